"""Dates and dates of birth, each with an offer that says the same more coarsely."""

import re
from collections.abc import Iterator

from akad.privacy import words as vocabulary
from akad.privacy.counting import ANY_TEN, ANY_UNIT, TEENS
from akad.privacy.finding import Finding, Label, without_full_stop
from akad.privacy.later import later
from akad.privacy.lexicon import DATE
from akad.privacy.stretches import Stretch
from akad.privacy.tokens import Tokens

_MONTH_NAMES = ("januari februari maart april mei juni juli augustus september oktober november december").split()
_MONTH = (
    r"(?:jan(?:uari)?|feb(?:r(?:uari)?)?|mrt|maart|apr(?:il)?|mei|juni?|juli?|aug(?:ustus)?|sept?(?:ember)?"
    r"|okt(?:ober)?|nov(?:ember)?|dec(?:ember)?)(?![^\W\d])\.?"
)
_YEAR = r"(?:(?:19|20)\d\d(?!\d)|['’]?\d\d(?!\d|[.:]\d\d|\s?(?:uur|u)(?!\w)))"
_NO_STREET = r"(?!(?<=jan)\s(?:van|v\.?d?)[\s.]|\s[a-z][\w'’-]*(?:straat|str\b|plein|laan|kade|weg|gracht))"
_SMALL = rf"(?:(?:{ANY_UNIT})[eë]?n(?:{ANY_TEN})|{ANY_TEN}|{'|'.join(TEENS)}|{ANY_UNIT})"
_DAY_WORD = rf"(?:{_SMALL}(?:de|ste)?|eerste|derde|achtste)"
_YEAR_WORDS = (
    rf"(?:(?:negentien|achttien|twintig)[ -]?(?:honderd[ -]?)?(?:en[ -]?)?{_SMALL}"
    rf"|tweeduizend[ -]?(?:en[ -]?)?(?:{_SMALL})?)"
)

