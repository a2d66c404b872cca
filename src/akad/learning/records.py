"""Where many records are: in folders with an index beside them, or in an archive that is shared with others.

Whoever looks back over them does not notice the difference, but for what a shared archive does not tell.
"""

from collections.abc import Callable, Collection
from typing import Protocol

from akad.archive.errors import ArchiveError
from akad.learning.archive import Broken, Copy, Progress, Refreshed
from akad.learning.engines import Engine
from akad.learning.found import Hits
from akad.model import Sessie


class SharedTrouble(ArchiveError):
    """The shared archive does not do what it should; `str(error)` is a Dutch sentence, never with a password in it."""


class Records(Protocol):
    """Many records to look back on. Not for use by two threads at once, but two may be open on the same records.

    Every method of a shared archive may raise SharedTrouble.
    """

    @property
    def indexed(self) -> bool:
        """Whether questions are answered without reading all records."""
        ...

    @property
    def broken(self) -> list[Broken]:
        """What does not count because it cannot be read."""
        ...

    @property
    def copies(self) -> list[Copy]:
        """Second files of sessions that count once already."""
        ...

    def count(self) -> int:
        """Return how many sessions count."""
        ...

    def refresh(
        self, progress: Callable[[Progress], None] | None = None, stop: Callable[[], bool] | None = None
    ) -> Refreshed:
        """Look for what has changed."""
        ...

    def engine(self) -> Engine:
        """Return the engine over the tables of `akad.learning.tables`, as they are now."""
        ...

    def matching(self, typed: str) -> list[int]:
        """Return all sessions in which all of `typed` stands, as `key_of` their ids."""
        ...

    def newest(self, typed: str, limit: int) -> tuple[int, list[tuple[int, int]]] | None:
        """Return how many sessions `matching` would, and of the newest `limit` the day (its ordinal) and the key.

        None when that is not to be had sooner than all of them.
        """
        ...

    def search(self, typed: str, *, limit: int = 20, most: int = 3, only: Collection[int] | None = None) -> Hits:
        """Return the sessions in which all of `typed` stands, the newest first."""
        ...

    def sessie(self, sessie_id: str) -> Sessie:
        """Return one session, as the table may see it. Raises KeyError, and ArchiveError."""
        ...

    def close(self) -> None:
        """Let go of them."""
        ...
