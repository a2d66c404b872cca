"""What could still point at a person in a session that was written down, and whether it may leave the table.

The boundary replaces what must go while it is typed. What stays are doubts: an age, a day, a place; what a file edited
by hand brought in; what newer rules see. The table weighs them one by one. The record keeps of that only how many of
each kind stayed, so that this can tell later whether there is anything the table has not weighed.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator

import attrs

from akad.model import SafeText, Sessie
from akad.privacy.boundary import Boundary
from akad.privacy.finding import Finding, Label
from akad.privacy.review import texts_of
from akad.privacy.telling import TELLING

# Names that the table gives itself: of the buurt, of a place for everybody, of a publication. They may read like the
# name of somebody ("Café Roos"); a number in one is a number all the same.
_NAMES_OF_THE_TABLE = re.compile(r"tafel\.wijktafel|casus\.bron|ideeen\[\d+\]\.hulpbron")
_NAME_LIKE = frozenset({Label.PERSOON, Label.ADRES, Label.PLAATS, Label.ORGANISATIE, Label.DATUM, Label.LEEFTIJD})
_NOT_AT_THE_TABLE = "casus.niet_aan_tafel"
# A sentence begins after one of these.
_SENTENCE = re.compile(r"[.!?](?=\s)|\n")
_ENOUGH = 3


@attrs.frozen
class Doubt:
    """Something in a text of a session that may point at a person.

    `key` is where the text stands in the record (`ideeen[3].tekst`), the offsets of `finding` are those of `text`.
    """

    key: str
    text: SafeText
    finding: Finding

    @property
    def words(self) -> str:
        """The words themselves."""
        return self.text[self.finding.start : self.finding.end]

    def in_context(self) -> tuple[str, str, str]:
        """Return the sentence around it, in three parts: what stands before, the words, what stands after.

        Of what must not come to the table only the words: the table looks at the same screen.
        """
        if self.key.startswith(_NOT_AT_THE_TABLE):
            return "… ", self.words, " …"
        start, end = self.finding.start, self.finding.end
        begin = max((match.end() for match in _SENTENCE.finditer(self.text, 0, start)), default=0)
        stop = _SENTENCE.search(self.text, end)
        return self.text[begin:start].lstrip(), self.words, self.text[end : stop.end() if stop else None].rstrip()


@attrs.frozen
class Combination:
    """Things that do not point at anybody by themselves and do together: what kinds (Dutch words), and what to do."""

    kinds: tuple[str, ...]
    advice: str


_KINDS = {
    Label.LEEFTIJD: "een leeftijd",
    Label.DATUM: "een dag of een jaar",
    Label.PLAATS: "een plaats",
    Label.ORGANISATIE: "een school, werk, kerk of zorgteam",
}
# What is told of the person; an idea tells about the buurt.
_ABOUT_THE_PERSON = ("casus.", "notities", "terug.")


def doubts(sessie: Sessie, boundary: Boundary) -> tuple[Doubt, ...]:
    """Return everything in `sessie` that may point at a person, in the order of the record.

    The name of the wijktafel, of a hulpbron and of a publication may stay.
    """
    return tuple(
        Doubt(key, text, finding)
        for key, text in texts_of(sessie)
        for finding in boundary.find_in(text)
        if not (finding.label in _NAME_LIKE and _NAMES_OF_THE_TABLE.fullmatch(key))
    )


def stays(sessie: Sessie) -> Iterator[str]:
    """Yield what is no trace of a person in this session: the name of the table, and its hulpbronnen."""
    yield sessie.tafel.wijktafel or ""
    yield from (idee.hulpbron for idee in sessie.ideeen if idee.hulpbron)


def counted(found: Iterable[Doubt]) -> dict[str, int]:
    """Return how many doubts there are of each label, in the order of the labels."""
    counts = Counter(doubt.finding.label for doubt in found)
    return {label.value: counts[label] for label in Label if counts[label]}


def not_weighed(sessie: Sessie, found: Iterable[Doubt]) -> dict[str, int]:
    """Return of how many doubts, by label, the table did not say that they stay.

    The record knows only counts, so what the table let stay is the first to be set off against what is found now.
    """
    stayed = sessie.anonimiteit.gelaten if sessie.anonimiteit is not None else {}
    return {label: left for label, count in counted(found).items() if (left := count - stayed.get(label, 0)) > 0}


def why_not_out(sessie: Sessie, boundary: Boundary) -> str | None:
    """Return in a Dutch sentence why `sessie` may not leave the table yet, None when it may.

    It may when nothing stands in it that points at a person, except what the table looked at and let stay. Only the
    record counts: what `boundary` was told to let stay in this run is not heard.
    """
    left = not_weighed(sessie, doubts(sessie, boundary.strictly(stays(sessie))))
    if not left:
        return None
    places = sum(left.values())
    where = "op 1 plek" if places == 1 else f"op {places} plekken"
    if sessie.anonimiteit is None or sessie.anonimiteit.nagekeken is None:
        seen = f"is nog niet nagekeken: {where} staat iets wat naar een persoon kan wijzen"
    else:
        seen = f"is nagekeken, maar er is iets bij gekomen: {where} staat iets wat naar een persoon kan wijzen"
    first = "Open de sessie met akad" if sessie.status.is_finished else "Rond eerst de bijeenkomst af in akad"
    return f"{sessie.codenaam} {seen}. {first}; dan loop je die plekken langs."


def combination(sessie: Sessie, boundary: Boundary) -> Combination | None:
    """Return what in `sessie` together may point at one person, None when that is little.

    Three kinds or more are much: an age, a church and a stay in hospital in one street leave one person.
    """
    about = [(key, text) for key, text in texts_of(sessie) if key.startswith(_ABOUT_THE_PERSON) or "terug" in key]
    kinds = [_KINDS[label] for label in _labels_in(about, boundary)]
    kinds += [kind for kind, words in TELLING.items() if any(words.search(text) for _, text in about)]
    kinds = list(dict.fromkeys(kinds))
    if len(kinds) < _ENOUGH:
        return None
    return Combination(
        tuple(kinds),
        "Los zegt het weinig. Samen past het misschien maar op één mens in de buurt: wie kent deze persoon dan niet? "
        "Laat er een paar weg, of zeg ze ruimer.",
    )


def _labels_in(texts: Iterable[tuple[str, SafeText]], boundary: Boundary) -> Iterator[Label]:
    seen = {
        finding.label
        for key, text in texts
        for finding in boundary.find_in(text)
        if not _NAMES_OF_THE_TABLE.fullmatch(key)
    }
    yield from (label for label in _KINDS if label in seen)
