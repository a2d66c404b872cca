"""One writer per session: the second program can look, not write.

The lock is one of the operating system (py-filelock), so it is gone with the program that held it, also
after a crash. Beside it stands a small file with the process id and since when: nothing that points at a
person.
"""

import contextlib
import errno
import os
import tomllib
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Self

from akad.archive.errors import Occupied, ReadOnly, WriteError

if TYPE_CHECKING:
    from filelock import BaseFileLock

LOCK = ".bezet"
INFO = ".info.bezet"
_REFUSALS = (errno.EACCES, errno.EPERM, errno.EROFS)


class SessionLock:
    """The right to write one record, for as long as it is held; also usable in a `with` statement."""

    def __init__(self, path: Path) -> None:
        """Prepare the lock of the record `path`, which need not exist yet; nothing is taken."""
        self.path = path
        self._lock: BaseFileLock | None = None

    @property
    def held(self) -> bool:
        """Whether this object holds the lock."""
        return self._lock is not None

    def acquire(self) -> None:
        """Take the lock without waiting; taking it twice is once.

        Raises Occupied when somebody else has it, ReadOnly when the folder does not allow it, and WriteError
        when the folder is not there or the disk is full.
        """
        if self._lock is not None:
            return
        # filelock would make the folder, also where a stick was pulled out.
        if not self.path.parent.is_dir():
            raise WriteError.of(self.path, FileNotFoundError(errno.ENOENT, "no folder"))
        from filelock import FileLock, Timeout

        # Held by the session and not by a thread: the writer thread may be the one that lets go.
        lock = FileLock(lock_path(self.path), timeout=0, thread_local=False)
        try:
            lock.acquire()
        except Timeout:
            raise Occupied(_since(self.path)) from None
        except OSError as error:
            if error.errno in _REFUSALS:
                raise ReadOnly from error
            raise WriteError.of(self.path, error) from error
        self._lock = lock
        now = datetime.now(UTC).replace(microsecond=0)
        # Only for the sentence that the second program shows; the lock itself does not need it.
        with contextlib.suppress(OSError):
            info_path(self.path).write_text(f"pid = {os.getpid()}\nsinds = {now}\n", "utf-8")

    def release(self) -> None:
        """Let go of the lock; without one nothing happens."""
        if self._lock is None:
            return
        with contextlib.suppress(OSError):
            info_path(self.path).unlink()
        # The lock file goes while it is still held: filelock looks whether the file it locked is still the
        # one in the folder. Windows refuses, and then it stays for `clean_leftovers`.
        with contextlib.suppress(OSError):
            lock_path(self.path).unlink()
        self._lock.release()
        self._lock = None

    def __enter__(self) -> Self:
        self.acquire()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.release()


def lock_path(record: Path) -> Path:
    """Return the file that the operating system locks for a record."""
    return record.with_name(f".{record.name}{LOCK}")


def info_path(record: Path) -> Path:
    """Return the file that says since when a record is taken."""
    return record.with_name(f".{record.name}{INFO}")


def _since(record: Path) -> datetime | None:
    try:
        since = tomllib.loads(info_path(record).read_text("utf-8")).get("sinds")
    except (OSError, ValueError):
        return None
    return since if isinstance(since, datetime) and since.tzinfo is not None else None
