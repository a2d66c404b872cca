"""The people around the bewoner, drawn over the whole screen; each can be chosen and changed."""

import contextlib
from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.widgets import Static

from akad.meeting import Bijeenkomst, Entry, EntryKind, Refusal, for_buurt
from akad.meeting.entries import contacten
from akad.meeting.netwerk import RINGS, rings
from akad.model import Sessie
from akad.tui.board_text import blank
from akad.tui.keys import Key, bindings
from akad.tui.netwerk_lines import drawing_lines, in_order, legend, words_lines
from akad.tui.screens.contact import edit_contact
from akad.tui.screens.dialogs import Choice, ChoiceScreen, LineScreen
from akad.tui.screens.flow import Flow, follow
from akad.tui.screens.window import WholeScreen
from akad.tui.widgets.board import Board, BoardLine
from akad.tui.widgets.keybar import KeyBar
from akad.tui.words import line

if TYPE_CHECKING:
    from akad.tui.screens.typing_screen import TypingScreen

KEYS = (
    Key("enter", "Enter", "screen.change", "wijzig", "Verander wie er tussen haken staat."),
    Key("down,right", "↑↓", "screen.choose(1)", "kies", "Kies iemand in het netwerk."),
    Key("up,left", "", "screen.choose(-1)", "", "", on_bar=False),
    Key("n,insert", "N", "screen.add", "iemand erbij", "Zet nog iemand in het netwerk."),
    Key("pageup", "", "screen.scroll(-1)", "", "", on_bar=False),
    Key("pagedown", "", "screen.scroll(1)", "", "", on_bar=False),
    Key("ctrl+z", "Ctrl+Z", "screen.undo", "ongedaan", "Maak het laatste ongedaan."),
    Key("escape,ctrl+r,ctrl+q", "Esc", "screen.close", "terug", "Ga terug."),
)
_CHANGING = ("change", "add", "undo")
_NUMBERED = 8  # so many roles and the picture have a number each; of more than that somebody types a few letters


class NetwerkScreen(WholeScreen[None]):
    """Shows the netwerk of a meeting. `can_write` says whether it may be changed here."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings(KEYS)]

    def __init__(self, meeting: Bijeenkomst, *, can_write: bool = True) -> None:
        super().__init__()
        self._meeting = meeting
        self._can_write = can_write
        self._chosen: Entry | None = None

    def compose(self) -> ComposeResult:
        """Hold the drawing."""
        sessie = self._meeting.sessie
        title = for_buurt("Wie staan er om de bewoner heen?", sessie)
        yield Static(line((title, "bold $accent"), f"   {sessie.codenaam}"), id="start-titel")
        yield Board(id="bord")
        keys = [key for key in KEYS if self._can_write or key.action.removeprefix("screen.") not in _CHANGING]
        yield KeyBar(keys, id="toetsen")

    def on_mount(self) -> None:
        """Draw, with the cursor on the one who is nearest."""
        self.action_choose(0)

    def _show(self) -> None:
        self.query_one(Board).show(lambda width: picture(self._meeting.sessie, width, self._chosen))

    def action_choose(self, by: int) -> None:
        """Choose the contact so many places further."""
        self._chosen = chosen_after(self._meeting.sessie, self._chosen, by)
        self._show()

    def action_change(self) -> None:
        """Change the chosen contact."""
        if self._can_write and self._chosen is not None:
            follow(self.app, edit_contact(self._meeting, self._chosen))

    def on_screen_resume(self) -> None:
        """Draw again after a change: the contact keeps its place in the netwerk, perhaps in another ring."""
        if self.is_mounted:
            self._chosen = same_place(self._meeting.sessie, self._chosen)
            self._show()

    def action_add(self) -> None:
        """Add somebody."""
        if self._can_write:
            follow(self.app, self._add())

    def _add(self) -> Flow:
        kring = yield ChoiceScreen("Hoe dichtbij staat die mens?", [Choice(ring, ring.value) for ring in RINGS])
        if kring is None:
            return
        typed = yield LineScreen(
            "Wie is het?", "Een rol, geen naam: zus, buurvrouw, coach.", boundary=self._meeting.boundary
        )
        if typed is None:
            return
        with contextlib.suppress(Refusal):  # nothing was left of it
            self._meeting.add_contact(typed, kring)
            self._chosen = contacten(self._meeting.sessie)[-1]
            self._show()

    def action_undo(self) -> None:
        """Undo the last change, when that was one of the netwerk."""
        before = self._meeting.sessie.casus.netwerk
        if self._can_write and self._meeting.undo() is not None:
            if self._meeting.sessie.casus.netwerk == before:
                self._meeting.redo()  # something that cannot be seen here
            self._chosen = same_place(self._meeting.sessie, self._chosen)
            self._show()

    @on(Board.Touch)
    def _touched(self, event: Board.Touch) -> None:
        if isinstance(event.what, Entry) and event.what.kind is EntryKind.CONTACT:
            self._chosen = event.what
            self._show()
            self.action_change()

    def action_scroll(self, by: int) -> None:
        """Scroll by half the height."""
        self.query_one(Board).scroll_half(by)

    def action_close(self) -> None:
        """Go back."""
        self.dismiss(None)


def picture(sessie: Sessie, width: int, chosen: Entry | None = None) -> list[BoardLine]:
    """Return the drawing with what it says and what its lines mean."""
    return [
        *words_lines(sessie, width),
        blank(),
        *drawing_lines(sessie, width, chosen),
        *legend(sessie, width),
    ]


def chosen_after(sessie: Sessie, chosen: Entry | None, by: int) -> Entry | None:
    """Return the contact so many places after `chosen` in the drawing, the first when there was none."""
    listed = in_order(sessie)
    if not listed:
        return None
    return listed[(listed.index(chosen) + by) % len(listed)] if chosen in listed else listed[0]


def same_place(sessie: Sessie, chosen: Entry | None) -> Entry | None:
    """Return the contact that now stands where `chosen` stood in the netwerk; the first when that place has gone."""
    listed = in_order(sessie)
    key = chosen.key if chosen else ""
    return next((entry for entry in listed if entry.key == key), listed[0] if listed else None)


_PICTURE = "\0"


def name_somebody(screen: "TypingScreen") -> Flow:
    """Ask who of the netwerk is meant, and put the role in the line; or show the netwerk."""
    netwerk = screen.meeting.sessie.casus.netwerk
    roles = tuple(dict.fromkeys(contact.rol for ring in rings(netwerk) for contact in ring.contacten))
    role = _PICTURE
    if roles:
        role = yield ChoiceScreen(
            "Wie uit het netwerk bedoel je?",
            [*(Choice(role, role) for role in roles), Choice(_PICTURE, "Bekijk het netwerk", "en verander het")],
            searchable=len(roles) > _NUMBERED,
        )
    if role == _PICTURE:
        yield NetwerkScreen(screen.meeting)
        screen.show_all()
    elif role is not None:
        field = screen.line.input
        before = field.value[: field.cursor_position]
        after = field.value[field.cursor_position :]
        space = "" if not before or before.endswith(" ") else " "
        field.insert_text_at_cursor(f"{space}{role}{'' if after[:1] in (' ', ',', '.') else ' '}")
