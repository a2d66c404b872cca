"""`akad plugins` as somebody at a terminal sees it."""

import argparse
import json
from pathlib import Path

import attrs
import pytest
from plugin_making import found, good, host_with, session

from akad.archive import create_record, load_settings
from akad.archive.hosting import open_host
from akad.cli.main import main
from akad.cli.plugins import add_contributed
from akad.plugins import Commando

pytestmark = pytest.mark.usefixtures("config")


def test_the_list(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["plugins"]) == 0
    out = capsys.readouterr().out
    assert "lvb 0.1.0: aan (pakket akad-lvb)" in out
    assert "woordsignalen" in out


def test_the_list_as_json(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["plugins", "--json"]) == 0
    listed = {item["naam"]: item for item in json.loads(capsys.readouterr().out)}
    assert set(listed) >= {"lvb", "ggz", "mobw", "buurt"}
    assert listed["mobw"]["stand"] == "aan"
    assert listed["mobw"]["bijdrage"]["herkenners"] >= 3
    assert listed["mobw"]["fout"] is None
    assert set(listed["mobw"]) == {"naam", "versie", "bron", "stand", "bijdrage", "fout", "opmerkingen"}


def test_new_check_and_see(config: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["plugins", "nieuw", "jeugd"]) == 0
    path = config / "plugins" / "jeugd.toml"
    assert str(path) in capsys.readouterr().out
    assert main(["plugins", "controleer", str(path)]) == 0
    assert "jeugd.toml: dit werkt; vragen 2" in capsys.readouterr().out
    assert main(["plugins"]) == 0
    assert f"jeugd 1: aan (bestand {path})" in capsys.readouterr().out


def test_new_never_overwrites(config: Path, capsys: pytest.CaptureFixture[str]) -> None:
    main(["plugins", "nieuw", "jeugd"])
    path = config / "plugins" / "jeugd.toml"
    path.write_text("# van mij", encoding="utf-8")
    assert main(["plugins", "nieuw", "jeugd"]) == 1
    assert path.read_text("utf-8") == "# van mij"
    assert main(["plugins", "nieuw", "lvb"]) == 1
    assert "is al van pakket akad-lvb" in capsys.readouterr().err
    assert main(["plugins", "nieuw", "Mijn Plugin"]) == 2


