"""Organisations with a name of their own; what everybody has (a bank, a benefit office) is left alone."""

import re
from collections.abc import Iterator

from akad.privacy import organisation_words as vocabulary
from akad.privacy.finding import Finding, Label, plain_name
from akad.privacy.lexicon import (
    FIRST,
    FUNCTION,
    GLUED,
    KINDS,
    KNOWN,
    NAME,
    OPENS_ORGANISATION,
    ORDINARY,
    ROLE,
    TITLE,
    WORD,
)
from akad.privacy.organisation_frames import find_small_kinds
from akad.privacy.organisation_names import kind_lengths, names_at, says_from_where
from akad.privacy.tokens import Tokens

_SOMETHING = "een organisatie"
_ARTICLES = frozenset("de het 't el al an sint st la le den der ter".split())
_NAME_OPENERS = _ARTICLES | {"van", "in", "door"}
_LINKS = frozenset("en van de der den het 't".split())
# Whoever works, learns or prays somewhere: then a name of one word with a capital is that of an organisation.
_BEFORE_WORK = ("bij", "voor", "van", "vanuit", "via", "in")
_WORKS = re.compile(
    r"\b(?:werk(?:t|te|en|ten|zaam)?|baan(?:tje)?|stage|dienst|chauffeur|schoonmaa\w+|kassa\w*|rijdt|reed|ontslag\w*|"
    r"collega's?|contract|uitzendkracht|pensioen|solliciteer\w*|magazijn\w*|bezorg\w*|vakkenvull\w*|baas)\b"
    rf"[^.;:!?\n]{{0,40}}?\b(?:{'|'.join(_BEFORE_WORK)})\s(?:de\s|het\s)?$"
)
_AT_WORK = frozenset({"bij", "voor", "van", "vanuit", "de", "het", "op", "aan", "in", "uit", "via"})
# Whoever lives, learns or is treated somewhere.
_BEFORE_STAY = ("op", "bij", "aan", "in", "uit", "via")
_STAYS = re.compile(
    r"\b(?:(?:voetbalt?|traint|sport|zingt|zit|zat|leerling|studeert|studente?|opleiding|examen|les|stage)\b"
    r"[^.;:!?\n]{0,30}?\b(?:op|bij|aan)|(?:opgenomen|opname|verblijft|verbleef|behandeld|behandeling|dagbesteding|weg)"
    r"\b[^.;:!?\n]{0,25}?\b(?:in|bij|uit)|kwam\w*\b[^.;:!?\n]{0,20}?\bvia)\s(?:de\s|het\s)?$"
)
_AT_PLACE = frozenset({"bij", "in", "op", "naar", "uit", "aan", "van", "via", "langs"})
_CLUBS = frozenset("fc vv sv av rkvv moskee mandir camping verpleeghuis obs cbs".split())
_NO_GAP = frozenset({" ", "-", "/"})


def find_organisations(tokens: Tokens, allow: frozenset[str]) -> Iterator[Finding]:
    """Yield organisations by their kind, by the end of their name, by name, and as a place of work."""
    text = tokens.text
    for at in tokens.where(OPENS_ORGANISATION):
        if at in tokens.taken and not tokens.capital(at):
            continue
        found = _by_kind(tokens, at) or _by_tail(tokens, at) or _by_name(tokens, at)
        if found and plain_name(text[found.start : found.end]) not in allow:
            yield found


def find_named_organisations(tokens: Tokens) -> Iterator[Finding]:
    """Yield those that cannot be somebody: "moskee Al Kabir", "bakkerij De Ploeg", "Wibautschool Noord".

    A kind with a bare first name behind it is left to the finder of persons: "morgen naar school Fatima".
    """
    for at in tokens.where(OPENS_ORGANISATION):
        if at in tokens.taken:
            continue
        found = _by_kind(tokens, at) or _by_tail(tokens, at)
        if found is None:
            if small := find_small_kinds(tokens, at):
                yield small
            continue
        behind = at + 1
        if tokens.low(behind) not in _ARTICLES and tokens.flag(behind) & FIRST and tokens.end(behind) <= found.end:
            continue
        yield found


