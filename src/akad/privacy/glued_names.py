"""First names that are stuck to another word, as hurried people type them: "zusMarijke", "MarijkeBel"."""

from collections.abc import Iterator

from akad.privacy.finding import Finding, Label
from akad.privacy.lexicon import FIRST, FUNCTION, KNOWN, PLACE, SEAM, STUCK, WORD, flags_of
from akad.privacy.tokens import Tokens

# Two words with a capital that are one name: McDonald.
_NO_SEAM_BEHIND = frozenset({"mc", "mac"})
_SHORTEST = 4
_NO_NAME = FUNCTION | KNOWN | PLACE | WORD


def find_glued_names(tokens: Tokens) -> Iterator[Finding]:
    """Yield first names that are nothing else, where a capital tells where the words were stuck together."""
    for at in tokens.where(STUCK):
        if at in tokens.taken:
            continue
        word = tokens.words[at]
        seams = [match.start() for match in SEAM.finditer(word)]
        begins, start = [0, *seams], tokens.starts[at]
        for begin, end in zip(begins, [*seams, len(word)], strict=True):
            part = word[begin:end].lower()
            joined = begin and word[:begin].lower() in _NO_SEAM_BEHIND
            if len(part) >= _SHORTEST and not joined and flags_of(part) & (FIRST | _NO_NAME) == FIRST:
                yield Finding(start + begin, start + end, Label.PERSOON, "")
