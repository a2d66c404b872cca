"""The words that plugins signal, found in many sessions.

A meeting looks at one line with every key; here whole sessions pass by, a thousand a second. So first it is asked
whether all words of any signal are there at all, which is hardly ever so.
"""

from collections.abc import Collection, Iterator, Sequence
from functools import cache
from typing import TYPE_CHECKING

from akad.learning.tables import FindSignals, Signal
from akad.plugins.signals import folded_words, without_article

if TYPE_CHECKING:
    from akad.plugins import PluginHost
    from akad.plugins.signals import WordSignals


class SignalFinder:
    """Finds the signalled words of a session with the plugins of a host: a `FindSignals`."""

    def __init__(self, host: "PluginHost") -> None:
        self._host = host
        self._finders: dict[frozenset[str], WordSignals] = {}

    def __call__(self, texts: Sequence[str], domeinen: Collection[str]) -> Iterator[Signal]:
        """Yield every signalled word in the texts of one session."""
        finder = self._finder(frozenset(domeinen))
        plain = "\n".join(text for text in texts if text.isascii())
        special = "\n".join(text for text in texts if not text.isascii())
        telling = finder.telling(folded_words(plain) | folded_words(special))
        if not telling:
            return
        for text in texts:
            # A letter with an accent is another one than its word is compared by: such a text is taken apart anyhow.
            if text.isascii():
                small = text.lower()
                if not any(word in small for word in telling):
                    continue
            if finder.possible_in(folded_words(text)):
                for hit in finder.find(text):
                    yield Signal(without_article(hit.woord), hit.domein, _in_a_sentence(hit.alternatief))

    def _finder(self, domeinen: frozenset[str]) -> "WordSignals":
        # Not asked of the host every time: it looks at each plugin again.
        if domeinen not in self._finders:
            self._finders[domeinen] = self._host.word_finder(domeinen)
        return self._finders[domeinen]


@cache
def own_finder() -> FindSignals:
    """Return a finder with the plugins of the settings; one that finds nothing when those are not what they should be.

    Made once in a process: the words count as the plugins were when a record was read.
    """
    from akad.archive import ArchiveError, load_settings
    from akad.archive.hosting import open_host

    try:
        return SignalFinder(open_host(load_settings()))
    except ArchiveError:
        return lambda _texts, _domeinen: ()


def _in_a_sentence(text: str) -> str:
    """Return an alternative as it stands inside a sentence: its capital came from the place of the word."""
    return text if text[:2].isupper() else text[:1].lower() + text[1:]
