"""Streets with and without a number, neighbourhoods and towns, and organisations with a name of their own."""

import re
from collections.abc import Iterator

from akad.privacy.finding import Finding, Label
from akad.privacy.lexicon import FIRST, KNOWN, NAME, PLACE, WORD, is_word, place_openers, places
from akad.privacy.tokens import Tokens

# Endings that make a street of nearly any word, and those that only do so before a house number.
_SURE_ENDING = re.compile(
    r"[\w'’.-]{2,}(?:straat|dwarsstraat|straatje|str|laan|weg|plein|gracht|kade|dreef|singel|steeg|"
    r"plantsoen|boulevard|burgwal|stroom|wetering)$"
)
_NUMBERED_ENDING = re.compile(
    r"[\w'’.-]{2,}(?:hof|pad|dijk|wal|markt|park|ring|baan|erf|meent|hoven|kamp|veld|oord|haven|werf|sluis|"
    r"brug|drift|stede|"
    r"weide|zoom|horst|hage|rak|burg|berg|dam|eiland|hoek|poort|kwartier|kant|kamp|akker|es|brink|donk|"
    r"gaard|gaarde|bos|"
    r"hout|duin|land|lanen|straten|wijk|dorp|hoeve|hove|borch|stein|zicht|zijde|rede|schans|pier|vaart|"
    r"vliet|water|meer)$"
)
_STREETISH = tuple(
    "straat straatje str laan weg plein gracht kade dreef singel steeg plantsoen boulevard burgwal "
    "stroom wetering".split()
)
_ALONE = frozenset(
    "straat laan weg plein gracht kade dreef singel steeg plantsoen boulevard burgwal markt dijk pad hof str".split()
)
# Words that end like a street and are none.
_NO_STREET = re.compile(
    r"^(?:snel|onder|halver|voet|auto|om|uit|bij|mid|spoor|rij|fiets|loop|zand|school|speel|dorps|markt|"
    r"stads|buurt|wijk|"
    r"winkel|zij|zijde|dwars|hoofd|achter|woon|doodlopende|een|vlucht|levens|tussen|lucht|water|land|bos|ventilatie|"
    r"kerk|parkeer|park|evenementen|stations|sport|voetbal|terug|heen|heen-en|op|her|door|over|reken|"
    r"lijdens|uitweg|snelle|dak|"
    r"gerechts|geboorte|kantoor|binnen|tuin|trap|bal|konings|leef|op de|vaar|melk|rolstoel|buiten|eiland|bedrijven)?"
    r"(?:straat|straatje|weg|laan|plein|kade|gracht|hof|dreef|steeg|singel)$|^(?:vanweg|onderweg|"
    r"ergensweg|alweg|geloof|zeg)$|(?:geloof|kerkhof|doolhof|beloof|verhoof|behoef)"
)
# Streets whose name does not say so; the second kind is an ordinary word as well and counts with a number only.
_FAMOUS = frozenset(
    """overtoom damrak rokin spui coolsingel kalverstraat nieuwendijk zeedijk haarlemmerdijk ceintuurbaan weesperzijde
    neude vredenburg blaak lijnbaan binnenrotte haarlemmerweg stadhouderskade nassaukade postjesweg hakfort kikkenstein
    kleiburg gooioord groeneveen grubbehoeve koningshoef kempering echtenstein fleerde florijn frissenstein haardstee
    hofgeest egeldonk heesterveld huigenbos geldershoofd gravestein grunder daalwijk develstein dennenrode""".split()
)
_FAMOUS_NUMBERED = (
    "meer en vaart",
    "tussen meer",
    "osdorper ban",
    "singel",
    "meent",
    "plantage middenlaan",
    "plein 40-45",
    "plein '40-'45",
)
_FAMOUS_OPENERS = frozenset(re.split(r"[ -]", name)[0] for name in _FAMOUS_NUMBERED)
_ROMAN = "I{1,3}|IV|VI{0,3}"
_NUMBER = re.compile(
    r"\s*(?:nr\.?|nummer|no\.?|huisnr\.?)?\s?(?P<nr>\d{1,5})"
    rf"(?:\s?[-/+]\s?(?:\d{{1,4}}(?!\d)(?:[- ]?hoog)?|(?:{_ROMAN})(?!\w)|[a-z]{{1,2}}(?!\w)|hs|huis|bis|"
    rf"sous|bg|boven|beneden)|\s?[a-h]\d?(?![\w'’])|\s?[A-Z](?![\w'’]))?"
    rf"(?:\s?[-,]?\s?(?:hs|huis|bis|bisA|sous|souterrain|bg|begane grond|bel-?etage|"
    rf"(?:{_ROMAN})(?:-[A-Za-z])?|[1-9]\s?-?\s?hoog(?:\s(?:voor|achter))?|[1-9]e\s?(?:verd(?:ieping)?|"
    rf"etage)|(?:een|één|twee|drie|vier)\s?-?\s?hoog|"
    r"boven(?:huis)?|beneden(?:huis)?|rood|zwart|hoog|kamer\s?\d+|"
    r"app(?:artement)?\.?\s?\d+|unit\s?\d+|plek\s?\d+|portiek\s?\w+)(?![\w'’]))*(?!\w|[.,]\d|\s?(?:uur|jaar|km|m2|euro|minuten|min\b|meter|"
    r"keer|x\b|weken|dagen|%))",
    re.IGNORECASE,
)
_FLOOR = re.compile(
    r"\s?,?\s?(?:\d|een|één|twee|drie|vier|1e|2e|3e|4e)[- ]?(?:hoog|etage|verdieping)(?:\s(?:voor|achter))?(?!\w)",
    re.IGNORECASE,
)
_STREET_PREFIX = frozenset(
    """van de der den het 't ten ter te la st sint burg burgemeester prof professor dr doctor ds dominee
    pastoor pater pr
    prins prinses koning koningin admiraal generaal kapitein kolonel graaf gravin keizer mr meester pres
    president 1e 2e 3e
    eerste tweede derde vierde oude nieuwe oud nieuw korte lange grote kleine hoge lage oudezijds nieuwezijds verlengde
    noorder zuider ooster wester voorste achterste en jan piet""".split()
)
_ORDINAL = re.compile(r"(?:1e|2e|3e|4e|1ste|2de|3de|1st|2nd)\s$", re.IGNORECASE)
# "Laan van Spartaan", "Plein der Kunsten": the kind of street comes first.
_TYPE_FIRST = re.compile(
    r"(?<!\w)(?:Laan|Plein|Weg|Straat|Kade|Hof|Park|Dreef|Baan|Singel|Pad|laan|plein)\s(?:van|der|naar|tot|op)"
    r"(?:\s(?:de|den|der|het|'t|ter|ten))?"
    r"\s[A-Z][\w'’-]+(?:\s[A-Z][\w'’-]+)*"
)
# "op 45-2", "nummer 12 hs": a house number with what is added to it, without a street.
_NUMBER_ONLY = re.compile(
    r"(?<!\w)(?:woont op|op|nr\.?|nummer|huisnummer|huisnr\.?)\s"
    r"(?P<it>\d{1,4}\s?-?\s?(?:hs|bis|huis|I{1,3}|[1-9]\s?-?\s?hoog))(?![\w])"
)
_CAP_ADDRESS = re.compile(
    r"\b(?:woon(?:t|de|achtig|adres)?|wonend|adres|verblijft|verblijfadres|postadres|bezoekadres|"
    r"huisbezoek|inschrijving|ingeschreven|verhuisd|verhuisde|verhuist|huis|flat|kamer|op|aan|in|hoek|"
    r"naar)\W{1,2}"
    r"(?:(?:nu|op|aan|naar|in|de|het|is|sinds|samen|alleen)\s){0,3}"
    r"(?P<it>(?:[A-Z][\w'’-]+(?:\s(?:en|van|de|der|den|het|[A-Z][\w'’-]+)){0,4}))(?=\s\d)"
)
_NOT_ADDRESS = re.compile(
    r"^(?:Bus|Lijn|Tram|Metro|Kamer|Groep|Fase|Week|Stap|Artikel|Art|Dag|Klas|Route|Schaal|Ronde|Fonds|"
    r"Bijlage|Plan|Punt|Vraag|Sprinter|Trein|Team|Zaal|Lokaal|Balie|Loket|Deel|Nummer|Nr|Windows|Januari|"
    r"Februari|Maart|April|Mei|Juni|Juli|Augustus|September|Oktober|November|December|Maandag|Dinsdag|"
    r"Woensdag|Donderdag|Vrijdag|Zaterdag|Zondag)\b"
)

