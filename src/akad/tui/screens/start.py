"""The first screen: what is prepared, what is running, what is finished."""

from datetime import date
from typing import TYPE_CHECKING, ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.content import Content
from textual.screen import Screen
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from akad.archive import Summary, Unreadable
from akad.model import Status
from akad.tui.keys import Key, bindings
from akad.tui.screens.dialogs import Choice, ChoiceScreen, TextScreen
from akad.tui.screens.flow import Flow, follow
from akad.tui.widgets.key_help import KeyHelp
from akad.tui.widgets.keybar import KeyBar
from akad.tui.words import line, plain

if TYPE_CHECKING:
    from akad.tui.app import AkadApp

_GROUPS = (
    (Status.BEZIG, "Bezig: ga verder"),
    (Status.VOORBEREID, "Voorbereid: klaar om te beginnen"),
    (Status.BESPROKEN, "Besproken: wacht op terugkoppeling"),
    (Status.TERUGGEKOPPELD, "Teruggekoppeld"),
)

KEYS = (
    Key("", "Enter", "screen.choose", "open", "Open de sessie waar de balk op staat."),
    Key("", "↑↓", "screen.move", "kies", "Kies een sessie."),
    Key("n", "N", "screen.new", "nieuw", "Begin een nieuwe sessie."),
    Key("v", "V", "screen.prepare", "voorbereiden", "Bereid een casus voor, of ga daarmee verder."),
    Key("l", "L", "screen.learn", "leren", "Kijk terug op veel sessies: zoek, vertel opnieuw, zie de cijfers."),
    Key("s", "S", "screen.kaart", "sociale kaart", "Bekijk en wijzig de plekken en clubs in de buurt."),
    Key("d", "D", "screen.demo", "demo", "Loop met een verzonnen casus door alle stappen."),
    Key(
        "i",
        "I",
        "screen.settings",
        "instellingen",
        "Vul in hoe de tafel heet en wie je belt bij gevaar.",
    ),
    Key("k", "K", "app.theme", "kleuren", "Kies donker, licht of hoog contrast."),
    Key("f1,h", "F1", "screen.help", "hulp", "Leg uit wat dit is."),
    Key("q,ctrl+q", "Q", "app.quit", "stop", "Sluit het programma."),
)

_HELP = (
    "Met dit programma leidt een procesbegeleider een wijktafel door de stappen van AKAD: Anders Kijken, Anders Doen.",
    "Je kijkt eerst naar de mens zoals die nu leeft, dan naar krachten en netwerk, dan naar de vraag in eigen woorden. "
    "Daarna zoekt de tafel ideeën van links naar rechts: eigen kracht, buurt, informele zorg en pas als laatste "
    "formele zorg. De bewoner beslist wat er met de tips gebeurt.",
    "Elke sessie wordt een verslag zonder namen. Begin met de demo (D) als je het programma nog niet kent: dat duurt "
    "vijf minuten en raakt je eigen sessies niet.",
)


