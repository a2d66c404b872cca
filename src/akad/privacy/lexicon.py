"""What is known about words: names, places, roles, and whether a word is an ordinary Dutch one.

The list is data of the package, made by `scripts/lexicon/make_lexicon.py`; `data/NOTICE.md` names its sources.
"""

import re
import string
import sys
import unicodedata
import zlib
from array import array
from bisect import bisect_left
from functools import lru_cache

from akad.privacy import place_words
from akad.privacy import words as vocabulary
from akad.privacy.accounts import is_online
from akad.privacy.kept import Kept
from akad.privacy.leading_words import LEADING
from akad.privacy.organisation_kinds import says_what
from akad.privacy.organisation_words import GLUED_TAILS, ORGANISATION_OPENERS
from akad.privacy.shipped import DATA

# What a known word can be. A word may be several of these: "de Wit" and "een wit huis".
FIRST = 1  # a first name
LAST = 2  # a surname
WORD = 4  # an ordinary word as well, so that only its context says which
RARE = 8  # a name that is met seldom: believed with a capital, in lower case with context only
PLACE = 16  # a village, a neighbourhood, a city elsewhere
KNOWN = 32  # a proper noun or an abbreviation that points at nobody
LISTED = 64  # it stands in the list of Dutch words
PUT_TOGETHER = 1 << 7  # an ordinary word for no more than that two of them stand together in it: Landveld
# Not in the list of words but in our own vocabulary, or seen from the word itself.
ROLE = 1 << 8  # zus, buurman, begeleider: a name follows easily
TITLE = 1 << 9  # mevrouw, dhr, familie: a name follows nearly always
PARTICLE = 1 << 10  # van, de, el: part of a surname
FUNCTION = 1 << 11  # so common as a word (pronoun, verb) that it is no name in lower case
COMMON = 1 << 12  # an ordinary word that is a name so seldom that one sign more is asked for
ORDINARY = 1 << 13  # a Dutch word, or two put together
CAPITAL = 1 << 14  # it begins with a capital
STREETISH = 1 << 15  # it ends like a street: Dotterbloemstraat
CLOSES_PLACE = 1 << 16  # a place of several words may end here
FAMOUS = 1 << 17  # a street that is known, or the beginning of one
OPENS_ORGANISATION = 1 << 18  # the kind or the name of an organisation may begin or end here
DATE = 1 << 19  # a month, or "jaar"
GENITIVE = 1 << 20  # it is known without its last letter: Ahmeds
INITIAL = 1 << 22  # one capital letter
UPPER = 1 << 23  # capitals only
GLUED = 1 << 24  # a capital, and an end that says what organisation it is: Calandlyceum
CANDIDATE = 1 << 21  # by itself it may be the name of a person
TOWN = 1 << 25  # a town, a part of one, or a word that says that it is a place
SAYS_WHAT = 1 << 26  # it says what an organisation is: roeivereniging, lyceum
LEADS = 1 << 27  # the name of an organisation or a place may stand behind it: bij, de
STUCK = 1 << 28  # a capital in it tells that words were stuck together: zusMarijke
ONLINE = 1 << 29  # the name of a game or a site is in it: insta, roblox
NAME = FIRST | LAST
# What finders ask for.
MARKED = (
    FIRST
    | PLACE
    | ROLE
    | TITLE
    | CAPITAL
    | STREETISH
    | CLOSES_PLACE
    | FAMOUS
    | OPENS_ORGANISATION
    | DATE
    | CANDIDATE
    | TOWN
    | SAYS_WHAT
    | STUCK
)
# What says something of a word by itself.
KINDS = NAME | WORD | RARE | PLACE | KNOWN | ROLE | TITLE | PARTICLE | FUNCTION | COMMON

# Of these common words the name is asked for in lower case too.
_ASKED = frozenset({"wil", "stem"})
_COMPOUND_PART = 4
# Shorter parts of which many words are made.
_SHORT_TAILS, _SHORT_HEADS = ("dag", "pas", "bus", "les", "uur", "nr"), ("bel", "eet", "zit", "wmo", "ggz")
_LONGEST = 40
# Where a capital behind a small letter begins a word of its own.
SEAM = re.compile(r"(?<=[a-zà-öø-ÿ])(?=[A-ZÀ-ÖØ-Þ][a-zà-öø-ÿ])")
_GLUED_TAILS = tuple(GLUED_TAILS)
# Capitals, a hyphen and the rest of a word in small letters: what is shortened is no name.
_SHORTENED = re.compile(r"[A-Z]{2,6}-[a-zà-öø-ÿ]+$")
# So many words are kept with what is known of them; a memory of 6 MB.
_KEPT = 30_000
_OWN: dict[str, int] = {}
for _flag, _added in (
    (ROLE, vocabulary.ROLES),
    (TITLE, vocabulary.TITLES),
    (PARTICLE, vocabulary.PARTICLES),
    (FUNCTION | WORD, vocabulary.FUNCTION_WORDS),
    (COMMON | WORD, vocabulary.COMMON_WORDS),
    (FAMOUS, (*place_words.FAMOUS, *(re.split(r"[ -]", name)[0] for name in place_words.FAMOUS_NUMBERED))),
    (OPENS_ORGANISATION, ORGANISATION_OPENERS),
    (PLACE, place_words.TOWNS),
    (DATE, vocabulary.MONTHS | vocabulary.SHORT_MONTHS | {"jaar"}),
):
    for _word in _added:
        _OWN[_word] = _OWN.get(_word, 0) | _flag


