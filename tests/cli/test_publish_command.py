"""`akad publiceer`: what goes, what stays, and taking back."""

import json
import shutil
from pathlib import Path

import attrs
import pytest
from tests.cli.test_commands import ENGLISH
from tests.factories import full_sessie
from tests.test_quality import ROOT

from akad.archive import create_record, load_settings
from akad.cli.main import main
from akad.model import Status, Toestemming
from akad.privacy import own_words

EXAMPLES = sorted((ROOT / "sessies").glob("*.toml"))
FINISHED = [path for path in EXAMPLES if 'status = "teruggekoppeld"' in path.read_text("utf-8")]


@pytest.fixture(autouse=True)
def own_places(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    config = tmp_path / "instellingen"
    config.mkdir()
    monkeypatch.setenv("AKAD_CONFIG", str(config))
    monkeypatch.setenv("AKAD_CACHE", str(tmp_path / "cache"))
    (config / "instellingen.toml").write_text(f"gedeeld_archief = {json.dumps(str(tmp_path / 'gedeeld'))}\n", "utf-8")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    there = tmp_path / "sessies"
    there.mkdir()
    for path in FINISHED[:5]:
        shutil.copy(path, there)
    return there


def everything(folder: Path) -> bytes:
    return b"".join(path.read_bytes() for path in folder.rglob("*") if path.is_file())


def test_publish_count_and_take_back(folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    ids = sorted(path.stem for path in folder.iterdir())
    assert main(["publiceer", *ids, "--ja", "--sessies", str(folder)]) == 0, capsys.readouterr().err
    assert capsys.readouterr().out.count("staat in het gedeelde archief") == len(ids)
    assert load_settings().gedeeld_deel
    assert main(["cijfers", "--gedeeld", "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert told["sessies"] == len(ids) == 5
    assert told["cijfers"]
    assert main(["zoek", "samen", "--gedeeld", "--json"]) == 0
    found = json.loads(capsys.readouterr().out)["sessies"]
    assert found
    assert {each["id"] for each in found} <= set(ids)
    assert found[0]["bestand"] is None
    report = tmp_path / "leren.md"
    assert main(["leren", "--gedeeld", "--verslag", str(report), "--filter", "status:teruggekoppeld"]) == 0
    told = report.read_text("utf-8")
    assert "5 sessies, van 5" in told
    assert "\n> " in told
    capsys.readouterr()
    # The record need not be here any more.
    (folder / f"{ids[0]}.toml").unlink()
    assert main(["publiceer", "--trek-terug", ids[0], "--sessies", str(folder)]) == 0
    assert ids[0].encode() not in everything(tmp_path / "gedeeld")
    assert main(["publiceer", "--trek-terug", ids[0], "--sessies", str(folder)]) == 1
    assert "stond niet in" in capsys.readouterr().err


def test_it_shows_what_goes_and_asks(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    name = FINISHED[0].stem
    monkeypatch.setattr("sys.stdin.isatty", lambda: True, raising=False)
    for answer, there in (("nee", False), ("", False), ("Ja ", True)):
        monkeypatch.setattr("builtins.input", lambda question, answer=answer: answer)
        assert main(["publiceer", name, "--sessies", str(folder)]) == 0
        told = capsys.readouterr().out
        assert "VRAGEN" in told
        assert "Dit gaat naar het gedeelde archief" in told
        assert (name.encode() in everything(tmp_path / "gedeeld")) is there


def test_without_a_terminal_nobody_can_say_yes(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["publiceer", FINISHED[0].stem, "--sessies", str(folder)]) == 2
    assert "--ja" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ({"status": Status.VOORBEREID}, "is nog niet besproken"),
        ({"toestemming": Toestemming.NOG_NIET}, "toestemming nog niet gevraagd"),
        ({"leefsituatie": own_words("Bel haar op 06-12345678.")}, "naar een persoon kan wijzen"),
    ],
)
def test_what_may_not_go_stays(
    changes: dict[str, object], sentence: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    sessie = full_sessie()
    of_case = {name: value for name, value in changes.items() if name != "status"}
    sessie = attrs.evolve(
        sessie,
        anonimiteit=None,
        casus=attrs.evolve(sessie.casus, **of_case),
        status=changes.get("status", sessie.status),
    )
    create_record(tmp_path / "s", sessie)
    assert main(["publiceer", sessie.id, "--ja", "--sessies", str(tmp_path / "s")]) == 1
    told = capsys.readouterr()
    assert sentence in told.err
    assert "06-12345678" not in told.err + told.out
    assert not (tmp_path / "gedeeld").exists()


def test_without_a_setting_it_says_how(tmp_path: Path, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "instellingen" / "instellingen.toml").write_text("# leeg\n", "utf-8")
    for words in (
        ["publiceer", FINISHED[0].stem, "--ja", "--sessies", str(folder)],
        ["zoek", "x", "--gedeeld"],
        ["leren", "--gedeeld"],
    ):
        assert main(words) == 1
        told = capsys.readouterr().err
        assert "gedeeld_archief" in told
        assert len(told.splitlines()) == 1


def test_a_server_that_is_not_there(tmp_path: Path, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "instellingen" / "instellingen.toml"
    file.write_text('gedeeld_archief = "postgresql://akad:geheim@/x?host=/nergens"\n', "utf-8")
    for words in (
        ["publiceer", FINISHED[0].stem, "--ja", "--sessies", str(folder)],
        ["cijfers", "--gedeeld"],
        ["leren", "--gedeeld"],
    ):
        assert main(words) == 1
        told = capsys.readouterr().err
        assert "is niet bereikbaar" in told
        assert "geheim" not in told
        assert len(told.splitlines()) == 1


def test_the_own_folders_and_the_shared_archive_do_not_go_together(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["cijfers", "--gedeeld", "--woorden", "koffie"]) == 2
    assert "--woorden gaat niet samen met --gedeeld" in capsys.readouterr().err
    assert main(["leren", "--gedeeld", "--sessies", "x"]) == 2
    assert "--sessies gaat niet samen met --gedeeld" in capsys.readouterr().err


@pytest.mark.parametrize("command", ["cijfers", "publiceer"])
def test_help_is_dutch(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main([command, "--help"])
    told = capsys.readouterr().out
    assert told.startswith(f"gebruik: akad {command}")
    assert not ENGLISH.search(told)
