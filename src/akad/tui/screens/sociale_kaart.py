"""The sociale kaart of the table: look, search, add, change, confirm, take away."""

from datetime import date
from typing import TYPE_CHECKING, ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.content import Content
from textual.events import Resize
from textual.message import Message
from textual.widgets import Input, OptionList, Static
from textual.widgets.option_list import Option

from akad.archive import ArchiveError
from akad.plugins import Hulpbron as PluginHulpbron
from akad.tui.kaart_work import KaartWork, Placed
from akad.tui.keys import Key, bindings
from akad.tui.screens.flow import follow
from akad.tui.screens.hulpbron_edit import HulpbronEditing
from akad.tui.screens.window import WholeScreen
from akad.tui.widgets.keybar import KeyBar
from akad.tui.widgets.ordered import OrderedInput
from akad.tui.words import counted, hanging, line, lines, plain

if TYPE_CHECKING:
    from akad.tui.app import AkadApp

# A longer list is not read but searched.
_MOST = 60
_MARGIN = 6

KEYS = (
    Key("enter", "Enter", "screen.edit", "wijzig", "Wijzig de hulpbron waar de balk op staat, of haal hem weg."),
    Key("up", "↑↓", "screen.move(-1)", "kies", "Kies een hulpbron."),
    Key("down", "", "screen.move(1)", "", "", on_bar=False),
    Key("pageup", "", "screen.move(-8)", "", "", on_bar=False),
    Key("pagedown", "", "screen.move(8)", "", "", on_bar=False),
    Key("f2,insert", "F2", "screen.add", "nieuw", "Zet een plek of club op de sociale kaart."),
    Key("f5", "F5", "screen.confirm", "klopt nog", "Zeg dat het nog klopt: de datum wordt die van vandaag."),
    Key("ctrl+z", "Ctrl+Z", "screen.undo", "ongedaan", "Maak het laatste ongedaan."),
    Key("escape,ctrl+q", "Esc", "screen.close", "terug", "Ga terug. Alles is bewaard."),
)


