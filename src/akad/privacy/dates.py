"""Dates, dates of birth and ages, each with an offer that says the same more coarsely."""

import re
from collections.abc import Iterator

from akad.privacy import words as vocabulary
from akad.privacy.finding import Finding, Label
from akad.privacy.lexicon import DATE
from akad.privacy.tokens import Tokens

_MONTH_NAMES = ("januari februari maart april mei juni juli augustus september oktober november december").split()
_MONTH = (
    r"(?:jan(?:uari)?|feb(?:r(?:uari)?)?|mrt|maart|apr(?:il)?|mei|juni?|juli?|aug(?:ustus)?|sept?(?:ember)?"
    r"|okt(?:ober)?|nov(?:ember)?|dec(?:ember)?)(?![\w])\.?"
)
_YEAR = r"(?:(?:19|20)\d\d|['’]?\d\d)(?!\d)"
_NO_STREET = r"(?!\s(?:van\s|[A-Z][\w'’-]*(?:straat|plein|laan|kade|weg|gracht)))"
_UNITS = "een|één|twee|drie|vier|vijf|zes|zeven|acht|negen"
_TEENS = "tien|elf|twaalf|dertien|veertien|vijftien|zestien|zeventien|achttien|negentien"
_TENS = "twintig|dertig|veertig|vijftig|zestig|zeventig|tachtig|negentig"
_SMALL = rf"(?:(?:{_UNITS})[eë]?n(?:{_TENS})|{_TENS}|{_TEENS}|{_UNITS})"
_DAY_WORD = rf"(?:{_SMALL}(?:de|ste)?|eerste|derde|achtste)"
_YEAR_WORDS = (
    rf"(?:(?:negentien|achttien|twintig)[ -]?(?:honderd[ -]?)?(?:en[ -]?)?{_SMALL}"
    rf"|tweeduizend[ -]?(?:en[ -]?)?(?:{_SMALL})?)"
)

_NUMERIC = re.compile(
    r"\d(?<![\w.,/-]\d)(?:\d{3}([-/. ])(?:1[0-2]|0?[1-9])\1(?:3[01]|[12]\d|0?[1-9])"
    r"|\d?\s?([-/.\s])\s?(?:1[0-2]|0?[1-9])\s?\2\s?(?:(?:19|20)\d\d|['’]?\d\d))(?![\w/-]|[.,]\d)"
)
_WRITTEN = re.compile(
    rf"\d(?<![\w.,/-]\d)\d?(?:e|ste|de)?(?:\s|-)(?:van\s|vd\s)?{_MONTH}{_NO_STREET}(?:[\s,-]*{_YEAR})?(?![\w%])",
    re.IGNORECASE,
)
_MONTH_YEAR = re.compile(rf"(?<![\w]){_MONTH}\s(?:(?:19|20)\d\d|['’]\d\d)(?!\w)", re.IGNORECASE)
_IN_WORDS = re.compile(
    rf"(?<!\w){_DAY_WORD}\s(?:{'|'.join(_MONTH_NAMES)})(?:\s(?:{_YEAR_WORDS}|(?:19|20)\d\d|['’]\d\d)|(?=\W|$))",
    re.IGNORECASE,
)
_DAY_ONLY = re.compile(_DAY_WORD)
_YEAR_IN_WORDS = re.compile(_YEAR_WORDS, re.IGNORECASE)
_EIGHT = re.compile(
    r"(?<![\w.,-])(?:(?:0[1-9]|[12]\d|3[01])(?:0[1-9]|1[0-2])(?:19|20)\d\d|(?:19|20)\d\d(?:0[1-9]|"
    r"1[0-2])(?:0[1-9]|[12]\d|3[01]))(?!\w)"
)
_SHORT = re.compile(
    r"\d(?<![\w.,/-]\d)(?:(?<=3)[01]|(?<=[12])\d|(?<=0)[1-9])?[-/](?:1[0-2]|0?[1-9])"
    r"(?![\w/-]|\s?(?:uur|jaar|jr|weken|maanden|dagen|keer|x\b|personen|mensen|deelnemers|%|u\b|min)|[.,]\d)",
    re.IGNORECASE,
)
_SHORT_BEFORE = re.compile(
    r"(?<!\w)(?:op|vanaf|tot|per|dd\.?|d\.d\.|sinds|voor|van|tussen|uitkomst|datum|opname|zitting|gesprek|afspraak|"
    r"(?:maan|dins|woens|donder|vrij|zater|zon)dag|ma|di|wo|do|vr|za|zo|intake|huisbezoek)[ :]{1,2}$"
    r"|^\s*$|\n\s*$|[\[(]$",
    re.IGNORECASE,
)
_BORN = re.compile(
    r"\b(?:geb(?:oren|oortedatum|oortedag|oortejaar)?|geb\.?\s?dat(?:um)?|gbd|gebdat|gd|°|jarig|verjaart|"
    r"verjaardag)\.?(?=[\s:=,(]|\d)",
    re.IGNORECASE,
)
_BORN_YEAR = re.compile(
    r"(?:geb(?:oren)?\.?|geboortejaar|bouwjaar|bj\.?|van)\s?(?:in|uit|:|is)?\s?(?P<it>(?:19[1-9]\d|"
    r"20[0-2]\d|['’]\d\d))(?![\w-])",
    re.IGNORECASE,
)
_BORN_TWO = re.compile(r"geb(?:oren)?\.?\s?(?:in|uit)?\s?(?P<it>\d\d)(?![\w/.-])", re.IGNORECASE)

