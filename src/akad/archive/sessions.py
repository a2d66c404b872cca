"""The sessions in a folder: listing them quickly, and finding the one that is meant."""

import os
import re
import tomllib
from collections.abc import Iterator
from datetime import UTC, datetime
from difflib import get_close_matches
from pathlib import Path

import attrs

from akad.archive import schema
from akad.archive.errors import RecordError, SessionNotFound, reason
from akad.archive.naming import same_name
from akad.archive.record import read_record
from akad.model import Status

# How many sessions of one name an error lists.
_NAMED = 5
_HEAD = 4096
_TAIL = 256
_FIRST_TABLE = re.compile(rb"^[ \t]*\[", re.MULTILINE)
_SEALED = re.compile(rb'^sha256 = "[0-9a-f]{64}"\s*\Z', re.MULTILINE)


@attrs.frozen
class Summary:
    """A session in a list. `changed` is when its file changed last, in UTC."""

    path: Path
    id: str
    codenaam: str
    status: Status
    changed: datetime


@attrs.frozen
class Unreadable:
    """A file in a folder of sessions that is no readable record; `problem` is a Dutch sentence."""

    path: Path
    problem: str


def list_sessions(folder: Path) -> list[Summary | Unreadable]:
    """Return the sessions of `folder`, the one that changed last first; a folder that is not there has none.

    Of a record that looks well only the head is read. Raises RecordError when the folder cannot be read.
    """
    found: list[tuple[float, Summary | Unreadable]] = []
    try:
        entries = [entry for entry in os.scandir(folder) if entry.name.endswith(".toml") and entry.name[0] != "."]
    except FileNotFoundError:
        return []
    except OSError as error:
        raise RecordError(folder, f"de map is niet te lezen: {reason(folder / 'x', error)}") from error
    for entry in entries:
        try:
            changed = entry.stat().st_mtime
        except FileNotFoundError:  # it went away while we looked
            continue
        found.append((changed, _summary(Path(entry.path), datetime.fromtimestamp(changed, UTC))))
    found.sort(key=lambda pair: (-pair[0], pair[1].path.name))
    return [session for _, session in found]


def find_session(name: str, folder: Path) -> Path:
    """Return the record that `name` means: a path to a `.toml`, an id, or a codenaam (case, dashes aside).

    Raises SessionNotFound, which names the folder and, where it can, what was meant.
    """
    path = Path(name).expanduser()
    if path.suffix == ".toml" or path.name != name:
        for candidate in (path, folder / path):
            if candidate.exists():
                return candidate
        raise SessionNotFound(f"Het bestand '{name}' is er niet. Kijk of de naam klopt en in welke map het staat.")
    if name and (folder / f"{name}.toml").exists():
        return folder / f"{name}.toml"
    sessions = [entry for entry in list_sessions(folder) if isinstance(entry, Summary)]
    wanted = same_name(name)
    matches = [entry for entry in sessions if wanted in (same_name(entry.codenaam), same_name(entry.id))]
    if len(matches) == 1:
        return matches[0].path
    if matches:
        ids = ", ".join(f"{entry.id} ({entry.status})" for entry in matches[:_NAMED])
        raise SessionNotFound(f"In '{folder}' heten er {len(matches)} sessies '{name}'. Noem de id: {ids}.")
    names = {same_name(entry.codenaam): entry.codenaam for entry in sessions}
    near = get_close_matches(wanted, names, n=1)
    hint = f"Bedoel je '{names[near[0]]}'?" if near else "Geef een codenaam, een id of een .toml-bestand."
    raise SessionNotFound(f"In '{folder}' staat geen sessie '{name}'. {hint}")


def _summary(path: Path, changed: datetime) -> Summary | Unreadable:
    head = _read_head(path)
    if head is not None:
        return Summary(path, *head, changed)
    try:
        sessie = read_record(path).sessie
    except RecordError as error:
        return Unreadable(path, str(error))
    return Summary(path, sessie.id, sessie.codenaam, sessie.status, changed)


def _read_head(path: Path) -> tuple[str, str, Status] | None:
    """Return id, codenaam and status from the top of a record; None when it takes more than that to tell.

    The keys above the first table are valid TOML by themselves; the last line tells whether the tail is
    there.
    """
    try:
        head = tomllib.loads(b"".join(_top(path)).decode("utf-8-sig"))
    except (OSError, ValueError):
        return None
    id_, codenaam, status = head.get("id"), head.get("codenaam"), head.get("status")
    if type(head.get("schema")) is not int or head["schema"] != schema.SCHEMA:
        return None
    if not isinstance(id_, str) or not isinstance(codenaam, str) or status not in list(Status) or not id_.strip():
        return None
    return id_, codenaam, Status(status)


def _top(path: Path) -> Iterator[bytes]:
    """Yield what stands above the first table; ValueError when that is far, or the tail is missing."""
    with path.open("rb", buffering=0) as file:
        data = file.read(_HEAD)
        first = _FIRST_TABLE.search(data)
        if first is None:
            raise ValueError("no table within the head")
        yield data[: first.start()]
        if len(data) == _HEAD:
            data = b""
            file.seek(-_TAIL, os.SEEK_END)
            data = file.read()
        if not _SEALED.search(data):
            raise ValueError("no slot at the end")