_NUMERIC = later(
    r"\d(?<![\w.,/-]\d)(?:\d{3}([-/. ])(?:1[0-2]|0?[1-9])\1(?:3[01]|[12]\d|0?[1-9])"
    r"|\d?\s?([-/.\s])\s?(?:1[0-2]|0?[1-9])\s?\2\s?(?:(?:19|20)\d\d|['’]?\d\d))(?![\w/-]|[.,]\d)"
)
_WRITTEN = later(
    rf"\d(?<![\w.,/-]\d)\d?(?:[/-]\d{{1,2}})?(?:e|ste|de)?[\s.-]?(?:van\s|vd\s)?{_MONTH}{_NO_STREET}(?:[\s,-]*{_YEAR})?(?![\w%])"
    r"(?:\s(?:a\.?s|j\.?l)(?!\w)\.?)?"
)
_IN_WORDS = later(
    rf"(?<!\w){_DAY_WORD}\s(?:{'|'.join(_MONTH_NAMES)})(?:\s(?:{_YEAR_WORDS}|(?:19|20)\d\d|['’]\d\d)|(?=\W|$))",
    re.IGNORECASE,
)
# "12 en 13 mei", "6 t/m 12 juni": the days before the last.
_DAYS_BEFORE = later(r"(?<![\w.,/'’-])(?:\d{1,2}e?,\s?){0,3}\d{1,2}e?(?:\s?(?:/|-|&|t/m)\s?|\s(?:en|of|tot|op|t/m)\s)$")
# "12-XII-'48", "3 mei", "07-1956", "maart 3, 1950"
_ROMAN_MONTH = later(r"\d(?<![\w.,/-]\d)\d?([-./ ])(?:I{1,3}|IV|VI{0,3}|IX|XI{0,2})\1(?:(?:19|20)\d\d|['’]?\d\d)(?!\w)")
_MONTH_AND_YEAR = later(r"(?<![\w.,/-])(?<!\d )(?:0?[1-9]|1[0-2])[-/.](?:19|20)\d\d(?![\w/-]|[.,]\d)")
_MONTH_FIRST = later(rf"(?<!\w){_MONTH}\s\d{{1,2}}(?:st|th|e)?,?\s(?:19|20)\d\d(?!\w)", re.IGNORECASE)
_DAY_AND_YEAR = later(r"\d(?:st|th|e)?,?\s(?:19|20)\d\d(?!\w)", re.IGNORECASE)
# "31.05": no hour of the day.
_WITH_DOT = later(
    r"(?:2[4-9]|3[01])(?<![\w.,€/-]\d\d)(?<!€ \d\d)\.(?:0[1-9]|1[0-2])"
    r"(?!\d|[.,/-]\d|\s?(?:uur|u\b|euro|kilo|kg|m2|mm|cm|%))"
)
_DAY_ONLY = later(_DAY_WORD)
_WHOLE_YEAR = later(r"(?:19|20)\d\d")
_MONTH_BEGINNINGS = [name[:3] for name in _MONTH_NAMES]
_MONTH_BEGINS = later(rf"(?<!\w)(?:{'|'.join(_MONTH_BEGINNINGS)})")
_MRT = later(r"\bmrt")
_YEAR_IN_WORDS = later(_YEAR_WORDS, re.IGNORECASE)
_YEAR_BEHIND = later(r"\.?\s?(?:(?:19|20)\d\d|['’]\d\d)(?!\w)")
_EIGHT = later(
    r"[0-3](?<![\w.,-][0-3])(?:(?:(?<=0)[1-9]|(?<=[12])\d|(?<=3)[01])(?:0[1-9]|1[0-2])(?:19|20)\d\d|"
    r"(?:(?<=1)9|(?<=2)0)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01]))(?!\w)"
)
_SHORT = later(
    r"\d(?<![\w.,/-]\d)(?:(?<=3)[01]|(?<=[12])\d|(?<=0)[1-9])?[-/](?:1[0-2]|0?[1-9])"
    r"(?![\w/-]|\s?(?:uur|jaar|jr|weken|maanden|dagen|keer|x\b|personen|mensen|deelnemers|%|u\b|min)|[.,]\d)"
)
_SHORT_BEFORE = later(
    r"(?<![\w])(?:op|vanaf|tot|per|dd\.?|d\.d\.|sinds|voor|van|tussen|uitkomst|datum|opname|zitting|gesprek|afspraak|"
    r"(?:maan|dins|woens|donder|vrij|zater|zon)dag|(?:vorige|afgelopen|volgende|deze)\sweek|t/m|uiterlijk|vóór|deadline|ontruiming|ontsl(?:ag|agen)?\.?|val|"
    r"ge?vallen|overl(?:eden)?\.?|geboren!?|rip|†|uitspraak|vonnis|afsl\.?|afgesloten|mdo|zorgplan|evaluatie|herzien|brief|"
    r"controle|echo|scan|operatie|hb|huisbez\.?|gezien|gebeld|gesproken|terug|getekend|besluit|bezwaar|beroep|verhuizing|"
    r"verhuist|oplevering|keuring|inspectie|cursus|feest|uitvaart|begrafenis|crematie|bruiloft|trouwt|examen|opgenomen|"
    r"ingediend|ontvangen|betaald|vervalt|verlopen|verloopt|geldig|consult|afspr\.?|gespr\.?|rechtbank|rechter|einddatum|"
    r"ingang|ingaand|aanv\.?|verjaart|jarig|geb\.?|wordt|werd|weer|"
    r"was|start|begint|komt|naar|mail|verzet|dan|ma|di|wo|do|vr|za|zo|intake|huisbezoek)[ :]{1,2}$"
    r"|^\s*$|\n\s*$|[\[(]$",
    re.IGNORECASE,
)
# Where one of these can begin: a number, with behind it how any of them goes on; only the written ones with a month.
_OPENS = later(
    r"\d(?<![\w.,-]\d)(?=\d?+\s?[-/.\s]\s?\d|\d{3}[-/. ]\d|\d{7}|\d?+[-./ ][ivx]+[-./ ]"
    rf"|(?P<month>\d?+(?:e|ste|de)?[\s.-]?+(?:van\s|vd\s)?{_MONTH}))"
)
_NOTATIONS = (_NUMERIC, _WRITTEN, _EIGHT, _SHORT, _MONTH_AND_YEAR, _WITH_DOT, _ROMAN_MONTH)
_IN_SMALL = frozenset({_WRITTEN, _SHORT})
_BORN = later(
    r"(?<!\w)(?:geb(?:oren|oortedatum|oortedag|oortejaar|jaar|datum)?|gb|dob|b\.d|geb\.?\s?dat(?:um)?|gbd|gebdat|gd|[°*]|jarig|verjaart|"
    r"verjaardag)\.?(?=[\s:=,(]|['’]?\d)",
    re.IGNORECASE,
)
_BIRTH_YEAR = r"(?P<it>(?:19[1-9]\d|20[0-2]\d|['’]\d\d))(?![\w-])"
_BORN_YEAR = later(
    r"(?:geb(?:oren)?\.?|geboortejaar|gebjaar|geb\.?\sjaar|bouwjaar|bj\.?)\s?(?:in|uit|:|is)?\s?(?:het\sjaar\s)?"
    + _BIRTH_YEAR,
    re.IGNORECASE,
)
_BORN_TWO = later(
    r"(?<!\w)(?:geb(?:oren)?\.?|geboortejaar|gebjaar|bouwjaar|bj\.?|lichting)\s?(?:in|uit|:)?\s?(?P<it>\d\d)(?![\w/.-])",
    re.IGNORECASE,
)
# How these two begin, letters that some alphabets have another capital of left out.
_BIRTH_WORD = later(r"[gbl](?=eb|j|ouwjaar|.cht)")
# "een man uit 1949", "° 1948", "Hamid ('51)": the year somebody was born.
_YEAR_ALONE = later(r"[12'’](?:(?P<birth>(?<=1)9[1-9]\d|(?<=['’])\d\d)|(?<=1)9\d\d|(?<=2)0\d\d)(?![\w-])")
_YEAR_OF = later(
    r"(?:(?<!\w)(?i:man|vrouw|jongen|meisje|meid|dame|heer|mw|mevrouw|dhr|meneer|weduwe|weduwnaar|bewoner|bewoonster|cli[eë]nte?|"
    r"broer|zus|zoon|dochter)\s(?i:uit|van)\s|[°*]\s?|[A-Z][^\W\d_]+\s\()$"
)

