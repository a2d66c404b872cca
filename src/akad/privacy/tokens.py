"""A text as words with what is known of each; the finders share one."""

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import lru_cache, reduce
from itertools import accumulate
from operator import or_

import attrs

from akad.privacy.finding import in_small
from akad.privacy.lexicon import CAPITAL, LEADS, MARKED, SAYS_WHAT, WORDS

# Every word of every text goes through this: small letters and what can end a word are tried first, nothing twice.
_TOKEN = re.compile(
    r"([^\W\d_][a-z]*+[^\W\d_]*+"
    r"(?:(?=['’/.-])(?:['’-][^\W\d_]++|/d(?<=v/d)(?!\w)|\.d(?<=\bv\.d)(?!\w)\.?))*+)"
)
_NUMBER = re.compile(r"\d+")
_SENTENCE_END = re.compile(r"[.!?:;\n•*\"“„]|(?:^|\s)[-–—](?:\s|$)")


def lengths_by_opener(names: Iterable[str], longest: int) -> dict[str, tuple[int, ...]]:
    """Return for the first word of `names` (in lower case) of how many words they are, the longest first."""
    lengths: dict[str, set[int]] = {}
    for name in names:
        words = _TOKEN.findall(name)
        if 0 < len(words) <= longest:
            lengths.setdefault(words[0], set()).add(len(words))
    return {opener: tuple(sorted(found, reverse=True)) for opener, found in lengths.items()}


def by_two_words(names: Iterable[str], first: int) -> dict[tuple[str, str], list[tuple[int, str]]]:
    """Return for two words in a row those `names` (in lower case) that have them, with of how many words they are.

    `first` is 0 for the first two words, -2 for the last two. The longest names come first; those of one word are left
    out.
    """
    found: dict[tuple[str, str], list[tuple[int, str]]] = {}
    for name in names:
        words = _TOKEN.findall(name)
        if len(words) > 1:
            found.setdefault((words[first], words[first + 1]), []).append((len(words), name))
    for alike in found.values():
        if len(alike) > 1:
            alike.sort(reverse=True)
    return found


@lru_cache(maxsize=4096)
def _ends_sentence(gap: str) -> bool:
    return _SENTENCE_END.search(gap) is not None


@lru_cache(maxsize=4096)
def _numbers_in(gap: str) -> tuple[int, ...]:
    """Return where numbers begin in what stands between two words."""
    return tuple([number.start() for number in _NUMBER.finditer(gap)])


