"""The pages of a preparation on a strip: where you are, and at a glance what is still empty."""

from collections.abc import Callable, Sequence

from textual.content import Content
from textual.events import Click, Resize
from textual.geometry import Size
from textual.message import Message
from textual.widgets import Static

from akad.tui.words import lines, plain

_GAP = 2


class PageStrip(Static, can_focus=False):
    """Names of pages, each with a mark: ● there is something, ○ nothing yet. The present one stands in a bar."""

    class Touch(Message):
        """Somebody clicked a page."""

        def __init__(self, page: int) -> None:
            self.page = page
            super().__init__()

    def __init__(self, names: Callable[[], Sequence[tuple[str, bool]]], *, id: str | None = None) -> None:  # noqa: A002
        """`names` gives for each page its name and whether there is something on it."""
        super().__init__("", id=id)
        self._names = names
        self._here = 0
        self._places: list[tuple[int, int, int]] = []

    def show(self, here: int) -> None:
        """Show the pages as they are now."""
        self._here = here
        self._lay_out()

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """Take as many lines as the names need."""
        del container, viewport
        return len(self._divided(width)[0])

    def on_resize(self, _event: Resize) -> None:
        """Divide the names again."""
        self._lay_out()

    def _lay_out(self) -> None:
        width = self.content_size.width
        if width > 0:
            rows, self._places = self._divided(width)
            self.update(lines(rows))

    def _divided(self, width: int) -> tuple[list[Content], list[tuple[int, int, int]]]:
        rows, places, x = [Content("")], [], 0
        for number, (name, is_filled) in enumerate(self._names()):
            text = f" {'●' if is_filled else '○'} {name} "
            style = "bold $on-accent on $accent" if number == self._here else "" if is_filled else "$soft"
            if x and x + len(text) > width:
                rows.append(Content(""))
                x = 0
            rows[-1] += plain(text, style) if style else plain(text)
            places.append((len(rows) - 1, x, x + len(text)))
            rows[-1] += " " * (_GAP - 1)
            x += len(text) + _GAP - 1
        return rows, places

    def on_click(self, event: Click) -> None:
        """Tell which page was clicked."""
        offset = event.get_content_offset(self)
        if offset is None:
            return
        for number, (row, start, end) in enumerate(self._places):
            if row == offset.y and start <= offset.x < end:
                event.stop()
                self.post_message(self.Touch(number))
                return
