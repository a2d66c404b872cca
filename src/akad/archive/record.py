"""The record of a session: reading it with care, writing it whole."""

from pathlib import Path
from typing import Any

import attrs

from akad.archive import layout, schema, slot
from akad.archive.durable import write_durably
from akad.archive.errors import RecordError, WriteError
from akad.archive.problems import Misfit, Problem, first_of, located
from akad.archive.source import Document, SyntaxTrouble, parse, read_text
from akad.model import Sessie, find_inconsistencies

# How far back a cut-off record is searched for its last whole part: a long text of several lines and its
# table.
_TAIL_LINES = 200
# The parts of a session that grow during a meeting.
_LISTS = ("notities", "ideeen", "bewust_leeg")
_EDIT = "Verbeter het in een teksteditor."


@attrs.frozen
class Record:
    """A record as it was read.

    `hand_edited` says that somebody changed the file since akad wrote it; `remarks` are Dutch sentences about
    that, for `akad controleer` and the start screen.
    """

    path: Path
    sessie: Sessie
    hand_edited: bool
    remarks: tuple[str, ...]


@attrs.frozen
class _Reading:
    """A record as far as it could be read: `sessie` is None when `errors` stood in the way.

    `cut_off` says that the tail is missing; then that is the first of the errors.
    """

    sessie: Sessie | None
    errors: tuple[RecordError, ...]
    cut_off: bool = False
    hand_edits: tuple[str, ...] = ()


def record_path(folder: Path, sessie: Sessie) -> Path:
    """Return where the record of `sessie` stands in `folder`."""
    return folder / f"{sessie.id}.toml"


class RecordWriter:
    """Turns the states of one session into text, one after the other.

    The items of the long lists are frozen, so one that was in the last state too is not written out again:
    that is nearly all of the work of saving one idea more.
    """

    def __init__(self) -> None:
        # By identity; the item beside its text keeps the number from being given to another.
        self._last: dict[int, tuple[object, str]] = {}

    def text(self, sessie: Sessie) -> str:
        """Return the whole record of `sessie` as TOML, slot included."""
        rest = layout.plain(attrs.evolve(sessie, notities=(), ideeen=(), bewust_leeg=()))
        document: dict[str, Any] = {"schema": schema.SCHEMA}
        now: dict[int, tuple[object, str]] = {}
        for field in attrs.fields(Sessie):
            name = field.name
            if name in _LISTS and getattr(sessie, name):
                for item in getattr(sessie, name):
                    now[id(item)] = self._last.get(id(item)) or (item, layout.item_text(name, item))
                blocks = tuple(now[id(item)][1] for item in getattr(sessie, name))
                document[name] = layout.Written(blocks)
            elif name in rest:
                document[name] = rest[name]
        document |= {key: rest[key] for key in rest if key not in document and key != "slot"}
        self._last = now
        return slot.close(layout.toml_text(document), document)


def record_text(sessie: Sessie) -> str:
    """Return the whole record as TOML, slot included."""
    return RecordWriter().text(sessie)


def write_record(path: Path, sessie: Sessie, writer: RecordWriter | None = None) -> None:
    """Make the record durable at `path`, whole or not at all; hold its SessionLock. Raises WriteError.

    Who writes one session again and again gives the same `writer` each time.
    """
    write_durably(path, (writer or RecordWriter()).text(sessie))


def create_record(folder: Path, sessie: Sessie) -> Path:
    """Write the first record of a new session and return its path; makes `folder` when it is not there.

    A file that is there already is never replaced. Raises WriteError.
    """
    path = record_path(folder, sessie)
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise WriteError.of(folder, error) from error
    write_durably(path, record_text(sessie), fresh=True)
    return path


def read_record(path: Path, *, accept: bool = False) -> Record:
    """Read a record; with `accept` also one that was cut off, as far as it goes.

    Raises RecordError with the first problem, and the number of others.
    """
    text, whole = read_text(path)
    reading = _read(path, text, whole)
    if reading.cut_off and accept:
        return _salvage(path, text, reading.errors[0])
    if reading.sessie is None or reading.errors:
        raise first_of(reading.errors)
    return Record(path, reading.sessie, bool(reading.hand_edits), reading.hand_edits)


