"""An idea that comes too early waits, and turns up by itself in its own kring."""

import attrs
import pytest

from akad.meeting import build, came_back, open_kringen
from factories import KRINGEN, go_to, make_meeting, packaged, texts

STEP_OF = {kring: packaged().stappen[packaged().step_of(kring)].id for kring in KRINGEN}


def test_an_idea_for_formal_care_in_step_two_comes_back_in_step_eight() -> None:
    meeting = make_meeting()
    meeting.next_step()
    assert meeting.stap_index == 1
    said = meeting.add_idea("gewoon aanmelden bij de dagbesteding", "formele zorg")
    assert (said.kring, said.is_parked) == ("formele zorg", True)
    (parked,) = meeting.parked()
    assert (parked.tekst, parked.stap) == ("gewoon aanmelden bij de dagbesteding", "in-beeld")
    for stap in packaged().stappen[2:7]:
        go_to(meeting, stap.id)
        assert parked in meeting.parked()
        assert meeting.returned() == ()
    go_to(meeting, "formele-zorg")
    assert meeting.stap_index == 7
    assert meeting.parked() == ()
    assert meeting.returned() == (parked,)
    go_to(meeting, "terug")
    assert meeting.returned() == ()


@pytest.mark.parametrize("stap_id", ["welkom", "in-beeld", "krachten", "vraag"])
@pytest.mark.parametrize("kring", KRINGEN)
def test_before_the_kringen_every_idea_is_parked(stap_id: str, kring: str) -> None:
    meeting = make_meeting()
    go_to(meeting, stap_id)
    assert meeting.add_idea("te vroeg", kring).is_parked
    assert [idee.kring for idee in meeting.parked()] == [kring]
    go_to(meeting, STEP_OF[kring])
    assert "te vroeg" not in [idee.tekst for idee in meeting.parked()]
    assert [idee.tekst for idee in meeting.returned()] == ["te vroeg"]


def test_also_before_the_meeting_begins() -> None:
    meeting = make_meeting(begun=False)
    assert meeting.add_idea("vooraf bedacht", "eigen kracht").is_parked
    assert meeting.sessie.ideeen[0].minuut is None
    assert len(meeting.parked()) == 1
    meeting.begin()
    go_to(meeting, "eigen-kracht")
    assert [idee.tekst for idee in meeting.returned()] == ["vooraf bedacht"]


@pytest.mark.parametrize("here", range(4))
@pytest.mark.parametrize("there", range(4))
def test_in_a_kring_only_what_is_further_to_the_right_is_parked(here: int, there: int) -> None:
    meeting = make_meeting()
    go_to(meeting, STEP_OF[KRINGEN[here]])
    assert meeting.add_idea("een idee", KRINGEN[there]).is_parked is (there > here)
    assert open_kringen(meeting.sessie, packaged()) == set(KRINGEN[: here + 1])


def test_what_was_said_in_its_own_kring_did_not_come_back() -> None:
    meeting = make_meeting()
    go_to(meeting, "buurt")
    meeting.say("de eettafel")
    assert meeting.returned() == ()
    assert not came_back(meeting.sessie.ideeen[-1], packaged())


def test_moving_an_idea_to_a_later_kring_parks_it() -> None:
    meeting = make_meeting()
    go_to(meeting, "buurt")
    meeting.say("een maatje van de kerk")
    idee_id = meeting.sessie.ideeen[-1].id
    assert meeting.move(idee_id, "informele zorg", None) is True
    assert [idee.id for idee in meeting.parked()] == [idee_id]
    assert meeting.is_empty("buurt")
    meeting.say("de eettafel")
    go_to(meeting, "informele-zorg")
    assert [idee.id for idee in meeting.returned()] == [idee_id]
    assert meeting.parked() == ()


def test_moving_an_idea_back_takes_it_from_the_parkeerplek() -> None:
    meeting = make_meeting()
    meeting.add_idea("thuis zingen", "formele zorg")
    go_to(meeting, "eigen-kracht")
    assert meeting.move("i1", "eigen kracht", None) is False
    assert meeting.parked() == ()
    assert [idee.id for idee in meeting.returned()] == ["i1"]


def test_going_back_closes_no_kring_and_loses_nothing() -> None:
    meeting = make_meeting()
    meeting.add_idea("aanmelden", "formele zorg")
    go_to(meeting, "terug")
    meeting.say("woensdag terug")
    before = meeting.sessie
    while meeting.stap_index:
        meeting.previous_step()
    assert meeting.parked() == ()
    after = meeting.sessie
    assert (after.ideeen, after.notities, after.casus, after.tafel) == (
        before.ideeen,
        before.notities,
        before.casus,
        before.tafel,
    )
    assert {each.stap for each in after.verloop.stappen} == {each.stap for each in before.verloop.stappen}
    assert meeting.add_idea("nu wel", "formele zorg").is_parked is False
    while meeting.stap.id != "terug":
        meeting.next_step()
    assert texts(meeting) == [*(idee.tekst for idee in before.ideeen), "nu wel"]


def test_formal_care_is_reached_by_way_of_the_others_only() -> None:
    meeting = make_meeting()
    reached = []
    while meeting.stap.kring != "formele zorg":
        assert "formele zorg" not in open_kringen(meeting.sessie, packaged())
        if meeting.stap.kring:
            reached.append(meeting.stap.kring)
            meeting.say("een idee")
        meeting.next_step()
    assert tuple(reached) == KRINGEN[:3]


def test_rows_and_cells_of_the_matrix() -> None:
    meeting = make_meeting()
    meeting.add_idea("nog zonder vraag", "informele zorg")
    go_to(meeting, "vraag")
    meeting.say("Ik wil zingen")
    meeting.say("Ik wil bezoek")
    go_to(meeting, "eigen-kracht")
    meeting.say("onder de douche")
    meeting.choose("v2")
    meeting.say("de buurvrouw vragen")
    meeting.add_idea("een koor", "buurt", "v1")
    without, first, second = sorted(build(meeting.sessie, packaged()), key=lambda row: row.number)
    assert [(row.vraag and row.vraag.tekst, row.number) for row in (first, second, without)] == [
        ("Ik wil zingen", 1),
        ("Ik wil bezoek", 2),
        (None, 0),
    ]
    assert [[idee.tekst for idee in cell.ideeen] for cell in first.cells] == [
        ["onder de douche"],
        ["een koor"],
        [],
        [],
    ]
    assert [cell.kring for cell in first.cells] == list(KRINGEN)
    assert [cell.is_open for cell in second.cells] == [True, False, False, False]
    assert [cell.waiting for cell in first.cells] == [0, 1, 0, 0]
    assert [cell.waiting for cell in without.cells] == [0, 0, 1, 0]


def test_a_case_without_a_vraag_has_one_row_and_a_vraag_takes_its_place() -> None:
    meeting = make_meeting()
    assert [row.vraag for row in build(meeting.sessie, packaged())] == [None]
    go_to(meeting, "vraag")
    meeting.say("Ik wil zingen")
    assert [row.number for row in build(meeting.sessie, packaged())] == [1]


def test_an_idea_of_a_step_that_is_no_more_did_not_come_back() -> None:
    meeting = make_meeting()
    meeting.add_idea("van vroeger", "buurt")
    old = attrs.evolve(meeting.sessie.ideeen[0], stap="opgeheven")
    assert came_back(meeting.sessie.ideeen[0], packaged())
    assert not came_back(old, packaged())
