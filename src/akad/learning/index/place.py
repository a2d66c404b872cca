"""Where an index is kept: in the user's cache, for nobody else to read, never among the records."""

import hashlib
import os
from collections.abc import Sequence
from pathlib import Path

VERSION = 5
"""Of everything in an index but the tables of the figures; raise it when anything is stored otherwise."""

_ONLY_MINE = 0o700


class IndexTrouble(Exception):
    """There is no index to work with; `str(error)` says in Dutch why, as part of a sentence."""


class Stopped(Exception):
    """Somebody asked to stop before it was done; what was done stays."""


def cache_root() -> Path:
    """Return where indexes are kept: the folder of AKAD_CACHE, else where the system keeps such things."""
    chosen = os.environ.get("AKAD_CACHE")
    if chosen:
        return Path(chosen).expanduser().absolute() / "archief"
    import platformdirs

    return platformdirs.user_cache_path("akad") / "archief"


def index_place(folders: Sequence[Path]) -> Path:
    """Return where the index of these folders is; other folders, or in another order, have another."""
    names = "\0".join(os.path.realpath(folder) for folder in folders)
    return cache_root() / hashlib.sha256(names.encode("utf-8", "surrogatepass")).hexdigest()[:24]


def make_place(place: Path, folders: Sequence[Path]) -> None:
    """Make the folder of an index; raises IndexTrouble where it must not be or cannot be."""
    real = Path(os.path.realpath(place))
    if any(real.is_relative_to(os.path.realpath(folder)) for folder in folders):
        raise IndexTrouble(f"de map '{place}' ligt tussen de sessies; kies met AKAD_CACHE een andere")
    try:
        place.mkdir(mode=_ONLY_MINE, parents=True, exist_ok=True)
        place.chmod(_ONLY_MINE)
    except OSError as error:
        raise IndexTrouble(why(place, error)) from error


def why(place: Path, error: OSError) -> str:
    """Return in Dutch why the system refused something in `place`."""
    import errno

    match error.errno:
        case errno.ENOSPC | errno.EDQUOT:
            return f"de schijf van '{place}' is vol; maak ruimte"
        case errno.EROFS | errno.EACCES | errno.EPERM:
            return f"in '{place}' mag niet worden geschreven; kies met AKAD_CACHE een andere map"
        case _:
            return f"'{place}' is niet te gebruiken; kies met AKAD_CACHE een andere map"
