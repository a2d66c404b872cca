"""Archives to count in: made-up records as sessions, as dictionaries, and as tables."""

import tomllib
from collections.abc import Iterable
from datetime import date
from functools import cache
from typing import Any

import attrs
from benchmarks.records import record

from akad.archive.schema import migrate
from akad.archive.structure import structure
from akad.learning.duck import connect, create_tables, fill
from akad.learning.engines import DuckEngine
from akad.learning.figures import Figures
from akad.learning.tables import TABLES, FindSignals, Row, rows_of
from akad.model import BewustLeeg, Sessie
from akad.privacy import own_words

TODAY = date(2026, 11, 25)


def made_up(count: int) -> tuple[tuple[Sessie, dict[str, Any]], ...]:
    """Return made-up records, each as a session and as a dictionary."""
    return tuple(_made_up(number) for number in range(count))


@cache
def _made_up(number: int) -> tuple[Sessie, dict[str, Any]]:
    content = tomllib.loads(record(number)[1])
    body = {key: value for key, value in migrate(content).items() if key != "slot"}
    pair = structure(body, Sessie), content
    return _with_an_empty_kring(*pair, on_purpose=number % 18 == 0) if number % 9 == 0 else pair


def _with_an_empty_kring(sessie: Sessie, record: dict[str, Any], *, on_purpose: bool) -> tuple[Sessie, dict[str, Any]]:
    """Return a record in which the table left the last kring empty."""
    kring = sessie.werkwijze.kringen[-1]
    empty = (BewustLeeg(kring=kring, reden=own_words("Er is nu niets nodig.")),) if on_purpose else ()
    ideas = tuple(idee for idee in sessie.ideeen if idee.kring != kring)
    return attrs.evolve(sessie, ideeen=ideas, bewust_leeg=empty), {
        **record,
        "ideeen": [idea for idea in record["ideeen"] if idea["kring"] != kring],
        "bewust_leeg": [{"kring": kring, "reden": "Er is nu niets nodig."}] if on_purpose else [],
    }


def tables_of(sessions: Iterable[Sessie], signals: FindSignals | None = None) -> dict[str, list[Row]]:
    """Return the tables of many sessions."""
    tables: dict[str, list[Row]] = {table.name: [] for table in TABLES}
    for sessie in sessions:
        for name, rows in rows_of(sessie, f"/{sessie.id}.toml", signals).items():
            tables[name] += rows
    return tables


def figures_over(tables: dict[str, list[Row]], *, shared: bool = False) -> Figures:
    """Return the figures over tables, in memory."""
    con = connect()
    con.execute("SET threads = 1")  # small questions, beside other tests
    create_tables(con)
    fill(con, tables)
    return Figures(DuckEngine(con, shared=shared), TODAY)
