"""What was found in a text: where, of what kind, and what it becomes."""

import re
from bisect import bisect_left
from enum import StrEnum
from typing import NamedTuple


class Label(StrEnum):
    """Kinds of text that point at a person; the names are those of the marked corpora."""

    PERSOON = "PERSOON"
    ADRES = "ADRES"
    POSTCODE = "POSTCODE"
    TELEFOON = "TELEFOON"
    EMAIL = "EMAIL"
    URL = "URL"
    BSN = "BSN"
    IBAN = "IBAN"
    KENTEKEN = "KENTEKEN"
    CLIENTNUMMER = "CLIENTNUMMER"
    GEBOORTEDATUM = "GEBOORTEDATUM"
    DATUM = "DATUM"
    LEEFTIJD = "LEEFTIJD"
    PLAATS = "PLAATS"
    ORGANISATIE = "ORGANISATIE"


# Which letters are read as another one where case is ignored, and are not so in lower case.
_READ_AS = str.maketrans("İıſ", "iis")
# Together these point at one person, one by one they do not: they are offered, not replaced.
QUASI = frozenset({Label.DATUM, Label.LEEFTIJD, Label.PLAATS, Label.ORGANISATIE})


class Finding(NamedTuple):
    """A stretch of text that points at a person. A tuple: thousands are made of a long text.

    `start` and `end` are offsets in characters of the text that was searched, `replacement` is what it becomes
    ("" when it can simply go). Of a quasi-identifier it is an offer that says the same more coarsely.
    """

    start: int
    end: int
    label: Label
    replacement: str

    @property
    def must(self) -> bool:
        """Say whether this may never survive; False for a quasi-identifier (date, age, place, organisation)."""
        return self.label not in QUASI

    def moved(self, by: int) -> "Finding":
        """Return the same finding `by` characters further, where its text stands in a longer one."""
        return Finding(self.start + by, self.end + by, self.label, self.replacement) if by else self


def each(pattern: re.Pattern[str], text: str, label: Label, becomes: str) -> list[Finding]:
    """Return what `pattern` finds, or its group `it`, as findings of one kind."""
    group = "it" if "it" in pattern.groupindex else 0
    return [Finding(*match.span(group), label, becomes) for match in pattern.finditer(text)]


def in_small(text: str) -> str:
    """Return `text` in lower case, letter for letter: what stands somewhere in the one does so in the other.

    A pattern of small letters goes through this several times as fast as one that ignores case does through the text.
    """
    low = text.lower()
    if len(low) == len(text):
        return low
    return "".join([small if len(small := letter.lower()) == 1 else letter for letter in text])


def is_before(pattern: re.Pattern[str], text: str, end: int, reach: int) -> bool:
    """Say whether `pattern`, of small letters, is found in the `reach` characters before `end`, in any case.

    It is searched as if it ignored case, and so that the character before those is seen.
    """
    near = text[max(0, end - reach - 1) : end]
    near = near if near.isascii() else near.translate(_READ_AS)
    return pattern.search(near.lower(), int(end > reach)) is not None


def without_full_stop(text: str, end: int) -> int:
    """Return where an abbreviation ends that ends here: the full stop of the sentence is not its own."""
    if end < 1 or text[end - 1] != ".":
        return end
    after = text[end : end + 2]
    return end - 1 if not after.strip() or after[0] == "\n" or after[1:].isupper() else end


def plain_name(words: str) -> str:
    """Return how `words` are compared with what may stay: in lower case, without the article before a name."""
    plain = " ".join(words.split()).casefold()
    return plain.removeprefix("de ").removeprefix("het ").removeprefix("'t ") or plain


def without_overlap(findings: list[Finding]) -> tuple[Finding, ...]:
    """Return the findings from left to right, without overlap and without losing a letter that must go.

    Where two overlap, the one that must go wins from the one that is only offered; of two equals the longest
    gives its label and replacement, and what the other has more is added to it.
    """
    if len(findings) < 2:
        return tuple(findings)
    end = 0
    for finding in findings:
        if finding.start < end:
            break
        end = finding.end
    else:
        return tuple(findings)
    kept: list[Finding] = []
    for finding in sorted((f for f in findings if f.must), key=lambda f: (f.start, -f.end)):
        if kept and finding.start < kept[-1].end:
            last = kept[-1]
            longest = last if last.end - last.start >= finding.end - finding.start else finding
            kept[-1] = longest._replace(start=last.start, end=max(last.end, finding.end))
        else:
            kept.append(finding)
    starts = [finding.start for finding in kept]
    offered: list[Finding] = []
    for finding in sorted((f for f in findings if not f.must), key=lambda f: (f.start, -f.end)):
        after = bisect_left(starts, finding.end)
        free = not after or kept[after - 1].end <= finding.start
        if free and (not offered or offered[-1].end <= finding.start):
            offered.append(finding)
    return tuple(sorted(kept + offered, key=lambda f: f.start))
