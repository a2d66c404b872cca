"""The report of a learning meeting: what was said, and the figures that lay on the table, with their sentences."""

from collections.abc import Collection, Iterator
from datetime import date

from akad.learning.beside import Line, Pair, pairs_of
from akad.learning.filters import dutch_day
from akad.learning.questions import Compared
from akad.learning.results import Cijfer, Cijfers, Groep, Zin
from akad.learning.wording import sessions, value_words
from akad.model import Leernotitie, Leerverslag, Leervraag
from akad.output.document import Block, Document, Facts, Heading, Paragraph, Picture, Quote, Table
from akad.output.figure_svg import figure_svg, figure_words
from akad.output.pair_svg import pair_pictures

_QUESTIONS = {Leervraag.NU_DOEN: "Wat zouden we nu doen?", Leervraag.MEENEMEN: "Wat nemen we mee?"}


def learning_report(
    cijfers: Cijfers,
    verslag: Leerverslag | None,
    today: date,
    withheld: Collection[str] = (),
    naast: Compared | None = None,
) -> Document:
    """Return the report. Sentences of the sessions whose ids are in `withheld` are left out, and that is said.

    `naast` is what was put side by side.
    """
    day = verslag.dag if verslag is not None else today
    beside = _side_by_side(naast) if naast is not None else ()
    blocks = [*_said(verslag), *_figures(cijfers, withheld), *beside, *_left_out(cijfers, withheld)]
    return Document("Verslag van de leerbijeenkomst", tuple(blocks), dutch_day(day))


def _said(verslag: Leerverslag | None) -> Iterator[Block]:
    notes = verslag.notities if verslag is not None else ()
    if not notes:
        yield Heading("Wat we zeiden")
        yield Paragraph("Er is niets opgeschreven.", soft=True)
        return
    for question, title in _QUESTIONS.items():
        answers = [note for note in notes if note.vraag is question]
        if answers:
            yield Heading(title)
            yield from (Quote(note.tekst, _place_of(note)) for note in answers)


def _place_of(note: Leernotitie) -> str:
    if note.codenaam is None:
        return ""
    return note.codenaam if note.minuut is None else f"{note.codenaam}, minuut {note.minuut}"


def _figures(cijfers: Cijfers, withheld: Collection[str]) -> Iterator[Block]:
    yield Heading("Wat de sessies samen zeggen")
    yield Facts((("Welke sessies", cijfers.selectie), ("Hoeveel", _how_many(cijfers))))
    if cijfers.reden:
        yield Paragraph(cijfers.reden)
    for cijfer in cijfers.cijfers:
        yield from _figure(cijfer, withheld)


def _how_many(cijfers: Cijfers) -> str:
    counted = "minder dan vijf" if cijfers.sessies is None else sessions(cijfers.sessies)
    return f"{counted}, van {cijfers.totaal}"


def _side_by_side(naast: Compared) -> Iterator[Block]:
    names = naast.question.left, naast.question.right
    sides = naast.result.links, naast.result.rechts
    yield Heading(f"Naast elkaar: {names[0]} en {names[1]}")
    yield Facts(tuple((name, f"{_how_many(side)} ({side.selectie})") for name, side in zip(names, sides, strict=True)))
    if naast.result.reden:
        yield Paragraph(naast.result.reden)
        return
    for pair in pairs_of(naast.result):
        yield Heading(pair.links.titel, 3)
        if not pair.lines:
            yield Paragraph(pair.links.leeg)
            continue
        yield from (Picture(svg, words) for svg, words in pair_pictures(pair, names))
        rows = (((line.naam,), *_cells(pair, line)) for line in pair.lines)
        yield Table(("", *names), tuple(rows), pair.links.uitleg)


def _cells(pair: Pair, line: Line) -> Iterator[tuple[str, ...]]:
    for (_, cijfer), group in zip(pair.sides, (line.links, line.rechts), strict=True):
        yield ("niets",) if group is None else (value_words(cijfer, group), *_parts(group))


def _figure(cijfer: Cijfer, withheld: Collection[str]) -> Iterator[Block]:
    yield Heading(cijfer.titel, 3)
    yield Paragraph(cijfer.samenvatting or cijfer.leeg)
    if not cijfer.groepen:
        return
    yield Picture(figure_svg(cijfer), f"{cijfer.titel} {figure_words(cijfer)}")
    divided = any(group.delen or group.reden for group in cijfer.groepen)
    columns = ("", cijfer.waarde_naam.capitalize(), *(("Verdeeld",) if divided else ()), "Sessies")
    rows = (
        (
            (_name(group.naam, group.toelichting),),
            (value_words(cijfer, group),),
            *((_parts(group),) if divided else ()),
            (str(group.sessies),),
        )
        for group in cijfer.groepen
    )
    yield Table(columns, tuple(rows), cijfer.uitleg)
    yield from (Quote(zin.tekst, _about(zin)) for zin in cijfer.zinnen if zin.sessie not in withheld)


def _parts(group: Groep) -> tuple[str, ...]:
    return tuple(f"{part.naam}: {part.waarde}" for part in group.delen) or (group.reden or "",)


def _name(naam: str, more: str) -> str:
    return f"{naam} ({more})" if more else naam


def _about(zin: Zin) -> str:
    # In a shared archive no sentence says from which session it is.
    return f"{zin.codenaam} ({zin.over})" if zin.codenaam and zin.over else zin.codenaam or zin.over


def _left_out(cijfers: Cijfers, withheld: Collection[str]) -> Iterator[Block]:
    yield Heading("Wat er niet in staat")
    yield Paragraph(
        "Een groep van minder dan vijf sessies delen we niet verder op: zo is niemand terug te vinden. Wat niet aan "
        "tafel mocht komen, staat nergens in.",
        soft=True,
    )
    lost = sum(zin.sessie in withheld for cijfer in cijfers.cijfers for zin in cijfer.zinnen)
    if lost:
        what = "1 zin" if lost == 1 else f"{lost} zinnen"
        yield Paragraph(
            f"{what} uit {sessions(len(withheld))} die nog nagekeken moeten worden. Open die sessies met akad; dan "
            "loop je de plekken langs.",
            soft=True,
        )
