"""The words of the sessions in a PostgreSQL, so that a search there finds what it finds in folders with records.

Two tables: the sentences of every session as folded words, with each of its words once; and all words of the archive,
each with its stem and in how many sessions it stands. What somebody types is answered from the second, as it is from
the list of words of an index, and the words that come out are looked for in the first. Stems are made here, not by the
server, so that every PostgreSQL knows the same ones. A word that stands in no session any more is in no list any more.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from typing import Any

import attrs

from akad.learning.found import sentences_of
from akad.learning.index.textindex import stem
from akad.learning.tables import Value
from akad.learning.words import INSIDE_FROM, Expansion, Query, fold

SENTENCES, WORDS = "zoeken", "woordenlijst"
"""The names of the tables."""

TABLES = {
    SENTENCES: "sessie BIGINT, gevouwen VARCHAR, woorden VARCHAR[]",
    WORDS: "woord VARCHAR PRIMARY KEY, stam VARCHAR, sessies INTEGER",
}
INDEXES = (f"{SENTENCES} (sessie)", f"{SENTENCES} USING gin (woorden)", f"{WORDS} (stam)")
COLUMNS = ("sessie", "gevouwen", "woorden")

Execute = Callable[[str, Sequence[object]], Any]
"""Runs a statement with values and returns the cursor."""


@attrs.frozen
class SessionWords:
    """The row of one session in `SENTENCES`."""

    sessie: Value
    gevouwen: str
    woorden: tuple[str, ...]

    @classmethod
    def of(cls, sessie: Value, texts: Iterable[str]) -> "SessionWords":
        """Return the row of a session with these texts."""
        # A space at both ends of every sentence: words between quotes are looked for with it. The new line keeps them
        # from running on from one sentence into the next.
        folded = (fold(each).split() for text in texts for each in sentences_of(text))
        sentences = [f" {' '.join(words)} " for words in folded if words]
        return cls(sessie, "\n".join(sentences), tuple(sorted({word for each in sentences for word in each.split()})))

    @property
    def row(self) -> tuple[object, ...]:
        """The values of `COLUMNS`."""
        return self.sessie, self.gevouwen, list(self.woorden)


def add_words(execute: Execute, rows: Iterable[SessionWords]) -> None:
    """Put the words of sessions in the list. Only one program at a time may change it."""
    counts = Counter(word for row in rows for word in row.woorden)
    words = sorted(counts)
    execute(
        f"INSERT INTO {WORDS} (woord, stam, sessies) SELECT * FROM unnest(%s::VARCHAR[], %s::VARCHAR[], %s::INTEGER[]) "
        f"ON CONFLICT (woord) DO UPDATE SET sessies = {WORDS}.sessies + excluded.sessies",
        (words, stem(words), [counts[word] for word in words]),
    )


def take_words(execute: Execute, keys: Sequence[Value]) -> None:
    """Take the words of sessions out of the list; those that stand nowhere else go. Before the sessions go."""
    execute(
        f"UPDATE {WORDS} w SET sessies = w.sessies - n.sessies FROM (SELECT woord, count(*) AS sessies "
        f"FROM {SENTENCES}, unnest(woorden) AS woord WHERE sessie = ANY(%s) GROUP BY woord) n WHERE n.woord = w.woord",
        (keys,),
    )
    execute(f"DELETE FROM {WORDS} WHERE sessies <= 0", ())


def expanded(execute: Execute, query: Query) -> Expansion:
    """Return the words of the archive that answer `query`; see `Vocabulary`.

    Folded words are letters and figures only, so none of them means something to LIKE.
    """

    def some(condition: str, *values: object) -> frozenset[str]:
        return frozenset(row[0] for row in execute(f"SELECT woord FROM {WORDS} WHERE {condition}", values))

    def answers(word: str) -> frozenset[str]:
        if len(word) < INSIDE_FROM:
            return some("woord LIKE %s", f"{word}%")
        return some("woord LIKE %s OR stam = %s", f"%{word}%", *stem([word]))

    def in_phrase(word: str, goes_on: bool) -> frozenset[str]:
        return some("woord LIKE %s", f"{word}%") if goes_on else some("woord = %s", word)

    last = query.phrases[-1:] if query.open_end else ()
    phrases = tuple(
        tuple(in_phrase(word, phrase in last and place == len(phrase)) for place, word in enumerate(phrase, 1))
        for phrase in query.phrases
    )
    return Expansion(tuple(map(answers, query.words)), phrases)


def conditions(query: Query, expansion: Expansion) -> tuple[str, tuple[object, ...]]:
    """Return what holds for the rows of `SENTENCES` that answer, as SQL with places for values, and the values."""
    asked = (*expansion.words, *(terms for phrase in expansion.phrases for terms in phrase))
    parts = ["woorden && %s::VARCHAR[]"] * len(asked)
    values: list[object] = [sorted(terms) for terms in asked]
    for phrase in query.phrases:
        goes_on = query.open_end and phrase is query.phrases[-1]
        # One word by itself is one of `woorden` already.
        if len(phrase) > 1:
            parts.append("gevouwen LIKE %s")
            values.append(f"% {' '.join(phrase)}{'' if goes_on else ' '}%")
    return " AND ".join(parts), tuple(values)
