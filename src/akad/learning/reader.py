"""Reading an archive for a screen that goes on meanwhile: one thread brings it up to date, one answers questions.

Whoever asks gets the answer later, in a call from the thread that answered. A question takes the place of one of the
same kind that nobody has begun with, so that quick typing costs no more than slow.
"""

import threading
import time
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import attrs

from akad.archive import ArchiveError
from akad.learning.archive import Archief, Broken, Copy, Progress, Refreshed
from akad.learning.filterline import FilterLine, Known, read_line
from akad.learning.filters import Selectie, WrongFilter
from akad.learning.found import Hits
from akad.learning.listing import Entry, Listing, Volgorde
from akad.learning.results import Cijfers, Vergelijking
from akad.learning.tables import key_of
from akad.model import Sessie

if TYPE_CHECKING:
    from akad.learning.figures import Figures

_FIRST_ANSWER_SECONDS = 3.0
_RENEW_SECONDS = 10.0


@attrs.frozen(kw_only=True)
class Question:
    """What every question about many sessions has: the line that filters, and the ids it is limited to (None: no)."""

    line: str = ""
    only: frozenset[str] | None = None


@attrs.frozen(kw_only=True)
class WhichSessions(Question):
    """Asks which sessions there are."""

    order: Volgorde = Volgorde.NIEUWST


@attrs.frozen(kw_only=True)
class Listed:
    """The list that was asked for: `count` of `total` sessions, of which `first` are the first page.

    `known` are the values that the archive has, to filter by.
    """

    question: WhichSessions
    read: FilterLine
    known: Known
    count: int
    total: int
    first: tuple[Entry, ...]


@attrs.frozen(kw_only=True)
class WhichPage:
    """Asks which sessions stand from this place on in the list that was asked for last."""

    first: int


@attrs.frozen(kw_only=True)
class Page:
    """A page of the list."""

    first: int
    entries: tuple[Entry, ...]


@attrs.frozen(kw_only=True)
class WhichSentences(Question):
    """Asks in which sentences the words stand."""

    limit: int = 60


@attrs.frozen(kw_only=True)
class Sentences:
    """The sentences that were asked for."""

    question: WhichSentences
    read: FilterLine
    hits: Hits


@attrs.frozen(kw_only=True)
class WhichFigures(Question):
    """Asks what the sessions say together; `figures` are the ids of those wanted, empty for all."""

    figures: tuple[str, ...] = ()


@attrs.frozen(kw_only=True)
class Counted:
    """The figures that were asked for."""

    question: WhichFigures
    read: FilterLine
    cijfers: Cijfers


@attrs.frozen(kw_only=True)
class WhichBehind(Question):
    """Asks which sessions are behind a figure, one line of it, or a part of that; `name` is for people."""

    figure: str
    group: str | None = None
    part: str | None = None
    name: str = ""


@attrs.frozen(kw_only=True)
class Behind:
    """The ids of the sessions behind a figure."""

    question: WhichBehind
    ids: frozenset[str]


@attrs.frozen(kw_only=True)
class SideBySide(Question):
    """Asks what two selections say beside each other."""

    left: Selectie
    right: Selectie


@attrs.frozen(kw_only=True)
class Compared:
    """Two selections side by side."""

    question: SideBySide
    result: Vergelijking


@attrs.frozen(kw_only=True)
class WhichSession:
    """Asks what is in a record; `purpose` comes back with the answer."""

    id: str
    purpose: str = ""


@attrs.frozen(kw_only=True)
class Opened:
    """A session, or in `problem` the Dutch sentence why it cannot be read now."""

    question: WhichSession
    sessie: Sessie | None = None
    problem: str = ""


@attrs.frozen(kw_only=True)
class Failed:
    """A question without an answer, and why, as a Dutch sentence."""

    question: object
    problem: str


@attrs.frozen(kw_only=True)
class Reading:
    """How far the reading of the folders is."""

    done: int
    total: int


@attrs.frozen(kw_only=True)
class Ready:
    """The folders have been read, or as much of them as there was time for."""

    result: Refreshed
    broken: tuple[Broken, ...] = ()
    copies: tuple[Copy, ...] = ()


@attrs.frozen(kw_only=True)
class Renewed:
    """There is more to see than at the last answer: ask again."""


Tell = Callable[[object], None]


