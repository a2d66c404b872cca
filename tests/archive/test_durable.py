"""A write is whole or not at all, and a failure is one Dutch sentence."""

import errno
import os
import stat
from pathlib import Path

import attrs
import pytest

from akad.archive import WriteError, read_record, write_record
from akad.archive.durable import write_durably
from akad.model import Sessie


def test_the_record_is_for_its_owner_alone(record: Path, sessie: Sessie) -> None:
    record.chmod(0o644)
    write_record(record, sessie)
    assert stat.S_IMODE(record.stat().st_mode) == 0o600


def test_file_then_folder_are_synced_around_the_replace(
    record: Path, sessie: Sessie, monkeypatch: pytest.MonkeyPatch
) -> None:
    calls: list[str] = []
    real_sync, real_replace = os.fsync, Path.replace

    def sync(descriptor: int) -> None:
        calls.append("folder" if stat.S_ISDIR(os.fstat(descriptor).st_mode) else "file")
        real_sync(descriptor)

    def replace(self: Path, target: Path) -> Path:
        calls.append("replace")
        return real_replace(self, target)

    monkeypatch.setattr(os, "fsync", sync)
    monkeypatch.setattr(Path, "replace", replace)
    write_record(record, sessie)
    assert calls == ["file", "replace", "folder"]


@pytest.mark.parametrize("step", ["fsync", "replace", "open"])
@pytest.mark.parametrize(
    ("code", "words"),
    [
        (errno.ENOSPC, "de schijf is vol"),
        (errno.EDQUOT, "de schijf is vol"),
        (errno.EROFS, "alleen-lezen"),
        (errno.EACCES, "geen rechten"),
        (errno.EIO, "het systeem weigert (EIO)"),
    ],
)
def test_a_failure_leaves_the_old_record_and_no_rubbish(
    record: Path, sessie: Sessie, monkeypatch: pytest.MonkeyPatch, step: str, code: int, words: str
) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise OSError(code, os.strerror(code))

    before = record.read_bytes()
    with monkeypatch.context() as patch:
        patch.setattr(*((Path, "replace") if step == "replace" else (os, step)), refuse)
        with pytest.raises(WriteError) as caught:
            write_record(record, attrs.evolve(sessie, codenaam="Anders"))
    sentence = str(caught.value)
    assert words in sentence
    assert record.name in sentence
    assert os.strerror(code) not in sentence
    assert record.read_bytes() == before
    assert [entry.name for entry in record.parent.iterdir()] == [record.name]


def test_a_folder_that_vanished(tmp_path: Path, sessie: Sessie) -> None:
    with pytest.raises(WriteError, match="is er niet"):
        write_record(tmp_path / "weg" / "x.toml", sessie)


def test_a_folder_with_the_name_of_the_record(tmp_path: Path, sessie: Sessie) -> None:
    (tmp_path / "x.toml").mkdir()
    with pytest.raises(WriteError, match="er staat een map met deze naam"):
        write_record(tmp_path / "x.toml", sessie)


def test_a_link_stays_a_link(tmp_path: Path, record: Path, sessie: Sessie) -> None:
    link = tmp_path / "elders" / "link.toml"
    link.parent.mkdir()
    link.symlink_to(record)
    write_record(link, attrs.evolve(sessie, codenaam="Anders"))
    assert link.is_symlink()
    assert read_record(record).sessie.codenaam == "Anders"
    assert [entry.name for entry in link.parent.iterdir()] == [link.name]


def test_text_is_written_as_utf_8_without_changes(tmp_path: Path) -> None:
    write_durably(tmp_path / "a", "één\r\n")
    assert (tmp_path / "a").read_bytes() == "één\r\n".encode()
