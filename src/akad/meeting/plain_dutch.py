"""Looking whether a tip is plain enough for everybody: a help for who writes, never a gate.

The rules are those of Taal voor allemaal (X. Moonen; Koraal, Zuyd Hogeschool and the University of Amsterdam) as far as
they are public, together with what public advice for language level A2 agrees on: short sentences with one message,
words of every day, no long words, no abbreviations, who does it comes first (no passive), nothing figurative, and the
reader is spoken to. The method itself also lets readers try a text; a program cannot do that. The limits below are
ours: advice for A2 says ten to twelve words in a sentence.
"""

import re
from collections.abc import Iterator
from enum import StrEnum
from functools import lru_cache
from itertools import pairwise

import attrs

from akad.archive.plain_words import load_plain_words
from akad.plugins.signals import Hit
from akad.privacy.lexicon import is_word

MAX_WORDS = 12
"""More words in a sentence get a hint."""

MAX_LETTERS = 14
"""A longer word gets a hint."""


class HintKind(StrEnum):
    """What makes a text hard to read."""

    SENTENCE = "lange zin"
    WORD = "moeilijk woord"
    LONG_WORD = "lang woord"
    ABBREVIATION = "afkorting"
    PASSIVE = "wie doet het"
    FIGURE = "beeldspraak"
    ADDRESS = "aanspreken"


@attrs.frozen
class Hint:
    """`text[start:end]` could be plainer.

    `zin` is a Dutch sentence for who writes, which says what it is and what to do; `gewoner` a plainer word that could
    stand there, "" when there is none.
    """

    start: int
    end: int
    kind: HintKind
    zin: str
    gewoner: str = ""


_WORD = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*|\d+(?:[.,:]\d+)*")
# A sentence ends at a mark with white space after it, or at a line end. After a colon something new begins as well.
_END = re.compile(r"[.!?…:;]+[\"'”’)]*(?=\s|$)|\n+")
_DOTTED = re.compile(
    r"(?<![\w.@])[A-Za-z]{1,5}(?:\.[A-Za-z]{1,3}){0,4}\.(?!\w)|(?<![\w.@/])[A-Za-z](?:\.[A-Za-z]){1,4}\b"
)
_SLASHED = re.compile(r"\bt/m\b", re.IGNORECASE)
_LETTERS = re.compile(r"(?<![\w@./-])[^\W\d_]{2,5}(?![\w@/])")
# These are also names or ordinary words, so that only a point behind them says what they are.
_NEEDS_POINT = frozenset("bv ca ed hh hv max min mn nm pj pm pp tel vb vm".split())
_ORDINARY = frozenset("apk app bbq cd dj dvd eu ehbo ict nos ns ok sms tv vip wc wifi ai pc".split())
_TO_BE_DONE = frozenset("word wordt worden werd werden geworden".split())
_PARTICIPLE = re.compile(
    r"(?:(?:aan|achter|af|bij|binnen|door|in|klaar|los|mee|na|om|onder|op|over|rond|samen|tegen|terug|toe|uit|vast|voor|"
    r"weg)?ge[a-zéëï]+(?:d|t|en|aan|ien)|(?:be|her|ont|ver)[a-zéëï]{3,}(?:d|t))"
)
# They look like what somebody has done, and are not.
_NO_PARTICIPLE = frozenset(
    """bekend beroemd bereid bevriend benieuwd verliefd verdrietig verkouden verwend gezond geacht gemeen gewoon gebied
    geluid gebed gedicht gedrag gehakt geheel gebeurt gelijk gerecht geld geldt geven geeft gezin gezinnen
    geest geit geiten gek gedachten gevoelens gesprekken beest beesten best bent bezoek verstand verband verdriet
    gezicht gewicht gemeente gast gasten genoeg gezellig ontbijt herfst verbod gebak gevoel gemoed
    gevecht gebit geduld gehandicapt gelukkig gerust""".split()
)


def look(text: str, *, buurt: bool = False) -> tuple[Hint, ...]:
    """Return what could be plainer in `text` (a tip for the bewoner), from left to right.

    With `buurt` the reader is not one bewoner, so "de bewoner" is no way of speaking past the reader. Cheap enough for
    every key.
    """
    return _look(text, buurt)


@lru_cache(maxsize=256)
def _look(text: str, buurt: bool) -> tuple[Hint, ...]:
    hints = [*_sentences(text), *_abbreviations(text)]
    words = load_plain_words()
    hints.extend(
        _said(hit, HintKind.FIGURE, "is beeldspraak, en niet iedereen leest dat zo") for hit in words.figures.find(text)
    )
    hints.extend(_said(hit, HintKind.WORD, "is een moeilijk woord") for hit in words.hard.find(text))
    if not buurt:
        hints.extend(
            _said(hit, HintKind.ADDRESS, "gaat over de lezer. Praat mét de lezer") for hit in words.address.find(text)
        )
    hints.extend(_long_words(text))
    return tuple(sorted(_without_doubles(hints), key=lambda hint: (hint.start, hint.end)))


