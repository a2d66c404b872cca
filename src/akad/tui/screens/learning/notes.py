"""What the learning meeting says, kept in its own record: one line at a time, through the privacy boundary."""

import contextlib
import threading
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import attrs
from textual.content import Content

from akad.archive import ArchiveError, RecordError, add_note, leerverslag_of, read_leerverslag, remove_note
from akad.model import Leernotitie, Leerverslag, Leervraag
from akad.privacy import Boundary
from akad.privacy.fields import FieldFinder
from akad.tui.screens.dialogs import Choice, ChoiceScreen, LineScreen, TextScreen
from akad.tui.screens.flow import Flow, follow
from akad.tui.words import hanging, line, plain

if TYPE_CHECKING:
    from akad.tui.app import AkadApp
    from akad.tui.desk import Desk

_EXPLANATION = (
    "Dit komt in het verslag van de leerbijeenkomst van vandaag, niet in de sessie. Schrijf het zo op dat niemand "
    "te herkennen is."
)
_PATIENCE_SECONDS = 3.0

Note = Callable[..., Leernotitie]
"""Makes a note of safe text (`tekst`): all but the text is known."""


@attrs.define
class Notebook:
    """The record of the learning meeting of `today` in `folder`, as far as this screen knows it."""

    folder: Path
    today: date
    boundary: Boundary = attrs.field(factory=Boundary)
    _verslag: Leerverslag | None = None
    _fields: FieldFinder = attrs.field(factory=FieldFinder)
    _prepared: threading.Event | None = None

    @classmethod
    def of(cls, desk: "Desk", folder: Path, today: date) -> "Notebook":
        """Return the record of `today`, with what this table knows of names; `prepare` brings the rest."""
        fields = FieldFinder()
        boundary = Boundary(desk.names, allow=desk.settings.geen_namen, extra=(fields,))
        return cls(folder, today, boundary, fields=fields, prepared=threading.Event())

    def prepare(self, desk: "Desk") -> None:
        """Read what is there already, and learn the identifiers of all domains. For a thread: it takes a moment."""
        from akad.archive.hosting import open_host

        with contextlib.suppress(ArchiveError):  # said when somebody looks at it, or writes in it
            self.look()
        try:
            host = open_host(desk.settings, desk.pluginmap)
            self._fields.use(host.recognisers([domein.naam for domein in host.domeinen()]))
        except ArchiveError:
            pass  # without plugins: what they alone know is not found, as in a meeting without them
        finally:
            if self._prepared is not None:
                self._prepared.set()

    @property
    def path(self) -> Path:
        """Where it stands, or will stand."""
        return leerverslag_of(self.folder, self.today)

    def look(self) -> Leerverslag | None:
        """Return what was written down today, None when nothing was. Raises RecordError when it cannot be read."""
        try:
            self._verslag = read_leerverslag(self.path)
        except RecordError as error:
            if not isinstance(error.__cause__, FileNotFoundError):
                raise
            self._verslag = None
        return self._verslag

    def about(self, sessie_id: str, moment: str | None = None) -> tuple[Leernotitie, ...]:
        """Return the notes about a session, or only those at one moment of it, as they were when last looked at."""
        notes = self._verslag.notities if self._verslag is not None else ()
        return tuple(
            note for note in notes if note.sessie == sessie_id and (moment is None or note.moment in (moment, None))
        )

    def keep(self, typed: str, note: Note) -> str | None:
        """Write `typed` down as `note` makes it; return the Dutch sentence why that was not possible, else None."""
        if self._prepared is not None:
            self._prepared.wait(_PATIENCE_SECONDS)
        admitted = self.boundary.admit(typed)
        if not admitted.text:
            return "Daar blijft niets van over: alles wees naar een mens. Zeg het met een rol, zoals 'de buurvrouw'."
        try:
            self._verslag = add_note(self.path, self.today, note(tekst=admitted.text))
        except ArchiveError as problem:
            return str(problem)
        return None

    def remove(self, note: Leernotitie) -> str | None:
        """Take a note out again; return the Dutch sentence why that was not possible, else None."""
        try:
            self._verslag = remove_note(self.path, self.today, note.id)
        except ArchiveError as problem:
            return str(problem)
        return None


def ask_note(app: "AkadApp", notebook: Notebook, question: str, note: Note, then: Callable[[str], None]) -> None:
    """Ask for one line and write it down; `then` is told in Dutch how that went."""

    def flow() -> Flow:
        typed = yield LineScreen(question, _EXPLANATION, boundary=notebook.boundary)
        if typed is None:
            return
        problem = notebook.keep(typed, note)
        then("Opgeschreven in het verslag van vandaag." if problem is None else problem)

    follow(app, flow())


def show_notes(app: "AkadApp", notebook: Notebook, then: Callable[[str], None]) -> None:
    """Show what was written down today; Enter on a line takes it out."""
    follow(app, _notes(notebook, then))


def _notes(notebook: Notebook, then: Callable[[str], None]) -> Flow:
    try:
        verslag = notebook.look()
    except ArchiveError as problem:
        yield TextScreen("Het verslag van vandaag kan niet gelezen worden", plain(str(problem)))
        return
    if verslag is None or not verslag.notities:
        yield TextScreen(
            "Nog niets opgeschreven",
            plain(
                "Vertel een sessie opnieuw (Enter, dan V) en druk op A bij een moment: "
                "wat zouden we nu doen? Of druk op F8 voor wat jullie meenemen."
            ),
        )
        return
    chosen = yield ChoiceScreen(
        "Opgeschreven vandaag",
        [Choice(note, note.tekst, _place_of(note)) for note in reversed(verslag.notities)],
        explanation=f"Dit staat in {notebook.path}. Kies een regel om die weg te halen.",
    )
    if chosen is None:
        return
    sure = yield ChoiceScreen(
        "Deze regel weghalen?",
        [Choice(False, "Nee, laten staan"), Choice(True, "Ja, haal weg")],
        explanation=chosen.tekst,
    )
    if sure:
        then(notebook.remove(chosen) or "Weggehaald.")


def note_lines(notes: tuple[Leernotitie, ...], width: int) -> list[Content]:
    """Return notes to stand beside what they are about."""
    return [
        part
        for note in notes
        for part in hanging(line((f"{_LABELS[note.vraag]}: ", "bold $accent"), note.tekst), width, "✎ ")
    ]


_LABELS = {Leervraag.NU_DOEN: "Nu zouden we", Leervraag.MEENEMEN: "We nemen mee"}


def _place_of(note: Leernotitie) -> str:
    parts = [note.vraag.value]
    if note.codenaam:
        parts.append(note.codenaam if note.minuut is None else f"{note.codenaam}, minuut {note.minuut}")
    return " · ".join(parts)
