"""The compensatiematrix in lines: the current kring wide, the others folded to what fits."""

from collections.abc import Sequence

import attrs
from textual.content import Content

from akad.meeting import Bijeenkomst, Cell, Entry, Row, build, came_back, open_kringen
from akad.meeting.entries import of_idee
from akad.model import Idee
from akad.tui.widgets.board import BoardLine, Hit
from akad.tui.words import fit, hanging, line, plain

_WIDE = 108  # from this width on every kring has a column with words
_WITH_WHO = 28  # a column of this width says from which perspective an idea came
_FOLDED = 7
_LEAST = 36  # less than this for the vraag and the current kring together is too little to read
_SEPARATOR = " │ "


@attrs.frozen
class _Column:
    """A column of the board: a place in the row (-1 for the vraag) and how wide it is."""

    place: int
    width: int
    folded: bool = False


def matrix_lines(meeting: Bijeenkomst, width: int) -> list[BoardLine]:
    """Return the matrix of a meeting for a board of `width` cells."""
    rows = build(meeting.sessie, meeting.werkwijze)
    columns = _columns(meeting, width)
    result = [_header(meeting, columns), BoardLine(plain("─" * width, "$soft"), pinned=True)]
    target = meeting.target if meeting.stap.kring else None
    for number, row in enumerate(rows):
        if number:
            result.append(BoardLine(plain("┄" * width, "$soft")))
        is_chosen = target is not None and target.key == (row.vraag.id if row.vraag else None)
        result += _row_lines(meeting, row, columns, is_chosen=is_chosen)
    return result


def _columns(meeting: Bijeenkomst, width: int) -> list[_Column]:
    kringen = meeting.werkwijze.kringen
    current = meeting.werkwijze.kring_index(meeting.stap.kring) if meeting.stap.kring else None
    room = width - len(_SEPARATOR) * len(kringen)
    if width >= _WIDE:
        vraag = min(36, room // 5)
        shares = [2 if place == current else 1 for place in range(len(kringen))]
        share = (room - vraag) // sum(shares)
        widths = [share * part for part in shares]
        widths[current or 0] += room - vraag - sum(widths)
        return [_Column(-1, vraag), *(_Column(place, each) for place, each in enumerate(widths))]
    if current is None:
        vraag = room - _FOLDED * len(kringen)
        return [_Column(-1, vraag), *(_Column(place, _FOLDED, True) for place in range(len(kringen)))]
    rest = room - _FOLDED * (len(kringen) - 1)
    folded = _FOLDED
    if rest < _LEAST:  # a table with many kringen: fold the others further
        folded = 3
        rest = max(_LEAST // 2, room - folded * (len(kringen) - 1))
    vraag = max(8, min(24, rest * 2 // 5))
    return [
        _Column(-1, vraag),
        *(
            _Column(place, rest - vraag) if place == current else _Column(place, folded, True)
            for place in range(len(kringen))
        ),
    ]


def _header(meeting: Bijeenkomst, columns: Sequence[_Column]) -> BoardLine:
    opened = open_kringen(meeting.sessie, meeting.werkwijze)
    parts: list[Content] = []
    for column in columns:
        if column.place < 0:
            parts.append(fit(plain("Vraag", "bold"), column.width))
            continue
        kring = meeting.werkwijze.kringen[column.place]
        if kring.naam == meeting.stap.kring:
            text, style = kring.naam.upper(), "bold $accent"
        elif kring.naam in opened:
            text, style = (kring.kort if column.folded else kring.naam), "bold"
        else:
            text, style = (kring.kort if column.folded else kring.naam), "$soft"
            if len(f"{text} (straks)") <= column.width:
                text = f"{text} (straks)"
        parts.append(fit(plain(text, style), column.width))
    return BoardLine(plain(_SEPARATOR, "$soft").join(parts), pinned=True)


def _row_lines(meeting: Bijeenkomst, row: Row, columns: Sequence[_Column], *, is_chosen: bool) -> list[BoardLine]:
    blocks: list[list[tuple[Content, Entry | None]]] = []
    anchored = 1
    for column in columns:
        block: list[tuple[Content, Entry | None]]
        if column.place < 0:
            block = [(part, None) for part in _vraag(row, column.width, is_chosen=is_chosen)]
        else:
            block = _cell(meeting, row.cells[column.place], column, with_who=column.width >= _WITH_WHO)
        if column.place < 0 or row.cells[column.place].kring == meeting.stap.kring:
            anchored = max(anchored, len(block))
        blocks.append(block)
    result = []
    separator = plain(_SEPARATOR, "$soft")
    for number in range(max(len(block) for block in blocks)):
        parts, hits, x = [], [], 0
        for column, block in zip(columns, blocks, strict=True):
            content, entry = block[number] if number < len(block) else (Content(""), None)
            parts.append(fit(content, column.width))
            if entry is not None:
                hits.append(Hit(x, x + column.width, entry))
            elif column.place < 0:
                hits.append(Hit(x, x + column.width, row.vraag.id if row.vraag else ""))
            x += column.width + len(_SEPARATOR)
        result.append(BoardLine(separator.join(parts), tuple(hits), is_chosen and number < anchored))
    return result


def _vraag(row: Row, width: int, *, is_chosen: bool) -> list[Content]:
    text = row.vraag.tekst if row.vraag else "nog zonder vraag"
    mark = "▸" if is_chosen else " "
    number = str(row.number) if row.vraag else "-"
    return hanging(plain(text, "bold" if is_chosen else ""), width, f"{mark}{number} ")


def _cell(meeting: Bijeenkomst, cell: Cell, column: _Column, *, with_who: bool) -> list[tuple[Content, Entry | None]]:
    if column.folded:
        return [(_folded(meeting, cell, column.width), None)]
    if not cell.is_open:
        return [(plain(f"({cell.waiting} wacht)" if cell.waiting else "·", "$soft"), None)]
    if not cell.ideeen:
        return [(part, None) for part in hanging(_nothing(meeting, cell), column.width)]
    return [
        (part, of_idee(idee))
        for idee in cell.ideeen
        for part in hanging(_idee(meeting, idee, with_who=with_who), column.width, "• ")
    ]


def _folded(meeting: Bijeenkomst, cell: Cell, width: int) -> Content:
    if not cell.ideeen and any(leeg.kring == cell.kring for leeg in meeting.sessie.bewust_leeg):
        return plain("leeg" if width >= len("leeg") else "-")
    if cell.waiting:
        return plain(f"({cell.waiting})", "$soft")
    return plain(str(len(cell.ideeen)) if cell.ideeen else "·", "" if cell.is_open else "$soft")


def _nothing(meeting: Bijeenkomst, cell: Cell) -> Content:
    for leeg in meeting.sessie.bewust_leeg:
        if leeg.kring == cell.kring:
            return line(("bewust leeg: ", "italic"), leeg.reden)
    return plain("nog niets" if cell.kring == meeting.stap.kring else "·", "$soft")


def _idee(meeting: Bijeenkomst, idee: Idee, *, with_who: bool) -> Content:
    parts: list[tuple[str, str] | str] = [idee.tekst]
    if with_who and idee.perspectief:
        parts.append((f" · {meeting.werkwijze.perspectief_naam(idee.perspectief)}", "$soft"))
    if came_back(idee, meeting.werkwijze):
        parts.append((" (van de parkeerplek)", "italic $soft"))
    return line(*parts)