def _without_doubles(hints: list[Hint]) -> Iterator[Hint]:
    """Yield one hint for each place; about a whole sentence or a passive there may be another inside it."""
    taken: set[int] = set()
    for hint in hints:
        if hint.kind in (HintKind.SENTENCE, HintKind.PASSIVE):
            yield hint
        elif taken.isdisjoint(range(hint.start, hint.end)):
            taken.update(range(hint.start, hint.end))
            yield hint


def _said(hit: Hit, kind: HintKind, what: str) -> Hint:
    return Hint(hit.start, hit.end, kind, f"'{hit.woord}' {what}. Gewoner: {hit.alternatief}.", hit.alternatief)


def _sentences(text: str) -> Iterator[Hint]:
    cuts = [0]
    for mark in _END.finditer(text):
        if not _is_short_for(text[cuts[-1] : mark.end()]):
            cuts.append(mark.end())
    for begin, end in pairwise((*cuts, len(text))):
        words = list(_WORD.finditer(text, begin, end))
        if len(words) > MAX_WORDS:
            zin = f"Deze zin heeft {len(words)} woorden. Maak er twee korte van."
            yield Hint(words[0].start(), words[-1].end(), HintKind.SENTENCE, zin)
        yield from _passive([(word.start(), word.end(), word.group().lower()) for word in words])


def _is_short_for(piece: str) -> bool:
    """Return whether `piece` ends in an abbreviation: then its point ends no sentence."""
    last = piece.rsplit(None, 1)[-1] if piece.strip() else ""
    return last.endswith(".") and last.replace(".", "").lower() in load_plain_words().abbreviations


def _passive(words: list[tuple[int, int, str]]) -> Iterator[Hint]:
    for place, (start, end, word) in enumerate(words):
        if word not in _TO_BE_DONE:
            continue
        near = (*words[place + 1 :], *reversed(words[max(0, place - 2) : place]))
        done = next(((s, e, w) for s, e, w in near if _PARTICIPLE.fullmatch(w) and w not in _NO_PARTICIPLE), None)
        if done is not None:
            zin = f"'{word} … {done[2]}': wie doet dat? Zeg wie het doet."
            yield Hint(min(start, done[0]), max(end, done[1]), HintKind.PASSIVE, zin)
            return


def _abbreviations(text: str) -> Iterator[Hint]:
    known = load_plain_words().abbreviations
    shouted = text.upper() == text
    for match in (*_DOTTED.finditer(text), *_SLASHED.finditer(text)):
        short = match.group().replace(".", "").replace("/", "")
        is_name = short[0].isupper() and short.lower() in _NEEDS_POINT
        if (short.lower() in known and not is_name) or "." in match.group()[:-1]:
            yield _short(match, known.get(short.lower(), ""))
    for match in _LETTERS.finditer(text):
        word = match.group()
        low = word.lower()
        is_letters = word.isupper() and len(word) > 1 and not shouted and low not in _ORDINARY
        if (low in known and low not in _NEEDS_POINT) or is_letters:
            yield _short(match, known.get(low, ""))


def _short(match: "re.Match[str]", meaning: str) -> Hint:
    better = f"Schrijf: {meaning}" if meaning else "Zeg in gewone woorden wat het is"
    return Hint(
        match.start(), match.end(), HintKind.ABBREVIATION, f"'{match.group()}' is een afkorting. {better}.", meaning
    )


def _long_words(text: str) -> Iterator[Hint]:
    for match in _WORD.finditer(text):
        word = match.group()
        if max(map(len, re.split("[-'’]", word))) > MAX_LETTERS:
            cut = _in_two(word)
            better = f"Zeg het in twee woorden, of schrijf: {cut}." if cut else "Zeg het in kortere woorden."
            yield Hint(match.start(), match.end(), HintKind.LONG_WORD, f"'{word}' is een lang woord. {better}", cut)


def _in_two(word: str) -> str:
    """Return a compound with a hyphen where its two words meet, nearest to the middle; "" when it is no compound."""
    low = word.lower()
    places = sorted(range(4, len(word) - 3), key=lambda place: abs(place - len(word) / 2))
    for place in places:
        # What joins them belongs to the first: "ervarings-", "kinder-".
        heads = (low[:place], low[:place].removesuffix("s"), low[:place].removesuffix("er"))
        if is_word(low[place:]) and any(map(is_word, heads)):
            return f"{word[:place]}-{word[place:]}"
    return ""
