"""Plates of other countries and in other hands than the official one, behind a word for what they are on."""

from collections.abc import Iterator

from akad.privacy.finding import Finding, Label
from akad.privacy.later import later
from akad.privacy.lexicon import FUNCTION, flags_of
from akad.privacy.number_words import VEHICLE_WORD
from akad.privacy.stretches import Stretch

_VEHICLE = later(VEHICLE_WORD)
_WORD_BETWEEN = r"(?:[\s,(:=-]{1,2}[^\W\d_]{2,14}){0,4}?[\s,(:=]{1,3}"
_UPPER = later(
    _WORD_BETWEEN + r"(?P<it>(?=[A-Z\d -]{0,9}\d)(?=[\d -]{0,5}[A-Z])(?:[A-Z]{1,3}|\d{1,4})"
    r"(?:[ -]?(?:[A-Z]{1,3}|\d{1,5})){1,3})(?![\w-])"
)
_LOWER = later(r"\s(?:met\s|is\s|:\s)?(?P<it>[a-z]{1,3}[ -]\d{2,4}[ -]?[a-z]{1,2})(?![\w'’-])(?=\s?(?:[.,;:)\n]|$))")
# Behind these it is a plate and no make: "Poolse plaat WA 12345".
_SURE = ("kenteken", "nummer", "plaat")
_YEAR = later(r"(?<!\d)(?:19|20)\d\d(?!\d)|\d\s?(?:EUR|UUR|KM|CC|PK)")
_HINT = later(
    r"\d(?:[ -]?[A-Z]|(?<=[A-Z]\d)|(?<=[A-Z][ -]\d)|(?<=[a-z][ -]\d)\d{1,3}[ -]?[a-z]{1,2}\s?(?:[.,;:)\n]|$))"
)
_LETTERS = later("[a-z]+")
_NO_PLATE = later(
    r"(?:.*\s)?(?:TDI|GTI|CDI|HDI|TSI|PK|CC|KM|CV|JR|EUR|UUR|APK|EURO|WA|VAN|MET|EN|OM|TOT|OP|JAN|FEB|MRT|APR|MEI|JUN|JUL|AUG|SEP|"
    r"OKT|NOV|DEC|DE|HET)(?:\s.*)?|.*\b(?:19|20)\d\d|.*\d\s?(?:KM|PK|CC)|[A-Z]{2}\s?\d{3,}",
)


def find_plates(near: Stretch) -> Iterator[Finding]:
    """Yield plates behind a word for a car or its make."""
    text = near.text
    if not _HINT.search(text):
        return
    for vehicle in _VEHICLE.finditer(near.low):
        match = _UPPER.match(text, vehicle.end())
        if match:
            plate = match["it"]
            sure = vehicle.group().startswith(_SURE) and not _YEAR.search(plate)
            if 4 < sum(map(str.isalnum, plate)) < 10 and (sure or not _NO_PLATE.fullmatch(plate)):
                yield Finding(*match.span("it"), Label.KENTEKEN, "(kenteken)")
            continue
        match = _LOWER.match(text, vehicle.end())
        if match is None or _NO_PLATE.fullmatch(match["it"].upper()):
            continue
        words = any(flags_of(part) & FUNCTION for part in _LETTERS.findall(match["it"]) if len(part) > 1)
        if not words and sum(map(str.isalnum, match["it"])) > 4:
            yield Finding(*match.span("it"), Label.KENTEKEN, "(kenteken)")
