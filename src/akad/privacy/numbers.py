"""Identifiers that have a shape of their own: numbers, addresses on the internet, postcodes, plates."""

import re
from collections.abc import Iterator

from akad.privacy.accounts import find_accounts, find_handles, find_players
from akad.privacy.codes import find_coded
from akad.privacy.file_numbers import find_file_numbers, whole_numbers
from akad.privacy.finding import Finding, Label, each, in_small
from akad.privacy.later import later
from akad.privacy.lexicon import ONLINE
from akad.privacy.number_words import ENDING, EXTENSION, PHONE, PHONE_WORD, PLATE, PLATE_WORD, VEHICLE
from akad.privacy.phones import find_last_digits, find_odd_phones
from akad.privacy.plates import find_plates
from akad.privacy.stretches import Stretch
from akad.privacy.tokens import Tokens

_EMAIL = later(
    r"[\w.+%'-]++(?:\s?@\s?|\s?[(\[](?:at|apenstaartje)[)\]]\s?|\sapenstaartje\s)"
    r"[\w-]+(?:(?:\.|\s?[(\[](?:punt|dot)[)\]]\s?|\spunt\s)[\w-]+)+"
)
_AT = later("@")
_AT_IN_WORDS = later(r"[@aA(\[](?:(?<=@)|(?<=[aA])penstaart|(?<=[(\[])(?:at|AT)[)\]])")
_DOMAINS = r"(?:nl|com|org|net|eu|be|de|info|amsterdam|app|me)"
_URL = later(
    rf"https?://[^\s<>\"]+|www\.[^\s<>\"]+|[a-z0-9ıİ-]++(?:\.[a-z0-9ıİ-]++)*\.{_DOMAINS}(?![\w-])(?:/[^\s<>\"]*)?"
)
_DOT = rf"[.](?:{_DOMAINS}(?!\w)|(?<=www.)|(?<=WWW.))"
_WITH_DOT = later(_DOT)
_WITH_SLASHES = later(rf"{_DOT}|://")
_HANDLE = later(r"@(?<![\w.]@)[A-Za-z_](?:[\w.]*\w)")
_SKYPE = later(r"(?<!\w)live:(?=[\w.]*[A-Za-z])[\w.]{3,}\w", re.IGNORECASE)
_COUNTRIES = (
    "nl|be|de|fr|gb|es|it|pl|tr|pt|bg|ro|lu|at|ch|dk|se|no|fi|ie|gr|hu|cz|sk|si|hr|lt|lv|ee|cy|mt|rs|ba|al|ua|ma|sa"
)
_IBAN = later(
    rf"(?<![a-z0-9])(?:{_COUNTRIES})\s?\d\s?\d[ .-]?(?:(?:[a-z][ .-]?){{3,6}}(?:\d[ .-]?){{6,20}}|"
    rf"(?:\d[ .-]?){{11,24}})(?<=\d)(?![a-z0-9])"
)
# How that looks in the row of a stretch: a country, two digits, and a bank with a number or a number alone.
_IBAN_ROWS = (*("aa99" + "a" * letters + "9" * 6 for letters in range(3, 7)), "aa" + "9" * 13)
# One of another country may have letters anywhere; whether it is one, its own test says.
_IBAN_ANYWHERE = later(r"(?<![a-z0-9])[a-z]{2}\d\d(?: ?[a-z0-9]{4}){2,7}(?: ?[a-z0-9]{1,3})?(?![a-z0-9])")
_SHORTEST_IBAN, _LONGEST_IBAN = 15, 34
_SHORT_WORDS = (
    "en|of|op|in|is|na|te|om|de|ze|we|km|jr|al|er|zo|nu|ik|je|me|uu|af|ga|ja|nl|st|pk|cm|mm|kg|gr|ml|ca|mn|zn|mw|hr"
    "|dd|hh|pw|mg|mcg|ie|ex|bv|tm|vd|vh|mr|dr|ma|di|wo|do|vr|za|h|u|bw|ob|pb|el"
)
_POSTCODE = later(
    r"[1-9](?<![\w.,-][1-9])\d{3}(?:(?:[ -]{0,2}[A-Z]\s?[A-Z]|[a-z]{2}|[A-Z][a-z])(?![\w-])|"
    rf" (?!(?:{_SHORT_WORDS})\b)[a-z]{{2}}(?![\w'’]))"
)
# "gebiedsverbod 1111": where somebody may not come tells where another lives.
_POSTCODE_DIGITS = later(
    r"(?:(?:gebieds?|straat|wijk|contact)verbod(?!\D{0,7}(?:19|20)\d\d)|postcode(?:gebied)?)\s?(?:is\s|voor\s|in\s|:\s?)?"
    r"(?P<it>[1-9]\d{3}(?: ?[a-z] [a-z]| ?[a-z]{2})?)(?!\w|[.,-]\d| ?[A-Za-z]{2}(?!\w))",
    re.IGNORECASE,
)
_PHONE = later(
    r"[+(0](?<![\w+][+(0])(?<!\d[ ,./-]0)(?:"
    r"(?:(?<=\+)|(?<=0)0)[\s-]?\d{1,3}(?:[\s./()'’_*·–—‑‐−-]{0,3}+\d){6,11}"
    r"|(?<=0)\d(?:[\s./()'’_*·–—‑‐−-]{0,3}+\d){7,8}"
    r"|(?<=\()0\)\s?[1-9](?:[\s./–—‑‐−-]{0,3}+\d){7,8}"
    r"|(?<=\()0\d{1,3}\)(?:[\s./–—‑‐−-]{0,3}+\d){6,8}"
    r"|(?<=\()\+\d{1,3}\)(?:[\s./-]{0,3}+\d){6,11}"
    r")(?!\d)(?:,?\s(?:toestel|toest|tst|ext|keuze|optie)\.?\s?(?:\d{1,5}|\d(?:\s\d){2,4})(?!\w))?"
)
# Right after another number: "123456782 06-48151623". Only what can hardly be anything else.
_PHONE_AFTER = later(
    r"0(?<=\d[ ,/]0)(?:6[\s.-]{0,2}[1-9](?:[\s.-]?\d){7}|[1-57-9]\d{1,2}[\s.-]{1,2}[1-9](?:[\s.-]?\d){5,6})(?!\d)"
)
_SPACED = later(r"\d(?<![\w.,/-]\d)(?<!\d[ .,/-]\d)(?:(?:[ /-]{0,2}+|\.| \. )\d){6,12}(?!\w)")
_PHONE_BEFORE = later(PHONE_WORD + r"\w*\.?(?:\s(?:op|naar|via|is|nr|nummer|onder|van|vd|even|\w+er))*\s?[.:=]*\s*$")
_PHONE_BARE = later(r"6(?<![\w.,+-]6)(?<!\d 6)[ .-]?[1-9](?:[ .-]?\d){7}(?![\w-])")
_BSN = later(r"\d(?<![\w.,/+-]\d)(?<!\d \d)(?:[ .-]{0,2}+\d){8}(?![\w]|[.,/-]\d)")
_BSN_WORD = later(
    r"(?:bsn|b\.s\.n|sofi|burgerservice)[\w-]*\.?(?:\s(?:is|van|nr|nummer|no|en)\b[^\d\n]{0,20}|\s\w+)?[\s:=.#(-]*"
    r"(?P<it>\d(?:[\s./_-]{0,3}\d){6,9})(?!\d)"
)

