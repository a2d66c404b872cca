"""Organisations that say what they are, with a name behind it: "roeivereniging de hoop", "café 't hoekje".

In Dutch one thing has an article before it. Where it has none ("lid van roeivereniging de hoop") the words behind it
are its name, with a capital or without.
"""

from collections.abc import Iterator
from functools import lru_cache

from akad.privacy.finding import Finding
from akad.privacy.later import later
from akad.privacy.lexicon import FIRST, FUNCTION, INITIAL, KNOWN, NAME, ORDINARY, PLACE, ROLE, TITLE, WORD, flags_of
from akad.privacy.organisation_names import BEFORE, CLOSES, DIRECTIONS, is_firm, last_with_capital, organisation
from akad.privacy.tokens import Tokens
from akad.privacy.words import PERSON_VERBS

_ARTICLES = frozenset("de het 't ’t t ons onze al el la le sint st".split())
_DETERMINERS = frozenset(
    """de het 't t een 'n deze die dit dat mijn zijn haar hun ons onze jouw je uw elke iedere geen z'n d'r m'n zn mn
    andere eigen nieuwe oude kleine grote veel alle beide dezelfde hetzelfde welke vaste vorige volgende
    eerste""".split()
)
# One of these has an article before it, or a name behind it.
_HEADS = {
    said: frozenset(words.split())
    for said, words in {
        "een school": """basisschool kdv bso obs cbs rkbs pcbs crèche creche peuterspeelzaal kinderdagverblijf school
            weekendschool taalschool muziekschool dansschool academie montessorischool daltonschool naschoolse
            praktijkschool kinderopvang taalklas roc mbo hogeschool""",
        "een geloofsgemeenschap": """moskee masjid pagode mandir tempel synagoge sjoel gurdwara kapel parochie klooster
            kerkgenootschap abdij gebedshuis kerk""",
        "een zorgplek": """huize verpleeghuis verzorgingshuis woonzorgcentrum zorgcentrum zorggroep kraamzorg hospice
            kliniek woongroep zorgboerderij logeerhuis apotheek bejaardenhuis woonvorm zorghotel mondzorg azc pi
            jji zorginstelling zorgbureau inloophuis thuiszorgbureau kraambureau woonoord""",
        "een team": "buurtteam wijkteam buurtzorgteam",
        "een vereniging": """club vereniging stichting voetbalclub roeivereniging ponyclub vrouwenclub toneelclub
            kaartclub koor zangkoor fanfare harmonie scouting boksschool sportschool manege gym dojo volkstuin
            tuinpark volkstuinpark stg kantine fc vv sv av sc rkvv rksv asv""",
        "een bedrijf": """café cafe eetcafé eetcafe kroeg bakkerij slagerij garage kapsalon salon haarhuis restaurant
            rest eethuis snackbar snackpoint cafetaria pizzeria toko winkel boekhandel kiosk nagelstudio studio atelier
            naaiatelier rederij kwekerij camping hotel antiek kringloop kringloopwinkel uitzendbureau taxibedrijf
            schoonmaakbedrijf slachthuis drukkerij advocatenkantoor kantoor wasserij stomerij coffeeshop
            groothandel viskraam schildersbedrijf loonbedrijf bouwbedrijf theehuis koffiehuis fietskliniek
            woonboot havenkantoor brouwerij molen boerderij opslag bewind firma radio boot schip
            incassobureau""",
    }.items()
}
_SAID = {word: said for said, words in _HEADS.items() for word in words}
# Also used without an article, so that only a name with a capital or a strange word counts behind it.
_BARE = frozenset(
    """kraamzorg opslag bewind scouting kinderopvang kantine antiek bso gym naschoolse winkel school kerk
    radio roc mbo hogeschool boot woonboot schip""".split()
)
_COMPOUND = later(
    r"\w{3,}(?:vereniging|club|bedrijf|handel|winkel|kerk|school|bureau|studio|salon|opvang|atelier|werkplaats|boerderij|"
    r"kroeg|poli|fabriek|kwekerij|restaurant|toko|museum|groothandel|maatschappij|dienst|team|kliniek|theater|moskee|kantoor|keuken)$"
)
_HOUSES = frozenset("moskee masjid mandir klooster tempel synagoge kerk".split())
_COLOURS = frozenset(
    "gouden rode witte zwarte blauwe groene vergulde vrolijke bonte zilveren lachende vliegende".split()
)
_GAPS = frozenset({" ", "-", " '", " ’", " & ", ". ", ' "', " “", " ‘", "'", "’"})
_COLLEGES = frozenset({"roc", "mbo", "hogeschool"})
_BOATS = frozenset({"boot", "woonboot", "schip"})
_SAINT_GAPS = {False: frozenset[str](), True: frozenset({". "})}
_SHORTENED = frozenset({"rest", "stg", "fa"})
_NO_WORD = FUNCTION | ROLE | TITLE


def find_headed(tokens: Tokens) -> Iterator[Finding]:
    """Yield the names behind a word that says what it is."""
    heads = {low: said for low in tokens.places if (said := _head(low))}
    for at in tokens.positions(heads.keys()):
        if at not in tokens.taken and (found := _behind(tokens, at, heads[tokens.lows[at]])):
            yield found


