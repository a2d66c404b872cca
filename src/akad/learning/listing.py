"""The list of sessions on a screen: filtered, sorted, counted, and read a page at a time, however many there are."""

from collections.abc import Collection, Iterable
from datetime import date
from enum import StrEnum
from functools import cached_property
from pathlib import Path

import attrs

from akad.learning.engines import Engine
from akad.learning.filters import Selectie, literal, parts_of

PAGE = 200
"""How many rows are read at once."""


class Volgorde(StrEnum):
    """How the list is sorted, in the words of the screen."""

    NIEUWST = "nieuwste eerst"
    OUDST = "oudste eerst"
    WACHT = "wacht op terugkoppeling eerst"
    IDEEEN = "meeste ideeën eerst"
    NAAM = "op codenaam"


_ORDERS = {
    Volgorde.NIEUWST: "dag DESC NULLS LAST, id DESC",
    Volgorde.OUDST: "dag NULLS LAST, id",
    Volgorde.WACHT: "(afgerond AND teruggekoppeld = 0 AND tips > 0) DESC, dag NULLS LAST, id",
    Volgorde.IDEEEN: "ideeen DESC, id",
    Volgorde.NAAM: "lower(codenaam), id",
}


@attrs.frozen
class Entry:
    """A session in the list."""

    id: str
    codenaam: str
    path: Path
    status: str
    wijktafel: str | None
    dag: date | None
    ideeen: int
    tips: int
    gekozen: int
    teruggekoppeld: int


class Listing:
    """A list over the tables of an engine. Not for use by two threads at once."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    @cached_property
    def total(self) -> int:
        """How many sessions there are at all."""
        return self._number("SELECT COUNT(*) FROM sessies")

    def select(
        self, selectie: Selectie, order: Volgorde = Volgorde.NIEUWST, only: Collection[int] | None = None
    ) -> int:
        """Make the list anew and return its length. `only` are the sessions to look in, by key, None for all."""
        self._engine.keep(
            "lijst",
            f"SELECT row_number() OVER (ORDER BY {_ORDERS[order]}) - 1 AS plaats, sessie "
            f"FROM sessies{self._where(selectie, only)}",
        )
        return self._number("SELECT COUNT(*) FROM lijst")

    def page(self, first: int) -> tuple[Entry, ...]:
        """Return at most `PAGE` rows of the list from place `first`."""
        return self._rows(
            "lijst l JOIN sessies s ON s.sessie = l.sessie "
            f"WHERE plaats >= {int(first)} AND plaats < {int(first) + PAGE} ORDER BY plaats"
        )

    def newest_of(self, keys: Iterable[int]) -> tuple[Entry, ...]:
        """Return of these sessions, by key, what would be the first page of a list; the list stays as it is."""
        wanted = ", ".join(map(literal, keys)) or "NULL"
        order = _ORDERS[Volgorde.NIEUWST]
        return self._rows(f"sessies s WHERE sessie IN ({wanted}) ORDER BY {order} LIMIT {PAGE}")

    def _rows(self, source: str) -> tuple[Entry, ...]:
        rows = self._engine.query(
            "SELECT s.id, codenaam, herkomst, status, wijktafel, dag, ideeen, tips, gekozen, teruggekoppeld "
            f"FROM {source}"
        )
        return tuple(Entry(row[0], row[1], Path(row[2]), *row[3:]) for row in rows)

    def keys_of(self, selectie: Selectie, only: Collection[int] | None = None) -> tuple[int, ...]:
        """Return the sessions that such a list would have, by key; the list stays as it is."""
        return tuple(row[0] for row in self._engine.query(f"SELECT sessie FROM sessies{self._where(selectie, only)}"))

    def _where(self, selectie: Selectie, only: Collection[int] | None) -> str:
        demands = [f"sessie IN ({part.sql})" for part in parts_of(selectie)]
        if only is not None:
            self._engine.keep_keys("lijst_alleen", only)
            demands.append("sessie IN (SELECT sessie FROM lijst_alleen)")
        return f" WHERE {' AND '.join(demands)}" if demands else ""

    def _number(self, sql: str) -> int:
        return int(self._engine.query(sql)[0][0])
