"""What a search gives: sessions, and in each the sentences in which the words stand."""

import re
from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path

import attrs

from akad.learning.tables import day_of, key_of
from akad.learning.words import Expansion, Piece, fold, mark
from akad.model import Sessie, Status
from akad.privacy.review import texts_of

_LONGEST = 160
_AROUND = 50
# What stands between two sentences: space after the end of one, or a line break. Written so that only spaces are tried.
_SENTENCE_END = re.compile(r"\s(?:(?<=[.!?…]\s)\s*|(?<=\n)\n*)")
_NUMBERED = re.compile(r"^(\w+(?:\.\w+)*)\[(\d+)\](.*)$")
_LABELS = {
    "codenaam": "codenaam",
    "casus.toestemming_toelichting": "toestemming",
    "casus.leefsituatie": "leefsituatie",
    "casus.gaat_goed": "wat goed gaat",
    "casus.krachten": "kracht",
    "casus.dromen": "droom",
    "casus.al_geprobeerd": "al geprobeerd",
    "casus.bron": "bron",
    "casus.netwerk": "netwerk",
    "casus.vragen": "vraag",
    "tafel.wijktafel": "wijktafel",
    "notities": "gezegd",
    "ideeen.tekst": "idee",
    "ideeen.hulpbron": "hulpbron",
    "ideeen.tip": "tip",
    "ideeen.gaat_mee": "gaat mee",
    "ideeen.keuze.toelichting": "keuze",
    "ideeen.terugkoppeling.wat": "wat ervan kwam",
    "ideeen.terugkoppeling.geleerd": "geleerd",
    "bewust_leeg": "bewust leeg",
    "terug": "terug naar de bewoner",
    "plugin": "checklist",
}


@attrs.frozen
class Hit:
    """A sentence with what was searched for.

    `key` is where it stands in the record (`ideeen[3].tekst`), `waar` says so in Dutch. `idee`, `kring`, `stap`
    and `perspectief` are there when it is (about) an idea or something said.
    """

    key: str
    waar: str
    stukken: tuple[Piece, ...]
    idee: str | None = None
    kring: str | None = None
    stap: str | None = None
    perspectief: str | None = None

    @property
    def tekst(self) -> str:
        """The sentence as plain text."""
        return "".join(piece.text for piece in self.stukken)


@attrs.frozen
class Found:
    """A session in which everything that was searched for stands.

    `hits` are its sentences, those that answer most first; `meer` is how many there are besides. Both are empty when
    the record cannot be read just now, and `reden` says why.
    """

    sessie: int
    id: str
    codenaam: str
    path: Path
    status: Status | None = None
    dag: date | None = None
    wijktafel: str | None = None
    hits: tuple[Hit, ...] = ()
    meer: int = 0
    reden: str = ""


@attrs.frozen
class Hits:
    """What a search found: `total` sessions, of which `found` are the first, newest first.

    `indexed` says that the index answered; otherwise the records were read one by one. With `partly` not all of them
    were looked in: the index is not done yet, or they were too many to read.
    """

    total: int = 0
    found: tuple[Found, ...] = ()
    indexed: bool = True
    partly: bool = False


def texts(sessie: Sessie) -> Iterator[tuple[str, str]]:
    """Yield every text of a session that may be searched, with its key; `sessie` is one `for_the_table`."""
    yield "codenaam", sessie.codenaam
    yield from texts_of(sessie)


def sentences_of(text: str) -> list[str]:
    """Return the sentences of a text; a phrase is looked for within one."""
    return _SENTENCE_END.split(text)


@attrs.frozen
class Searchable:
    """A session taken apart into sentences, each with its key and as folded words; made once, searched often."""

    sessie: Sessie
    sentences: tuple[tuple[str, str, str], ...]

    @classmethod
    def of(cls, sessie: Sessie) -> "Searchable":
        """Take `sessie` apart, which is one `for_the_table`."""
        sentences = ((key, sentence, fold(sentence)) for key, text in texts(sessie) for sentence in sentences_of(text))
        return cls(sessie, tuple(sentences))

    def words(self) -> set[str]:
        """Return all its words."""
        return {word for _, _, folded in self.sentences for word in folded.split()}


