"""Answering questions about many records, one after the other, in one thread."""

import contextlib
from datetime import date
from typing import TYPE_CHECKING

import attrs

from akad.archive import ArchiveError
from akad.learning.filterline import FilterLine, Known, read_line
from akad.learning.filters import Selectie
from akad.learning.found import Hits
from akad.learning.listing import PAGE, Entry, Listing, Volgorde
from akad.learning.questions import (
    YEAR,
    Behind,
    Compared,
    Counted,
    Listed,
    Opened,
    Page,
    Question,
    Sentences,
    SideBySide,
    Told,
    WhichBehind,
    WhichFigures,
    WhichPage,
    WhichSentences,
    WhichSession,
    WhichSessions,
    WhichTold,
)
from akad.learning.records import Records
from akad.learning.tables import Veld, key_of
from akad.model import Sessie

if TYPE_CHECKING:
    from akad.learning.figures import Figures


class Answers:
    """Answers questions about many records; `renew` first. Not for use by two threads at once."""

    def __init__(self, records: Records, today: date) -> None:
        self._records = records
        self._today = today
        self._listing: Listing | None = None
        self._figures: Figures | None = None
        self._known: Known = {}
        self._words: tuple[str, tuple[int, ...]] = ("", ())
        # Whose list was answered with its first page only.
        self._not_made: WhichSessions | None = None

    def renew(self) -> None:
        """Look at the tables as they are now."""
        from akad.learning.figures import Figures

        engine = self._records.engine()
        self._listing = Listing(engine)
        self._figures = Figures(engine, self._today)
        self._known = self._figures.values
        self._words = ("", ())
        self._not_made = None

    def close(self) -> None:
        """Let go of the records."""
        self._records.close()

    def answer(self, question: object) -> object:
        """Return the answer to one question. Raises ArchiveError, WrongFilter, and LookupError before `renew`."""
        match question:
            case WhichSession():
                return self._open(question)
            case WhichPage():
                if self._not_made is not None:
                    self._select(self._not_made)
                return Page(first=question.first, entries=self._list.page(question.first))
            case WhichSessions():
                return self._listed(question)
            case WhichSentences():
                return self._sentences(question)
            case WhichFigures():
                read = read_line(question.line, self._known)
                cijfers = self._counts.count(self._wanted(read, question), question.figures)
                return Counted(question=question, read=read, cijfers=cijfers)
            case WhichBehind():
                read = read_line(question.line, self._known)
                found = self._counts.sessions_behind(
                    self._wanted(read, question), question.figure, question.group, question.part
                )
                return Behind(question=question, ids=frozenset(each.id for each in found))
            case WhichTold():
                return self._told(question)
            case SideBySide():
                return self._compared(question)
        raise TypeError(type(question).__name__)

    @property
    def _list(self) -> Listing:
        if self._listing is None:
            raise LookupError("nog niets gelezen")
        return self._listing

    @property
    def _counts(self) -> "Figures":
        if self._figures is None:
            raise LookupError("nog niets gelezen")
        return self._figures

    def _listed(self, question: WhichSessions) -> Listed:
        read = read_line(question.line, self._known)
        quick = self._quickly(question, read)
        if quick is not None:
            count, first = quick
            self._not_made = question
        else:
            read, count = self._select(question)
            first = self._list.page(0)
        return Listed(question=question, read=read, known=self._known, count=count, total=self._list.total, first=first)

    def _quickly(self, question: WhichSessions, read: FilterLine) -> tuple[int, tuple[Entry, ...]] | None:
        """Return the length and the first page of a list without making all of it; None when that cannot be.

        Somebody types, and each letter finds tens of thousands of sessions of which twenty are looked at.
        """
        plain = question.only is None and question.order is Volgorde.NIEUWST and read.selectie == Selectie()
        found = self._records.newest(read.woorden, 2 * PAGE) if plain and read.woorden else None
        if found is None:
            return None
        count, newest = found
        if count <= len(newest):
            self._words = (read.woorden, tuple(key for _, key in newest))
            return None
        # Of the last day not all may be among them, and the list puts those of one day in an order of its own.
        keys = [key for day, key in newest if day > newest[-1][0]]
        return (count, self._list.newest_of(keys)) if len(keys) >= PAGE else None

    def _select(self, question: Question) -> tuple[FilterLine, int]:
        read = read_line(question.line, self._known)
        order = question.order if isinstance(question, WhichSessions) else Volgorde.NIEUWST
        self._not_made = None
        return read, self._list.select(read.selectie, order, self._keys(read, question))

    def _keys(self, read: FilterLine, question: Question) -> tuple[int, ...] | None:
        """Return the sessions in which the words stand and to which the question is limited; None for no limit."""
        keys = self._matching(read.woorden) if read.woorden else None
        if question.only is None:
            return keys
        only = {key_of(each) for each in question.only}
        return tuple(only if keys is None else only.intersection(keys))

    def _matching(self, words: str) -> tuple[int, ...]:
        if self._words[0] != words:
            self._words = (words, tuple(self._records.matching(words)))
        return self._words[1]

    def _wanted(self, read: FilterLine, question: Question) -> Selectie:
        keys = self._keys(read, question)
        if keys is None:
            return read.selectie
        return attrs.evolve(read.selectie, woorden=frozenset(keys), woorden_naam=read.woorden)

    def _sentences(self, question: WhichSentences) -> Sentences:
        read = read_line(question.line, self._known)
        if not read.woorden:
            return Sentences(question=question, read=read, hits=Hits())
        only = None
        if read.selectie != Selectie() or question.only is not None:
            only = frozenset(self._list.keys_of(read.selectie, self._keys(read, question)))
        hits = self._records.search(read.woorden, limit=question.limit, only=only)
        return Sentences(question=question, read=read, hits=hits)

    def _open(self, question: WhichSession) -> Opened:
        try:
            return Opened(question=question, sessie=self._records.sessie(question.id))
        except ArchiveError as problem:
            return Opened(question=question, problem=str(problem))
        except KeyError:
            return Opened(question=question, problem="Deze sessie staat er niet meer. Iemand haalde haar weg.")

    def _compared(self, question: SideBySide) -> Compared:
        base = self._wanted(read_line(question.line, self._known), question)
        left, right = (_with(base, question.field, value) for value in (question.left, question.right))
        return Compared(question=question, result=self._counts.compare(left, right, question.figures))

    def _told(self, question: WhichTold) -> Told:
        read = read_line(question.line, self._known)
        cijfers = self._counts.count(self._wanted(read, question))
        quoted = dict.fromkeys(zin.sessie for cijfer in cijfers.cijfers for zin in cijfer.zinnen)
        sessies: list[Sessie] = []
        for each in quoted:
            # A record that went away, or cannot be read any more, has no sentence in the report.
            with contextlib.suppress(ArchiveError, KeyError):
                sessies.append(self._records.sessie(each))
        naast = self._compared(question.naast) if question.naast else None
        return Told(read=read, cijfers=cijfers, sessies=tuple(sessies), naast=naast)


def _with(base: Selectie, field: str, value: str) -> Selectie:
    if field == YEAR:
        return attrs.evolve(base, van=date(int(value), 1, 1), tot=date(int(value), 12, 31))
    if field == Veld.WIJKTAFEL:
        return attrs.evolve(base, wijktafel=value)
    return attrs.evolve(base, domein=value)
