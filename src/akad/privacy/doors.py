"""Where somebody lives without a street: a door, a berth, a garden; what stands before an address; the house nearby."""

import re
from collections.abc import Iterable, Iterator

from akad.privacy.finding import Finding, Label
from akad.privacy.house_numbers import ADDED, WITH_NUMBER
from akad.privacy.later import later
from akad.privacy.lexicon import FUNCTION, NAME, ORDINARY, ROLE
from akad.privacy.tokens import Tokens

_NR = r"\.?\s(?:nr\.?\s|nummer\s)?"
_CODE = r"(?:[A-Za-z]-?\d{1,3}|[A-Z]|\d{1,4}(?:[.-]\d{1,3})?[a-z]?)"
_ENDS = (
    r"(?![\w'’]|[.,:/-]\d|\s?(?:uur|keer|cm|mm|m2|meter|euro|jaar|dagen|weken|x\b|%|en\s\d|stuks|mensen|personen|januari|"
    r"februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december))"
)
# "portiek D bel 4, Anthony Fokkerweg 9": the room stands before the street.
_UNIT = (
    r"(?:lokaal|kamer|kmr|unit|atelier|studio|portiek|galerij|kelderbox|garagebox|box|bel|deur|trap|trappenhuis|app|"
    rf"appartement|steiger|ligplaats|plek|kavel|blok|vleugel|zaal|hal|loods|opgang|ingang|toren|etage|wagen|standplaats){_NR}{_CODE}"
)
_ROOM_BEFORE = later(rf"(?<!\w){_UNIT}(?:,?\s{_UNIT})?,\s$", re.IGNORECASE)
# What only a home has: "ligplaats B-27", "deur 304", "volkstuin 118", "steiger D plek 9", "unit B-09".
_LETTER = r"[A-Za-z]-?\d{1,3}"
_ALONE = later(
    rf"(?:(?:ligplaats|kelderbox|garagebox|woonwagen|standplaats|staanplaats|tuinhuisje|volkstuin(?:nr|nummer|huisje)?){_NR}"
    rf"(?:[A-Za-z]-?\d{{1,3}}|[1-9]\d{{0,3}}[a-z]?)|deur{_NR}(?:[1-9]\d{{1,3}}[a-z]?|{_LETTER})|"
    rf"(?:unit|appartement|studio|loods){_NR}{_LETTER}|"
    rf"steiger{_NR}{_CODE},?\s(?:plek|plaats|box|ligplaats|nr\.?){_NR[:-1]}?\s?{_CODE}){_ENDS}",
    re.IGNORECASE,
)
# "blok 7, trappenhuis C, deur 33", "trap C nr 9": parts of a building, one of them with a letter.
_PARTS = later(
    rf"(?=[^.;:\n]{{0,24}}\s[A-Z](?!\w))(?i:blok|portiek|trap|trappenhuis|galerij|ingang|opgang|toren){_NR}"
    r"(?:[A-Z]|\d{1,3})(?:,?\s(?:portiek|trap|trappenhuis|galerij|ingang|opgang|lift|toren|deur|nr\.?|bel|kamer|box)\s"
    rf"(?:[A-Z]|\d{{1,4}}[a-z]?)(?!\w)){{1,4}}{_ENDS}"
)
# "camping Zeeburg plek 318", "vtv De Eendracht, tuin 41".
_PLOT = later(
    rf"(?:plek|plaats|vak|kavel|tuin|tuinhuis|huisje|chalet|hok|box){_NR}(?:{_LETTER}|[1-9]\d{{0,3}}[a-z]?){_ENDS}",
    re.IGNORECASE,
)
_GROUND = later(
    r"(?<!\w)(?:camping|jachthaven|tuinpark|volkstuin\w*|vtv|woonwagenkamp|woonwagencentrum|recreatiepark|fort|vakantiepark)"
    r"(?!\w)[^.;\n]{0,32}$",
    re.IGNORECASE,
)
_GROUND_BEHIND = later(
    r",?\s(?:op|bij|van|in)\s(?:de\s|het\s)?(?:camping|jachthaven|tuinpark|volkstuin|vtv|woonwagenkamp|recreatiepark|vakantiepark)",
    re.IGNORECASE,
)
_HOMES = frozenset(
    """ligplaats kelderbox garagebox woonwagen standplaats staanplaats tuinhuisje volkstuin volkstuinnr volkstuinnummer
    volkstuinhuisje deur unit appartement studio loods steiger""".split()
)
_OF_BUILDINGS = frozenset("blok portiek trap trappenhuis galerij ingang opgang toren".split())
_PLOTS = frozenset("plek plaats vak kavel tuin tuinhuis huisje chalet hok box".split())
_ANY = _HOMES | _OF_BUILDINGS | _PLOTS
_NUMBER = frozenset({"nr", "nummer"})
_PATTERNS = ((_ALONE, _HOMES), (_PARTS, _OF_BUILDINGS), (_PLOT, _PLOTS))

