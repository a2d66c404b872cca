"""The list of sessions on a screen: filtered, sorted, counted, and read a page at a time, however many there are."""

from collections.abc import Collection
from datetime import date
from enum import StrEnum
from pathlib import Path

import attrs

from akad.learning.engines import Engine
from akad.learning.filters import Selectie, parts_of

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

    @property
    def total(self) -> int:
        """How many sessions there are at all."""
        return self._number("SELECT COUNT(*) FROM sessies")

    def select(
        self, selectie: Selectie, order: Volgorde = Volgorde.NIEUWST, only: Collection[int] | None = None
    ) -> int:
        """Make the list anew and return its length. `only` are the sessions to look in, by key, None for all."""
        demands = [f"sessie IN ({part.sql})" for part in parts_of(selectie)]
        if only is not None:
            self._engine.keep_keys("lijst_alleen", only)
            demands.append("sessie IN (SELECT sessie FROM lijst_alleen)")
        where = f" WHERE {' AND '.join(demands)}" if demands else ""
        self._engine.keep(
            "lijst", f"SELECT row_number() OVER (ORDER BY {_ORDERS[order]}) - 1 AS plaats, sessie FROM sessies{where}"
        )
        return self._number("SELECT COUNT(*) FROM lijst")

    def page(self, first: int) -> tuple[Entry, ...]:
        """Return at most `PAGE` rows of the list from place `first`."""
        rows = self._engine.query(
            "SELECT s.id, codenaam, herkomst, status, wijktafel, dag, ideeen, tips, gekozen, teruggekoppeld "
            "FROM lijst l JOIN sessies s ON s.sessie = l.sessie "
            f"WHERE plaats >= {int(first)} AND plaats < {int(first) + PAGE} ORDER BY plaats"
        )
        return tuple(Entry(row[0], row[1], Path(row[2]), *row[3:]) for row in rows)

    def keys(self) -> tuple[int, ...]:
        """Return the sessions of the list by key."""
        return tuple(row[0] for row in self._engine.query("SELECT sessie FROM lijst"))

    def _number(self, sql: str) -> int:
        return int(self._engine.query(sql)[0][0])
