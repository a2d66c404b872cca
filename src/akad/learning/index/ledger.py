"""What an index knows of every file, and which parts it has: one small SQLite file, changed in whole steps.

A part counts from the moment the ledger names it. So a program that is killed leaves the last whole state, and at
most a folder that the ledger does not name.
"""

import os
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

import attrs

from akad.learning.index.place import VERSION
from akad.learning.sources import Seen
from akad.learning.tables import SCHEMA

LEDGER = "stand.sqlite"
COUNTS, BROKEN, COPY = "telt", "stuk", "dubbel"
"""What a file can be: it counts, it cannot be read, or it is a second file of a session that counts already."""

_TABLES = """
CREATE TABLE about (name TEXT PRIMARY KEY, value TEXT) WITHOUT ROWID;
CREATE TABLE folders (number INTEGER PRIMARY KEY, path TEXT NOT NULL);
CREATE TABLE parts (number INTEGER PRIMARY KEY, records INTEGER NOT NULL);
CREATE TABLE files (
    folder INTEGER, name TEXT, size INTEGER, mtime INTEGER, ctime INTEGER, inode INTEGER, settled INTEGER,
    digest BLOB, state TEXT, reason TEXT, part INTEGER,
    sessie INTEGER, id TEXT, codenaam TEXT, status TEXT, dag INTEGER, wijktafel TEXT,
    PRIMARY KEY (folder, name)
) WITHOUT ROWID;
CREATE INDEX by_state ON files (state, sessie);
CREATE INDEX by_part ON files (part);
"""
# Old text must not stay in the file after it was deleted.
_SECURE = "PRAGMA secure_delete = ON"
_PATIENCE = 5.0


@attrs.frozen
class Entry:
    """What the ledger says of one file. `dag` is the ordinal of a day; `settled`: its times tell whether it changed."""

    folder: int
    name: str
    size: int
    mtime: int
    ctime: int
    inode: int
    settled: bool
    digest: bytes
    state: str
    reason: str = ""
    part: int | None = None
    sessie: int | None = None
    id: str = ""
    codenaam: str = ""
    status: str = ""
    dag: int | None = None
    wijktafel: str | None = None

    @property
    def stamp(self) -> tuple[int, int, int, int]:
        """As `Seen.stamp`."""
        return self.size, self.mtime, self.ctime, self.inode

    @property
    def where(self) -> tuple[int, str]:
        """The folder and the name: which file it is."""
        return self.folder, self.name

    def moved_to(self, seen: Seen, settled: bool) -> "Entry":
        """Return the same with another stamp: the file was touched and holds what it held."""
        return attrs.evolve(self, size=seen.size, mtime=seen.mtime, ctime=seen.ctime, inode=seen.inode, settled=settled)


_COLUMNS = ", ".join(field.name for field in attrs.fields(Entry))
_PUT = f"INSERT OR REPLACE INTO files ({_COLUMNS}) VALUES ({', '.join('?' * len(attrs.fields(Entry)))})"


