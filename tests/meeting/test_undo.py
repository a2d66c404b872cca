"""Undo and redo of everything, each with a word for what it was."""

from datetime import timedelta

import pytest

from akad.meeting import Bijeenkomst
from akad.model import Toestemming
from factories import FakeClock, go_to, go_to_last, make_meeting, make_sessie


def idea(meeting: Bijeenkomst, text: str = "een koor") -> str:
    """Write an idea down in the present kring and return its id."""
    meeting.say(text)
    return meeting.sessie.ideeen[-1].id


OPERATIONS = {
    "welkom": {
        "notitie": lambda m: m.say("koffie"),
        "geparkeerd idee": lambda m: m.add_idea("te vroeg", "buurt"),
        "naar 'In beeld'": lambda m: m.next_step(),
        "pauze": lambda m: m.pause(),
        "10 minuten erbij": lambda m: m.give_time(10),
        "wie er aan tafel zit": lambda m: m.set_present("buur", 2),
        "toestemming": lambda m: m.set_consent(Toestemming.ZONDER_SPOOR),
    },
    "krachten": {"kracht": lambda m: m.say("zingt")},
    "vraag": {"vraag": lambda m: m.say("Ik wil zingen")},
    "eigen-kracht": {
        "idee": lambda m: m.say("een koor"),
        "bewust leeg": lambda m: m.leave_empty("eigen kracht", "niet nu"),
        "naar 'De vraag'": lambda m: m.previous_step(),
        "verplaatsing": lambda m: m.move(idea(m), "buurt", None),
        "tip": lambda m: m.toggle_tip(idea(m)),
        "wijziging van idee": lambda m: (idea(m), m.change(m.entries()[0], "twee koren")),
        "weghalen van idee": lambda m: (idea(m), m.remove(m.entries()[0])),
    },
    "leren": {"afronden": lambda m: m.finish()},
}


@pytest.mark.parametrize(
    ("stap_id", "label"), [(stap_id, label) for stap_id, labels in OPERATIONS.items() for label in labels]
)
def test_undo_and_redo_name_what_they_do(stap_id: str, label: str) -> None:
    meeting = make_meeting()
    go_to(meeting, stap_id)
    OPERATIONS[stap_id][label](meeting)
    after = meeting.sessie
    assert meeting.undo() == label
    assert meeting.sessie != after
    assert meeting.redo() == label
    assert meeting.sessie == after


def test_ten_back_and_ten_forward() -> None:
    meeting = make_meeting()
    go_to(meeting, "eigen-kracht")
    for number in range(40):
        meeting.say(f"idee {number}")
    whole = meeting.sessie
    for _ in range(10):
        meeting.undo()
    assert [idee.tekst for idee in meeting.sessie.ideeen] == [f"idee {number}" for number in range(30)]
    for _ in range(10):
        meeting.redo()
    assert meeting.sessie == whole
    assert meeting.redo() is None


def test_something_new_ends_what_could_be_redone() -> None:
    meeting = make_meeting()
    meeting.say("een")
    meeting.undo()
    meeting.say("twee")
    assert meeting.redo() is None
    assert [note.tekst for note in meeting.sessie.notities] == ["twee"]


def test_undo_goes_back_to_before_the_begin_and_no_further() -> None:
    meeting = make_meeting()
    go_to_last(meeting)
    meeting.finish()
    meeting.reopen()
    while meeting.undo():
        pass
    assert meeting.sessie == make_sessie()
    assert meeting.undo() is None


def test_what_changes_nothing_is_nothing_to_undo() -> None:
    meeting = make_meeting()
    go_to(meeting, "eigen-kracht")
    idee_id = idea(meeting)
    meeting.set_present("buur", 1)
    told = []
    meeting.on_change = told.append
    meeting.set_present("buur", 1)
    meeting.set_consent(meeting.sessie.casus.toestemming)
    meeting.move(idee_id, "eigen kracht", None)
    meeting.change(meeting.entries()[0], " een koor ")
    meeting.resume()
    assert told == []
    assert meeting.undo() == "wie er aan tafel zit"


def test_undo_of_a_pause_lets_the_time_go_on_as_if_it_never_rested() -> None:
    meeting = make_meeting()
    before = meeting.time()
    meeting.pause()
    meeting.undo()
    assert not meeting.is_paused
    assert meeting.time() == before


def test_names_given_later_go_from_all_that_was_written_and_undo_brings_none_back() -> None:
    meeting = make_meeting()
    go_to(meeting, "in-beeld")
    for _ in range(2):
        # The rules let "Zon" stay; only the table knows that it is a name.
        meeting.say("de zon schijnt graag")
    meeting.undo()
    meeting.boundary.names.add("zon", "buurvrouw")
    assert meeting.hide_names() == 1
    assert [notitie.tekst for notitie in meeting.sessie.notities] == ["de buurvrouw schijnt graag"]
    meeting.redo()
    assert "zon" not in str(meeting.sessie.notities)
    while meeting.undo() is not None:
        assert "zon" not in str(meeting.sessie.notities)
    assert meeting.hide_names() == 0


def test_standing_still_takes_no_time_and_leaves_nothing_to_undo() -> None:
    clock = FakeClock()
    meeting = make_meeting(clock=clock)
    before = meeting.time()
    since = meeting.now()
    clock.forward(minutes=20)
    meeting.stand_still(since)
    assert meeting.time() == before
    assert meeting.undo() == "begin"


def test_a_meeting_of_another_day_can_have_its_time_anew() -> None:
    clock = FakeClock()
    meeting = make_meeting(clock=clock)
    go_to(meeting, "formele-zorg")
    clock.forward(minutes=60 * 24 * 30)
    reading = meeting.time()
    assert reading is not None
    assert reading.meeting_words == "de tijd is om"
    assert "min over" not in reading.words
    meeting.renew_time()
    reading = meeting.time()
    assert reading is not None
    assert reading.meeting_left == timedelta(minutes=4 + 4 + 2)
    assert sum(entry.besteed for entry in meeting.sessie.verloop.stappen) < 60 * 60  # type: ignore[union-attr]
