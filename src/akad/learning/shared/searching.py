"""Searching in the texts of a shared archive: what an engine found becomes sentences with the words marked."""

from collections.abc import Iterable, Sequence
from datetime import date
from pathlib import Path

import attrs

from akad.learning.found import Found, Hit, label_of, sentences_of
from akad.learning.tables import key_of
from akad.learning.words import Expansion, Query, Vocabulary, fold, mark
from akad.model import Status


@attrs.frozen
class Head:
    """What is known of a session that was found."""

    id: str
    codenaam: str
    status: str
    dag: date | None
    wijktafel: str | None


def found_in_texts(head: Head, texts: Sequence[tuple[str, str | None, str]], query: Query, most: int) -> Found | None:
    """Return the sentences of one session that answer; None when something of the query is missing.

    `texts` are the key, the kring and the text of everything in it.
    """
    sentences = [
        (key, kring, sentence, frozenset(fold(sentence).split())) for key, kring, sentence in _sentences(texts)
    ]
    expansion = Vocabulary(word for *_, words in sentences for word in words).expand(query)
    if not expansion.possible:
        return None
    answered: set[int] = set()
    ranked: list[tuple[int, int, Hit]] = []
    wanted = expansion.all_words
    for place, (key, kring, sentence, words) in enumerate(sentences):
        if words.isdisjoint(wanted):
            continue
        pieces, answers = mark(sentence, expansion)
        if answers:
            answered |= answers
            where = f"{label_of(key)}, {kring}" if kring else label_of(key)
            ranked.append((-len(answers), place, Hit(key, where, pieces, kring=kring)))
    if len(answered) < _asked(expansion):
        return None
    ranked.sort(key=lambda entry: entry[:2])
    return Found(
        sessie=key_of(head.id),
        id=head.id,
        codenaam=head.codenaam,
        path=Path(),
        status=Status(head.status),
        dag=head.dag,
        wijktafel=head.wijktafel,
        hits=tuple(hit for _, _, hit in ranked[:most]),
        meer=max(0, len(ranked) - most),
    )


def _asked(expansion: Expansion) -> int:
    return len(expansion.words) + len(expansion.phrases)


def _sentences(texts: Iterable[tuple[str, str | None, str]]) -> Iterable[tuple[str, str | None, str]]:
    for key, kring, text in texts:
        for sentence in sentences_of(text):
            yield key, kring, sentence
