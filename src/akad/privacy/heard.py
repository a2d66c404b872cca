"""Names that were found for sure in what this session's people typed: from then on they go in small letters too.

They live in memory, for one session, and are written nowhere.
"""

import re
from collections.abc import Iterable, Iterator

from akad.privacy.finding import Finding, Label, plain_name
from akad.privacy.lexicon import COMMON, FUNCTION, KNOWN, NAME, ORDINARY, PLACE, ROLE, TITLE, WORD, flags_of

_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_OWNS = re.compile(r"(?:['’]?s|['’])$")
# A shorter one is in too many sentences.
_SHORTEST = 3
_IS_A_WORD_TOO = KNOWN | PLACE | FUNCTION | COMMON | WORD | ROLE | TITLE


class HeardNames:
    """The words that were names, as far as they can be nothing else: "Hendrik", not "Roos" or "Wil"."""

    def __init__(self) -> None:
        self._names: set[str] = set()

    def take_in(self, text: str, findings: Iterable[Finding]) -> bool:
        """Remember the names among `findings` in `text`; return whether there was a new one."""
        before = len(self._names)
        for finding in findings:
            if finding.label is Label.PERSOON:
                words = _WORD.findall(text[finding.start : finding.end])
                self._names.update(word.casefold() for word in words if _is_surely_a_name(word))
        return len(self._names) > before

    def let_stay(self, words: str) -> None:
        """Forget words that the table said are no name."""
        self._names.difference_update(plain_name(words).split())

    def find(self, text: str) -> Iterator[Finding]:
        """Yield where the names stand in `text`, in any case and as genitive."""
        if not self._names:
            return
        for match in _WORD.finditer(text):
            low = match[0].casefold()
            if low in self._names or _OWNS.sub("", low) in self._names:
                yield Finding(match.start(), match.end(), Label.PERSOON, "")


def _is_surely_a_name(word: str) -> bool:
    flags = flags_of(word.casefold())
    # In the list of words stand "jan" and "piet" as well; what is no listed name must not stand there.
    is_word = flags & (_IS_A_WORD_TOO if flags & NAME else _IS_A_WORD_TOO | ORDINARY)
    return len(word) >= _SHORTEST and word[0].isupper() and not is_word
