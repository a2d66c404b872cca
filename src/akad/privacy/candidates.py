"""Which words of a text may be the name of a person at all; only those are judged."""

from akad.privacy import words as vocabulary
from akad.privacy.lexicon import CANDIDATE, CAPITAL, FIRST, FUNCTION, NAME, PARTICLE, PLACE, ROLE, TITLE
from akad.privacy.place_words import SIDES
from akad.privacy.surnames import PARTICLE_GAPS, TITLE_GAPS
from akad.privacy.tokens import Tokens

_SHORTEST = 2
# A word that is a place and no name is a place behind these.
_PLACE_BEFORE = frozenset("in uit te naar vanuit".split())
_SAINTS = frozenset({"sint", "sinte", "st"})


def candidates(t: Tokens, allow: frozenset[str]) -> list[int]:
    """Return where the words stand that may be a name.

    Those are the words with a capital, on a list of names or on no list at all, and any word behind a role or a first
    name. `allow` are words (lower case) that are none.
    """
    flags, taken, lows = t.flags, t.taken, t.lows
    if len(lows) == 1 and flags[0] & (FUNCTION | CAPITAL) == FUNCTION:
        return []  # the first word of a line that is being typed
    found = {
        at
        for at in t.where(CANDIDATE | CAPITAL)
        if at not in taken and len(lows[at]) >= _SHORTEST and flags[at] & (PARTICLE | NAME) != PARTICLE
    }
    found = {at for at in found if not (flags[at] & PLACE and _is_elsewhere(t, at))}
    if not _SAINTS.isdisjoint(t.places):
        found = {at for at in found if _SAINTS.isdisjoint((lows[at], t.low(at - 1)))}
    # "Buurtcirkel Noord", "de Poort": a side or a part of a town, unless somebody is called so.
    if not SIDES.isdisjoint(t.places):
        found = {at for at in found if lows[at] not in SIDES or t.flag(at - 1) & (TITLE | ROLE | FIRST)}
    for at in t.where(TITLE | ROLE | CANDIDATE):
        if flags[at] & (TITLE | ROLE | FIRST):
            following = past_particles(t, at + 1)
            if following not in taken and _could_be(t, following):
                found.add(following)
    if not vocabulary.FAMOUS_PEOPLE.isdisjoint(t.places):
        found = {at for at in found if not _is_famous(t, at)}
    if allow:
        found = {at for at in found if lows[at] not in allow and base(lows[at]) not in allow}
    return sorted(found)


def past_particles(t: Tokens, at: int) -> int:
    """Return the word at this place, or the one behind the particles that begin here."""
    while t.flag(at) & PARTICLE and at + 1 < len(t.lows) and t.gaps[at + 1] in PARTICLE_GAPS:
        at += 1
    return at


def base(low: str) -> str:
    """Return a name without its genitive."""
    return low[:-2] if low.endswith(("'s", "’s")) else low


def _could_be(t: Tokens, at: int) -> bool:
    """Say whether the word behind a role or a first name can be a name, though it is on no list of names."""
    if at >= len(t.lows) or t.gaps[at] not in TITLE_GAPS or len(t.lows[at]) < _SHORTEST or _is_elsewhere(t, at):
        return False
    flag = t.flags[at]
    return not flag & (FUNCTION | PARTICLE) and (bool(flag & NAME) or not flag & (ROLE | TITLE))


def _is_elsewhere(t: Tokens, at: int) -> bool:
    """Say whether it is a place, and said to be one: "in Hoorn", "te Spakenburg"."""
    return t.flags[at] & (PLACE | NAME) == PLACE and t.low(at - 1) in _PLACE_BEFORE


def _is_famous(t: Tokens, at: int) -> bool:
    """Say whether it is a musician or a painter whom everybody knows: "Bob Marley", "Bach"."""
    known = t.lows[at] in vocabulary.FAMOUS_PEOPLE or (
        t.low(at + 1) in vocabulary.FAMOUS_PEOPLE and t.gap_behind(at) == " " and t.capital(at)
    )
    return known and not t.flag(at - 1) & (TITLE | ROLE)
