"""Saving beside the meeting: the latest state wins, nothing is said to be saved before it is."""

import threading
from collections.abc import Callable
from pathlib import Path

import attrs
import pytest

from akad.archive import Saver, SaveState, read_record
from akad.archive import saver as saver_module
from akad.archive.errors import WriteError
from akad.archive.record import RecordWriter
from akad.model import Sessie

WAIT = 20.0


def named(sessie: Sessie, name: str) -> Sessie:
    return attrs.evolve(sessie, codenaam=name)


class Gate:
    """A `write_record` that waits until it may, and fails as long as `problem` is set."""

    def __init__(self, real: Callable[[Path, Sessie, RecordWriter], None]) -> None:
        self.real = real
        self.entered = threading.Semaphore(0)
        self.may_go = threading.Semaphore(0)
        self.problem: Exception | None = None
        self.written: list[str] = []

    def __call__(self, path: Path, sessie: Sessie, writer: RecordWriter) -> None:
        self.entered.release()
        assert self.may_go.acquire(timeout=WAIT)
        if self.problem is not None:
            raise self.problem
        self.real(path, sessie, writer)
        self.written.append(sessie.codenaam)

    def let(self, count: int = 1) -> None:
        for _ in range(count):
            assert self.entered.acquire(timeout=WAIT)
            self.may_go.release()


@pytest.fixture
def gate(monkeypatch: pytest.MonkeyPatch) -> Gate:
    gate = Gate(saver_module.write_record)
    monkeypatch.setattr(saver_module, "write_record", gate)
    return gate


def kinds(states: list[SaveState]) -> list[tuple[str, int]]:
    return [(state.kind, state.revision) for state in states]


def test_what_was_submitted_is_on_disk_after_flush(tmp_path: Path, sessie: Sessie) -> None:
    states: list[SaveState] = []
    saver = Saver(tmp_path / "x.toml", states.append)
    assert saver.submit(sessie) == 1
    assert saver.flush(WAIT)
    assert read_record(tmp_path / "x.toml").sessie == sessie
    assert saver.close(WAIT)
    assert saver.close(WAIT)
    assert kinds(states) == [("saving", 1), ("saved", 1)]
    assert all(state.at.tzinfo is not None for state in states)
    with pytest.raises(RuntimeError):
        saver.submit(sessie)


def test_without_anything_to_save_closing_is_well(tmp_path: Path) -> None:
    saver = Saver(tmp_path / "x.toml", lambda _: None)
    assert saver.flush(WAIT)
    assert saver.close(WAIT)
    assert not (tmp_path / "x.toml").exists()


def test_a_newer_state_replaces_the_one_that_waits(tmp_path: Path, sessie: Sessie, gate: Gate) -> None:
    states: list[SaveState] = []
    saver = Saver(tmp_path / "x.toml", states.append)
    saver.submit(named(sessie, "een"))
    assert gate.entered.acquire(timeout=WAIT)
    saver.submit(named(sessie, "twee"))
    saver.submit(named(sessie, "drie"))
    gate.may_go.release()
    gate.let()
    assert saver.close(WAIT)
    assert gate.written == ["een", "drie"]
    assert kinds(states) == [("saving", 1), ("saved", 1), ("saving", 3), ("saved", 3)]


def test_saved_is_not_said_before_the_content_is_there(tmp_path: Path, sessie: Sessie) -> None:
    found: list[str] = []

    def look(state: SaveState) -> None:
        if state.kind == "saved":
            found.append(read_record(tmp_path / "x.toml").sessie.codenaam)

    saver = Saver(tmp_path / "x.toml", look)
    for name in ("een", "twee"):
        saver.submit(named(sessie, name))
        assert saver.flush(WAIT)
    saver.close(WAIT)
    assert found == ["een", "twee"]


def test_flush_gives_up_in_time(tmp_path: Path, sessie: Sessie, gate: Gate) -> None:
    saver = Saver(tmp_path / "x.toml", lambda _: None)
    saver.submit(sessie)
    assert not saver.flush(0.01)
    gate.let()
    assert saver.close(WAIT)


def test_a_failure_is_told_keeps_the_state_and_is_tried_again_by_itself(
    tmp_path: Path, sessie: Sessie, gate: Gate
) -> None:
    states: list[SaveState] = []
    path = tmp_path / "x.toml"
    saver = Saver(path, states.append, retry_seconds=0.01)
    gate.problem = WriteError(path, "De schijf is vol.")
    saver.submit(named(sessie, "een"))
    gate.let(3)
    gate.problem = None
    gate.may_go.release()
    assert saver.flush(WAIT)
    saver.close(WAIT)
    assert read_record(path).sessie.codenaam == "een"
    assert kinds(states) == [("saving", 1), ("failed", 1), ("saved", 1)]
    assert states[1].problem == "De schijf is vol."


def test_a_newer_state_is_tried_at_once_and_flush_does_not_wait_for_a_miracle(tmp_path: Path, sessie: Sessie) -> None:
    states: list[SaveState] = []
    folder = tmp_path / "stick"
    saver = Saver(folder / "x.toml", states.append, retry_seconds=3600)
    saver.submit(named(sessie, "een"))
    assert not saver.flush(WAIT)
    folder.mkdir()
    saver.submit(named(sessie, "twee"))
    assert saver.flush(WAIT)
    assert saver.close(WAIT)
    assert read_record(folder / "x.toml").sessie.codenaam == "twee"
    assert kinds(states) == [("saving", 1), ("failed", 1), ("saving", 2), ("saved", 2)]
    assert "is er niet (meer)" in states[1].problem


def test_what_cannot_be_written_does_not_end_the_saving(tmp_path: Path, sessie: Sessie) -> None:
    states: list[SaveState] = []
    saver = Saver(tmp_path / "x.toml", states.append, retry_seconds=3600)
    saver.submit(attrs.evolve(sessie, plugin={"lvb": {"x": object()}}))
    assert not saver.flush(WAIT)
    saver.submit(sessie)
    assert saver.close(WAIT)
    assert kinds(states)[-1] == ("saved", 2)
    assert "past (TypeError)" in states[1].problem


def test_a_screen_that_fails_does_not_end_the_saving(tmp_path: Path, sessie: Sessie) -> None:
    def fail(_: SaveState) -> None:
        raise RuntimeError("the screen is gone")

    saver = Saver(tmp_path / "x.toml", fail)
    saver.submit(named(sessie, "een"))
    assert saver.flush(WAIT)
    saver.submit(named(sessie, "twee"))
    assert saver.close(WAIT)
    assert read_record(tmp_path / "x.toml").sessie.codenaam == "twee"
