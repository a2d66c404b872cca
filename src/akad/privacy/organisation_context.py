"""Organisations of which the words around tell that they are one: "predikt bij Winners House", "kerk: De Hoeksteen".

Nothing here takes a word that may be the first name of somebody, nor a surname that stands where one is expected.
"""

from collections.abc import Iterator
from functools import partial

from akad.privacy import organisation_words as vocabulary
from akad.privacy.finding import Finding
from akad.privacy.later import later
from akad.privacy.leading_words import ARTICLES, BEFORE, KEYS, VAN
from akad.privacy.lexicon import (
    CANDIDATE,
    CAPITAL,
    FIRST,
    FUNCTION,
    INITIAL,
    KNOWN,
    LAST,
    NAME,
    ORDINARY,
    PLACE,
    RARE,
    ROLE,
    STREETISH,
    TITLE,
    UPPER,
    WORD,
)
from akad.privacy.organisation_names import (
    APOSTROPHES,
    CLOSES,
    is_firm,
    last_with_capital,
    organisation,
    somebody,
)
from akad.privacy.tokens import Tokens

_SOMETHING = "een organisatie"
_SMALL_TOO = frozenset({"bij", "voor", "op", "aan"})
_BEFORE_SMALL = _SMALL_TOO | VAN
# What somebody does, and with which word the place of it follows.
_LEADS: dict[str, frozenset[str]] = {}
for _preps, _words in (
    (
        "bij",
        """werkt werkte werken werk gewerkt werkzaam stage stagiair baan baantje bijbaan dienst dienstverband klust klus
        kluste naait naaide schoon schoonmaakt poetst predikt preekt kerkt kerkte bidt zingt zong danst danste speelt
        speelde voetbalt voetbalde traint trainde lid lidmaatschap collega vrijwilliger vrijwilligerswerk chauffeur
        stukadoor kok chef naaister kostuumnaaister fotografe monteur loopt begint begon start startte gestart
        ontslagen ontslag contract uitzendkracht schuld schulden les cursus opleiding deed mee aangesloten begeleid
        weggelopen aangemeld geholpen sollicitatie solliciteert gesprek proefplaatsing dagbesteding hockeyt turnt
        judoot schaakt damt biljart drumt logeert jongste ouderling diaken koster verkoopt vult vakken sjouwt
        beveiliger bewaker schoonmaker schoonmaakster kassière kassiere caissière caissiere lasser timmerman portier
        nachtportier conciërge orderpicker inpakker inpakster vakkenvuller magazijnmedewerker ober serveerster afwasser
        loodgieter elektricien kapper kapster machinist receptionist receptioniste postbode koerier bezorger verkoper
        verkoopster poetsvrouw bouwkundige danseres lerares leraar docent docente suppoost conducteur ingeschreven
        kamertraining proefdag proefplaats proefwerken solliciteren nachtdienst nachtdiensten avonddienst
        talent kantoor organist jeugd opname behandeling intake afspraak zat zit zij hij""",
    ),
    (
        "voor",
        """werkt werkte werken klust kluste rijdt reed bezorgt bezorgde maakt maakte schoon vliegt speelt speelde
        voetbalt vaart wast chauffeur fotografe fotograaf koerier schrijft uitzendkracht schoonmaakt""",
    ),
    (
        "op",
        """zit zat zitten leerling school kind kinderen les lesgeeft leraar lerares docent docente schaakleraar juf
        meester start begint begon ligt mentor gymt ingeschreven aangemeld jongens meisjes dochter zoon""",
    ),
    (
        "in",
        """ligt lag verblijft verbleef opgenomen opname opgevangen kok chef sous-chef souschef werkt werkte bidt zingt
        revalideert woont woonde logeert behandeld expo kamer zij hij slaapt kantine kantoor
        begeleid repeteert optreden""",
    ),
    ("aan", "studeert studeerde gestudeerd afgestudeerd docent student studente"),
    ("uit", "ontslagen vrij weggelopen komt kwam terug betaald"),
    ("via", "kamer woning werk werkt baan stage huis kwam komt deur huurt uitzendwerk aangemeld binnen"),
    (
        "naar",
        "gaat ging brengt wil moet mag gaan kids kinderen terug doorverwezen verwezen aangemeld overgeplaatst brief",
    ),
):
    for _prep in _preps.split():
        _LEADS[_prep] = frozenset(_words.split())
