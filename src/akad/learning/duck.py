"""The tables of the figures in DuckDB: made, filled, and written as Parquet."""

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from akad.learning.tables import TABLES, Kind, Row, Rows, Table

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

TYPES = {Kind.TEXT: "VARCHAR", Kind.NUMBER: "INTEGER", Kind.LARGE: "BIGINT", Kind.DAY: "DATE", Kind.YES_NO: "BOOLEAN"}


def connect() -> "DuckDBPyConnection":
    """Return a fresh connection to a DuckDB in memory that touches nothing outside it unless it is told to."""
    import duckdb

    return duckdb.connect(config={"autoinstall_known_extensions": False, "autoload_known_extensions": False})


def create_tables(con: "DuckDBPyConnection", tables: Iterable[Table] = TABLES) -> None:
    """Make empty tables."""
    for table in tables:
        columns = ", ".join(f"{column.name} {TYPES[column.kind]}" for column in table.columns)
        con.execute(f"CREATE TABLE {table.name} ({columns})")


def fill(con: "DuckDBPyConnection", rows: Rows) -> None:
    """Add rows to the tables; many at once is many times faster than few."""
    for name, some in rows.items():
        append(con, name, some)


def append(con: "DuckDBPyConnection", name: str, rows: Sequence[Row]) -> None:
    """Add rows to one table."""
    if rows:
        with con.appender(name) as appender:
            appender.append_rows(rows)


def views_on(con: "DuckDBPyConnection", files: Mapping[str, Sequence[Path]], tables: Iterable[Table] = TABLES) -> None:
    """Make a view for every table on its Parquet files; one without files is an empty table."""
    for table in tables:
        if not files.get(table.name):
            create_tables(con, (table,))
            continue
        names = ", ".join("'" + str(file).replace("'", "''") + "'" for file in files[table.name])
        con.execute(f"CREATE VIEW {table.name} AS SELECT * FROM read_parquet([{names}])")
