"""Time: what is left is divided over the steps that are left, and a restart changes nothing."""

from datetime import timedelta

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from akad.meeting import Bijeenkomst, Pace, Reading
from akad.meeting.clock import book, enter, give_time, minute, pause, read, resume, start
from akad.model import Stapverloop
from factories import START, FakeClock, go_to, go_to_last, make_meeting, make_stap, make_werkwijze, packaged

# 10, 20, 30 minutes and a kring of 5: an hour and five minutes.
WERKWIJZE = make_werkwijze(
    kringen=("samen",),
    before=(make_stap("kort", minuten=10), make_stap("langer", minuten=20), make_stap("langst", minuten=30)),
    after=(),
)


def at(minutes: float) -> object:
    return START + timedelta(minutes=minutes)


def left(verloop: object, minutes: float) -> float:
    """Return the minutes that are left for the step."""
    return read(verloop, WERKWIJZE, at(minutes)).step_left / timedelta(minutes=1)


def test_a_meeting_begins_at_its_first_step_with_all_of_its_time() -> None:
    verloop = start(WERKWIJZE, START + timedelta(microseconds=999_999))
    assert (verloop.stap, verloop.begin, verloop.stap_begin, verloop.eind) == ("kort", START, START, at(65))
    assert verloop.stappen == (Stapverloop(stap="kort", gepland=10),)
    assert read(verloop, WERKWIJZE, START) == Reading(timedelta(minutes=10), timedelta(minutes=65), Pace.CALM)


def test_on_plan_every_step_has_its_planned_minutes() -> None:
    verloop = start(WERKWIJZE, START)
    moment = 0
    for stap in WERKWIJZE.stappen:
        if stap.id != "kort":
            verloop = enter(verloop, WERKWIJZE, stap.id, at(moment))
        assert left(verloop, moment) == stap.minuten
        moment += stap.minuten
    assert read(verloop, WERKWIJZE, at(moment)).meeting_left == timedelta()


@pytest.mark.parametrize(
    ("spent", "share"),
    # What is left of 65 minutes, for a step of 20 out of the 55 planned minutes that are left.
    [(10, 20), (0, 65 * 20 / 55), (21, 44 * 20 / 55), (54, 4), (65, 0), (80, 0)],
)
def test_what_is_left_is_divided_over_the_steps_that_are_left(spent: float, share: float) -> None:
    verloop = enter(start(WERKWIJZE, START), WERKWIJZE, "langer", at(spent))
    assert left(verloop, spent) == pytest.approx(share, abs=1e-6)
    assert left(verloop, spent + 3) == pytest.approx(share - 3, abs=1e-6)


def test_the_last_step_gets_all_that_is_left() -> None:
    verloop = enter(start(WERKWIJZE, START), WERKWIJZE, "stap-samen", at(40))
    assert left(verloop, 40) == 25


@given(st.lists(st.integers(0, 40), min_size=3, max_size=3))
def test_the_shares_of_the_steps_that_are_left_are_together_what_is_left(spent: list[int]) -> None:
    verloop = start(WERKWIJZE, START)
    now = 0
    for stap, minutes in zip(WERKWIJZE.stappen[1:], spent, strict=True):
        now += minutes
        verloop = enter(verloop, WERKWIJZE, stap.id, at(now))
        ahead = WERKWIJZE.stappen[WERKWIJZE.index(stap.id) :]
        # Every later step, had it been this one's turn, gets its part in the same proportion.
        whole = left(verloop, now) / stap.minuten * sum(each.minuten for each in ahead)
        assert whole == pytest.approx(max(65 - now, 0), abs=1e-3)


def test_going_back_divides_again_over_more_steps() -> None:
    verloop = enter(start(WERKWIJZE, START), WERKWIJZE, "langer", at(10))
    verloop = enter(verloop, WERKWIJZE, "kort", at(15))
    assert left(verloop, 15) == pytest.approx(50 * 10 / 65, abs=1e-6)
    assert [(each.stap, each.besteed) for each in verloop.stappen] == [("kort", 600), ("langer", 300)]


