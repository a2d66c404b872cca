"""Everything that is looked for without knowing the people: one pass over a text, all kinds together."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TypeVar

from akad.privacy.ages import find_ages
from akad.privacy.ages_in_words import find_ages_in_words
from akad.privacy.callings import find_callings
from akad.privacy.dates import find_dates, find_dates_in_words
from akad.privacy.finding import Finding, Label, plain_name, without_overlap
from akad.privacy.glued_names import find_glued_names
from akad.privacy.numbers import find_internet, find_numbers
from akad.privacy.organisation_context import find_told
from akad.privacy.organisation_frames import find_framed, find_small_workplaces
from akad.privacy.organisation_heads import find_headed
from akad.privacy.organisation_known import find_known, find_local
from akad.privacy.organisation_names import loose_capitals
from akad.privacy.organisation_tails import find_named_after, find_tailed
from akad.privacy.organisations import (
    find_glued,
    find_houses,
    find_named_organisations,
    find_organisations,
    find_workplaces,
)
from akad.privacy.persons import PersonFinder
from akad.privacy.phones import find_said_phones
from akad.privacy.places import find_homes, find_places
from akad.privacy.streets import find_streets
from akad.privacy.stretches import Stretch, stretches
from akad.privacy.tokens import Tokens
from akad.privacy.towns import find_towns

_Item = TypeVar("_Item")
# A long text is searched in pieces of whole lines: what is found in one place helps within its piece.
_PIECE = 6_000
# So many pieces, or short texts, are searched together.
_PIECES, _TEXTS = 8, 64
# What a name that may stay can be taken for; a number in one is a number all the same.
_NAME_LIKE = frozenset({Label.PERSOON, Label.PLAATS, Label.ORGANISATIE, Label.ADRES})

# What cannot be somebody, in this order: each leaves alone what was found before it.
_BEFORE_PERSONS = (
    find_headed,
    find_known,
    find_tailed,
    find_named_after,
    find_local,
    find_towns,
    find_told,
    find_named_organisations,
    find_workplaces,
    find_small_workplaces,
    find_framed,
    find_homes,
)


class Engine:
    """A finder for `Boundary`. `allow` are names that stay: hulpbronnen, and words the table said are no names."""

    def __init__(self, allow: Iterable[str] = ()) -> None:
        self.allow: set[str] = set()
        self._phrases: re.Pattern[str] | None = None
        for word in allow:
            self.let_stay(word)

    def let_stay(self, word: str) -> None:
        """Leave `word` (or a few words) alone from now on, in any case."""
        if not word.strip():
            return
        self.allow.add(plain_name(word))
        longest_first = sorted((name for name in self.allow if " " in name), key=len, reverse=True)
        alternatives = "|".join(re.escape(name).replace(r"\ ", r"\s+") for name in longest_first)
        self._phrases = re.compile(rf"(?<!\w)(?:{alternatives})(?!\w)", re.IGNORECASE) if alternatives else None

    def __call__(self, text: str) -> tuple[Finding, ...]:
        """Return what points at a person in `text`, from left to right and without overlap."""
        if len(text) <= 2 * _PIECE:
            return self._search([text])[0]
        found: list[Finding] = []
        for some in _by(_PIECES, list(pieces(text))):
            in_each = self._search([text[start:end] for start, end in some])
            for (start, _), in_it in zip(some, in_each, strict=True):
                found += [finding.moved(start) for finding in in_it]
        return tuple(found)

    def each(self, texts: Sequence[str]) -> list[tuple[Finding, ...]]:
        """Return for each text what is found in it, as if it were the only one; for many short ones this is faster."""
        found: list[tuple[Finding, ...]] = []
        for some in _by(_TEXTS, texts):
            found += self._search(some) if max(map(len, some)) <= 2 * _PIECE else map(self, some)
        return found

    def _search(self, texts: Sequence[str]) -> list[tuple[Finding, ...]]:
        # Finder by finder and not text by text: a processor keeps at hand what it did just before.
        allow = frozenset(self.allow)
        searches = [_Search(text, allow) for text in texts]
        for step in _STEPS:
            for search in searches:
                step(search)
        return [without_overlap(self._without_phrases(search.tokens.text, search.found)) for search in searches]

    def _without_phrases(self, text: str, found: list[Finding]) -> list[Finding]:
        if self._phrases is None or not found:
            return found
        stays = [match.span() for match in self._phrases.finditer(text)]
        return [finding for finding in found if not _within(finding, stays)]


class _Search:
    """One text while it is searched: its words, and what was found so far. `allow` are names that stay."""

    __slots__ = ("allow", "found", "tokens")

    def __init__(self, text: str, allow: frozenset[str]) -> None:
        self.tokens = Tokens.of(text)
        self.found: list[Finding] = []
        self.allow = allow

    def numbers(self) -> None:
        """Look for what is a number or stands around one, and for what stands on the internet."""
        tokens = self.tokens
        found = list(find_internet(tokens))
        for start, end in stretches(tokens.text):
            near = Stretch.of(tokens, start, end)
            in_it = [*find_numbers(near), *find_dates(near), *find_ages(near.text)]
            found += [finding.moved(start) for finding in in_it] if start else in_it
        found += find_dates_in_words(tokens)
        found += find_ages_in_words(tokens)
        found += find_said_phones(tokens)
        self.take(found)

    def take(self, findings: Iterable[Finding]) -> None:
        """Add `findings`, each with its words marked as spoken for before the next is looked for."""
        take, add = self.tokens.take, self.found.append
        for finding in findings:
            take(finding.start, finding.end)
            add(finding)

    def that_go(self, findings: Iterable[Finding]) -> Iterable[Finding]:
        """Return those of `findings` that are not among the names that stay."""
        if not self.allow:
            return findings
        text, allow = self.tokens.text, self.allow
        return (f for f in findings if plain_name(text[f.start : f.end]) not in allow)

    def streets(self) -> None:
        """Look for addresses."""
        self.take(find_streets(self.tokens))
        self.tokens.loose = loose_capitals(self.tokens)

    def persons(self) -> None:
        """Look for people: first for what somebody is called, then for names."""
        tokens, before = self.tokens, len(self.found)
        self.take(self.that_go(find_callings(tokens)))
        called = [tokens.text[finding.start : finding.end] for finding in self.found[before:]]
        self.found += PersonFinder(tokens, self.allow, called).find()

    def rest(self) -> None:
        """Look for what is left: names stuck to other words, places, organisations."""
        tokens = self.tokens
        self.found += find_glued_names(tokens)
        self.found += find_glued(tokens)
        self.found += self.that_go(find_places(tokens))
        self.found += find_organisations(tokens, self.allow)
        self.found += self.that_go(find_houses(tokens))


def _taking(finder: Callable[[Tokens], Iterable[Finding]]) -> Callable[[_Search], None]:
    return lambda search: search.take(search.that_go(finder(search.tokens)))


_STEPS = (_Search.numbers, _Search.streets, *map(_taking, _BEFORE_PERSONS), _Search.persons, _Search.rest)


def _by(many: int, items: Sequence[_Item]) -> Iterator[Sequence[_Item]]:
    return (items[at : at + many] for at in range(0, len(items), many))


def _within(finding: Finding, spans: list[tuple[int, int]]) -> bool:
    if finding.label not in _NAME_LIKE:
        return False
    return any(start <= finding.start and finding.end <= end for start, end in spans)


def pieces(text: str) -> Iterator[tuple[int, int]]:
    """Yield the pieces of a long text, each ending with a line, or with a space where lines are very long."""
    start = 0
    while len(text) - start > 2 * _PIECE:
        end = text.find("\n", start + _PIECE, start + 2 * _PIECE) + 1
        end = end or text.rfind(" ", start + _PIECE, start + 2 * _PIECE) + 1 or start + 2 * _PIECE
        yield start, end
        start = end
    yield start, len(text)
