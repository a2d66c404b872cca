"""Ages that are written out, where they cannot be another number: "Haj Mohand, zesenzeventig,", "dochter (negen)"."""

from collections.abc import Iterator

from akad.privacy.age_words import coarse_age
from akad.privacy.counting import TEENS, TENS, UNITS
from akad.privacy.finding import Finding, Label
from akad.privacy.lexicon import FIRST, KINDS, LAST, ORDINARY, ROLE, TITLE
from akad.privacy.tokens import Tokens

_AGES = {
    f"{unit}{link}n{tens}": 10 * ten + one
    for ten, tens in enumerate(TENS, 2)
    for one, unit in enumerate(UNITS, 1)
    for link in ("e", "ë")
}
_IN_BRACKETS = {word: age for age, word in enumerate((*UNITS, *TEENS), 1)} | {
    word: 10 * ten for ten, word in enumerate(TENS, 2)
}
_IS = frozenset("is wordt werd was van bijna al pas".split())
_HE = frozenset("hij zij ze ie ik".split())
_CLOSES = ".,;:)!?\n"


def find_ages_in_words(tokens: Tokens) -> Iterator[Finding]:
    """Yield the ages in words of more than twenty beside somebody, and those in brackets behind a name."""
    if "tig" in tokens.text:
        for at in tokens.positions(_AGES):
            if at not in tokens.taken and _is_age(tokens, at):
                yield _found(tokens, at, _AGES[tokens.lows[at]])
    for at in tokens.bracketed:
        age = _IN_BRACKETS.get(tokens.lows[at])
        if (
            age
            and at
            and at not in tokens.taken
            and tokens.text.startswith(")", tokens.end(at))
            and _who(tokens, at - 1)
        ):
            yield _found(tokens, at, age)


def _is_age(tokens: Tokens, at: int) -> bool:
    if tokens.low(at + 1) == "is" and tokens.low(at + 2) in _HE:
        return True
    behind = tokens.text[tokens.end(at) : tokens.end(at) + 1]
    closed = not behind or behind in _CLOSES
    if not (closed or tokens.low(at + 1) in {"en", "jaar", "jr"}):
        return False
    if tokens.low(at + 1) in {"jaar", "jr"} and tokens.text[tokens.end(at + 1) :][:1] not in {"", *_CLOSES}:
        return False
    if tokens.gap(at) == ", ":
        return closed and _who(tokens, at - 1)
    he = tokens.low(at - 2) in _HE or tokens.low(at - 1) in _HE or _who(tokens, at - 2)
    return tokens.gap(at) == " " and tokens.low(at - 1) in _IS and he


def _who(tokens: Tokens, at: int) -> bool:
    """Say whether this word is somebody: a name, a role, or one that nobody knows with a capital."""
    flag = tokens.flag(at)
    if flag & (ROLE | TITLE | FIRST) or (flag & LAST and not flag & ORDINARY):
        return True
    return tokens.capital(at) and not flag & (KINDS | ORDINARY)


def _found(tokens: Tokens, at: int, age: int) -> Finding:
    return Finding(tokens.starts[at], tokens.end(at), Label.LEEFTIJD, coarse_age(age))
