"""Records on disk: reading, writing, locking, listing. Heavy libraries are imported late."""

from akad.archive.errors import (
    ArchiveError,
    Occupied,
    ReadOnly,
    RecordError,
    SessionNotFound,
    WriteError,
)
from akad.archive.leerverslag import (
    add_note,
    learning_folder,
    leerverslag_of,
    list_leerverslagen,
    read_leerverslag,
    remove_note,
)
from akad.archive.leftovers import clean_leftovers
from akad.archive.lock import SessionLock
from akad.archive.naming import draw_codenaam, new_id
from akad.archive.record import (
    Record,
    accept_record,
    check_record,
    create_record,
    read_record,
    record_path,
    record_text,
    write_record,
)
from akad.archive.saver import Saver, SaveState
from akad.archive.sessions import Summary, Unreadable, find_session, list_sessions
from akad.archive.settings import Settings, load_settings, save_settings, sessions_folder, settings_path
from akad.archive.sociale_kaart import (
    KaartFile,
    UnreadableKaart,
    change_kaart,
    hulpbronnen_beside,
    kaart_path,
    list_kaarten,
    read_kaart,
)
from akad.archive.werkwijze import load_werkwijze

__all__ = [
    "ArchiveError",
    "KaartFile",
    "Occupied",
    "ReadOnly",
    "Record",
    "RecordError",
    "SaveState",
    "Saver",
    "SessionLock",
    "SessionNotFound",
    "Settings",
    "Summary",
    "Unreadable",
    "UnreadableKaart",
    "WriteError",
    "accept_record",
    "add_note",
    "change_kaart",
    "check_record",
    "clean_leftovers",
    "create_record",
    "draw_codenaam",
    "find_session",
    "hulpbronnen_beside",
    "kaart_path",
    "learning_folder",
    "leerverslag_of",
    "list_kaarten",
    "list_leerverslagen",
    "list_sessions",
    "load_settings",
    "load_werkwijze",
    "new_id",
    "read_kaart",
    "read_leerverslag",
    "read_record",
    "record_path",
    "record_text",
    "remove_note",
    "save_settings",
    "sessions_folder",
    "settings_path",
    "write_record",
]
