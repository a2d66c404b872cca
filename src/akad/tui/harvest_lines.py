"""What stands on the board where the tips are chosen, and where they are looked at once more."""

from akad.meeting import Bijeenkomst, for_buurt
from akad.meeting.entries import from_left_to_right, of_idee
from akad.meeting.harvest import MANY
from akad.meeting.targets import GEZEGD, TERUG, WAY_BACK, along_key
from akad.model import Idee, Sessie
from akad.tui.board_text import blank, heading, paragraph
from akad.tui.widgets.board import BoardLine, Hit
from akad.tui.words import counted, hanging, line, plain


def harvest_lines(meeting: Bijeenkomst, width: int) -> list[BoardLine]:
    """Return every idea in the order of the kringen, the tips marked, and how they go back."""
    sessie = meeting.sessie
    chosen = meeting.target.key if meeting.target else None
    count = sum(idee.tip is not None for idee in sessie.ideeen)
    result = [*heading(f"Wat geven we mee? Nu {counted(count, 'tip', 'tips')}")]
    if count > MANY:
        result += paragraph("Meer dan vijf is veel voor één blad. Welke zijn het belangrijkst?", width)
    for kring in meeting.werkwijze.kringen:
        ideeen = [idee for idee in sessie.ideeen if idee.kring == kring.naam]
        if ideeen:
            result.append(BoardLine(plain(kring.naam, "$primary")))
        for idee in ideeen:
            result += _idee(idee, chosen, width)
    if not sessie.ideeen:
        return [*result, *paragraph("Er zijn nog geen ideeën. Ga met F8 terug naar een kring.", width), blank()]
    return [*result, blank(), *_way_back(sessie, chosen, width)]


def tip_lines(meeting: Bijeenkomst, width: int) -> list[BoardLine]:
    """Return the tips that go back, in the order of the kringen."""
    tips = [idee for idee in from_left_to_right(meeting.sessie) if idee.tip is not None]
    result = [*heading(for_buurt("Dit gaat terug naar de bewoner", meeting.sessie))]
    for idee in tips:
        along = (f" · {idee.gaat_mee} gaat mee", "$soft") if idee.gaat_mee else ""
        result += [
            BoardLine(part, (Hit(0, width, of_idee(idee)),))
            for part in hanging(line(idee.tip or "", along), width, "• ")
        ]
    if not tips:
        result += paragraph("Nog geen tips gekozen. Dat kan nog: ga met F8 een stap terug.", width)
    return [*result, blank()]


def _idee(idee: Idee, chosen: str | None, width: int) -> list[BoardLine]:
    """Return an idea with its tip in plain words, and who goes along."""
    is_chosen = chosen == idee.id
    mark = f"{'▸' if is_chosen else ' '} {'[x]' if idee.tip is not None else '[ ]'} "
    shown = plain(idee.tip or idee.tekst, "bold" if is_chosen else "")
    result = [BoardLine(part, (Hit(0, width, of_idee(idee)),), is_chosen) for part in hanging(shown, width, mark)]
    if idee.tip is None:
        return result
    if is_chosen and idee.tip != idee.tekst:
        was = plain(f"idee: {idee.tekst}", "$soft")
        result += [BoardLine(part, (), True) for part in hanging(was, width, "      ")]
    return [*result, *_choosable(along_key(idee.id), "wie gaat mee", idee.gaat_mee, chosen, width, 4)]


def _way_back(sessie: Sessie, chosen: str | None, width: int) -> list[BoardLine]:
    result = [*heading("Zo gaan de tips terug")]
    for field, label in WAY_BACK.items():
        result += _choosable(f"{TERUG}{field}", label, getattr(sessie.terug, field), chosen, width)
    return [*result, *_choosable(GEZEGD.key, "nog iets dat gezegd is", "", chosen, width), blank()]


def _choosable(
    key: str | None, label: str, text: str | None, chosen: str | None, width: int, indent: int = 0
) -> list[BoardLine]:
    """Return a target with what stands there; nothing yet is said in words, unless `text` is ""."""
    is_chosen = chosen == key
    value = ("nog niet gezegd", "italic $soft") if text is None else (text, "bold" if is_chosen else "")
    content = line((label, "bold" if is_chosen else "$soft"), ": " if text != "" else "", value)
    mark = f"{' ' * indent}{'▸' if is_chosen else ' '} "
    return [BoardLine(part, (Hit(0, width, key or ""),), is_chosen) for part in hanging(content, width, mark)]
