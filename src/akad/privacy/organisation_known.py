"""Organisations that are known by name (`data/organisaties.txt`), found before anybody takes them for a person."""

import re
from collections.abc import Iterator

from akad.privacy import organisation_words as vocabulary
from akad.privacy.finding import Finding, Label, is_before
from akad.privacy.lexicon import (
    CAPITAL,
    FIRST,
    FUNCTION,
    GLUED,
    INITIAL,
    KNOWN,
    NAME,
    OPENS_ORGANISATION,
    ORDINARY,
    PARTICLE,
    PLACE,
    ROLE,
    STREETISH,
    TITLE,
    TOWN,
    UPPER,
    WORD,
)
from akad.privacy.organisation_names import DIRECTIONS, last_with_capital, names_at, organisation
from akad.privacy.place_words import QUARTERS
from akad.privacy.tokens import Tokens

_ARTICLES = frozenset({"de", "het", "'t", "’t"})
_BEFORE = frozenset("bij van v vd via door naar in op aan uit voor met vanuit en of tegen door".split())
_NUMBER = re.compile(r"\s\d{1,3}(?=\s?[,.;:)/]|\s?$|\s\()")
_LANDLORDS = frozenset({"woco", "corporatie", "woningcorporatie", "woningbouw", "verhuurder"})
_PARTS = DIRECTIONS | QUARTERS
_THINGS = re.compile(
    r"(?:keuken|zorg|kamer|team|club|groep|huis|opvang|soos|diaconie|bus|punt|kerk|school|coach|tuin|winkel|vereniging|"
    r"centrum|theater|kracht|hulp|bank|dokters|stichting|fonds|fanfare|koor|loods|lab|fabriek|bad|hal|plek|kring)$"
)
# Who or what stands before the name of a place of work.
_EMPLOYED = re.compile(
    r"(?:werk\w*|baan\w*|stage\w*|dienst\w*|chauffeur|schoonma\w+|schoon|kassa\w*|rijdt|reed|ontsl\w+|collega\w*|"
    r"contract\w*|uitzend\w*|pensioen|sollici\w+|magazijn\w*|bezorg\w*|vakken\w*|vulploeg|baas|chef|schuld\w*|klantn\w+|"
    r"draait|nachten|ploeg\w*|geleverd|machinist|conducteur|monteur|kok|gast(?:heer|vrouw)|portier|orderpicke\w+|"
    r"bijbaan\w*|ict|loods|jongen|ziek|gids|juffrouw|suppoost|portier|filiaal\w*|leverancier|opslag|naaister|fotograa?f\w*|journalist|verslaggever)"
    r"\b[^.;!?\n]{0,34}$"
)


def find_known(tokens: Tokens) -> Iterator[Finding]:
    """Yield the names of the list where nothing says that it is somebody or an ordinary word."""
    for at in tokens.where(OPENS_ORGANISATION):
        if at in tokens.taken:
            continue
        if (found := _at(tokens, at)) is not None:
            yield found


def find_local(tokens: Tokens) -> Iterator[Finding]:
    """Yield what is named after where it is: "Buurtkeuken Reigersbos", "Jumbo Kraaiennest", "WPI Oost"."""
    if tokens.loose:
        return
    lows, flags = tokens.lows, tokens.flags
    for where in tokens.where(PLACE | TOWN):
        at = where - 1
        if at < 0 or not flags[at] & flags[where] & CAPITAL or tokens.gaps[where] != " " or {at, where} & tokens.taken:
            continue
        side = flags[where] & PLACE or lows[where] in _PARTS
        if side and not flags[where] & STREETISH and _is_local(tokens, at):
            yield organisation(tokens, at, where, "een organisatie")


def _is_local(tokens: Tokens, at: int) -> bool:
    """Say whether this word before a part of town is that of an organisation, not of a person."""
    flag, low = tokens.flags[at], tokens.lows[at]
    if flag & (FUNCTION | ROLE | TITLE | PLACE | FIRST | STREETISH | INITIAL) or low in {"amsterdam", "station"}:
        return False
    if low in vocabulary.EMPLOYERS or (flag & UPPER and not flag & (KNOWN | NAME)):
        return True
    if flag & (NAME | KNOWN):
        return False
    return _THINGS.search(low) is not None if flag & ORDINARY else tokens.low(at - 1) in {"bij", "via", "door"}


_UNIVERSITIES = frozenset({"vu", "hva", "uva", "uu", "rug", "ru"})
_STUDIES = re.compile(r"\b(?:stud\w+|opleiding|docent\w*|promo\w+|bachelor|master)\b[^.;!?\n]{0,34}$")
# A team that every quarter has: only with the name of the quarter.
_WITH_QUARTER = frozenset({"okt"})


def _at(tokens: Tokens, at: int) -> Finding | None:
    for last, name in names_at(tokens, at):
        if name in vocabulary.CARE:
            said = vocabulary.CARE[name] if _means_it(tokens, at, last, name) else ""
        else:
            said = "een bedrijf" if _employs(tokens, at, last) else ""
        if said:
            first = at - 1 if at and tokens.lows[at - 1] in _ARTICLES and tokens.gaps[at] == " " else at
            bare, last = last, _with_quarter(tokens, last)
            if bare == last and name in _WITH_QUARTER:
                continue
            end = tokens.end(last)
            number = _NUMBER.match(tokens.text, end)
            return Finding(tokens.starts[first], number.end() if number else end, Label.ORGANISATIE, said)
    return None


