"""Before the first step: what the table will hear, and whether it may."""

from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.widgets import Static

from akad.meeting import NoConsent
from akad.model import CasusSoort, Toestemming
from akad.tui.desk import Desk, OpenSession
from akad.tui.keys import Key, bindings
from akad.tui.prepared_lines import heard_lines
from akad.tui.screens.dialogs import Choice, ChoiceScreen, TextScreen
from akad.tui.screens.domains import choose_domains, in_words
from akad.tui.screens.flow import Flow, follow
from akad.tui.screens.settings import NOT_A_TABLE
from akad.tui.screens.window import WholeScreen
from akad.tui.widgets.board import Board
from akad.tui.widgets.keybar import KeyBar
from akad.tui.words import counted, line, lines, plain

if TYPE_CHECKING:
    from akad.tui.app import AkadApp

KEYS = (
    Key("enter,f9", "Enter", "screen.begin", "begin de bijeenkomst", "Begin: vanaf nu loopt de tijd."),
    Key("v", "V", "screen.prepare", "voorbereiden", "Vul de voorbereiding aan."),
    Key("n,ctrl+r", "N", "screen.netwerk", "netwerk", "Bekijk wie er om de bewoner heen staan."),
    Key("d,ctrl+g", "D", "screen.domains", "domeinen", "Kies de domeinen die bij deze casus passen."),
    Key("w", "W", "screen.table", "wijktafel", "Zeg welke wijktafel dit is."),
    Key("f7", "F7", "screen.names", "namen", "Geef namen op die niet in het verslag mogen."),
    Key("up", "↑↓", "screen.scroll(-1)", "lezen", "Lees de voorbereiding."),
    Key("down", "", "screen.scroll(1)", "", "", on_bar=False),
    Key("pageup", "", "screen.scroll(-8)", "", "", on_bar=False),
    Key("pagedown", "", "screen.scroll(8)", "", "", on_bar=False),
    Key("escape,ctrl+q", "Esc", "screen.close", "terug", "Ga terug zonder te beginnen."),
)
BEGINS, PREPARES = "begins", "prepares"
"""What the screen gives: the meeting has begun, or somebody goes on with the preparation."""

CONSENT = (
    Choice(Toestemming.AKKOORD, "De bewoner weet ervan en is akkoord"),
    Choice(Toestemming.ZONDER_SPOOR, "We bespreken het zonder enig spoor naar de persoon"),
)
"""The two ways in which a case may be discussed."""

CONSENT_BUURT = (
    Choice(Toestemming.AKKOORD, "De mensen om wie het gaat weten ervan en zijn akkoord"),
    Choice(Toestemming.ZONDER_SPOOR, "We bespreken het zonder enig spoor naar een huis of een mens"),
)
"""The same for a case of a whole buurt."""