_AGE_BRACKET = re.compile(
    r"\((?<=[\w.] \(|[\w.,]{2}\()(?:m|v|man|vrouw|j|mnl|vrl)?[\s,/]?(?P<it>\d{1,3})(?=\s?(?:\)|,|;|jr|"
    r"jaar|j\b|m\b|v\b))",
    re.IGNORECASE,
)
_AGE_YEARS = re.compile(
    r"\d(?<![\w.,/-]\d)\d?(?P<half>,5|½)?[ -]?(?:jr\b\.?|jaar(?!\w)(?:\soud|\sjong)?|jarige?n?\b|"
    r"j\.(?!\w))(?!\s(?:geleden|later|lang|terug|ervaring|samen|getrouwd|gewoond|gewerkt|cel|gevangenis|"
    r"garantie|wacht|ingeschreven|in dienst|op de|niet|alleen|bij|dakloos|clean|nuchter|samen))",
    re.IGNORECASE,
)
_NOT_AGE_BEFORE = re.compile(
    r"(?:\b(?:al|sinds|na|over|ruim|zo'n|binnen|ongeveer|elke|om|per|de|afgelopen|laatste|komende|eerste|"
    r"minstens|meer dan|pas|nu|dik|krap|kleine|half|ander|voor|vanaf|tot|boven|onder|tussen|en|of|"
    r"minimaal|maximaal|van \d+ tot)|\d\s?(?:-|à|a|tot|/))\s?$",
    re.IGNORECASE,
)
_AGE_APPOSED = re.compile(
    r"(?P<it>[1-9](?<![\w.,/-][1-9])\d\d?)(?=\s?[,.;)\n](?!\d)|\s?$|\s(?:en|met|woont|geworden|alleen|"
    r"uit|getrouwd|gescheiden|weduwe|weduwnaar)\b)",
    re.IGNORECASE,
)
_AGE_CUE = re.compile(
    r"(?:[^\W\d_]{2}\)?,|(?<!\w)(?:man|vrouw|mevrouw|meneer|mw|dhr|mevr|jongen|meisje|meid|zelf|"
    r"inmiddels|net|wordt|werd|ben|pas|"
    r"geworden|leeftijd|lft\.?|oud|is|nu|m|v))[\s:]{0,2}$",
    re.IGNORECASE,
)
_AGE_OF = re.compile(
    r"(?:zoon|dochter|kind|kinderen|jongen|meisje|meid|man|vrouw|kleinzoon|kleindochter|tweeling|broer|"
    r"zus|broertje|zusje|puber|neef|nicht|[A-Z]\w+)\s(?:van|vn)\s(?P<it>\d{1,2})(?![\w/.,:-]*\d|"
    r"\s?(?:jaar\b.{0,3}geleden|uur|euro|km|keer|mensen|personen|cent|kilo|weken|maanden|dagen|meter|"
    r"x\b)|\w)"
)
_AGE_LIST = re.compile(
    r"(?:\(|\bvan |\b)(?P<it>\d{1,2}(?:, ?\d{1,2})* ?(?:en|&|,) ?\d{1,2})(?= ?(?:\)|jaar|jr))", re.IGNORECASE
)
_AGE_CHILD = re.compile(
    r"(?:zoon(?:tje)?|dochter(?:tje)?|broer(?:tje)?|zus(?:je)?|kleinzoon|kleindochter|neef(?:je)?|nicht(?:je)?|kind)"
    r"\s(?:[^\W\d_]+\s)?\(?(?:van|bijna|net|is)\s(?P<it>\d{1,2})(?=[\s,.;)]|$)"
    r"(?!\s?(?:jaar|uur|euro|km|keer|x\b|weken|maanden))",
    re.IGNORECASE,
)
_AGE_BETWEEN = re.compile(
    r"(?<=[(,] )[A-ZÀ-Ý][\w'’-]+ (?P<it>\d{1,2})(?=[,)])|(?<=\()[A-ZÀ-Ý][\w'’-]+ (?P<of>\d{1,2})(?=[,)])"
    r"|\(bijna (?P<in>\d{1,2})\)"
)
_AGE_OPENS = re.compile(r"(?:(?<=[.!?:] )|(?<=\n)|^)(?P<it>[2-9]\d)(?=,\s[a-z])")
_AGE_NAMED = re.compile(r"(?<!\w)[A-ZÀ-Ý][\w'’-]+\s(?P<it>[1-9]\d)(?=[.,;)](?:\s|$)|$)")
_WEEKDAY = re.compile(r"\b(?:maan|dins|woens|donder|vrij|zater|zon)dag \Z", re.IGNORECASE)
# Of a year like '48 there is only one.
_LAST_CENTURY = re.compile(r"[\d\w][-/. ](?:\w+[-/. ])?['’]?[3-9]\d$")
_SEASONS = (
    "winter",
    "winter",
    "voorjaar",
    "voorjaar",
    "voorjaar",
    "zomer",
    "zomer",
    "zomer",
    "najaar",
    "najaar",
    "najaar",
    "winter",
)
_DECADES = (
    "",
    "tien",
    "twintig",
    "dertig",
    "veertig",
    "vijftig",
    "zestig",
    "zeventig",
    "tachtig",
    "negentig",
)


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


