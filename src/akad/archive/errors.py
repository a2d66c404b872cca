"""What can go wrong with files, each as one Dutch sentence for the person at the screen."""

import errno
from datetime import datetime
from pathlib import Path

# With this a session gets another place; a session is held until it is on disk.
_OPTION = "--sessies"


class ArchiveError(Exception):
    """The base of everything this layer raises; `str(error)` is a Dutch sentence to show."""


class RecordError(ArchiveError):
    """A file that cannot be read as what it should be.

    `key` is the path of the key in the file (`ideeen[57].kring`, counted from 0) and `line` its line
    (counted from 1), both None when the problem has no place. `message` says what is wrong, `advice` what to
    do about it; `advice` is "" when the message says so already.
    """

    def __init__(
        self, file: Path, message: str, *, key: str | None = None, line: int | None = None, advice: str = ""
    ) -> None:
        super().__init__(file, message, key, line, advice)
        self.file = file
        self.message = message
        self.key = key
        self.line = line
        self.advice = advice

    def __str__(self) -> str:
        place = self.file.name if self.line is None else f"{self.file.name} regel {self.line}"
        what = self.message if self.key is None else f"{self.key}: {self.message}"
        return f"{place}: {what}. {self.advice}".rstrip()


class WriteError(ArchiveError):
    """A file that could not be made durable; what stood there before still stands there."""

    def __init__(self, path: Path, sentence: str) -> None:
        super().__init__(path, sentence)
        self.path = path
        self.sentence = sentence

    def __str__(self) -> str:
        return self.sentence

    @classmethod
    def of(cls, path: Path, error: OSError, option: str = _OPTION) -> "WriteError":
        """Return the error that says in Dutch why writing `path` failed; another place is chosen with `option`."""
        return cls(path, f"{path.name} kon niet worden opgeslagen: {reason(path, error, option)}.")


class SessionNotFound(ArchiveError):
    """No session, or more than one, goes by the name that was asked for."""

    def __init__(self, sentence: str) -> None:
        super().__init__(sentence)


class Occupied(ArchiveError):
    """Another program has the session open; this one can look, not write.

    `since` is when that program took it, or None when that is not known.
    """

    def __init__(self, since: datetime | None) -> None:
        super().__init__(since)
        self.since = since

    def __str__(self) -> str:
        when = "" if self.since is None else f" sinds {_local(self.since)}"
        return f"Een ander venster van akad heeft deze sessie open{when}. Je kunt meekijken, niet schrijven."


class ReadOnly(Occupied):
    """The folder of the session cannot be written in; as with `Occupied` one can look, not write."""

    def __init__(self) -> None:
        super().__init__(None)

    def __str__(self) -> str:
        return "In de map van deze sessie mag niet worden geschreven. Je kunt meekijken, niet schrijven."


def reason(path: Path, error: OSError, option: str = _OPTION) -> str:
    """Return in Dutch, as part of a sentence, why the system refused `path`, and what to do."""
    folder = path.parent
    match error.errno:
        case errno.ENOSPC | errno.EDQUOT:
            return "de schijf is vol; maak ruimte" + (", akad houdt alles vast" if option == _OPTION else "")
        case errno.EROFS:
            return f"de schijf van '{folder}' is alleen-lezen; kies met {option} een andere map"
        case errno.EACCES | errno.EPERM:
            return f"je hebt geen rechten in '{folder}'; pas die aan of kies met {option} een andere map"
        case errno.ENOENT | errno.ENOTDIR:
            return f"de map '{folder}' is er niet (meer); zet haar terug of sluit de schijf weer aan"
        case errno.EISDIR:
            return "er staat een map met deze naam; geef die een andere naam"
        case errno.EEXIST:
            return "er staat al een ander bestand met deze naam; dat blijft zoals het is"
    code = errno.errorcode.get(error.errno or 0, type(error).__name__)
    return f"het systeem weigert ({code}); controleer de schijf of kies met {option} een andere map"


def _local(moment: datetime) -> str:
    local = moment.astimezone()
    same_day = local.date() == datetime.now(local.tzinfo).date()
    return local.strftime("%H:%M") if same_day else local.strftime("%d-%m %H:%M")