_SINCE_DOT = later(r"(?<!\w)(?:sinds|per|dd\.?|d\.d\.|datum:?)\s\Z")
_DAY_WITH_DOT = later(r"(?:3[01]|[12]?\d)\.(?:0[1-9]|1[0-2])(?![\w/-]|[.,]\d|\s?(?:uur|u\b))")
_PART = frozenset("begin eind einde half medio midden".split())
_WEEKDAY = later(r"\b(?:(?:maan|dins|woens|donder|vrij|zater|zon)dag|ma|di|wo|do|vr|za|zo)\.? \Z", re.IGNORECASE)
# Of a year like '48 there is only one.
_LAST_CENTURY = later(r"[\d\w][-/. ](?:\w+[-/. ])?['’]?[3-9]\d$")
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
_WITH_DE = frozenset({"zomer", "winter"})
_ON = later(r"(?<!\w)[Oo]p \Z")
_BETWEEN = later(r"(?<!\w)(?:sinds|vanaf|tot|voor|na|tussen|van|over|rond|in|en|t/m|met) $", re.IGNORECASE)
_MID_SENTENCE = later(r"[^\W\d_] $")
# "begin 2019", "zomer 2021": the year is coarse enough.
_PART_OF_YEAR = later(r"(?<!\w)(?:begin|eind|einde|medio|half|midden|zomer|winter|herfst|lente|kerst|pasen)\s\Z")
_TIME_BEHIND = later(r",?\s(?:om\s)?(?:\d{4}\s?gr|\d{1,2}[.:]\d\d|\d{1,2}\s?(?:u|uur)(?!\w))")
_NO_DATE_BEFORE = later(
    r"(?<!\w)(?:stand|won|wint|win|verloor|verliest|speelde|groep|klas|kamer|leeftijd|huisnr|nummer|art|artikel|score|uitslag|gewonnen|verloren|rust|set|tegen|met|werd|lijn|huis|nr|bd|rr|visus|pagina|maat|cijfer|"
    r"verhouding|kans|ratio|geld|voor|of|en|gelijk|van|\d)[ :,]{1,2}$",
    re.IGNORECASE,
)
_CLOSED = later(r"\s?(?:[.,;:)!?\n](?!\d)|$)|\s[^\W\d_]")