# Who is of an organisation: "imam van X", "kantineploeg X".
_OF = frozenset(
    """imam priester pastor pastoor voorganger kapelaan dominee ds ouderling diaken zuster pandit rabbijn juf meester
    mentor trainer coach docent lerares leraar collega collega's oud-collega oud-collega's baas chef vrijwilliger
    vrijwilligers begeleider begeleidster casemanager werker verpleegkundige lid leden kok directeur vrouwen mannen
    jongens dames heren mensen ploeg kantineploeg team kids kantine klas bestuur voorzitter afdeling bezorger
    contactpersoon fietsenmaker jongerenwerker medewerker medewerkster teamleider teamleidster teamleden
    kapster kapper slager bakker conducteur deurwaarder jobcoach behandelaar consulent consulente inbreng
    wijkzuster wijkverpleegkundige thuiszorg maatje kraamhulp dirigent keeper spits penningmeester conciërge
    maatschappelijk straathoekwerker veldwerker ambulant scheidsrechter koor e-pupillen pupillen spullen""".split()
)
# Before these an article and a small word is a name as well: "kerkt bij de thomas".
_HOUSE_LEADS = frozenset("kerkt kerkte kids klas groep lesgeeft ouderling kapelaan voorganger".split())
_SAINTS = frozenset({"st", "sint"})
_HOUSES_AND_SAINTS = _HOUSE_LEADS | _SAINTS
_FEASTS = frozenset({"nicolaas", "maarten", "valentijn", "juttemis", "jan"})
_SPACES = frozenset({" ", " '", " ’", ' "', " “", " ‘"})
_COLONS = frozenset({":", "=", ": '", "= '", ': "'})
_STOPS = frozenset(".;:!?\n)")
_OPEN = BEFORE | KEYS
_LEADING = _OPEN | ARTICLES
_SMALL_OPENERS = ARTICLES | _SAINTS
# So many words stand between what somebody does and where, and one of those.
_FAR = 6
_SEEN = CAPITAL | CANDIDATE
# One of these is no name in small letters.
_NOT_STRANGE = CAPITAL | FUNCTION | ROLE | TITLE | KNOWN | PLACE | ORDINARY | NAME | WORD
_SAID_BY = KEYS | {"zegt", "volgens", "8", "7"}
_NO_NAME = frozenset(
    """januari februari maart april mei juni juli augustus september oktober november december maandag dinsdag woensdag
    donderdag vrijdag zaterdag zondag kerst pasen pinksteren ramadan hemelvaart god allah jezus corona covid""".split()
)
_GENERAL = later(
    r"(?:team|loket|punt|café|cafe|huis|kamer|tafel|plein|park|fonds|centrum|plek|markt|bad|feest|dag|week|bank|poli|"
    r"winkel|tuin|wet|zorg|hulp|verlening|dienst|instantie|instanties|kantoor|ziekenhuis|school|kerk|moskee|gemeente|"
    r"politie|groep|overleg|spreekuur|werk|recht|instelling|opvang|lijn|raad|sport|les)$"
)


def find_told(tokens: Tokens) -> Iterator[Finding]:
    """Yield names behind what somebody does there, behind who is of it, and behind the word with a colon."""
    where = _where_small(tokens) if tokens.loose else _where_small(tokens) | _where_written(tokens)
    for at in sorted(where):
        if at and at not in tokens.taken and (found := _told(tokens, at)) is not None:
            yield found


def _where_written(tokens: Tokens) -> set[int]:
    """Return where a name with a capital may begin: with it, or with the article before it."""
    lows = tokens.lows
    return {at - (lows[at - 1] in ARTICLES) for at in tokens.led if lows[at - 1] in _LEADING}


