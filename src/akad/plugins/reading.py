"""Reading the TOML of a plugin: the one reader for files of organisations and for the data of distributions.

All mistakes in a file are collected, each with its line and key, what is wrong and what to do.
"""

import re
import tomllib
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any, TypeVar

import attrs

from akad.plugins.content import (
    STAPPEN,
    Checklist,
    Checklistpunt,
    Domein,
    Domeinvraag,
    Herkenner,
    Hulpbron,
    Woordsignaal,
)
from akad.plugins.guard import PluginFailure
from akad.tomllines import key_lines, key_path, nearest

SCHEMA = 1
MAX_BYTES = 1_000_000
_T = TypeVar("_T")
_SYNTAX = re.compile(r"(.*) \(at (?:line (\d+), column (\d+)|end of document)\)")


@attrs.frozen
class Mistake:
    """Something wrong in a file: its line, its key ("vragen[2].stap") and a Dutch sentence."""

    line: int | None
    key: str
    message: str

    def __str__(self) -> str:
        """Return the mistake as people read it, without the name of the file."""
        place = f"regel {self.line}: " if self.line else ""
        return f"{place}{self.key + ': ' if self.key else ''}{self.message}"


class ContentError(PluginFailure):
    """A file of a plugin could not be used; `mistakes` has all of them, the text the first."""

    def __init__(self, path: Path, mistakes: Sequence[Mistake]) -> None:
        self.path = path
        self.mistakes = tuple(mistakes)
        more = f" (en nog {len(mistakes) - 1})" if len(mistakes) > 1 else ""
        super().__init__(f"{path.name}: {mistakes[0]}{more}")


@attrs.frozen(kw_only=True)
class Content:
    """What stands in one file. `kringen` are names of steps that the werkwijze of a table has itself."""

    domein: Domein | None = None
    kringen: tuple[str, ...] = ()
    vragen: tuple[Domeinvraag, ...] = ()
    checklists: tuple[Checklist, ...] = ()
    woordsignalen: tuple[Woordsignaal, ...] = ()
    herkenners: tuple[Herkenner, ...] = ()
    hulpbronnen: tuple[Hulpbron, ...] = ()


_SECTIONS: Mapping[str, type] = {
    "vragen": Domeinvraag,
    "checklists": Checklist,
    "woordsignalen": Woordsignaal,
    "herkenners": Herkenner,
    "hulpbronnen": Hulpbron,
}
SECTIONS = ("domein", *_SECTIONS)


def read_content(path: Path) -> Content:
    """Return what stands in the TOML file `path`; ContentError with every mistake when something is wrong."""
    text = _read_text(path)
    try:
        data = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise ContentError(path, [_syntax_mistake(str(error), text)]) from None
    except RecursionError:
        raise ContentError(
            path, [Mistake(None, "", "er staan te veel haken in elkaar; maak het eenvoudiger")]
        ) from None
    reader = _Reader(text)
    content = reader.content(data)
    if reader.mistakes or content is None:
        raise ContentError(path, sorted(reader.mistakes, key=lambda mistake: mistake.line or 0))
    return content


def _read_text(path: Path) -> str:
    try:
        with path.open("rb") as file:
            raw = file.read(MAX_BYTES + 1)
    except OSError as error:
        reason = "bestaat niet" if isinstance(error, FileNotFoundError) else "is niet te lezen"
        raise ContentError(path, [Mistake(None, "", f"{reason}; kijk of de naam en de rechten kloppen")]) from None
    if len(raw) > MAX_BYTES:
        raise ContentError(path, [Mistake(None, "", "is groter dan 1 MB; verdeel het over meer plugins")])
    try:
        return raw.decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        line = raw[: error.start].count(b"\n") + 1
        raise ContentError(path, [Mistake(line, "", "is geen UTF-8; bewaar het bestand als UTF-8")]) from None


def _syntax_mistake(message: str, text: str) -> Mistake:
    match = _SYNTAX.fullmatch(message)
    lines = text.split("\n")
    line = int(match[2]) if match and match[2] else len(lines)
    what = match[1] if match else message
    hints = {
        "Cannot overwrite": "deze naam staat er al; gebruik elke naam één keer",
        "Cannot declare": "dit kopje staat er al; gebruik [[…]] voor iets dat vaker voorkomt",
        "Illegal character": "hier staat een teken dat niet mag; zet tekst op één regel, tussen '…'",
        "Unterminated": "er mist een aanhalingsteken aan het eind",
        "Expected '='": 'hier hoort te staan: naam = "waarde"',
        "Expected ']": "er mist een ] aan het eind van het kopje",
        "Unclosed array": "er mist een ] aan het eind van de lijst",
        "Invalid value": "zet tekst tussen aanhalingstekens",
        "Unescaped '\\'": "schrijf een \\ dubbel, of zet de tekst tussen enkele aanhalingstekens",
    }
    hint = next((dutch for start, dutch in hints.items() if what.startswith(start)), "hier klopt de schrijfwijze niet")
    shown = lines[line - 1].strip()[:50] if line <= len(lines) else ""
    return Mistake(line, "", hint + (f" (bij: {shown})" if shown else ""))


