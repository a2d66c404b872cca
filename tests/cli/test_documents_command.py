"""`akad kaart` and `akad verslag`: the right file in the right place, and nothing before the check is content."""

import os
from pathlib import Path

import attrs
import pytest

from akad.archive import create_record
from akad.cli.main import main
from akad.model import Sessie
from akad.output.export import Form, Kind, file_name
from akad.privacy import own_words
from factories import full_sessie, make_sessie


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Be in a fresh folder, with the sessions in `sessies` and without settings."""
    monkeypatch.setenv("AKAD_CONFIG", str(tmp_path / "geen"))
    (tmp_path / "sessies").mkdir()
    monkeypatch.chdir(tmp_path)
    return tmp_path


def keep(folder: Path, sessie: Sessie) -> str:
    """Write a record and return its id."""
    create_record(folder / "sessies", sessie)
    return sessie.id


def safe_sessie() -> Sessie:
    """Return the whole session without what the check would want to weigh."""
    return attrs.evolve(full_sessie(), tafel=attrs.evolve(full_sessie().tafel, wijktafel=None))


def made(folder: Path) -> set[str]:
    return {path.name for path in folder.iterdir() if path.is_file()}


def test_files_are_called_by_the_codenaam(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    name = keep(folder, safe_sessie())
    assert main(["kaart", name, "--pdf", "--html"]) == 0
    assert main(["verslag", "zilveren reiger", "--pdf", "--html", "--markdown"]) == 0
    assert made(folder) == {
        "kaart-zilveren-reiger.pdf", "kaart-zilveren-reiger.html",
        "verslag-zilveren-reiger.pdf", "verslag-zilveren-reiger.html", "verslag-zilveren-reiger.md",
    }  # fmt: skip
    assert capsys.readouterr().out.count("zilveren-reiger") == 5
    assert (folder / "kaart-zilveren-reiger.pdf").read_bytes().startswith(b"%PDF-1.7")
    for path in folder.iterdir():
        if path.is_file():
            assert b"waarom het huis leeg moest" not in path.read_bytes()


@pytest.mark.parametrize(
    ("codenaam", "name"),
    [
        ("Zilveren Reiger", "kaart-zilveren-reiger.pdf"),
        ("../../Weg ermee", "kaart-weg-ermee.pdf"),
        ("Één\nén/ander", "kaart-een-en-ander.pdf"),
        ("قهوة", "kaart-sessie.pdf"),
    ],
)
def test_a_file_name_is_safe_everywhere(codenaam: str, name: str) -> None:
    assert file_name(Kind.CARD, make_sessie(codenaam=codenaam), Form.PDF) == name


def test_what_is_there_stays_unless_asked(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    name = keep(folder, safe_sessie())
    there = folder / "kaart.html"
    there.write_text("van iemand anders", "utf-8")
    assert main(["kaart", name, "-o", "kaart.html"]) == 1
    assert "--vervang" in capsys.readouterr().err
    assert there.read_text("utf-8") == "van iemand anders"
    assert main(["kaart", name, "-o", "kaart.html", "--vervang"]) == 0
    assert "Tips voor jou" in there.read_text("utf-8")


@pytest.mark.parametrize("command", ["kaart", "verslag"])
def test_nothing_goes_out_before_the_check(folder: Path, command: str, capsys: pytest.CaptureFixture[str]) -> None:
    sessie = make_sessie(casus=attrs.evolve(make_sessie().casus, leefsituatie=own_words("Bel Marijke op 06-12345678.")))
    name = keep(folder, sessie)
    before = made(folder)
    assert main([command, name, "--html", "--pdf"]) == 1
    said = capsys.readouterr()
    assert "nog niet nagekeken" in said.err
    assert "Marijke" not in said.err + said.out
    assert made(folder) == before


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        (["-o", "kaart.docx"], 2, "eindigen op een van .pdf, .html"),
        (["-o", "kaart"], 2, "eindigen op"),
        (["-o", "x.pdf", "--pdf", "--html"], 2, "één bestand tegelijk"),
        (["-o", "weg/x.pdf"], 1, "de map 'weg' is er niet"),
    ],
)
def test_what_cannot_be_is_said_in_one_sentence(
    folder: Path, capsys: pytest.CaptureFixture[str], words: list[str], code: int, said: str
) -> None:
    name = keep(folder, safe_sessie())
    assert main(["kaart", name, *words]) == code
    error = capsys.readouterr().err
    assert said in error
    assert error.count("\n") == 1
    assert made(folder) == set()


@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="who may write everywhere meets no closed folder")
def test_a_closed_folder(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    name = keep(folder, safe_sessie())
    closed = folder / "dicht"
    closed.mkdir(mode=0o500)
    assert main(["kaart", name, "-o", str(closed)]) == 1
    assert "kies met -o een andere map" in capsys.readouterr().err


def test_without_typesetting_there_is_html(
    folder: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(__import__("sys").modules, "typst", None)
    name = keep(folder, safe_sessie())
    assert main(["kaart", name]) == 1
    assert "--html" in capsys.readouterr().err
    assert made(folder) == set()
    assert main(["kaart", name, "--html"]) == 0


def test_to_standard_output(folder: Path, capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    name = keep(folder, safe_sessie())
    assert main(["verslag", name, "--markdown", "-o", "-"]) == 0
    assert capsysbinary.readouterr().out.startswith(b"# Verslag van Zilveren Reiger\n")
    assert main(["kaart", name, "-o", "-"]) == 0
    assert capsysbinary.readouterr().out.startswith(b"<!DOCTYPE html>")
    assert main(["kaart", name, "--pdf", "-o", "-"]) == 0
    assert capsysbinary.readouterr().out.startswith(b"%PDF")
    assert made(folder) == set()


def test_the_language_of_the_card(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    sessie = safe_sessie()
    idee = attrs.evolve(sessie.ideeen[0], tip=own_words("Ga participeren.\x1b[2J"))
    name = keep(folder, attrs.evolve(sessie, ideeen=(idee,)))
    assert main(["kaart", name, "--taal"]) == 0
    said = capsys.readouterr().out
    assert "- 'participeren' is een moeilijk woord. Gewoner: meedoen." in said
    assert "\x1b" not in said
    assert made(folder) == set()
    assert main(["kaart", name, "--html"]) == 0
    assert f"akad kaart {name} --taal" in capsys.readouterr().err


def test_a_plugin_that_fails_is_one_line_and_the_verslag_goes_on(
    folder: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    from akad.plugins.host import PluginHost, Problem

    problem = Problem("stuk", "akad_verslagdelen", "er ging iets mis")

    def fails(host: PluginHost, _sessie: Sessie) -> tuple[()]:
        host._note(problem)
        return ()

    monkeypatch.setattr(PluginHost, "report_parts", fails)
    name = keep(folder, safe_sessie())
    assert main(["verslag", name, "--html"]) == 0
    assert problem.regel in capsys.readouterr().err
    assert "stuk" in (folder / "verslag-zilveren-reiger.html").read_text("utf-8")
