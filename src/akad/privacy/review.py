"""Every text of a session, with the key under which it stands in the record."""

from collections.abc import Callable, Iterator
from enum import Enum
from typing import Any, cast

import attrs

from akad.model import SafeText, Sessie
from akad.plugins.answers import answers, with_answer
from akad.privacy.boundary import from_record


def texts_of(sessie: Sessie) -> Iterator[tuple[str, SafeText]]:
    """Yield every text of people in `sessie` with its key, as in `ideeen[3].tekst`."""
    yield from _walk("", sessie)
    for plugin in sessie.plugin:
        for punt, given in answers(sessie, plugin).items():
            if given.notitie:
                yield f"plugin.{plugin}.antwoorden.{punt}.notitie", from_record(given.notitie)


def rewritten(sessie: Sessie, change: Callable[[SafeText], SafeText]) -> Sessie:
    """Return `sessie` with every text of people as `change` makes it."""
    sessie = cast("Sessie", _changed(sessie, change))
    for plugin in sessie.plugin:
        for punt, given in answers(sessie, plugin).items():
            if given.notitie and (note := change(from_record(given.notitie))) != given.notitie:
                sessie = with_answer(sessie, plugin, punt, given.antwoord, note)
    return sessie


def _changed(value: Any, change: Callable[[SafeText], SafeText]) -> Any:
    if isinstance(value, SafeText):
        return change(value)
    if isinstance(value, tuple):
        return tuple(_changed(item, change) for item in value)
    if attrs.has(type(value)) and not isinstance(value, Enum):
        fields = (field.name for field in attrs.fields(type(value)))
        return attrs.evolve(value, **{name: _changed(getattr(value, name), change) for name in fields})
    return value


def _walk(path: str, value: Any) -> Iterator[tuple[str, SafeText]]:
    if isinstance(value, SafeText):
        yield path, value
    elif isinstance(value, tuple):
        for place, item in enumerate(value):
            yield from _walk(f"{path}[{place}]", item)
    elif attrs.has(type(value)) and not isinstance(value, Enum):
        for field in attrs.fields(type(value)):
            yield from _walk(f"{path}.{field.name}".lstrip("."), getattr(value, field.name))
