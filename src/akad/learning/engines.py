"""Where the tables of the figures stand: one set of questions, several engines.

SQL is written once, in the dialect of DuckDB. An engine of another kind gets it in its own dialect.
"""

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any, Protocol

from akad.learning.duck import append

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

Answer = list[tuple[Any, ...]]


class Engine(Protocol):
    """What the figures need of an engine. Not for use by two threads at once.

    `shared`: the sessions are of others too, whose records cannot be opened here.
    """

    shared: bool

    def query(self, sql: str) -> Answer:
        """Return the rows of a question in the dialect of DuckDB."""
        ...

    def keep(self, name: str, sql: str) -> None:
        """Keep the answer under a name, for questions after this one; only this engine sees it."""
        ...

    def keep_keys(self, name: str, keys: Iterable[int]) -> None:
        """Keep keys of sessions under a name, as a relation with the column `sessie`."""
        ...

    def close(self) -> None:
        """Let go of the engine."""
        ...


class DuckEngine:
    """The tables in a DuckDB: the embedded default, or Parquet files behind views."""

    def __init__(self, con: "DuckDBPyConnection", *, shared: bool = False) -> None:
        self._con = con
        self.shared = shared

    def query(self, sql: str) -> Answer:
        """Return the rows of a question."""
        return self._con.execute(sql).fetchall()

    def keep(self, name: str, sql: str) -> None:
        """Keep the answer in a temporary table."""
        self._con.execute(f"CREATE OR REPLACE TEMP TABLE {name} AS {sql}")

    def keep_keys(self, name: str, keys: Iterable[int]) -> None:
        """Keep keys of sessions in a temporary table."""
        self._con.execute(f"CREATE OR REPLACE TEMP TABLE {name} (sessie BIGINT)")
        append(self._con, name, [(key,) for key in keys])

    def close(self) -> None:
        """Close the connection."""
        self._con.close()
