"""Where a typed line goes in a step: a vraag, a part of the case, a ring of the network; or which idea is meant."""

import attrs

from akad.meeting import matrix
from akad.meeting.entries import OF_LIFE, OF_STRENGTH, TOLD, EntryKind, from_left_to_right
from akad.model import Nabijheid, Sessie, Stap, StapSoort, Werkwijze


@attrs.frozen
class Target:
    """What is chosen with up and down. `key` is None for ideas that have no vraag; `number` is 0 without one."""

    key: str | None
    label: str
    number: int = 0


GEZEGD = Target("gezegd", "gezegd")
_LIFE = tuple(Target(kind.value, kind.value) for kind in OF_LIFE)
_STRENGTH = tuple(Target(kind.value, kind.value) for kind in OF_STRENGTH)
_NETWORK = tuple(Target(ring.value, f"netwerk: {ring.value}") for ring in Nabijheid)


def of_step(sessie: Sessie, werkwijze: Werkwijze, stap: Stap) -> tuple[Target, ...]:
    """Return the targets of a step, from top to bottom; empty when there is nothing to choose."""
    if stap.soort is StapSoort.BEELD:
        return (GEZEGD, *_LIFE)
    if stap.soort is StapSoort.KRACHTEN:
        return (*_STRENGTH, *_NETWORK)
    if stap.soort is StapSoort.KRING:
        return tuple(
            Target(row.vraag.id, row.vraag.tekst, row.number) if row.vraag else Target(None, "nog zonder vraag")
            for row in matrix.build(sessie, werkwijze)
        )
    if stap.soort is StapSoort.TERUG:
        return tuple(Target(idee.id, idee.tekst, number) for number, idee in enumerate(from_left_to_right(sessie), 1))
    return ()


def told_by(target: Target) -> EntryKind | None:
    """Return which part of the case a line for this target becomes, None when it becomes something else."""
    return next((kind for kind in TOLD if kind.value == target.key), None)
