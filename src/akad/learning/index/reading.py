"""Reading records by the thousand: a shortcut for those that are as akad wrote them, the strict way for all others.

A record whose checksum is right was written by akad out of a valid session, so it need not be held against every rule
again. Whatever is odd about a file (no slot, edited by hand, another schema) goes the way that a meeting reads it, with
the same verdict and the same sentence.
"""

import hashlib
import re
from collections.abc import Mapping
from datetime import date, datetime
from enum import StrEnum
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, get_origin

import attrs

from akad.archive import RecordError, read_record, schema
from akad.model import Sessie
from akad.model.text import SafeText
from akad.privacy import from_record

if TYPE_CHECKING:
    from cattrs import Converter

_SEAL = re.compile(rb'^\[slot\]\n(?:\w+ = \d+\n)*sha256 = "(?P<sum>[0-9a-f]{64})"\s*\Z', re.MULTILINE)
_TAIL = 400
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
    sessie = _sealed(data)
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


def _sealed(data: bytes) -> Sessie | None:
    """Return the session of a record that is as akad wrote it; None for anything else, good or bad."""
    seal = _SEAL.search(data, max(0, len(data) - _TAIL))
    if seal is None or hashlib.sha256(data[: seal.start()]).hexdigest().encode() != seal["sum"]:
        return None
    try:
        import rtoml

        document = rtoml.loads(data.decode())
        if type(document.pop("schema", None)) is not int or not data.startswith(b"schema = %d\n" % schema.SCHEMA):
            return None
        document.pop("slot", None)
        return _quick().structure(document, Sessie)
    except Exception:
        return None  # whatever it is, the strict way finds the words for it


@cache
def _quick() -> "Converter":
    """Return a converter that takes values as they are; unknown keys are left out, an index has no use for them."""
    from cattrs import Converter
    from cattrs.gen import make_dict_structure_fn, override

    converter = Converter(detailed_validation=False)

    def as_it_is(value: Any, _: Any) -> Any:
        return value

    def table(cls: Any) -> Any:
        skip: dict[str, Any] = {"overig": override(omit=True)} if "overig" in attrs.fields_dict(cls) else {}
        return make_dict_structure_fn(cls, converter, _cattrs_detailed_validation=False, **skip)

    for kind in (str, int, bool, date, datetime):
        converter.register_structure_hook(kind, as_it_is)

    def is_mapping(cls: Any) -> bool:
        return get_origin(cls) is Mapping

    converter.register_structure_hook(SafeText, lambda value, _: from_record(value))
    converter.register_structure_hook(StrEnum, lambda value, cls: cls(value))
    converter.register_structure_hook_factory(is_mapping, lambda _: as_it_is)
    converter.register_structure_hook_factory(attrs.has, table)
    return converter
