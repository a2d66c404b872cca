"""The large part of the meeting screen: lines that somebody laid out, scrolled and clicked."""

from collections.abc import Callable, Sequence

import attrs
from textual.app import ComposeResult
from textual.containers import Vertical, VerticalScroll
from textual.content import Content
from textual.events import Click, Resize
from textual.message import Message
from textual.widgets import Static

from akad.meeting import Entry
from akad.tui.words import lines

Touched = Entry | str
"""What lies under the mouse: an entry, or the key of a target."""


@attrs.frozen
class Hit:
    """Columns of a line that belong to something which can be clicked."""

    start: int
    end: int
    what: Touched


@attrs.frozen
class BoardLine:
    """One line of the board, and what can be clicked in it.

    `anchor` lines are kept in view; `pinned` lines stand first and stay at the top while the rest scrolls.
    """

    content: Content
    hits: tuple[Hit, ...] = ()
    anchor: bool = False
    pinned: bool = False

    def padded(self, by: int = 1) -> "BoardLine":
        """Return the same line `by` cells further to the right."""
        hits = tuple(Hit(hit.start + by, hit.end + by, hit.what) for hit in self.hits)
        return attrs.evolve(self, content=self.content.pad_left(by), hits=hits)


LayOut = Callable[[int], Sequence[BoardLine]]


class Board(Vertical, can_focus=False):
    """Shows what `lay_out` makes of the width there is; one widget for all lines, so that 200 ideas stay quick."""

    class Touch(Message):
        """Somebody clicked something on the board."""

        def __init__(self, what: Touched) -> None:
            self.what = what
            super().__init__()

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id)
        self._lay_out: LayOut = lambda _width: ()
        self._lines: Sequence[BoardLine] = ()
        self._drawn_at = 0
        self._top = Static("", id="bord-kop")
        self._text = Static("", id="bord-tekst")
        self._scroll = VerticalScroll(self._text, id="bord-rol", can_focus=False)

    def compose(self) -> ComposeResult:
        """Hold the pinned lines and the text that scrolls."""
        yield self._top
        yield self._scroll

    def show(self, lay_out: LayOut) -> None:
        """Show other lines, and keep the anchored ones in view."""
        self._lay_out = lay_out
        self._draw()

    def scroll_by(self, lines: int) -> None:
        """Scroll by so many lines."""
        self._scroll.scroll_relative(y=lines, animate=False)

    def scroll_half(self, by: int) -> None:
        """Scroll by half the height."""
        self._scroll.scroll_relative(y=by * max(1, self._scroll.size.height // 2), animate=False)

    def on_resize(self, _event: Resize) -> None:
        """Lay out again for another width; another height, as when something is said of the line, moves lines only."""
        if self._width() == self._drawn_at:
            self._keep_anchors()
        else:
            self._draw()

    def _width(self) -> int:
        # The scrollbar keeps its place, so that the lines do not jump when it appears.
        return self.content_size.width - self._scroll.styles.scrollbar_size_vertical

    def _draw(self) -> None:
        width = self._width()
        if width <= 0:
            return
        self._drawn_at = width
        laid_out = self._lay_out(width)
        pinned = [line.content for line in laid_out if line.pinned]
        self._lines = [line for line in laid_out if not line.pinned]
        self._top.display = bool(pinned)
        self._top.update(lines(pinned))
        self._text.update(lines(line.content for line in self._lines))
        if not self._keep_anchors():
            self._scroll.scroll_to(y=0, animate=False)

    def _keep_anchors(self) -> bool:
        """Keep what was said last in view; return whether there is such a line."""
        anchors = [number for number, line in enumerate(self._lines) if line.anchor]
        if anchors:
            self.call_after_refresh(self._keep_in_view, anchors[0], anchors[-1])
        return bool(anchors)

    def _keep_in_view(self, first: int, last: int) -> None:
        height = self._scroll.scrollable_content_region.height
        top = self._scroll.scroll_offset.y
        top = 0 if last < height else min(top, first)
        if last >= top + height:
            top = last - height + 1
        self._scroll.scroll_to(y=top, animate=False)

    def on_click(self, event: Click) -> None:
        """Tell what was clicked."""
        offset = event.get_content_offset(self._text)
        if offset is None or offset.y >= len(self._lines):
            return
        for hit in self._lines[offset.y].hits:
            if hit.start <= offset.x < hit.end:
                event.stop()
                self.post_message(self.Touch(hit.what))
                return
