"""Regular expressions that are made when they are first needed: some two hundred, of which a line needs a few."""

import re
from collections.abc import Iterable
from itertools import groupby
from typing import Any, cast


class _Later:
    def __init__(self, pattern: str, flags: int) -> None:
        self._made = (pattern, flags)

    def __getattr__(self, name: str) -> Any:
        """Make the expression, and have its methods at hand from now on."""
        compiled = re.compile(*self._made)
        for method in ("search", "match", "fullmatch", "finditer", "findall", "split", "sub"):
            setattr(self, method, getattr(compiled, method))
        setattr(self, name, found := getattr(compiled, name))
        return found


def later(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """Return what behaves as `re.compile(pattern, flags)`, and costs nothing until it is used."""
    return cast("re.Pattern[str]", _Later(pattern, flags))


def one_of(words: Iterable[str]) -> str:
    """Return an expression for one of these words, that looks at the first letter first."""
    groups = [(first, [word[1:] for word in group]) for first, group in groupby(sorted(words), lambda word: word[0])]
    return "(?:" + "|".join(f"{first}(?:{'|'.join(rests)})" for first, rests in groups) + ")"
