"""A shared archive in a folder: Parquet files on a shared disk, without a server.

Everybody who publishes has a part of their own, so nobody writes in a file of another. A part is a folder,
`deel-<name>-<number>`; publishing and taking back write the next number, put `klaar` in it when it is whole, and throw
the one before away, so what was taken back is in no file any more.
"""

import re
import secrets
import shutil
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from akad.archive.errors import reason
from akad.learning.duck import append, connect, create_tables, views_on
from akad.learning.engines import Answer, DuckEngine, Engine
from akad.learning.filters import literal
from akad.learning.found import Hits
from akad.learning.records import SharedTrouble
from akad.learning.shared.base import ALL_TABLES, Withdrawn, published_session
from akad.learning.shared.searching import Head, Text, found_in_texts
from akad.learning.tables import RECORDS, SCHEMA, Rows, Value, key_of
from akad.learning.words import Query, parse_query
from akad.model import Sessie

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

_PART = re.compile(rf"deel-(?P<name>[a-z0-9]+)-(?P<number>\d+)-s{SCHEMA}")
_WHOLE = "klaar"

# So many sessions are looked at closely in one search.
_CLOSELY = 500

EngineOn = Callable[[dict[str, list[Path]]], Engine]
"""Makes an engine over the Parquet files of each table."""


class FolderArchive:
    """A shared archive in `folder`; `part` names what this publisher puts in."""

    def __init__(self, folder: Path, part: str = "", engine_on: EngineOn | None = None) -> None:
        self._folder = folder
        self._part = part
        self._engine_on = engine_on

    @property
    def where(self) -> str:
        """The folder."""
        return f"de map {self._folder}"

    def publish(self, rows: Sequence[Rows]) -> None:
        """Write the part of this publisher anew with these sessions in it."""
        new: Rows = {table.name: [row for each in rows for row in each[table.name]] for table in ALL_TABLES}
        keys = {row[0] for row in new["sessies"]}
        with self._sentences():
            self._folder.mkdir(parents=True, exist_ok=True)
            for name in self._parts():
                if name != self._part and self._having(name, keys):
                    self._rewrite(name, keys, {})
            self._rewrite(self._part or secrets.token_hex(4), keys, new)

    def withdraw(self, ids: Iterable[str]) -> Withdrawn:
        """Write every part that has one of these sessions anew, without them."""
        keys: set[Value] = {key_of(each) for each in ids}
        gone: set[Value] = set()
        with self._sentences():
            self._sweep()
            for name in self._parts():
                if there := self._having(name, keys):
                    self._rewrite(name, keys, {})
                    gone |= there
        return Withdrawn(len(gone))

    def engine(self) -> Engine:
        """Return DuckDB (or the engine of the setting) over the files as they are now."""
        files = self._files()
        if self._engine_on is not None:
            return self._engine_on(files)
        with self._sentences():
            return _FolderEngine(self, self._connected(files))

    def search(self, typed: str, *, limit: int = 20, most: int = 3, only: Collection[int] | None = None) -> Hits:
        """Look through the texts, without an index; the newest that may have the words are looked at closely."""
        query = parse_query(typed)
        if not query:
            return Hits()
        with self._sentences():
            return self._search(self._connected(self._files()), query, limit, most, only)

    def matching(self, typed: str) -> list[int]:
        """Return the sessions that a search finds; of very many the newest only, as it does."""
        return [found.sessie for found in self.search(typed, limit=_CLOSELY, most=0).found]

    def sessie(self, sessie_id: str) -> Sessie:
        """Return a session as it was published; raises KeyError when it is not there."""
        with self._sentences():
            con = self._connected(self._files())
            try:
                sql = f"SELECT verslag FROM {RECORDS.name} WHERE sessie = {key_of(sessie_id)}"
                row = con.execute(sql).fetchone()
            finally:
                con.close()
        if row is None:
            raise KeyError(sessie_id)
        return published_session(sessie_id, row[0])

    def _search(
        self, con: "DuckDBPyConnection", query: Query, limit: int, most: int, only: Collection[int] | None
    ) -> Hits:
        try:
            candidates = con.execute(_candidates(query)).fetchall()
            if only is not None:
                candidates = [row for row in candidates if row[0] in only]
            closely = candidates[:_CLOSELY]
            keys = ", ".join(str(sessie) for sessie, *_ in closely) or "NULL"
            texts: dict[int, list[Text]] = {}
            for sessie, *text in con.execute(
                f"SELECT sessie, sleutel, kring, tekst FROM teksten WHERE sessie IN ({keys})"
            ).fetchall():
                texts.setdefault(sessie, []).append((text[0], text[1], text[2]))
        finally:
            con.close()
        hits = (found_in_texts(Head(*head), texts.get(sessie, []), query, most) for sessie, *head in closely)
        found = [hit for hit in hits if hit]
        partly = len(candidates) > _CLOSELY
        return Hits(total=len(found), found=tuple(found[:limit]), indexed=False, partly=partly)

    def close(self) -> None:
        """Nothing is held open."""

    # --- The files -----------------------------------------------------------------------------------------

    def _parts(self) -> dict[str, Path]:
        """Return the newest whole folder of every part."""
        return {name: path for name, _, path in sorted(self._all()) if (path / _WHOLE).exists()}

    def _all(self) -> Iterator[tuple[str, int, Path]]:
        """Yield name, number and folder of everything that is or was a part."""
        for path in self._folder.iterdir():
            if match := _PART.fullmatch(path.name):
                yield match["name"], int(match["number"]), path

    def _sweep(self) -> None:
        """Throw away what a newer folder took the place of, and what a killed program of this publisher left."""
        whole = self._parts()
        for name, number, path in list(self._all()):
            kept = whole.get(name)
            before = kept is not None and number < _number(kept)
            if before or (name == self._part and path != kept):
                shutil.rmtree(path)

    def _files(self) -> dict[str, list[Path]]:
        with self._sentences():
            parts = self._parts().values()
        return {table.name: [part / f"{table.name}.parquet" for part in parts] for table in ALL_TABLES}

    def _connected(self, files: dict[str, list[Path]]) -> "DuckDBPyConnection":
        con = connect()
        views_on(con, files, ALL_TABLES)
        return con

    def _having(self, name: str, keys: set[Value]) -> set[Value]:
        """Return which of these sessions are in a part."""
        part = self._parts()[name]
        con = connect()
        try:
            file = str(part / "sessies.parquet").replace("'", "''")
            return {key for (key,) in con.execute(f"SELECT sessie FROM '{file}'").fetchall()} & keys
        finally:
            con.close()

    def _rewrite(self, name: str, without: set[Value], new: Rows) -> None:
        """Write the next number of a part: what it had, without some sessions, and new rows."""
        before = self._parts().get(name)
        number = 1 + max((number for other, number, _ in self._all() if other == name), default=0)
        part = self._folder / f"deel-{name}-{number}-s{SCHEMA}"
        part.mkdir(mode=0o770)
        con = connect()
        try:
            create_tables(con, ALL_TABLES)
            for table in ALL_TABLES:
                if before:
                    old = str(before / f"{table.name}.parquet").replace("'", "''")
                    keys = ", ".join(map(str, without)) or "NULL"
                    con.execute(f"INSERT INTO {table.name} SELECT * FROM '{old}' WHERE sessie NOT IN ({keys})")
                append(con, table.name, new.get(table.name, []))
                file = str(part / f"{table.name}.parquet").replace("'", "''")
                con.execute(f"COPY {table.name} TO '{file}' (FORMAT parquet, COMPRESSION zstd)")
        finally:
            con.close()
        (part / _WHOLE).touch()
        self._sweep()

    @contextmanager
    def _sentences(self) -> Iterator[None]:
        """Turn what goes wrong with the files into a sentence."""
        import duckdb

        try:
            yield
        except FileNotFoundError:
            why = "is er niet. Sluit de schijf aan, of publiceer er eerst een sessie in."
        except OSError as error:
            why = f"doet het niet: {reason(self._folder / 'x', error)}."
        except duckdb.Error:
            why = "is niet te lezen of te schrijven. Er is een bestand stuk of veranderd, of de schijf is vol."
        else:
            return
        raise SharedTrouble(f"Het gedeelde archief in '{self._folder}' {why}")


