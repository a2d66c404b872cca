"""The common parts of a board: headings, paragraphs, and entries that can be clicked."""

from collections.abc import Iterable

from textual.content import Content

from akad.meeting import Bijeenkomst, Entry
from akad.tui.widgets.board import BoardLine, Hit
from akad.tui.words import hanging, line, plain


def heading(text: str) -> list[BoardLine]:
    """Return a heading."""
    return [BoardLine(plain(text, "bold $primary"))]


def paragraph(text: str, width: int, style: str = "") -> list[BoardLine]:
    """Return text of one or more paragraphs, wrapped."""
    return [BoardLine(part) for each in text.split("\n") for part in hanging(plain(each, style), width)]


def bullets(
    entries: Iterable[Entry], width: int, meeting: Bijeenkomst | None = None, chosen: Entry | None = None
) -> list[BoardLine]:
    """Return entries with a bullet each, and with who said it when `meeting` is there to name the perspective.

    The one that is `chosen` is marked and kept in view.
    """
    result = []
    for entry in entries:
        who = f" · {meeting.werkwijze.perspectief_naam(entry.perspectief)}" if meeting and entry.perspectief else ""
        is_chosen = entry == chosen
        content = line((entry.text, "bold" if is_chosen else ""), (who, "$soft"))
        result += [
            BoardLine(part, (Hit(0, width, entry),), is_chosen)
            for part in hanging(content, width, "▸ " if is_chosen else "• ")
        ]
    return result


def blank() -> BoardLine:
    """Return an empty line."""
    return BoardLine(Content(""))
