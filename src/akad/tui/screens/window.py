"""Screens that give their answer once, however quickly somebody types.

Textual takes away whatever screen is on top when a screen gives an answer, also when that screen has gone already: a
second Enter would close the screen below, or end the program.
"""

from typing import ClassVar, Generic, TypeVar

from textual.await_complete import AwaitComplete
from textual.binding import Binding, BindingType
from textual.screen import ModalScreen, Screen

T = TypeVar("T")


class WholeScreen(Screen[T], Generic[T]):
    """A whole screen."""

    def dismiss(self, result: T | None = None) -> AwaitComplete:
        """Give the answer and go; nothing when it has gone already."""
        return super().dismiss(result) if self.is_current else AwaitComplete()


class Window(ModalScreen[T], Generic[T]):
    """A window over the work. Each has an `action_close` for Escape; the key that stops the program closes it too."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("ctrl+q", "close", show=False, priority=True)]

    def dismiss(self, result: T | None = None) -> AwaitComplete:
        """Give the answer and go; nothing when it has gone already."""
        return super().dismiss(result) if self.is_current else AwaitComplete()
