"""Plates of other countries and in other hands than the official one, behind a word for what they are on."""

from collections.abc import Iterator

from akad.privacy.finding import Finding, Label
from akad.privacy.later import later
from akad.privacy.lexicon import FUNCTION, flags_of

_VEHICLE = later(
    r"(?<![^\W_])(?:kenteken\w*|nummerbord|nummerplaat|plaat|plaatje|\w{0,8}auto|\w{0,8}wagen|wagentje|\w{0,6}busje|bus|brommer|scooter|"
    r"snorfiets|taxi|camper|caravan|truck|trailer|aanhanger|motor|passat|golf|polo|caddy|opel|astra|corsa|volvo|bmw|audi|"
    r"mercedes|benz|vito|sprinter|renault|clio|twingo|kangoo|peugeot|citro[eë]n|berlingo|fiat|panda|punto|ducato|ford|"
    r"transit|focus|fiesta|mondeo|toyota|yaris|aygo|corolla|hyundai|kia|nissan|mazda|suzuki|swift|seat|ibiza|skoda|octavia|"
    r"tesla|volkswagen|vw|transporter|dacia|honda|vespa|piaggio|canta|biro|mitsubishi|iveco|daf|scania|saab|lexus|jeep)(?!\w)"
)
_WORD_BETWEEN = r"(?:[\s,(:=-]{1,2}[^\W\d_]{2,14}){0,4}?[\s,(:=]{1,3}"
_UPPER = later(
    _WORD_BETWEEN + r"(?P<it>(?=[A-Z\d -]{0,9}\d)(?=[\d -]{0,5}[A-Z])(?:[A-Z]{1,3}|\d{1,4})"
    r"(?:[ -]?(?:[A-Z]{1,3}|\d{1,5})){1,3})(?![\w-])"
)
_LOWER = later(r"\s(?:met\s|is\s|:\s)?(?P<it>[a-z]{1,3}[ -]\d{2,4}[ -]?[a-z]{1,2})(?![\w'’-])(?=\s?(?:[.,;:)\n]|$))")
_HINT = later(r"[A-Z][ -]?\d|\d[ -]?[A-Z]|[a-z][ -]\d{2,4}[ -]?[a-z]{1,2}\s?(?:[.,;:)\n]|$)")
_LETTERS = later("[a-z]+")
_NO_PLATE = later(
    r"(?:.*\s)?(?:TDI|GTI|CDI|HDI|TSI|PK|CC|KM|CV|JR|EUR|UUR|APK|EURO|WA|VAN|MET|EN|OM|TOT|OP|JAN|FEB|MRT|APR|MEI|JUN|JUL|AUG|SEP|"
    r"OKT|NOV|DEC|DE|HET)(?:\s.*)?|.*\b(?:19|20)\d\d|.*\d\s?(?:KM|PK|CC)|[A-Z]{2}\s?\d{3,}",
)


def find_plates(text: str, low: str) -> Iterator[Finding]:
    """Yield plates behind a word for a car or its make; `low` is the text in small letters."""
    if len(low) != len(text) or not _HINT.search(text):
        return
    for vehicle in _VEHICLE.finditer(low):
        match = _UPPER.match(text, vehicle.end())
        if match:
            plate = match["it"]
            if 4 < sum(map(str.isalnum, plate)) < 10 and not _NO_PLATE.fullmatch(plate):
                yield Finding(*match.span("it"), Label.KENTEKEN, "(kenteken)")
            continue
        match = _LOWER.match(text, vehicle.end())
        if match is None or _NO_PLATE.fullmatch(match["it"].upper()):
            continue
        words = any(flags_of(part) & FUNCTION for part in _LETTERS.findall(match["it"]) if len(part) > 1)
        if not words and sum(map(str.isalnum, match["it"])) > 4:
            yield Finding(*match.span("it"), Label.KENTEKEN, "(kenteken)")
