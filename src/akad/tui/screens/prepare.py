"""Preparing a case: one page at a time, one line that is always ready, and everything kept as it is typed."""

from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.events import Resize
from textual.screen import Screen
from textual.widgets import Input, Static

from akad.archive import SaveState
from akad.meeting import Entry, EntryKind, Refusal
from akad.meeting.netwerk import RINGS
from akad.meeting.preparing import (
    PAGES,
    Page,
    PageKind,
    ask_instead,
    entries_of,
    is_filled,
    solution_in,
    where_to_begin,
)
from akad.privacy import Admitted
from akad.tui import saving
from akad.tui.desk import OpenSession
from akad.tui.keys import bindings
from akad.tui.plugin_help import News
from akad.tui.prepared_lines import page_lines
from akad.tui.screens import found, meeting_flows, prepare_flows, prepare_keys
from akad.tui.screens.flow import follow
from akad.tui.screens.netwerk import chosen_after, name_somebody, same_place
from akad.tui.widgets.board import Board
from akad.tui.widgets.header import spread
from akad.tui.widgets.inputline import InputLine
from akad.tui.widgets.keybar import KeyBar
from akad.tui.widgets.pagestrip import PageStrip
from akad.tui.word_offer import WordOffer
from akad.tui.words import Piece, counted, hanging, line, lines, plain

if TYPE_CHECKING:
    from akad.tui.app import AkadApp


