"""Organisations of which the last word says what they are: "spinoza lyceum", "Happy Nails", "kat en muis advocaten"."""

from collections.abc import Iterator

from akad.privacy.finding import Finding
from akad.privacy.leading_words import BEFORE
from akad.privacy.lexicon import (
    CAPITAL,
    FIRST,
    FUNCTION,
    GLUED,
    KNOWN,
    NAME,
    ORDINARY,
    PLACE,
    ROLE,
    SAYS_WHAT,
    TITLE,
    WORD,
)
from akad.privacy.organisation_kinds import TAILS
from akad.privacy.organisation_names import DIRECTIONS, organisation, says_from_where
from akad.privacy.organisation_words import GLUED_TAILS
from akad.privacy.tokens import Tokens

# Words of every day: a first name before these is somebody ("marieke zorg"), an ordinary word is no name ("Veel Zorg").
_PLAIN = frozenset(
    """zorg bouw kerk moskee reizen techniek montage groente schoonmaak transport gemeente import taxi hospice
    ziekenhuis kliniek supermarkt tempel thuiszorg kraamzorg revalidatie bewind casino grill services group food
    gym garden""".split()
)
_LINKS = frozenset({"van", "de", "den", "der"})
_OPENS = frozenset({"van", "de", "den", "der", "het"})
_SURE = frozenset({"bv", "vof", "nv"})
_BETWEEN = frozenset({" ", " & ", "-"})
_NO_NAME = FUNCTION | ROLE | TITLE


def find_tailed(tokens: Tokens) -> Iterator[Finding]:
    """Yield names that end in a word that says what it is."""
    for at in tokens.where(SAYS_WHAT):
        if tokens.lows[at] not in TAILS or not at or {at, at - 1} & tokens.taken or tokens.gaps[at] not in {" ", "-"}:
            continue
        if says_from_where(tokens.lows[at - 1]) and not tokens.capital(at):
            continue
        both = tokens.capital(at) and tokens.capital(at - 1) and not tokens.loose
        first = _first_with_capital(tokens, at) if both else _first_small(tokens, at)
        if first < at and not tokens.lows[first].endswith("nr"):
            side = tokens.low(at + 1) in DIRECTIONS and tokens.gap_behind(at) == " "
            yield organisation(tokens, first, at + side, TAILS[tokens.lows[at]])


def find_named_after(tokens: Tokens) -> Iterator[Finding]:
    """Yield a school or a church with the name of somebody before what it is: "Rosa Boekdrukkerschool"."""
    for at in tokens.where(GLUED):
        first = at
        while first and tokens.gaps[first] == " " and not {first, first - 1} & tokens.taken:
            flag = tokens.flags[first - 1]
            link = tokens.lows[first - 1] in _LINKS and first > 1 and tokens.capital(first - 2)
            if not link and (not flag & CAPITAL or flag & (ROLE | TITLE | FUNCTION) or not flag & NAME):
                break
            first -= 1
        expected = tokens.low(first - 1) in BEFORE | {"de", "het", "'t"} and tokens.gaps[first] == " "
        if first < at and expected and not tokens.loose:
            low = tokens.lows[at]
            yield organisation(
                tokens, first, at, next(said for tail, said in GLUED_TAILS.items() if low.endswith(tail))
            )


def _first_with_capital(tokens: Tokens, at: int) -> int:
    """Return the first word of a name with capitals, or the last word itself where this is none."""
    first = at - 1
    while first and tokens.capital(first - 1) and tokens.gaps[first] in _BETWEEN and first - 1 not in tokens.taken:
        if tokens.flags[first - 1] & _NO_NAME and tokens.lows[first - 1] not in _OPENS:
            break
        first -= 1
    flag, low = tokens.flags[first], tokens.lows[at]
    if tokens.opens_sentence(first, frozenset()) and low in _PLAIN and flag & ORDINARY:
        return at
    if at - first > 1:
        named = flag & FIRST and not tokens.words[first].endswith("s") and tokens.flags[at] & NAME
        return at if named else first
    plain = low in {"zorg", "gemeente", "kerk", "moskee"} and flag & ORDINARY
    return at if plain or flag & _NO_NAME else first


def _first_small(tokens: Tokens, at: int) -> int:
    """Return the first word of a name in small letters, or the last word itself where this is none."""
    first = at - 1
    flag, low = tokens.flags[first], tokens.lows[first]
    behind = tokens.low(first - 1) in BEFORE
    if (
        first > 1
        and tokens.lows[first - 1] == "en"
        and tokens.flags[first - 2] & NAME
        and tokens.lows[at] == "advocaten"
    ):
        return first - 2
    if tokens.lows[at] in _SURE:
        return at if flag & _NO_NAME else first
    opened = behind or tokens.gaps[first].endswith(("(", "= ", ": "))
    if flag & ORDINARY and not flag & (_NO_NAME | NAME) and tokens.lows[at] not in _PLAIN and opened:
        return first
    town = flag & PLACE and not flag & WORD and tokens.lows[at] not in _PLAIN
    if (flag & (_NO_NAME | ORDINARY | WORD | PLACE | KNOWN) and not town) or len(low) < 3 or low.endswith("sche"):
        return at
    if not behind and (flag & FIRST or (flag & NAME and tokens.lows[at] in _PLAIN)):
        return at
    if tokens.low(first - 1) == "van" and tokens.low(first - 2) in BEFORE:
        return first - 1  # "bij van gelder groente"
    return first