class Reader:
    """Reads the records in `folders` for one screen; `tell` is called from a thread with every answer."""

    def __init__(self, folders: Sequence[Path], today: date, tell: Tell, index_dir: Path | None = None) -> None:
        self._archief = Archief(folders, index_dir)
        self._indexing = Archief(folders, index_dir)
        self._today = today
        self._tell = tell
        self._wake = threading.Condition()
        self._waiting: dict[type, object] = {}
        self._closed = False
        self._stop_reading = False
        self._read_again = True
        self._may_answer = False
        self._stale = True
        self._listing: Listing | None = None
        self._figures: Figures | None = None
        self._known: Known = {}
        self._words: tuple[str, tuple[int, ...]] = ("", ())
        self._threads = [
            threading.Thread(target=target, name=f"akad-{name}", daemon=True)
            for name, target in (("lezen", self._keep_reading), ("vragen", self._keep_answering))
        ]

    def start(self) -> None:
        """Begin to read the folders and to answer."""
        for thread in self._threads:
            thread.start()

    def ask(self, question: object) -> None:
        """Ask a question; it takes the place of one of its kind that still waits."""
        with self._wake:
            self._waiting.pop(type(question), None)
            self._waiting[type(question)] = question
            self._wake.notify_all()

    def look_again(self) -> None:
        """Read what has changed in the folders since."""
        with self._wake:
            self._stop_reading = False
            self._read_again = True
            self._wake.notify_all()

    def stop_reading(self) -> None:
        """Stop reading; what was read by then counts. `look_again` goes on with the rest."""
        self._stop_reading = True

    def close(self) -> None:
        """Stop everything. What is being done is given up; what is on disk stays as it is."""
        with self._wake:
            self._closed = self._stop_reading = True
            self._wake.notify_all()

    # --- Reading -----------------------------------------------------------------------------------------

    def _keep_reading(self) -> None:
        while True:
            with self._wake:
                self._wake.wait_for(lambda: self._closed or self._read_again)
                if self._closed:
                    return
                self._read_again = False
            self._read_once()

    def _read_once(self) -> None:
        begun = renewed = time.monotonic()

        def progress(now: Progress) -> None:
            nonlocal renewed
            self._say(Reading(done=now.done, total=now.total))
            wait = _RENEW_SECONDS if self._may_answer else _FIRST_ANSWER_SECONDS
            if time.monotonic() - renewed > wait and time.monotonic() - begun > _FIRST_ANSWER_SECONDS:
                renewed = time.monotonic()
                self._renew()
                self._say(Renewed())

        try:
            result = self._indexing.refresh(progress, lambda: self._stop_reading)
        except Exception as error:  # whatever goes wrong with files must not end the screen
            result = Refreshed(reason=_sentence(error))
        ready = Ready(result=result, broken=tuple(self._indexing.broken), copies=tuple(self._indexing.copies))
        self._renew()
        self._say(ready)

    def _renew(self) -> None:
        with self._wake:
            self._stale = self._may_answer = True
            self._wake.notify_all()

    def _say(self, answer: object) -> None:
        if not self._closed:
            self._tell(answer)

    # --- Answering ---------------------------------------------------------------------------------------

    def _keep_answering(self) -> None:
        while True:
            with self._wake:
                self._wake.wait_for(lambda: self._closed or (self._may_answer and self._waiting))
                if self._closed:
                    return
                question = self._waiting.pop(next(iter(self._waiting)))
                stale, self._stale = self._stale, False
            try:
                if stale:
                    self._take_tables()
                answer = self._answer(question)
            except Exception as error:  # as above: a sentence instead of an end
                answer = Failed(question=question, problem=_sentence(error))
            self._say(answer)

    def _take_tables(self) -> None:
        from akad.learning.engines import DuckEngine
        from akad.learning.figures import Figures

        con = self._archief.tables()
        self._listing = Listing(con)
        self._figures = Figures(DuckEngine(con), self._today)
        self._known = self._figures.values
        self._words = ("", ())

    def _answer(self, question: object) -> object:
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
            case SideBySide():
                result = self._counts.compare(question.left, question.right)
                return Compared(question=question, result=result)
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
            self._words = (words, tuple(self._archief.matching(words)))
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
        hits = self._archief.search(read.woorden, limit=question.limit, only=self._list.keys() if limited else None)
        return Sentences(question=question, read=read, hits=hits)

    def _open(self, question: WhichSession) -> Opened:
        try:
            return Opened(question=question, sessie=self._archief.sessie(question.id))
        except ArchiveError as problem:
            return Opened(question=question, problem=str(problem))
        except KeyError:
            return Opened(question=question, problem="Deze sessie staat er niet meer. Iemand haalde haar weg.")


def _sentence(error: Exception) -> str:
    """Return what went wrong in Dutch; of an error that is not ours only its kind, for its text may hold words."""
    if isinstance(error, ArchiveError | WrongFilter):
        return str(error)
    return f"Dat lukte nu niet ({type(error).__name__}). Druk op Ctrl+O om opnieuw te kijken."
