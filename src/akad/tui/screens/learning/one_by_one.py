"""The figures of a page, asked for one at a time: of a large archive all ten take as long as people want to wait."""

from collections.abc import Mapping
from typing import Generic, TypeVar

from akad.learning.definitions import figure_ids

_T = TypeVar("_T")


class OneByOne(Generic[_T]):
    """Which figure is on the screen, which are known, and which to ask for next.

    The next one is asked for as soon as that on the screen is there, so that turning the page is not waiting.
    """

    def __init__(self) -> None:
        self._ids = figure_ids()
        self._at = 0
        self._known: dict[str, _T] = {}
        self._old = False

    @property
    def id(self) -> str:
        """The figure on the screen."""
        return self._ids[self._at]

    @property
    def place(self) -> str:
        """Which one of how many it is."""
        return f"{self._at + 1} van {len(self._ids)}"

    @property
    def current(self) -> _T | None:
        """What is known of it; None as long as nothing is."""
        return self._known.get(self.id)

    def turn(self, by: int) -> None:
        """Go to another figure."""
        self._at = (self._at + by) % len(self._ids)

    def grow_old(self) -> None:
        """Take what is known for old: it stays on the screen until something newer comes."""
        self._old = True

    def take(self, found: Mapping[str, _T]) -> None:
        """Take what came."""
        if self._old:
            self._known.clear()
            self._old = False
        self._known.update(found)

    @property
    def wanted(self) -> tuple[str, ...]:
        """The figure to ask for now: the one on the screen, or else the next; () when both are known."""
        if self._old or self.current is None:
            return (self.id,)
        following = self._ids[(self._at + 1) % len(self._ids)]
        return () if following in self._known else (following,)
