"""Places that cannot be somebody: towns elsewhere, quarters that say that they are one, "station X", "Diemen-Noord"."""

import re
from collections.abc import Iterator
from functools import lru_cache

from akad.privacy.finding import Finding, Label
from akad.privacy.lexicon import (
    CAPITAL,
    CLOSES_PLACE,
    FIRST,
    FUNCTION,
    INITIAL,
    KNOWN,
    NAME,
    ORDINARY,
    PLACE,
    ROLE,
    STREETISH,
    TITLE,
    TOWN,
    UPPER,
    WORD,
    flags_of,
    places,
    towns,
)
from akad.privacy.place_words import (
    QUARTER_ENDINGS,
    QUARTERS,
    SHORTEST_SPOT,
    SIDES,
    SPOT_ENDINGS,
    SPOTS,
    WITH_ARTICLE,
)
from akad.privacy.streets import name_start
from akad.privacy.tokens import Tokens, by_two_words

_STRONG = frozenset("in uit te naar vanuit via rond tot richting over woont woonde".split())
_PARTS = frozenset("noord oost west zuid zuidoost".split())
_TO_PART = frozenset("in uit naar vanuit".split())
_ALSO_FEASTS = frozenset({"sint maarten", "sint nicolaas"})
_WHERE = frozenset("in uit op naar door van".split())
_LONGEST = 4
_CLOSES = re.compile(r"\s?[.,;:!?)/\n…]|\s?$|\s(?=[(–→+-])")


@lru_cache(maxsize=1)
def _long_names() -> tuple[dict[tuple[str, str], list[tuple[int, str]]], frozenset[str]]:
    """Return the names of several words by the last two, and the words that may open one.

    The last is rare where the first is one of every day: "den", "het". A hyphenated word opens none.
    """
    names = [name for name in (*towns()[0], *places()) if " " in name]
    return by_two_words(names, -2), frozenset(name.lstrip("'’").replace("-", " ").split()[0] for name in names)


def is_village(low: str) -> bool:
    """Say whether this is a village, though it looks like two words put together: kerkrade."""
    return low in towns()[1]


def find_towns(tokens: Tokens) -> Iterator[Finding]:
    """Yield the places that cannot be somebody."""
    lows, flags, far = tokens.lows, tokens.flags, towns()[0]
    single, long = tokens.where(PLACE | TOWN), set(long_names(tokens))
    for at in sorted({*single, *long}) if long else single:
        if at in tokens.taken:
            continue
        if at in long and (found := _long(tokens, at)):
            yield found
        elif lows[at] in far and _is_far(tokens, at):
            yield Finding(
                tokens.starts[at], tokens.end(at), Label.PLAATS, "de wijk" if lows[at] in QUARTERS else "elders"
            )
        elif flags[at] & TOWN and (found := _said(tokens, at, lows[at])):
            yield found


def long_names(tokens: Tokens) -> list[int]:
    """Return where a name of several words begins, whatever is written around it."""
    closing = tokens.where(CLOSES_PLACE)
    if not closing:
        return []
    names, openers = _long_names()
    text, lows, starts = tokens.text, tokens.lows, tokens.starts
    return [
        first
        for last in closing
        for length, name in names.get((lows[last - 1], lows[last]), ())
        if length <= min(_LONGEST, last + 1)
        and lows[first := last + 1 - length] in openers
        and text[starts[first] : tokens.end(last)].lower() == name
    ]


def _said(tokens: Tokens, at: int, low: str) -> Finding | None:
    """Return a place that says what it is."""
    flag = tokens.flags[at]
    if "-" in low and _two(tokens, at, low):
        return Finding(tokens.starts[at], tokens.end(at), Label.PLAATS, "de wijk")
    written = flag & CAPITAL or low != "pijp"
    if low in WITH_ARTICLE and tokens.low(at - 1) == "de" and tokens.low(at - 2) in _WHERE and written:
        return Finding(tokens.starts[at - 1], tokens.end(at), Label.PLAATS, "de wijk")
    if low in _PARTS and flag & CAPITAL and not tokens.loose and _in_part(tokens, at):
        return Finding(tokens.starts[at], tokens.end(at), Label.PLAATS, "de wijk")
    if (
        low.endswith(QUARTER_ENDINGS)
        and len(low) >= SHORTEST_SPOT
        and low != "lodewijk"
        and _free(tokens, at)
        and (flag & (CAPITAL | PLACE) or not flag & ORDINARY)
    ):
        return _quarter(tokens, at)
    if (
        flag & CAPITAL
        and low.endswith(SPOT_ENDINGS)
        and len(low) >= SHORTEST_SPOT
        and not flag & (ORDINARY | NAME | KNOWN | PLACE)
    ):
        return _quarter(tokens, at)
    written = tokens.capital(at + 1) if flag & CAPITAL else tokens.low(at - 1) in _STRONG
    if written and flag & PLACE and tokens.low(at + 1) in SIDES:
        return Finding(tokens.starts[at], tokens.end(at + 1), Label.PLAATS, "elders")  # Almere Haven
    if low in SPOTS and tokens.capital(at + 1) and tokens.gap_behind(at) == " ":
        behind = tokens.flags[at + 1]
        if not behind & (FUNCTION | ROLE | TITLE | FIRST) or behind & (PLACE | STREETISH):
            return Finding(tokens.starts[at], tokens.end(at + 1), Label.PLAATS, "een plek in de buurt")
    return None


