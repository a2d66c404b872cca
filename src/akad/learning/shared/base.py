"""What every shared archive can do, and what can go wrong with one."""

from collections.abc import Iterable, Sequence
from typing import Protocol

import attrs

from akad.archive.errors import ArchiveError
from akad.learning.engines import Engine
from akad.learning.found import Hits
from akad.learning.tables import TABLES, TEXTS, FindSignals, Rows, rows_of, text_rows_of
from akad.model import Sessie

ALL_TABLES = (*TABLES, TEXTS)
"""The tables of a shared archive: those of the figures, and the texts to search in."""


class SharedTrouble(ArchiveError):
    """The shared archive does not do what it should; `str(error)` is a Dutch sentence, never with a password in it."""


@attrs.frozen
class Withdrawn:
    """How many sessions were there and are gone; `remark` says in Dutch what is left to do, "" when nothing is."""

    count: int
    remark: str = ""


class SharedArchive(Protocol):
    """Sessions of many tables on one engine. Every method may raise SharedTrouble."""

    @property
    def where(self) -> str:
        """Where it is, for people, without a password."""
        ...

    def publish(self, rows: Sequence[Rows]) -> None:
        """Put sessions in, each as `published_rows` makes it; one that is there already is replaced."""
        ...

    def withdraw(self, ids: Iterable[str]) -> "Withdrawn":
        """Take everything of these sessions out, rows and texts."""
        ...

    def engine(self) -> Engine:
        """Return the engine that figures are counted with."""
        ...

    def search(self, typed: str, *, limit: int = 20, most: int = 3) -> Hits:
        """Return the sessions in which all of `typed` stands, the newest first."""
        ...

    def close(self) -> None:
        """Let go of it."""
        ...


def published_rows(sessie: Sessie, signals: FindSignals | None = None) -> Rows:
    """Return all rows of one session as they go into a shared archive: not where its record stands."""
    return {**rows_of(sessie, "", signals), TEXTS.name: text_rows_of(sessie)}
