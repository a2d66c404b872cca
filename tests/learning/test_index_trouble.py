"""Killed, stopped, locked, broken, full: the index is usable or makes itself anew, and the search goes on."""

import errno
import os
import random
import shutil
import subprocess
import sys
import time
from pathlib import Path

import attrs
import pytest
from tests.learning.conftest import COUNT
from tests.learning.test_index import assert_same_answers, change

from akad.learning.archive import Archief
from akad.learning.index import building, ledger, worker
from akad.learning.index.part import is_whole

PROGRAM = Path(__file__).with_name("refreshing_program.py")
KILLS = int(os.environ.get("AKAD_KILLS", "3"))


@pytest.fixture
def small_batches(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(building, "FEW", 3)
    monkeypatch.setattr(building, "BATCH", 4)


def parts(archief: Archief) -> list[Path]:
    return sorted(archief.index_dir.glob("deel-*"))


def test_a_kill_leaves_what_was_done_and_the_next_time_goes_on(archief: Archief, folder: Path) -> None:
    rng = random.Random()
    command = [sys.executable, str(PROGRAM), str(folder), str(archief.index_dir)]
    for _ in range(KILLS):
        with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as child:
            assert child.stdout is not None
            child.stdout.readline()
            time.sleep(rng.uniform(0, 1.2))
            child.kill()
        # Whatever there is now can be read, and says nothing that is not so.
        whole = Archief([folder], archief.index_dir)
        assert whole.search("gemaakt").total <= COUNT
        if whole.indexed:
            assert all(path.is_dir() for path in parts(archief))
            assert whole.tables().execute("SELECT count(*) FROM sessies").fetchone() == (whole.count(),)
        # Now and then something changes between two kills.
        path = rng.choice(sorted(folder.iterdir()))
        change(path, "koffie", "thee")
        if rng.random() < 0.5:
            rng.choice(sorted(folder.iterdir())).unlink()
    archief.refresh()
    assert_same_answers(archief)
    # A worker of the last program may have been making its folder when the first refresh swept.
    archief.refresh()
    assert len(parts(archief)) == len(archief._current().ledger.parts())  # type: ignore[union-attr]


def test_workers_end_with_the_program_that_was_killed(folder: Path, tmp_path: Path) -> None:
    proc = Path("/proc")
    if not proc.is_dir():
        pytest.skip("no /proc here to look for processes in")
    place = tmp_path / "index"
    with subprocess.Popen([sys.executable, str(PROGRAM), str(folder), str(place)], stdout=subprocess.PIPE) as child:
        assert child.stdout is not None
        child.stdout.readline()
        for _ in range(200):
            children = (proc / str(child.pid) / "task" / str(child.pid) / "children").read_text().split()
            if children or child.poll() is not None:
                break
            time.sleep(0.02)
        child.kill()
    for _ in range(500):
        alive = [pid for pid in children if _runs(proc / pid)]
        if not alive:
            break
        time.sleep(0.02)
    assert alive == []


def _runs(process: Path) -> bool:
    try:
        return b"akad.learning" in (process / "cmdline").read_bytes()
    except OSError:
        return False


@pytest.mark.usefixtures("small_batches")
def test_it_can_be_stopped_and_goes_on(archief: Archief) -> None:
    asked = 0

    def stop() -> bool:
        nonlocal asked
        asked += 1
        return len(parts(archief)) > 2

    refreshed = archief.refresh(stop=stop, processes=0)
    assert refreshed.stopped
    assert asked > 2
    done = archief.count()
    assert 0 < done < COUNT
    hits = archief.search("gemaakt")
    assert (hits.total, hits.partly) == (done, True)
    rest = archief.refresh()
    assert (rest.added, rest.stopped) == (COUNT - done, False)
    assert not archief.search("gemaakt").partly
    assert_same_answers(archief)


def test_one_writes_and_the_others_read_on(archief: Archief, folder: Path) -> None:
    from filelock import FileLock

    archief.refresh()
    change(min(folder.iterdir()), "gemaakt", "pannenkoek")
    with FileLock(archief.index_dir / "schrijver.bezet"):
        refreshed = Archief([folder], archief.index_dir).refresh()
        assert (refreshed.busy, refreshed.reason) == (True, "")
        assert archief.search("gemaakt").total == COUNT
    assert Archief([folder], archief.index_dir).refresh().changed == 1


def test_a_reader_follows_what_another_wrote(archief: Archief, folder: Path) -> None:
    archief.refresh()
    other = Archief([folder], archief.index_dir)
    assert other.search("gemaakt").total == COUNT
    con = other.tables()
    change(min(folder.iterdir()), "gemaakt voor", "pannenkoek voor")
    archief.refresh()
    assert other.search("pannenkoek").total == 1
    assert other.tables().execute("SELECT count(*) FROM sessies").fetchone() == (COUNT,)
    con.close()


@pytest.mark.parametrize("what", ["ledger", "word file", "parquet", "part", "version"])
def test_a_broken_index_makes_itself_anew(archief: Archief, what: str, monkeypatch: pytest.MonkeyPatch) -> None:
    archief.refresh()
    archief.close()
    (part,) = parts(archief)
    match what:
        case "ledger":
            (archief.index_dir / "stand.sqlite").write_bytes(b"SQLite format 3\0" + os.urandom(4000))
        case "word file":
            victim = max((part / "woorden").iterdir(), key=lambda file: file.stat().st_size)
            victim.write_bytes(os.urandom(100))
        case "parquet":
            (part / "ideeen.parquet").write_bytes(b"PAR1")
        case "part":
            shutil.rmtree(part)
        case "version":
            monkeypatch.setattr(ledger, "VERSION", 99)
    # Before anybody repairs it, the answers are right; perhaps slower.
    assert archief.search("gemaakt").total == COUNT
    assert archief.tables().execute("SELECT count(*) FROM ideeen").fetchone()[0] > COUNT  # type: ignore[index]
    assert archief.refresh().reason == ""
    assert_same_answers(archief)
    assert all(is_whole(path) for path in parts(archief))


def test_a_full_disk_is_said_and_leaves_the_last_whole_state(
    archief: Archief, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    archief.refresh()
    change(min(folder.iterdir()), "gemaakt voor", "pannenkoek voor")

    def full(*_: object, **__: object) -> None:
        raise OSError(errno.ENOSPC, "no space left")

    monkeypatch.setattr(worker, "write_part", full)
    refreshed = archief.refresh()
    assert "is vol" in refreshed.reason
    assert archief.search("gemaakt").total == COUNT
    monkeypatch.undo()
    assert archief.refresh().changed == 1
    assert archief.search("pannenkoek").total == 1


def test_a_library_that_is_missing_is_said(archief: Archief, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "tantivy", None)
    monkeypatch.setitem(sys.modules, "rtoml", None)
    refreshed = archief.refresh(processes=0)
    assert refreshed.reason
    assert not archief.indexed
    assert archief.search("gemaakt").total == COUNT


@pytest.mark.parametrize("place", ["sessies/index", "bestand/index"])
def test_a_place_where_no_index_may_be(folder: Path, tmp_path: Path, place: str) -> None:
    (tmp_path / "bestand").write_text("", "utf-8")
    archief = Archief([folder], tmp_path / place)
    assert "AKAD_CACHE" in archief.refresh().reason
    assert archief.search("gemaakt").total == COUNT
    assert not (folder / "index").exists()


def test_files_that_go_and_come_while_it_reads(archief: Archief, folder: Path) -> None:
    paths = sorted(folder.iterdir())
    removed: list[Path] = []

    def progress(_: object) -> None:
        # Right before the files are read, after they were seen.
        if not removed:
            removed.append(paths[3])
            paths[3].unlink()
            paths[4].write_bytes(b"half")
            paths[5].unlink()
            paths[5].mkdir()

    archief.refresh(progress, processes=0)
    assert archief.count() == COUNT - 3
    assert {broken.path for broken in archief.broken} == set(paths[3:6])
    archief.refresh()
    assert {broken.path for broken in archief.broken} == {paths[4]}
    assert_same_answers(archief)


def test_the_index_of_folders_that_are_gone_is_thrown_away(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("AKAD_CACHE", str(tmp_path / "cache"))
    gone = tmp_path / "weg"
    shutil.copytree(folder, gone)
    first, second = Archief([gone]), Archief([folder])
    first.refresh()
    shutil.rmtree(gone)
    second.refresh()
    assert not first.index_dir.exists()
    assert second.index_dir.is_dir()


def test_nothing_to_read(tmp_path: Path) -> None:
    archief = Archief([tmp_path / "leeg"], tmp_path / "index")
    (tmp_path / "leeg").mkdir()
    refreshed = archief.refresh()
    assert refreshed == attrs.evolve(refreshed, added=0, reason="")
    assert (archief.count(), archief.listed(), archief.search("x").found) == (0, [], ())
    assert archief.tables().execute("SELECT count(*) FROM sessies").fetchone() == (0,)
