"""The stretches of a text around its numbers: numbers, days and ages are looked for nowhere else."""

import re
from bisect import bisect_left
from collections.abc import Iterator

import attrs

from akad.privacy.finding import in_small
from akad.privacy.number_words import SAYS
from akad.privacy.tokens import Tokens

_DIGITS = re.compile(r"\d[\d\s./()+,;:-]*")
# How far around a number the words stand that say what it is.
_BEFORE, _AFTER = 48, 28


class _Shape(dict[int, str]):
    """How each character is drawn in the shape of a text, see `Stretch`."""

    def __missing__(self, code: int) -> str:
        sign = chr(code)
        if sign.isalnum():
            drawn = "9" if sign.isdigit() else "A" if sign.isupper() else "a"
        else:
            drawn = " " if sign.isspace() else "-" if sign in "-./_–—" else ","
        if len(self) < 2_000:
            self[code] = drawn
        return drawn


_SHAPE = _Shape()


@attrs.define
class Stretch:
    """A stretch of a text, with what the finders of numbers ask of it first.

    `low` is the text in small letters, letter for letter. `shape` is how it looks, sign for sign: "9" for a digit, "A"
    for a capital, "a" for another letter, "-" for a sign inside a number (-./_ or a dash), " " for white space and ","
    for any other sign. An expression that needs four digits in a row is not tried without "9999" in the shape.
    `digits` says how many there are, `says` what the words say of a number (see `number_words`), `mixed` whether
    letters and digits stand together, with at most one sign between.
    """

    text: str
    low: str
    shape: str
    digits: int
    mixed: bool
    says: int

    @classmethod
    def of(cls, tokens: Tokens, start: int, end: int) -> "Stretch":
        """Look once at the stretch between two places of a text."""
        text = tokens.text[start:end]
        shape = text.translate(_SHAPE)
        flat = shape.lower()
        mixed = "9a" in flat or "a9" in flat or "9-a" in flat or "a-9" in flat
        return cls(text, in_small(text), shape, shape.count("9"), mixed, _said(tokens, start, end))

    def has(self, *shapes: str) -> bool:
        """Say whether one of these stands somewhere in the shape."""
        return any(map(self.shape.__contains__, shapes))

    def row(self) -> str:
        """Return the shape without what may stand between the digits of one long number."""
        return self.shape.replace(" ", "").replace("-", "").replace(",", "")


def _said(tokens: Tokens, start: int, end: int) -> int:
    """Return what the words between two places say together, also the one that the first place cuts in two."""
    starts = tokens.starts
    at = bisect_left(starts, start)
    says = 0
    for said in filter(None, map(SAYS.__getitem__, tokens.lows[at : bisect_left(starts, end, at)])):
        says |= said
    if at and tokens.end(at - 1) > start:
        says |= SAYS[tokens.lows[at - 1]] | SAYS[tokens.text[start : tokens.end(at - 1)].lower()]
    return says


def stretches(text: str) -> Iterator[tuple[int, int]]:
    """Yield where the stretches around numbers are; the rest of a text need not be searched for them."""
    start = end = -1
    for match in _DIGITS.finditer(text):
        opens, closes = max(0, match.start() - _BEFORE), match.end() + _AFTER
        if opens > 0:
            opens = text.rfind(" ", max(0, opens - 40), opens) + 1 or opens
        if opens <= end:
            end = closes
            continue
        if end >= 0:
            yield start, _whole_word(text, end)
        start, end = opens, closes
    if end >= 0:
        yield start, _whole_word(text, end)


def _whole_word(text: str, end: int) -> int:
    space = text.find(" ", end, end + 40)
    return space if space >= 0 else min(len(text), end + 40)
