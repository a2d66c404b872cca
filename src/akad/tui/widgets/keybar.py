"""The keys of this moment, always visible, also for the mouse."""

from collections.abc import Sequence

from textual.content import Content
from textual.events import Click, Resize
from textual.widgets import Static

from akad.tui.keys import Key

_GAP = 2


class KeyBar(Static, can_focus=False):
    """The bar at the bottom. Textual's own footer cuts silently at 80 columns; this one takes another line."""

    def __init__(self, keys: Sequence[Key] = (), *, id: str | None = None) -> None:  # noqa: A002
        super().__init__("", id=id)
        self._keys: tuple[Key, ...] = tuple(keys)
        self._places: list[tuple[int, int, int, str]] = []

    def show(self, keys: Sequence[Key]) -> None:
        """Show these keys."""
        if tuple(keys) != self._keys:
            self._keys = tuple(keys)
            self._lay_out()

    def on_resize(self, _event: Resize) -> None:
        """Lay the keys out again for another width."""
        self._lay_out()

    def _lay_out(self) -> None:
        width = self.content_size.width
        if width <= 0:
            return
        self._places.clear()
        rows: list[list[tuple[str, str]]] = [[]]
        x = 0
        for key in self._keys:
            length = len(key.shown) + 3 + len(key.label)
            if x and x + length > width:
                rows.append([])
                x = 0
            self._places.append((len(rows) - 1, x, x + length, key.action))
            rows[-1] += [(f" {key.shown} ", "$on-accent on $accent"), (f" {key.label}", ""), (" " * _GAP, "")]
            x += length + _GAP
        self.update(Content("\n").join([Content.assemble(*row) for row in rows]))

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
