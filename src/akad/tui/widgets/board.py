"""The large part of the meeting screen: lines that somebody laid out, scrolled and clicked."""

from collections.abc import Callable, Sequence

import attrs
from textual.containers import VerticalScroll
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
    """One line of the board, and what can be clicked in it. `anchor` lines are kept in view."""

    content: Content
    hits: tuple[Hit, ...] = ()
    anchor: bool = False


LayOut = Callable[[int], Sequence[BoardLine]]


class Board(VerticalScroll, can_focus=False):
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
        self._text = Static("")

    def compose(self):  # type: ignore[no-untyped-def]  # noqa: ANN201
        """Hold the text."""
        yield self._text

    def show(self, lay_out: LayOut) -> None:
        """Show other lines, and keep the anchored ones in view."""
        self._lay_out = lay_out
        self._draw()

    def on_resize(self, _event: Resize) -> None:
        """Lay out again for another width."""
        self._draw()

    def _draw(self) -> None:
        width = self.scrollable_content_region.width
        if width <= 0:
            return
        self._lines = self._lay_out(width)
        self._text.update(lines(line.content for line in self._lines))
        anchors = [number for number, line in enumerate(self._lines) if line.anchor]
        if anchors:
            self.call_after_refresh(self._keep_in_view, anchors[0], anchors[-1])

    def _keep_in_view(self, first: int, last: int) -> None:
        height = self.scrollable_content_region.height
        top = self.scroll_offset.y
        if last >= top + height:
            top = last - height + 1
        if first < top:
            top = first
        self.scroll_to(y=top, animate=False)

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
