"""Answers to checklists, as they stand in the record.

They stand under `[plugin.<naam>]` with a schema of their own, so that a record keeps them when the plugin
is not there::

    [plugin.lvb]
    schema = 1

    [plugin.lvb.antwoorden.tempo]
    antwoord = "weten we nog niet"
    notitie = "vragen aan de bewoner"
"""

from collections.abc import Mapping

import attrs

from akad.model import SafeText, Sessie
from akad.plugins.content import Antwoord

SCHEMA = 1


@attrs.frozen
class Gegeven:
    """What the table said to one point: an answer (None: only a note) and a note ("" when there is none)."""

    antwoord: Antwoord | None
    notitie: str = ""


def answers(sessie: Sessie, plugin: str) -> dict[str, Gegeven]:
    """Return the answers to the points of `plugin`, by the id of the point.

    What a newer program wrote, or what is no answer, is passed over; it stays in the record.
    """
    return {punt: given for punt, raw in _raw(sessie, plugin).items() if (given := _given(raw)) is not None}


def with_answer(
    sessie: Sessie, plugin: str, punt: str, antwoord: Antwoord | None, notitie: SafeText | None = None
) -> Sessie:
    """Return `sessie` with this answer to one point; without an answer and a note the point is open again.

    Raises TypeError when the note has not passed the privacy boundary, ValueError when a newer program
    wrote the answers of this plugin.
    """
    if notitie is not None and not isinstance(notitie, SafeText):
        raise TypeError(f"notitie: SafeText expected, got {type(notitie).__name__}")
    old = sessie.plugin.get(plugin)
    table: dict[str, object] = dict(old) if isinstance(old, Mapping) else {}
    if table.setdefault("schema", SCHEMA) != SCHEMA:
        raise ValueError(f"plugin.{plugin}: geschreven door een nieuwer programma; gebruik dat om het te veranderen")
    given = dict(_raw(sessie, plugin))
    was = given.pop(punt, {})
    entry: dict[str, object] = dict(was) if isinstance(was, Mapping) else {}
    for key, value in (("antwoord", antwoord.value if antwoord else None), ("notitie", notitie or None)):
        entry.pop(key, None)
        if value is not None:
            entry[key] = value
    if entry:
        given[punt] = entry
    table["antwoorden"] = given
    return attrs.evolve(sessie, plugin={**sessie.plugin, plugin: table})


def _raw(sessie: Sessie, plugin: str) -> Mapping[str, object]:
    table = sessie.plugin.get(plugin)
    if not isinstance(table, Mapping) or table.get("schema") != SCHEMA:
        return {}
    given = table.get("antwoorden")
    return given if isinstance(given, Mapping) else {}


def _given(raw: object) -> Gegeven | None:
    if not isinstance(raw, Mapping):
        return None
    antwoord, notitie = raw.get("antwoord"), raw.get("notitie", "")
    if antwoord not in (None, *Antwoord) or not isinstance(notitie, str):
        return None
    return Gegeven(None if antwoord is None else Antwoord(antwoord), notitie)
