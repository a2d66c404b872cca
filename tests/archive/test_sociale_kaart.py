"""The sociale kaart on disk: kept whole, edited by people, and clear about what is wrong in it."""

import re
import threading
from pathlib import Path

import attrs
import pytest

from akad.archive import (
    KaartFile,
    RecordError,
    SessionLock,
    UnreadableKaart,
    WriteError,
    change_kaart,
    create_record,
    kaart_path,
    list_kaarten,
    list_sessions,
    read_kaart,
    sociale_kaart,
)
from akad.cli.main import main
from akad.model import Hulpbron, SocialeKaart
from akad.privacy import own_words
from factories import full_kaart, full_sessie

DOC = (Path(__file__).parents[2] / "docs" / "sociale-kaart.md").read_text("utf-8")


def write(folder: Path, text: str, name: str = "de-oever") -> Path:
    path = kaart_path(folder, name)
    path.parent.mkdir(exist_ok=True)
    path.write_text(text, "utf-8")
    return path


def added(naam: str) -> Hulpbron:
    return Hulpbron(naam=own_words(naam))


def test_what_is_written_is_read_and_unknown_keys_stay(tmp_path: Path) -> None:
    path = kaart_path(tmp_path, "De Oever")
    assert path == tmp_path / "sociale-kaart" / "de-oever.toml"
    kaart = full_kaart()
    kaart = attrs.evolve(
        kaart,
        hulpbronnen=(attrs.evolve(kaart.hulpbronnen[0], overig={"rolstoel": True}), *kaart.hulpbronnen[1:]),
        overig={"gemeente": "Amsterdam", "extern": {"bron": "x"}},
    )
    assert change_kaart(path, lambda _: kaart) == kaart == read_kaart(path)
    assert [each.name for each in path.parent.iterdir()] == ["de-oever.toml"]


def test_the_example_in_the_document_is_a_sociale_kaart(tmp_path: Path) -> None:
    example = re.search(r"```toml\n(.*?)```", DOC, re.DOTALL)
    assert example is not None
    assert read_kaart(write(tmp_path, example[1])) == full_kaart()
    described = re.findall(r"^\| `(\w+)` \| (.+?) \|", DOC, re.MULTILINE)
    fields = [field for field in attrs.fields(Hulpbron) if field.name != "overig"]
    assert [name for name, _ in described] == [field.name for field in fields]
    assert all(("verplicht" in kind) == (name == "naam") for name, kind in described)


def test_it_is_no_session(tmp_path: Path) -> None:
    change_kaart(kaart_path(tmp_path, None), lambda kaart: kaart.added(added("Buurtkoor")))
    assert list_sessions(tmp_path) == []


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "schema = 1\n[[hulpbronnen]]\naanbod = 'soep'\n",
            r"de-oever\.toml regel 2: hulpbronnen\[0\]\.naam: ontbreekt",
        ),
        ("[[hulpbronnen]]\nnaam = ' '\n", r"regel 2: hulpbronnen\[0\]\.naam: de naam is leeg"),
        ("[[hulpbronnen]]\nnaam = 'A'\nbevestigd = 'mei'\n", r"regel 3: hulpbronnen\[0\]\.bevestigd: verwacht een dag"),
        ("[[hulpbronnen]]\nnaam = 'A'\nopen = 3\n", r"regel 3: hulpbronnen\[0\]\.open: verwacht een tekst"),
        ("schema = 2\n", r"regel 1: schema: een nieuwere versie"),
        ("schema = '1'\n", r"regel 1: schema: verwacht 1"),
        ("hulpbronnen = 'geen'\n", r"regel 1: hulpbronnen: verwacht een lijst"),
        ("[[hulpbronnen]]\nnaam = A\n", r"regel 2: dit is geen geldige waarde"),
    ],
)
def test_what_is_wrong_is_said_with_its_line_and_key(tmp_path: Path, text: str, said: str) -> None:
    path = write(tmp_path, text)
    with pytest.raises(RecordError, match=said):
        read_kaart(path)
    with pytest.raises(RecordError, match=said):
        change_kaart(path, lambda kaart: kaart)
    assert path.read_text("utf-8") == text


def test_a_broken_file_does_not_hide_the_others(tmp_path: Path) -> None:
    good = write(tmp_path, "[[hulpbronnen]]\nnaam = 'Eettafel'\n", "a")
    bad = write(tmp_path, "= =", "b")
    write(tmp_path, "", ".verborgen")
    found = list_kaarten(tmp_path)
    assert found[0] == KaartFile(good, SocialeKaart(hulpbronnen=(added("Eettafel"),)))
    assert isinstance(found[1], UnreadableKaart)
    assert found[1].path == bad
    assert list_kaarten(tmp_path / "nergens") == []


def test_what_somebody_else_added_meanwhile_stays(tmp_path: Path) -> None:
    path = kaart_path(tmp_path, "x")
    threads = [
        threading.Thread(target=change_kaart, args=(path, lambda kaart, n=n: kaart.added(added(f"plek {n}"))))
        for n in range(4)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(each.naam for each in read_kaart(path).hulpbronnen) == [f"plek {n}" for n in range(4)]


def test_what_was_changed_meanwhile_is_not_overwritten(tmp_path: Path) -> None:
    path = kaart_path(tmp_path, "x")
    change_kaart(path, lambda kaart: kaart.added(added("Soep")), own_words("Oost"))
    before = path.read_bytes()
    with pytest.raises(KeyError):
        change_kaart(path, lambda kaart: kaart.replaced(added("Brood"), None))
    assert path.read_bytes() == before
    assert read_kaart(path).buurt == "Oost"


def test_a_kaart_that_cannot_be_written_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sociale_kaart, "_WAIT_SECONDS", 0)
    path = kaart_path(tmp_path, "x")
    change_kaart(path, lambda kaart: kaart)
    with SessionLock(path), pytest.raises(WriteError, match="Een ander venster"):
        change_kaart(path, lambda kaart: kaart)
    (tmp_path / "map").write_text("geen map", "utf-8")
    with pytest.raises(WriteError):
        change_kaart(kaart_path(tmp_path / "map", "x"), lambda kaart: kaart)


@pytest.mark.parametrize(
    ("buurt", "name"),
    [(None, "buurt"), ("", "buurt"), ("Café Zuid/Oost", "cafe-zuid-oost"), ("../../x", "x"), ("東", "buurt")],
)
def test_a_file_name_is_harmless(tmp_path: Path, buurt: str | None, name: str) -> None:
    assert kaart_path(tmp_path, buurt) == tmp_path / "sociale-kaart" / f"{name}.toml"


def test_akad_controleer_looks_at_it_too(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    create_record(tmp_path, full_sessie())
    change_kaart(kaart_path(tmp_path, "goed"), lambda _: full_kaart())
    assert (main(["controleer", str(tmp_path)]), "bekeken, alles klopt" in capsys.readouterr().out) == (0, True)
    write(
        tmp_path, "[[hulpbronnen]]\nnaam = 'Café Roos'\naanbod = 'bij Piet Jansen'\ncontact = '020 123 45 67'\n", "fout"
    )
    write(tmp_path, "= =", "kapot")
    assert main(["controleer", str(tmp_path)]) == 1
    said = capsys.readouterr().out
    assert "fout.toml: hulpbronnen[0].aanbod: hier staat iets wat naar een persoon kan wijzen (persoon" in said
    assert "kapot.toml regel 1" in said
    assert "Piet" not in said
    assert said.count("hulpbronnen[") == 1
