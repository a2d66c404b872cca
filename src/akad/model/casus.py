"""The case: the person (or the buurt) as they live now, strengths, network and questions."""

from collections.abc import Mapping
from enum import StrEnum

import attrs

from akad.model.text import SafeText, optional_safe_text, safe_text, safe_texts, unknown_keys


class CasusSoort(StrEnum):
    """One bewoner, or a question of a whole buurt."""

    BEWONER = "bewoner"
    BUURT = "buurt"


class Toestemming(StrEnum):
    """What the bewoner knows of it. The record says which; without a choice the meeting does not start."""

    AKKOORD = "bewoner weet ervan en is akkoord"
    ZONDER_SPOOR = "besproken zonder enig spoor naar de persoon"
    NOG_NIET = "nog niet gevraagd"


class Nabijheid(StrEnum):
    """How close a contact is: the rings of the network picture."""

    DICHTBIJ = "dichtbij"
    VRIEND = "vriend"
    KENNIS = "kennis"
    BETAALD = "betaald"


class Band(StrEnum):
    """What the tie with a contact is like."""

    STERK = "sterk"
    GEWOON = "gewoon"
    GESPANNEN = "gespannen"
    VERBROKEN = "verbroken"


class Hulp(StrEnum):
    """What somebody around the bewoner does for them."""

    PRAKTISCH = "praktisch"
    GEZELSCHAP = "gezelschap"
    ADVIES = "advies"
    STEUN = "steun"


@attrs.frozen(kw_only=True)
class Vraag:
    """A question or goal of the bewoner, in their own words: a row of the compensatiematrix."""

    id: str
    tekst: SafeText = safe_text()
    overig: Mapping[str, object] = unknown_keys()


@attrs.frozen(kw_only=True)
class Netwerkcontact:
    """Somebody around the bewoner, as a role ("zus", "buurvrouw"), never as a name.

    `wederkerig`: the bewoner means something to them too.
    """

    rol: SafeText = safe_text()
    kring: Nabijheid
    band: Band = Band.GEWOON
    hulp: tuple[Hulp, ...] = ()
    wederkerig: bool = False
    toelichting: SafeText | None = optional_safe_text()
    overig: Mapping[str, object] = unknown_keys()


@attrs.frozen(kw_only=True)
class Casus:
    """What the table hears before it thinks along.

    `toestemming_toelichting` says why a case is discussed without any trace. `niet_aan_tafel` is what must not come
    to the table: only the one who prepares sees it.
    """

    soort: CasusSoort = CasusSoort.BEWONER
    toestemming: Toestemming = Toestemming.NOG_NIET
    toestemming_toelichting: SafeText | None = optional_safe_text()
    leefsituatie: SafeText | None = optional_safe_text()
    gaat_goed: tuple[SafeText, ...] = safe_texts()
    krachten: tuple[SafeText, ...] = safe_texts()
    dromen: tuple[SafeText, ...] = safe_texts()
    al_geprobeerd: SafeText | None = optional_safe_text()
    niet_aan_tafel: tuple[SafeText, ...] = safe_texts()
    bron: SafeText | None = optional_safe_text()
    netwerk: tuple[Netwerkcontact, ...] = ()
    vragen: tuple[Vraag, ...] = ()
    overig: Mapping[str, object] = unknown_keys()

    def vraag(self, vraag_id: str) -> Vraag:
        """Return the vraag with this id; KeyError when the case has no such vraag."""
        for vraag in self.vragen:
            if vraag.id == vraag_id:
                return vraag
        raise KeyError(vraag_id)
