"""Preparing a case: one page at a time, one line that is always ready, and everything kept as it is typed."""

from typing import ClassVar

from textual import on
from textual.binding import BindingType
from textual.widgets import Input

from akad.meeting import Entry, EntryKind, Refusal
from akad.meeting.netwerk import RINGS
from akad.meeting.preparing import PAGES, Page, PageKind, entries_of, is_filled, lacking
from akad.privacy import Admitted
from akad.tui.keys import bindings
from akad.tui.screens import prepare_flows, prepare_keys
from akad.tui.screens.flow import follow
from akad.tui.screens.netwerk import chosen_after, name_somebody
from akad.tui.screens.prepare_view import PrepareView
from akad.tui.widgets.board import Board
from akad.tui.widgets.pagestrip import PageStrip
from akad.tui.word_offer import about_solution
from akad.tui.words import Piece, counted


class PrepareScreen(PrepareView):
    """The pages of one preparation. What is decided is decided by the meeting and `akad.meeting.preparing`."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings(prepare_keys.ALL)]

    # --- Typing ------------------------------------------------------------------------------------------

    @on(Input.Changed, "#regel")
    def _typed(self) -> None:
        if self.line.input.value:
            self.say_what_is_found()
        self._show_keys()

    def say_what_is_found(self) -> None:
        """Say below the line what will not be kept, a kinder word, and whether a vraag is a solution already."""
        signals = self.akad.desk.plugins.help_for(self.meeting).signals
        field = self.line.input
        parts = [self.line.preview(), self._words.look(field, signals, self.meeting.boundary)]
        if self.page.entry is EntryKind.VRAAG:
            parts.append(about_solution(field.value, self.meeting.sessie))
        shown: list[Piece] = []
        for part in parts:
            if part:
                shown += [*(("\n",) if shown else ()), *part]
        self.line.say_below(*shown)
        self.line.input.refresh()

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

    # --- Going round -------------------------------------------------------------------------------------

    def action_page(self, by: int) -> None:
        """Go so many pages further; consent comes before everything else."""
        self._go(self._place + by)

    @on(PageStrip.Touch)
    def _touched_page(self, event: PageStrip.Touch) -> None:
        self._go(event.page)

    def _go(self, place: int) -> None:
        if self.is_half_typed():
            return
        if self.page.kind is PageKind.READY and place >= len(PAGES):
            self._be_ready()
            return
        if place > 0 and not is_filled(self.meeting.sessie, PAGES[0]):
            follow(self.app, prepare_flows.consent(self))
            return
        self.clear_line()
        self._nudged = False
        self._place = min(max(0, place), len(PAGES) - 1)
        self._chosen = None
        self.say("")
        self.show_all()

    def _be_ready(self) -> None:
        """Stop: the meeting can start. Says once that there is no vraag yet; the second time that is how it is."""
        if lacking(self.meeting.sessie) and not self._nudged:
            self._nudged = True
            self.say("Er staat nog geen vraag. Druk nog eens op Enter als de tafel ernaar mag vragen.", "$warning")
            return
        self.app.notify(f"{self.meeting.sessie.codenaam} staat klaar.", markup=False)
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
            self.show_line()

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

    # --- What asks something first -----------------------------------------------------------------------

    def action_netwerk(self) -> None:
        """Name somebody of the netwerk in the line, or show it."""
        if self.page.kind is PageKind.LINES:
            follow(self.app, name_somebody(self))

    def action_take(self) -> None:
        """Take the other word."""
        self._words.take(self.line.input)

    def action_explain(self) -> None:
        """Explain the preparation."""
        self.app.push_screen(prepare_flows.explanation(self))

    @on(Board.Touch)
    def _touched(self, event: Board.Touch) -> None:
        if isinstance(event.what, Entry) and event.what in entries_of(self.meeting.sessie, self.page):
            self._chosen = event.what
            self._show_board()
            follow(self.app, prepare_flows.entry(self, event.what))
