"""Words of Dutch as far as finding needs them: folded, without the small ones, and down to a stem."""

import re
from functools import lru_cache

from akad.plugins.signals import fold

_WORD = re.compile(r"[^\W\d_]+")
SMALL = frozenset(
    """aan alle als altijd andere bij binnen daar dan dat de deze die dit doe doen door een eens eerst eigen en er gaan
    gaat geen graag haar hebben heeft hem hen het hier hij hoe hun iemand iets ik in is je jou jouw jullie kan keer
    kijken kom komen kunnen maar maken me mee meer met mijn misschien moet moeten mogen na naar niet nog nu of om
    omdat onder ons onze ook op over samen te ten ter toch toe tot uit van veel via voor waar wat we weer wel wie
    wij wil willen worden wordt ze zelf zich zij zijn zo zonder zou zouden""".split()
)
"""Words that say nothing about what somebody is looking for."""

# Each with how many letters must be left.
_ENDINGS = (
    *(("heden", 3), ("etjes", 3), ("tjes", 3), ("pjes", 3), ("jes", 3), ("etje", 3), ("tje", 3), ("pje", 3), ("je", 3)),
    *(("eren", 3), ("en", 2), ("s", 4), ("e", 3)),
)
_LONG = (("aa", "a"), ("ee", "e"), ("oo", "o"), ("uu", "u"))
# kookt, feest: after a long sound a t is mostly that of a verb, and where it is not nothing is lost.
_VERB = re.compile(r"(?<=[aeiou]{2}[^aeiou])t$")


def words_of(text: str) -> list[str]:
    """Return the words of a text in their order, folded, without the small ones and without single letters."""
    found = (fold(match.group()) for match in _WORD.finditer(text))
    return [word for word in found if len(word) > 1 and word not in SMALL]


@lru_cache(maxsize=20_000)
def stem(word: str) -> str:
    """Return what the forms of a folded Dutch word have in common: "eten" and "eet", "foto" and "fotootje".

    Light on purpose: plural, diminutive and the forms of a verb go; then the spelling that belongs to a shorter word
    (eten/eet, brieven/brief, katten/kat).
    """
    if not word.isalpha():
        return word
    while (shorter := _without_ending(word)) != word:
        word = shorter
    word = _VERB.sub("", word)
    if len(word) > 2 and word[-1] == word[-2] and word[-1] not in "aeiou":
        word = word[:-1]
    for long, short in _LONG:
        at = word.rfind(long)
        if at >= 0 and at == len(word) - 3:
            word = word[:at] + short + word[at + 2 :]
    if word[-1:] == "z":
        return word[:-1] + "s"
    if word[-1:] == "v":
        return word[:-1] + "f"
    return word


def _without_ending(word: str) -> str:
    for ending, left in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= left:
            return word.removesuffix(ending)
    return word
