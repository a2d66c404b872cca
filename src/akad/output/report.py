"""The verslag: a whole session for the people at the table, as a document."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence

import attrs

from akad.meeting.afterwards import tips
from akad.meeting.netwerk import about, balance, more_than_balance
from akad.meeting.questions import for_buurt
from akad.model import CasusSoort, Idee, Netwerkcontact, Sessie, Stapverloop
from akad.output.document import Block, Bullets, Cell, Document, Facts, Heading, Paragraph, Picture, Table
from akad.output.network_svg import in_words, network_svg, numbered
from akad.output.plain import Points, answers_in_words
from akad.plugins import Verslagdeel

_WITHOUT_VRAAG = "nog zonder vraag"
_MINUTE = 60
_LEFT_OUT = (
    "Wat niet aan tafel mocht komen, staat niet in dit verslag. Van mensen staat er een rol, geen naam. "
    "Lees het na voor je het deelt: kan iemand raden om wie het gaat, maak het dan algemener."
)


@attrs.frozen
class Names:
    """How steps and perspectives are called; what is not known is shown as the record has it."""

    stappen: Mapping[str, str] = attrs.field(factory=dict)
    perspectieven: Mapping[str, str] = attrs.field(factory=dict)

    def stap(self, stap: str) -> str:
        """Return the name of a step."""
        return self.stappen.get(stap, stap)

    def perspectief(self, perspectief: str) -> str:
        """Return the name of a perspective."""
        return self.perspectieven.get(perspectief, perspectief)


def report_of(
    sessie: Sessie,
    names: Names | None = None,
    points: Points | None = None,
    parts: Sequence[Verslagdeel] = (),
    problems: Sequence[str] = (),
) -> Document:
    """Return the verslag of a session, without what must not come to the table.

    `points` are the texts of checklists, `parts` what plugins add, `problems` lines about plugins that failed.
    """
    sessie = sessie.for_the_table()
    writer = _Report(sessie, names or Names(), points or {})
    return Document(
        f"Verslag van {sessie.codenaam}",
        (*writer.blocks(), *_plugin_parts(parts, problems), Heading("Over dit verslag"), Paragraph(_LEFT_OUT)),
        _subtitle(sessie),
    )


def _subtitle(sessie: Sessie) -> str:
    table = f"wijktafel {sessie.tafel.wijktafel}" if sessie.tafel.wijktafel else "wijktafel"
    when = f", {sessie.verloop.begin.astimezone():%d-%m-%Y}" if sessie.verloop else ""
    return f"{table}{when} · {sessie.status.value}"


def _plugin_parts(parts: Iterable[Verslagdeel], problems: Iterable[str]) -> Iterator[Block]:
    for part in parts:
        yield Heading(part.kop)
        yield from map(Paragraph, part.alineas)
    yield from (Paragraph(problem, soft=True) for problem in problems)


class _Report:
    def __init__(self, sessie: Sessie, names: Names, points: Points) -> None:
        self._sessie = sessie
        self._names = names
        self._points = points

    def blocks(self) -> Iterator[Block]:
        yield from self._about()
        yield from self._case()
        yield from self._network()
        yield from self._vragen()
        yield from self._matrix()
        yield from self._parked()
        yield from self._back()
        yield from self._notes()
        yield from self._time()
        yield from self._heard()
        yield from self._checklists()
        yield from self._anonymity()

    def _about(self) -> Iterator[Block]:
        casus = self._sessie.casus
        facts = (
            ("Casus van", "een buurt" if casus.soort is CasusSoort.BUURT else "een bewoner"),
            ("Toestemming", casus.toestemming.value),
            ("Waarom zo", casus.toestemming_toelichting or ""),
            ("Werkwijze", self._sessie.werkwijze.naam),
            ("Domeinen", ", ".join(self._sessie.domeinen)),
            ("Bron", casus.bron or ""),
        )
        yield Facts(tuple((name, text) for name, text in facts if text))

    def _case(self) -> Iterator[Block]:
        casus = self._sessie.casus
        parts: tuple[tuple[str, tuple[str, ...]], ...] = (
            ("Wat goed gaat", casus.gaat_goed),
            ("Krachten en talenten", casus.krachten),
            ("Dromen", casus.dromen),
        )
        if not (casus.leefsituatie or casus.al_geprobeerd or any(items for _, items in parts)):
            return
        yield Heading(_capital(self._about_whom("De bewoner nu")))
        if casus.leefsituatie:
            yield Paragraph(casus.leefsituatie)
        for title, items in parts:
            if items:
                yield from (Heading(title, 3), Bullets(items))
        if casus.al_geprobeerd:
            yield from (Heading("Al geprobeerd", 3), Paragraph(casus.al_geprobeerd))

    def _network(self) -> Iterator[Block]:
        netwerk = self._sessie.casus.netwerk
        if not netwerk:
            return
        yield Heading("Het netwerk")
        yield Paragraph(" ".join((balance(netwerk), *more_than_balance(netwerk, self._sessie))))
        yield Picture(network_svg(self._sessie), in_words(self._sessie))
        yield Facts(
            tuple(
                (
                    _capital(ring.nabijheid.value),
                    "\n".join(f"{number}. {_contact(contact)}" for number, contact in contacts) or "niemand",
                )
                for ring, contacts in numbered(netwerk)
            )
        )

    def _vragen(self) -> Iterator[Block]:
        vragen = self._sessie.casus.vragen
        if vragen:
            yield Heading("De vraag" if len(vragen) == 1 else "De vragen")
            yield Bullets(tuple(vraag.tekst for vraag in vragen), ordered=True)

    def _matrix(self) -> Iterator[Block]:
        sessie = self._sessie
        if not (sessie.ideeen or sessie.bewust_leeg):
            return
        yield Heading("De compensatiematrix")
        kringen = sessie.werkwijze.kringen
        vragen = enumerate(sessie.casus.vragen, 1)
        rows: list[tuple[str | None, str]] = [(vraag.id, f"{number}. {vraag.tekst}") for number, vraag in vragen]
        if any(idee.vraag is None for idee in sessie.ideeen):
            rows.insert(0, (None, _WITHOUT_VRAAG))
        yield Table(
            ("Vraag", *map(_capital, kringen)),
            tuple(((title,), *(self._cell(vraag, kring) for kring in kringen)) for vraag, title in rows),
            "Van links naar rechts: eerst wat de bewoner zelf kan, en als laatste wat er nog aan zorg nodig is."
            if sessie.casus.soort is CasusSoort.BEWONER
            else "Van links naar rechts: eerst wat mensen zelf kunnen, en als laatste wat er nog aan zorg nodig is.",
        )
        if sessie.bewust_leeg:
            yield Heading("Bewust leeg", 3)
            yield Bullets(tuple(f"{_capital(leeg.kring)}: {leeg.reden}" for leeg in sessie.bewust_leeg))

    def _cell(self, vraag: str | None, kring: str) -> Cell:
        here = (idee for idee in self._sessie.ideeen if idee.kring == kring and idee.vraag == vraag)
        return tuple(f"{idee.tekst}{self._who(idee.perspectief)}{_place(idee)}" for idee in here)

    def _parked(self) -> Iterator[Block]:
        verloop = self._sessie.verloop
        if verloop is None:
            return
        at = {entry.stap: place for place, entry in enumerate(verloop.stappen)}
        opened = {entry.kring: place for place, entry in enumerate(verloop.stappen) if entry.kring}
        waiting = [idee for idee in self._sessie.ideeen if idee.kring not in opened]
        early = [i for i in self._sessie.ideeen if i.kring in opened and at.get(i.stap or "", 99) < opened[i.kring]]
        if not (waiting or early):
            return
        yield Heading("De parkeerplek")
        if early:
            yield Paragraph("Deze ideeën kwamen vroeg. Ze wachtten tot hun kring begon.")
            yield Bullets(tuple(f"{i.tekst} (gezegd bij {self._names.stap(i.stap or '')})" for i in early))
        if waiting:
            yield Paragraph("Deze ideeën wachten nog.")
            yield Bullets(tuple(f"{idee.tekst} (voor {idee.kring})" for idee in waiting))

    def _back(self) -> Iterator[Block]:
        sessie = self._sessie
        given = tips(sessie)
        terug = sessie.terug
        ways = (("Wie brengt ze terug", terug.wie), ("Wanneer", terug.wanneer), ("Weer spreken", terug.weer_spreken))
        facts = tuple((name, str(text)) for name, text in ways if text)
        if not (given or facts):
            return
        yield Heading(_capital(self._about_whom("Terug naar de bewoner")))
        if facts:
            yield Facts(facts)
        if given:
            yield Table(
                ("Tip", "Wie gaat mee", "Keuze", "Wat kwam ervan"),
                tuple(
                    (
                        (idee.tip or idee.tekst,),
                        tuple(filter(None, (idee.gaat_mee,))),
                        tuple(_choice(idee)),
                        tuple(_outcome(idee)),
                    )
                    for idee in given
                ),
            )

    def _notes(self) -> Iterator[Block]:
        notes = self._sessie.notities
        if not notes:
            return
        yield Heading("Wat er gezegd is")
        # In the order of the meeting; a step of which the record has no time comes where its first note stands.
        reached = [entry.stap for entry in self._steps()]
        order = dict.fromkeys((*reached, *(note.stap for note in notes)))
        for stap in order:
            said = tuple(f"{note.tekst}{self._who(note.perspectief)}" for note in notes if note.stap == stap)
            if said:
                yield from (Heading(_capital(self._names.stap(stap)), 3), Bullets(said))

    def _time(self) -> Iterator[Block]:
        steps = self._steps()
        if not steps:
            return
        yield Heading("De tijd")
        planned, spent = sum(s.gepland for s in steps), sum(s.besteed for s in steps)
        yield Table(
            ("Stap", "Gepland", "Gebruikt"),
            (
                *(
                    ((_capital(self._names.stap(s.stap)),), (_minutes(s.gepland),), (_minutes(_rounded(s.besteed)),))
                    for s in steps
                ),
                (("Samen",), (_minutes(planned),), (_minutes(_rounded(spent)),)),
            ),
        )

    def _heard(self) -> Iterator[Block]:
        sessie = self._sessie
        spoken = (*(idee.perspectief for idee in sessie.ideeen), *(note.perspectief for note in sessie.notities))
        said = Counter(filter(None, spoken))
        present = {name: count for name, count in sessie.tafel.perspectieven.items() if count > 0}
        names = dict.fromkeys((*present, *sessie.tafel.gehoord, *said))
        if not names:
            return
        yield Heading("Wie er aan tafel zaten")
        heard = {*said, *sessie.tafel.gehoord}
        yield Table(
            ("Perspectief", "Mensen", "Ideeën en opmerkingen"),
            tuple(
                (
                    (self._names.perspectief(name),),
                    (str(present[name]) if name in present else "niet genoteerd",),
                    (str(said[name]) if said[name] else "wel gehoord" if name in heard else "niet gehoord",),
                )
                for name in names
            ),
        )

    def _checklists(self) -> Iterator[Block]:
        for plugin in self._sessie.plugin:
            given = tuple(answers_in_words(self._sessie, plugin, self._points))
            if given:
                yield from (Heading(f"Checklist {plugin.upper()}"), Bullets(given))

    def _anonymity(self) -> Iterator[Block]:
        done = self._sessie.anonimiteit
        if done is None:
            return
        counts = (("vervangen", done.vervangen), ("ruimer gemaakt", done.grover), ("zo gelaten", done.gelaten))
        said = [f"{sum(each.values())} keer {word}" for word, each in counts if each]
        if said:
            yield Heading("Nagekeken op namen")
            yield Paragraph(f"Wat naar een persoon kon wijzen: {', '.join(said)}.")

    def _steps(self) -> tuple[Stapverloop, ...]:
        return self._sessie.verloop.stappen if self._sessie.verloop else ()

    def _who(self, perspectief: str | None) -> str:
        return f" ({self._names.perspectief(perspectief)})" if perspectief else ""

    def _about_whom(self, text: str) -> str:
        return for_buurt(text, self._sessie)


def _place(idee: Idee) -> str:
    """Return the hulpbron of an idea that does not name it itself."""
    named = idee.hulpbron is None or idee.hulpbron.casefold() in idee.tekst.casefold()
    return "" if named else f"\nhulpbron: {idee.hulpbron}"


def _contact(contact: Netwerkcontact) -> str:
    known = about(contact)
    more = f": {contact.toelichting}" if contact.toelichting else ""
    return f"{contact.rol}{f' ({known})' if known else ''}{more}"


def _choice(idee: Idee) -> Iterator[str]:
    if idee.keuze is not None:
        yield idee.keuze.antwoord.value
        if idee.keuze.toelichting:
            yield idee.keuze.toelichting


def _outcome(idee: Idee) -> Iterator[str]:
    if idee.terugkoppeling is not None:
        yield idee.terugkoppeling.uitkomst.value
        yield from filter(None, (idee.terugkoppeling.wat, idee.terugkoppeling.geleerd))


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _rounded(seconds: int) -> int:
    return round(seconds / _MINUTE)


def _minutes(count: int) -> str:
    return "1 minuut" if count == 1 else f"{count} minuten"
