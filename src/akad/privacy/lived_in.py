"""Streets that no list knows and that do not end like one: what stands around them says that somebody lives there."""

import re
from collections.abc import Container
from functools import lru_cache

from akad.privacy.finding import Finding, Label
from akad.privacy.house_numbers import NUMBER, WITH_NUMBER
from akad.privacy.later import later
from akad.privacy.lexicon import FIRST, FUNCTION, KINDS, NAME, ORDINARY, ROLE, TITLE
from akad.privacy.tokens import Tokens
from akad.privacy.words import PERSON_VERBS

# Only a home has these behind its number.
_HOME = later(
    r"\s\d{1,4}+(?:\s?-?\s?(?:hs|bis)|\s(?:bg|sous|souterrain|parterre)|,?\s[1-9]\s?-?\s?hoog|-[1-9]\s?hoog|"
    r"\s?-?(?:I{2,3}|IV)(?=\s?(?:[.,;:)\n]|$))|\s\((?:[1-9]e|[1-9]\s?hoog|hs|bg|galerij)(?!\w)|"
    r",?\s(?:unit|app\.?|kamer|portiek|deur)\s(?:[A-Z]-?)?\d{1,4})(?![\w'’-])",
    re.IGNORECASE,
)
_NO_STREET = later(
    r"(?:de\s|het\s)?(?:bus|lijn|tram|metro|kamer|kmr|kantoor|groep|fase|week|weken|stap|artikel|art|dag|dagen|klas|route|schaal|"
    r"ronde|bijlage|plan|punt|vraag|trein|team|zaal|lokaal|balie|loket|deel|nummer|nr|no|huisnummer|hnr|plek|bed|tafel|"
    r"etage|verdieping|blok|unit|portiek|locatie|afdeling|niveau|vleugel|gang|perron|lijst|wachtlijst|rij|spoor|gate|poort|box|kluis|kavel|"
    r"woonlaag|ingang|opgang|trap|toren|gebouw|boot|wagen|hut|huis|flat|stand|code|toestel|mbo|vmbo|havo|vwo|hbo|"
    r"jan|feb|mrt|apr|mei|jun|jul|aug|sep|okt|nov|dec|januari|februari|maart|april|juni|juli|augustus|september|oktober|"
    r"november|december|maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag|vanaf|circa|sinds|tot|bijna|rond|"
    r"fonds|sprinter|windows|covid|corona|brief|brieven|mail|radio|zender|kanaal|net|psalm|vers|lied|gezang|hoofdstuk|bladzijde|"
    r"pagina|blz|regel|cijfer|getal|maat|score|graad|stadium|versie|categorie|zone|tarief|kast|lade|plank|zekering|doos|pot|"
    r"bord|stapel|poging|kans|les|module|cursus|sessie|bijeenkomst|aflevering|seizoen|stoel|bank|paal|dosis|pil|tablet|"
    r"formulier|vak|halte|afslag|rotonde|afrit|rang|speler|kaart|app|iphone|playstation|ecomap|vandaag|gisteren|morgen|"
    r"vanavond|vanmiddag|eergisteren|overmorgen|onderdeel|paragraaf|lid|sectie|aantal|minimaal|maximaal|pin|code)\b",
    re.IGNORECASE,
)
# Before a street in small letters; the second kind for words that are no ordinary ones.
_LIVES = later(
    r"(?<!\w)(?:(?:woont|woonde|woonachtig|ingeschreven|verhuisd|verhuist|wonen)\s(?:nu\s|weer\s)?(?:op|aan|naar)\s|"
    r"(?:woon|post)?adres\s?(?:is\s|:\s?|,\s)?)(?:de\s|het\s)?$",
    re.IGNORECASE,
)
_LIVES_LAST = ("op", "aan", "naar", "adres", "is", "de", "het")  # the last word of what this finds
_HOUSED = later(
    r"(?<!\w)(?:\w*opvang|pension|kamer(?:tje)?|flat(?:je)?|huis(?:je)?|woning|studio|zolder|bed|kraakpand|slaapt|logeert|"
    r"verblijft|huurt|trekt)\s(?:nu\s|tijdelijk\s)?(?:aan|op|in|naar)\s(?:de\s|het\s)?$",
    re.IGNORECASE,
)
_ROOM = later(r"(?<!\w)(?:kamer(?:tje)?|flat(?:je)?|studio|woning)\s$", re.IGNORECASE)
# "woont in de Banne, Parlevinker 9."
_LIVES_FAR = later(
    r"(?<!\w)(?:woont|woonde|woonachtig|woonadres|verblijft|huurt|ingeschreven|verhuisd)(?:\s(?:nu|alleen|samen|weer|sinds))?"
    r"\s(?:in|te|op|naar|bij)\s[^.;:\n\d,]{2,24},\s$",
    re.IGNORECASE,
)
_CLOSED = later(r"\s?(?:[.,;)\n]|$)")


def initials_before(tokens: Tokens, first: int, placed: Container[str]) -> int:
    """Return with which initial a street in small letters begins: "op p.c. hooftstraat"; `placed` are words before."""
    opens = first
    while opens and len(tokens.lows[opens - 1]) == 1 and tokens.gaps[opens] in {".", ". "}:
        opens -= 1
    opened = opens == 0 or tokens.lows[opens - 1] in placed or tokens.gaps[opens].rstrip()[-1:] in {",", ":", ";", "("}
    return opens if opened else first


@lru_cache(maxsize=4096)
def is_no_street(words: str) -> bool:
    """Say whether what stands before a number is something that is numbered and no street: "Brief 2", "cijfer 4"."""
    return _NO_STREET.match(words) is not None


def lived_in_at(tokens: Tokens, at: int) -> Finding | None:
    """Return the address that ends with the number behind this word, when it is one by what stands around it."""
    low, flag = tokens.lows[at], tokens.flags[at]
    if len(low) < 4 or flag & (ROLE | TITLE | FUNCTION) or low in PERSON_VERBS or is_no_street(low):
        return None
    text, end = tokens.text, tokens.end(at)
    home = _HOME.match(text, end)
    first = _first(tokens, at)
    start = tokens.starts[first]
    before = max(0, start - 48), start
    known: object
    if tokens.capital(at):
        known = home or (not flag & (FIRST | NAME) and _LIVES_FAR.search(text, *before))
    elif home:
        known = not flag & KINDS or _LIVES.search(text, *before) or _ROOM.search(text, *before)
    else:
        last = tokens.low(first - 1)
        lives = (last.endswith(_LIVES_LAST) or not last.isascii()) and _LIVES.search(text, *before)
        known = lives or (not flag & (KINDS | ORDINARY) and _HOUSED.search(text, *before))
    if not known:
        return None
    number = NUMBER.match(text, end)
    if number is None or not (home or _CLOSED.match(text, number.end())):
        return None
    if (
        first
        and tokens.lows[first - 1] == "het"
        and tokens.gaps[first] == " "
        and not low.endswith(("plein", "plantsoen"))
    ):
        start = tokens.starts[first - 1]  # "het hoogt", "het breed"
    return Finding(start, number.end(), Label.ADRES, WITH_NUMBER)


def _first(tokens: Tokens, at: int) -> int:
    """Return with which word the name begins that ends here: capitals in a row, or one word."""
    first = at
    while (
        first
        and at - first < 3
        and tokens.capital(at)
        and tokens.capital(first - 1)
        and tokens.gaps[first] == " "
        and first - 1 not in tokens.taken
        and not tokens.flags[first - 1] & (FUNCTION | ROLE | TITLE)
        and tokens.lows[first - 1] not in PERSON_VERBS
    ):
        first -= 1
    return first
