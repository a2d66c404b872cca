"""Small windows over a screen: choose one of a list, or type one line."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, ClassVar, Generic, TypeVar

import attrs
from textual import on
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical, VerticalScroll
from textual.events import Key as KeyEvent
from textual.widget import Widget
from textual.widgets import Input, OptionList, Static
from textual.widgets.option_list import Option

from akad.privacy import Boundary
from akad.tui.findings import MarkFindings, in_words
from akad.tui.keys import Key
from akad.tui.screens.window import Window
from akad.tui.widgets.keybar import KeyBar
from akad.tui.widgets.ordered import OrderedInput
from akad.tui.words import Piece, line, plain

if TYPE_CHECKING:
    from akad.tui.app import AkadApp
    from akad.tui.screens.found import Asking

T = TypeVar("T")


@attrs.frozen
class Choice(Generic[T]):
    """One of the things to choose from: what is given back, what stands there, and a word of help."""

    value: T
    label: str
    help: str = ""


class ChoiceScreen(Window[T | None], Generic[T]):
    """Choose one of a list with the arrows, a number, the mouse, or (with `searchable`) by typing.

    Gives the value of the choice, or None after Escape.
    """

    BINDINGS = [
        Binding("escape", "close", show=False, priority=True),
        Binding("enter", "choose", show=False, priority=True),
        Binding("up", "move(-1)", show=False, priority=True),
        Binding("down", "move(1)", show=False, priority=True),
        Binding("pageup", "move(-8)", show=False, priority=True),
        Binding("pagedown", "move(8)", show=False, priority=True),
        # Bindings, not keys that wait in the queue of this window: what is typed next is for the next window.
        *(Binding(str(number), f"number({number})", show=False, priority=True) for number in range(1, 10)),
    ]

    def __init__(
        self,
        title: str,
        choices: Sequence[Choice[T]],
        *,
        explanation: str = "",
        searchable: bool = False,
        start: int = 0,
    ) -> None:
        super().__init__()
        self._title = title
        self._explanation = explanation
        self._choices = tuple(choices)
        self._shown = self._choices
        self._searchable = searchable
        self._start = start

    def compose(self) -> ComposeResult:
        """Hold the title, the explanation and the list."""
        with Vertical(classes="venster"):
            yield Static(plain(self._title), classes="venster-titel")
            if self._explanation:
                yield Static(plain(self._explanation), classes="venster-uitleg")
            if self._searchable:
                yield OrderedInput(placeholder="typ om te zoeken", compact=True, id="zoek")
            yield OptionList(*self._options(), id="keuzes")
            yield KeyBar(
                (
                    Key("", "Enter", "screen.choose", "kies", ""),
                    Key("", "↑↓", "screen.move(1)", "ga langs de lijst", ""),
                    Key("", "Esc", "screen.close", "terug", ""),
                )
            )

    def on_mount(self) -> None:
        """Put the cursor on the first choice."""
        options = self.query_one(OptionList)
        options.highlighted = min(self._start, len(self._choices) - 1) if self._choices else None
        if self._searchable:
            options.can_focus = False
            self.query_one("#zoek", Input).focus()

    def _options(self) -> list[Option]:
        numbered = not self._searchable
        return [
            Option(
                line(
                    (f"{number}  " if numbered and number < 10 else "   " if numbered else "", "bold"),
                    choice.label,
                    f"  · {choice.help}" if choice.help else "",
                )
            )
            for number, choice in enumerate(self._shown, 1)
        ]

    def on_key(self, event: KeyEvent) -> None:
        """Search with what was typed before the window had its focus."""
        if self._searchable:
            type_ahead(self.query_one("#zoek", OrderedInput), event)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:  # noqa: ARG002
        """Leave digits to the search where there is one."""
        return action != "number" or not self._searchable

    def action_number(self, number: int) -> None:
        """Choose by number at once."""
        if number <= len(self._shown):
            self.dismiss(self._shown[number - 1].value)

    @on(Input.Changed, "#zoek")
    def _search(self) -> None:
        words = self.query_one("#zoek", OrderedInput).value.casefold().split()
        shown = tuple(
            choice
            for choice in self._choices
            if all(word in f"{choice.label} {choice.help}".casefold() for word in words)
        )
        if shown == self._shown:
            return
        self._shown = shown
        options = self.query_one(OptionList)
        options.clear_options()
        options.add_options(self._options() or [Option(plain("Niets gevonden.", "$soft"), disabled=True)])
        options.highlighted = 0 if self._shown else None

    @on(OptionList.OptionSelected)
    def _selected(self, event: OptionList.OptionSelected) -> None:
        event.stop()
        if event.option_index < len(self._shown):
            self.dismiss(self._shown[event.option_index].value)

    def action_choose(self) -> None:
        """Choose what the cursor is on."""
        if self._searchable:
            self._search()
        place = self.query_one(OptionList).highlighted
        if place is not None and place < len(self._shown):
            self.dismiss(self._shown[place].value)

    def action_move(self, by: int) -> None:
        """Move the cursor."""
        options = self.query_one(OptionList)
        if self._shown:
            last = len(self._shown) - 1
            options.highlighted = min(last, max(0, (options.highlighted or 0) + by))

    def action_close(self) -> None:
        """Go back without a choice."""
        self.dismiss(None)


class LineScreen(Window[str | None]):
    """Type one line. Gives what was typed (it has not passed the privacy boundary yet), or None after Escape.

    With the `boundary` that it will pass, what will not be kept is marked, with the keys of the meeting for it.
    With `is_place` nothing is offered more coarsely: the name of a place is there to be found.
    """

    BINDINGS = [
        Binding("escape", "close", show=False, priority=True),
        Binding("enter", "submit", show=False, priority=True),
        Binding("ctrl+n", "who", show=False, priority=True),
        Binding("ctrl+b", "stays", show=False, priority=True),
    ]

    def __init__(
        self,
        title: str,
        explanation: str,
        *,
        value: str = "",
        may_be_empty: bool = False,
        boundary: Boundary | None = None,
        is_place: bool = False,
    ) -> None:
        super().__init__()
        self._boundary = boundary
        self._is_place = is_place
        self._title = title
        self._explanation = explanation
        self._value = value
        self._may_be_empty = may_be_empty

    def compose(self) -> ComposeResult:
        """Hold the title, the explanation and the input."""
        with Vertical(classes="venster"):
            yield Static(plain(self._title), classes="venster-titel")
            yield Static(plain(self._explanation), classes="venster-uitleg")
            yield OrderedInput(
                self._value,
                compact=True,
                id="antwoord",
                select_on_focus=False,
                highlighter=MarkFindings(self._boundary, only_must=self._is_place) if self._boundary else None,
            )
            yield Static("", id="gevonden")
            yield KeyBar(
                (
                    Key("", "Enter", "screen.submit", "klaar", ""),
                    Key("", "Esc", "screen.close", "terug", ""),
                )
            )

    def on_key(self, event: KeyEvent) -> None:
        """Take what was typed before the window had its focus."""
        type_ahead(self.query_one("#antwoord", OrderedInput), event)

    @on(Input.Changed, "#antwoord")
    def _typed(self) -> None:
        if self._boundary is not None:
            field = self.query_one("#antwoord", OrderedInput)
            findings = [each for each in self._boundary.find(field.value) if each.must or not self._is_place]
            self._say(*in_words(field.value, findings, field.cursor_position))
            field.refresh()

    def _say(self, *pieces: Piece) -> None:
        self.query_one("#gevonden", Static).update(line(*pieces))

    def _asking(self) -> "Asking | None":
        from akad.tui.screens.found import Asking

        if self._boundary is None:
            return None
        app: AkadApp = self.app  # type: ignore[assignment]
        field = self.query_one("#antwoord", OrderedInput)
        return Asking(app, self._boundary, field, say=self._say, learnt=self._typed, only_must=self._is_place)

    def action_who(self) -> None:
        """Say who a name is, or make an age or a place coarser."""
        from akad.tui.screens.flow import follow

        asking = self._asking()
        if asking is not None:
            follow(self.app, asking.who())

    def action_stays(self) -> None:
        """Let stay what is marked."""
        asking = self._asking()
        if asking is not None:
            asking.let_stay()

    def action_submit(self) -> None:
        """Give what was typed."""
        typed = self.query_one("#antwoord", Input).value
        if typed.strip() or self._may_be_empty:
            self.dismiss(typed)

    def action_close(self) -> None:
        """Go back without an answer."""
        self.dismiss(None)


class TextScreen(Window[None]):
    """Something to read; any of Enter, Escape and Space closes it."""

    BINDINGS = [
        Binding("escape,enter,space,f1", "close", show=False, priority=True),
        Binding("up", "scroll(-1)", show=False, priority=True),
        Binding("down", "scroll(1)", show=False, priority=True),
        Binding("pageup", "scroll(-8)", show=False, priority=True),
        Binding("pagedown", "scroll(8)", show=False, priority=True),
    ]
    MORE_KEYS: ClassVar[tuple[Key, ...]] = ()

    def __init__(self, title: str, *parts: object) -> None:
        super().__init__()
        self._title = title
        self._parts = parts

    def compose(self) -> ComposeResult:
        """Hold the title and the text."""
        with Vertical(classes="venster venster-lezen"):
            yield Static(plain(self._title), classes="venster-titel")
            with VerticalScroll(id="tekst", can_focus=False):
                for part in self._parts:
                    yield part if isinstance(part, Widget) else Static(part, classes="alinea")  # type: ignore[arg-type]
            yield KeyBar(
                (
                    Key("", "Enter", "screen.close", "terug", ""),
                    *self.MORE_KEYS,
                    Key("", "↑↓", "screen.scroll(1)", "verder lezen", ""),
                )
            )

    def action_scroll(self, by: int) -> None:
        """Read on."""
        self.query_one("#tekst", VerticalScroll).scroll_relative(y=by, animate=False)

    def action_close(self) -> None:
        """Go back."""
        self.dismiss(None)


def type_ahead(line: OrderedInput, event: KeyEvent) -> None:
    """Put in `line` what was typed before it had the focus: nobody waits for a screen to appear."""
    if not line.has_focus and event.is_printable and event.character is not None:
        event.stop()
        line.insert_text_at_cursor(event.character)
