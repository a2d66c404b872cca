"""Ages, each with an offer that says the same more coarsely."""

import re
from collections.abc import Iterator

from akad.privacy.finding import Finding, Label

_SMALL = re.compile(r"\d(?<![\w.,/:-]\d)\d{0,2}(?!\d|[.,:/]\d|['’])")
_HALF = re.compile(r"\d(?<![\w.,/:-]\d)\d?(?:,5|½)(?=[ -]?jaar)")
_YEARS = re.compile(
    r"[ -]?(?P<unit>jr\b\.?|jaar(?!\w)(?:\soud|\sjong)?|jarige?n?\b|j\.(?!\w))"
    r"(?!\s(?:geleden|later|lang|terug|ervaring|samen|getrouwd|gewoond|gewerkt|cel|gevangenis|"
    r"garantie|wacht|ingeschreven|in dienst|in de|in het|op de|niet|alleen|bij|dakloos|clean|nuchter|samen))",
    re.IGNORECASE,
)
_NO_AGE_BEFORE = re.compile(
    r"(?:\b(?:al|samen|sinds|na|over|ruim|zo'n|binnen|ongeveer|elke|om|per|de|afgelopen|laatste|komende|eerste|"
    r"minstens|meer dan|pas|nu|dik|krap|kleine|half|ander|voor|vanaf|tot|boven|onder|tussen|en|of|"
    r"minimaal|maximaal|van \d+ tot)|\d\s?(?:-|à|a|tot|/))\s?$",
    re.IGNORECASE,
)
_OPENS_BRACKET = re.compile(r"[\w.,]\s?\((?:m|v|man|vrouw|j|mnl|vrl)?[\s,/]?$", re.IGNORECASE)
_CLOSES_BRACKET = re.compile(r"\s?(?:\)|,|;|jr|jaar|j\b|m\b|v\b)", re.IGNORECASE)
_APPOSED = re.compile(
    r"\s?[,.;)\n](?!\d)|\s?$|\s(?:en|met|net|pas|woont|geworden|alleen|uit|getrouwd|gescheiden|weduwe|weduwnaar)\b",
    re.IGNORECASE,
)
_CUE = re.compile(
    r"(?:[^\W\d_]{2}\)?,|(?<!\w)(?:man|vrouw|mevrouw|meneer|mw|dhr|mevr|jongen|meisje|meid|zelf|"
    r"inmiddels|al|net|wordt|werd|ben|pas|geworden|leeftijd|lft\.?|oud|is|nu|m|v))[\s:]{0,2}$",
    re.IGNORECASE,
)
_OF = re.compile(
    r"(?:(?i:zoon|dochter|kind|kinderen|jongen|meisje|meid|man|vrouw|kleinzoon|kleindochter|tweeling|broer|zus|broertje|"
    r"zusje|puber|neef|nicht|zoontje|dochtertje|neefje|nichtje)(?:\s[^\W\d_]+)?|[A-Z]\w+)\s\(?(?:van|vn|bijna|net)\s$"
)
# "broers van 66 en 68", "levi van 6 en jayden van 8".
_PAIR = re.compile(
    r"(?:broers|zussen|zusjes|broertjes|jongens|meisjes|zonen|zoons|dochters|kinderen|kids|pubers|twee|drie)\s(?:van\s)?"
    r"(?P<one>\d{1,2})\s?(?:en|&)\s?(?P<other>\d{1,2})(?!\d|\s?(?:uur|euro|keer|km|x\b|%))"
    r"|(?<!\w)[^\W\d_]{3,}\s(?:van|is)\s(?P<first>\d{1,2})(?:\sen|,)\s[^\W\d_]{3,}\s(?:van|is)\s(?P<second>\d{1,2})(?!\d|\s?(?:uur|euro|km))",
    re.IGNORECASE,
)
_CALLED_THEN = re.compile(r"(?<!\w)[A-ZÀ-Ý][\w'’-]+,\s$")
_SAID_TO_BE = re.compile(r"(?<!\w)(?:[A-ZÀ-Ý][\w'’-]{2,}|[Zz]e|[Zz]ij|[Hh]ij)\sis\s(?:nu\s|net\s|pas\s)?$")
_NOT_AFTER = re.compile(
    r"[\w/:-]|[.,]\d|\s?(?:jaar\b.{0,3}geleden|uur|euro|km|keer|mensen|personen|cent|kilo|weken|maanden|dagen|meter|x\b|"
    r"hoog|etage|%|punt)",
    re.IGNORECASE,
)
_NAMED = re.compile(r"(?<!\w)[A-ZÀ-Ý][\w'’-]+\s$")
_BETWEEN = re.compile(r"(?:[(,] |\()(?:[A-ZÀ-Ý][\w'’-]+ |bijna )$|\(bijna $")
_LIST = re.compile(r"\d{1,2}(?:, ?\d{1,2})* ?(?:en|&|,) ?\d{1,2}(?= ?(?:\)|jaar|jr))", re.IGNORECASE)
_ENDS_NAME = re.compile(r"[.,;)](?:\s|$)|$")
_DECADES = ("", "tien", "twintig", "dertig", "veertig", "vijftig", "zestig", "zeventig", "tachtig", "negentig")
_OLDEST = 108


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


