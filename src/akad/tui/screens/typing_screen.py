"""What the screens with a line to type in have in common: the meeting, and the preparation."""

from textual import on
from textual.events import Key as KeyEvent

from akad.archive import SaveState
from akad.meeting import Entry
from akad.tui.desk import OpenSession
from akad.tui.saving import Saved
from akad.tui.screens import found, meeting_flows
from akad.tui.screens.dialogs import type_ahead
from akad.tui.screens.flow import follow
from akad.tui.screens.window import WholeScreen
from akad.tui.widgets.board import Board
from akad.tui.widgets.inputline import InputLine

_HALF_TYPED = "Er staat nog iets in de regel. Druk op Enter om het te bewaren, of op Escape om het weg te doen."


class TypingScreen(WholeScreen[None]):
    """A screen over one session with one line, in which everything is typed."""

    AUTO_FOCUS = "#regel"
    HORIZONTAL_BREAKPOINTS = [(0, "-smal"), (100, "-ruim"), (140, "-breed")]
    VERTICAL_BREAKPOINTS = [(0, "-laag"), (30, "-hoog")]

    def __init__(self, opened: OpenSession) -> None:
        super().__init__()
        self.opened = opened
        self.meeting = opened.meeting
        self.editing: Entry | None = None

    @property
    def can_write(self) -> bool:
        """Whether this program may write the record."""
        return self.opened.why_locked is None

    @property
    def line(self) -> InputLine:
        """The line in which everything is typed."""
        return self.query_one(InputLine)

    def show_all(self) -> None:
        """Show everything as it is now."""
        raise NotImplementedError

    def show_line(self) -> None:
        """Show before the line what it is about."""
        raise NotImplementedError

    def show_saving(self) -> None:
        """Show how the saving goes."""
        raise NotImplementedError

    def say_what_is_found(self) -> None:
        """Say below the line what will not be kept."""
        raise NotImplementedError

    def say(self, text: str, style: str = "") -> None:
        """Say something below the line; it stays until something is typed."""
        self.line.say_below((text, style))

    # --- Saving ------------------------------------------------------------------------------------------

    def on_mount(self) -> None:
        """Listen to the saver, and hear what it said before the screen was there."""
        self.opened.on_save_state = self._pass_on
        if self.opened.save_state is not None:
            self._pass_on(self.opened.save_state)

    def _pass_on(self, state: SaveState) -> None:
        # Called from the thread that saves; a message is how a thread talks to a screen.
        self.post_message(Saved(state))

    @on(Saved)
    def _saved(self, event: Saved) -> None:
        self.show_saving()
        if event.state.kind == "failed":
            self.say(f"Niet opgeslagen: {event.state.problem}", "bold $warning")

    # --- The line ----------------------------------------------------------------------------------------

    def on_key(self, event: KeyEvent) -> None:
        """Take what was typed before the line had its focus."""
        if self.focused is None and not self.line.input.disabled:
            type_ahead(self.line.input, event)

    def clear_line(self) -> None:
        """Empty the line; nothing is being changed any more."""
        self.editing = None
        self.line.input.value = ""

    def edit(self, entry: Entry) -> None:
        """Put an entry in the line to change it."""
        self.editing = entry
        self.line.input.value = entry.text
        self.line.input.cursor_position = len(entry.text)
        self.show_line()
        self.say("Wijzig de tekst en druk op Enter. Met Escape blijft het zoals het was.", "$soft")

    def key_escape(self) -> None:
        """Leave the line as it was."""
        if self.editing is not None or self.line.input.value:
            self.clear_line()
            self.show_all()
            self.say("")

    def is_half_typed(self) -> bool:
        """Say so when something in the line would be lost."""
        if not self.line.input.value.strip():
            return False
        self.say(_HALF_TYPED)
        return True

    # --- Keys that mean the same on both -----------------------------------------------------------------

    def action_scroll(self, by: int) -> None:
        """Scroll the board by half its height."""
        self.query_one(Board).scroll_half(by)

    def action_leave(self) -> None:
        """Stop for now; what was typed and not kept stays on the screen."""
        if not self.is_half_typed():
            self.dismiss(None)

    def action_names(self) -> None:
        """Give names that must not be kept."""
        follow(self.app, meeting_flows.names(self))

    def action_found(self) -> None:
        """Say what something is that was found in the line."""
        follow(self.app, found.ask(self))

    def action_stays(self) -> None:
        """Let stay what was found in the line."""
        found.let_stay(self)

    def action_domains(self) -> None:
        """Choose the domains that fit."""
        follow(self.app, meeting_flows.domains(self))

    def action_safety(self) -> None:
        """Step aside."""
        follow(self.app, meeting_flows.safety(self))
