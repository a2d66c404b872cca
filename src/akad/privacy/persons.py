"""Names of people in a text: from a word that is probably one to the whole name, particles and initials too."""

import re
from collections.abc import Iterator

from akad.privacy import words as vocabulary
from akad.privacy.finding import Finding, Label
from akad.privacy.lexicon import (
    FIRST,
    FUNCTION,
    KNOWN,
    LAST,
    NAME,
    PARTICLE,
    PLACE,
    RARE,
    ROLE,
    TITLE,
    WORD,
    is_word,
)
from akad.privacy.name_points import ENOUGH, NamePoints, base

_STRONG = 2.6
# Sayings in which a name is nobody.
_NOBODY = re.compile(
    r"\b(?:jan (?:en|of|met|rap|modaal|boezeroen|doedel)|piet (?:precies|snot)|pietje (?:bell|precies)|hans worst|"
    r"manusje van|brave hendrik|jan-?alle?man|moeder natuur|jan publiek)\b",
    re.IGNORECASE,
)
_INITIALS = re.compile(
    r"(?:(?<!\w)(?:[A-Z]|Ch|Th|Ph|St|Joh|Chr|IJ)\.[ -]?){1,5}$|(?<!\w)[A-Z]{1,3}\s$|(?<!\w)[a-z]\.\s?$"
)