@attrs.define
class Tokens:
    """The words of `text` with their places, lower case and flags (see `lexicon`).

    `gaps` is what stands before each word, `breaks` are the words before which more stands than a space, `places` says
    where each word in lower case stands, `marked` are the words of which there is anything to say, `taken` those that
    are spoken for already; `loose` says whether a capital says nothing in this text ("het Plan"): 1.0 or 0.0.
    """

    text: str
    words: list[str]
    gaps: list[str]
    starts: list[int]
    lows: list[str]
    flags: list[int]
    marked: list[int] = attrs.field(factory=list)
    taken: set[int] = attrs.field(factory=set)
    loose: float = 0.0
    any_flags: int = 0
    breaks: list[int] = attrs.field(factory=list)
    places: dict[str, list[int]] = attrs.field(factory=lambda: defaultdict(list))
    _where: dict[int, list[int]] = attrs.field(factory=dict)
    _numbers: list[tuple[int, int, tuple[int, ...]]] | None = None
    _small: str | None = None
    _led: list[int] | None = None
    _bracketed: list[int] | None = None

    @classmethod
    def of(cls, text: str) -> "Tokens":
        """Cut `text` into words."""
        parts = _TOKEN.split(text)
        words = parts[1::2]
        known = list(map(WORDS.__getitem__, words))
        ends = list(accumulate(map(len, parts)))
        lows, flags = [low for low, _ in known], [flag for _, flag in known]
        marked = [at for at, flag in enumerate(flags) if flag & MARKED]
        tokens = cls(text, words, parts[:-1:2], ends[:-1:2], lows, flags, marked)
        tokens.any_flags = reduce(or_, set(flags), 0)
        tokens.breaks = [at for at, gap in enumerate(tokens.gaps) if gap != " "]
        places = tokens.places
        for at, low in enumerate(lows):
            places[low].append(at)
        return tokens

    def end(self, at: int) -> int:
        """Return where the word at this position ends in the text."""
        return self.starts[at] + len(self.words[at])

    def gap(self, at: int) -> str:
        """Return what stands between the word before and this one."""
        return self.gaps[at]

    def gap_behind(self, at: int) -> str:
        """Return what stands between this word and the next, "" behind the last."""
        return self.gaps[at + 1] if at + 1 < len(self.gaps) else ""

    def low(self, at: int) -> str:
        """Return the word in lower case, or "" past either end."""
        return self.lows[at] if 0 <= at < len(self.lows) else ""

    def flag(self, at: int) -> int:
        """Return the flags of the word, or 0 past either end."""
        return self.flags[at] if 0 <= at < len(self.flags) else 0

    def capital(self, at: int) -> bool:
        """Say whether the word begins with a capital."""
        return bool(self.flag(at) & CAPITAL)

    def where(self, flags: int) -> list[int]:
        """Return the positions of the words that have one of these flags, which are among `MARKED`."""
        if not self.any_flags & flags:
            return []
        found = self._where.get(flags)
        if found is None:
            own = self.flags
            found = self._where[flags] = [at for at in self.marked if own[at] & flags]
        return found

    @property
    def small(self) -> str:
        """The text in lower case, letter for letter."""
        if self._small is None:
            self._small = in_small(self.text)
        return self._small

    @property
    def led(self) -> list[int]:
        """The positions of the capitals right behind "bij", "de", "kerk" and the like, whatever stands between."""
        if self._led is None:
            flags, behind = self.flags, LEADS | SAYS_WHAT
            self._led = [at for at in self.where(CAPITAL) if flags[at - 1] & behind and at]
        return self._led

    @property
    def bracketed(self) -> list[int]:
        """The positions of the words that stand right behind a bracket."""
        if self._bracketed is None:
            gaps = self.gaps
            opened = [at for at in self.breaks if "(" in gaps[at]] if "(" in self.text else []
            self._bracketed = [at for at in opened if gaps[at][-1] == "("]
        return self._bracketed

    def positions(self, words: Iterable[str]) -> list[int]:
        """Return where one of these words stands."""
        met = self.places.keys() & words
        return sorted([at for word in met for at in self.places[word]]) if met else []

    def matches(self, pattern: re.Pattern[str], words: Iterable[str]) -> Iterator[re.Match[str]]:
        """Yield what `pattern` finds that begins with one of these words, without overlap."""
        done = 0
        for at in self.positions(words):
            if self.starts[at] >= done and (match := pattern.match(self.text, self.starts[at])) is not None:
                done = match.end()
                yield match

    @property
    def numbers(self) -> list[tuple[int, int, tuple[int, ...]]]:
        """The numbers between two words: position of the second, end of the first, how far behind that each begins."""
        if self._numbers is None:
            gaps, starts, last = self.gaps, self.starts, len(self.words)
            found = zip(self.breaks, map(_numbers_in, map(gaps.__getitem__, self.breaks)), strict=True)
            self._numbers = [(at, starts[at] - len(gaps[at]), behind) for at, behind in found if behind]
            tail = self.end(last - 1) if last else 0
            if last and (behind := _numbers_in(self.text[tail:])):
                self._numbers.append((last, tail, behind))
        return self._numbers

    def before_numbers(self) -> list[int]:
        """Return the positions of the words after which a number comes at once, with a space between or not."""
        text, gaps, last = self.text, self.gaps, len(self.words)
        return [
            at - 1
            for at, end, behind in self.numbers
            if behind[0] < 2 and at and (text[end].isspace() if behind[0] else at == last or len(gaps[at]) > 1)
        ]

    def opens_sentence(self, at: int, abbreviations: frozenset[str]) -> bool:
        """Say whether a capital here may come from the beginning of a sentence only."""
        if at == 0:
            return True
        gap = self.gaps[at]
        if gap == " " or not _ends_sentence(gap):
            return False
        before = self.lows[at - 1]
        return not (gap.startswith(".") and "\n" not in gap and (before in abbreviations or len(before) == 1))

    def opening(self, ats: Iterable[int], abbreviations: frozenset[str]) -> set[int]:
        """Return at which of these places a capital may come from the beginning of a sentence only."""
        return {at for at in ats if self.opens_sentence(at, abbreviations)}

    def take(self, start: int, end: int) -> None:
        """Mark the words between two places of the text as spoken for."""
        at = bisect_left(self.starts, start)
        if at and self.end(at - 1) > start:
            at -= 1
        while at < len(self.starts) and self.starts[at] < end:
            self.taken.add(at)
            at += 1
