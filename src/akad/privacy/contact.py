"""How to reach an organisation: its number, e-mail, website and address may stay, the name of somebody may not."""

import re
from collections.abc import Iterable

from akad.privacy.boundary import Boundary
from akad.privacy.engine import Engine
from akad.privacy.finding import Finding, Label

_STAYS = frozenset(
    {Label.TELEFOON, Label.URL, Label.ADRES, Label.POSTCODE, Label.PLAATS, Label.ORGANISATIE, Label.DATUM}
)
_APART = re.compile(r"[\W\d_]+")


def contact_boundary(allow: Iterable[str] = ()) -> Boundary:
    """Return a boundary for the contact of a hulpbron; an e-mail address with the name of somebody in it goes."""
    allow = tuple(allow)
    engine = Engine(allow)

    def find(text: str, /) -> Iterable[Finding]:
        for finding in engine(text):
            is_of_somebody = finding.label is Label.EMAIL and _names_somebody(engine, text[finding.start : finding.end])
            if is_of_somebody or finding.label not in (*_STAYS, Label.EMAIL):
                yield finding

    return Boundary(finders=(find,), allow=allow)


def _names_somebody(engine: Engine, address: str) -> bool:
    parts = [part for part in _APART.split(address.partition("@")[0]) if part]
    words = " ".join(part.capitalize() for part in parts)
    # Initials with a name (j.jansen) are somebody as well, and read better with a role before them.
    return any(finding.label is Label.PERSOON for each in (words, f"mevrouw {words}") for finding in engine(each)) and (
        len(parts) > 1 or any(finding.label is Label.PERSOON for finding in engine(words))
    )
