"""Organisations that only the sentence shows: "werkte bij veldhuis transport", "pb Niels (Cordaan)"."""

import re
from collections.abc import Iterator
from functools import lru_cache

from akad.privacy import organisation_words as vocabulary
from akad.privacy.finding import Finding, Label, is_before
from akad.privacy.later import later
from akad.privacy.lexicon import (
    FIRST,
    FUNCTION,
    GLUED,
    KINDS,
    KNOWN,
    NAME,
    ORDINARY,
    PLACE,
    ROLE,
    TITLE,
    flags_of,
)
from akad.privacy.organisation_kinds import COMPOUND_ENDINGS
from akad.privacy.organisation_names import somebody
from akad.privacy.tokens import Tokens

_ARTICLES = frozenset({"de", "het", "'t", "’t", "t"})
_BEFORE = frozenset({"bij", "in", "op", "van", "via", "door", "voor", "aan", "uit", "naar", "vanuit"})
# Who works, plays, learns, eats or is treated somewhere.
_FRAME = later(
    r"\b(?:werk(?:t|te|ten|en|zaam)|stage|baan(?:tje)?|dienst|machinist|kok|lera(?:ar|res)|docente?|gast(?:vrouw|heer)|"
    r"vrijwillig\w+|chauffeur|monteur|portier|verkoop\w*|verkoper|conciërge|danser\w*|schoonmaa\w+|rijdt|reed|ontslag\w*|"
    r"traint|trainde|voetbalt?\w*|hockeyt|turnt|sport\w*|speelt|zingt|danst|bidt|eet|kookt|logeert|verblijft|slaapt|"
    r"opgenomen|opname|behandel\w+|begeleid\w*|zorg|opvang|les|leert|volgt|zit|zat|ziet|studeert|leerling|optreden|las|"
    r"school|dagbesteding|ongeluk|collega\w*|jeugdarts|verwe\w+|aangemeld|aanmelding|boot|contract)\b"
    r"[^.;:!?\n]{0,26}?\s(?:bij|in|op|van|via|door|voor|aan|uit|naar)\s(?:de\s|het\s|'t\s)?$"
)
# What is done at somebody's house as well.
_AT_SOMEBODY = later(
    r"\b(?:slaapt|logeert|eet|kookt|zit|zat|les|begeleid\w*|zorg|speelt|danst|zingt|ziet|las|opvang|verblijft)\s"
    r"(?:[^\W\d_]+\s){0,3}(?:bij|voor|van|door|via|naar)\s$"
)
# So many words those are at most.
_LONGEST_AT_SOMEBODY = 5
# The kinds that make an ordinary word behind them a name, in small letters too.
_STRICT = frozenset(
    """obs cbs rkbs pcbs fc vv sv av rkvv bso kdv azc boksschool kringloop uitzendbureau stichting café cafe eetcafé
    kroeg slagerij bakkerij kapsalon garage snackbar restaurant hotel verpleeghuis verzorgingshuis woonzorgcentrum
    zorgcentrum moskee kerk thuiszorg sportplaza sportschool basisschool school koor fanfare pizzeria theehuis
    koffiehuis buurthuis schoonmaakbedrijf taxibedrijf autobedrijf bouwbedrijf zorgboerderij camping
    apotheek mbo roc""".split()
)
_LOOSE = frozenset({"school", "kerk", "koor", "stichting", "moskee", "apotheek", "mbo"})
_COMPOUND = later(rf"..(?:{'|'.join(COMPOUND_ENDINGS)})$")
_CLOSES = later(r"\s?[.,;:!?)\n]|\s?$|\s(?=[(–-])")
# Public bodies and what is no name, however it is written.
_PUBLIC = frozenset(
    """uwv svb ind duo ggd ggz wmo wlz pgb ciz cak soa aa cjib kvk anwb rdw belastingdienst gemeente politie justitie
    rijk provincie voedselbank wijkteam buurtteam wijktafel huisarts apotheek rechtbank iederin ouder kind bank post
    facebook instagram whatsapp marktplaats google netflix tv zorg thuis kerst pasen ramadan school kerk moskee bieb
    internet zoom teams islam bijbel koran""".split()
)
_PROFESSIONAL = later(
    r"(?<!\w)(?:pb|pb'er|begeleid(?:er|ster)|casemanager|consulente?|psycholoog|psychiater|verpleegkundige|wijkvpk|"
    r"jeugdarts|voogd|docente?|mentor|coach|jobcoach|behandelaar|maatschappelijk werker|werker|bewindvoerder|arts|spv|"
    r"wijkverpleegkundige|woonbegeleider|ambulant|regisseur|hulpverlener|medewerk(?:er|ster)|trainer|juf|meester|"
    r"vrijwilliger|kok|contactpersoon|bglr?|cm)\s(?:[^\W\d_][\w'’.-]*\s){0,3}(?:\(|van\s(?:de\s|het\s)?)$"
)
_WORK_SMALL = later(
    r"\b(?:werk(?:t|te|ten|zaam)|stage|baan|ongeluk|traint|dienst|opgenomen)\b[^.;:!?,\n]{0,16}?\s(?:bij|in)\s"
    r"(?P<it>(?:het\s|de\s)?[a-zà-ÿ][\w'’-]*(?:\s[a-zà-ÿ][\w'’-]*){0,3})(?=\s?[.,;:!?)\n]|\s?$|\s(?:sinds|in|en|op|als|tot)\s)"
)
_WORK_OPENS = frozenset("werkt werkte werkten werkzaam werk stage baan ongeluk traint dienst opgenomen".split())
_SMALL_TAILS = frozenset(
    "transport logistiek bouw schoonmaak catering taxi zorg techniek installatie groep bv dakwerken".split()
)
_SOMETHING = vocabulary.SOMETHING