class PersonFinder(NamePoints):
    """Finds the names in one text."""

    def find(self) -> Iterator[Finding]:
        """Yield the names from left to right, each with its particles and initials."""
        t = self._t
        for saying in _NOBODY.finditer(t.text):
            if saying.group().lower() not in {"jan en", "jan of", "jan met"} or t.text[
                saying.end() :
            ].lower().startswith((" alleman", " de pet", " kleine", " iedereen", " jonge")):
                t.take(*saying.span())
        candidates = [at for at, flag in enumerate(t.flags) if self.may_be(at, flag) and at not in t.taken]
        scores = {at: self.score(at) for at in candidates}
        for at, score in scores.items():
            self._remember(at, score)
        for _ in range(2):  # a name found in a row helps its neighbours, and those theirs
            for at in candidates:
                if -5 < scores[at] < ENOUGH:
                    more = self.seen_elsewhere(at) + self.beside_another(at, scores)
                    if scores[at] + more >= ENOUGH:
                        scores[at] += more
                        self._remember(at, scores[at])
        done = -1
        found: list[tuple[int, int, int, int]] = []
        for at in candidates:
            if at <= done:
                continue
            if scores[at] < ENOUGH:
                continue
            last = self._extend(at)
            start, end = self._edges(at, last)
            done = last
            found.append((start, end, at, last))
        for start, end, at, last in found:
            t.taken.update(range(at, last + 1))
            yield Finding(start, end, Label.PERSOON, "")
        yield from self._initials_alone()

    def _remember(self, at: int, score: float) -> None:
        """Keep a name that is sure, for the other places in the text where it stands."""
        t = self._t
        if score >= _STRONG and len(t.lows[at]) > 2 and not t.flags[at] & FUNCTION:
            known = base(t.lows[at])
            self._sure[known] = max(self._sure.get(known, 0.0), score)

    def _extend(self, at: int) -> int:
        """Return the last word of the name that begins at this one."""
        t = self._t
        last = at
        while last + 1 < len(t.lows):
            following = last + 1
            gap, flag = t.gap(following), t.flags[following]
            if following in t.taken or t.lows[following] in self._allow:
                break
            if (
                len(t.words[following]) == 1
                and gap == " "
                and (t.capital(following) or t.text.startswith(".", t.end(following)))
            ):
                if t.capital(following) and t.lows[following] != "u":
                    last = following
                    continue
                break
            if gap == ". " and len(t.words[last]) == 1:
                gap = " "
            if gap not in {" ", "-"} and not (gap in {" '", " ’"} and t.lows[following] in {"t", "s"}):
                break
            if flag & PARTICLE and not (
                t.capital(following) and flag & LAST and t.lows[following] not in {"de", "van", "der", "den"}
            ):
                surname = self._surname_after(following)
                if not surname:
                    break
                last = surname
                continue
            if t.capital(following) and not self._shouted:
                stop = flag & (ROLE | TITLE | KNOWN) and not flag & NAME
                ordinary = not flag & NAME and is_word(t.lows[following])
                if stop or (ordinary and not t.capital(last)) or (ordinary and t.flags[last] & LAST and last > at):
                    break
                if ordinary and flag & FUNCTION:
                    break
                if t.words[following].isupper() and len(t.words[following]) > 1 and not flag & NAME:
                    break
                last = following
                continue
            if not t.capital(last) or self._shouted:
                surname_like = flag & LAST and not flag & FUNCTION and t.lows[following] not in vocabulary.PERSON_VERBS
                if surname_like and last == at and not (flag & PLACE and not flag & LAST):
                    last = following
                    continue
                unknown = not flag and len(t.lows[following]) > 3 and not is_word(t.lows[following])
                if unknown and last == at and t.flags[at] & FIRST:
                    last = following
                    continue
            break
        return last

    def _edges(self, at: int, last: int) -> tuple[int, int]:
        """Return where the name begins and ends in the text, with initials and particles before it."""
        t = self._t
        start, end = t.starts[at], t.end(last)
        first = self._particles_before(at) if t.flags[at] & LAST or not t.flags[at] or t.flags[at] & RARE else at
        if first < at:
            before = t.flag(first - 1) if first else 0
            chain = t.lows[first:at]
            initial = first > 0 and len(t.lows[first - 1]) == 1
            firm = (
                before & TITLE
                or initial
                or (before & FIRST and t.gap(first) == " ")
                or t.capital(first)
                or len(chain) > 1
            )
            if (chain[0] == "van" and not firm and len(chain) == 1) or (
                chain == ["de"] and not firm and not t.flags[at] & LAST
            ):
                first = at
            elif (
                chain[:1] == ["van"]
                and before & (ROLE | FIRST) == 0
                and len(chain) > 1
                and chain[1] not in {"der", "den", "de"}
            ):
                first += 1
            if first < at and first and before & FIRST and not before & (WORD | ROLE) and t.gap(first) == " ":
                first -= 1
            start = t.starts[first]
        if (
            first
            and t.gap(first) == " "
            and t.lows[first - 1] in vocabulary.NICKNAMES
            and t.capital(first - 1)
            and t.capital(first)
        ):
            start = t.starts[first - 1]
        initials = _INITIALS.search(t.text, max(0, start - 14), start)
        if initials and not (
            initials.group().strip().isalpha() and initials.group().strip().lower() in vocabulary.ABBREVIATIONS
        ):
            start = initials.start()
        if last < len(t.lows) and t.text.startswith(".", end) and len(t.words[last]) == 1:
            end += 1
        return start, end

    def _initials_alone(self) -> Iterator[Finding]:
        """Yield a person of whom only an initial is written: "mw. K.", "M. wil graag koken"."""
        t = self._t
        for at, word in enumerate(t.words):
            if len(word) != 1 or at in t.taken or not word.isupper():
                continue
            start, end = t.starts[at], t.end(at)
            before = t.flag(at - 1) if at and t.gap(at) in {" ", ". ", ": "} else 0
            dotted = t.text.startswith(".", end)
            follows = t.text[end + 1 : end + 3]
            if before & (TITLE | ROLE) and t.low(at - 1) not in vocabulary.LETTER_CONTEXT:
                yield Finding(start, end + dotted, Label.PERSOON, "")
            elif (
                dotted
                and follows[:1] == " "
                and (follows[1:2].islower() or t.low(at + 1) in vocabulary.PERSON_VERBS)
                and t.low(at - 1) not in vocabulary.LETTER_CONTEXT
                and not t.text[max(0, start - 1) : start].strip(" (\n\"'")
            ):
                yield Finding(start, end + 1, Label.PERSOON, "")
