"""Streets with and without a number, neighbourhoods and towns, and organisations with a name of their own."""

import re
from collections.abc import Iterator

from akad.privacy.finding import Finding, Label
from akad.privacy.lexicon import FIRST, KNOWN, LAST, NAME, PLACE, RARE, WORD, is_word, places
from akad.privacy.tokens import Tokens

# Endings that make a street of nearly any word, and those that only do so before a house number.
_SURE_ENDING = re.compile(
    r"[\w'’.-]{2,}(?:straat|dwarsstraat|straatje|str|laan|weg|plein|gracht|kade|dreef|singel|steeg|plantsoen|boulevard|burgwal|stroom|wetering|hof)$"
)
_NUMBERED_ENDING = re.compile(
    r"[\w'’.-]{2,}(?:pad|dijk|wal|markt|park|ring|baan|erf|meent|hoven|kamp|veld|oord|haven|werf|sluis|brug|drift|stede|"
    r"weide|zoom|horst|hage|rak|burg|berg|dam|eiland|hoek|poort|kwartier|kant|kamp|akker|es|brink|donk|gaard|gaarde|bos|"
    r"hout|duin|land|lanen|straten|wijk|dorp|hoeve|hove|borch|stein|zicht|zijde|rede|schans|pier|vaart|vliet|water|meer)$"
)
_ENDING_HINT = re.compile(
    r"(?:straat|straatje|str|laan|weg|plein|gracht|kade|dreef|singel|steeg|plantsoen|boulevard|burgwal|wetering|hof)(?!\w)", re.IGNORECASE
)
_ALONE = frozenset("straat laan weg plein gracht kade dreef singel steeg plantsoen boulevard burgwal markt dijk pad hof str".split())
# Words that end like a street and are none.
_NO_STREET = re.compile(
    r"^(?:snel|onder|halver|voet|auto|om|uit|bij|mid|spoor|rij|fiets|loop|zand|school|speel|dorps|markt|stads|buurt|wijk|"
    r"winkel|zij|zijde|dwars|hoofd|achter|woon|doodlopende|een|vlucht|levens|tussen|lucht|water|land|bos|ventilatie|"
    r"kerk|parkeer|park|evenementen|stations|sport|voetbal|terug|heen|heen-en|op|her|door|over|reken|lijdens|uitweg|snelle|dak|"
    r"gerechts|geboorte|kantoor|binnen|tuin|trap|bal|konings|leef|op de|vaar|melk|rolstoel|buiten|eiland|bedrijven)?"
    r"(?:straat|straatje|weg|laan|plein|kade|gracht|hof|dreef|steeg|singel)$|^(?:vanweg|onderweg|ergensweg|alweg|geloof|zeg)$|(?:geloof|kerkhof|doolhof|beloof|verhoof|behoef)"
)
_FAMOUS = re.compile(
    r"(?<!\w)(?:Overtoom|Damrak|Rokin|Singel|Spui|Coolsingel|Kalverstraat|Nieuwendijk|Zeedijk|Haarlemmerdijk|Ceintuurbaan|"
    r"Wibautstraat|Weesperzijde|Amstelveenseweg|Plantage Middenlaan|Neude|Vredenburg|Oudegracht|Meent|Blaak|Lijnbaan|Binnenrotte|"
    r"Haarlemmerweg|Stadhouderskade|Nassaukade|Meer en Vaart|Postjesweg|Osdorper Ban|Tussen Meer)(?!\w)",
    re.IGNORECASE,
)
_ROMAN = "I{1,3}|IV|VI{0,3}"
_NUMBER = re.compile(
    r"\s*(?:nr\.?|nummer|no\.?|huisnr\.?)?\s?(?P<nr>\d{1,5})"
    rf"(?:\s?[-/+]\s?(?:\d{{1,4}}(?!\d)(?:[- ]?hoog)?|(?:{_ROMAN})(?!\w)|[a-z]{{1,2}}(?!\w)|hs|huis|bis|sous|bg|boven|beneden)|\s?[a-h]\d?(?![\w'’])|\s?[A-Z](?![\w'’]))?"
    rf"(?:\s?[-,]?\s?(?:hs|huis|bis|bisA|sous|souterrain|bg|begane grond|bel-?etage|(?:{_ROMAN})|[1-9]\s?-?\s?hoog(?:\s(?:voor|achter))?|[1-9]e\s?(?:verd(?:ieping)?|etage)|(?:een|één|twee|drie|vier)\s?-?\s?hoog|"
    r"boven(?:huis)?|beneden(?:huis)?|rood|zwart|hoog|kamer\s?\d+|app(?:artement)?\.?\s?\d+)(?![\w'’]))*(?!\w|[.,]\d|\s?(?:uur|jaar|km|m2|euro|minuten|min\b|meter|keer|x\b|weken|dagen|%))",
    re.IGNORECASE,
)
_FLOOR = re.compile(
    r"\s?,?\s?(?:\d|een|één|twee|drie|vier|1e|2e|3e|4e)[- ]?(?:hoog|etage|verdieping)(?:\s(?:voor|achter))?(?!\w)", re.IGNORECASE
)
_STREET_PREFIX = frozenset(
    """van de der den het 't ten ter te la st sint burg burgemeester prof professor dr doctor ds dominee pastoor pater pr
    prins prinses koning koningin admiraal generaal kapitein kolonel graaf gravin keizer mr meester pres president 1e 2e 3e
    eerste tweede derde vierde oude nieuwe oud nieuw korte lange grote kleine hoge lage oudezijds nieuwezijds verlengde
    noorder zuider ooster wester voorste achterste en jan piet""".split()
)
_ORDINAL = re.compile(r"(?:1e|2e|3e|4e|1ste|2de|3de|1st|2nd)\s$", re.IGNORECASE)
_CAP_ADDRESS = re.compile(
    r"(?:woon(?:t|de|achtig|adres)?|wonend|adres|verblijft|verblijfadres|postadres|bezoekadres|huisbezoek|inschrijving|ingeschreven|verhuisd|verhuisde|verhuist|huis|flat|kamer|op|aan|hoek|naar)\W{1,2}"
    r"(?:(?:nu|op|aan|naar|in|de|het|is|sinds|samen|alleen)\s){0,3}"
    r"(?P<it>(?:[A-Z][\w'’-]+(?:\s(?:en|van|de|der|den|het|[A-Z][\w'’-]+)){0,4}))(?=\s\d)"
)
_NOT_ADDRESS = re.compile(r"^(?:Bus|Lijn|Tram|Metro|Kamer|Groep|Fase|Week|Stap|Artikel|Art|Dag|Klas|Route|Schaal|Ronde|Fonds|Bijlage|Plan|Punt|Vraag|Sprinter|Trein|Team|Zaal|Lokaal|Balie|Loket|Deel|Nummer|Nr|Windows|Januari|Februari|Maart|April|Mei|Juni|Juli|Augustus|September|Oktober|November|December|Maandag|Dinsdag|Woensdag|Donderdag|Vrijdag|Zaterdag|Zondag)\b")