# How far the next houses are, by number.
_NEAR = 30
_OF_ADDRESS = later(r"\s(?P<nr>\d{1,4})(?!\d|(?:e|de|ste)(?!\w))")
_HOUSE = later(
    rf"(?P<nr>[1-9](?<![\w.,/+-][1-9])\d{{0,3}})(?:(?P<dash>-\d(?![\d-]))|(?P<more>{ADDED}))?{_ENDS}", re.IGNORECASE
)
_AFTER = later(
    r"\s?(?:[.,;:!?)\n]|$)|\s(?:heeft|wil|klaagt|zegt|belt|doet|gaat|helpt|krijgt|moet|komt|vraagt|kookt|kan|houdt|geeft|"
    r"hoort|ziet|en|met|is|ook|woont|hoor|heb|zit)\b"
)
_PLACED = frozenset("op van bij naast onder boven langs en".split())
_WHO = frozenset(
    """ik hij zij ze wij we zelf mensen gezin vrouw man jongen meisje student woont woon wonen woonde""".split()
)
# "vrouw van 42" says how old she is, "die van 42" where they live.
_LIVES_FROM = frozenset("die familie fam".split())
_NEIGHBOURS = ("buu", "overbuu", "bewoner")


def with_room(text: str, finding: Finding) -> Finding:
    """Return an address with the room that is said before it: "lokaal 4, Zeilstraat 12"."""
    start = finding.start
    if (
        finding.replacement != WITH_NUMBER
        or text[max(0, start - 2) : start] != ", "
        or not text[start - 3 : start - 2].isalnum()
    ):
        return finding
    room = _ROOM_BEFORE.search(text, max(0, start - 44), start)
    return finding._replace(start=room.start()) if room else finding


def find_doors(tokens: Tokens) -> Iterator[Finding]:
    """Yield homes that are no house in a street."""
    text, lows, done = tokens.text, tokens.lows, 0
    for at in tokens.positions(_ANY):
        behind = tokens.gap_behind(at) or text[tokens.end(at) :]
        if not behind.strip(" ./-")[:1].isdigit() and not (
            tokens.low(at + 1) in _NUMBER or len(tokens.low(at + 1)) == 1
        ):
            continue
        for pattern, words in _PATTERNS:
            match = pattern.match(text, tokens.starts[at]) if lows[at] in words and tokens.starts[at] >= done else None
            if match and (words is not _PLOTS or _on_ground(text, *match.span())):
                done = match.end()
                yield Finding(match.start(), done, Label.ADRES, WITH_NUMBER)


def _on_ground(text: str, start: int, end: int) -> bool:
    """Say whether a plot is one of a camping or of gardens, said before it or behind it."""
    return _GROUND.search(text, max(0, start - 60), start) is not None or _GROUND_BEHIND.match(text, end) is not None


def find_next_doors(tokens: Tokens, found: Iterable[Finding]) -> Iterator[Finding]:
    """Yield the houses of neighbours, known by a number close to that of an address: "Javastraat 17, ik op 15"."""
    text, lows = tokens.text, tokens.lows
    numbers = [
        int(number["nr"])
        for each in found
        if each.replacement == WITH_NUMBER and (number := _OF_ADDRESS.search(text, each.start, each.end))
    ]
    for at, end, behind in tokens.numbers if numbers else ():
        if not at or behind[0] > len(". "):
            continue
        low = lows[at - 1]
        if low not in _PLACED and low not in {"nr", "de"}:
            continue
        house = _HOUSE.match(text, end + behind[0])
        if house is None or all(abs(int(house["nr"]) - number) > _NEAR for number in numbers):
            continue
        if house["dash"] and low != "nr":
            continue
        if house["more"] or (_AFTER.match(text, house.end()) and _somebody(tokens, at - 1)):
            start = tokens.starts[at - 1] if low == "nr" else house.start()
            yield Finding(start, house.end(), Label.ADRES, WITH_NUMBER)


def _somebody(tokens: Tokens, at: int) -> bool:
    """Say whether before this word for a place stands who lives there: "de buurman van", "Wim op"."""
    low = tokens.lows[at]
    if low == "nr":
        return True
    who = at - 1
    if low == "de":
        if tokens.low(who) != "op":
            return False
        who -= 1
    elif low not in {"op", "van"}:
        return False
    flag, word = tokens.flag(who), tokens.low(who)
    if who < 0 or len(tokens.gap(who + 1)) > 1:
        return False
    if word.startswith(_NEIGHBOURS) or word in _LIVES_FROM:
        return True
    if low == "van":
        return False
    return word in _WHO or bool(flag & ROLE) or bool(flag & NAME and not flag & (ORDINARY | FUNCTION))
