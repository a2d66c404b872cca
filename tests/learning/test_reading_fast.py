"""The quick way of reading a record and the strict one see the same session, and refuse the same files."""

from pathlib import Path

import attrs
import pytest

from akad.archive import RecordError, read_record, write_record
from akad.learning.index import reading
from akad.learning.index.reading import read_for_index
from factories import full_sessie


def strictly(path: Path) -> object:
    return read_record(path).sessie.for_the_table()


def test_both_ways_see_the_same(folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    full = tmp_path / "vol.toml"
    write_record(full, full_sessie())
    paths = [full, *sorted(folder.iterdir())]
    expected = [strictly(path) for path in paths]

    def not_needed(_: Path) -> None:
        raise AssertionError("the strict way was not needed")

    monkeypatch.setattr(reading, "read_record", not_needed)
    assert [read_for_index(path).sessie for path in paths] == expected
    assert [type(read_for_index(full).sessie.status)] == [type(full_sessie().status)]  # type: ignore[union-attr]


def test_keys_of_somebody_else_are_left_out(tmp_path: Path) -> None:
    path = tmp_path / "later.toml"
    ideeen = tuple(attrs.evolve(idee, overig={"kleur": "groen"}) for idee in full_sessie().ideeen)
    write_record(path, attrs.evolve(full_sessie(), ideeen=ideeen, overig={"later": {"x": 1}}))
    assert read_for_index(path).sessie == full_sessie().for_the_table()


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("schema = 1", "schema = 2"),
        ('kring = "buurt"', 'kring = "maan"'),
        ("minuut = 31", 'minuut = "31"'),
        ("[slot]", ""),
        ("sha256", "sha"),
    ],
)
def test_what_is_odd_is_judged_as_a_meeting_does(tmp_path: Path, old: str, new: str) -> None:
    path = tmp_path / "raar.toml"
    write_record(path, full_sessie())
    path.write_text(path.read_text("utf-8").replace(old, new), "utf-8")
    with pytest.raises(RecordError) as refused:
        read_record(path)
    assert (read_for_index(path).sessie, read_for_index(path).reason) == (None, str(refused.value))
