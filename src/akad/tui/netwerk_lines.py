"""The netwerk as a drawing: four rings around the bewoner, every tie with its own line. Colour says nothing alone."""

from collections.abc import Sequence

import attrs
from textual.content import Content

from akad.meeting import Entry
from akad.meeting.entries import contacten
from akad.meeting.netwerk import Ring, balance, middle, more_than_balance, rings
from akad.model import Band, Netwerkcontact, Sessie
from akad.tui.widgets.board import BoardLine, Hit
from akad.tui.words import fit, hanging, line, plain

DRAWN_FROM = 50
"""In less room than this there are no rings to draw; then `list_lines` says the same."""

_DRAWN_AMONG_OTHERS_FROM = 100  # where other things stand on the board too, a list is quicker to read in less room
_STROKES = {Band.STERK: "═══", Band.GEWOON: "───", Band.GESPANNEN: "~~~", Band.VERBROKEN: "─╳─"}
_TO_BEWONER, _TO_CONTACT = "▸", "◂"
_EDGES = 4  # a border and a space on both sides


@attrs.frozen
class _Cell:
    """One contact as it stands in its ring, on one line or, when the role is long, on several."""

    contents: tuple[Content, ...]
    entry: Entry

    @property
    def width(self) -> int:
        return max(content.cell_length for content in self.contents)


_Block = list[tuple[Content, tuple[Hit, ...], bool]]
"""Lines of one width, with what can be clicked and whether the chosen contact stands there."""


def tie(contact: Netwerkcontact) -> str:
    """Return the tie with a contact as a small line, an arrow where somebody gives: "◂══▸"."""
    start = _TO_CONTACT if contact.wederkerig else ""
    end = _TO_BEWONER if contact.hulp else ""
    return f"{start}{_STROKES[contact.band]}{end}"


def legend(sessie: Sessie, width: int) -> list[BoardLine]:
    """Return what the lines and arrows mean."""
    who = middle(sessie)
    parts = [f"{stroke} {band.value}" for band, stroke in _STROKES.items()]
    parts += [f"{_TO_BEWONER} helpt {who}", f"{_TO_CONTACT} krijgt ook iets van {who}"]
    rows = [""]
    for part in parts:
        if rows[-1] and len(rows[-1]) + 3 + len(part) > width:
            rows.append("")
        rows[-1] += f"{'   ' if rows[-1] else ''}{part}"
    return [BoardLine(each) for row in rows for each in hanging(plain(row, "$soft"), width)]


def words_lines(sessie: Sessie, width: int) -> list[BoardLine]:
    """Return what the whole of it says: the balance first, in bold."""
    netwerk = sessie.casus.netwerk
    said = line((balance(netwerk), "bold"), *(f" {each}" for each in more_than_balance(netwerk, sessie)))
    return [BoardLine(part) for part in hanging(said, width)]


def list_lines(sessie: Sessie, width: int) -> list[BoardLine]:
    """Return the netwerk as a list from near to far, for where there is no room to draw."""
    entries = contacten(sessie)
    result = []
    for ring in rings(sessie.casus.netwerk):
        for number, (place, contact) in enumerate(zip(ring.places, ring.contacten, strict=True)):
            label = f"{ring.nabijheid.value}: " if number == 0 else " " * (len(ring.nabijheid.value) + 2)
            content = line(contact.rol, (f" {tie(contact)}", "$soft"))
            hit = (Hit(0, width, entries[place]),)
            result += [BoardLine(part, hit) for part in hanging(content, width, label)]
    return result


def fitting_lines(sessie: Sessie, width: int) -> list[BoardLine]:
    """Return the netwerk among other things: what it says, and a drawing or a list as there is room."""
    netwerk = sessie.casus.netwerk
    said = words_lines(sessie, width)
    if width >= _DRAWN_AMONG_OTHERS_FROM:
        return [*said, *drawing_lines(sessie, width), *legend(sessie, width)]
    has_ties = any(contact.band is not Band.GEWOON or contact.hulp or contact.wederkerig for contact in netwerk)
    return [*said, *list_lines(sessie, width), *(legend(sessie, width) if has_ties else [])]


def in_order(sessie: Sessie) -> tuple[Entry, ...]:
    """Return the contacts as the drawing goes: from near to far."""
    entries = contacten(sessie)
    return tuple(entries[place] for ring in rings(sessie.casus.netwerk) for place in ring.places)