def coarse_date(written: str) -> str:
    """Return the season (with the year, where it is there) of a date in any notation."""
    low = written.casefold()
    year = re.search(r"(?:19|20)\d\d", low)
    month = next((at for at, name in enumerate(_MONTH_NAMES) if re.search(rf"(?<!\w){name[:3]}", low)), None)
    if month is None and re.search(r"\bmrt", low):
        month = 2
    if month is None:
        numbers = [int(part) for part in re.findall(r"\d+", low)]
        if len(numbers) > 1 and 1 <= numbers[1] <= 12:
            month = numbers[1] - 1
    season = "onlangs" if month is None else _SEASONS[month]
    if year is None:
        return season if month is not None else "onlangs"
    return f"{season} {year.group()}" if month is not None else year.group()


def _is_birth(text: str, start: int, written: str) -> bool:
    if _BORN.search(text, max(0, start - 30), start + 1):
        return True
    year = re.search(r"(?:19|20)\d\d", written)
    if year is not None:
        return int(year.group()) <= 2012
    return _LAST_CENTURY.search(written) is not None


def find_dates(text: str) -> Iterator[Finding]:
    """Yield dates of birth, other dates and ages."""
    for pattern in (_NUMERIC, _WRITTEN, _EIGHT, _MONTH_YEAR, _SHORT):
        group = "it" if "it" in pattern.groupindex else 0
        for match in pattern.finditer(text):
            start, end = match.span(group)
            written = match.group(group)
            if pattern is _SHORT and not _SHORT_BEFORE.search(text[max(0, start - 12) : start]):
                continue
            day = _WEEKDAY.search(text, max(0, start - 12), start)
            start = day.start() if day else start
            if _is_birth(text, match.start(group), written):
                yield Finding(start, end, Label.GEBOORTEDATUM, "(geboortedatum)")
            elif pattern is not _EIGHT:
                yield Finding(start, end, Label.DATUM, coarse_date(written))
    for pattern in (_BORN_YEAR, _BORN_TWO):
        for match in pattern.finditer(text):
            if match.group().casefold().startswith("van") and not re.search(r"[a-z]\s?$", text[: match.start()]):
                continue
            if not match.group().casefold().startswith("van"):
                yield Finding(match.start("it"), match.end("it"), Label.GEBOORTEDATUM, "(geboortejaar)")
    yield from _find_ages(text)


