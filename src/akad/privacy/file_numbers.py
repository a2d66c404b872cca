"""Numbers of clients, cases, policies, passes: known by the word before them or by how they are put together."""

import re
from collections.abc import Iterator

from akad.privacy.finding import Finding, Label, each
from akad.privacy.later import later
from akad.privacy.number_words import FILE, FILE_WORD, LETTERED, LETTERED_WORD
from akad.privacy.stretches import Stretch

# Behind these a short number can be an amount, or anything.
_ALSO_MONEY = later(
    r"huur|contract|order|besluit|aanvraag|boete|factuur|pas|lid|id|ons|toeslag|ticket|aanslag|wmo|wlz|indicatie|vordering"
)
# A code with digits in it, and what stands before it when it is the number of a file.
_CODE = later(r"\d(?<![^\WA-Za-z_]\d)(?=(?:[A-Za-z/.-]*\d){2})[\dA-Za-z]*(?:[-/.][\dA-Za-z]+)*(?!\w)")
_MORE_DIGITS = later(r"(?: \d{3,})+(?: \d{1,2}(?=\s?(?:[.,;)]|$)))?(?!\w)")
_CODE_OPENS = later(r"(?<!\w)(?:[A-Za-z]{1,6}[-/.]?|[A-Z]{1,3} )$")
_FILE_BEFORE = later(FILE_WORD + r"\.?(?:\s[^\W\d]{2,12}\.?){0,2}\s?[:=#(-]*\s?$")
# So far before a number the word for it stands, with what is between.
_REACH = 46
# So far before its first digit it may begin with letters.
_OPENS = 8
# "nr bb 2207", "zaak: kl 20931", "dossier 12 b 344": letters before the digits, behind a word for a file.
_FILE_LETTERS = later(
    LETTERED_WORD + r"\.?(?:\s(?:is|van))?\s?[:#]?\s?(?P<it>(?!(?:dd|van|is|nr|per|op|tot|met|in)\b)"
    r"[A-Za-z&]{1,4}[ ./-]?(?=[\w./ -]*\d{3})\d[\w]*(?:[./-][\w]+)*"
    r"(?: \d{2,6}(?![\w.,])| \d{1,6}(?=\s?(?:[.,;)]|$))){0,3})(?!\w)"
)
# A code of small letters and digits with a hyphen between.
_FILE_SMALL = later(
    r"\b(?<![./@-])(?!covid|nen|iso|vmbo|mavo|havo|plan|punt|jaar|week)[a-z]{1,5}\d{0,2}[-/]\d{4,}(?![\w])"
)
_FILE_MIXED = later(
    r"\b(?<![./@+-])(?=[A-Z0-9]{1,8}+[-/])(?!(?:19|20)\d\d[-/](?:19|20)\d\d(?!\d))(?=[\w/-]*\d{2})(?=[\d-]*[A-Z])"
    r"[A-Z0-9]{1,8}(?:[-/][A-Z0-9]{1,10}){1,4}(?![\w/-]|[.,]\d)"
)
_FILE_SHAPE = later(
    r"[A-Z](?<![\w./-][A-Z])(?:[A-Z]{0,5}\d{0,2}[-./]\d{3,}(?:[-./]\d+)*|[A-Z]{0,3}\d{4,}(?:[-./]\d+)*|"
    r"[A-Z]?\d{3,}[-./]\d{2,})(?![\w])"
)
_FILE_YEAR = later(
    r"[12](?<![\w./-][12])\d{3}[-/.](?!(?<=(?:19|20)\d\d[-/])(?:19|20)\d\d(?!\d))(?:[A-Z]{1,4}[-/.])?\d{3,}(?![\w/-])"
)
# Groups of digits with the same sign between them: "8031 5520 77", "271.884.6650".
_RUN = later(
    r"\d(?<![\w.,€+-]\d)(?<!\d[ .-]\d)(?<!€ \d)"
    r"(?:\d{0,7}+(?:(?: \d{1,6}){1,9}|(?:-\d{1,6}){1,5})|\d{0,4}(?:\.\d{1,4}){1,4})"
    r"(?: ?[bB]\d\d)?(?!\w|[.,-]\d)"
)
_SEPARATORS = later(r"[ .-]")
_DATE_LIKE = later(
    r"(?:19|20)\d\d\.\d\d?(?:\.\d\d?)?|"
    r"(?:0?[1-9]|[12]\d|3[01])[-. ](?:0?[1-9]|1[0-2])[-. ](?:\d\d|(?:19|20)\d\d)|(?:(?:19|20)\d\d[ -]?)+|\d{1,2}[.]\d\d"
)
# Pieces of digits and of a few letters: "2025.0922/mvb", "C/13/702/118 F", "24.1187.kb".
_COMPOSED = later(
    r"\b(?<![./@+-])(?=[A-Za-z]{0,4}+\d{0,8}+[./-])(?=[\w./-]{0,14}\d{2})(?:[A-Za-z]{1,4}\d{0,3}|\d{1,8})(?:[./-](?:[A-Za-z]{1,4}\d{0,5}|\d{1,8})){1,5}"
    r"(?:(?<=[./-]\d\d\d)\s(?:[A-Za-z]|[A-Z]{2} [A-Z]{2})(?=[\s.,;)]|$))?(?![\w@-]|[./]\w)"
)
_COMPOSED_HINT = later(r"[./-](?:[A-Za-z](?<=\d[./-].)|\d(?<=[A-Za-z][./-].)|\d(?<=[A-Za-z]\d[./-].))")
# "PZ 118-2290", "PUR 40228-W", "k-44 8207", "Z1-4417 2209", "9883102 CV EXPL 24-771".
_LETTERED = later(
    r"\b(?<![./@+-])(?:[A-Z]{2,5} (?:(?=[\d./-]{0,3}\d[\d./-]*\d{4})\d{2,8}(?:[-/.]\d{1,8})+|\d{4,8}[-/][A-Z]{1,2})|"
    r"[A-Za-z]{1,3}\d?-\d{2,6}(?: \d{2,6}){1,3}|\d{6,8} [A-Z]{2}(?: [A-Z]{2,5})? \d\d-\d{2,6}|"
    r"[A-Z]{2,5} 20\d\d[-/.](?!20\d\d(?!\d))\d{3,5}|PL\d{4} - \d{6,10}(?: - \d{1,2})?|"
    r"[A-Z]{2} [A-Z]{2,5} \d\d-\d{2,6})(?![\w/-]|[.,]\d)"
)
# "22-00431", "13/118322-24": no day, no phone number, no house.
_YEAR_AND_NUMBER = later(r"[1-9](?<![\w.,/+-][1-9])\d\d?(?:-\d{5,6}|/\d{5,6}-\d\d)(?![\w-]|[.,]\d)")
_LONG = later(r"\d(?<![\w.,€+-]\d)(?<!\d \d)(?<!€ \d)\d{5,}(?:[-./]\d+)*(?![\w%])")
# A day in the last century is one of birth, whatever the digits are of.
_BIRTHDAY = later(r"(?:0[1-9]|[12]\d|3[01])(?:0[1-9]|1[0-2])19\d\d|19\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])")
_MONEY_AFTER = later(r"\s?(?:euro|eur|stappen|inwoners|mensen|meter|gram|keer|x\b|,-)")


