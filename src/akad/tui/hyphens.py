"""Breaking a word that is longer than its column where Dutch breaks it, instead of in the middle of a syllable."""

from collections.abc import Callable
from functools import cache

from textual.content import Content

_LEAST = 3  # letters before and after a hyphen


@cache
def _places() -> Callable[[str], list[int]]:
    # Imported at the first word that is too long: most meetings have none.
    import pyphen  # type: ignore[import-untyped]

    return pyphen.Pyphen(lang="nl_NL", left=_LEAST, right=_LEAST).positions  # type: ignore[no-any-return]


def with_hyphens(content: Content, room: int) -> Content:
    """Return `content` in which every word longer than `room` cells has a hyphen and a space where a line may end.

    A word without such a place, as an address of the web, stays as it is.
    """
    text = content.plain
    if len(text) <= room or room <= 2 * _LEAST or all(len(word) <= room for word in text.split(" ")):
        return content
    start = 0
    cuts: list[int] = []
    for word in text.split(" "):
        cuts += [start + cut for cut in _cuts(word, room)]
        start += len(word) + 1
    for cut in reversed(cuts):
        content = content[:cut] + Content("- ") + content[cut:]
    return content


def _cuts(word: str, room: int) -> list[int]:
    """Return where to cut a word so that every part fits with its hyphen, as late as possible."""
    cuts: list[int] = []
    start = 0
    if len(word) > room and word.strip(".,;:!?()'\"").isalpha():
        places = _places()(word)
        while len(word) - start > room:
            fitting = [place for place in places if start < place <= start + room - 1]
            if not fitting:
                break
            start = fitting[-1]
            cuts.append(start)
    return cuts
