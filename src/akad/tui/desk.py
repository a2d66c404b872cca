"""What the screens share: where the sessions live, the settings, and how a record is opened for work."""

import contextlib
from collections.abc import Callable, Sequence
from datetime import UTC, date, datetime
from pathlib import Path

import attrs

from akad.archive import (
    ArchiveError,
    Occupied,
    ReadOnly,
    Saver,
    SaveState,
    SessionLock,
    Settings,
    Summary,
    Unreadable,
    WriteError,
    clean_leftovers,
    create_record,
    draw_codenaam,
    hulpbronnen_beside,
    list_sessions,
    load_werkwijze,
    new_id,
    read_record,
    save_settings,
)
from akad.archive.hosting import open_host
from akad.meeting import Bijeenkomst, new_sessie
from akad.model import CasusSoort, SafeText, Sessie, Toestemming, Werkwijze
from akad.plugins import Herkenner
from akad.privacy import Boundary, SessionNames, clean
from akad.privacy.doubts import stays
from akad.privacy.fields import FieldFinder
from akad.privacy.no_names import can_name_a_table
from akad.privacy.phrases import of_several_words
from akad.tui.plugin_help import Plugins

SAFETY = (
    "Direct gevaar: bel 112.\n"
    "Zorgen over geweld of een kind in gevaar: Veilig Thuis 0800-2000, dag en nacht, gratis.\n"
    "Gedachten aan zelfdoding: 113 of 0800-0113, dag en nacht, gratis.\n"
    "De crisisdienst bij jullie in de buurt: nog niet ingevuld. Dat kan bij de instellingen."
)
"""Whom to call, until a table has written its own text. These are national public numbers."""

_FLUSH_SECONDS = 5.0
_FIELDS_SECONDS = 0.5


def utc_now() -> datetime:
    """Return the present moment."""
    return datetime.now(UTC)


@attrs.define
class OpenSession:
    """A record on the table: the meeting, and while it may be written the lock and the saver.

    `why_locked` says in Dutch why it can only be looked at; None when it can be written. `fields` knows the identifiers
    of the domains that were chosen. `save_state` is what the saver said last, and `on_save_state` hears what it says.
    """

    path: Path
    meeting: Bijeenkomst
    remarks: tuple[str, ...] = ()
    saver: Saver | None = None
    lock: SessionLock | None = None
    why_locked: str | None = None
    save_state: SaveState | None = None
    on_save_state: Callable[[SaveState], None] = lambda _state: None
    revision: int = 0
    fields: FieldFinder = attrs.field(factory=FieldFinder)
    _seen: int = 0

    def save(self, sessie: Sessie) -> None:
        """Hand the session to the saver; returns at once."""
        if self.saver is not None:
            self.revision = self.saver.submit(sessie)

    def look_again(self) -> bool:
        """While this program may only look: take in what the other one wrote; return whether there was something."""
        if self.why_locked is None:
            return False
        with contextlib.suppress(ArchiveError, OSError):
            changed = self.path.stat().st_mtime_ns
            if changed != self._seen:
                self._seen = changed
                self.meeting.look_at(read_record(self.path).sessie)
                return True
        return False

    def told(self, state: SaveState) -> None:
        """Pass on how the saving goes (called from the thread that saves)."""
        self.save_state = state
        self.on_save_state(state)

    def close(self) -> bool:
        """Write what is waiting and let the record go; return whether all is on disk."""
        done = True
        if self.saver is not None:
            done = self.saver.close(_FLUSH_SECONDS)
            self.saver = None
        if self.lock is not None:
            self.lock.release()
            self.lock = None
        return done


