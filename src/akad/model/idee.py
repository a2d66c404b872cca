"""An idea of the table, and what became of it."""

from collections.abc import Mapping
from datetime import date
from enum import StrEnum

import attrs

from akad.model.text import SafeText, optional_safe_text, safe_text, unknown_keys


class KeuzeAntwoord(StrEnum):
    """What the bewoner says to a tip. The bewoner decides; there are no votes."""

    PROBEREN = "wil ik proberen"
    LATER = "misschien later"
    NEE = "nee"


class Uitkomst(StrEnum):
    """What came of a tip, seen by the bewoner; small steps count."""

    GELUKT = "gelukt"
    DEELS = "deels"
    NIET_GELUKT = "niet gelukt"
    ANDERS_GEGAAN = "anders gegaan"


@attrs.frozen(kw_only=True)
class Keuze:
    """The choice of the bewoner about one tip; `dag` is when it was written down."""

    antwoord: KeuzeAntwoord
    toelichting: SafeText | None = optional_safe_text()
    dag: date | None = None
    overig: Mapping[str, object] = unknown_keys()


@attrs.frozen(kw_only=True)
class Terugkoppeling:
    """What came of one tip: countable (`uitkomst`) and tellable (`wat`, `geleerd`); `dag` as in `Keuze`."""

    uitkomst: Uitkomst
    wat: SafeText | None = optional_safe_text()
    geleerd: SafeText | None = optional_safe_text()
    dag: date | None = None
    overig: Mapping[str, object] = unknown_keys()


@attrs.frozen(kw_only=True)
class Idee:
    """A cell of the compensatiematrix has these.

    `vraag` is the id of a vraag, or None when it was said before there was one. `kring` is the name of a kring;
    as long as the step of that kring has not been reached the idea is on the parkeerplek. `stap` is the step in
    which it was said and `minuut` the minute of the meeting. `tip` is what goes back to the bewoner, in plain
    words; None when it does not go back. `gaat_mee` is who goes along the first time, as a role.
    """

    id: str
    kring: str
    tekst: SafeText = safe_text()
    vraag: str | None = None
    stap: str | None = None
    minuut: int | None = None
    perspectief: str | None = None
    hulpbron: SafeText | None = optional_safe_text()
    tip: SafeText | None = optional_safe_text()
    gaat_mee: SafeText | None = optional_safe_text()
    keuze: Keuze | None = None
    terugkoppeling: Terugkoppeling | None = None
    overig: Mapping[str, object] = unknown_keys()
