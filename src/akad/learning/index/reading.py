"""Reading records by the thousand: a shortcut for those that are as akad wrote them, the strict way for all others.

Whatever is odd about a file (no slot, edited by hand, another schema) goes the way that a meeting reads it, with the
same verdict and the same sentence.
"""

import hashlib
import re
from pathlib import Path

import attrs

from akad.archive import RecordError, read_record
from akad.archive.sealed import read_sealed
from akad.model import Sessie

_ID = re.compile(rb'^id = "([^"\\\n]+)"\s*$', re.MULTILINE)
_STATUS = re.compile(rb'^status = "(\w+)"\s*$', re.MULTILINE)
_HEAD = 4096


@attrs.frozen
class Reading:
    """A file as it was read: the digest of its bytes, and its session or the reason why there is none."""

    digest: bytes
    sessie: Sessie | None
    reason: str = ""


def digest_of(data: bytes) -> bytes:
    """Return what tells the content of a file from any other."""
    return hashlib.blake2b(data, digest_size=16).digest()


def read_for_index(path: Path) -> Reading:
    """Read one record, as the table may see it."""
    try:
        data = path.read_bytes()
    except OSError:
        data = b""
    digest = digest_of(data)
    sessie = read_sealed(data)
    if sessie is None:
        try:
            sessie = read_record(path).sessie
        except RecordError as error:
            return Reading(digest, None, str(error))
    return Reading(digest, sessie.for_the_table())


def head_of(data: bytes) -> tuple[str, str]:
    """Return the id and the status that the head of a record names; "" for what it does not."""
    found_id, found_status = _ID.search(data, 0, _HEAD), _STATUS.search(data, 0, _HEAD)
    return (
        found_id[1].decode("utf-8", "replace") if found_id else "",
        found_status[1].decode() if found_status else "",
    )
