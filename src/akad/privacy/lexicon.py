"""What is known about words: names, places, roles, and whether a word is an ordinary Dutch one.

The lists are data of the package, made by `scripts/lexicon/make_lexicon.py`; `data/NOTICE.md` names their sources.
"""

import re
import sys
import zlib
from array import array
from bisect import bisect_left
from functools import lru_cache
from importlib.resources import files

from akad.privacy import words as vocabulary

# What a known word can be. A word may be several of these: "de Wit" and "een wit huis".
FIRST = 1  # a first name
LAST = 2  # a surname
WORD = 4  # an ordinary word as well, so that only its context says which
RARE = 8  # a name that is met seldom: believed with a capital, in lower case with context only
PLACE = 16  # a village, a neighbourhood, a city elsewhere
KNOWN = 32  # a proper noun or an abbreviation that points at nobody
ROLE = 64  # zus, buurman, begeleider: a name follows easily
TITLE = 128  # mevrouw, dhr, familie: a name follows nearly always
PARTICLE = 256  # van, de, el: part of a surname
FUNCTION = 512  # so common as a word (pronoun, verb) that it is no name in lower case
COMMON = 1024  # an ordinary word that is a name so seldom that one sign more is asked for
NAME = FIRST | LAST

_COMPOUND_PART = 4


@lru_cache(maxsize=1)
def lexicon() -> dict[str, int]:
    """Return the flags of every known word, in lower case. Read once, on first need."""
    known: dict[str, int] = {}
    with (files("akad.privacy") / "data" / "namen.txt").open(encoding="utf-8") as lines:
        for line in lines:
            flags, _, listed = line.partition(" ")
            known.update(dict.fromkeys(listed.split(), int(flags)))
    for flag, added in (
        (ROLE, vocabulary.ROLES),
        (TITLE, vocabulary.TITLES),
        (PARTICLE, vocabulary.PARTICLES),
        (FUNCTION | WORD, vocabulary.FUNCTION_WORDS),
        (COMMON | WORD, vocabulary.COMMON_WORDS),
    ):
        for word in added:
            known[word] = known.get(word, 0) | flag
    return known


@lru_cache(maxsize=1)
def places() -> frozenset[str]:
    """Return the places whose name has more than one word, in lower case."""
    text = (files("akad.privacy") / "data" / "plaatsen.txt").read_text("utf-8")
    return frozenset(text.splitlines())


@lru_cache(maxsize=1)
def place_openers() -> frozenset[str]:
    """Return with which words the places of more than one word begin."""
    return frozenset(re.split(r"[ -]", place.lstrip("'’"))[0] for place in places())


@lru_cache(maxsize=1)
def _prints() -> "array[int]":
    prints = array("I")
    prints.frombytes((files("akad.privacy") / "data" / "woorden.bin").read_bytes())
    if sys.byteorder == "little":
        prints.byteswap()
    return prints


def _listed(low: str) -> bool:
    prints = _prints()
    wanted = zlib.crc32(low.encode("utf-8", "replace"))
    at = bisect_left(prints, wanted)
    return at < len(prints) and prints[at] == wanted


@lru_cache(maxsize=20_000)
def is_word(low: str) -> bool:
    """Say whether `low` (lower case) is an ordinary Dutch word, or two of them put together.

    One unknown word in 12,000 passes for a known one: the list holds fingerprints of 32 bits.
    """
    if _listed(low):
        return True
    if "-" in low:
        return all(is_word(part) or len(part) < 3 for part in low.split("-"))
    if low.endswith(("'s", "’s")):
        return _listed(low[:-2])
    for cut in range(_COMPOUND_PART, len(low) - _COMPOUND_PART + 1):
        head, tail = low[:cut], low[cut:]
        if _listed(tail) and (_listed(head) or (head[-1] in "se" and _listed(head[:-1]))):
            return True
    return False
