"""Counting over a shared folder with Spark: the same figures to the last number. Skipped where it is not installed."""

import os
import shutil
import threading
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from tests.learning.archives import TODAY, figures_over, made_up, tables_of
from tests.learning.test_shared import without_who

from akad.archive import Settings
from akad.learning.answers import Answers
from akad.learning.engines import Engine
from akad.learning.figures import Figures
from akad.learning.filters import Selectie
from akad.learning.listing import Volgorde
from akad.learning.opening import opener
from akad.learning.questions import (
    Counted,
    Listed,
    Opened,
    Sentences,
    WhichFigures,
    WhichSentences,
    WhichSession,
    WhichSessions,
)
from akad.learning.shared import SharedTrouble, open_shared
from akad.learning.shared.base import published_rows

pytest.importorskip("pyspark", reason="no Spark here: the extra `spark` is not installed")
pytestmark = [
    pytest.mark.skipif(not (shutil.which("java") or os.environ.get("JAVA_HOME")), reason="no Java on this machine"),
    pytest.mark.xdist_group("spark"),
    # What Spark itself does not close.
    pytest.mark.filterwarnings("ignore::ResourceWarning", "ignore::pytest.PytestUnraisableExceptionWarning"),
]
SESSIONS = [sessie for sessie, _ in made_up(24)]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("gedeeld")
    for part, sessions in (("a1", SESSIONS[:12]), ("b2", SESSIONS[12:])):
        open_shared(str(folder), part).publish([published_rows(sessie) for sessie in sessions])
    return folder


@pytest.fixture(scope="module")
def answers(folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Answers]:
    """Answer from Spark; where and how that runs is a matter of its own settings."""
    conf = tmp_path_factory.mktemp("conf")
    lines = ("spark.master local[2]", "spark.sql.shuffle.partitions 2", "spark.ui.enabled false")
    (conf / "spark-defaults.conf").write_text("\n".join(lines), "utf-8")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SPARK_CONF_DIR", str(conf))
        yield from _answers(folder)


def _answers(folder: Path) -> Iterator[Answers]:
    records = opener((), Settings(gedeeld_archief=f"spark:{folder}"), shared=True)()
    answers = Answers(records, TODAY)
    answers.renew()
    yield answers
    records.engine().close()


def test_spark_counts_the_same(answers: Answers, folder: Path) -> None:
    embedded = figures_over(tables_of(SESSIONS), shared=True)
    figures = Figures(open_shared(f"spark:{folder}").engine(), TODAY)
    for selectie, only in (
        (Selectie(), ("ideeen", "jaren", "tijd", "woorden")),
        (Selectie(domein="ggz", tot=date(2026, 12, 31)), ("keuze",)),
    ):
        expected, found = embedded.count(selectie, only), figures.count(selectie, only)
        assert (found.sessies, found.totaal, found.reden) == (expected.sessies, expected.totaal, expected.reden)
        assert without_who(found) == without_who(expected)
    pair = (Selectie(domein="ggz"), Selectie(domein="lvb"), ("keuze",))
    beside, expected_beside = figures.compare(*pair), embedded.compare(*pair)
    assert (beside.reden, without_who(beside.links)) == (expected_beside.reden, without_who(expected_beside.links))


def test_the_learning_screen_has_its_answers(answers: Answers) -> None:
    listed = answers.answer(WhichSessions(line="koffie domein:ggz", order=Volgorde.OUDST))
    assert isinstance(listed, Listed)
    assert 0 < listed.count < listed.total == len(SESSIONS)
    days = [each.dag for each in listed.first if each.dag]
    assert days == sorted(days)
    opened = answers.answer(WhichSession(id=listed.first[0].id))
    assert isinstance(opened, Opened)
    assert opened.sessie is not None
    sentences = answers.answer(WhichSentences(line="koffie domein:ggz"))
    assert isinstance(sentences, Sentences)
    assert sentences.hits.total == listed.count
    counted = answers.answer(WhichFigures(figures=("ideeen",)))
    assert isinstance(counted, Counted)
    assert counted.cijfers.cijfers


def test_two_who_ask_at_once_share_one_spark_and_see_their_own_answers(answers: Answers, folder: Path) -> None:
    del answers
    engines: list[Engine] = []
    threads = [
        threading.Thread(target=lambda: engines.append(open_shared(f"spark:{folder}").engine())) for _ in range(2)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(engines) == 2
    for place, engine in enumerate(engines):
        engine.keep("proef", f"SELECT sessie FROM sessies ORDER BY sessie LIMIT {place + 1}")
    assert [engine.query("SELECT COUNT(*) FROM proef") for engine in engines] == [[(1,)], [(2,)]]


def test_files_that_go_under_its_hands_are_one_sentence(answers: Answers, folder: Path, tmp_path: Path) -> None:
    del answers  # one Spark for all tests here
    copy = tmp_path / "kopie"
    shutil.copytree(folder, copy)
    engine = open_shared(f"spark:{copy}").engine()
    shutil.rmtree(copy)
    with pytest.raises(SharedTrouble, match="gaf een fout"):
        engine.query("SELECT COUNT(*), MAX(codenaam) FROM sessies")
    with pytest.raises(SharedTrouble, match="is er niet"):
        open_shared(f"spark:{copy}").engine()
