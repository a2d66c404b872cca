"""Second files of one session: from a sync program that found two versions, from a person who copied a folder."""

from collections.abc import Iterable, Sequence
from pathlib import Path

import attrs

from akad.learning.index.ledger import Entry
from akad.learning.index.reading import digest_of, head_of
from akad.learning.sources import Seen, family, own_name
from akad.learning.tables import key_of
from akad.model import Status

_LIFE = {status.value: place for place, status in enumerate(Status)}


@attrs.frozen
class Known:
    """What tells the files of one session apart before any is read as a whole."""

    seen: Seen
    digest: bytes
    id: str
    status: str


def families(files: Iterable[Seen]) -> dict[str, list[Seen]]:
    """Return the files by what their names have in common."""
    found: dict[str, list[Seen]] = {}
    for seen in files:
        found.setdefault(family(seen.name), []).append(seen)
    return found


def examine(folders: Sequence[Path], seen: Seen) -> Known:
    """Look at the bytes of a file and at what its head says."""
    try:
        data = (folders[seen.folder] / seen.name).read_bytes()
    except OSError:
        data = b""
    return Known(seen, digest_of(data), *head_of(data))


def by_session(members: Iterable[Known]) -> list[list[Known]]:
    """Return the members of a family in groups of one session each, the one that counts first.

    A file whose head names no id is a group of its own.
    """
    groups: dict[str, list[Known]] = {}
    for number, member in enumerate(members):
        groups.setdefault(member.id or f"\0{number}", []).append(member)
    for group in groups.values():
        group.sort(
            key=lambda known: _rank(known.seen.name, known.id, known.status, known.seen.mtime, known.seen.folder)
        )
    return list(groups.values())


def best_of(entries: Iterable[Entry]) -> Entry:
    """Return the entry that counts of several for one session."""
    return min(entries, key=lambda entry: _rank(entry.name, entry.id, entry.status, entry.mtime, entry.folder))


def copy_entry(known: Known, settled: bool) -> Entry:
    """Return the entry of a file that does not count because another one of its session does."""
    seen = known.seen
    return Entry(
        *(seen.folder, seen.name, seen.size, seen.mtime, seen.ctime, seen.inode),
        settled=settled,
        digest=known.digest,
        state="dubbel",
        sessie=key_of(known.id),
        id=known.id,
        status=known.status,
    )


def _rank(name: str, sessie_id: str, status: str, mtime: int, folder: int) -> tuple[bool, int, int, int, str]:
    """Return what sorts the files of one session, the one that counts first.

    The file with the name that akad gave it, because a meeting goes on with that one; then the one that is furthest in
    the life of a session, then the one that was changed last, then the one in the folder that was named first.
    """
    own = own_name(name) and (not sessie_id or name == f"{sessie_id}.toml")
    return not own, -_LIFE.get(status, -1), -mtime, folder, name
