"""What stands on the board in the steps without a kring: what is known, and what was said just now."""

from collections.abc import Iterable

import attrs
from textual.content import Content

from akad.meeting import Bijeenkomst, Entry, EntryKind, for_buurt
from akad.meeting.entries import contacten, krachten, of_idee, vragen
from akad.meeting.netwerk import balance
from akad.model import Nabijheid, Sessie, StapSoort
from akad.tui.matrix_lines import matrix_lines
from akad.tui.widgets.board import BoardLine, Hit
from akad.tui.words import counted, hanging, line, plain

_MARGIN = 1


def board_lines(meeting: Bijeenkomst, width: int) -> list[BoardLine]:
    """Return what the board shows in the current step, `width` cells wide."""
    soort = meeting.stap.soort
    if soort is StapSoort.KRING:
        return matrix_lines(meeting, width)
    text = width - 2 * _MARGIN
    match soort:
        case StapSoort.WELKOM:
            result = _at_table(meeting, text)
        case StapSoort.BEELD:
            result = _life_now(meeting.sessie, text)
        case StapSoort.KRACHTEN:
            result = _strengths(meeting, text)
        case StapSoort.VRAAG:
            result = _questions(meeting, text)
        case StapSoort.TERUG:
            result = _harvest(meeting, text)
        case _:
            result = _tips(meeting, text)
    result += _said(meeting, text)
    if soort is StapSoort.LEREN:
        result += [_blank(), *matrix_lines(meeting, text)]
    return [_indented(each) for each in result]


def summary_lines(meeting: Bijeenkomst, width: int) -> list[Content]:
    """Return the case in short, for the panel beside a wide board."""
    sessie = meeting.sessie
    parts = [*_life_now(sessie, width), *_strengths(meeting, width), *_questions(meeting, width)]
    return [part.content for part in parts]


def _at_table(meeting: Bijeenkomst, width: int) -> list[BoardLine]:
    counts = meeting.sessie.tafel.perspectieven
    if not counts:
        return [
            *_heading("Aan tafel"),
            *_paragraph(
                "Nog niet opgeschreven. Druk op F5 en kies wie er zijn: zo zie je straks wie nog niets zei.",
                width,
            ),
            _blank(),
        ]
    names = ", ".join(
        f"{meeting.werkwijze.perspectief_naam(name)} {count}" if count > 1 else meeting.werkwijze.perspectief_naam(name)
        for name, count in counts.items()
    )
    missing = (
        ()
        if counts.get("ervaringsdeskundige")
        else (
            *_paragraph(
                "Er zit geen ervaringsdeskundige aan tafel. Dat is een gemis: wie vragen we de volgende keer?",
                width,
            ),
        )
    )
    return [*_heading("Aan tafel"), *_paragraph(names, width), *missing, _blank()]


def _life_now(sessie: Sessie, width: int) -> list[BoardLine]:
    casus = sessie.casus
    who = for_buurt("Zo leeft de bewoner nu", sessie)
    if casus.leefsituatie is None and sessie.notities:
        return []  # it is told at the table, and stands among what was said
    told = casus.leefsituatie or "Nog niets opgeschreven. Wie de casus inbrengt, vertelt; jij typt mee."
    result = [*_heading(who), *_paragraph(told, width)]
    if casus.al_geprobeerd:
        result += [_blank(), *_heading("Al geprobeerd"), *_paragraph(casus.al_geprobeerd, width)]
    return [*result, _blank()]


def _strengths(meeting: Bijeenkomst, width: int) -> list[BoardLine]:
    entries = _all_entries(meeting)
    result = [*_heading("Krachten en talenten")]
    result += _bullets((e for e in entries if e.kind is EntryKind.KRACHT), width) or _paragraph("Nog geen.", width)
    result += [_blank(), *_heading("Netwerk")]
    contacts = [e for e in entries if e.kind is EntryKind.CONTACT]
    for ring in Nabijheid:
        here = [e for e in contacts if e.perspectief == ring.value]
        for number, entry in enumerate(here):
            label = f"{ring.value}: " if number == 0 else " " * (len(ring.value) + 2)
            result += [BoardLine(part, (Hit(0, width, entry),)) for part in hanging(plain(entry.text), width, label)]
    result += _paragraph(balance(meeting.sessie.casus.netwerk), width)
    return [*result, _blank()]


