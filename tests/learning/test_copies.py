"""Two files of one session count once, whoever made the second one."""

import shutil
from pathlib import Path

import pytest
from tests.learning.conftest import COUNT

from akad.learning.archive import Archief, Copy
from akad.learning.sources import family, own_name

ID = "2026-11-22-k7m3qx"


@pytest.mark.parametrize(
    ("name", "own"),
    [
        (f"{ID}.toml", True),
        (f"{ID} (conflicted copy 2026-11-24).toml", False),
        (f"{ID} (Conflicterend exemplaar van laptop 2026-11-24).toml", False),
        (f"{ID}.sync-conflict-20261124-101010-ABCDEF7.toml", False),
        (f"{ID}-LAPTOP.toml", False),
        (f"{ID}_conflict-123.toml", False),
        (f"Kopie van {ID}.toml", False),
        (f"{ID} (1).toml", False),
    ],
)
def test_names_that_sync_programs_give(name: str, own: bool) -> None:
    assert own_name(name) is own
    assert family(name) == ID


def test_a_conflict_copy_does_not_count(archief: Archief, folder: Path) -> None:
    first, second, *_ = sorted(folder.iterdir())
    same = folder / f"{first.stem}-LAPTOP.toml"
    shutil.copy(first, same)
    other = folder / f"{second.stem}.sync-conflict-20261124-101010-ABCDEF7.toml"
    other.write_text(second.read_text("utf-8").replace("gemaakt", "anders gemaakt"), "utf-8")
    archief.refresh()
    assert archief.count() == COUNT
    assert archief.tables().execute("SELECT count(*) FROM sessies").fetchone() == (COUNT,)
    assert archief.search('"anders gemaakt"').total == 0
    assert sorted(archief.copies, key=lambda copy: copy.path) == sorted(
        (Copy(same, first, same=True), Copy(other, second, same=False)), key=lambda copy: copy.path
    )
    # The file that counts goes away: the other one counts from now on.
    second.unlink()
    archief.refresh()
    assert archief.search('"anders gemaakt"').found[0].path == other
    assert (archief.count(), len(archief.copies)) == (COUNT, 1)


def test_a_broken_record_gives_way_to_its_copy(archief: Archief, folder: Path) -> None:
    first = min(folder.iterdir())
    copy = folder / f"Kopie van {first.name}"
    shutil.copy(first, copy)
    archief.refresh()
    assert archief.path_of(first.stem) == first
    first.write_bytes(first.read_bytes()[:-200])
    archief.refresh()
    assert archief.path_of(first.stem) == copy
    assert [broken.path for broken in archief.broken] == [first]
    assert archief.count() == COUNT


def test_a_copy_under_any_name_counts_once(archief: Archief, folder: Path) -> None:
    first, second, *_ = sorted(folder.iterdir())
    archief.refresh()
    for path, name in ((first, "van-de-stick.toml"), (second, "a.toml")):
        shutil.copy(path, folder / name)
    archief.refresh()
    assert archief.count() == COUNT
    assert {copy.path.name for copy in archief.copies} == {"van-de-stick.toml", "a.toml"}
    assert archief.tables().execute("SELECT count(*), count(DISTINCT id) FROM sessies").fetchone() == (COUNT, COUNT)


def test_the_same_folder_twice(archief: Archief, folder: Path, tmp_path: Path) -> None:
    again = tmp_path / "nog-eens"
    shutil.copytree(folder, again)
    both = Archief([folder, again, folder], tmp_path / "beide")
    both.refresh()
    assert both.count() == COUNT
    assert len(both.copies) == COUNT
    assert all(copy.same for copy in both.copies)
    shutil.rmtree(again)
    again.mkdir()
    both.refresh()
    assert (both.count(), both.copies) == (COUNT, [])
