"""What stands behind the name of a street: the house number with all that is added to it; and a number by itself."""

import re
from collections.abc import Iterable, Iterator

from akad.privacy import place_words as vocabulary
from akad.privacy.counting import ANY_TEN, ANY_UNIT, TEENS
from akad.privacy.finding import Finding, Label
from akad.privacy.later import later
from akad.privacy.lexicon import FUNCTION, NAME, ORDINARY, flags_of
from akad.privacy.tokens import Tokens

# What an address with a house becomes.
WITH_NUMBER = "(adres)"
_ROMAN = "I{1,3}|IV|VI{0,3}"
_CLOSES = r"(?=\s?(?:[.,;:)!?\n/]|$))"
_UNITS = (
    r"(?!\s?(?:uur|jaar|km|m2|euro|minuten|min\b|meter|keer|x\b|weken|dagen|maanden|personen|mensen|kind(?:eren)?\b|katten|honden|graden|%|"
    r"januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december))"
)
# Behind "boven", "achter": then it says where something else is.
_NO_MORE = r"(?!\s(?:de|het|een|op|in|mijn|zijn|haar|hun|ons|elkaar|bij|mij|hem|mekaar)(?!\w))"
_FLOOR_WORDS = (
    r"(?:[1-9]\d?\s?-?\s?(?:hoog|hg|h(?!\w))|[1-9]\d?(?:e|de|ste)\s?(?:verd(?:ieping|\.)?|etage|etg?\.?|hoog|vloer|woonlaag|deur|bel|portiek|galerij)|"
    r"(?:een|één|twee|drie|vier|vijf)\s?-?\s?hoog|(?:eerste|tweede|derde|vierde|vijfde|zesde|zevende|achtste|bovenste|onderste|middelste)"
    r"\s(?:etage|verdieping|woonlaag|deur|bel|galerij))(?:\s(?:voor|achter|(?:lift\s)?(?:links|rechts))(?!\w)"
    + _NO_MORE
    + ")?"
)
_ROOM_WORDS = (
    r"(?:kamer|kmr|k|unit|app(?:artement)?|appt|plek|portiek|wagen|bed|box|kavel|steiger|ligplaats|boot|ark|deur|verd|"
    r"etage|verdieping|blok|toren|woning|studio|container|huisje|chalet|standplaats|vleugel|kelder|zolder|bel|bus|nr|"
    r"hut|cabine|kajuit|gang|flat|trap|ingang|opgang|entree|poort|loods|hal|paviljoen|barak|caravan|stacaravan|perceel|"
    r"garage|pand|gebouw|afd|voordeur|huisdeur|kamernr|kamernummer|ws|wb|zaal|laag|galerij|trappenhuis|garagebox|kelderbox|berging|vak|slaapplaats|"
    r"et|atelier|werkplaats|werkruimte|lokaal|gal|lift|postbus|postvak|loket|roldeur|dok|slaapzaal|kluis|locker|tuinhuis)"
)
# What says which room or door: "12", "12b", "B", "B-14", "3.14".
_ROOM = (
    rf"{_ROOM_WORDS}(?:\.?\s?(?:nr\.?\s)?(?:\d{{1,3}}[.-](?:\d{{1,3}}|[A-Z])|[1-9]\d{{0,3}}[A-Za-z]?|0\d{{1,2}})|"
    rf"(?:\.|(?<=k|l|p|g|r)\.\s|\s(?:nr\.?\s)?)[A-Z](?:[.-]?\d{{1,4}}(?:-\d{{1,4}})?)?(?!-\w)|"
    rf"\s(?:noord|oost|zuid|west|links|rechts){_CLOSES})(?![\w'’]|[ .-]?\d){_UNITS}"
)
# "K1.17", "11-C", "B-204" behind a comma.
_DOOR_CODE = rf"(?<=, )(?:[A-Z]\d{{0,2}}[.-]?\d{{1,3}}|\d{{1,3}}-[A-Z]|\d\.\d\d){_CLOSES}"
# "linkerkamer", "voordeur": a part of the house.
_PART = (
    r"(?:(?:linker|rechter|achter|voor|zolder|dak|tuin|zij|hoek|tussen|kelder|op|midden)-?"
    r"(?:kamer(?:tje)?|deur|woning|ingang|trap|verdieping|etage|huis|flat|kant)(?:\s(?:links|rechts|voor|achter))?|onderhuis|achterom|entresol|insteek|vliering|kelder|"
    r"zolder|achter|links|rechts|bel|voor|dak|balkon|garage|schuur(?:tje)?|tuin|(?:achter|voor|binnen|zij)(?:terrein|erf|plaats|zijde|ingang)|"
    r"binnentuin|achterin|bovenin|(?:via\s(?:de\s|het\s)?)?(?:poort(?:je)?|steeg(?:je)?)(?:\s(?:links|rechts))?|"
    r"via\s(?:de\s|het\s)?(?:achterdeur|achterom|binnenplaats|binnentuin|tuin|gang|achterkant)|"
    r"t\.?a\.?v\.?\s(?:de\s)?(?:balie|receptie|loket|portiers?|conci[eë]rge|beheer(?:der)?|postkamer|opvang)|"
    r"t\.?/o\.?|(?:tuinhuis(?:je)?|schuur(?:tje)?|loods|garage|chalet)\s(?:achter|voor|links|rechts)|"
    r"(?:op|in)\s(?:de\s|het\s)?(?:zolder|vliering|kelder|souterrain|achterhuis|voorhuis|entresol)|"
    rf"(?:links|rechts|voor|achter)[\s-](?:boven|beneden|onder|voor|achter))(?:{_CLOSES}|(?=\s(?:bij|met|en)\s))"
)
# "ark De Goede Hoop": what lies or stands at the number, with its name.
_BOAT = (
    r"(?:(?:woon)?(?:ark|boot|schip|wagen)|wb|ws|ms)\s(?:(?-i:(?:(?:[Dd]e|[Hh]et|'t)\s)?[A-Z][\w'’-]+(?:\s[A-Z][\w'’-]+){0,2})|"
    rf"(?:de|het|'t)\s[\w'’-]{{3,}}(?:\s[\w'’-]{{3,}})?{_CLOSES})"
)
_SIDE = rf"(?:re|li|rechts|links|voor|achter)(?![\w'’]){_NO_MORE}"
# "2e" by itself, unless it counts something: "Javastraat 12 2e kind".
_ORDINAL_FLOOR = (
    r"[1-9]\d?e(?!\w)(?!\s(?:kind|keer|poging|week|dag|maand|baan|opname|gesprek|brief|huis|vrouw|man|lening|kat|hond|"
    r"zoon|dochter|kans|afspraak|bezoek|fiets|sleutel|melding|helft|kamer|lijn))"
)
_ADDITION = (
    rf"(?:hs|huis|bis[AB]?|sout\.?|sous|souterrain|bv|bg|bgg|begane grond|parterre|vrd|sou|{_BOAT}|ark|bel-?etage|"
    rf"(?:{_ROMAN}|l{{2,3}}{_CLOSES})(?!\.\w)(?:-[A-Za-z])?(?:\shoog)?(?:\s{_SIDE}|/(?:re?|li?|v|a|rechts|links|voor|achter)(?!\w)|\s?[a-h]{_CLOSES})?|{_FLOOR_WORDS}|"
    rf"\d[- ]?(?:achter|voor|[va])(?!\w)|{_ROOM}|{_DOOR_CODE}|{_PART}|op\s(?:de\s)?{_FLOOR_WORDS}|"
    rf"(?:achter|voor|tuin)huis|"
    rf"(?:boven|beneden)(?:huis|woning)?{_NO_MORE}|rood|zwart|rd|zw|(?:vk|ak)\.?{_CLOSES}|hoog|bov\.?|ben\.?{_CLOSES}|ws|wb|"
    rf"(?:kamer|deur|etage|trap|woning)\s(?:links|rechts|achter|voor|boven|beneden)|"
    rf"[1-9]\d?(?:de|ste){_CLOSES}|[1-9]\d?(?:e|de|ste)\s(?:links|rechts|achter|voor){_CLOSES}|{_ORDINAL_FLOOR})"
)
# "3e verdieping" behind a street is a floor without a number.
_FLOOR_BEHIND = r"(?:e|de|ste)\s?(?:verd|et|hoog|vloer|woonlaag|deur|bel|portiek|galerij)"
ADDED = rf"\s?[-,]?\s?(?:hs|huis|bis|{_FLOOR_WORDS}|{_ROOM})(?![\w'’])"
# What may stand between a street and its number: "t/o", "nr", "tegenover nummer".
_OPPOSITE_WORDS = (
    r"(?:t\.?\s?/?\s?o\.?\s|tegenover\s|naast\s|ter hoogte van\s|tussen\s(?=\d{1,4}\sen\s\d)|t\.?h\.?v\.?\s)?"
)
_WORDS_BETWEEN = _OPPOSITE_WORDS + r"(?:nrs?\.?|nummers?|no\.?|huisnr\.?|hnr\.?)?\s?"
# What is glued to it: "12-14", "8-II", "30 A", "355 A 2".
_GLUED = (
    rf"(?:\s?(?:t/?m|tot en met)\s?\d{{1,4}}[a-h]?(?!\w)|\s?[a-h]\s?(?:t/m|tot en met)\s?[a-z](?!\w)|"
    rf"–(?:\d{{1,4}}|{_ROMAN}|hs)(?!\w)|"
    rf"-(?:een|één|twee|drie|vier|vijf|zes|zeven|acht)(?!\w)|\s[A-Z]-\d{{1,3}}(?![\w-])|\s[A-Z]\s\d{{1,2}}{_CLOSES}|\s?[1-9](?:[RL]|\s(?:re|li))(?!\w)|\s[1-9](?:{_CLOSES}(?!\s?[.,:]\d)|(?=\s(?:met|bij|woont|alleen|samen)\b))|"
    rf"\s?[-/+]\s?(?:\d{{1,4}}(?!\d)[a-c]?(?!\w)(?:-(?:[A-Za-z]|\d{{1,3}})(?!\w))?(?:[- ]?(?:hoog|hg))?|"
    rf"(?:{_ROMAN})(?!\w|\.\w)|"
    r"(?!(?:de|en|of|in|op|te|ik|ze|we|is)\b)[a-z]{1,2}(?!\w)|hs|huis|bis|sous|bg|boven|beneden)|\s?[a-h](?:\d|-\d{1,3})?(?![\w'’]|\.[a-z])|"
    r"\s?[A-Z](?![\w'’]|\.?\s?\d|\.[A-Z]|/(?:re?|li?|o|v|a)(?!\w)))?"
)
# "12 en 14", "201-hs/202-hs".
_AND_ANOTHER = (
    r"(?:(?:,\s\d{1,4}[a-h]?){0,3}(?:\s?/\s?|\s(?:en|of|&|t/m)\s)(?:nr\.?\s)?\d{1,4}\s?(?:-\d{1,2}|-?hs|[a-h])?"
    r"(?=\s?(?:[.;:)\n]|,\s|$)|\s(?:zijn|is|hebben|wonen|staan|moeten|willen|samen)\b))?"
)
NUMBER = later(
    rf"(?:(?<=str)\.|(?<=strt)\.|(?<=ln)\.|(?<=pl)\.|(?<=wg)\.)?(?:,(?=\s(?:nr|nummer|t/o|tegenover|hnr|huisn)))?\s*{_WORDS_BETWEEN}(?P<nr>[1-9]\d{{0,4}}(?!{_FLOOR_BEHIND})){_GLUED}"
    rf"(?:\s?+[-,/+&]?+\s?+{_ADDITION}(?![\w'’])|\s?\({_ADDITION}(?:[\s,/]{{1,2}}{_ADDITION}){{0,2}}\))*(?!\w|[.,]\d){_UNITS}{_AND_ANOTHER}",
    re.IGNORECASE,
)
_IN_WORDS = rf"(?:(?:{ANY_UNIT})(?:en|ën))?(?:{ANY_TEN})|{'|'.join(TEENS[1:])}|(?:twee|drie|vier)?honderd\w{{0,16}}"
FLOOR = later(
    rf"\s?,?\s?{_FLOOR_WORDS}(?!\w)|\s(?:nr\.?\s|nummer\s)?(?:{_IN_WORDS}){_CLOSES}|,?\s(?:wagen|portiek|ligplaats|kavel|steiger|standplaats|staanplaats|unit|plek|vak|deur|kamer|bel|app|"
    rf"appartement|trap|galerij)\s(?:nr\.?\s)?\d{{1,3}}(?:-\d{{1,3}}|[a-z])?(?!\w|[.,:/-]\d){_UNITS}",
    re.IGNORECASE,
)
# Behind a corner or a street without a number: "2 hoog, portiek 4, deur 512", "tegenover nr 402".
OF_A_CORNER = later(
    rf"(?:(?:(?<=str)\.|(?<=ln)\.)?(?:,\s?|\s){_ADDITION}(?![\w'’])|,?\s(?:tegenover|t/o|t\.o\.|naast)\s(?:(?:nr\.?|nummer|huisnummer)\s?)?"
    rf"\d{{1,4}}(?:-\d|[a-h])?(?!\w|[.,]\d){_UNITS})+",
    re.IGNORECASE,
)
# A number that is a house and nothing else: with an addition, or a postcode behind it.
OF_A_HOUSE = later(
    rf"\s(?:t\.?/?o\.?\s)?\d{{1,4}}(?:\s?-?\s?(?:hs|huis|bis|boven|beneden|[1-9]?\s?hoog)\b|-(?:\d|een|twee|drie|vier|vijf|zes)|[a-d]\b|\s?-?(?:{_ROMAN})\b|"
    r"\s?,?\s?\(?\d{4}\s?[a-z]{2}\b|[a-d]?,?\s(?:kamer|k|kmr|unit|bel|box|kelder|portiek)\s?\d)",
    re.IGNORECASE,
)
OPPOSITE = later(r"\st\.?/o\.?\s(?:nr\.?\s)?\d")
BEFORE_POSTCODE = later(
    rf"\s\d{{1,4}}+(?:\s?+-?+\s?+(?:hs|huis|bis|{_ROMAN}|\d?\s?hoog|\d{{1,4}}|[a-h]|k\d+)(?!\w))?,?\s\(?[1-9]\d{{3}}\s?[a-z]{{2}}\b",
    re.IGNORECASE,
)
# Behind an address any two letters are those of a postcode: "203, 1032 hh".
POSTCODE_BEHIND = later(r",?\s\(?(?P<it>[1-9]\d{3}[ -]?(?!(?:en|of|op|in|is|te|de|ze|er|al|zo)\b)[a-z]{2})(?!\w)")