def found_in(searchable: Searchable, path: Path, expansion: Expansion, most: int) -> Found | None:
    """Return the sentences that answer, at most `most`; None when something of the query is missing."""
    sessie = searchable.sessie
    answers = sentences_in(searchable.sentences, expansion)
    if answers is None:
        return None
    return Found(
        sessie=key_of(sessie.id),
        id=sessie.id,
        codenaam=sessie.codenaam,
        path=path,
        status=sessie.status,
        dag=day_of(sessie),
        wijktafel=sessie.tafel.wijktafel,
        hits=tuple(_hit(sessie, each.key, each.pieces) for each in answers[:most]),
        meer=max(0, len(answers) - most),
    )


@attrs.frozen
class Sentence:
    """A sentence that answers parts of a query: which ones, and where it stands among all sentences.

    `key` is where it stands in the record; a long one is shortened to what stands around the first word that was
    searched for.
    """

    place: int
    key: str
    pieces: tuple[Piece, ...]
    answers: frozenset[int]


def sentences_in(sentences: Iterable[tuple[str, str, str]], expansion: Expansion) -> "list[Sentence] | None":
    """Return which of `sentences` (each with its key and its folded words) answer, those that answer most first.

    None when something of the query is missing.
    """
    answered: set[int] = set()
    ranked: list[Sentence] = []
    wanted = expansion.all_words
    for place, (key, sentence, folded) in enumerate(sentences):
        if wanted.isdisjoint(folded.split()):
            continue
        pieces, answers = mark(sentence, expansion)
        if answers:
            answered |= answers
            ranked.append(Sentence(place, key, _shortened(pieces), answers))
    return None if len(answered) < len(expansion.words) + len(expansion.phrases) else _best_first(ranked)


def _best_first(sentences: list[Sentence]) -> list[Sentence]:
    """Return those that answer most first; before the second for a word comes the first for every other word."""
    ordered = sorted(sentences, key=lambda each: (-len(each.answers), each.place))
    shown: set[int] = set()
    first: list[Sentence] = []
    later: list[Sentence] = []
    for each in ordered:
        (later if each.answers <= shown else first).append(each)
        shown |= each.answers
    return first + later


def label_of(key: str) -> str:
    """Return in Dutch where a text with this key stands in a session."""
    plain = re.sub(r"\[\d+\]", "", key)
    while plain:
        if plain in _LABELS:
            return _LABELS[plain]
        plain = plain.rpartition(".")[0]
    return "verder"


def _hit(sessie: Sessie, key: str, pieces: tuple[Piece, ...]) -> Hit:
    label = label_of(key)
    numbered = _NUMBERED.match(key)
    if numbered is None:
        return Hit(key, label, pieces)
    place = int(numbered[2])
    match numbered[1]:
        case "ideeen":
            idee = sessie.ideeen[place]
            return Hit(key, f"{label}, {idee.kring}", pieces, idee.id, idee.kring, idee.stap, idee.perspectief)
        case "notities":
            note = sessie.notities[place]
            return Hit(key, label, pieces, stap=note.stap, perspectief=note.perspectief)
        case "bewust_leeg":
            kring = sessie.bewust_leeg[place].kring
            return Hit(key, f"{label}, {kring}", pieces, kring=kring)
    return Hit(key, label, pieces)


def _shortened(pieces: tuple[Piece, ...]) -> tuple[Piece, ...]:
    """Return the pieces of a sentence; of a long one what stands around the first hit."""
    if sum(len(piece.text) for piece in pieces) <= _LONGEST:
        return pieces
    first = next((number for number, piece in enumerate(pieces) if piece.hit), 0)
    before = "".join(piece.text for piece in pieces[:first])
    if len(before) > _AROUND:
        before = "… " + before[-_AROUND:].partition(" ")[2]
    kept = [Piece(before)] if before else []
    room = _LONGEST - len(before)
    for piece in pieces[first:]:
        if len(piece.text) > room:
            kept.append(attrs.evolve(piece, text=piece.text[: max(room, 1)].rstrip() + " …"))
            break
        kept.append(piece)
        room -= len(piece.text)
    return tuple(kept)
