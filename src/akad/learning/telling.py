"""Figures as lines of text, for who does not see pictures; and as plain rows, for who goes on elsewhere."""

from collections.abc import Iterable, Iterator
from typing import Any

import attrs

from akad.learning.results import Cijfer, Cijfers, Groep, Soort, Vergelijking, Zin
from akad.learning.wording import number, said, sessions, share

Row = tuple[str, str, str, str, int, int | None, int]
COLUMNS = ("cijfer", "titel", "groep", "deel", "waarde", "van", "sessies")
"""The columns of `rows_of_figures`. Times are in seconds."""


def text_of(cijfers: Cijfers) -> str:
    """Return all figures of a selection as text, with a blank line between them."""
    return "\n".join(_all(cijfers)).rstrip() + "\n"


def text_of_both(both: Vergelijking) -> str:
    """Return two selections side by side as text: what is on the left, then what is on the right."""
    return "\n".join(_both(both)).rstrip() + "\n"


def as_data(cijfers: Cijfers) -> dict[str, Any]:
    """Return the figures as plain values, for JSON."""
    return attrs.asdict(cijfers)


def rows_of_figures(cijfers: Cijfers) -> Iterator[Row]:
    """Yield every line of every figure, and its parts: numbers that may be shown, no text of people."""
    for cijfer in cijfers.cijfers:
        for group in cijfer.groepen:
            yield cijfer.id, cijfer.titel, group.naam, "", group.waarde, group.van, group.sessies
            for part in group.delen:
                yield cijfer.id, cijfer.titel, group.naam, part.naam, part.waarde, part.van, part.sessies


def _all(cijfers: Cijfers) -> Iterator[str]:
    yield from _head(cijfers)
    if cijfers.reden:
        yield cijfers.reden
    for cijfer in cijfers.cijfers:
        yield from _figure(cijfer)


def _head(cijfers: Cijfers) -> Iterator[str]:
    counted = "Niet geteld," if cijfers.sessies is None else number(cijfers.sessies)
    yield f"{cijfers.selectie[:1].upper()}{cijfers.selectie[1:]}"
    yield f"{counted} van {sessions(cijfers.totaal)}"
    yield ""


def _figure(cijfer: Cijfer) -> Iterator[str]:
    yield cijfer.titel.upper()
    yield cijfer.uitleg
    for group in cijfer.groepen:
        yield f"- {_name(group)}: {_value(cijfer, group)}"
        if group.delen:
            yield f"    {', '.join(_part(part) for part in group.delen)}"
        elif group.reden:
            yield f"    {group.reden}"
    yield cijfer.samenvatting
    yield from map(_story, cijfer.zinnen)
    yield ""


def _name(group: Groep) -> str:
    return f"{group.naam} (liever: {group.toelichting})" if group.toelichting else group.naam


def _value(cijfer: Cijfer, group: Groep) -> str:
    value = said(cijfer.soort, group)
    if cijfer.soort is Soort.KEREN:
        return f"{value} {cijfer.waarde_naam} in {sessions(group.sessies)}"
    return value


def _part(part: Groep) -> str:
    return f"{part.naam} {share(part.waarde, part.van or 0)}"


def _story(zin: Zin) -> str:
    about = ", ".join(filter(None, (zin.over, zin.codenaam)))
    return f"  “{zin.tekst}”" + (f" ({about})" if about else "")


def _both(both: Vergelijking) -> Iterator[str]:
    for name, side in (("LINKS", both.links), ("RECHTS", both.rechts)):
        counted = "niet geteld" if side.sessies is None else sessions(side.sessies)
        yield f"{name}: {side.selectie} ({counted})"
    yield ""
    if both.reden:
        yield both.reden
        return
    for left in both.links.cijfers:
        right = both.rechts.cijfer(left.id)
        yield left.titel.upper()
        for name in _names(left.groepen, right.groepen):
            yield f"- {name}: {_side(left, name)} | {_side(right, name)}"
        yield f"links: {left.samenvatting}"
        yield f"rechts: {right.samenvatting}"
        yield ""


def _names(*sides: Iterable[Groep]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(group.naam for groups in sides for group in groups))


def _side(cijfer: Cijfer, name: str) -> str:
    return next((said(cijfer.soort, group) for group in cijfer.groepen if group.naam == name), "niets")