_ORG_KIND = (
    r"(?:(?:basis|openbare |christelijke |islamitische |brede |middelbare |vmbo-?|praktijk)?school|obs|"
    r"cbs|roc|mbo|vmbo|ibs|ribw|hvo|"
    r"verpleeghuis|verzorgingshuis|zorgcentrum|woonzorgcentrum|hospice|ziekenhuis|kliniek|"
    r"gezondheidscentrum|huisartsenpraktijk|praktijk|"
    r"apotheek|tandartspraktijk|moskee|kerk|tempel|synagoge|parochie|gemeente|stichting|vereniging|"
    r"voetbalclub|sportvereniging|vv|sv|av|"
    r"buurtteam|wijkteam|sociaal team|gebiedsteam|fact-?team|fact|team|ouder- en kindteam|okt|dagbesteding|dagcentrum|"
    r"beschermd wonen|woongroep|leefgroep|opvang|azc|noodopvang|opvanglocatie|inloophuis|buurtcentrum|"
    r"wijkcentrum|jongerencentrum|"
    r"huis van de wijk|huis van de buurt|wijksteunpunt|café|cafe|eetcafé|eetcafe|restaurant|snackbar|"
    r"bakkerij|slagerij|kapsalon|garage|supermarkt|"
    r"drogist|toko|bieb|bibliotheek|kinderdagverblijf|crèche|creche|peuterspeelzaal|bso|fanfare|koor|zangkoor|harmonie|"
    r"camping|hotel|woningcorporatie|woningbouw|corporatie|advocatenkantoor|bewindvoering|uitzendbureau|"
    r"biljartclub|schaakclub|boksschool|sportschool|judoclub|dansschool|manege|tuinvereniging|"
    r"volkstuinvereniging|winkelcentrum|bejaardenhuis|serviceflat|flat)"
)
_ORG = re.compile(
    rf"(?<!\w)(?P<kind>(?i:{_ORG_KIND}))\s(?P<name>(?:(?:De|de|Het|het|'t|El|Al|An|St\.|"
    rf"Sint)\s)?[A-Z][\w'’-]+(?:\s(?:en|van|de|der|den)(?=\s[A-Z])|\s[A-Z][\w'’-]+)*)",
)
_ORG_KIND_LOWER = re.compile(
    rf"(?<!\w)(?P<kind>{_ORG_KIND})\s(?P<name>(?:de|het|'t|al|el|an)\s[^\W\d_]{{4,}})", re.IGNORECASE
)
_EMPLOYERS = frozenset(
    name.strip()
    for name in """
    aafje | altra | altrecht | amarant | amc | amsta | amstelring | antes | antoni van leeuwenhoek | arkin |
    axioncontinu | bascule | bijenkorf | bo-ex | boven-ij | bovenij | brijder | careyn | combiwel | comensha
    | connexxion | coop | cordaan | de alliantie | de key | de regenboog | diakonessenhuis | dirk van den
    broek | doras | eigen haard | enver | erasmus mc | eropaf | esdégé-reigersdaal | evean | ggz ingeest |
    gvb | haag wonen | habion | havensteder | hoogovens | htm | hubertusvereniging | hvo | hvo querido |
    hvo-querido | ikazia | inforsa | ingeest | jellinek | kwintes | laurens | levvel | lister | lunet |
    maasstad | mentrum | mitros | nidos | odion | olvg | ons tweede thuis | osira | pantar | pantein |
    parnassia | participe | philadelphia | pluryn | portaal | puur zuid | radboud | reade | regenboog groep
    | ret | rochdale | rode vuur | samen dordrecht | schiphol | sleep-inn | slotervaartziekenhuis | sociale
    dienst noord | stadgenoot | staedion | stella maris | swazoom | tata steel | timon | umc | umcg | venzo
    | vestia | vomar | vumc | werkcentrum | wibra | woonbron | woonzorg nederland | wsp | xenos | ymere |
    youké | zgao | zorgspectrum
    """.replace("\n", " ").split("|")
)
_EMPLOYER_OPENERS = frozenset(name.split()[0].split("-")[0] for name in _EMPLOYERS) | frozenset(
    name.split()[0] for name in _EMPLOYERS
)
_ORG_OPENERS = frozenset(
    re.split(r"[ \\-]", kind.strip("()?:"))[0] for kind in re.sub(r"[()?:]", "|", _ORG_KIND).split("|") if kind.strip()
) | frozenset("basisschool praktijkschool vmbo school zangkoor eetcafé fact gemeente".split())
_TAILS = frozenset(
    "college lyceum gymnasium mavo basisschool school moskee kerk "
    "parochie ziekenhuis kliniek hospice flat groep bv supermarkt".split()
)


