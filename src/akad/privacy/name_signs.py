"""Signs around a word that it is somebody: an age beside it, a thing that is theirs, a sentence of a name and "ook"."""

import re

from akad.privacy import words as vocabulary
from akad.privacy.lexicon import (
    CAPITAL,
    COMMON,
    FIRST,
    FUNCTION,
    KINDS,
    KNOWN,
    LAST,
    NAME,
    ORDINARY,
    PLACE,
    RARE,
    ROLE,
    TITLE,
    WORD,
    flags_of,
)
from akad.privacy.tokens import Tokens

_AGE_AHEAD = re.compile(r",\s\d{1,3},\s$")
_AGE_BEHIND = re.compile(r",\s(?:pas |net )?\d{1,3}(?=\D|$)(?!\s?(?:uur|euro|keer|x\b))")
IS_AGED = re.compile(
    r"\s(?:is|wordt|was)\s(?:pas\s|net\s|nu\s|al\s|bijna\s)?\d{1,3}(?:\s?(?:jaar|jr)|(?=[\s,.;]|$))(?!\s(?:uur|euro|keer|x\b))"
)


def beside_age(t: Tokens, at: int, flag: int, capital: bool) -> float:
    """Return points for "lieve jongen, djem, 18 net", "man, 50, tadesse, kerk": between commas beside an age."""
    behind = t.gap_behind(at) or t.text[t.end(at) :]
    after = _AGE_BEHIND.match(behind)
    in_years = t.lows[at - 1] in {"jr", "jaar"} and t.gaps[at - 1].strip().isdigit()
    if not after and not ((_AGE_AHEAD.search(t.gaps[at]) or in_years) and behind[:1] in {",", ".", "(", ";"}):
        return 0.0
    if not after and t.gaps[at].strip() == "," and not in_years:
        return 0.0
    if flag & (FUNCTION | ROLE | TITLE) or (flag & KNOWN and not flag & FIRST) or _is_folk(t.lows[at]):
        return 0.0 if capital else -2.0
    if not capital and flag & ORDINARY:
        return 2.2 if flag & FIRST and not flag & COMMON else -2.0
    return 1.6 if not capital or flag & WORD else 0.6


def _is_folk(low: str) -> bool:
    return low.endswith(("aat", "aan", "ees", "iër", "ier", "ist", "eur", "aar"))


def apposed(t: Tokens, at: int, flag: int, capital: bool) -> float:
    """Return points for "een vriend van hem, priciano, zegt": a name between commas after somebody."""
    closed = t.text[t.end(at) : t.end(at) + 1] in {",", ".", ")", "("} or at + 1 >= len(t.lows)
    if not closed or (flag & (WORD | ORDINARY) and not capital):
        return 0.0
    for back in range(at - 1, max(-1, at - 5), -1):
        if t.flags[back] & ROLE or t.lows[back] in vocabulary.SOMEBODY:
            return 1.2
        if back < at - 1 and t.gaps[back + 1] != " ":
            return 0.0
    return 0.0


def is_all(t: Tokens, at: int) -> bool:
    """Say whether the sentence ends here, or one word further: "Roos ook.", "Roos ook niet."."""
    for last in (at, at + 1):
        if last + 1 >= len(t.lows):
            return last < len(t.lows)
        gap = t.gaps[last + 1]
        if gap[:1] in {".", ",", "!", "?", "\n", ";"}:
            return True
        if gap != " ":
            return False
    return False


def is_alone(t: Tokens, at: int) -> bool:
    """Say whether it is a sentence by itself behind another: "Wie proeft? Ab."."""
    ends = t.gaps[at][:1] in {".", "?", "!"} and t.gaps[at].endswith(" ")
    return at > 0 and ends and (t.gap_behind(at) or t.text[t.end(at) :] or ".")[:1] in {".", "!", "?"}


def owns_what_follows(t: Tokens, at: int, flag: int, kind: int) -> bool:
    """Say whether it is somebody's: "Barends lievelingslied", "Djems eerste optreden"."""
    low = t.lows[at]
    if not low.endswith("s") or len(low) < 4 or flag & (FUNCTION | PLACE | KNOWN) or kind & (CAPITAL | FUNCTION | NAME):
        return False
    if t.low(at + 1) in vocabulary.PERSON_VERBS or not kind & ORDINARY:
        return False
    unknown = not flag & (KINDS | ORDINARY)
    return unknown or (bool(flag & (RARE | LAST)) and bool(flags_of(low[:-1]) & FIRST))
