"""The rule of small numbers: nobody is found back through a filter, nor by taking one figure from another.

A group with fewer than five sessions is not split further. That alone is not enough: who may see the figures of ten
sessions and of nine of them can subtract. So a selection gets figures only when

1. every group that its own filters make together (with and without each of them) is empty or has at least five;
2. for every filter, the sessions that are left over after taking away all values that may be asked for are none or at
   least five: otherwise the smallest value that may be asked for is closed too (complementary suppression). A period is
   a run of whole blocks of quarters with at least five sessions each;
3. no other selection that makes some of the same demands and one more differs from it in one to four sessions by which
   one contains the other.

Counting alone is allowed sooner: when no group of fewer than five would be split by it. docs/cijfers.md tells what this
does not cover.
"""

from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations, groupby

import attrs

from akad.learning.engines import Engine
from akad.learning.filters import WORDS, Part, Selectie, literal, parts_of, whole_quarters
from akad.learning.results import SMALL
from akad.learning.tables import Veld, quarter_of

SELECTED = "gekozen"
"""The temporary relation with the sessions of the selection."""

Atoms = Mapping[tuple[bool, ...], int]
Counts = Mapping[tuple[str, str], int]


@attrs.frozen(kw_only=True)
class Verdict:
    """What may be told of a selection: `sessies` is None when not even how many, `reden` why there are no figures."""

    sessies: int | None
    reden: str | None = None


def judge(engine: Engine, selectie: Selectie, total: int, marks: Counts) -> Verdict:
    """Return what may be told of a selection; afterwards its sessions stand in `SELECTED`.

    `selectie` is resolved; `total` and `marks` are how many sessions there are and have each value.
    """
    if engine.shared and selectie.woorden is not None:
        return Verdict(
            sessies=None,
            reden="In een gedeeld archief zijn er geen cijfers over wat je zocht, of over de sessies achter een regel.",
        )
    if engine.shared and not whole_quarters(selectie):
        return Verdict(sessies=None, reden="In een gedeeld archief begint en eindigt een periode met een kwartaal.")
    parts = keep_selected(engine, selectie, SELECTED)
    if not parts:
        return Verdict(sessies=total, reden=_too_few(total))
    atoms = count_atoms(engine, parts)
    count = atoms.get((True,) * len(parts), 0)
    for place in range(len(parts)):
        if any(0 < size < SMALL for size in _without(atoms, place).values()):
            return Verdict(sessies=None, reden=_already_small(alone=len(parts) == 1))
    if count == 0 or _too_few(count):
        return Verdict(sessies=count, reden=_too_few(count))
    return Verdict(sessies=count, reden=_why_not(engine, selectie, parts, atoms, marks))


def _why_not(engine: Engine, selectie: Selectie, parts: Sequence[Part], atoms: Atoms, marks: Counts) -> str | None:
    if any(0 < size < SMALL for size in atoms.values()):
        return _SUBTRACT
    for place, part in enumerate(parts):
        others = [other for other in parts if other is not part]
        if part.veld is Veld.KWARTAAL:
            if whole_quarters(selectie) and _cuts_a_block(engine, selectie, others):
                return "Deze periode knipt een groep kleiner dan vijf sessies af. Neem haar ruimer."
        elif part.veld is not None and part.value in _closed(engine, part.veld, others, _without(atoms, place)):
            return _SUBTRACT
    return _SUBTRACT if _nearly_another(engine, parts, atoms, marks) else None


_SUBTRACT = (
    "Wie deze cijfers van andere aftrekt, ziet wat er bij minder dan vijf sessies gebeurde. "
    "Daarom zijn ze er niet. Kies ruimer, of haal een filter weg."
)


def _too_few(count: int) -> str | None:
    if count == 0:
        return "Er zijn geen sessies die hieraan voldoen."
    if count < SMALL:
        few = "Dit is 1 sessie" if count == 1 else f"Dit zijn {count} sessies"
        return f"{few}. Een groep kleiner dan vijf splitsen we niet op: dan is iemand terug te vinden."
    return None


def _already_small(*, alone: bool) -> str:
    if alone:
        return "Er zijn minder dan vijf sessies. Zo'n kleine groep splitsen we niet op met een filter."
    return "Met minder filters is dit al een groep kleiner dan vijf. Die splitsen we niet op. Haal een filter weg."


def keep_selected(engine: Engine, selectie: Selectie, name: str) -> tuple[Part, ...]:
    """Keep the sessions of a selection under a name, when it demands anything; return its demands."""
    parts = parts_of(selectie)
    if selectie.woorden is not None:
        engine.keep_keys(WORDS, sorted(selectie.woorden))
    if parts:
        engine.keep(name, _all_of(parts))
    return parts


def _all_of(parts: Sequence[Part]) -> str:
    """Return as SQL the sessions that meet all demands."""
    joins = (f"JOIN ({part.sql}) f{place} ON f{place}.sessie = s.sessie" for place, part in enumerate(parts))
    return f"SELECT s.sessie FROM sessies s {' '.join(joins)}"


def count_atoms(engine: Engine, parts: Sequence[Part]) -> Atoms:
    """Return how many sessions meet and do not meet each of the demands, for every combination that there is."""
    tests = ", ".join(f"CASE WHEN f{place}.sessie IS NULL THEN 0 ELSE 1 END" for place in range(len(parts)))
    joins = " ".join(
        f"LEFT JOIN ({part.sql}) f{place} ON f{place}.sessie = s.sessie" for place, part in enumerate(parts)
    )
    rows = engine.query(f"SELECT {tests}, COUNT(*) FROM sessies s {joins} GROUP BY {tests}")
    return {tuple(bool(value) for value in row[:-1]): row[-1] for row in rows}