# What is put together likewise and is no number of a file: times, days, amounts, a plate.
_OTHER_CODE = later(
    r"^\d{1,2}[-./]\d{1,2}[-./](?:19|20)?\d\d(?!\d)|\d(?:u|uur|h|x|e|de|ste|km|kg|mg|ml|mm|cm|gr|jr|mnd|wk)(?![a-z])|"
    r"[-./](?:nl|com|org|be|eu|net)$|^(?:nen|iso|covid|cov|mavo|vmbo|havo|jan|feb|mrt|apr|mei|jun|jul|aug|sep|okt|nov|dec)|"
    r"^[A-Z\d]{1,3}-[A-Z\d]{2,3}-[A-Z\d]{1,3}$|^20\d\d[-/.]?[QKqk]\d",
    re.IGNORECASE,
)


# What is left of a number when a pattern ends too soon: "7730 11[-B]", "PGB-031 447[ 2]", "[HW_]0328".
_BEHIND = later(
    r"(?:[-/–_](?:\d{1,8}[A-Za-z]{0,2}|[A-Za-z]{1,2}\d{0,6})(?!\w)|\.\d{2,8}(?!\w))+(?![@:.]\w)|"
    r"(?P<apart> \d{1,4}| [A-Z]{1,2})(?=\s?(?:[.,;:)\n]|$))"
)
_GLUED_BEFORE = later(r"(?<![\w@./-])(?!(?:nr|no|v|of|en)[-_])[A-Za-z]{1,5}(?:_|(?<![a-z]{3})-)$")
_PLATE_LIKE = later(r"[A-Z\d]{1,3}-[A-Z\d]{2,3}-[A-Z\d]{1,3}")
_JOINS, _GLUES = frozenset("-/–_. "), frozenset("-_")
# "nr 340" on a list is a place in it.
_LISTED = later(
    r"(?:lijst|rij|plek|plaats|top|reacties?|loting|positie|rang|beurt|volgorde)(?:\s\w+)?,?\s(?:is\s|op\s|met\s)?(?:nr\.?|nummer|no\.?)\s?$"
)
_AMOUNT = later(r"\d{1,3}(?:\.\d{3})+")
_MONEY_BEFORE = later(r"(?:borg|kost|kosten|bedrag|schuld|huur|saldo|rente|loon|inkomen|leefgeld|toeslag|premie)\s$")


