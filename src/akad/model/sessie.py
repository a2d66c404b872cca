"""A session: one case at one table, from preparation to feedback."""

from collections.abc import Mapping
from datetime import datetime
from enum import StrEnum

import attrs

from akad.model.casus import Casus
from akad.model.idee import Idee
from akad.model.text import SafeText, optional_safe_text, safe_text, unknown_keys
from akad.model.werkwijze import Werkwijze


class Status(StrEnum):
    """Where a session is in its life."""

    VOORBEREID = "voorbereid"
    BEZIG = "bezig"
    BESPROKEN = "besproken"
    TERUGGEKOPPELD = "teruggekoppeld"

    @property
    def is_finished(self) -> bool:
        """Whether the meeting has been ended: the session is looked at rather than led."""
        return self in (Status.BESPROKEN, Status.TERUGGEKOPPELD)


@attrs.frozen(kw_only=True)
class WerkwijzeKern:
    """What a record keeps of its werkwijze, so that it can be read without the file of the table."""

    id: str
    naam: str
    kringen: tuple[str, ...]
    overig: Mapping[str, object] = unknown_keys()

    @classmethod
    def of(cls, werkwijze: Werkwijze) -> "WerkwijzeKern":
        """Return the part of `werkwijze` that records keep."""
        return cls(id=werkwijze.id, naam=werkwijze.naam, kringen=tuple(kring.naam for kring in werkwijze.kringen))


@attrs.frozen(kw_only=True)
class Tafel:
    """Who sat at the table: how many people per perspective, never who.

    `gehoord` are the perspectives from which a strength, a contact or a vraag came; ideas and notes carry their own.
    """

    wijktafel: SafeText | None = optional_safe_text()
    perspectieven: Mapping[str, int] = attrs.field(factory=dict)
    gehoord: tuple[str, ...] = ()
    overig: Mapping[str, object] = unknown_keys()


@attrs.frozen(kw_only=True)
class Stapverloop:
    """A step that was reached: planned minutes and the seconds spent in it, pauses not counted."""

    stap: str
    gepland: int
    besteed: int = 0
    kring: str | None = None
    overig: Mapping[str, object] = unknown_keys()


@attrs.frozen(kw_only=True)
class Verloop:
    """How far the meeting is. All times are in UTC.

    `eind` is when the time is up, so that a restart keeps the right time. While the meeting rests,
    `pauze_sinds` says since when; going on again moves `stap_begin` and `eind` by the length of the pause.
    `stappen` are the steps reached so far, in the order of the werkwijze.
    """

    stap: str
    begin: datetime
    stap_begin: datetime
    eind: datetime
    pauze_sinds: datetime | None = None
    stappen: tuple[Stapverloop, ...] = ()
    overig: Mapping[str, object] = unknown_keys()


@attrs.frozen(kw_only=True)
class Notitie:
    """What was said in a step and is not an idea, a vraag or a contact."""

    id: str
    stap: str
    tekst: SafeText = safe_text()
    perspectief: str | None = None
    minuut: int | None = None
    overig: Mapping[str, object] = unknown_keys()


@attrs.frozen(kw_only=True)
class BewustLeeg:
    """A kring that the table left empty, and why: a column is not skipped silently."""

    kring: str
    reden: SafeText = safe_text()
    overig: Mapping[str, object] = unknown_keys()


@attrs.frozen(kw_only=True)
class Terugweg:
    """How the tips go back to the bewoner: who brings them, when, and when they speak again.

    Roles and everyday words ("de inbrenger", "deze week"), never a name or a date.
    """

    wie: SafeText | None = optional_safe_text()
    wanneer: SafeText | None = optional_safe_text()
    weer_spreken: SafeText | None = optional_safe_text()
    overig: Mapping[str, object] = unknown_keys()


@attrs.frozen(kw_only=True)
class Anonimiteit:
    """What the table decided about what could still point at a person: counts by label, never text.

    `akad` and `regels` say with which version of the program and of its rules. `nagekeken` is when the check before
    closing was last done to its end.
    """

    akad: str
    regels: str
    nagekeken: datetime | None = None
    vervangen: Mapping[str, int] = attrs.field(factory=dict)
    grover: Mapping[str, int] = attrs.field(factory=dict)
    gelaten: Mapping[str, int] = attrs.field(factory=dict)
    overig: Mapping[str, object] = unknown_keys()


@attrs.frozen(kw_only=True)
class Sessie:
    """One case at one table. A change makes a new `Sessie`; ideas stand in the order in which they were said."""

    id: str
    codenaam: str
    status: Status = Status.VOORBEREID
    werkwijze: WerkwijzeKern
    domeinen: tuple[str, ...] = ()
    casus: Casus = attrs.field(factory=Casus)
    tafel: Tafel = attrs.field(factory=Tafel)
    verloop: Verloop | None = None
    notities: tuple[Notitie, ...] = ()
    ideeen: tuple[Idee, ...] = ()
    bewust_leeg: tuple[BewustLeeg, ...] = ()
    terug: Terugweg = attrs.field(factory=Terugweg)
    anonimiteit: Anonimiteit | None = None
    plugin: Mapping[str, object] = attrs.field(factory=dict, repr=False)
    overig: Mapping[str, object] = unknown_keys()

    def for_the_table(self) -> "Sessie":
        """Return the session without what must not come to the table: what any report, search or export may see."""
        return attrs.evolve(self, casus=attrs.evolve(self.casus, niet_aan_tafel=()))

    def idee(self, idee_id: str) -> Idee:
        """Return the idea with this id; KeyError when the session has no such idea."""
        for idee in self.ideeen:
            if idee.id == idee_id:
                return idee
        raise KeyError(idee_id)
