"""One session told again, moment by moment, with room for the question what we would do now."""

from functools import partial
from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.events import Resize
from textual.widgets import Static

from akad.learning.replay import Moment, MomentSoort, moments
from akad.model import Leernotitie, Leervraag, Sessie
from akad.tui.keys import Key, bindings
from akad.tui.screens.dialogs import TextScreen
from akad.tui.screens.learning.notes import Notebook, ask_note, note_lines, show_notes
from akad.tui.screens.learning.replay_lines import Names, count_line, first_new, matrix_at, moment_lines
from akad.tui.screens.window import WholeScreen
from akad.tui.widgets.key_help import KeyHelp
from akad.tui.widgets.keybar import KeyBar
from akad.tui.words import line, lines, plain

if TYPE_CHECKING:
    from akad.tui.app import AkadApp

QUESTION = "Wat zouden we nu doen?"

KEYS = (
    Key("right,space,enter", "→", "screen.go(1)", "verder", "Ga naar het volgende moment."),
    Key("left,backspace", "←", "screen.go(-1)", "terug", "Ga naar het vorige moment."),
    Key("pagedown", "PgDn", "screen.step(1)", "volgende stap", "Ga naar de volgende stap van de bijeenkomst."),
    Key("pageup", "PgUp", "screen.step(-1)", "vorige stap", "Ga naar de vorige stap.", optional=True),
    Key("down", "↑↓", "screen.scroll(2)", "lezen", "Schuif door de matrix.", optional=True),
    Key("up", "", "screen.scroll(-2)", "", "", on_bar=False),
    Key("home", "Home", "screen.edge(-1)", "begin", "Ga naar het begin.", on_bar=False),
    Key("end", "End", "screen.edge(1)", "einde", "Ga naar het einde.", on_bar=False),
    Key("a,f9", "A", "screen.ask", "wat zouden we nu doen?", "Schrijf op wat jullie nu zouden doen, op dit moment."),
    Key("n,ctrl+n", "N", "screen.notes", "opgeschreven", "Lees terug wat jullie vandaag opschreven.", optional=True),
    Key("f1,h", "F1", "screen.help", "uitleg", "Leg uit wat je hier ziet."),
    Key("escape,q,ctrl+q", "Esc", "screen.close", "terug", "Ga terug naar de sessies."),
)

_HELP = (
    "Je ziet deze sessie opnieuw, zoals die ging: wat er gezegd werd en door wie, hoe de matrix volliep, wat te vroeg "
    "kwam en even moest wachten, wat de bewoner koos en wat ervan kwam.",
    "Stop op een moment en vraag de tafel: wat zouden we nu doen? Druk op A en schrijf het op. Dat komt in het verslag "
    "van de leerbijeenkomst. De sessie zelf verandert niet.",
)


