"""One session told again: everything once, in the order in which it went, and nothing that stays private."""

from pathlib import Path

import attrs
import pytest
from tests.factories import FakeClock, full_sessie, go_to, make_meeting, make_sessie

from akad.archive import read_record
from akad.learning.replay import MomentSoort, moments, parked_at, rows_at
from akad.meeting import build
from akad.meeting.matrix import parked
from akad.model import Sessie
from akad.privacy import own_words

EXAMPLES = sorted((Path(__file__).parents[2] / "sessies").glob("*.toml"))


def example(name: str) -> Sessie:
    return read_record(next(path for path in EXAMPLES if name in path.name)).sessie


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_every_idea_note_choice_and_outcome_is_told_once(path: Path) -> None:
    sessie = read_record(path).sessie
    told = moments(sessie)
    came = [m.nieuw[0] for m in told if m.soort in (MomentSoort.IDEE, MomentSoort.GEPARKEERD)]
    assert sorted(came) == sorted(idee.id for idee in sessie.ideeen)
    assert sum(m.soort is MomentSoort.GEZEGD for m in told) == len(sessie.notities)
    assert sum(m.soort is MomentSoort.KEUZE for m in told) == sum(i.keuze is not None for i in sessie.ideeen)
    assert sum(m.soort is MomentSoort.UITKOMST for m in told) == sum(
        i.terugkoppeling is not None for i in sessie.ideeen
    )
    assert (told[0].soort, told[-1].soort) == (MomentSoort.BEGIN, MomentSoort.EIND)
    assert told[-1].ideeen == tuple(sorted(sessie.ideeen, key=lambda i: came.index(i.id)))


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_the_minutes_go_on(path: Path) -> None:
    minutes = [m.minuut for m in moments(read_record(path).sessie) if m.minuut is not None]
    assert minutes == sorted(minutes)


def test_an_idea_that_came_too_early_waits_and_comes_back() -> None:
    told = moments(example("hq7kdt"))
    early = next(m for m in told if m.nieuw == ("i1",))
    assert early.soort is MomentSoort.GEPARKEERD
    assert [idee.id for idee in parked_at(early)] == ["i1"]
    back = next(m for m in told if m.soort is MomentSoort.TERUG)
    assert (back.nieuw, back.stap, parked_at(back)) == (("i1",), "formele-zorg", ())


def test_the_matrix_grows_to_what_the_meeting_had() -> None:
    meeting = make_meeting(make_sessie(), clock=FakeClock())
    go_to(meeting, "vraag")
    meeting.say("Ik wil vaker naar buiten")
    meeting.add_idea("aanmelden bij een fonds", "formele zorg")
    go_to(meeting, "buurt")
    meeting.say("De moestuin zoekt mensen")
    last = moments(meeting.sessie)[-1]
    assert parked_at(last) == parked(meeting.sessie, meeting.werkwijze)
    here = [[cell.ideeen for cell in row.cells] for row in build(meeting.sessie, meeting.werkwijze)]
    assert [list(row.cells) for row in rows_at(meeting.sessie, last)] == here


def test_a_session_that_is_under_way_has_no_afterwards() -> None:
    sessie = attrs.evolve(full_sessie(), status=type(full_sessie().status).BEZIG)
    assert MomentSoort.UITKOMST not in {m.soort for m in moments(sessie)}


def test_a_session_without_a_course_has_its_ideas_per_kring() -> None:
    sessie = attrs.evolve(full_sessie(), verloop=None, notities=())
    assert [m.nieuw for m in moments(sessie) if m.soort is MomentSoort.IDEE] == [("i2",), ("i1",)]


def test_an_empty_session_has_a_beginning_and_an_end() -> None:
    told = moments(make_sessie())
    assert (told[0].tekst, told[-1].meer) == ("", ("Er staan geen ideeën in dit verslag.",))


def test_what_must_not_come_to_the_table_is_not_told() -> None:
    secret = own_words("Het geheim van de zolder")
    sessie = full_sessie()
    told = moments(attrs.evolve(sessie, casus=attrs.evolve(sessie.casus, niet_aan_tafel=(secret,))))
    assert "zolder" not in repr(told)


def test_every_moment_has_a_name_of_its_own() -> None:
    told = moments(example("hq7kdt"))
    assert len({m.key for m in told}) == len(told)