def _first_with_article(tokens: Tokens, first: int) -> int:
    """Return the word before when that is the article that goes with what is found: het Calandlyceum."""
    if first and tokens.lows[first - 1] in {"de", "het", "'t"} and tokens.gap(first) == " ":
        return first - 1
    return first


def _found(tokens: Tokens, first: int, last: int, becomes: str) -> Finding:
    return Finding(tokens.starts[_first_with_article(tokens, first)], tokens.end(last), Label.ORGANISATIE, becomes)


def _by_kind(tokens: Tokens, at: int) -> Finding | None:
    """Return "moskee Al Kabir", "bakkerij de Ploeg", "huis van de wijk De Meeuw"."""
    for length in kind_lengths().get(tokens.lows[at], ()):
        last = at + length - 1
        if last >= len(tokens.lows):
            continue
        kind = tokens.text[tokens.starts[at] : tokens.end(last)].lower()
        becomes = vocabulary.KINDS_OF_ORGANISATION.get(kind)
        if becomes is not None:
            end = _own_name(tokens, last + 1) if _may_open_name(tokens, last + 1) else last
            return _found(tokens, at, end, becomes) if end > last else None
    return None


def _may_open_name(tokens: Tokens, at: int) -> bool:
    """Say whether the name behind a kind may begin here: with a capital, an article, or behind a club in any way."""
    if at == len(tokens.lows):
        return False
    return tokens.capital(at) or tokens.lows[at] in _NAME_OPENERS or tokens.lows[at - 1] in _CLUBS


def _own_name(tokens: Tokens, at: int) -> int:
    """Return the last word of the name that begins here, or the word before when there is none."""
    last = at - 1
    following = at
    if tokens.low(following) in {"van", "in"} and tokens.gap(following) == " ":
        following += 1
    while following < len(tokens.lows) and tokens.gap(following) in {" ", " '", " ’", ' "', " “", ". ", "-"}:
        if tokens.gap(following) == ". " and tokens.lows[following - 1] not in {"st", "dr", "prof", "burg"}:
            break
        low = tokens.lows[following]
        if tokens.capital(following):
            if tokens.flags[following] & FUNCTION and last < at and low not in _ARTICLES:
                break
            last = following
        elif low not in (_ARTICLES if last < at else _LINKS):
            break
        following += 1
    return _own_name_small(tokens, at) if last < at else last


def _own_name_small(tokens: Tokens, at: int) -> int:
    """Return the last word of a name in lower case that begins here, or the word before when there is none."""
    last = at - 1
    if _is_strange(tokens, at):
        return at
    if tokens.low(at) in {"de", "het", "'t", "al", "el", "an", "door"} and tokens.gap(at) == " ":
        # In lower case: an article and a word that does not go with the sentence.
        flag = tokens.flag(at + 1)
        if (
            len(tokens.low(at + 1)) > 3
            and tokens.gap(at + 1) == " "
            and (tokens.low(at) in {"al", "el", "an"} or not flag & FUNCTION)
        ):
            closes = at + 2 >= len(tokens.lows) or tokens.gap(at + 2) != " "
            if closes or (tokens.flag(at + 2) & FUNCTION and tokens.low(at - 2) not in _ARTICLES):
                return at + 1
    return last


def _is_strange(tokens: Tokens, at: int) -> bool:
    """Say whether a word in lower case that nobody knows stands right behind the kind: "fc zaandijk"."""
    plain = at < len(tokens.lows) and tokens.gap(at) == " " and tokens.lows[at - 1] in _CLUBS
    return plain and len(tokens.lows[at]) > 4 and not tokens.flags[at] & (FUNCTION | ORDINARY | NAME | ROLE)


def _by_tail(tokens: Tokens, at: int) -> Finding | None:
    """Return "Marcanti College": what it is stands behind the name."""
    low = tokens.lows[at]
    becomes = vocabulary.TAILS.get(low)
    if becomes is None or not (at and tokens.capital(at - 1) and tokens.gap(at) in _NO_GAP):
        return None
    if not tokens.capital(at) and tokens.opens_sentence(at - 1, frozenset()):
        return None
    if tokens.lows[at - 1] in vocabulary.NO_NAMES or (not tokens.capital(at) and says_from_where(tokens.lows[at - 1])):
        return None
    first = at - 1
    while first and tokens.capital(first - 1) and tokens.gap(first) == " ":
        first -= 1
    alone = at - first == 1
    if alone and tokens.flags[first] & ORDINARY and not tokens.flags[first] & NAME:
        return None  # de Brede School
    if not tokens.capital(at) and not (alone and not tokens.flags[first] & ORDINARY):
        return None
    return _found(tokens, first, at, becomes)


