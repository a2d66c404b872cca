"""Every text of a session, with the key under which it stands in the record."""

from collections.abc import Callable, Iterator
from enum import Enum
from functools import cache
from typing import Any, cast, get_args

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
    kind: Any = type(value)
    if kind is SafeText:
        yield path, value
    elif kind is tuple:
        for place, item in enumerate(value):
            yield from _walk(f"{path}[{place}]", item)
    else:
        for name in _text_fields(kind):
            inner = getattr(value, name)
            if inner is not None:
                yield from _walk(f"{path}.{name}" if path else name, inner)


@cache
def _text_fields(kind: Any) -> tuple[str, ...]:
    """Return the fields of a class in which, or somewhere below which, a text may stand; () for anything else.

    An index asks for the texts of records by the thousand: what cannot hold one is not walked.
    """
    if not attrs.has(kind):
        return ()
    attrs.resolve_types(kind)
    return tuple(field.name for field in attrs.fields(kind) if _may_hold_text(field.type))


def _may_hold_text(annotation: Any) -> bool:
    if annotation is SafeText or (attrs.has(annotation) and _text_fields(annotation)):
        return True
    return any(_may_hold_text(inner) for inner in get_args(annotation))