def _means_it(tokens: Tokens, at: int, last: int, name: str) -> bool:
    """Say whether the organisation is meant, not a person or a word that is written the same."""
    before = at - 1
    if tokens.low(before) in _ARTICLES:
        before -= 1
    behind_place = tokens.low(before) in _BEFORE and tokens.gaps[before + 1] == " "
    flag = tokens.flags[at]
    if name in vocabulary.WEAK:
        return _weak_is_meant(tokens, at, last, before, behind_place)
    if name in vocabulary.SURE and not (last == at and flag & FIRST and not flag & UPPER):
        return not _named(tokens, at)
    if last > at:
        if tokens.capital(at) or tokens.capital(last):
            return not _named(tokens, at)
        return not all(tokens.flags[part] & (ORDINARY | FUNCTION | WORD) for part in range(at, last + 1))
    if flag & GLUED:
        return True
    if flag & (NAME | PLACE):
        if flag & FIRST or not tokens.capital(at) or tokens.capital(at + 1):
            return False
        return behind_place and not _somebody(tokens, before, flag)
    return not _named(tokens, at) if tokens.capital(at) else not flag & (ORDINARY | WORD)


def _weak_is_meant(tokens: Tokens, at: int, last: int, before: int, behind_place: bool) -> bool:
    """Say whether a word of every day is the organisation: with capitals, and where one is expected."""
    if tokens.low(at - 1) in _LANDLORDS and tokens.gaps[at] == " ":
        return True
    if not tokens.capital(at) and tokens.lows[at] in _UNIVERSITIES:
        return behind_place and is_before(_STUDIES, tokens.text, tokens.starts[at], 50)
    if not tokens.capital(at):
        return behind_place and not tokens.flags[at] & (ORDINARY | WORD | NAME | PLACE | FUNCTION)
    if tokens.gaps[at].endswith("(") and tokens.text[tokens.end(last) : tokens.end(last) + 1] == ")":
        return not tokens.flags[at] & FIRST
    if last > at and all(map(tokens.capital, range(at, last + 1))):
        return not tokens.loose
    if before < at - 1 and tokens.capital(at - 1) and not tokens.loose:
        return not tokens.opens_sentence(at - 1, frozenset())  # met De Alliantie
    expected = behind_place and tokens.low(before) not in {"en", "of", "met"}
    return expected and not _somebody(tokens, before - 1, tokens.flags[at]) and not (tokens.loose and at == last)


def _named(tokens: Tokens, at: int) -> bool:
    """Say whether a first name, a title or an initial stands right before: Jan Jellinek."""
    if not at or tokens.gaps[at] not in {" ", ". "} or not tokens.capital(at):
        return False
    before = tokens.flags[at - 1]
    return bool(before & (TITLE | INITIAL) or (before & FIRST and tokens.capital(at - 1)))


def _somebody(tokens: Tokens, before: int, flag: int) -> bool:
    """Say whether the word before may make a surname of what follows: "wijkagent van Rivas"."""
    low = tokens.low(before)
    return low in {"van", "v", "vd"} and bool(
        flag & NAME and tokens.flag(before - 1) & (ROLE | TITLE | PARTICLE | FIRST)
    )


def _employs(tokens: Tokens, at: int, last: int) -> bool:
    """Say whether somebody works there, has a contract there, or the street of the shop is named."""
    if last == at and tokens.flags[at] & FIRST:
        return False
    if (
        last == at
        and not tokens.capital(at)
        and tokens.flags[at] & (ORDINARY | WORD | NAME)
        and len(tokens.lows[at]) < 4
    ):
        return False
    if tokens.low(last + 1) in {"op", "aan"} and tokens.capital(at):
        for street in (last + 2, last + 3):
            if tokens.flag(street) & STREETISH and tokens.capital(street):
                return True
    before = at - 1 - (tokens.low(at - 1) in _ARTICLES)
    named = tokens.low(before) in _BEFORE or tokens.gaps[at].endswith((": ", "= "))
    if tokens.gaps[at].endswith("(") and tokens.text[tokens.end(last) : tokens.end(last) + 1] == ")":
        return True
    if not named and not (tokens.capital(at) or last > at):
        return False
    surname = last == at and tokens.flags[at] & NAME and tokens.low(before) not in {"bij", "voor"}
    if tokens.low(before) == "met" or surname:
        return False
    return (named or last > at) and is_before(_EMPLOYED, tokens.text, tokens.starts[at], 70)


def _with_quarter(tokens: Tokens, last: int) -> int:
    """Return the last word of the name with where it is: Buurtzorg Rivierenbuurt, Civic Zuid."""
    following = last + 1
    if following >= len(tokens.lows):
        return last
    written = tokens.low(following) in _ARTICLES and tokens.gap(following) == " " and following not in tokens.taken
    if written and tokens.capital(following) and tokens.capital(following + 1) and not tokens.loose:
        return last_with_capital(tokens, following + 1)  # Cordaan De Riekerhof
    if written and tokens.flag(following + 1) & PLACE and tokens.gap(following + 1) == " ":
        return following + 1  # okt de pijp
    if tokens.gaps[following] in {" ", "-"} and following not in tokens.taken:
        quarter = tokens.flags[following] & PLACE or tokens.lows[following] in DIRECTIONS
        if quarter and (tokens.capital(following) or not tokens.capital(last)):
            return following
    return last
