"""What a hook must return, and looking whether it did."""

from collections.abc import Mapping
from typing import Any

import attrs

from akad.plugins.content import (
    MAX_TEXT,
    Checklist,
    Commando,
    Domein,
    Domeinvraag,
    Herkenner,
    Hulpbron,
    Verslagdeel,
    Woordsignaal,
)
from akad.plugins.guard import PluginFailure

MAX_ITEMS = 5_000
"""With this many items or more, parts counted too, something is wrong with a plugin."""

# In this order the counts of a plugin are shown.
LIST_HOOKS: Mapping[str, type[Any]] = {
    "akad_vragen": Domeinvraag,
    "akad_checklists": Checklist,
    "akad_woordsignalen": Woordsignaal,
    "akad_herkenners": Herkenner,
    "akad_hulpbronnen": Hulpbron,
    "akad_verslagdelen": Verslagdeel,
    "akad_commandos": Commando,
}
COUNTED_HOOKS = tuple(hook for hook in LIST_HOOKS if hook != "akad_verslagdelen")


def checked(hook: str, result: object, plugin: str) -> Any:
    """Return `result` as the host keeps it: items that know their plugin, a domain, a line, or None.

    Raises PluginFailure when it is not what the hook should return.
    """
    if hook == "akad_domein":
        if result is None or type(result) is Domein:
            return result
        raise _wrong_type("een Domein of None", result)
    if hook == "akad_idee_toegevoegd":
        return _line(result)
    return _items(LIST_HOOKS[hook], result, plugin)


def _line(result: object) -> str | None:
    if result is None:
        return None
    if not isinstance(result, str):
        raise _wrong_type("een tekst of None", result)
    line = " ".join(str(result).split())
    if len(line) > MAX_TEXT:
        raise PluginFailure(f"gaf een tekst van {len(line)} tekens; hoogstens {MAX_TEXT}")
    return line or None


def _items(cls: type[Any], result: object, plugin: str) -> tuple[Any, ...]:
    if result is None:
        return ()
    if type(result) not in (list, tuple):
        raise _wrong_type(f"een lijst van {cls.__name__}", result)
    items: tuple[Any, ...] = tuple(result)  # type: ignore[arg-type]
    if len(items) >= MAX_ITEMS:
        raise PluginFailure(f"gaf {len(items)} dingen terug; meer dan {MAX_ITEMS - 1} kan niet kloppen")
    for item in items:
        if type(item) is not cls:
            raise PluginFailure(f"gaf een lijst met iets anders erin dan {cls.__name__}: {type(item).__name__}")
    size = len(items) + sum(len(getattr(item, part, ())) for item in items for part in ("punten", "vormen"))
    if size >= MAX_ITEMS:
        raise PluginFailure(f"gaf {size} dingen terug; meer dan {MAX_ITEMS - 1} kan niet kloppen")
    _no_double_ids(items)
    return tuple(attrs.evolve(item, plugin=plugin) for item in items) if hasattr(cls, "plugin") else items


def _no_double_ids(items: tuple[Any, ...]) -> None:
    for named in (items, [punt for item in items for punt in getattr(item, "punten", ())]):
        ids = [item.id for item in named if hasattr(item, "id")]
        if len(set(ids)) < len(ids):
            double = next(name for name in ids if ids.count(name) > 1)
            raise PluginFailure(f"gaf twee keer de id '{double}'; elke id hoort één keer voor te komen")


def _wrong_type(expected: str, result: object) -> PluginFailure:
    return PluginFailure(f"gaf {type(result).__name__} terug in plaats van {expected}")