def _where_small(tokens: Tokens) -> set[int]:
    """Return where any other name may begin: behind a bracket, with a word that nobody knows, a saint, a house.

    The name of a house is any word behind an article, close behind "kerkt" or the like.
    """
    lows, flags = tokens.lows, tokens.flags
    found = {at for at in tokens.bracketed if lows[at] in _SMALL_OPENERS or flags[at] & UPPER}
    for at in [at for at in tokens.where(CANDIDATE | CAPITAL) if at and not flags[at] & _NOT_STRANGE]:
        first = at - 1 if lows[at - 1] in ARTICLES else at
        if lows[first - 1] in _BEFORE_SMALL:
            found.add(first)
    if tokens.places.keys().isdisjoint(_HOUSES_AND_SAINTS):
        return found
    house_leads = tokens.positions(_HOUSE_LEADS)
    for lead in house_leads:
        found.update(at for at in range(lead + 2, min(lead + 2 + _FAR, len(lows))) if lows[at] in ARTICLES)
    for at in tokens.positions(_SAINTS):
        if lows[at - 1] in _OPEN and (house_leads or (flags[at] | tokens.flag(at + 1)) & _SEEN):
            found.add(at)
    return found


def _told(tokens: Tokens, at: int) -> Finding | None:
    before, gap = tokens.lows[at - 1], tokens.gaps[at]
    if gap in _SPACES and before in BEFORE:
        if tokens.lows[at] in _SAINTS and (found := _saint(tokens, at)):
            return found
        return _led(tokens, at, before) or (_of(tokens, at) if before in VAN else None)
    if gap.endswith("("):
        return _bracketed(tokens, at)
    if before in KEYS and gap.strip() in _COLONS:
        return _keyed(tokens, at)
    if tokens.lows[at] in ARTICLES and (tokens.capital(at) or tokens.capital(at + 1)):
        return _written(tokens, at)
    return None


def _led(tokens: Tokens, at: int, prep: str) -> Finding | None:
    """Return the X of "predikt bij X", "zit op De X", "studeert aan het X"."""
    if found := _written(tokens, at):
        return found
    leads = _LEADS.get(prep, frozenset())
    if leads.isdisjoint(tokens.lows[max(0, at - 1 - _FAR) : at - 1]):
        return None
    for back in range(at - 2, max(-1, at - 2 - _FAR), -1):
        low = tokens.lows[back]
        if low in leads:
            found = _named(tokens, at, strong=True, prep=prep)
            return found or (_house(tokens, at) if low in _HOUSE_LEADS else None)
        if tokens.gaps[back + 1] != " " and set(tokens.gaps[back + 1]) & _STOPS:
            break
    return None


def _house(tokens: Tokens, at: int) -> Finding | None:
    """Return "de thomas" of "kerkt bij de thomas": an article and one word, with which this part of the text ends."""
    name = at + 1
    if tokens.lows[at] not in {"de", "het", "'t"} or name >= len(tokens.lows) or tokens.gaps[name] != " ":
        return None
    flag = tokens.flags[name]
    closed = CLOSES.match(tokens.text, tokens.end(name)) or tokens.flag(name + 1) & FUNCTION
    if not closed or flag & (FUNCTION | ROLE | TITLE | KNOWN) or _GENERAL.search(tokens.lows[name]):
        return None
    return organisation(tokens, at, name, _SOMETHING)


def _of(tokens: Tokens, at: int) -> Finding | None:
    """Return the X of "imam van X", "Faridah van X Zuid": with a name between only what cannot be a surname."""
    back = at - 2
    if back < 0 or tokens.gaps[at - 1] not in {" ", ") "}:
        return None
    if found := _written(tokens, at):
        return found
    if tokens.lows[back] in _OF:
        found = _named(tokens, at, strong=True)
        return found or (_house(tokens, at) if tokens.lows[back] in _HOUSE_LEADS else None)
    letters = tokens.flags[at] & UPPER and not tokens.flags[at] & (KNOWN | NAME) and 2 < len(tokens.lows[at]) < 7
    if letters and not tokens.loose and tokens.flags[back] & NAME and tokens.capital(back):
        return organisation(tokens, at, at, _SOMETHING)  # Lindy van MEE
    for further in (back - 1, back - 2):
        if further >= 0 and tokens.lows[further] in _OF and tokens.flags[back] & NAME:
            return _named(tokens, at, strong=False)
    return None


