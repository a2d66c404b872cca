"""Looking back over a shared archive: the same questions and answers as over one's own folder."""

from collections.abc import Iterator
from pathlib import Path

import attrs
import pytest
from tests.learning.archives import TODAY, made_up
from tests.learning.test_reader import Listener

from akad.archive import Settings, create_record, record_text
from akad.learning.answers import Answers
from akad.learning.archive import Archief
from akad.learning.listing import Volgorde
from akad.learning.opening import opener
from akad.learning.questions import (
    Behind,
    Compared,
    Counted,
    Failed,
    Listed,
    Opened,
    Page,
    Ready,
    Sentences,
    SideBySide,
    Told,
    WhichBehind,
    WhichFigures,
    WhichPage,
    WhichSentences,
    WhichSession,
    WhichSessions,
    WhichTold,
)
from akad.learning.shared import open_shared
from akad.learning.shared.base import SharedArchive, published_rows
from akad.learning.shared.postgres import PostgresArchive
from factories import full_sessie

pytestmark = pytest.mark.xdist_group("gedeeld")
SESSIONS = [sessie for sessie, _ in made_up(12)]


@pytest.fixture(scope="module", params=["folder", "postgres"])
def where(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> str:
    place = (
        str(tmp_path_factory.mktemp("gedeeld"))
        if request.param == "folder"
        else str(request.getfixturevalue("postgres"))
    )
    archive = open_shared(place, "a1")
    archive.publish([published_rows(sessie) for sessie in SESSIONS])
    archive.close()
    return place


@pytest.fixture(scope="module")
def own(tmp_path_factory: pytest.TempPathFactory) -> Answers:
    folder = tmp_path_factory.mktemp("sessies")
    for sessie in SESSIONS:
        create_record(folder, sessie)
    archief = Archief([folder], tmp_path_factory.mktemp("kas"))
    archief.refresh(processes=0)
    answers = Answers(archief, TODAY)
    answers.renew()
    return answers


@pytest.fixture
def shared(where: str) -> Iterator[Answers]:
    records = opener((), Settings(gedeeld_archief=where), shared=True)()
    answers = Answers(records, TODAY)
    answers.renew()
    yield answers
    records.close()


def test_the_same_list(shared: Answers, own: Answers) -> None:
    for question in (
        WhichSessions(),
        WhichSessions(line="domein:ggz kring:buurt", order=Volgorde.OUDST),
        WhichSessions(line="koffie", order=Volgorde.IDEEEN),
        WhichSessions(line="wandel status:teruggekoppeld", order=Volgorde.WACHT),
        WhichSessions(only=frozenset((SESSIONS[2].id, SESSIONS[7].id)), order=Volgorde.NAAM),
        WhichSessions(line="quasimodo"),
    ):
        mine, theirs = own.answer(question), shared.answer(question)
        assert isinstance(mine, Listed)
        assert isinstance(theirs, Listed)
        assert (theirs.count, theirs.total, theirs.known) == (mine.count, mine.total, mine.known)
        assert [each.id for each in theirs.first] == [each.id for each in mine.first]
        assert attrs.evolve(theirs.first[0], path=mine.first[0].path) == mine.first[0] if mine.first else True
    page = shared.answer(WhichPage(first=0))
    assert isinstance(page, Page)


def test_a_session_to_tell_again_is_the_one_that_was_published(shared: Answers) -> None:
    for sessie in SESSIONS[:3]:
        opened = shared.answer(WhichSession(id=sessie.id))
        assert isinstance(opened, Opened)
        assert opened.sessie == sessie.for_the_table()
    gone = shared.answer(WhichSession(id="2026-01-01-nooit1"))
    assert isinstance(gone, Opened)
    assert "staat er niet meer" in gone.problem


def test_what_stays_private_and_what_akad_does_not_know_is_in_no_record() -> None:
    whole = full_sessie()
    assert whole.casus.niet_aan_tafel
    odd = attrs.evolve(whole, plugin={"x": {"schema": 1, "geheim": "Truus"}}, overig={"later": "Truus Jansen"})
    ((_, text),) = published_rows(odd)["verslagen"]
    assert "Truus" in record_text(odd)
    assert "Truus" not in str(text)
    assert "niet_aan_tafel" not in str(text)


def test_sentences_within_a_filter(shared: Answers, own: Answers) -> None:
    question = WhichSentences(line="koffie domein:ggz", limit=5)
    mine, theirs = own.answer(question), shared.answer(question)
    assert isinstance(mine, Sentences)
    assert isinstance(theirs, Sentences)
    assert theirs.hits.total == mine.hits.total > 0
    ours = [(found.id, [hit.tekst for hit in found.hits], found.meer) for found in mine.hits.found]
    assert [(found.id, [hit.tekst for hit in found.hits], found.meer) for found in theirs.hits.found] == ours


def test_figures_with_the_sessions_behind_and_side_by_side(shared: Answers, own: Answers) -> None:
    question = WhichFigures(line="domein:ggz", figures=("keuze",))
    mine, theirs = own.answer(question), shared.answer(question)
    assert isinstance(mine, Counted)
    assert isinstance(theirs, Counted)
    assert [each.groepen for each in theirs.cijfers.cijfers] == [each.groepen for each in mine.cijfers.cijfers]
    behind = WhichBehind(figure="ideeen", group="buurt")
    assert isinstance(ids := shared.answer(behind), Behind)
    assert isinstance(expected := own.answer(behind), Behind)
    assert ids.ids == expected.ids
    pair = SideBySide(field="domein", left="ggz", right="lvb")
    beside, expected_beside = shared.answer(pair), own.answer(pair)
    assert isinstance(beside, Compared)
    assert isinstance(expected_beside, Compared)
    assert beside.result.reden == expected_beside.result.reden
    searched = shared.answer(WhichFigures(line="koffie"))
    assert isinstance(searched, Counted)
    assert "wat je zocht" in str(searched.cijfers.reden)
    told = shared.answer(WhichTold())
    assert isinstance(told, Told)
    assert any(cijfer.zinnen for cijfer in told.cijfers.cijfers)


def test_a_connection_that_was_lost_is_made_anew(postgres: str) -> None:
    archive: SharedArchive = PostgresArchive(postgres)
    archive.publish([published_rows(sessie) for sessie in SESSIONS[:8]])
    heard = Listener(opener((), Settings(gedeeld_archief=postgres), shared=True))
    heard.reader.start()
    assert isinstance(heard.wait(Ready), Ready)
    for question, answer in ((WhichFigures(), Counted), (WhichSentences(line="koffie"), Sentences)):
        heard.reader.ask(question)
        heard.wait(answer)
        lose_connections(postgres)
        heard.reader.ask(question)
        heard.wait(answer)
        assert not any(isinstance(each, Failed) for each in heard.answers)
    heard.stop()
    archive.close()


def lose_connections(url: str) -> None:
    import psycopg

    with psycopg.connect(url, autocommit=True) as con:
        con.execute(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity "
            "WHERE pid <> pg_backend_pid() AND datname = current_database()"
        )


def test_a_server_that_is_not_there_is_one_sentence(tmp_path: Path) -> None:
    secret = f"postgresql://akad:geheim@/postgres?host={tmp_path}"
    heard = Listener(opener((), Settings(gedeeld_archief=secret), shared=True))
    heard.reader.ask(WhichSessions())
    heard.reader.start()
    ready, failed = heard.wait(Ready), heard.wait(Failed)
    assert isinstance(ready, Ready)
    assert isinstance(failed, Failed)
    assert ready.problem == failed.problem
    assert "is niet bereikbaar" in failed.problem
    assert "geheim" not in failed.problem
    heard.stop()