class _FolderEngine(DuckEngine):
    """DuckDB over the files of a folder, which others may change meanwhile."""

    def __init__(self, archive: FolderArchive, con: "DuckDBPyConnection") -> None:
        super().__init__(con, shared=True)
        self._archive = archive

    def query(self, sql: str) -> Answer:
        """Return the rows of a question."""
        with self._archive._sentences():
            return super().query(sql)

    def keep(self, name: str, sql: str) -> None:
        """Keep the answer in a temporary table."""
        with self._archive._sentences():
            super().keep(name, sql)


def _number(part: Path) -> int:
    match = _PART.fullmatch(part.name)
    return int(match["number"]) if match else 0


def _candidates(query: Query) -> str:
    """Return the SQL of the sessions in which the words may stand, the newest first."""
    words = dict.fromkeys((*query.words, *(word for phrase in query.phrases for word in phrase)))
    # About what `words.fold` makes of a text; that decides afterwards.
    plural, curly = literal("'s"), literal("’s")
    plain = f"lower(strip_accents(replace(replace(tekst, {plural}, 's'), {curly}, 's')))"
    having = " AND ".join(f"bool_or(contains({plain}, {literal(word)}))" for word in words)
    return (
        "SELECT sessie, id, codenaam, status, dag, wijktafel FROM sessies WHERE sessie IN "
        "(SELECT sessie FROM (SELECT sessie, tekst FROM teksten UNION ALL SELECT sessie, codenaam FROM sessies) t "
        f"GROUP BY sessie HAVING {having}) ORDER BY dag DESC NULLS LAST, id"
    )
