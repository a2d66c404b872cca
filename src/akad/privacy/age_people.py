"""Whether somebody stands beside a number, so that it can be an age."""

import re
from functools import lru_cache
from typing import NamedTuple

from akad.privacy.later import later
from akad.privacy.lexicon import FIRST, FUNCTION, KINDS, NAME, ORDINARY, PLACE, STREETISH, UPPER, WORD, flags_of

# A person right before the number: "dochter els 41," "moeder 19." "pt 77".
PERSON = (
    r"(?:(?:klein|pleeg|stief|schoon|half)?(?:zoon|dochter|kind|zoontje|dochtertje|broer|zus|broertje|zusje|"
    r"moeder|vader|oma|opa|ma|pa|mama|papa|tante|oom|neef|nicht|neefje|nichtje|zussen|broers|zonen|dochters|kinderen)|"
    r"baby|tweeling|jongen|meisje|meid|man|vrouw|weduwe|weduwnaar|puber|tiener|partner|echtgenoot|vriend|vriendin|"
    r"cliënt|client|cliente|bewoner|bewoonster|pt|pati[eë]nt|mw|mevr|dhr|mevrouw|meneer|heer|jong|kleuter|peuter)"
)
_AFTER_PERSON = later(rf"(?<![\w-]){PERSON}(?:[,:]?|\s(?P<name>[a-zà-ÿ]{{2,}}))\s$", re.IGNORECASE)
WORD_BEFORE = later(r"(?<![\w'’-])([^\W\d_][\w'’-]*)(,?\s)$")
# What a number is measured on; no name, whatever the list of names says.
MEASURES = later(
    r"(?:kps|norton|morse|snaq|must|gaf|honos|mmse|moca|barthel|katz|braden|zzp|wlz|dbc|pgb|vv|ciz|aad|score|schaal|pols|hf|rr|temp|bd|rsn|"
    r"hb|inr|hba1c|glucose|sat|saturatie|bmi|nrs|vas|ecog|iq|cito|pagina|pag|blz|lijn|bus|tram|maat|zaal|kamer|groep|"
    r"klas|artikel|art|route|windows|code|nummer|nr|week|dag|stap|fase|ronde|tafel|poort|blok|versie|deel|kanaal|net|"
    r"omaha|gebied|actie|kennis|gedrag|status|unit|plek|punt|punten|stand|rust|lid|huis|flat|loket|trap|bel|top)$|"
    r".{3,}(?:olol|pine|pam|lam|pril|sartan|statine|azol|cilline|done|codon|pram|traline|oxetine|formine|mide|nyl|"
    r"zine|prazol|dopa|profen|mol|pleister|cetamol|tidine|zapine|epam|alax|ridol|idon)$",
    re.IGNORECASE,
)
# What says by itself that a number is an age, or that it is the number of a part.
_CUE = later(
    r"(?:[^\W\d_]{2}\)?,|(?<!\w)(?:man|vrouw|mevrouw|meneer|mw|dhr|mevr|jongen|meisje|meid|zelf|"
    r"inmiddels|net|wordt|werd|ben|pas|geworden|leeftijd|lft\.?|oud|is|nu|m|v|al))[\s:]{0,2}$",
    re.IGNORECASE,
)
_PART_OF = later(r"(?<!\w)(?:art|artikel|nr|blz|par|lid|hfst|hoofdstuk|punt)\.?\s$", re.IGNORECASE)
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
_PRONOUN = later(r"(?<!\w)(?:hij|zij|ze)\s(?:(?:is|was|bijna|al)\s)?$", re.IGNORECASE)
_OTHER_BEFORE = later(
    r"(?<!\w)(?:hij|zij|ze)\s(?:(?:is|was|bijna|al)\s)?\d{1,3},?\s(?:en\s)?(?:hij|zij|ze)\s(?:(?:is|was|bijna|al)\s)?$",
    re.IGNORECASE,
)
_OTHER_BEHIND = later(
    r",?\s(?:en\s)?(?:hij|zij|ze)\s(?:\([^()]*\)\s)?(?:(?:is|was|bijna|al)\s)?\d{1,3}(?!\w|\s?(?:uur|euro|keer))",
    re.IGNORECASE,
)
_OPENING_PRONOUN = later(r"(?:^|[.!?:;]\s)(?:hij|zij|ze)\s$", re.IGNORECASE)
_TITLED = later(r"[mMdD](?<!\w.)(?:(?<=[mM])(?i:evrouw|eneer|w|evr|vr)|(?<=[dD])(?i:hr))\.?\s(?:[^\W\d_]+\s){1,4}$")
_PEOPLE = later(
    r"(?<!\w)(?:kids|kinderen|knd|zoons|zonen|dochters|jongens|meisjes|kleinkinderen|broers|zussen|broertjes|zusjes|zoontjes|"
    r"dochtertjes|kleinzoons|kleindochters|pubers|tieners)(?:\s?[:(,]|\svan)?\s?$",
    re.IGNORECASE,
)
_BRACKETED = later(r"(?<![\w'’-])([^\W\d_][\w'’-]*)(\s?\()$")
_LETTERS = later(r"([^\W\d_]+)\s$")
_LAST_LETTERS = later(r"(?<![\w'’-])[^\W\d_]+$")
_SURNAME = later(
    r"(?<![\w'’-])([^\W\d_]+)\s(?:(?:van|vd|de|den|der|el|al|ait|ben|da|dos|te|ten|ter|la)\s){0,3}[^\W\d_]{3,}\s$"
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
        return _BRACKETS.sub(" ", before)
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
    return match is not None and _ends_in_first_name(match[1])


@lru_cache(maxsize=16_384)
def _ends_in_first_name(word: str) -> bool:
    match = _LAST_LETTERS.search(word)
    flags = flags_of(match.group()) if match else 0
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
    return _follows_person(match["name"])


def _follows_person(word: str) -> bool:
    flags = flags_of(word)
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
    with a letter, and `of_person` may be the name behind a word for a person.
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


def says(before: str) -> Said:
    """Return what the last word of `before` says: no expression that is asked for this has a space within."""
    last = before.rfind(" ", 0, -1) + 1
    return _word_says(before[last:]) if before.endswith(" ") and last < len(before) - 1 else _says(before)


def _says(before: str) -> Said:
    said = Said()
    match = None
    if before[-1:].isspace():
        part, cue, person = (pattern.search(before) is not None for pattern in (_PART_OF, _CUE, _AFTER_PERSON))
        letters, match = _LETTERS.search(before), WORD_BEFORE.search(before)
        word = match[1] if match else ""
        measure = bool(word) and bool(MEASURES.match(word) or word.isupper()) and word.lower() not in _NO_MEASURE
        of_person = letters is not None and _follows_person(letters[1])
        said = Said(part, cue, person, measure, word=letters is not None, of_person=of_person)
    match = match or _BRACKETED.search(before)
    flags = flags_of(match[1]) if match else 0
    if match is None or MEASURES.match(match[1]) or flags & (FUNCTION | STREETISH | PLACE):
        return said
    first = match[1][0].islower() and bool(flags & FIRST)
    if match[1][0].islower():
        name = bool(flags & NAME) and (not flags & ORDINARY or (first and "," in match[2]))
    elif flags & NAME:
        name = not flags & UPPER or not flags & ORDINARY
    else:
        name = not flags & (ORDINARY | UPPER)
    return said._replace(name=name, name_if_first=first, length=len(before) - match.start())


_word_says = lru_cache(maxsize=8192)(_says)
