"""The records that benchmarks and tests make are records as akad writes them."""

from pathlib import Path

from benchmarks.records import record, write

from akad.archive import check_record, read_record, record_text


def test_they_are_what_akad_would_have_written(tmp_path: Path) -> None:
    write(tmp_path, 12, ideas=20)
    paths = sorted(tmp_path.iterdir())
    assert len(paths) == 12
    for path in paths:
        assert check_record(path) == ()
        assert record_text(read_record(path).sessie) == path.read_text("utf-8")


def test_the_same_number_gives_the_same_record() -> None:
    assert record(3) == record(3)
    assert record(3) != record(4)
    assert record(3) != record(3, seed=8)
