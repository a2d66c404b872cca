"""What a screen with a line to type in has in common for the small windows that ask about that line."""

from typing import Any, Protocol

from textual.app import App

from akad.meeting import Bijeenkomst
from akad.tui.widgets.inputline import InputLine


class TypingScreen(Protocol):
    """A screen over one session with one line: the meeting, and the preparation."""

    meeting: Bijeenkomst

    @property
    def app(self) -> App[Any]:
        """The program."""

    @property
    def can_write(self) -> bool:
        """Whether this program may write the record."""

    @property
    def line(self) -> InputLine:
        """The line in which everything is typed."""

    def say(self, text: str, style: str = "") -> None:
        """Say something below the line."""

    def say_what_is_found(self) -> None:
        """Say below the line what will not be kept."""

    def show_all(self) -> None:
        """Show everything as it is now."""
