"""Finding word signals in a line, at every key: a table of first words, not one large expression.

A line of forty words asks forty times in a dictionary, however many signals there are. Capitals, accents
and the marks between words do not matter; the longest phrase wins; a phrase in which the word is ordinary
takes the word away.
"""

import re
import unicodedata
from collections.abc import Iterable, Sequence
from collections.abc import Set as AbstractSet
from functools import lru_cache

import attrs

from akad.plugins.content import Woordsignaal

# A letter may be followed by combining marks: text from some keyboards is not composed.
_TOKEN = re.compile("\\w+(?:[\u0300-\u036f]+\\w*)*")
_ASCII_MARKS = {code: " " for code in range(128) if not _TOKEN.match(chr(code))}
_GAP = "…"
_MAX_GAP = 6
# What may stand between two words of one phrase; a full stop or a comma ends it.
_BETWEEN = frozenset(" \t\u00a0-'’‘`")
_ARTICLES = frozenset({"de", "het", "een", "n", "deze", "zo"})
_APOSTROPHES = frozenset("'’‘`")
# An alternative that begins with one of these cannot stand after an article, or brings its own.
_NO_ARTICLE = frozenset(
    (
        *_ARTICLES,
        "dingen",
        "geen",
        "hoe",
        "iemand",
        "iemands",
        "iets",
        "mensen",
        "niemand",
        "waar",
        "wat",
        "wie",
        "zelf",
    )
)


@attrs.frozen
class Hit:
    """A word signal in a line: `text[start:end]` is `woord`, which `alternatief` could replace.

    `domein` is the domain (or, for a plugin without one, the plugin) that says so; `uitleg` may be empty.
    """

    start: int
    end: int
    woord: str
    alternatief: str
    uitleg: str
    domein: str


# Plain tuples: a line is taken apart at every key. Where a word begins and ends, and what is compared.
_Token = tuple[int, int, str]
# The words of one form of a signal, or of one exception to it; the signal; its domain.
_Phrase = tuple[tuple[str, ...], Woordsignaal, str]


@lru_cache(maxsize=4096)
def fold(word: str) -> str:
    """Return `word` without capitals and accents: what is compared."""
    if word.isascii():
        return word.lower()
    decomposed = unicodedata.normalize("NFKD", word.casefold())
    return "".join(letter for letter in decomposed if not unicodedata.combining(letter))


def _tokens(text: str) -> list[_Token]:
    return [(match.start(), match.end(), fold(match.group())) for match in _TOKEN.finditer(text)]


def folded_words(text: str) -> set[str]:
    """Return the words of a text as signals compare them."""
    if text.isascii():
        return set(text.lower().translate(_ASCII_MARKS).split())
    return {word.lower() if word.isascii() else fold(word) for word in set(_TOKEN.findall(text))}


def without_article(phrase: str) -> str:
    """Return a phrase in small letters without the article before it."""
    first, _, rest = phrase.lower().partition(" ")
    return rest if rest and fold(first).strip("'’") in _ARTICLES else phrase.lower()


def _in_address(text: str, start: int, end: int) -> bool:
    """Return whether text[start:end] is a part of a web or mail address: nobody chose that word."""
    around = text[text.rfind(" ", 0, start) + 1 : (text.find(" ", end) + 1 or len(text) + 1) - 1]
    return "@" in around or "://" in around or around.startswith("www.")


def _keys(phrase: str) -> tuple[str, ...]:
    parts = phrase.replace("...", _GAP).split(_GAP)
    keys: list[str] = []
    for place, part in enumerate(parts):
        if place:
            keys.append(_GAP)
        keys.extend(key for _start, _end, key in _tokens(part))
    return tuple(keys)


