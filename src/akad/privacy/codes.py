"""Numbers of files that are put together in any way, behind a word that says that one follows."""

import re
from collections.abc import Iterator

from akad.privacy.finding import Finding, Label, each
from akad.privacy.later import later
from akad.privacy.number_words import CODE, CODE_WORD, KEPT, OFFICE, OFFICE_NAME
from akad.privacy.stretches import Stretch

# Pieces of letters and digits with a sign between: "brk–3310", "kf_2207_x", "88–10–23".
_JOINED = later(r"\b(?<![@#.,/€+–—-])[A-Za-z\d]{1,10}+(?:[–—_./-][A-Za-z\d]{1,12}+){1,5}(?![\w@]|[–—-]\w|[.,]\d)")
# "BZ 77.401", "AB 4410", "SR 4410–B", "1108834 BM"
_APART = later(
    r"\b(?<![@#.,/€+–—-])(?:[A-Z]{1,4} \d{1,6}(?:[./ –—_-](?=\d)\d{1,6}|[./–—_-]?[A-Z]{1,2}(?![\w]))*|"
    r"[a-z] ?\d{2,6}(?:[–—_-]\d{1,6})+|\d{5,9} [A-Z]{1,3})(?![\w@]|[–—-]\w|[.,]\d)"
)
# The name of the office as part of its number: "ciz 8820-14", "wlz 2025 330 71".
_OFFICE = later(OFFICE_NAME + r"\s(?P<nr>\d{2,6}(?:[ .–—_-]\d{1,6}){1,3})(?![\w@]|[.,]\d)")
# "VGN 0427": nothing that is counted begins with a zero.
_ZERO = later(r"[A-Z](?<![\w@#.,/€+-][A-Z])[A-Z]{1,4} 0\d{3,6}(?:[-/]\d{1,3}(?![\d:]))?(?!\w|[.,:/ -]?\d)")
# What opens a door or a locker, and what is handed in for it: "deurcode 4417", "kluisje 204", "bon #311, #327".
_KEPT = later(
    r"(?:(?P<sure>\w*(?<!post)(?<!bar)code|(?<!\w)pin)(?:\s(?:is|van\sde\s\w+))?|(?<!\w)(?:\w*kluis(?:je)?|locker|vakje|kastje|nummertje|"
    r"\w*bon(?:nen|nr|nummer)?|label)(?:\snr\.?)?)[\s:=]{1,2}(?P<it>(?:#\d{2,5}(?:(?:,\s|\sen\s)#\d{2,5})*)|(?(sure)(?!(?:19|20)\d\d(?!\d))\d{4,6}[#*]?|"
    r"(?:0\d{1,3}|(?!(?:19|20)\d\d(?!\d))[1-9]\d{2,4}))|[a-z]{1,3}-?\d{1,4}|\d{1,3}-[a-z])(?![\w#]|[.,:/-]\d|\s?(?:euro|keer|uur|x\b|%|cent|stuks|jaar|cm|kg))"
)
_CUE = later(CODE_WORD + r"\.?(?:\s(?!en\b|of\b|om\b|met\b)[^\W\d_]{2,14}){0,3}[\s:#(,=-]{1,3}$")
_NO_CODE = later(
    r"(?:0?[1-9]|[12]\d|3[01])[–—./_-](?:0?[1-9]|1[0-2])(?:[–—./_-](?:19|20)?\d\d)?|"
    r"(?:19|20)\d\d[–—./_ -](?:(?:19|20)\d\d|\d\d)|"
    r"(?:19|20)\d\d[–—./_-](?:0?[1-9]|1[0-2])(?:[–—./_-]\d\d?)?|0[1-9]\d{0,2}[–—./_-]\d+(?:[–—./_-]\d+)*|"
    r"\d{1,2}[.:]\d\d(?:[–—-]\d{1,2}[.:]\d\d)?|\d{1,3}(?:\.\d{3})+|\d+[./]\d{1,2}|[A-Za-z]+ (?:19|20)\d\d|"
    r".*[./](?:nl|com|org|be|eu|net|pdf|docx?|jpe?g|png|xlsx?)",
    re.IGNORECASE,
)
# So far before a code the word for it stands, with what is between.
_REACH = 60
_PHONES = frozenset("TEL MOB GSM FAX NR NO OM TOT".split())


def find_coded(near: Stretch) -> list[Finding]:
    """Return codes behind a word for a file, an office or a membership."""
    found: list[Finding] = []
    if "A 9999" in near.shape:
        found += _find_with_zero(near.text)
    if near.says & CODE:
        if near.mixed or near.has("9-9"):
            found += _find_behind_words(_JOINED, near)
        if near.has("A 9", "a99", "a 99", "99999 A"):
            found += _find_behind_words(_APART, near)
    if near.says & KEPT:
        found += each(_KEPT, near.low, Label.CLIENTNUMMER, "(nummer)")
    if near.says & OFFICE:
        found += _find_with_office(near)
    return found


def _find_with_zero(text: str) -> Iterator[Finding]:
    for match in _ZERO.finditer(text):
        if match.group().split()[0] not in _PHONES:
            yield Finding(*match.span(), Label.CLIENTNUMMER, "(nummer)")


def _find_behind_words(pattern: re.Pattern[str], near: Stretch) -> Iterator[Finding]:
    for match in pattern.finditer(near.text):
        opens = near.opens(CODE, match.start(), _REACH)
        if opens is None:
            continue
        code = match.group()
        digits = sum(map(str.isdigit, code))
        letters = any(map(str.isalpha, code))
        if digits < (3 if letters else 4) or _NO_CODE.fullmatch(code):
            continue
        if _CUE.search(near.low, opens, match.start()):
            yield Finding(*match.span(), Label.CLIENTNUMMER, "(nummer)")


def _find_with_office(near: Stretch) -> Iterator[Finding]:
    for match in _OFFICE.finditer(near.low):
        number = match["nr"]
        glued = match.start() and near.text[match.start() - 1].isalnum()
        if sum(map(str.isdigit, number)) > 5 and not _NO_CODE.fullmatch(number) and not glued:
            yield Finding(*match.span(), Label.CLIENTNUMMER, "(nummer)")
