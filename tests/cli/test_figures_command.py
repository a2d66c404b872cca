"""`akad cijfers` as a person or a script meets it."""

import csv
import json
from pathlib import Path

import pytest
from benchmarks.records import write

from akad.cli.main import main
from akad.learning.duck import connect


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("sessies")
    write(folder, 40)
    return folder


@pytest.fixture(scope="module")
def cache(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return where the index is, for all tests here: it is made once."""
    return tmp_path_factory.mktemp("cache")


@pytest.fixture(autouse=True)
def own_places(tmp_path: Path, cache: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("AKAD_CONFIG", str(tmp_path / "instellingen"))
    monkeypatch.setenv("AKAD_CACHE", str(cache))


def test_as_text(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["cijfers", "--sessies", str(folder)]) == 0
    told = capsys.readouterr()
    assert told.out.startswith("Alle sessies\n40 van 40 sessies\n")
    assert "WAAR KOMEN ONZE IDEEËN TERECHT?\n" in told.out
    assert "- eigen kracht: " in told.out
    assert told.err == ""


def test_words_that_plugins_signal_are_among_them(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write(tmp_path / "s", 6)
    for path in sorted((tmp_path / "s").iterdir())[:2]:
        path.write_text(path.read_text("utf-8").replace('tekst = "', 'tekst = "De cliënt: ', 1), "utf-8")
    assert main(["cijfers", "--sessies", str(tmp_path / "s")]) == 0
    told = capsys.readouterr().out
    assert "- cliënt (liever: " in told
    assert "2 keer in 2 sessies" in told


def test_as_json_with_two_side_by_side(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    options = ["cijfers", "--sessies", str(folder), "--json", "--periode", "2025", "--naast", "periode=2024"]
    assert main(options) == 0
    told = json.loads(capsys.readouterr().out)
    assert told["links"]["selectie"] == "van 1-1-2025 tot en met 31-12-2025"
    assert told["rechts"]["selectie"] == "van 1-1-2024 tot en met 31-12-2024"


def test_as_files(folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    there = tmp_path / "uit" / "it's"
    assert main(["cijfers", "--sessies", str(folder), "--csv", str(there), "--parquet", str(there)]) == 0
    assert sorted(path.name for path in there.iterdir()) == ["cijfers.csv", "cijfers.parquet"]
    with (there / "cijfers.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.reader(file))
    name = str(there / "cijfers.parquet").replace("'", "''")
    same = connect().execute(f"SELECT * FROM '{name}'").fetchall()
    assert [[*map(_written, row)] for row in same] == rows[1:]
    assert {row[1] for row in rows[1:]} >= {"ideeen", "keuze", "tijd"}
    assert str(there / "cijfers.csv") in capsys.readouterr().err
    assert (there / "cijfers.parquet").stat().st_mode & 0o077 == 0


def _written(value: object) -> str:
    return "" if value is None else str(value)


@pytest.mark.parametrize(
    ("options", "sentence"),
    [
        (["--kring", "zolder"], "Er is geen kring 'zolder'. Wel: buurt, eigen kracht, formele zorg, informele zorg."),
        (["--van", "morgen"], "'morgen' is geen dag."),
        (["--van", "2026", "--tot", "2025"], "De periode eindigt voordat ze begint."),
        (["--naast", "kleur=groen"], "'kleur=groen' past niet bij --naast."),
    ],
)
def test_what_cannot_be_is_one_sentence(
    folder: Path, options: list[str], sentence: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["cijfers", "--sessies", str(folder), *options]) == 2
    told = capsys.readouterr()
    assert told.out == ""
    assert told.err.startswith(sentence)
    assert len(told.err.splitlines()) == 1


def test_no_sessions_and_a_broken_one(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "s").mkdir()
    (tmp_path / "s" / "x.toml").write_text("schema = 1\n", "utf-8")
    assert main(["cijfers", "--sessies", str(tmp_path / "s")]) == 0
    told = capsys.readouterr()
    assert "Er zijn geen sessies" in told.out
    assert told.err.startswith("1 bestand of map telt niet mee.")
    assert main(["cijfers", "--sessies", str(tmp_path / "weg")]) == 2
    assert "is er niet" in capsys.readouterr().err


def test_without_an_index_it_counts_as_well(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("AKAD_CACHE", str(folder))  # an index is never among the sessions
    assert main(["cijfers", "--sessies", str(folder)]) == 0
    told = capsys.readouterr()
    assert told.out.startswith("Alle sessies\n40 van 40 sessies\n")
    assert told.err.startswith("Het duurt nu langer, want")


def test_a_folder_that_takes_nothing(folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "bestand").write_text("")
    for option in ("--csv", "--parquet"):
        assert main(["cijfers", "--sessies", str(folder), option, str(tmp_path / "bestand")]) == 1
        told = capsys.readouterr()
        assert "kon niet worden opgeslagen" in told.err
        assert len(told.err.splitlines()) == 1
