"""What the words beside a word say about it being a name: roles, verbs, prepositions, particles."""

import re

from akad.privacy import words as vocabulary
from akad.privacy.lexicon import (
    CAPITAL,
    COMMON,
    FIRST,
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
    likeness,
)
from akad.privacy.name_signs import IS_AGED, apposed, beside_age, is_all, is_alone, owns_what_follows
from akad.privacy.surnames import TITLE_GAPS, behind_particles, particles_before, surname_after
from akad.privacy.tokens import Tokens

_OPEN = frozenset(
    {" ", "-", ". ", ".", ": ", ":", " (", " = ", "  ", " - ", ": (", "(", ", ", ' "', " '", " “", " „", " ‘", "/"}
)
_INITIAL_GAPS = frozenset({". ", ".", " "})
_ROLE_GAPS = frozenset({" ", ": ", ":", " (", " = ", ". ", "-", ", ", "/"})
_AGE_NEXT = re.compile(r"\s?[(,]\s?(?:[mv]\s?)?\d{1,3}\s?(?:[),]|jr|jaar|j\b)|\s\d{2}\s?(?:jr|jaar)\b", re.IGNORECASE)
_ROLE_NEXT = re.compile(
    r"\s?[(=:]\s?(?:(?:zijn|haar|de|hun|een|mijn|z'n|d'r|zn|hr)\s)?(?P<role>[^\W\d_][\w'’-]*)", re.IGNORECASE
)
_APPOSED = re.compile(r",\s?$")
_OWN = frozenset("zijn haar hun mijn onze ons jouw je z'n d'r m'n uw zn mn hr dr me".split())
_VERB_ENDINGS = ("t", "de", "te")
_FULL_ARTICLES = frozenset({"de", "het", "een", "'n", "den"})
_HIS = frozenset("zn z'n d'r dr hr z’n d’r".split())
_NAMING = frozenset(
    "roepnaam roepn bijnaam genaamd geheten heet heette heten voornaam achternaam meisjesnaam naam".split()
)
_NAMING_FILLERS = frozenset("nu dus eigenlijk officieel gewoon toen voluit ook nog is".split())
_CALLS = frozenset("noemt noemen noemde noemden".split())
_CALLED = frozenset("zichzelf zich hem haar me mij hen je ons ze".split())
_ASKS = frozenset("wie die ik hij ze zij je jij u iemand niemand iedereen dat wat er men het ook wel niet".split())
_SUBJECTS = frozenset("we ik ze je jullie hij zij wij jij u".split())
_NOBODY_AFTER_TITLE = frozenset("is was en of die wil heeft zegt komt gaat kan moet".split())
_STRONG_PARTICLES = frozenset("der den vd v/d v.d. v.d vd. 't ter ten el al ben ait aït bin ibn abu abou ould".split())
# After these a capital is a name, whatever the word is: van den Akker.
STRONG_OPENERS = frozenset("der den vd v/d v.d. v.d ter ten".split())
_FIRM_BEFORE_DE = frozenset("bij zei zag vraag bel van met en".split())
_MODALS = frozenset("wil kan zal mag moet wilde kon zou heeft gaat".split())
_AFTER_SOMEBODY = frozenset("met bij naar de het een ook hem haar niet wel niets zijn iets er ze".split())
_DEALT = frozenset(
    """doorgegeven overgedragen gebeld gemaild geappt gesproken afgesproken overlegd gevraagd doorverwezen vraag vragen
    geef geven bel gegeven koppel overleg gekoppeld afgestemd langs""".split()
)
_NO_ONE = frozenset(
    "post school kerk huis bank koor markt hof berg brand water hulp buren buur kok steun zorg brood soep".split()
)
_WIL_AFTER = frozenset("met bij van voor door aan".split())


def is_announced(t: Tokens, at: int) -> bool:
    """Say whether what stands before a capital makes a name of any word: "van der", an initial, "noemt zich"."""
    word, gap = t.lows[at - 1], t.gaps[at]
    if word in STRONG_OPENERS:
        return True
    if len(word) == 1:
        return gap in {". ", "."} and bool(t.flags[at - 1] & INITIAL) and t.low(at - 2) not in vocabulary.LETTER_CONTEXT
    return gap == " " and at > 1 and _is_called(word, t.lows[at - 2])


def _is_called(word: str, before: str) -> bool:
    return (word in _CALLED and before in _CALLS) or (word == "als" and before in _CALLED | {"bekend"})