@attrs.define
class Desk:
    """Where the work of one run lies.

    `werkwijze_file` and `pluginmap` were named on the command line. `plugins` has nothing before `build_plugins`.
    """

    folder: Path
    settings: Settings
    werkwijze_file: Path | None = None
    names: SessionNames = attrs.field(factory=SessionNames)
    clock: Callable[[], datetime] = utc_now
    opened: OpenSession | None = None
    remembers: bool = True
    pluginmap: Path | None = None
    plugins: Plugins = attrs.field(factory=Plugins)
    _names_of: Path | None = None
    _beside: OpenSession | None = None

    def build_plugins(self) -> None:
        """Begin to load the plugins, in a thread that nobody waits for; only the first call does something."""
        self.plugins.start(lambda: open_host(self.settings, self.pluginmap))

    def sessions(self) -> list[Summary | Unreadable]:
        """Return what lies in the session folder, newest first."""
        return list_sessions(self.folder)

    def change_settings(self, **changes: object) -> None:
        """Change settings and, unless this is a demo, remember them. Raises WriteError."""
        self.settings = attrs.evolve(self.settings, **changes)  # type: ignore[arg-type]
        if self.remembers:
            save_settings(self.settings)

    def safety_text(self) -> str:
        """Return whom to call when it is not safe."""
        return self.settings.veiligheid or SAFETY

    def werkwijze_of(self, werkwijze_id: str | None = None) -> Werkwijze:
        """Return the werkwijze of a session, or for a new one the one that was asked for.

        Raises RecordError when its file cannot be read, LookupError (Dutch) when it is not known where it is.
        """
        if self.werkwijze_file is not None:
            asked = load_werkwijze(self.werkwijze_file)
            if werkwijze_id in (None, asked.id):
                return asked
        packaged = load_werkwijze()
        if werkwijze_id in (None, packaged.id):
            return packaged
        known = self.settings.werkwijzen.get(str(werkwijze_id))
        if known is not None:
            return load_werkwijze(known)
        raise LookupError(
            f"Deze sessie gebruikt de werkwijze '{werkwijze_id}', en die is hier niet bekend. "
            "Start met: akad bijeenkomst SESSIE --werkwijze BESTAND"
        )

    def table_name(self, typed: str) -> SafeText | None:
        """Return the name of a wijktafel as it may be kept, None when it is empty or could be somebody's name.

        The name of a buurt stays as it is: a place is offered coarser, not replaced, and what is on no list of names is
        taken for a place here, though a capital alone makes a name elsewhere.
        """
        name = Boundary(self.names, allow=[typed] if can_name_a_table(typed) else []).admit(typed).text
        return name if name and name == clean(typed).strip() else None

    def remember_table(self, name: SafeText | None) -> None:
        """Have the name of the wijktafel ready for a next session, unless the settings name one already."""
        if name and self.settings.wijktafel is None:
            with contextlib.suppress(ArchiveError):
                self.change_settings(wijktafel=name)

    def create(self, soort: CasusSoort, toestemming: Toestemming, wijktafel: str, why: str = "") -> Path:
        """Write a new session that has a code name and hardly anything else; return its record.

        `why` is as it was typed: why the case is discussed without any trace.
        Raises WriteError when the folder cannot be written.
        """
        taken = [item.codenaam for item in list_sessions(self.folder) if isinstance(item, Summary)]
        werkwijze = self.werkwijze_of()
        today: date = self.clock().astimezone().date()
        sessie = new_sessie(
            sessie_id=new_id(today),
            codenaam=draw_codenaam(taken),
            werkwijze=werkwijze,
            soort=soort,
            toestemming=toestemming,
            toelichting=Boundary(self.names).admit(why).text or None,
            wijktafel=self.table_name(wijktafel),
        )
        path = self._names_of = create_record(self.folder, sessie)
        if self.werkwijze_file is not None and self.settings.werkwijzen.get(werkwijze.id) != self.werkwijze_file:
            self.change_settings(werkwijzen={**self.settings.werkwijzen, werkwijze.id: self.werkwijze_file.resolve()})
        return path

    def open(self, path: Path) -> OpenSession:
        """Open a record for work, or to look at when somebody else has it or it is finished.

        Raises RecordError and LookupError; nothing is written.
        """
        self.close()
        if self._names_of != path:
            # Names are of one session; what somebody was in another is no use here.
            self.names, self._names_of = SessionNames(), path
        self.opened = self._open(path, self.names)
        self.use_fields()
        return self.opened

    def open_beside(self, path: Path) -> OpenSession:
        """Open another record while one is open, for a moment; `close_beside` lets it go. Raises as `open`."""
        self.close_beside()
        self._beside = self._open(path, SessionNames())
        self._use(self._beside, self.plugins.recognisers_for(self._beside.meeting))
        return self._beside

    def _open(self, path: Path, names: SessionNames) -> OpenSession:
        # Before the lock is ours: what somebody holds is left alone.
        with contextlib.suppress(ArchiveError, OSError):
            clean_leftovers(path.parent)
        lock: SessionLock | None = SessionLock(path)
        why: str | None = None
        try:
            lock.acquire()  # type: ignore[union-attr]
        except (Occupied, ReadOnly, WriteError) as problem:
            lock, why = None, str(problem)
        try:
            record = read_record(path)
            werkwijze = self.werkwijze_of(record.sessie.werkwijze.id)
            _check_steps(record.sessie, werkwijze)
        except BaseException:
            if lock is not None:
                lock.release()
            raise
        fields = FieldFinder()
        # A place is nobody, also where it bears somebody's name.
        places = of_several_words(each.naam for each in hulpbronnen_beside(path.parent))
        allow = (*stays(record.sessie), *self.settings.geen_namen, *places)
        boundary = Boundary(names, allow=allow, extra=(fields,))
        meeting = Bijeenkomst(record.sessie, werkwijze, boundary, self.clock)
        opened = OpenSession(path, meeting, record.remarks, lock=lock, why_locked=why, fields=fields)
        if lock is not None:
            opened.saver = Saver(path, opened.told)
            meeting.on_change = opened.save
        meeting.before_admit = lambda: self._await_fields(opened)
        return opened

    def use_fields(self) -> None:
        """Let the boundary of the open session know the identifiers of its domains, as far as they are known."""
        if self.opened is not None:
            self._use(self.opened, self.plugins.recognisers_for(self.opened.meeting))

    def _use(self, opened: OpenSession, herkenners: Sequence[Herkenner]) -> None:
        meeting = opened.meeting
        if not opened.fields.use(herkenners):
            return
        meeting.boundary.forget()
        if opened.why_locked is None and not meeting.sessie.status.is_finished:
            # A line that was quicker than the plugins, or from before this domain was chosen.
            meeting.hide_found(opened.fields)

    def _await_fields(self, opened: OpenSession) -> None:
        """Before a text comes in: wait a moment for the identifiers that plugins know."""
        if self.plugins.expected:
            self.build_plugins()
            self._use(opened, self.plugins.recognisers_for(opened.meeting, _FIELDS_SECONDS))

    def close(self) -> bool:
        """Let the open record go, and the one beside it; return whether everything is on disk."""
        done = self.close_beside()
        if self.opened is not None:
            done = self.opened.close() and done
            self.opened = None
        return done

    def close_beside(self) -> bool:
        """Let the record go that was opened beside the other; return whether everything is on disk."""
        if self._beside is None:
            return True
        done = self._beside.close()
        self._beside = None
        return done


def _check_steps(sessie: Sessie, werkwijze: Werkwijze) -> None:
    """Raise LookupError when a session stands at a step or kring that this werkwijze does not have."""
    stappen = {stap.id for stap in werkwijze.stappen}
    kringen = {kring.naam for kring in werkwijze.kringen}
    at = sessie.verloop.stap if sessie.verloop else None
    missing = [name for name in sessie.werkwijze.kringen if name not in kringen]
    if at is not None and at not in stappen:
        missing.append(at)
    if missing:
        raise LookupError(
            f"De werkwijze '{werkwijze.id}' is veranderd sinds deze sessie: '{missing[0]}' staat er niet meer in. "
            "Zet het terug in het bestand van de werkwijze, of gebruik het oude bestand met --werkwijze."
        )