def coarse_date(written: str) -> str:
    """Return the season (with the year, where it is there) of a date in any notation."""
    low = written.casefold()
    year = _WHOLE_YEAR.search(low)
    named = _MONTH_BEGINS.findall(low)
    month = min(map(_MONTH_BEGINNINGS.index, named)) if named else None
    if month is None and _MRT.search(low):
        month = 2
    if month is None:
        numbers = [int(part) for part in re.findall(r"\d+", low)]
        if len(numbers) > 1 and 1 <= numbers[1] <= 12:
            month = numbers[1] - 1
    season = "onlangs" if month is None else _SEASONS[month]
    if year is None:
        return season if month is not None else "onlangs"
    if month is None:
        return year.group()
    # "zomer 2021" is a date itself, and what we say is not found again.
    return f"{season} van {year.group()}" if season in _WITH_DE else f"{season} {year.group()}"


def _found(text: str, start: int, end: int, coarse: str) -> Finding:
    """Return a date with what it becomes in this sentence: "op 12 maart 2024" is "in het voorjaar van 2024"."""
    end = without_full_stop(text, end)
    season, _, year = coarse.replace(" van ", " ").partition(" ")
    if season not in _SEASONS:
        if season.isdigit() and (on := _ON.search(text, max(0, start - 4), start)):
            return Finding(on.start(), end, Label.DATUM, ("In " if on.group()[0] == "O" else "in ") + coarse)
        return Finding(start, end, Label.DATUM, coarse)
    whole = ("de " if season in _WITH_DE else "het ") + season + (f" van {year}" if year else "")
    if on := _ON.search(text, max(0, start - 4), start):
        return Finding(on.start(), end, Label.DATUM, ("In " if on.group()[0] == "O" else "in ") + whole)
    before = text[max(0, start - 12) : start]
    if _BETWEEN.search(before):
        return Finding(start, end, Label.DATUM, whole)
    if _MID_SENTENCE.search(before) and text[start : start + 1].casefold() == text[start : start + 1]:
        return Finding(start, end, Label.DATUM, f"in {whole}")
    return Finding(start, end, Label.DATUM, coarse)


def _is_birth(text: str, start: int, written: str) -> bool:
    if _BORN.search(text, max(0, start - 30), start + 1):
        return True
    year = _WHOLE_YEAR.search(written)
    if year is not None:
        return int(year.group()) <= 2012
    return _LAST_CENTURY.search(written) is not None


def _find_days(text: str, low: str) -> Iterator[Finding]:
    done: dict[re.Pattern[str], int] = {}
    for opens in _OPENS.finditer(low):
        at = opens.start()
        for pattern in _NOTATIONS if opens["month"] is None else (_WRITTEN,):
            match = pattern.match(low if pattern in _IN_SMALL else text, at)
            if match is not None and at >= done.get(pattern, 0):
                done[pattern] = match.end()
                yield from _day(text, pattern, at, match.end())
        day = _DAY_WITH_DOT.match(text, at)
        if day and _SINCE_DOT.search(text, max(0, at - 8), at):
            yield _found(text, *day.span(), coarse_date(day.group()))


def _day(text: str, pattern: re.Pattern[str], start: int, end: int) -> Iterator[Finding]:
    """Yield the date that stands here in this notation, with the days and the weekday before it."""
    written = text[start:end]
    if pattern is _SHORT and not _is_day(text, start, end, written):
        return
    birth = _is_birth(text, start, written)
    if pattern is _WRITTEN and (days := _DAYS_BEFORE.search(text, max(0, start - 16), start)):
        start = days.start()
    day = _WEEKDAY.search(text, max(0, start - 12), start)
    start = day.start() if day else start
    if birth:
        yield Finding(start, end, Label.GEBOORTEDATUM, "(geboortedatum)")
    elif pattern is not _EIGHT:
        yield _found(text, start, end, coarse_date(written))


def _find_years(text: str, low: str) -> Iterator[Finding]:
    """Yield "begin 2019", and the year somebody was born: "een man uit 1949"."""
    for year in _YEAR_ALONE.finditer(text):
        start, end = year.span()
        before = text[start - 1 : start]
        if before.isspace() and (part := _PART_OF_YEAR.search(low, max(0, start - 8), start)):
            if _BORN.search(text, max(0, part.start() - 16), part.start() + 1):
                yield Finding(part.start(), end, Label.GEBOORTEDATUM, "(geboortejaar)")
            else:
                after = _BETWEEN.search(text[max(0, part.start() - 12) : part.start()])
                yield Finding(part.start(), end, Label.DATUM, year.group() if after else f"in {year.group()}")
        if year["birth"] and (before.isspace() or before in "°*(") and _YEAR_OF.search(text, max(0, start - 24), start):
            yield Finding(start, end, Label.GEBOORTEDATUM, "(geboortejaar)")


