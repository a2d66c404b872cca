"""Read made-up texts in which is marked what points at somebody.

A text is a line of a file: `kind|text`, with marks around what points at somebody: `bel {P:Roos} op {T:06 12345678}`.
Or it is a line of JSON as in `tests/privacy/corpus`.
"""

import json
import re
from collections.abc import Iterator
from pathlib import Path

import attrs

LABELS = {
    "P": "PERSOON",
    "H": "PERSOON",  # a pet
    "A": "ADRES",
    "C": "POSTCODE",
    "T": "TELEFOON",
    "E": "EMAIL",
    "U": "URL",
    "B": "BSN",
    "I": "IBAN",
    "K": "KENTEKEN",
    "N": "CLIENTNUMMER",
    "G": "GEBOORTEDATUM",
    "D": "DATUM",
    "L": "LEEFTIJD",
    "S": "PLAATS",
    "O": "ORGANISATIE",
}
_MARK = re.compile(r"\{([A-Z]):([^{}]*)\}")


@attrs.frozen
class Marked:
    """A text with where something stands that points at somebody: start, end and label."""

    text: str
    spans: tuple[tuple[int, int, str], ...]

    def written(self, text: str) -> "Marked | None":
        """Return the same text in other letters, or None when that moves the marks: capitals of "ß" are two."""
        return Marked(text, self.spans) if len(text) == len(self.text) else None


def read(path: Path) -> Iterator[Marked]:
    """Yield the texts of a file; of a line that cannot be read a ValueError tells which."""
    for number, line in enumerate(path.read_text("utf-8").splitlines(), 1):
        if path.suffix == ".jsonl":
            record = json.loads(line)
            spans = tuple((span["start"], span["end"], span["label"]) for span in record["spans"])
            yield Marked(record["text"], spans)
            continue
        try:
            yield _unmarked(line.partition("|")[2])
        except KeyError as unknown:
            raise ValueError(f"{path}:{number}: no such mark: {unknown}") from unknown


def _unmarked(line: str) -> Marked:
    text, at, spans = "", 0, []
    for mark in _MARK.finditer(line):
        text += line[at : mark.start()]
        spans.append((len(text), len(text) + len(mark[2]), LABELS[mark[1]]))
        text += mark[2]
        at = mark.end()
    return Marked(text + line[at:], tuple(spans))