def find_dates_in_words(tokens: Tokens) -> Iterator[Finding]:
    """Yield dates and ages written out: "vijf februari negentienvijftig", "dertig jaar oud"."""
    text = tokens.text
    for at in tokens.where(DATE):
        low = tokens.lows[at]
        if low in vocabulary.MONTHS and at and _DAY_ONLY.fullmatch(tokens.lows[at - 1]):
            match = _IN_WORDS.match(text, tokens.starts[at - 1])
            if match:
                birth = _is_birth(text, match.start(), match.group()) or _YEAR_IN_WORDS.search(match.group())
                label = Label.GEBOORTEDATUM if birth else Label.DATUM
                yield Finding(*match.span(), label, "(geboortedatum)" if birth else coarse_date(match.group()))
        elif low == "jaar" and at and tokens.low(at + 1) == "oud" and _DAY_ONLY.fullmatch(tokens.lows[at - 1]):
            yield Finding(tokens.starts[at - 1], tokens.end(at - 1), Label.LEEFTIJD, "volwassen")


def _find_ages(text: str) -> Iterator[Finding]:
    for match in _AGE_YEARS.finditer(text):
        digits = re.match(r"\d+", match.group())
        age = int(digits.group()) if digits else 0
        jarig = "jarig" in match.group()
        if (age > 3 or jarig or "oud" in match.group()) and (
            jarig or not _NOT_AGE_BEFORE.search(text, max(0, match.start() - 14), match.start())
        ):
            yield Finding(match.start(), match.start() + len(str(age)), Label.LEEFTIJD, coarse_age(age))
    yield from _find_listed_ages(text)
    for pattern in (_AGE_BRACKET, _AGE_APPOSED, _AGE_OF, _AGE_NAMED, _AGE_CHILD, _AGE_OPENS):
        for match in pattern.finditer(text):
            age = int(match["it"])
            if pattern is _AGE_APPOSED and not _AGE_CUE.search(text[max(0, match.start() - 14) : match.start()]):
                continue
            if age <= 108:
                yield Finding(match.start("it"), match.end("it"), Label.LEEFTIJD, coarse_age(age))


def _find_listed_ages(text: str) -> Iterator[Finding]:
    """Yield each of the ages in "drie dochters (15, 12 en 8)" and "(Natnael 7, Bethlehem 4)"."""
    if "(" not in text and " en " not in text:
        return
    for match in _AGE_LIST.finditer(text):
        for number in re.finditer(r"\d+", match["it"]):
            start = match.start("it") + number.start()
            yield Finding(start, start + len(number.group()), Label.LEEFTIJD, coarse_age(int(number.group())))
    for match in _AGE_BETWEEN.finditer(text):
        group = match.lastgroup or "it"
        yield Finding(match.start(group), match.end(group), Label.LEEFTIJD, coarse_age(int(match[group])))