def test_time_spent_is_booked_on_the_step_that_was_left_and_adds_up() -> None:
    verloop = enter(start(WERKWIJZE, START), WERKWIJZE, "langer", at(4))
    verloop = enter(verloop, WERKWIJZE, "kort", at(5.5))
    verloop = book(verloop, at(7))
    assert {each.stap: each.besteed for each in verloop.stappen} == {"kort": 240 + 90, "langer": 90}
    assert verloop.stap_begin == at(7)
    assert verloop.eind == at(65)


def test_steps_reached_stand_in_the_order_of_the_werkwijze() -> None:
    verloop = enter(start(WERKWIJZE, START), WERKWIJZE, "langst", at(1))
    verloop = enter(verloop, WERKWIJZE, "langer", at(2))
    assert [each.stap for each in verloop.stappen] == ["kort", "langer", "langst"]
    kept = attrs.evolve(verloop, stappen=(Stapverloop(stap="van vroeger", gepland=3), *verloop.stappen))
    assert [each.stap for each in enter(kept, WERKWIJZE, "kort", at(3)).stappen][-1] == "van vroeger"


def test_a_pause_takes_no_time() -> None:
    verloop = pause(start(WERKWIJZE, START), at(4))
    assert left(verloop, 4) == left(verloop, 9) == left(verloop, 400) == 6
    assert read(verloop, WERKWIJZE, at(400)).pace is Pace.PAUSED
    assert minute(verloop, at(400)) == 4
    going_on = resume(verloop, at(34))
    assert going_on.pauze_sinds is None
    assert left(going_on, 34) == 6
    assert read(going_on, WERKWIJZE, at(34)).meeting_left == timedelta(minutes=61)
    assert minute(going_on, at(36)) == 6
    assert going_on.begin == START


def test_pause_and_resume_twice_are_as_once() -> None:
    running = start(WERKWIJZE, START)
    resting = pause(running, at(4))
    assert pause(resting, at(8)) is resting
    assert resume(running, at(8)) is running


def test_going_to_another_step_during_a_pause_keeps_the_pause() -> None:
    verloop = enter(pause(start(WERKWIJZE, START), at(4)), WERKWIJZE, "langer", at(20))
    assert verloop.pauze_sinds == at(4)
    assert verloop.stappen[0].besteed == 240
    going_on = resume(verloop, at(30))
    assert left(going_on, 30) == pytest.approx(61 * 20 / 55, abs=1e-6)
    assert book(going_on, at(31)).stappen[1].besteed == 60


@given(st.lists(st.tuples(st.integers(0, 600), st.integers(0, 3600)), max_size=6))
def test_pauses_never_count(turns: list[tuple[int, int]]) -> None:
    verloop, now, worked = start(WERKWIJZE, START), START, 0
    for seconds, rest in turns:
        now += timedelta(seconds=seconds)
        worked += seconds
        verloop = pause(verloop, now)
        now += timedelta(seconds=rest)
        verloop = resume(verloop, now)
    assert minute(verloop, now) == worked // 60
    assert read(verloop, WERKWIJZE, now).meeting_left == timedelta(minutes=65, seconds=-worked)


def test_more_time_goes_to_the_steps_that_are_left() -> None:
    verloop = give_time(start(WERKWIJZE, START), 13, at(0))
    assert verloop.eind == at(78)
    assert left(verloop, 0) == pytest.approx(10 * 78 / 65, abs=1e-6)


def test_more_time_half_way_a_step_divides_from_that_moment_and_loses_no_time_spent() -> None:
    verloop = give_time(start(WERKWIJZE, START), 10, at(8))
    assert left(verloop, 8) == pytest.approx(67 * 10 / 65, abs=1e-6)
    assert minute(verloop, at(9)) == 9