# Between the name of a street and its number; "t/o" is two words.
_BETWEEN = frozenset("nr nrs nummer nummers no huisnr hnr tegenover naast".split())
# A full stop stands behind these: "willemspl. 12".
_SHORTENED = ("ln.", "pl.", "wg.")
# "nr 48", "nummer 22b" by itself, and the words before it that say that it is a house.
_SAYS_NUMBER = ("nmr", "nr", "nummer", "no")
_NO_RANK = r"(?!\s(?:van|op|in|uit)\s(?:de|het|onze|mijn)\s(?:\w*(?:lijst|top|rij|lotto|agenda|loterij|ranglijst)))"
_WITH_WORD = later(
    rf"(?P<word>(?P<house>huisnummer|huisnr|huisno|hnr)|{'|'.join(_SAYS_NUMBER)})\.?\s?:?\s?"
    r"(?P<it>\d{1,4}(?:\s?-?\s?(?:[a-h]|bg|huis)(?!\w)|-\d{1,2})?"
    rf"(?P<more>(?:\s?-\s?(?:{_ROMAN}|hs|bis)(?!\w|\.\w)|\s?(?:hs|bis|I{{2,3}}|IV)(?!\w)|,?\s(?:sous|souterrain|parterre|{_FLOOR_WORDS}|{_PART}|bel\s\d)(?!\w))*))"
    r"(?![\w/-]|[.,]\d| \d)" + _NO_RANK,
    re.IGNORECASE,
)
_WHERE = later(
    r"(?<!\w)(?:(?P<near>van|v|vd|bij|naast|boven|onder|naar|tegenover|t/o|achter|tussen)|(?P<on>op))\s(?:de\s)?$|"
    r"(?:buur\w*|buren|woont|wonend|woning|huis|bewo\w+|huurder|fam\S*\s\w+|adres|tuin\w*|\w+tuin|portiek)[ ,(:-]{1,3}"
    r"(?:op |van |vd |op de |naast |,)?$|(?P<bracket>\()$|(?P<opens>(?:^|[.;!?]\s)$)",
    re.IGNORECASE,
)
# "(Sjaan, nr 36)", "A. Pronk, nr 588": a neighbour.
_NAME_BEFORE = later(
    r"(?P<bracket>\()?(?<!\w)"
    r"(?P<title>(?:[Dd]hr|[Mm]w|[Mm]evr|[Mm]evrouw|[Mm]eneer|[Ff]am|[Ff]amilie)\.?\s)?(?P<name>[A-Z][a-zà-ÿ]{2,}),?\s$"
)
_DOES = later(
    r"\s(?:heeft|wil|klaagt|zegt|belt|doet|gaat|helpt|krijgt|moet|komt|vraagt|kookt|kan|houdt|geeft|hoort|ziet)\b"
)
# A number with an addition: "op 45-2", "niet 9 hs maar 11 hs".
_WITH_ADDITION = later(
    rf"\d(?<![\w.,/-]\d)\d{{0,3}}+\s?+-?+\s?+(?:hs|bis|huis|beneden|boven|[a-h]|(?:{_ROMAN})|"
    r"(?<=[ -])[1-9]\s?-?\s?hoog)(?![\w'’]|\.\w|[ -]\d)",
    re.IGNORECASE,
)
_LIVES = ("op", "van", "bij", "naast", "nummer", "huisnummer", "nr", "huisnr")
_LIVES_BEFORE = later(rf"(?<!\w)(?:{'|'.join(_LIVES)}|nr\.|huisnr\.)\s?$", re.IGNORECASE)
# Beside an address another number is one of a house too: "46 nee nr 64", "30 H ipv 30 A".
_NOT_BUT = tuple("niet nee of naar was eerst nu dus en maar daarna later toen straks vroeger is van op".split())
_INSTEAD = later(rf"(?<!\w)(?:i\.?p\.?v\.?|{'|'.join(_NOT_BUT)})\s$", re.IGNORECASE)
_BEFORE_HOUSE = (*_LIVES, *_NOT_BUT, "v")

