"""One refresh from beginning to end: the place, the lock, the ledger, and starting over when it is broken."""

import shutil
import sqlite3
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Literal

from akad.learning.index.building import Builder, Tally
from akad.learning.index.ledger import LEDGER, Ledger, new_ledger, open_ledger
from akad.learning.index.place import IndexTrouble, Stopped, cache_root, make_place, why
from akad.learning.sources import look

Ending = Literal["done", "stopped", "busy"]
_LOCK = "schrijver.bezet"


def refresh_index(
    place: Path,
    folders: Sequence[Path],
    told: Callable[[int, int], None],
    stop: Callable[[], bool],
    processes: int | None = None,
) -> tuple[Tally, Ending]:
    """Bring the index in `place` up to date; see `Archief.refresh`. Raises IndexTrouble.

    With "busy" another program is at it, and nothing was done.
    """
    from filelock import FileLock, Timeout

    make_place(place, folders)
    lock = FileLock(place / _LOCK, timeout=0, mode=0o600, thread_local=False)
    try:
        lock.acquire()
    except Timeout:
        return Tally(), "busy"
    except OSError as error:
        raise IndexTrouble(why(place, error)) from error
    try:
        return _refresh(place, folders, told, stop, processes)
    except OSError as error:
        raise IndexTrouble(why(place, error)) from error
    except (sqlite3.Error, ImportError) as error:
        raise IndexTrouble(_words(place, error)) from error
    finally:
        lock.release()
        _forget_others(place)


def _refresh(
    place: Path,
    folders: Sequence[Path],
    told: Callable[[int, int], None],
    stop: Callable[[], bool],
    processes: int | None,
) -> tuple[Tally, Ending]:
    for attempt in (1, 2):
        ledger = _ledger(place, folders)
        try:
            builder = Builder(place, folders, ledger, told, stop, processes)
            return builder.run(look(folders)), "done"
        except Stopped:
            return Tally(), "stopped"
        except sqlite3.OperationalError:
            raise  # a full or read-only disk: starting over would not help
        except sqlite3.DatabaseError:
            if attempt == 2:
                raise
            ledger.close()
            _empty(place)
        finally:
            ledger.close()
    raise AssertionError("unreachable")


def _ledger(place: Path, folders: Sequence[Path]) -> Ledger:
    ledger = open_ledger(place, folders)
    if ledger is None:
        _empty(place)
        ledger = new_ledger(place, folders)
    return ledger


def _empty(place: Path) -> None:
    """Throw away everything but the lock: an index of another version, of other folders, or a broken one."""
    for entry in place.iterdir():
        if entry.is_dir() and not entry.is_symlink():
            shutil.rmtree(entry, ignore_errors=True)
        elif entry.name != _LOCK:
            entry.unlink()


def _forget_others(place: Path) -> None:
    """Throw away the indexes of folders that are no longer there: they hold words of records that are gone."""
    root = cache_root()
    if place.parent != root:
        return
    for other in root.iterdir():
        if other == place or not (other / LEDGER).is_file():
            continue
        try:
            con = sqlite3.connect(f"file:{other / LEDGER}?mode=ro", uri=True)
            try:
                known = [Path(path) for (path,) in con.execute("SELECT path FROM folders")]
            finally:
                con.close()
        except sqlite3.Error:
            known = []
        if known and not any(folder.exists() for folder in known):
            shutil.rmtree(other, ignore_errors=True)


def _words(place: Path, error: Exception) -> str:
    if isinstance(error, ImportError):
        return f"het onderdeel '{error.name}' ontbreekt; installeer akad opnieuw"
    code = getattr(error, "sqlite_errorcode", None)
    if code == sqlite3.SQLITE_FULL:
        return f"de schijf van '{place}' is vol; maak ruimte"
    if code in (sqlite3.SQLITE_READONLY, sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_PERM):
        return f"in '{place}' mag niet worden geschreven; kies met AKAD_CACHE een andere map"
    return f"'{place}' is niet te gebruiken; gooi de map weg, dan maakt akad een nieuwe"