def before(t: Tokens, at: int, low: str, flag: int, capital: bool) -> float:
    """Return points for what stands right before a word."""
    if at == 0:
        return 0.0
    gap, word, kind = t.gaps[at], t.lows[at - 1], t.flags[at - 1]
    if "," in gap and (aged := beside_age(t, at, flag, capital)):
        return aged
    if gap not in _OPEN:
        return 0.0
    initial = len(word) == 1 or (word in vocabulary.LONG_INITIALS and gap != " ")
    if initial and gap in _INITIAL_GAPS and kind & CAPITAL and capital:
        if flag & FUNCTION or t.low(at - 2) in vocabulary.LETTER_CONTEXT:
            return 0.0  # "Plan B. Morgen beginnen we"
        return 3.4 if gap != " " else 1.2
    open_to = flag & (LAST | PLACE) or capital or not flag & KINDS or word in STRONG_OPENERS
    opener = particles_before(t, at) if open_to else at
    if opener < at:
        return _before_particles(t, at, opener, flag, capital)
    if kind & TITLE and gap in TITLE_GAPS:
        return _after_title(word, low, flag, capital)
    if kind & ROLE and gap in _ROLE_GAPS:
        return _after_role(word, gap, flag, capital)
    if gap == ", ":
        return apposed(t, at, flag, capital)
    if gap != " ":
        return 0.3 if gap in {" (", "("} and capital else 0.0
    return _after_word(t, at, word, low, flag, capital)


def _after_title(word: str, low: str, flag: int, capital: bool) -> float:
    if low in _NOBODY_AFTER_TITLE and not capital:
        return 0.0
    if word in _NAMING:
        return 3.4 if capital else 2.4
    if capital and not flag & NAME and not flag & FUNCTION:
        return 3.2
    if not capital and not flag & NAME and flag & ORDINARY:
        return 5.2 if word in vocabulary.DOCTORS else 0.0
    return (3.4 if flag & KNOWN else 2.7) if capital or flag & NAME else 2.0


def _after_role(word: str, gap: str, flag: int, capital: bool) -> float:
    points = 2.3 if capital else 2.0
    if word in vocabulary.PETS and gap == ": " and capital and not flag & (FUNCTION | NAME):
        return 5.2
    if capital and not flag & NAME and gap == " ":
        # "haar man Hub", "huisarts Bron": right after these a capital is a name, whatever the word is.
        points = 3.2 if word in vocabulary.KIN or not flag & (FUNCTION | KNOWN) else points
    if flag & ROLE and flag & LAST:
        points += 0.8
    if gap == ", ":
        return points - 1.5
    if gap == ". " and capital:
        return 0.0
    if flag & WORD and flag & LAST and not flag & FIRST and not capital:
        if word in vocabulary.WITH_SURNAME and not flag & FUNCTION:
            return points + 0.8
        points -= 0.6 if flag & ORDINARY else 0.0
    return points


def _after_word(t: Tokens, at: int, word: str, low: str, flag: int, capital: bool) -> float:
    kind = t.flags[at - 1]
    if at > 1 and word in _NAMING_FILLERS and t.lows[at - 2] in _NAMING:
        return 3.0 if capital else (2.0 if not flag & (WORD | ORDINARY) else 0.0)
    if at > 1 and _is_called(word, t.lows[at - 2]):
        return 3.9 if capital else (2.0 if not flag & (WORD | ORDINARY) else 0.0)
    if _is_trade(word, kind, capital):
        return 1.2 if flag & NAME or not flag & ORDINARY else 0.0
    if word in vocabulary.ARTICLES:
        return _after_article(word, flag, capital)
    if word in vocabulary.DETERMINERS:
        return (-1.6 if flag & WORD else -0.4 if flag & ORDINARY else 0.0) if not capital else 0.0
    if low == "wil" and word in _ASKS and not capital:
        return -5.0
    if word in vocabulary.TOPIC_WORDS:
        return 2.0 if flag & NAME or capital or not flag & KINDS else 0.0
    if word in vocabulary.CONTACT_WORDS:
        if low == "wil":
            return 3.2
        return 2.0 if flag & FIRST else (1.2 if flag & LAST or capital or not flag & (KINDS | ORDINARY) else 0.6)
    if word in {"is", "was", "zijn", "waren"} and flag & FIRST and capital:
        return 0.8
    if word in _MODALS and not capital and flag & (FIRST | WORD | COMMON | FUNCTION) == FIRST | WORD:
        following = t.low(at + 1) if t.gap_behind(at) == " " else ""
        if following in _AFTER_SOMEBODY:
            return 2.3
    if word in vocabulary.PERSON_VERBS and flag & NAME:
        if low == "wil":
            return 3.2 if word not in {"kan", "wil", "moet", "zal"} else 0.0
        if flag & FIRST:
            return 1.0
    if word in vocabulary.PERSON_VERBS and capital and not flag & (KINDS | ORDINARY):
        return 0.5
    if word in _SUBJECTS and flag & FIRST and flag & WORD:
        return 0.8
    if word in {"ik", "ben"} and low != "ben" and capital:
        return 0.8
    if word in vocabulary.NAME_PREPOSITIONS:
        return _after_preposition(t, at, word, low, flag, capital)
    return 0.0


