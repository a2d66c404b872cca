"""The time of a meeting: what is left is divided over the steps that are left, again and again.

Every function takes the moment `now` (aware, UTC) from its caller; nothing here reads a clock.
"""

from datetime import datetime, timedelta
from enum import Enum
from math import ceil

import attrs

from akad.model import Stapverloop, Verloop, Werkwijze

_NEARLY = 0.2  # the last fifth of a step: time to round off
_MUCH = 120  # so many minutes over is another day: the number says nothing any more
_ZERO = timedelta()


class Pace(Enum):
    """How the step is doing for time."""

    CALM = "calm"
    NEARLY = "nearly"
    OVER = "over"
    PAUSED = "paused"


@attrs.frozen
class Reading:
    """What the clock says: time left in the step and in the meeting (negative when over), and the pace.

    `is_last` says that no step comes after this one.
    """

    step_left: timedelta
    meeting_left: timedelta
    pace: Pace
    is_last: bool = False

    @property
    def words(self) -> str:
        """The time left in this step in plain words, for the screen."""
        minutes = ceil(self.step_left / timedelta(minutes=1))
        if self.pace is Pace.PAUSED:
            return f"pauze · nog {max(minutes, 0)} min"
        if minutes > 0:
            return f"nog {minutes} min" + (" · rond rustig af" if self.pace is Pace.NEARLY else "")
        over = -minutes if -minutes < _MUCH else 0
        what = "tijd om af te ronden" if self.is_last else "tijd voor de volgende stap"
        return what + (f" · {over} min over" if over else "")

    @property
    def meeting_words(self) -> str:
        """The time left in the whole meeting in plain words."""
        minutes = ceil(self.meeting_left / timedelta(minutes=1))
        if minutes > 0:
            return f"samen nog {minutes} min"
        return f"{-minutes} min langer dan gepland" if 0 < -minutes < _MUCH else "de tijd is om"


def start(werkwijze: Werkwijze, now: datetime) -> Verloop:
    """Return the course of a meeting that begins now, at the first step."""
    now = now.replace(microsecond=0)
    first = werkwijze.stappen[0]
    return Verloop(
        stap=first.id,
        begin=now,
        stap_begin=now,
        eind=now + timedelta(minutes=werkwijze.minuten),
        stappen=(_entry(werkwijze, first.id),),
    )


def enter(verloop: Verloop, werkwijze: Werkwijze, stap_id: str, now: datetime) -> Verloop:
    """Return the course after going to another step: the time spent is added to the step that is left."""
    verloop = book(verloop, now)
    reached = {entry.stap: entry for entry in verloop.stappen}
    reached.setdefault(stap_id, _entry(werkwijze, stap_id))
    order = {stap.id: place for place, stap in enumerate(werkwijze.stappen)}
    stappen = sorted(reached.values(), key=lambda entry: order.get(entry.stap, len(order)))
    return attrs.evolve(verloop, stap=stap_id, stappen=tuple(stappen))


def book(verloop: Verloop, now: datetime) -> Verloop:
    """Return the course with the time since `stap_begin` added to the current step, which then begins anew."""
    moment = _moment(verloop, now)
    seconds = max(0, round((moment - verloop.stap_begin).total_seconds()))
    stappen = tuple(
        attrs.evolve(entry, besteed=entry.besteed + seconds) if entry.stap == verloop.stap else entry
        for entry in verloop.stappen
    )
    return attrs.evolve(verloop, stap_begin=moment, stappen=stappen)


def pause(verloop: Verloop, now: datetime) -> Verloop:
    """Return the course at rest; nothing changes when it rests already."""
    if verloop.pauze_sinds is not None:
        return verloop
    return attrs.evolve(verloop, pauze_sinds=now.replace(microsecond=0))


def resume(verloop: Verloop, now: datetime) -> Verloop:
    """Return the course going on: the pause takes no time from the steps."""
    if verloop.pauze_sinds is None:
        return verloop
    rest = max(now.replace(microsecond=0) - verloop.pauze_sinds, _ZERO)
    return attrs.evolve(verloop, pauze_sinds=None, stap_begin=verloop.stap_begin + rest, eind=verloop.eind + rest)


def give_time(verloop: Verloop, minutes: int, now: datetime) -> Verloop:
    """Return the course with so many minutes more from the planned end, or from now when that has passed."""
    verloop = book(verloop, now)
    return attrs.evolve(verloop, eind=max(verloop.eind, verloop.stap_begin) + timedelta(minutes=minutes))


def renew(verloop: Verloop, werkwijze: Werkwijze, now: datetime) -> Verloop:
    """Return the course with the planned minutes for this step and those after it; the time between is nobody's."""
    now = now.replace(microsecond=0)
    left = werkwijze.stappen[werkwijze.index(verloop.stap) :]
    return attrs.evolve(
        verloop, stap_begin=now, eind=now + timedelta(minutes=sum(stap.minuten for stap in left)), pauze_sinds=None
    )


def read(verloop: Verloop, werkwijze: Werkwijze, now: datetime) -> Reading:
    """Return what the clock says: the share of this step in what was left when it began."""
    moment = _moment(verloop, now)
    left = werkwijze.stappen[werkwijze.index(verloop.stap) :]
    whole = max(verloop.eind - verloop.stap_begin, _ZERO)
    share = whole * left[0].minuten / sum(stap.minuten for stap in left)
    step_left = share - (moment - verloop.stap_begin)
    if verloop.pauze_sinds is not None:
        pace = Pace.PAUSED
    elif step_left <= _ZERO:
        pace = Pace.OVER
    else:
        pace = Pace.NEARLY if step_left <= share * _NEARLY else Pace.CALM
    return Reading(step_left, verloop.eind - moment, pace, is_last=len(left) == 1)


def minute(verloop: Verloop, now: datetime) -> int:
    """Return the minute of the meeting, pauses not counted, from 0."""
    return sum(entry.besteed for entry in book(verloop, now).stappen) // 60


def _moment(verloop: Verloop, now: datetime) -> datetime:
    """Return the moment that counts: during a pause the time stands still."""
    return (verloop.pauze_sinds or now).replace(microsecond=0)


def _entry(werkwijze: Werkwijze, stap_id: str) -> Stapverloop:
    stap = werkwijze.stap(stap_id)
    return Stapverloop(stap=stap.id, gepland=stap.minuten, kring=stap.kring)
