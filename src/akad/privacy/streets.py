"""Addresses: streets with and without a number, and a house number by itself."""

import re
from collections.abc import Iterator
from functools import lru_cache

from akad.privacy import place_words as vocabulary
from akad.privacy.corners import find_corners, joined, with_tail
from akad.privacy.doors import find_doors, find_next_doors, with_room
from akad.privacy.finding import Finding, Label
from akad.privacy.house_numbers import (
    BEFORE_POSTCODE,
    FLOOR,
    NUMBER,
    OF_A_HOUSE,
    OPPOSITE,
    POSTCODE_BEHIND,
    WITH_NUMBER,
    find_numbers_alone,
    find_same_houses,
    numbered_words,
    of_a_street,
)
from akad.privacy.later import later
from akad.privacy.lexicon import (
    CAPITAL,
    FAMOUS,
    FIRST,
    FUNCTION,
    KINDS,
    KNOWN,
    LAST,
    NAME,
    ORDINARY,
    RARE,
    ROLE,
    STREETISH,
    TITLE,
    WORD,
    flags_of,
)
from akad.privacy.lived_in import initials_before, is_no_street, lived_in_at
from akad.privacy.tokens import Tokens
from akad.privacy.words import PERSON_VERBS

WITHOUT_NUMBER = "de wijk"
_ORDINAL = later(r"(?:1e|2e|3e|4e|1ste|2de|3de|1st|2nd)\s$", re.IGNORECASE)
# "Laan van Spartaan", "Plein der Kunsten": the kind of street comes first.
_TYPE_FIRST = later(
    r"(?<!\w)(?:Laan|Plein|Straat|Kade|Dreef|Singel|laan|plein|(?:Weg|Hof|Park|Baan|Pad)(?=[^.,;\n]{4,30}\d))\s(?:van|der|naar|tot|op)"
    r"(?:\s(?:de|den|der|het|'t|ter|ten))?"
    r"\s[A-Z][\w'’-]+(?:\s[A-Z][\w'’-]+)*"
)
_TYPES = frozenset("laan plein straat kade dreef singel weg hof park baan pad".split())
# Words before an address; without one there has to be an addition, or a postcode or a town behind the number.
_CUES = frozenset(
    """woont woon woonde woonachtig woonadres wonend adres verblijft verblijfadres postadres bezoekadres huisbezoek
    inschrijving ingeschreven verhuisd verhuisde verhuist huis flat kamer op aan in hoek naar""".split()
)
_LOWER_CUES = frozenset(
    """woont woonde woonachtig woonadres wonend adres verblijft postadres ingeschreven verhuisd verhuist
    verhuisde""".split()
)
_FILLERS = frozenset("nu op aan naar in de het is sinds samen alleen".split())
_IN_BRACKETS = later(r"\s\d{1,4}[a-zA-Z]?\)")
_ADDED = later(
    r"\s(?:t\.?/o\.?\s)?\d{1,4}(?:\s?-?\s?(?:hs|huis|bis|boven|beneden|I{1,3}|IV|VI{0,3}|\d?\s?hoog)\b|"
    r"\s(?:k|kamer|kmr|unit|bel|app)\.?\s?\d|"
    r"\s?[a-dA-D]?,?\s(?:\d{4}\s?[A-Za-z]{2}\b|te\s[A-Z]|[A-Z][a-z]+dam\b))"
)
# "Twee kamers, Gouden Leeuw 412.": names and a number between two ends.
_NAMES_AND_NUMBER = later(
    r"(?P<it>(?P<first>[A-Z][a-zé]{2,})\s[A-Z][a-zé]{2,}\s(?!(?:19|20)\d\d)\d{1,4}"
    r"(?:\s?[a-dA-D]|-\d{1,3})?)"
    r"(?=[.,;](?!\d)|\s?$)"
)
_VERBS = PERSON_VERBS | {"start", "stop", "gestart", "gestopt", "verder", "nieuw"}
_LOOSE_BEFORE = later(r"(?<!\w)(?:rode|witte|oude|nieuwe|grote|kleine|oud|nieuw)\s$")
_CLOSED = later(r"\s?(?:[.,;:)!?\n]|$)|\s(?:te|in)\s")
_SURE_PARTICLES = frozenset({"ter", "ten"})
_PARTICLES = frozenset("van vd v.d v.d.".split()) | _SURE_PARTICLES
_PLACED = frozenset("op in bij aan naar uit vanaf tot achter langs wonen".split()) | _LOWER_CUES
_LINKS = frozenset("van de der den ten ter te het 't v vd v.d v.d. vh".split())
_FAMOUS_FROM: dict[str, list[str]] = {}
for _name in vocabulary.FAMOUS_NUMBERED:
    _FAMOUS_FROM.setdefault(_name.partition(" ")[0], []).append(_name)


