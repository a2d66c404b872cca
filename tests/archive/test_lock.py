"""One program writes a session; another can look. A killed program holds nothing."""

import contextlib
import fcntl
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path

import filelock
import pytest

from akad.archive import (
    Occupied,
    ReadOnly,
    SessionLock,
    WriteError,
    accept_record,
    clean_leftovers,
    read_record,
)
from akad.archive.lock import info_path, lock_path

HOLD = """
import sys
from pathlib import Path
from akad.archive import SessionLock
lock = SessionLock(Path(sys.argv[1]))
lock.acquire()
print("held", flush=True)
sys.stdin.read()
"""


@contextmanager
def other_program(record: Path) -> Iterator["subprocess.Popen[str]"]:
    command = [sys.executable, "-c", HOLD, str(record)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as program:
        assert program.stdout is not None
        assert program.stdout.readline() == "held\n"
        try:
            yield program
        finally:
            program.kill()


def test_the_second_program_is_told_since_when_and_can_look(record: Path) -> None:
    with other_program(record):
        with pytest.raises(Occupied) as caught:
            SessionLock(record).acquire()
        since = caught.value.since
        assert since is not None
        assert timedelta(0) <= datetime.now(UTC) - since < timedelta(minutes=5)
        sentence = str(caught.value)
        assert f"sinds {since.astimezone():%H:%M}" in sentence
        assert "meekijken, niet schrijven" in sentence
        assert read_record(record).sessie.codenaam == "Zilveren Reiger"
        with pytest.raises(Occupied):
            accept_record(record)


def test_a_killed_program_holds_nothing(record: Path) -> None:
    with other_program(record) as program:
        program.send_signal(signal.SIGKILL)
        program.wait()
    assert info_path(record).exists()
    with SessionLock(record) as lock:
        assert lock.held
        assert f"pid = {os.getpid()}\n" in info_path(record).read_text("utf-8")


def test_after_letting_go_nothing_is_left_and_another_can_take_it(record: Path) -> None:
    first = SessionLock(record)
    first.acquire()
    first.acquire()
    with pytest.raises(Occupied):
        SessionLock(record).acquire()
    first.release()
    first.release()
    assert [entry.name for entry in record.parent.iterdir()] == [record.name]
    with SessionLock(record):
        pass


def test_a_lock_file_that_vanished_on_the_way_is_not_held(record: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    real = fcntl.flock

    def let_go_by_another(descriptor: int, operation: int) -> None:
        lock_path(record).unlink(missing_ok=True)
        monkeypatch.setattr(fcntl, "flock", real)
        real(descriptor, operation)

    monkeypatch.setattr(fcntl, "flock", let_go_by_another)
    lock = SessionLock(record)
    with contextlib.suppress(Occupied):
        lock.acquire()
    assert lock.held == lock_path(record).exists()
    lock.release()


def test_a_session_in_a_folder_that_is_gone_is_one_sentence(tmp_path: Path) -> None:
    with pytest.raises(WriteError, match="is er niet"):
        SessionLock(tmp_path / "weg" / "x.toml").acquire()


@pytest.mark.parametrize("info", ["", "sinds = 3\n", "\x00", "sinds = 2026-11-22T13:00:00\n", "pid ="])
def test_an_odd_info_file_does_no_harm(record: Path, info: str) -> None:
    with SessionLock(record):
        info_path(record).write_text(info, "utf-8")
        with pytest.raises(Occupied) as caught:
            SessionLock(record).acquire()
    assert caught.value.since is None
    assert "sinds" not in str(caught.value)


def test_a_session_of_another_day_names_the_day() -> None:
    since = datetime(2026, 3, 4, 12, 0).astimezone()
    assert "sinds 04-03 12:00" in str(Occupied(since))


def test_nothing_in_the_info_file_points_at_a_person(record: Path) -> None:
    with SessionLock(record):
        keys = [line.split(" = ")[0] for line in info_path(record).read_text("utf-8").splitlines()]
    assert keys == ["pid", "sinds"]


def test_a_folder_that_may_not_be_written_in_is_for_looking(record: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(13, "no")

    monkeypatch.setattr(filelock.FileLock, "acquire", refuse)
    with pytest.raises(ReadOnly) as caught:
        SessionLock(record).acquire()
    assert isinstance(caught.value, Occupied)
    assert "mag niet worden geschreven" in str(caught.value)


def test_leftovers_of_a_killed_program_go_and_nothing_else(record: Path) -> None:
    folder = record.parent
    other = folder / "ander.toml"
    ours = [
        folder / f".{record.name}.0123abcd.akad-tmp",
        folder / ".ander.toml.89abcdef.akad-tmp",
        lock_path(other),
        info_path(other),
    ]
    not_ours = [
        folder / f"{record.name}.0123abcd.akad-tmp",
        folder / f".{record.name}.XYZ.akad-tmp",
        folder / f".{record.name}.swp",
        folder / ".bezet",
        folder / "notitie.bezet",
        folder / "lees.md",
    ]
    for path in (*ours, *not_ours):
        path.write_text("half", "utf-8")
    kept = folder / ".map.toml.bezet"
    kept.mkdir()
    assert sorted(clean_leftovers(folder)) == sorted(ours)
    assert sorted(folder.iterdir()) == sorted([record, *not_ours, kept])
    assert clean_leftovers(folder) == []


def test_what_is_in_use_is_never_cleaned(record: Path) -> None:
    busy = record.parent / f".{record.name}.0123abcd.akad-tmp"
    busy.write_text("half", "utf-8")
    with other_program(record):
        assert clean_leftovers(record.parent) == []
        assert busy.exists()
        assert lock_path(record).exists()
        assert info_path(record).exists()
    assert clean_leftovers(record.parent) == sorted([busy, lock_path(record), info_path(record)])


def test_a_missing_folder_has_nothing_to_clean(tmp_path: Path) -> None:
    assert clean_leftovers(tmp_path / "weg") == []
