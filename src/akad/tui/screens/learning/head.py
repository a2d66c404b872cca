"""The first line of the learning screen: the pages with their keys, and how much there is."""

from collections.abc import Sequence

import attrs
from textual.content import Content
from textual.events import Click, Resize
from textual.widgets import Static

from akad.learning.questions import Listed, Reading, Ready
from akad.learning.wording import number
from akad.tui.words import Piece, counted, line, plain


@attrs.frozen
class Tab:
    """A page: its key, its name, and what a click on it does."""

    shown: str
    title: str
    action: str


class Head(Static, can_focus=False):
    """Shows the pages and what there is. A click on a page goes there."""

    def __init__(self, tabs: Sequence[Tab], *, id: str | None = None) -> None:  # noqa: A002
        super().__init__("", id=id)
        self._tabs = tuple(tabs)
        self._at = 0
        self._listed: Listed | None = None
        self._reading: Reading | None = None
        self._partly = self._gone = False
        self._places: list[tuple[int, int, str]] = []

    def go_to(self, place: int) -> None:
        """Mark another page."""
        self._at = place
        self._draw()

    def tell(self, news: Listed | Ready | Reading) -> None:
        """Show how much there is, or how far the reading is."""
        match news:
            case Listed():
                self._listed = news
            case Reading():
                self._reading = news
            case Ready():
                self._reading, self._partly, self._gone = None, news.result.partly, bool(news.problem)
        self._draw()

    def on_resize(self, _event: Resize) -> None:
        """Divide the line again."""
        self._draw()

    def _draw(self) -> None:
        width = self.content_size.width
        if width <= 0:
            return
        labels: list[Piece] = []
        self._places = []
        x = 0
        for place, tab in enumerate(self._tabs):
            label = line((f" {tab.shown}", "bold $accent"), (f" {tab.title} ", "bold"))
            if place == self._at:
                label = plain(label.plain, "bold $on-accent on $accent")
            labels += [label, " "]
            self._places.append((x, x + label.cell_length, tab.action))
            x += label.cell_length + 1
        left, state = line(*labels), self._state()
        if left.cell_length + state.cell_length > width:
            # What is counted is plain from the page; the numbers are not.
            state = self._state(short=True)
        if left.cell_length + state.cell_length > width:
            state = state.truncate(max(0, width - left.cell_length), ellipsis=True)
        self.update(left + " " * max(0, width - left.cell_length - state.cell_length) + state)

    def _state(self, *, short: bool = False) -> Content:
        parts: list[Piece] = []
        if self._reading is not None:
            parts.append((f"lezen {number(self._reading.done)} van {number(self._reading.total)}", "$warning"))
        elif self._listed is None:
            nothing = "niet bereikbaar" if self._gone else "nog niets gelezen" if self._partly else "lezen…"
            parts.append((nothing, "$warning"))
        elif self._partly:
            # In the colour of what is not done: these are not all the sessions that there are.
            some = self._listed.count < self._listed.total
            of = f"{number(self._listed.count)} van " if some else ""
            parts.append((f"tot nu toe: {of}{number(self._listed.total)}", "bold $warning"))
        elif self._listed.count == self._listed.total:
            total = self._listed.total
            many = f"{number(total)} sessies" if total > 1 else counted(total, "sessie", "sessies")
            parts.append((many, "bold"))
        else:
            noun = "" if short else " sessies"
            parts.append((f"{number(self._listed.count)} van {number(self._listed.total)}{noun}", "bold"))
        return line(*parts)

    async def on_click(self, event: Click) -> None:
        """Go to the page under the mouse."""
        offset = event.get_content_offset(self)
        for start, end, action in self._places:
            if offset is not None and start <= offset.x < end:
                event.stop()
                await self.screen.run_action(action)
