"""Reading for a screen: answers come later, the latest question wins, and nothing that goes wrong ends it."""

import shutil
import threading
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from akad.learning.archive import Archief
from akad.learning.questions import (
    Behind,
    Counted,
    Failed,
    Listed,
    Opened,
    Ready,
    Sentences,
    WhichBehind,
    WhichFigures,
    WhichSentences,
    WhichSession,
    WhichSessions,
)
from akad.learning.reader import Reader
from akad.learning.records import Records

EXAMPLES = sorted((Path(__file__).parents[2] / "sessies").glob("*.toml"))
TODAY = date(2026, 11, 25)


class Listener:
    """Hears the answers of a reader."""

    def __init__(self, open_records: Callable[[], Records]) -> None:
        self.answers: list[object] = []
        self._news = threading.Condition()
        self.reader = Reader(open_records, TODAY, self._hear)

    def _hear(self, answer: object) -> None:
        with self._news:
            self.answers.append(answer)
            self._news.notify_all()

    def stop(self) -> None:
        """Stop the reader and wait until it let go of everything."""
        self.reader.close()
        for thread in self.reader._threads:
            thread.join(30)

    def wait(self, kind: type) -> object:
        """Return the first answer of a kind, and forget it."""
        with self._news:
            assert self._news.wait_for(lambda: any(type(each) is kind for each in self.answers), 30)
            found = next(each for each in self.answers if type(each) is kind)
            self.answers.remove(found)
            return found


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("AKAD_CACHE", str(tmp_path / "kas"))
    folder = tmp_path / "sessies"
    folder.mkdir()
    for path in EXAMPLES:
        shutil.copy(path, folder)
    return folder


def test_every_kind_of_question_gets_its_answer(folder: Path) -> None:
    heard = Listener(lambda: Archief([folder]))
    reader = heard.reader
    for letters in ("b", "bu", "buurtkamer"):
        reader.ask(WhichSessions(line=letters))  # before anything was read: only the last is answered
    reader.start()
    ready, listed = heard.wait(Ready), heard.wait(Listed)
    assert isinstance(ready, Ready)
    assert isinstance(listed, Listed)
    assert (ready.result.added, listed.question.line, listed.count) == (len(EXAMPLES), "buurtkamer", 3)
    assert not any(isinstance(each, Listed) for each in heard.answers)

    reader.ask(WhichSentences(line="buurtkamer wijktafel:linde"))
    sentences = heard.wait(Sentences)
    assert isinstance(sentences, Sentences)
    assert {found.wijktafel for found in sentences.hits.found} == {"De Linde"}

    reader.ask(WhichFigures(line="buurtkamer"))
    counted = heard.wait(Counted)
    assert isinstance(counted, Counted)
    assert counted.cijfers.reden  # three sessions are too few

    reader.ask(WhichBehind(figure="ideeen", group="buurt"))
    behind = heard.wait(Behind)
    assert isinstance(behind, Behind)
    reader.ask(WhichSessions(only=behind.ids, line="buurtkamer"))
    listed = heard.wait(Listed)
    assert isinstance(listed, Listed)
    assert (len(behind.ids), listed.count) == (9, 3)

    (folder / EXAMPLES[0].name).unlink()
    reader.ask(WhichSession(id=EXAMPLES[0].stem))
    opened = heard.wait(Opened)
    assert isinstance(opened, Opened)
    assert opened.sessie is None
    assert opened.problem
    reader.look_again()
    ready = heard.wait(Ready)
    assert isinstance(ready, Ready)
    assert ready.result.removed == 1
    reader.close()


def test_a_fault_is_a_sentence_without_the_text_of_the_error(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    heard = Listener(lambda: Archief([folder]))

    def broken(question: object) -> object:
        raise RuntimeError("Truus Jansen")

    monkeypatch.setattr(heard.reader._answers, "answer", broken)
    heard.reader.ask(WhichSessions())
    heard.reader.start()
    failed = heard.wait(Failed)
    assert isinstance(failed, Failed)
    assert "RuntimeError" in failed.problem
    assert "Truus" not in failed.problem
    heard.reader.close()


def test_reading_that_is_stopped_at_once_answers_nothing_and_goes_on_later(folder: Path) -> None:
    heard = Listener(lambda: Archief([folder]))
    heard.reader.stop_reading()
    heard.reader.ask(WhichSessions())
    heard.reader.start()
    ready = heard.wait(Ready)
    assert isinstance(ready, Ready)
    assert ready.result.stopped
    assert not any(isinstance(each, Listed) for each in heard.answers)
    heard.reader.look_again()
    listed = heard.wait(Listed)
    assert isinstance(listed, Listed)
    assert listed.total == len(EXAMPLES)
    heard.reader.close()
