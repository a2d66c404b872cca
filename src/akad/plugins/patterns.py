"""Regular expressions from outside: they run on every key, so one that can hang is refused beforehand."""

import importlib
import re
from typing import Any

# More repeats than this count as endless: the work grows with their product.
_MANY = 64


def compile_pattern(pattern: str) -> re.Pattern[str]:
    """Return `pattern` compiled, without regard to capitals.

    Raises ValueError, in Dutch, when it is no regular expression, when it matches nothing at all, or
    when it holds a repeat within a repeat, as in "(a+)+": such an expression can take longer than the
    meeting, and Python cannot interrupt it.
    """
    try:
        compiled = re.compile(pattern, re.IGNORECASE)
    except (re.error, RecursionError, OverflowError) as error:
        raise ValueError(f"patroon: dit is geen goede reguliere expressie ({error})") from None
    if compiled.match(""):
        raise ValueError("patroon: past ook op niets; maak er iets van dat minstens één teken vraagt")
    if _nested(importlib.import_module("re._parser").parse(pattern), inside=False):
        raise ValueError("patroon: een herhaling binnen een herhaling kan het typen laten hangen; schrijf het zonder")
    return compiled


def _nested(parsed: Any, *, inside: bool) -> bool:
    for _operation, argument in _operations(parsed):
        parts = argument if isinstance(argument, tuple | list) else (argument,)
        repeats = str(_operation) in {"MAX_REPEAT", "MIN_REPEAT"} and int(parts[1]) > _MANY
        if inside and repeats:
            return True
        if any(_nested(part, inside=inside or repeats) for part in parts if _holds_operations(part)):
            return True
    return False


def _holds_operations(part: Any) -> bool:
    return isinstance(part, list) or type(part).__name__ == "SubPattern"


def _operations(parsed: Any) -> list[tuple[Any, Any]]:
    flat: list[tuple[Any, Any]] = []
    for item in parsed:
        if _holds_operations(item):
            flat.extend(_operations(item))
        elif isinstance(item, tuple) and len(item) == 2:
            flat.append(item)
    return flat