class ReplayScreen(WholeScreen[None]):
    """Walks through the moments of one session. Nothing of the session can be changed here."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings(KEYS)]

    def __init__(self, sessie: Sessie, names: Names, notebook: Notebook, start: str | None = None) -> None:
        """Begin at the moment whose idea or note is `start`, else at the first."""
        super().__init__()
        self._sessie = sessie
        self._names = names
        self._notebook = notebook
        self._moments = moments(sessie)
        self._at = self._place_of(start)
        self._said = ""

    @property
    def moment(self) -> Moment:
        """The moment that is on the screen."""
        return self._moments[self._at]

    @property
    def akad(self) -> "AkadApp":
        """The program, with its own type."""
        app: AkadApp = self.app  # type: ignore[assignment]
        return app

    def compose(self) -> ComposeResult:
        """Hold where we are, the moment, the matrix and the question."""
        yield Static("", id="replay-kop")
        yield Static("", id="replay-moment")
        with VerticalScroll(id="replay-rol", can_focus=False):
            yield Static("", id="replay-matrix")
        yield Static("", id="replay-onder")
        yield KeyBar(KEYS, id="toetsen")

    def on_resize(self, _event: Resize) -> None:
        """Lay out for another width."""
        self.call_after_refresh(self._draw)

    def on_screen_resume(self) -> None:
        """Show where we are."""
        self._draw()

    def _place_of(self, start: str | None) -> int:
        if start is None:
            return 0
        for place, moment in enumerate(self._moments):
            if start in (*moment.nieuw, moment.notitie):
                return place
        return 0

    def _draw(self) -> None:
        width = self.size.width - 4
        if width <= 0:
            return
        moment = self.moment
        self.query_one("#replay-kop", Static).update(self._head(width))
        self.query_one("#replay-moment", Static).update(lines(moment_lines(moment, self._names, width)))
        matrix = [count_line(moment), *matrix_at(self._sessie, moment, self._names, width - 1)]
        self.query_one("#replay-matrix", Static).update(lines(matrix))
        self.call_after_refresh(self._look_at, first_new(matrix))
        self.query_one("#replay-onder", Static).update(lines(self._below(width)))

    def _look_at(self, place: int | None) -> None:
        """Scroll to what is new when it is below the edge."""
        scroll = self.query_one("#replay-rol", VerticalScroll)
        height = scroll.scrollable_content_region.height
        top = 0 if place is None or place < height - 2 else place - height // 2
        scroll.scroll_to(y=top, animate=False)

    def _head(self, width: int) -> Content:
        moment = self.moment
        known = [each.stap for each in self._moments if each.soort is MomentSoort.STAP]
        where = self._names.step(moment.stap) if moment.stap else ""
        if not where:
            where = "voor de bijeenkomst" if self._at == 0 else "na de bijeenkomst"
        minute = f" · minuut {moment.minuut}" if moment.minuut is not None else ""
        count = f"moment {self._at + 1} van {len(self._moments)}"
        left = line((self._sessie.codenaam, "bold $accent"), " · ", (where, "bold"), minute)
        gap = max(2, width - left.cell_length - len(count))
        dots: list[tuple[str, str]] = []
        outside = -1 if self._at == 0 else len(known)
        here = known.index(moment.stap) if moment.stap in known else outside
        for place in range(len(known)):
            if place == here:
                dots.append((f" {place + 1} ", "bold $on-accent on $accent"))
            else:
                dots.append(("●" if place < here else "○", ""))
            dots.append((" ", ""))
        return lines([left + " " * gap + plain(count, "$soft"), line(*dots)])

    def _below(self, width: int) -> list[Content]:
        notes = self._notebook.about(self._sessie.id, self.moment.key)
        result = note_lines(notes[-2:], width)
        if self._said:
            result.append(plain(self._said, "bold $warning"))
        return result or [line((QUESTION, "bold $accent"), ("   Druk op A en schrijf het op.", "$soft"))]

    def say(self, text: str) -> None:
        """Say something in the line at the bottom, until the next key."""
        self._said = text
        self._draw()

    def action_go(self, by: int) -> None:
        """Go to another moment."""
        self._go(self._at + by)

    def action_step(self, by: int) -> None:
        """Go to where the next or the previous step begins; after the last step to the end."""
        starts = [place for place, each in enumerate(self._moments) if each.soort is MomentSoort.STAP]
        starts = [0, *starts, *self._after_meeting()]
        if by > 0:
            self._go(next((place for place in starts if place > self._at), len(self._moments) - 1))
        else:
            self._go(next((place for place in reversed(starts) if place < self._at), 0))

    def _after_meeting(self) -> list[int]:
        after = [place for place, each in enumerate(self._moments) if place and each.stap is None]
        return after[:1]

    def action_edge(self, by: int) -> None:
        """Go to the first or the last moment."""
        self._go(0 if by < 0 else len(self._moments) - 1)

    def _go(self, place: int) -> None:
        self._said = ""
        self._at = max(0, min(len(self._moments) - 1, place))
        self._draw()

    def action_scroll(self, by: int) -> None:
        """Read further down the matrix."""
        self.query_one("#replay-rol", VerticalScroll).scroll_relative(y=by, animate=False)

    def action_ask(self) -> None:
        """Write down what we would do now."""
        moment = self.moment
        note = partial(
            Leernotitie,
            id="",
            vraag=Leervraag.NU_DOEN,
            sessie=self._sessie.id,
            codenaam=self._sessie.codenaam,
            stap=moment.stap,
            minuut=moment.minuut,
            moment=moment.key,
        )
        ask_note(self.akad, self._notebook, QUESTION, note, self.say)

    def action_notes(self) -> None:
        """Show what was written down today."""
        show_notes(self.akad, self._notebook, self.say)

    def action_help(self) -> None:
        """Explain what one sees."""
        keys = KeyHelp((key.shown, key.help) for key in KEYS if key.shown)
        self.app.push_screen(TextScreen("Een sessie opnieuw", *(plain(text) for text in _HELP), keys))

    def action_close(self) -> None:
        """Go back."""
        self.dismiss(None)
