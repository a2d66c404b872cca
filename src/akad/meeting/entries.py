"""Everything a table can write down, as one kind of thing: an entry that can be changed or removed.

Pure functions from a `Sessie` to a new `Sessie`.
"""

from collections.abc import Callable, Iterable
from enum import Enum
from typing import Any

import attrs

from akad.model import Casus, Idee, Netwerkcontact, Notitie, SafeText, Sessie, Stap, StapSoort, Vraag
from akad.privacy import as_one_text, paragraphs


class EntryKind(Enum):
    """What an entry is; the value is the word for it on the screen."""

    IDEE = "idee"
    NOTITIE = "notitie"
    VRAAG = "vraag"
    KRACHT = "kracht"
    CONTACT = "netwerk"
    LEEFSITUATIE = "leefsituatie"
    GAAT_GOED = "gaat goed"
    DROOM = "droom"
    GEPROBEERD = "al geprobeerd"
    NIET_AAN_TAFEL = "niet aan tafel"
    TIP = "tip"
    MEE = "wie gaat mee"
    TERUG = "terugweg"


_LISTS = {
    EntryKind.KRACHT: "krachten",
    EntryKind.GAAT_GOED: "gaat_goed",
    EntryKind.DROOM: "dromen",
    EntryKind.NIET_AAN_TAFEL: "niet_aan_tafel",
}
_PARAGRAPHS = {EntryKind.LEEFSITUATIE: "leefsituatie", EntryKind.GEPROBEERD: "al_geprobeerd"}
TOLD = frozenset({*_LISTS, *_PARAGRAPHS})
"""What is told of the case line by line: lists, and texts of which every line is a paragraph."""
OF_LIFE = (EntryKind.LEEFSITUATIE, EntryKind.GAAT_GOED, EntryKind.GEPROBEERD)
"""What is told of how somebody lives now."""
OF_STRENGTH = (EntryKind.KRACHT, EntryKind.DROOM)
"""What is told of what somebody can and wants."""


@attrs.frozen
class Entry:
    """One thing that was written down.

    `key` is an id (for a tip and who goes along that of the idea), the place in its list for contacts and what is
    `TOLD`, or the field of the way back.
    """

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


def told(casus: Casus, kind: EntryKind) -> tuple[SafeText, ...]:
    """Return the lines of one of the kinds in `TOLD`."""
    if kind in _PARAGRAPHS:
        return paragraphs(getattr(casus, _PARAGRAPHS[kind]))
    return tuple(getattr(casus, _LISTS[kind]))


def with_told(sessie: Sessie, kind: EntryKind, texts: Iterable[SafeText]) -> Sessie:
    """Return the session with other lines of one of the kinds in `TOLD`."""
    changed = {_PARAGRAPHS[kind]: as_one_text(texts)} if kind in _PARAGRAPHS else {_LISTS[kind]: tuple(texts)}
    return attrs.evolve(sessie, casus=attrs.evolve(sessie.casus, **changed))


def add_told(sessie: Sessie, kind: EntryKind, tekst: SafeText) -> Sessie:
    """Return the session with one more line of one of the kinds in `TOLD`."""
    return with_told(sessie, kind, (*told(sessie.casus, kind), tekst))


def add_contact(sessie: Sessie, contact: Netwerkcontact) -> Sessie:
    """Return the session with one more contact in the network."""
    return attrs.evolve(sessie, casus=attrs.evolve(sessie.casus, netwerk=(*sessie.casus.netwerk, contact)))


def change_idee(sessie: Sessie, key: str, change: Callable[[Idee], Idee]) -> Sessie:
    """Return the session with one idea replaced; KeyError when there is no such idea."""
    sessie.idee(key)
    return attrs.evolve(sessie, ideeen=tuple(change(idee) if idee.id == key else idee for idee in sessie.ideeen))


def settled(sessie: Sessie, kring: str | None) -> Sessie:
    """Return the session in which an idea of `kring`, parked before there was a vraag, has the only one there is."""
    vragen = sessie.casus.vragen
    if kring is None or len(vragen) != 1:
        return sessie
    only = vragen[0].id
    return attrs.evolve(
        sessie,
        ideeen=tuple(
            attrs.evolve(idee, vraag=only) if idee.kring == kring and idee.vraag is None else idee
            for idee in sessie.ideeen
        ),
    )


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
        case EntryKind.TIP | EntryKind.MEE | EntryKind.TERUG:
            return _harvested(sessie, entry, tekst)
        case EntryKind.NOTITIE:
            changed = (attrs.evolve(n, tekst=tekst) if n.id == entry.key else n for n in sessie.notities)
            return attrs.evolve(sessie, notities=tuple(changed))
        case EntryKind.VRAAG:
            vragen = (attrs.evolve(v, tekst=tekst) if v.id == entry.key else v for v in casus.vragen)
            casus = attrs.evolve(casus, vragen=tuple(vragen))
        case EntryKind.CONTACT:
            netwerk = (
                attrs.evolve(contact, rol=tekst) if str(place) == entry.key else contact
                for place, contact in enumerate(casus.netwerk)
            )
            casus = attrs.evolve(casus, netwerk=tuple(netwerk))
        case _:
            lines = (tekst if str(place) == entry.key else t for place, t in enumerate(told(casus, entry.kind)))
            return with_told(sessie, entry.kind, lines)
    return attrs.evolve(sessie, casus=casus)


