"""What the meeting screen shows, and when it is shown anew. What keys do is in `screens/meeting.py`."""

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal, VerticalScroll
from textual.events import Resize
from textual.widgets import Static

from akad.demo import Guide
from akad.meeting import for_buurt
from akad.model import StapSoort
from akad.tui import saving
from akad.tui.desk import OpenSession
from akad.tui.plugin_help import News
from akad.tui.saving import Saved
from akad.tui.screens import meeting_keys
from akad.tui.screens.meeting_beside import Beside
from akad.tui.screens.meeting_help import MeetingHelp
from akad.tui.screens.typing_screen import TypingScreen
from akad.tui.step_lines import board_lines, summary_lines
from akad.tui.widgets.board import Board
from akad.tui.widgets.header import Header
from akad.tui.widgets.inputline import InputLine
from akad.tui.widgets.keybar import KeyBar
from akad.tui.words import enumerated, hanging, line, lines, plain

_TICK_SECONDS = 1.0
_SIDE_TEXT = 38  # #zij in the stylesheet, without its border, padding and scrollbar


class MeetingView(TypingScreen):
    """The parts of the meeting screen from top to bottom."""

    beside: Beside

    def __init__(self, opened: OpenSession, guide: Guide | None = None) -> None:
        super().__init__(opened)
        self.guide = guide
        self.help = MeetingHelp(self)
        self._question = 0

    # --- The parts ---------------------------------------------------------------------------------------

    def compose(self) -> ComposeResult:
        """Hold the parts from top to bottom."""
        yield Header(self.meeting, id="kop")
        yield Static("", id="vraag")
        yield Static("", id="domeinvraag")
        with Horizontal(id="midden"):
            yield Board(id="bord")
            with VerticalScroll(id="zij", can_focus=False):
                yield Static("", id="zij-domein")
                yield Static("", id="zij-tekst")
        yield Static("", id="gids")
        yield Static("", id="stand")
        yield Static("", id="erbij")
        yield InputLine(self.meeting.boundary, id="invoer")
        yield KeyBar(id="toetsen")

    def on_mount(self) -> None:
        """Show the session and start the clock."""
        self.query_one("#gids").display = self.guide is not None
        if not self.can_write:
            self.line.input.disabled = True
        self.show_all()
        self.set_interval(_TICK_SECONDS, self._tick)
        remarks = (*((self.opened.why_locked,) if self.opened.why_locked else ()), *self.opened.remarks)
        if remarks:
            self.say(" ".join(remarks), "$warning")

    # --- Showing -----------------------------------------------------------------------------------------

    def show_all(self) -> None:
        """Show everything as it is now."""
        self.show_saving()
        self._show_question()
        self.show_board()
        self._show_side()
        self._show_guide()
        self._show_standing()
        self.show_line()
        self.beside.show()
        self._show_keys()
        self.help.show()

    def show_board(self) -> None:
        """Show the large part as it is now."""
        self.query_one(Board).show(lambda width: board_lines(self.meeting, width, self.beside.earlier))

    def show_help(self) -> None:
        """Show what plugins give now."""
        self.help.show()

    def tell(self, news: News) -> None:
        """Say what plugins have to say."""
        self.help.tell(news)

    def on_resize(self, _event: Resize) -> None:
        """Lay out again what depends on the width."""
        self._show_question()
        self._show_side()
        self.beside.show()
        self.help.resized()
        self.help.show_questions()

    def _tick(self) -> None:
        if self.opened.look_again():
            self.show_all()
        self.query_one(Header).show()

    def _show_question(self) -> None:
        vragen = self.meeting.vragen
        self._question %= len(vragen)
        width = max(20, self.size.width - 6)
        shown: list[object] = []
        for place, vraag in enumerate(vragen):
            if place == self._question:
                shown += hanging(plain(vraag, "bold"), width, "▸ ")
            elif self.size.width >= 100 and self.size.height >= 30:
                shown += hanging(plain(vraag, "$soft"), width, "  ")
        self.query_one("#vraag", Static).update(lines(shown))  # type: ignore[arg-type]

    def _show_side(self) -> None:
        if self.size.width < 140:
            return
        stap, sessie = self.meeting.stap, self.meeting.sessie
        width = _SIDE_TEXT
        parts = [
            *hanging(plain(for_buurt(stap.uitleg, sessie)), width),
            plain(""),
            plain("Let op", "bold $primary"),
            *hanging(plain(for_buurt(stap.let_op, sessie)), width),
            plain(""),
        ]
        if self.meeting.shows_matrix:
            parts += summary_lines(self.meeting, width)
        self.query_one("#zij-tekst", Static).update(lines(parts))

    def _show_guide(self) -> None:
        if self.guide is not None:
            self.query_one("#gids", Static).update(plain(self.guide.text(self.meeting)))

    def _show_standing(self) -> None:
        meeting = self.meeting
        parts: list[tuple[str, str] | str] = []
        if meeting.is_paused:
            parts += [("Pauze. ", "bold $accent"), "De tijd staat stil; met Ctrl+T ga je verder.   "]
        if meeting.shows_matrix or meeting.sessie.notities:
            quiet = [meeting.werkwijze.perspectief_naam(name) for name in meeting.not_heard()]
            if quiet:
                parts += [("Nog niet gehoord: ", "$soft"), enumerated(quiet), "   "]
        returned = meeting.returned()
        if returned:
            parts += [(f"Terug van de parkeerplek: {len(returned)}", "$accent"), "   "]
        parked = meeting.parked()
        if parked:
            parts += [(f"Op de parkeerplek: {len(parked)}", "$soft")]
        self.query_one("#stand", Static).update(line(*parts))

    def show_line(self) -> None:
        """Show before the line where it goes and who says it."""
        target, stap = self.meeting.target, self.meeting.stap
        if self.editing is not None:
            self.line.say_where((f" wijzig {self.editing.kind.value} ▸ ", "bold $accent"))
            return
        where = {StapSoort.VRAAG: "vraag", StapSoort.LEREN: "les"}.get(stap.soort, "gezegd")
        if target is not None and stap.soort is StapSoort.KRING:
            where = f"vraag {target.number}" if target.number else target.label
        elif target is not None and stap.soort in (StapSoort.BEELD, StapSoort.KRACHTEN):
            where = target.label
        elif target is not None and stap.soort is StapSoort.TERUG and (tip := self.meeting.harvested(target)):
            self.line.say_where((f" {tip}", "bold"), (" ▸ ", "bold $accent"))
            return
        who = self.meeting.perspectief
        name = self.meeting.werkwijze.perspectief_naam(who) if who else "wie?"
        self.line.say_where((f" {where}", "bold"), " · ", (name, "" if who else "$soft"), (" ▸ ", "bold $accent"))

    def _show_keys(self) -> None:
        keys = meeting_keys.of_this_moment(
            self.meeting,
            is_typing=bool(self.line.input.value),
            can_write=self.can_write,
            brings=self.beside.brings,
        )
        self.query_one(KeyBar).show(keys)

    @on(Saved)
    def _tell_plugins(self, event: Saved) -> None:
        self.help.saved(event.state)

    def show_saving(self) -> None:
        """Show how the saving goes, in the head."""
        self.query_one(Header).show(saving.in_words(self.opened))