def _street_start(tokens: Tokens, at: int) -> int:
    """Return where the name of the street begins that ends in this word."""
    first = at
    while first:
        gap = tokens.gap(first)
        before = first - 1
        if gap not in {" ", ". ", "-"} or before in tokens.taken:
            break
        low, flag = tokens.low(before), tokens.flag(before)
        if tokens.capital(at):
            if tokens.capital(before) and (
                low in _STREET_PREFIX or not (tokens.opens_sentence(before, frozenset()) and is_word(low))
            ):
                first = before
                continue
            chain = before
            while (
                chain
                and tokens.low(chain) in {"van", "de", "der", "den", "ten", "ter", "te"}
                and tokens.gap(chain) in {" ", ". "}
            ):
                chain -= 1
            if chain < before and tokens.capital(chain) and chain not in tokens.taken:
                first = chain
                continue
            if (
                low in _STREET_PREFIX
                and before
                and tokens.capital(before - 1)
                and tokens.gap(before) == " "
                and low not in {"de", "het"}
            ):
                first = before
                continue
            break
        if low in _STREET_PREFIX - {
            "de",
            "het",
            "en",
            "te",
            "oude",
            "nieuwe",
            "grote",
            "kleine",
            "meester",
            "oud",
            "nieuw",
        } or (flag & FIRST and not flag & WORD):
            first = before
            continue
        break
    start = tokens.starts[first]
    ordinal = _ORDINAL.search(tokens.text, max(0, start - 6), start)
    return ordinal.start() if ordinal else start