class PrepareScreen(Screen[None]):
    """The pages of one preparation. What is decided is decided by the meeting and `akad.meeting.preparing`."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings(prepare_keys.ALL)]
    AUTO_FOCUS = "#regel"
    HORIZONTAL_BREAKPOINTS = [(0, "-smal"), (100, "-ruim"), (140, "-breed")]
    VERTICAL_BREAKPOINTS = [(0, "-laag"), (30, "-hoog")]

    def __init__(self, opened: OpenSession) -> None:
        super().__init__()
        self.opened = opened
        self.meeting = opened.meeting
        self.editing: Entry | None = None
        self._place = where_to_begin(self.meeting.sessie)
        self._chosen: Entry | None = None
        self._ring = 0
        self._words = WordOffer()
        self._save_state: SaveState | None = None
        opened.on_save_state = self._pass_on

    def _pass_on(self, state: SaveState) -> None:
        # Called from the thread that saves; a message is how a thread talks to a screen.
        self.post_message(saving.Saved(state))

    @property
    def akad(self) -> "AkadApp":
        """The program, with its own type."""
        app: AkadApp = self.app  # type: ignore[assignment]
        return app

    @property
    def page(self) -> Page:
        """The present page."""
        return PAGES[self._place]

    @property
    def line(self) -> InputLine:
        """The line in which everything is typed."""
        return self.query_one(InputLine)

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
        self._show_line()
        self._show_keys()

    def show_help(self) -> None:
        """Show what plugins give now: nothing here but other words for what is being typed."""

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
        saved = plain(saving.in_words(self.opened, self._save_state), "$soft")
        self.query_one("#kop-voorbereiden", Static).update(spread(width, title, saved))

    def _show_question(self) -> None:
        question, hint = self.page.texts(self.meeting.sessie)
        width = max(20, self.size.width - 6)
        shown = [*hanging(plain(question, "bold"), width), *hanging(plain(hint), width)]
        self.query_one("#vraag", Static).update(lines(shown))

    def _show_board(self) -> None:
        self.query_one(Board).show(
            lambda width: [each.padded() for each in page_lines(self.meeting, self.page, width - 2, self._chosen)]
        )

    def _show_line(self) -> None:
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

    def say(self, text: str, style: str = "") -> None:
        """Say something below the line; it stays until something is typed."""
        self.line.say_below((text, style))

    @on(saving.Saved)
    def _saved(self, event: saving.Saved) -> None:
        self._save_state = event.state
        self._show_head()
        if event.state.kind == "failed":
            self.say(f"Niet opgeslagen: {event.state.problem}", "bold $warning")

    # --- Typing ------------------------------------------------------------------------------------------

    @on(Input.Changed, "#regel")
    def _typed(self) -> None:
        if self.line.input.value:
            self.say_what_is_found()
        self._show_keys()

    def say_what_is_found(self) -> None:
        """Say below the line what will not be kept, a kinder word, and whether a vraag is a solution already."""
        signals = self.akad.desk.plugins.help_for(self.meeting).signals
        parts = [self.line.preview(), self._words.look(self.line.input, signals, self.meeting.boundary), self._nudge()]
        shown: list[Piece] = []
        for part in parts:
            if part:
                shown += [*(("\n",) if shown else ()), *part]
        self.line.say_below(*shown)
        self.line.input.refresh()

    def _nudge(self) -> tuple[Piece, ...]:
        if self.page.entry is not EntryKind.VRAAG:
            return ()
        nudge = solution_in(self.line.input.value, self.meeting.sessie)
        if nudge is None:
            return ()
        ask = ask_instead(self.meeting.sessie)
        return (f'"{nudge.found}" klinkt als een oplossing. {ask} Bijvoorbeeld: ', (f"{nudge.instead}.", "bold"))

    def action_enter(self) -> None:
        """Take the line in; without one change what is chosen, choose consent, or be done."""
        typed = self.line.input.value
        page = self.page
        if page.kind is PageKind.CONSENT:
            follow(self.app, prepare_flows.consent(self))
        elif page.kind is PageKind.READY:
            self._be_ready()
        elif typed.strip() or self.editing is not None:
            self._take_in(page, typed)
        elif self._chosen is not None:
            follow(self.app, prepare_flows.entry(self, self._chosen))
        else:
            self.say("Typ een regel en druk op Enter. Met F9 ga je verder; leeg laten mag.", "$soft")

    def _take_in(self, page: Page, typed: str) -> None:
        editing = self.editing
        try:
            if editing is not None:
                admitted = self.meeting.change(editing, typed)
            elif page.entry is EntryKind.CONTACT:
                admitted = self.meeting.add_contact(typed, RINGS[self._ring])
            elif page.entry is not None:
                admitted = self.meeting.tell(page.entry, typed)
            else:
                return
        except Refusal as refusal:
            self.say(str(refusal).capitalize() + ".")
            return
        self.clear_line()
        self._chosen = self._entry_after(editing)
        self.show_all()
        self._say_done("Gewijzigd." if editing else "Opgeschreven.", admitted)

    def _entry_after(self, editing: Entry | None) -> Entry | None:
        """Return the entry that was changed, or the one that was added last."""
        entries = entries_of(self.meeting.sessie, self.page)
        if editing is not None:
            return next((entry for entry in entries if entry.key == editing.key), None)
        return entries[-1] if entries else None

    def _say_done(self, done: str, admitted: Admitted) -> None:
        gone = sum(finding.must for finding in admitted.findings)
        hidden = f" Anoniem gemaakt: {counted(gone, 'plek', 'plekken')}." if gone else ""
        self.say(f"{done}{hidden}", "$soft")

    def clear_line(self) -> None:
        """Empty the line; nothing is being changed any more."""
        self.editing = None
        self.line.input.value = ""

    def edit(self, entry: Entry) -> None:
        """Put an entry in the line to change it."""
        self.editing = entry
        self.line.input.value = entry.text
        self.line.input.cursor_position = len(entry.text)
        self._show_line()
        self.say("Wijzig de tekst en druk op Enter. Met Escape blijft het zoals het was.", "$soft")

    def key_escape(self) -> None:
        """Leave the line as it was."""
        if self.editing is not None or self.line.input.value:
            self.clear_line()
            self.show_all()
            self.say("")

    # --- Going round -------------------------------------------------------------------------------------

    def action_page(self, by: int) -> None:
        """Go so many pages further; consent comes before everything else."""
        self._go(self._place + by)

    @on(PageStrip.Touch)
    def _touched_page(self, event: PageStrip.Touch) -> None:
        self._go(event.page)

    def _go(self, place: int) -> None:
        if self.line.input.value.strip():
            self.say("Er staat nog iets in de regel. Druk op Enter om het te bewaren, of op Escape om het weg te doen.")
            return
        if self.page.kind is PageKind.READY and place >= len(PAGES):
            self._be_ready()
            return
        if place > 0 and not is_filled(self.meeting.sessie, PAGES[0]):
            follow(self.app, prepare_flows.consent(self))
            return
        self.clear_line()
        self._place = min(max(0, place), len(PAGES) - 1)
        self._chosen = None
        self.say("")
        self.show_all()

    def _be_ready(self) -> None:
        """Stop: the meeting can start."""
        self.dismiss(None)

    def action_choose(self, by: int) -> None:
        """Choose another entry of the page; on the last page read on."""
        sessie, page = self.meeting.sessie, self.page
        if page.kind is PageKind.READY:
            self.query_one(Board).scroll_by(by)
        elif page.entry is EntryKind.CONTACT:
            self._chosen = chosen_after(sessie, self._chosen, by)
            self._show_board()
        else:
            entries = entries_of(sessie, page)
            if self._chosen in entries:
                self._chosen = entries[(entries.index(self._chosen) + by) % len(entries)]
            self._show_board()

    def action_ring(self, by: int) -> None:
        """Choose how close the next contact is."""
        if self.page.entry is EntryKind.CONTACT:
            self._ring = (self._ring + by) % len(RINGS)
            self._show_line()

    def action_scroll(self, by: int) -> None:
        """Scroll the board by half its height."""
        self.query_one(Board).scroll_half(by)

    def action_undo(self) -> None:
        """Undo the last change."""
        label = self.meeting.undo()
        self.show_all()
        self.say(f"Ongedaan gemaakt: {label}." if label else "Er is niets om ongedaan te maken.", "$soft")

    def action_redo(self) -> None:
        """Redo what was undone."""
        label = self.meeting.redo()
        self.show_all()
        self.say(f"Opnieuw gedaan: {label}." if label else "Er is niets om opnieuw te doen.", "$soft")

    def action_leave(self) -> None:
        """Stop for now."""
        if self.line.input.value.strip():
            self.say("Er staat nog iets in de regel. Druk op Enter om het te bewaren, of op Escape om het weg te doen.")
            return
        self.dismiss(None)

    # --- What asks something first -----------------------------------------------------------------------

    def action_names(self) -> None:
        """Give names that must not be kept."""
        follow(self.app, meeting_flows.names(self))

    def action_found(self) -> None:
        """Say what something is that was found in the line."""
        follow(self.app, found.ask(self))

    def action_netwerk(self) -> None:
        """Name somebody of the netwerk in the line, or show it."""
        if self.page.kind is PageKind.LINES:
            follow(self.app, name_somebody(self))

    def action_stays(self) -> None:
        """Let stay what was found in the line."""
        found.let_stay(self)

    def action_take(self) -> None:
        """Take the other word."""
        self._words.take(self.line.input)

    def action_domains(self) -> None:
        """Choose the domains that fit."""
        follow(self.app, meeting_flows.domains(self))

    def action_explain(self) -> None:
        """Explain the preparation."""
        self.app.push_screen(prepare_flows.explanation(self))

    @on(Board.Touch)
    def _touched(self, event: Board.Touch) -> None:
        if isinstance(event.what, Entry) and event.what in entries_of(self.meeting.sessie, self.page):
            self._chosen = event.what
            self._show_board()
            follow(self.app, prepare_flows.entry(self, event.what))
