"""One session to read in a learning meeting. It cannot be changed here; it can be told again."""

from functools import partial
from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import VerticalScroll
from textual.widgets import Static

from akad.model import Leernotitie, Leervraag, Sessie
from akad.output.plain import plain_text
from akad.tui.keys import Key, bindings
from akad.tui.screens.learning.notes import Notebook, ask_note, note_lines
from akad.tui.screens.learning.replay import ReplayScreen
from akad.tui.screens.learning.replay_lines import Names
from akad.tui.screens.window import WholeScreen
from akad.tui.widgets.keybar import KeyBar
from akad.tui.words import line, lines, plain

if TYPE_CHECKING:
    from akad.tui.app import AkadApp

KEYS = (
    Key("enter,v", "Enter", "screen.replay", "vertel opnieuw", "Loop de sessie moment voor moment door."),
    Key("up", "↑↓", "screen.scroll(-1)", "lezen", "Lees verder."),
    Key("down", "", "screen.scroll(1)", "", "", on_bar=False),
    Key("pageup", "PgUp", "screen.scroll(-10)", "", "", on_bar=False),
    Key("pagedown", "PgDn", "screen.scroll(10)", "", "", on_bar=False),
    Key("a,f9", "A", "screen.note", "schrijf op", "Schrijf op wat jullie van deze sessie meenemen."),
    Key("escape,q,ctrl+q", "Esc", "screen.close", "terug", "Ga terug."),
)


class SessionScreen(WholeScreen[None]):
    """Shows a session as text."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings(KEYS)]

    def __init__(self, sessie: Sessie, names: Names, notebook: Notebook, sentence: str = "") -> None:
        """Show the text from `sentence` on, when that stands in it."""
        super().__init__()
        self._sentence = sentence
        self._sessie = sessie
        self._names = names
        self._notebook = notebook

    @property
    def akad(self) -> "AkadApp":
        """The program, with its own type."""
        app: AkadApp = self.app  # type: ignore[assignment]
        return app

    def compose(self) -> ComposeResult:
        """Hold the text, and the notes of today about it."""
        sessie = self._sessie
        yield Static(line((sessie.codenaam, "bold $accent"), f" · {sessie.status.value}"), id="start-titel")
        with VerticalScroll(id="lezen", can_focus=False):
            yield Static(plain(plain_text(sessie)), id="verslag")
        yield Static("", id="map")
        yield KeyBar(KEYS, id="toetsen")

    def on_screen_resume(self) -> None:
        """Show what was written down about it."""
        self._show_notes()

    def on_mount(self) -> None:
        """Go to the sentence."""
        self.call_after_refresh(self._look_at_sentence)

    def _look_at_sentence(self) -> None:
        text = plain_text(self._sessie)
        start = text.find(self._sentence) if self._sentence else -1
        if start < 0:
            return
        marked = plain(text).stylize("bold underline $accent", start, start + len(self._sentence))
        static = self.query_one("#verslag", Static)
        static.update(marked)
        above = plain(text[:start]).wrap(max(1, static.content_size.width))
        self.query_one("#lezen", VerticalScroll).scroll_to(y=max(0, len(above) - 3), animate=False)

    def _show_notes(self, said: str = "") -> None:
        notes = note_lines(self._notebook.about(self._sessie.id)[-3:], max(20, self.size.width - 4))
        self.query_one("#map", Static).update(lines([*notes, *([plain(said, "bold $warning")] if said else [])]))

    def say(self, text: str) -> None:
        """Say something at the bottom."""
        self._show_notes(text)

    def action_scroll(self, by: int) -> None:
        """Read on."""
        self.query_one("#lezen", VerticalScroll).scroll_relative(y=by, animate=False)

    def action_replay(self) -> None:
        """Tell it again."""
        self.app.push_screen(ReplayScreen(self._sessie, self._names, self._notebook))

    def action_note(self) -> None:
        """Write down what the table takes along."""
        sessie = self._sessie
        note = partial(Leernotitie, id="", vraag=Leervraag.MEENEMEN, sessie=sessie.id, codenaam=sessie.codenaam)
        ask_note(self.akad, self._notebook, "Wat nemen we mee van deze sessie?", note, self.say)

    def action_close(self) -> None:
        """Go back."""
        self.dismiss(None)
