"""The check before a session is closed or leaves the table: every doubt is weighed, and the record keeps the counts."""

from collections import Counter
from collections.abc import Callable, Mapping
from datetime import datetime
from functools import cache
from typing import Protocol

import attrs

from akad import __version__
from akad.model import Anonimiteit, SafeText, Sessie
from akad.privacy import RULES, Boundary, Finding, Label
from akad.privacy.doubts import Combination, Doubt, combination, counted, doubts, not_weighed, stays
from akad.privacy.names import NO_ROLE
from akad.privacy.replacing import replace
from akad.privacy.review import Rewriting


def noted(sessie: Sessie, replaced: Mapping[str, int], coarser: Mapping[str, int] | None = None) -> Sessie:
    """Return `sessie` with more counts by label of what was replaced and of what was made coarser.

    The first time it also says with which program and rules.
    """
    was = sessie.anonimiteit or Anonimiteit(akad=__version__, regels=RULES)
    now = attrs.evolve(was, vervangen=_more(was.vervangen, replaced), grover=_more(was.grover, coarser or {}))
    return sessie if now == sessie.anonimiteit else attrs.evolve(sessie, anonimiteit=now)


def _more(was: Mapping[str, int], more: Mapping[str, int]) -> dict[str, int]:
    counts = Counter(was) + Counter(more)
    known = [label.value for label in Label]
    order = [*known, *sorted(set(counts) - set(known))]
    return {label: counts[label] for label in order if counts[label]}


@attrs.frozen
class Place:
    """A doubt in the check. `stays`: the table looked at it and lets it stay."""

    doubt: Doubt
    stays: bool


class Session(Protocol):
    """What the check needs of a session that changes."""

    boundary: Boundary

    @property
    def sessie(self) -> Sessie:
        """The session as it is now."""

    def hide_names(self) -> int:
        """Replace the names of this session in everything written before."""

    def put_for_good(self, change: Callable[[Sessie], Sessie]) -> None:
        """Change the session in a way that undo does not take back."""


class Weighing:
    """The check of one session, doubt by doubt.

    Nothing is kept until it is decided; a check that was left halfway goes on where it was, as long as the program
    runs. Asked is only about what the table has not weighed: at an earlier check, or while it was typed.
    """

    def __init__(self, session: Session) -> None:
        self._session = session
        self._replaced = 0
        self._look()
        asked = not_weighed(session.sessie, (place.doubt for place in self._found))
        self._labels = {label for label in Label if label.value in asked}
        self._known = {_mark(place.doubt) for place in self._found if place.stays}

    @property
    def sessie(self) -> Sessie:
        """The session as it is now."""
        return self._session.sessie

    @property
    def places(self) -> tuple[Place, ...]:
        """The doubts that are weighed now, in the order of the record; what was replaced is none any more."""
        return tuple(
            place
            for place in self._found
            if place.doubt.finding.label in self._labels and _mark(place.doubt) not in self._known
        )

    @property
    def replaced(self) -> int:
        """How many doubts of this check are gone because something else stands there."""
        return self._replaced

    @property
    def is_done(self) -> bool:
        """Whether every doubt was weighed."""
        return all(place.stays for place in self.places)

    def combination(self) -> Combination | None:
        """Return what together still points at one person."""
        return combination(self.sessie, self._session.boundary.strictly(stays(self.sessie)))

    # --- Deciding ----------------------------------------------------------------------------------------

    def say_who(self, doubt: Doubt, role: str) -> None:
        """Put a role in the place of a name, here and wherever the name stands; held in memory for this session."""
        self._put(doubt, role)
        self._session.boundary.names.add(doubt.words, role)
        self._session.hide_names()
        self._look()

    def put(self, doubt: Doubt, typed: str) -> None:
        """Put other words in its place: what was offered, or what somebody typed. They pass the boundary."""
        self._put(doubt, typed)
        self._look()

    def open_of(self, label: Label) -> int:
        """Return how many doubts of a kind are not weighed yet."""
        return sum(place.doubt.finding.label is label and not place.stays for place in self.places)

    def put_all(self, label: Label) -> None:
        """Put what was offered in the place of every doubt of a kind that is not weighed yet."""
        chosen: dict[SafeText, dict[int, Finding]] = {}
        for place in self.places:
            found = place.doubt.finding
            if found.label is label and not place.stays:
                chosen.setdefault(place.doubt.text, {})[found.start] = found
        self._replace({text: tuple(findings.values()) for text, findings in chosen.items()})
        self._look()

    def let_stay(self, doubt: Doubt) -> None:
        """Let it stay: it is no name, or nobody is recognised by it."""
        boundary = self._session.boundary
        for words in (doubt.words, *(doubt.words.split() if doubt.finding.label is Label.PERSOON else ())):
            boundary.let_stay(words)
        self._look()

    def complete(self, now: datetime) -> None:
        """Write down that the check was done to its end, with what rules, and how much stays of each kind."""
        found = self._strict()
        moment = now.replace(microsecond=0)

        def with_counts(sessie: Sessie) -> Sessie:
            was = noted(sessie, {}).anonimiteit
            assert was is not None
            return attrs.evolve(
                sessie,
                anonimiteit=attrs.evolve(was, akad=__version__, regels=RULES, nagekeken=moment, gelaten=counted(found)),
            )

        self._session.put_for_good(with_counts)

    # --- Inside ------------------------------------------------------------------------------------------

    def _strict(self) -> tuple[Doubt, ...]:
        return doubts(self.sessie, self._session.boundary.strictly(stays(self.sessie)))

    def _look(self) -> None:
        find = cache(self._session.boundary.find_in)
        self._found = tuple(
            Place(doubt, not any(_overlap(doubt.finding, found) for found in find(doubt.text)))
            for doubt in self._strict()
        )

    def _put(self, doubt: Doubt, typed: str) -> None:
        boundary = self._session.boundary
        words: str = boundary.admit(typed).text if typed else ""
        if words and doubt.words[:1].isupper() and doubt.words != doubt.text and not doubt.in_context()[0]:
            words = words[0].upper() + words[1:]
        self._replace({doubt.text: (doubt.finding._replace(replacement=words),)})

    def _replace(self, chosen: Mapping[SafeText, tuple[Finding, ...]]) -> None:
        """Put what is offered in the place of findings, everywhere where their text stands."""
        # Only what is put in may bring something new; what the table lets stay in the rest of the text stays.
        named = Boundary(self._session.boundary.names, finders=())
        changed: dict[SafeText, SafeText] = {}
        counts = (Counter[str](), Counter[str]())
        for text, findings in chosen.items():
            # A text that was nothing else keeps a word.
            left = named.admit(replace(text, findings)).text
            changed[text] = (
                left
                or named.admit(replace(text, tuple(found._replace(replacement=NO_ROLE) for found in findings))).text
            )
            for found in findings:
                counts[not found.must][found.label.value] += 1
        rewritten = Rewriting(lambda text: changed.get(text, text))
        self._session.put_for_good(lambda sessie: noted(rewritten(sessie), *counts))
        self._replaced += sum(map(len, chosen.values()))


def _overlap(one: Finding, other: Finding) -> bool:
    return one.start < other.end and other.start < one.end


def _mark(doubt: Doubt) -> tuple[Label, str]:
    return doubt.finding.label, doubt.words.casefold()
