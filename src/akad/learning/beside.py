"""Two selections side by side: the same figure left and right, line by line, on one scale."""

from collections.abc import Iterator

import attrs

from akad.learning.results import Cijfer, Groep, Soort, Vergelijking


@attrs.frozen
class Line:
    """A line of a figure on both sides; None where a side does not have it."""

    naam: str
    links: Groep | None
    rechts: Groep | None


@attrs.frozen
class Pair:
    """One figure of both sides."""

    links: Cijfer
    rechts: Cijfer

    @property
    def lines(self) -> tuple[Line, ...]:
        """Every line of the figure, in the order of the left side; what only the right has comes after."""
        left = {group.sleutel: group for group in self.links.groepen}
        right = {group.sleutel: group for group in self.rechts.groepen}
        names = {key: group.naam for key, group in (left | right).items()}
        return tuple(Line(name, left.get(key), right.get(key)) for key, name in names.items())

    @property
    def sides(self) -> tuple[tuple[int, Cijfer], tuple[int, Cijfer]]:
        """Both sides with their number."""
        return (0, self.links), (1, self.rechts)

    @property
    def longest(self) -> float:
        """What the longest bar stands for, so that the bars of both sides can be compared."""
        return max(longest(self.links), longest(self.rechts))


def pairs_of(result: Vergelijking) -> Iterator[Pair]:
    """Yield every figure that both sides have; none when the two may not stand side by side."""
    right = {cijfer.id: cijfer for cijfer in result.rechts.cijfers}
    for cijfer in result.links.cijfers:
        if cijfer.id in right:
            yield Pair(cijfer, right[cijfer.id])


def level(cijfer: Cijfer, group: Groep) -> float:
    """Return how long the bar of a group is, on the scale of `longest`."""
    if cijfer.soort in (Soort.AANDEEL, Soort.DEEL):
        return group.waarde / group.van if group.van else 0.0
    return float(group.waarde)


def longest(cijfer: Cijfer) -> float:
    """Return what the longest bar of a figure stands for: all of a group, or the largest."""
    if cijfer.soort is Soort.AANDEEL:
        return 1.0
    if cijfer.soort is Soort.TIJD:
        return float(max((max(each.waarde, each.van or 0) for each in cijfer.groepen), default=0))
    return max((level(cijfer, each) for each in cijfer.groepen), default=0.0)
