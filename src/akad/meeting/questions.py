"""Which questions the procesbegeleider gets, and to whom they speak."""

import re

from akad.model import CasusSoort, Sessie, Stap

BEWONER = "bewoner"
"""The id of the perspective of the one whose case it is."""

# The one, not the many: "de bewoners" of a buurt are just that.
_DE_BEWONER = re.compile(r"\b([Dd]e) bewoner\b")


def bewoner_at_table(sessie: Sessie) -> bool:
    """Return whether the bewoner whose case it is sits at the table."""
    return sessie.casus.soort is CasusSoort.BEWONER and sessie.tafel.perspectieven.get(BEWONER, 0) > 0


def questions(sessie: Sessie, stap: Stap) -> tuple[str, ...]:
    """Return the questions of a step: about the bewoner, to the bewoner at the table, or about the buurt."""
    if sessie.casus.soort is CasusSoort.BUURT:
        return stap.vragen_buurt or tuple(for_buurt(vraag, sessie) for vraag in stap.vragen)
    if bewoner_at_table(sessie):
        return stap.vragen_met_bewoner or stap.vragen
    return stap.vragen


def for_buurt(text: str, sessie: Sessie) -> str:
    """Return a text of the program itself that speaks of the buurt where the case is one of a buurt."""
    if sessie.casus.soort is not CasusSoort.BUURT:
        return text
    return _DE_BEWONER.sub(r"\1 buurt", text)
