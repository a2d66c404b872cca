"""What the preparation shows, and when it is shown anew. What keys do is in `screens/prepare.py`."""

from typing import TYPE_CHECKING

from textual.app import ComposeResult
from textual.events import Resize
from textual.widgets import Static

from akad.meeting import Entry, EntryKind
from akad.meeting.netwerk import RINGS
from akad.meeting.preparing import PAGES, Page, PageKind, entries_of, is_filled, where_to_begin
from akad.tui import saving
from akad.tui.desk import OpenSession
from akad.tui.plugin_help import News
from akad.tui.prepared_lines import page_lines
from akad.tui.screens import prepare_keys
from akad.tui.screens.domains import in_words
from akad.tui.screens.netwerk import same_place
from akad.tui.screens.typing_screen import TypingScreen
from akad.tui.widgets.board import Board
from akad.tui.widgets.header import spread
from akad.tui.widgets.inputline import InputLine
from akad.tui.widgets.keybar import KeyBar
from akad.tui.widgets.pagestrip import PageStrip
from akad.tui.word_offer import WordOffer
from akad.tui.words import hanging, line, lines, plain

if TYPE_CHECKING:
    from akad.tui.app import AkadApp


class PrepareView(TypingScreen):
    """The parts of the preparation from top to bottom."""

    def __init__(self, opened: OpenSession) -> None:
        super().__init__(opened)
        self._place = where_to_begin(self.meeting.sessie)
        self._chosen: Entry | None = None
        self._ring = 0
        self._nudged = False
        self._words = WordOffer()

    @property
    def akad(self) -> "AkadApp":
        """The program, with its own type."""
        app: AkadApp = self.app  # type: ignore[assignment]
        return app

    @property
    def page(self) -> Page:
        """The present page."""
        return PAGES[self._place]

    # --- The parts ---------------------------------------------------------------------------------------

    def compose(self) -> ComposeResult:
        """Hold the parts from top to bottom."""
        yield Static("", id="kop-voorbereiden")
        yield PageStrip(self._names, id="bladzijden")
        yield Static("", id="vraag")
        yield Board(id="bord")
        yield InputLine(self.meeting.boundary, id="invoer")
        yield KeyBar(id="toetsen")

    def on_mount(self) -> None:
        """Show the page where the preparation goes on."""
        self.show_all()
        if self.opened.remarks:
            self.say(" ".join(self.opened.remarks), "$warning")
        elif self._place > 1 and not len(self.akad.desk.names):
            # Names are never kept, so that those of the last time are gone.
            self.say("Namen worden niet bewaard. Geef ze met F7 weer op, met een rol erbij.", "$soft")

    def _names(self) -> list[tuple[str, bool]]:
        sessie = self.meeting.sessie
        named = []
        for page in PAGES:
            count = len(entries_of(sessie, page))
            named.append((f"{page.name} {count}" if count > 1 else page.name, is_filled(sessie, page)))
        return named

    # --- Showing -----------------------------------------------------------------------------------------

    def show_all(self) -> None:
        """Show everything as it is now."""
        self._chosen = self._still_there()
        self._show_head()
        self.query_one(PageStrip).show(self._place)
        self._show_question()
        self._show_board()
        self.show_line()
        self._show_keys()

    def show_help(self) -> None:
        """Show what plugins give now: here that is how domains are called."""
        self._show_question()

    def tell(self, news: News) -> None:
        """Say what plugins have to say."""
        if news.problem:
            self.app.notify(news.problem, markup=False)

    def _still_there(self) -> Entry | None:
        if self.page.entry is EntryKind.CONTACT:
            return same_place(self.meeting.sessie, self._chosen)
        entries = entries_of(self.meeting.sessie, self.page)
        if self._chosen in entries:
            return self._chosen
        return entries[-1] if entries else None

    def _show_head(self) -> None:
        width = max(20, self.size.width - 2)
        title = line(("Voorbereiden", "bold $accent"), (f" · {self.meeting.sessie.codenaam}", "$primary"))
        saved = plain(saving.in_words(self.opened), "$soft")
        self.query_one("#kop-voorbereiden", Static).update(spread(width, title, saved))

    def _show_question(self) -> None:
        question, hint = self.page.texts(self.meeting.sessie)
        if self.page.kind is PageKind.READY:
            hint = f"{hint} Domeinen: {in_words(self.meeting, self.akad.desk.plugins)}; Ctrl+G kiest ze."
        width = max(20, self.size.width - 6)
        shown = [*hanging(plain(question, "bold"), width), *hanging(plain(hint), width)]
        self.query_one("#vraag", Static).update(lines(shown))

    def _show_board(self) -> None:
        self.query_one(Board).show(
            lambda width: [each.padded() for each in page_lines(self.meeting, self.page, width - 2, self._chosen)]
        )

    def show_line(self) -> None:
        """Show before the line what it adds to; where nothing is typed there is no line."""
        page = self.page
        self.query_one("#regel-rij").display = page.kind is PageKind.LINES
        self.line.input.disabled = page.kind is not PageKind.LINES
        if page.kind is not PageKind.LINES:
            return
        self.line.input.focus()
        if self.editing is not None:
            self.line.say_where((f" wijzig {self.editing.kind.value} ▸ ", "bold $accent"))
        elif page.entry is EntryKind.CONTACT:
            self.line.say_where((" netwerk", "bold"), " · ", (RINGS[self._ring].value, "bold"), (" ▸ ", "bold $accent"))
        else:
            self.line.say_where((f" {page.entry.value if page.entry else ''}", "bold"), (" ▸ ", "bold $accent"))

    def _show_keys(self) -> None:
        is_typing = bool(self.line.input.value)
        has_entries = bool(entries_of(self.meeting.sessie, self.page)) or self.page.kind is PageKind.READY
        self.query_one(KeyBar).show(prepare_keys.of_page(self.page, is_typing=is_typing, has_entries=has_entries))

    def on_resize(self, _event: Resize) -> None:
        """Lay out again what depends on the width."""
        self._show_head()
        self._show_question()

    def show_saving(self) -> None:
        """Show how the saving goes, in the head."""
        self._show_head()