def find_streets(tokens: Tokens) -> Iterator[Finding]:
    """Yield addresses: a street with a number, and a street whose name is no ordinary word without one."""
    numbered = numbered_words(tokens)
    found = list(_find_each(tokens, numbered))
    text = tokens.text
    if len(found) > 1:
        found = list(joined(text, found))
    if found and "hoek" in text:
        found = [with_tail(text, each) for each in found]
    if found:
        found = [with_room(text, each) for each in found]
    yield from found
    yield from find_doors(tokens)
    if numbered:
        beside = False
        for finding in found:
            beside = beside or finding.replacement == WITH_NUMBER
            behind = POSTCODE_BEHIND.match(text, finding.end)
            if behind:
                yield Finding(*behind.span("it"), Label.POSTCODE, "(postcode)")
        alone = list(find_numbers_alone(tokens, beside_address=beside))
        yield from of_a_street(text, found, alone)
        if beside:
            yield from find_same_houses(tokens, found)
            yield from find_next_doors(tokens, found)


def _find_each(tokens: Tokens, numbered: set[int]) -> Iterator[Finding]:
    text, lows, flags, taken = tokens.text, tokens.lows, tokens.flags, tokens.taken
    known = tokens.where(STREETISH | FAMOUS)
    for at in sorted(numbered.union([at for at in known if flags[at] & STREETISH])):
        if at in taken or len(lows[at]) < 4:
            continue
        found = _street_at(tokens, at, at in numbered)
        if found:
            yield found
        elif at in numbered:
            around = _by_what_is_around(tokens, at) or lived_in_at(tokens, at)
            if around:
                yield around
    for at in numbered:
        start = tokens.starts[at - 1]
        if at and text[start - 1 : start] == " " and text[start - 2 : start - 1] in {",", ".", ";"}:
            match = _NAMES_AND_NUMBER.match(text, start)
            if match and not is_no_street(match["it"]) and match["first"].lower() not in _VERBS:
                yield Finding(match.start("it"), match.end("it"), Label.ADRES, WITH_NUMBER)
    for at in known:
        if flags[at] & FAMOUS:
            yield from _famous_at(tokens, at)
    for match in tokens.matches(_TYPE_FIRST, _TYPES):
        yield _with_number(text, match.start(), match.end())
    if "hoek" in text:
        yield from find_corners(text)


def _with_number(text: str, start: int, end: int) -> Finding:
    number = NUMBER.match(text, end)
    return Finding(start, number.end() if number else end, Label.ADRES, WITH_NUMBER if number else WITHOUT_NUMBER)


