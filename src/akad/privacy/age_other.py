"""Ages that are no bare number of years: "eind 40", "55+", "zijn 12e", "fenna 5 wkn"."""

import re

from akad.privacy.age_behind import APPOSED, AROUND, CLOSED, does
from akad.privacy.age_people import beside_person, is_known, named
from akad.privacy.age_words import coarse_age
from akad.privacy.finding import Finding, Label, without_full_stop
from akad.privacy.later import later

_YOUNG = later(r"\s?(?:mnd|maanden|maand|wkn|wk|weken|dgn|dagen)\b\.?(?P<old>\s(?:oud|jong)\b)?", re.IGNORECASE)
_DECADE = later(
    r"(?<!\w)(?:rond|tegen|over|boven|in|richting|begin|eind|midden|half)(?:\sin)?\s(?:de\s)?$", re.IGNORECASE
)
_HOW_DECADE = later(r"^(?:begin|eind|midden|half)", re.IGNORECASE)
_PLUS = later(r"\s?\+(?![\d+])(?!\s?\d)|\s?plus(?:ser)?\b")
_MANY_BEFORE = later(
    r"(?<!\w)(?:voor|dames|heren|mannen|vrouwen|mensen|ouderen|senioren|bewoners|buren|groep|club|cursus|gym|yoga|eettafel|"
    r"woning\w*|flat|complex)\s$",
    re.IGNORECASE,
)
_PLUS_FOR = later(
    r"\s?(?:-?ers?|woning\w*|flat\w*|complex|groep|gym|bus|kaart|pas|korting|punten|uur|euro|km)\b", re.IGNORECASE
)
_OPENS_SPECIAL = "+p" + "esd" + "mwdMWD"  # "40+", "12e", "5 mnd"
_ORDINAL = later(
    r"(?:e|ste|de)(?!\w)(?!\s(?:keer|kind|baan|huis|plek|plaats|dag|week|maand|poging|opname|gesprek|"
    r"school|verdieping|klas|les|kop|auto|vrouw|man|relatie|huwelijk|kerst|verhuizing|ronde|fiets|bezoek))",
    re.IGNORECASE,
)
_HIS = later(
    r"(?<!\w)(?:vanaf|sinds|op|tot|na|voor|rond|van)\s(?:zijn|haar|zn|z['’]n|d['’]r|mijn|m['’]n|hun)\s$", re.IGNORECASE
)
_DAYS = later(r"\s?(?:dgn|dagen)\b", re.IGNORECASE)
_CHILD = later(
    r"(?:baby|kind|zoon|dochter|zoontje|dochtertje|jongen|meisje|hij is|ze is|zij is)[ ,:(]{0,2}$", re.IGNORECASE
)
_BABY = later(r"(?<!\w)(?:baby|tweeling|kindje|zoontje|dochtertje|kleinkind)\s[^\W\d_]+\s$", re.IGNORECASE)
_CHILD_OF = later(r"(?:baby|tweeling|kindje|kind|zoontje|dochtertje|zoon|dochter)\svan\s?$", re.IGNORECASE)


def special(text: str, start: int, end: int, age: int, before: str) -> Finding | None:
    """Return the age of such a kind that stands here, None without one."""
    if age % 5 and text[end : end + 2].lstrip(" ")[:1] not in _OPENS_SPECIAL:
        return None
    found = _decade(text, start, end, age, before) or _ordinal(text, start, end, age, before)
    return found or _young(text, start, end, before)


def _decade(text: str, start: int, end: int, age: int, before: str) -> Finding | None:
    """Return "eind 40", "rond de 70", "40+"."""
    if not 20 <= age < 100:
        return None
    if text[end : end + 2].lstrip(" ")[:1] in "+p" and (plus := _PLUS.match(text, end)):
        if _MANY_BEFORE.search(before) or _PLUS_FOR.match(text, plus.end()):
            return None
        return Finding(start, plus.end(), Label.LEEFTIJD, coarse_age(age))
    decade = _DECADE.search(before) if before.endswith(" ") else None
    if decade is None or not (before.endswith("de ") or _HOW_DECADE.match(decade.group())):
        return None
    if not (APPOSED.match(text, end) or does(text, end)) or AROUND.search(before[: decade.start()]):
        return None
    return Finding(start - len(decade.group()), end, Label.LEEFTIJD, coarse_age(age))


def _ordinal(text: str, start: int, end: int, age: int, before: str) -> Finding | None:
    """Return "zijn 12e"."""
    if age < 4 or text[end : end + 1] not in {"e", "s", "d"}:
        return None
    ordinal, his = _ORDINAL.match(text, end), _HIS.search(before)
    if ordinal is None or his is None:
        return None
    if age < 20:
        return Finding(start, ordinal.end(), Label.LEEFTIJD, "kindertijd" if age < 13 else "tienertijd")
    return Finding(start - len(his.group()), ordinal.end(), Label.LEEFTIJD, f"als iemand van {coarse_age(age)}")


def _young(text: str, start: int, end: int, before: str) -> Finding | None:
    """Return an age in months or weeks, where somebody is named before it: "fenna 5 wkn", "baby van 6 maanden"."""
    opens = text[end : end + 1]
    if opens not in {" ", "m", "w", "d"} or text[end : end + 2].lstrip(" ")[:1] not in "mwdMWD":
        return None
    young = _YOUNG.match(text, end)
    if young is None or (_DAYS.match(text, end) and int(text[start:end]) > 24):  # "40 dgn droog"
        return None
    closed = CLOSED.match(text, young.end()) and (named(before) or _CHILD.search(before))
    somebody = before.endswith("(") and (named(before) or beside_person(before[:-1]) or named(before[:-1]))
    bracketed = somebody and text.startswith(")", young.end())
    child_of = before.endswith("van ") and (_CHILD_OF.search(before) or is_known(before[:-5].rpartition(" ")[2]))
    child = beside_person(before) and _BABY.search(before)
    if not (young["old"] or child or closed or bracketed or child_of):
        return None
    becomes = "een paar maanden" if before.endswith("van ") else "heel jong"
    return Finding(start, without_full_stop(text, young.end()), Label.LEEFTIJD, becomes)