def _is_trade(word: str, kind: int, capital: bool) -> bool:
    """Say whether what stands before is what somebody does: "apotheker Hoekman"."""
    trade = not kind & (CAPITAL | FUNCTION | ROLE | TITLE) and len(word) > 5 and word.endswith(vocabulary.AGENT_ENDINGS)
    return capital and trade


def _after_article(word: str, flag: int, capital: bool) -> float:
    if flag & NAME and not flag & WORD:
        if word in _OWN:
            return 0.0
        return -0.3 if word in {"de", "den"} and flag & LAST else (-1.0 if flag & RARE else -0.4)
    if word in _FULL_ARTICLES or not capital:
        return -1.6
    return -0.8 if flag & (WORD | ORDINARY) else 0.0


def _after_preposition(t: Tokens, at: int, word: str, low: str, flag: int, capital: bool) -> float:
    if low == "wil":
        return 3.0 if word in _WIL_AFTER else 0.0
    if word == "van" and at > 1 and t.flags[at - 2] & ROLE and (not flag & (WORD | ORDINARY) or capital):
        return 1.5  # weduwnaar van saminah
    if word in {"aan", "met", "bij"} and at > 1 and t.lows[at - 2] in _DEALT and not capital and flag & NAME:
        if flag & ORDINARY and not flag & FUNCTION and low not in _NO_ONE:
            return 3.0
        return 1.4
    if word in {"met", "via", "voor", "door", "ivm", "ook", "dat", "namens"}:
        return 1.0 if flag & FIRST or capital or not flag & (KINDS | ORDINARY) else 0.4
    return 0.7 if flag & FIRST else (0.4 if not flag & (KINDS | ORDINARY) else 0.2)


def _before_particles(t: Tokens, at: int, opener: int, flag: int, capital: bool) -> float:
    """Return points for a word with particles before it: "mw de jong", "bij van der Meer", "Van den Akker"."""
    chain = t.lows[opener:at]
    kind, gap = t.flag(opener - 1) if opener else 0, t.gaps[opener]
    unknown = not flag & (KINDS | ORDINARY)
    named = flag & LAST or unknown or (capital and not flag & ORDINARY)
    if kind & TITLE and (named or capital or t.lows[at - 1] in STRONG_OPENERS) and gap in TITLE_GAPS:
        return 2.9 if named else 3.9 if capital else 5.2 if t.lows[at - 1] in STRONG_OPENERS else 0.0
    if kind & ROLE and gap == " " and not capital and behind_particles(t, opener - 1) == at:
        return 4.5 if flag & PLACE and not flag & NAME else 3.4
    if kind & ROLE and named and gap == " ":
        if chain != ["van"]:
            return 2.4 if capital or flag & LAST or chain[-1] in _STRONG_PARTICLES else 0.6
        return 1.5 if capital or flag & FIRST or unknown else 0.3
    word = t.lows[opener - 1] if opener else ""
    if opener and len(word) == 1 and gap in _INITIAL_GAPS and named:
        return 2.9
    topic = word in vocabulary.TOPIC_WORDS or (word in _NAMING_FILLERS and opener > 1 and t.lows[opener - 2] in _NAMING)
    if topic and gap in TITLE_GAPS and (flag & LAST or capital):
        return 2.8
    if kind & FIRST and gap == " " and named and (capital or not flag & WORD):
        return 2.0
    if not _STRONG_PARTICLES.isdisjoint(chain) and (flag & LAST or unknown):
        firm = capital or chain[-1] in {"der", "el", "al", "ben", "ait", "vd", "v/d", "v.d."} or not flag & ORDINARY
        return (2.6 if firm else 1.0) if flag & LAST else (1.4 if firm else 0.0)
    if capital and not named and chain[-1] in STRONG_OPENERS and not t.loose:
        return 3.6
    if t.capital(opener) and capital and named and not t.opens_sentence(opener, vocabulary.ABBREVIATIONS):
        return 2.6
    if capital and chain == ["de"] and flag & LAST and opener and not t.loose:
        return 1.2 if word in _FIRM_BEFORE_DE or word in vocabulary.PERSON_VERBS else 0.5
    if chain[-1] in {"de", "den"}:
        doubtful = flag & ORDINARY and t.loose
        return -0.3 if flag & NAME and not flag & WORD and not doubtful else -1.6
    return (0.7 if flag & FIRST else 0.2) if chain[-1] == "van" else 0.0


