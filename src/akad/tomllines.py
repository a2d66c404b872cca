"""On which line a key stands: `tomllib` gives values without places, a person needs the line."""

import re
import tomllib
from collections.abc import Mapping

Path = tuple[str | int, ...]

_HEADER = re.compile(r"[ \t]*(\[\[?)[^\]\n]*\]\]?[ \t]*(?:#.*)?$")
_PART = r"""(?:[A-Za-z0-9_-]+|"(?:[^"\\]|\\.)*"|'[^']*')"""
_KEY = re.compile(rf"[ \t]*({_PART}(?:[ \t]*\.[ \t]*{_PART})*)[ \t]*=")
_QUOTES = re.compile(r'"""|\'\'\'')
_BARE = re.compile(r"[A-Za-z0-9_-]+")


def key_path(path: Path) -> str | None:
    """Return a path as people write it: `ideeen[57].kring`; None for the file as a whole."""
    text = ""
    for step in path:
        if isinstance(step, int):
            text += f"[{step}]"
        else:
            name = step if _BARE.fullmatch(step) else f'"{step}"'
            text += f".{name}" if text else name
    return text or None


def find_line(text: str, path: Path) -> int | None:
    """Return the line (from 1) of the key `path` in `text`, or else of the nearest table around it.

    A missing key has no line, so its table answers; None when there is not even that.
    """
    return nearest(key_lines(text), path)


def nearest(places: Mapping[Path, int], path: Path) -> int | None:
    """Return the line of `path` in what `key_lines` gave, or else of the nearest table around it."""
    for end in range(len(path), 0, -1):
        if path[:end] in places:
            return places[path[:end]]
    return None


def key_lines(text: str) -> Mapping[Path, int]:
    """Return every key and table of a TOML text with its line (from 1); what is no TOML is passed over."""
    places: dict[Path, int] = {}
    counts: dict[Path, int] = {}
    table: Path = ()
    closing: str | None = None
    for number, line in enumerate(text.split("\n"), start=1):
        if closing is not None:
            if line.count(closing) % 2:
                closing = None
            continue
        if header := _HEADER.match(line):
            table = _enter(_names(line.strip()), counts, is_list=header[1] == "[[")
            places.setdefault(table, number)
            if header[1] == "[[":
                places.setdefault(table[:-1], number)
        elif key := _KEY.match(line):
            path = table
            for name in _names(f"{key[1]} = 0"):
                path = (*path, name)
                places.setdefault(path, number)
        if (quotes := _QUOTES.search(line)) and line.count(quotes[0]) % 2:
            closing = quotes[0]
    return places


def _names(line: str) -> tuple[str, ...]:
    """Return the parts of the key or header on `line`; () when it is not TOML."""
    try:
        found: object = tomllib.loads(line)
    except ValueError:
        return ()
    names: list[str] = []
    while found and isinstance(found, dict | list):
        if isinstance(found, list):
            found = found[0]
        else:
            name, found = next(iter(found.items()))
            names.append(name)
    return tuple(names)


def _enter(names: tuple[str, ...], counts: dict[Path, int], *, is_list: bool) -> Path:
    """Return the path of a table header; `counts` holds the number of the item that each list is at."""
    path: Path = ()
    for place, name in enumerate(names, start=1):
        path = (*path, name)
        if is_list and place == len(names):
            counts[path] = counts.get(path, -1) + 1
        if path in counts:
            path = (*path, counts[path])
    return path
