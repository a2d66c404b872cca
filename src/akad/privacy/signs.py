"""What can be seen of a word, and around it, that says whether it is the name of a person.

Every sign is a short text: what is looked at, "=", what was seen there. `judge` knows how much each sign weighs. Signs
tell of a word only what the lists know of it (a first name, a role, an ordinary word), how it is written, and which
words and marks stand beside it.
"""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Iterable
from itertools import pairwise

from akad.privacy import words as vocabulary
from akad.privacy.lexicon import (
    CAPITAL,
    COMMON,
    FIRST,
    FUNCTION,
    GLUED,
    INITIAL,
    KNOWN,
    LAST,
    NAME,
    ORDINARY,
    PARTICLE,
    PLACE,
    RARE,
    ROLE,
    STREETISH,
    TITLE,
    UPPER,
    WORD,
    WORDS,
    likeness,
)
from akad.privacy.tokens import Tokens

# What the lists can say of a word.
_OF_LISTS = FIRST | LAST | WORD | RARE | PLACE | KNOWN | ROLE | TITLE | PARTICLE | FUNCTION | COMMON | ORDINARY
_A_WORD_TOO = WORD | ORDINARY
_SAID_AS_IT_IS = FUNCTION | TITLE | ROLE | PARTICLE
_DIGITS, _SPACES = re.compile(r"\d+"), re.compile(r"\s+")
# Where a stretch of words that belong together ends; a hyphen does so only with spaces around it.
_BREAKS = frozenset(',;:.()[]/+&!?\n=→>•–—|*"“”…')
_ENDS = frozenset(".;\n!?")
_LONGEST_GAP, _LONGEST_STRETCH, _KEPT = 5, 4, 20_000
# After these a capital is a name, whatever the word is: van den Akker.
STRONG_PARTICLES = frozenset("der den vd v/d v.d. v.d ter ten".split())
# So many first names that are nothing else are counted in a line.
_MANY = 6


class _Kinds(dict[int, str]):
    """A letter or two for what a word is, by its flags: the closer to a name the later in the alphabet of `_kind`."""

    def __missing__(self, flags: int) -> str:
        self[flags] = kind = _kind(flags) + ("+" if flags & CAPITAL else "")
        return kind


def _kind(flags: int) -> str:
    for flag, letter in ((TITLE, "T"), (ROLE, "R"), (PARTICLE, "P"), (FUNCTION, "F"), (INITIAL, "I"), (KNOWN, "K")):
        if flags & flag:
            return letter
    too = "w" if flags & _A_WORD_TOO else ""
    for flag, letter in ((FIRST, "N"), (LAST, "L"), (PLACE, "S")):
        if flags & flag:
            return letter + too
    return "O" if flags & ORDINARY else "U"


class _Gaps(dict[str, tuple[str, bool, bool]]):
    """What stands between two words: written shortly, and whether a stretch, or a sentence, ends there."""

    def __missing__(self, gap: str) -> tuple[str, bool, bool]:
        short = "\n" if "\n" in gap else _SPACES.sub(" ", _DIGITS.sub("9", gap))[:_LONGEST_GAP]
        seen = short, not _BREAKS.isdisjoint(gap) or gap.strip() in {"-", "--"}, not _ENDS.isdisjoint(gap)
        if len(self) < _KEPT:
            self[gap] = seen
        return seen


class _Said(dict[int, str]):
    """What stands for a word beside another, by its flags: what it is, or "" where the word itself is said."""

    def __missing__(self, flags: int) -> str:
        kind_is_said = flags & (CAPITAL | NAME) and not flags & _SAID_AS_IT_IS
        said = _KINDS[flags] if kind_is_said and flags & (CAPITAL | ORDINARY) != ORDINARY else ""
        self[flags] = said
        return said


class _Shaped(dict[tuple[str, int], tuple[str, str]]):
    """How a word is written with what it is, and with whether it is an ordinary word too, by its shape and flags."""

    def __missing__(self, seen: tuple[str, int]) -> tuple[str, str]:
        shape, flags = seen
        self[seen] = both = shape + _KINDS[flags], shape + ("w" if flags & _A_WORD_TOO else "n")
        return both


# How a word is written that has no capital.
SMALL = "l"
_KINDS, _GAPS, _SAID, _SHAPED = _Kinds(), _Gaps(), _Said(), _Shaped()
# A name of what is looked at around a word, and what was seen there: so few that their weights are kept.
Look = tuple[str, ...]


