"""How an age is said more coarsely, so that the sentence around it still reads well."""

import re

from akad.privacy.counting import TENS

_DECADES = ("", "tien", *TENS)
_OF = re.compile(r"(?<!\w)(?:van|vn)\s(?:al\s|net\s|pas\s)?$", re.IGNORECASE)
_IS = re.compile(r"(?<!\w)(?:is|was|zijn|ben|bent|er|nu|zelf|pas|al)\s$", re.IGNORECASE)
_BECAME = re.compile(r"(?<!\w)(?:wordt|werd|word|geworden)\s(?:[^\W\d_]+\s)?$", re.IGNORECASE)
_BECOME_BEHIND = re.compile(r"(?:\sjaar|\sjr)?\s(?:geworden|wordt|werd|worden)(?!\w)", re.IGNORECASE)


def coarse_age(age: int) -> str:
    """Return how to say an age in years so that it fits many: 72 becomes "in de zeventig"."""
    if age < 4:
        return "heel jong"
    if age < 13:
        return "basisschoolleeftijd"
    if age < 18:
        return "tiener"
    if age < 20:
        return "jongvolwassen"
    if age >= 90:
        return "hoogbejaard"
    return f"in de {_DECADES[age // 10]}"


def _as_person(age: int) -> str:
    if age < 13:
        return "kind"
    if age < 20:
        return "tiener" if age < 18 else "jongvolwassene"
    return "hoogbejaarde" if age >= 90 else f"{_DECADES[age // 10]}er"


def said_after(text: str, start: int, end: int, age: int, *, person: bool = False) -> str:
    """Return the coarse age as it is said at this place: "van tienerleeftijd", "is in de basisschoolleeftijd".

    `person` when it stands for somebody: "de 72-jarige" becomes "de zeventiger".
    """
    if person:
        return _as_person(age)
    before = text[max(0, start - 24) : start]
    if _OF.search(before):
        if age < 4:
            return "een paar jaar"
        if 13 <= age < 18:
            return "tienerleeftijd"
        if age in {18, 19}:
            return "rond de twintig"
        return "hoge leeftijd" if age >= 90 else coarse_age(age)
    if _BECAME.search(before) or _BECOME_BEHIND.match(text, end):
        return "een jaar ouder"
    if 4 <= age < 13 and _IS.search(before):
        return "in de basisschoolleeftijd"
    return coarse_age(age)
