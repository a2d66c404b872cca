"""What was found in a text: where, of what kind, and what it becomes."""

from enum import StrEnum

import attrs


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


@attrs.frozen
class Finding:
    """A stretch of text that points at a person.

    `start` and `end` are offsets in characters of the text that was searched, `replacement` is what it becomes
    ("" when it can simply go).
    """

    start: int
    end: int
    label: Label
    replacement: str


def without_overlap(findings: list[Finding]) -> tuple[Finding, ...]:
    """Return the findings from left to right; where two overlap the one that starts first and is longest stays."""
    kept: list[Finding] = []
    for finding in sorted(findings, key=lambda f: (f.start, -f.end)):
        if not kept or finding.start >= kept[-1].end:
            kept.append(finding)
    return tuple(kept)