_ORG_KIND = (
    r"(?:(?:basis|openbare |christelijke |islamitische |brede |middelbare |vmbo-?|praktijk)?school|obs|cbs|roc|mbo|vmbo|ibs|ribw|hvo|"
    r"verpleeghuis|verzorgingshuis|zorgcentrum|woonzorgcentrum|hospice|ziekenhuis|kliniek|gezondheidscentrum|huisartsenpraktijk|praktijk|"
    r"apotheek|tandartspraktijk|moskee|kerk|tempel|synagoge|parochie|gemeente|stichting|vereniging|voetbalclub|sportvereniging|vv|sv|av|"
    r"buurtteam|wijkteam|sociaal team|gebiedsteam|fact-?team|fact|team|ouder- en kindteam|okt|dagbesteding|dagcentrum|"
    r"beschermd wonen|woongroep|leefgroep|opvang|azc|noodopvang|opvanglocatie|inloophuis|buurtcentrum|wijkcentrum|jongerencentrum|"
    r"huis van de wijk|huis van de buurt|wijksteunpunt|café|cafe|eetcafé|eetcafe|restaurant|snackbar|bakkerij|slagerij|kapsalon|garage|supermarkt|"
    r"drogist|toko|bieb|bibliotheek|kinderdagverblijf|crèche|creche|peuterspeelzaal|bso|fanfare|koor|zangkoor|harmonie|"
    r"camping|hotel|woningcorporatie|woningbouw|corporatie|advocatenkantoor|bewindvoering|uitzendbureau|biljartclub|schaakclub|boksschool|sportschool|judoclub|dansschool|manege|tuinvereniging|volkstuinvereniging|winkelcentrum|bejaardenhuis|serviceflat|flat)"
)
_ORG = re.compile(
    rf"(?<!\w)(?P<kind>{_ORG_KIND})\s(?P<name>(?:(?:De|de|Het|het|'t|El|Al|An|St\.|Sint)\s)?[A-Z][\w'’-]+(?:\s(?:en|van|de|der|den)(?=\s[A-Z])|\s[A-Z][\w'’-]+)*)",
)
_ORG_KIND_LOWER = re.compile(rf"(?<!\w){_ORG_KIND}\s(?P<name>(?:de|het|'t|al|el|an)\s[^\W\d_]{{4,}})", re.IGNORECASE)
_ORG_TAIL = re.compile(
    r"(?<!\w)[A-Z][\w'’-]+(?:\s(?:en|van|de|der|den)(?=\s[A-Z])|\s[A-Z][\w'’-]+)*\s?(?:College|Lyceum|Gymnasium|Mavo|Basisschool|School|Moskee|Kerk|Parochie|Ziekenhuis|Kliniek|Hospice|Flat|Groep|BV|B\.V\.|Supermarkt)(?!\w)"
)
_EMPLOYERS = re.compile(
    r"(?<!\w)(?:vomar|dirk van den broek|coop|xenos|wibra|bijenkorf|schiphol|tata steel|hoogovens|gvb|ret|htm|connexxion|cordaan|philadelphia|"
    r"amsta|osira|mentrum|arkin|inforsa|jellinek|brijder|parnassia|altrecht|ggz ingeest|ingeest|antes|lister|kwintes|hvo-?querido|hvo|regenboog groep|de regenboog|leger des heils|"
    r"stadgenoot|ymere|de key|eigen haard|rochdale|de alliantie|woonbron|havensteder|vestia|mitros|portaal|bo-ex|staedion|haag wonen|woonzorg nederland|habion|"
    r"nidos|comensha|coa|vluchtelingenwerk|hubertusvereniging|combiwel|dynamo|civic|dock|participe|samen dordrecht|doras|eropaf|puur zuid|venzo|swazoom|"
    r"amstelring|zgao|cordaan|evean|laurens|aafje|humanitas|careyn|axioncontinu|zorgspectrum|pantein|pluryn|lunet|amarant|esdégé-reigersdaal|odion|ons tweede thuis|"
    r"levvel|spirit|bascule|altra|horizon|enver|youké|timon|amc|vumc|olvg|slotervaartziekenhuis|boven-ij|bovenij|umc|umcg|radboud|erasmus mc|ikazia|maasstad|diakonessenhuis|antoni van leeuwenhoek|reade|"
    r"pantar|werkcentrum|wsp|sociale dienst noord|stella maris|sleep-inn|rode vuur)(?!\w)",
    re.IGNORECASE,
)
_HEALTH_LEFT_ALONE = frozenset(["humanitas", "leger des heils", "vluchtelingenwerk", "horizon", "spirit", "dynamo", "civic", "dock", "coa"])


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
            if tokens.capital(before) and (low in _STREET_PREFIX or not (tokens.opens_sentence(before, frozenset()) and is_word(low))):
                first = before
                continue
            if low in _STREET_PREFIX and before and tokens.capital(before - 1) and tokens.gap(before) == " " and low not in {"de", "het"}:
                first = before
                continue
            if low in {"de", "der", "den"} and before and tokens.capital(before - 1) and tokens.gap(before) == " ":
                first = before
                continue
            break
        if low in _STREET_PREFIX - {"de", "het", "en", "te", "oude", "nieuwe", "grote", "kleine", "meester", "oud", "nieuw"} or (flag & FIRST and not flag & WORD):
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
        if len(low) < 4:
            continue
        numbered = None
        if low in _ALONE:
            if not (tokens.capital(at) and at and tokens.capital(at - 1) and tokens.gap(at) in {" ", "-"}):
                continue
            sure = True
        else:
            sure = _ENDING_HINT.search(low) is not None and _SURE_ENDING.match(low) is not None
            if sure and _NO_STREET.search(low):
                number = _NUMBER.match(text, tokens.end(at))
                sure = bool(number and tokens.capital(at))
                if not sure:
                    continue
            if not sure and not (text[tokens.end(at) : tokens.end(at) + 2].strip()[:1].isdigit() and _NUMBERED_ENDING.match(low)):
                continue
        numbered = _NUMBER.match(text, tokens.end(at))
        if not sure and (numbered is None or not tokens.capital(at) and is_word(low)):
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
    for match in _FAMOUS.finditer(text):
        numbered = _NUMBER.match(text, match.end())
        if numbered:
            yield Finding(match.start(), numbered.end(), Label.ADRES, "(adres)")
        elif match.group().casefold() not in {"singel", "meent", "tussen meer"}:
            yield Finding(match.start(), match.end(), Label.PLAATS, "de wijk")
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
                sure = expected and not flag & WORD and not (flag & NAME and before in {"van", "bij"}) and not is_word(low)
                sure = sure or (before in {"in", "uit", "naar"} and flag & WORD and not is_word(low))
            if sure:
                yield Finding(tokens.starts[at], tokens.end(at), Label.PLAATS, "elders" if expected else "de plaats")
    many = places()
    for at in range(len(tokens.lows) - 1):
        if tokens.lows[at] in _PLACE_OPENERS:
            for length in (4, 3, 2):
                if at + length > len(tokens.lows):
                    continue
                start, end = tokens.starts[at], tokens.end(at + length - 1)
                if tokens.text[start:end].lower() in many and tokens.capital(at + length - 1):
                    yield Finding(start, end, Label.PLAATS, "elders")
                    break


def _openers() -> frozenset[str]:
    return frozenset(re.split(r"[\s'-]", place.lstrip("'"))[0] for place in places())


_PLACE_OPENERS: frozenset[str] = frozenset()


def find_organisations(tokens: Tokens, allow: frozenset[str]) -> Iterator[Finding]:
    """Yield organisations with a name of their own; what everybody has (a bank, a benefit office) is left alone."""
    text = tokens.text
    for pattern in (_ORG, _ORG_TAIL, _ORG_KIND_LOWER):
        for match in pattern.finditer(text):
            if match.group().casefold() not in allow:
                kind = match.groupdict().get("kind") or "een organisatie"
                yield Finding(match.start(), match.end(), Label.ORGANISATIE, kind.lower())
    for match in _EMPLOYERS.finditer(text):
        if match.group().casefold() not in _HEALTH_LEFT_ALONE:
            yield Finding(match.start(), match.end(), Label.ORGANISATIE, "een organisatie")
