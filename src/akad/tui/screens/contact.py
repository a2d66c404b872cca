"""One contact of the netwerk: how close, what tie, what help, and who gives."""

from enum import StrEnum
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.events import Key as KeyEvent
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from akad.meeting import Bijeenkomst, Entry, NotNow, Refusal, for_buurt
from akad.meeting.netwerk import RINGS
from akad.model import Band, Hulp
from akad.tui.keys import Key
from akad.tui.netwerk_lines import tie
from akad.tui.screens.dialogs import LineScreen
from akad.tui.screens.flow import Flow
from akad.tui.screens.window import Window
from akad.tui.widgets.keybar import KeyBar
from akad.tui.words import line, plain

_ROLE, _RING, _TIE, _MUTUAL, _NOTE, _REMOVE = "rol", "kring", "band", "wederkerig", "toelichting", "weg"
_HELP = {hulp.value: hulp for hulp in Hulp}
_ROWS = (_ROLE, _RING, _TIE, *_HELP, _MUTUAL, _NOTE, _REMOVE)
_IN_WORDS = {
    Hulp.PRAKTISCH: "Helpt praktisch",
    Hulp.GEZELSCHAP: "Geeft gezelschap",
    Hulp.ADVIES: "Geeft advies",
    Hulp.STEUN: "Geeft steun",
}


class ContactScreen(Window[str | None]):
    """Everything of one contact in a list; each row changes with Enter, the arrows or its number.

    Gives what needs a line of text ("rol", "toelichting") or "weg" to take the contact away, and None when done.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "close", show=False, priority=True),
        Binding("right,space", "turn(1)", show=False, priority=True),
        Binding("left", "turn(-1)", show=False, priority=True),
    ]

    def __init__(self, meeting: Bijeenkomst, place: int, row: str = _RING) -> None:
        super().__init__()
        self._meeting = meeting
        self._place = place
        self._first = _ROWS.index(row)

    def compose(self) -> ComposeResult:
        """Hold the role and the rows."""
        with Vertical(classes="venster"):
            yield Static("", classes="venster-titel")
            yield OptionList(*(Option(plain("")) for _ in _ROWS), id="keuzes")
            yield KeyBar(
                (
                    Key("", "Enter", "screen.turn(1)", "verander", ""),
                    Key("", "↑↓", "screen.down", "kies", ""),
                    Key("", "1-9", "screen.turn(1)", "meteen", ""),
                    Key("", "Esc", "screen.close", "klaar", ""),
                )
            )

    def on_mount(self) -> None:
        """Show the contact as it is."""
        self._show()
        self.query_one(OptionList).highlighted = self._first

    def _show(self) -> None:
        contact = self._meeting.contact(self._place)
        options = self.query_one(OptionList)
        self.query_one(".venster-titel", Static).update(line(contact.rol, (f"  {tie(contact)}", "")))
        for number, row in enumerate(_ROWS):
            mark = f"{number + 1}  " if number < 9 else "   "
            options.replace_option_prompt_at_index(number, line((mark, "bold")) + self._row(row))

    def _row(self, row: str) -> Content:
        contact = self._meeting.contact(self._place)
        match row:
            case "rol":
                return line("Rol: ", (contact.rol, "bold"))
            case "kring":
                return _one_of("Hoe dichtbij", RINGS, contact.kring)
            case "band":
                return _one_of("De band", tuple(Band), contact.band)
            case "wederkerig":
                who = for_buurt("De bewoner betekent ook iets voor hen", self._meeting.sessie)
                return line(_box(contact.wederkerig), who)
            case "toelichting":
                return line(
                    "Toelichting: ", (contact.toelichting or "nog niets", "" if contact.toelichting else "$soft")
                )
            case "weg":
                return plain("Weghalen")
        return line(_box(_HELP[row] in contact.hulp), _IN_WORDS[_HELP[row]])

    def on_key(self, event: KeyEvent) -> None:
        """Change a row by its number."""
        if event.key.isdecimal() and 0 < int(event.key) <= len(_ROWS):
            event.stop()
            self.query_one(OptionList).highlighted = int(event.key) - 1
            self.action_turn(1)

    @on(OptionList.OptionSelected)
    def _selected(self, event: OptionList.OptionSelected) -> None:
        event.stop()
        self.action_turn(1)

    def action_down(self) -> None:
        """Go to the next row (for the mouse)."""
        self.query_one(OptionList).action_cursor_down()

    def action_turn(self, by: int) -> None:
        """Change the row under the cursor."""
        place = self.query_one(OptionList).highlighted
        if place is None:
            return
        row, meeting = _ROWS[place], self._meeting
        contact = meeting.contact(self._place)
        match row:
            case "rol" | "toelichting" | "weg":
                self.dismiss(row)
                return
            case "kring":
                meeting.move_contact(self._place, RINGS[(RINGS.index(contact.kring) + by) % len(RINGS)])
            case "band":
                ties = tuple(Band)
                meeting.set_tie(self._place, ties[(ties.index(contact.band) + by) % len(ties)])
            case "wederkerig":
                meeting.toggle_mutual(self._place)
            case _:
                meeting.toggle_help(self._place, _HELP[row])
        self._show()

    def action_close(self) -> None:
        """Go back."""
        self.dismiss(None)


def edit_contact(meeting: Bijeenkomst, entry: Entry) -> Flow:
    """Change one contact of the netwerk until somebody is done with it."""
    place, row = int(entry.key), _RING
    try:
        meeting.contact(place)
    except NotNow:
        return
    while True:
        what = yield ContactScreen(meeting, place, row)
        contact = meeting.contact(place)
        if what == _REMOVE:
            meeting.remove(Entry(entry.kind, entry.key, contact.rol, contact.kring.value))
            return
        if what is None:
            return
        row = what
        if what == _ROLE:
            typed = yield LineScreen(
                "Wie is het?",
                "Een rol, geen naam: zus, buurvrouw, coach.",
                value=contact.rol,
                boundary=meeting.boundary,
            )
            if typed is not None:
                _change_role(meeting, entry, place, typed)
        else:
            typed = yield LineScreen(
                "Wat is nog goed om te weten?",
                "Bijvoorbeeld: belt op zondag. Leeg laten mag ook.",
                value=contact.toelichting or "",
                may_be_empty=True,
                boundary=meeting.boundary,
            )
            if typed is not None:
                meeting.explain_contact(place, typed)


def _change_role(meeting: Bijeenkomst, entry: Entry, place: int, typed: str) -> None:
    contact = meeting.contact(place)
    try:
        meeting.change(Entry(entry.kind, entry.key, contact.rol, contact.kring.value), typed)
    except Refusal:
        return  # nothing was left of it: the role stays


def _one_of(title: str, values: tuple[StrEnum, ...], now: StrEnum) -> Content:
    marked = ((f"[{each.value}]", "bold reverse") if each is now else (f" {each.value} ", "") for each in values)
    return line(f"{title}: ", *marked)


def _box(on: bool) -> str:
    return "[x] " if on else "[ ] "