_SHAPES = frozenset(
    "LL99LL 99LL99 99LLLL LLLL99 LL9999 9999LL 99LLL9 9LLL99 LL999L L999LL LLL99L L99LLL 9LL999 999LL9".split()
)
_PLATE = later(r"\b(?<!-)(?=[A-Za-z\d]{1,3}+-[A-Za-z\d]{2,3}+-[A-Za-z\d])[A-Za-z\d-]{8}(?![\w-])")
_PLATE_DOTS = later(r"\b(?<![.@/-])(?=[A-Z\d]{1,3}+\.[A-Z\d]{2,3}+\.[A-Z\d])[A-Z\d.]{7}[A-Z\d](?![\w-]|[.,]\w)")
_PLATE_SOLID = later(r"[A-Z\d](?<![\w-].)(?:[A-Z\d]{5}|[A-Z\d]{0,2} [A-Z\d]{2,3} [A-Z\d]{1,3})(?![\w-])")
# Two letters and four digits in a row can be many things: those are plates with hyphens only.
_SOLID_SHAPES = _SHAPES - {"LL9999", "9999LL", "LLLL99", "99LLLL"}
_AS_SHAPE = str.maketrans("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789", "L" * 52 + "9" * 10, "- .")
_PLATE_BEHIND = later(
    PLATE_WORD + r"\w*(?:\s(?:is|met|van|nr|op|hem|haar|het|kenteken|busje|auto|brommer|kraam|scootmobiel))*[\s:=(]*"
    r"(?P<it>(?=[a-z0-9 -]{0,9}\d)(?=[\d -]{0,7}[a-z])[a-z0-9]{1,4}(?:[ -]?(?=[a-z0-9]*\d|"
    r"[a-z]{1,3}\b)[a-z0-9]{1,4}){1,3}|[a-z0-9]*(?:\d[a-z]|[a-z]\d)[a-z0-9]{3,6})(?![\w-])"
)

