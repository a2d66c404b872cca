"""Text as it came in and text as it is searched: NFC, without control characters, and the way back."""

import re
import unicodedata
from bisect import bisect_right

import attrs

from akad.privacy.finding import Finding

# C0 and C1 controls except newline and tab, lone surrogates, and the marks that turn the reading direction of a
# whole line: none of them is text somebody meant, and the last can make a name read as something else.
_UNWANTED = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\u202a-\u202e\u2066-\u2069]")
# A letter with everything that may melt together with it: marks, and the parts of a Korean syllable.
_CLUSTER = re.compile("\r\n|[\u1100-\u11ff]+|.", re.DOTALL)


def clean(text: str) -> str:
    """Return `text` in NFC, without control characters and half characters."""
    if text.isascii():
        return _UNWANTED.sub("", text.replace("\r\n", "\n"))
    return _UNWANTED.sub("", unicodedata.normalize("NFC", text.replace("\r\n", "\n")))


@attrs.frozen
class Aligned:
    """A text as it was given with its clean form, and for stretches of the one where they stand in the other."""

    given: str
    cleaned: str
    _clean_at: tuple[int, ...] = ()
    _given_at: tuple[int, ...] = ()

    @classmethod
    def of(cls, text: str) -> "Aligned":
        """Clean `text` and remember where everything was."""
        cleaned = clean(text)
        if cleaned == text:
            return cls(text, cleaned)
        clean_at, given_at = [0], [0]
        built: list[str] = []
        length = start = 0
        for start, end in _clusters(text):
            piece = clean(text[start:end])
            built.append(piece)
            length += len(piece)
            clean_at.append(length)
            given_at.append(end)
        if "".join(built) != cleaned:  # letters melt over the border of a cluster: then the whole text is one stretch
            return cls(text, cleaned, (0, len(cleaned)), (0, len(text)))
        return cls(text, cleaned, tuple(clean_at), tuple(given_at))

    def back(self, finding: Finding) -> Finding:
        """Return a finding in the clean text as one in the text as it was given."""
        if not self._clean_at:
            return finding
        first = bisect_right(self._clean_at, finding.start) - 1
        last = bisect_right(self._clean_at, finding.end - 1)
        last = min(last, len(self._given_at) - 1)
        return finding._replace(start=self._given_at[first], end=self._given_at[last])


def _clusters(text: str) -> list[tuple[int, int]]:
    found: list[tuple[int, int]] = []
    for match in _CLUSTER.finditer(text):
        if found and (unicodedata.combining(match.group()[0]) or unicodedata.category(match.group()[0])[0] == "M"):
            found[-1] = (found[-1][0], match.end())
        else:
            found.append(match.span())
    return found