def find_streets(tokens: Tokens) -> Iterator[Finding]:
    """Yield addresses: a street with a number, and a street whose name is no ordinary word without one."""
    text = tokens.text
    for at, low in enumerate(tokens.lows):
        if len(low) < 4 or at in tokens.taken:
            continue
        number_next = text[tokens.end(at) : tokens.end(at) + 2].strip()[:1].isdigit()
        if not number_next and not low.endswith(_STREETISH):
            continue
        numbered = None
        if low in _ALONE:
            if not (tokens.capital(at) and at and tokens.capital(at - 1) and tokens.gap(at) in {" ", "-"}):
                continue
            sure = True
        else:
            sure = low.endswith(_STREETISH) and _SURE_ENDING.match(low) is not None
            if sure and _NO_STREET.search(low):
                number = _NUMBER.match(text, tokens.end(at))
                sure = bool(number and tokens.capital(at))
                if not sure:
                    continue
            if not sure and not (number_next and _NUMBERED_ENDING.match(low)):
                continue
        numbered = _NUMBER.match(text, tokens.end(at))
        if not sure and (numbered is None or (not tokens.capital(at) and is_word(low))):
            continue
        if sure and numbered is None and is_word(low) and not tokens.capital(at):
            continue
        if low.endswith("str") and numbered is None and not text.startswith(".", tokens.end(at)):
            continue
        start = _street_start(tokens, at)
        end = numbered.end() if numbered else tokens.end(at)
        if numbered is None and (floor := _FLOOR.match(text, end)):
            end = floor.end()
        yield Finding(start, end, Label.ADRES, "de straat" if numbered is None else "(adres)")
    for at, low in enumerate(tokens.lows):
        start = tokens.starts[at]
        if low in _FAMOUS:
            numbered = _NUMBER.match(text, tokens.end(at))
            end = numbered.end() if numbered else tokens.end(at)
            yield Finding(start, end, Label.ADRES if numbered else Label.PLAATS, "(adres)" if numbered else "de wijk")
        elif low in _FAMOUS_OPENERS:
            for name in _FAMOUS_NUMBERED:
                if text[start : start + len(name)].lower() == name:
                    numbered = _NUMBER.match(text, start + len(name))
                    if numbered or name[-1].isdigit():
                        yield Finding(start, numbered.end() if numbered else start + len(name), Label.ADRES, "(adres)")
    for match in _TYPE_FIRST.finditer(text):
        numbered = _NUMBER.match(text, match.end())
        end = numbered.end() if numbered else match.end()
        yield Finding(match.start(), end, Label.ADRES, "(adres)" if numbered else "de straat")
    for match in _NUMBER_ONLY.finditer(text):
        yield Finding(match.start("it"), match.end("it"), Label.ADRES, "(adres)")
    for match in _CAP_ADDRESS.finditer(text):
        numbered = _NUMBER.match(text, match.end())
        if numbered and not _NOT_ADDRESS.match(match["it"]):
            yield Finding(match.start("it"), numbered.end(), Label.ADRES, "(adres)")


