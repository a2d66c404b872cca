"""A list of any length: only the rows that are on the screen are made. A hundred thousand rows cost what twenty do."""

from collections.abc import Callable

from textual.content import Content, Span
from textual.events import Click, Resize
from textual.geometry import Region, Size
from textual.message import Message
from textual.scroll_view import ScrollView
from textual.strip import Strip
from textual.visual import Visual

from akad.tui.words import fit, plain

RowText = Callable[[int, int], Content]
"""Makes the text of a row of its place (from 0) and the width in cells."""


_MARGIN = 3


class RowList(ScrollView, can_focus=False):
    """Rows of one line each, with a cursor. The screen moves it; a click moves it too, a second one chooses."""

    COMPONENT_CLASSES = {"rows--cursor"}

    class Moved(Message):
        """The cursor stands on another row."""

        def __init__(self, rows: "RowList", place: int) -> None:
            super().__init__()
            self.rows = rows
            self.place = place

        @property
        def control(self) -> "RowList":
            """The list in which it moved."""
            return self.rows

    class Chosen(Message):
        """Somebody clicked the row on which the cursor stood."""

        def __init__(self, rows: "RowList", place: int) -> None:
            super().__init__()
            self.rows = rows
            self.place = place

        @property
        def control(self) -> "RowList":
            """The list in which it was chosen."""
            return self.rows

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id)
        self._count = 0
        self._row: RowText = lambda _place, _width: Content("")
        self._cursor = 0

    @property
    def count(self) -> int:
        """How many rows there are."""
        return self._count

    @property
    def place(self) -> int | None:
        """Where the cursor stands, None when there are no rows."""
        return self._cursor if self._count else None

    def show(self, count: int, row: RowText, cursor: int = 0) -> None:
        """Show other rows, with the cursor on one of them."""
        self._count, self._row = count, row
        self._cursor = max(0, min(cursor, count - 1))
        self.virtual_size = Size(0, count)
        self._keep_in_view()
        self.refresh()
        self.post_message(self.Moved(self, self._cursor))

    def move(self, by: int) -> None:
        """Move the cursor; it stops at the ends."""
        self.go_to(self._cursor + by)

    def go_to(self, place: int) -> None:
        """Put the cursor on a row."""
        place = max(0, min(place, self._count - 1))
        if self._count and place != self._cursor:
            before, self._cursor = self._cursor, place
            self._keep_in_view()
            for each in (before, place):
                self._refresh_row(each)
            self.post_message(self.Moved(self, place))

    @property
    def page(self) -> int:
        """How many rows fit on the screen."""
        return max(1, self.scrollable_content_region.height)

    def on_resize(self, _event: Resize) -> None:
        """Keep the cursor on the screen."""
        self._keep_in_view()

    def render_line(self, y: int) -> Strip:
        """Make one line of the screen."""
        width = self.scrollable_content_region.width
        place = y + self.scroll_offset.y
        style = self.visual_style
        if place >= self._count:
            return Strip.blank(width, style.rich_style)
        content = fit(self._row(place, width - _MARGIN), width - _MARGIN)
        if place == self._cursor:
            style += self.get_visual_style("rows--cursor")
            # The cursor has colours of its own; what is underlined stays so.
            marks = [
                Span(span.start, span.end, "underline") for span in content.spans if "underline" in str(span.style)
            ]
            content = plain("▸ ") + Content(content.plain, spans=marks)
        else:
            content = plain("  ") + content
        return Visual.to_strips(self, content, width, 1, style)[0]

    def on_click(self, event: Click) -> None:
        """Move to the row under the mouse, or choose it when the cursor was there already."""
        offset = event.get_content_offset(self)
        if offset is None:
            return
        place = offset.y + self.scroll_offset.y
        if place >= self._count:
            return
        event.stop()
        if place == self._cursor:
            self.post_message(self.Chosen(self, place))
        else:
            self.go_to(place)

    def _refresh_row(self, place: int) -> None:
        y = place - self.scroll_offset.y
        if 0 <= y < self.size.height:
            self.refresh(Region(0, y, self.size.width, 1))

    def _keep_in_view(self) -> None:
        height = self.scrollable_content_region.height
        if height <= 0:
            return
        top = self.scroll_offset.y
        if self._cursor < top:
            self.scroll_to(y=self._cursor, animate=False)
        elif self._cursor >= top + height:
            self.scroll_to(y=self._cursor - height + 1, animate=False)