class WordSignals:
    """The word signals of some domains, ready to search with."""

    def __init__(self, signals: Iterable[tuple[str, Woordsignaal]]) -> None:
        """Take pairs of a domain and a signal; of two signals with the same form the first one counts."""
        self._phrases: dict[str, list[_Phrase]] = {}
        self._exceptions: dict[str, list[_Phrase]] = {}
        # By the longest word of a form, which few texts have: the other words that have to be there too.
        self._longest: dict[str, list[frozenset[str]]] = {}
        for domein, signal in signals:
            for vorm in signal.vormen:
                keys = _keys(vorm)
                self._add(self._phrases, (keys, signal, domein))
                self._longest.setdefault(max(keys, key=len, default=""), []).append(frozenset(keys) - {_GAP})
            for phrase in signal.uitzonderingen:
                self._add(self._exceptions, (_keys(phrase), signal, domein))
        for phrases in self._phrases.values():
            phrases.sort(key=lambda phrase: -len(phrase[0]))

    @staticmethod
    def _add(table: dict[str, list[_Phrase]], phrase: _Phrase) -> None:
        if phrase[0]:
            table.setdefault(phrase[0][0], []).append(phrase)

    def possible_in(self, words: AbstractSet[str]) -> bool:
        """Return whether all words of a signal are among `words`, each folded: much cheaper than `find`."""
        return bool(self.telling(words))

    def telling(self, words: AbstractSet[str]) -> list[str]:
        """Return the longest word of every signal of which all words are among `words`; each is in what it is in."""
        return [word for word in words & self._longest.keys() if any(keys <= words for keys in self._longest[word])]

    def find(self, text: str) -> tuple[Hit, ...]:
        """Return the signals in `text`, from left to right, without overlap."""
        tokens = _tokens(text)
        spared: list[tuple[int, int, Woordsignaal]] | None = None
        hits: list[Hit] = []
        place = 0
        while place < len(tokens):
            phrases = self._phrases.get(tokens[place][2])
            step = 1
            for phrase in phrases or ():
                last = _match(phrase[0], tokens, place, text)
                if last is None or _in_address(text, tokens[place][0], tokens[last][1]):
                    continue
                if spared is None:
                    spared = self._spared(tokens, text)
                if any(first <= place and last <= end and of is phrase[1] for first, end, of in spared):
                    continue
                hits.append(_hit(text, tokens, place, last, phrase))
                step = last - place + 1
                break
            place += step
        return tuple(hits)

    def _spared(self, tokens: Sequence[_Token], text: str) -> list[tuple[int, int, Woordsignaal]]:
        found: list[tuple[int, int, Woordsignaal]] = []
        for place, (_start, _end, first) in enumerate(tokens):
            for keys, signal, _domein in self._exceptions.get(first, ()):
                last = _match(keys, tokens, place, text)
                if last is not None:
                    found.append((place, last, signal))
        return found


def _match(keys: tuple[str, ...], tokens: Sequence[_Token], place: int, text: str) -> int | None:
    """Return the place of the last word when `keys` stand at `place`, else None."""
    for number, key in enumerate(keys):
        if key == _GAP:
            ends = (_match(keys[number + 1 :], tokens, place + skip, text) for skip in range(_MAX_GAP + 1))
            return next((end for end in ends if end is not None), None)
        if place >= len(tokens) or tokens[place][2] != key:
            return None
        if number and not _BETWEEN.issuperset(text[tokens[place - 1][1] : tokens[place][0]]):
            return None
        place += 1
    return place - 1


def _hit(text: str, tokens: Sequence[_Token], first: int, last: int, phrase: _Phrase) -> Hit:
    keys, signal, domein = phrase
    start, end = tokens[first][0], tokens[last][1]
    if fold(signal.alternatief.split()[0]) in _NO_ARTICLE and keys[0] not in _ARTICLES:
        before = first - 1
        while before >= 0 and tokens[before][2] in _ARTICLES and _joined(text, tokens, before):
            start = tokens[before][0]
            before -= 1
        if tokens[before + 1][2] == "n" and text[start - 1 : start] in _APOSTROPHES:
            start -= 1
    found = text[start:end]
    alternative = signal.alternatief
    if found[0].isupper() and not found[:2].isupper() and _begins_sentence(text, start):
        alternative = alternative[0].upper() + alternative[1:]
    return Hit(start, end, found, alternative, signal.uitleg, domein)


def _joined(text: str, tokens: Sequence[_Token], place: int) -> bool:
    return _BETWEEN.issuperset(text[tokens[place][1] : tokens[place + 1][0]])


def _begins_sentence(text: str, start: int) -> bool:
    before = text[:start].rstrip(" \"'‘“(")
    return not before or before[-1] in ".!?:\n"
