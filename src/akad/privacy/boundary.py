"""The one place where words of people become safe text.

Everything that somebody types passes `Boundary.admit`; everything that is read back from a record passes
`from_record`. Nothing else makes a `SafeText` (a test reads the source for it).
"""

from collections.abc import Callable, Iterable, Sequence
from typing import Protocol

import attrs

from akad.model.text import SafeText
from akad.privacy.cleaning import Aligned, clean
from akad.privacy.finding import Finding, plain_name, without_overlap
from akad.privacy.heard import HeardNames
from akad.privacy.names import NO_ROLE, SessionNames
from akad.privacy.phrases import Phrases
from akad.privacy.replacing import replace, with_replacement

# A replacement may bring a role and a next word together ("zus Marijke Storm"): then there is something new to
# find. Each round takes letters away, so a few are enough; the bound is for text nobody typed.
_ROUNDS = 6


class Finder(Protocol):
    """Something that finds what points at a person."""

    def __call__(self, text: str, /) -> Iterable[Finding]:
        """Return the findings in `text`, in any order; they may overlap."""


@attrs.frozen
class Admitted:
    """Text that passed the boundary: what may be kept, and what was found in what was typed."""

    text: SafeText
    findings: tuple[Finding, ...]


@attrs.frozen
class Anonymised:
    """Text of somewhere else without what points at a person, and what was found in it.

    The offsets of `findings` are those of the text as it was given.
    """

    text: str
    findings: tuple[Finding, ...]


class Boundary:
    """What stands between a keyboard and the model.

    `names` are this session's own names; `finders` look for everything else and take the place of the `Engine`;
    `extra` look beside it (a plugin brings one). `allow` are words that stay: names of hulpbronnen, and what the table
    said is no name. `heard` are names that were found for sure before; what is admitted adds to them.
    """

    def __init__(
        self,
        names: SessionNames | None = None,
        finders: Sequence[Finder] | None = None,
        allow: Iterable[str] = (),
        extra: Sequence[Finder] = (),
        heard: HeardNames | None = None,
    ) -> None:
        # All its expressions are made when it is imported; the first screen does not wait for that.
        from akad.privacy.engine import Engine

        self._heard = heard if heard is not None else HeardNames()
        self.names = names if names is not None else SessionNames()
        self._given = (finders, tuple(extra))
        allow = tuple(allow)
        self._engine = Engine(allow)
        self._phrases = Phrases(allow)
        self._stays = {plain_name(word) for word in allow}
        self._finders: tuple[Finder, ...] = (*(finders if finders is not None else (self._engine,)), *extra)
        self._last: tuple[str, tuple[tuple[str, str], ...], tuple[Finding, ...]] | None = None

    def let_stay(self, words: str) -> None:
        """Leave `words` alone from now on: no name, or nobody is recognised by it. Kept in memory only."""
        self._stays.add(plain_name(words))
        self._engine.let_stay(words)
        self._phrases.add(words)
        self._heard.let_stay(words)
        self.forget()

    def strictly(self, allow: Iterable[str]) -> "Boundary":
        """Return a boundary that looks for the same and lets nothing stay but `allow`."""
        finders, extra = self._given
        return Boundary(self.names, finders, allow, extra, self._heard)

    def forget(self) -> None:
        """Look anew at the next `find`: a finder knows something else by now."""
        self._last = None

    def find(self, typed: str) -> tuple[Finding, ...]:
        """Return what points at a person in `typed`, from left to right and without overlap.

        Offsets are those of `clean(typed)`, which is `typed` itself for all ordinary text; `find` of this package
        gives those of the text itself. Quasi-identifiers are among them (`Finding.must` is False), with an offer.
        """
        # A screen asks more than once what is in a line: to mark it, to say it, to leave other help out of it.
        names = self.names.items()
        if self._last is None or self._last[:2] != (typed, names):
            self._last = typed, names, self._search(clean(typed))
        return self._last[2]

    def _search(self, text: str) -> tuple[Finding, ...]:
        return self._settled(text, [finding for finder in self._finders for finding in finder(text)])

    def _settled(self, text: str, looked_for: list[Finding]) -> tuple[Finding, ...]:
        """Return what the finders found with the names that are known, without overlap and with what each becomes."""
        # What the table itself named as somebody goes, also where it stands in the name of a place.
        looked_for += self._heard.find(text)
        found = without_overlap([*self.names.find(text), *self._phrases.without(text, looked_for)])
        if self._stays:
            found = tuple(f for f in found if f.must or plain_name(text[f.start : f.end]) not in self._stays)
        return without_overlap([with_replacement(text, finding) for finding in found])

    def admit(self, typed: str, quasi: bool = False) -> Admitted:
        """Return `typed` as safe text: everything that must go has become its replacement.

        With `quasi` dates, ages, places and organisations have become their coarser offer as well.
        """
        cleaned = clean(typed)
        text, findings = self._replaced(cleaned, quasi, self._search)
        if self._heard.take_in(cleaned, findings):
            self.forget()
            # What was heard here may stand here once more, in small letters or where it did not look like a name.
            text, _ = self._replaced(text, quasi, self._search)
        return Admitted(SafeText._vouch(text.strip()), findings)

    def anonymise(self, text: str, quasi: bool = False) -> Anonymised:
        """Return text from outside without what points at a person; not a letter more is changed."""
        from akad.privacy.engine import pieces

        # In pieces: what has to be looked at once more is then a piece, not the whole of a long text.
        replaced: list[str] = []
        findings: list[Finding] = []
        for start, end in pieces(text):
            piece, found = self._replaced(text[start:end], quasi, self.find_in)
            replaced.append(piece)
            findings += [finding.moved(start) for finding in found]
        return Anonymised("".join(replaced), tuple(findings))

    def find_in(self, text: str) -> tuple[Finding, ...]:
        """Return what `find` finds, with the offsets of `text` exactly as it was given."""
        return self.find_in_each([text])[0]

    def find_in_each(self, texts: Sequence[str]) -> list[tuple[Finding, ...]]:
        """Return what `find_in` finds in each of the texts; faster than one by one."""
        aligned = [Aligned.of(text) for text in texts]
        cleaned = [each.cleaned for each in aligned]
        looked_for: list[list[Finding]] = [[] for _ in texts]
        for finder in self._finders:
            in_each = self._engine.each(cleaned) if finder is self._engine else map(finder, cleaned)
            for found, more in zip(looked_for, in_each, strict=True):
                found += more
        return [
            without_overlap([each.back(finding) for finding in self._settled(each.cleaned, found)])
            for each, found in zip(aligned, looked_for, strict=True)
        ]

    def _replaced(
        self, text: str, quasi: bool, search: Callable[[str], tuple[Finding, ...]]
    ) -> tuple[str, tuple[Finding, ...]]:
        first = found = search(text)
        for _ in range(_ROUNDS):
            gone = [finding for finding in found if finding.must or quasi]
            replaced = replace(text, gone)
            if replaced == text:
                break
            text = replaced
            found = search(text)
        # A role can be a name too ("Truus = Piet, Piet = Truus"): then nobody is named at all.
        stubborn = [finding._replace(replacement=NO_ROLE) for finding in found if finding.must]
        return replace(text, stubborn), first


