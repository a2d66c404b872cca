"""The list of sessions on a screen: filtered, sorted, counted, and read a page at a time, however many there are."""

from collections.abc import Collection
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING

import attrs

from akad.learning.filters import Selectie, parts_of

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

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
    """A list over the tables of `con`. Not for use by two threads at once."""

    def __init__(self, con: "DuckDBPyConnection") -> None:
        self._con = con

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
            self._con.execute(
                "CREATE OR REPLACE TEMP TABLE lijst_alleen AS SELECT unnest(?::BIGINT[]) AS sessie", [list(only)]
            )
            demands.append("sessie IN (SELECT sessie FROM lijst_alleen)")
        where = f" WHERE {' AND '.join(demands)}" if demands else ""
        self._con.execute(
            "CREATE OR REPLACE TEMP TABLE lijst AS "
            f"SELECT row_number() OVER (ORDER BY {_ORDERS[order]}) - 1 AS plaats, sessie FROM sessies{where}"
        )
        return self._number("SELECT COUNT(*) FROM lijst")

    def page(self, first: int) -> tuple[Entry, ...]:
        """Return at most `PAGE` rows of the list from place `first`."""
        rows = self._con.execute(
            "SELECT id, codenaam, herkomst, status, wijktafel, dag, ideeen, tips, gekozen, teruggekoppeld "
            "FROM lijst JOIN sessies USING (sessie) WHERE plaats >= ? AND plaats < ? ORDER BY plaats",
            [first, first + PAGE],
        ).fetchall()
        return tuple(Entry(row[0], row[1], Path(row[2]), *row[3:]) for row in rows)

    def keys(self) -> tuple[int, ...]:
        """Return the sessions of the list by key."""
        return tuple(row[0] for row in self._con.execute("SELECT sessie FROM lijst").fetchall())

    def _number(self, sql: str) -> int:
        row = self._con.execute(sql).fetchone()
        return int(row[0]) if row else 0
