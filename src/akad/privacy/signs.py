"""What can be seen of a word, and around it, that says whether it is the name of a person.

Every sign is a short text: what is looked at, "=", what was seen there. `judge` knows how much each sign weighs. Signs
tell of a word only what the lists know of it (a first name, a role, an ordinary word), how it is written, and which
words and marks stand beside it.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Mapping, Sequence
from itertools import pairwise

from akad.privacy import words as vocabulary
from akad.privacy.kept import Kept
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
    PUT_TOGETHER,
    RARE,
    ROLE,
    STREETISH,
    TITLE,
    UPPER,
    WORD,
    WORDS,
    is_plain,
    likeness,
)
from akad.privacy.tokens import Tokens

# What the lists can say of a word.
_OF_LISTS = (
    FIRST | LAST | WORD | RARE | PLACE | KNOWN | ROLE | TITLE | PARTICLE | FUNCTION | COMMON | ORDINARY | PUT_TOGETHER
)
_A_WORD_TOO = WORD | ORDINARY
_LEADS = ROLE | TITLE
_SAID_AS_IT_IS = FUNCTION | TITLE | ROLE | PARTICLE
_DIGITS, _SPACES = re.compile(r"\d+"), re.compile(r"\s+")
# An ordinary word that is nothing else.
_NOT_LOOSE = ORDINARY | NAME | KNOWN | PLACE | TITLE | STREETISH | GLUED
# In place of flags: what stands before the first word, and behind the last.
_OPENING, _CLOSING = -1, -2
# Where a stretch of words that belong together ends; a hyphen does so only with spaces around it.
_BREAKS = frozenset(',;:.()[]/+&!?\n=→>•–—|*"“”…')
_ENDS = frozenset(".;\n!?")
_LONGEST_GAP, _LONGEST_STRETCH, _KEPT = 5, 4, 20_000
# After these a capital is a name, whatever the word is: van den Akker.
STRONG_PARTICLES = frozenset("der den vd v/d v.d. v.d ter ten".split())
# Letters that are no word and no part of a surname by themselves.
_LETTERS = frozenset("abcefghijklopqrwxyz")
# So many first names that are nothing else are counted in a line.
_MANY = 6


class _Kinds(dict[int, str]):
    """A letter or two for what a word is, by its flags: the closer to a name the later in the alphabet of `_kind`."""

    def __missing__(self, flags: int) -> str:
        self[flags] = kind = _kind(flags) + ("+" if flags & CAPITAL else "")
        return kind


def _kind(flags: int) -> str:
    for flag, letter in ((TITLE, "T"), (ROLE, "R"), (PARTICLE, "P"), (FUNCTION, "F"), (INITIAL, "I")):
        if flags & flag:
            return letter
    if flags & (KNOWN | FIRST) == KNOWN:
        return "K"
    too = also(flags)
    for flag, letter in ((FIRST, "N"), (LAST, "L"), (PLACE, "S")):
        if flags & flag:
            return letter + too
    return "M" if flags & PUT_TOGETHER else "O" if flags & ORDINARY else "U"


def also(flags: int) -> str:
    """Return "w" of what is an ordinary word as well, "m" of what only looks like two of them put together, else ""."""
    return "m" if flags & (WORD | PUT_TOGETHER) == PUT_TOGETHER else "w" if flags & _A_WORD_TOO else ""


def _gap(gap: str) -> tuple[str, bool, bool]:
    """Return what stands between two words: written shortly, and whether a stretch, or a sentence, ends there."""
    short = "\n" if "\n" in gap else _SPACES.sub(" ", _DIGITS.sub("9", gap))[:_LONGEST_GAP]
    return short, not _BREAKS.isdisjoint(gap) or gap.strip() in {"-", "--"}, not _ENDS.isdisjoint(gap)


class _Said(dict[int, str]):
    """What stands for a word beside another, by its flags: what it is, or "" where the word itself is said."""

    def __missing__(self, flags: int) -> str:
        kind_is_said = flags & (CAPITAL | NAME) and not flags & _SAID_AS_IT_IS
        said = _KINDS[flags] if kind_is_said and flags & (CAPITAL | ORDINARY) != ORDINARY else ""
        self[flags] = said
        return said


# How a word is written that has no capital.
SMALL = "l"
_KINDS, _GAPS = _Kinds({_OPENING: "^", _CLOSING: "$"}), Kept(_gap, _KEPT)
_SAID = _Said({_OPENING: "^", _CLOSING: "$"})
# What was seen around a word where one thing is looked at: so few that their weights are kept.
Look = tuple[str | int, ...]


def shape_of(word: str, flags: int, *, opens: bool) -> str:
    """Return how a word is written: "l" small, "C" with a capital, "U" in capitals; with "o" where a sentence opens."""
    if not flags & CAPITAL:
        return SMALL
    return ("U" if flags & UPPER or (len(word) == 2 and word.isupper()) else "C") + ("o" if opens else "")


def own_of(word: str, shape: str) -> str:
    """Return how a word is written with what it is, and with whether it is an ordinary word too."""
    flags = WORDS[word][1]
    return f"{shape}{_KINDS[flags]} {shape}{also(flags) or 'n'}"


def signs_of(word: str, shape: str) -> list[str]:
    """Return the signs of a word by itself, wherever it stands."""
    low, flags = WORDS[word]
    kind, like = own_of(word, shape).split()
    too = like[-1]
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


def _of_place(line: str, head: str, own: str) -> list[str]:
    (small, loose, many), (kind, like) = line.split(), own.split()
    return [f"small={small} {kind}", f"loose={loose} {kind}", f"many={many} {like}", f"head={head} {like}"]


def _of_before(gap: str, said: str, word: str, own: str) -> list[str]:
    kind, _ = own.split()
    return [
        f"before={said}|{gap} {own[0]}",
        f"before={said} {kind}",
        f"kind before={word}|{gap} {kind}",
        f"kind before={word}|{gap}",
        f"gap before={gap} {kind}",
    ]


def _of_after(gap: str, said: str, word: str, own: str) -> list[str]:
    kind, _ = own.split()
    return [f"after={gap}|{said}", f"kind after={gap}|{word} {kind}", f"gap after={gap} {kind}"]


def _of_particles(opener: str, particles: str, own: str) -> list[str]:
    _, like = own.split()
    return [f"particles={opener} {like}", f"particles={opener}|{particles} {like}"]


def _of_stretch(opener: str, before: int, more: int, own: str) -> list[str]:
    return [f"stretch={opener} {before} {own.split()[1]}{more}"]


def _of_two_before(first: str, gap: str, second: str, own: str) -> list[str]:
    _, like = own.split()
    return [f"two before={first}|{gap}|{second} {like}"]


def _of_two_after(gap: str, first: str, second: str, own: str) -> list[str]:
    _, like = own.split()
    return [f"two after={gap}|{first}|{second} {like}"]


# What is looked at together around a word, and the signs that it makes. `own` is what the word itself is (`own_of`),
# `word` what the one beside it is, and `said` that, or the word itself.
_SIGNS: dict[str, Callable[..., list[str]]] = {
    "place": _of_place,
    "before": _of_before,
    "after": _of_after,
    "particles": _of_particles,
    "ends before": lambda low, own: [f"ends before={low[-3:]} {own.split()[1]}"],
    "two before": _of_two_before,
    "two after": _of_two_after,
    "again": lambda more, own: [f"again={more} {own.split()[1]}"],
    "stretch": _of_stretch,
}
LOOKS = tuple(_SIGNS)


def signs_seen(name: str, look: Look) -> list[str]:
    """Return the signs of what was seen where `name` (one of `LOOKS`) is looked at."""
    return _SIGNS[name](*look)


class _Notes(dict[Look, int]):
    """Notes the signs of one thing that is looked at, in place of knowing what they weigh."""

    def __init__(self, name: str, notes: list[str]) -> None:
        super().__init__()
        self._name, self._notes = name, notes

    def __missing__(self, look: Look) -> int:
        self._notes += signs_seen(self._name, look)
        return 0


class Signs:
    """Sees what is around the words of one text."""

    def __init__(self, tokens: Tokens) -> None:
        self._t = t = tokens
        # One more at either end: a word before the first and behind the last.
        self._flags = [_OPENING, *t.flags, _CLOSING]
        self._lows = ["^", *t.lows, "$"]
        for letter in t.places.keys() & _LETTERS:
            for at in t.places[letter]:
                self._lows[at + 1] = "."  # which letter it is says nothing: "f. bakker"
        self._kinds = list(map(_KINDS.__getitem__, self._flags))
        behind = t.text[t.end(len(t.flags) - 1) :] if t.flags else ""
        seen = list(map(_GAPS.__getitem__, t.gaps))
        # White space around the whole says nothing: with it or without it, the same is found.
        self._gaps = [*[short for short, _, _ in seen], _GAPS[behind.rstrip()][0] + "$"]
        if seen:
            self._gaps[0] = "^" + _GAPS[t.gaps[0].lstrip()][0]
        self._breaks = [at for at in t.breaks if at and seen[at][1]]
        self._bounds = [0, *self._breaks, len(t.lows)]
        self._heads = self._headed({at for at in self._breaks if seen[at][2]})
        self._capitals = t.where(CAPITAL)
        self._opening = t.opening(self._capitals, vocabulary.ABBREVIATIONS)
        self._lines = self._of_lines()
        self._agains: dict[str, str] = {}

    def shapes(self, ats: list[int]) -> list[str]:
        """Return how each of the words at these places is written."""
        words, flags, opening = self._t.words, self._t.flags, self._opening
        return [shape_of(words[at], flags[at], opens=at in opening) if flags[at] & CAPITAL else SMALL for at in ats]

    def around(self, ats: list[int], owns: list[str], known: Sequence[Mapping[Look, int]]) -> list[int]:
        """Return what is known together of all that is seen around the words at these places, which are `owns`.

        `known` says of each thing that is looked at, in the order of `LOOKS`, what that is.
        """
        (
            of_place,
            of_before,
            of_after,
            of_particles,
            of_end_before,
            of_two_before,
            of_two_after,
            of_again,
            of_stretch,
        ) = known
        flags, lows, kinds, gaps, said = self._flags, self._lows, self._kinds, self._gaps, _SAID
        lines, heads, bounds, places = self._lines, self._heads, self._bounds, self._t.places
        sums = []
        for at, own in zip(ats, owns, strict=True):
            # In flags, lows and kinds the word itself stands one further.
            gap, kind = gaps[at], kinds[at]
            total = (
                of_place[lines[at], heads[at], own]
                + of_before[gap, said[flags[at]] or lows[at], kind, own]
                + of_after[gaps[at + 1], said[flags[at + 2]] or lows[at + 2], kinds[at + 2], own]
            )
            if at:
                total += of_two_before[kinds[at - 1], gap, kinds[at], own]
            if at + 3 < len(kinds):
                total += of_two_after[gaps[at + 1], kinds[at + 2], kinds[at + 3], own]
            if kind[0] == "P":
                total += of_particles[(*self._particles(at), own)]
            if gap == " ":
                total += of_end_before[lows[at], own]
            if len(places[lows[at + 1]]) > 1:
                total += of_again[self._again(lows[at + 1]), own]
            behind = bisect_right(bounds, at)
            first = bounds[behind - 1]
            length = bounds[behind] - first
            if length <= _LONGEST_STRETCH:
                opener = lows[first + 1] if flags[first + 1] & _LEADS else kinds[first + 1]
                total += of_stretch[opener, at - first, length - 1 if length < 3 else 2, own]
            sums.append(total)
        return sums

    def seen(self, at: int, shape: str) -> list[str]:
        """Return the signs of what is seen around the word at this place, to learn from."""
        notes: list[str] = []
        self.around([at], [own_of(self._t.words[at], shape)], [_Notes(name, notes) for name in LOOKS])
        return notes

    def _again(self, low: str) -> str:
        """Return of a word that stands here more than once how often it has a capital then."""
        if (known := self._agains.get(low)) is not None:
            return known
        flags, places = self._t.flags, self._t.places[low]
        capitals = [at for at in places if flags[at] & CAPITAL]
        more = "all" if len(capitals) == len(places) else "some" if capitals else "none"
        if not self._opening.issuperset(capitals):
            more += " within"
        self._agains[low] = more
        return more

    def _particles(self, at: int) -> tuple[str, str]:
        """Return what stands before the particles that this word has before it, and those particles."""
        t = self._t
        first = at - 1
        while first and t.flags[first - 1] & PARTICLE and at - first < _LONGEST_STRETCH:
            first -= 1
        return f"{self._kinds[first]}|{self._gaps[first]}", " ".join(t.lows[first:at])

    def _headed(self, ends: set[int]) -> list[str]:
        """Return for every word the word before the colon that opens its sentence, or "-"."""
        t = self._t
        colons = {at for at in self._breaks if ":" in t.gaps[at]}
        heads: list[str] = []
        head = "-"
        for at in sorted(colons | ends) if colons else ():
            heads += [head] * (at - len(heads))
            if at in colons:
                flag = t.flags[at - 1]
                listed = flag & (ROLE | TITLE | ORDINARY) and not flag & FIRST
                head = t.lows[at - 1] if listed else self._kinds[at]
            else:
                head = "-"
        return heads + [head] * (len(t.lows) - len(heads))

    def _of_lines(self) -> list[str]:
        """Return for every word how its line is written: with few capitals, with loose ones, with many first names."""
        t, flags, capitals = self._t, self._t.flags, self._capitals
        begins = [0, *(at for at in self._breaks if "\n" in t.gaps[at]), len(t.lows)]
        lines: list[str] = []
        loose_ones = [at for at in capitals if at and is_plain(flags[at], _NOT_LOOSE) and self._is_loose(at)]
        first_names = [
            at
            for at in t.where(FIRST)
            if not flags[at] & _A_WORD_TOO and flags[at] & (CAPITAL | RARE) != RARE  # a first name and nothing else
        ]
        for begin, end in pairwise(begins):
            with_capital = bisect_left(capitals, end) - bisect_left(capitals, begin)
            names = bisect_left(first_names, end) - bisect_left(first_names, begin)
            small = "all" if not with_capital else "nearly" if with_capital * 12 < end - begin else "no"
            loose = bisect_left(loose_ones, end) - bisect_left(loose_ones, begin + 1)
            many = names if names < 3 else _MANY if names >= _MANY else 3
            lines += [f"{small} {min(loose, 3)} {many}"] * (end - begin)
        return lines

    def _is_loose(self, at: int) -> bool:
        """Say whether a capital of a word says nothing: who writes "de School" and "het Plan" writes "de Roos" too."""
        t = self._t
        before = t.lows[at - 1]
        if t.words[at].isupper() or at in t.taken or at in self._opening or before in STRONG_PARTICLES:
            return False
        if t.flags[at] & ROLE and before not in vocabulary.ARTICLES:
            return False
        return not t.flags[at - 1] & (CAPITAL | TITLE | ROLE)
