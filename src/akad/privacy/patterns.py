"""Identifiers that have a shape of their own: numbers, addresses on the internet, postcodes."""

import re
from collections.abc import Iterator

from akad.privacy.finding import Finding, Label

_MONTHS = (
    r"(?:jan(?:uari)?|feb(?:ruari)?|mrt|maart|apr(?:il)?|mei|juni?|juli?|aug(?:ustus)?|sept?(?:ember)?"
    r"|okt(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
)
_DATE = rf"\d{{1,2}}\s?[-/. ]\s?(?:\d{{1,2}}|{_MONTHS})\s?[-/. ]\s?(?:19|20)?\d{{2}}"
_BORN = r"\b(?:geb(?:oren|oortedatum)?\.?|geb\.?\s?dat(?:um)?\.?|gbd)\s*(?:op|:|=)?\s*"

# Order matters: of two that start at the same place the longest is kept, and a URL may hold an e-mail address.
_PATTERNS: tuple[tuple[Label, str, re.Pattern[str]], ...] = (
    (Label.EMAIL, "(e-mailadres)", re.compile(r"[\w.+%'-]+@[\w-]+(?:\.[\w-]+)+")),
    (
        Label.URL,
        "(webadres)",
        re.compile(r"\b(?:https?://|www\.)[^\s<>\"]+|(?<![\w@])@[A-Za-z_][\w.]{2,}", re.IGNORECASE),
    ),
    (
        Label.IBAN,
        "(rekeningnummer)",
        re.compile(r"\b[A-Z]{2}\s?\d{2}(?:[\s.-]?[A-Z0-9]){11,30}\b", re.IGNORECASE),
    ),
    (
        Label.TELEFOON,
        "(telefoonnummer)",
        re.compile(r"(?<![\w+])(?:(?:\+|00)\s?\d{1,3}[\s.-]?(?:\(0\)[\s.-]?)?|\(?0)\d(?:[\s./()-]{0,3}\d){7,10}(?!\w)"),
    ),
    (
        Label.GEBOORTEDATUM,
        "(geboortedatum)",
        re.compile(rf"(?<=\b)(?:{_BORN})?(?P<it>{_DATE})(?!\d)", re.IGNORECASE),
    ),
    (Label.BSN, "(burgerservicenummer)", re.compile(r"(?<![\w.-])\d(?:[ .-]?\d){7,8}(?![\w-])")),
    (Label.POSTCODE, "(postcode)", re.compile(r"\b[1-9]\d{3}\s?[A-Z]{2}\b")),
    (
        Label.POSTCODE,
        "(postcode)",
        re.compile(r"\b[1-9]\d{3}(?: (?!en|of|op|in|is|na|te|om|de|ze|we|km|jr|al|er|zo)|)[a-z]{2}\b"),
    ),
    (
        Label.KENTEKEN,
        "(kenteken)",
        re.compile(
            r"\b(?=[A-Z0-9]*-?[A-Z])(?=\w*-?\w*-?\w*\d)(?:[A-Z]{1,3}|\d{1,3})-(?:[A-Z]{2,3}|\d{2,3})-(?:[A-Z]{1,2}|\d{1,2})\b",
            re.IGNORECASE,
        ),
    ),
)


def find_patterns(text: str) -> Iterator[Finding]:
    """Yield every stretch of `text` that has the shape of an identifier; they may overlap."""
    for label, replacement, pattern in _PATTERNS:
        group = "it" if "it" in pattern.groupindex else 0
        for match in pattern.finditer(text):
            yield Finding(match.start(group), match.end(group), label, replacement)
