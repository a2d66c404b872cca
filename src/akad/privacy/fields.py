"""Identifiers whose shape a plugin knows: the numbers that one field uses."""

from collections.abc import Callable, Iterable, Iterator, Sequence

from akad.plugins import Herkenner
from akad.privacy.finding import Finding, Label


def finder_of(herkenners: Sequence[Herkenner]) -> Callable[[str], Iterable[Finding]]:
    """Return a finder for the boundary that looks for the shapes in `herkenners`.

    With a group `het` in the expression that part is found, otherwise the whole. A label that we do not know is
    taken for a client number: what a field wants out goes out.
    """
    shapes = [
        (shape.regex, "het" if "het" in shape.regex.groupindex else 0, _label(shape.label), shape.vervanging)
        for shape in herkenners
    ]

    def find(text: str, /) -> Iterator[Finding]:
        for regex, group, label, replacement in shapes:
            for match in regex.finditer(text):
                if match.start(group) < match.end(group):
                    yield Finding(match.start(group), match.end(group), label, replacement)

    return find


def _label(name: str) -> Label:
    return Label(name) if name in set(Label) else Label.CLIENTNUMMER


class FieldFinder:
    """A finder for the boundary of one session: its shapes come when the domains are chosen, and may change."""

    def __init__(self) -> None:
        self._shapes: tuple[Herkenner, ...] = ()
        self._find = finder_of(())

    def use(self, herkenners: Sequence[Herkenner]) -> bool:
        """Look for the shapes in `herkenners` from now on; return whether those are others than before."""
        if tuple(herkenners) == self._shapes:
            return False
        self._shapes = tuple(herkenners)
        self._find = finder_of(herkenners)
        return True

    def __call__(self, text: str, /) -> Iterable[Finding]:
        """Return the findings in `text`."""
        return self._find(text)