def remove(sessie: Sessie, entry: Entry) -> Sessie:
    """Return the session without this entry. Ideas of a vraag that goes stay, without a vraag."""
    casus = sessie.casus
    match entry.kind:
        case EntryKind.TIP | EntryKind.MEE | EntryKind.TERUG:
            return _harvested(sessie, entry, None)
        case EntryKind.IDEE:
            return attrs.evolve(sessie, ideeen=tuple(i for i in sessie.ideeen if i.id != entry.key))
        case EntryKind.NOTITIE:
            return attrs.evolve(sessie, notities=tuple(n for n in sessie.notities if n.id != entry.key))
        case EntryKind.VRAAG:
            casus = attrs.evolve(casus, vragen=tuple(v for v in casus.vragen if v.id != entry.key))
            ideeen = (attrs.evolve(i, vraag=None) if i.vraag == entry.key else i for i in sessie.ideeen)
            sessie = attrs.evolve(sessie, ideeen=tuple(ideeen))
        case EntryKind.CONTACT:
            netwerk = (c for place, c in enumerate(casus.netwerk) if str(place) != entry.key)
            casus = attrs.evolve(casus, netwerk=tuple(netwerk))
        case _:
            lines = (t for place, t in enumerate(told(casus, entry.kind)) if str(place) != entry.key)
            return with_told(sessie, entry.kind, lines)
    return attrs.evolve(sessie, casus=casus)


def _harvested(sessie: Sessie, entry: Entry, tekst: SafeText | None) -> Sessie:
    if entry.kind is EntryKind.TERUG:
        return with_way_back(sessie, entry.key, tekst)
    if entry.kind is EntryKind.TIP:
        return change_idee(sessie, entry.key, lambda idee: attrs.evolve(idee, tip=tekst))
    return change_idee(sessie, entry.key, lambda idee: attrs.evolve(idee, gaat_mee=tekst))


def with_way_back(sessie: Sessie, field: str, tekst: SafeText | None) -> Sessie:
    """Return the session with other words in a field of its `Terugweg`."""
    changes: dict[str, Any] = {field: tekst}
    return attrs.evolve(sessie, terug=attrs.evolve(sessie.terug, **changes))


def is_there(sessie: Sessie, entry: Entry) -> bool:
    """Return whether an entry still stands in the session as it was handed out."""
    match entry.kind:
        case EntryKind.IDEE:
            listed = tuple(of_idee(idee) for idee in sessie.ideeen)
        case EntryKind.NOTITIE:
            listed = tuple(_of_notitie(notitie) for notitie in sessie.notities)
        case EntryKind.VRAAG:
            listed = vragen(sessie)
        case EntryKind.CONTACT:
            listed = contacten(sessie)
        case EntryKind.TIP:
            listed = tuple(Entry(entry.kind, idee.id, idee.tip) for idee in sessie.ideeen if idee.tip is not None)
        case EntryKind.MEE:
            listed = tuple(Entry(entry.kind, idee.id, idee.gaat_mee) for idee in sessie.ideeen if idee.gaat_mee)
        case EntryKind.TERUG:
            listed = way_back(sessie)
        case _:
            listed = lines_of(sessie, entry.kind)
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


def lines_of(sessie: Sessie, *kinds: EntryKind) -> tuple[Entry, ...]:
    """Return what was told of the case of these kinds of `TOLD`, one kind after the other."""
    return tuple(
        Entry(kind, str(place), tekst) for kind in kinds for place, tekst in enumerate(told(sessie.casus, kind))
    )


def contacten(sessie: Sessie) -> tuple[Entry, ...]:
    """Return the contacts of the network, each with how close it is."""
    return tuple(
        Entry(EntryKind.CONTACT, str(place), contact.rol, contact.kring.value)
        for place, contact in enumerate(sessie.casus.netwerk)
    )


def way_back(sessie: Sessie) -> tuple[Entry, ...]:
    """Return what is known of how the tips go back."""
    fields = ("wie", "wanneer", "weer_spreken")
    return tuple(
        Entry(EntryKind.TERUG, field, text) for field in fields if (text := getattr(sessie.terug, field)) is not None
    )


def of_step(sessie: Sessie, stap: Stap) -> tuple[Entry, ...]:
    """Return what was written down in a step, and can be changed there."""
    notes = notities(sessie, stap.id)
    match stap.soort:
        case StapSoort.BEELD:
            return (*lines_of(sessie, *OF_LIFE), *notes)
        case StapSoort.KRACHTEN:
            return (*lines_of(sessie, *OF_STRENGTH), *contacten(sessie), *notes)
        case StapSoort.VRAAG:
            return (*vragen(sessie), *notes)
        case StapSoort.KRING:
            return (*(of_idee(idee) for idee in sessie.ideeen), *vragen(sessie), *notes)
        case StapSoort.TERUG:
            return (*(of_idee(i) for i in from_left_to_right(sessie)), *way_back(sessie), *vragen(sessie), *notes)
        case _:
            return notes
