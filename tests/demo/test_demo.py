"""The demo: one script, played as text and walked through on the screen, and a record that is well."""

from datetime import date
from pathlib import Path

import pytest

from akad.archive import check_record, find_session, read_record
from akad.demo import Guide, Script, load_script, play
from akad.demo.script import ScriptLine
from akad.meeting import Bijeenkomst
from akad.model import Sessie, StapSoort, Status, find_inconsistencies
from akad.privacy import Boundary
from akad.privacy.review import texts_of
from factories import KRINGEN, START, FakeClock, packaged

SCRIPT = load_script()


@pytest.fixture(scope="module")
def played(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, list[str]]:
    """Return the record of the demo and the story that was told."""
    story: list[str] = []
    path = play(tmp_path_factory.mktemp("demo"), START, story.append)
    return path, story


def meeting_of(script: Script) -> Bijeenkomst:
    werkwijze = packaged()
    return Bijeenkomst(script.sessie(werkwijze, date(2026, 11, 22)), werkwijze, Boundary(), FakeClock())


# --- The script fits the werkwijze ------------------------------------------------------------------------


def test_every_step_is_in_the_script_in_order_and_says_something() -> None:
    assert list(SCRIPT.steps) == [stap.id for stap in packaged().stappen]
    for step in SCRIPT.steps.values():
        assert step.guide
        assert step.lines


def test_every_perspective_is_known_and_at_the_table() -> None:
    known = {perspectief.id for perspectief in packaged().perspectieven}
    assert set(SCRIPT.perspectieven) <= known
    speakers = {line.who for step in SCRIPT.steps.values() for line in step.lines} - {None}
    assert speakers == set(SCRIPT.perspectieven)


def test_what_comes_too_early_is_for_a_kring_that_is_there() -> None:
    parks = [line.park for step in SCRIPT.steps.values() for line in step.lines if line.park]
    assert parks
    assert set(parks) <= set(KRINGEN)


def test_every_line_has_a_target_that_exists_when_it_is_said() -> None:
    meeting = meeting_of(SCRIPT)
    meeting.begin()
    while True:
        step = SCRIPT.steps[meeting.stap.id]
        for line in step.lines:
            if line.target is not None:
                assert line.target in [target.key for target in meeting.targets()], line.text
            elif not line.park and meeting.stap.soort is StapSoort.KRING:
                pytest.fail(f"no vraag for {line.text!r}")
            _say(meeting, line)
        for idee_id in step.tips:
            assert meeting.stap.soort is StapSoort.TERUG
            assert meeting.sessie.idee(idee_id).tip is None
        if meeting.is_last_step:
            break
        meeting.next_step()
    assert meeting.not_heard() == ()


def test_the_case_is_ready_to_begin_and_clean() -> None:
    sessie = meeting_of(SCRIPT).sessie
    assert sessie.status is Status.VOORBEREID
    assert sessie.id == "2026-11-22-demo"
    assert find_inconsistencies(sessie) == ()
    _assert_anonymous(sessie)


# --- Played as text ---------------------------------------------------------------------------------------


def test_the_record_is_well(played: tuple[Path, list[str]]) -> None:
    path, _ = played
    assert check_record(path) == ()
    record = read_record(path)
    assert not record.hand_edited
    sessie = record.sessie
    assert sessie.status is Status.BESPROKEN
    assert [each.stap for each in sessie.verloop.stappen] == [stap.id for stap in packaged().stappen]
    assert find_session(sessie.codenaam, path.parent) == path


def test_every_line_of_the_script_is_in_the_record(played: tuple[Path, list[str]]) -> None:
    sessie = read_record(played[0]).sessie
    kept = [text for _, text in texts_of(sessie)]
    admit = Boundary().admit
    for stap_id, step in SCRIPT.steps.items():
        for line in step.lines:
            assert admit(line.text).text in kept, stap_id
    tips = [idee.id for idee in sessie.ideeen if idee.tip]
    assert tips == [idee_id for step in SCRIPT.steps.values() for idee_id in step.tips]
    assert {idee.kring for idee in sessie.ideeen} == set(KRINGEN)
    assert sessie.bewust_leeg == ()


def test_ideas_stand_at_the_vraag_of_the_script(played: tuple[Path, list[str]]) -> None:
    sessie = read_record(played[0]).sessie
    lines = {line.text: line for step in SCRIPT.steps.values() for line in step.lines}
    for idee in sessie.ideeen:
        line = lines[idee.tekst]
        assert (idee.vraag, idee.perspectief) == (line.target, line.who)
        assert idee.kring == (line.park or packaged().stap(idee.stap).kring)


