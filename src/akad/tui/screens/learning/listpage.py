"""The list of sessions, and on a wide screen beside it the session itself."""

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal, VerticalScroll
from textual.content import Content
from textual.widgets import Static

from akad.learning.filters import dutch_day
from akad.learning.listing import PAGE, Entry, Volgorde
from akad.learning.questions import Failed, Listed, Opened, Question, WhichPage, WhichSession, WhichSessions
from akad.learning.questions import Page as Rows
from akad.output.plain import plain_text
from akad.tui.keys import Key
from akad.tui.screens.learning.page import Page
from akad.tui.widgets.rows import RowList
from akad.tui.words import counted, fit, line, plain, shortened

LOOK, READ = "kijk", "lees"
_CAME = 18
_NAME = 20
_WITH_TABLE = 32  # with so much room before the rest a row says the wijktafel too


class ListPage(Page):
    """Which sessions there are."""

    title = "Sessies"
    keys = (
        Key("", "Enter", "screen.choose", "lees", "Lees de sessie waar de balk op staat, of vertel haar opnieuw."),
        Key("", "↑↓", "screen.move(1)", "kies", "Ga langs de sessies.", optional=True),
        Key(
            "",
            "Ctrl+End",
            "screen.move(1_000_000_000)",
            "naar het eind",
            "Ga naar het eind van de lijst; met Ctrl+Home naar het begin.",
            on_bar=False,
        ),
        Key("", "F6", "screen.order", "sorteer", "Kies hoe de lijst is gesorteerd."),
    )

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id)
        self.order = Volgorde.NIEUWST
        self._count = 0
        self._pages: dict[int, tuple[Entry, ...]] = {}
        self._asked: set[int] = set()
        self._shown_for: object = None

    def compose(self) -> ComposeResult:
        """Hold the list and the panel beside it."""
        with Horizontal():
            yield RowList(id="leer-rijen")
            with VerticalScroll(id="leer-zij", can_focus=False):
                yield Static("", id="leer-sessie")

    @property
    def rows(self) -> RowList:
        """The list."""
        return self.query_one("#leer-rijen", RowList)

    @property
    def entry(self) -> Entry | None:
        """The session under the cursor; None when there is none, or it has not been read yet."""
        place = self.rows.place
        return None if place is None else self._entry(place)

    def question(self, line: str, only: frozenset[str] | None) -> Question:
        """Ask which sessions there are."""
        return WhichSessions(line=line, only=only, order=self.order)

    def take(self, answer: object) -> None:
        """Show the list, a page of it, or a session beside it."""
        match answer:
            case Listed():
                self._show(answer)
            case Rows():
                self._pages[answer.first] = answer.entries
                self._asked.discard(answer.first)
                self.rows.refresh()
                self._look()
            case Failed(question=WhichPage() as page):
                self._asked.discard(page.first)
            case Opened() if answer.question.purpose == LOOK:
                self._beside(answer)

    def _show(self, answer: Listed) -> None:
        question = answer.question
        same = (question.line, question.only, question.order)
        cursor = (self.rows.place or 0) if same == self._shown_for else 0
        self._shown_for = same
        self._count = answer.count
        self._pages = {0: answer.first}
        self._asked.clear()
        self.rows.show(answer.count, self._row, cursor)
        if not answer.count:
            nothing = (
                "Er zijn hier nog geen sessies om van te leren. Loop eerst een bijeenkomst, of open een andere map "
                "met: akad leren --sessies MAP"
                if not answer.total
                else "Geen enkele sessie past hierbij. Haal een woord weg, of druk op Escape."
            )
            self.query_one("#leer-sessie", Static).update(plain(nothing, "$soft"))
            self.post_message(self.Tell(nothing))

    def _entry(self, place: int) -> Entry | None:
        first = place - place % PAGE
        page = self._pages.get(first)
        if page is None:
            if first not in self._asked:
                self._asked.add(first)
                self.post_message(self.Ask(WhichPage(first=first)))
            return None
        return page[place - first] if place - first < len(page) else None

    def _row(self, place: int, width: int) -> Content:
        entry = self._entry(place)
        if entry is None:
            return plain("…", "$soft")
        day = dutch_day(entry.dag) if entry.dag else ""
        known = f"{day:<11} {counted(entry.ideeen, 'idee', 'ideeën'):<12}{_came(entry):<{_CAME}}"
        room = max(12, width - len(known) - 1)
        table = entry.wijktafel if room >= _WITH_TABLE and entry.wijktafel else ""
        name = min(room, _NAME) if table else room
        return line(
            fit(plain(entry.codenaam, "bold"), name),
            fit(plain(f" {shortened(table, room - name - 1)}", "$soft"), room - name),
            f" {known}",
        )

    @on(RowList.Moved)
    def _moved(self, event: RowList.Moved) -> None:
        event.stop()
        self._look()

    @on(RowList.Chosen)
    def _chosen(self, event: RowList.Chosen) -> None:
        event.stop()
        self.choose()

    def _look(self) -> None:
        if self.entry is not None and self.query_one("#leer-zij").display:
            self.post_message(self.Ask(WhichSession(id=self.entry.id, purpose=LOOK)))

    def look(self) -> None:
        """Show the session under the cursor beside the list, when there is room."""
        self._look()

    def _beside(self, answer: Opened) -> None:
        if self.entry is None or answer.question.id != self.entry.id:
            return  # the cursor has gone on
        text = plain(answer.problem, "bold $warning") if answer.sessie is None else plain(plain_text(answer.sessie))
        self.query_one("#leer-sessie", Static).update(text)
        self.query_one("#leer-zij", VerticalScroll).scroll_to(y=0, animate=False)

    def move(self, by: int) -> None:
        """Go along the list."""
        self.rows.move(by)

    def turn(self, by: int) -> None:
        """Go along the list by what fits on the screen."""
        self.rows.move(by * self.rows.page)

    def choose(self) -> None:
        """Read the session."""
        if self.entry is not None:
            self.post_message(self.Ask(WhichSession(id=self.entry.id, purpose=READ)))


def _came(entry: Entry) -> str:
    """Return in a word where a session is, with what came of it."""
    if entry.teruggekoppeld:
        return f"✓ {entry.teruggekoppeld} gehoord"
    return {"besproken": "○ nog niet gehoord", "bezig": "… bezig", "voorbereid": "… voorbereid"}.get(entry.status, "")