def _questions(meeting: Bijeenkomst, width: int) -> list[BoardLine]:
    sessie = meeting.sessie
    result = [*_heading(for_buurt("De vraag van de bewoner", sessie))]
    if not sessie.casus.vragen:
        return [
            *result,
            *_paragraph("Nog geen. Typ de vraag in de eigen woorden van wie hem stelt.", width),
            _blank(),
        ]
    vragen = [e for e in _all_entries(meeting) if e.kind is EntryKind.VRAAG]
    for number, entry in enumerate(vragen, 1):
        result += [
            BoardLine(part, (Hit(0, width, entry),))
            for part in hanging(plain(entry.text, "bold"), width, f"{number}  ")
        ]
    return [*result, _blank()]


def _harvest(meeting: Bijeenkomst, width: int) -> list[BoardLine]:
    """Return every idea in the order of the kringen, the tips marked."""
    sessie, target = meeting.sessie, meeting.target
    tips = sum(idee.tip is not None for idee in sessie.ideeen)
    result = [*_heading(f"Wat geven we mee? Nu {counted(tips, 'tip', 'tips')}")]
    if tips > 5:
        result += _paragraph("Meer dan vijf is veel voor één blad. Welke zijn het belangrijkst?", width)
    for kring in meeting.werkwijze.kringen:
        ideeen = [idee for idee in sessie.ideeen if idee.kring == kring.naam]
        if not ideeen:
            continue
        result.append(BoardLine(plain(kring.naam, "$primary")))
        for idee in ideeen:
            is_chosen = target is not None and target.key == idee.id
            mark = f"{'▸' if is_chosen else ' '} {'[x]' if idee.tip is not None else '[ ]'} "
            style = "bold" if is_chosen else ""
            result += [
                BoardLine(part, (Hit(0, width, of_idee(idee)),), is_chosen)
                for part in hanging(plain(idee.tip or idee.tekst, style), width, mark)
            ]
    if not sessie.ideeen:
        result += _paragraph("Er zijn nog geen ideeën. Ga met F8 terug naar een kring.", width)
    return [*result, _blank()]


def _tips(meeting: Bijeenkomst, width: int) -> list[BoardLine]:
    tips = [idee for idee in meeting.sessie.ideeen if idee.tip is not None]
    result = [*_heading(for_buurt("Dit gaat terug naar de bewoner", meeting.sessie))]
    result += _bullets((of_idee(idee) for idee in tips), width) or _paragraph(
        "Nog geen tips gekozen. Dat kan nog: ga met F8 een stap terug.", width
    )
    return [*result, _blank()]


def _said(meeting: Bijeenkomst, width: int) -> list[BoardLine]:
    notes = [e for e in meeting.entries() if e.kind is EntryKind.NOTITIE]
    if not notes:
        return []
    bullets = _bullets(notes, width, meeting)
    # In the harvest the chosen idea is what must stay in view.
    is_anchor = meeting.stap.soort is not StapSoort.TERUG
    bullets[-1] = attrs.evolve(bullets[-1], anchor=is_anchor)
    return [*_heading("Gezegd in deze stap"), *bullets]


def _all_entries(meeting: Bijeenkomst) -> tuple[Entry, ...]:
    sessie = meeting.sessie
    return (*krachten(sessie), *contacten(sessie), *vragen(sessie))


def _bullets(entries: Iterable[Entry], width: int, meeting: Bijeenkomst | None = None) -> list[BoardLine]:
    result = []
    for entry in entries:
        who = f" · {meeting.werkwijze.perspectief_naam(entry.perspectief)}" if meeting and entry.perspectief else ""
        content = line(entry.text, (who, "$soft"))
        result += [BoardLine(part, (Hit(0, width, entry),)) for part in hanging(content, width, "• ")]
    return result


def _heading(text: str) -> list[BoardLine]:
    return [BoardLine(plain(text, "bold $primary"))]


def _paragraph(text: str, width: int) -> list[BoardLine]:
    return [BoardLine(part) for paragraph in text.split("\n") for part in hanging(plain(paragraph), width)]


def _blank() -> BoardLine:
    return BoardLine(Content(""))


def _indented(each: BoardLine) -> BoardLine:
    hits = tuple(Hit(hit.start + _MARGIN, hit.end + _MARGIN, hit.what) for hit in each.hits)
    return attrs.evolve(each, content=each.content.pad_left(_MARGIN), hits=hits, pinned=False)