def _street_at(tokens: Tokens, at: int, number_next: bool) -> Finding | None:
    """Return the street that ends with this word, if it is one."""
    text, low, flag = tokens.text, tokens.lows[at], tokens.flags[at]
    capital = bool(flag & CAPITAL)
    if low in vocabulary.STREET_ALONE:
        if not (capital and at and tokens.capital(at - 1) and tokens.gap(at) in {" ", "-"}):
            return None
        sure = True
    else:
        sure = bool(flag & STREETISH) and vocabulary.SURE_ENDING.match(low) is not None
        if not sure and not (number_next and _ends_as_numbered(low) and not is_no_street(low)):
            return None
    number = NUMBER.match(text, tokens.end(at))
    if number is None and not sure:
        return None
    if not sure and (low.endswith("kring") or (flag & ORDINARY and tokens.opens_sentence(at, frozenset()))):
        capital = False
    if not capital or number is None:
        of_a_house = number is not None and OF_A_HOUSE.match(text, tokens.end(at)) is not None
        if sure and vocabulary.NO_STREET.search(low):
            lived_in = vocabulary.LIVED_IN.match(low) and number is not None and _CLOSED.match(text, number.end())
            if not (of_a_house or lived_in):
                return None
        elif flag & ORDINARY and not capital and (not sure or number is None) and not of_a_house:
            return None
    if low.endswith("str") and number is None and not text.startswith(".", tokens.end(at)):
        return None
    end = number.end() if number else tokens.end(at)
    if number is None and (floor := FLOOR.match(text, end)):
        end = floor.end()
    start = name_start(tokens, at)
    if number is not None and (loose := _LOOSE_BEFORE.search(text, max(0, start - 8), start)) and not capital:
        start = loose.start()
    return Finding(start, end, Label.ADRES, WITHOUT_NUMBER if number is None else WITH_NUMBER)


@lru_cache(maxsize=4096)
def _ends_as_numbered(low: str) -> bool:
    return vocabulary.NUMBERED_ENDING.match(low) is not None


def name_start(tokens: Tokens, at: int) -> int:
    """Return where the name of the street begins that ends in this word."""
    first = at
    step = _capital_before if tokens.capital(at) else _lower_before
    while first and first - 1 not in tokens.taken and tokens.gap(first) in {" ", ". ", "-", "."}:
        low = tokens.low(first - 1)
        if tokens.gap(first)[0] == "." and len(low) > 1 and low not in vocabulary.STREET_PREFIX | _LINKS:
            break
        before = step(tokens, first)
        if before == first:
            break
        first = before
    if first > 1 and tokens.lows[first - 1] == "en" and tokens.lows[first - 2] in vocabulary.AND_MORE:
        first -= 2
    if (
        first
        and tokens.lows[first] in vocabulary.WITH_DE
        and tokens.lows[first - 1] == "de"
        and tokens.gap(first) == " "
    ):
        first -= 1
    first = _particle_before(tokens, first)
    start = tokens.starts[first]
    ordinal = _ORDINAL.search(tokens.text, max(0, start - 6), start)
    return ordinal.start() if ordinal else start


def _particle_before(tokens: Tokens, first: int) -> int:
    """Return where a street begins that has a particle before it: the "van" of "op van Beuningenplein 61"."""
    before = first
    while before and tokens.lows[before - 1] in _LINKS and tokens.gaps[before] in {" ", ". "}:
        before -= 1
    if before == first or tokens.lows[before] not in _PARTICLES or before in tokens.taken:
        return first
    opens = before == 0 or not tokens.gaps[before].isspace() or tokens.lows[before - 1] in _PLACED
    return before if opens or tokens.lows[before] in _SURE_PARTICLES else first


def _chain_before(tokens: Tokens, before: int) -> int:
    """Return before which word the links end that stand here: the "Jan" of "Jan van der"."""
    while before and tokens.low(before) in _LINKS and tokens.gap(before) in {" ", ". "}:
        before -= 1
    return before


