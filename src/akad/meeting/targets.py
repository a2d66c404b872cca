"""Where a typed line goes in a step: a vraag, a part of the case, a ring of the network; or which idea is meant."""

from collections.abc import Iterator

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
"""A line that is just said."""

TERUG = "terug."
"""How the keys of the targets of the way back begin; the rest is a key of `WAY_BACK`."""

WAY_BACK = {"wie": "wie brengt ze terug", "wanneer": "wanneer", "weer_spreken": "weer spreken"}
"""The fields of `Terugweg`, and what they are called."""

_ALONG = ".mee"
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
        return tuple(_of_harvest(sessie))
    return ()


def told_by(target: Target) -> EntryKind | None:
    """Return which part of the case a line for this target becomes, None when it becomes something else."""
    return next((kind for kind in TOLD if kind.value == target.key), None)


def along_key(idee_id: str) -> str:
    """Return the key of the target "who goes along" of a tip."""
    return f"{idee_id}{_ALONG}"


def idee_of_along(key: str) -> str | None:
    """Return the id of the idea of which `key` is the target "who goes along"; None for another target."""
    return key.removesuffix(_ALONG) if key.endswith(_ALONG) else None


def _of_harvest(sessie: Sessie) -> Iterator[Target]:
    """Yield every idea, after a tip who goes along with it, and at the end the way back and what is just said."""
    for number, idee in enumerate(from_left_to_right(sessie), 1):
        yield Target(idee.id, idee.tekst, number)
        if idee.tip is not None:
            yield Target(along_key(idee.id), "wie gaat mee", number)
    if sessie.ideeen:
        yield from (Target(f"{TERUG}{field}", label) for field, label in WAY_BACK.items())
        yield GEZEGD