class _Reader:
    def __init__(self, text: str) -> None:
        self.mistakes: list[Mistake] = []
        self._text = text
        self._places: Mapping[tuple[str | int, ...], int] | None = None
        self._kringen: tuple[str, ...] = ()

    def content(self, data: Mapping[str, Any]) -> Content | None:
        schema = data.get("schema")
        if type(schema) is not int:
            self._wrong(("schema",), "ontbreekt; zet bovenaan: schema = 1")
            return None
        if schema != SCHEMA:
            self._wrong(("schema",), f"is {schema}; dit programma kent schema {SCHEMA}: gebruik een nieuwer programma")
            return None
        self._unknown((), data, ("schema", "kringen", *SECTIONS))
        self._kringen = self._own_kringen(data.get("kringen", []))
        parts: dict[str, Any] = {name: self._list((name,), data.get(name, []), cls) for name, cls in _SECTIONS.items()}
        for section in ("vragen", "checklists"):
            self._no_doubles(((section, place), item.id) for place, item in enumerate(parts[section]))
        self._no_doubles(
            (("checklists", place, "punten", number), punt.id)
            for place, checklist in enumerate(parts["checklists"])
            for number, punt in enumerate(checklist.punten)
        )
        domein = None
        if "domein" in data:
            domein = self._one(("domein",), data["domein"], Domein)
        if self.mistakes:
            return None
        return Content(domein=domein, kringen=self._kringen, **parts)

    def _wrong(self, path: tuple[str | int, ...], message: str) -> None:
        if self._places is None:
            self._places = key_lines(self._text)
        # A list has no line of its own; its first item has.
        line = nearest(self._places, path) or nearest(self._places, (*path, 0))
        self.mistakes.append(Mistake(line, key_path(path) or "", message))

    def _unknown(self, path: tuple[str | int, ...], table: Mapping[str, Any], known: Sequence[str]) -> None:
        for key in table:
            if key not in known:
                self._wrong((*path, key), f"deze naam kennen we hier niet{suggest(key, known)}")

    def _own_kringen(self, value: Any) -> tuple[str, ...]:
        if isinstance(value, list) and all(isinstance(item, str) and item.strip() for item in value):
            return tuple(value)
        self._wrong(("kringen",), 'verwacht een lijst van namen, zoals ["digitaal"]')
        return ()

    def _list(self, path: tuple[str | int, ...], value: Any, cls: type[_T]) -> list[_T]:
        if not isinstance(value, list) or not all(isinstance(item, dict) for item in value):
            self._wrong(
                path,
                f"begin elk deel met een eigen kopje: [[{'.'.join(p for p in path if isinstance(p, str))}]]",
            )
            return []
        made = [self._one((*path, place), item, cls) for place, item in enumerate(value)]
        return [item for item in made if item is not None]

    def _one(self, path: tuple[str | int, ...], table: Any, cls: type[_T]) -> _T | None:
        if not isinstance(table, dict):
            self._wrong(path, f"begin met het kopje [{path[0]}]")
            return None
        before = len(self.mistakes)
        fields = {f.name: f for f in attrs.fields(cls) if f.init and f.name != "plugin"}  # type: ignore[arg-type]
        self._unknown(path, table, tuple(fields))
        for name, field in fields.items():
            if field.default is attrs.NOTHING and name not in table:
                todo = "eronder een [[checklists.punten]]" if name == "punten" else f"erbij: {name} = …"
                self._wrong((*path, name), f"ontbreekt; zet {todo}")
        values = {name: value for name, value in table.items() if name in fields}
        if "punten" in values:
            values["punten"] = self._list((*path, "punten"), values["punten"], Checklistpunt)
        self._known_step(path, values)
        if len(self.mistakes) > before:
            return None
        try:
            return cls(**values)
        except (TypeError, ValueError) as error:
            name, _, message = str(error).partition(": ")
            self._wrong((*path, name), message)
            return None

    def _known_step(self, path: tuple[str | int, ...], values: Mapping[str, Any]) -> None:
        for name in ("stap", "kring"):
            known = (*STAPPEN, *self._kringen)
            step = values.get(name)
            if isinstance(step, str) and step not in known:
                listed = ", ".join(f"'{item}'" for item in known)
                self._wrong((*path, name), f"verwacht een van {listed}, kreeg '{step[:60]}'{suggest(step, known)}")

    def _no_doubles(self, named: Iterable[tuple[tuple[str | int, ...], str]]) -> None:
        seen: set[str] = set()
        for path, name in named:
            if name in seen:
                self._wrong((*path, "id"), f"de id '{name}' staat er al; geef elk een eigen id")
            seen.add(name)


def suggest(wrong: str, known: Iterable[str]) -> str:
    """Return "; bedoel je '…'?" for the known name that looks most like `wrong`, or nothing."""
    import difflib

    close = difflib.get_close_matches(wrong, list(known), n=1, cutoff=0.6)
    return f"; bedoel je '{close[0]}'?" if close else ""