def shape_of(word: str, flags: int, *, opens: bool) -> str:
    """Return how a word is written: "l" small, "C" with a capital, "U" in capitals; with "o" where a sentence opens."""
    if not flags & CAPITAL:
        return SMALL
    return ("U" if flags & UPPER or (len(word) == 2 and word.isupper()) else "C") + ("o" if opens else "")


def signs_of(word: str, shape: str) -> list[str]:
    """Return the signs of a word by itself, wherever it stands."""
    low, flags = WORDS[word]
    kind = shape + _KINDS[flags]
    too = "w" if flags & _A_WORD_TOO else "n"
    signs = [
        "",
        f"own={shape}{flags & _OF_LISTS}",
        f"length={min(len(low), 7)} {kind}",
        f"letters={max(-4, min(4, round(2 * likeness(low))))} {kind}",
        f"begins={low[:3]} {too}",
        f"ends={low[-3:]} {too}",
        f"end={low[-2:]} {kind}",
    ]
    if flags & _A_WORD_TOO:
        signs.append(f"word={low}")
    elif not flags & NAME:
        vowels = sum([letter in "aeiouyáéíóúäëïöüıåø" for letter in low])
        signs.append(f"vowels={min(vowels, 2)} {min(len(low), 5)} {kind}")
    return signs


def _of_line(small: str, loose: str, many: str, kind: str, like: str) -> list[str]:
    return [f"small={small} {kind}", f"loose={loose} {kind}", f"many={many} {like}"]


def _of_word_before(said: str, gap: str, shape: str, kind: str) -> list[str]:
    return [f"before={said}|{gap} {shape[0]}", f"before={said} {kind}"]


def _of_kind_before(before: str, gap: str, kind: str) -> list[str]:
    return [f"kind before={before}|{gap} {kind}", f"kind before={before}|{gap}"]


def _of_gaps(before: str, after: str, kind_after: str, kind: str) -> list[str]:
    return [f"kind after={after}|{kind_after} {kind}", f"gap before={before} {kind}", f"gap after={after} {kind}"]


def _of_particles(opener: str, particles: str, like: str) -> list[str]:
    return [f"particles={opener} {like}", f"particles={opener}|{particles} {like}"]


# What is looked at together around a word, and the signs that it makes.
_SIGNS: dict[str, Callable[..., list[str]]] = {
    "line": _of_line,
    "word before": _of_word_before,
    "kind before": _of_kind_before,
    "word after": lambda gap, said: [f"after={gap}|{said}"],
    "gaps": _of_gaps,
    "head": lambda head, like: [f"head={head} {like}"],
    "particles": _of_particles,
    "ends before": lambda low, like: [f"ends before={low[-3:]} {like}"],
    "again": lambda more, like: [f"again={more} {like}"],
    "stretch": lambda opener, before, like, more: [f"stretch={opener} {before} {like}{more}"],
}


def signs_seen(looks: Iterable[Look]) -> list[str]:
    """Return the signs of all that was looked at around a word."""
    return [sign for name, *seen in looks for sign in _SIGNS[name](*seen)]


