"""The one line in which sessions are filtered: words to search, and marks such as `wijktafel:linde` or `jaar:2026`."""

import re
from collections.abc import Iterable, Mapping, Sequence
from enum import StrEnum

import attrs

from akad.archive.naming import same_name
from akad.learning.filters import Grens, Selectie, WrongFilter, read_day
from akad.learning.tables import Veld

_TOKEN = re.compile(r'(?:[^\s"“”„]+:)?["“”„][^"“”„]*["“”„]?|\S+')
_QUOTES = '"“”„'
_SHOWN = 6

Known = Mapping[Veld, Sequence[str]]
"""The values that the archive has, by field."""


class Tijd(StrEnum):
    """The marks that say something about time."""

    JAAR = "jaar"
    PERIODE = "periode"
    VAN = "van"
    TOT = "tot"


MARKS: Mapping[str, str] = {
    Veld.WIJKTAFEL: "de sessies van één tafel",
    Tijd.JAAR: "een jaar: jaar:2026",
    Tijd.PERIODE: "van..tot: periode:2025..2026-K2",
    Tijd.VAN: "vanaf een dag: van:2026-03",
    Tijd.TOT: "tot en met een dag: tot:2026-06",
    Veld.DOMEIN: "een domein, zoals lvb of ggz",
    Veld.KRING: "er staat een idee in deze kring",
    Veld.STATUS: "waar de sessie is",
    Veld.UITKOMST: "wat er van een tip kwam",
    Veld.PERSPECTIEF: "wie er aan tafel was of gehoord is",
    Veld.SOORT: "over een bewoner of over de buurt",
}
"""Every mark that can stand in the line, with what it asks for."""

_FIELDS = {veld.value: veld for veld in Veld if veld is not Veld.KWARTAAL}


@attrs.frozen
class Suggestion:
    """How the line can go on: `shown` is what is added, `line` the whole line with it."""

    shown: str
    line: str


@attrs.frozen
class FilterLine:
    """What a line asks for.

    `selectie` has its marks, without the words; `woorden` is what to search for. `problem` is a Dutch sentence about a
    mark that cannot be followed (it is left out then), "" when there is none. `suggestions` are ways to go on.
    """

    selectie: Selectie = attrs.field(factory=Selectie)
    woorden: str = ""
    problem: str = ""
    suggestions: tuple[Suggestion, ...] = ()


def read_line(typed: str, known: Known) -> FilterLine:
    """Return what the line asks for. A value may be begun ("status:bes") as long as it can be one thing only."""
    tokens = _TOKEN.findall(typed)
    words: list[str] = []
    found: dict[str, object] = {}
    problem = ""
    place = 0
    while place < len(tokens):
        token = tokens[place]
        place += 1
        name, colon, value = token.partition(":")
        mark = name.casefold()
        if not colon or mark not in MARKS:
            words.append(token)
            continue
        if mark in _FIELDS:
            values = known.get(_FIELDS[mark], ())
            value, place = _whole_value(value, tokens, place, values)
        if not value.strip(_QUOTES):
            continue  # somebody is still typing it
        try:
            found |= _read(mark, value.strip(_QUOTES), known)
        except WrongFilter as wrong:
            problem = problem or str(wrong)
    try:
        selectie = Selectie(**found)  # type: ignore[arg-type]
    except WrongFilter as wrong:
        selectie, problem = Selectie(), str(wrong)
    return FilterLine(selectie, " ".join(words), problem, tuple(_suggestions(typed, known)))


def _whole_value(value: str, tokens: list[str], place: int, values: Iterable[str]) -> tuple[str, int]:
    """Take the next words along as long as they belong to a value of several words ("kring:eigen kracht")."""
    if value[:1] in tuple(_QUOTES):
        return value, place
    names = [same_name(each) for each in values]
    while place < len(tokens):
        longer = f"{value} {tokens[place]}"
        if not any(name.startswith(same_name(longer)) for name in names):
            break
        value, place = longer, place + 1
    return value, place


def _read(mark: str, value: str, known: Known) -> dict[str, object]:
    match mark:
        case Tijd.JAAR:
            return {"van": read_day(value, Grens.VAN), "tot": read_day(value, Grens.TOT)}
        case Tijd.PERIODE:
            first, dots, last = value.partition("..")
            begin: dict[str, object] = {"van": read_day(first, Grens.VAN)} if first else {}
            end = last if dots else first
            return begin | ({"tot": read_day(end, Grens.TOT)} if end else {})
        case Tijd.VAN:
            return {"van": read_day(value, Grens.VAN)}
        case Tijd.TOT:
            return {"tot": read_day(value, Grens.TOT)}
    return {mark: _one_of(_FIELDS[mark], value, known)}


def _one_of(veld: Veld, value: str, known: Known) -> str:
    values = known.get(veld, ())
    wanted = same_name(value)
    for matches in (
        [each for each in values if same_name(each) == wanted],
        [each for each in values if same_name(each).startswith(wanted)],
        [each for each in values if wanted in same_name(each)],
    ):
        if len(matches) == 1:
            return matches[0]
        if matches:
            raise WrongFilter(f"{veld.value}:{value} kan van alles zijn: {_listed(matches)}.")
    if not values:
        raise WrongFilter(f"Bij geen enkele sessie is een {veld.value} bekend.")
    raise WrongFilter(f"Er is geen {veld.value} '{value}'. Wel: {_listed(values)}.")


def _listed(values: Sequence[str]) -> str:
    more = f" en nog {len(values) - _SHOWN}" if len(values) > _SHOWN else ""
    return ", ".join(sorted(values)[:_SHOWN]) + more


def _suggestions(typed: str, known: Known) -> Iterable[Suggestion]:
    """Yield how the last word of the line can go on; nothing after a space."""
    if not typed or typed[-1].isspace():
        return
    start = typed.rfind(" ") + 1
    head, last = typed[:start], typed[start:]
    name, colon, value = last.partition(":")
    if not colon:
        for mark in MARKS:
            if mark.startswith(name.casefold()) and name:
                yield Suggestion(f"{mark}:", f"{head}{mark}:")
        return
    veld = _FIELDS.get(name.casefold())
    if veld is None:
        return
    begun = same_name(value.strip(_QUOTES))
    for each in sorted(known.get(veld, ())):
        same = same_name(each)
        if begun in same and same != begun:
            whole = f'{veld.value}:"{each}"' if " " in each else f"{veld.value}:{each}"
            yield Suggestion(each, f"{head}{whole} ")
