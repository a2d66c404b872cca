"""The one line in which everything is typed."""

from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.widgets import Static

from akad.privacy import Boundary
from akad.tui.findings import MarkFindings, in_words
from akad.tui.widgets.ordered import OrderedInput
from akad.tui.words import Piece, line

_MOST = 2000  # more than anybody says in one breath; a pasted file does not belong here


class InputLine(Vertical):
    """Where the line goes and who says it, the line itself, and what will become of it."""

    def __init__(self, boundary: Boundary, *, id: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id)
        self._boundary = boundary

    def compose(self) -> ComposeResult:
        """Hold a label, the input and a line below."""
        with Horizontal(id="regel-rij"):
            yield Static("", id="regel-waar")
            yield OrderedInput(
                id="regel",
                compact=True,
                highlighter=MarkFindings(self._boundary),
                max_length=_MOST,
                select_on_focus=False,
            )
        yield Static("", id="regel-onder")

    @property
    def input(self) -> OrderedInput:
        """The input itself."""
        return self.query_one("#regel", OrderedInput)

    def say_where(self, *pieces: Piece) -> None:
        """Say before the input where the line goes."""
        self.query_one("#regel-waar", Static).update(line(*pieces))

    def say_below(self, *pieces: Piece) -> None:
        """Say below the input what happened or will happen."""
        self.query_one("#regel-onder", Static).update(line(*pieces))

    def preview(self) -> tuple[Piece, ...]:
        """Return in words what will not be kept of the line as it is now, and what could be said more coarsely."""
        typed = self.input.value
        return in_words(typed, self._boundary.find(typed), self.input.cursor_position)