class BeginScreen(WholeScreen[str]):
    """Shows in one screen what the table will hear. Gives `BEGINS`, `PREPARES`, or None when somebody goes back."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings(KEYS)]

    def __init__(self, opened: OpenSession) -> None:
        super().__init__()
        self._opened = opened

    def compose(self) -> ComposeResult:
        """Hold the case."""
        meeting = self._opened.meeting
        yield Static(line((meeting.sessie.codenaam, "bold $accent"), " · klaar om te beginnen"), id="start-titel")
        yield Board(id="bord")
        if not (meeting.sessie.casus.leefsituatie or meeting.sessie.casus.vragen):
            yield Static(
                plain("Er is nog niets voorbereid. Dat geeft niet: wie de casus inbrengt, vertelt hem aan tafel."),
                id="nog-niets",
            )
        yield Static("", id="map")
        yield KeyBar(KEYS, id="toetsen")

    def on_mount(self) -> None:
        """Say how long it takes, and with what."""
        self.show_help()

    def show_help(self) -> None:
        """Show the domains as they are now."""
        meeting, plugins = self._opened.meeting, self._desk.plugins
        points = plugins.help_for(meeting).points()  # and what it needs is there in the first step
        self.query_one("#map", Static).update(
            lines(
                [
                    plain(
                        f"{len(meeting.werkwijze.stappen)} stappen, samen {meeting.werkwijze.minuten} minuten.", "$soft"
                    ),
                    line(
                        ("Wijktafel: ", "$soft"),
                        meeting.sessie.tafel.wijktafel or "nog geen",
                        (" · Namen: ", "$soft"),
                        counted(len(self._desk.names), "naam", "namen") if self._desk.names else "nog geen; druk op F7",
                    ),
                    line(("Domeinen: ", "$soft"), in_words(meeting, plugins), (" · D kiest ze", "$soft")),
                ]
            )
        )
        self.query_one(Board).show(lambda width: [each.padded() for each in heard_lines(meeting, width - 2, points)])

    @property
    def _desk(self) -> Desk:
        app: AkadApp = self.app  # type: ignore[assignment]
        return app.desk

    def action_domains(self) -> None:
        """Choose the domains that fit."""
        follow(self.app, self._choose_domains())

    def _choose_domains(self) -> Flow:
        yield from choose_domains(self._opened.meeting, self._desk.plugins)
        self.show_help()

    def action_begin(self) -> None:
        """Begin, after consent."""
        follow(self.app, self._begin())

    def _begin(self) -> Flow:
        meeting, desk = self._opened.meeting, self._desk
        if meeting.sessie.tafel.wijktafel is None and (name := desk.table_name(desk.settings.wijktafel or "")):
            meeting.set_wijktafel(name)
        try:
            meeting.begin()
        except NoConsent:
            of_buurt = meeting.sessie.casus.soort is CasusSoort.BUURT
            chosen = yield (
                ChoiceScreen(
                    "Weten de mensen dat we dit bespreken?" if of_buurt else "Weet de bewoner dat we dit bespreken?",
                    CONSENT_BUURT if of_buurt else CONSENT,
                    explanation="Is het nog niet gevraagd? Ga dan terug met Escape. De voorbereiding blijft bewaard.",
                )
            )
            if chosen is None:
                return
            meeting.set_consent(chosen)
            meeting.begin()
        self.dismiss(BEGINS)

    def action_table(self) -> None:
        """Say which wijktafel this is: somebody who prepares at home may not have known."""
        follow(self.app, self._ask_table())

    def _ask_table(self) -> Flow:
        from akad.tui.screens.new import table_screen

        meeting, desk = self._opened.meeting, self._desk
        typed = yield table_screen(meeting.sessie.tafel.wijktafel or desk.settings.wijktafel or "")
        if typed is None:
            return
        name = desk.table_name(typed)
        if typed.strip() and name is None:
            yield TextScreen("Die naam bewaren we niet", plain(NOT_A_TABLE))
            return
        meeting.set_wijktafel(name)
        desk.remember_table(name)
        self.show_help()

    def action_names(self) -> None:
        """Give names that must not be kept: those of the preparation went when that was closed."""
        follow(self.app, self._ask_names())

    def _ask_names(self) -> Flow:
        from akad.tui.screens.new import names_screen

        names = yield names_screen()
        if names and self._desk.names.add_line(names):
            self._opened.meeting.hide_names()
            self.show_help()

    def action_prepare(self) -> None:
        """Go on with the preparation."""
        self.dismiss(PREPARES)

    def action_netwerk(self) -> None:
        """Show who are around the bewoner."""
        from akad.tui.screens.netwerk import NetwerkScreen

        self.app.push_screen(NetwerkScreen(self._opened.meeting))

    def on_screen_resume(self) -> None:
        """Show again what may have changed."""
        if self.is_mounted:
            self.show_help()

    def action_scroll(self, by: int) -> None:
        """Read on."""
        self.query_one(Board).scroll_by(by)

    def action_close(self) -> None:
        """Go back without beginning."""
        self.dismiss(None)
