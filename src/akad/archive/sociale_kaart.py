"""The sociale kaart on disk: one TOML file per neighbourhood, which people may edit and share.

The files stand in the folder `sociale-kaart` in the folder of the sessions: they go along when that is copied or
moved, and no list of sessions looks there.
"""

import contextlib
import os
import re
import time
import unicodedata
from collections.abc import Callable
from pathlib import Path

import attrs

from akad.archive import layout
from akad.archive.durable import write_durably
from akad.archive.errors import ArchiveError, Occupied, ReadOnly, RecordError, WriteError, reason
from akad.archive.leftovers import clean_leftovers
from akad.archive.lock import SessionLock
from akad.archive.problems import Misfit, Problem, first_of, located
from akad.archive.source import read_document
from akad.model import Hulpbron, SafeText, SocialeKaart

FOLDER = "sociale-kaart"
SCHEMA = 1
_HEADING = "# De sociale kaart van een buurt. Dit bestand mag je met de hand wijzigen en met anderen delen.\n"
_EDIT = "Verbeter het in een teksteditor."
_NO_NAME = "buurt"
# Somebody else writes for a few milliseconds only.
_TRIES = 20
_WAIT_SECONDS = 0.1


@attrs.frozen
class KaartFile:
    """A sociale kaart and the file in which it stands."""

    path: Path
    kaart: SocialeKaart


@attrs.frozen
class UnreadableKaart:
    """A file that is no readable sociale kaart; `problem` is a Dutch sentence."""

    path: Path
    problem: str


def kaart_path(sessions: Path, buurt: str | None) -> Path:
    """Return where the sociale kaart of a neighbourhood stands beside the records in `sessions`; it need not exist."""
    plain = unicodedata.normalize("NFKD", (buurt or "").casefold())
    name = re.sub(r"[^a-z0-9]+", "-", "".join(c for c in plain if not unicodedata.combining(c))).strip("-")
    return sessions / FOLDER / f"{name[:60] or _NO_NAME}.toml"


def list_kaarten(sessions: Path) -> list[KaartFile | UnreadableKaart]:
    """Return every sociale kaart beside the records in `sessions`, by name; a folder that is not there has none.

    Raises RecordError when the folder cannot be read.
    """
    folder = sessions / FOLDER
    try:
        names = sorted(entry.name for entry in os.scandir(folder) if entry.name.endswith(".toml"))
    except (FileNotFoundError, NotADirectoryError):
        return []
    except OSError as error:
        raise RecordError(folder, f"de map is niet te lezen: {reason(folder / 'x', error)}") from error
    found: list[KaartFile | UnreadableKaart] = []
    for name in names:
        path = folder / name
        if name.startswith("."):
            continue
        try:
            found.append(KaartFile(path, read_kaart(path)))
        except RecordError as error:
            found.append(UnreadableKaart(path, str(error)))
    return found


def hulpbronnen_beside(sessions: Path) -> tuple[Hulpbron, ...]:
    """Return the hulpbronnen of every sociale kaart beside the records in `sessions` that can be read."""
    try:
        found = list_kaarten(sessions)
    except RecordError:
        return ()
    return tuple(each for file in found if isinstance(file, KaartFile) for each in file.kaart.hulpbronnen)


def read_kaart(path: Path) -> SocialeKaart:
    """Read one sociale kaart; raises RecordError with the first problem, its line and its key."""
    from akad.archive.structure import structure

    text, document = read_document(path)
    schema = document.pop("schema", SCHEMA)
    if type(schema) is not int or schema != SCHEMA:
        newer = type(schema) is int and schema > SCHEMA
        problem = Problem(
            ("schema",),
            f"een nieuwere versie van akad schreef dit (schema {schema})" if newer else f"verwacht {SCHEMA}",
            "Werk akad bij." if newer else _EDIT,
        )
        raise first_of(located(path, text, (problem,)))
    try:
        kaart = structure(document, SocialeKaart)
    except Misfit as misfit:
        raise first_of(located(path, text, misfit.problems)) from misfit
    empty = tuple(
        Problem(("hulpbronnen", place, "naam"), "de naam is leeg", "Vul een naam in, of haal de hulpbron weg.")
        for place, each in enumerate(kaart.hulpbronnen)
        if not each.naam.strip()
    )
    if empty:
        raise first_of(located(path, text, empty))
    return kaart


def kaart_text(kaart: SocialeKaart) -> str:
    """Return a sociale kaart as TOML."""
    return _HEADING + layout.toml_text({"schema": SCHEMA} | layout.plain(kaart))


def change_kaart(
    path: Path, change: Callable[[SocialeKaart], SocialeKaart], buurt: SafeText | None = None
) -> SocialeKaart:
    """Change the sociale kaart in the file `path` as it is now, make that durable and return it.

    A kaart that is not there yet begins empty, with the name `buurt`. What `change` raises comes out, and then nothing
    is written. Raises RecordError when the file cannot be read, WriteError when it cannot be written.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise WriteError.of(path, error) from error
    lock = _locked(path)
    try:
        kaart = change(read_kaart(path) if path.exists() else SocialeKaart(buurt=buurt))
        write_durably(path, kaart_text(kaart))
    finally:
        lock.release()
    with contextlib.suppress(ArchiveError, OSError):
        clean_leftovers(path.parent)
    return kaart


def _locked(path: Path) -> SessionLock:
    lock = SessionLock(path)
    for _ in range(_TRIES):
        try:
            lock.acquire()
        except ReadOnly as error:
            sentence = f"In de map '{path.parent}' mag niet worden geschreven; de sociale kaart blijft zoals hij was."
            raise WriteError(path, sentence) from error
        except Occupied:
            time.sleep(_WAIT_SECONDS)
        else:
            return lock
    sentence = "Een ander venster van akad wijzigt nu de sociale kaart. Probeer het zo nog eens."
    raise WriteError(path, sentence)
