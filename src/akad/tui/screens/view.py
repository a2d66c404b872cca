"""A finished session, to read."""

from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import VerticalScroll
from textual.widgets import Static

from akad.meeting import Weighing
from akad.output.export import Kind
from akad.output.plain import plain_text
from akad.tui.desk import OpenSession
from akad.tui.feedback_lines import waiting
from akad.tui.keys import Key, bindings
from akad.tui.screens.check import look_over
from akad.tui.screens.dialogs import Choice, ChoiceScreen
from akad.tui.screens.flow import Flow, follow
from akad.tui.screens.window import WholeScreen
from akad.tui.widgets.keybar import KeyBar
from akad.tui.words import line, plain

if TYPE_CHECKING:
    from akad.tui.app import AkadApp

KEYS = (
    Key("up", "↑↓", "screen.scroll(-1)", "lezen", "Lees verder."),
    Key("down", "", "screen.scroll(1)", "", "", on_bar=False),
    Key("pageup", "PgUp", "screen.scroll(-10)", "", "", on_bar=False),
    Key("pagedown", "PgDn", "screen.scroll(10)", "", "", on_bar=False),
    Key("t", "T", "screen.feedback", "keuze en terugkoppeling", "Schrijf op wat de bewoner koos en wat ervan kwam."),
    Key("n,ctrl+r", "N", "screen.netwerk", "netwerk", "Bekijk wie er om de bewoner heen staan."),
    Key("k", "K", "screen.card", "kaart", "Maak de kaart met tips voor de bewoner, om af te drukken."),
    Key("r", "R", "screen.report", "verslag", "Maak het verslag voor de mensen aan tafel."),
    Key("h", "H", "screen.reopen", "heropenen", "Ga verder met deze sessie waar die ophield."),
    Key("escape,enter,q,ctrl+q", "Esc", "screen.close", "terug", "Ga terug."),
)


class ViewScreen(WholeScreen[None]):
    """Shows a session as text, and can open it again."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings(KEYS)]

    def __init__(self, opened: OpenSession) -> None:
        super().__init__()
        self._opened = opened

    def compose(self) -> ComposeResult:
        """Hold the text."""
        remarks = " ".join((*((self._opened.why_locked,) if self._opened.why_locked else ()), *self._opened.remarks))
        yield Static("", id="start-titel")
        with VerticalScroll(id="lezen", can_focus=False):
            yield Static("", id="verslag")
        yield Static(plain(remarks, "$warning"), id="map")
        can_reopen = self._opened.why_locked is None and self._opened.meeting.sessie.verloop is not None
        yield KeyBar(
            [key for key in KEYS if can_reopen or key.action != "screen.reopen"],
            id="toetsen",
        )

    def on_mount(self) -> None:
        """Show the text, and walk past what is left to weigh: a file edited by hand, or newer rules."""
        self.show_help()
        follow(self.app, self._check())

    def _check(self) -> Flow:
        meeting = self._opened.meeting
        if self._opened.why_locked is None and Weighing(meeting).places and (yield from look_over(meeting)):
            self.show_help()

    def show_help(self) -> None:
        """Show the text with what plugins know of it."""
        app: AkadApp = self.app  # type: ignore[assignment]
        meeting = self._opened.meeting
        sessie = meeting.sessie
        still = waiting(sessie)
        self.query_one("#start-titel", Static).update(
            line(
                (sessie.codenaam, "bold $accent"),
                f" · {sessie.status.value}",
                (f" · nog te horen: {still}" if still else "", "$soft"),
            )
        )
        points = app.desk.plugins.help_for(meeting).points()
        self.query_one("#verslag", Static).update(plain(plain_text(meeting.sessie, points)))

    def action_scroll(self, by: int) -> None:
        """Read on."""
        self.query_one("#lezen", VerticalScroll).scroll_relative(y=by, animate=False)

    def action_feedback(self) -> None:
        """Write down what the bewoner chose and what came of it."""
        from akad.tui.screens.feedback import FeedbackScreen

        self.app.push_screen(FeedbackScreen(self._opened), lambda _: self.show_help())

    def action_netwerk(self) -> None:
        """Show who are around the bewoner."""
        from akad.tui.screens.netwerk import NetwerkScreen

        self.app.push_screen(NetwerkScreen(self._opened.meeting, can_write=False))

    def action_card(self) -> None:
        """Make the bewonerskaart."""
        follow(self.app, self._make(Kind.CARD, "De kaart wordt gemaakt …"))

    def action_report(self) -> None:
        """Make the verslag."""
        follow(self.app, self._make(Kind.REPORT, "Het verslag wordt gemaakt …"))

    def _make(self, kind: Kind, busy: str) -> Flow:
        from akad.tui.screens.documents import make_documents

        # Before anything leaves the table: what is left to weigh. Who goes on later makes nothing now.
        yield from self._check()
        app: AkadApp = self.app  # type: ignore[assignment]
        app.notify(busy, timeout=8, markup=False)
        make_documents(app, app.desk, self._opened, kind)

    def action_reopen(self) -> None:
        """Go on with the session, after one question."""
        if self._opened.why_locked is None and self._opened.meeting.sessie.verloop is not None:
            follow(self.app, self._reopen())

    def _reopen(self) -> Flow:
        sure = yield ChoiceScreen(
            f"{self._opened.meeting.sessie.codenaam} heropenen?",
            [Choice(False, "Nee", "laat de sessie zoals zij is"), Choice(True, "Ja", "ga verder aan tafel")],
            explanation="De sessie staat dan weer bij 'bezig', tot je opnieuw afrondt. Niets gaat weg.",
        )
        if sure:
            self._opened.meeting.reopen()
            app: AkadApp = self.app  # type: ignore[assignment]
            app.pop_screen()
            app.lead_opened(self._opened)

    def action_close(self) -> None:
        """Go back."""
        self.dismiss(None)
