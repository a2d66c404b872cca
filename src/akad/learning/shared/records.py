"""A shared archive as something to look back on, through the same seam as folders with records."""

from collections.abc import Callable, Collection
from typing import TypeVar

from akad.archive.settings import Settings
from akad.learning.archive import Broken, Copy, Progress, Refreshed
from akad.learning.engines import Engine
from akad.learning.found import Hits
from akad.learning.records import SharedTrouble
from akad.learning.shared.base import SharedArchive
from akad.learning.shared.opening import open_setting
from akad.model import Sessie

_T = TypeVar("_T")


class SharedRecords:
    """The sessions in the shared archive of the settings. It is reached for at the first question, not before."""

    # Whoever publishes keeps the tables up to date, and a session is there once.
    indexed = True

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self._archive: SharedArchive | None = None

    @property
    def broken(self) -> list[Broken]:
        """Nothing: only what could be read was published."""
        return []

    @property
    def copies(self) -> list[Copy]:
        """Nothing: who publishes a session again replaces it."""
        return []

    def count(self) -> int:
        """Return how many sessions there are."""
        return int(self.engine().query("SELECT COUNT(*) FROM sessies")[0][0])

    def refresh(
        self, progress: Callable[[Progress], None] | None = None, stop: Callable[[], bool] | None = None
    ) -> Refreshed:
        """See whether the archive can be reached; there is nothing to read."""
        del progress, stop
        self.count()
        return Refreshed()

    def engine(self) -> Engine:
        """Return the engine over the archive as it is now."""
        return self._ask(lambda archive: archive.engine())

    def matching(self, typed: str) -> list[int]:
        """Return all sessions in which all of `typed` stands."""
        return self._ask(lambda archive: archive.matching(typed))

    def newest(self, typed: str, limit: int) -> None:
        """Return None: an archive that is shared is asked for all of them."""

    def search(self, typed: str, *, limit: int = 20, most: int = 3, only: Collection[int] | None = None) -> Hits:
        """Return the sessions in which all of `typed` stands, the newest first."""
        return self._ask(lambda archive: archive.search(typed, limit=limit, most=most, only=only))

    def sessie(self, sessie_id: str) -> Sessie:
        """Return one session as it was published. Raises KeyError when it is not (or no longer) there."""
        return self._ask(lambda archive: archive.sessie(sessie_id))

    def close(self) -> None:
        """Let go of the archive."""
        if self._archive is not None:
            self._archive.close()
            self._archive = None

    def _ask(self, do: Callable[[SharedArchive], _T]) -> _T:
        """Ask something of the archive; when the connection went away meanwhile, make it anew, once."""
        if self._archive is not None:
            try:
                return do(self._archive)
            except SharedTrouble:
                self.close()
        self._archive = open_setting(self._settings)
        return do(self._archive)
