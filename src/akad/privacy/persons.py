"""Names of people in a text: from a word that is probably one to the whole name, particles and initials too."""

import re
from collections.abc import Iterator

from akad.privacy import words as vocabulary
from akad.privacy.finding import Finding, Label
from akad.privacy.lexicon import (
    CANDIDATE,
    CAPITAL,
    FIRST,
    FUNCTION,
    GLUED,
    INITIAL,
    KINDS,
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
)
from akad.privacy.name_context import is_announced
from akad.privacy.name_points import ENOUGH, NamePoints, may_follow
from akad.privacy.people_rows import row_points
from akad.privacy.surnames import behind_particles, particles_before, surname_after

# Sayings in which a name is nobody.
_SAYING_HINT = re.compile(r"\b(?:jan|piet|pietje|hans|manusje|hendrik|natuur)\b", re.IGNORECASE)
_NOBODY = re.compile(
    r"\b(?:jan (?:(?:en|of|met) (?=alleman|de pet|kleine|iedereen|jonge)|rap|modaal|boezeroen|doedel|publiek)|"
    r"piet (?:precies|snot)|pietje (?:bell|precies)|hans worst|manusje van|"
    r"brave hendrik|jan-?alle?man|moeder natuur)\b",
    re.IGNORECASE,
)
_UP = "A-ZÀ-ÖØ-ÞČĆĐĞİŁŚŞŠŻŽ"
_INITIALS = re.compile(
    rf"(?:(?<!\w)(?:[{_UP}]|Ch|Th|Ph|St|Joh|Chr|IJ)\.[ -]?){{1,5}}$|(?<!\w)[{_UP}]{{1,3}}\s$|(?<!\w)[a-z]\.\s?$"
)
# What ends as an initial and is none: "o.a. Piet", "i.p.v. Piet", "d.m.v. Piet".
_NO_INITIALS = re.compile(
    r"(?<![\w.])(?:[em]\.[an]|o\.a|(?:n\.a|i\.[ps]|i\.v|d\.m|t\.a|t\.o|m\.b)\.[vm])\.\s?$", re.IGNORECASE
)
# Behind a name: "Youssef E.A.", "Vries, J.", "vd berg, j."
_INITIALS_BEHIND = re.compile(r"\s(?:[A-Z]\.){2,5}|,\s?(?:[A-Z]\.\s?){1,4}(?![\w])|,\s[a-z]\.(?!\w)")
_BEHIND = frozenset(" ,")
_LETTERS = re.compile(
    r"(?:[A-Z]\.\s?){1,5}(?:(?:van |de |den |der |el |v\.? ?d\.? ){1,2}[A-Z]\.)?(?!\w)|[A-Z](?![\w'’.-])"
)
_MARKS = frozenset(",.;)")
_TOGETHER = frozenset({" en ", " & "})
_DASH = frozenset({" - ", "- ", " -", " – "})