_PLACE_BEFORE = frozenset("in uit te naar van bij nabij omgeving regio richting near vanuit rond wijk buurt".split())


def find_places(tokens: Tokens) -> Iterator[Finding]:
    """Yield names of villages, neighbourhoods and towns; in lower case only where a place is expected."""
    for at, flag in enumerate(tokens.flags):
        if at in tokens.taken:
            continue
        low, before = tokens.lows[at], tokens.low(at - 1)
        expected = before in _PLACE_BEFORE and tokens.gap(at) == " "
        if flag & PLACE and not flag & KNOWN:
            capital = tokens.capital(at)
            if capital and not flag & (WORD | NAME):
                sure = True
            elif capital:
                sure = before in {"in", "uit", "te", "naar", "vanuit"} and tokens.gap(at) == " "
            else:
                sure = (
                    expected and not flag & WORD and not (flag & NAME and before in {"van", "bij"}) and not is_word(low)
                )
                sure = bool(sure or (before in {"in", "uit", "naar"} and flag & WORD and not is_word(low)))
            if sure:
                yield Finding(tokens.starts[at], tokens.end(at), Label.PLAATS, "elders" if expected else "de plaats")
    many, openers = places(), place_openers()
    for at, low in enumerate(tokens.lows):
        if low not in openers or not (tokens.capital(at) or low in {"s", "t"}):
            continue
        for length in (4, 3, 2):
            if at + length > len(tokens.lows) or not tokens.capital(at + length - 1):
                continue
            start, end = tokens.starts[at], tokens.end(at + length - 1)
            if tokens.text[start:end].lower() in many:
                yield Finding(start, end, Label.PLAATS, "elders")
                break


def find_organisations(tokens: Tokens, allow: frozenset[str]) -> Iterator[Finding]:
    """Yield organisations with a name of their own; what everybody has (a bank, a benefit office) is left alone."""
    text = tokens.text
    for at, low in enumerate(tokens.lows):
        start = tokens.starts[at]
        if low in _ORG_OPENERS:
            match = _ORG.match(text, start) or _ORG_KIND_LOWER.match(text, start)
            if match and match.group().casefold() not in allow:
                yield Finding(match.start(), match.end(), Label.ORGANISATIE, match["kind"].lower())
        elif low in _TAILS and tokens.capital(at) and at and tokens.capital(at - 1) and tokens.gap(at) == " ":
            first = at - 1
            while first and tokens.capital(first - 1) and tokens.gap(first) == " ":
                first -= 1
            if text[tokens.starts[first] : tokens.end(at)].casefold() not in allow:
                yield Finding(tokens.starts[first], tokens.end(at), Label.ORGANISATIE, low)
        if low in _EMPLOYER_OPENERS:
            for length in (4, 3, 2, 1):
                if at + length <= len(tokens.lows) and text[start : tokens.end(at + length - 1)].lower() in _EMPLOYERS:
                    yield Finding(start, tokens.end(at + length - 1), Label.ORGANISATIE, "een organisatie")
                    break
