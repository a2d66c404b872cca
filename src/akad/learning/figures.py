"""Counting: the figures of a selection, two selections side by side, and the sessions behind a line.

One way of counting for all figures and all engines; what they count stands in `definitions.py`.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import date
from functools import cached_property

import attrs

from akad.learning import guard
from akad.learning.definitions import JOINED, Definition, definitions
from akad.learning.engines import Answer, Engine
from akad.learning.filters import Selectie, literal, resolve
from akad.learning.results import SMALL, Cijfer, Cijfers, Groep, SessieVerwijzing, Soort, Vergelijking
from akad.learning.stories import Stories
from akad.learning.tables import Veld
from akad.learning.wording import naam_van, summary

_ROWS = "cijfer_rijen"
# So many lines are looked at to find the first twenty.
_CANDIDATES = 400
_NOT_SPLIT = "te weinig sessies om op te splitsen"


class Figures:
    """The figures over the tables of one engine, as they are now. Not for use by two threads at once."""

    def __init__(self, engine: Engine, today: date) -> None:
        self._engine = engine
        self._definitions = {each.id: each for each in definitions(today)}
        self._stories = Stories(engine, max(each.skip for each in self._definitions.values()))
        # What was judged last, whose sessions are the ones kept.
        self._judged: tuple[Selectie, guard.Verdict] | None = None

    @cached_property
    def _marks(self) -> Mapping[tuple[str, str], int]:
        rows = self._engine.query("SELECT veld, waarde, COUNT(*) FROM kenmerken GROUP BY veld, waarde")
        return {(veld, waarde): count for veld, waarde, count in rows}

    @cached_property
    def total(self) -> int:
        """How many sessions there are."""
        return int(self._engine.query("SELECT COUNT(*) FROM sessies")[0][0])

    @property
    def values(self) -> Mapping[Veld, tuple[str, ...]]:
        """The values that each field of a filter has."""
        return guard.values_by_field(self._marks)

    def count(self, selectie: Selectie | None = None, only: Collection[str] = ()) -> Cijfers:
        """Return the figures of a selection, or some of them: those whose id is in `only`.

        Raises WrongFilter when a value of the selection is nowhere.
        """
        wanted = resolve(selectie or Selectie(), self.values)
        verdict = self._judge(wanted)
        chosen = [each for each in self._definitions.values() if not only or each.id in only]
        return Cijfers(
            selectie=wanted.in_words,
            sessies=verdict.sessies,
            totaal=self.total,
            cijfers=() if verdict.reden else tuple(self._figure(each, _relation(wanted)) for each in chosen),
            reden=verdict.reden,
        )

    def compare(self, links: Selectie, rechts: Selectie, only: Collection[str] = ()) -> Vergelijking:
        """Return two selections side by side. Raises WrongFilter."""
        left, right = self.count(links, only), self.count(rechts, only)
        reason = left.reden or right.reden
        if reason is None:
            known = self.values
            reason = guard.why_not_side_by_side(self._engine, resolve(links, known), resolve(rechts, known))
        if reason is not None:
            left, right = (attrs.evolve(side, cijfers=()) for side in (left, right))
        return Vergelijking(links=left, rechts=right, reden=reason)

    def sessions_behind(
        self, selectie: Selectie, cijfer_id: str, groep: str | None = None, deel: str | None = None
    ) -> tuple[SessieVerwijzing, ...]:
        """Return the sessions behind a figure, one line of it, or one part of that line; the newest first.

        Behind a figure that is not shown there are none, and none behind a small group of a shared archive. Raises
        KeyError for an unknown figure and WrongFilter.
        """
        definition = self._definitions[cijfer_id]
        wanted = resolve(selectie, self.values)
        if self._judge(wanted).reden:
            return ()
        demands = [
            f"{column} IN ({', '.join(map(literal, keys))})"
            for column, keys in (("groep", groep and definition.keys(groep)), ("deel", deel and (deel,)))
            if keys
        ]
        where = f" WHERE {' AND '.join(demands)}" if demands else ""
        rows = self._engine.query(
            "SELECT id, codenaam, herkomst, dag FROM sessies WHERE sessie IN "
            f"(SELECT sessie FROM ({definition.base(_relation(wanted))}) b{where}) ORDER BY dag DESC NULLS LAST, id"
        )
        if self._engine.shared and len(rows) < SMALL:
            return ()
        return tuple(SessieVerwijzing(id=id_, codenaam=name, herkomst=path, dag=day) for id_, name, path, day in rows)

    def _judge(self, wanted: Selectie) -> guard.Verdict:
        """Return what may be told; a screen that goes from figure to figure asks for the same selection again."""
        if self._judged is None or self._judged[0] != wanted:
            self._judged = None
            self._stories.forget()
            self._judged = wanted, guard.judge(self._engine, wanted, self.total, self._marks)
        return self._judged[1]

    def _figure(self, definition: Definition, selected: str) -> Cijfer:
        groups, rows = self._groups(definition, selected)
        groups = self._with_parts(definition, rows, groups)
        cijfer = Cijfer(
            id=definition.id,
            titel=definition.titel,
            uitleg=definition.uitleg,
            waarde_naam=definition.waarde_naam,
            soort=definition.soort,
            groepen=groups,
            zinnen=self._stories.beside(definition, selected) if groups else (),
            leeg=definition.leeg,
        )
        return attrs.evolve(cijfer, samenvatting=summary(cijfer))

    def _groups(self, definition: Definition, selected: str) -> tuple[tuple[Groep, ...], str]:
        """Return the lines of a figure, without parts, and the relation with their rows."""
        largest, rest = self._largest(definition, selected)
        rows = self._rows(definition, selected, largest)
        found = self._counted(definition, rows)
        if largest and (len(found) < (definition.top or 0) or found[-1][-1] <= rest):
            rows = self._rows(definition, selected)
            found = self._counted(definition, rows)
        names = self._names(definition, rows, [row[0] for row in found])
        lines = [_Line(row[0], *names.get(row[0], (row[0], "")), *map(int, row[1:])) for row in found]
        if definition.over_time:
            lines = _neighbours_together(lines)
        whole = sum(line.stuks for line in lines)
        return tuple(line.group(definition, whole) for line in lines), rows

    def _largest(self, definition: Definition, selected: str) -> tuple[tuple[str, ...], int]:
        """Return the lines that stand for most, and for how much the largest of the others does.

        Of a figure that shows the first twenty of tens of thousands of lines by their sessions: no line has more
        sessions than it stands for. () when there are not so many lines, or when it shows all.
        """
        if definition.top is None:
            return (), 0
        found = self._engine.query(
            f"SELECT groep, SUM(stuks) FROM ({definition.base(selected)}) b GROUP BY groep "
            f"ORDER BY SUM(stuks) DESC LIMIT {_CANDIDATES + 1}"
        )
        if len(found) <= _CANDIDATES:
            return (), 0
        return tuple(row[0] for row in found[:-1]), int(found[-1][1])

    def _rows(self, definition: Definition, selected: str, lines: Collection[str] = ()) -> str:
        """Return a relation with the rows of a figure in which no session has two in one part of a line.

        With `lines` only those. Everything else is asked of these rows: there are far less of them than of ideas.
        """
        base = definition.base(selected)
        if definition.once:
            return f"({base})"
        within = f" WHERE groep IN ({', '.join(map(literal, lines))})" if lines else ""
        self._engine.keep(
            _ROWS,
            "SELECT sessie, groep, deel, MAX(naam) AS naam, MAX(toelichting) AS toelichting, SUM(stuks) AS stuks, "
            "SUM(teller) AS teller, SUM(noemer) AS noemer, MIN(volgorde) AS volgorde "
            f"FROM ({base}) b{within} GROUP BY sessie, groep, deel",
        )
        return _ROWS

    def _counted(self, definition: Definition, rows: str) -> Answer:
        """Return groep, stuks, teller, noemer and the number of sessions of every line, in their order."""
        sessions = "COUNT(*)" if definition.once else "COUNT(DISTINCT sessie)"
        order = "AVG(volgorde), groep" if definition.volgorde else f"{sessions} DESC, SUM(teller) DESC, groep"
        return self._engine.query(
            f"SELECT groep, SUM(stuks), SUM(teller), SUM(noemer), {sessions} FROM {rows} b GROUP BY groep "
            f"HAVING {sessions} >= {definition.least} ORDER BY {order}"
            + (f" LIMIT {definition.top}" if definition.top else "")
        )

    def _names(self, definition: Definition, rows: str, keys: Sequence[str]) -> dict[str, tuple[str, str]]:
        """Return name and explanation of lines that have others than their key."""
        if not keys or not (definition.naam or definition.toelichting):
            return {}
        wanted = ", ".join(map(literal, keys))
        found = self._engine.query(
            f"SELECT groep, MAX(naam), MAX(toelichting) FROM {rows} b WHERE groep IN ({wanted}) GROUP BY groep"
        )
        return {groep: (naam, toelichting) for groep, naam, toelichting in found}

    def _with_parts(self, definition: Definition, rows: str, groups: tuple[Groep, ...]) -> tuple[Groep, ...]:
        if not definition.deel:
            return groups
        closed = self._not_split(definition, rows, groups)
        found = (
            self._engine.query(
                f"SELECT groep, deel, SUM(stuks), COUNT(*) FROM {rows} b "
                f"WHERE groep IN ({_keys(definition, groups)}) GROUP BY groep, deel"
            )
            if groups
            else []
        )
        return tuple(
            attrs.evolve(group, reden=_NOT_SPLIT)
            if group.sleutel in closed
            else attrs.evolve(group, delen=_parts(definition, group, found))
            for group in groups
        )

    def _not_split(self, definition: Definition, rows: str, groups: tuple[Groep, ...]) -> frozenset[str]:
        """Return the lines that get no parts: small ones, and one more when they could be found by taking away."""
        by_size = sorted(groups, key=lambda group: (group.sessies, group.sleutel))
        closed = [group for group in by_size if group.sessies < SMALL]
        rest = by_size[len(closed) :]
        # Of a figure that shows its first lines only nobody knows the whole, so there is nothing to take away from.
        while closed and rest and definition.top is None:
            keys = _keys(definition, closed)
            [(together,)] = self._engine.query(f"SELECT COUNT(DISTINCT sessie) FROM {rows} b WHERE groep IN ({keys})")
            if together >= SMALL:
                break
            closed.append(rest.pop(0))
        return frozenset(group.sleutel for group in closed)


@attrs.frozen
class _Line:
    """A line of a figure as it was counted."""

    groep: str
    naam: str
    toelichting: str
    stuks: int
    teller: int
    noemer: int
    sessies: int

    def group(self, definition: Definition, whole: int) -> Groep:
        value: int
        out_of: int | None
        match definition.soort:
            case Soort.DEEL:
                value, out_of = self.stuks, whole
            case Soort.AANDEEL:
                value, out_of = self.teller, self.noemer
            case Soort.TIJD:
                value, out_of = round(self.teller / self.sessies), round(self.noemer / self.sessies)
            case Soort.KEREN:
                value, out_of = self.teller, None
        return Groep(
            sleutel=self.groep,
            naam=naam_van(definition.id, self.naam),
            waarde=value,
            van=out_of,
            sessies=self.sessies,
            toelichting=self.toelichting,
        )


def _neighbours_together(lines: Sequence[_Line]) -> list[_Line]:
    """Return years with small neighbours taken together; a session has one year only, so numbers add up."""
    by_name = {line.groep: line for line in lines}
    return [
        _together([by_name[name] for name in block])
        for block in guard.blocks([(line.groep, line.sessies) for line in lines])
    ]


def _together(lines: Sequence[_Line]) -> _Line:
    first, last = lines[0], lines[-1]
    return _Line(
        JOINED.join(line.groep for line in lines),
        first.naam if first is last else f"{first.naam} tot en met {last.naam}",
        "",
        *(sum(getattr(line, name) for line in lines) for name in ("stuks", "teller", "noemer", "sessies")),
    )


def _parts(definition: Definition, group: Groep, rows: Iterable[tuple[str, str, int, int]]) -> tuple[Groep, ...]:
    """Return the parts of one line; the sessions of a part of several years are added up."""
    counts: dict[str, tuple[int, int]] = {}
    for groep, deel, pieces, sessions in rows:
        if groep in definition.keys(group.sleutel):
            before = counts.get(deel, (0, 0))
            counts[deel] = (before[0] + int(pieces), before[1] + sessions)
    known = {name: place for place, name in enumerate(definition.deel_order)}
    whole = sum(pieces for pieces, _ in counts.values())
    ordered = sorted(counts.items(), key=lambda item: (known.get(item[0], len(known)), item[0]))
    return tuple(
        Groep(sleutel=deel, naam=deel, waarde=pieces, van=whole, sessies=sessions)
        for deel, (pieces, sessions) in ordered
    )


def _keys(definition: Definition, groups: Iterable[Groep]) -> str:
    return ", ".join(literal(key) for group in groups for key in definition.keys(group.sleutel))


def _relation(selectie: Selectie) -> str:
    return "" if selectie == Selectie() else guard.SELECTED
