"""Villages, neighbourhoods and towns."""

from collections.abc import Iterator

from akad.privacy import place_words as vocabulary
from akad.privacy.finding import Finding, Label, is_before
from akad.privacy.later import later
from akad.privacy.leading_words import HOMEWARD
from akad.privacy.lexicon import (
    CAPITAL,
    FIRST,
    KINDS,
    KNOWN,
    LAST,
    NAME,
    OPENS_ORGANISATION,
    ORDINARY,
    PARTICLE,
    PLACE,
    ROLE,
    TITLE,
    TOWN,
    WORD,
    is_word,
    places,
)
from akad.privacy.tokens import Tokens
from akad.privacy.towns import is_village, long_names

_PLACE_BEFORE = frozenset("in uit te naar van bij nabij omgeving regio richting near vanuit rond wijk buurt".split())


_ARTICLES = frozenset({"de", "het", "t", "'t", "s"})
_MARK = later(r"\s?[.,;:)/…]|\s?$|\s(?=[(–→-])")
_CLOSES_BRACKET = later(r"\??\)")
_BEHIND_OP = frozenset({"het", "de"})
_ISLANDS = frozenset("bonaire curaçao curacao aruba saba texel terschelling vlieland ameland".split())
_ALSO_FIRST = frozenset({"lodewijk", "oene", "gees"})
_PARTICLES = frozenset({"van", "de", "der", "den", "vd"})
_LIVES = frozenset({"woont", "woonde", "woonachtig", "wonend"})
# A way of working in district care.
_NO_PLACE = frozenset({"omaha"})
_SAINTS = frozenset({"sint", "st"})
_STRONG = frozenset({"in", "uit", "te", "naar", "vanuit"})
_ENDS = later(r"\s?[.,;:!?)\n]|\s?$|\s(?:en|met|sinds|bij|tot|voor|die|maar|want|waar|al|alleen|samen|met)\s")
_COMES_FROM = later(
    r"\b(?:komt|kwam|afkomstig|gevlucht|geboren|opgegroeid|woont|woonde|wonen|verhuisd|familie|ouders|moeder|vader|zus|"
    r"broer|zoon|dochter|tante|oom|kinderen)\s(?:[^\W\d_]+\s){0,2}(?:uit|in|te|naar)\s$"
)


def _said(tokens: Tokens, at: int, expected: bool) -> str:
    return "elders" if expected or _apart(tokens, at) else "de plaats"


def _expected(tokens: Tokens, at: int) -> bool:
    return tokens.low(at - 1) in _PLACE_BEFORE and tokens.gap(at) == " "


def _is_place(tokens: Tokens, at: int) -> bool:
    """Say whether a word of the list of places is the place here."""
    flag, low, before = tokens.flags[at], tokens.lows[at], tokens.low(at - 1)
    if low in _NO_PLACE or (before == "te" and low.endswith("en") and flag & ORDINARY and not tokens.capital(at)):
        return False
    strong = before in _STRONG and tokens.gap(at) == " "
    strong = strong or (before == "de" and tokens.low(at - 2) in _STRONG)
    town = low in vocabulary.TOWNS
    if flag & KNOWN and not (town and (strong or (before == "op" and tokens.gap(at) == " ") or _between(tokens, at))):
        return False
    if _beside_somebody(tokens, at) or (before == "op" and low in _ISLANDS):
        return True
    if tokens.capital(at):
        if town:
            return strong or before == "op" or _apart(tokens, at) or _between(tokens, at)
        return not flag & (WORD | NAME) or strong or _apart(tokens, at)
    if not flag & (WORD | NAME) and (before not in _BEHIND_OP or not flag & ORDINARY or is_village(low)):
        if strong or (before == "op" and tokens.gap(at) == " "):
            return True
        if before in _BEHIND_OP and tokens.low(at - 2) in {"op", "in", "uit", "naar"} and tokens.gap(at) == " ":
            return True
        home = {before, tokens.low(at - 2)} & _LIVES and tokens.gap(at) == " "
        if home or before in {"te", "via"} or _between(tokens, at):
            return True
    who = {tokens.low(at - 2), tokens.low(at - 3), tokens.low(at - 4)} & vocabulary.AT_HOME
    wordlike = town or (flag & (WORD | ORDINARY) and who)
    if strong and wordlike and _ENDS.match(tokens.text, tokens.end(at)):
        return True
    expected = _expected(tokens, at)
    word = is_word(low) and not is_village(low)
    if expected and not flag & WORD and not (flag & NAME and before in {"van", "bij"}) and not word:
        return True
    return before in {"in", "uit", "naar"} and bool(flag & WORD) and not is_word(low)