def whole_numbers(text: str, found: list[Finding]) -> list[Finding]:
    """Return numbers with what is glued to them and a short last piece that nothing follows."""
    whole = []
    for each_of in found:
        start, end = each_of.start, each_of.end
        while text[end : end + 1] in _JOINS and (more := _BEHIND.match(text, end)):
            if more["apart"] and text[start:end].isalnum():
                break
            end = more.end()
        if _PLATE_LIKE.fullmatch(text, start, end):
            end = each_of.end
        if text[start - 1 : start] in _GLUES and (before := _GLUED_BEFORE.search(text, max(0, start - 7), start)):
            start = before.start()
        whole.append(each_of._replace(start=start, end=end))
    return whole


def find_file_numbers(near: Stretch) -> list[Finding]:
    """Return numbers of clients, cases, policies and the like."""
    found: list[Finding] = []
    if near.digits >= 4:
        found += _find_codes(near)
    if near.says & FILE:
        found += _find_behind_words(near)
    if near.says & LETTERED:
        found += _each(_FILE_LETTERS, near.low)
    if near.digits >= 5:
        found += _find_bare(near)
    return found


def _each(pattern: re.Pattern[str], text: str) -> list[Finding]:
    return each(pattern, text, Label.CLIENTNUMMER, "(nummer)")


def _find_codes(near: Stretch) -> list[Finding]:
    """Return what is put together of letters and digits as the number of a file is."""
    text = near.text
    found: list[Finding] = []
    if near.has("A999", "A-999", "A9-999", "A99-999"):
        found += _each(_FILE_SHAPE, text)
    if near.has("a-9999", "a9-9999", "a99-9999"):
        found += _each(_FILE_SMALL, text)
    if "-" in text or "/" in text:
        if near.has("A9", "A-9", "9A", "9-A"):
            found += _find_mixed(text)
        if near.has("AA 99", "AA9999 - 9") or (near.mixed and near.has("99 99")):
            found += _find_lettered(near)
    if near.mixed and _COMPOSED_HINT.search(text):
        found += _find_composed(text)
    return found


def _find_mixed(text: str) -> Iterator[Finding]:
    for match in _FILE_MIXED.finditer(text):
        if sum(map(str.isdigit, match.group())) >= 4:
            yield Finding(*match.span(), Label.CLIENTNUMMER, "(nummer)")


