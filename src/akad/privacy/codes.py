"""Numbers of files that are put together in any way, behind a word that says that one follows."""

import re
from collections.abc import Iterator

from akad.privacy.finding import Finding, Label
from akad.privacy.later import later

# Pieces of letters and digits with a sign between: "brk–3310", "kf_2207_x", "88–10–23".
_JOINED = later(r"(?<![\w@#.,/€+–—-])[A-Za-z\d]{1,10}(?:[–—_./-][A-Za-z\d]{1,12}){1,5}(?![\w@]|[–—-]\w|[.,]\d)")
# "BZ 77.401", "AB 4410", "SR 4410–B", "1108834 BM"
_APART = later(
    r"(?<![\w@#.,/€+–—-])(?:[A-Z]{1,4} \d{1,6}(?:[./ –—_-](?=\d)\d{1,6}|[./–—_-]?[A-Z]{1,2}(?![\w]))*|"
    r"[a-z] ?\d{2,6}(?:[–—_-]\d{1,6})+|\d{5,9} [A-Z]{1,3})(?![\w@]|[–—-]\w|[.,]\d)"
)
# The name of the office as part of its number: "ciz 8820-14", "wlz 2025 330 71".
_OFFICE = later(
    r"(?:ciz|wlz|wmo|uwv|svb|cak|cjib|duo|wia|wajong|pgb)\s(?P<nr>\d{2,6}(?:[ .–—_-]\d{1,6}){1,3})(?![\w@]|[.,]\d)",
    re.IGNORECASE,
)
# "VGN 0427": nothing that is counted begins with a zero.
_ZERO = later(r"[A-Z](?<![\w@#.,/€+-][A-Z])[A-Z]{1,4} 0\d{3,6}(?!\w|[.,:/ -]?\d)")
_CUE = later(
    r"(?<![^\W_])(?:\w*dossier|zaak|\w*bezwaar(?:schrift)?|\w*kenmerk|\w*indicatie|\w*besluit|\w*beschikking|wlz|ciz|wmo|ind|uwv|"
    r"svb|cak|cjib|duo|\w*polis|klant|cli[eë]nt|relatie|lid|debiteur|\w*pas|pas+po?ort|reg|registratie|kanton|rechtbank|parket|"
    r"referentie|ref|casus|melding|contract|\w*vergunning|aanvraag|incasso|deurwaarder|vonnis|proces-?verbaal|"
    r"aangifte|vangnet|inschrijving|verzekering|lidmaatschap|ticket|order)(?:\s?-?(?:nr|nummer|no|id|code))?s?"
    r"\b\.?(?:\s(?!en\b|of\b|om\b|met\b)[^\W\d_]{2,14}){0,3}[\s:#(,=-]{1,3}$",
    re.IGNORECASE,
)
_NO_CODE = later(
    r"(?:0?[1-9]|[12]\d|3[01])[–—./_-](?:0?[1-9]|1[0-2])(?:[–—./_-](?:19|20)?\d\d)?|"
    r"(?:19|20)\d\d[–—./_ -](?:(?:19|20)\d\d|\d\d)|"
    r"(?:19|20)\d\d[–—./_-](?:0?[1-9]|1[0-2])(?:[–—./_-]\d\d?)?|0[1-9]\d{0,2}[–—./_-]\d+(?:[–—./_-]\d+)*|"
    r"\d{1,2}[.:]\d\d(?:[–—-]\d{1,2}[.:]\d\d)?|\d{1,3}(?:\.\d{3})+|\d+[./]\d{1,2}|[A-Za-z]+ (?:19|20)\d\d|"
    r".*[./](?:nl|com|org|be|eu|net|pdf|docx?|jpe?g|png|xlsx?)",
    re.IGNORECASE,
)
_PHONES = frozenset("TEL MOB GSM FAX NR NO OM TOT".split())
_STEMS = tuple(
    "dossier zaak bezwaar kenmerk indicatie besluit beschik wlz ciz wmo ind uwv svb cak cjib duo polis klant client "
    "cliënt relatie lid debiteur pas reg kanton rechtbank parket ref casus melding contract vergunning aanvraag "
    "incasso deurwaarder vonnis proces aangifte vangnet inschrijving verzekering ticket order wia wajong pgb".split()
)
_SIGNS = frozenset("–—_./-")


def find_coded(text: str, low: str) -> Iterator[Finding]:
    """Yield codes behind a word for a file, an office or a membership; `low` is the text in small letters."""
    for match in _ZERO.finditer(text) if " 0" in text else ():
        if match.group().split()[0] not in _PHONES:
            yield Finding(*match.span(), Label.CLIENTNUMMER, "(nummer)")
    if not any(word in low for word in _STEMS):
        return
    signs = not _SIGNS.isdisjoint(text)
    for pattern in (_JOINED, _APART) if signs else (_APART,):
        for match in pattern.finditer(text):
            code = match.group()
            digits = sum(map(str.isdigit, code))
            letters = any(map(str.isalpha, code))
            if digits < (3 if letters else 4) or _NO_CODE.fullmatch(code):
                continue
            if _CUE.search(text, max(0, match.start() - 60), match.start()):
                yield Finding(*match.span(), Label.CLIENTNUMMER, "(nummer)")
    for match in _OFFICE.finditer(text):
        number = match["nr"]
        if (
            sum(map(str.isdigit, number)) > 5
            and not _NO_CODE.fullmatch(number)
            and not text[max(0, match.start() - 1) : match.start()].isalnum()
        ):
            yield Finding(*match.span(), Label.CLIENTNUMMER, "(nummer)")
