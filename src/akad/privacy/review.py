"""Every text of a session, with the key under which it stands in the record."""

from collections.abc import Callable, Iterator
from enum import Enum
from functools import cache
from typing import Any, get_args

import attrs

from akad.model import SafeText, Sessie
from akad.plugins.answers import answers, with_answer
from akad.privacy.boundary import from_record


def texts_of(sessie: Sessie) -> Iterator[tuple[str, SafeText]]:
    """Yield every text of people in `sessie` with its key, as in `ideeen[3].tekst`."""
    found: list[tuple[str, SafeText]] = []
    _gather("", sessie, found)
    yield from found
    for plugin in sessie.plugin:
        for punt, given in answers(sessie, plugin).items():
            if given.notitie:
                yield f"plugin.{plugin}.antwoorden.{punt}.notitie", from_record(given.notitie)


def rewritten(sessie: Sessie, change: Callable[[SafeText], SafeText]) -> Sessie:
    """Return `sessie` with every text of people as `change` makes it."""
    return Rewriting(change)(sessie)


class Rewriting:
    """Gives a session with every text of people as `change` makes it.

    Meant for all sessions of a history: what they share is looked at once, and what does not change is kept as it is.
    """

    def __init__(self, change: Callable[[SafeText], SafeText]) -> None:
        self._change = change
        self._known: dict[int, tuple[Any, Any]] = {}  # by identity; the object is kept alive beside what it becomes

    def __call__(self, sessie: Sessie) -> Sessie:
        """Return `sessie` rewritten."""
        sessie = self._changed(sessie)
        for plugin in sessie.plugin:
            for punt, given in answers(sessie, plugin).items():
                if given.notitie and (note := self._change(from_record(given.notitie))) != given.notitie:
                    sessie = with_answer(sessie, plugin, punt, given.antwoord, note)
        return sessie

    def _changed(self, value: Any) -> Any:
        if isinstance(value, SafeText):
            new = self._change(value)
            return value if new == value else new
        if not (isinstance(value, tuple) or attrs.has(type(value))) or isinstance(value, Enum):
            return value
        if id(value) not in self._known:
            self._known[id(value)] = value, self._parts_changed(value)
        return self._known[id(value)][1]

    def _parts_changed(self, value: Any) -> Any:
        if isinstance(value, tuple):
            items = tuple(self._changed(item) for item in value)
            return items if any(new is not old for new, old in zip(items, value, strict=True)) else value
        old = {field.name: getattr(value, field.name) for field in attrs.fields(type(value))}
        new = {name: done for name, part in old.items() if (done := self._changed(part)) is not part}
        return attrs.evolve(value, **new) if new else value


def _gather(path: str, value: Any, found: list[tuple[str, SafeText]]) -> None:
    """Add the texts in an object to `found`. Not a generator, and plain steps: an index does this by the million."""
    kind: Any = type(value)
    for name in _text_fields(kind):
        inner = getattr(value, name)
        if inner is None:
            continue
        key = f"{path}.{name}" if path else name
        if type(inner) is SafeText:
            found.append((key, inner))
        elif type(inner) is not tuple:
            _gather(key, inner, found)
        else:
            for place, item in enumerate(inner):
                if type(item) is SafeText:
                    found.append((f"{key}[{place}]", item))
                else:
                    _gather(f"{key}[{place}]", item, found)


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
