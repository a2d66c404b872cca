"""Folders with records, also read-only ones and ones that a sync program shares: what is in them now."""

import os
import re
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

import attrs

from akad.archive.errors import reason

_ID = re.compile(r"\d{4}-\d{2}-\d{2}-[a-z0-9]{6}")


class Seen(NamedTuple):
    """A file in a folder, with everything that tells it was changed without opening it. Times are in ns.

    A tuple, because a hundred thousand of them are made only to see that nothing changed.
    """

    folder: int
    name: str
    size: int
    mtime: int
    ctime: int
    inode: int

    @property
    def stamp(self) -> tuple[int, int, int, int]:
        """What changes when the file does: also for a program that sets back the time of a file."""
        return self.size, self.mtime, self.ctime, self.inode


@attrs.frozen
class Look:
    """What stands in the folders: the files, and the folders that cannot be looked at, each with a Dutch reason."""

    files: tuple[Seen, ...]
    closed: tuple[tuple[Path, str], ...] = ()


def look(folders: Iterable[Path]) -> Look:
    """Look at every file in `folders` that may be a record; none is opened."""
    files: list[Seen] = []
    closed: list[tuple[Path, str]] = []
    for number, folder in enumerate(folders):
        try:
            with os.scandir(folder) as entries:
                files.extend(seen for entry in entries if (seen := _seen(number, entry)) is not None)
        except OSError as error:
            closed.append((folder, _why_closed(folder, error)))
    return Look(tuple(files), tuple(closed))


def closed_folders(folders: Iterable[Path]) -> list[tuple[Path, str]]:
    """Return the folders that cannot be looked at, each with a Dutch reason; no file is looked at."""
    closed: list[tuple[Path, str]] = []
    for folder in folders:
        try:
            os.scandir(folder).close()
        except OSError as error:
            closed.append((folder, _why_closed(folder, error)))
    return closed


def _why_closed(folder: Path, error: OSError) -> str:
    if isinstance(error, FileNotFoundError | NotADirectoryError):
        return "deze map is er nu niet"
    return f"deze map is niet te lezen: {reason(folder / 'x', error)}"


def _seen(folder: int, entry: "os.DirEntry[str]") -> Seen | None:
    if entry.name[0] == "." or not entry.name.endswith(".toml"):
        return None
    try:
        entry.name.encode()  # a name in another encoding is none that akad or a person with an editor gave
        stat = entry.stat()
        if entry.is_dir():
            return None
    except (OSError, UnicodeEncodeError):  # it went away while we looked, or is a link to nothing
        return None
    return Seen(folder, entry.name, stat.st_size, stat.st_mtime_ns, stat.st_ctime_ns, stat.st_ino)


def own_name(name: str) -> bool:
    """Return whether `name` is one that akad itself gives to a record.

    A sync program that finds two versions keeps one under another name ("… (conflicted copy 2026-11-22).toml",
    "….sync-conflict-20261122-101010-ABC.toml", "…-laptop.toml"), and people make copies ("Kopie van …").
    """
    return _ID.fullmatch(name.removesuffix(".toml")) is not None


def family(name: str) -> str:
    """Return what the names of a record and its copies have in common: the id in it, else the name itself."""
    found = _ID.search(name)
    return found.group() if found else name.removesuffix(".toml")
