"""A text as words with what is known of each; the finders share one."""

import re

import attrs

from akad.privacy.lexicon import FIRST, KNOWN, NAME, RARE, is_word, lexicon

_TOKEN = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_SENTENCE_END = re.compile(r"[.!?:;\n•*\"“„]|(?:^|\s)[-–—](?:\s|$)")


@attrs.define
class Tokens:
    """The words of `text` with their places, lower case and flags (see `lexicon`); `taken` are spoken for already."""

    text: str
    words: list[str]
    starts: list[int]
    lows: list[str]
    flags: list[int]
    taken: set[int] = attrs.field(factory=set)

    @classmethod
    def of(cls, text: str) -> "Tokens":
        """Cut `text` into words."""
        matches = list(_TOKEN.finditer(text))
        found = [match.group() for match in matches]
        lows = [word.lower() for word in found]
        known = lexicon().get
        flags = [known(low, 0) for low in lows]
        for at, low in enumerate(lows):
            if flags[at]:
                continue
            if low[-1] == "s" and len(low) > 4 and known(low[:-1], 0) & FIRST and not is_word(low):
                flags[at] = known(low[:-1], 0) & NAME | RARE  # a genitive: Marjoleins, Ahmeds
            elif "-" in low or "'" in low or "’" in low:
                flags[at] = _flags_of_parts(low)
        return cls(text, found, [match.start() for match in matches], lows, flags)

    def end(self, at: int) -> int:
        """Return where the word at this position ends in the text."""
        return self.starts[at] + len(self.words[at])

    def gap(self, at: int) -> str:
        """Return what stands between the word before and this one."""
        return self.text[self.end(at - 1) if at else 0 : self.starts[at]]

    def low(self, at: int) -> str:
        """Return the word in lower case, or "" past either end."""
        return self.lows[at] if 0 <= at < len(self.lows) else ""

    def flag(self, at: int) -> int:
        """Return the flags of the word, or 0 past either end."""
        return self.flags[at] if 0 <= at < len(self.flags) else 0

    def capital(self, at: int) -> bool:
        """Say whether the word begins with a capital."""
        return 0 <= at < len(self.words) and self.words[at][0].isupper()

    def opens_sentence(self, at: int, abbreviations: frozenset[str]) -> bool:
        """Say whether a capital here may come from the beginning of a sentence only."""
        if at == 0:
            return True
        gap = self.gap(at)
        if gap == " " or not _SENTENCE_END.search(gap):
            return False
        before = self.lows[at - 1]
        return not (gap.startswith(".") and "\n" not in gap and (before in abbreviations or len(before) == 1))

    def take(self, start: int, end: int) -> None:
        """Mark the words between two places of the text as spoken for."""
        from bisect import bisect_left

        at = bisect_left(self.starts, start)
        if at and self.end(at - 1) > start:
            at -= 1
        while at < len(self.starts) and self.starts[at] < end:
            self.taken.add(at)
            at += 1


def _flags_of_parts(low: str) -> int:
    """Return what a word with a hyphen or an apostrophe is: Pieter-Bas, Rossum-Prins, Aylin's, O'Brien."""
    known = lexicon().get
    base = re.sub(r"['’]s$", "", low)
    if base != low and (flag := known(base, 0)):
        return flag
    parts = [known(part, 0) for part in re.split(r"['’-]", base) if len(part) > 1]
    if not parts or not all(parts) or any(part & KNOWN for part in parts):
        return 0
    together = 0
    for part in parts:
        together |= part
    return together & ~RARE if not all(part & RARE for part in parts) else together