def read_record_text(name: Path, text: str) -> Sessie:
    """Return the session of a record that stands elsewhere than in a file; `name` is how a message calls it.

    Raises RecordError.
    """
    reading = _read(name, text)
    if reading.sessie is None or reading.errors:
        raise first_of(reading.errors)
    return reading.sessie


def check_record(path: Path) -> tuple[RecordError, ...]:
    """Return every problem of one record; () when it is well.

    Here a hand edit is a problem too: it can be meant, and then it can be accepted.
    """
    try:
        text, whole = read_text(path)
        reading = _read(path, text, whole)
    except RecordError as error:
        return (error,)
    advice = f"Klopt het zo, neem het dan over: {_accept(path)}"
    return (*reading.errors, *(RecordError(path, remark, advice=advice) for remark in reading.hand_edits))


def accept_record(path: Path) -> Record:
    """Take a record as it is now, edited by hand or cut off, and write it with a fresh slot.

    Returns what was accepted; its remarks say what was odd. Raises RecordError when it cannot be read even
    so, Occupied when another program has it open, and WriteError.
    """
    from akad.archive.lock import SessionLock

    with SessionLock(path):
        record = read_record(path, accept=True)
        write_record(path, record.sessie)
    return record


def _read(path: Path, text: str, whole: bool = True) -> _Reading:
    """Read a text that should be a record."""
    from akad.archive.structure import structure

    try:
        document = parse(path, text)
    except SyntaxTrouble as trouble:
        cut_off = trouble.at_end and not slot.has_slot(text)
        return _Reading(None, (_cut_off(path, text, None) if cut_off else trouble,), cut_off)
    try:
        content = schema.migrate(document)
    except Misfit as misfit:
        # Not called cut off: what comes from elsewhere or from the future may close in another way.
        return _Reading(None, located(path, text, misfit.problems))
    content.pop("slot", None)
    sessie: Sessie | None = None
    try:
        sessie = structure(content, Sessie)
        problems = tuple(Problem(found.path, found.message, _EDIT) for found in find_inconsistencies(sessie))
    except Misfit as misfit:
        problems = misfit.problems
    errors = located(path, text, problems)
    seal = slot.read_slot(text, document) if whole else None
    if seal is None:
        return _Reading(sessie, (_cut_off(path, text, document), *errors), cut_off=True)
    return _Reading(sessie, errors, hand_edits=() if seal.untouched else slot.differences(seal, document))


def _cut_off(path: Path, text: str, document: Document | None) -> RecordError:
    if document is None:
        stops = "het houdt midden in een regel op"
    else:
        state = "is niet af" if "slot" in document else "ontbreekt"
        stops = f"het slot onderaan {state}; wat er nog is: {slot.what_is_there(document)}"
    last = text.rstrip().count("\n") + 1
    advice = f"Zet een reservekopie terug, of neem wat er is: {_accept(path)}"
    return RecordError(path, f"afgekapt: {stops}", line=last, advice=advice)


def _accept(path: Path) -> str:
    return f"akad controleer --accepteer {path.name}"


def _salvage(path: Path, text: str, cut_off: RecordError) -> Record:
    """Return what is left of a cut-off record: everything up to the last part that is whole."""
    lines = text.split("\n")
    for dropped in range(min(_TAIL_LINES, len(lines))):
        reading = _read(path, "\n".join(lines[: len(lines) - dropped]))
        # The only error left is the missing slot, which is what is being accepted.
        if reading.sessie is not None and len(reading.errors) == 1:
            remarks = [cut_off.message]
            lost = sum(1 for line in lines[len(lines) - dropped :] if line.strip())
            if lost:
                remarks.append(f"onderaan niet heel, en daarom weggelaten: {lost} {'regel' if lost == 1 else 'regels'}")
            return Record(path, reading.sessie, hand_edited=True, remarks=tuple(remarks))
    advice = "Er is te weinig over om mee verder te gaan: zet een reservekopie terug."
    raise RecordError(path, cut_off.message, line=cut_off.line, advice=advice)