class StartScreen(Screen[None]):
    """Lists the sessions in the folder, grouped by where they are in their life."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings(KEYS)]

    @property
    def akad(self) -> "AkadApp":
        """The program, with its own type."""
        app: AkadApp = self.app  # type: ignore[assignment]
        return app

    def compose(self) -> ComposeResult:
        """Hold the title, the list and the folder."""
        yield Static(line(("akad", "bold $accent"), "   de wijktafel denkt mee"), id="start-titel")
        yield OptionList(id="sessies")
        yield Static("", id="map")
        yield KeyBar(KEYS, id="toetsen")

    def on_mount(self) -> None:
        """Say where the sessions are, and look for them."""
        self.query_one("#map", Static).update(line(("Sessies staan in: ", "$soft"), str(self.akad.desk.folder)))
        self._listed: list[Summary | Unreadable] = []
        self._looks = 0
        self.query_one(OptionList).focus()

    def on_screen_resume(self) -> None:
        """Look again: something may have changed."""
        self.look()

    def look(self) -> None:
        """Look which sessions there are; what an earlier look still finds is old by then."""
        self._looks += 1
        self._find(self._looks)

    @work(thread=True, group="looking")
    def _find(self, number: int) -> None:
        found = self.akad.desk.sessions()
        self.app.call_from_thread(self._found, number, found)

    def _found(self, number: int, found: list[Summary | Unreadable]) -> None:
        if number == self._looks:
            self._show(found)

    def _show(self, found: list[Summary | Unreadable]) -> None:
        options = self.query_one(OptionList)
        at = options.highlighted
        options.clear_options()
        self._listed = []
        for status, title in _GROUPS:
            group = [item for item in found if isinstance(item, Summary) and item.status is status]
            self._add(title, group)
        self._add("Kan niet gelezen worden", [item for item in found if isinstance(item, Unreadable)])
        if not self._listed:
            options.add_option(
                Option(
                    plain("Er zijn nog geen sessies. Druk op D voor de demo, of op N voor een nieuwe sessie."),
                    disabled=True,
                )
            )
            return
        places = [place for place in range(options.option_count) if not options.get_option_at_index(place).disabled]
        options.highlighted = at if at in places else places[0]

    def _add(self, title: str, group: list[Summary] | list[Unreadable]) -> None:
        if not group:
            return
        options = self.query_one(OptionList)
        options.add_option(Option(plain(title, "bold $primary"), disabled=True))
        for item in group:
            options.add_option(Option(_text(item), id=f"s{len(self._listed)}"))
            self._listed.append(item)

    @on(OptionList.OptionSelected)
    def _selected(self, event: OptionList.OptionSelected) -> None:
        event.stop()
        self._open(event.option_id)

    def action_choose(self) -> None:
        """Open the session under the cursor."""
        options = self.query_one(OptionList)
        if options.highlighted is not None:
            self._open(options.get_option_at_index(options.highlighted).id)

    def action_move(self) -> None:
        """Go to the next session (for the mouse)."""
        self.query_one(OptionList).action_cursor_down()

    def _open(self, option_id: str | None) -> None:
        if option_id is None:
            return
        item = self._listed[int(option_id[1:])]
        if isinstance(item, Unreadable):
            self.app.push_screen(TextScreen("Dit bestand kan niet gelezen worden", plain(item.problem)))
            return
        self.akad.lead(item.path)

    def action_new(self) -> None:
        """Begin a new session."""
        from akad.tui.screens.new import new_session

        follow(self.akad, new_session(self.akad))

    def action_prepare(self) -> None:
        """Prepare a case."""
        from akad.tui.screens.prepare_flows import choose

        follow(self.akad, choose(self.akad))

    def action_learn(self) -> None:
        """Look back over the sessions."""
        if self.akad.desk.settings.gedeeld_archief is None:
            self.akad.learn()
        else:
            follow(self.akad, self._learn())

    def _learn(self) -> Flow:
        choices = [
            Choice(False, "Onze eigen sessies", "de map op deze computer"),
            Choice(True, "Het gedeelde archief", "de sessies van alle tafels die delen"),
        ]
        shared = yield ChoiceScreen("Waarop kijken jullie terug?", choices)
        if shared is not None:
            self.akad.learn(shared=shared)

    def action_kaart(self) -> None:
        """Look at the sociale kaart."""
        from akad.tui.screens.sociale_kaart import SocialeKaartScreen

        self.app.push_screen(SocialeKaartScreen())

    def action_demo(self) -> None:
        """Close and start the demo, which works in a folder of its own."""
        from akad.tui.app import DEMO

        self.akad.exit(DEMO)

    def action_settings(self) -> None:
        """Change the settings."""
        from akad.tui.screens.settings import SettingsScreen

        self.app.push_screen(SettingsScreen())

    def action_help(self) -> None:
        """Explain what this is."""
        keys = KeyHelp((key.shown, key.help) for key in KEYS)
        self.app.push_screen(TextScreen("Hulp", *(plain(text) for text in _HELP), keys))


def _text(item: Summary | Unreadable) -> Content:
    if isinstance(item, Unreadable):
        return line(("  ! ", "bold"), item.path.name)
    return line("    ", (item.codenaam, "bold"), f"   {_day(item)}")


def _day(item: Summary) -> str:
    """Return the day of a session: the one in its id, else the day on which the file changed."""
    try:
        return f"{date.fromisoformat(item.id[:10]):%d-%m-%Y}"
    except ValueError:
        return f"{item.changed.astimezone():%d-%m-%Y}"