class Signs:
    """Sees what is around the words of one text."""

    def __init__(self, tokens: Tokens) -> None:
        self._t = t = tokens
        flags = t.flags
        self._kinds = ["^", *map(_KINDS.__getitem__, flags), "$"]
        self._said = [
            "^",
            *(kind or low for kind, low in zip(map(_SAID.__getitem__, flags), t.lows, strict=True)),
            "$",
        ]
        behind = t.text[t.end(len(flags) - 1) :] if flags else ""
        seen = list(map(_GAPS.__getitem__, t.gaps))
        # White space around the whole says nothing: with it or without it, the same is found.
        self._gaps = [*[short for short, _, _ in seen], _GAPS[behind.rstrip()][0] + "$"]
        if seen:
            self._gaps[0] = "^" + _GAPS[t.gaps[0].lstrip()][0]
        self._breaks = [at for at in t.breaks if at and seen[at][1]]
        self._broken = {0, len(flags), *self._breaks}
        self._heads = self._headed(seen)
        capitals = t.where(CAPITAL)
        self._opening = {at for at in capitals if at == 0 or t.opens_sentence(at, vocabulary.ABBREVIATIONS)}
        self._with_capital = Counter([t.lows[at] for at in capitals])
        self._within = {t.lows[at] for at in capitals if at not in self._opening}
        self._lines = self._of_lines(capitals)

    def shape(self, at: int) -> str:
        """Return how the word is written here."""
        return shape_of(self._t.words[at], self._t.flags[at], opens=at in self._opening)

    def around(self, at: int, shape: str) -> list[Look]:
        """Return what is seen around the word at this place, which has this shape."""
        t = self._t
        kind, like = _SHAPED[shape, t.flags[at]]
        before, after = self._gaps[at], self._gaps[at + 1]
        kind_before = self._kinds[at]
        small, loose, many = self._lines[at]
        looks: list[Look] = [
            ("line", small, loose, many, kind, like),
            ("word before", self._said[at], before, shape, kind),
            ("kind before", kind_before, before, kind),
            ("word after", after, self._said[at + 2]),
            ("gaps", before, after, self._kinds[at + 2], kind),
            ("head", self._heads[at], like),
        ]
        if kind_before[0] == "P":
            looks.append(("particles", *self._particles(at), like))
        if before == " ":
            looks.append(("ends before", t.lows[at - 1], like))
        low = t.lows[at]
        if (often := len(t.places[low])) > 1:
            capitals = self._with_capital[low]
            more = "all" if capitals == often else "some" if capitals else "none"
            looks.append(("again", more + " within" if low in self._within else more, like))
        first, last = self._stretch(at)
        if last - first < _LONGEST_STRETCH:
            opener = t.lows[first] if t.flags[first] & (ROLE | TITLE) else self._kinds[first + 1]
            looks.append(("stretch", opener, str(at - first), like, str(min(last - first, 2))))
        return looks

    def _particles(self, at: int) -> tuple[str, str]:
        """Return what stands before the particles that this word has before it, and those particles."""
        t = self._t
        first = at - 1
        while first and t.flags[first - 1] & PARTICLE and at - first < _LONGEST_STRETCH:
            first -= 1
        return f"{self._kinds[first]}|{self._gaps[first]}", " ".join(t.lows[first:at])

    def _stretch(self, at: int) -> tuple[int, int]:
        """Return the first and the last word of what stands together with this word, at most a few away."""
        first = last = at
        while first not in self._broken and at - first < _LONGEST_STRETCH:
            first -= 1
        while last + 1 not in self._broken and last - first < _LONGEST_STRETCH:
            last += 1
        return first, last

    def _headed(self, seen: list[tuple[str, bool, bool]]) -> list[str]:
        """Return for every word the word before the colon that opens its sentence, or "-"."""
        t = self._t
        heads: list[str] = []
        head = "-"
        for begin, end in pairwise([0, *self._breaks, len(t.lows)]):
            if begin and seen[begin][2]:
                head = "-"
            if begin and ":" in t.gaps[begin]:
                flag = t.flags[begin - 1]
                listed = flag & (ROLE | TITLE | ORDINARY) and not flag & FIRST
                head = t.lows[begin - 1] if listed else self._kinds[begin]
            heads += [head] * (end - begin)
        return heads

    def _of_lines(self, capitals: list[int]) -> list[tuple[str, str, str]]:
        """Return for every word how its line is written: with few capitals, with loose ones, with many first names."""
        t = self._t
        begins = [0, *(at for at in self._breaks if "\n" in t.gaps[at]), len(t.lows)]
        lines: list[tuple[str, str, str]] = []
        loose_ones = [at for at in capitals if at and self._is_loose(at)]
        first_names = [at for at in t.where(FIRST) if self._is_first_name_only(t.flags[at])]
        for begin, end in pairwise(begins):
            with_capital = bisect_left(capitals, end) - bisect_left(capitals, begin)
            names = bisect_left(first_names, end) - bisect_left(first_names, begin)
            small = "all" if not with_capital else "nearly" if with_capital * 12 < end - begin else "no"
            loose = bisect_left(loose_ones, end) - bisect_left(loose_ones, begin + 1)
            many = names if names < 3 else _MANY if names >= _MANY else 3
            lines += [(small, str(min(loose, 3)), str(many))] * (end - begin)
        return lines

    @staticmethod
    def _is_first_name_only(flag: int) -> bool:
        return not flag & _A_WORD_TOO and flag & (CAPITAL | RARE) != RARE

    def _is_loose(self, at: int) -> bool:
        """Say whether a capital says nothing here: who writes "de School" and "het Plan" writes "de Roos" as well."""
        t = self._t
        flag, before = t.flags[at], t.lows[at - 1]
        if not flag & ORDINARY or flag & (NAME | KNOWN | PLACE | TITLE | STREETISH | GLUED) or t.words[at].isupper():
            return False
        if at in t.taken or at in self._opening or before in STRONG_PARTICLES:
            return False
        if flag & ROLE and before not in vocabulary.ARTICLES:
            return False
        return not t.flags[at - 1] & (CAPITAL | TITLE | ROLE)
