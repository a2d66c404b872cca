"""The sociale kaart: the places and people of a neighbourhood that a table learns about."""

from collections.abc import Mapping
from datetime import date

import attrs

from akad.model.text import SafeText, optional_safe_text, safe_text, unknown_keys

OLD_AFTER_DAYS = 365
"""After so many days without a confirmation a hulpbron is shown as old."""


@attrs.frozen(kw_only=True)
class Hulpbron:
    """A place, a club or an activity of the neighbourhood. Not identifying: it is what tables learn about.

    `waar` is roughly where it is. `contact` is that of the organisation, never of a person. `kring` is the name of the
    kring in which it belongs; None fits everywhere. `bevestigd` is the day on which somebody last said that it is
    still so. `inbreng` is the perspectief that brought it in.
    """

    naam: SafeText = safe_text()
    aanbod: SafeText | None = optional_safe_text()
    voor_wie: SafeText | None = optional_safe_text()
    waar: SafeText | None = optional_safe_text()
    open: SafeText | None = optional_safe_text()
    contact: SafeText | None = optional_safe_text()
    kring: str | None = None
    bevestigd: date | None = None
    inbreng: str | None = None
    overig: Mapping[str, object] = unknown_keys()

    def is_old(self, today: date) -> bool:
        """Return whether nobody confirmed it for more than a year."""
        return self.bevestigd is None or (today - self.bevestigd).days > OLD_AFTER_DAYS


@attrs.frozen(kw_only=True)
class SocialeKaart:
    """The hulpbronnen of one neighbourhood, in the order in which they came."""

    buurt: SafeText | None = optional_safe_text()
    hulpbronnen: tuple[Hulpbron, ...] = ()
    overig: Mapping[str, object] = unknown_keys()

    def added(self, hulpbron: Hulpbron) -> "SocialeKaart":
        """Return the kaart with one more hulpbron."""
        return attrs.evolve(self, hulpbronnen=(*self.hulpbronnen, hulpbron))

    def replaced(self, old: Hulpbron, new: Hulpbron | None) -> "SocialeKaart":
        """Return the kaart with `new` where `old` stood, or without it; KeyError when `old` is not there any more."""
        if old not in self.hulpbronnen:
            raise KeyError(old.naam)
        at = self.hulpbronnen.index(old)
        rest = self.hulpbronnen
        return attrs.evolve(self, hulpbronnen=(*rest[:at], *(() if new is None else (new,)), *rest[at + 1 :]))