@lru_cache(maxsize=1)
def _table() -> tuple["array[int]", bytes]:
    """Return the fingerprints of all known words, sorted, and the flags of each. Read once, on first need."""
    data = (DATA / "woorden.bin").read_bytes()
    count = len(data) // 5
    prints = array("I")
    prints.frombytes(data[: 4 * count])
    if sys.byteorder == "big":
        prints.byteswap()
    return prints, data[4 * count :]


def _listed(low: str) -> int:
    """Return what the list says of a word. One unknown word in 8,000 is taken for another: it holds fingerprints."""
    prints, flags = _table()
    wanted = zlib.crc32(low.encode("utf-8", "replace"))
    at = bisect_left(prints, wanted)
    return flags[at] if at < len(prints) and prints[at] == wanted else 0


def _known(low: str) -> int:
    return _listed(low) & ~LISTED | _OWN.get(low, 0)


@lru_cache(maxsize=1)
def places() -> frozenset[str]:
    """Return the places whose name has more than one word, in lower case."""
    text = (DATA / "plaatsen.txt").read_text("utf-8")
    return frozenset(text.splitlines())


@lru_cache(maxsize=1)
def towns() -> tuple[frozenset[str], frozenset[str]]:
    """Return the towns elsewhere, and the villages that look like two words put together and are none."""
    text = (DATA / "steden.txt").read_text("utf-8")
    far, villages = text.split("[geen woord]\n")
    return frozenset(far.splitlines()[1:]) | place_words.QUARTERS, frozenset(villages.splitlines())


@lru_cache(maxsize=1)
def _leading_and_placed() -> dict[str, int]:
    """Return the flags of the words behind which a name may stand, of towns, and of the last words of long names."""
    flags = dict.fromkeys(LEADING, LEADS)
    closers = [place.rpartition(" ")[2].lstrip("‘") for place in (*places(), *towns()[0]) if " " in place]
    for flag, added in ((TOWN, towns()[0]), (CLOSES_PLACE, closers)):
        for word in added:
            flags[word] = flags.get(word, 0) | flag
    return flags


def is_word(low: str) -> bool:
    """Say whether `low` (lower case) is an ordinary Dutch word, or two of them put together."""
    return bool(WORDS[low][1] & ORDINARY)


def _is_ordinary(low: str) -> bool:
    return bool(_listed(low) & LISTED) or _is_put_together(low)


def _is_put_together(low: str) -> bool:
    if "-" in low:
        return all(len(part) < 3 or _is_ordinary(part) or _known(part) & KNOWN for part in low.split("-"))
    if low.endswith(("'s", "’s")):
        return bool(_listed(low[:-2]) & LISTED)
    # Praatdag, Huurtoeslagnr, Belafspraak
    head = low[: -2 if low.endswith("nr") else -3] if low.endswith(_SHORT_TAILS) else ""
    tail = low[3:] if low.startswith(_SHORT_HEADS) else ""
    if any(len(part) >= _COMPOUND_PART and _listed(part) & LISTED for part in (head, tail)):
        return True
    for cut in range(_COMPOUND_PART, len(low) - _COMPOUND_PART + 1):
        head, tail = low[:cut], low[cut:]
        if _listed(tail) & LISTED and (_listed(head) & LISTED or (head[-1] in "se" and _listed(head[:-1]) & LISTED)):
            return True
    return False


def _flags_of_parts(low: str) -> int:
    """Return what a word with a hyphen or an apostrophe is: Pieter-Bas, Rossum-Prins, Aylin's, O'Brien."""
    base = re.sub(r"['’]s$", "", low)
    if base != low and (flag := _known(base)) & KINDS:
        return flag
    parts = [_known(part) for part in re.split(r"['’-]", base) if len(part) > 1 and not _OWN.get(part, 0) & PARTICLE]
    if not parts or not all(part & KINDS for part in parts) or any(part & KNOWN for part in parts):
        return 0
    together = 0
    for part in parts:
        together |= part & (NAME | WORD | RARE | PLACE | COMMON)
    return together & ~RARE if not all(part & RARE for part in parts) else together


def _opened_by_a_name(low: str) -> int:
    """Return what a word is of which only the first part is a first name: Jan-Baptist, Gert-Jelke."""
    opener, _, rest = low.partition("-")
    return FIRST | RARE if len(rest) > 2 and _known(opener) & (FIRST | RARE | COMMON | KNOWN) == FIRST else 0


def _named_small(low: str) -> bool:
    """Say whether a word is a first name made small."""
    return any(
        low.endswith(ending) and len(low) > len(ending) + 2 and _known(low[: -len(ending)]) & FIRST
        for ending in ("etje", "tje", "pje", "je", "ke")
    )


