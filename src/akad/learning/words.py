"""Words as they are searched: without capitals and accents, and what somebody means when they type a few."""

import re
import unicodedata
from collections.abc import Callable, Iterable, Mapping

import attrs

_MOST_WORDS = 12
INSIDE_FROM = 3
"""Shorter than this a word is looked for at the beginning of words only: nearly every word has an "en" in it."""
# Letters that are no other letter with a mark on it.
_LETTERS = {"ı": "i", "ø": "o", "đ": "d", "ð": "d", "ł": "l", "æ": "ae", "œ": "oe", "þ": "th", "ħ": "h", "ŋ": "ng"}
_ASCII_BREAKS = {code: " " for code in range(128) if not chr(code).isalnum()}
_ASCII_BREAKS_IN_LINE = {code: sign for code, sign in _ASCII_BREAKS.items() if code != ord("\n")}
_BREAKS = re.compile(r"[\W_]+")
_BREAKS_IN_LINE = re.compile(r"(?:[^\w\n]|_)+")
_PLURAL = re.compile(r"(?<=\w)['’ʼ]s\b", re.IGNORECASE)
_QUOTES = re.compile("[“”„‟«»＂]")
_MARKED = re.compile(r"[^\W_]+(?:['’ʼ]s\b)?")

Stem = Callable[[Iterable[str]], list[str]]
"""Turns words into what their forms have in common (afspraak, afspraken), in the same order."""


def fold(text: str) -> str:
    """Return the words of `text` without capitals and accents, apart by single spaces or more; "foto's" is fotos."""
    return _folded(text, _ASCII_BREAKS, _BREAKS)


def fold_each(texts: Iterable[str]) -> list[str]:
    """Return `fold` of every text, in any order and without those that have no words; a text has no line breaks.

    A record has some hundreds of sentences: taken together they cost a tenth.
    """
    plain: list[str] = []
    special: list[str] = []
    for text in texts:
        (plain if text.isascii() else special).append(text)
    lines = (_folded("\n".join(some), _ASCII_BREAKS_IN_LINE, _BREAKS_IN_LINE) for some in (plain, special))
    return [words for some in lines for words in some.split("\n") if words and not words.isspace()]


def _folded(text: str, ascii_breaks: Mapping[int, str], breaks: re.Pattern[str]) -> str:
    if "'" in text or "’" in text or "ʼ" in text:
        text = _PLURAL.sub("s", text)
    if text.isascii():
        return text.lower().translate(ascii_breaks)
    return breaks.sub(" ", unicodedata.normalize("NFKD", text.casefold()).translate(_bare))


class _Bare(dict[int, str]):
    """What is left of a decomposed letter: nothing of a mark, one without a stroke of ø; filled as letters come by."""

    def __missing__(self, code: int) -> str:
        letter = chr(code)
        bare = "" if unicodedata.combining(letter) else _LETTERS.get(letter, letter)
        self[code] = bare
        return bare


_bare = _Bare()


@attrs.frozen
class Query:
    """What was typed: words that may stand anywhere, and phrases whose words stand one after the other.

    Words and phrases are folded. Of a phrase that is still being typed (`open_end`) the last word may go on.
    """

    words: tuple[str, ...] = ()
    phrases: tuple[tuple[str, ...], ...] = ()
    open_end: bool = False

    def __bool__(self) -> bool:
        return bool(self.words or self.phrases)


def parse_query(typed: str) -> Query:
    """Return what `typed` asks for; every sign but a quote is no more than the space between two words."""
    parts = _QUOTES.sub('"', typed).split('"')
    words: list[str] = []
    phrases: list[tuple[str, ...]] = []
    for number, part in enumerate(parts):
        if number % 2 == 0:
            words.extend(fold(_PLURAL.sub("", part)).split())
        elif phrase := tuple(fold(part).split()):
            phrases.append(phrase[:_MOST_WORDS])
    # A quote without a second one: whoever types it is not done yet.
    open_end = len(parts) % 2 == 0 and bool(fold(parts[-1]).split())
    return Query(tuple(dict.fromkeys(words))[:_MOST_WORDS], tuple(phrases[:_MOST_WORDS]), open_end)


