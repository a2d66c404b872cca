"""The learning screen: one line that filters, and four pages over what it leaves."""

import threading
from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

import attrs
from textual import on, work
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal
from textual.events import Resize
from textual.widgets import Input, Static

from akad.archive import ArchiveError, learning_folder, load_werkwijze
from akad.learning.filterline import FilterLine, read_line
from akad.learning.listing import Volgorde
from akad.learning.opening import opener
from akad.learning.questions import Behind, Failed, Listed, Opened, Reading, Ready, Renewed, Told, WhichTold
from akad.learning.reader import Reader
from akad.model import Leernotitie, Leervraag
from akad.tui.keys import bindings
from akad.tui.screens.dialogs import Choice, ChoiceScreen, TextScreen
from akad.tui.screens.flow import Flow, follow
from akad.tui.screens.learning import keys
from akad.tui.screens.learning.comparepage import ComparePage
from akad.tui.screens.learning.figurepage import FigurePage
from akad.tui.screens.learning.head import Head, Tab
from akad.tui.screens.learning.hint import help_lines, hint
from akad.tui.screens.learning.listpage import READ, ListPage
from akad.tui.screens.learning.notes import Notebook, ask_note, show_notes
from akad.tui.screens.learning.odd import odd_lines
from akad.tui.screens.learning.page import Answered, Page
from akad.tui.screens.learning.replay import ReplayScreen
from akad.tui.screens.learning.replay_lines import Names
from akad.tui.screens.learning.report import Output, ask_form, make_report
from akad.tui.screens.learning.sentencepage import AT, SentencePage, said_at
from akad.tui.screens.learning.session import SessionScreen
from akad.tui.screens.window import WholeScreen
from akad.tui.widgets.key_help import KeyHelp
from akad.tui.widgets.keybar import KeyBar
from akad.tui.widgets.ordered import OrderedInput
from akad.tui.words import counted, line, plain

if TYPE_CHECKING:
    from akad.tui.app import AkadApp

_BESIDE = 110  # from this width on the session stands beside the list
_LOW = 30
_LOOKING = "Kijken wat er is bijgekomen …"


