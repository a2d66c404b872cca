"""What every shared archive can do, and what can go wrong with one."""

from collections.abc import Collection, Iterable, Sequence
from pathlib import Path
from typing import Protocol

import attrs

from akad.archive.record import read_record_text, record_text
from akad.archive.sealed import read_sealed
from akad.learning.engines import Engine
from akad.learning.found import Hits
from akad.learning.records import SharedTrouble
from akad.learning.tables import RECORDS, TABLES, TEXTS, FindSignals, Row, Rows, key_of, rows_of, text_rows_of
from akad.model import Sessie
from akad.plugins.answers import answers, with_answer
from akad.privacy import from_record

ALL_TABLES = (*TABLES, TEXTS, RECORDS)
"""The tables of a shared archive: those of the figures, the texts to search in, and the records to tell again."""


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

    def matching(self, typed: str) -> list[int]:
        """Return all sessions in which all of `typed` stands, as `key_of` their ids."""
        ...

    def search(self, typed: str, *, limit: int = 20, most: int = 3, only: Collection[int] | None = None) -> Hits:
        """Return the sessions in which all of `typed` stands, the newest first; only those in `only`, None for all."""
        ...

    def sessie(self, sessie_id: str) -> Sessie:
        """Return a session as it was published; raises KeyError when it is not there."""
        ...

    def close(self) -> None:
        """Let go of it."""
        ...


def published_rows(sessie: Sessie, signals: FindSignals | None = None) -> Rows:
    """Return all rows of one session as they go into a shared archive: not where its record stands."""
    record: list[Row] = [(key_of(sessie.id), _record(sessie.for_the_table()))]
    return {**rows_of(sessie, "", signals), TEXTS.name: text_rows_of(sessie), RECORDS.name: record}


def published_session(sessie_id: str, text: str) -> Sessie:
    """Return the session of a record in a shared archive; raises RecordError, such as for one of a newer akad."""
    return read_sealed(text.encode()) or read_record_text(Path(sessie_id), text)


def _record(sessie: Sessie) -> str:
    """Return the record of a session without what akad does not know: of that nobody looked what stands in it."""
    text = record_text(attrs.evolve(sessie, plugin={}))
    known = read_sealed(text.encode())
    if known is None:
        raise SharedTrouble(f"{sessie.codenaam} kan niet gedeeld worden: het verslag is niet heel. Kijk het eerst na.")
    for plugin in sessie.plugin:
        for punt, given in answers(sessie, plugin).items():
            known = with_answer(known, plugin, punt, given.antwoord, from_record(given.notitie))
    return record_text(known)
