"""Archives to count in: made-up records as sessions, as dictionaries, and as tables."""

import tomllib
from collections.abc import Iterable
from datetime import date
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import attrs
from benchmarks.records import records

from akad.archive import read_record
from akad.learning.duck import connect, create_tables, fill
from akad.learning.engines import DuckEngine
from akad.learning.figures import Figures
from akad.learning.tables import TABLES, FindSignals, Row, rows_of
from akad.model import BewustLeeg, Sessie
from akad.privacy import own_words

TODAY = date(2026, 11, 25)


@cache
def made_up(count: int) -> tuple[tuple[Sessie, dict[str, Any]], ...]:
    """Return made-up records, each as a session and as a dictionary."""
    made = []
    with TemporaryDirectory() as folder:
        for name, text in records(count):
            path = Path(folder) / Path(name).name
            path.write_text(text, "utf-8")
            made.append((read_record(path).sessie, tomllib.loads(text)))
    return tuple(
        _with_an_empty_kring(*pair, on_purpose=number % 18 == 0) if number % 9 == 0 else pair
        for number, pair in enumerate(made)
    )


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
    create_tables(con)
    fill(con, tables)
    return Figures(DuckEngine(con, shared=shared), TODAY)
