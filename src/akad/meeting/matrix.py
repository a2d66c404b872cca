"""The compensatiematrix as rows and cells, for whatever shows it."""

import attrs

from akad.model import Idee, Sessie, Vraag, Werkwijze


@attrs.frozen
class Cell:
    """The ideas for one vraag in one kring; `waiting` are those on the parkeerplek."""

    kring: str
    ideeen: tuple[Idee, ...]
    is_open: bool

    @property
    def waiting(self) -> int:
        """How many ideas wait here until the kring opens."""
        return 0 if self.is_open else len(self.ideeen)


@attrs.frozen
class Row:
    """One vraag, or None for ideas that have no vraag yet, with a cell per kring."""

    vraag: Vraag | None
    number: int
    cells: tuple[Cell, ...]


def open_kringen(sessie: Sessie, werkwijze: Werkwijze) -> frozenset[str]:
    """Return the kringen whose step was reached. An idea in any other kring is on the parkeerplek."""
    if sessie.verloop is None:
        return frozenset()
    reached = {entry.stap for entry in sessie.verloop.stappen}
    return frozenset(stap.kring for stap in werkwijze.stappen if stap.kring and stap.id in reached)


def parked(sessie: Sessie, werkwijze: Werkwijze) -> tuple[Idee, ...]:
    """Return the ideas on the parkeerplek, in the order in which they were said."""
    opened = open_kringen(sessie, werkwijze)
    return tuple(idee for idee in sessie.ideeen if idee.kring not in opened)


def came_back(idee: Idee, werkwijze: Werkwijze) -> bool:
    """Return whether an idea was said before its kring had opened, and so came back from the parkeerplek."""
    known = [stap.id for stap in werkwijze.stappen]
    if idee.stap not in known:
        return False
    return known.index(idee.stap) < werkwijze.step_of(idee.kring)


def build(sessie: Sessie, werkwijze: Werkwijze) -> tuple[Row, ...]:
    """Return a row per vraag, from top to bottom; above them one for ideas without a vraag when there are any."""
    opened = open_kringen(sessie, werkwijze)
    cells: dict[tuple[str | None, str], list[Idee]] = {}
    for idee in sessie.ideeen:
        cells.setdefault((idee.vraag, idee.kring), []).append(idee)

    def row(vraag: Vraag | None, number: int) -> Row:
        key = vraag.id if vraag else None
        return Row(
            vraag,
            number,
            tuple(
                Cell(kring.naam, tuple(cells.get((key, kring.naam), ())), kring.naam in opened)
                for kring in werkwijze.kringen
            ),
        )

    rows = [row(vraag, number) for number, vraag in enumerate(sessie.casus.vragen, 1)]
    if not rows or any(idee.vraag is None for idee in sessie.ideeen):
        # On top, so that what comes back from the parkeerplek is seen.
        rows.insert(0, row(None, 0))
    return tuple(rows)
