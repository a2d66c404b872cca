"""What the sessions say together: one figure at a time, large, with a sentence beside it that cannot be counted."""

from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.content import Content
from textual.events import Click
from textual.widgets import Static

from akad.learning.questions import Counted, Question, WhichBehind, WhichFigures
from akad.learning.results import Cijfer, Cijfers, Groep
from akad.tui.keys import Key
from akad.tui.screens.learning.figure_lines import detail_lines, figure_lines, story_lines
from akad.tui.screens.learning.one_by_one import OneByOne
from akad.tui.screens.learning.page import Page
from akad.tui.words import hanging, line, lines, plain

_MOST_BELOW = 8


class FigurePage(Page):
    """What the sessions say together."""

    title = "Samen"
    keys = (
        Key("", "PgDn", "screen.turn(1)", "volgend cijfer", "Ga naar het volgende cijfer."),
        Key("", "PgUp", "screen.turn(-1)", "vorig", "Ga naar het vorige cijfer.", optional=True),
        Key("", "Enter", "screen.choose", "sessies hierachter", "Laat de sessies zien die achter deze regel staan."),
        Key("", "↑↓", "screen.move(1)", "kies", "Ga langs de regels van het cijfer.", optional=True),
        Key("", "F8", "screen.as_text", "plaat of tekst", "Laat het cijfer als tekst zien, of weer als plaat."),
    )

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id)
        self._line = ""
        self._only: frozenset[str] | None = None
        self._cijfers: Cijfers | None = None
        self._figures: OneByOne[Cijfer] = OneByOne()
        self._cursor = 0
        self._story = 0
        self._starts: list[int] = []
        self.as_text = False

    def compose(self) -> ComposeResult:
        """Hold the question, the picture and the sentence."""
        yield Static("", id="cijfer-kop")
        with VerticalScroll(id="cijfer-rol", can_focus=False):
            yield Static("", id="cijfer-plaat")
        yield Static("", id="cijfer-onder")

    @property
    def figure(self) -> Cijfer | None:
        """The figure on the screen."""
        return self._figures.current

    @property
    def group(self) -> Groep | None:
        """The line of it on which the cursor stands."""
        figure = self.figure
        if figure is None or not figure.groepen:
            return None
        return figure.groepen[min(self._cursor, len(figure.groepen) - 1)]

    def question(self, line: str, only: frozenset[str] | None) -> Question:
        """Ask for the figure on the screen."""
        self._line, self._only = line, only
        self._figures.grow_old()
        return WhichFigures(line=line, only=only, figures=self._figures.wanted)

    def take(self, answer: object) -> None:
        """Show a figure, and ask for the next."""
        if isinstance(answer, Counted) and (answer.question.line, answer.question.only) == (self._line, self._only):
            self._cijfers = answer.cijfers
            self._figures.take({cijfer.id: cijfer for cijfer in answer.cijfers.cijfers})
            if self._figures.id in answer.question.figures:
                self._cursor = 0
                self.draw()
            if not answer.cijfers.reden:
                self._ask_on()

    def _ask_on(self) -> None:
        if wanted := self._figures.wanted:
            self.post_message(self.Ask(WhichFigures(line=self._line, only=self._only, figures=wanted)))

    def draw(self) -> None:
        """Lay out for the width there is."""
        width = self.query_one("#cijfer-rol").size.width - 3
        if width <= 0 or self._cijfers is None:
            return
        figure = self.figure
        head, picture, below = self._parts(figure, width) if figure else (self._nothing(width), [], [])
        self.query_one("#cijfer-kop", Static).update(lines(head))
        self.query_one("#cijfer-plaat", Static).update(lines(picture))
        self.query_one("#cijfer-onder", Static).update(lines(below))
        self.call_after_refresh(self._keep_in_view)

    def _nothing(self, width: int) -> list[Content]:
        reason = self._cijfers.reden if self._cijfers else None
        if self._cijfers is not None and not reason:
            return [Content(""), *hanging(plain("Even tellen …", "$soft"), width)]
        return [
            Content(""),
            *hanging(plain("Hier kunnen we geen cijfers van laten zien.", "bold"), width),
            Content(""),
            *hanging(plain(reason or "Er zijn nog geen sessies."), width),
        ]

    def _parts(self, figure: Cijfer, width: int) -> tuple[list[Content], list[Content], list[Content]]:
        head = [
            *hanging(line((figure.titel, "bold $accent"), (f"   {self._figures.place}", "$soft")), width),
            *hanging(plain(figure.samenvatting, "bold"), width),
            *hanging(plain(figure.uitleg, "$soft"), width),
        ]
        group = self.group
        below = detail_lines(group, width) if group else []
        if figure.zinnen:
            below += [Content(""), *story_lines(figure.zinnen[self._story % len(figure.zinnen)], width)]
        around = 1 if self.screen.has_class("-laag") else 3
        height = self.size.height - len(head) - min(len(below), _MOST_BELOW) - around
        picture, self._starts = figure_lines(figure, width, height, self._cursor, as_text=self.as_text)
        return head, picture, below

    def _keep_in_view(self) -> None:
        scroll = self.query_one("#cijfer-rol", VerticalScroll)
        if self._cursor < len(self._starts):
            place, height = self._starts[self._cursor], scroll.scrollable_content_region.height
            top = scroll.scroll_offset.y
            if place < top or self._cursor == 0:
                top = 0 if self._cursor == 0 else place
            elif place + 2 > top + height:
                top = place + 2 - height
            scroll.scroll_to(y=top, animate=False)

    def on_resize(self) -> None:
        """Lay out again."""
        self.draw()

    def on_click(self, event: Click) -> None:
        """Put the cursor on the line under the mouse; a second click shows the sessions behind it."""
        plate = self.query_one("#cijfer-plaat", Static)
        offset = event.get_content_offset(plate)
        if offset is None or not self._starts:
            return
        place = max((number for number, start in enumerate(self._starts) if start <= offset.y), default=0)
        event.stop()
        if place == self._cursor:
            self.choose()
        else:
            self._cursor = place
            self.draw()

    def move(self, by: int) -> None:
        """Go along the lines of the figure."""
        figure = self.figure
        if figure is not None and figure.groepen:
            self._cursor = max(0, min(self._cursor + by, len(figure.groepen) - 1))
            self._story += by
            self.draw()

    def turn(self, by: int) -> None:
        """Go to another figure."""
        if self._cijfers is not None and not self._cijfers.reden:
            self._figures.turn(by)
            self._cursor = self._story = 0
            self.draw()
            self._ask_on()

    def switch(self) -> None:
        """Show text instead of the picture, or the picture again."""
        self.as_text = not self.as_text
        self.draw()

    def choose(self) -> None:
        """Show the sessions behind the line."""
        figure, group = self.figure, self.group
        if figure is not None and group is not None:
            self.post_message(
                self.Ask(
                    WhichBehind(
                        line=self._line,
                        only=self._only,
                        figure=figure.id,
                        group=group.sleutel,
                        name=f"{figure.titel} {group.naam}",
                    )
                )
            )
