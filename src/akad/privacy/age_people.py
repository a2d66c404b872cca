"""Whether somebody stands beside a number, so that it can be an age."""

import re
from functools import lru_cache
from typing import NamedTuple

from akad.privacy.later import later
from akad.privacy.lexicon import FIRST, FUNCTION, KINDS, NAME, ORDINARY, PLACE, STREETISH, UPPER, WORD, flags_of

# A person right before the number: "dochter els 41," "moeder 19." "pt 77".
_OF_ANOTHER = "klein pleeg stief schoon half".split()
_FAMILY = (
    "zoon dochter kind zoontje dochtertje broer zus broertje zusje moeder vader oma opa ma pa mama papa tante oom neef "
    "nicht neefje nichtje zussen broers zonen dochters kinderen "
    "zusjes broertjes zoons"
).split()
_OTHERS = (
    "baby tweeling jongen meisje meid man vrouw weduwe weduwnaar puber tiener partner echtgenoot vriend vriendin "
    "cliënt client cliente bewoner bewoonster pt patiënt patient mw mevr dhr mevrouw meneer heer jong kleuter peuter "
    "kindje jongetje dame kerel vent gozer betrokkene verdachte statushouder verpleger verpleegster"
).split()
PERSON = rf"(?:(?:{'|'.join(_OF_ANOTHER)})?(?:{'|'.join(_FAMILY)})|{'|'.join(_OTHERS)})"
_PERSONS = frozenset([*_OTHERS, *(of + one for of in ("", *_OF_ANOTHER) for one in _FAMILY)])
_AFTER_PERSON = later(rf"(?<![\w-]){PERSON}(?:[,:]?|\s(?P<name>[a-zà-ÿ]{{2,}}))\s$", re.IGNORECASE)
# The last word before a number, with what stands between; and what may stand there, for each thing a word can say.
_LAST = later(r"([\w'’-]++)([^\w'’-]*+)\Z")
_BETWEEN = {
    "part": later(r"\.?\s$"),
    "cue": later(r"[\s:]{0,2}$"),
    "short cue": later(r"\.[\s:]{0,2}$"),
    "comma": later(r"\)?,[\s:]{0,2}$"),
    "person": later(r"[,:]?\s$"),
    "name": later(r",?\s$|\s?\($"),
    "space": later(r"\s$"),
}
_MAY_FOLLOW = ".:,)(" + "".join(filter(str.isspace, map(chr, range(0x3001))))
# What a number is measured on; no name, whatever the list of names says.
_MEASURES = frozenset(
    """kps norton morse snaq must gaf honos mmse moca barthel katz braden zzp wlz dbc pgb vv ciz aad score schaal pols
    hf rr temp bd rsn hb inr hba1c glucose sat saturatie bmi nrs vas ecog iq cito pagina pag blz lijn bus tram maat zaal
    kamer groep klas artikel art route windows code nummer nr week dag stap fase ronde tafel poort blok versie deel
    psalm psalmen gezang soera sura vers hoofdstuk suiker bloedsuiker crp egfr nyha gold radio npo level
    brief spoor boor nacht tabak leefgeld
    kanaal net omaha gebied actie kennis gedrag status unit plek punt punten stand rust lid huis flat loket trap bel
    top trede treden pleister""".split()
)
_DRUGS = tuple(
    """olol pine pam lam pril sartan statine azol cilline done codon pram traline oxetine formine mide nyl zine prazol
    dopa profen mol pleister cetamol tidine zapine epam alax ridol idon""".split()
)
# What says by itself that a number is an age, or that it is the number of a part.
_CUES = frozenset(
    """man vrouw mevrouw meneer mw dhr mevr jongen meisje meid zelf inmiddels net wordt werd ben pas geworden leeftijd
    lft oud is nu m v al""".split()
)
_PARTS = frozenset("art artikel nr blz par lid hfst hoofdstuk punt".split())
_NO_MEASURE = frozenset({"net", "m", "v", "is", "was", "wordt"})
# What is counted in a row behind a name: no age. "Jos 12 boeken", "Fatma 40 uur".
_NO_PLURAL = frozenset(
    """is was thuis sinds pools frans engels duits turks grieks iraaks deens zweeds als soms steeds eens alles anders
    los vaak en wonen gaan zitten slapen willen hebben zijn worden spelen moeten kunnen heen tegen binnen tussen alleen
    samen zonder buiten boven beneden gescheiden overleden gestopt geweest verhuisd""".split()
)
_COUNTED = frozenset(
    """uur keer euro man stuks km m kg gr mg ml cm mm l liter kilo gram pond x u min sec mnd wk wkn jr jaar maand week
    dag procent punt punten graden pillen paar tal deel stuk treden hoog etage verd per van op tot""".split()
)
_NEXT_WORD = later(r"\s([^\W\d_]+)")
_SYMBOLS = later(r"\s?[^\w\s.,:;()/&+*#%€$\"'’=<>!?-]+\s$")
_BRACKETS = later(r"\s?\([^()]*\),?\s$")
_INITIALS = later(r"(?<![\w.])(?:[A-Za-z]\.){1,3},\s$")
# "zij is 19, hij 52", "hij 88 zij 87": of both, so it is no count of things.
_PRONOUN = later(r"(?<!\w)(?:hij|zij|ze|ik)\s(?:(?:is|was|bijna|al)\s)?$", re.IGNORECASE)
_OTHER_BEFORE = later(
    r"(?<!\w)(?:hij|zij|ze)\s(?:(?:is|was|bijna|al)\s)?\d{1,3},?\s(?:en\s)?(?:hij|zij|ze|ik)\s(?:(?:is|was|bijna|al)\s)?$",
    re.IGNORECASE,
)
_OTHER_BEHIND = later(
    r",?\s(?:en\s)?(?:hij|zij|ze|ik)\s(?:\([^()]*\)\s)?(?:(?:is|was|bijna|al)\s)?\d{1,3}(?!\w|\s?(?:uur|euro|keer))",
    re.IGNORECASE,
)
_OPENING_PRONOUN = later(r"(?:^|[.!?:;]\s)(?:hij|zij|ze)\s$", re.IGNORECASE)
_TITLED = later(
    r"[mMdD](?<!\w.)(?:(?<=[mM])(?i:evrouw|eneer|w|evr|vr)|(?<=[dD])(?i:hr))\.?\s(?:(?:[^\W\d_]{1,2}\.|[^\W\d_][\w'’-]*)\s){1,4}$"
)
_PEOPLE = later(
    r"(?<!\w)(?:kids|kinderen|knd|zoons|zonen|dochters|jongens|meisjes|kleinkinderen|broers|zussen|broertjes|zusjes|zoontjes|"
    r"dochtertjes|kleinzoons|kleindochters|pubers|tieners)(?:\s?[:(,]|\svan)?\s?$",
    re.IGNORECASE,
)
_LAST_LETTERS = later(r"(?<![\w'’-])[^\W\d_]+$")
_SURNAME = later(
    r"(?<![\w'’-])([^\W\d_]+)\s(?:(?:van|vd|de|den|der|el|al|ait|ben|da|dos|te|ten|ter|la)\s){0,3}(?P<last>[^\W\d_]{3,})\s$"
)