class Ledger:
    """The ledger of one index, open; close it when it is no longer needed. Raises sqlite3.Error when it is broken."""

    def __init__(self, con: sqlite3.Connection) -> None:
        """Use an open connection; `open_ledger` and `new_ledger` make one."""
        self._con = con

    def close(self) -> None:
        """Let go of the file."""
        self._con.close()

    @property
    def stage(self) -> int:
        """A number that is another one after every change by anybody."""
        return int(self._one("SELECT value FROM about WHERE name = 'stage'"))

    @property
    def whole(self) -> bool:
        """Whether everything that was there at the last refresh is in it; not so after one that did not end well."""
        return bool(self._one("SELECT value FROM about WHERE name = 'whole'"))

    def set_whole(self, whole: bool) -> None:
        """Note whether everything is in it."""
        self._con.execute("UPDATE about SET value = ? WHERE name = 'whole'", (int(whole),))

    def folders(self) -> list[Path]:
        """Return the folders whose records it knows, in their order."""
        return [Path(path) for (path,) in self._con.execute("SELECT path FROM folders ORDER BY number")]

    def parts(self) -> dict[int, int]:
        """Return how many records each part holds, by its number."""
        return dict(self._con.execute("SELECT number, records FROM parts ORDER BY number"))

    def count(self) -> int:
        """Return how many sessions count."""
        return int(self._one("SELECT count(*) FROM files WHERE state = ?", COUNTS))

    def entries(self, where: str = "", *values: object) -> Iterator[Entry]:
        """Yield entries, all or those for which the SQL condition `where` holds."""
        condition = f" WHERE {where}" if where else ""
        for row in self._con.execute(f"SELECT {_COLUMNS} FROM files{condition}", values):
            yield Entry(*row)

    def stamps(self) -> dict[tuple[int, str], tuple[int, int, int, int] | None]:
        """Return the stamp of every file, None when it tells nothing: what a refresh compares first."""
        rows = self._con.execute("SELECT folder, name, size, mtime, ctime, inode, settled FROM files")
        return {row[:2]: row[2:6] if row[6] else None for row in rows}

    def entry(self, where: tuple[int, str]) -> Entry | None:
        """Return the entry of one file."""
        return next(self.entries("folder = ? AND name = ?", *where), None)

    def doubles(self) -> list[int]:
        """Return the sessions of which more than one file counts."""
        sql = "SELECT sessie FROM files WHERE state = ? GROUP BY sessie HAVING count(*) > 1"
        return [row[0] for row in self._con.execute(sql, (COUNTS,))]

    def orphans(self) -> list[int]:
        """Return the sessions of which only copies are left that do not count."""
        sql = (
            "SELECT DISTINCT sessie FROM files WHERE state = ? AND sessie NOT IN "
            "(SELECT sessie FROM files WHERE state = ? AND sessie IS NOT NULL)"
        )
        return [row[0] for row in self._con.execute(sql, (COPY, COUNTS))]

    @contextmanager
    def change(self) -> Iterator["Ledger"]:
        """Make everything inside one step that others see as a whole, or not at all."""
        with self._con:
            self._con.execute("BEGIN IMMEDIATE")
            yield self
            self._con.execute("UPDATE about SET value = value + 1 WHERE name = 'stage'")

    def put(self, entries: Iterable[Entry]) -> None:
        """Write entries, new ones and others."""
        self._con.executemany(_PUT, (attrs.astuple(entry) for entry in entries))

    def forget(self, files: Iterable[tuple[int, str]]) -> None:
        """Drop the entries of files."""
        self._con.executemany("DELETE FROM files WHERE folder = ? AND name = ?", files)

    def put_part(self, number: int, records: int) -> None:
        """Let a part count."""
        self._con.execute("INSERT OR REPLACE INTO parts VALUES (?, ?)", (number, records))

    def move_part(self, old: int, new: int | None) -> None:
        """Let what is in part `old` be in `new`; it does not count itself yet."""
        self._con.execute("DELETE FROM parts WHERE number = ?", (old,))
        self._con.execute("UPDATE files SET part = ? WHERE part = ?", (new, old))

    def drop_part(self, number: int) -> None:
        """Forget a part and every file in it, as if they were never read."""
        self._con.execute("DELETE FROM parts WHERE number = ?", (number,))
        self._con.execute("DELETE FROM files WHERE part = ?", (number,))

    def count_in(self, part: int) -> int:
        """Return how many sessions that count are in a part."""
        return int(self._one("SELECT count(DISTINCT sessie) FROM files WHERE part = ? AND state = ?", part, COUNTS))

    def next_part(self) -> int:
        """Return a number that no part ever had."""
        self._con.execute("UPDATE about SET value = value + 1 WHERE name = 'part'")
        return self._one("SELECT value FROM about WHERE name = 'part'")

    def _one(self, sql: str, *values: object) -> int:
        row = self._con.execute(sql, values).fetchone()
        if row is None:
            raise sqlite3.DatabaseError("no such row")
        return int(row[0])


def open_ledger(place: Path, folders: Sequence[Path]) -> Ledger | None:
    """Return the ledger in `place`; None when there is none, or none that this version can use for these folders."""
    file = place / LEDGER
    if not file.exists():
        return None
    try:
        con = _connect(file)
        ledger = Ledger(con)
        if con.execute("PRAGMA user_version").fetchone()[0] == _version() and ledger.folders() == list(folders):
            return ledger
        con.close()
    except sqlite3.DatabaseError:
        return None
    return None


def new_ledger(place: Path, folders: Sequence[Path]) -> Ledger:
    """Make an empty ledger in `place`, which must not have one."""
    file = place / LEDGER
    os.close(os.open(file, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))
    con = _connect(file)
    # One step, so that nobody finds half of it.
    con.executescript(
        f"BEGIN; {_TABLES} INSERT INTO about VALUES ('stage', 0), ('part', 0), ('whole', 0);"
        f"PRAGMA user_version = {_version()};"
    )
    con.executemany("INSERT INTO folders VALUES (?, ?)", [(n, str(path)) for n, path in enumerate(folders)])
    con.execute("COMMIT")
    return Ledger(con)


def _connect(file: Path) -> sqlite3.Connection:
    con = sqlite3.connect(file, timeout=_PATIENCE, isolation_level=None, check_same_thread=False)
    con.execute(_SECURE)
    return con


def _version() -> int:
    return VERSION * 1000 + SCHEMA
