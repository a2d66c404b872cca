"""Everything a table can write down, as one kind of thing: an entry that can be changed or removed.

Pure functions from a `Sessie` to a new `Sessie`.
"""

from collections.abc import Callable, Iterable
from enum import Enum

import attrs

from akad.model import Idee, Netwerkcontact, Notitie, SafeText, Sessie, Stap, StapSoort, Vraag


class EntryKind(Enum):
    """What an entry is; the value is the word for it on the screen."""

    IDEE = "idee"
    NOTITIE = "notitie"
    VRAAG = "vraag"
    KRACHT = "kracht"
    CONTACT = "netwerk"


@attrs.frozen
class Entry:
    """One thing that was written down. `key` is an id, or the place in its list for strengths and contacts."""

    kind: EntryKind
    key: str
    text: str
    perspectief: str | None = None


def next_id(letter: str, taken: Iterable[str]) -> str:
    """Return the first free id of the form `i7`, counting on from the highest."""
    numbers = [int(name[1:]) for name in taken if name[:1] == letter and name[1:].isdecimal()]
    return f"{letter}{max(numbers, default=0) + 1}"


def add_idee(sessie: Sessie, idee: Idee) -> Sessie:
    """Return the session with one more idea; its kring is no longer left empty on purpose."""
    return attrs.evolve(
        sessie,
        ideeen=(*sessie.ideeen, idee),
        bewust_leeg=tuple(leeg for leeg in sessie.bewust_leeg if leeg.kring != idee.kring),
    )


def add_notitie(sessie: Sessie, notitie: Notitie) -> Sessie:
    """Return the session with one more note."""
    return attrs.evolve(sessie, notities=(*sessie.notities, notitie))


def add_vraag(sessie: Sessie, tekst: SafeText) -> Sessie:
    """Return the session with one more vraag."""
    vraag = Vraag(id=next_id("v", (v.id for v in sessie.casus.vragen)), tekst=tekst)
    return attrs.evolve(sessie, casus=attrs.evolve(sessie.casus, vragen=(*sessie.casus.vragen, vraag)))


def add_kracht(sessie: Sessie, tekst: SafeText) -> Sessie:
    """Return the session with one more strength."""
    return attrs.evolve(sessie, casus=attrs.evolve(sessie.casus, krachten=(*sessie.casus.krachten, tekst)))


def add_contact(sessie: Sessie, contact: Netwerkcontact) -> Sessie:
    """Return the session with one more contact in the network."""
    return attrs.evolve(sessie, casus=attrs.evolve(sessie.casus, netwerk=(*sessie.casus.netwerk, contact)))


def change_idee(sessie: Sessie, key: str, change: Callable[[Idee], Idee]) -> Sessie:
    """Return the session with one idea replaced; KeyError when there is no such idea."""
    sessie.idee(key)
    return attrs.evolve(sessie, ideeen=tuple(change(idee) if idee.id == key else idee for idee in sessie.ideeen))


def _in_other_words(idee: Idee, tekst: SafeText) -> Idee:
    # A tip that only repeats the idea follows it: what was taken out may point at a person.
    tip = tekst if idee.tip == idee.tekst else idee.tip
    return attrs.evolve(idee, tekst=tekst, tip=tip)


def change_text(sessie: Sessie, entry: Entry, tekst: SafeText) -> Sessie:
    """Return the session with other words for this entry."""
    casus = sessie.casus
    match entry.kind:
        case EntryKind.IDEE:
            return change_idee(sessie, entry.key, lambda idee: _in_other_words(idee, tekst))
        case EntryKind.NOTITIE:
            changed = (attrs.evolve(n, tekst=tekst) if n.id == entry.key else n for n in sessie.notities)
            return attrs.evolve(sessie, notities=tuple(changed))
        case EntryKind.VRAAG:
            vragen = (attrs.evolve(v, tekst=tekst) if v.id == entry.key else v for v in casus.vragen)
            casus = attrs.evolve(casus, vragen=tuple(vragen))
        case EntryKind.KRACHT:
            krachten = (tekst if str(place) == entry.key else k for place, k in enumerate(casus.krachten))
            casus = attrs.evolve(casus, krachten=tuple(krachten))
        case EntryKind.CONTACT:
            netwerk = (
                attrs.evolve(contact, rol=tekst) if str(place) == entry.key else contact
                for place, contact in enumerate(casus.netwerk)
            )
            casus = attrs.evolve(casus, netwerk=tuple(netwerk))
    return attrs.evolve(sessie, casus=casus)