@attrs.frozen
class Expansion:
    """The words of a text or an index that answer a query: for each word of it, those that count as that word.

    `starts` are, for each of `words`, the letters with which all of them begin when that is all there is to them, ""
    for others: thousands of words begin with one letter.
    """

    words: tuple[frozenset[str], ...] = ()
    phrases: tuple[tuple[frozenset[str], ...], ...] = ()
    starts: tuple[str, ...] = ()

    @property
    def all_words(self) -> frozenset[str]:
        """Every word that answers something."""
        return frozenset().union(*self.words, *(terms for phrase in self.phrases for terms in phrase))

    @property
    def possible(self) -> bool:
        """Whether anything can be found: every word of the query has at least one that answers it."""
        asked = (*self.words, *(terms for phrase in self.phrases for terms in phrase))
        return bool(asked) and all(asked)


class Vocabulary:
    """All words of an index (or of one text), to find those that somebody means: `wandel` is in wandelgroep.

    A word answers another when it contains it, or when both are forms of one word. Of a phrase each word is meant
    exactly as it is typed.
    """

    def __init__(self, words: Iterable[str], stem: Stem | None = None) -> None:
        self._words = frozenset(words)
        self._joined = "\n" + "\n".join(sorted(self._words)) + "\n"
        self._stem = stem
        self._forms: dict[str, list[str]] | None = None

    def __len__(self) -> int:
        return len(self._words)

    def expand(self, query: Query) -> Expansion:
        """Return the words here that answer `query`."""
        phrases = tuple(
            tuple(
                self._beginning(word)
                if query.open_end and phrase is query.phrases[-1] and place == len(phrase) - 1
                else frozenset({word} & self._words)
                for place, word in enumerate(phrase)
            )
            for phrase in query.phrases
        )
        starts = tuple(word if len(word) < INSIDE_FROM else "" for word in query.words)
        return Expansion(tuple(self._answers(word) for word in query.words), phrases, starts)

    def _answers(self, word: str) -> frozenset[str]:
        found = self._containing(word) if len(word) >= INSIDE_FROM else self._beginning(word)
        return found | self._same_stem(word)

    def _containing(self, word: str) -> frozenset[str]:
        found = []
        joined, at = self._joined, self._joined.find(word)
        while at >= 0:
            start, end = joined.rfind("\n", 0, at) + 1, joined.find("\n", at)
            found.append(joined[start:end])
            at = joined.find(word, end)
        return frozenset(found)

    def _beginning(self, word: str) -> frozenset[str]:
        found = []
        joined, at = self._joined, self._joined.find("\n" + word)
        while at >= 0:
            end = joined.find("\n", at + 1)
            found.append(joined[at + 1 : end])
            at = joined.find("\n" + word, end)
        return frozenset(found)

    def _same_stem(self, word: str) -> frozenset[str]:
        if self._stem is None or len(word) < INSIDE_FROM:
            return frozenset()
        if self._forms is None:
            self._forms = {}
            words = sorted(self._words)
            for stem, form in zip(self._stem(words), words, strict=True):
                self._forms.setdefault(stem, []).append(form)
        return frozenset(self._forms.get(self._stem([word])[0], ()))


@attrs.frozen
class Piece:
    """A part of a sentence; `hit` says that it is what was searched for."""

    text: str
    hit: bool = False


def mark(text: str, expansion: Expansion) -> tuple[tuple[Piece, ...], frozenset[int]]:
    """Return `text` in pieces, and which parts of the query it answers (words first, then phrases, by number)."""
    spots = [(match.start(), match.end(), fold(match.group()).split()) for match in _MARKED.finditer(text)]
    hit = [False] * len(spots)
    answered: set[int] = set()
    for number, terms in enumerate(expansion.words):
        for place, (_, _, words) in enumerate(spots):
            if any(word in terms for word in words):
                hit[place] = True
                answered.add(number)
    flat = [(place, word) for place, (_, _, words) in enumerate(spots) for word in words]
    for number, phrase in enumerate(expansion.phrases, len(expansion.words)):
        for start in range(len(flat) - len(phrase) + 1):
            run = flat[start : start + len(phrase)]
            if all(word in terms for (_, word), terms in zip(run, phrase, strict=True)):
                answered.add(number)
                for place, _ in run:
                    hit[place] = True
    return tuple(_pieces(text, [(start, end) for (start, end, _), yes in zip(spots, hit, strict=True) if yes])), (
        frozenset(answered)
    )


def _pieces(text: str, hits: list[tuple[int, int]]) -> list[Piece]:
    pieces: list[Piece] = []
    done = 0
    for start, end in hits:
        if start > done:
            pieces.append(Piece(text[done:start]))
        pieces.append(Piece(text[start:end], hit=True))
        done = end
    if done < len(text):
        pieces.append(Piece(text[done:]))
    return pieces
