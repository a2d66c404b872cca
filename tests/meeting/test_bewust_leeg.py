"""A kring is not skipped silently: an idea, or the reason why not."""

import pytest

from akad.meeting import EmptyText, KringLeeg
from akad.model import Status
from factories import KRINGEN, go_to, make_meeting, make_werkwijze, packaged

STEP_OF = {kring: packaged().stappen[packaged().step_of(kring)].id for kring in KRINGEN}


@pytest.mark.parametrize("kring", KRINGEN)
def test_an_empty_kring_is_not_left_without_a_reason(kring: str) -> None:
    meeting = make_meeting()
    go_to(meeting, STEP_OF[kring])
    with pytest.raises(KringLeeg, match=f"in de kring '{kring}' staat nog niets") as refused:
        meeting.next_step()
    assert refused.value.kring == kring
    assert meeting.stap.kring == kring
    with pytest.raises(EmptyText):
        meeting.leave_empty(kring, "   ")
    meeting.leave_empty(kring, " nu niet nodig ")
    assert [(leeg.kring, leeg.reden) for leeg in meeting.sessie.bewust_leeg] == [(kring, "nu niet nodig")]
    meeting.next_step()
    assert meeting.stap_index == packaged().step_of(kring) + 1


def test_going_back_from_an_empty_kring_needs_no_reason() -> None:
    meeting = make_meeting()
    go_to(meeting, "eigen-kracht")
    meeting.previous_step()
    assert meeting.stap.id == "vraag"


def test_a_note_or_an_idea_elsewhere_does_not_fill_a_kring() -> None:
    meeting = make_meeting()
    go_to(meeting, "eigen-kracht")
    meeting.add_idea("een koor", "buurt")
    with pytest.raises(KringLeeg):
        meeting.next_step()


def test_a_parked_idea_fills_its_kring() -> None:
    meeting = make_meeting()
    meeting.add_idea("zelf bellen", "eigen kracht")
    go_to(meeting, "eigen-kracht")
    meeting.next_step()
    assert meeting.stap.id == "buurt"


def test_an_idea_that_comes_later_takes_the_reason_away() -> None:
    meeting = make_meeting()
    go_to(meeting, "eigen-kracht")
    meeting.leave_empty("eigen kracht", "vandaag niet")
    meeting.next_step()
    meeting.leave_empty("buurt", "hier is niets")
    meeting.add_idea("toch zelf bellen", "eigen kracht")
    assert [leeg.kring for leeg in meeting.sessie.bewust_leeg] == ["buurt"]
    meeting.undo()
    assert [leeg.kring for leeg in meeting.sessie.bewust_leeg] == ["eigen kracht", "buurt"]


def test_an_idea_that_is_moved_in_takes_the_reason_away() -> None:
    meeting = make_meeting()
    go_to(meeting, "eigen-kracht")
    meeting.leave_empty("eigen kracht", "vandaag niet")
    meeting.next_step()
    meeting.say("de buurvrouw vragen")
    meeting.move("i1", "eigen kracht", None)
    assert meeting.sessie.bewust_leeg == ()
    with pytest.raises(KringLeeg, match="buurt"):
        meeting.next_step()


def test_a_kring_whose_only_idea_is_moved_out_again_is_empty_without_a_reason() -> None:
    meeting = make_meeting()
    go_to(meeting, "eigen-kracht")
    meeting.leave_empty("eigen kracht", "vandaag niet")
    meeting.next_step()
    meeting.say("de buurvrouw vragen")
    meeting.move("i1", "eigen kracht", None)
    meeting.move("i1", "buurt", None)
    assert meeting.is_empty("eigen kracht")
    meeting.previous_step()
    with pytest.raises(KringLeeg, match="eigen kracht"):
        meeting.next_step()


@pytest.mark.parametrize("way", ["move", "remove"])
def test_taking_the_only_idea_away_empties_the_kring(way: str) -> None:
    meeting = make_meeting()
    go_to(meeting, "buurt")
    meeting.say("een koor")
    only = meeting.sessie.ideeen[-1]
    if way == "move":
        meeting.move(only.id, "formele zorg", None)
    else:
        meeting.remove(next(entry for entry in meeting.entries() if entry.key == only.id))
    with pytest.raises(KringLeeg):
        meeting.next_step()


def test_another_reason_takes_the_place_of_the_first() -> None:
    meeting = make_meeting()
    go_to(meeting, "eigen-kracht")
    meeting.leave_empty("eigen kracht", "vandaag niet")
    meeting.leave_empty("eigen kracht", "de bewoner is moe")
    assert [leeg.reden for leeg in meeting.sessie.bewust_leeg] == ["de bewoner is moe"]


def test_a_werkwijze_that_ends_with_a_kring_does_not_end_silently_either() -> None:
    werkwijze = make_werkwijze(kringen=("zelf", "samen"), after=())
    meeting = make_meeting(werkwijze=werkwijze)
    go_to(meeting, "stap-samen")
    with pytest.raises(KringLeeg, match="samen"):
        meeting.finish()
    assert meeting.sessie.status is Status.BEZIG
    meeting.leave_empty("samen", "volgende keer")
    meeting.finish()
    assert meeting.sessie.status is Status.BESPROKEN
