"""The figures counted a second time: slow, obvious, over the records as plain dictionaries of tomllib.

It shares nothing with the program: no class, no table, no SQL. What `akad cijfers` says must be what this says.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from datetime import date
from typing import Any

Record = dict[str, Any]
Counted = dict[str, dict[str, Any]]


def chosen(records: Iterable[Record], demands: dict[str, Any]) -> list[Record]:
    """Return the records that meet every demand."""
    return [record for record in records if all(_meets(record, name, value) for name, value in demands.items())]


def _meets(record: Record, name: str, value: Any) -> bool:
    ideas = record.get("ideeen", [])
    match name:
        case "wijktafel":
            return plain(record.get("tafel", {}).get("wijktafel", "")) == plain(value)
        case "van":
            return (day := day_of(record)) is not None and day >= value
        case "tot":
            return (day := day_of(record)) is not None and day <= value
        case "domein":
            return value in record.get("domeinen", [])
        case "kring":
            return any(idea["kring"] == value for idea in ideas)
        case "status":
            return record["status"] == value
        case "uitkomst":
            return any(idea.get("terugkoppeling", {}).get("uitkomst") == value for idea in ideas)
        case "perspectief":
            return value in perspectives(record)
        case "soort":
            return record.get("casus", {}).get("soort", "bewoner") == value
    raise AssertionError(name)


def plain(text: str) -> str:
    return " ".join(text.lower().replace("-", " ").replace("_", " ").split())


def day_of(record: Record) -> date | None:
    if "verloop" in record:
        return record["verloop"]["begin"].date()
    try:
        return date.fromisoformat(record["id"][:10])
    except ValueError:
        return None


def perspectives(record: Record) -> dict[str, bool]:
    """Return every perspective at the table, and whether it was heard."""
    heard = set(record.get("tafel", {}).get("gehoord", []))
    for thing in [*record.get("ideeen", []), *record.get("notities", [])]:
        if "perspectief" in thing:
            heard.add(thing["perspectief"])
    there = {name for name, count in record.get("tafel", {}).get("perspectieven", {}).items() if count > 0}
    return {name: name in heard for name in there | heard}


def finished(record: Record) -> bool:
    return record["status"] in ("besproken", "teruggekoppeld")


def choice(idea: Record) -> str | None:
    return idea.get("keuze", {}).get("antwoord")


def outcome(idea: Record) -> str | None:
    return idea.get("terugkoppeling", {}).get("uitkomst")


def went_back(idea: Record) -> bool:
    return bool(idea.get("tip")) or "keuze" in idea or "terugkoppeling" in idea


def group(things: Iterable[tuple[Record, str, Any]]) -> dict[str, list[tuple[Record, Any]]]:
    """Put things together by their group."""
    groups: dict[str, list[tuple[Record, Any]]] = defaultdict(list)
    for record, name, thing in things:
        groups[name].append((record, thing))
    return groups


def line(members: list[tuple[Record, Any]], waarde: int, van: int | None, part: Callable[[Any], str] | None) -> Any:
    """Return value, whole, sessions, and the parts of a line."""
    parts: dict[str, list[str]] = defaultdict(list)
    for record, thing in members:
        if part:
            parts[part(thing)].append(record["id"])
    sessions = len({record["id"] for record, _ in members})
    return waarde, van, sessions, {name: (len(ids), len(set(ids))) for name, ids in parts.items()}


def ideas_of(records: list[Record], wanted: Callable[[Record], bool]) -> Iterator[tuple[Record, Record]]:
    for record in records:
        for idea in record.get("ideeen", []):
            if wanted(idea):
                yield record, idea


def count(records: list[Record], today: date) -> Counted:
    """Return every figure as {group: (value, out of, sessions, {part: (pieces, sessions)})}."""
    return {
        "ideeen": _ideas(records),
        "jaren": _years(records),
        "keuze": _choices(records),
        "uitkomst": _outcomes(records),
        "tijd": _times(records),
        "gehoord": _heard(records),
        "hulpbronnen": _resources(records),
        "leeg": _empty(records),
        "zonder": _waiting(records, today),
    }


def _ideas(records: list[Record]) -> dict[str, Any]:
    groups = group((record, idea["kring"], idea) for record, idea in ideas_of(records, lambda idea: True))
    whole = sum(len(members) for members in groups.values())
    return {name: line(members, len(members), whole, None) for name, members in groups.items()}


def _years(records: list[Record]) -> dict[str, Any]:
    things = [
        (record, str(day.year), idea)
        for record, idea in ideas_of(records, lambda idea: True)
        if (day := day_of(record)) is not None
    ]
    return {
        name: line(members, len(members), len(things), lambda idea: idea["kring"])
        for name, members in group(things).items()
    }


def _choices(records: list[Record]) -> dict[str, Any]:
    groups = group((record, idea["kring"], idea) for record, idea in ideas_of(records, went_back))
    found = {}
    for name, members in groups.items():
        answers = [choice(idea) for _, idea in members if choice(idea)]
        chosen_ones = sum(answer == "wil ik proberen" for answer in answers)
        found[name] = line(members, chosen_ones, len(answers), lambda idea: choice(idea) or "nog geen antwoord")
    return found


def _outcomes(records: list[Record]) -> dict[str, Any]:
    tried = ideas_of(records, lambda idea: choice(idea) == "wil ik proberen" or outcome(idea) is not None)
    found = {}
    for name, members in group((record, idea["kring"], idea) for record, idea in tried).items():
        known = [outcome(idea) for _, idea in members if outcome(idea)]
        worked = sum(what in ("gelukt", "deels") for what in known)
        found[name] = line(members, worked, len(known), lambda idea: outcome(idea) or "nog niet gehoord")
    return found


def _times(records: list[Record]) -> dict[str, Any]:
    steps = [
        (record, step["stap"], step)
        for record in records
        if finished(record)
        for step in record.get("verloop", {}).get("stappen", [])
    ]
    found = {}
    for name, members in group(steps).items():
        sessions = len({record["id"] for record, _ in members})
        spent = sum(step.get("besteed", 0) for _, step in members)
        planned = sum(60 * step["gepland"] for _, step in members)
        found[name] = line(members, round(spent / sessions), round(planned / sessions), None)
    return found


def _heard(records: list[Record]) -> dict[str, Any]:
    things = [
        (record, name, heard) for record in records if finished(record) for name, heard in perspectives(record).items()
    ]
    return {
        name: line(members, sum(heard for _, heard in members), len(members), None)
        for name, members in group(things).items()
    }


def _resources(records: list[Record]) -> dict[str, Any]:
    things = [
        (record, plain(idea["hulpbron"]), idea)
        for record, idea in ideas_of(records, lambda idea: bool(plain(idea.get("hulpbron", ""))))
    ]

    def part(idea: Record) -> str:
        return "gekozen" if choice(idea) == "wil ik proberen" else "tip" if went_back(idea) else "genoemd"

    lines = {name: line(members, len(members), None, part) for name, members in group(things).items()}
    again = [item for item in lines.items() if item[1][2] >= 2]
    return dict(sorted(again, key=lambda item: (-item[1][2], -item[1][0], item[0]))[:20])


def _empty(records: list[Record]) -> dict[str, Any]:
    things = []
    for record in records:
        reached = {step.get("kring") for step in record.get("verloop", {}).get("stappen", [])}
        for kring in record["werkwijze"]["kringen"]:
            if kring in reached:
                ideas = sum(idea["kring"] == kring for idea in record.get("ideeen", []))
                on_purpose = any(empty["kring"] == kring for empty in record.get("bewust_leeg", []))
                things.append((record, kring, "met ideeën" if ideas else "bewust leeg" if on_purpose else "leeg"))
    return {
        name: line(members, sum(what != "met ideeën" for _, what in members), len(members), lambda what: what)
        for name, members in group(things).items()
    }


def _waiting(records: list[Record], today: date) -> dict[str, Any]:
    def wait(record: Record) -> str:
        if any("terugkoppeling" in idea for idea in record.get("ideeen", [])):
            return "met terugkoppeling"
        day = day_of(record)
        if day is None:
            return "dag onbekend"
        days = (today - day).days
        if days < 30:
            return "korter dan een maand"
        if days < 91:
            return "een tot drie maanden"
        return "drie maanden tot een half jaar" if days < 182 else "langer dan een half jaar"

    there = [record for record in records if finished(record)]
    groups = group((record, wait(record), None) for record in there)
    return {name: line(members, len(members), len(there), None) for name, members in groups.items()}
