"""The layout of our TOML files, which never depends on how long a text happens to be.

A table has its plain values and arrays first, then its tables as `[a.b]` and its lists of tables as
`[[a.b]]`, all in the order in which they are given. Every value and every key is written by tomli_w; only
the order is ours.
"""

from collections.abc import Iterator, Mapping
from datetime import UTC, date, datetime
from enum import StrEnum
from functools import cache, lru_cache
from pathlib import Path
from typing import Any

import attrs

from akad.model import SafeText

_AS_IS = frozenset((str, SafeText, int, bool, date))


def plain(value: Any) -> Any:
    """Return a domain object as TOML values, in the order of its fields.

    None, False and empty collections are left out of the fields of a class; what is in `overig` and in untyped
    mappings is kept as it is, and `overig` comes after the fields. Raises ValueError for a moment without a
    time zone.
    """
    kind = type(value)
    if kind in _AS_IS:
        return value
    if attrs.has(kind):
        return _plain_table(value, kind)
    if isinstance(value, StrEnum):
        return value.value
    if isinstance(value, datetime):
        if value.tzinfo is None:
            raise ValueError("a moment needs a time zone")
        return value.astimezone(UTC).replace(microsecond=0)
    if isinstance(value, tuple):
        return [plain(item) for item in value]
    if isinstance(value, Path):
        return str(value)
    return {key: plain(item) if isinstance(item, Path) else item for key, item in value.items()}


def _plain_table(value: Any, kind: type) -> dict[str, Any]:
    table: dict[str, Any] = {}
    for name in _field_names(kind):
        content = getattr(value, name)
        # A part without any content is left out as well, and comes back as the default of its field.
        if not _is_nothing(content) and (toml := plain(content)) != {}:
            table[name] = toml
    return table | {key: raw for key, raw in getattr(value, "overig", {}).items() if key not in table}


@cache
def _field_names(kind: Any) -> tuple[str, ...]:
    """Return the fields of a domain class that have a key of their own."""
    return tuple(field.name for field in attrs.fields(kind) if field.name != "overig")


def _is_nothing(value: object) -> bool:
    return value is None or value is False or (isinstance(value, tuple | Mapping) and not value)


@attrs.frozen
class Written:
    """A list of tables that was turned into text before: one block per item."""

    blocks: tuple[str, ...]

    def __len__(self) -> int:
        return len(self.blocks)


def item_text(name: str, item: Any) -> str:
    """Return the text of one item of the list of tables `name`, for a `Written`."""
    return "\n".join(_blocks(plain(item), name, f"[[{name}]]\n"))


def toml_text(table: Mapping[str, Any]) -> str:
    """Return a document as TOML text, tables apart by an empty line."""
    return "\n".join(_blocks(table, "", ""))


def _blocks(table: Mapping[str, Any], name: str, header: str) -> Iterator[str]:
    """Yield the text of `table` and then those of the tables in it; `header` is "" for the document."""
    inner = {key: value for key, value in table.items() if _is_table(value) or _is_list_of_tables(value)}
    text = _pairs({key: value for key, value in table.items() if key not in inner})
    # A table that only holds tables needs no header of its own; an empty one would vanish without.
    if header and (text or not inner or header.startswith("[[")):
        text = header + text
    if text:
        yield text
    for key, value in inner.items():
        path = f"{name}.{_key(key)}" if name else _key(key)
        if _is_table(value):
            yield from _blocks(value, path, f"[{path}]\n")
        elif isinstance(value, Written):
            yield from value.blocks
        else:
            for item in value:
                yield from _blocks(item, path, f"[[{path}]]\n")


def _is_table(value: object) -> bool:
    return isinstance(value, dict | Mapping)


def _is_list_of_tables(value: object) -> bool:
    if isinstance(value, Written):
        return True
    return isinstance(value, list | tuple) and bool(value) and all(_is_table(item) for item in value)


def _pairs(values: Mapping[str, Any]) -> str:
    import tomli_w

    # A text with line endings is easiest to read over several lines, but there \r\n would become \n.
    return tomli_w.dumps(values, multiline_strings=not _has_return(values)) if values else ""


def _has_return(value: Any) -> bool:
    if isinstance(value, str):
        return "\r" in value
    if isinstance(value, dict | Mapping):
        return any(_has_return(item) for item in value.values())
    return isinstance(value, list | tuple) and any(_has_return(item) for item in value)


@lru_cache(maxsize=512)
def _key(key: str) -> str:
    import tomli_w

    return tomli_w.dumps({key: 0}).removesuffix(" = 0\n")
