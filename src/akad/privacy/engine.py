"""Everything that is looked for without knowing the people: one pass over a text, all kinds together."""

from collections.abc import Iterable, Iterator

import attrs

from akad.privacy.dates import find_dates
from akad.privacy.finding import Finding, Label, without_overlap
from akad.privacy.numbers import find_internet, find_numbers
from akad.privacy.persons import PersonFinder
from akad.privacy.places import find_organisations, find_places, find_streets
from akad.privacy.tokens import Tokens


class Engine:
    """A finder for `Boundary`. `allow` are names that stay: hulpbronnen, and words the table said are no names."""

    def __init__(self, allow: Iterable[str] = ()) -> None:
        self.allow = frozenset(" ".join(word.split()).casefold() for word in allow if word.strip())

    def __call__(self, text: str) -> tuple[Finding, ...]:
        """Return what points at a person in `text`, from left to right and without overlap."""
        return without_overlap(list(self._all(text)))

    def _all(self, text: str) -> Iterator[Finding]:
        found: list[Finding] = list(find_internet(text))
        if any(map(str.isdigit, text)):
            found += _first_come([*find_numbers(text), *find_dates(text)])
        tokens = Tokens.of(text)
        for finding in found:
            tokens.take(finding.start, finding.end)
        for finding in find_streets(tokens):
            tokens.take(finding.start, finding.end)
            found.append(finding)
        yield from found
        yield from PersonFinder(tokens, self.allow).find()
        yield from find_places(tokens)
        yield from find_organisations(tokens, self.allow)


def _first_come(findings: list[Finding]) -> list[Finding]:
    return findings
