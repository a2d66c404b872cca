"""The keys of this moment, always visible, also for the mouse."""

from collections.abc import Sequence

from textual.content import Content
from textual.events import Click, Resize
from textual.geometry import Size
from textual.widgets import Static

from akad.tui.keys import Key

_GAP = 2
_LINES = 2


class KeyBar(Static, can_focus=False):
    """The bar at the bottom. Textual's own footer cuts silently at 80 columns; this one takes another line."""

    def __init__(self, keys: Sequence[Key] = (), *, id: str | None = None) -> None:  # noqa: A002
        super().__init__("", id=id)
        self._keys = _of_the_bar(keys)
        self._places: list[tuple[int, int, int, str]] = []

    def show(self, keys: Sequence[Key]) -> None:
        """Show these keys."""
        if _of_the_bar(keys) != self._keys:
            self._keys = _of_the_bar(keys)
            self._lay_out()

    def on_resize(self, _event: Resize) -> None:
        """Lay the keys out again for another width."""
        self._lay_out()

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """Take as many lines as the keys need, also before they have been laid out for this width."""
        del container, viewport
        return len(self._rows_for(width))

    def _rows_for(self, width: int) -> list["_Row"]:
        keys = list(self._keys)
        optional = [key for key in keys if key.optional]
        rows = _rows(keys, width)
        while len(rows) > _LINES and optional:
            keys.remove(optional.pop(0))
            rows = _rows(keys, width)
        return rows

    def _lay_out(self) -> None:
        width = self.content_size.width
        if width <= 0:
            return
        rows = self._rows_for(width)
        self._places = [(number, x, x + _length(key), key.action) for number, row in enumerate(rows) for x, key in row]
        self.update(Content("\n").join([_painted(row) for row in rows]))

    async def on_click(self, event: Click) -> None:
        """Do what the key under the mouse does."""
        offset = event.get_content_offset(self)
        if offset is None:
            return
        for row, start, end, action in self._places:
            if row == offset.y and start <= offset.x < end:
                event.stop()
                await self.screen.run_action(action)
                return


_Row = list[tuple[int, Key]]


def _of_the_bar(keys: Sequence[Key]) -> tuple[Key, ...]:
    return tuple(key for key in keys if key.on_bar)


def _length(key: Key) -> int:
    return len(key.shown) + 1 + len(key.label)


def _rows(keys: Sequence[Key], width: int) -> list[_Row]:
    """Divide keys over lines of `width` cells, each with the column where it begins."""
    rows: list[_Row] = [[]]
    x = 0
    for key in keys:
        if x and x + _length(key) > width:
            rows.append([])
            x = 0
        rows[-1].append((x, key))
        x += _length(key) + _GAP
    return rows


def _painted(row: _Row) -> Content:
    parts = [Content.assemble((key.shown, "bold $accent"), f" {key.label}") for _, key in row]
    return Content(" " * _GAP).join(parts)
