"""A part of the index: some thousands of records, in a folder that is written once and then only read."""

import json
import os
import shutil
from collections.abc import Callable, Collection, Iterable, Sequence
from datetime import date
from pathlib import Path
from typing import Any

import attrs

from akad.learning.index.reading import read_for_index
from akad.learning.index.textindex import TextPart, TextWriter, copy_words
from akad.learning.signals import own_finder
from akad.learning.tables import TABLES, Rows, day_of, key_of, rows_of
from akad.privacy.review import texts_of

WORDS = "woorden"
_VOCABULARY = "woordenlijst.txt"
_WHOLE = "klaar.json"
# How many records' rows go into DuckDB at once.
_CHUNK = 250
_ONLY_MINE = 0o600


@attrs.frozen
class Outcome:
    """What became of a file: its session, or the reason why it has none. `day` is the ordinal of a day."""

    number: int
    digest: bytes
    reason: str = ""
    sessie: int | None = None
    id: str = ""
    codenaam: str = ""
    status: str = ""
    day: int | None = None
    wijktafel: str | None = None


def part_folder(place: Path, number: int) -> Path:
    """Return the folder of a part."""
    return place / f"deel-{number:06}"


def write_part(
    new: Path,
    files: Sequence[tuple[int, str]],
    *,
    old: Path | None = None,
    without: Collection[int] = (),
    told: Callable[[int], None] = lambda _: None,
) -> tuple[list[Outcome], int]:
    """Write a part into the folder `new`: what `old` holds, without some sessions, and the records in `files`.

    `files` are numbers with paths; every one has its outcome. Returns how many of them are in the part as well. `told`
    hears now and then how many files were read.
    """
    new.mkdir(mode=0o700)
    if old is not None:
        copy_words(old / WORDS, new / WORDS)
    words = TextWriter(new / WORDS)
    words.remove(without)
    tables = _Tables(new)
    outcomes: list[Outcome] = []
    added: set[int] = set()
    for done, (number, name) in enumerate(files, 1):
        path = Path(name)
        reading = read_for_index(path)
        sessie = reading.sessie
        if sessie is None:
            outcomes.append(Outcome(number, reading.digest, reading.reason))
        else:
            key, day = key_of(sessie.id), day_of(sessie)
            table = sessie.tafel.wijktafel
            wijktafel = None if table is None else str(table)
            outcomes.append(
                Outcome(
                    number,
                    reading.digest,
                    sessie=key,
                    id=sessie.id,
                    codenaam=sessie.codenaam,
                    status=sessie.status.value,
                    day=day.toordinal() if isinstance(day, date) else None,
                    wijktafel=wijktafel,
                )
            )
            # Of two files with one id in one part only the first is in it; which one counts is settled later.
            if key not in added:
                added.add(key)
                texts = [text for _, text in texts_of(sessie)]
                words.add(sessie, texts)
                tables.add(rows_of(sessie, name, own_finder(), texts))
        if done % 50 == 0:
            told(done)
    words.finish()
    # Asking tantivy for them costs as much as all the rest of a first search.
    (new / _VOCABULARY).write_text("\n".join(TextPart(new / WORDS).vocabulary()), "utf-8")
    tables.finish(old, without)
    _seal(new)
    return outcomes, len(added)


def is_whole(folder: Path) -> bool:
    """Return whether every file of a part is there in its full length."""
    try:
        sizes = json.loads((folder / _WHOLE).read_text("utf-8"))
        return bool(sizes) and all((folder / name).stat().st_size == size for name, size in sizes.items())
    except (OSError, ValueError, AttributeError):
        return False


def vocabulary_of(folder: Path) -> list[str]:
    """Return all words of a part. Raises OSError and ValueError when it is broken."""
    return (folder / _VOCABULARY).read_text("utf-8").split()


def mark_broken(folder: Path) -> None:
    """Note that a part turned out to be unreadable, so that the next refresh makes it anew."""
    try:
        (folder / _WHOLE).unlink(missing_ok=True)
    except OSError:
        return


def remove_part(folder: Path) -> None:
    """Throw a part away; one that somebody still reads on Windows stays for the next time."""
    shutil.rmtree(folder, ignore_errors=True)


def parquet_of(folder: Path, table: str) -> Path:
    """Return the file of one table of a part."""
    return folder / f"{table}.parquet"


class _Tables:
    """Collects the rows of a part and writes each table as Parquet."""

    def __init__(self, folder: Path) -> None:
        from akad.learning.duck import connect, create_tables

        self._folder = folder
        self._con = connect()
        self._con.execute("SET threads = 1")
        create_tables(self._con)
        self._waiting: list[Rows] = []

    def add(self, rows: Rows) -> None:
        self._waiting.append(rows)
        if len(self._waiting) >= _CHUNK:
            self._flush()

    def finish(self, old: Path | None, without: Iterable[int]) -> None:
        self._flush()
        gone: list[Any] = [int(key) for key in without]
        for table in TABLES:
            source = f"SELECT * FROM {table.name}"
            if old is not None:
                keys = ", ".join(map(str, gone)) or "NULL"
                kept = f"SELECT * FROM read_parquet({_quoted(parquet_of(old, table.name))})"
                kept += f" WHERE sessie NOT IN ({keys})" if gone else ""
                source = f"{kept} UNION ALL {source}"
            target = _quoted(parquet_of(self._folder, table.name))
            self._con.execute(f"COPY ({source}) TO {target} (FORMAT parquet, COMPRESSION zstd)")
        self._con.close()

    def _flush(self) -> None:
        from akad.learning.duck import append

        for table in TABLES:
            append(self._con, table.name, [row for rows in self._waiting for row in rows[table.name]])
        self._waiting.clear()


def _seal(folder: Path) -> None:
    """Write down what belongs to the part, durably: from here on it may be counted on."""
    sizes: dict[str, int] = {}
    for file in sorted(folder.rglob("*")):
        if file.is_file() and not file.name.endswith(".lock"):
            descriptor = os.open(file, os.O_RDWR)
            try:
                if hasattr(os, "fchmod"):
                    os.fchmod(descriptor, _ONLY_MINE)
                os.fsync(descriptor)
                sizes[str(file.relative_to(folder))] = os.fstat(descriptor).st_size
            finally:
                os.close(descriptor)
    whole = folder / _WHOLE
    whole.touch(_ONLY_MINE)
    whole.write_text(json.dumps(sizes), "utf-8")


def _quoted(path: Path) -> str:
    return "'" + str(path).replace("'", "''") + "'"
