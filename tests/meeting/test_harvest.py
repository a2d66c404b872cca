"""Step 9: a short list of tips in plain words, and how they go back to the bewoner."""

import pytest

from akad.meeting import Bijeenkomst, EmptyText, Entry, EntryKind, NotNow
from akad.meeting.harvest import lacks
from akad.model import Terugweg
from factories import go_to, make_meeting


@pytest.fixture
def meeting() -> Bijeenkomst:
    """Three ideas in two kringen, at the harvest; none of them is a tip yet."""
    meeting = make_meeting()
    meeting.add_idea("zingen bij het koor", "buurt")
    meeting.add_idea("de zus bellen", "eigen kracht")
    meeting.add_idea("een maatje", "informele zorg")
    meeting.leave_empty("formele zorg", "niet nodig")
    go_to(meeting, "terug")
    return meeting


def at(meeting: Bijeenkomst) -> str | None:
    return meeting.target.key if meeting.target else None


def test_a_line_at_a_tip_is_its_plain_words_and_then_who_goes_along(meeting: Bijeenkomst) -> None:
    assert [target.key for target in meeting.targets() if target.number] == ["i2", "i1", "i3"]
    meeting.choose("i1")
    meeting.toggle_tip("i1")
    meeting.say("Ga eens zingen. Het koor is op dinsdag.")
    assert at(meeting) == "i1.mee"
    meeting.say("de buurvrouw")
    idee = meeting.sessie.idee("i1")
    assert (idee.tekst, idee.tip) == ("zingen bij het koor", "Ga eens zingen. Het koor is op dinsdag.")
    assert idee.gaat_mee == "de buurvrouw"
    # The next line does not write over what was just said.
    assert at(meeting) == "i3"
    assert meeting.sessie.notities == ()


def test_a_line_at_an_idea_that_is_no_tip_is_just_said(meeting: Bijeenkomst) -> None:
    meeting.choose("i1")
    meeting.say("dat was een mooie middag")
    assert [notitie.tekst for notitie in meeting.sessie.notities] == ["dat was een mooie middag"]
    assert all(idee.tip is None for idee in meeting.sessie.ideeen)


def test_the_way_back_is_asked_for_one_after_the_other(meeting: Bijeenkomst) -> None:
    meeting.toggle_tip("i2")
    keys = [target.key for target in meeting.targets()]
    assert keys == ["i2", "i2.mee", "i1", "i3", "terug.wie", "terug.wanneer", "terug.weer_spreken", "gezegd"]
    meeting.choose("i2")
    meeting.move_target(-4)
    for line in ("de inbrenger", "donderdag", "over een maand", "we klinken er op"):
        meeting.say(line)
    assert meeting.sessie.terug == Terugweg(
        wie=meeting.sessie.terug.wie,
        wanneer=meeting.sessie.terug.wanneer,
        weer_spreken=meeting.sessie.terug.weer_spreken,
    )
    assert tuple(str(each.text) for each in meeting.entries() if each.kind is EntryKind.TERUG) == (
        "de inbrenger",
        "donderdag",
        "over een maand",
    )
    assert [notitie.tekst for notitie in meeting.sessie.notities] == ["we klinken er op"]


def test_what_the_way_back_lacks_is_said_until_it_is_there(meeting: Bijeenkomst) -> None:
    assert list(lacks(meeting.sessie)) == ["Er is nog geen tip gekozen."]
    meeting.toggle_tip("i1")
    assert list(lacks(meeting.sessie)) == ["Wie gaat de eerste keer mee?", "Wie brengt de tips terug?", "Wanneer?"]
    meeting.set_along("i1", "de zus")
    meeting.set_way_back("wie", "de inbrenger")
    meeting.set_way_back("wanneer", "morgen")
    assert list(lacks(meeting.sessie)) == []


def test_names_do_not_get_into_a_tip(meeting: Bijeenkomst) -> None:
    meeting.boundary.names.add("Truus", "de zus")
    assert meeting.reword_tip("i1", "Bel Truus").text == "Bel de zus"
    assert meeting.set_along("i1", "Truus").text == "de zus"
    assert meeting.set_way_back("wie", "Truus").text == "de zus"


@pytest.mark.parametrize("key", ["i1", "i1.mee", "terug.wie"])
def test_current_words_can_be_changed_and_taken_away(meeting: Bijeenkomst, key: str) -> None:
    meeting.toggle_tip("i1")
    meeting.choose(key)
    meeting.say("eerst zo")
    meeting.choose(key)
    entry = meeting.current_words(meeting.target)
    assert entry is not None
    assert entry.text == "eerst zo"
    meeting.change(entry, "dan anders")
    with pytest.raises(NotNow):
        meeting.change(entry, "te laat")
    changed = meeting.current_words(meeting.target)
    assert changed == Entry(entry.kind, entry.key, meeting.current_words(meeting.target).text)
    assert changed.text == "dan anders"
    meeting.remove(changed)
    assert meeting.current_words(next((t for t in meeting.targets() if t.key == key), None)) is None
    assert meeting.undo() == f"weghalen van {entry.kind.value}"
    assert meeting.undo() == f"wijziging van {entry.kind.value}"
    assert meeting.current_words(meeting.target) == entry


@pytest.mark.parametrize("key", ["i1", "i1.mee", "terug.wie", "gezegd"])
def test_nothing_is_written_for_nothing(meeting: Bijeenkomst, key: str) -> None:
    meeting.toggle_tip("i1")
    meeting.choose(key)
    before = meeting.sessie
    with pytest.raises(EmptyText):
        meeting.say(" ")
    assert meeting.sessie is before
    assert at(meeting) == key


def test_going_back_keeps_the_words_of_a_tip(meeting: Bijeenkomst) -> None:
    meeting.reword_tip("i1", "Ga eens zingen.")
    meeting.previous_step()
    meeting.next_step()
    assert meeting.sessie.idee("i1").tip == "Ga eens zingen."
    # An idea in other words leaves a tip alone that was already said in other words.
    meeting.change(Entry(EntryKind.IDEE, "i1", meeting.sessie.idee("i1").tekst), "koor")
    assert meeting.sessie.idee("i1").tip == "Ga eens zingen."