def _find_lettered(near: Stretch) -> Iterator[Finding]:
    for match in _LETTERED.finditer(near.text):
        if not _MONEY_AFTER.match(near.low, match.end()):
            yield Finding(*match.span(), Label.CLIENTNUMMER, "(nummer)")


def _find_bare(near: Stretch) -> list[Finding]:
    """Return what can hardly be anything but the number of a file, whatever stands before it."""
    text, shape = near.text, near.shape
    found: list[Finding] = []
    if "9 9" in shape or "9-9" in shape:
        found += _find_runs(near)
    if "99-99999" in shape:
        found += _each(_YEAR_AND_NUMBER, text)
    if near.has("9999-999", "9999-A"):
        found += _each(_FILE_YEAR, text)
    if "999999" in shape:
        found += _find_long(near)
    return found


def _find_long(near: Stretch) -> Iterator[Finding]:
    for match in _LONG.finditer(near.text):
        if not _MONEY_AFTER.match(near.low, match.end()) and not _BIRTHDAY.fullmatch(match.group()):
            yield Finding(*match.span(), Label.CLIENTNUMMER, "(nummer)")


def _find_runs(near: Stretch) -> Iterator[Finding]:
    text, low = near.text, near.low
    for match in _RUN.finditer(text):
        run = match.group()
        groups = _SEPARATORS.split(run)
        digits = sum(map(len, groups))
        if digits < 5 or _DATE_LIKE.fullmatch(run) or _MONEY_AFTER.match(low, match.end()):
            continue
        listed = max(map(len, groups)) < 3
        if digits < 9 or listed:
            if listed and digits == len(groups) >= 9:  # a number that is spelt: "0 6 1 2 3 4 5 6 7 8"
                yield Finding(*match.span(), Label.CLIENTNUMMER, "(nummer)")
                continue
            cue = _word_before(near, match.start())
            if not cue or (_ALSO_MONEY.match(cue["loose"] or "") and not cue["nr"]):
                continue
        yield Finding(*match.span(), Label.CLIENTNUMMER, "(nummer)")


def _find_composed(text: str) -> Iterator[Finding]:
    for match in _COMPOSED.finditer(text):
        code = match.group()
        digits = sum(map(str.isdigit, code))
        letters = [letter for letter in code if letter.isalpha()]
        if letters and digits >= (4 if all(map(str.isupper, letters)) else 5) and not _OTHER_CODE.search(code):
            yield Finding(*match.span(), Label.CLIENTNUMMER, "(nummer)")


def _word_before(near: Stretch, at: int) -> re.Match[str] | None:
    """Return the word that says that what begins here is the number of a file."""
    opens = near.opens(FILE, at, _REACH)
    return None if opens is None else _FILE_BEFORE.search(near.low, opens, at)


def _find_behind_words(near: Stretch) -> Iterator[Finding]:
    text, low = near.text, near.low
    done = 0
    for match in _CODE.finditer(text):
        start, end = match.span()
        if start < done or near.opens(FILE, start, _REACH + _OPENS) is None:
            continue
        if sum(map(str.isdigit, match.group())) < 3 or _MONEY_AFTER.match(low, end):
            continue
        opens = _CODE_OPENS.search(text, max(0, start - _OPENS), start)
        glued = opens is not None and text[start - 1] != " "
        for begin in (opens.start(), start)[: 1 + (not glued)] if opens else (start,):
            cue = _word_before(near, begin)
            if cue is None:
                continue
            code = text[begin:end]
            also_money = cue["compound"] or (_ALSO_MONEY.match(cue["loose"] or "") and not cue["nr"])
            bare = also_money and ((code.isdigit() and len(code) < 5) or _AMOUNT.fullmatch(code))
            bare = bare or (code.isdigit() and len(code) < 6 and _MONEY_BEFORE.search(low, max(0, begin - 12), begin))
            bare = bare or (len(code) < 4 and _LISTED.search(low, max(0, begin - 36), begin))
            if not bare:
                more = _MORE_DIGITS.match(text, end)
                end = done = more.end() if more else end
                yield Finding(begin, end, Label.CLIENTNUMMER, "(nummer)")
            break