def _without(atoms: Atoms, place: int) -> Atoms:
    """Return the groups that are left when one of the demands is not made."""
    merged: dict[tuple[bool, ...], int] = {}
    for atom, size in atoms.items():
        rest = (*atom[:place], *atom[place + 1 :])
        merged[rest] = merged.get(rest, 0) + size
    return merged


def _closed(engine: Engine, veld: Veld, others: Sequence[Part], line: Atoms) -> frozenset[str]:
    """Return the values of a field that may not be asked for beside the other demands."""
    within = f" AND sessie IN ({_all_of(others)})" if others else ""
    marked = f"FROM kenmerken WHERE veld = {literal(veld.value)}{within}"
    sizes: dict[str, int] = dict(engine.query(f"SELECT waarde, COUNT(*) {marked} GROUP BY waarde"))
    whole = line.get((True,) * len(others), 0)
    closed = {value for value, size in sizes.items() if size < SMALL}
    open_values = sorted(set(sizes) - closed, key=lambda value: (sizes[value], value))
    while open_values:
        names = ", ".join(literal(value) for value in open_values)
        [(covered,)] = engine.query(f"SELECT COUNT(DISTINCT sessie) {marked} AND waarde IN ({names})")
        if not 0 < whole - covered < SMALL:
            break
        closed.add(open_values.pop(0))
    return frozenset(closed)


def _cuts_a_block(engine: Engine, selectie: Selectie, others: Sequence[Part]) -> bool:
    """Return whether the period takes a part of a block of quarters."""
    within = f" AND sessie IN ({_all_of(others)})" if others else ""
    rows = engine.query(
        f"SELECT waarde, COUNT(*) FROM kenmerken WHERE veld = {literal(Veld.KWARTAAL.value)}{within} "
        "GROUP BY waarde ORDER BY waarde"
    )
    van = quarter_of(selectie.van) if selectie.van else ""
    tot = quarter_of(selectie.tot) if selectie.tot else "~"
    return any(len({van <= quarter <= tot for quarter in block}) > 1 for block in blocks(rows))


def blocks(sizes: Sequence[tuple[str, int]]) -> list[list[str]]:
    """Return neighbours taken together, from the first on, until each block has at least five sessions.

    What is left over at the end belongs to the last block.
    """
    made: list[list[str]] = []
    size = SMALL
    for name, count in sizes:
        if size >= SMALL:
            made.append([])
            size = 0
        made[-1].append(name)
        size += count
    if size < SMALL and len(made) > 1:
        made[-2:] = [made[-2] + made[-1]]
    return made


def _nearly_another(engine: Engine, parts: Sequence[Part], atoms: Atoms, marks: Counts) -> bool:
    """Return whether another selection holds nearly the same sessions, or all but a few.

    The others are those that make some of the same demands and one more of any field.
    """
    count = atoms[(True,) * len(parts)]
    by_mark = "GROUP BY veld, waarde"
    both = engine.query(
        f"SELECT veld, waarde, COUNT(*) FROM kenmerken WHERE sessie IN (SELECT sessie FROM {SELECTED}) {by_mark}"
    )
    for kept in _contexts(len(parts)):
        around = sum(size for atom, size in atoms.items() if all(atom[place] for place in kept))
        within = marks
        if kept:
            rows = engine.query(
                "SELECT veld, waarde, COUNT(*) FROM kenmerken "
                f"WHERE sessie IN ({_all_of([parts[place] for place in kept])}) {by_mark}"
            )
            within = {(veld, waarde): size for veld, waarde, size in rows}
        if any(_few_apart(count, within[veld, waarde], shared, around) for veld, waarde, shared in both):
            return True
    return False


def _contexts(count: int) -> Iterator[tuple[int, ...]]:
    """Yield which demands another selection may share: any but all; of many demands none, or all but one."""
    sizes = range(count) if count <= _FEW_DEMANDS else (0, count - 1)
    for size in sizes:
        yield from combinations(range(count), size)


_FEW_DEMANDS = 3


def _few_apart(count: int, other: int, shared: int, around: int) -> bool:
    """Return whether `count` and `other` sessions, which share some, are one to four apart by one holding the other.

    `around` are the sessions of which the other is a part; when it leaves out one to four of those it is not shown.
    """
    if other < SMALL or 0 < around - other < SMALL:
        return False
    return (shared == other and 0 < count - other < SMALL) or (shared == count and 0 < other - count < SMALL)


def why_not_side_by_side(engine: Engine, links: Selectie, rechts: Selectie) -> str | None:
    """Return why two selections may not be put beside each other, None when they may.

    Each of them may be shown by itself. What only one of them has, or none, must not be a group of fewer than five.
    """
    sides = []
    for selectie, words in ((links, f"{WORDS}_links"), (rechts, f"{WORDS}_rechts")):
        if selectie.woorden is not None:
            engine.keep_keys(words, sorted(selectie.woorden))
        parts = parts_of(selectie, words)
        sides.append(Part("", _all_of(parts) if parts else "SELECT sessie FROM sessies"))
    small = any(0 < size < SMALL for size in count_atoms(engine, sides).values())
    return f"Deze twee verschillen maar een paar sessies. {_SUBTRACT}" if small else None


def values_by_field(marks: Counts) -> Mapping[Veld, tuple[str, ...]]:
    """Return the values that each field has, in their order."""
    return {Veld(veld): tuple(_values(pairs)) for veld, pairs in groupby(sorted(marks), key=lambda pair: pair[0])}


def _values(pairs: Iterator[tuple[str, str]]) -> Iterator[str]:
    for _, value in pairs:
        yield value
