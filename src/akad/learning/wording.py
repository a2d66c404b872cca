"""Figures in words: small numbers as small, no percentage out of fewer than ten."""

from collections.abc import Sequence

from akad.learning.results import FEW, Cijfer, Groep, Soort

TOLD = "met terugkoppeling"
"""The line of the sessions that no longer wait."""
# Less than this rounds to the same percentage, or nearly.
_HARDLY = 0.01
_PERSPECTIEVEN = {"lvb-zorg": "LVB-zorg", "ggz": "GGZ", "mo-bw": "MO/BW"}


def naam_van(cijfer_id: str, naam: str) -> str:
    """Return what people read for a key: steps and perspectives stand in records by their id."""
    if cijfer_id == "tijd":
        return naam.replace("-", " ").capitalize()
    if cijfer_id == "gehoord":
        return _PERSPECTIEVEN.get(naam, naam)
    return naam


def number(count: int) -> str:
    """Return a number as Dutch people write it: 12.000."""
    return f"{count:,}".replace(",", ".")


def share(value: int, out_of: int, noun: str = "") -> str:
    """Return "3 van de 4", or "34% (17 van de 50)": out of fewer than ten a percentage says too much."""
    counted = f"{number(value)} van de {number(out_of)} {noun}".rstrip()
    return counted if out_of < FEW else f"{percent(value, out_of)} ({counted})"


def percent(value: int, out_of: int) -> str:
    """Return a whole percentage that never says none or all when it is not so."""
    exact = 100 * value / out_of
    if 0 < exact < 1:
        return "minder dan 1%"
    if 99 < exact < 100:
        return "meer dan 99%"
    return f"{round(exact)}%"


def minutes(seconds: int) -> str:
    """Return a time in whole minutes; under a minute in seconds."""
    if seconds < 60:
        return f"{seconds} seconden"
    whole = round(seconds / 60)
    return "1 minuut" if whole == 1 else f"{whole} minuten"


def said(soort: Soort, groep: Groep) -> str:
    """Return the value of a line in words."""
    match soort:
        case Soort.TIJD:
            return f"{minutes(groep.waarde)}, gepland {minutes(groep.van or 0)}"
        case Soort.KEREN:
            return number(groep.waarde)
        case Soort.AANDEEL if groep.van == 0:
            return "nog niets bekend"
        case _:
            return share(groep.waarde, groep.van or 0)


def is_divided(cijfer: Cijfer) -> bool:
    """Return whether a bar of this figure shows its parts: of a year what matters is how it is divided."""
    return cijfer.id == "jaren"


def value_words(cijfer: Cijfer, groep: Groep) -> str:
    """Return the value of a line in words that can stand alone beside a bar."""
    if is_divided(cijfer) or cijfer.soort is Soort.KEREN:
        return f"{number(groep.waarde)} {cijfer.waarde_naam}"
    return said(cijfer.soort, groep)


def sessions(count: int) -> str:
    """Return "1 sessie", "12 sessies"."""
    return "1 sessie" if count == 1 else f"{number(count)} sessies"


def summary(cijfer: Cijfer) -> str:
    """Return a figure in one sentence."""
    groups = cijfer.groepen
    if not groups:
        return cijfer.leeg
    if cijfer.id in _SUMMARIES:
        return _SUMMARIES[cijfer.id](groups)
    match cijfer.soort:
        case Soort.TIJD:
            return _longest(groups)
        case Soort.AANDEEL:
            value, out_of = sum(group.waarde for group in groups), sum(group.van or 0 for group in groups)
            return f"Samen {share(value, out_of)} {cijfer.waarde_naam}." if out_of else "Er is nog niets bekend."
        case Soort.KEREN:
            most = groups[0]
            return f"Het meest: {most.naam}, {number(most.waarde)} {cijfer.waarde_naam} in {sessions(most.sessies)}."
        case Soort.DEEL:
            most = max(groups, key=lambda group: group.waarde)
            return f"Het meest: {most.naam}, {share(most.waarde, most.van or 0, cijfer.waarde_naam)}."


def _longest(groups: Sequence[Groep]) -> str:
    over = [group for group in groups if group.van is not None and group.waarde >= group.van + 60]
    if not over:
        return "Alle stappen bleven binnen de tijd."
    most = max(over, key=lambda group: group.waarde - (group.van or 0))
    return f"{most.naam} liep het meest uit: {said(Soort.TIJD, most)}."


def _shift(groups: Sequence[Groep]) -> str:
    """Return which kring changed most between the first and the last line that has parts."""
    split = [group for group in groups if group.delen]
    if len(split) < 2:
        return "Er is nog geen tweede periode om mee te vergelijken."
    first, last = split[0], split[-1]
    before = {part.sleutel: part.waarde / (part.van or 1) for part in first.delen}
    after = {part.sleutel: part for part in last.delen}
    shifts = {key: abs(_part_share(after.get(key)) - before.get(key, 0)) for key in before | after}
    moved = max(shifts, key=lambda key: shifts[key])
    if shifts[moved] < _HARDLY:
        return f"Tussen {first.naam} en {last.naam} verschoof er bijna niets."
    then = next((part for part in first.delen if part.sleutel == moved), None)
    return (
        f"Het meest verschoven: {moved}, van {_part_said(then, first)} ({first.naam}) "
        f"naar {_part_said(after.get(moved), last)} ({last.naam})."
    )


def _part_share(part: Groep | None) -> float:
    return part.waarde / (part.van or 1) if part else 0.0


def _part_said(part: Groep | None, whole: Groep) -> str:
    value, out_of = (part.waarde, part.van or 0) if part else (0, whole.waarde)
    return f"{value} van de {out_of}" if out_of < FEW else percent(value, out_of)


def _least_heard(groups: Sequence[Groep]) -> str:
    missed = [group for group in groups if group.van and group.waarde < group.van]
    if not missed:
        return "Wie aan tafel zat, is ook gehoord."
    least = min(missed, key=lambda group: (group.waarde / (group.van or 1), -(group.van or 0)))
    return f"Het minst gehoord: {least.naam}, in {share(least.waarde, least.van or 0, 'sessies')}."


def _still_waiting(groups: Sequence[Groep]) -> str:
    waiting = sum(group.waarde for group in groups if group.sleutel != TOLD)
    return f"In {share(waiting, groups[0].van or 0, 'afgeronde sessies')} is er nog geen terugkoppeling."


def _emptiest(groups: Sequence[Groep]) -> str:
    most = max(groups, key=lambda group: group.waarde)
    if not most.waarde:
        return "Geen kring bleef leeg."
    return f"Het vaakst leeg: {most.naam}, in {share(most.waarde, most.van or 0, 'sessies')}."


_SUMMARIES = {"leeg": _emptiest, "jaren": _shift, "gehoord": _least_heard, "zonder": _still_waiting}
