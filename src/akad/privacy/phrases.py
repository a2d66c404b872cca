"""Names of several words that stay as a whole: "Café Roos" is a place, while Roos alone may be somebody."""

from collections.abc import Iterable, Iterator

from akad.privacy.finding import Finding, Label

# What is read in a name. A number in one is a number all the same.
_NAME_LIKE = frozenset({Label.PERSOON, Label.ADRES, Label.PLAATS, Label.ORGANISATIE, Label.DATUM, Label.LEEFTIJD})


def of_several_words(names: Iterable[str]) -> tuple[str, ...]:
    """Return the names of more than one word: one of a single word may be somebody's, and would stay everywhere."""
    return tuple(name for name in names if len(name.split()) > 1)


class Phrases:
    """The names; one of a single word is not kept here, that word may stay anyhow."""

    def __init__(self, names: Iterable[str] = ()) -> None:
        self._names: dict[str, None] = {}
        for name in names:
            self.add(name)

    def add(self, name: str) -> None:
        """Let a name stay from now on, in any case."""
        folded = " ".join(name.split()).lower()
        if " " in folded:
            self._names[folded] = None

    def without(self, text: str, found: Iterable[Finding]) -> list[Finding]:
        """Return the findings in `text` that are not a part of one of the names."""
        findings = list(found)
        if not self._names or not any(finding.label in _NAME_LIKE for finding in findings):
            return findings
        spans = list(self._spans(text))
        return [
            finding
            for finding in findings
            if finding.label not in _NAME_LIKE
            or not any(start <= finding.start and finding.end <= end for start, end in spans)
        ]

    def _spans(self, text: str) -> Iterator[tuple[int, int]]:
        lower = text.lower()
        if len(lower) != len(text):  # some capitals are longer when they are small: places would shift
            return
        for name in self._names:
            at = lower.find(name)
            while at >= 0:
                end = at + len(name)
                if not (at and lower[at - 1].isalnum()) and not (end < len(lower) and lower[end].isalnum()):
                    yield at, end
                at = lower.find(name, at + 1)