_EACH_HOME = later(rf"(?P<nr>\d(?<![\w.,/+-]\d)\d{{0,3}}+)(?:\s?-\s?\d|-?\s?(?:hs|bis|{_ROMAN}))(?![\w'’-]|\.\w)")
# "nr 88 vd Weesperzijde"
_OF_STREET = later(r"\s(?:(?:van|aan|op|in|v)\s(?:de|het)|v/?d|vd\.?|van|aan)\s", re.IGNORECASE)
_STREET_NAMED = later(rf"[\w'’-]{{3,}}(?:{'|'.join(vocabulary.STREET_ENDINGS)})(?!\w)")
_LAST_NUMBER = later(r"\s(?P<nr>\d{1,4})(?!\w)")


def numbered_words(tokens: Tokens) -> set[int]:
    """Return the words that a number follows, also those with "nr" or "t/o" between."""
    before, lows = tokens.before_numbers(), tokens.lows
    found = set(before)
    for at in before:
        if lows[at] in _BETWEEN:
            found.update((at - 1, at - 2) if lows[at - 1] in _BETWEEN else (at - 1,))
        elif lows[at] == "o" and lows[at - 1] == "t":
            found.add(at - 2)
    if "nr. " in tokens.text:
        found.update(match - 1 for match in tokens.positions(("nr",)) if match)
    shortened = any(map(tokens.text.__contains__, _SHORTENED))
    for at, end, behind in tokens.numbers if shortened else ():
        if at and behind[0] == 2 and tokens.text.endswith(_SHORTENED, 0, end + 1):
            found.add(at - 1)
    found.difference_update((-1, -2))
    return found


