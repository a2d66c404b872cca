"""Organisations that say what they are, with a name behind it: "roeivereniging de hoop", "café 't hoekje".

In Dutch one thing has an article before it. Where it has none ("lid van roeivereniging de hoop") the words behind it
are its name, with a capital or without.
"""

from collections.abc import Iterator
from functools import lru_cache

from akad.privacy.finding import Finding
from akad.privacy.later import later
from akad.privacy.leading_words import BEFORE
from akad.privacy.lexicon import (
    CAPITAL,
    FIRST,
    FUNCTION,
    INITIAL,
    KNOWN,
    NAME,
    ORDINARY,
    PLACE,
    ROLE,
    SAYS_WHAT,
    TITLE,
    WORD,
    flags_of,
    is_plain,
)
from akad.privacy.organisation_kinds import HEAD_ENDINGS, SAID
from akad.privacy.organisation_names import CLOSES, DIRECTIONS, is_firm, last_with_capital, organisation
from akad.privacy.tokens import Tokens
from akad.privacy.words import PERSON_VERBS

_ARTICLES = frozenset("de het 't ’t t ons onze al el la le sint st".split())
_DETERMINERS = frozenset(
    """de het 't t een 'n deze die dit dat mijn zijn haar hun ons onze jouw je uw elke iedere geen z'n d'r m'n zn mn
    andere eigen nieuwe oude kleine grote veel alle beide dezelfde hetzelfde welke vaste vorige volgende
    eerste""".split()
)
# Also used without an article, so that only a name with a capital or a strange word counts behind it.
_BARE = frozenset(
    """kraamzorg opslag bewind scouting kinderopvang kantine antiek bso gym naschoolse winkel school kerk
    radio roc mbo hogeschool boot woonboot schip""".split()
)
_COMPOUND = later(rf"\w{{3,}}(?:{'|'.join(HEAD_ENDINGS)})$")
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
    for at in tokens.where(SAYS_WHAT):
        said = _head(tokens.lows[at])
        if said and at not in tokens.taken and (found := _behind(tokens, at, said)):
            yield found


@lru_cache(maxsize=30_000)
def _head(low: str) -> str:
    """Return what the name behind this word becomes, "" when it does not say what it is."""
    if said := SAID.get(low):
        return said
    return "een organisatie" if len(low) > 7 and _COMPOUND.match(low) and flags_of(low) & ORDINARY else ""


def _behind(tokens: Tokens, at: int, said: str) -> Finding | None:
    """Return a kind with the name behind it."""
    following = at + 1
    if following >= len(tokens.lows) or following in tokens.taken or tokens.gaps[following] not in _GAPS:
        return None
    if tokens.gaps[following] == ". " and tokens.lows[at] not in _SHORTENED:
        return None
    if tokens.lows[at] == "rest" and (tokens.gaps[following] != ". " or tokens.low(at - 1) in _DETERMINERS):
        return None
    if tokens.lows[following].endswith("nr") or tokens.lows[following] == "eni":
        return None
    if tokens.lows[following] in DIRECTIONS and tokens.lows[at].endswith("team") and tokens.gaps[following] == " ":
        return organisation(tokens, at, following, said)  # buurtteam oost
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


def _describes(tokens: Tokens, at: int) -> bool:
    """Say whether this word says of what kind the next is, with which the name ends: "de vrije vlucht,"."""
    then = at + 1
    if then >= len(tokens.lows) or tokens.gaps[then] != " " or not tokens.lows[at].endswith("e"):
        return False
    flag = tokens.flags[then]
    plain = is_plain(flag, ORDINARY | _NO_WORD | CAPITAL | NAME) and then not in tokens.taken
    return plain and CLOSES.match(tokens.text, tokens.end(then)) is not None


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
        if _describes(tokens, then):
            return then + 1
        if tokens.flags[then] & ORDINARY and tokens.lows[then] not in _COLOURS and len(tokens.lows[then]) > 3:
            break
    if last == following or len(tokens.lows[last]) < 3:
        return at
    if tokens.lows[at] not in _BARE or CLOSES.match(tokens.text, tokens.end(last)):
        return last
    # "school de kraanvogel belt", not "naar school de hele week".
    told = tokens.low(last + 1) in PERSON_VERBS and tokens.low(at - 1) not in BEFORE
    return last if told and last == following + 1 else at
