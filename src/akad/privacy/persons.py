"""Names of people in a text: from a word that is probably one to the whole name, particles and initials too."""

import re
from collections.abc import Iterable, Iterator

from akad.privacy import words as vocabulary
from akad.privacy.candidates import base, candidates, past_particles
from akad.privacy.finding import Finding, Label
from akad.privacy.initials import behind_small_initials, initials_alone
from akad.privacy.judge import weigh
from akad.privacy.later import later
from akad.privacy.lexicon import (
    CAPITAL,
    FIRST,
    FUNCTION,
    GLUED,
    KINDS,
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
)
from akad.privacy.signs import Signs
from akad.privacy.surnames import behind_particles, particles_before, surname_after
from akad.privacy.tokens import Tokens

# Sayings in which a name is nobody.
_SAYING_OPENS = frozenset("jan piet pietje hans manusje brave jan-alleman jan-alleman's janalleman moeder".split())
_NOBODY = later(
    r"\b(?:jan (?:(?:en|of|met) (?=alleman|de pet|kleine|iedereen|jonge)|rap|modaal|boezeroen|doedel|publiek)|"
    r"piet (?:precies|snot)|pietje (?:bell|precies)|hans worst|manusje van|"
    r"brave hendrik|jan-?alle?man|moeder natuur)\b",
    re.IGNORECASE,
)
_UP = "A-ZÀ-ÖØ-ÞČĆĐĞİŁŚŞŠŻŽ"
_INITIALS = later(
    rf"(?:(?<!\w)(?:[{_UP}]|Ch|Th|Ph|St|Joh|Chr|IJ)\.[ -]?){{1,5}}$|(?<!\w)[{_UP}]{{1,3}}\s$"
    r"|(?<![\w.])(?:[a-z]\.\s?){1,4}$"
)
# What ends as an initial and is none: "o.a. Piet", "i.p.v. Piet", "d.m.v. Piet".
_NO_INITIALS = later(
    r"(?<![\w.])(?:[em]\.[an]|o\.a|(?:n\.a|i\.[ps]|i\.v|d\.m|t\.a|t\.o|m\.b)\.[vm])\.\s?$", re.IGNORECASE
)
# Behind a name: "Youssef E.A.", "Vries, J.", "vd berg, j."
_INITIALS_BEHIND = later(r"\s(?:[A-Z]\.){2,5}|,\s?(?:[A-Z]\.\s?){1,4}(?![\w])|,\s[a-z]\.(?!\w)")
_MARKS = frozenset(",.;)")
_TOGETHER = frozenset({" en ", " & "})
_DASH = frozenset({" - ", "- ", " -", " – "})


# How a surname ends that looks like two words put together.
_SURNAME_ENDS = tuple(
    """veld dijk berg burg horst broek kamp bosch steen hof hoff brink donk laar mans huizen hout waard kerk molen poel
    voort zand meijer meyer stra beek""".split()
)

# The odds from which on a word is a name, as a logarithm. One in five is enough: a leak is worse than an alarm.
ENOUGH = -1.7
# What is an ordinary word or a place too must be surer by so much, by how it is written (`signs.shape_of`): most where
# a sentence opens, for there a capital says nothing, and in small letters; least with a capital elsewhere.
_WORD_TOO = {"l": 1.25, "Co": 1.1, "Uo": 1.1, "C": 0.4, "U": 0.4}
# The last word of a line may still be typed: an unknown one in small letters must be surer, or half a word lights up.
_UNFINISHED = 2.0
# From here on a name in one place of a text is one elsewhere too.
_SURE = 2.0
# A word right beside a name is part of it from here on.
_NEARLY = -2.5
_HARDLY = -4.0
_NEVER = -99.0


def _is_else(flags: int) -> bool:
    """Say whether a word is an ordinary one too, or a place that is no name."""
    return bool(flags & (WORD | ORDINARY)) or flags & (NAME | PLACE) == PLACE