def find_numbers_alone(tokens: Tokens, *, beside_address: bool) -> Iterator[Finding]:
    """Yield house numbers without a street; `beside_address` when the text has an address with one."""
    text, lows, done = tokens.text, tokens.lows, 0
    for at, end, behind in tokens.numbers:
        if not at or behind[0] > len(". : "):
            continue
        low, start = lows[at - 1], end + behind[0]
        if low.endswith(_SAYS_NUMBER) and (match := _with_word(text, low, end, done)):
            done = match.end()
            if _is_house(text, match, beside_address):
                yield Finding(match.start("it") if match["house"] else match.start(), done, Label.ADRES, WITH_NUMBER)
        # How letters that are no Dutch ones are compared without case, only the expression knows.
        if (low.endswith(_BEFORE_HOUSE) or not low.isascii()) and (match := _WITH_ADDITION.match(text, start)):
            before = max(0, start - 14), start
            if _LIVES_BEFORE.search(text, *before) or (beside_address and _INSTEAD.search(text, *before)):
                yield Finding(start, match.end(), Label.ADRES, WITH_NUMBER)


def _with_word(text: str, low: str, end: int, done: int) -> re.Match[str] | None:
    """Return "nr 12" and the like, where the word with "nr" ends here: "huisnr" and "hnr" say that it is a house."""
    opens = end - next(len(word) for word in _SAYS_NUMBER if low.endswith(word))
    for start in (opens - len("huis"), opens - len("h"), opens):
        if start >= done and (match := _WITH_WORD.match(text, start)) is not None:
            return match
    return None


