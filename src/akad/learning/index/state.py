"""An index as it stands now, to search in and to count with; somebody else may be renewing it meanwhile."""

import os
from collections.abc import Callable, Container, Sequence
from concurrent.futures import ThreadPoolExecutor
from heapq import nlargest
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from akad.learning.index.ledger import COUNTS, LEDGER, Entry, Ledger, open_ledger
from akad.learning.index.part import WORDS, mark_broken, parquet_of, part_folder, vocabulary_of
from akad.learning.index.textindex import TextPart, stem, tantivy_query
from akad.learning.tables import TABLES
from akad.learning.words import Expansion, Query, Vocabulary

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

T = TypeVar("T")

# Fewer are not worth a thread.
_FEW_PARTS = 4
# SQLite takes no more values than this in one question.
_AT_ONCE = 500


class IndexBroken(Exception):
    """A part cannot be read; it was noted, and the next refresh makes it anew."""


class State:
    """One whole state of an index. It stays usable while a newer one is written, as long as its files are there."""

    def __init__(self, place: Path, ledger: Ledger) -> None:
        self._place = place
        self._ledger = ledger
        self._file = _identity(place)
        self._stage = ledger.stage
        self._parts = ledger.parts()
        self.whole = ledger.whole
        self._texts: dict[int, TextPart] = {}
        self._words: dict[int, list[str]] = {}
        self._vocabulary: Vocabulary | None = None
        self._threads: ThreadPoolExecutor | None = None

    @classmethod
    def open(cls, place: Path, folders: Sequence[Path], before: "State | None" = None) -> "State | None":
        """Return the state there is now, None without a usable index; `before` lends what is still the same."""
        ledger = open_ledger(place, folders)
        if ledger is None:
            return None
        if not ledger.whole and not ledger.parts():
            ledger.close()  # nothing was read yet: as good as none
            return None
        state = cls(place, ledger)
        if before is not None and before._file == state._file:
            state._texts = {number: part for number, part in before._texts.items() if number in state._parts}
            state._words = {number: words for number, words in before._words.items() if number in state._parts}
        return state

    def close(self) -> None:
        """Let go of the files."""
        self._ledger.close()
        if self._threads is not None:
            self._threads.shutdown()
            self._threads = None

    def is_current(self) -> bool:
        """Return whether nobody changed the index since."""
        return _identity(self._place) == self._file and self._ledger.stage == self._stage

    @property
    def ledger(self) -> Ledger:
        """What it knows of the files."""
        return self._ledger

    def expand(self, query: Query) -> Expansion:
        """Return the words of the index that answer `query`. Raises IndexBroken."""
        if self._vocabulary is None:
            words: set[str] = set()
            for number in self._parts:
                words.update(self._words_of(number))
            self._vocabulary = Vocabulary(words, stem)
        return self._vocabulary.expand(query)

    def newest(
        self, expansion: Expansion, limit: int, only: Container[int] | None = None
    ) -> tuple[int, list[tuple[int, int]]]:
        """Return how many sessions answer, and of the newest the day and the number. Raises IndexBroken."""
        if not expansion.possible:
            return 0, []
        query = tantivy_query(expansion)
        if only is not None:
            every = self._of_each(lambda part: part.every_with_day(query))
            found = [pair for some in every for pair in some if pair[1] in only]
            return len(found), nlargest(limit, found)
        answers = self._of_each(lambda part: part.newest(query, limit))
        return sum(count for count, _ in answers), nlargest(limit, (pair for _, some in answers for pair in some))

    def every(self, expansion: Expansion) -> list[int]:
        """Return the numbers of all sessions that answer. Raises IndexBroken."""
        if not expansion.possible:
            return []
        query = tantivy_query(expansion)
        return [key for some in self._of_each(lambda part: part.every(query)) for key in some]

    def entries_of(self, sessies: Sequence[int]) -> dict[int, Entry]:
        """Return the entries of sessions that count, by their number."""
        found: dict[int, Entry] = {}
        for start in range(0, len(sessies), _AT_ONCE):
            some = sessies[start : start + _AT_ONCE]
            condition = f"state = ? AND sessie IN ({', '.join('?' * len(some))})"
            found |= {entry.sessie: entry for entry in self._ledger.entries(condition, COUNTS, *some) if entry.sessie}
        return found

    def tables(self) -> "DuckDBPyConnection":
        """Return a connection with a view for every table of the figures. Raises IndexBroken."""
        import duckdb

        from akad.learning.duck import connect, views_on

        files = {
            table.name: [parquet_of(part_folder(self._place, number), table.name) for number in self._parts]
            for table in TABLES
        }
        con = connect()
        try:
            views_on(con, files)
        except duckdb.Error as error:
            con.close()
            self._note_broken(self._missing())
            raise IndexBroken from error
        return con

    def _missing(self) -> list[int]:
        from akad.learning.index.part import is_whole

        return [number for number in self._parts if not is_whole(part_folder(self._place, number))] or list(self._parts)

    def _note_broken(self, numbers: Sequence[int]) -> None:
        for number in numbers:
            mark_broken(part_folder(self._place, number))

    def _of_each(self, ask: Callable[[TextPart], T]) -> list[T]:
        """Ask every part; several at once, because tantivy lets go of the interpreter while it searches."""
        parts = [self._text(number) for number in self._parts]
        if len(parts) <= _FEW_PARTS:
            return [ask(part) for part in parts]
        if self._threads is None:
            self._threads = ThreadPoolExecutor(min(4, os.cpu_count() or 1), "akad-zoeken")
        return list(self._threads.map(ask, parts))

    def _text(self, number: int) -> TextPart:
        if number not in self._texts:
            try:
                self._texts[number] = TextPart(part_folder(self._place, number) / WORDS)
            except Exception as error:
                self._note_broken([number])
                raise IndexBroken from error
        return self._texts[number]

    def _words_of(self, number: int) -> list[str]:
        if number not in self._words:
            try:
                self._words[number] = vocabulary_of(part_folder(self._place, number))
            except (OSError, ValueError) as error:
                self._note_broken([number])
                raise IndexBroken from error
        return self._words[number]


def _identity(place: Path) -> tuple[int, int] | None:
    try:
        stat = (place / LEDGER).stat()
    except OSError:
        return None
    return stat.st_dev, stat.st_ino
