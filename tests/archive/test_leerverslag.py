"""What a learning meeting writes down: whole on disk, in a file of its own; what is not ours is refused."""

import re
from datetime import date
from pathlib import Path

import attrs
import pytest

from akad.archive import (
    Occupied,
    RecordError,
    SessionLock,
    Settings,
    WriteError,
    add_note,
    learning_folder,
    leerverslag_of,
    read_leerverslag,
    remove_note,
)
from akad.model import Leernotitie, Leerverslag
from akad.privacy import own_words

TODAY = date(2026, 11, 25)
DOC = (Path(__file__).parents[2] / "docs" / "leerverslag.md").read_text("utf-8")


def note(text: str = "Eerst vragen wie er meegaat.", **changes: object) -> Leernotitie:
    return attrs.evolve(Leernotitie(id="", tekst=own_words(text)), **changes)


def test_notes_come_back_as_they_were(tmp_path: Path) -> None:
    path = leerverslag_of(tmp_path / "leren", TODAY)
    add_note(path, TODAY, note(sessie="2026-11-22-k7m3qx", codenaam="Zilveren Reiger", minuut=31, moment="idee:i1"))
    add_note(path, TODAY, note("Zeyneb’in ☕ [/b] مرحبا"))
    read = read_leerverslag(path)
    assert [(n.id, n.minuut) for n in read.notities] == [("n1", 31), ("n2", None)]
    assert read.notities[1].tekst == "Zeyneb’in ☕ [/b] مرحبا"
    assert (read.dag, path.name) == (TODAY, f"leren-{read.id}.toml")
    assert leerverslag_of(tmp_path / "leren", TODAY) == path
    assert leerverslag_of(tmp_path / "leren", date(2026, 11, 26)) != path
    assert [p.name for p in path.parent.iterdir()] == [path.name]


def test_a_note_can_go(tmp_path: Path) -> None:
    path = leerverslag_of(tmp_path, TODAY)
    for text in ("een", "twee", "drie"):
        add_note(path, TODAY, note(text))
    remove_note(path, TODAY, "n2")
    assert [(n.id, n.tekst) for n in add_note(path, TODAY, note("vier")).notities] == [
        ("n1", "een"),
        ("n3", "drie"),
        ("n4", "vier"),
    ]


def test_unknown_keys_are_kept(tmp_path: Path) -> None:
    path = leerverslag_of(tmp_path, TODAY)
    add_note(path, TODAY, note())
    path.write_text(path.read_text("utf-8").replace("dag =", 'plaats = "zaal 2"\ndag =') + "kleur = 3\n", "utf-8")
    add_note(path, TODAY, note("nog een"))
    text = path.read_text("utf-8")
    assert 'plaats = "zaal 2"' in text
    assert "kleur = 3" in text


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("schema = 1\nid = 'x'\n", "geen verslag van een leerbijeenkomst"),
        ("schema = 2\nsoort = 'leerverslag'\n", "nieuwere akad"),
        ("schema = 1\nsoort = 'leerverslag'\nid = 'x'\n", "dag: ontbreekt"),
        (
            "schema = 1\nsoort = 'leerverslag'\nid = 'x'\ndag = 2026-11-25\n[[notities]]\nid = 3\ntekst = 'x'\n",
            "notities[0].id",
        ),
        ("notities = [", "geen geldige waarde"),
        ("", "leeg"),
    ],
)
def test_what_is_not_ours_is_refused_and_left_alone(tmp_path: Path, text: str, says: str) -> None:
    path = tmp_path / "leren-2026-11-25-k7m3qx.toml"
    path.write_text(text, "utf-8")
    with pytest.raises(RecordError) as refused:
        add_note(path, TODAY, note())
    assert says in str(refused.value)
    assert path.read_text("utf-8") == text


def test_one_writer_at_a_time(tmp_path: Path) -> None:
    path = leerverslag_of(tmp_path, TODAY)
    with SessionLock(path), pytest.raises(Occupied):
        add_note(path, TODAY, note())


def test_a_folder_that_cannot_be_made_is_one_sentence(tmp_path: Path) -> None:
    (tmp_path / "leren").write_text("geen map")
    with pytest.raises(WriteError):
        add_note(tmp_path / "leren" / "leren-x.toml", TODAY, note())


def test_it_stands_beside_the_sessions_or_where_the_setting_says(tmp_path: Path) -> None:
    assert learning_folder(Settings(), tmp_path / "sessies") == tmp_path / "leren"
    assert learning_folder(Settings(leren=tmp_path / "x"), tmp_path / "sessies") == tmp_path / "x"


@pytest.mark.parametrize(("title", "cls"), [("The top", Leerverslag), ("`[[notities]]`", Leernotitie)])
def test_every_key_is_described(title: str, cls: type) -> None:
    section = re.split(r"^#+ ", DOC.split(f"# {title}\n", 1)[1], maxsplit=1, flags=re.MULTILINE)[0]
    described = [key for key in re.findall(r"^\| `(\w+)` \|", section, re.MULTILINE) if key not in ("schema", "soort")]
    assert described == [field.name for field in attrs.fields(cls) if field.name != "overig"]
