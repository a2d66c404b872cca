"""Words that the table uses as no name: which may be remembered on disk, and which can name the table itself."""

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


def can_name_a_table(words: str) -> bool:
    """Say whether `words` can be the name of a wijktafel: no word is on a list of names ("Westhof", "De Brug")."""
    return not any(letter.isdigit() for letter in words) and not any(
        flags_of(word.casefold()) & NAME for word in words.split()
    )
