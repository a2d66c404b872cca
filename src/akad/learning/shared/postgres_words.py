"""The words of the sessions in a PostgreSQL, so that a search there finds what it finds in folders with records.

One row per session: its sentences as folded words, and the stems of all of them. A part of a word is looked for in the
first, with an index on letters (`pg_trgm`) where the server has that; the forms of a word in the second. The stems are
made here, not by the server, so that every PostgreSQL knows the same ones.
"""

from collections.abc import Iterable

from akad.learning.found import sentences_of
from akad.learning.index.textindex import stem
from akad.learning.tables import Value
from akad.learning.words import INSIDE_FROM, Query, fold

WORDS = "zoeken"
"""The name of the table."""

COLUMNS = ("sessie", "gevouwen", "stammen")
DEFINITION = "sessie BIGINT, gevouwen VARCHAR, stammen VARCHAR[]"

Words = tuple[Value, str, list[str]]


def words_of(sessie: Value, texts: Iterable[str]) -> Words:
    """Return the row of one session with these texts."""
    # A space at both ends of every sentence: whole words and their beginnings are looked for with it. The new line
    # keeps words between quotes from running on from one sentence into the next.
    sentences = [
        f" {' '.join(words)} " for text in texts for each in sentences_of(text) if (words := fold(each).split())
    ]
    words = sorted({word for sentence in sentences for word in sentence.split()})
    return sessie, "\n".join(sentences), sorted(set(stem(words)))


def conditions(query: Query) -> tuple[str, tuple[object, ...]]:
    """Return what holds for the rows that answer, as SQL with places for values, and the values.

    Folded words are letters and figures only, so none of them means something to LIKE.
    """
    parts: list[str] = []
    values: list[object] = []
    for word in query.words:
        if len(word) < INSIDE_FROM:
            parts.append("gevouwen LIKE %s")
            values.append(f"% {word}%")
        else:
            parts.append("(gevouwen LIKE %s OR stammen @> %s::VARCHAR[])")
            values += [f"%{word}%", stem([word])]
    for phrase in query.phrases:
        goes_on = query.open_end and phrase is query.phrases[-1]
        parts.append("gevouwen LIKE %s")
        values.append(f"% {' '.join(phrase)}{'' if goes_on else ' '}%")
    return " AND ".join(parts), tuple(values)
