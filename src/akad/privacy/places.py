"""Villages, neighbourhoods and towns."""

import re
from collections.abc import Iterator

from akad.privacy import place_words as vocabulary
from akad.privacy.finding import Finding, Label
from akad.privacy.lexicon import (
    CAPITAL,
    KINDS,
    KNOWN,
    LISTED,
    NAME,
    OPENS_ORGANISATION,
    OPENS_PLACE,
    ORDINARY,
    PLACE,
    ROLE,
    WORD,
    is_word,
    places,
)
from akad.privacy.streets import name_start
from akad.privacy.tokens import Tokens

_PLACE_BEFORE = frozenset("in uit te naar van bij nabij omgeving regio richting near vanuit rond wijk buurt".split())


_QUARTER = ("buurt", "wijk", "kwartier")


def find_quarters(tokens: Tokens) -> Iterator[Finding]:
    """Yield parts of a town that say what they are: Van Lennepbuurt, Oud-Crooswijk; they are no persons."""
    for at in tokens.where(CAPITAL):
        low = tokens.lows[at]
        if low.endswith(_QUARTER) and len(low) > 7 and not tokens.flags[at] & LISTED and at not in tokens.taken:
            start = name_start(tokens, at)
            owner = tokens.text.rfind(" van ", start, tokens.starts[at]) + 5  # "Trudie van Vogelbuurt"
            yield Finding(owner if owner > start + 4 else start, tokens.end(at), Label.PLAATS, "de wijk")


_ARTICLES = frozenset({"de", "het", "t", "'t", "s"})
_STRONG = frozenset({"in", "uit", "te", "naar", "vanuit"})
_ENDS = re.compile(r"\s?[.,;:!?)\n]|\s?$|\s(?:en|met|sinds|bij|tot|voor|die|maar|want|waar|al|alleen|samen|met)\s")
_COMES_FROM = re.compile(
    r"\b(?:komt|kwam|afkomstig|gevlucht|geboren|opgegroeid|woont|woonde|wonen|verhuisd|familie|ouders|moeder|vader|zus|"
    r"broer|zoon|dochter|tante|oom|kinderen)\s(?:[^\W\d_]+\s){0,2}(?:uit|in|te|naar)\s$",
    re.IGNORECASE,
)


def _said(tokens: Tokens, at: int, expected: bool) -> str:
    return "elders" if expected or _apart(tokens, at) else "de plaats"


def _expected(tokens: Tokens, at: int) -> bool:
    return tokens.low(at - 1) in _PLACE_BEFORE and tokens.gap(at) == " "


def _is_place(tokens: Tokens, at: int) -> bool:
    """Say whether a word of the list of places is the place here."""
    flag, low, before = tokens.flags[at], tokens.lows[at], tokens.low(at - 1)
    strong = before in _STRONG and tokens.gap(at) == " "
    strong = strong or (before == "de" and tokens.low(at - 2) in _STRONG)
    town = low in vocabulary.TOWNS
    if flag & KNOWN and not (town and (strong or (before == "op" and tokens.gap(at) == " ") or _apart(tokens, at))):
        return False
    if tokens.capital(at):
        if town:
            return strong or before == "op" or _apart(tokens, at)
        return not flag & (WORD | NAME) or strong or _apart(tokens, at)
    who = {tokens.low(at - 2), tokens.low(at - 3), tokens.low(at - 4)} & vocabulary.AT_HOME
    wordlike = town or (flag & (WORD | ORDINARY) and who)
    if strong and wordlike and _ENDS.match(tokens.text, tokens.end(at)):
        return True
    expected = _expected(tokens, at)
    if expected and not flag & WORD and not (flag & NAME and before in {"van", "bij"}) and not is_word(low):
        return True
    return before in {"in", "uit", "naar"} and bool(flag & WORD) and not is_word(low)


def _apart(tokens: Tokens, at: int) -> bool:
    """Say whether a place stands by itself behind a role: "Gerda (zus, Assen)"."""
    closes = tokens.text[tokens.end(at) : tokens.end(at) + 1]
    inside = closes == ")" and (tokens.gap(at).endswith("(") or tokens.gap(at) == ", ")
    return inside and bool(tokens.flag(at - 1) & ROLE)


def find_homes(tokens: Tokens) -> Iterator[Finding]:
    """Yield a place that no list has, where somebody comes from or lives: "komt uit Debrecen"."""
    for at in tokens.where(CAPITAL):
        if at in tokens.taken or not at or tokens.lows[at - 1] not in {"uit", "in", "te", "naar"}:
            continue
        town = tokens.lows[at] in vocabulary.TOWNS
        if tokens.gaps[at] != " " or (tokens.flags[at] & (KINDS | ORDINARY | OPENS_ORGANISATION) and not town):
            continue
        if town or _COMES_FROM.search(tokens.text, max(0, tokens.starts[at] - 60), tokens.starts[at]):
            last = at
            while tokens.capital(last + 1) and tokens.gap(last + 1) in {" ", "-"}:
                last += 1
            yield Finding(tokens.starts[at], tokens.end(last), Label.PLAATS, "elders")


def find_places(tokens: Tokens) -> Iterator[Finding]:
    """Yield names of villages, neighbourhoods and towns; in lower case only where a place is expected."""
    for at in tokens.where(PLACE):
        if at in tokens.taken:
            continue
        if _is_place(tokens, at):
            expected = _expected(tokens, at)
            first = at
            if at and tokens.lows[at - 1] in {"de", "het"} and tokens.gap(at) == " " and tokens.capital(at):
                first = at - 1
                expected = _expected(tokens, first)
            yield Finding(tokens.starts[first], tokens.end(at), Label.PLAATS, _said(tokens, at, expected))
    many = places()
    for at in tokens.where(OPENS_PLACE):
        expected = tokens.low(at - 1) in _PLACE_BEFORE and tokens.gap(at) == " "
        if not (tokens.capital(at) or tokens.lows[at] in {"s", "t"} or expected):
            continue
        for length in (4, 3, 2):
            if at + length > len(tokens.lows) or not (tokens.capital(at + length - 1) or expected):
                continue
            start, end = tokens.starts[at], tokens.end(at + length - 1)
            if (
                not tokens.capital(at + length - 1)
                and all(tokens.flags[part] & ORDINARY for part in range(at, at + length))
                and (tokens.lows[at] in _ARTICLES or tokens.low(at - 1) not in _STRONG)
            ):
                continue
            if tokens.text[start:end].lower() in many:
                yield Finding(start, end, Label.PLAATS, "elders")
                break