class SocialeKaartScreen(WholeScreen[None]):
    """A list that is searched by typing. What plugins know stands below it, to read."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings(KEYS)]
    AUTO_FOCUS = "#zoek"

    class Failed(Message):
        """A change did not get on disk."""

        def __init__(self, problem: str) -> None:
            self.problem = problem
            super().__init__()

    class Known(Message):
        """What plugins know."""

        def __init__(self, hulpbronnen: tuple[PluginHulpbron, ...]) -> None:
            self.hulpbronnen = hulpbronnen
            super().__init__()

    def __init__(self) -> None:
        super().__init__()
        self._shown: list[Placed] = []
        self._of_plugins: tuple[PluginHulpbron, ...] = ()
        self._said = ""

    @property
    def akad(self) -> "AkadApp":
        """The program, with its own type."""
        app: AkadApp = self.app  # type: ignore[assignment]
        return app

    def compose(self) -> ComposeResult:
        """Hold the title, the line to search in, the list and a line in which things are said."""
        yield Static("", id="start-titel")
        yield OrderedInput(placeholder="typ om te zoeken", compact=True, id="zoek")
        yield OptionList(id="sessies")
        yield Static("", id="map")
        yield KeyBar(KEYS, id="toetsen")

    def on_mount(self) -> None:
        """Read the files in a thread, and ask the plugins."""
        desk = self.akad.desk
        buurt = desk.table_name(desk.settings.wijktafel or "")
        self._kaart = KaartWork(desk.folder, buurt, lambda problem: self._post(self.Failed(problem)))
        self.query_one(OptionList).can_focus = False
        desk.plugins.ask_hulpbronnen(lambda known: self._post(self.Known(known)))
        self._read()

    def on_unmount(self) -> None:
        """Wait until everything is on disk."""
        self._kaart.close()

    def _post(self, message: Message) -> None:
        # Called from a thread; a message is how a thread talks to a screen.
        self.post_message(message)

    @work(thread=True, exclusive=True, exit_on_error=False)
    def _read(self) -> None:
        problem = ""
        try:
            self._kaart.read()
        except ArchiveError as error:
            problem = str(error)
        self.app.call_from_thread(self._show, problem)

    # --- Showing -----------------------------------------------------------------------------------------

    def on_resize(self, _event: Resize) -> None:
        """Lay out again for another width."""
        self._show(self._said)

    @on(Input.Changed, "#zoek")
    def _search(self) -> None:
        self._show("")

    def _show(self, said: str, at: Placed | None = None) -> None:
        self._said = said
        options = self.query_one(OptionList)
        search = self.query_one("#zoek", Input).value
        before = at or self._chosen
        found = self._kaart.sorted(search)
        self._shown = found[:_MOST]
        width = max(20, self.size.width - _MARGIN)
        options.clear_options()
        options.add_options(Option(_told(each, self._today, width)) for each in self._shown)
        if not self._shown:
            options.add_option(Option(plain(self._nothing(search)), disabled=True))
        if len(found) > _MOST:
            more = f"En nog {len(found) - _MOST}. Typ een woord om te zoeken."
            options.add_option(Option(plain(more, "$soft"), disabled=True))
        self._add_plugins(search, width)
        if self._shown:
            options.highlighted = self._shown.index(before) if before in self._shown else 0
        old = sum(each.hulpbron.is_old(self._today) for each in self._kaart.placed)
        count = counted(len(self._kaart.placed), "hulpbron", "hulpbronnen")
        self.query_one("#start-titel", Static).update(
            line(("Sociale kaart", "bold $accent"), f" · {count}", f", {old} oud" if old else "")
        )
        self.query_one("#map", Static).update(plain("\n".join((*self._kaart.problems[:2], *((said,) if said else ())))))

    def _nothing(self, search: str) -> str:
        if search.strip():
            return "Niets gevonden. Met F2 zet je het erbij."
        return (
            "Er staat nog niets op de sociale kaart. Met F2 zet je er een plek of club op; tijdens een bijeenkomst "
            "doet Ctrl+S dat met een idee."
        )

    def _add_plugins(self, search: str, width: int) -> None:
        words = search.casefold().split()
        here = [
            each
            for each in self._of_plugins
            if all(word in f"{each.naam} {each.uitleg} {' '.join(each.woorden)}".casefold() for word in words)
        ]
        options = self.query_one(OptionList)
        if here:
            options.add_option(Option(plain("Soorten plekken die de domeinen kennen", "bold $primary"), disabled=True))
        for each in here[:_MOST]:
            told = line((each.naam, "bold"), f" · {each.uitleg}", (f" ({each.plugin})", "$soft"))
            options.add_option(Option(lines(hanging(told, width, "  ", "    ")), disabled=True))

    @property
    def _chosen(self) -> Placed | None:
        place = self.query_one(OptionList).highlighted
        return self._shown[place] if place is not None and place < len(self._shown) else None

    @property
    def _today(self) -> date:
        return self.akad.desk.clock().astimezone().date()

    @on(Failed)
    def _not_written(self, event: Failed) -> None:
        self._read()
        self.akad.notify(event.problem, severity="error", markup=False)

    @on(Known)
    def _heard(self, event: Known) -> None:
        self._of_plugins = event.hulpbronnen
        self._show(self._said)

    # --- Keys --------------------------------------------------------------------------------------------

    def action_move(self, by: int) -> None:
        """Go to another hulpbron."""
        options = self.query_one(OptionList)
        if self._shown:
            options.highlighted = max(0, min(len(self._shown) - 1, (options.highlighted or 0) + by))

    @on(OptionList.OptionSelected)
    def _selected(self, event: OptionList.OptionSelected) -> None:
        event.stop()
        self.action_edit()

    @property
    def _editing(self) -> HulpbronEditing:
        return HulpbronEditing(self.akad, self._kaart, self._today, self._show)

    def action_edit(self) -> None:
        """Change the hulpbron under the cursor."""
        if self._chosen is not None:
            follow(self.app, self._editing.edit(self._chosen))

    def action_add(self) -> None:
        """Put a place on the sociale kaart."""
        follow(self.app, self._editing.add(self.query_one("#zoek", Input).value))

    def action_confirm(self) -> None:
        """Note that it is still so."""
        if self._chosen is not None:
            placed = self._kaart.confirm(self._chosen, self._today)
            self._show(f"'{placed.hulpbron.naam}' klopt nog.", placed)

    def action_undo(self) -> None:
        """Undo the last change."""
        label = self._kaart.undo()
        self._show(f"Ongedaan gemaakt: {label}." if label else "Er is niets om ongedaan te maken.")

    def action_close(self) -> None:
        """Go back, or first empty the search."""
        search = self.query_one("#zoek", Input)
        if search.value:
            search.value = ""
        else:
            self.dismiss(None)


def _told(placed: Placed, today: date, width: int) -> Content:
    hulpbron = placed.hulpbron
    old = (" · oud: klopt dit nog?", "bold italic") if hulpbron.is_old(today) else ""
    first = line((hulpbron.naam, "bold"), f" · {hulpbron.kring}" if hulpbron.kring else "", old)
    about = (hulpbron.aanbod, hulpbron.voor_wie and f"voor {hulpbron.voor_wie}", hulpbron.waar, hulpbron.open)
    rest = " · ".join(each for each in (*about, hulpbron.contact) if each)
    shown = hanging(first, width)
    if rest:
        shown += hanging(plain(rest), width, "  ")
    return lines(shown)
