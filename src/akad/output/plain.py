"""A session as plain text: for `akad toon`, for a screen reader, and to read back on the screen."""

from collections.abc import Iterable, Iterator, Mapping

from akad.meeting.netwerk import about, balance, rings
from akad.model import Casus, Idee, Netwerkcontact, Sessie
from akad.plugins.answers import answers

_OWN_VRAAG = "nog zonder vraag"


Points = Mapping[tuple[str, str], str]
"""The text of points of checklists, by plugin and id."""


def plain_text(sessie: Sessie, points: Points | None = None) -> str:
    """Return the whole session as Dutch text with a blank line between the parts.

    An answer to a checklist stands with the text of its point where `points` has it, otherwise with its id.
    """
    return "\n".join(_all(sessie, points or {})).rstrip() + "\n"


def _all(sessie: Sessie, points: Points) -> Iterator[str]:
    yield from _head(sessie)
    yield from _case(sessie.casus)
    yield from _kringen(sessie)
    yield from _tips(sessie)
    yield from _part("GEZEGD", (f"- {n.stap}: {n.tekst}{_who(n.perspectief)}" for n in sessie.notities))
    for plugin in sessie.plugin:
        yield from _part(f"CHECKLIST {plugin.upper()}", map(_item, answers_in_words(sessie, plugin, points)))


def answers_in_words(sessie: Sessie, plugin: str, points: Points) -> Iterator[str]:
    """Yield every point of the checklists of a plugin that was answered, with its answer."""
    for punt, given in answers(sessie, plugin).items():
        answer = given.antwoord.value if given.antwoord else "nog open"
        note = f" ({given.notitie})" if given.notitie else ""
        yield f"{points.get((plugin, punt), punt)} {answer}{note}"


def _part(title: str, lines: Iterable[str]) -> Iterator[str]:
    """Yield a part with its title and a blank line after it; nothing when it has no lines."""
    content = list(lines)
    if content:
        yield from (title, *content, "")


def _head(sessie: Sessie) -> Iterator[str]:
    casus = sessie.casus
    yield f"{sessie.codenaam} · {sessie.status.value}"
    yield f"Sessie {sessie.id}, werkwijze {sessie.werkwijze.naam}, casus van een {casus.soort.value}"
    people = ", ".join(f"{name} {count}" for name, count in sessie.tafel.perspectieven.items())
    for label, text in (
        ("Wijktafel", sessie.tafel.wijktafel),
        ("Toestemming", casus.toestemming.value),
        ("Waarom zo", casus.toestemming_toelichting),
        ("Bron", casus.bron),
        ("Domeinen", ", ".join(sessie.domeinen)),
        ("Aan tafel", people),
    ):
        if text:
            yield f"{label}: {text}"
    yield ""


def _case(casus: Casus) -> Iterator[str]:
    # What must not come to the table is on no page but that of the preparation.
    yield from _part("LEEFSITUATIE", filter(None, (casus.leefsituatie,)))
    yield from _part("WAT GOED GAAT", map(_item, casus.gaat_goed))
    yield from _part("KRACHTEN", map(_item, casus.krachten))
    yield from _part("DROMEN", map(_item, casus.dromen))
    yield from _part("AL GEPROBEERD", filter(None, (casus.al_geprobeerd,)))
    contacts = (contact for ring in rings(casus.netwerk) for contact in ring.contacten)
    said = (balance(casus.netwerk),) if casus.netwerk else ()
    yield from _part("NETWERK", (*map(_contact, contacts), *said))
    yield from _part("VRAGEN", (f"{number}. {vraag.tekst}" for number, vraag in enumerate(casus.vragen, 1)))


def _item(text: str) -> str:
    return f"- {text}"


def _contact(contact: Netwerkcontact) -> str:
    more = f": {contact.toelichting}" if contact.toelichting else ""
    between = f" ({about(contact)})" if about(contact) else ""
    return f"- {contact.kring.value}: {contact.rol}{between}{more}"


def _kringen(sessie: Sessie) -> Iterator[str]:
    reasons = {leeg.kring: leeg.reden for leeg in sessie.bewust_leeg}
    numbers = {vraag.id: f"vraag {number}" for number, vraag in enumerate(sessie.casus.vragen, 1)}
    if not sessie.ideeen and not reasons:
        return
    for kring in sessie.werkwijze.kringen:
        yield kring.upper()
        here = [idee for idee in sessie.ideeen if idee.kring == kring]
        for idee in here:
            about = numbers.get(idee.vraag or "", _OWN_VRAAG) + (
                f", hulpbron: {idee.hulpbron}" if idee.hulpbron else ""
            )
            yield f"- {idee.tekst} ({about}){_who(idee.perspectief)}"
        if not here:
            yield f"- bewust leeg: {reasons[kring]}" if kring in reasons else "- nog niets"
        yield ""


def _tips(sessie: Sessie) -> Iterator[str]:
    tips = [idee for idee in sessie.ideeen if idee.tip or idee.keuze or idee.terugkoppeling]
    told = (line for idee in tips for line in (f"- {idee.tip or idee.tekst}", *_outcome(idee)))
    yield from _part("TIPS, EN WAT ERVAN KWAM", told)
    terug = sessie.terug
    back = (("Wie brengt ze terug", terug.wie), ("Wanneer", terug.wanneer), ("Weer spreken", terug.weer_spreken))
    yield from _part("TERUG NAAR DE BEWONER", (f"- {label}: {text}" for label, text in back if text))


def _outcome(idee: Idee) -> Iterator[str]:
    if idee.gaat_mee:
        yield f"  gaat mee: {idee.gaat_mee}"
    if idee.keuze is not None:
        reason = f" ({idee.keuze.toelichting})" if idee.keuze.toelichting else ""
        yield f"  keuze: {idee.keuze.antwoord.value}{reason}"
    if idee.terugkoppeling is not None:
        parts = (idee.terugkoppeling.wat, idee.terugkoppeling.geleerd)
        told = "".join(f" {part}" for part in parts if part)
        yield f"  terugkoppeling: {idee.terugkoppeling.uitkomst.value}.{told}"


def _who(perspectief: str | None) -> str:
    return f" · {perspectief}" if perspectief else ""