def find_ages(text: str) -> Iterator[Finding]:
    """Yield the numbers in `text` that are somebody's age."""
    yield from _find_pairs(text)
    listed = -1
    for match in _SMALL.finditer(text):
        start, end = match.span()
        age = int(match.group())
        if start < listed or (end - start < 3 and text[end : end + 1] in ", &e" and (row := _LIST.match(text, start))):
            if start >= listed:
                listed = row.end() if row else listed
            yield Finding(start, end, Label.LEEFTIJD, coarse_age(age))
        elif age <= _OLDEST and _is_age(text, start, end, age):
            yield Finding(start, end, Label.LEEFTIJD, coarse_age(age))
    if ",5" in text or "½" in text:
        for match in _HALF.finditer(text):
            yield Finding(
                match.start(), match.end(), Label.LEEFTIJD, coarse_age(int(re.findall(r"\d+", match.group())[0]))
            )


def _find_pairs(text: str) -> Iterator[Finding]:
    for pair in _PAIR.finditer(text) if " en " in text or ", " in text or "&" in text else ():
        for group in ("one", "other", "first", "second"):
            if pair[group]:
                yield Finding(*pair.span(group), Label.LEEFTIJD, coarse_age(int(pair[group])))


def _is_age(text: str, start: int, end: int, age: int) -> bool:
    before = text[max(0, start - 30) : start]
    following = text[end : end + 1]
    if following in " -jJ" and (years := _YEARS.match(text, end)):
        if years["unit"].lower().startswith("jarig"):
            return True
        if age > 3 or years["unit"].lower().endswith("oud"):
            return not _NO_AGE_BEFORE.search(before[-14:])
        return False
    if "(" in before[-9:] and _OPENS_BRACKET.search(before) and _CLOSES_BRACKET.match(text, end):
        return True
    if _NOT_AFTER.match(text, end):
        return False
    if before.endswith(("van ", "vn ", "bijna ", "net ")) and _OF.search(before):
        return True
    if age > 9 and _APPOSED.match(text, end) and _CUE.search(before[-14:]):
        return True
    if age > 9 and _NAMED.search(before) and _ENDS_NAME.match(text, end):
        return True
    if following in ",)" and _BETWEEN.search(before):
        return True
    return _is_said(text, before, end, age) or _opens_line(text, before, end, age)


def _is_said(text: str, before: str, end: int, age: int) -> bool:
    """Say whether it is an age in "Luca, 9, tiende school", "ze is 6", "Fenna is doof. 26. Tolk"."""
    if text[end : end + 1] == "," and _CALLED_THEN.search(before):
        return True
    if _SAID_TO_BE.search(before) and _APPOSED.match(text, end):
        return True
    return age >= 16 and before.endswith((". ", "! ")) and text[end : end + 2] in {". ", "."}


def _opens_line(text: str, before: str, end: int, age: int) -> bool:
    opens = not before or before.endswith((". ", "! ", "? ", ": ", "\n"))
    return (
        opens
        and 20 <= age < 100
        and text[end : end + 1] == ","
        and text[end + 1 : end + 2] == " "
        and text[end + 2 : end + 3].islower()
    )
