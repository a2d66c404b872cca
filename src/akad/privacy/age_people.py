"""Whether somebody stands beside a number, so that it can be an age."""

import re

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
_TITLED = later(r"(?<!\w)(?:mevrouw|meneer|mw|dhr|mevr|mvr)\.?\s(?:[^\W\d_]+\s){1,4}$", re.IGNORECASE)
_PEOPLE = later(
    r"(?<!\w)(?:kids|kinderen|knd|zoons|zonen|dochters|jongens|meisjes|kleinkinderen|broers|zussen|broertjes|zusjes|zoontjes|"
    r"dochtertjes|kleinzoons|kleindochters|pubers|tieners)(?:\s?[:(,]|\svan)?\s?$",
    re.IGNORECASE,
)
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
    return _INITIALS.search(before) is not None and not before.endswith(("o.a., ", "e.d., ", "m.i., "))


def he_and_she(text: str, end: int, before: str) -> bool:
    """Say whether a number is one of two ages: "zij is 19, hij 52", "hij 88 zij 87"."""
    if _PRONOUN.search(before) is None:
        return False
    return _OTHER_BEFORE.search(before) is not None or _OTHER_BEHIND.match(text, end) is not None


def opens_with_pronoun(before: str) -> bool:
    """Say whether a sentence opens with "hij" or "zij" and then the number: "zij 34, woont buiten"."""
    return _OPENING_PRONOUN.search(before) is not None


def full_name(before: str) -> bool:
    """Say whether a first name and a word, or a title and a surname, stand before a number: "toos keizer 82"."""
    if _TITLED.search(before):
        return True
    match = _SURNAME.search(before)
    if match is None:
        return False
    flags = flags_of(match[1])
    return bool(flags & FIRST) and not flags & (FUNCTION | WORD)


def is_known(word: str) -> bool:
    """Say whether a word is a first name and no other word."""
    flags = flags_of(word) if word else 0
    return bool(flags & FIRST) and not flags & (ORDINARY | FUNCTION)


def beside_person(before: str) -> bool:
    """Say whether a word for a person stands right before a number, with a first name between or not."""
    match = _AFTER_PERSON.search(before)
    if match is None or not match["name"]:
        return match is not None
    flags = flags_of(match["name"])
    return bool(flags & FIRST and not flags & FUNCTION) or not flags & (KINDS | ORDINARY)


def named(before: str) -> bool:
    """Say whether somebody's name stands right before a number."""
    match = WORD_BEFORE.search(before)
    if match is None:
        match = re.search(r"(?<![\w'’-])([^\W\d_][\w'’-]*)(\s?\()$", before)
    if match is None or MEASURES.match(match[1]):
        return False
    word = match[1]
    flags = flags_of(word)
    if flags & (FUNCTION | STREETISH | PLACE):
        return False
    if word[0].islower():
        loose = "," in match[2] or not before[: match.start()].strip() or before[: match.start()].endswith((", ", ". "))
        return bool(flags & NAME) and (not flags & ORDINARY or (bool(flags & FIRST) and loose))
    if flags & NAME:
        return not flags & UPPER or not flags & ORDINARY
    return not flags & (ORDINARY | UPPER)
