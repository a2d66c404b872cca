"""Who is at the table: perspectives and how many people, never who."""

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from akad.meeting import Bijeenkomst
from akad.tui.keys import Key
from akad.tui.screens.window import Window
from akad.tui.widgets.keybar import KeyBar
from akad.tui.words import line, plain


class PresentScreen(Window[None]):
    """A list of perspectives with a count each; every change can be undone."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,f5", "close", show=False, priority=True),
        Binding("right,plus,space", "count(1)", show=False, priority=True),
        Binding("left,minus,backspace", "count(-1)", show=False, priority=True),
    ]

    def __init__(self, meeting: Bijeenkomst) -> None:
        super().__init__()
        self._meeting = meeting
        known = [p.id for p in meeting.werkwijze.perspectieven]
        self._ids = (*known, *(name for name in meeting.sessie.tafel.perspectieven if name not in known))

    def compose(self) -> ComposeResult:
        """Hold the list."""
        with Vertical(classes="venster"):
            yield Static(plain("Wie zit er aan tafel?"), classes="venster-titel")
            yield Static(plain("Hoeveel mensen, en van waaruit ze meekijken. Nooit wie."), classes="venster-uitleg")
            yield OptionList(*(Option(self._text(name)) for name in self._ids), id="keuzes")
            yield KeyBar(
                (
                    Key("", "Enter", "screen.count(1)", "één erbij", ""),
                    Key("", "←", "screen.count(-1)", "één eraf", ""),
                    Key("", "Esc", "screen.close", "klaar", ""),
                )
            )

    def _text(self, name: str) -> Content:
        count = self._meeting.sessie.tafel.perspectieven.get(name, 0)
        return line(
            (f"{count or '·':>3}  ", "bold" if count else ""),
            self._meeting.werkwijze.perspectief_naam(name),
        )

    @on(OptionList.OptionSelected)
    def _selected(self, event: OptionList.OptionSelected) -> None:
        event.stop()
        self.action_count(1)

    def action_count(self, by: int) -> None:
        """Count one more or one less for the perspective under the cursor."""
        options = self.query_one(OptionList)
        place = options.highlighted
        if place is None:
            return
        name = self._ids[place]
        counts = self._meeting.sessie.tafel.perspectieven
        self._meeting.set_present(name, counts.get(name, 0) + by)
        options.replace_option_prompt_at_index(place, self._text(name))

    def action_close(self) -> None:
        """Go back to the meeting."""
        self.dismiss(None)
