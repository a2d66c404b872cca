"""Keys and what they do, in a window that explains."""

from collections.abc import Iterable

from textual.content import Content
from textual.events import Resize
from textual.widgets import Static

from akad.tui.words import hanging, lines, plain


class KeyHelp(Static):
    """One row for each key; what does not fit goes on below itself, not below the key."""

    def __init__(self, rows: Iterable[tuple[str, str]], title: str = "") -> None:
        super().__init__("", classes="alinea")
        self._rows = tuple(rows)
        self._title = title

    def on_resize(self, event: Resize) -> None:
        """Lay the rows out for this width."""
        self.update(lines(self._laid_out(max(1, event.size.width))))

    def _laid_out(self, width: int) -> Iterable[Content]:
        if self._title:
            yield plain(self._title, "bold $primary")
        longest = max((len(label) for label, _ in self._rows), default=0)
        for label, text in self._rows:
            first = f"{label:>{longest}}  "
            for number, part in enumerate(hanging(plain(text), width, first)):
                yield part if number else part.stylize("bold $accent", 0, len(first))
