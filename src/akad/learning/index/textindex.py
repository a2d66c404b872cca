"""The words of a part, in tantivy: written once, thinned out when records go, never holding a text itself."""

import json
import os
import shutil
from collections.abc import Iterable
from functools import cache
from itertools import zip_longest
from pathlib import Path
from typing import TYPE_CHECKING, cast

from akad.learning.found import sentences_of
from akad.learning.tables import day_of, key_of
from akad.learning.words import Expansion, fold_each
from akad.model import Sessie

if TYPE_CHECKING:
    import tantivy

_WORDS, _SESSION, _DAY = "woord", "sessie", "dag"
_HEAP = 48_000_000
_META = "meta.json"
# As many parts as tantivy's merge policy wants before it makes one of them.
_FILLERS = 8


@cache
def schema() -> "tantivy.Schema":
    """Return the fields: the words with their places, and two numbers."""
    import tantivy

    builder = tantivy.SchemaBuilder()
    builder.add_text_field(_WORDS, tokenizer_name="whitespace", index_option="position")
    builder.add_integer_field(_SESSION, indexed=True, fast=True)
    builder.add_integer_field(_DAY, fast=True)
    return builder.build()


def stem(words: Iterable[str]) -> list[str]:
    """Return the stems of Dutch words: afspraak and afspraken have one."""
    import tantivy

    given = list(words)
    analyzer = _stemmer(tantivy)
    stems = analyzer.analyze(" ".join(given))
    # A word that the analyzer takes for two would shift all others: then every word stands for itself.
    return stems if len(stems) == len(given) else given


@cache
def _stemmer(tantivy_module: object) -> "tantivy.TextAnalyzer":
    import tantivy

    del tantivy_module
    return tantivy.TextAnalyzerBuilder(tantivy.Tokenizer.whitespace()).filter(tantivy.Filter.stemmer("dutch")).build()


class TextWriter:
    """Adds sessions to the words in `folder`, which is made when it is not there; `finish` makes them durable."""

    def __init__(self, folder: Path) -> None:
        import tantivy

        self._folder = folder
        folder.mkdir(mode=0o700, exist_ok=True)
        self._index = tantivy.Index(schema(), path=str(folder))
        self._writer = self._index.writer(_HEAP, 1)

    def add(self, sessie: Sessie, texts: Iterable[str]) -> None:
        """Add one session by its texts; both are as the table may see them."""
        import tantivy

        document = tantivy.Document()
        # One value per sentence, so that a phrase does not run on from one into the next.
        for words in fold_each(sentences_of("\n".join((sessie.codenaam, *texts)))):
            document.add_text(_WORDS, words)
        document.add_integer(_SESSION, key_of(sessie.id))
        day = day_of(sessie)
        document.add_integer(_DAY, day.toordinal() if day else 0)
        self._writer.add_document(document)

    def remove(self, sessies: Iterable[int]) -> None:
        """Take sessions out, as `key_of` their ids."""
        for key in sessies:
            self._writer.delete_documents_by_term(_SESSION, key)

    def finish(self) -> None:
        """Make it durable; what was taken out is really gone then, not only hidden.

        tantivy hides deleted documents until it makes one part of several small ones, so a few empty documents make it
        do so. Raises OSError when it did not.
        """
        self._writer.commit()
        if _hides_something(self._folder):
            import tantivy

            for _ in range(_FILLERS):
                self._writer.add_document(tantivy.Document())
                self._writer.commit()
            self._writer.wait_merging_threads()
            writer = self._index.writer(_HEAP, 1)
            writer.garbage_collect_files()
            writer.wait_merging_threads()
            if _hides_something(self._folder):
                raise OSError("tantivy kept what was deleted")
        else:
            self._writer.wait_merging_threads()


def copy_words(old: Path, new: Path) -> None:
    """Make `new` hold the same words as `old`, sharing the files that never change."""
    new.mkdir(mode=0o700)
    for file in old.iterdir():
        if file.name.endswith(".lock"):
            continue
        if file.suffix == ".json":
            shutil.copy2(file, new / file.name)
            continue
        try:
            os.link(file, new / file.name)
        except OSError:
            shutil.copy2(file, new / file.name)


class TextPart:
    """The words of one part, to search in. Raises what tantivy raises when they are broken."""

    def __init__(self, folder: Path) -> None:
        import tantivy

        self._index = tantivy.Index.open(str(folder))
        self._searcher = self._index.searcher()

    def vocabulary(self) -> list[str]:
        """Return all words."""
        return [term for term, _ in self._searcher.terms_with_prefix(_WORDS, "")]

    def newest(self, query: "tantivy.Query", limit: int) -> tuple[int, list[tuple[int, int]]]:
        """Return how many sessions `query` finds, and of the newest `limit` the day and the number."""
        import tantivy

        result = self._searcher.search(query, limit, count=True, order_by_field=_DAY, order=tantivy.Order.Desc)
        count: int = getattr(result, "count", 0)  # not in the types that tantivy brings
        return count, self._pairs([address for _, address in result.hits])

    def every(self, query: "tantivy.Query") -> list[int]:
        """Return the number of every session that `query` finds."""
        return cast("list[int]", self._searcher.fast_field_values(_SESSION, self._all(query)))

    def every_with_day(self, query: "tantivy.Query") -> list[tuple[int, int]]:
        """Return the day and the number of every session that `query` finds."""
        return self._pairs(self._all(query))

    def _all(self, query: "tantivy.Query") -> "list[tantivy.DocAddress]":
        result = self._searcher.search(query, max(1, self._searcher.num_docs), count=False)
        return [address for _, address in result.hits]

    def _pairs(self, addresses: "list[tantivy.DocAddress]") -> list[tuple[int, int]]:
        # Whatever has words has both. Not looked at one by one: there may be a hundred thousand.
        days = self._searcher.fast_field_values(_DAY, addresses)
        keys = self._searcher.fast_field_values(_SESSION, addresses)
        return cast("list[tuple[int, int]]", list(zip(days, keys, strict=True)))


def tantivy_query(expansion: Expansion) -> "tantivy.Query":
    """Return what asks for all of `expansion`."""
    import tantivy

    must = tantivy.Occur.Must
    parts = [
        # Both ask for the same; a set of thousands of words takes long to make, and every part makes it anew.
        (must, tantivy.Query.regex_query(schema(), _WORDS, f"{start}.*"))
        if start
        else (must, tantivy.Query.term_set_query(schema(), _WORDS, sorted(terms)))
        for terms, start in zip_longest(expansion.words, expansion.starts)
    ]
    parts.extend((must, _phrase([sorted(terms) for terms in phrase])) for phrase in expansion.phrases)
    return tantivy.Query.boolean_query(parts)


def _phrase(places: list[list[str]]) -> "tantivy.Query":
    import tantivy

    if len(places) == 1:
        return tantivy.Query.term_set_query(schema(), _WORDS, places[0])
    start = [terms[0] for terms in places[:-1]]
    # Only the last word of a phrase can have several that answer it.
    ways = [tantivy.Query.phrase_query(schema(), _WORDS, [*start, last]) for last in places[-1][:200]]
    return ways[0] if len(ways) == 1 else tantivy.Query.boolean_query([(tantivy.Occur.Should, way) for way in ways])


def _hides_something(folder: Path) -> bool:
    meta = json.loads((folder / _META).read_text("utf-8"))
    return any(segment.get("deletes") for segment in meta["segments"])