def test_new_in_another_folder(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = tmp_path / "hier"
    folder.mkdir()
    assert main(["plugins", "--pluginmap", str(folder), "nieuw", "sport"]) == 0
    assert (folder / "sport.toml").is_file()
    capsys.readouterr()
    main(["plugins", "--pluginmap", str(folder), "--json"])
    assert "sport" in {item["naam"] for item in json.loads(capsys.readouterr().out)}
    assert main(["plugins", "--pluginmap", str(tmp_path / "weg")]) == 2


def test_a_folder_that_cannot_be_written(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "geen-map").write_text("", encoding="utf-8")
    assert main(["plugins", "--pluginmap", str(tmp_path / "geen-map"), "nieuw", "sport"]) == 1
    assert "kan niet geschreven worden" in capsys.readouterr().err


def test_check_says_where_and_what(config: Path, capsys: pytest.CaptureFixture[str]) -> None:
    main(["plugins", "nieuw", "jeugd"])
    path = config / "plugins" / "jeugd.toml"
    path.write_text(path.read_text("utf-8").replace('stap = "buurt"', 'stap = "burt"'), encoding="utf-8")
    capsys.readouterr()
    assert main(["plugins", "controleer", str(path)]) == 1
    out = capsys.readouterr().out.splitlines()
    assert len(out) == 2
    assert all(line.startswith("jeugd.toml regel ") for line in out)
    assert all(line.endswith("kreeg 'burt'; bedoel je 'buurt'?") for line in out)
    assert main(["plugins", "controleer", "weg.toml"]) == 1
    # The same mistake shows in the list, and the list then ends with 1.
    assert main(["plugins"]) == 1
    assert "jeugd: fout" in capsys.readouterr().out


def test_check_gives_tips_on_words(config: Path, capsys: pytest.CaptureFixture[str]) -> None:
    main(["plugins", "nieuw", "jeugd"])
    path = config / "plugins" / "jeugd.toml"
    path.write_text(path.read_text("utf-8").replace("op?", "[op]? Waarom? klantreis"), encoding="utf-8")
    capsys.readouterr()
    assert main(["plugins", "controleer", str(path)]) == 0
    out = capsys.readouterr().out
    assert "jeugd.toml: tip: vragen: trots: het teken '[' hoort niet in gewone tekst" in out
    assert "'klantreis' is zelf een woordsignaal" in out
    assert "vraagt twee dingen" in out


def test_a_file_with_a_name_that_cannot_be(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "Mijn plugin.toml"
    path.write_text("schema = 1\n", encoding="utf-8")
    assert main(["plugins", "controleer", str(path)]) == 1
    assert "geef het bestand een andere naam" in capsys.readouterr().out


def test_off_and_on_are_settings(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["plugins", "uit", "lvb"]) == 0
    assert load_settings().overig["plugins_uit"] == ["lvb"]
    assert "lvb" not in {d.naam for d in open_host(load_settings()).domeinen()}
    main(["plugins"])
    assert "lvb 0.1.0: uit" in capsys.readouterr().out
    assert main(["plugins", "aan", "lvb"]) == 0
    assert load_settings().overig["plugins_uit"] == []
    assert main(["plugins", "uit", "lvv"]) == 1
    assert "bedoel je 'lvb'? Zie: akad plugins" in capsys.readouterr().err


def test_settings_that_make_no_sense(config: Path, capsys: pytest.CaptureFixture[str]) -> None:
    config.mkdir()
    (config / "instellingen.toml").write_text('plugins_uit = "lvb"\n', encoding="utf-8")
    assert main(["plugins"]) == 1
    assert "instellingen.toml: plugins_uit: verwacht een lijst van namen" in capsys.readouterr().err


def test_a_folder_in_the_settings(config: Path, tmp_path: Path) -> None:
    (tmp_path / "samen").mkdir()
    config.mkdir()
    (config / "instellingen.toml").write_text('pluginmap = "../samen"\n', encoding="utf-8")
    assert main(["plugins", "nieuw", "sport"]) == 0
    assert (tmp_path / "samen" / "sport.toml").is_file()
    assert "sport" in {d.naam for d in open_host(load_settings()).domeinen()}


def test_a_command_of_a_plugin_is_found_by_its_name(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "akad_proef.py").write_text(
        "from akad.plugins import Commando, hookimpl\n"
        "def groet(arguments):\n"
        "    print('dag'); return 1\n"
        "@hookimpl\n"
        "def akad_commandos():\n"
        "    return [Commando(naam='groet', uitleg='Zeg dag.', uitvoeren=groet)]\n",
        encoding="utf-8",
    )
    info = tmp_path / "akad_proef-1.0.dist-info"
    info.mkdir()
    (info / "METADATA").write_text("Metadata-Version: 2.1\nName: akad-proef\nVersion: 1.0\n", encoding="utf-8")
    (info / "entry_points.txt").write_text("[akad]\nproef = akad_proef\n", encoding="utf-8")
    monkeypatch.syspath_prepend(str(tmp_path))
    assert main(["groet"]) == 1
    assert capsys.readouterr().out == "dag\n"
    with pytest.raises(SystemExit):
        main(["groet", "--help"])
    assert "Zeg dag." in capsys.readouterr().out
    with pytest.raises(SystemExit):
        main(["bestaat-niet"])
    assert "bestaat-niet" in capsys.readouterr().err


def test_a_command_of_a_plugin() -> None:
    def arguments(parser: argparse.ArgumentParser) -> None:
        parser.add_argument("sessie")

    commando = Commando(
        naam="jeugdkaart", uitleg="Maak een kaart.", argumenten=arguments, uitvoeren=lambda a: len(a.sessie)
    )
    parser = argparse.ArgumentParser()
    host = host_with(found("een", good("een", akad_commandos=lambda: [commando])))
    add_contributed(parser.add_subparsers(), host)
    parsed = parser.parse_args(["jeugdkaart", "abc"])
    assert parsed.run(parsed) == 3


@pytest.mark.parametrize("command", [[], ["demo"], ["bijeenkomst"], ["plugins"]])
def test_a_plugin_folder_that_is_not_there_is_said_first(
    command: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([*command, "--pluginmap", str(tmp_path / "weg")]) == 2
    assert "is er niet. Kijk of de naam klopt." in capsys.readouterr().err


def test_toon_says_answers_in_the_words_of_the_checklist(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    given = {"schema": 1, "antwoorden": {"zelfde-woorden": {"antwoord": "ja"}, "later": {"antwoord": "nee"}}}
    sessie = attrs.evolve(session("lvb"), id="2026-11-22-k7m3qx", plugin={"lvb": given})
    assert main(["toon", str(create_record(tmp_path, sessie))]) == 0
    out = capsys.readouterr().out
    assert "- Gebruiken we de woorden die de bewoner zelf gebruikt? ja\n- later nee\n" in out
