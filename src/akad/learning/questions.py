"""What a screen asks of an archive, and the answers: plain frozen classes that go from one thread to another."""

import attrs

from akad.learning.archive import Broken, Copy, Refreshed
from akad.learning.filterline import FilterLine, Known
from akad.learning.found import Hits
from akad.learning.listing import Entry, Volgorde
from akad.learning.results import Cijfers, Vergelijking
from akad.model import Sessie


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


YEAR = "jaar"
"""The field of `SideBySide` that is no field of a session: a year."""


@attrs.frozen(kw_only=True)
class SideBySide(Question):
    """Asks what two selections say beside each other: the line with, for `field`, once `left` and once `right`.

    `field` is YEAR, or `wijktafel` or `domein`; `figures` are the ids of those wanted, empty for all.
    """

    field: str
    left: str
    right: str
    figures: tuple[str, ...] = ()


@attrs.frozen(kw_only=True)
class Compared:
    """Two selections side by side."""

    question: SideBySide
    result: Vergelijking


@attrs.frozen(kw_only=True)
class WhichSession:
    """Asks what is in a record; `purpose`, and the `sentence` to look at there, come back with the answer."""

    id: str
    purpose: str = ""
    sentence: str = ""


@attrs.frozen(kw_only=True)
class Opened:
    """A session, or in `problem` the Dutch sentence why it cannot be read now."""

    question: WhichSession
    sessie: Sessie | None = None
    problem: str = ""


@attrs.frozen(kw_only=True)
class WhichTold(Question):
    """Asks for all figures, with the sessions whose sentences stand beside them: what a report is made of.

    `naast` asks for two selections side by side as well.
    """

    naast: SideBySide | None = None


@attrs.frozen(kw_only=True)
class Told:
    """The figures and the sessions whose sentences stand beside them."""

    read: FilterLine
    cijfers: Cijfers
    sessies: tuple[Sessie, ...]
    naast: Compared | None = None


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
    """The folders have been read, or as much of them as there was time for.

    `problem` is a Dutch sentence when there is nothing to read from: a shared archive that cannot be reached.
    """

    result: Refreshed
    broken: tuple[Broken, ...] = ()
    copies: tuple[Copy, ...] = ()
    problem: str = ""


@attrs.frozen(kw_only=True)
class Renewed:
    """There is more to see than at the last answer: ask again."""
