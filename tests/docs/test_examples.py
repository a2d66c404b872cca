"""The example records are well, anonymous, and differ in what a newcomer should see."""

from pathlib import Path

import pytest

from akad.archive import KaartFile, list_kaarten, read_record
from akad.cli.main import main
from akad.model import Sessie, Status
from akad.privacy import Boundary

FOLDER = Path(__file__).parents[2] / "sessies"


@pytest.fixture(scope="module")
def examples() -> dict[str, Sessie]:
    return {path.stem: read_record(path).sessie for path in FOLDER.glob("*.toml")}


def test_akad_controleer_is_content(capsys: pytest.CaptureFixture[str]) -> None:
    code = main(["controleer", str(FOLDER)])
    assert (code, capsys.readouterr().err) == (0, "")


def test_a_file_is_named_after_its_session(examples: dict[str, Sessie]) -> None:
    assert [name for name, sessie in examples.items() if sessie.id != name] == []


def test_each_says_where_it_comes_from(examples: dict[str, Sessie]) -> None:
    bronnen = [str(sessie.casus.bron) for sessie in examples.values()]
    derived = [bron for bron in bronnen if bron.startswith("afgeleid van een publicatie: ")]
    assert len(derived) >= 3
    assert set(bronnen) - set(derived) == {"verzonnen voorbeeld"}
    assert len(bronnen) - len(derived) >= 6


def test_together_they_show_what_there_is(examples: dict[str, Sessie]) -> None:
    sessies = list(examples.values())
    assert {sessie.status for sessie in sessies} == set(Status)
    assert {domein for sessie in sessies for domein in sessie.domeinen} == {"lvb", "ggz", "mobw", "buurt"}
    assert {sessie.casus.soort for sessie in sessies} == {"bewoner", "buurt"}
    assert len({sessie.codenaam for sessie in sessies}) == len(sessies)
    assert any(sessie.bewust_leeg for sessie in sessies)
    assert max(len(sessie.ideeen) for sessie in sessies) >= 25


def test_what_came_of_a_tip_follows_a_choice(examples: dict[str, Sessie]) -> None:
    for sessie in examples.values():
        for idee in sessie.ideeen:
            assert idee.keuze is None or idee.tip is not None
            assert idee.terugkoppeling is None or idee.keuze is not None
            assert sessie.status is Status.TERUGGEKOPPELD or idee.terugkoppeling is None


def test_the_example_of_a_sociale_kaart_is_well_and_names_nobody() -> None:
    [file] = list_kaarten(FOLDER)
    assert isinstance(file, KaartFile)
    hulpbronnen = file.kaart.hulpbronnen
    assert len(hulpbronnen) >= 5
    for each in hulpbronnen:
        for text in filter(None, (each.naam, each.aanbod, each.voor_wie, each.waar, each.open)):
            assert [finding for finding in Boundary().find(text) if finding.must] == [], text
    # One that was confirmed long ago, one never: a newcomer sees what old looks like.
    assert {each.bevestigd is None for each in hulpbronnen} == {True, False}
