"""The archive as the learning screens and commands see it: many records in several folders, one search."""

import sqlite3
from collections.abc import Callable, Container, Iterator, Sequence
from contextlib import suppress
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

import attrs

from akad.archive import RecordError, read_record
from akad.learning.found import Found, Hits, Searchable, found_in
from akad.learning.index.place import IndexTrouble, index_place
from akad.learning.plain import MOST_FILES, matching_plainly, newest_first, read_sessions, search_plainly
from akad.learning.sources import closed_folders, look
from akad.learning.tables import TABLES, key_of, rows_of
from akad.learning.words import Expansion, parse_query
from akad.model import Sessie, Status

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

    from akad.learning.engines import Engine
    from akad.learning.index.ledger import Entry
    from akad.learning.index.state import State

T = TypeVar("T")

# While somebody types, the same newest sessions are shown again and again.
_REMEMBERED = 100


@attrs.frozen
class Progress:
    """How far a refresh is: `done` of `total` files that have to be read."""

    done: int
    total: int


@attrs.frozen
class Broken:
    """A file (or a folder) that does not count, and why, as a Dutch sentence."""

    path: Path
    reason: str


@attrs.frozen
class Copy:
    """A second file of a session that counts once: `path` does not count, `counted` does.

    `same` says that both hold the same; otherwise somebody should look which one is right.
    """

    path: Path
    counted: Path
    same: bool


@attrs.frozen
class Refreshed:
    """What a refresh found. `stopped`: there is more to do, the next refresh goes on. `busy`: another one is at it.

    `partly`: not every record is in the index yet.
    `reason` says in Dutch why the index could not be brought up to date, as part of a sentence; "" when it was. Then
    everything still works, only slower.
    """

    added: int = 0
    changed: int = 0
    removed: int = 0
    broken: int = 0
    stopped: bool = False
    busy: bool = False
    partly: bool = False
    reason: str = ""


