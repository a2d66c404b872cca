"""The version of the rules goes up when they find something else."""

import json
import zlib
from pathlib import Path

from akad.privacy import RULES, Boundary

CORPUS = Path(__file__).parent / "corpus"
# What the rules of each version find in our corpora. A new version gets a new line; old ones stay.
FOUND = {"2026-11-25": "dfddb133", "2026-11-26": "a20bc9cf"}


def test_other_findings_are_another_version() -> None:
    """When this fails and the change is meant: raise `RULES` to today and add the fingerprint that stands below."""
    lines = [line for path in sorted(CORPUS.glob("*.jsonl")) for line in path.read_text("utf-8").splitlines()]
    found = 0
    for findings in Boundary().find_in_each([json.loads(line)["text"] for line in lines]):
        shown = " ".join(f"{f.start}-{f.end} {f.label} {f.replacement}" for f in findings)
        found = zlib.crc32(shown.encode(), found)
    assert FOUND.get(RULES) == f"{found:08x}"


def test_versions_are_dates_that_go_up() -> None:
    assert list(FOUND) == sorted(FOUND)
    assert list(FOUND)[-1] == RULES
