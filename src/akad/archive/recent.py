"""The records of a folder that changed last, for what a meeting may learn from them: no index needed."""

import heapq
import os
from collections.abc import Iterator
from pathlib import Path

from akad.archive.errors import RecordError
from akad.archive.record import read_record
from akad.model import Sessie


def recent_sessions(folder: Path, most: int) -> Iterator[tuple[Path, Sessie]]:
    """Yield at most `most` sessions of `folder` as the table may see them, the one that changed last first.

    What cannot be read is passed over, and a folder that is not there has none.
    """
    changed: list[tuple[float, str]] = []
    try:
        with os.scandir(folder) as entries:
            for entry in entries:
                if entry.name.endswith(".toml") and entry.name[0] != ".":
                    try:
                        changed.append((entry.stat().st_mtime, entry.name))
                    except OSError:  # it went away while we looked
                        continue
    except OSError:
        return
    for _, name in heapq.nlargest(most, changed):
        path = folder / name
        try:
            yield path, read_record(path).sessie.for_the_table()
        except RecordError:
            continue
