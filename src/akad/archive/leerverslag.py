"""The record of a learning meeting: one TOML file per day in a folder of its own, never among the sessions.

A note is on disk before the next one is typed. The file is taken only while it is written, so that two screens can
write in it one after the other.
"""

import re
from collections.abc import Callable
from datetime import date
from pathlib import Path

import attrs

from akad.archive import layout, schema
from akad.archive.durable import write_durably
from akad.archive.errors import RecordError, WriteError
from akad.archive.lock import SessionLock
from akad.archive.naming import new_id
from akad.archive.problems import Misfit, Problem, first_of, located
from akad.archive.settings import Settings
from akad.archive.source import read_document
from akad.model import Leernotitie, Leerverslag

SCHEMA = 1
KIND = "leerverslag"
FOLDER = "leren"
_PREFIX = "leren-"
_NUMBER = re.compile(r"n(\d+)")


def learning_folder(settings: Settings, sessions: Path) -> Path:
    """Return where learning meetings are written down; it need not exist.

    The setting `leren`, else a folder beside that of the sessions.
    """
    return settings.leren if settings.leren is not None else sessions.parent / FOLDER


def list_leerverslagen(folder: Path) -> list[Path]:
    """Return the records of learning meetings in `folder`, the newest first; a folder that is not there has none."""
    try:
        return sorted(folder.glob(f"{_PREFIX}*.toml"), reverse=True)
    except OSError:
        return []


def read_leerverslag(path: Path) -> Leerverslag:
    """Return the record of a learning meeting. Raises RecordError with the first problem."""
    from akad.archive.structure import structure

    text, document = read_document(path)
    try:
        content = schema.migrate(document, {}, SCHEMA)
        if content.pop("soort", None) != KIND:
            advice = f"Dit is geen verslag van een leerbijeenkomst; daarin staat 'soort = \"{KIND}\"'."
            raise Misfit((Problem(("soort",), "past hier niet", advice),))
        return structure(content, Leerverslag)
    except Misfit as misfit:
        raise first_of(located(path, text, misfit.problems)) from misfit


def write_leerverslag(path: Path, verslag: Leerverslag) -> None:
    """Make the record durable, whole or not at all. Raises WriteError."""
    document = {"schema": SCHEMA, "soort": KIND, **layout.plain(verslag)}
    write_durably(path, layout.toml_text(document))


def leerverslag_of(folder: Path, today: date) -> Path:
    """Return where the learning meeting of `today` is written down: the file that is there, else a new name."""
    there = [path for path in list_leerverslagen(folder) if path.name.startswith(f"{_PREFIX}{today.isoformat()}-")]
    return there[0] if there else folder / f"{_PREFIX}{new_id(today)}.toml"


def add_note(path: Path, today: date, note: Leernotitie) -> Leerverslag:
    """Write one note more in the record at `path`, with the next free id; makes the file and its folder.

    Raises RecordError, Occupied and WriteError; then nothing was changed.
    """

    def added(verslag: Leerverslag) -> Leerverslag:
        return attrs.evolve(verslag, notities=(*verslag.notities, attrs.evolve(note, id=_next_id(verslag))))

    return _change(path, today, added)


def remove_note(path: Path, today: date, note_id: str) -> Leerverslag:
    """Take the note with this id out of the record; one that is gone already is fine. Raises as `add_note` does."""

    def without(verslag: Leerverslag) -> Leerverslag:
        return attrs.evolve(verslag, notities=tuple(note for note in verslag.notities if note.id != note_id))

    return _change(path, today, without)


def _change(path: Path, today: date, change: Callable[[Leerverslag], Leerverslag]) -> Leerverslag:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise WriteError.of(path, error) from error
    with SessionLock(path):
        try:
            before = read_leerverslag(path)
        except RecordError as error:
            if not isinstance(error.__cause__, FileNotFoundError):
                raise
            before = Leerverslag(id=path.stem.removeprefix(_PREFIX), dag=today)
        after = change(before)
        write_leerverslag(path, after)
    return after


def _next_id(verslag: Leerverslag) -> str:
    numbers = [int(found[1]) for note in verslag.notities if (found := _NUMBER.fullmatch(note.id))]
    return f"n{max(numbers, default=0) + 1}"
