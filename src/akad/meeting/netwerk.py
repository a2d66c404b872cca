"""The people around the bewoner as rings, and what the whole of them says: for every picture and text of it."""

from collections.abc import Sequence

import attrs

from akad.meeting.questions import for_buurt
from akad.model import Band, Nabijheid, Netwerkcontact, Sessie

RINGS: tuple[Nabijheid, ...] = (Nabijheid.DICHTBIJ, Nabijheid.VRIEND, Nabijheid.KENNIS, Nabijheid.BETAALD)
"""The rings from the middle outwards."""


@attrs.frozen
class Ring:
    """One ring of the picture. `places` are those of its contacts in the netwerk, from 0: what a change refers to."""

    nabijheid: Nabijheid
    contacten: tuple[Netwerkcontact, ...]
    places: tuple[int, ...]


def rings(netwerk: Sequence[Netwerkcontact]) -> tuple[Ring, ...]:
    """Return the four rings from the middle outwards, also the empty ones, each in the order of the record."""
    return tuple(
        Ring(
            ring,
            tuple(contact for contact in netwerk if contact.kring is ring),
            tuple(place for place, contact in enumerate(netwerk) if contact.kring is ring),
        )
        for ring in RINGS
    )


def middle(sessie: Sessie) -> str:
    """Return who stands in the middle of the picture: "de bewoner", or "de buurt"."""
    return for_buurt("de bewoner", sessie)


def balance(netwerk: Sequence[Netwerkcontact]) -> str:
    """Return in one Dutch sentence how many of the people are paid: "7 van de 9 mensen zijn betaald."."""
    total = len(netwerk)
    paid = sum(contact.kring is Nabijheid.BETAALD for contact in netwerk)
    if not total:
        return "Er staat nog niemand in het netwerk."
    if total == 1:
        return f"Er staat één mens in het netwerk. Die is {'' if paid else 'niet '}betaald."
    if not paid:
        return f"Niemand van de {total} mensen is betaald."
    if paid == total:
        return f"Alle {total} mensen zijn betaald."
    return f"{paid} van de {total} mensen {'is' if paid == 1 else 'zijn'} betaald."


def more_than_balance(netwerk: Sequence[Netwerkcontact], sessie: Sessie) -> tuple[str, ...]:
    """Return what else the whole says, in Dutch sentences: for whom the bewoner means something, and which ties ache.

    Nothing that is nil is said, but for the one that a table forgets to ask: whether anybody is near without pay.
    """
    said: list[str] = []
    if netwerk and all(contact.kring is Nabijheid.BETAALD for contact in netwerk):
        said.append("Wie is er dichtbij zonder dat het werk is?")
    for count, before, words in (
        (sum(contact.wederkerig for contact in netwerk), "Voor", "betekent de bewoner zelf ook iets"),
        (sum(contact.band is Band.GESPANNEN for contact in netwerk), "Met", "is de band gespannen"),
        (sum(contact.band is Band.VERBROKEN for contact in netwerk), "Met", "is het contact verbroken"),
    ):
        if count:
            whom = "die ene" if len(netwerk) == 1 else f"{count} van hen"
            said.append(for_buurt(f"{before} {whom} {words}.", sessie))
    return tuple(said)


def about(contact: Netwerkcontact) -> str:
    """Return what is known of a contact beside role and ring, in words: "band: sterk, praktisch, over en weer"."""
    parts = [
        *([] if contact.band is Band.GEWOON else [f"band: {contact.band.value}"]),
        *(hulp.value for hulp in contact.hulp),
        *(["over en weer"] if contact.wederkerig else []),
    ]
    return ", ".join(parts)