def _flags_of(low: str) -> int:
    if len(low) > _LONGEST:
        return ORDINARY
    listed = _listed(low)
    flags = listed & ~LISTED | _OWN.get(low, 0)
    ordinary = ORDINARY if listed & LISTED else ORDINARY | PUT_TOGETHER if _is_put_together(low) else 0
    if not flags & KINDS:
        if low[-1:] == "s" and len(low) > 4 and not ordinary and (owner := _known(low[:-1])) & FIRST:
            flags |= owner & NAME | RARE | GENITIVE  # a genitive: Marjoleins, Ahmeds
        elif low.endswith(("je", "ke")) and not ordinary and _named_small(low):
            flags |= FIRST | RARE  # fleurtje, keesje
        elif "-" in low or "'" in low or "’" in low:
            flags |= _flags_of_parts(low) or _opened_by_a_name(low)
    if not flags & (NAME | KNOWN | PLACE) and low.endswith(vocabulary.ROLE_ENDINGS):
        flags |= ROLE  # jeugdarts, eetmaatje
    if low.endswith(place_words.STREET_ENDINGS):
        flags |= STREETISH
    flags |= ordinary
    if flags & (NAME | PLACE) if flags & KINDS else not ordinary:
        flags |= CANDIDATE
    return flags


def _of_letters(low: str, flags: int) -> int:
    """Return what finders of places, organisations and accounts ask of a word, however it is put together."""
    seen = _leading_and_placed().get(low, 0)
    if flags & (PLACE | FIRST | FUNCTION) == PLACE or place_words.says_place(low):
        seen |= TOWN
    if is_online(low):
        seen |= ONLINE
    return seen | SAYS_WHAT if says_what(low) else seen


def _double(word: str, flags: int) -> int:
    """Return the flags of a word like Vermeer-Kwint: two capitals, of which one part is a name."""
    parts = [part for part in word.split("-") if part]
    if _OWN.get(parts[-1], 0) & PARTICLE and parts[0][0].isupper() and len(parts[0]) > 2:
        return CAPITAL | LAST | CANDIDATE  # Wijngaarden-de Ru
    if all(part[0].isupper() and len(part) > 1 and not part.isupper() for part in parts) and len(parts) > 1:
        known = [_known(part.lower()) for part in parts]
        if any(part & NAME for part in known):
            return flags & ~(ORDINARY | PUT_TOGETHER) | (known[0] & NAME or LAST) | CANDIDATE
    return flags


def _of_word(word: str) -> tuple[str, int]:
    low = word.lower()
    flags = _flags_of(low)
    flags |= (seen := _of_letters(low, flags))
    if word[:1].isupper():
        flags |= CAPITAL
        if len(word) == 1:
            flags |= INITIAL
        elif len(word) > 2 and word.isupper():
            flags |= UPPER
        if len(low) > 7 and low.endswith(_GLUED_TAILS) and not _listed(low) & LISTED:
            flags |= GLUED
        if _SHORTENED.match(word):
            flags = flags & ~(NAME | CANDIDATE) | ORDINARY | KNOWN  # CBR-keuring, KNIL-er
        elif "-" in word and (not flags & KINDS or _OWN.get(word.rsplit("-", 1)[1], 0) & PARTICLE):
            flags = _double(word, flags) | seen
    elif (flags & FUNCTION and low not in _ASKED) or flags & PARTICLE or len(low) == 1:
        flags &= ~CANDIDATE
    if word[1:] != low[1:] and SEAM.search(word):
        flags |= STUCK
    return low, flags


# What is known of each word as it is written: its lower case and its flags.
WORDS = Kept(_of_word, _KEPT)


# The letters of a word are numbered, a hyphen and an apostrophe count as its ends, all else as nothing.
_SPELT = string.ascii_lowercase.encode() + b"-'"
_CODES = bytes.maketrans(_SPELT, bytes([*range(1, 27), 0, 0]))
_NO_LETTERS = bytes(set(range(256)) - set(_SPELT))


@lru_cache(maxsize=1)
def _letters() -> bytes:
    return (DATA / "letters.bin").read_bytes()


@lru_cache(maxsize=4096)
def likeness(low: str) -> float:
    """Return how much the letters of a word are those of a name: above zero when more than those of Dutch words.

    The middle, over every three letters in a row, of the logarithm of how many times more often names have them.
    """
    odds = _letters()
    plain = unicodedata.normalize("NFD", low).replace("’", "'").encode("ascii", "ignore")
    codes = b"\0" + plain.translate(_CODES, _NO_LETTERS) + b"\0"
    found = [odds[(a * 27 + b) * 27 + c] for a, b, c in zip(codes, codes[1:], codes[2:], strict=False)]
    return (sum(found) - 128 * len(found)) / (32 * len(found)) if found else 0.0


def is_plain(flags: int, asked: int) -> bool:
    """Say whether a word is an ordinary one and nothing else of what is `asked`; nearly any word is a rare name too."""
    if flags & (WORD | RARE) == WORD | RARE:
        flags &= ~NAME
    return flags & asked == ORDINARY


def flags_of(word: str) -> int:
    """Return the flags of one word."""
    return WORDS[word][1]
