"""The archive as the learning screens and commands see it: many records in several folders, one search."""

from collections.abc import Callable, Collection, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import attrs

from akad.archive import RecordError, read_record
from akad.learning.found import Found, Hits
from akad.learning.plain import MOST_FILES, matching_plainly, newest_first, read_sessions, search_plainly
from akad.learning.sources import Look, look
from akad.learning.tables import key_of, rows_of
from akad.learning.words import parse_query
from akad.model import Sessie

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection


@attrs.frozen
class Progress:
    """How far a refresh is: `done` of `total` files that had to be read."""

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

    `reason` says in Dutch why there is no index, and then everything still works, only slower; "" when there is one.
    """

    added: int = 0
    changed: int = 0
    removed: int = 0
    broken: int = 0
    stopped: bool = False
    busy: bool = False
    reason: str = ""


class Archief:
    """The records in `folders`. They stay the truth: whatever is kept beside them can be thrown away.

    `index_dir` is where the index is; by default in the folder for such things of the system, or of AKAD_CACHE.
    Nothing is read before it is asked for. Not for use by two threads at once.
    """

    def __init__(self, folders: Sequence[Path], index_dir: Path | None = None) -> None:
        self.folders = tuple(dict.fromkeys(folder.expanduser().absolute() for folder in folders))
        self.index_dir = index_dir
        self._broken: list[Broken] = []

    def refresh(
        self,
        progress: Callable[[Progress], None] | None = None,
        stop: Callable[[], bool] | None = None,
    ) -> Refreshed:
        """Bring the index up to date with the folders; only what was changed is read.

        `progress` hears now and then how far it is, `stop` is asked whether to end; what was done by then stays
        done. To be called in a thread of its own where a screen is waiting.
        """
        del progress, stop
        sessions = list(self._sessions())
        return Refreshed(added=len(sessions), broken=len(self._broken), reason="er is nog geen index")

    @property
    def broken(self) -> list[Broken]:
        """The files that do not count because they cannot be read, and folders that are not there."""
        return list(self._broken)

    @property
    def copies(self) -> list[Copy]:
        """Second files of sessions that count once already."""
        return []

    def count(self) -> int:
        """Return how many sessions count."""
        return sum(1 for _ in self._sessions())

    def search(self, typed: str, *, limit: int = 20, most: int = 3, only: Collection[int] | None = None) -> Hits:
        """Return the sessions in which all of `typed` stands, the newest first.

        Of each of the first `limit` come at most `most` sentences. `only` are the sessions to look in (`key_of` their
        ids), None for all. Typing that asks for nothing finds nothing.
        """
        query = parse_query(typed)
        if not query:
            return Hits()
        return search_plainly(self._sessions(), query, limit=limit, most=most, only=only)

    def matching(self, typed: str) -> list[int]:
        """Return all sessions in which all of `typed` stands, as `key_of` their ids: to filter figures by."""
        query = parse_query(typed)
        return matching_plainly(self._sessions(), query) if query else []

    def listed(self) -> list[Found]:
        """Return every session without sentences, the newest first: what a list shows."""
        found = [Found(key_of(sessie.id), sessie.id, sessie.codenaam, path) for path, sessie in self._sessions()]
        return sorted(found, key=newest_first)

    def path_of(self, sessie_id: str) -> Path:
        """Return the record of a session; KeyError when there is none."""
        for path, sessie in self._sessions():
            if sessie.id == sessie_id:
                return path
        raise KeyError(sessie_id)

    def sessie(self, sessie_id: str) -> Sessie:
        """Return a session from its record, as the table may see it. Raises KeyError, and RecordError."""
        return read_record(self.path_of(sessie_id)).sessie.for_the_table()

    def tables(self) -> "DuckDBPyConnection":
        """Return a connection in which the tables of `akad.learning.tables` stand as they are now.

        They hold the sessions that count, each once. Another refresh makes them old: then ask again.
        """
        from akad.learning.duck import connect, create_tables, fill

        con = connect()
        create_tables(con)
        for path, sessie in self._sessions():
            fill(con, rows_of(sessie, str(path)))
        return con

    def _sessions(self) -> Iterator[tuple[Path, Sessie]]:
        seen: Look = look(self.folders)
        self._broken = [Broken(folder, why) for folder, why in seen.closed]
        paths = sorted(self.folders[file.folder] / file.name for file in seen.files)[:MOST_FILES]
        known: set[str] = set()
        for path, sessie in read_sessions(paths, lambda path, why: self._broken.append(Broken(path, why))):
            if sessie.id not in known:
                known.add(sessie.id)
                yield path, sessie


__all__ = ["Archief", "Broken", "Copy", "Progress", "RecordError", "Refreshed"]