def _keyed(tokens: Tokens, at: int) -> Finding | None:
    """Return the X of "kerk: De X", "bewind = kompas finance"."""
    return _written(tokens, at) or _named(tokens, at, strong=False)


def _saint(tokens: Tokens, at: int) -> Finding | None:
    """Return "st. Jozef" behind "van", "bij" or a bracket."""
    name = at + 1
    if name >= len(tokens.lows) or name in tokens.taken or tokens.gaps[name] not in {" ", ". "}:
        return None
    if (
        tokens.lows[name] in _FEASTS
        or tokens.flags[name] & (FUNCTION | STREETISH | PLACE | ROLE)
        or tokens.flag(name + 1) & STREETISH
    ):
        return None
    return organisation(tokens, at, name, _SOMETHING)


def _bracketed(tokens: Tokens, at: int) -> Finding | None:
    """Return the X of "juf Elif (De X)": behind somebody, an article with its word, or letters in capitals."""
    if not any(map(partial(_is_of_it, tokens), range(max(0, at - 5), at))):
        return None
    if found := _written(tokens, at):
        return found if tokens.text[found.end : found.end + 1] in {")", ","} else None
    flag, low = tokens.flags[at], tokens.lows[at]
    closed = tokens.text[tokens.end(at) : tokens.end(at) + 1] == ")"
    if flag & UPPER and closed and not tokens.loose:
        letters = len(low) < 6 and not flag & (KNOWN | FIRST | ORDINARY | PLACE)
        return organisation(tokens, at, at, _SOMETHING) if letters else None
    if low in _SAINTS:
        return _saint(tokens, at)
    found = _house(tokens, at)
    return found if found and tokens.text[found.end : found.end + 1] == ")" else None


def _is_of_it(tokens: Tokens, at: int) -> bool:
    low = tokens.lows[at]
    return bool(tokens.flags[at] & ROLE) or low in _OF or low in KEYS or low.endswith(("baas", "juf", "trainer"))


def _written(tokens: Tokens, at: int) -> Finding | None:
    """Return a name that begins with an article and a capital: "De Schakel", "'t Koggeschip", "Het Open Huis"."""
    name = at + 1
    if tokens.lows[at] not in ARTICLES or not tokens.capital(name) or tokens.loose or name in tokens.taken:
        return None
    small = tokens.gaps[at][-1:] in APOSTROPHES and tokens.lows[at] == "t"
    if tokens.gaps[name] not in {" ", "'", "’"} or _of_somebody(tokens, at, small):
        return None
    opens = tokens.opens_sentence(at, frozenset()) and tokens.low(at - 1) not in KEYS
    if not small and (not tokens.capital(at) or opens):
        return None
    last = last_with_capital(tokens, name)
    flag = tokens.flags[name]
    if flag & STREETISH or (flag & PLACE and not flag & WORD) or (flag & FUNCTION and last == name):
        return None
    if _may_be_surname(tokens, at, name) if last == name else _is_full_name(tokens, name, last):
        return None
    first = at
    if at and tokens.flags[at - 1] & UPPER and not tokens.flags[at - 1] & KNOWN and tokens.gaps[at] == " ":
        first -= 1  # SV De Lange Rokade
    return organisation(tokens, first, last, _SOMETHING)