def test_nothing_in_the_record_points_at_a_person(played: tuple[Path, list[str]]) -> None:
    sessie = read_record(played[0]).sessie
    _assert_anonymous(sessie)
    # It does hold the line in which something was found, so that the demo shows it.
    assert "(telefoonnummer)" in played[0].read_text("utf-8")
    assert "12345678" not in played[0].read_text("utf-8")


def test_the_demo_takes_the_planned_hour(played: tuple[Path, list[str]]) -> None:
    verloop = read_record(played[0]).sessie.verloop
    assert [round(each.besteed / 60) for each in verloop.stappen] == [stap.minuten for stap in packaged().stappen]
    minutes = [idee.minuut for idee in read_record(played[0]).sessie.ideeen]
    assert minutes == sorted(minutes)


def test_the_story_tells_what_happens(played: tuple[Path, list[str]]) -> None:
    path, story = played
    told = "\n".join(story)
    assert read_record(path).sessie.codenaam in story[0]
    for number, stap in enumerate(packaged().stappen, 1):
        assert f"Stap {number} van 10 · {stap.naam} ({stap.minuten} min)" in told
        assert stap.vragen[0] in told
    assert "Kan ze niet gewoon naar de dagbesteding? → komt te vroeg: geparkeerd voor formele zorg" in told
    parked = told.index("komt te vroeg")
    back = told.index("terug van de parkeerplek: Kan ze niet gewoon naar de dagbesteding?")
    assert parked < told.index("Stap 8 van 10") < back < told.index("Stap 9 van 10")
    assert told.count("tip voor de bewoner: ") == 3
    assert "12345678" not in told
    assert "Een taart bakken voor de eettafel" in told
    assert "vrijwilliger (vraag 2): Een taart bakken" in told


def test_playing_writes_one_record_and_nothing_else(played: tuple[Path, list[str]]) -> None:
    path, _ = played
    assert list(path.parent.iterdir()) == [path]
    assert path.name == "2026-11-22-demo.toml"


# --- Walked through on the screen -------------------------------------------------------------------------


def test_the_guide_walks_the_same_lines_to_the_same_record(played: tuple[Path, list[str]]) -> None:
    guide, meeting = Guide(SCRIPT), meeting_of(SCRIPT)
    meeting.begin()
    while True:
        step = SCRIPT.steps[meeting.stap.id]
        heard = []
        assert guide.text(meeting).startswith(step.guide)
        while (text := guide.next_line(meeting)) is not None:
            line = step.lines[len(heard)]
            assert meeting.perspectief == line.who
            heard.append(text)
            _say(meeting, line)
        assert heard == [line.text for line in step.lines]
        assert guide.text(meeting) == f"{step.guide} Druk op F9 om verder te gaan, of typ zelf iets."
        for idee_id in step.tips:
            meeting.toggle_tip(idee_id)
        if meeting.is_last_step:
            break
        meeting.next_step()
    meeting.finish()
    assert _what_was_said(meeting.sessie) == _what_was_said(read_record(played[0]).sessie)


def test_the_guide_says_what_to_press() -> None:
    guide, meeting = Guide(SCRIPT), meeting_of(SCRIPT)
    meeting.begin()
    assert guide.text(meeting).endswith("nog eens om het op te schrijven.")
    meeting.next_step()
    pressed = []
    for _ in SCRIPT.steps["in-beeld"].lines:
        pressed.append("Druk dan op F2 en kies 'formele zorg'." in guide.text(meeting))
        guide.next_line(meeting)
    assert pressed == [False, False, True]


def test_the_guide_goes_on_where_it_was_when_somebody_goes_back() -> None:
    guide, meeting = Guide(SCRIPT), meeting_of(SCRIPT)
    meeting.begin()
    assert guide.next_line(meeting) is not None
    meeting.next_step()
    first = guide.next_line(meeting)
    meeting.previous_step()
    assert guide.next_line(meeting) is None
    meeting.next_step()
    assert guide.next_line(meeting) == SCRIPT.steps["in-beeld"].lines[1].text != first


def _say(meeting: Bijeenkomst, line: ScriptLine) -> None:
    """Do what somebody at the screen does with a line."""
    meeting.perspectief = line.who
    if line.park:
        meeting.add_idea(line.text, line.park)
        return
    if line.target is not None:
        meeting.choose(line.target)
    meeting.say(line.text)


def _what_was_said(sessie: Sessie) -> list[tuple[str, str]]:
    return [(key, str(text)) for key, text in texts_of(sessie)]


def _assert_anonymous(sessie: Sessie) -> None:
    find = Boundary().find
    assert [(key, text) for key, text in texts_of(sessie) if find(text)] == []
