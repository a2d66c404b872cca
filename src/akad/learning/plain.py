"""Searching without an index: reading the records one by one. Honest, and good for some thousands of them."""

from collections.abc import Callable, Container, Iterable, Iterator
from pathlib import Path

from akad.learning.found import Found, Hits, Searchable, found_in
from akad.learning.index.reading import read_for_index
from akad.learning.tables import key_of
from akad.learning.words import Query, Vocabulary
from akad.model import Sessie

MOST_FILES = 5_000
"""How many records are read at most."""

Sessions = Iterable[tuple[Path, Sessie]]


def read_sessions(paths: Iterable[Path], broken: Callable[[Path, str], None]) -> Iterator[tuple[Path, Sessie]]:
    """Yield every readable session, as the table may see it; of the others `broken` hears why not."""
    for path in paths:
        reading = read_for_index(path)
        if reading.sessie is not None:
            yield path, reading.sessie
        else:
            broken(path, reading.reason)


def search_plainly(
    sessions: Sessions, query: Query, *, limit: int, most: int, only: Container[int] | None = None
) -> Hits:
    """Return what `query` finds in `sessions`; every one is looked at."""
    found = [hit for hit in _each(sessions, query, most) if only is None or hit.sessie in only]
    found.sort(key=newest_first)
    return Hits(total=len(found), found=tuple(found[:limit]), indexed=False)


def matching_plainly(sessions: Sessions, query: Query) -> list[int]:
    """Return the sessions in which `query` finds something, as in `Found.sessie`."""
    return [key_of(hit.id) for hit in _each(sessions, query, 0)]


def newest_first(found: Found) -> tuple[int, str]:
    """Return what sorts found sessions: the newest first, and those without a day last."""
    return (-found.dag.toordinal() if found.dag else 0, found.id)


def _each(sessions: Sessions, query: Query, most: int) -> Iterator[Found]:
    for path, sessie in sessions:
        searchable = Searchable.of(sessie)
        expansion = Vocabulary(searchable.words()).expand(query)
        if expansion.possible and (found := found_in(searchable, path, expansion, most)) is not None:
            yield found