def after_people(before: str) -> bool:
    """Say whether children or brothers stand before a row of numbers: "zoons van 12, 14 en 17", "kids 3/5/8"."""
    return _PEOPLE.search(before) is not None


def counts(text: str, end: int) -> bool:
    """Say whether a number that ends here counts the word behind it: "12 boeken", "40 uur"."""
    following = _NEXT_WORD.match(text, end)
    if following is None:
        return False
    word = following[1]
    if word in _NO_PLURAL:
        return False
    if word.endswith("en") and "ge" in word[:-3]:
        return False  # "36 weggelopen"
    return word in _COUNTED or (word.endswith(("en", "s")) and bool(flags_of(word) & ORDINARY))


def without_symbols(before: str) -> str:
    """Return what stands before a number without the emoji or the brackets between."""
    if before.endswith((") ", "), ")):
        return _BRACKETS.sub(", " if before.endswith("), ") else " ", before)
    return _SYMBOLS.sub(" ", before) if before[-1:] == " " and not before.isascii() else before


def initials_before(before: str) -> bool:
    """Say whether initials stand before a number: "Sjaak B., 71", "klant d.k., 38"."""
    return (
        ".," in before[-5:]
        and _INITIALS.search(before) is not None
        and not before.endswith(("o.a., ", "e.d., ", "m.i., "))
    )


def he_and_she(text: str, end: int, before: str) -> bool:
    """Say whether a number is one of two ages: "zij is 19, hij 52", "hij 88 zij 87"."""
    if _PRONOUN.search(before) is None:
        return False
    return _OTHER_BEFORE.search(before) is not None or _OTHER_BEHIND.match(text, end) is not None


def opens_with_pronoun(before: str) -> bool:
    """Say whether a sentence opens with "hij" or "zij" and then the number: "zij 34, woont buiten"."""
    return _OPENING_PRONOUN.search(before, max(0, len(before) - 8)) is not None


def full_name(before: str) -> bool:
    """Say whether a first name and a word, or a title and a surname, stand before a number: "toos keizer 82"."""
    if _TITLED.search(before):
        return True
    if not any(map(_ends_in_first_name, before.split()[:-1])):
        return False
    match = _SURNAME.search(before)
    if match is None or not _ends_in_first_name(match[1]):
        return False
    last = flags_of(match["last"])
    return not last & ORDINARY or bool(last & NAME) or len(match["last"]) < 6


@lru_cache(maxsize=16_384)
def _ends_in_first_name(word: str) -> bool:
    match = None if word.isalpha() else _LAST_LETTERS.search(word)
    flags = flags_of(match.group()) if match else flags_of(word) if word.isalpha() else 0
    return bool(flags & FIRST) and not flags & (FUNCTION | WORD)