def find_dates(near: Stretch) -> Iterator[Finding]:
    """Yield dates of birth and other dates."""
    text, low = near.text, near.low
    yield from _find_days(text, low)
    if (" 19" in text or " 20" in text) and _DAY_AND_YEAR.search(text):
        for match in _MONTH_FIRST.finditer(text):
            yield from _day(text, _MONTH_FIRST, *match.span())
    if "19" in text or "20" in text or "'" in text or "’" in text:
        yield from _find_years(text, low)
    if "geb" in low or "bj" in low or ("jaar" in text and ("bouwjaar" in low or "cht" in low)):
        for word in _BIRTH_WORD.finditer(low):
            for pattern in (_BORN_YEAR, _BORN_TWO):
                if born := pattern.match(text, word.start()):
                    yield Finding(born.start("it"), born.end("it"), Label.GEBOORTEDATUM, "(geboortejaar)")


def _is_day(text: str, start: int, end: int, written: str) -> bool:
    """Say whether "20-6" is a day and no score, ratio or time."""
    before = text[max(0, start - 14) : start]
    if written == "24/7":
        return False
    if _SHORT_BEFORE.search(before):
        return True
    if _NO_DATE_BEFORE.search(before):
        return before.endswith(" en ") and re.search(r"\d[-/]\d{1,2} en $", before) is not None
    if _TIME_BEHIND.match(text, end):
        return True
    day = int(re.match(r"\d+", written).group())  # type: ignore[union-attr]
    opens = before.endswith((". ", ", ", "; ", ": ", "! "))
    opens = opens or ("/" in written and before[-1:] == " " and before[-2:-1].isalpha())
    if day > 12 and opens and text[end : end + 1] == " " and text[end + 1 : end + 2].isdigit():
        return True
    opens = opens or (before[-1:] == " " and before[-2:-1].isalpha())
    return day > 12 and opens and _CLOSED.match(text, end) is not None


def _last_year(tokens: Tokens, at: int) -> Finding | None:
    """Return "vorig jaar juni"; a month without a year points at nobody."""
    before = tokens.low(at - 1) == "jaar" and tokens.gap(at) == " " and tokens.low(at - 2) in {"vorig", "afgelopen"}
    return Finding(tokens.starts[at - 2], tokens.end(at), Label.DATUM, "vorig jaar") if before else None


def find_dates_in_words(tokens: Tokens) -> Iterator[Finding]:
    """Yield dates and ages written out: "vijf februari negentienvijftig", "dertig jaar oud"."""
    text = tokens.text
    for at in tokens.where(DATE):
        low = tokens.lows[at]
        if low in vocabulary.MONTHS and at and _DAY_ONLY.fullmatch(tokens.lows[at - 1]):
            match = _IN_WORDS.match(text, tokens.starts[at - 1])
            if match:
                in_words = _YEAR_IN_WORDS.search(match.group()) is not None
                birth = in_words or _is_birth(text, match.start(), match.group())
                yield (
                    Finding(*match.span(), Label.GEBOORTEDATUM, "(geboortedatum)")
                    if birth
                    else _found(text, *match.span(), coarse_date(match.group()))
                )
        elif low != "jaar" and at not in tokens.taken and (year := _YEAR_BEHIND.match(text, tokens.end(at))):
            part = tokens.low(at - 1) in _PART and tokens.gap(at) == " "
            start = tokens.starts[at - part]
            birth = _is_birth(text, start, year.group())
            yield (
                Finding(start, year.end(), Label.GEBOORTEDATUM, "(geboortedatum)")
                if birth
                else _found(text, start, year.end(), coarse_date(text[start : year.end()]))
            )
        elif low != "jaar" and (last_year := _last_year(tokens, at)):
            yield last_year
        elif low == "jaar" and at and tokens.low(at + 1) == "oud" and _DAY_ONLY.fullmatch(tokens.lows[at - 1]):
            yield Finding(tokens.starts[at - 1], tokens.end(at - 1), Label.LEEFTIJD, "volwassen")
