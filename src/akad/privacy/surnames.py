"""Surnames with particles: where one begins, where it ends, and when any word behind particles is one."""

from akad.privacy import words as vocabulary
from akad.privacy.lexicon import (
    CAPITAL,
    FUNCTION,
    INITIAL,
    KINDS,
    KNOWN,
    LAST,
    NAME,
    ORDINARY,
    PARTICLE,
    PLACE,
    RARE,
    ROLE,
    TITLE,
    WORD,
)
from akad.privacy.tokens import Tokens

_SURNAME_GAPS = frozenset({" ", "-", " '", " ’", ". "})
PARTICLE_GAPS = frozenset({" ", " '", " ’", ". "})
TITLE_GAPS = frozenset({" ", ". ", ".", ": ", ":", "  ", ' "', " '", " „", " “"})


_STRONG = frozenset({"der", "den", "ter", "ten", "vd"})
_LIVE_SOMEWHERE = frozenset("familie fam gezin echtpaar heer".split())


def particles_before(t: Tokens, at: int) -> int:
    """Return where the particles begin that stand right before this word ("van der" Meer), or this word."""
    first = at
    while first and t.flags[first - 1] & PARTICLE and t.gaps[first] in PARTICLE_GAPS:
        low = t.lows[first - 1]
        written_short = low == "t" and t.gaps[first - 1][-1:] in {"'", "’"}
        loose = low in vocabulary.LOOSE_PARTICLES and not written_short and not _opens_surname(t, first)
        if loose or (t.gaps[first] == ". " and low not in vocabulary.SHORT_PARTICLES):
            break
        first -= 1
    while first < at and t.lows[first] in {"d", "o", "s"}:
        first += 1
    return first


def _opens_surname(t: Tokens, at: int) -> bool:
    """Say whether the loose particle before this one opens a surname: "dhr op den kamp", "Meneer In 't Veld"."""
    titled = (
        at > 1
        and t.gaps[at - 1] in TITLE_GAPS
        and (t.flags[at - 2] & TITLE or t.lows[at - 2] in vocabulary.WITH_SURNAME)
    )
    return t.lows[at] in {"den", "de", "der", "het", "t", "'t"} and bool(titled)


def behind_particles(t: Tokens, title: int) -> int:
    """Return the word in "mevrouw van der zee" that is a name, whatever the word is; 0 when there is none."""
    if t.flags[title] & ROLE and not t.flags[title] & TITLE:
        return _behind_trade(t, title)
    at = title + 1
    while at < len(t.lows) and t.flags[at] & PARTICLE and t.gaps[at] in _SURNAME_GAPS:
        at += 1
    if at == title + 1 or at >= len(t.lows) or t.gaps[at] != " ":
        return 0
    strong = t.lows[at - 1] in _STRONG
    if t.flags[at] & (FUNCTION | ROLE | TITLE) and not (strong and len(t.lows[at]) > 2):
        return 0
    if t.flags[at] & CAPITAL:
        return at
    return at if strong or (t.flags[at] & PLACE and t.lows[title] not in _LIVE_SOMEWHERE) else 0


def _behind_trade(t: Tokens, trade: int) -> int:
    """Return the word of "wijkagent van drunen", "huismeester te velde" that is a name; 0 when there is none."""
    at = trade + 1
    if t.lows[trade] not in vocabulary.WITH_SURNAME or at >= len(t.lows) or not t.flags[at] & PARTICLE:
        return 0
    while at < len(t.lows) and t.flags[at] & PARTICLE and t.gaps[at] in _SURNAME_GAPS:
        at += 1
    if at >= len(t.lows) or t.gaps[at] != " " or len(t.lows[at]) < 2:
        return 0
    if t.lows[at - 1] in _STRONG and at > trade + (t.lows[at - 1] in {"der", "den"}):
        return at
    if t.flags[at] & (FUNCTION | ROLE | TITLE):
        return 0
    if t.capital(at):
        return 0
    return at if t.flags[at] & LAST or not t.flags[at] & ORDINARY else 0


def _goes_before(t: Tokens, at: int) -> bool:
    """Say whether this is one of the small words that open a surname: van, der, de los."""
    small = t.flags[at] & (PARTICLE | INITIAL) == PARTICLE
    return small or (t.lows[at] in {"los", "las"} and t.low(at - 1) == "de")


def surname_after(t: Tokens, at: int) -> int:
    """Return at which word a surname ends that opens with the particle here, or 0."""
    loose = True
    while at < len(t.lows) and _goes_before(t, at) and t.gaps[at] in _SURNAME_GAPS:
        loose = loose and t.lows[at] in vocabulary.LOOSE_PARTICLES
        at += 1
    if loose or at >= len(t.lows) or t.gaps[at] not in {" ", "-", ". "} or at in t.taken:
        return 0
    if t.gaps[at] == ". " and t.lows[at - 1] not in vocabulary.SHORT_PARTICLES:
        return 0
    flag = t.flags[at]
    capital = flag & CAPITAL
    if flag & (ROLE | TITLE) and not capital:
        return 0
    known = flag & KNOWN and not flag & NAME
    town = flag & PLACE and not flag & LAST and t.lows[at - 1] == "van"
    if capital and len(t.lows[at]) == 1:
        return at if t.text.startswith(".", t.end(at)) else 0
    if capital and not known and not town:
        return at
    seldom = flag & (WORD | RARE) == WORD | RARE
    if flag & LAST and not seldom and (not flag & (FUNCTION | KNOWN) or t.lows[at - 1] in {"der", "den", "van"}):
        return at
    firm = t.lows[at - 1] in {"der", "den", "vd", "v/d", "'t", "van", "los", "las"}
    return at if firm and not flag & (FUNCTION | KINDS) and len(t.lows[at]) > 3 else 0
