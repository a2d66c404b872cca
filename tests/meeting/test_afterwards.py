"""What the bewoner chooses and what comes of it; where the session stands by then."""

from datetime import date

import attrs
import pytest

from akad.meeting import Bijeenkomst, NotNow
from akad.meeting.afterwards import status_of, tips
from akad.model import KeuzeAntwoord, Sessie, Status, Uitkomst
from factories import FakeClock, full_sessie, go_to_last, make_meeting

PROBEREN, LATER, NEE = KeuzeAntwoord


@pytest.fixture
def meeting() -> Bijeenkomst:
    """A meeting that was ended, with two tips and an idea that is none."""
    meeting = make_meeting(clock=FakeClock())
    go_to_last(meeting)
    meeting.toggle_tip("i1")
    meeting.toggle_tip("i2")
    meeting.finish()
    assert meeting.sessie.status is Status.BESPROKEN
    return meeting


def status(meeting: Bijeenkomst) -> Status:
    return meeting.sessie.status


def test_a_choice_and_feedback_in_the_words_of_the_bewoner(meeting: Bijeenkomst) -> None:
    meeting.boundary.names.add("Truus", "de zus")
    meeting.choose_for("i1", PROBEREN)
    meeting.explain_choice("i1", "samen met Truus")
    meeting.set_outcome("i1", Uitkomst.DEELS)
    meeting.tell_outcome("i1", "We zijn één keer geweest")
    meeting.tell_lesson("i1", "Truus moet eerst bellen")
    idee = meeting.sessie.idee("i1")
    assert idee.keuze is not None
    assert idee.terugkoppeling is not None
    assert (idee.keuze.antwoord, idee.keuze.toelichting) == (PROBEREN, "samen met de zus")
    assert (idee.terugkoppeling.uitkomst, idee.terugkoppeling.wat) == (Uitkomst.DEELS, "We zijn één keer geweest")
    assert idee.terugkoppeling.geleerd == "de zus moet eerst bellen"
    assert idee.keuze.dag == idee.terugkoppeling.dag == date(2026, 11, 22)
    # Another answer keeps the words, nothing takes them away.
    meeting.choose_for("i1", LATER)
    meeting.set_outcome("i1", Uitkomst.GELUKT)
    meeting.tell_lesson("i1", " ")
    idee = meeting.sessie.idee("i1")
    assert (idee.keuze.toelichting, idee.terugkoppeling.wat) == ("samen met de zus", "We zijn één keer geweest")
    assert idee.terugkoppeling.geleerd is None


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        ((None, None), (None, None), Status.BESPROKEN),
        ((PROBEREN, None), (NEE, None), Status.BESPROKEN),
        ((PROBEREN, Uitkomst.NIET_GELUKT), (None, None), Status.BESPROKEN),
        ((PROBEREN, Uitkomst.NIET_GELUKT), (NEE, None), Status.TERUGGEKOPPELD),
        ((PROBEREN, Uitkomst.GELUKT), (LATER, None), Status.TERUGGEKOPPELD),
        ((NEE, None), (NEE, None), Status.TERUGGEKOPPELD),
        ((LATER, Uitkomst.GELUKT), (PROBEREN, Uitkomst.DEELS), Status.TERUGGEKOPPELD),
    ],
)
def test_the_status_follows(
    meeting: Bijeenkomst,
    first: tuple[KeuzeAntwoord | None, Uitkomst | None],
    second: tuple[KeuzeAntwoord | None, Uitkomst | None],
    expected: Status,
) -> None:
    for idee_id, (antwoord, uitkomst) in (("i1", first), ("i2", second)):
        if antwoord is not None:
            meeting.choose_for(idee_id, antwoord)
        if uitkomst is not None:
            meeting.set_outcome(idee_id, uitkomst)
    assert status(meeting) is expected
    while meeting.undo() not in (None, "afronden"):
        pass


def test_taking_back_goes_back_and_undo_brings_it_back(meeting: Bijeenkomst) -> None:
    meeting.choose_for("i2", NEE)
    meeting.choose_for("i1", PROBEREN)
    meeting.set_outcome("i1", Uitkomst.GELUKT)
    done = meeting.sessie
    assert status(meeting) is Status.TERUGGEKOPPELD
    assert meeting.forget_answer("i1") is True
    assert (status(meeting), meeting.sessie.idee("i1").terugkoppeling) == (Status.BESPROKEN, None)
    assert meeting.forget_answer("i1") is True
    assert meeting.sessie.idee("i1").keuze is None
    assert meeting.forget_answer("i1") is False
    assert meeting.undo() == "weghalen van de keuze"
    assert meeting.undo() == "weghalen van de terugkoppeling"
    assert meeting.sessie == done


def test_opening_again_throws_nothing_away(meeting: Bijeenkomst) -> None:
    meeting.choose_for("i1", NEE)
    meeting.choose_for("i2", NEE)
    meeting.reopen()
    assert status(meeting) is Status.BEZIG
    meeting.toggle_tip("i1")
    assert meeting.sessie.idee("i1").keuze is not None
    meeting.finish()
    assert status(meeting) is Status.TERUGGEKOPPELD


def test_words_need_an_answer_first(meeting: Bijeenkomst) -> None:
    for act in (meeting.explain_choice, meeting.tell_outcome, meeting.tell_lesson):
        with pytest.raises(NotNow):
            act("i1", "zomaar")
    running = make_meeting()
    running.add_idea("zingen", "buurt")
    with pytest.raises(NotNow, match="afgerond"):
        running.choose_for("i1", NEE)
    assert status_of(running.sessie) is Status.BEZIG


def test_without_tips_there_is_nothing_to_hear() -> None:
    sessie: Sessie = attrs.evolve(full_sessie(), ideeen=())
    assert tips(sessie) == ()
    assert status_of(sessie) is Status.BESPROKEN
    assert status_of(full_sessie()) is Status.TERUGGEKOPPELD