def _in_part(tokens: Tokens, at: int) -> bool:
    """Say whether a part of the town is meant: "jongens uit Zuidoost", not "in Noord Holland"."""
    plain = tokens.gaps[at] == " " and tokens.gap_behind(at) not in {" ", "-"}
    plain = plain or (tokens.gaps[at] == " " and tokens.gap_behind(at) == " " and not tokens.capital(at + 1))
    return plain and tokens.low(at - 1) in _TO_PART and not tokens.flags[at - 1] & UPPER


def _quarter(tokens: Tokens, at: int) -> Finding:
    """Return a quarter with what belongs to its name: Van Lennepbuurt; of "Trudie van Vogelbuurt" the last word."""
    start = tokens.starts[at]
    if tokens.capital(at) and not tokens.loose:
        start = name_start(tokens, at)
        owner = tokens.text.rfind(" van ", start, tokens.starts[at]) + 5
        start = owner if owner > start + 4 else start
    return Finding(start, tokens.end(at), Label.PLAATS, "de wijk")


def _two(tokens: Tokens, at: int, low: str) -> bool:
    """Say whether this is a place with a part of it: Diemen-Noord, schiphol-oost, Hoofddorp-Toolenburg."""
    head, _, tail = low.partition("-")
    known = _place(head)
    return known and (tail in SIDES or (tokens.capital(at) and _place(tail))) and not tokens.flags[at] & FIRST


def _place(low: str) -> bool:
    flag = flags_of(low)
    return low in towns()[0] or bool(flag & PLACE and not flag & (FIRST | FUNCTION))


def _free(tokens: Tokens, at: int) -> bool:
    """Say whether no first name, title or role stands right before, so that this is no surname."""
    beside = at > 0 and tokens.gaps[at] in {" ", ". ", "-"}
    return not (
        beside and tokens.flags[at - 1] & (FIRST | TITLE | ROLE | INITIAL) and tokens.low(at - 1) not in _STRONG
    )


def _is_far(tokens: Tokens, at: int) -> bool:
    strong = tokens.low(at - 1) in _STRONG and tokens.gaps[at] == " "
    if strong:
        return True
    if tokens.capital(at):
        return _free(tokens, at) and not tokens.capital(at + 1) and not tokens.flags[at] & (NAME | WORD)
    opened = tokens.gaps[at].endswith(("(", ", ", "- ", "/ "))
    return opened and _CLOSES.match(tokens.text, tokens.end(at)) is not None and not tokens.flags[at] & NAME


def _long(tokens: Tokens, at: int) -> Finding | None:
    """Return a place of several words, with a capital or where a place is expected: Den Helder, port harcourt."""
    strong = at > 0 and tokens.lows[at - 1] in _STRONG and tokens.gaps[at] == " "
    if not (strong or tokens.flags[at] & CAPITAL) or not _free(tokens, at):
        return None
    for length in range(_LONGEST, 1, -1):
        last = at + length - 1
        if last >= len(tokens.lows) or not (tokens.capital(last) or (strong and not tokens.capital(at))):
            continue
        name = tokens.text[tokens.starts[at] : tokens.end(last)].lower()
        if name in places() or name in towns()[0]:
            if name in _ALSO_FEASTS and not strong:
                return None
            plain = all(tokens.flags[part] & (ORDINARY | FUNCTION) for part in range(at, last + 1))
            if plain and not (tokens.capital(at) and tokens.capital(last)):
                return None
            if tokens.opens_sentence(at, frozenset()) and plain:
                return None
            return Finding(tokens.starts[at], tokens.end(last), Label.PLAATS, "elders")
    return None