class Archief:
    """The records in `folders`. They stay the truth: whatever is kept beside them can be thrown away.

    `index_dir` is where the index is; by default a folder of its own where the system keeps such things, or in that of
    AKAD_CACHE. Nothing is read before it is asked for. Not for use by two threads at once, but two objects may use one
    index: a screen reads with one while a thread refreshes with another.
    """

    def __init__(self, folders: Sequence[Path], index_dir: Path | None = None) -> None:
        self.folders = tuple(dict.fromkeys(folder.expanduser().absolute() for folder in folders))
        self.index_dir = index_dir if index_dir is not None else index_place(self.folders)
        self._state: State | None = None
        self._plain_broken: list[Broken] = []
        self._remembered: dict[Path, tuple[object, Searchable]] = {}

    def refresh(
        self,
        progress: Callable[[Progress], None] | None = None,
        stop: Callable[[], bool] | None = None,
        processes: int | None = None,
    ) -> Refreshed:
        """Bring the index up to date with the folders; only what was changed is read.

        `progress` hears now and then how far it is, `stop` is asked whether to end; what was done by then stays
        done. `processes` read beside this one, by default as many as it takes; with 0 all is done here. To be called
        in a thread of its own where a screen is waiting.
        """
        from akad.learning.index.refreshing import refresh_index

        def told(done: int, total: int) -> None:
            if progress is not None:
                progress(Progress(done, total))

        try:
            tally, ending = refresh_index(self.index_dir, self.folders, told, stop or (lambda: False), processes)
        except IndexTrouble as trouble:
            return Refreshed(reason=str(trouble), broken=len(self.broken))
        return Refreshed(
            added=tally.added,
            changed=tally.changed,
            removed=tally.removed,
            broken=len(self.broken),
            stopped=ending == "stopped",
            busy=ending == "busy",
            partly=ending != "done" and self._is_partly,
        )

    @property
    def indexed(self) -> bool:
        """Whether there is an index; without one the records are read one by one, and not more than some thousand."""
        return self._current() is not None

    @property
    def _is_partly(self) -> bool:
        state = self._current()
        return state is None or not state.whole

    @property
    def broken(self) -> list[Broken]:
        """The files that do not count because they cannot be read, and folders that are not there."""
        closed = [Broken(folder, why) for folder, why in closed_folders(self.folders)]
        state = self._current()
        if state is None:
            return closed + self._plain_broken
        entries = state.ledger.entries("state = 'stuk'")
        return closed + [Broken(self._path(entry), entry.reason) for entry in entries]

    @property
    def copies(self) -> list[Copy]:
        """Second files of sessions that count once already."""
        state = self._current()
        if state is None:
            return []
        copies = [entry for entry in state.ledger.entries("state = 'dubbel'") if entry.sessie is not None]
        counted = state.entries_of([entry.sessie for entry in copies if entry.sessie is not None])
        return [
            Copy(self._path(entry), self._path(counts), entry.digest == counts.digest)
            for entry in copies
            if (counts := counted.get(entry.sessie or 0)) is not None
        ]

    def count(self) -> int:
        """Return how many sessions count."""
        state = self._current()
        return state.ledger.count() if state is not None else sum(1 for _ in self._sessions())

    def search(self, typed: str, *, limit: int = 20, most: int = 3, only: Container[int] | None = None) -> Hits:
        """Return the sessions in which all of `typed` stands, the newest first.

        Of each of the first `limit` come at most `most` sentences. `only` are the sessions to look in (`key_of` their
        ids), None for all. Typing that asks for nothing finds nothing.
        """
        query = parse_query(typed)
        if not query:
            return Hits()

        def indexed(state: "State") -> Hits:
            expansion = state.expand(query)
            total, newest = state.newest(expansion, limit, only)
            entries = state.entries_of([key for _, key in newest])
            found = (self._found(entries[key], expansion, most) for _, key in newest if key in entries)
            return Hits(total, tuple(found), partly=not state.whole)

        def plainly() -> Hits:
            hits = search_plainly(self._sessions(), query, limit=limit, most=most, only=only)
            return attrs.evolve(hits, partly=len(look(self.folders).files) > MOST_FILES)

        return self._with_index(indexed, plainly)

    def matching(self, typed: str) -> list[int]:
        """Return all sessions in which all of `typed` stands, as `key_of` their ids: to filter figures by."""
        query = parse_query(typed)
        if not query:
            return []
        return self._with_index(
            lambda state: state.every(state.expand(query)), lambda: matching_plainly(self._sessions(), query)
        )

    def newest(self, typed: str, limit: int) -> tuple[int, list[tuple[int, int]]] | None:
        """Return how many sessions `matching` would, and of the newest `limit` the day (its ordinal) and the key.

        None without an index: then it is not to be had sooner than all of them.
        """
        query = parse_query(typed)
        if not query:
            return None
        return self._with_index(lambda state: state.newest(state.expand(query), limit), lambda: None)

    def listed(self) -> list[Found]:
        """Return every session without sentences, the newest first: what a list shows."""
        state = self._current()
        if state is None:
            found = [_listed(path, sessie) for path, sessie in self._sessions()]
        else:
            found = [self._without_hits(entry) for entry in state.ledger.entries("state = 'telt'")]
        return sorted(found, key=newest_first)

    def tables(self) -> "DuckDBPyConnection":
        """Return a connection in which the tables of `akad.learning.tables` stand as they are now.

        They hold the sessions that count, each once. Another refresh makes them old: then ask again.
        """

        def in_memory() -> "DuckDBPyConnection":
            from akad.learning.duck import connect, create_tables, fill
            from akad.learning.signals import own_finder

            con = connect()
            create_tables(con)
            rows = [rows_of(sessie, str(path), own_finder()) for path, sessie in self._sessions()]
            # All at once: a statement for every record would take far longer than reading it.
            fill(con, {table.name: [row for some in rows for row in some[table.name]] for table in TABLES})
            return con

        return self._with_index(lambda state: state.tables(), in_memory)

    def engine(self) -> "Engine":
        """Return the engine that figures are counted with, over `tables`."""
        from akad.learning.engines import DuckEngine

        return DuckEngine(self.tables())

    def path_of(self, sessie_id: str) -> Path:
        """Return the record of a session; KeyError when there is none."""
        state = self._current()
        if state is not None:
            entry = state.entries_of([key_of(sessie_id)]).get(key_of(sessie_id))
            if entry is not None:
                return self._path(entry)
            raise KeyError(sessie_id)
        for path, sessie in self._sessions():
            if sessie.id == sessie_id:
                return path
        raise KeyError(sessie_id)

    def sessie(self, sessie_id: str) -> Sessie:
        """Return a session from its record, as the table may see it. Raises KeyError, and RecordError."""
        return read_record(self.path_of(sessie_id)).sessie.for_the_table()

    def close(self) -> None:
        """Let go of the files of the index."""
        if self._state is not None:
            self._state.close()
            self._state = None

    def _current(self) -> "State | None":
        """Return the state of the index as it is now, None without one."""
        from akad.learning.index.state import State

        before = self._state
        with suppress(sqlite3.Error):
            if before is not None and before.is_current():
                return before
            self._state = State.open(self.index_dir, self.folders, before)
            if before is not None:
                before.close()
            return self._state
        self.close()
        return None

    def _with_index(self, indexed: Callable[["State"], T], plainly: Callable[[], T]) -> T:
        """Answer with the index; one that was renewed under our hands is opened again, a broken one is passed by."""
        from akad.learning.index.state import IndexBroken

        for _ in range(2):
            state = self._current()
            if state is None:
                break
            try:
                return indexed(state)
            except (IndexBroken, sqlite3.Error):
                self.close()
        return plainly()

    def _found(self, entry: "Entry", expansion: Expansion, most: int) -> Found:
        """Return a session with its sentences, from its record: the index holds no text."""
        bare = self._without_hits(entry)
        try:
            searchable = self._searchable(bare.path)
        except RecordError as error:
            return attrs.evolve(bare, reden=str(error))
        found = found_in(searchable, bare.path, expansion, most)
        return found or attrs.evolve(bare, reden="Deze sessie is intussen veranderd.")

    def _searchable(self, path: Path) -> Searchable:
        try:
            stat = path.stat()
        except OSError:
            stat = None
        stamp = (stat.st_mtime_ns, stat.st_size, stat.st_ino) if stat else None
        known = self._remembered.pop(path, None)
        if known is None or known[0] != stamp or stamp is None:
            from akad.learning.index.reading import read_for_index

            reading = read_for_index(path)
            if reading.sessie is None:
                raise RecordError(path, reading.reason)
            known = (stamp, Searchable.of(reading.sessie))
        self._remembered[path] = known
        while len(self._remembered) > _REMEMBERED:
            self._remembered.pop(next(iter(self._remembered)))
        return known[1]

    def _without_hits(self, entry: "Entry") -> Found:
        return Found(
            sessie=entry.sessie or 0,
            id=entry.id,
            codenaam=entry.codenaam,
            path=self._path(entry),
            status=Status(entry.status),
            dag=None if entry.dag is None else date.fromordinal(entry.dag),
            wijktafel=entry.wijktafel,
        )

    def _path(self, entry: "Entry") -> Path:
        return self.folders[entry.folder] / entry.name

    def _sessions(self) -> Iterator[tuple[Path, Sessie]]:
        """Yield the sessions without an index, each once; of a large archive only a part."""
        self._plain_broken = []
        paths = sorted(self.folders[seen.folder] / seen.name for seen in look(self.folders).files)[-MOST_FILES:]
        known: set[str] = set()
        for path, sessie in read_sessions(paths, lambda path, why: self._plain_broken.append(Broken(path, why))):
            if sessie.id not in known:
                known.add(sessie.id)
                yield path, sessie


def _listed(path: Path, sessie: Sessie) -> Found:
    from akad.learning.tables import day_of

    return Found(
        key_of(sessie.id),
        sessie.id,
        sessie.codenaam,
        path,
        sessie.status,
        day_of(sessie),
        sessie.tafel.wijktafel,
    )


__all__ = ["Archief", "Broken", "Copy", "Found", "Hits", "Progress", "RecordError", "Refreshed"]
