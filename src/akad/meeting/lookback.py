"""What a meeting opens with: which earlier cases of this table still wait, and what came in since the last time."""

from collections.abc import Iterable, Sequence
from datetime import date, datetime

import attrs

from akad.archive.naming import same_name
from akad.meeting.afterwards import tips, waits_for_choice, waits_for_feedback
from akad.model import Idee, Sessie


@attrs.frozen
class Earlier:
    """An earlier session of the table. `news` are its tips of which the table has not heard yet how it went."""

    sessie_id: str
    codenaam: str
    choices: int
    outcomes: int
    news: tuple[Idee, ...]


def is_same_table(one: Sessie, other: Sessie) -> bool:
    """Return whether two sessions are of one wijktafel; tables without a name are one."""
    return same_name(one.tafel.wijktafel or "") == same_name(other.tafel.wijktafel or "")


def look_back(present: Sessie, others: Iterable[Sessie], now: datetime) -> tuple[Earlier, ...]:
    """Return the earlier sessions of this table that have something to tell, with news first and then the newest.

    What was written down since the day of the last meeting before this one is news; it is for a table that met never
    before all that is known.
    """
    day = (present.verloop.begin if present.verloop else now).astimezone().date()
    mine = [each for each in others if each.id != present.id and is_same_table(present, each)]
    last = max((held for each in mine if (held := _held(each)) is not None and held < day), default=date.min)
    found = [_earlier(each, last) for each in mine if each.status.is_finished]
    telling = [each for each in found if each.news or each.choices or each.outcomes]
    telling.sort(key=lambda each: each.sessie_id, reverse=True)
    return tuple(sorted(telling, key=lambda each: not each.news))


def _held(sessie: Sessie) -> date | None:
    return sessie.verloop.begin.astimezone().date() if sessie.verloop else None


def _earlier(sessie: Sessie, last: date) -> Earlier:
    given: Sequence[Idee] = tips(sessie)
    return Earlier(
        sessie.id,
        sessie.codenaam,
        sum(map(waits_for_choice, given)),
        sum(map(waits_for_feedback, given)),
        tuple(idee for idee in given if _heard_since(idee, last)),
    )


def _heard_since(idee: Idee, last: date) -> bool:
    told = idee.terugkoppeling
    return told is not None and told.dag is not None and told.dag >= last
