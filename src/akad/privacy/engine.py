"""Everything that is looked for without knowing the people: one pass over a text, all kinds together."""

import re
from collections.abc import Iterable, Iterator

from akad.privacy.ages import find_ages
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
from akad.privacy.places import find_homes, find_places
from akad.privacy.streets import find_streets
from akad.privacy.stretches import Stretch, stretches
from akad.privacy.tokens import Tokens
from akad.privacy.towns import find_towns

# A long text is searched in pieces of whole lines: what is found in one place helps within its piece.
_PIECE = 6_000
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
            return self._search(text)
        return tuple(finding.moved(start) for start, end in pieces(text) for finding in self._search(text[start:end]))

    def _search(self, text: str) -> tuple[Finding, ...]:
        found = self._all(text)
        if self._phrases is not None and found:
            stays = [match.span() for match in self._phrases.finditer(text)]
            found = [finding for finding in found if not _within(finding, stays)]
        return without_overlap(found)

    def _all(self, text: str) -> list[Finding]:
        tokens = Tokens.of(text)
        found = list(find_internet(tokens))
        for start, end in stretches(text):
            near = Stretch.of(tokens, start, end)
            in_it = [*find_numbers(near), *find_dates(near.text), *find_ages(near.text)]
            found += [finding.moved(start) for finding in in_it] if start else in_it
        found += find_dates_in_words(tokens)
        for finding in found:
            tokens.take(finding.start, finding.end)
        found += self._taken(tokens, find_streets(tokens))
        tokens.loose = loose_capitals(tokens)
        for finder in _BEFORE_PERSONS:
            found += self._taken(tokens, self._that_go(text, finder(tokens)))
        called = list(self._taken(tokens, self._that_go(text, find_callings(tokens))))
        allow = frozenset(self.allow)
        persons = PersonFinder(tokens, allow, [text[finding.start : finding.end] for finding in called])
        found += called
        found += persons.find()
        found += find_glued_names(tokens)
        found += find_glued(tokens)
        found += self._that_go(text, find_places(tokens))
        found += find_organisations(tokens, allow)
        found += self._that_go(text, find_houses(tokens))
        return found

    def _that_go(self, text: str, findings: Iterable[Finding]) -> Iterable[Finding]:
        """Return those of `findings` that are not among the names that stay."""
        if not self.allow:
            return findings
        return (f for f in findings if plain_name(text[f.start : f.end]) not in self.allow)

    @staticmethod
    def _taken(tokens: Tokens, findings: Iterable[Finding]) -> Iterator[Finding]:
        """Yield `findings`, with their words marked as spoken for before the next is looked for."""
        for finding in findings:
            tokens.take(finding.start, finding.end)
            yield finding


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