def test_more_time_after_the_end_counts_from_now() -> None:
    verloop = enter(start(WERKWIJZE, START), WERKWIJZE, "stap-samen", at(60))
    verloop = give_time(verloop, 5, at(90))
    assert verloop.eind == at(95)
    assert left(verloop, 90) == 5


@pytest.mark.parametrize(
    ("minutes", "pace"),
    [
        (0, Pace.CALM),
        (7.9, Pace.CALM),
        (8, Pace.NEARLY),
        (9.99, Pace.NEARLY),
        (10, Pace.OVER),
        (99, Pace.OVER),
    ],
)
def test_the_last_fifth_of_a_step_is_for_rounding_off(minutes: float, pace: Pace) -> None:
    assert read(start(WERKWIJZE, START), WERKWIJZE, at(minutes)).pace is pace


def test_a_step_that_begins_when_the_time_is_up_is_over_at_once() -> None:
    verloop = enter(start(WERKWIJZE, START), WERKWIJZE, "langst", at(70))
    reading = read(verloop, WERKWIJZE, at(72))
    assert reading == Reading(timedelta(minutes=-2), timedelta(minutes=-7), Pace.OVER)


@pytest.mark.parametrize(
    ("left", "pace", "words"),
    [
        (10 * 60, Pace.CALM, "nog 10 min"),
        (9 * 60 + 1, Pace.CALM, "nog 10 min"),
        (60, Pace.NEARLY, "nog 1 min · rond rustig af"),
        (1, Pace.NEARLY, "nog 1 min · rond rustig af"),
        (0, Pace.OVER, "tijd voor de volgende stap"),
        (-59, Pace.OVER, "tijd voor de volgende stap"),
        (-60, Pace.OVER, "tijd voor de volgende stap · 1 min over"),
        (-185, Pace.OVER, "tijd voor de volgende stap · 3 min over"),
        (300, Pace.PAUSED, "pauze · nog 5 min"),
        (-300, Pace.PAUSED, "pauze · nog 0 min"),
    ],
)
def test_words_for_the_step(left: int, pace: Pace, words: str) -> None:
    assert Reading(timedelta(seconds=left), timedelta(), pace).words == words


@pytest.mark.parametrize(
    ("left", "words"),
    [
        (3600, "samen nog 60 min"),
        (1, "samen nog 1 min"),
        (0, "de tijd is om"),
        (-59, "de tijd is om"),
        (-60, "1 min langer dan gepland"),
        (-600, "10 min langer dan gepland"),
    ],
)
def test_words_for_the_meeting(left: int, words: str) -> None:
    assert Reading(timedelta(), timedelta(seconds=left), Pace.CALM).meeting_words == words


def test_the_minute_counts_what_was_worked() -> None:
    verloop = start(WERKWIJZE, START)
    assert [minute(verloop, at(each)) for each in (0, 0.99, 1, 31.5)] == [0, 0, 1, 31]
    assert minute(enter(verloop, WERKWIJZE, "langer", at(12)), at(20)) == 20


def test_a_clock_that_is_set_back_breaks_nothing() -> None:
    verloop = start(WERKWIJZE, START)
    assert minute(verloop, at(-30)) == 0
    assert left(verloop, -30) == 40
    back = enter(verloop, WERKWIJZE, "langer", at(-30))
    assert back.stappen[0].besteed == 0
    assert book(back, at(-60)).stappen[1].besteed == 0
    rested = resume(pause(verloop, at(10)), at(-10))
    assert (rested.eind, rested.stap_begin, rested.pauze_sinds) == (verloop.eind, verloop.stap_begin, None)
    assert give_time(verloop, 5, at(-30)).eind == at(70)


