"""`akad zoek`, as a person or a script uses it."""

import json
from pathlib import Path

import pytest

from akad.cli.main import main


@pytest.fixture(autouse=True)
def _apart(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("AKAD_CONFIG", str(tmp_path / "instellingen"))
    monkeypatch.setenv("AKAD_CACHE", str(tmp_path / "cache"))
    monkeypatch.chdir(tmp_path)


def test_it_shows_the_sentences(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["zoek", "meelopen", "--sessies", str(folder), "--aantal", "2"]) == 0
    first, blank, head, sentence, *_ = capsys.readouterr().out.splitlines()
    assert first.endswith("dit zijn de nieuwste 2")
    assert blank == ""
    assert head.count(" · ") == 3
    assert "meelopen" in sentence
    assert "\033" not in sentence


def test_as_json(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["zoek", "een keer meelopen", "--json", "--sessies", str(folder)]) == 0
    told = json.loads(capsys.readouterr().out)
    assert told["gezocht"] == '"een keer meelopen"'
    assert told["volledig"]
    assert told["aantal"] >= len(told["sessies"]) > 0
    for sessie in told["sessies"]:
        assert Path(sessie["bestand"]).is_file()
        assert sessie["zinnen"][0]["gevonden"][-1] == "meelopen"


def test_several_folders(folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    second = tmp_path / "tweede"
    second.mkdir()
    path = min(folder.iterdir())
    path.rename(second / path.name)
    words = ["zoek", path.stem, "gemaakt", "--aantal", "100", "--json"]
    # The id is no text that is searched; a word of every record is.
    words.remove(path.stem)
    assert main([*words, "--sessies", str(folder), "--sessies", str(second)]) == 0
    found = {sessie["id"] for sessie in json.loads(capsys.readouterr().out)["sessies"]}
    assert path.stem in found
    assert len(found) > 10


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        (["qqqq"], 0, "Niets gevonden met: qqqq"),
        (["🙂", '"'], 2, "geen woord"),
        (["x", "--aantal", "veel"], 2, "'veel' past hier niet"),
        (["x", "--sessies", "weg"], 2, "weg' is er niet"),
        (["x", "--gedeeld"], 2, "gaat niet samen"),
    ],
)
def test_what_cannot_be_found(
    folder: Path, capsys: pytest.CaptureFixture[str], words: list[str], code: int, said: str
) -> None:
    where = [] if "--sessies" in words else ["--sessies", str(folder)]
    with pytest.raises(SystemExit) as ended:
        raise SystemExit(main(["zoek", *words, *where]))
    assert ended.value.code == code
    told = capsys.readouterr()
    assert said in told.out + told.err


def test_broken_records_and_other_versions_are_told(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    first, second, *_ = sorted(folder.iterdir())
    first.write_bytes(b"x")
    other = folder / f"{second.stem} (conflicted copy 2026-11-22).toml"
    other.write_text(second.read_text("utf-8").replace("gemaakt", "anders gemaakt"), "utf-8")
    assert main(["zoek", "gemaakt", "--sessies", str(folder)]) == 0
    told = capsys.readouterr().err
    assert "1 bestand of map telt niet mee" in told
    assert f"{other} (telt niet mee; wel {second.name})" in told


def test_without_a_place_for_an_index_it_still_finds(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "bestand").write_text("", "utf-8")
    monkeypatch.setenv("AKAD_CACHE", str(tmp_path / "bestand"))
    assert main(["zoek", "meelopen", "--sessies", str(folder)]) == 0
    told = capsys.readouterr()
    assert "sessies met: meelopen" in told.out
    assert "AKAD_CACHE" in told.err
