"""Answering questions about many records, one after the other, in one thread."""

import contextlib
from datetime import date
from typing import TYPE_CHECKING

import attrs

from akad.archive import ArchiveError
from akad.learning.filterline import FilterLine, Known, read_line
from akad.learning.filters import Selectie
from akad.learning.found import Hits
from akad.learning.listing import Listing, Volgorde
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

    def renew(self) -> None:
        """Look at the tables as they are now."""
        from akad.learning.figures import Figures

        engine = self._records.engine()
        self._listing = Listing(engine)
        self._figures = Figures(engine, self._today)
        self._known = self._figures.values
        self._words = ("", ())

    def close(self) -> None:
        """Let go of the records."""
        self._records.close()

    def answer(self, question: object) -> object:
        """Return the answer to one question. Raises ArchiveError, WrongFilter, and LookupError before `renew`."""
        match question:
            case WhichSession():
                return self._open(question)
            case WhichPage():
                return Page(first=question.first, entries=self._list.page(question.first))
            case WhichSessions():
                read, count = self._select(question, question.order)
                return Listed(
                    question=question,
                    read=read,
                    known=self._known,
                    count=count,
                    total=self._list.total,
                    first=self._list.page(0),
                )
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

    def _select(self, question: Question, order: Volgorde = Volgorde.NIEUWST) -> tuple[FilterLine, int]:
        read = read_line(question.line, self._known)
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
        read, _ = self._select(question)
        if not read.woorden:
            return Sentences(question=question, read=read, hits=Hits())
        limited = read.selectie != Selectie() or question.only is not None
        hits = self._records.search(
            read.woorden, limit=question.limit, only=frozenset(self._list.keys()) if limited else None
        )
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
        return Compared(question=question, result=self._counts.compare(left, right))

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
