"""What a killed program leaves behind: half-written files and locks that nobody holds."""

import contextlib
import re
from pathlib import Path

from akad.archive.durable import TEMPORARY
from akad.archive.errors import Occupied, WriteError
from akad.archive.lock import INFO, LOCK, SessionLock

_OURS = re.compile(
    rf"\.(?P<record>.+\.toml)(?:\.[0-9a-f]{{8}}{re.escape(TEMPORARY)}|{re.escape(INFO)}|{re.escape(LOCK)})"
)


def clean_leftovers(folder: Path) -> list[Path]:
    """Remove what killed programs left in `folder` and return the paths that are gone.

    Only files of our own making go, and only those of a record that nobody has open: who writes a record
    holds its lock. A folder that is missing or read-only has nothing to clean.
    """
    by_record: dict[str, list[Path]] = {}
    try:
        names = sorted(folder.iterdir())
    except OSError:
        return []
    for path in names:
        if (ours := _OURS.fullmatch(path.name)) and path.is_file() and not path.is_symlink():
            by_record.setdefault(ours["record"], []).append(path)
    gone: list[Path] = []
    for record, paths in by_record.items():
        with contextlib.suppress(Occupied, WriteError), SessionLock(folder / record):
            for path in paths:
                if not path.name.endswith(LOCK):
                    path.unlink(missing_ok=True)
        # Letting go of a lock removes its own two files.
        gone.extend(path for path in paths if not path.exists())
    return gone
