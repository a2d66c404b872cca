"""What a type cannot say: whether the parts of a session agree with each other."""

from collections import Counter
from collections.abc import Iterable, Iterator

import attrs

from akad.model.sessie import Sessie, Status


@attrs.frozen
class Inconsistency:
    """Something in a session that does not fit the rest.

    `path` are the keys down to it as they stand in the record (`("ideeen", 3, "kring")`), `message` is a Dutch
    sentence that says what is wrong and what to do.
    """

    path: tuple[str | int, ...]
    message: str


def find_inconsistencies(sessie: Sessie) -> tuple[Inconsistency, ...]:
    """Return everything in `sessie` that contradicts itself, in the order of the record."""
    return tuple(_all(sessie))


def _all(sessie: Sessie) -> Iterator[Inconsistency]:
    if not sessie.id.strip():
        yield Inconsistency(("id",), "de id is leeg; geef de sessie een id")
    if not sessie.werkwijze.kringen:
        yield Inconsistency(("werkwijze", "kringen"), "er staat geen enkele kring; noem ze van links naar rechts")
    if sessie.status is Status.BEZIG and sessie.verloop is None:
        yield Inconsistency(
            ("verloop",),
            "de sessie is bezig, maar er staat niet bij welke stap; zet de status op 'voorbereid'",
        )
    yield from _double(("casus", "vragen"), (vraag.id for vraag in sessie.casus.vragen))
    yield from _double(("ideeen",), (idee.id for idee in sessie.ideeen))
    yield from _double(("notities",), (notitie.id for notitie in sessie.notities))
    yield from _negative(sessie)
    yield from _loose_ends(sessie)


def _double(path: tuple[str, ...], ids: Iterable[str]) -> Iterator[Inconsistency]:
    seen: Counter[str] = Counter()
    for place, name in enumerate(ids):
        seen[name] += 1
        if seen[name] == 2:
            yield Inconsistency((*path, place, "id"), f"de id '{name}' komt meer dan eens voor; geef elk een eigen id")


def _negative(sessie: Sessie) -> Iterator[Inconsistency]:
    for perspectief, count in sessie.tafel.perspectieven.items():
        if count < 0:
            yield Inconsistency(
                ("tafel", "perspectieven", perspectief), f"{count} mensen kan niet; maak er 0 of meer van"
            )


def _loose_ends(sessie: Sessie) -> Iterator[Inconsistency]:
    kringen = sessie.werkwijze.kringen
    vragen = {vraag.id for vraag in sessie.casus.vragen}
    known = ", ".join(f"'{kring}'" for kring in kringen)
    for place, idee in enumerate(sessie.ideeen):
        if idee.kring not in kringen:
            yield Inconsistency(("ideeen", place, "kring"), f"verwacht een van {known}, kreeg '{idee.kring}'")
        if idee.vraag is not None and idee.vraag not in vragen:
            yield Inconsistency(
                ("ideeen", place, "vraag"),
                f"er is geen vraag met id '{idee.vraag}'; kies een id uit casus.vragen",
            )
    for place, leeg in enumerate(sessie.bewust_leeg):
        if leeg.kring not in kringen:
            yield Inconsistency(("bewust_leeg", place, "kring"), f"verwacht een van {known}, kreeg '{leeg.kring}'")