def _by_name(tokens: Tokens, at: int) -> Finding | None:
    """Return an organisation that is known by its name; a shop only as a place of work."""
    for last, name in names_at(tokens, at):
        if (
            name in vocabulary.CARE
            and name not in vocabulary.WEAK
            and (tokens.capital(at) or last > at or not tokens.flags[at] & (ORDINARY | WORD))
        ):
            return _found(tokens, at, last, _SOMETHING)
        if name in vocabulary.EMPLOYERS and _is_behind(_WORKS, _BEFORE_WORK, tokens, at):
            while last + 1 < len(tokens.lows) and tokens.capital(last + 1) and tokens.gap(last + 1) == " ":
                last += 1
            return _found(tokens, at, last, "een bedrijf")
    return None


def _is_behind(pattern: re.Pattern[str], preps: tuple[str, ...], tokens: Tokens, at: int) -> bool:
    """Say whether `pattern`, which ends with one of `preps` and an article or none, is found right before this word."""
    lows, start = tokens.lows, tokens.starts[at]
    prep = lows[at - 2] if at > 1 and lows[at - 1] in {"de", "het"} else lows[at - 1]
    return prep.endswith(preps) and pattern.search(tokens.small, max(0, start - 70), start) is not None


def find_workplaces(tokens: Tokens) -> Iterator[Finding]:
    """Yield a name with a capital after a word for work, when it is nothing else: "werkt bij Bruynzeel"."""
    lows, flags, gaps = tokens.lows, tokens.flags, tokens.gaps
    for at in tokens.led:
        if flags[at] & (FUNCTION | KNOWN | ORDINARY | GLUED) or lows[at - 1] not in _AT_WORK or gaps[at] != " ":
            continue
        if at in tokens.taken or (flags[at] & KINDS and not tokens.capital(at + 1)):
            continue
        works = _is_behind(_WORKS, _BEFORE_WORK, tokens, at)
        if not works and not _is_behind(_STAYS, _BEFORE_STAY, tokens, at):
            continue
        last = at
        while tokens.capital(last + 1) and tokens.gap(last + 1) == " " and last + 1 not in tokens.taken:
            last += 1
        yield _found(tokens, at, last, "een bedrijf" if works else _SOMETHING)


def find_houses(tokens: Tokens) -> Iterator[Finding]:
    """Yield a name behind an article where one goes or works: "bij De Sloep", "op het Cartesius", "in de OBA"."""
    for at in tokens.led:
        article = at - 1
        if article < 1 or at in tokens.taken or tokens.lows[article] not in {"de", "het", "'t"}:
            continue
        if tokens.gaps[at] != " " or tokens.gaps[article] != " " or tokens.lows[article - 1] not in _AT_PLACE:
            continue
        flag, low = tokens.flags[at], tokens.lows[at]
        written = tokens.capital(article) and not tokens.words[article].isupper()
        if flag & (FUNCTION | ROLE | GLUED) or (flag & (KNOWN | TITLE | ORDINARY | NAME | WORD) and not written):
            continue
        if not written and (tokens.loose or low.endswith(vocabulary.COMMON_TAIL)):
            continue
        last = at
        while tokens.capital(last + 1) and tokens.gap(last + 1) in _NO_GAP and last + 1 not in tokens.taken:
            last += 1
        yield _found(tokens, at, last, _SOMETHING)


def find_glued(tokens: Tokens) -> Iterator[Finding]:
    """Yield names that say what they are in one word with a capital: Calandlyceum."""
    for at in tokens.where(GLUED):
        if at not in tokens.taken and not tokens.opens_sentence(at, frozenset()):
            low = tokens.lows[at]
            if low.endswith("kerk") and tokens.low(at - 1) != "de":
                continue  # Ouderkerk is a place
            becomes = next(said for tail, said in vocabulary.GLUED_TAILS.items() if low.endswith(tail))
            yield _found(tokens, at, at, becomes)