@lru_cache(maxsize=30_000)
def _head(low: str) -> str:
    """Return what the name behind this word becomes, "" when it does not say what it is."""
    if said := _SAID.get(low):
        return said
    return "een organisatie" if len(low) > 7 and _COMPOUND.match(low) and flags_of(low) & ORDINARY else ""


def _behind(tokens: Tokens, at: int, said: str) -> Finding | None:
    """Return a kind with the name behind it."""
    following = at + 1
    if following >= len(tokens.lows) or following in tokens.taken or tokens.gaps[following] not in _GAPS:
        return None
    if tokens.gaps[following] == ". " and tokens.lows[at] not in _SHORTENED:
        return None
    last = _capitals(tokens, at, following)
    if last < following and (tokens.low(at - 1) not in _DETERMINERS or tokens.gaps[at] != " "):
        last = _small(tokens, at, following)
    return None if last < following else organisation(tokens, at, last, said)


def _capitals(tokens: Tokens, at: int, following: int) -> int:
    """Return the last word of a name with capitals, or the word before it when there is none."""
    article = tokens.lows[following] in _ARTICLES
    name = following + article
    if not tokens.capital(name) or name in tokens.taken or (tokens.loose and not tokens.capital(at)):
        return at
    flag = tokens.flags[name]
    last = last_with_capital(tokens, name)
    if (
        article
        or (tokens.lows[name] in {"van", "de", "het", "al", "el"} and last > name)
        or (tokens.capital(following - 1 + article) and flag & FUNCTION and last > name)
    ):
        return last
    if is_firm(tokens, name):
        return last
    if flag & (_NO_WORD | INITIAL):
        return at
    house = tokens.lows[at] == "huize" or (tokens.lows[at] in _HOUSES and tokens.capital(at))
    if flag & FIRST and not house and (last == name or tokens.flags[name + 1] & NAME):
        return at  # "buurvrouw van de winkel Fatima": somebody
    if tokens.lows[name] in DIRECTIONS and tokens.capital(at):
        return last  # Fietskliniek Oost
    alone = flag & (PLACE | KNOWN) or (flag & NAME and tokens.lows[at] in _BARE)
    return at if last == name and alone else last


def _small(tokens: Tokens, at: int, following: int) -> int:
    """Return the last word of a name in small letters, or the word before it when there is none."""
    if tokens.lows[following] in _ARTICLES or tokens.gaps[following] in {" '", " ’"}:
        return _small_behind_article(tokens, at, following)
    low, flag = tokens.lows[following], tokens.flags[following]
    if flag & (_NO_WORD | KNOWN) or tokens.gaps[following] != " " or len(low) < 3 or tokens.lows[at] in _BOATS:
        return at
    if low in _COLOURS:
        closed = following + 1 < len(tokens.lows) and (
            CLOSES.match(tokens.text, tokens.end(following + 1)) or tokens.flag(following + 2) & FUNCTION
        )
        return following + 1 if closed else at
    if tokens.capital(following):
        return at
    if flag & ORDINARY and not flag & PLACE:
        return following if _is_closed(tokens, at, following) else at
    if flag & WORD:
        return at
    if flag & PLACE:
        if tokens.lows[at] in _COLLEGES:
            return following
        return at if tokens.lows[at] in _BARE | {"kantoor", "toko"} else following
    if flag & FIRST or (tokens.low(at - 1) not in BEFORE and flag & NAME):
        return at
    then = following + 1
    more = then < len(tokens.lows) and tokens.gaps[then] == " "
    return then if more and not tokens.flags[then] & (ORDINARY | FUNCTION | NAME) else following


def _is_closed(tokens: Tokens, at: int, following: int) -> bool:
    """Say whether an ordinary word is the name: "(mondzorg oostpoort)", "vraag ponyclub meerzicht"."""
    low = tokens.lows[following]
    if tokens.lows[at] in _BARE or low.endswith("en") or low in PERSON_VERBS or tokens.flags[following] & ROLE:
        return False
    opened = tokens.low(at - 1) in BEFORE or tokens.gaps[at].endswith("(")
    return opened and CLOSES.match(tokens.text, tokens.end(following)) is not None


def _small_behind_article(tokens: Tokens, at: int, following: int) -> int:
    """Return the last word of "de hoop", "'t monumentje", "de gouden naald", or the word before when there is none."""
    last = following
    saint = tokens.lows[following] in {"st", "sint"}
    for then in range(following + 1, min(following + 4, len(tokens.lows))):
        if (
            then in tokens.taken
            or tokens.gaps[then] not in {" ", "-"} | _SAINT_GAPS[saint]
            or tokens.flags[then] & _NO_WORD
        ):
            break
        last = then
        if tokens.flags[then] & ORDINARY and tokens.lows[then] not in _COLOURS and len(tokens.lows[then]) > 3:
            break
    if last == following or len(tokens.lows[last]) < 3:
        return at
    if tokens.lows[at] not in _BARE or CLOSES.match(tokens.text, tokens.end(last)):
        return last
    # "school de kraanvogel belt", not "naar school de hele week".
    told = tokens.low(last + 1) in PERSON_VERBS and tokens.low(at - 1) not in BEFORE
    return last if told and last == following + 1 else at