def find_framed(tokens: Tokens) -> Iterator[Finding]:
    """Yield names with a capital where somebody works, learns or is treated, or behind a professional."""
    led, bracketed = tokens.led, [at for at in tokens.bracketed if at and tokens.capital(at)]
    for at in sorted({*led, *bracketed}) if bracketed else led:
        if at in tokens.taken or not _may_be_name(tokens, at):
            continue
        found = _behind_professional(tokens, at) or _behind_compound(tokens, at)
        if found is None and not tokens.loose:
            found = _in_frame(tokens, at)
        if found is not None:
            yield found


def find_small_kinds(tokens: Tokens, at: int) -> Finding | None:
    """Return "boksschool tarik", "garage van dijk", "kerk de ark": a kind with a name in small letters."""
    kind = tokens.lows[at]
    if kind not in _STRICT or tokens.gap_behind(at) != " " or tokens.capital(at + 1):
        return None
    named = kind not in _LOOSE
    last = at + 1
    if tokens.low(last) in _ARTICLES | {"van", "al", "el"}:
        article = tokens.low(last) in _ARTICLES | {"al", "el"}
        last += 1
        if tokens.low(last) in {"de", "der", "den"}:
            last += 1
        if not article and not (named and tokens.flag(last) & NAME):
            return None
    elif not named or tokens.flag(last) & (FUNCTION | ROLE) or tokens.low(last).endswith("en"):
        return None
    if last >= len(tokens.lows) or tokens.gap(last) != " " or len(tokens.lows[last]) < 3:
        return None
    closed = _CLOSES.match(tokens.text, tokens.end(last))
    framed = tokens.low(at - 1) in _BEFORE or not at or tokens.gap(at) != " "
    plain = tokens.flags[last] & (ORDINARY | FUNCTION)
    if closed is None if plain else not (closed or framed):
        return None
    if last == at + 1 and not framed:
        return None
    return _found(tokens, at, last, vocabulary.KINDS_OF_ORGANISATION.get(kind, _SOMETHING))


def find_small_workplaces(tokens: Tokens) -> Iterator[Finding]:
    """Yield a place of work in small letters that is no word: "werkte bij veldhuis transport"."""
    for match in tokens.matches(_WORK_SMALL, _WORK_OPENS):
        words = re.findall(r"[^\W\d_][\w'’-]*", match["it"])
        article = words[0] in _ARTICLES
        rest = words[1:] if article else words
        if not rest or not _strange(rest):
            continue
        yield Finding(match.start("it"), match.end("it"), Label.ORGANISATIE, "een bedrijf")


def _strange(words: list[str]) -> bool:
    flags = [flags_of(word) for word in words]
    if any(flag & (ROLE | TITLE | PLACE | KNOWN) for flag in flags) or words[0] in _PUBLIC:
        return False
    if words[-1] in _SMALL_TAILS and len(words) > 1:
        return not flags[0] & FUNCTION
    if words[0] == "van" and len(words) == 2:
        return not flags[1] & FUNCTION and len(words[1]) > 3
    return len(words) == 1 and len(words[0]) > 3 and not flags[0] & (ORDINARY | FUNCTION | NAME)


def _may_be_name(tokens: Tokens, at: int) -> bool:
    low, gap = tokens.lows[at], tokens.gaps[at]
    if tokens.flags[at] & (FUNCTION | ROLE | TITLE | GLUED) or low in _PUBLIC or len(low) < 2:
        return False
    return gap == " " or not gap.strip() or gap[-1] == "("