def _of_somebody(tokens: Tokens, at: int, small: bool) -> bool:
    """Say whether the article here belongs to a surname: "mw De Bruin", "Ruud van 't Hek"."""
    prep = tokens.low(at - 1)
    if small and prep in VAN:
        return True
    if prep in VAN and at > 1 and tokens.flags[at - 2] & (CAPITAL | FIRST | TITLE) and tokens.gaps[at - 1] == " ":
        return not tokens.flags[at + 1] & ORDINARY or not tokens.flags[at - 2] & ROLE
    beside = not tokens.gaps[at].strip(" '’\"“(")
    return beside and prep not in BEFORE and bool(tokens.flag(at - 1) & (TITLE | ROLE | FIRST | INITIAL | LAST))


def _may_be_surname(tokens: Tokens, at: int, name: int) -> bool:
    """Say whether one word behind an article may be somebody (De Vries), or stands where no organisation does."""
    flag, prep = tokens.flags[name], tokens.low(at - 1)
    if flag & LAST and not (flag & ORDINARY and (flag & RARE or prep in {"op", "in"} | KEYS)):
        return True
    if prep in BEFORE or tokens.gaps[at].endswith("("):
        return False
    return not (prep in _SAID_BY and flag & ORDINARY and tokens.gaps[at] in {" ", ": "})


def _is_full_name(tokens: Tokens, name: int, last: int) -> bool:
    flag = tokens.flags[name]
    return bool(flag & FIRST and tokens.flags[last] & NAME and not flag & ORDINARY)


def _named(tokens: Tokens, at: int, *, strong: bool, prep: str = "bij") -> Finding | None:
    """Return the name that begins here when it is that of no person, no place and no ordinary thing."""
    name = at + (tokens.lows[at] in ARTICLES and tokens.gap_behind(at) in {" ", "'"})
    if name >= len(tokens.lows) or name in tokens.taken:
        return None
    if not tokens.capital(name):
        return _small(tokens, at, name) if strong and prep in _SMALL_TOO else None
    flag = tokens.flags[name]
    if tokens.loose or flag & STREETISH or tokens.lows[name] in _NO_NAME:
        return None
    firm = is_firm(tokens, name)
    if flag & (FUNCTION | ROLE | TITLE | INITIAL) and not firm:
        return None
    last = last_with_capital(tokens, name)
    if tokens.flags[last] & STREETISH or (flag & KNOWN and last == name):
        return None
    if not firm and _no_name(tokens, (at, name, last), strong, prep):
        return None
    return organisation(tokens, name if last > name else at, last, _SOMETHING)


def _no_name(tokens: Tokens, where: tuple[int, int, int], strong: bool, prep: str) -> bool:
    """Say whether these words with capitals are somebody, two places, or too little."""
    at, name, last = where
    if last == name:
        return _says_little(tokens, name, name > at, strong, prep)
    return somebody(tokens, name, last) or bool(tokens.flags[name] & tokens.flags[name + 1] & PLACE)


def _says_little(tokens: Tokens, name: int, article: bool, strong: bool, prep: str) -> bool:
    """Say whether one word with a capital is too little: a first name, a place, a thing that everybody has."""
    flag, low = tokens.flags[name], tokens.lows[name]
    if flag & (PLACE | FIRST) or (flag & LAST and not article):
        return True
    if (flag & ORDINARY and _GENERAL.search(low)) or low in vocabulary.KINDS_OF_ORGANISATION:
        return True
    if prep == "via" and not flag & UPPER:
        return True  # somebody whom no list knows
    if flag & UPPER:
        return not 2 < len(low) < 7
    return bool(flag & ORDINARY) and (not strong or (article and prep not in {"bij", "voor"}))


def _small(tokens: Tokens, at: int, name: int) -> Finding | None:
    """Return a name in small letters: one strange word, with which the sentence or this part of it ends."""
    flag, low = tokens.flags[name], tokens.lows[name]
    if flag & _NOT_STRANGE or len(low) < 4 or low in _NO_NAME:
        return None
    closed = CLOSES.match(tokens.text, tokens.end(name)) is not None or tokens.flag(name + 1) & FUNCTION
    return organisation(tokens, at, name, _SOMETHING) if closed else None
