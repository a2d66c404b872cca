"""`akad controleer` looks at records with the rules of today."""

from collections.abc import Callable
from pathlib import Path

import attrs
import pytest
from tests.factories import START, make_sessie

from akad.archive import create_record
from akad.cli.main import main
from akad.model import Anonimiteit, Casus, Sessie, Status, Toestemming
from akad.privacy import RULES, own_words

Check = Callable[..., tuple[int, str]]


@pytest.fixture
def check(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Check:
    """Write a finished session and return the code and what `akad controleer` prints."""
    monkeypatch.setenv("AKAD_CONFIG", str(tmp_path / "conf"))

    def run(leefsituatie: str, **changes: object) -> tuple[int, str]:
        casus = Casus(toestemming=Toestemming.AKKOORD, leefsituatie=own_words(leefsituatie))
        sessie: Sessie = attrs.evolve(make_sessie(casus=casus), **({"status": Status.BESPROKEN} | changes))
        path = create_record(tmp_path / "sessies", sessie)
        code = main(["controleer", str(path)])
        path.unlink()
        return code, capsys.readouterr().out

    return run


def weighed(regels: str = RULES, **gelaten: int) -> Anonimiteit:
    return Anonimiteit(akad="0.1.0", regels=regels, nagekeken=START, gelaten=gelaten)


def test_what_would_not_pass_today_is_an_error_with_the_rules_of_then(check: Check) -> None:
    code, said = check("Bel Marijke Jansen.", anonimiteit=weighed("2025-01-01"))
    assert code == 1
    assert "casus.leefsituatie" in said
    assert "gemaakt met akad 0.1.0 en regels 2025-01-01" in said
    assert RULES in said
    assert "Marijke" not in said
    code, said = check("Bel Marijke Jansen.")
    assert (code, "staat er niet bij" in said) == (1, True)


def test_what_the_table_weighed_is_well(check: Check) -> None:
    for text, gelaten in (("Bel Marijke Jansen.", {"PERSOON": 1}), ("Hij is 72 jaar.", {"LEEFTIJD": 1})):
        assert check(text, anonimiteit=weighed(**gelaten)) == (0, "1 sessie bekeken, alles klopt.\n")


def test_what_is_not_weighed_yet_is_a_remark(check: Check) -> None:
    code, said = check("Hij is 72 jaar en woont in Wormerveer.")
    assert code == 0
    assert "opmerking: 2 plekken zijn nog niet nagekeken (leeftijd, plaats)" in said
    assert "Wormerveer" not in said
    code, said = check("Hij is 72 jaar.", status=Status.VOORBEREID)
    assert (code, said) == (0, "1 sessie bekeken, alles klopt.\n")


def test_identifiers_of_the_domains_of_a_session_are_looked_for(check: Check) -> None:
    text = "Hij slaapt op kamer 12 en kookt graag."
    assert check(text)[0] == 0
    assert check(text, domeinen=("mobw",))[0] == 1
