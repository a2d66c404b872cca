"""The course of a meeting: one step after the other, no kring skipped, and the time. No widget, no file."""

from collections.abc import Callable
from datetime import datetime

import attrs

from akad.meeting import clock, entries
from akad.meeting.afterwards import status_of
from akad.meeting.changing import Changing
from akad.meeting.refusals import KringLeeg, NoConsent, NotNow
from akad.model import BewustLeeg, Sessie, Stap, Status, Toestemming, Verloop, Werkwijze
from akad.privacy import Boundary

Clock = Callable[[], datetime]


class Course(Changing):
    """A session on its way through the steps of `werkwijze`. `clock` gives the present moment (aware, UTC)."""

    def __init__(self, sessie: Sessie, werkwijze: Werkwijze, boundary: Boundary, clock: Clock) -> None:
        super().__init__(sessie, boundary)
        self.werkwijze = werkwijze
        self._clock = clock

    @property
    def stap(self) -> Stap:
        """The current step; before the meeting has begun the first one."""
        verloop = self.sessie.verloop
        return self.werkwijze.stap(verloop.stap) if verloop else self.werkwijze.stappen[0]

    @property
    def stap_index(self) -> int:
        """The place of the current step, from 0."""
        return self.werkwijze.index(self.stap.id)

    @property
    def is_last_step(self) -> bool:
        """Whether no step comes after this one."""
        return self.stap_index == len(self.werkwijze.stappen) - 1

    # --- Steps -------------------------------------------------------------------------------------------

    def begin(self) -> None:
        """Begin the meeting; raises `NoConsent` when it is not known whether the case may be discussed."""
        if self.sessie.verloop is not None:
            return
        if self.sessie.casus.toestemming is Toestemming.NOG_NIET:
            raise NoConsent
        verloop = clock.start(self.werkwijze, self._clock())
        self._apply("begin", attrs.evolve(self.sessie, status=Status.BEZIG, verloop=verloop))

    def next_step(self) -> None:
        """Go to the next step; raises `KringLeeg` when this kring has no idea and no reason, `NotNow` at the end."""
        if self.is_last_step:
            raise NotNow("dit is de laatste stap; rond de bijeenkomst af")
        self._check_kring(self.stap.kring)
        self._go(self.stap_index + 1)

    def previous_step(self) -> None:
        """Go back a step; what was done later stays. Raises `NotNow` at the first step."""
        if self.stap_index == 0:
            raise NotNow("dit is de eerste stap")
        self._go(self.stap_index - 1)

    def is_empty(self, kring: str) -> bool:
        """Return whether a kring has neither an idea nor a reason why not."""
        sessie = self.sessie
        return not any(i.kring == kring for i in sessie.ideeen) and not any(
            leeg.kring == kring for leeg in sessie.bewust_leeg
        )

    def leave_empty(self, kring: str, typed: str) -> None:
        """Note why a kring stays empty; raises `EmptyText`, KeyError."""
        self.werkwijze.kring(kring)
        leeg = BewustLeeg(kring=kring, reden=self._admit(typed).text)
        rest = (item for item in self.sessie.bewust_leeg if item.kring != kring)
        self._apply("bewust leeg", attrs.evolve(self.sessie, bewust_leeg=(*rest, leeg)))

    def reopen(self) -> None:
        """Go on with a session that was besproken, at the step where it ended. Raises `NotNow` when it was not."""
        verloop = self.sessie.verloop
        if verloop is None:
            raise NotNow("deze sessie is nooit begonnen")
        if not self.sessie.status.is_finished:
            raise NotNow("deze sessie loopt nog")
        now = self._clock().replace(microsecond=0)
        # The time between is nobody's: the step goes on as if it had been a pause.
        ended = attrs.evolve(verloop, pauze_sinds=verloop.pauze_sinds or verloop.stap_begin)
        self._apply("heropenen", attrs.evolve(self.sessie, status=Status.BEZIG, verloop=clock.resume(ended, now)))

    def finish(self) -> None:
        """End the meeting: the session is besproken.

        Raises `NotNow` before the last step, and `KringLeeg` when a kring has no idea and no reason: the last step is
        one of a kring, or an idea was taken away or moved later.
        """
        verloop = self._running()
        if not self.is_last_step:
            raise NotNow("de bijeenkomst is nog niet bij de laatste stap")
        self._check_kring(*(kring.naam for kring in self.werkwijze.kringen))
        now = self._clock()
        ended = clock.resume(clock.book(verloop, now), now)
        # A session that was opened again may have choices and feedback already.
        sessie = attrs.evolve(self.sessie, status=Status.BESPROKEN, verloop=ended)
        self._apply("afronden", attrs.evolve(sessie, status=status_of(sessie)))

    def _check_kring(self, *kringen: str | None) -> None:
        for kring in kringen:
            if kring is not None and self.is_empty(kring):
                raise KringLeeg(kring)

    def _go(self, index: int) -> None:
        stap = self.werkwijze.stappen[index]
        verloop = clock.enter(self._running(), self.werkwijze, stap.id, self._clock())
        self._apply(f"naar '{stap.naam}'", entries.settled(attrs.evolve(self.sessie, verloop=verloop), stap.kring))

    def _running(self) -> Verloop:
        if self.sessie.verloop is None:
            raise NotNow("de bijeenkomst is nog niet begonnen")
        if self.sessie.status.is_finished:
            raise NotNow("de bijeenkomst is al afgerond")
        return self.sessie.verloop

    # --- Time --------------------------------------------------------------------------------------------

    def time(self) -> clock.Reading | None:
        """Return what the clock says, None before the meeting has begun."""
        verloop = self.sessie.verloop
        return clock.read(verloop, self.werkwijze, self._clock()) if verloop else None

    @property
    def is_paused(self) -> bool:
        """Whether the meeting rests."""
        return self.sessie.verloop is not None and self.sessie.verloop.pauze_sinds is not None

    def pause(self) -> None:
        """Let the time rest."""
        self._set_time("pauze", clock.pause)

    def resume(self) -> None:
        """Let the time go on."""
        self._set_time("einde van de pauze", clock.resume)

    def stand_still(self, since: datetime) -> None:
        """Take no time for what lies between `since` and now, without a trace: the method stepped aside."""
        now = self._clock()

        def shifted(sessie: Sessie) -> Sessie:
            if sessie.verloop is None:
                return sessie
            return attrs.evolve(sessie, verloop=clock.resume(clock.pause(sessie.verloop, since), now))

        if not self.is_paused:
            self._history.amend(shifted)
            self.on_change(self.sessie)

    def renew_time(self) -> None:
        """Give the steps that are left their planned minutes again, from now; a meeting goes on another day."""
        self._set_time("nieuwe tijd", lambda verloop, now: clock.renew(verloop, self.werkwijze, now))

    def now(self) -> datetime:
        """Return the present moment."""
        return self._clock()

    def give_time(self, minutes: int) -> None:
        """Give the meeting more minutes."""
        self._set_time(f"{minutes} minuten erbij", lambda verloop, now: clock.give_time(verloop, minutes, now))

    def _set_time(self, label: str, change: Callable[[Verloop, datetime], Verloop]) -> None:
        verloop = self.sessie.verloop
        if verloop is not None and not self.sessie.status.is_finished:
            self._apply(label, attrs.evolve(self.sessie, verloop=change(verloop, self._clock())))

    def _minute(self) -> int | None:
        verloop = self.sessie.verloop
        return clock.minute(verloop, self._clock()) if verloop else None
