"""Two periods, tables or domains side by side: the same figure left and right, line by line."""

from collections.abc import Callable, Mapping, Sequence

import attrs
from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.content import Content
from textual.events import Click
from textual.widgets import Static

from akad.learning.beside import Pair, pairs_of
from akad.learning.questions import YEAR, Compared, Failed, SideBySide
from akad.learning.results import Vergelijking
from akad.learning.tables import Veld
from akad.learning.wording import value_words
from akad.tui.keys import Key
from akad.tui.screens.dialogs import Choice, ChoiceScreen, TextScreen
from akad.tui.screens.flow import Flow
from akad.tui.screens.learning.figure_lines import SIDES, bar
from akad.tui.screens.learning.one_by_one import OneByOne
from akad.tui.screens.learning.page import Page
from akad.tui.words import hanging, line, lines, plain

_LEAST_BAR = 8
_KINDS = (
    Choice(YEAR, "Twee jaren", "wat is er veranderd?"),
    Choice(Veld.WIJKTAFEL.value, "Twee wijktafels", "wat doet een andere tafel anders?"),
    Choice(Veld.DOMEIN.value, "Twee domeinen", "zoals lvb en ggz"),
)


class ComparePage(Page):
    """Two selections side by side."""

    title = "Naast elkaar"
    keys = (
        Key("", "Enter", "screen.choose", "kies wat je vergelijkt", "Kies twee jaren, wijktafels of domeinen."),
        Key("", "PgDn", "screen.turn(1)", "volgend cijfer", "Ga naar het volgende cijfer."),
        Key("", "PgUp", "screen.turn(-1)", "vorig", "Ga naar het vorige cijfer.", optional=True),
        Key("", "↑↓", "screen.move(1)", "lezen", "Lees verder.", optional=True),
        Key("", "F8", "screen.as_text", "plaat of tekst", "Laat het cijfer als tekst zien, of weer als plaat."),
    )

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id)
        self._result: Vergelijking | None = None
        self._figures: OneByOne[Pair] = OneByOne()
        self._asked: SideBySide | None = None
        self._field = ""
        self._names = ("", "")
        self._problem = ""
        self.as_text = False

    def compose(self) -> ComposeResult:
        """Hold the question, and the two sides in lines."""
        yield Static("", id="naast-kop")
        with VerticalScroll(id="naast-rol", can_focus=False):
            yield Static("", id="naast-tekst")

    def question(self, line: str, only: frozenset[str] | None) -> SideBySide | None:
        """Ask for the two sides once they have been chosen."""
        if not self._field:
            return None
        self._figures.grow_old()
        self._asked = SideBySide(
            line=line,
            only=only,
            field=self._field,
            left=self._names[0],
            right=self._names[1],
            figures=self._figures.wanted,
        )
        return self._asked

    def take(self, answer: object) -> None:
        """Show the two sides."""
        if isinstance(answer, Compared):
            if self._asked is None or attrs.evolve(answer.question, figures=self._asked.figures) != self._asked:
                return  # something else has been asked for since
            self._result, self._problem = answer.result, ""
            self._figures.take({pair.links.id: pair for pair in pairs_of(answer.result)})
            self.draw()
            if not answer.result.reden:
                self._ask_on()
        elif isinstance(answer, Failed) and isinstance(answer.question, SideBySide):
            self._result, self._problem = None, answer.problem
            self.draw()

    def _ask_on(self) -> None:
        if self._asked is not None and (wanted := self._figures.wanted):
            self.post_message(self.Ask(attrs.evolve(self._asked, figures=wanted)))

    def ask(self, known: Mapping[Veld, Sequence[str]], then: Callable[[], None]) -> Flow:
        """Ask what to put side by side; `then` is called when that is known."""
        kind = yield ChoiceScreen("Wat zet je naast elkaar?", _KINDS)
        if kind is None:
            return
        values = _values(kind, known)
        if len(values) < 2:
            yield TextScreen("Daar zijn er te weinig van", plain("Om te vergelijken zijn er twee nodig."))
            return
        left = yield ChoiceScreen("Links", [Choice(value, value) for value in values], searchable=len(values) > 9)
        if left is None:
            return
        others = [Choice(value, value) for value in values if value != left]
        right = yield ChoiceScreen(f"Rechts, naast {left}", others, searchable=len(others) > 9)
        if right is None:
            return
        self._field, self._names = kind, (left, right)
        then()

    def draw(self) -> None:
        """Lay out for the width there is."""
        width = self.query_one("#naast-rol").size.width - 3
        if width <= 0:
            return
        head, body = self._parts(width)
        self.query_one("#naast-kop", Static).update(lines(head))
        self.query_one("#naast-tekst", Static).update(lines(body))

    def _parts(self, width: int) -> tuple[list[Content], list[Content]]:
        result = self._result
        if self._problem:
            return hanging(plain(self._problem, "bold $warning"), width), []
        if result is None:
            told = "Zet twee jaren, twee wijktafels of twee domeinen naast elkaar. Druk op Enter en kies."
            return hanging(plain(told, "bold"), width), []
        names = line(
            (f"{SIDES[0]} {self._names[0]}", "bold $primary"),
            "  naast  ",
            (f"{SIDES[1]} {self._names[1]}", "bold $secondary"),
        )
        if result.reden:
            return [names, Content(""), *hanging(plain(result.reden, "bold"), width)], []
        pair = self._figures.current
        if pair is None:
            return [names, Content(""), *hanging(plain("Even tellen …", "$soft"), width)], []
        figure = pair.links
        count = (f"   {self._figures.place}", "$soft")
        head = [
            names,
            *hanging(line((figure.titel, "bold $accent"), count), width),
            *hanging(plain(figure.uitleg, "$soft"), width),
            Content(""),
        ]
        return head, self._sides(pair, width)

    def _sides(self, pair: Pair, width: int) -> list[Content]:
        """Return every line of a figure with its two sides below each other, so that the bars can be compared."""
        label = max(len(name) for name in self._names)
        said = [value_words(cijfer, group) for _, cijfer in pair.sides for group in cijfer.groepen]
        # The same for every line, so that all bars can be compared.
        room = width - label - 6 - max((len(words) for words in said), default=0)
        result: list[Content] = []
        for each in pair.lines:
            result.append(plain(each.naam, "bold"))
            for (side, cijfer), group in zip(pair.sides, (each.links, each.rechts), strict=True):
                shown = f"  {self._names[side]:<{label}}  "
                if group is None:
                    result += hanging(plain("niets", "$soft"), width, shown)
                elif self.as_text or room < _LEAST_BAR:
                    result += hanging(plain(value_words(cijfer, group)), width, shown)
                else:
                    drawn = bar(cijfer, group, room, side, pair.longest)
                    result.append(line(shown, drawn, f"  {value_words(cijfer, group)}"))
            result.append(Content(""))
        return result or hanging(plain(pair.links.leeg), width)

    def on_resize(self) -> None:
        """Lay out again."""
        self.draw()

    def on_click(self, event: Click) -> None:
        """Choose what to compare, as long as nothing was chosen."""
        if self._result is None:
            event.stop()
            self.choose()

    def move(self, by: int) -> None:
        """Read on."""
        self.query_one("#naast-rol", VerticalScroll).scroll_relative(y=by, animate=False)

    def turn(self, by: int) -> None:
        """Go to another figure."""
        self._figures.turn(by)
        self.query_one("#naast-rol", VerticalScroll).scroll_to(y=0, animate=False)
        self.draw()
        if self._result is not None and not self._result.reden:
            self._ask_on()

    def switch(self) -> None:
        """Show text instead of the picture, or the picture again."""
        self.as_text = not self.as_text
        self.draw()

    def choose(self) -> None:
        """Let the screen ask what to put side by side: it knows what there is."""
        self.post_message(self.Ask(self))


def _values(kind: str, known: Mapping[Veld, Sequence[str]]) -> list[str]:
    if kind == YEAR:
        return sorted({quarter.partition("-")[0] for quarter in known.get(Veld.KWARTAAL, ())}, reverse=True)
    return sorted(known.get(Veld(kind), ()))