class PersonFinder:
    """Finds the names in one text.

    `allow` are words (lower case) that are no names; `called` is what somebody is called ("noem mij maar de Kapitein"),
    which is a name where its last word stands with a capital again.
    """

    def __init__(self, tokens: Tokens, allow: frozenset[str], called: Iterable[str] = ()) -> None:
        self._t = tokens
        self._allow = allow
        self._called = {base(words.split()[-1].lower()) for words in called}
        self.scores: dict[int, float] = {}
        self._shouted = len(tokens.words) > 3 and len(tokens.where(UPPER)) > 0.6 * len(tokens.words)

    def find(self) -> Iterator[Finding]:
        """Yield the names from left to right, each with its particles and initials."""
        t = self._t
        for saying in t.matches(_NOBODY, _SAYING_OPENS):
            t.take(*saying.span())
        pair: Finding | None = None
        for start, last in self._names():
            first, begins, ends = self._edges(start, last)
            t.taken.update(range(first, last + 1))
            found = Finding(begins, ends, Label.PERSOON, "")
            if pair and t.text[pair.end : begins] in _TOGETHER:
                yield Finding(pair.start, ends, Label.PERSOON, "")
                pair = None
                continue
            if pair:
                yield pair
            of_two = first and t.lows[first - 1] in vocabulary.OF_MORE and t.gaps[first] == " "
            pair = found if of_two else None
            if pair is None:
                yield found
        if pair:
            yield pair
        yield from initials_alone(t)

    def weights(self) -> dict[int, float]:
        """Return where the words stand that may be a name, with the log-odds that they are."""
        ats, flags = candidates(self._t, self._allow), self._t.flags
        if not ats:
            return {}
        weights, shapes = weigh(self._t, ats)
        found = {
            at: weight - _WORD_TOO[shape] if _is_else(flags[at]) else weight
            for at, weight, shape in zip(ats, weights, shapes, strict=True)
        }
        initialled = [at for at in behind_small_initials(self._t) if self._t.lows[at] not in self._allow]
        if initialled:
            found |= {at: max(found.get(at, ENOUGH), ENOUGH) for at in initialled}
            found = dict(sorted(found.items()))
        return found

    def seen(self) -> Iterator[tuple[int, str, list[str]]]:
        """Yield every word that may be a name with how it is written and the signs around it, to learn from."""
        signs, ats = Signs(self._t), candidates(self._t, self._allow)
        for at, shape in zip(ats, signs.shapes(ats), strict=True):
            yield at, shape, signs.seen(at, shape)

    def _names(self) -> list[tuple[int, int]]:
        """Return from which to which word the names go."""
        t = self._t
        self.scores = scores = self.weights()
        last = len(t.lows) - 1
        if last in scores and t.end(last) == len(t.text) and self._may_be_half(t.flags[last]):
            scores[last] -= _UNFINISHED
        self._tell_each_other()
        done = -1
        found: list[tuple[int, int]] = []
        for at, score in scores.items():
            if at > done and score >= ENOUGH:
                done = self._extend(at)
                found.append((self._extend_back(at, found[-1][1] if found else -1), done))
        return found

    def _may_be_half(self, flags: int) -> bool:
        """Say whether a word may be the beginning of another: small, and unknown or hardly known as a name."""
        return not flags & CAPITAL and (not flags & KINDS or bool(flags & RARE))

    def _tell_each_other(self) -> None:
        """Let a word that is surely a name in one place be one elsewhere, unless it is a small word there."""
        t, scores = self._t, self.scores
        # What is on no list of words is one as soon as it is one anywhere.
        sure = self._called | {
            base(t.lows[at])
            for at, score in scores.items()
            if score >= (_SURE if t.flags[at] & (WORD | ORDINARY) else ENOUGH)
        }
        if not sure:
            return
        for at, score in scores.items():
            if score < ENOUGH and base(t.lows[at]) in sure and (t.capital(at) or not t.flags[at] & (WORD | ORDINARY)):
                scores[at] = ENOUGH

    def _extend_back(self, at: int, done: int) -> int:
        """Return the first word of the name: one with a capital before it that may be a name goes with it."""
        t = self._t
        if not t.capital(at) or self._shouted:
            while at - 1 > done and t.gaps[at] == " " and not t.flags[at - 1] & PARTICLE and self._may_belong(at - 1):
                at -= 1
            return at
        while at - 1 > done and t.gaps[at] == " " and at - 1 not in t.taken:
            flag = t.flags[at - 1]
            alone = t.gaps[at - 1].strip() in {",", ":"} and t.gap_behind(at)[:1] in _MARKS and t.flags[at] & FIRST
            if alone and flag & CAPITAL and not flag & (FUNCTION | TITLE | ROLE):
                at -= 1  # Mokum Mo
                break
            unheard = not flag & (KINDS | ORDINARY | UPPER | STREETISH | GLUED) and len(t.lows[at - 1]) > 3
            if not flag & CAPITAL or not (flag & NAME or unheard) or flag & (FUNCTION | KNOWN | TITLE | ROLE):
                break
            if t.lows[at - 1] in self._allow:
                break
            at -= 1
        return at

    def _extend(self, at: int) -> int:
        """Return the last word of the name that begins at this one."""
        t = self._t
        last = at
        while last + 1 < len(t.lows):
            following = last + 1
            if following in t.taken or t.lows[following] in self._allow:
                break
            then = self._next_part(at, last, following)
            if then <= last:
                break
            last = then
        return last

    def _next_part(self, at: int, last: int, following: int) -> int:
        """Return up to where the name goes on with the following word, or `last` when it ends here."""
        t = self._t
        gap, flag = t.gaps[following], t.flags[following]
        low = t.lows[following]
        if gap in _DASH:
            both = t.capital(last) and flag & CAPITAL and flag & LAST and not flag & FIRST
            return following if both and t.flags[last] & NAME else last
        if low == "a" and self._is_after_a(following):
            return following + 1  # tjin a kwoei
        if len(low) == 1 and gap == " ":
            if flag & CAPITAL:
                return following if low != "u" else last
            if t.text.startswith(".", t.end(following)) and low != "u" and t.flags[last] & FIRST:
                return following
            if low == "v" and t.text.startswith(". ", t.end(following)):
                return surname_after(t, following) or last
            return last
        if gap == " " and self._is_between(following):
            return following + 1
        if (
            gap in {" ", "-"}
            and not flag & PARTICLE
            and self._may_belong(following)
            and (t.capital(last) == t.capital(following) or self._shouted)
        ):
            return following
        initial = len(t.words[last]) == 1 or t.lows[last] in vocabulary.LONG_INITIALS
        if initial and (gap == ". " or (gap == "." and len(low) == 1)):
            gap = " "
        if gap not in {" ", "-"} and not (gap in {" '", " ’"} and low in {"t", "s"}):
            return last
        if low in vocabulary.HONORIFICS and gap == " ":
            return following
        if flag & PARTICLE and not (flag & CAPITAL and flag & LAST and low not in {"de", "van", "der", "den"}):
            if flag & CAPITAL and len(t.words[last]) == 1:
                return following  # Tjon A Ten
            behind = past_particles(t, following)
            return surname_after(t, following) or (behind if self._may_belong(behind) else last)
        if flag & CAPITAL and not self._shouted:
            return following if self._goes_on(at, last, following, flag) else last
        if (not t.capital(last) or self._shouted) and last == at:
            surname_like = flag & LAST and not flag & FUNCTION and low not in vocabulary.PERSON_VERBS
            surname_like = surname_like or (flag & PUT_TOGETHER and not flag & ROLE and low.endswith(_SURNAME_ENDS))
            unknown = not flag & (KINDS | ORDINARY) and len(low) > 3
            if surname_like or (unknown and t.flags[at] & FIRST):
                return following
        return last

    def _may_belong(self, at: int) -> bool:
        """Say whether a word beside a name is nearly one by itself."""
        return self.scores.get(at, _NEVER) >= _NEARLY

    def _is_after_a(self, at: int) -> bool:
        """Say whether behind the "a" here a Chinese name from Suriname goes on."""
        t = self._t
        flag = t.flag(at + 1)
        plain = not t.flag(at - 1) & (WORD | ORDINARY) and not flag & (FUNCTION | KINDS & ~NAME | ORDINARY)
        return plain and t.gaps[at] == " " == t.gap_behind(at) and at + 1 not in t.taken and len(t.low(at + 1)) > 2

    def _is_between(self, at: int) -> bool:
        """Say whether a word that is hardly a name stands between two that are: "wong kam fai"."""
        t = self._t
        return (
            self.scores.get(at, _NEVER) >= _HARDLY
            and t.lows[at] not in vocabulary.PERSON_VERBS
            and t.gap_behind(at) == " "
            and self.scores.get(at + 1, _NEVER) >= ENOUGH
        )

    def _goes_on(self, at: int, last: int, following: int, flag: int) -> bool:
        """Say whether a word with a capital is a part of the name before it."""
        t = self._t
        ordinary = not flag & NAME and flag & ORDINARY
        if flag & (ROLE | TITLE | KNOWN) and not flag & NAME:
            return False
        if ordinary and (not t.capital(last) or flag & FUNCTION or (t.flags[last] & LAST and last > at)):
            initial = len(t.words[last]) == 1 or t.lows[last] in vocabulary.LONG_INITIALS
            return initial and not flag & FUNCTION
        return not (t.words[following].isupper() and len(t.words[following]) > 1 and not flag & FIRST)

    def _edges(self, at: int, last: int) -> tuple[int, int, int]:
        """Return the first word of the name and where it begins and ends in the text, with what stands before it."""
        t = self._t
        flag = t.flags[at]
        start, end = t.starts[at], t.end(last)
        abbreviated = t.gaps[at] == ". " and _NO_INITIALS.search(t.text, max(0, start - 14), start)
        alone = abbreviated or not (flag & (LAST | RARE | CAPITAL | PLACE) or not flag & KINDS)
        first = at if alone else particles_before(t, at)
        if first and t.lows[first - 1] == "te" and t.gaps[first] == " " and self._goes_with_te(first - 1):
            first -= 1
            start = t.starts[first]
        elif first < at:
            first = self._first_particle(at, first)
            start = t.starts[first]
            if t.text[start - 1 : start] in {"'", "’"}:
                start -= 1
        nicknamed = first > 0 and t.gaps[first] == " " and t.lows[first - 1] in vocabulary.NICKNAMES
        if nicknamed and (t.flags[first] & FIRST or (t.capital(first) and t.capital(first - 1))):
            first -= 1
            start = t.starts[first]
        while first and t.gaps[first] == " " and t.lows[first - 1] in vocabulary.BEFORE_FIRST_NAMES:
            first -= 1
            start = t.starts[first]
        close = not abbreviated and first > 0 and len(t.lows[first - 1]) < 4 and start - t.end(first - 1) < 3
        initials = None
        # Initials end with a full stop, or are capitals with a space behind them.
        if close and ("." in (beside := t.text[max(0, start - 3) : start]) or not beside.islower()):
            initials = _INITIALS.search(t.text, max(0, start - 14), start)
        if initials and not (
            initials.group().strip().isalpha() and initials.group().strip().lower() in vocabulary.ABBREVIATIONS
        ):
            start = initials.start()
        if last < len(t.lows) and t.text.startswith(".", end) and len(t.words[last]) == 1:
            end += 1
        elif "." in t.text[end + 2 : end + 4] and (behind := _INITIALS_BEHIND.match(t.text, end)):
            end = end + len(behind.group().rstrip())
        return first, start, end

    def _goes_with_te(self, at: int) -> bool:
        """Say whether "te" opens a surname here: "deurwaarder te velde", "belt Te Velde"."""
        t = self._t
        return (t.capital(at) and t.capital(at + 1)) or bool(t.flag(at - 1) & (ROLE | TITLE) and t.gaps[at] == " ")

    def _first_particle(self, at: int, first: int) -> int:
        """Return which of the particles before a name belong to it: not the "van" of "de fiets van Ali"."""
        t = self._t
        before = t.flag(first - 1) if first else 0
        chain = t.lows[first:at]
        initial = first > 0 and len(t.lows[first - 1]) == 1
        named = before & FIRST and t.gaps[first] == " "
        surname = t.flags[at] & (LAST | FIRST) == LAST or (
            not t.flags[at] & (KINDS | ORDINARY) and t.low(first - 1) not in vocabulary.KIN
        )
        roled = before & ROLE and (surname or behind_particles(t, first - 1) == at)
        opens = t.flags[at] & (LAST | FIRST) == LAST and (first == 0 or t.gaps[first] != " ")
        firm = before & TITLE or roled or initial or named or opens or t.capital(first) or len(chain) > 1
        if (chain == ["van"] and not firm) or (chain == ["de"] and not firm and not t.flags[at] & LAST):
            return at
        loose = chain[:1] == ["van"] and not before & (ROLE | FIRST) and len(chain) > 1
        if loose and chain[1] not in {"der", "den", "de", "t", "'t"}:
            first += 1
        if first < at and first and before & FIRST and not before & (WORD | ROLE) and t.gaps[first] == " ":
            first -= 1
        return first
