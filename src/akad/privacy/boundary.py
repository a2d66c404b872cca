"""The one place where words of people become safe text.

Everything that somebody types passes `Boundary.admit`; everything that is read back from a record passes
`from_record`. Nothing else makes a `SafeText` (a test reads the source for it).
"""

import re
import unicodedata
from collections.abc import Iterable, Sequence
from typing import Protocol

import attrs

from akad.model.text import SafeText
from akad.privacy.finding import Finding, without_overlap
from akad.privacy.names import SessionNames
from akad.privacy.patterns import find_patterns

# C0 and C1 controls except newline and tab, lone surrogates, and the marks that turn the reading direction of a
# whole line: none of them is text somebody meant, and the last can make a name read as something else.
_UNWANTED = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\u202a-\u202e\u2066-\u2069]")


class Finder(Protocol):
    """Something that finds what points at a person."""

    def __call__(self, text: str, /) -> Iterable[Finding]:
        """Return the findings in `text`, in any order; they may overlap."""


@attrs.frozen
class Admitted:
    """Text that passed the boundary: what may be kept, and what was found in what was typed."""

    text: SafeText
    findings: tuple[Finding, ...]


class Boundary:
    """What stands between a keyboard and the model.

    `names` are this session's own names; `finders` look for everything else, `extra` beside them (plugins bring one).
    """

    def __init__(
        self,
        names: SessionNames | None = None,
        finders: Sequence[Finder] = (find_patterns,),
        extra: Sequence[Finder] = (),
    ) -> None:
        self.names = names if names is not None else SessionNames()
        self._finders: tuple[Finder, ...] = (self.names.find, *finders, *extra)

    def find(self, typed: str) -> tuple[Finding, ...]:
        """Return what points at a person in `typed`, from left to right and without overlap.

        Offsets are those of `clean(typed)`, which is `typed` itself for all ordinary text.
        """
        text = clean(typed)
        return without_overlap([finding for finder in self._finders for finding in finder(text)])

    def admit(self, typed: str) -> Admitted:
        """Return `typed` as safe text: everything found has become its replacement."""
        findings = self.find(typed)
        text = clean(typed)
        for finding in reversed(findings):
            text = text[: finding.start] + finding.replacement + text[finding.end :]
        return Admitted(SafeText._vouch(text.strip()), findings)


def clean(text: str) -> str:
    """Return `text` in NFC, without control characters and half characters."""
    return _UNWANTED.sub("", unicodedata.normalize("NFC", text.replace("\r\n", "\n")))


def from_record(text: str) -> SafeText:
    """Return text of a record as safe text, unchanged: what is on disk already has passed, or was put there by hand.

    `akad controleer` looks at it again with the rules of today.
    """
    return SafeText._vouch(text)


def own_words(text: str) -> SafeText:
    """Return a text of the program itself (a demo line, a role of the method) as safe text, unchanged."""
    return SafeText._vouch(text)
