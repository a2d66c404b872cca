"""From TOML values to domain objects: exact types, every problem with its place, no key lost.

cattrs walks the classes; it is imported here only, so that what merely lists or writes starts without it.
"""

from collections.abc import Callable, Iterator, Mapping
from datetime import UTC, date, datetime, time
from difflib import get_close_matches
from enum import StrEnum
from functools import cache
from pathlib import Path
from typing import Any, TypeVar, get_args, get_origin

import attrs
from cattrs import ClassValidationError, Converter, IterableValidationError
from cattrs.errors import AttributeValidationNote, IterableValidationNote
from cattrs.gen import make_dict_structure_fn, override

from akad.archive.problems import Misfit, Problem
from akad.model import SafeText
from akad.privacy import from_record
from akad.tomllines import Path as KeyPath

T = TypeVar("T")
Hook = Callable[[Any, Any], Any]

_KINDS: tuple[tuple[type | tuple[type, ...], str], ...] = (
    (bool, "ja of nee (true of false)"),
    (dict, "een tabel"),
    (list, "een lijst"),
    ((datetime, date, time), "een datum of tijd"),
)


class _Mismatch(Exception):
    def __init__(self, message: str, advice: str) -> None:
        super().__init__(message)
        self.message = message
        self.advice = advice


def structure(document: Mapping[str, Any], cls: type[T], *, refuse_unknown: bool = False) -> T:
    """Return `document` as an instance of the attrs class `cls`.

    Keys that a class does not have go into its field `overig`, or are a problem with `refuse_unknown`. Raises
    Misfit with every problem.
    """
    try:
        return _converter(refuse_unknown).structure(document, cls)
    except ClassValidationError as error:
        raise Misfit(tuple(_problems(error, ()))) from error


@cache
def _converter(refuse_unknown: bool) -> Converter:
    converter = Converter(detailed_validation=True)
    converter.register_structure_hook(str, lambda value, _: _exact(value, str, "een tekst"))
    converter.register_structure_hook(SafeText, lambda value, _: from_record(_exact(value, str, "een tekst")))
    converter.register_structure_hook(int, lambda value, _: _exact(value, int, "een heel getal"))
    converter.register_structure_hook(bool, lambda value, _: _exact(value, bool, "ja of nee (true of false)"))
    converter.register_structure_hook(date, _day)
    converter.register_structure_hook(Path, lambda value, _: Path(_exact(value, str, "een tekst")).expanduser())
    converter.register_structure_hook(StrEnum, _one_of)
    converter.register_structure_hook(datetime, _moment)
    converter.register_structure_hook_factory(_is_tuple, lambda cls: _list_hook(converter, cls))
    converter.register_structure_hook_factory(_is_mapping, lambda cls: _mapping_hook(converter, cls))
    converter.register_structure_hook_factory(attrs.has, lambda cls: _table_hook(converter, cls, refuse_unknown))
    return converter


def _is_tuple(cls: object) -> bool:
    return get_origin(cls) is tuple


def _is_mapping(cls: object) -> bool:
    return get_origin(cls) is Mapping


def _exact(value: Any, kind: type, words: str) -> Any:
    # type() and not isinstance(): True is an int to Python, not to a person.
    if type(value) is not kind:
        advice = "Zet de tekst tussen aanhalingstekens." if kind is str else "Verbeter de waarde."
        raise _Mismatch(f"verwacht {words}, kreeg {shown(value)}", advice)
    return value


def shown(value: object) -> str:
    """Return a TOML value as one can name it in a Dutch sentence, shortened."""
    if isinstance(value, str):
        return f"'{value}'" if len(value) <= 40 else f"'{value[:39]}…'"
    for kind, words in _KINDS:
        if isinstance(value, kind):
            return words
    return f"het getal {value}"


def _one_of(value: Any, cls: type[StrEnum]) -> StrEnum:
    if type(value) is str and value in list(cls):
        return cls(value)
    allowed = ", ".join(f"'{member}'" for member in cls)
    raise _Mismatch(f"verwacht een van {allowed}, kreeg {shown(value)}", "Kies een van deze waarden.")


def _day(value: Any, _: object) -> date:
    # type() and not isinstance(): a moment is a date to Python.
    if type(value) is not date:
        raise _Mismatch(
            f"verwacht een dag, kreeg {shown(value)}", "Schrijf hem als 2026-11-22, zonder aanhalingstekens."
        )
    return value


