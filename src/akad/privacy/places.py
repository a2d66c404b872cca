"""Villages, neighbourhoods and towns."""

from collections.abc import Iterator

from akad.privacy.finding import Finding, Label
from akad.privacy.lexicon import CAPITAL, KNOWN, LISTED, NAME, OPENS_PLACE, ORDINARY, PLACE, WORD, is_word, places
from akad.privacy.streets import name_start
from akad.privacy.tokens import Tokens

_PLACE_BEFORE = frozenset("in uit te naar van bij nabij omgeving regio richting near vanuit rond wijk buurt".split())


_QUARTER = ("buurt", "wijk", "kwartier")


def find_quarters(tokens: Tokens) -> Iterator[Finding]:
    """Yield parts of a town that say what they are: Van Lennepbuurt, Oud-Crooswijk; they are no persons."""
    for at in tokens.where(CAPITAL):
        low = tokens.lows[at]
        if low.endswith(_QUARTER) and len(low) > 7 and not tokens.flags[at] & LISTED and at not in tokens.taken:
            yield Finding(name_start(tokens, at), tokens.end(at), Label.PLAATS, "de wijk")


def find_places(tokens: Tokens) -> Iterator[Finding]:
    """Yield names of villages, neighbourhoods and towns; in lower case only where a place is expected."""
    for at in tokens.where(PLACE):
        if at in tokens.taken:
            continue
        flag = tokens.flags[at]
        low, before = tokens.lows[at], tokens.low(at - 1)
        expected = before in _PLACE_BEFORE and tokens.gap(at) == " "
        if not flag & KNOWN:
            capital = tokens.capital(at)
            if capital and not flag & (WORD | NAME):
                sure = True
            elif capital:
                sure = before in {"in", "uit", "te", "naar", "vanuit"} and tokens.gap(at) == " "
            else:
                sure = (
                    expected and not flag & WORD and not (flag & NAME and before in {"van", "bij"}) and not is_word(low)
                )
                sure = bool(sure or (before in {"in", "uit", "naar"} and flag & WORD and not is_word(low)))
            if sure:
                yield Finding(tokens.starts[at], tokens.end(at), Label.PLAATS, "elders" if expected else "de plaats")
    many = places()
    for at in tokens.where(OPENS_PLACE):
        expected = tokens.low(at - 1) in _PLACE_BEFORE and tokens.gap(at) == " "
        if not (tokens.capital(at) or tokens.lows[at] in {"s", "t"} or expected):
            continue
        for length in (4, 3, 2):
            if at + length > len(tokens.lows) or not (tokens.capital(at + length - 1) or expected):
                continue
            start, end = tokens.starts[at], tokens.end(at + length - 1)
            if not tokens.capital(at + length - 1) and all(
                tokens.flags[part] & ORDINARY for part in range(at, at + length)
            ):
                continue
            if tokens.text[start:end].lower() in many:
                yield Finding(start, end, Label.PLAATS, "elders")
                break