@given(st.lists(st.integers(-7200, 7200), min_size=1, max_size=10))
def test_a_meeting_survives_any_jumps_of_its_clock(jumps: list[int]) -> None:
    clock = FakeClock()
    meeting = make_meeting(clock=clock)
    steps = (
        meeting.next_step,
        meeting.pause,
        meeting.resume,
        lambda: meeting.give_time(5),
        meeting.previous_step,
    )
    meeting.next_step()
    for number, jump in enumerate(jumps):
        clock.forward(seconds=jump)
        meeting.say("er is iets gezegd")
        if 0 < meeting.stap_index < 4 or number % 5 in (1, 2, 3):
            steps[number % 5]()
        reading = meeting.time()
        assert reading is not None
        assert reading.words
        assert reading.meeting_words
    assert all(each.besteed >= 0 for each in meeting.sessie.verloop.stappen)
    assert all(note.minuut >= 0 for note in meeting.sessie.notities)


def test_a_restart_keeps_the_same_time() -> None:
    clock = FakeClock()
    meeting = make_meeting(clock=clock)
    clock.forward(minutes=3, seconds=17.25)
    go_to(meeting, "krachten")
    clock.forward(minutes=6)
    meeting.pause()
    clock.forward(minutes=2)
    meeting.resume()
    clock.forward(minutes=1)
    again = Bijeenkomst(meeting.sessie, packaged(), meeting.boundary, clock)
    assert again.stap.id == "krachten"
    for minutes in (0, 4, 60):
        clock.forward(minutes=minutes)
        assert again.time() == meeting.time()
        assert again.say("zingt").admitted == meeting.say("zingt").admitted
    meeting.next_step()
    again.next_step()
    assert again.sessie == meeting.sessie


def test_a_restart_during_a_pause_still_rests() -> None:
    clock = FakeClock()
    meeting = make_meeting(clock=clock)
    clock.forward(minutes=2)
    meeting.pause()
    clock.forward(minutes=30)
    again = Bijeenkomst(meeting.sessie, packaged(), meeting.boundary, clock)
    assert again.is_paused
    assert again.time() == meeting.time()
    assert again.time().words == "pauze · nog 3 min"


def test_there_is_no_time_before_the_meeting_begins() -> None:
    meeting = make_meeting(begun=False)
    assert meeting.time() is None
    meeting.pause()
    meeting.give_time(5)
    assert meeting.sessie.verloop is None
    assert meeting.undo() is None


def test_ideas_and_notes_carry_their_minute() -> None:
    clock = FakeClock()
    meeting = make_meeting(clock=clock)
    clock.forward(minutes=4, seconds=59)
    meeting.say("eerder")
    meeting.pause()
    clock.forward(minutes=20)
    meeting.resume()
    clock.forward(seconds=1)
    meeting.add_idea("later", "buurt")
    assert meeting.sessie.notities[0].minuut == 4
    assert meeting.sessie.ideeen[0].minuut == 5


def test_time_of_a_whole_meeting_is_all_booked() -> None:
    clock = FakeClock()
    meeting = make_meeting(clock=clock)
    for _ in packaged().stappen[1:]:
        clock.forward(minutes=7)
        if meeting.stap.kring:
            meeting.say("een idee")
        meeting.next_step()
    clock.forward(minutes=7)
    meeting.finish()
    assert [each.besteed for each in meeting.sessie.verloop.stappen] == [420] * 10
    assert [each.gepland for each in meeting.sessie.verloop.stappen] == [5, 8, 8, 8, 7, 8, 6, 4, 4, 2]


def test_going_on_after_the_end_leaves_out_the_time_between() -> None:
    clock = FakeClock()
    meeting = make_meeting(clock=clock)
    go_to_last(meeting)
    clock.forward(minutes=20)
    before = meeting.time()
    meeting.finish()
    clock.forward(minutes=7 * 24 * 60)
    meeting.reopen()
    after = meeting.time()
    assert after.meeting_left == before.meeting_left
    clock.forward(minutes=3)
    meeting.finish()
    assert meeting.sessie.verloop.stappen[-1].besteed == 23 * 60