def _capital_before(tokens: Tokens, first: int) -> int:
    before = first - 1
    low = tokens.low(before)
    if tokens.capital(before):
        opens = tokens.opens_sentence(before, frozenset())
        if low in vocabulary.STREET_PREFIX or not opens or tokens.low(first) == "en":
            return before
        flag = tokens.flag(before)
        before_it = flag & (FUNCTION | ROLE | TITLE) or low in _CUES | _VERBS
        plain = flag & ORDINARY and ":" not in tokens.gap(before) and not NUMBER.match(tokens.text, tokens.end(first))
        return first if before_it or plain else before
    chain = _chain_before(tokens, before)
    if chain < before and tokens.capital(chain) and chain not in tokens.taken:
        flag = tokens.flag(chain)
        if flag & NAME and tokens.lows[chain + 1 : first] == ["van", "de"] and _is_lived_in(tokens, first):
            return first
        plain = flag & ORDINARY and not flag & NAME and tokens.lows[chain] not in vocabulary.STREET_PREFIX
        opens = bool(plain) and tokens.opens_sentence(chain, frozenset())
        return first if opens else chain
    after = tokens.starts[chain + 1]
    if chain < before and _ORDINAL.search(tokens.text, max(0, after - 6), after):
        return chain + 1
    named = before and tokens.capital(before - 1) and tokens.gap(before) == " "
    if low in vocabulary.STREET_PREFIX and named and low not in {"de", "het"}:
        return before
    return first


def _is_lived_in(tokens: Tokens, at: int) -> bool:
    """Say whether behind a name and "van de" it is where somebody lives, and no part of the name of the street."""
    low = tokens.lows[at]
    called = next((low.removesuffix(end) for end in ("straat", "str", "laan", "weg", "plein") if low.endswith(end)), "")
    # "Ria van de Kinkerstraat" lives there; Adriaen van de Venne has a street.
    return bool(tokens.flags[at] & FAMOUS) or flags_of(called) & (LAST | RARE) != LAST


def _lower_before(tokens: Tokens, first: int) -> int:
    before = first - 1
    low, flag = tokens.low(before), tokens.flag(before)
    if low in vocabulary.STREET_PREFIX - vocabulary.LOOSE_STREET_PREFIX or (flag & FIRST and not flag & WORD):
        return before
    if not flag & (KINDS | ORDINARY) and len(low) > 2:
        return before
    placed = first > 1 and (not tokens.gaps[before].isspace() or tokens.lows[before - 1] in _PLACED)
    if flag & FIRST and not flag & FUNCTION and placed and NUMBER.match(tokens.text, tokens.end(first)):
        return before
    if low in vocabulary.SHORT_PREFIX or (low == "savornin" and tokens.low(before - 1) == "de"):
        return before - (low == "savornin")
    if len(low) == 1 and tokens.gaps[first][0] == ".":
        return initials_before(tokens, first, _PLACED)
    if len(low) == 1 and tokens.low(before - 1) in vocabulary.TITLES and tokens.gap(before) in {" ", ". "}:
        return before
    chain = _chain_before(tokens, before)
    if chain < before and chain not in tokens.taken:
        low, flag = tokens.low(chain), tokens.flag(chain)
        if low in vocabulary.STREET_PREFIX - _LINKS - {"en"} or (
            flag & NAME and not flag & (WORD | ORDINARY | FUNCTION)
        ):
            return chain
    return first


def _famous_at(tokens: Tokens, at: int) -> Iterator[Finding]:
    text, start, low = tokens.text, tokens.starts[at], tokens.lows[at]
    if low in vocabulary.FAMOUS:
        number = NUMBER.match(text, tokens.end(at))
        end = number.end() if number else tokens.end(at)
        label, becomes = (Label.ADRES, WITH_NUMBER) if number else (Label.PLAATS, WITHOUT_NUMBER)
        yield Finding(start, end, label, becomes)
        return
    for name in _FAMOUS_FROM.get(low, ()):
        if text[start : start + len(name)].lower() == name:
            number = NUMBER.match(text, start + len(name))
            if number or name[-1].isdigit():
                yield Finding(start, number.end() if number else start + len(name), Label.ADRES, WITH_NUMBER)


