"""How sure it is that a word is the name of a person: the weights of its signs together.

The weights were learnt by `scripts/persons/learn.py` from made-up texts in which people are marked; they are data of
the package. What they say is the logarithm of the odds (logistic regression, so that they can be added up).
"""

from collections.abc import Iterable
from functools import lru_cache, partial

from akad.privacy.kept import Kept
from akad.privacy.shipped import DATA
from akad.privacy.signs import LOOKS, Look, Signs, own_of, signs_of, signs_seen
from akad.privacy.tokens import Tokens

# A weight is kept as one byte: so many steps in one, and which byte is none at all.
STEPS, NOTHING = 16, 128
# Of so many words the weights together are kept, and of so much that was seen around them, for each thing looked at.
_KEPT, _KEPT_LOOKS = 30_000, 10_000


@lru_cache(maxsize=1)
def _weights() -> dict[str, int]:
    """Return the weight of each sign, in steps. Read once, on first need."""
    signs = (DATA / "tekens.txt").read_text("utf-8").split("\n")
    weights = [weight - NOTHING for weight in (DATA / "gewichten.bin").read_bytes()]
    return dict(zip(signs, weights, strict=True))


def _sum(signs: Iterable[str]) -> int:
    weigh = _weights().get
    return sum([weigh(sign, 0) for sign in signs])


def _of_look(name: str, look: Look) -> int:
    return _sum(signs_seen(name, look))


def _of_word(written: tuple[str, str]) -> tuple[int, str]:
    return _sum(signs_of(*written)), own_of(*written)


# What the signs weigh together of what was seen around a word, for each thing that is looked at.
_SUMS = [Kept(partial(_of_look, name), _KEPT_LOOKS) for name in LOOKS]
# What the signs of a word by itself weigh together, and what it is, by the word and how it is written.
_WORDS = Kept(_of_word, _KEPT)


def weigh(t: Tokens, ats: list[int]) -> tuple[list[float], list[str]]:
    """Return for the words at these places the log-odds that they are names, and how each is written.

    0 is as likely as not, 3 is twenty to one.
    """
    signs = Signs(t)
    shapes = signs.shapes(ats)
    known = [_WORDS[t.words[at], shape] for at, shape in zip(ats, shapes, strict=True)]
    around = signs.around(ats, [own for _, own in known], _SUMS)
    return [(by_itself + more) / STEPS for (by_itself, _), more in zip(known, around, strict=True)], shapes