class PersonFinder(NamePoints):
    """Finds the names in one text."""

    def find(self) -> Iterator[Finding]:
        """Yield the names from left to right, each with its particles and initials."""
        t = self._t
        if _SAYING_HINT.search(t.text):
            for saying in _NOBODY.finditer(t.text):
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
        yield from self._initials_alone()

    def _names(self) -> list[tuple[int, int]]:
        """Return from which to which word the names go."""
        t = self._t
        flags, taken = t.flags, t.taken
        announced = [at + 1 for at in t.where(TITLE | ROLE) if at + 1 < len(flags) and may_follow(flags[at + 1])]
        announced += [
            at + 1
            for at in t.where(TITLE)
            if t.lows[at] in vocabulary.DOCTORS and at + 1 < len(flags) and not flags[at + 1] & KINDS
        ]
        announced += [at for at in t.where(CAPITAL) if at and may_follow(flags[at]) and is_announced(t, at)]
        announced += [
            at for title in t.where(TITLE | ROLE) if t.flag(title + 1) & PARTICLE and (at := behind_particles(t, title))
        ]
        candidates = [at for at in t.where(CANDIDATE) if at not in taken]
        if announced:
            candidates = sorted({*candidates, *(at for at in announced if at not in taken)})
        scores = {at: self.score(at) for at in candidates}
        rows = row_points(t, scores)
        if rows:
            for at, points in rows.items():
                if at not in taken:
                    scores[at] = scores[at] + points if at in scores else self.member(at, points)
            candidates = sorted(scores)
        for at, score in scores.items():
            if score >= ENOUGH:
                self.remember(at, score)
        if more := {at: score for at, score in self.again(scores).items() if at not in taken}:
            scores |= more
            candidates = sorted(scores)
        for _ in range(2):  # a name found in a row helps its neighbours, and those theirs
            changed = False
            for at in candidates:
                if -5 < (score := scores[at]) < ENOUGH:
                    score += self.seen_elsewhere(at) + self.beside_another(at, scores)
                    if score >= ENOUGH:
                        scores[at] = score
                        self.remember(at, score)
                        changed = True
            if not changed:
                break
        done = -1
        found: list[tuple[int, int]] = []
        for at in candidates:
            if at > done and scores[at] >= ENOUGH:
                done = self._extend(at)
                found.append((self._extend_back(at, found[-1][1] if found else -1), done))
        return found

    def _extend_back(self, at: int, done: int) -> int:
        """Return the first word of the name: one with a capital before it that may be a name goes with it."""
        t = self._t
        if not t.capital(at) or self._shouted:
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
        if len(low) == 1 and gap == " ":
            if flag & CAPITAL:
                return following if low != "u" else last
            if low == "v" and t.text.startswith(". ", t.end(following)):
                return surname_after(t, following) or last
            return last
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
            return surname_after(t, following) or last
        if flag & CAPITAL and not self._shouted:
            return following if self._goes_on(at, last, following, flag) else last
        if (not t.capital(last) or self._shouted) and last == at:
            surname_like = flag & LAST and not flag & FUNCTION and low not in vocabulary.PERSON_VERBS
            unknown = not flag & (KINDS | ORDINARY) and len(low) > 3
            if surname_like or (unknown and t.flags[at] & FIRST):
                return following
        return last

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
        if first < at:
            first = self._first_particle(at, first)
            start = t.starts[first]
            if t.text[start - 1 : start] in {"'", "’"}:
                start -= 1
        nicknamed = first > 0 and t.gaps[first] == " " and t.lows[first - 1] in vocabulary.NICKNAMES
        if nicknamed and (t.flags[first] & FIRST or (t.capital(first) and t.capital(first - 1))):
            first -= 1
            start = t.starts[first]
        close = not abbreviated and first > 0 and len(t.lows[first - 1]) < 4 and start - t.end(first - 1) < 3
        initials = _INITIALS.search(t.text, max(0, start - 14), start) if close else None
        if initials and not (
            initials.group().strip().isalpha() and initials.group().strip().lower() in vocabulary.ABBREVIATIONS
        ):
            start = initials.start()
        if last < len(t.lows) and t.text.startswith(".", end) and len(t.words[last]) == 1:
            end += 1
        elif t.text[end : end + 1] in _BEHIND and (behind := _INITIALS_BEHIND.match(t.text, end)):
            end = end + len(behind.group().rstrip())
        return first, start, end

    def _first_particle(self, at: int, first: int) -> int:
        """Return which of the particles before a name belong to it: not the "van" of "de fiets van Ali"."""
        t = self._t
        before = t.flag(first - 1) if first else 0
        chain = t.lows[first:at]
        initial = first > 0 and len(t.lows[first - 1]) == 1
        named = before & FIRST and t.gaps[first] == " "
        roled = before & ROLE and (
            (t.flags[at] & LAST and not t.flags[at] & FIRST) or behind_particles(t, first - 1) == at
        )
        firm = before & TITLE or roled or initial or named or t.capital(first) or len(chain) > 1
        if (chain == ["van"] and not firm) or (chain == ["de"] and not firm and not t.flags[at] & LAST):
            return at
        loose = chain[:1] == ["van"] and not before & (ROLE | FIRST) and len(chain) > 1
        if loose and chain[1] not in {"der", "den", "de", "t", "'t"}:
            first += 1
        if first < at and first and before & FIRST and not before & (WORD | ROLE) and t.gaps[first] == " ":
            first -= 1
        return first

    def _initials_alone(self) -> Iterator[Finding]:
        """Yield a person of whom only initials are written: "mw. K.", "dhr. S.B.", "M. wil graag koken"."""
        t = self._t
        done = -1
        for at in t.where(INITIAL):
            if at in t.taken or t.starts[at] < done:
                continue
            start = t.starts[at]
            letters = _LETTERS.match(t.text, start)
            if letters is None:
                continue
            end = start + len(letters.group().rstrip())
            bracketed = t.gaps[at] in {" (", "("} and letters.group().count(".") > 1
            before = t.flag(at - 1) if at and (bracketed or t.gaps[at] in {" ", ". ", ": "}) else 0
            follows = t.text[end : end + 2]
            done = end
            if t.low(at - 1) in vocabulary.LETTER_CONTEXT:
                continue
            dotted = t.text[end - 1] == "."
            opens = not t.text[max(0, start - 1) : start].strip(" (\n\"'")
            verb = follows[1:2].islower() or t.low(at + letters.group().count(".")) in vocabulary.PERSON_VERBS
            if before & (TITLE | ROLE) or (dotted and follows[:1] == " " and verb and opens):
                yield Finding(start, end, Label.PERSOON, "")
