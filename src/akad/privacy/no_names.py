"""Words of which the table said that they are no name: which of them may be remembered on disk."""

from collections.abc import Iterable

from akad.privacy.lexicon import NAME, flags_of, is_word


def may_be_remembered(words: str, hulpbronnen: Iterable[str] = ()) -> bool:
    """Say whether `words` can be written down as no name without writing down a name.

    That is so for the name of a hulpbron, and for words of the dictionary that are on no list of names: a word that is
    a name as well ("roos") is no name today and may be one tomorrow.
    """
    folded = " ".join(words.split()).casefold()
    if not folded:
        return False
    if folded in {" ".join(name.split()).casefold() for name in hulpbronnen}:
        return True
    return all(is_word(word) and not flags_of(word) & NAME for word in folded.split())
