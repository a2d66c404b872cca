"""A prepared case on a board: the page that is being filled, and what the table will hear of it all."""

from akad.meeting import Bijeenkomst, Entry, EntryKind, for_buurt
from akad.meeting.entries import lines_of, vragen
from akad.meeting.preparing import MOST_QUESTIONS, Page, PageKind, ask_instead, entries_of, may_stay_empty, solution_in
from akad.model import CasusSoort, Sessie, Toestemming
from akad.output.plain import Points, answers_in_words
from akad.tui.board_text import blank, bullets, heading, paragraph
from akad.tui.netwerk_lines import drawing_lines, fitting_lines, legend, words_lines
from akad.tui.widgets.board import BoardLine, Hit
from akad.tui.words import counted, enumerated, hanging, plain

_CONSENT = {
    Toestemming.AKKOORD: "De bewoner weet dat we dit bespreken, en is akkoord.",
    Toestemming.ZONDER_SPOOR: "We bespreken dit zonder enig spoor naar de persoon.",
    Toestemming.NOG_NIET: "Het is nog niet gevraagd.",
}
_CONSENT_BUURT = {
    Toestemming.AKKOORD: "De mensen om wie het gaat weten dat we dit bespreken, en zijn akkoord.",
    Toestemming.ZONDER_SPOOR: "We bespreken dit zonder enig spoor naar een huis of een mens.",
}


def consent_in_words(sessie: Sessie) -> str:
    """Return what is agreed, with the reason when there is one."""
    casus = sessie.casus
    of_buurt = _CONSENT_BUURT if casus.soort is CasusSoort.BUURT else {}
    said = of_buurt.get(casus.toestemming, _CONSENT[casus.toestemming])
    return f"{said}\n{casus.toestemming_toelichting}" if casus.toestemming_toelichting else said


def page_lines(meeting: Bijeenkomst, page: Page, width: int, chosen: Entry | None) -> list[BoardLine]:
    """Return what stands on one page, the `chosen` entry marked."""
    sessie = meeting.sessie
    if page.kind is PageKind.CONSENT:
        return [
            *paragraph(consent_in_words(sessie), width, "bold"),
            blank(),
            *paragraph(
                "Met Enter kies je. Wat de bewoner wil, kan later nog veranderen: dan kom je hier terug.", width
            ),
        ]
    if page.kind is PageKind.READY:
        return heard_lines(meeting, width, is_preparing=True)
    if page.entry is EntryKind.CONTACT:
        return [*words_lines(sessie, width), *drawing_lines(sessie, width, chosen), *legend(sessie, width)]
    entries = entries_of(sessie, page)
    if not entries:
        later = "" if page.needed else " Weet je niets? Dan mag deze bladzijde leeg blijven."
        return paragraph(f"Nog leeg. Typ hieronder en druk op Enter.{later}", width, "$soft")
    if page.entry is EntryKind.VRAAG:
        return _questions(sessie, entries, width, chosen)
    return bullets(entries, width, chosen=chosen)


def _questions(sessie: Sessie, entries: tuple[Entry, ...], width: int, chosen: Entry | None) -> list[BoardLine]:
    result: list[BoardLine] = []
    for number, entry in enumerate(entries, 1):
        is_chosen = entry == chosen
        mark = f"{'▸' if is_chosen else ' '}{number}  "
        result += [
            BoardLine(part, (Hit(0, width, entry),), is_chosen)
            for part in hanging(plain(entry.text, "bold" if is_chosen else ""), width, mark)
        ]
        if nudge := solution_in(entry.text, sessie):
            words = f"Klinkt als een oplossing. {ask_instead(sessie)} Bijvoorbeeld: '{nudge.instead}'."
            result += [BoardLine(part) for part in hanging(plain(words, "$soft"), width, "    ")]
    if len(entries) > MOST_QUESTIONS:
        result += [blank(), *paragraph("Dit is veel voor één bijeenkomst. Welke zijn nu het belangrijkst?", width)]
    return result


def heard_lines(
    meeting: Bijeenkomst, width: int, points: Points | None = None, *, is_preparing: bool = False
) -> list[BoardLine]:
    """Return what the table will hear, the vraag first. What must not come to the table is not there.

    `points` are the texts of the points of checklists, for answers that were given already.
    """
    sessie = meeting.sessie
    result = paragraph(consent_in_words(sessie), width)
    listed = vragen(sessie)
    if listed:
        result += [blank(), *heading(for_buurt("De vraag van de bewoner", sessie))]
        for number, entry in enumerate(listed, 1):
            result += [BoardLine(part) for part in hanging(plain(entry.text, "bold"), width, f"{number}  ")]
    elif is_preparing:
        result += [blank(), *paragraph("Er staat nog geen vraag. Met F8 ga je terug.", width, "$warning")]
    for title, kind in (
        (for_buurt("Zo leeft de bewoner nu", sessie), EntryKind.LEEFSITUATIE),
        ("Wat goed gaat", EntryKind.GAAT_GOED),
        ("Krachten en talenten", EntryKind.KRACHT),
        ("Dromen", EntryKind.DROOM),
        ("Al geprobeerd", EntryKind.GEPROBEERD),
    ):
        told = lines_of(sessie, kind)
        if told:
            result += [blank(), *heading(title)]
            result += bullets(told, width) if len(told) > 1 else paragraph(told[0].text, width)
    if sessie.casus.netwerk:
        result += [blank(), *heading("Netwerk"), *fitting_lines(sessie, width)]
    for plugin in sessie.plugin:
        result += [blank(), *heading(f"Checklist {plugin}")]
        for answer in answers_in_words(sessie, plugin, points or {}):
            result += paragraph(f"- {answer}", width)
    return [*result, *_not_there(sessie, width, is_preparing=is_preparing)]


def _not_there(sessie: Sessie, width: int, *, is_preparing: bool) -> list[BoardLine]:
    result: list[BoardLine] = []
    empty = [page.name for page in may_stay_empty(sessie) if page.entry is not EntryKind.NIET_AAN_TAFEL]
    if empty:
        words = f"Nog leeg: {enumerated(empty)}. Dat geeft niet, de tafel vraagt ernaar."
        result += [blank(), *paragraph(words, width, "$soft")]
    kept_back = len(sessie.casus.niet_aan_tafel)
    if kept_back and is_preparing:
        words = f"Niet aan tafel: {counted(kept_back, 'regel', 'regels')}. Die ziet de tafel niet."
        result += [blank(), *paragraph(words, width, "$soft")]
    return result