def _between(tokens: Tokens, at: int) -> bool:
    """Say whether a place stands alone between marks: "(fam. Terpstra, Assendelft)", "priester, haarlem - zus"."""
    opened = tokens.gap(at).endswith(("(", ", ", "- ", "– ", "— ", "/ "))
    return opened and _MARK.match(tokens.text, tokens.end(at)) is not None


def _beside_somebody(tokens: Tokens, at: int) -> bool:
    """Say whether it stands alone in brackets right behind somebody: "tante Loubna (Utrecht)", "(dochter, delft)"."""
    flag = tokens.flags[at]
    if flag & ORDINARY and not flag & CAPITAL and tokens.lows[at] not in vocabulary.TOWNS:
        return False
    if flag & (FIRST | ROLE) or not _CLOSES_BRACKET.match(tokens.text, tokens.end(at)):
        return False
    if not tokens.gap(at).endswith("("):
        return _apart(tokens, at)
    who = tokens.flag(at - 1)
    named = who & (ROLE | FIRST) or (who & LAST and not who & (ORDINARY | PLACE))
    return tokens.gap(at) == " (" and bool(named)


def _apart(tokens: Tokens, at: int) -> bool:
    """Say whether a place stands by itself behind a role: "Gerda (zus, Assen)"."""
    closes = tokens.text[tokens.end(at) : tokens.end(at) + 1]
    inside = closes == ")" and (tokens.gap(at).endswith("(") or tokens.gap(at) == ", ")
    return inside and bool(tokens.flag(at - 1) & ROLE)


def _surname(tokens: Tokens, at: int) -> Finding | None:
    """Return the surname that this place is here, when nobody took it for one: "dr Achterberg", "Rick van Bergeijk"."""
    if tokens.lows[at] in _ALSO_FIRST and not _expected(tokens, at):
        return Finding(tokens.starts[at], tokens.end(at), Label.PERSOON, "")
    if not tokens.capital(at) or tokens.gap(at) not in {" ", ". "}:
        return None
    before = at - 1
    while tokens.flag(before) & PARTICLE and tokens.lows[before] in _PARTICLES and tokens.gap(before) == " ":
        before -= 1
    titled = tokens.flag(before) & (TITLE | ROLE)
    named = before < at - 1 and tokens.flag(before) & FIRST and tokens.capital(before)
    if before < 0 or not (titled or named):
        return None
    return Finding(tokens.starts[before + 1], tokens.end(at), Label.PERSOON, "")


def find_homes(tokens: Tokens) -> Iterator[Finding]:
    """Yield a place that no list has, where somebody comes from or lives: "komt uit Debrecen"."""
    for at in tokens.led:
        if tokens.lows[at - 1] not in HOMEWARD or at in tokens.taken:
            continue
        town = tokens.lows[at] in vocabulary.TOWNS
        if tokens.gaps[at] != " " or (tokens.flags[at] & (KINDS | ORDINARY | OPENS_ORGANISATION) and not town):
            continue
        if town or is_before(_COMES_FROM, tokens.text, tokens.starts[at], 60):
            last = at
            while tokens.capital(last + 1) and tokens.gap(last + 1) in {" ", "-"}:
                last += 1
            yield Finding(tokens.starts[at], tokens.end(last), Label.PLAATS, "elders")


def find_places(tokens: Tokens) -> Iterator[Finding]:
    """Yield names of villages, neighbourhoods and towns; in lower case only where a place is expected."""
    for at in tokens.where(PLACE | TOWN):
        if tokens.flags[at] & PLACE and at not in tokens.taken and _is_place(tokens, at):
            if (named := _surname(tokens, at)) is not None:
                yield named
                continue
            expected = _expected(tokens, at)
            first = at
            if at and tokens.lows[at - 1] in {"de", "het"} and tokens.gap(at) == " " and tokens.capital(at):
                first = at - 1
                expected = _expected(tokens, first)
            yield Finding(tokens.starts[first], tokens.end(at), Label.PLAATS, _said(tokens, at, expected))
    many = places()
    lows, flags, gaps = tokens.lows, tokens.flags, tokens.gaps
    for at in sorted(set(long_names(tokens))):
        expected = at > 0 and lows[at - 1] in _PLACE_BEFORE and gaps[at] == " "
        if not (expected or flags[at] & CAPITAL or lows[at] in {"s", "t"}):
            continue
        if tokens.lows[at] in _SAINTS and not expected:
            continue  # Sint Maarten is a feast as well
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
