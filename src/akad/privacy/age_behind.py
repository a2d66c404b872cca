"""What stands behind a number that is an age, and what stands before one that is measured."""

import re

from akad.privacy.later import later
from akad.privacy.words import PERSON_VERBS

CLOSED = later(
    r"\s?[.,;)?!\n](?!\d)|:\s|\s?\((?!\d)|\s(?:[>/–→+-]|->|=>)\s|\s?$|(?<=\.)\s|\s[^\w\s.,:;()/&+*#%€$\"'’=<>!?-]|"
    r"\s(?:zoiets|ofzo|of\szo|ongeveer|misschien|denk\sik|schat\sik)\b"
)
APPOSED = later(
    r"\s?[.,;)?!\n](?!\d)|\s?\([!?]+\)|\s?$|\s(?:en|met|woont|geworden|alleen|uit|getrouwd|gescheiden|weduwe|weduwnaar|net|die|"
    r"doet|zit|wil|heeft|gaat|werkt|is|toen|nu|sinds)\b",
    re.IGNORECASE,
)
AROUND = later(
    r"(?<!\w)(?:temp\w*|pols|score|bloeddruk|saturatie|gewicht|maat|stand|uitslag|cito\w*|toets|totaal|aantal|bedrag|"
    r"huur|prijs|glucose|dosis|weegt|bmi|iq|cijfer|woog|kilo|van de|maximum|minimum|norm)"
    r"(?:\s[\w-]+){0,5},?\s(?:nu\s)?$",
    re.IGNORECASE,
)
_DOING = PERSON_VERBS | {"ligt", "staat", "wonen", "gaan", "slapen", "zitten", "willen", "hebben", "spelen"}
_VERB_BEHIND = later(r"\s([a-z]+)(?!\w)")


def does(text: str, end: int) -> bool:
    """Say whether what stands behind a number is what somebody does: "rond de 70 ligt", "sashko 9 woont"."""
    following = _VERB_BEHIND.match(text, end)
    return following is not None and following[1] in _DOING
