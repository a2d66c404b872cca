"""What the figures come out as: plain frozen classes that the screen, the report and `akad cijfers` all use."""

from datetime import date
from enum import StrEnum

import attrs

SMALL = 5
"""A group with fewer sessions than this is not split further."""
FEW = 10
"""Out of fewer than this no percentage is made."""


class Soort(StrEnum):
    """How `Groep.waarde` and `Groep.van` of a figure are to be read."""

    DEEL = "deel"
    """`waarde` of all of the figure together, which is `van`."""
    AANDEEL = "aandeel"
    """`waarde` out of the `van` of this group."""
    TIJD = "tijd"
    """Seconds: `waarde` spent, `van` planned, both on average for one session."""
    KEREN = "keren"
    """`waarde` times; there is no `van`."""


@attrs.frozen(kw_only=True)
class Groep:
    """One line of a figure. `sleutel` is its key for `sessions_behind`, `naam` what people read.

    `sessies` is how many sessions are behind it. `delen` are its parts, whose `van` is the whole of this group; when it
    has none because it is small, `reden` says so. `toelichting` is a word beside the name, or "".
    """

    sleutel: str
    naam: str
    waarde: int
    van: int | None
    sessies: int
    toelichting: str = ""
    delen: tuple["Groep", ...] = ()
    reden: str | None = None


@attrs.frozen(kw_only=True)
class Zin:
    """A sentence of the feedback, or the reason of an empty kring: what makes a figure tellable.

    `sessie` is the id of the record it stands in and `codenaam` its name, both "" in a shared archive; `over` says what
    it is about ("buurt, gelukt").
    """

    tekst: str
    sessie: str
    codenaam: str
    over: str


@attrs.frozen(kw_only=True)
class Cijfer:
    """One figure: `titel` asks, `uitleg` says what is counted, `waarde_naam` what `Groep.waarde` is.

    `samenvatting` is the figure in one sentence; `leeg` is the sentence to show when it has no groups.
    """

    id: str
    titel: str
    uitleg: str
    waarde_naam: str
    soort: Soort
    groepen: tuple[Groep, ...]
    zinnen: tuple[Zin, ...] = ()
    samenvatting: str = ""
    leeg: str = ""


@attrs.frozen(kw_only=True)
class Cijfers:
    """All figures of one selection.

    `selectie` is the selection in words. `sessies` is how many sessions it has, None when even that would tell too
    much; `totaal` is how many the archive has. When there are no figures `reden` says why.
    """

    selectie: str
    sessies: int | None
    totaal: int
    cijfers: tuple[Cijfer, ...] = ()
    reden: str | None = None

    def cijfer(self, cijfer_id: str) -> Cijfer:
        """Return the figure with this id; KeyError when it is not there."""
        for cijfer in self.cijfers:
            if cijfer.id == cijfer_id:
                return cijfer
        raise KeyError(cijfer_id)


@attrs.frozen(kw_only=True)
class Vergelijking:
    """Two selections side by side; `reden` says why they cannot be, when they cannot."""

    links: Cijfers
    rechts: Cijfers
    reden: str | None = None


@attrs.frozen(kw_only=True)
class SessieVerwijzing:
    """A session behind a figure: enough to open it. `herkomst` is the path of its record, "" in a shared archive."""

    id: str
    codenaam: str
    herkomst: str
    dag: date | None
