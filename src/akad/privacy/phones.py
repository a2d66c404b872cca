"""Telephone numbers in odd notations: digit by digit, in words, with a digit that nobody could read, the last only."""

from collections.abc import Iterator

from akad.privacy.counting import ANY_TEN, ANY_UNIT, TEENS, TENS
from akad.privacy.finding import Finding, Label, each
from akad.privacy.later import later
from akad.privacy.number_words import ENDING, EXTENSION
from akad.privacy.stretches import Stretch
from akad.privacy.tokens import Tokens

_BECOMES = "(telefoonnummer)"
# "0 6, 4 4, 1 9 0, 0 8 2", "0 2 0 - 4 2 1 . 9 9 . 0 6"; eleven digits when a finger slipped.
_SPELT = later(r"0(?<![\w.,/+-]0)(?:(?: \. |\.| ?[-/,'’–] ?| )?\d){8,11}(?!\w|[.,-]\d| \d)")
_GROUPS = later(r"\d+")
_MOST_TOGETHER = 1
# "020-647 19 3x", "088 804 14 ??"
_PARTLY = later(r"0(?<![\w.,/+-]0)\d(?:[\s./–-]{0,3}\d){5,7}[\s./–-]{0,2}(?:x{1,3}|\?{1,3}|\*{1,3}|\.{2,3})(?!\w)")
# The letter for the digit: "o6-12345678".
_WITH_LETTER = later(r"o(?<![\w@.-]o) ?6(?:[ .-]{0,2}\d){8}(?![\w-])")
# Lines of firms and services are shorter; those to call in need are of nobody, and stay.
_SERVICE = later(
    r"0(?<![\w.,/+-]0)(?!800[ -]?(?:0113|2000))(?:800|90[069])"
    r"(?: ?[-–/.] ?| )?\d{2}[ .-]?\d{2}(?![\w-]|[ .-]?\d)"
)
_EXTENSION = later(
    r"(?<!\w)(?:toestel(?:nr|nummer)?|tst|sein|pieper|doorkies(?:nr|nummer)?)\.?\s(?:is\s|nr\.?\s|nummer\s|:\s)?"
    r"(?P<it>\d{3,5}|\d(?:\s\d){2,4}|(?<=tst\s)\d|(?<=toestel\s)\d\d?)(?!\w|[.,:/-]\d|\s(?:euro|uur|keer|jaar))"
)
_LAST_DIGITS = later(
    r"(?<!\w)(?:(?:eindigt|eindigend|eindigen)\s(?:op|met)|(?:laatste\s\w+\s)?(?:eind)?cijfers|laatste\scijfers)"
    r"(?:\s(?:zijn|is))?[\s:.…(]{1,6}(?P<it>\d{2}(?: ?\d{1,2})?|x+\d{2,4})"
    r"(?!\w|[.,:/-]\d|\s(?:euro|uur|keer|jaar|jan|feb|maart|mrt|apr|mei|juni|juli|aug|sep|okt|nov|dec)|\s?%)"
)
_ACCOUNT = later(r"rekening|iban|bank|leefgeld|(?<!\w)(?:pas|rek)(?!\w)|pasje")
_NUMBERED = later(r"nummer|(?<!\w)(?:nr|06|tel|mobiel|kaart)(?!\w)|telefoon|doorkies")
_IN_WORDS = rf"(?:(?:(?:{ANY_UNIT})(?:en|ën))?(?:{ANY_TEN})|(?:{'|'.join(TEENS)})|nul|{ANY_UNIT}|\d{{1,4}})"
_SAID = later(
    rf"(?:0(?<![\w.,/+-]0)\d{{1,2}}(?=[\s,.\d–-]*(?!en\b|of\b)[^\W\d_])|n(?<!\wn)ul)(?:[\s,.–-]{{1,3}}{_IN_WORDS}(?!\w)){{4,12}}"
)
_SAYS_NUMBER = frozenset(("nul", *TEENS, *TENS))


def find_odd_phones(near: Stretch) -> Iterator[Finding]:
    """Yield telephone numbers that are not written as such, of a stretch with seven digits in a row."""
    text = near.text
    if "0800" in text or "090" in text:
        yield from each(_SERVICE, text, Label.TELEFOON, _BECOMES)
    if near.has("9a", "9 a", "9,", "9-a", "9--"):
        yield from each(_PARTLY, near.low, Label.TELEFOON, _BECOMES)
    if "o6" in near.low or "o 6" in near.low:
        yield from each(_WITH_LETTER, near.low, Label.TELEFOON, _BECOMES)
    if near.has("9 9", "9, 9", "9,9,9,9"):
        yield from _find_spelt(text)


def _find_spelt(text: str) -> Iterator[Finding]:
    for match in _SPELT.finditer(text):
        groups = _GROUPS.findall(match.group())
        if sum(len(group) > 1 for group in groups) <= _MOST_TOGETHER:
            yield Finding(*match.span(), Label.TELEFOON, _BECOMES)


def find_last_digits(near: Stretch) -> Iterator[Finding]:
    """Yield numbers within a house, and the last digits of a number: "tst 212", "rekening eindigt op 961"."""
    if near.says & EXTENSION:
        yield from each(_EXTENSION, near.low, Label.TELEFOON, _BECOMES)
    if not near.says & ENDING:
        return
    for match in _LAST_DIGITS.finditer(near.low):
        before = near.low[max(0, match.start() - 48) : match.start()]
        if _ACCOUNT.search(before):
            yield Finding(*match.span("it"), Label.IBAN, "(rekeningnummer)")
        elif _NUMBERED.search(before):
            yield Finding(*match.span("it"), Label.TELEFOON, _BECOMES)


def find_said_phones(tokens: Tokens) -> Iterator[Finding]:
    """Yield telephone numbers in words: "nul zes, veertien, nul acht, tweeëntwintig, zestig"."""
    if tokens.places.keys().isdisjoint(_SAYS_NUMBER):
        return
    found = each(_SAID, tokens.small, Label.TELEFOON, _BECOMES)
    yield from (one for one in found if not tokens.text[one.start : one.end].isdigit())
