"""What plugins add to the meeting screen: questions, a checklist, a kinder word, a line about an idea."""

from typing import TYPE_CHECKING

from textual.containers import Horizontal
from textual.content import Content
from textual.widgets import Static

from akad.archive import SaveState
from akad.model import Idee
from akad.plugins import Domeinvraag
from akad.tui.keys import Key
from akad.tui.plugin_help import Help, News, Plugins
from akad.tui.screens.checklist import ChecklistScreen
from akad.tui.screens.flow import Flow
from akad.tui.widgets.checklist import ChecklistView
from akad.tui.word_offer import WordOffer
from akad.tui.words import Piece, hanging, line, lines, plain

if TYPE_CHECKING:
    from akad.tui.app import AkadApp
    from akad.tui.screens.meeting_view import MeetingView

WIDE = 140
_BESIDE = 3
_PANEL_ENDS = (
    Key("", "Esc", "focused.leave", "naar de regel", ""),
    Key("", "Ctrl+L", "screen.checklist", "sluit de lijst", ""),
)
TYPING_ACTIONS = frozenset({"enter", "target", "who", "scroll"})
"""Actions of keys that belong to the checklist while it has the focus."""


class MeetingHelp:
    """The plugins' share in one meeting screen. It never waits for a plugin and never takes the focus unasked."""

    def __init__(self, screen: "MeetingView") -> None:
        self._screen = screen
        self._words = WordOffer()
        self._turn = 0
        self._stap = ""
        self._beside: ChecklistView | None = None
        self._unsaved: list[tuple[int, Idee]] = []

    @property
    def plugins(self) -> Plugins:
        """The plugins of this run."""
        app: AkadApp = self._screen.app  # type: ignore[assignment]
        return app.desk.plugins

    def help_now(self) -> Help:
        """Return what plugins give to this session now."""
        return self.plugins.help_for(self._screen.meeting)

    def show(self) -> None:
        """Show the questions and the checklist as they are now."""
        self.show_questions()
        if self._panel is not None:
            self._panel.show()

    # --- Questions ---------------------------------------------------------------------------------------

    def ask_next(self) -> None:
        """Go on to the next questions."""
        self._turn += 1

    def show_questions(self) -> None:
        """Show a few questions of the domains: beside the work where it is wide, otherwise below the question."""
        screen = self._screen
        if self._stap != screen.meeting.stap.id:
            self._stap, self._turn = screen.meeting.stap.id, 0
        help_now = self.help_now()
        questions = help_now.questions.get(self._stap, ())
        is_beside = screen.size.width >= WIDE and self._panel is None
        count = _BESIDE if is_beside else 2 if screen.size.width >= 100 and screen.size.height >= 30 else 1
        shown = self._of_this_turn(questions, count)
        below, beside = screen.query_one("#domeinvraag", Static), screen.query_one("#zij-domein", Static)
        below.display, beside.display = bool(shown) and not is_beside, bool(shown) and is_beside
        if is_beside:
            more = [plain("Met F3 komen de volgende.", "$soft"), plain("")] if len(questions) > count else []
            parts = [part for each in shown for part in (*_question(help_now, each, 38), plain(""))]
            beside.update(lines([plain("Vragen vanuit het domein", "bold $primary"), *parts, *more]))
        else:
            width = max(20, screen.size.width - 6)
            below.update(lines(part for each in shown for part in _question(help_now, each, width)))

    def _of_this_turn(self, questions: tuple[Domeinvraag, ...], count: int) -> tuple[Domeinvraag, ...]:
        if len(questions) <= count:
            return questions
        first = self._turn * count
        return tuple(questions[(first + place) % len(questions)] for place in range(count))

    # --- A kinder word -----------------------------------------------------------------------------------

    def offer(self) -> tuple[Piece, ...]:
        """Return in words what could be said otherwise in the line; nothing when all is well."""
        return self._words.look(self._screen.line.input, self.help_now().signals, self._screen.meeting.boundary)

    def take(self) -> None:
        """Put the word that was offered in the line."""
        self._words.take(self._screen.line.input)

    # --- The checklist -----------------------------------------------------------------------------------

    @property
    def _panel(self) -> ChecklistView | None:
        """The checklist beside the work, None when it is not open."""
        return self._beside if self._beside is not None and self._beside.display else None

    @property
    def has_focus(self) -> bool:
        """Whether the keys go to the checklist beside the work."""
        return self._panel is not None and self._panel.points.has_focus

    def checklist(self) -> Flow:
        """Open the checklist, go to it, or close it."""
        screen = self._screen
        if self.has_focus:
            self.close_panel()
        elif screen.size.width < WIDE:
            yield ChecklistScreen(screen.meeting, self.help_now)
            screen.show_all()
        elif self._beside is None:
            self._beside = ChecklistView(screen.meeting, self.help_now, _PANEL_ENDS, id="lijst")
            screen.query_one("#midden", Horizontal).mount(self._beside)
            screen.call_after_refresh(self._show_panel)
        else:
            self._show_panel()

    def _show_panel(self) -> None:
        if self._beside is not None:
            self._beside.display = True
            self._screen.add_class("-lijst")
            self._beside.points.focus()
            self.show()

    def leave_panel(self) -> None:
        """Go back to the line; the checklist stays beside the work."""
        self._screen.line.input.focus()

    def close_panel(self) -> None:
        """Take the checklist away."""
        if self._panel is not None:
            self._panel.display = False
            self._screen.remove_class("-lijst")
            self.leave_panel()
            self.show()

    def resized(self) -> None:
        """Where there is no room beside the work any more, the checklist goes."""
        if self._screen.size.width < WIDE:
            self.close_panel()

    # --- Ideas, and what went wrong ----------------------------------------------------------------------

    def idea_added(self) -> None:
        """Note that an idea was added: plugins hear about it when it is on disk."""
        sessie = self._screen.meeting.sessie
        if sessie.ideeen:
            self._unsaved.append((self._screen.opened.revision, sessie.ideeen[-1]))

    def saved(self, state: SaveState) -> None:
        """Tell the plugins about the ideas that are on disk now."""
        if state.kind != "saved":
            return
        sessie = self._screen.meeting.sessie
        for revision, idee in self._unsaved:
            if revision <= state.revision and idee in sessie.ideeen:
                self.plugins.idea_added(idee, sessie)
        self._unsaved = [each for each in self._unsaved if each[0] > state.revision]

    def tell(self, news: News) -> None:
        """Say what plugins say: below the line when nobody types, in a corner otherwise."""
        for text, style in ((news.problem, "$warning"), ("  ".join(news.reactions), "$soft")):
            if not text:
                continue
            if self._screen.line.input.value or not self._screen.is_current:
                self._screen.app.notify(text, markup=False)
            else:
                self._screen.say(text, style)


def _question(help_now: Help, vraag: Domeinvraag, width: int) -> list[Content]:
    return hanging(
        line((f"{help_now.title(vraag.plugin)} ", help_now.style(vraag.plugin)), ("· ", "$soft"), vraag.tekst),
        width,
        "",
        "  ",
    )
