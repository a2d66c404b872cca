"""Screens that give their answer once, however quickly somebody types.

Textual takes away whatever screen is on top when a screen gives an answer, also when that screen has gone already: a
second Enter would close the screen below, or end the program.
"""

from typing import ClassVar, Generic, TypeVar

from textual.await_complete import AwaitComplete
from textual.binding import Binding, BindingType
from textual.events import Resize
from textual.screen import ModalScreen, Screen
from textual.widget import Widget
from textual.widgets import OptionList

T = TypeVar("T")

_LOW = 18
_LEAST = 2
_SHARE = 90
"""How much of the height of the screen a window takes at most, in percent: as in the stylesheet."""


class WholeScreen(Screen[T], Generic[T]):
    """A whole screen."""

    def dismiss(self, result: T | None = None) -> AwaitComplete:
        """Give the answer and go; nothing when it has gone already."""
        return super().dismiss(result) if self.is_current else AwaitComplete()


class Window(ModalScreen[T], Generic[T]):
    """A window over the work. Each has an `action_close` for Escape; the key that stops the program closes it too."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("ctrl+q", "close", show=False, priority=True)]

    def on_mount(self) -> None:
        """Make room."""
        self._fit(self.app.size.height)

    def on_resize(self, event: Resize) -> None:
        """Make room again for another height."""
        self._fit(event.size.height)

    def _fit(self, height: int) -> None:
        """Where it is low, do without empty lines and let what can scroll take what is left: the keys stay in sight."""
        for box in self.query(".venster"):
            box.set_class(height < _LOW, "-krap")
        self.call_after_refresh(self._make_room)

    def _make_room(self) -> None:
        for part in self.query(".venster > OptionList, .venster > VerticalScroll"):
            box, most = part.parent, part.styles.base.max_height
            if not isinstance(box, Widget) or most is None:
                continue
            others = sum(each.virtual_region_with_margin.height for each in box.children if each is not part)
            room = self.size.height * _SHARE // 100 - box.gutter.height - others
            part.styles.max_height = max(_LEAST, min(int(self.size.height * most.value) // 100, room))
            if isinstance(part, OptionList):
                self.call_after_refresh(part.scroll_to_highlight)

    def dismiss(self, result: T | None = None) -> AwaitComplete:
        """Give the answer and go; nothing when it has gone already."""
        return super().dismiss(result) if self.is_current else AwaitComplete()