def _by_what_is_around(tokens: Tokens, at: int) -> Finding | None:
    """Return an address that only what stands around it shows: "woont op Hakfort 12", "Gulden Kruis 213, 1103 BE"."""
    text, end, flag = tokens.text, tokens.end(at), tokens.flags[at]
    capital = bool(flag & CAPITAL)
    if flag & (ROLE | TITLE):
        return None
    if tokens.low(at + 1) == "t" and OPPOSITE.match(text, end) and (capital or not flag & (ORDINARY | FUNCTION)):
        return _with_number(text, tokens.starts[_first_of_names(tokens, at) if capital else at], end)
    if flag & KNOWN:
        return None
    if not capital and BEFORE_POSTCODE.match(text, end):
        return _with_number(text, tokens.starts[_first_before_postcode(tokens, at)], end)
    first = _first_of_names(tokens, at) if capital else _first_of_words(tokens, at)
    if first < 0:
        return None
    before = first - 1
    gap = tokens.gaps[first]
    steps = 0
    while before >= 0 and steps < 3 and tokens.lows[before] in _FILLERS and len(gap) < 3:
        if capital and tokens.lows[before] in _CUES:
            break
        gap = tokens.gaps[before]
        before -= 1
        steps += 1
    cued = (
        before >= 0 and len(gap) < 3 and "." not in gap and tokens.lows[before] in (_CUES if capital else _LOWER_CUES)
    )
    start = tokens.starts[first]
    bracketed = capital and not flag & FIRST and text[start - 1 : start] == "("
    cued = cued or (bracketed and _IN_BRACKETS.match(text, end) is not None)
    if not cued and not (capital and _ADDED.match(text, end)):
        return None
    number, words = NUMBER.match(text, end), text[start:end]
    if number is None or is_no_street(words):
        return None
    if capital or _reads_as_street(words, text[number.end() : number.end() + 3]):
        return Finding(start, number.end(), Label.ADRES, WITH_NUMBER)
    return None


def _first_of_names(tokens: Tokens, at: int) -> int:
    """Return with which word a row of capitals begins that ends here, links between them included."""
    first = at
    while first and at - first < 5 and tokens.gaps[first] == " ":
        if tokens.capital(first - 1):
            first -= 1
            continue
        chain = first - 1
        while chain and tokens.lows[chain] in _LINKS | {"en"} and tokens.gaps[chain] == " ":
            chain -= 1
        if chain == first - 1 or not tokens.capital(chain):
            break
        first = chain
    article = tokens.lows[first] in {"de", "het"} and not tokens.opens_sentence(first, frozenset())
    if first < at and tokens.lows[first] in _CUES | _FILLERS and not article:
        first += 1
    return first


def _first_before_postcode(tokens: Tokens, at: int) -> int:
    """Return with which word a street begins that only the postcode behind it shows: "gouden leeuw 808, 1103 kr"."""
    first = at
    stops = FUNCTION | ROLE | TITLE
    while first and at - first < 2 and tokens.gaps[first] == " " and first - 1 not in tokens.taken:
        before = tokens.lows[first - 1]
        if before in _CUES | _FILLERS or (tokens.flags[first - 1] & stops and before not in vocabulary.STREET_PREFIX):
            break
        first -= 1
    return first


def _first_of_words(tokens: Tokens, at: int) -> int:
    """Return with which word the name of a street in lower case begins: the first after a word for living there."""
    first = at
    while first and at - first < 3 and tokens.gaps[first] == " ":
        if tokens.lows[first - 1] in _LOWER_CUES | _FILLERS:
            return first
        first -= 1
    return first if first and tokens.lows[first - 1] in _LOWER_CUES | _FILLERS else -1


def _reads_as_street(words: str, after: str) -> bool:
    """Say whether words in lower case before a number can be a street: the last is no ordinary word, or ends so."""
    last = words.split()[-1]
    closed = not after.strip() or after[0] in ",.;)\n" or after.startswith((" te", " in"))
    return closed and bool(not flags_of(last) & (ORDINARY | FUNCTION) or vocabulary.NUMBERED_ENDING.match(last))
