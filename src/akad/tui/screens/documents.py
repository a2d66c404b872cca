"""Making the kaart or the verslag of the session on the screen: beside the screen, and then saying where it stands."""

import contextlib
from pathlib import Path

import attrs
from textual.app import App
from textual.content import Content

from akad.archive import ArchiveError, WriteError
from akad.archive.hosting import open_host
from akad.model import Sessie
from akad.output.export import FOLDER, Form, Kind, file_name, make, may_go_out, save
from akad.tui.desk import Desk, OpenSession
from akad.tui.words import line, plain

FORMS = (Form.PDF, Form.HTML)
"""What the screen makes: one to print, one to look at."""

_FOR = {Form.PDF: "om af te drukken", Form.HTML: "om in een browser te lezen"}
_BROKEN = "Er ging iets mis in het programma zelf. Er is niets gemaakt."


@attrs.frozen
class Outcome:
    """What came of it: a title, and paragraphs for the window that says so."""

    title: str
    parts: tuple[Content, ...]


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
    """Show what came of it in a window."""
    from akad.tui.screens.dialogs import TextScreen

    app.push_screen(TextScreen(outcome.title, *outcome.parts))


def outcome_of(desk: Desk, folder: Path, sessie: Sessie, kind: Kind) -> Outcome:
    """Make the documents in `folder`, in the place of earlier ones of this session, and return what to say."""
    from akad.output.as_pdf import NoTypesetting

    parts: list[Content] = []
    remarks: list[str] = []
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
            parts.append(line(f"{_FOR[form]}:\n", (str(path), "bold")))
            remarks += made.remarks
    except ArchiveError as problem:
        return Outcome("Dit kan nog niet", (plain(str(problem)),))
    parts += [plain(remark) for remark in dict.fromkeys(remarks)]
    if kind is Kind.CARD:
        parts += _language(sessie)
    return Outcome(f"{'De kaart' if kind is Kind.CARD else 'Het verslag'} is klaar", tuple(parts))


def _make_folder(folder: Path) -> None:
    try:
        folder.mkdir(exist_ok=True)
    except OSError as error:
        raise WriteError.of(folder, error) from error


def _language(sessie: Sessie) -> list[Content]:
    """Return what on the card could be said more plainly, per text; a help, so the card is there already."""
    from akad.output.card import card_of, hints

    found = list(hints(card_of(sessie), sessie))
    if not found:
        return []
    told = [line(("Dit kan gewoner, als je wilt", "bold"))]
    for text, each in found:
        told.append(line((text, "$accent"), *(f"\n  {hint.zin}" for hint in each)))
    return told
