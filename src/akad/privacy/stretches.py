"""The stretches of a text around its numbers: numbers, days and ages are looked for nowhere else."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from typing import NamedTuple

from akad.privacy.finding import in_small
from akad.privacy.kept import Kept
from akad.privacy.number_words import SAYS
from akad.privacy.tokens import Tokens

_DIGITS = re.compile(r"\d[\d\s./()+,;:-]*")
# How far around a number the words stand that say what it is.
_BEFORE, _AFTER = 48, 28


def _drawn(code: int) -> str:
    sign = chr(code)
    if sign.isalnum():
        return "9" if sign.isdigit() else "A" if sign.isupper() else "a"
    return " " if sign.isspace() else "-" if sign in "-./_–—" else ","


# How each character is drawn in the shape of a text, see `Stretch`.
_SHAPE = Kept(_drawn, 2_000)
_ASCII = "".join(map(_SHAPE.__getitem__, range(128))).encode() + bytes(128)


class Stretch(NamedTuple):
    """A stretch of a text, with what the finders of numbers ask of it first.

    `low` is the text in small letters, letter for letter. `shape` is how it looks, sign for sign: "9" for a digit, "A"
    for a capital, "a" for another letter, "-" for a sign inside a number (-./_ or a dash), " " for white space and ","
    for any other sign. An expression that needs four digits in a row is not tried without "9999" in the shape.
    `digits` says how many there are, `says` what the words say of a number (see `number_words`), `mixed` whether
    letters and digits stand together, with at most one sign between. `words` are those that say anything: where they
    begin and end, what they say.
    """

    text: str
    low: str
    shape: str
    digits: int
    mixed: bool
    says: int
    words: list[tuple[int, int, int]]

    @classmethod
    def of(cls, tokens: Tokens, start: int, end: int) -> "Stretch":
        """Look once at the stretch between two places of a text."""
        text = tokens.text[start:end]
        shape = text.encode().translate(_ASCII).decode() if text.isascii() else text.translate(_SHAPE)
        flat = shape.lower()
        mixed = "9a" in flat or "a9" in flat or "9-a" in flat or "a-9" in flat
        words = _saying(tokens, start, end)
        says = 0
        for _, _, said in words:
            says |= said
        return cls(text, in_small(text), shape, shape.count("9"), mixed, says, words)

    def opens(self, what: int, before: int, reach: int) -> int | None:
        """Return where the first word begins that says `what`, at most `reach` before a place; None without one."""
        first = max(0, before - reach)
        for begin, end, says in self.words:
            if says & what and begin < before and end > first:
                begin = max(begin, first)
                while begin > first and (self.low[begin - 1].isalnum() or self.low[begin - 1] == "_"):
                    begin -= 1  # what is glued to it: "2207dossier"
                return begin
        return None

    def has(self, *shapes: str) -> bool:
        """Say whether one of these stands somewhere in the shape."""
        return any(map(self.shape.__contains__, shapes))

    def row(self) -> str:
        """Return the shape without capitals, and without what may stand between the digits of one long number."""
        return self.shape.lower().replace(" ", "").replace("-", "").replace(",", "")


def _saying(tokens: Tokens, start: int, end: int) -> list[tuple[int, int, int]]:
    """Return the words between two places that say anything of a number: where they begin and end, what they say."""
    starts, lows = tokens.starts, tokens.lows
    first = bisect_left(starts, start)
    words = lows[first : bisect_left(starts, end, first)]
    said = list(map(SAYS.get, words))
    if None in said:
        said = list(map(SAYS.__getitem__, words))
    found = [(starts[at] - start, tokens.end(at) - start, says) for at, says in enumerate(said, first) if says]
    if first and (cut := tokens.end(first - 1)) > start:
        says = SAYS[lows[first - 1]] | SAYS[tokens.text[start:cut].lower()]
        found.insert(0, (0, cut - start, says))
    return found


def stretches(text: str) -> Iterator[tuple[int, int]]:
    """Yield where the stretches around numbers are; the rest of a text need not be searched for them."""
    start = end = -1
    for row in _DIGITS.finditer(text):
        first, last = row.span()
        opens = max(0, first - _BEFORE)
        if opens > end:
            opens = text.rfind(" ", max(0, opens - 40), opens) + 1 or opens
        if opens <= end:
            end = last + _AFTER
            continue
        if end >= 0:
            yield start, _whole_word(text, end)
        start, end = opens, last + _AFTER
    if end >= 0:
        yield start, _whole_word(text, end)


def _whole_word(text: str, end: int) -> int:
    space = text.find(" ", end, end + 40)
    return space if space >= 0 else min(len(text), end + 40)
