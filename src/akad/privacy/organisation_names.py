"""How far the name of an organisation goes, and whether capitals say anything in a text."""

import re
from functools import lru_cache
from itertools import islice

from akad.privacy import organisation_words as vocabulary
from akad.privacy.finding import Finding, Label
from akad.privacy.leading_words import BEFORE
from akad.privacy.lexicon import (
    CAPITAL,
    FIRST,
    FUNCTION,
    GLUED,
    KNOWN,
    NAME,
    ORDINARY,
    PLACE,
    RARE,
    ROLE,
    STREETISH,
    TITLE,
    UPPER,
    is_plain,
)
from akad.privacy.organisation_words import SOMETHING, said_by_tail
from akad.privacy.tokens import Tokens, by_two_words, lengths_by_opener
from akad.privacy.words import ARTICLES

DIRECTIONS = frozenset(
    "noord zuid oost west zuidoost zuidwest noordoost noordwest centrum nieuw-west oud-west oud-zuid zuidas".split()
)
APOSTROPHES = frozenset({"'", "’"})
# Behind "&" these make a firm of what stands before it.
_FIRM = frozenset("zn zoon zonen zo co dochter dochters partners berkhoff".split())
# What ends a name in small letters.
CLOSES = re.compile(r"['’\"”]?\s?[.,;:!?)/\n…]|['’\"”]?\s?$|\s(?=[(–→+=-])")
_LINKS = frozenset("van de het of en der den t op the voor and".split())
_NUMBER = re.compile(r"\s\d{1,3}(?=\s?[,.;:)/]|\s?$|\s\(|\saan\s|\sop\s)")
_SHOUTED = 0.6
_ENOUGH, _FEW = 3, 3
# Of these a capital says something.
_SAYS_SOMETHING = NAME | KNOWN | PLACE | TITLE | GLUED | STREETISH | UPPER


@lru_cache(maxsize=1)
def kind_lengths() -> dict[str, tuple[int, ...]]:
    """Return for the word that opens kinds of organisations of how many words those are."""
    return lengths_by_opener(vocabulary.KINDS_OF_ORGANISATION, vocabulary.LONGEST_KIND)


@lru_cache(maxsize=1)
def _long_names() -> dict[tuple[str, str], list[tuple[int, str]]]:
    """Return the known names of several words by the first two."""
    return by_two_words((*vocabulary.CARE, *vocabulary.EMPLOYERS), 0)


def names_at(tokens: Tokens, at: int) -> list[tuple[int, str]]:
    """Return the known names that begin with this word: their last word and how they are listed, the longest first."""
    lows, low = tokens.lows, tokens.lows[at]
    found: list[tuple[int, str]] = []
    if at + 1 < len(lows):
        for length, name in _long_names().get((low, lows[at + 1]), ()):
            last = at + length - 1
            if last < len(lows) and tokens.text[tokens.starts[at] : tokens.end(last)].lower() == name:
                found.append((last, name))
    if low in vocabulary.CARE or low in vocabulary.EMPLOYERS:
        found.append((at, low))
    return found


def loose_capitals(tokens: Tokens) -> float:
    """Return 1.0 where a capital says nothing: everything has them, or ordinary words have: "een Vrouw zit thuis"."""
    shouted = len(tokens.where(UPPER))
    if shouted:
        # With so many long words the capitals are too few, however many more there are.
        enough = max(_FEW, int(shouted / _SHOUTED)) + 2
        long = len(list(islice((word for word in tokens.words if len(word) > 2), enough)))
        if long > _FEW and shouted > _SHOUTED * long:
            return 1.0
    lows, flags, gaps = tokens.lows, tokens.flags, tokens.gaps
    loose = 0.0
    for at in tokens.where(CAPITAL):
        if not is_plain(flags[at], ORDINARY | _SAYS_SOMETHING) or gaps[at] != " " or not at:
            continue
        if flags[at - 1] & (CAPITAL | TITLE | ROLE) or lows[at - 1] in BEFORE or at in tokens.taken:
            continue
        loose += 1.5 if lows[at - 1] in ARTICLES else 1.0
        if loose >= _ENOUGH:
            return 1.0
    return 0.0


def says_from_where(low: str) -> bool:
    """Say whether a word tells of which country or belief something is: "koreaanse", "eritrees-orthodoxe"."""
    return low.endswith(("se", "xe")) and len(low) > 5


def last_with_capital(tokens: Tokens, name: int) -> int:
    """Return the last word of the name in capitals that begins here: "Paleis der Pioniers", "Zus & Zo"."""
    last = name
    while (then := last + 1) < len(tokens.lows) and then not in tokens.taken:
        gap = tokens.gaps[then]
        if tokens.capital(then) and gap in {" & ", " + "}:
            last = then
        elif tokens.capital(then) and gap in {" ", "-"}:
            if tokens.flags[then] & (ROLE | TITLE | FUNCTION) and then - name < 2 and not tokens.capital(then + 1):
                break
            last = then
        elif gap in {" ", " '", " ’"} and tokens.lows[then] in _LINKS and _goes_on(tokens, then, name):
            last = then + 1
        else:
            break
    return last


def _goes_on(tokens: Tokens, link: int, name: int) -> bool:
    """Say whether the name goes on behind "van", "der", "op"."""
    then = link + 1
    if not tokens.capital(then) or tokens.gaps[then] != " " or then in tokens.taken:
        return False
    flag = tokens.flags[then]
    if tokens.lows[link] == "en":  # Kunst en Genoegen
        return not (flag | tokens.flags[link - 1]) & (FIRST | KNOWN) and bool(flag & tokens.flags[link - 1] & ORDINARY)
    if flag & (FIRST | STREETISH):
        return False
    written = tokens.lows[link] == "van" and tokens.capital(name - 1)  # De Echo van Oost
    return written or not (tokens.lows[link] in {"op", "voor", "van"} and flag & (PLACE | ROLE))


def is_firm(tokens: Tokens, name: int) -> bool:
    """Say whether "& Zonen" or "& Co" stands behind this word."""
    return tokens.gap_behind(name) == " & " and tokens.lows[name + 1] in _FIRM


def somebody(tokens: Tokens, name: int, last: int) -> bool:
    """Say whether these words with capitals may well be the name of a person."""
    flags = tokens.flags[name : last + 1]
    if tokens.words[name].endswith(("'s", "’s")) and last > name:
        return False  # Ali's Grill
    if flags[0] & FIRST and (last == name or flags[1] & NAME or not flags[1] & ORDINARY):
        return True
    if last > name and all(flag & NAME for flag in flags) and not all(flag & (ORDINARY | RARE) for flag in flags):
        return True
    return any(flag & (FIRST | RARE) == FIRST for flag in flags)


def organisation(tokens: Tokens, first: int, last: int, becomes: str) -> Finding:
    """Return the finding from one word to another, with the article before it and the number behind it."""
    start = tokens.starts[first]
    if tokens.lows[first] in {"t", "s"} and tokens.text[start - 1 : start] in APOSTROPHES:
        start -= 1
    elif first and tokens.lows[first - 1] in {"de", "het"} and tokens.gaps[first] == " ":
        start = tokens.starts[first - 1]
    end = tokens.end(last)
    number = _NUMBER.match(tokens.text, end)
    becomes = said_by_tail(tokens.lows[last]) if becomes == SOMETHING else becomes
    return Finding(start, number.end() if number else end, Label.ORGANISATIE, becomes)