def after(t: Tokens, at: int, flag: int, capital: bool) -> float:
    """Return points for what stands right behind a word."""
    end = t.end(at)
    points = 0.0
    tail = t.text[end : end + 2]
    unknown = not flag & (KINDS | ORDINARY)
    if tail[:1] not in {" ", ""} or tail[1:] in {"(", "="} or tail[1:].isdigit():
        points = _before_mark(t, at, flag, capital, tail)
    if capital and flag & FIRST and is_alone(t, at):
        return points + 1.6
    if at + 1 >= len(t.lows):
        return points
    if t.gaps[at + 1] != " ":
        called = t.lows[at + 1] in _CALLS or (t.lows[at + 1] == "zo" and t.low(at + 2) in _CALLS)
        addressed = capital and flag & NAME and t.gaps[at + 1] == ", " and t.low(at + 2) in {"je", "jij", "u", "jullie"}
        return points + (2.0 if called and (capital or flag & NAME) else 1.5 if addressed else 0.0)
    following, kind = t.lows[at + 1], t.flags[at + 1]
    if flag & RARE and t.lows[at].endswith("s") and kind & ROLE:
        points += 1.0  # Marjoleins moeder
    if following in _HIS and (capital or not flag & FUNCTION):
        points += 1.2 if flag & NAME or unknown else 0.0  # appie zn hond
    elif following in {"zijn", "haar", "hun"} and flag & FIRST and not flag & WORD:
        points += 0.6
    opens = capital and t.opens_sentence(at, vocabulary.ABBREVIATIONS)
    if opens and following in {"is", "wordt", "was"} and (flag & FIRST or unknown) and IS_AGED.match(t.text, t.end(at)):
        return points + 2.4
    if opens and flag & FIRST and following in {"ook", "wel", "niet"} and is_all(t, at + 1):
        return points + 2.0
    if capital and owns_what_follows(t, at, flag, kind):
        points += 1.2
    if following in {"heet", "heette"}:
        points += 2.6 if flag & NAME or capital else 1.8
    elif following in vocabulary.PERSON_VERBS:
        points += 1.6 if flag & NAME or capital else 1.2
        if t.lows[at] == "wil":
            points += 2.0
    elif following == "en" and t.low(at + 2) in {"haar", "zijn", "z'n", "zn", "hun", "ik"} and flag & FIRST:
        points += 1.4
    elif (
        capital
        and flag & FIRST
        and flag & WORD
        and kind & (ORDINARY | FUNCTION | NAME | CAPITAL) == ORDINARY
        and following.endswith(_VERB_ENDINGS)
    ):
        points += 1.4  # Max veegt
    elif following in {"is", "was"} and capital and t.low(at + 2) in _OWN and t.flag(at + 3) & ROLE:
        points += 2.0  # Arend was haar man
    elif following in vocabulary.NEUTRAL_VERBS:
        points += 0.5 if flag & NAME or capital or unknown else 0.2
    elif following in vocabulary.HONORIFICS:
        points += 1.6 if flag & NAME or unknown else 0.0
    elif (
        (capital and kind & CAPITAL and kind & NAME and flag & NAME)
        or (flag & FIRST and kind & PARTICLE and _has_surname(t, at, flag))
        or (not capital and flag & FIRST and kind & LAST and not kind & (FUNCTION | WORD))
        or (not capital and flag & FIRST and not kind & (KINDS | ORDINARY) and likeness(following) > 0)
    ):
        points += 1.5
    return points


def _has_surname(t: Tokens, at: int, flag: int) -> bool:
    last = surname_after(t, at + 1)
    return last > 0 and (not flag & FUNCTION or t.capital(last))


def _before_mark(t: Tokens, at: int, flag: int, capital: bool, tail: str) -> float:
    """Return points for a mark behind the word: an age, a role between brackets, a colon."""
    end = t.end(at)
    points = 0.0
    named = capital or flag & NAME
    if not named:
        return points
    if _AGE_NEXT.match(t.text, end):
        points += 1.6 if not (flag & WORD and not capital) else 1.2
    role = _ROLE_NEXT.match(t.text, end)
    if role and t.flag(at + 1) | t.flag(at + 2):
        known = t.flag(at + 1) if t.low(at + 1) == role["role"].lower() else t.flag(at + 2)
        points += 2.0 if known & ROLE else 0.0
    if capital and flag & NAME and t.lows[at].endswith(("'s", "’s")):
        points += 1.5
    if (
        capital
        and flag & NAME
        and flag & (WORD | RARE) != WORD | RARE
        and tail == ": "
        and t.opens_sentence(at, vocabulary.ABBREVIATIONS)
    ):
        points += 1.4
    return points