def is_known(word: str) -> bool:
    """Say whether a word is a first name and no other word."""
    flags = flags_of(word) if word else 0
    return bool(flags & FIRST) and not flags & (ORDINARY | FUNCTION)


def beside_person(before: str) -> bool:
    """Say whether a word for a person stands right before a number, with a first name between or not."""
    if before.endswith(" "):
        last = before.rfind(" ", 0, -1) + 1
        if not says(before[last:]).person and not says(before[:last]).person:
            return False
    match = _AFTER_PERSON.search(before)
    if match is None or not match["name"]:
        return match is not None
    return _follows_person(flags_of(match["name"]))


def _follows_person(flags: int) -> bool:
    return bool(flags & FIRST and not flags & FUNCTION) or not flags & (KINDS | ORDINARY)


def named(before: str) -> bool:
    """Say whether somebody's name stands right before a number."""
    said = says(before)
    if said.name or not said.name_if_first:
        return said.name
    rest = before[: len(before) - said.length]
    return not rest.strip() or rest.endswith((", ", ". "))


class Said(NamedTuple):
    """What the last word before a number says of it by itself.

    `part` is "art", "nr"; `cue` is "is", "man,"; `person` is "dochter"; `name` is a name, `name_if_first` one where it
    opens the sentence or a part of it, and `length` its length to the number; `measure` is "pols", "HB"; `word` ends
    with a letter, and `of_person` may be the name behind a word for a person; `number` is another number.
    """

    part: bool = False
    cue: bool = False
    person: bool = False
    measure: bool = False
    word: bool = False
    of_person: bool = False
    name: bool = False
    name_if_first: bool = False
    length: int = 0
    number: bool = False


_NOTHING = Said()
_NUMBER = Said(number=True)


def says(before: str) -> Said:
    """Return what the last word of `before` says; it is kept with the word and what stands behind it."""
    last = before[before.rfind(" ", 0, len(before.rstrip(_MAY_FOLLOW))) + 1 :]
    if last[:-1].isdecimal():
        return _NUMBER if last.endswith(" ") else _NOTHING
    return _says(last)


@lru_cache(maxsize=8192)
def _says(last: str) -> Said:
    match = _LAST.search(last)
    if match is None:
        return _NOTHING
    word, between = match.groups()
    fits, low = _fits(between), _without_case(word)
    opens, ends = _is_letter(word[0]), _is_letter(word[-1])
    whole = last_part = low
    if not low.isalnum():
        whole = low[max(map(low.rfind, "'’")) + 1 :]
        last_part = whole[whole.rfind("-") + 1 :]
    cue = ("cue" in fits and last_part in _CUES) or ("short cue" in fits and last_part == "lft")
    cue = cue or ("comma" in fits and ends and len(word) > 1 and _is_letter(word[-2]))
    person = "person" in fits and whole in _PERSONS
    if match.start() and len(last.split()) > 1:
        person = _AFTER_PERSON.search(last) is not None
    measure = name = first = of_person = False
    if "name" in fits and opens:
        flags, measure = flags_of(word), is_measure(word)
        name, first = (False, False) if measure else _name(word, flags, between)
        measure = measure or word == "min"
        name, first = name and not measure, first and not measure
        measure = (measure or (word.isupper() and len(word) < 6)) and word.lower() not in _NO_MEASURE
        of_person = "space" in fits and _follows_person(flags)
    part, length = "part" in fits and last_part in _PARTS, len(word) + len(between)
    return Said(part, cue, person, measure, ends and "space" in fits, of_person, name, first, length)


@lru_cache(maxsize=512)
def _fits(between: str) -> frozenset[str]:
    return frozenset(name for name, pattern in _BETWEEN.items() if pattern.match(between))


def _name(word: str, flags: int, between: str) -> tuple[bool, bool]:
    """Return whether a word is a name, and whether it is one where it opens the sentence or a part of it."""
    if flags & (FUNCTION | STREETISH | PLACE):
        return False, False
    if word[0].islower():
        first = bool(flags & FIRST)
        return bool(flags & NAME) and (not flags & ORDINARY or (first and "," in between)), first
    if flags & NAME:
        return not flags & UPPER or not flags & ORDINARY, False
    return not flags & (ORDINARY | UPPER), False


def is_measure(word: str) -> bool:
    """Say whether a number is measured on this: "pols 72", "metoprolol 50"."""
    low = _without_case(word)
    return low in _MEASURES or (low.endswith(_DRUGS) and any(low.endswith(drug, 3) for drug in _DRUGS))


def _is_letter(sign: str) -> bool:
    return sign.isalnum() and not sign.isdecimal()


def _without_case(word: str) -> str:
    """Return a word in lower case as an expression that ignores case sees it: with one i and one s for all."""
    return word.lower() if word.isascii() else word.lower().replace("i\u0307", "i").replace("ı", "i").replace("ſ", "s")
