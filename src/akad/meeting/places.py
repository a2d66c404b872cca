"""The name of a place in an idea: what stands ready when an idea becomes a hulpbron."""

import re
from collections.abc import Iterable

from akad.plugins.signals import fold

_PLACE = (
    "huis kamer café cafe tafel tuin club plein centrum moskee kerk tempel winkel boerderij koor krant bieb "
    "bibliotheek werkplaats inloop cirkel markt zaal school groep hub plek loods atelier fanfare park veldje veld "
    "kas keuken soos vereniging orkest kringloop sportzaal zwembad gilde loket spreekuur fonds bank kast project"
).split()
# The place itself, what goes before it with a capital, and how such names go on: Huis van de Wijk, Eettafel De Ketel.
_NAME = re.compile(
    rf"(?:\b[A-Z][\w'’-]* )*\b(?i:[\w'’-]*(?:{'|'.join(_PLACE)})(?:en|s)?)\b"
    r"(?:(?: van)?(?: (?:de|het|den|der|'t))? [A-Z][\w'’-]*)*"
)
_AFTER = re.compile(r".*\b(?:bij|naar|in|op|van|aan|voor|langs) (?:de |het |een |'t )?(.+)$", re.IGNORECASE)
# Anybody's own, or no more than a kind of place.
_NO_NAME = frozenset(
    """thuis huis tafel keukentafel kamer slaapkamer woonkamer badkamer tuin achtertuin kamers plek plekken plein keuken
    winkel winkels school scholen bank kast zaal groep club markt park veld project ziekenhuis krant""".split()
)
_WORD = re.compile(r"\w+")
_LONGEST = 60
_NOT_AT_THE_BEGIN = re.compile(r"^(?:(?:de|het|een|'t|bij|naar|in|op|met|elke|iedere) )+", re.IGNORECASE)


def place_in(text: str) -> str:
    """Return what in an idea reads like the name of a place, "" when nothing does."""
    named = (match.group() for match in _NAME.finditer(text))
    return _tidy(max((name for name in named if fold(name) not in _NO_NAME), key=len, default=""))


def guess_place(text: str) -> str:
    """Return what in an idea is probably the name of a place; for want of better what it ends with, or the text."""
    after = _AFTER.match(text)
    return place_in(text) or _tidy(after[1] if after else text)


def named_in(text: str, names: Iterable[str]) -> str | None:
    """Return the longest of `names` that stands in `text` as whole words, in any case; None when there is none."""
    line = _words(text)
    return max((name for name in names if len(name) > 3 and _words(name) in line), key=len, default=None)


def _words(text: str) -> str:
    return f" {' '.join(_WORD.findall(fold(text)))} "


def _tidy(text: str) -> str:
    short = _NOT_AT_THE_BEGIN.sub("", text.strip().rstrip(".,;:!?"))
    if len(short) > _LONGEST:
        short = short[:_LONGEST].rsplit(" ", 1)[0]
    return short[:1].upper() + short[1:]
