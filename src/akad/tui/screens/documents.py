"""Making the kaart or the verslag of the session on the screen: beside the screen, and then saying where it stands."""

import contextlib
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

import attrs
from textual.app import App
from textual.binding import Binding, BindingType
from textual.content import Content

from akad.archive import ArchiveError, WriteError
from akad.archive.hosting import open_host
from akad.model import Sessie
from akad.output.export import FOLDER, Form, Kind, file_name, make, may_go_out, save
from akad.tui.desk import Desk, OpenSession
from akad.tui.keys import Key
from akad.tui.screens.dialogs import TextScreen
from akad.tui.words import line, plain

if TYPE_CHECKING:
    from akad.plugins import PluginHost

FORMS = (Form.PDF, Form.HTML)
"""What the screen makes: one to print, one to look at."""

_FOR = {Form.PDF: "Om af te drukken", Form.HTML: "Om in een browser te lezen"}
_BROKEN = "Er ging iets mis in het programma zelf. Er is niets gemaakt."


@attrs.frozen
class Outcome:
    """What came of it: a title, paragraphs for the window that says so, and the files, the one to print first."""

    title: str
    parts: tuple[Content, ...]
    files: tuple[Path, ...] = ()


class MadeScreen(TextScreen):
    """Says what was made, and opens it in the program that this computer has for it."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("o", "open", show=False, priority=True)]
    MORE_KEYS = (Key("", "O", "screen.open", "openen", ""),)

    def __init__(self, outcome: Outcome) -> None:
        super().__init__(outcome.title, *outcome.parts)
        self._files = outcome.files

    def action_open(self) -> None:
        """Open the file to print."""
        self.app.open_url(self._files[0].absolute().as_uri())


def make_documents(app: App[str], desk: Desk, opened: OpenSession, kind: Kind) -> None:
    """Make the documents in a thread of their own, beside the sessions, and then show where they are."""
    sessie = opened.meeting.sessie

    def work() -> None:
        try:
            outcome = outcome_of(desk, opened.path.parent / FOLDER, sessie, kind)
        except Exception:  # a fault of ours: the screen goes on, and what was in memory is not shown
            outcome = Outcome("Dat lukte niet", (plain(_BROKEN),))
        with contextlib.suppress(RuntimeError):  # the program has stopped meanwhile
            app.call_from_thread(show, app, outcome)

    app.run_worker(work, thread=True, exit_on_error=False, group="documenten", exclusive=True)


def show(app: App[str], outcome: Outcome) -> None:
    """Show what came of it in a window, in the place of the line that said to wait."""
    app.clear_notifications()
    can_open = bool(outcome.files) and _has_desktop()
    app.push_screen(MadeScreen(outcome) if can_open else TextScreen(outcome.title, *outcome.parts))


def _has_desktop() -> bool:
    """Return whether there are windows here; without, a file would open in this very terminal."""
    return sys.platform in ("win32", "darwin") or bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def outcome_of(desk: Desk, folder: Path, sessie: Sessie, kind: Kind) -> Outcome:
    """Make the documents in `folder`, in the place of earlier ones of this session, and return what to say."""
    from akad.output.as_pdf import NoTypesetting

    parts: list[Content] = []
    remarks: list[str] = []
    files: list[Path] = []
    try:
        host = open_host(desk.settings, desk.pluginmap)
        may_go_out(sessie, desk.settings, host, desk.names)
        _make_folder(folder)
        for form in FORMS:
            try:
                made = make(kind, form, sessie, desk.settings, host)
            except NoTypesetting as problem:
                remarks.append(str(problem))
                continue
            path = folder / file_name(kind, sessie, form)
            save(path, made, replaces=True, option="--sessies")
            files.append(path)
            parts.append(line(f"{_FOR[form]}:\n", (str(path), "bold")))
            remarks += made.remarks
    except ArchiveError as problem:
        return Outcome("Dit kan nog niet", (plain(str(problem)),))
    parts += [plain(remark) for remark in dict.fromkeys(remarks)]
    if kind is Kind.CARD:
        parts += _language(sessie, host)
    return Outcome(f"{'De kaart' if kind is Kind.CARD else 'Het verslag'} is klaar", tuple(parts), tuple(files))


def _make_folder(folder: Path) -> None:
    try:
        folder.mkdir(exist_ok=True)
    except OSError as error:
        raise WriteError.of(folder, error) from error


def _language(sessie: Sessie, host: "PluginHost") -> list[Content]:
    """Return what on the card could be said more plainly, per text; a help, so the card is there already."""
    from akad.output.card import card_of, plainer

    said = plainer(card_of(sessie), sessie, host.word_finder(sessie.domeinen))
    told = [line(("Dit kan gewoner, als je wilt", "bold"))] if said else []
    for text, sentences in said.items():
        told.append(line((text, "$accent"), *(f"\n  {sentence}" for sentence in sentences)))
    return told
