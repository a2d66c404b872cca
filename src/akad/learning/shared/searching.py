"""Searching in the texts of a shared archive: what an engine found becomes sentences with the words marked.

What counts as a word, and which word answers another, is as in the folders with records (`akad.learning.words`).
"""

from collections.abc import Sequence
from datetime import date
from pathlib import Path

import attrs

from akad.learning.found import Found, Hit, label_of, sentences_in, sentences_of
from akad.learning.index.textindex import stem
from akad.learning.tables import key_of
from akad.learning.words import Expansion, Query, Vocabulary, fold
from akad.model import Status

Text = tuple[str, str | None, str]
"""A text of a session: its key in the record, the kring when it is an idea, and the text."""


@attrs.frozen
class Head:
    """What is known of a session that was found."""

    id: str
    codenaam: str
    status: str
    dag: date | None
    wijktafel: str | None


def found_in_texts(head: Head, texts: Sequence[Text], query: Query | Expansion, most: int) -> Found | None:
    """Return the sentences of one session that answer; None when something of the query is missing.

    An engine that knows all words of the archive gives the words that answer.
    """
    named: Sequence[Text] = [("codenaam", None, head.codenaam), *texts]
    kringen = {key: kring for key, kring, _ in named}
    sentences = [(key, sentence, fold(sentence)) for key, _, text in named for sentence in sentences_of(text)]
    if isinstance(query, Query):
        words = {word for _, _, folded in sentences for word in folded.split()}
        expansion = Vocabulary(words, stem).expand(query)
    else:
        expansion = query
    answers = sentences_in(sentences, expansion) if expansion.possible else None
    if answers is None:
        return None

    def where(key: str) -> str:
        return ", ".join(filter(None, (label_of(key), kringen[key])))

    return attrs.evolve(
        bare(head),
        hits=tuple(Hit(each.key, where(each.key), each.pieces, kring=kringen[each.key]) for each in answers[:most]),
        meer=max(0, len(answers) - most),
    )


def bare(head: Head) -> Found:
    """Return a session that was found, without sentences."""
    return Found(
        sessie=key_of(head.id),
        id=head.id,
        codenaam=head.codenaam,
        path=Path(),
        status=Status(head.status),
        dag=head.dag,
        wijktafel=head.wijktafel,
    )
