"""What a table could think of: earlier ideas and hulpbronnen that fit what is being typed, or the vraag."""

import math
from collections.abc import Collection, Iterable, Sequence
from datetime import date

import attrs

from akad.meeting.dutch import stem, words_of
from akad.model import Hulpbron, Idee, KeuzeAntwoord, SafeText, Sessie, Uitkomst, Werkwijze
from akad.plugins import Hulpbron as PluginHulpbron
from akad.plugins.signals import fold

# How much a word weighs that is not the word itself: its beginning, a part of a compound, or a word of the vraag.
_PREFIX, _PART, _OF_VRAAG = 0.8, 0.6, 0.3
_SHORTEST_PART = 4
_SHORTEST_PREFIX = 3
_WORTH = {
    Uitkomst.GELUKT: 1.3,
    Uitkomst.DEELS: 1.15,
    Uitkomst.ANDERS_GEGAAN: 1.1,
    Uitkomst.NIET_GELUKT: 0.7,
}
_CHOSEN, _REFUSED, _OLD = 1.1, 0.8, 0.8


@attrs.frozen
class Offer:
    """Something to take over: `text` is what goes in the line, `about` (Dutch) where it comes from or how it went.

    `kring` is where it belongs, None everywhere. `hulpbron` is the name of the place that it uses. `words` are words by
    which it is found besides those of `text`, `worth` says how well it went (1 when that is not known).
    """

    text: str
    kring: str | None = None
    about: str = ""
    hulpbron: SafeText | None = None
    words: str = ""
    worth: float = 1.0


def offers_in(werkwijze: Werkwijze, kring: str | None) -> bool:
    """Return whether offers come up in the step of a kring: not in the first, nor in the last."""
    return kring is not None and 0 < werkwijze.kring_index(kring) < len(werkwijze.kringen) - 1


def of_hulpbron(hulpbron: Hulpbron, today: date) -> Offer:
    """Return a hulpbron of the sociale kaart as an offer."""
    is_old = hulpbron.is_old(today)
    text = f"{hulpbron.naam}: {hulpbron.aanbod}" if hulpbron.aanbod else str(hulpbron.naam)
    rest = (hulpbron.voor_wie, hulpbron.waar)
    return Offer(
        text,
        hulpbron.kring,
        "sociale kaart, oud" if is_old else "sociale kaart",
        hulpbron.naam,
        " ".join(each for each in rest if each),
        _OLD if is_old else 1.0,
    )


def of_plugin(hulpbron: PluginHulpbron) -> Offer:
    """Return a hulpbron of a plugin as an offer. It is a kind of place, so no hulpbron of the idea is named."""
    words = " ".join((hulpbron.uitleg, *hulpbron.woorden))
    return Offer(hulpbron.naam, hulpbron.kring, hulpbron.uitleg, None, words)


def of_sessie(sessie: Sessie) -> Iterable[Offer]:
    """Yield the ideas of a session as offers, found by the words of their vraag as well."""
    vragen = {vraag.id: vraag.tekst for vraag in sessie.casus.vragen}
    for idee in sessie.ideeen:
        about, worth = _how_it_went(idee)
        vraag = vragen.get(idee.vraag or "", "")
        yield Offer(str(idee.tekst), idee.kring, about, idee.hulpbron, str(vraag), worth)


def _how_it_went(idee: Idee) -> tuple[str, float]:
    if idee.terugkoppeling is not None:
        return f"gekozen, {idee.terugkoppeling.uitkomst.value}", _WORTH[idee.terugkoppeling.uitkomst]
    if idee.keuze is None:
        return "eerder bedacht", 1.0
    if idee.keuze.antwoord is KeuzeAntwoord.PROBEREN:
        return "gekozen", _CHOSEN
    return f"keuze: {idee.keuze.antwoord.value}", _REFUSED