def drawing_lines(sessie: Sessie, width: int, chosen: Entry | None = None) -> list[BoardLine]:
    """Return the rings in `width` cells, the `chosen` contact marked and in view."""
    if width < DRAWN_FROM:
        return list_lines(sessie, width)
    entries = contacten(sessie)
    step = 2 if width < 90 else 4 if width < 130 else 7
    found = rings(sessie.casus.netwerk)
    inside = width - 2 * step * (len(found) - 1)
    block: _Block = []
    for number, ring in enumerate(found):
        inner = _centred(block, inside - _EDGES) if number else [_heart(sessie, inside - _EDGES)]
        cells = [
            _cell(contact, entries[place], inside - _EDGES, is_chosen=entries[place] == chosen)
            for place, contact in zip(ring.places, ring.contacten, strict=True)
        ]
        block = _framed(ring, _rows(cells, inside - _EDGES, chosen), inner, inside)
        inside += 2 * step
    return [BoardLine(content, hits, anchor) for content, hits, anchor in block]


def _heart(sessie: Sessie, width: int) -> tuple[Content, tuple[Hit, ...], bool]:
    return _in_the_middle(plain(f"( {middle(sessie)} )", "bold $accent"), width), (), False


def _cell(contact: Netwerkcontact, entry: Entry, width: int, *, is_chosen: bool) -> _Cell:
    text = line(contact.rol, (f" {tie(contact)}", "bold"))
    parts = text.wrap(max(1, width - 2))
    before, after = ("[", "]") if is_chosen else (" ", " ")
    longest = max(part.rstrip().cell_length for part in parts)
    shown = [
        Content.assemble(before, part.rstrip().pad_right(longest - part.rstrip().cell_length), after) for part in parts
    ]
    return _Cell(tuple(part.stylize("reverse bold") if is_chosen else part for part in shown), entry)


def _rows(cells: Sequence[_Cell], width: int, chosen: Entry | None) -> list[_Block]:
    """Divide the contacts of a ring over rows, each row centred."""
    rows: list[list[_Cell]] = []
    used = 0
    for cell in cells:
        if not rows or used + 1 + cell.width > width:
            rows.append([])
            used = -1
        rows[-1].append(cell)
        used += 1 + cell.width
    return [_row(row, width, chosen) for row in rows]


def _row(row: Sequence[_Cell], width: int, chosen: Entry | None) -> _Block:
    total = sum(cell.width for cell in row) + len(row) - 1
    start = max(0, width - total) // 2
    block: _Block = []
    for number in range(max(len(cell.contents) for cell in row)):
        content, hits, x = Content(" " * start), [], start
        for place, cell in enumerate(row):
            part = cell.contents[number] if number < len(cell.contents) else Content(" " * cell.width)
            content += Content(" " if place else "") + part.pad_right(cell.width - part.cell_length)
            x += 1 if place else 0
            hits.append(Hit(x, x + cell.width, cell.entry))
            x += cell.width
        block.append((fit(content, width), tuple(hits), any(cell.entry == chosen for cell in row)))
    return block


def _framed(ring: Ring, rows: Sequence[_Block], inner: _Block, width: int) -> _Block:
    """Draw a ring around what is inside it, half of its contacts above that and half below."""
    above = (len(rows) + 1) // 2
    count = len(ring.contacten)
    label = line(
        ("╭─ ", "$primary"),
        (ring.nabijheid.value, "bold $primary"),
        (f" · {count or 'nog niemand'} ", "$primary" if count else "$soft"),
    )
    top = label + Content.styled(f"{'─' * (width - label.cell_length - 1)}╮", "$primary")
    bottom = Content.styled(f"╰{'─' * (width - 2)}╯", "$primary")
    side = Content.styled("│", "$primary")
    body = [*(each for row in rows[:above] for each in row), *inner, *(each for row in rows[above:] for each in row)]
    return [
        (top, (), False),
        *((side + " " + content + " " + side, _moved(hits, 2), anchor) for content, hits, anchor in body),
        (bottom, (), False),
    ]


def _centred(block: _Block, width: int) -> _Block:
    return [
        (_in_the_middle(content, width), _moved(hits, max(0, width - content.cell_length) // 2), anchor)
        for content, hits, anchor in block
    ]


def _moved(hits: Sequence[Hit], by: int) -> tuple[Hit, ...]:
    return tuple(Hit(hit.start + by, hit.end + by, hit.what) for hit in hits)


def _in_the_middle(content: Content, width: int) -> Content:
    return fit(content.pad_left(max(0, width - content.cell_length) // 2), width)