# Words that stand between numbers; no part of a plate.
_NO_PLATE = frozenset(
    """de het een en of op in om te na tot van met bij per voor uur u is was nu nog ca eur km kg jan feb mrt apr mei jun
    jul aug sep okt nov dec ma di wo do vr za zo dag""".split()
)
_LETTERS = later(r"[^\W\d_]+")


def passes_eleven_test(digits: str) -> bool:
    """Say whether nine digits can be a burgerservicenummer (elfproef, Wet algemene bepalingen BSN)."""
    total = sum(int(digit) * weight for digit, weight in zip(digits, (9, 8, 7, 6, 5, 4, 3, 2, -1), strict=True))
    return total % 11 == 0


def passes_iban_test(number: str) -> bool:
    """Say whether letters and digits without spaces can be an IBAN (ISO 13616: modulo 97 of ISO 7064)."""
    if not _SHORTEST_IBAN <= len(number) <= _LONGEST_IBAN:
        return False
    return int("".join(str(int(sign, 36)) for sign in number[4:] + number[:4])) % 97 == 1


def find_internet(tokens: Tokens) -> Iterator[Finding]:
    """Yield e-mail addresses, web addresses and names of accounts."""
    text = tokens.text
    low = text.lower()
    in_words = "apenstaart" in low or "at)" in low or "at]" in low
    if in_words or "@" in text:
        yield from _around(_AT_IN_WORDS if in_words else _AT, _EMAIL, text, Label.EMAIL, "(e-mailadres)")
        yield from each(_HANDLE, text, Label.URL, "(account)")
    if "#" in text or "_" in text:
        yield from find_accounts(text)
    online = tokens.any_flags & ONLINE and len(low) == len(text)
    if online:
        yield from find_players(text, low)
    if "://" in text:
        yield from _around(_WITH_SLASHES, _URL, text, Label.URL, "(webadres)")
    elif _WITH_DOT.search(text):
        yield from _around(_WITH_DOT, _URL, text, Label.URL, "(webadres)")
    if "live:" in low:
        yield from each(_SKYPE, text, Label.URL, "(account)")
    if online:
        yield from find_handles(text, low)


def _around(
    hint: re.Pattern[str], pattern: re.Pattern[str], text: str, label: Label, becomes: str
) -> Iterator[Finding]:
    """Yield what `pattern` finds in the neighbourhood of what `hint` finds: a dear search in few places only."""
    done = 0
    low = ""
    for near in hint.finditer(text):
        if near.start() < done:
            continue
        low = low or in_small(text)
        opens = max(done, text.rfind("\n", 0, near.start()) + 1, near.start() - 64)
        match = pattern.search(low, opens, near.end() + 200)
        if match:
            done = match.end()
            yield Finding(match.start(), done, label, becomes)


def find_numbers(near: Stretch) -> list[Finding]:
    """Return numbers that point at a person; they may overlap."""
    text, shape = near.text, near.shape
    found: list[Finding] = []
    if near.digits >= 7:
        found += _find_long_numbers(near)
    if "9999" in shape:
        found += each(_POSTCODE, text, Label.POSTCODE, "(postcode)")
    if near.digits >= 3:
        files = find_file_numbers(near) + find_coded(near)
        found += whole_numbers(text, files)
    if near.mixed or "9 A" in shape or "A 9" in shape:
        found += _official_plates(near)
    if near.says & VEHICLE and near.digits >= 2:
        found += find_plates(near)
    if "9999" in shape and ("verbod" in near.low or "postcode" in near.low):
        found += each(_POSTCODE_DIGITS, text, Label.POSTCODE, "(postcode)")
    if near.says & (EXTENSION | ENDING):
        found += find_last_digits(near)
    if near.says & PLATE:
        found += _plates_behind_words(near)
    return found