class Offers:
    """All offers of a table, ready to be searched at every key. What was given first wins from the same text later."""

    def __init__(self, offers: Iterable[Offer] = ()) -> None:
        best: dict[tuple[str | None, str], Offer] = {}
        for offer in offers:
            key = (offer.kring, fold(offer.text))
            if key not in best or offer.worth > best[key].worth:
                best[key] = offer
        self._offers: Sequence[Offer] = tuple(best.values())
        self._folded = [folded for _, folded in best]
        self._with: dict[str, list[int]] = {}
        for place, offer in enumerate(self._offers):
            for each in {stem(word) for word in words_of(f"{offer.text} {offer.words}")}:
                self._with.setdefault(each, []).append(place)
        self._last: tuple[str, dict[int, float]] | None = None
        # One text with every stem between line ends: looking for a part of a word is then one pass over it.
        self._stems = "\n" + "\n".join(self._with) + "\n"

    def __len__(self) -> int:
        return len(self._offers)

    def fitting(
        self, kring: str, typed: str, vraag: str = "", without: Collection[str] = (), most: int = 5
    ) -> tuple[Offer, ...]:
        """Return the offers for a kring that fit a line, the best first; for an empty line those that fit the vraag.

        When an empty line finds too few, what went well elsewhere is added: there is always something. `without` are
        texts that are there already.
        """
        mine = [*words_of(typed)]
        # The last word is still being typed, unless something stands behind it.
        is_open = bool(typed) and typed[-1].isalpha()
        scores: dict[int, float] = {}
        for number, word in enumerate(mine):
            self._score(scores, word, 1.0, is_prefix=is_open and number == len(mine) - 1)
        of_vraag = self._of_vraag(vraag)
        if typed.strip():
            scores = {place: score + _OF_VRAAG * of_vraag.get(place, 0.0) for place, score in scores.items()}
        else:
            scores = of_vraag
        gone = {fold(text) for text in without}
        found = self._best(scores, kring, gone, most)
        if not typed.strip() and len(found) < most:
            rest = {place: 1.0 for place in range(len(self._offers)) if place not in found}
            found += self._best(rest, kring, gone, most - len(found))
        return tuple(self._offers[place] for place in found)

    def _of_vraag(self, vraag: str) -> dict[int, float]:
        # The same vraag at every key.
        if self._last is None or self._last[0] != vraag:
            scores: dict[int, float] = {}
            for word in words_of(vraag):
                self._score(scores, word, 1.0, is_prefix=False)
            self._last = vraag, scores
        return self._last[1]

    def _best(self, scores: dict[int, float], kring: str, gone: Collection[str], most: int) -> list[int]:
        fit = [
            place for place in scores if self._offers[place].kring in (None, kring) and self._folded[place] not in gone
        ]
        fit.sort(key=lambda place: (-scores[place] * self._offers[place].worth, place))
        return fit[:most]

    def _score(self, scores: dict[int, float], word: str, weight: float, *, is_prefix: bool) -> None:
        """Add to `scores` what offers have of a word."""
        here: dict[int, float] = {}
        for each, much in self._forms(word, is_prefix=is_prefix):
            places = self._with[each]
            rare = much * weight * math.log(1 + len(self._offers) / len(places))
            for place in places:
                if here.get(place, 0.0) < rare:
                    here[place] = rare
        for place, much in here.items():
            scores[place] = scores.get(place, 0.0) + much

    def _forms(self, word: str, *, is_prefix: bool) -> Iterable[tuple[str, float]]:
        """Yield the stems that a word means, and how well: the same, a longer one, a compound with it or of it."""
        base = stem(word)
        if base in self._with:
            yield base, 1.0
        shortest = _SHORTEST_PREFIX if is_prefix else _SHORTEST_PART
        for part in {word, base} if is_prefix else {base}:
            if len(part) >= shortest:
                yield from self._containing(part)
        for cut in range(_SHORTEST_PART, len(word) - _SHORTEST_PART + 1):
            for part in (stem(word[:cut]), stem(word[cut:])):
                if part in self._with:
                    yield part, _PART

    def _containing(self, part: str) -> Iterable[tuple[str, float]]:
        at = self._stems.find(part)
        while at >= 0:
            begin, end = self._stems.rfind("\n", 0, at) + 1, self._stems.find("\n", at)
            found = self._stems[begin:end]
            if begin == at:
                yield found, _PREFIX
            elif len(part) >= _SHORTEST_PART:
                yield found, _PART
            at = self._stems.find(part, end)
