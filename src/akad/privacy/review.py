"""Every text of a session, with the key under which it stands in the record."""

from collections.abc import Iterator
from enum import Enum
from typing import Any

import attrs

from akad.model import SafeText, Sessie
from akad.plugins.answers import answers
from akad.privacy.boundary import from_record


def texts_of(sessie: Sessie) -> Iterator[tuple[str, SafeText]]:
    """Yield every text of people in `sessie` with its key, as in `ideeen[3].tekst`."""
    yield from _walk("", sessie)
    for plugin in sessie.plugin:
        for punt, given in answers(sessie, plugin).items():
            if given.notitie:
                yield f"plugin.{plugin}.antwoorden.{punt}.notitie", from_record(given.notitie)


def _walk(path: str, value: Any) -> Iterator[tuple[str, SafeText]]:
    if isinstance(value, SafeText):
        yield path, value
    elif isinstance(value, tuple):
        for place, item in enumerate(value):
            yield from _walk(f"{path}[{place}]", item)
    elif attrs.has(type(value)) and not isinstance(value, Enum):
        for field in attrs.fields(type(value)):
            yield from _walk(f"{path}.{field.name}".lstrip("."), getattr(value, field.name))
