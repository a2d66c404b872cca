"""Undo and redo of everything, each with a word for what it was."""

import pytest

from akad.meeting import Bijeenkomst
from akad.model import Toestemming
from factories import go_to, go_to_last, make_meeting, make_sessie


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