def _behind_professional(tokens: Tokens, at: int) -> Finding | None:
    """Return the X of "pb Niels (X)" and "casemanager van X"."""
    bracketed = tokens.gaps[at].endswith("(")
    behind = tokens.words[at - 1] == "van" or (tokens.words[at - 1] in {"de", "het"} and tokens.low(at - 2) == "van")
    if not bracketed and (not behind or tokens.flags[at] & NAME):
        return None
    more = tokens.capital(at + 1) and tokens.gap_behind(at) == " "
    if tokens.flags[at] & (PLACE | KNOWN) or (tokens.flags[at] & FIRST and not more):
        return None
    if more and somebody(tokens, at, _last(tokens, at)):
        return None
    if not is_before(_PROFESSIONAL, tokens.text, tokens.starts[at], 60):
        return None
    return _found(tokens, at, _last(tokens, at), _SOMETHING)


@lru_cache(maxsize=20_000)
def _is_compound(low: str) -> bool:
    return _COMPOUND.search(low) is not None


def _behind_compound(tokens: Tokens, at: int) -> Finding | None:
    """Return "duivenvereniging De Snelpost", "Bloemenhuis Fleur"."""
    kind = at - 1
    written = tokens.lows[kind] in _ARTICLES
    kind -= written
    if written and kind < 0:
        return None
    if tokens.lows[at] in _ARTICLES:
        return None
    if tokens.gaps[at] != " " or (written and tokens.gaps[at - 1] != " ") or not _is_compound(tokens.lows[kind]):
        return None
    if not written and tokens.flags[at] & FIRST and not tokens.capital(kind):
        return None
    if kind in tokens.taken or not tokens.flags[kind] & ORDINARY or tokens.flags[at] & (PLACE | KNOWN):
        return None
    if tokens.capital(kind) and tokens.opens_sentence(kind, frozenset()):
        return None
    return _found(tokens, kind, _last(tokens, at), _SOMETHING)


def _in_frame(tokens: Tokens, at: int) -> Finding | None:
    """Return the X of "werkt bij X", also where X is an ordinary word with a capital."""
    first, flag = at, tokens.flags[at]
    article = tokens.lows[at - 1] in _ARTICLES
    before = at - 1 - article
    if before < 0 or tokens.lows[before] not in _BEFORE or tokens.gaps[at] != " ":
        return None
    if article and tokens.capital(at - 1):
        first = at - 1
    written = first < at
    more = tokens.capital(at + 1) and tokens.gap_behind(at) in {" ", "-", " & "}
    low = tokens.lows[at]
    common = low in vocabulary.KINDS_OF_ORGANISATION or low.endswith(vocabulary.COMMON_TAIL)
    common = common or (low.endswith(("opvang", "overblijf")) and "-" not in low)
    if common and not written and not more:
        return None
    if flag & (PLACE | KNOWN) or (flag & NAME and not (written or more or article)):
        return None
    if flag & KINDS and not (written or article) and not more:
        return None
    if more and not written and somebody(tokens, at, _last(tokens, at)):
        return None
    if not is_before(_FRAME, tokens.text, tokens.starts[at], 70):
        return None
    unheard = not flag & (KINDS | ORDINARY) and not article and not more
    if unheard and _is_at_somebody(tokens.text[: tokens.starts[at]]):
        return None
    if not (article or more) and tokens.lows[before] in {"van", "via", "door"}:  # somebody whom no list knows
        return Finding(tokens.starts[at], tokens.end(at), Label.PERSOON, "")
    return _found(tokens, first, _last(tokens, at), _SOMETHING)


def _is_at_somebody(before: str) -> bool:
    further = before.rsplit(None, _LONGEST_AT_SOMEBODY)
    return _AT_SOMEBODY.search(before, len(further[0]) if len(further) > _LONGEST_AT_SOMEBODY else 0) is not None


def _last(tokens: Tokens, at: int) -> int:
    last = at
    while last + 1 not in tokens.taken and last + 1 < len(tokens.lows):
        if tokens.capital(last + 1) and tokens.gap(last + 1) in {" ", "-", " & "}:
            last += 1
        elif tokens.lows[last + 1] in {"en", "van", "de", "voor"} and tokens.capital(last + 2) and last > at:
            break
        else:
            break
    return last


def _found(tokens: Tokens, first: int, last: int, becomes: str) -> Finding:
    if first and tokens.lows[first - 1] in _ARTICLES and tokens.gaps[first] == " ":
        first -= 1
    becomes = vocabulary.said_by_tail(tokens.lows[last]) if becomes == _SOMETHING else becomes
    return Finding(tokens.starts[first], tokens.end(last), Label.ORGANISATIE, becomes)