def from_record(text: str) -> SafeText:
    """Return text of a record as safe text, unchanged: what is on disk already has passed, or was put there by hand.

    `akad controleer` looks at it again with the rules of today.
    """
    return SafeText._vouch(text)


def own_words(text: str) -> SafeText:
    """Return a text of the program itself (a demo line, a role of the method) as safe text, unchanged."""
    return SafeText._vouch(text)


def find(
    text: str, names: Iterable[str] = (), allow: Iterable[str] = (), extra: Sequence[Finder] = ()
) -> tuple[Finding, ...]:
    """Return what points at a person in `text`, with offsets in its characters exactly as given.

    `names` are names to look for anyhow ("Esther" or "Esther = de bewoner"), `allow` words that stay, `extra` what
    looks beside the engine (`akad.privacy.fields.finder_of` makes one of a plugin's shapes).
    """
    return _outside(names, allow, extra).find_in(text)


def anonymise(
    text: str,
    names: Iterable[str] = (),
    allow: Iterable[str] = (),
    quasi: bool = False,
    extra: Sequence[Finder] = (),
) -> Anonymised:
    """Return `text` without what points at a person: the same as `akad anonimiseer`.

    With `quasi` dates, ages, places and organisations become coarser too; otherwise they are only among the findings.
    """
    return _outside(names, allow, extra).anonymise(text, quasi)


def _outside(names: Iterable[str], allow: Iterable[str], extra: Sequence[Finder]) -> Boundary:
    known = SessionNames()
    for name in names:
        known.add_line(name)
    return Boundary(known, allow=allow, extra=extra)