def _official_plates(near: Stretch) -> Iterator[Finding]:
    text = near.text
    if near.has("9A", "A9", "9 A", "A 9"):
        yield from _plates(_PLATE_SOLID, text, _SOLID_SHAPES)
    if near.mixed and text.count("-") > 1:
        yield from _plates(_PLATE, text, _SHAPES)
    if text.count(".") > 1 and near.has("A-9", "9-A"):
        yield from _plates(_PLATE_DOTS, text, _SHAPES)


def _plates(pattern: re.Pattern[str], text: str, shapes: frozenset[str]) -> Iterator[Finding]:
    for match in pattern.finditer(text):
        plate = match.group()
        if plate.translate(_AS_SHAPE) in shapes and not (" " in plate and _NO_PLATE & {*plate.lower().split()}):
            yield Finding(match.start(), match.end(), Label.KENTEKEN, "(kenteken)")


def _plates_behind_words(near: Stretch) -> Iterator[Finding]:
    for match in _PLATE_BEHIND.finditer(near.low):
        start, end = match.span("it")
        parts = near.text[start:end].split(" ")
        while len(parts) > 1 and parts[-1].lower() in _NO_PLATE:
            end -= len(parts.pop()) + 1
        plate = " ".join(parts)
        letters_and_digits = sum(map(str.isalnum, plate))
        if not 4 < letters_and_digits < 9 or not any(map(str.isdigit, plate)) or _NO_PLATE & {*plate.lower().split()}:
            continue
        if max(map(len, _LETTERS.findall(plate)), default=0) > 3:
            continue
        if plate.isupper() or match["sure"] or plate.translate(_AS_SHAPE) in _SHAPES:
            yield Finding(start, end, Label.KENTEKEN, "(kenteken)")


def _can_be_phone(text: str, word: int, number: str) -> bool:
    """Say whether a number behind "nr" can be dialled; that of "V-nr" and "parketnummer" begins with a zero then."""
    glued = word > 0 and (text[word - 1].isalnum() or text[word - 1] == "-")
    return sum(map(str.isdigit, number)) >= 9 and (number[0] in "0+" or not glued)


def _find_long_numbers(near: Stretch) -> list[Finding]:
    text, low = near.text, near.low
    found: list[Finding] = []
    row = near.row()
    if near.digits > 7 and any(map(row.__contains__, _IBAN_ROWS)):
        found += each(_IBAN, low, Label.IBAN, "(rekeningnummer)")
    if near.digits > 7 and "aa99" in row:
        anywhere = each(_IBAN_ANYWHERE, low, Label.IBAN, "(rekeningnummer)")
        found += [one for one in anywhere if passes_iban_test(low[one.start : one.end].replace(" ", ""))]
    if "9999999" not in row:
        return found
    if "bsn" in low or "sofi" in low or "b.s.n" in low or "burgerservice" in low:
        found += each(_BSN_WORD, low, Label.BSN, "(burgerservicenummer)")
    found += each(_PHONE, text, Label.TELEFOON, "(telefoonnummer)")
    found += find_odd_phones(near)
    if near.says & PHONE:
        found += _find_behind_phones(near)
    if "999999999" in row:
        found += each(_PHONE_AFTER, text, Label.TELEFOON, "(telefoonnummer)")
        found += each(_PHONE_BARE, text, Label.TELEFOON, "(telefoonnummer)")
        found += _find_bsn(text)
    return found


def _find_behind_phones(near: Stretch) -> Iterator[Finding]:
    for match in _SPACED.finditer(near.text):
        start, end = match.start() - near.text.startswith("+", match.start() - 1), match.end()
        opens = near.opens(PHONE, start, 32)
        cue = None if opens is None else _PHONE_BEFORE.search(near.low, opens, start)
        number = near.text[start:end]
        if cue and not (cue["word"] in {"nr", "nummer"} and not _can_be_phone(near.text, cue.start(), number)):
            yield Finding(start, end, Label.TELEFOON, "(telefoonnummer)")


def _find_bsn(text: str) -> Iterator[Finding]:
    for match in _BSN.finditer(text):
        number = re.sub(r"\D", "", match.group())
        if passes_eleven_test(number) or match.group().isdigit() or number[0] != "0":
            yield Finding(match.start(), match.end(), Label.BSN, "(burgerservicenummer)")
