"""A session as plain text: for `akad toon`, for a screen reader, and to read back on the screen."""

from collections.abc import Iterator

from akad.model import Idee, Nabijheid, Sessie

_OWN_VRAAG = "nog zonder vraag"


def plain_text(sessie: Sessie) -> str:
    """Return the whole session as Dutch text with a blank line between the parts."""
    return "\n".join(_all(sessie)).rstrip() + "\n"


def _all(sessie: Sessie) -> Iterator[str]:
    casus = sessie.casus
    yield f"{sessie.codenaam} · {sessie.status.value}"
    yield f"Sessie {sessie.id}, werkwijze {sessie.werkwijze.naam}, casus van een {casus.soort.value}"
    if sessie.tafel.wijktafel:
        yield f"Wijktafel: {sessie.tafel.wijktafel}"
    yield f"Toestemming: {casus.toestemming.value}"
    if casus.bron:
        yield f"Bron: {casus.bron}"
    if sessie.domeinen:
        yield f"Domeinen: {', '.join(sessie.domeinen)}"
    if sessie.tafel.perspectieven:
        people = ", ".join(f"{name} {count}" for name, count in sessie.tafel.perspectieven.items())
        yield f"Aan tafel: {people}"
    yield ""
    for title, text in (("Leefsituatie", casus.leefsituatie), ("Al geprobeerd", casus.al_geprobeerd)):
        if text:
            yield from (title.upper(), text, "")
    if casus.krachten:
        yield from ("KRACHTEN", *(f"- {kracht}" for kracht in casus.krachten), "")
    if casus.netwerk:
        yield "NETWERK"
        for ring in Nabijheid:
            here = [contact for contact in casus.netwerk if contact.kring is ring]
            yield from (f"- {ring.value}: {contact.rol} (band: {contact.band.value})" for contact in here)
        yield ""
    if casus.vragen:
        yield "VRAGEN"
        yield from (f"{number}. {vraag.tekst}" for number, vraag in enumerate(casus.vragen, 1))
        yield ""
    yield from _kringen(sessie)
    yield from _tips(sessie)
    if sessie.notities:
        yield "GEZEGD"
        yield from (
            f"- {notitie.stap}: {notitie.tekst}{_who(notitie.perspectief)}" for notitie in sessie.notities
        )
        yield ""


def _kringen(sessie: Sessie) -> Iterator[str]:
    reasons = {leeg.kring: leeg.reden for leeg in sessie.bewust_leeg}
    numbers = {vraag.id: f"vraag {number}" for number, vraag in enumerate(sessie.casus.vragen, 1)}
    if not sessie.ideeen and not reasons:
        return
    for kring in sessie.werkwijze.kringen:
        yield kring.upper()
        here = [idee for idee in sessie.ideeen if idee.kring == kring]
        for idee in here:
            yield f"- {idee.tekst} ({numbers.get(idee.vraag or '', _OWN_VRAAG)}){_who(idee.perspectief)}"
        if not here:
            yield f"- bewust leeg: {reasons[kring]}" if kring in reasons else "- nog niets"
        yield ""


def _tips(sessie: Sessie) -> Iterator[str]:
    tips = [idee for idee in sessie.ideeen if idee.tip is not None]
    if not tips:
        return
    yield "TIPS, EN WAT ERVAN KWAM"
    for idee in tips:
        yield f"- {idee.tip}"
        yield from _outcome(idee)
    yield ""


def _outcome(idee: Idee) -> Iterator[str]:
    if idee.keuze is not None:
        reason = f" ({idee.keuze.toelichting})" if idee.keuze.toelichting else ""
        yield f"  keuze: {idee.keuze.antwoord.value}{reason}"
    if idee.terugkoppeling is not None:
        parts = (idee.terugkoppeling.wat, idee.terugkoppeling.geleerd)
        told = "".join(f" {part}" for part in parts if part)
        yield f"  terugkoppeling: {idee.terugkoppeling.uitkomst.value}.{told}"


def _who(perspectief: str | None) -> str:
    return f" · {perspectief}" if perspectief else ""