class LearningScreen(WholeScreen[None]):
    """Looks at many sessions. It changes none of them."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings(keys.ALL)]
    AUTO_FOCUS = "#leer-regel"

    def __init__(self, folders: Sequence[Path] = (), index_dir: Path | None = None, *, shared: bool = False) -> None:
        """Look in `folders`, by default the folder of the desk, or in the `shared` archive of the settings."""
        super().__init__()
        self._folders = tuple(folders)
        self._shared = shared
        self._index_dir = index_dir
        self._read = FilterLine()
        self._behind: tuple[str, frozenset[str]] | None = None
        self._listed: Listed | None = None
        self._ready: Ready | None = None
        self._reading: Reading | None = None
        self._form: Output | None = None
        self._said = ""
        self._at = 0

    @property
    def akad(self) -> "AkadApp":
        """The program, with its own type."""
        app: AkadApp = self.app  # type: ignore[assignment]
        return app

    @property
    def line(self) -> str:
        """The line that filters, as it is now."""
        return self.query_one("#leer-regel", OrderedInput).value

    @property
    def _head(self) -> Head:
        return self.query_one("#leer-kop", Head)

    @property
    def page(self) -> Page:
        """The page on the screen."""
        return self._pages[self._at]

    def compose(self) -> ComposeResult:
        """Hold the line and the pages."""
        self._compare = ComparePage(id="leer-naast")
        self._pages: tuple[Page, ...] = (
            ListPage(id="leer-lijst"),
            SentencePage(id="leer-zinnen"),
            FigurePage(id="leer-samen"),
            self._compare,
        )
        tabs = zip(keys.PAGES, self._pages, strict=True)
        yield Head([Tab(key.shown, page.title, key.action) for key, page in tabs], id="leer-kop")
        with Horizontal(id="leer-invoer"):
            where = "Gedeeld archief" if self._shared else "Zoek of filter"
            yield Static(plain(f" {where} ▸ ", "bold $accent"), id="leer-waar")
            yield OrderedInput(id="leer-regel", compact=True, select_on_focus=False, max_length=300)
        yield Static("", id="leer-onder")
        yield from self._pages
        yield KeyBar(id="toetsen")

    def on_mount(self) -> None:
        """Begin to read."""
        self._desk = desk = self.akad.desk
        folders = self._folders or (desk.folder,)
        today = desk.clock().astimezone().date()
        self._notebook = Notebook.of(desk, learning_folder(desk.settings, folders[0]), today)
        threading.Thread(target=self._notebook.prepare, args=(desk,), name="akad-notities", daemon=True).start()
        self._names = _names(self.akad)
        records = opener(folders, desk.settings, shared=self._shared, index_dir=self._index_dir)
        self._reader = Reader(records, today, self._hear)
        self._reader.start()
        self.action_page(0)

    def on_unmount(self) -> None:
        """Stop reading."""
        self._reader.close()

    def _hear(self, answer: object) -> None:
        self.post_message(Answered(answer))  # how a thread talks to the screen

    def on_resize(self, event: Resize) -> None:
        """Show the session beside the list when there is room."""
        self.set_class(event.size.width >= _BESIDE, "-breed")
        self.set_class(event.size.height < _LOW, "-laag")
        self.call_after_refresh(self._lay_out)

    def _lay_out(self) -> None:
        page = self._pages[0]
        if isinstance(page, ListPage):
            page.look()

    # --- Asking and answering ----------------------------------------------------------------------------

    @on(Input.Changed, "#leer-regel")
    def _typed(self) -> None:
        self._said = ""
        self._ask()

    def _ask(self) -> None:
        """Ask what the line leaves; whatever was asked before and not begun with is forgotten."""
        only = self._behind[1] if self._behind else None
        first = self._pages[0].question(self.line, only)
        self._reader.ask(first)
        more = self.page.question(self.line, only) if self._at else None
        if more is not None:
            self._reader.ask(more)

    @on(Page.Ask)
    def _page_asks(self, event: Page.Ask) -> None:
        event.stop()
        if isinstance(event.question, ComparePage):
            if self._listed is None:
                self.say("Nog even: de sessies worden gelezen.")
            else:
                follow(self.akad, event.question.ask(self._listed.known, self._ask))
            return
        self._reader.ask(event.question)

    @on(Page.Tell)
    def _page_tells(self, event: Page.Tell) -> None:
        event.stop()
        self.say(event.sentence)

    @on(Answered)
    def _answered(self, event: Answered) -> None:
        event.stop()
        match event.answer:
            case Reading() as reading:
                self._reading = reading
                self._head.tell(reading)
                return
            case Ready() as ready:
                self._been_read(ready)
                return
            case Renewed():
                self._ask()
                return
            case Listed() as listed:
                self._listed, self._read = listed, listed.read
                self._head.tell(listed)
                self._draw_hint()
            case Behind() as behind:
                self._show_behind(behind)
                return
            case Told() as told if self._form is not None:
                self._write_report(self._form, told)
                return
            case Opened() as opened if opened.question.purpose == READ or opened.question.purpose.startswith(AT):
                self._open(opened)
                return
            case Failed() as failed:
                self.say(failed.problem)
        for page in self._pages:
            page.take(event.answer)

    def _been_read(self, ready: Ready) -> None:
        self._ready, self._reading = ready, None
        self._head.tell(ready)
        self._show_keys()
        if ready.result.reason:
            self.say(f"Zoeken gaat nu langzamer: {ready.result.reason}.")
        if ready.result.busy:
            self.say("Een ander programma leest de sessies nu. Je ziet wat er al is.")
        if ready.problem:
            self.say(ready.problem)
        else:
            if self._said == _LOOKING:
                self.say("")
            self._ask()

    def _open(self, opened: Opened) -> None:
        sessie = opened.sessie
        if sessie is None:
            self.app.push_screen(TextScreen("Deze sessie kan nu niet gelezen worden", plain(opened.problem)))
            return
        start = said_at(sessie, opened.question.purpose)
        if start is None:
            self.app.push_screen(SessionScreen(sessie, self._names, self._notebook, opened.question.sentence))
        else:
            self.app.push_screen(ReplayScreen(sessie, self._names, self._notebook, start))

    def _show_behind(self, behind: Behind) -> None:
        if not behind.ids:
            self.say("Hier staan geen sessies achter die we kunnen laten zien.")
            return
        self._behind = (behind.question.name, behind.ids)
        self.action_page(0)

    def say(self, text: str) -> None:
        """Say something under the line, until the next letter."""
        self._said = text
        self._draw_hint()

    # --- Showing -----------------------------------------------------------------------------------------

    def _show_keys(self) -> None:
        ready = self._ready
        count = len(ready.broken) + len(ready.copies) if ready else 0
        odd = (attrs.evolve(keys.ODD, label=f"let op: {counted(count, 'bestand', 'bestanden')}"),) if count else ()
        self.query_one(KeyBar).show((*self.page.keys, *odd, *keys.REST))

    def _draw_hint(self) -> None:
        order = self.page.order if isinstance(self.page, ListPage) else None
        behind = self._behind[0] if self._behind else None
        known = self._listed is not None
        pieces = hint(self.line, self._read, said=self._said, behind=behind, known=known, order=order)
        self.query_one("#leer-onder", Static).update(line(*pieces))

    # --- Keys --------------------------------------------------------------------------------------------

    def action_page(self, place: int) -> None:
        """Show another page."""
        self._at = place
        for number, page in enumerate(self._pages):
            page.display = number == place
        self._show_keys()
        self._head.go_to(place)
        self._draw_hint()
        self._ask()

    def action_move(self, by: int) -> None:
        """Move the cursor of the page."""
        self.page.move(by)

    def action_turn(self, by: int) -> None:
        """Turn a page."""
        self.page.turn(by)

    def action_choose(self) -> None:
        """Do what Enter does on this page."""
        self.page.choose()

    def action_complete(self) -> None:
        """Take the first way in which the line can go on."""
        known = self._listed.known if self._listed else {}
        ways = read_line(self.line, known).suggestions
        if ways:
            field = self.query_one("#leer-regel", OrderedInput)
            field.value = ways[0].line
            field.cursor_position = len(field.value)

    def action_order(self) -> None:
        """Sort the list in another way."""
        follow(self.akad, self._order())

    def _order(self) -> Flow:
        page = self._pages[0]
        if not isinstance(page, ListPage):
            return
        orders = list(Volgorde)
        chosen = yield ChoiceScreen(
            "Sorteer de lijst",
            [Choice(order, order.value) for order in orders],
            start=orders.index(page.order),
        )
        if chosen is not None:
            page.order = chosen
            self.say(f"Lijst: {chosen.value}.")
            self._ask()

    def action_as_text(self) -> None:
        """Show figures as text, or as pictures again."""
        if isinstance(self.page, FigurePage | ComparePage):
            self.page.switch()

    def action_note(self) -> None:
        """Write down what the table takes along."""
        figure = self.page.figure if isinstance(self.page, FigurePage) else None
        note = partial(Leernotitie, id="", vraag=Leervraag.MEENEMEN, cijfer=figure.id if figure else None)
        ask_note(self.akad, self._notebook, "Wat nemen we mee?", note, self.say)

    def action_notes(self) -> None:
        """Show what was written down today."""
        show_notes(self.akad, self._notebook, self.say)

    def action_report(self) -> None:
        """Make a report of this learning meeting."""
        follow(self.akad, self._report())

    def _report(self) -> Flow:
        self._form = yield ask_form()
        if self._form is not None:
            self.say("Het verslag wordt gemaakt …")
            only = self._behind[1] if self._behind else None
            self._reader.ask(WhichTold(line=self.line, only=only, naast=self._compare.question(self.line, only)))

    @work(thread=True, group="report", exit_on_error=False)
    def _write_report(self, form: Output, told: Told) -> None:
        try:
            said = make_report(self._desk, self._notebook, form, told)
        except Exception as fault:  # a fault of ours: the screen goes on
            said = f"Het verslag kon niet gemaakt worden ({type(fault).__name__})."
        # A message: the screen may have gone by now, and then there is nobody to tell.
        self.post_message(Page.Tell(said))

    def action_odd(self) -> None:
        """Show which files do not count."""
        told = odd_lines(self._ready) if self._ready else []
        if told:
            self.app.push_screen(TextScreen("Deze bestanden tellen niet mee", *told))
        else:
            self.say("Alle bestanden tellen mee.")

    def action_look_again(self) -> None:
        """Read what has changed; while reading goes on, stop it."""
        if self._reading is not None:
            self._reader.stop_reading()
            self.say("Gestopt met lezen. Ctrl+O gaat later verder.")
        else:
            self._reader.look_again()
            self.say(_LOOKING)

    def action_help(self) -> None:
        """Explain what one can do here."""
        every = (*self.page.keys, *keys.PAGES, *keys.REST)
        listed = KeyHelp((key.shown, key.help) for key in every if key.shown)
        self.app.push_screen(TextScreen("Leren", *help_lines(shared=self._shared), listed))

    def action_back(self) -> None:
        """Go one thing back: the sessions behind a figure, the line, the screen."""
        field = self.query_one("#leer-regel", OrderedInput)
        if self._behind is not None:
            self._behind = None
            self.action_page(2)
        elif field.value:
            field.value = ""
        else:
            self.dismiss(None)


def _names(app: "AkadApp") -> Names:
    """Return what steps are called in the werkwijze of this table; without it they have their ids."""
    try:
        return Names.of(app.desk.werkwijze_of())
    except (ArchiveError, LookupError):
        return Names.of(load_werkwijze())