def _is_name(word: str) -> bool:
    flag = flags_of(word.lower())
    return bool(flag & NAME) and not flag & (ORDINARY | FUNCTION)


def find_same_houses(tokens: Tokens, found: Iterable[Finding]) -> Iterator[Finding]:
    """Yield other homes at the number of an address: "90-1, Wim 90-2"."""
    numbers = {
        number["nr"]
        for each in found
        if each.replacement == WITH_NUMBER and (number := _LAST_NUMBER.search(tokens.text, each.start, each.end))
    }
    done = 0
    for _, end, behind in tokens.numbers if numbers else ():
        for start in behind:
            if end + start >= done and (match := _EACH_HOME.match(tokens.text, end + start)) is not None:
                done = match.end()
                if match["nr"] in numbers:
                    yield Finding(*match.span(), Label.ADRES, WITH_NUMBER)


def of_a_street(text: str, found: list[Finding], alone: list[Finding]) -> Iterator[Finding]:
    """Yield numbers by themselves, with the street that is named behind: "nr 88 vd Weesperzijde"."""
    streets = {each.start: each for each in found}
    for each in alone:
        link = _OF_STREET.match(text, each.end)
        street = streets.get(link.end()) if link else None
        end = street.end if street else each.end
        if link and not street and (named := _STREET_NAMED.match(text, link.end())):
            end = each.end if vocabulary.NO_STREET.search(named.group().lower()) else named.end()
        yield Finding(each.start, end, Label.ADRES, WITH_NUMBER)


def _is_house(text: str, match: re.Match[str], beside_address: bool) -> bool:
    """Say whether "nr 12" is a house, by the words before it."""
    if match["house"]:
        return True
    start = match.start()
    if start and text[start - 1].isalnum():
        return False
    where = _WHERE.search(text, max(0, start - 40), start)
    if (match["more"] or match["it"].lower().endswith(("huis", "bg"))) and match["word"].lower() != "no":
        return True
    if where is None:
        named = _NAME_BEFORE.search(text, max(0, start - 30), start)
        if named and match["word"].lower() != "no" and (named["title"] or _is_name(named["name"])):
            return named["bracket"] is None or text.startswith(")", match.end())
        return beside_address and _INSTEAD.search(text, max(0, start - 14), start) is not None
    word, number = match["word"].lower(), match["it"]
    if where["opens"] is not None:
        return word != "no" and _DOES.match(text, match.end()) is not None
    if where["bracket"]:
        of_somebody = word == "nr" or _NAME_BEFORE.search(text, max(0, start - 30), start - 1) is not None
        return of_somebody and text.startswith(")", match.end())
    if where["on"]:
        return word in {"nr", "nmr"} or (word == "nummer" and (not number.isdigit() or int(number) > 3))
    return word != "no" or not where["near"]