def remove(sessie: Sessie, entry: Entry) -> Sessie:
    """Return the session without this entry. Ideas of a vraag that goes stay, without a vraag."""
    casus = sessie.casus
    match entry.kind:
        case EntryKind.IDEE:
            return attrs.evolve(sessie, ideeen=tuple(i for i in sessie.ideeen if i.id != entry.key))
        case EntryKind.NOTITIE:
            return attrs.evolve(sessie, notities=tuple(n for n in sessie.notities if n.id != entry.key))
        case EntryKind.VRAAG:
            casus = attrs.evolve(casus, vragen=tuple(v for v in casus.vragen if v.id != entry.key))
            ideeen = (attrs.evolve(i, vraag=None) if i.vraag == entry.key else i for i in sessie.ideeen)
            sessie = attrs.evolve(sessie, ideeen=tuple(ideeen))
        case EntryKind.KRACHT:
            krachten = (k for place, k in enumerate(casus.krachten) if str(place) != entry.key)
            casus = attrs.evolve(casus, krachten=tuple(krachten))
        case EntryKind.CONTACT:
            netwerk = (c for place, c in enumerate(casus.netwerk) if str(place) != entry.key)
            casus = attrs.evolve(casus, netwerk=tuple(netwerk))
    return attrs.evolve(sessie, casus=casus)


def is_there(sessie: Sessie, entry: Entry) -> bool:
    """Return whether an entry still stands in the session as it was handed out."""
    match entry.kind:
        case EntryKind.IDEE:
            listed = tuple(of_idee(idee) for idee in sessie.ideeen)
        case EntryKind.NOTITIE:
            listed = tuple(_of_notitie(notitie) for notitie in sessie.notities)
        case EntryKind.VRAAG:
            listed = vragen(sessie)
        case EntryKind.KRACHT:
            listed = krachten(sessie)
        case EntryKind.CONTACT:
            listed = contacten(sessie)
    return entry in listed


def from_left_to_right(sessie: Sessie) -> tuple[Idee, ...]:
    """Return the ideas in the order of the kringen, and within a kring as they were said."""
    order = {kring: place for place, kring in enumerate(sessie.werkwijze.kringen)}
    return tuple(sorted(sessie.ideeen, key=lambda idee: order.get(idee.kring, len(order))))


def of_idee(idee: Idee) -> Entry:
    """Return the entry that stands for an idea."""
    return Entry(EntryKind.IDEE, idee.id, idee.tekst, idee.perspectief)


def notities(sessie: Sessie, stap_id: str) -> tuple[Entry, ...]:
    """Return the notes of one step."""
    return tuple(_of_notitie(notitie) for notitie in sessie.notities if notitie.stap == stap_id)


def _of_notitie(notitie: Notitie) -> Entry:
    return Entry(EntryKind.NOTITIE, notitie.id, notitie.tekst, notitie.perspectief)


def vragen(sessie: Sessie) -> tuple[Entry, ...]:
    """Return the questions of the case."""
    return tuple(Entry(EntryKind.VRAAG, vraag.id, vraag.tekst) for vraag in sessie.casus.vragen)


def krachten(sessie: Sessie) -> tuple[Entry, ...]:
    """Return the strengths of the case."""
    return tuple(Entry(EntryKind.KRACHT, str(place), tekst) for place, tekst in enumerate(sessie.casus.krachten))


def contacten(sessie: Sessie) -> tuple[Entry, ...]:
    """Return the contacts of the network, each with how close it is."""
    return tuple(
        Entry(EntryKind.CONTACT, str(place), contact.rol, contact.kring.value)
        for place, contact in enumerate(sessie.casus.netwerk)
    )


def of_step(sessie: Sessie, stap: Stap) -> tuple[Entry, ...]:
    """Return what was written down in a step, and can be changed there."""
    notes = notities(sessie, stap.id)
    match stap.soort:
        case StapSoort.KRACHTEN:
            return (*krachten(sessie), *contacten(sessie), *notes)
        case StapSoort.VRAAG:
            return (*vragen(sessie), *notes)
        case StapSoort.KRING:
            return (*(of_idee(idee) for idee in sessie.ideeen), *vragen(sessie), *notes)
        case StapSoort.TERUG:
            return (*(of_idee(idee) for idee in from_left_to_right(sessie)), *vragen(sessie), *notes)
        case _:
            return notes
