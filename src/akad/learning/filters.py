"""Which sessions are counted: a selection by table, period, domain and so on, combined."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date, timedelta
from enum import StrEnum
from typing import Any

import attrs

from akad.archive.naming import same_name
from akad.learning.tables import Veld


class WrongFilter(ValueError):
    """A selection that cannot be; `str(error)` is a Dutch sentence to show."""


@attrs.frozen(kw_only=True)
class Selectie:
    """What a session must have to be counted; None is no demand. All demands hold together.

    `van` and `tot` are the first and the last day. `woorden` are the keys of the sessions that a search found
    (`Archief.matching`), and `woorden_naam` what was searched for. A session has a `kring` when an idea stands in it,
    an `uitkomst` when one of its tips has it, a `perspectief` when it was at the table or heard.
    """

    woorden: frozenset[int] | None = None
    woorden_naam: str = ""
    wijktafel: str | None = None
    van: date | None = None
    tot: date | None = None
    domein: str | None = None
    kring: str | None = None
    status: str | None = None
    uitkomst: str | None = None
    perspectief: str | None = None
    soort: str | None = None

    def __attrs_post_init__(self) -> None:
        """Refuse a period that ends before it begins."""
        if self.van and self.tot and self.tot < self.van:
            raise WrongFilter("De periode eindigt voordat ze begint. Draai de twee dagen om.")

    @property
    def marks(self) -> Mapping[Veld, str]:
        """The demands that stand in the table `kenmerken`."""
        wanted = {veld: getattr(self, veld.value) for veld in Veld if veld is not Veld.KWARTAAL}
        return {veld: value for veld, value in wanted.items() if value is not None}

    @property
    def in_words(self) -> str:
        """The selection as people read it; "alle sessies" when nothing is demanded."""
        return ", ".join(self._parts()) or "alle sessies"

    def _parts(self) -> Iterator[str]:
        if self.woorden is not None:
            yield f"woorden: {self.woorden_naam}" if self.woorden_naam else "gevonden met woorden"
        for veld, value in self.marks.items():
            yield f"{veld.value}: {value}"
        if self.van and self.tot:
            yield f"van {dutch_day(self.van)} tot en met {dutch_day(self.tot)}"
        elif self.van:
            yield f"vanaf {dutch_day(self.van)}"
        elif self.tot:
            yield f"tot en met {dutch_day(self.tot)}"


def dutch_day(day: date) -> str:
    """Return a day as Dutch people write it, `1-2-2026`."""
    return f"{day.day}-{day.month}-{day.year}"


def resolve(selectie: Selectie, known: Mapping[Veld, Iterable[str]]) -> Selectie:
    """Return the selection with every value as the archive writes it ("De Oever" as "de oever").

    `known` are the values that the archive has. Raises WrongFilter with what there is.
    """
    found: dict[str, Any] = {}
    for veld, value in selectie.marks.items():
        values = tuple(known.get(veld, ()))
        matches = [each for each in values if same_name(each) == same_name(value)]
        if not matches:
            raise WrongFilter(_nothing(veld, value, values))
        found[veld.value] = matches[0]
    return attrs.evolve(selectie, **found)


_SHOWN = 12


def _nothing(veld: Veld, value: str, values: tuple[str, ...]) -> str:
    if not values:
        return f"Bij geen enkele sessie is een {veld.value} bekend. Laat dit filter weg."
    more = f" en nog {len(values) - _SHOWN}" if len(values) > _SHOWN else ""
    return f"Er is geen {veld.value} '{value}'. Wel: {', '.join(sorted(values)[:_SHOWN])}{more}."


@attrs.frozen
class Part:
    """One demand as SQL that gives the column `sessie`; `veld` is None for words and days."""

    name: str
    sql: str
    veld: Veld | None = None
    value: str = ""


WORDS = "woorden"
"""The temporary table with the sessions that a search found."""


def parts_of(selectie: Selectie, words: str = WORDS) -> tuple[Part, ...]:
    """Return the demands of a selection as SQL in the dialect of DuckDB; `words` holds what a search found."""
    parts = [
        Part(
            f"het filter op {veld.value}",
            f"SELECT sessie FROM kenmerken WHERE veld = {literal(veld.value)} AND waarde = {literal(value)}",
            veld,
            value,
        )
        for veld, value in selectie.marks.items()
    ]
    days = [
        f"dag {sign} {literal(day)}" for sign, day in ((">=", selectie.van), ("<=", selectie.tot)) if day is not None
    ]
    if days:
        parts.append(Part("de periode", f"SELECT sessie FROM sessies WHERE {' AND '.join(days)}", Veld.KWARTAAL))
    if selectie.woorden is not None:
        parts.append(Part("het filter op woorden", f"SELECT sessie FROM {words}"))
    return tuple(parts)


def literal(value: str | date | int) -> str:
    """Return a value as it stands in SQL in the dialect of DuckDB; nothing in a text gets out of its quotes."""
    if isinstance(value, date):
        return f"DATE '{value.isoformat()}'"
    if isinstance(value, int):
        return str(value)
    # A text with a NUL is refused by PostgreSQL, and cannot be in its tables.
    quoted = value.replace("\0", "").replace("'", "''")
    return f"'{quoted}'"


class Grens(StrEnum):
    """Which side of a period a day is."""

    VAN = "van"
    TOT = "tot"


def read_day(text: str, grens: Grens) -> date:
    """Return the day that `2026`, `2026-3`, `2026-K2` or `2026-03-15` begins (or, for TOT, ends) with.

    Raises WrongFilter.
    """
    words = text.strip().upper().split("-")
    try:
        if len(words) == 1:
            first, months = date(int(words[0]), 1, 1), 12
        elif len(words) == 2 and words[1][:1] in "KQ":
            first, months = date(int(words[0]), 3 * int(words[1][1:]) - 2, 1), 3
        elif len(words) == 2:
            first, months = date(int(words[0]), int(words[1]), 1), 1
        else:
            year, month, day = (int(word) for word in words)
            return date(year, month, day)
        return first if grens is Grens.VAN else _after(first, months) - timedelta(days=1)
    except (ValueError, OverflowError):
        raise WrongFilter(
            f"'{text}' is geen dag. Schrijf een jaar (2026), een kwartaal (2026-K2), een maand (2026-03) "
            "of een dag (2026-03-15)."
        ) from None


def _after(first: date, months: int) -> date:
    month = first.month - 1 + months
    return date(first.year + month // 12, month % 12 + 1, 1)


def whole_quarters(selectie: Selectie) -> bool:
    """Return whether the period begins and ends with a quarter."""
    begins = selectie.van is None or (selectie.van.day == 1 and selectie.van.month % 3 == 1)
    ends = selectie.tot is None or (selectie.tot.month, selectie.tot.day) in _LAST_DAYS
    return begins and ends


_LAST_DAYS = frozenset(((3, 31), (6, 30), (9, 30), (12, 31)))
