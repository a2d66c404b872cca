"""What was found out about a word or a piece of text, kept for when it is met again."""

from collections.abc import Callable
from typing import TypeVar

Key = TypeVar("Key")
Made = TypeVar("Made")
# A longer text is seldom met again.
_LONGEST = 40


class Kept(dict[Key, Made]):
    """What `make` makes of each key, made when it is first asked for; after `most` of them all are forgotten.

    A dictionary and no `functools.lru_cache`: the finders look words up by the thousand, and that costs a call each.
    """

    def __init__(self, make: Callable[[Key], Made], most: int) -> None:
        super().__init__()
        self._make, self._most = make, most

    def __missing__(self, key: Key) -> Made:
        made = self._make(key)
        if not isinstance(key, str) or len(key) <= _LONGEST:
            if len(self) >= self._most:
                self.clear()
            self[key] = made
        return made
