"""Which rules and lists a text was looked at with, so that a record can say so and a later program can compare."""

# Raised by hand, to the date of the change, when other rules or other lists would find something else than before.
# `tests/privacy/test_rules.py` says when that is so, and what to write there.
RULES = "2026-11-26"
