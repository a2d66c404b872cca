"""What stands on the board in the steps without a kring: what is known, and what was said just now."""

from collections.abc import Sequence

import attrs
from textual.content import Content

from akad.meeting import Bijeenkomst, EntryKind, for_buurt
from akad.meeting.entries import OF_LIFE, OF_STRENGTH, lines_of, vragen
from akad.meeting.lookback import Earlier
from akad.model import Sessie, StapSoort
from akad.tui.board_text import blank, bullets, heading, paragraph
from akad.tui.earlier_lines import earlier_lines
from akad.tui.harvest_lines import harvest_lines, tip_lines
from akad.tui.matrix_lines import matrix_lines
from akad.tui.netwerk_lines import fitting_lines
from akad.tui.widgets.board import BoardLine, Hit
from akad.tui.words import hanging, plain

_MARGIN = 1


def board_lines(meeting: Bijeenkomst, width: int, earlier: Sequence[Earlier] = ()) -> list[BoardLine]:
    """Return what the board shows in the current step, `width` cells wide; `earlier` cases stand in the first one."""
    soort = meeting.stap.soort
    if soort is StapSoort.KRING:
        return matrix_lines(meeting, width)
    text = width - 2 * _MARGIN
    match soort:
        case StapSoort.WELKOM:
            result = [*_at_table(meeting, text), *earlier_lines(earlier, text)]
        case StapSoort.BEELD:
            result = _life_now(meeting.sessie, text)
        case StapSoort.KRACHTEN:
            result = _strengths(meeting, text)
        case StapSoort.VRAAG:
            result = _questions(meeting, text)
        case StapSoort.TERUG:
            result = harvest_lines(meeting, text)
        case _:
            result = tip_lines(meeting, text)
    result += _said(meeting, text)
    if soort is StapSoort.LEREN:
        result += [blank(), *matrix_lines(meeting, text)]
    return [attrs.evolve(each.padded(_MARGIN), pinned=False) for each in result]


def summary_lines(meeting: Bijeenkomst, width: int) -> list[Content]:
    """Return the case in short, for the panel beside a wide board."""
    sessie = meeting.sessie
    parts = [*_life_now(sessie, width), *_strengths(meeting, width), *_questions(meeting, width)]
    return [part.content for part in parts]


def _at_table(meeting: Bijeenkomst, width: int) -> list[BoardLine]:
    counts = meeting.sessie.tafel.perspectieven
    if not counts:
        return [
            *heading("Aan tafel"),
            *paragraph(
                "Nog niet opgeschreven. Druk op F5 en kies wie er zijn: zo zie je straks wie nog niets zei.",
                width,
            ),
            blank(),
        ]
    names = ", ".join(
        f"{meeting.werkwijze.perspectief_naam(name)} {count}" if count > 1 else meeting.werkwijze.perspectief_naam(name)
        for name, count in counts.items()
    )
    missing = (
        ()
        if counts.get("ervaringsdeskundige")
        else (
            *paragraph(
                "Er zit geen ervaringsdeskundige aan tafel. Dat is een gemis: wie vragen we de volgende keer?",
                width,
            ),
        )
    )
    return [*heading("Aan tafel"), *paragraph(names, width), *missing, blank()]


def _life_now(sessie: Sessie, width: int) -> list[BoardLine]:
    told = {kind: lines_of(sessie, kind) for kind in OF_LIFE}
    if not any(told.values()) and sessie.notities:
        return []  # it is told at the table, and stands among what was said
    life, well, tried = told.values()
    result = heading(for_buurt("Zo leeft de bewoner nu", sessie))
    nothing = "Nog niets opgeschreven. Wie de casus inbrengt, vertelt; jij typt mee."
    for entry in life:
        result += [BoardLine(part, (Hit(0, width, entry),)) for part in hanging(plain(entry.text), width)]
    result += [] if life else paragraph(nothing, width)
    for title, entries in (("Wat goed gaat", well), ("Al geprobeerd", tried)):
        if entries:
            result += [blank(), *heading(title), *bullets(entries, width)]
    return [*result, blank()]


def _strengths(meeting: Bijeenkomst, width: int) -> list[BoardLine]:
    result = [*heading("Krachten en talenten")]
    strengths, dreams = (lines_of(meeting.sessie, kind) for kind in OF_STRENGTH)
    result += bullets(strengths, width) or paragraph("Nog geen.", width)
    if dreams:
        result += [blank(), *heading("Dromen"), *bullets(dreams, width)]
    result += [blank(), *heading("Netwerk"), *fitting_lines(meeting.sessie, width)]
    return [*result, blank()]


def _questions(meeting: Bijeenkomst, width: int) -> list[BoardLine]:
    sessie = meeting.sessie
    result = [*heading(for_buurt("De vraag van de bewoner", sessie))]
    if not sessie.casus.vragen:
        return [
            *result,
            *paragraph("Nog geen. Typ de vraag in de eigen woorden van wie hem stelt.", width),
            blank(),
        ]
    for number, entry in enumerate(vragen(sessie), 1):
        result += [
            BoardLine(part, (Hit(0, width, entry),))
            for part in hanging(plain(entry.text, "bold"), width, f"{number}  ")
        ]
    return [*result, blank()]


def _said(meeting: Bijeenkomst, width: int) -> list[BoardLine]:
    notes = [e for e in meeting.entries() if e.kind is EntryKind.NOTITIE]
    if not notes:
        return []
    said = bullets(notes, width, meeting)
    # In the harvest the chosen idea is what must stay in view.
    is_anchor = meeting.stap.soort is not StapSoort.TERUG
    said[-1] = attrs.evolve(said[-1], anchor=is_anchor)
    return [*heading("Gezegd in deze stap"), *said]