def _moment(value: Any, _: object) -> datetime:
    if type(value) is not datetime or value.tzinfo is None:
        raise _Mismatch(
            f"verwacht een tijdstip met tijdzone, kreeg {shown(value)}",
            "Schrijf het als 2026-11-22 14:00:00+00:00.",
        )
    try:
        return value.astimezone(UTC)
    except OverflowError:
        raise _Mismatch("dit tijdstip ligt te ver weg", "Verbeter de waarde.") from None


def _list_hook(converter: Converter, cls: Any) -> Hook:
    item = get_args(cls)[0]
    hook = converter.get_structure_hook(item)

    def structure_list(value: Any, _: Any) -> tuple[Any, ...]:
        values = enumerate(_exact(value, list, "een lijst"))
        return tuple(_each(values, hook, item, cls).values())

    return structure_list


def _mapping_hook(converter: Converter, cls: Any) -> Hook:
    item = get_args(cls)[1]
    hook: Hook = (lambda value, _: value) if item is object else converter.get_structure_hook(item)

    def structure_mapping(value: Any, _: Any) -> dict[Any, Any]:
        return _each(iter(_exact(value, dict, "een tabel").items()), hook, item, cls)

    return structure_mapping


def _each(values: Iterator[tuple[Any, Any]], hook: Hook, item: Any, cls: Any) -> dict[Any, Any]:
    result = {}
    errors: list[Exception] = []
    for place, value in values:
        try:
            result[place] = hook(value, item)
        except Exception as error:  # noqa: BLE001,PERF203,RUF100 - handed on with its place, as cattrs does
            error.__notes__ = [*getattr(error, "__notes__", []), IterableValidationNote("", place, item)]
            errors.append(error)
    if errors:
        raise IterableValidationError("while structuring", errors, cls)
    return result


def _table_hook(converter: Converter, cls: Any, refuse_unknown: bool) -> Hook:
    fields = [field for field in attrs.fields(cls) if field.name != "overig"]
    names = [field.name for field in fields]
    required = [field.name for field in fields if field.default is attrs.NOTHING]
    keeps_unknown = "overig" in attrs.fields_dict(cls)
    overrides: dict[str, Any] = {"overig": override(struct_hook=lambda value, _: value)} if keeps_unknown else {}
    make = make_dict_structure_fn(cls, converter, **overrides)

    def structure_table(value: Any, _: Any) -> Any:
        table = _exact(value, dict, "een tabel")
        known = {name: table[name] for name in names if name in table}
        unknown = {name: table[name] for name in table if name not in known}
        missing = [name for name in required if name not in table]
        errors = list(_wrong_keys(missing, list(unknown), names, refuse_unknown))
        try:
            result = make({**known, "overig": unknown}, cls)
        except ClassValidationError as error:
            # What cattrs says about missing keys is in `errors` already, with better advice.
            found = [inner for inner in error.exceptions if not isinstance(inner, KeyError)]
            raise ClassValidationError("while structuring", [*found, *errors], cls) from error
        if errors:
            raise ClassValidationError("while structuring", errors, cls)
        return result

    return structure_table


def _wrong_keys(missing: list[str], unknown: list[str], names: list[str], refuse_unknown: bool) -> Iterator[Exception]:
    """Yield an error for every missing key, or for the unknown key that was probably meant to be it."""
    suspects = set()
    for name in missing:
        near = get_close_matches(name, unknown, n=1)
        suspects.update(near)
        if not near:
            yield _at_key(name, _Mismatch("ontbreekt", f"Voeg een regel '{name} = …' toe."))
    for name in unknown:
        if refuse_unknown or name in suspects:
            meant = get_close_matches(name, missing or names, n=1) or get_close_matches(name, names, n=1)
            advice = f"Bedoel je '{meant[0]}'?" if meant else f"Hier kan staan: {', '.join(names)}."
            yield _at_key(name, _Mismatch("deze sleutel bestaat niet", advice))


def _at_key(name: str, error: Exception) -> Exception:
    error.__notes__ = [AttributeValidationNote("", name, None)]
    return error


def _problems(error: BaseException, path: KeyPath) -> Iterator[Problem]:
    if isinstance(error, ClassValidationError | IterableValidationError):
        noted, bare = error.group_exceptions()
        for inner, note in noted:
            step = note.name if isinstance(note, AttributeValidationNote) else note.index
            yield from _problems(inner, (*path, step))
        for inner in bare:
            yield from _problems(inner, path)
    elif isinstance(error, _Mismatch):
        yield Problem(path, error.message, error.advice)
    elif isinstance(error, ValueError):
        # What a class itself refuses, in Dutch (Werkwijze does).
        yield Problem(path, str(error))
    else:
        raise error
