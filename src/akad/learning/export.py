"""The figures as files, CSV and Parquet.

What goes out are the lines that may be shown, with their rule of small numbers, and no text of people. The rows that
they were counted from do not: whoever has those can split any group.
"""

import contextlib
import csv
import io
import os
import secrets
from collections.abc import Iterable
from pathlib import Path

from akad.archive.durable import TEMPORARY, write_durably
from akad.archive.errors import WriteError
from akad.learning.results import Cijfers
from akad.learning.telling import COLUMNS, Row, rows_of_figures

CSV_NAME, PARQUET_NAME = "cijfers.csv", "cijfers.parquet"
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def write_csv(cijfers: Iterable[Cijfers], folder: Path) -> Path:
    """Write the figures of one or more selections as `cijfers.csv` in `folder`; raises WriteError."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(("selectie", *COLUMNS))
    for selection, *row in _rows(cijfers):
        writer.writerow([_harmless(value) for value in (selection, *row)])
    return _place(folder, CSV_NAME, text.getvalue())


def write_parquet(cijfers: Iterable[Cijfers], folder: Path) -> Path:
    """Write the same as `cijfers.parquet` in `folder`; raises WriteError."""
    from akad.learning.duck import connect

    path = folder / PARQUET_NAME
    temporary = folder / f".{PARQUET_NAME}.{secrets.token_hex(4)}{TEMPORARY}"
    con = connect()
    con.execute(
        "CREATE TABLE cijfers (selectie VARCHAR, cijfer VARCHAR, titel VARCHAR, groep VARCHAR, deel VARCHAR, "
        "waarde BIGINT, van BIGINT, sessies BIGINT)"
    )
    rows = list(_rows(cijfers))
    if rows:
        with con.appender("cijfers") as appender:
            appender.append_rows(rows)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        temporary.touch(mode=0o600, exist_ok=False)
        con.execute(f"COPY cijfers TO '{str(temporary).replace(chr(39), chr(39) * 2)}' (FORMAT parquet)")
        temporary.chmod(0o600)  # DuckDB put a file of its own in its place
        os.replace(temporary, path)  # noqa: PTH105 - one step, as elsewhere
    except OSError as error:
        raise WriteError.of(path, error) from error
    finally:
        con.close()
        with contextlib.suppress(OSError):
            temporary.unlink()
    return path


def _rows(cijfers: Iterable[Cijfers]) -> Iterable[tuple[str, *tuple[object, ...]]]:
    for each in cijfers:
        for row in rows_of_figures(each):
            yield (each.selectie, *row)


def _harmless(value: object) -> object:
    """Return a value that a spreadsheet does not take for a formula."""
    return f"'{value}" if isinstance(value, str) and value.startswith(_FORMULA) else value


def _place(folder: Path, name: str, text: str) -> Path:
    path = folder / name
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise WriteError.of(path, error) from error
    write_durably(path, text)
    return path


__all__ = ["CSV_NAME", "PARQUET_NAME", "Row", "write_csv", "write_parquet"]
