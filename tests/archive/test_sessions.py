"""Listing a folder of sessions and finding the one that is meant."""

import os
import tomllib
from datetime import UTC, datetime
from pathlib import Path

import attrs
import pytest

from akad.archive import (
    RecordError,
    SessionNotFound,
    Summary,
    Unreadable,
    create_record,
    find_session,
    list_sessions,
    record_text,
    sessions,
)
from akad.model import Sessie, Status
from akad.privacy import own_words


@pytest.fixture
def folder(tmp_path: Path, sessie: Sessie) -> Path:
    """Return a folder of three sessions, a broken file and things that are no session."""
    folder = tmp_path / "sessies"
    for age, (id_, codenaam, status) in enumerate(
        [
            ("2026-11-22-aaaaaa", "Zilveren Reiger", Status.BEZIG),
            ("2026-11-20-bbbbbb", "Gouden Wilg", Status.BESPROKEN),
            ("2026-11-18-cccccc", "Gouden Wilg", Status.VOORBEREID),
        ]
    ):
        path = create_record(folder, attrs.evolve(sessie, id=id_, codenaam=codenaam, status=status))
        os.utime(path, (1_700_000_000 - age * 60,) * 2)
    broken = folder / "stuk.toml"
    broken.write_text("schema = 1\n", "utf-8")
    os.utime(broken, (1_700_000_000 - 90,) * 2)
    (folder / "lees.md").write_text("", "utf-8")
    (folder / ".verborgen.toml").write_text("", "utf-8")
    return folder


def test_the_newest_comes_first_and_a_broken_file_is_shown_as_such(folder: Path) -> None:
    first, second, broken, third = list_sessions(folder)
    assert first == Summary(
        folder / "2026-11-22-aaaaaa.toml",
        "2026-11-22-aaaaaa",
        "Zilveren Reiger",
        Status.BEZIG,
        datetime.fromtimestamp(1_700_000_000, UTC),
    )
    assert isinstance(second, Summary)
    assert isinstance(third, Summary)
    assert (second.id, third.id) == ("2026-11-20-bbbbbb", "2026-11-18-cccccc")
    assert isinstance(broken, Unreadable)
    assert broken.problem.startswith("stuk.toml regel 1: afgekapt")


def test_a_folder_that_is_not_there_has_no_sessions(tmp_path: Path) -> None:
    assert list_sessions(tmp_path / "weg") == []


def test_a_file_instead_of_a_folder_is_one_sentence(tmp_path: Path) -> None:
    (tmp_path / "x").write_text("", "utf-8")
    with pytest.raises(RecordError, match="de map is niet te lezen"):
        list_sessions(tmp_path / "x")


def test_only_the_head_of_a_sound_record_is_parsed(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(path: Path) -> None:
        raise RecordError(path, "helemaal gelezen")

    monkeypatch.setattr(sessions, "read_record", refuse)
    kinds = [type(entry) for entry in list_sessions(folder)]
    assert kinds == [Summary, Summary, Unreadable, Summary]


@pytest.mark.parametrize(
    "top",
    [
        'los = """\n[casus]\n"""\n',  # a text in the head that looks like a table
        "diep = [\n[1],\n]\n",  # a list in the head that looks like a table
        f'lang = "{"x" * 5000}"\n',  # a head of more than one block
    ],
)
def test_an_odd_head_is_read_in_full(tmp_path: Path, sessie: Sessie, top: str) -> None:
    path = tmp_path / "x.toml"
    path.write_text(record_text(sessie).replace("schema = 1\n", f"schema = 1\n{top}", 1), "utf-8")
    (found,) = list_sessions(tmp_path)
    assert isinstance(found, Summary)
    assert found.codenaam == sessie.codenaam


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        ("schema = 1", "schema = 9", "nieuwere akad"),
        ('status = "teruggekoppeld"', 'status = "klaar"', "verwacht een van 'voorbereid'"),
        ('id = "2026-11-22-k7m3qx"', "id = 3", "verwacht een tekst"),
        ('codenaam = "Zilveren Reiger"\n', "", "codenaam: ontbreekt"),
        ("bewust_leeg = 1\nsha256", "bewust_leeg = 1\n#", "afgekapt"),
    ],
)
def test_what_cannot_be_opened_says_why(tmp_path: Path, sessie: Sessie, old: str, new: str, words: str) -> None:
    (tmp_path / "x.toml").write_text(record_text(sessie).replace(old, new), "utf-8")
    (found,) = list_sessions(tmp_path)
    assert isinstance(found, Unreadable)
    assert words in found.problem


def test_the_head_of_every_record_is_toml_by_itself(sessie: Sessie) -> None:
    tricky = attrs.evolve(sessie, codenaam="[x]\n[y]", domeinen=("[z]",))
    text = record_text(tricky)
    head = text[: text.index("\n[werkwijze]")]
    assert tomllib.loads(head)["domeinen"] == ["[z]"]


@pytest.mark.parametrize(
    "name",
    ["Zilveren Reiger", "zilveren-reiger", " ZILVEREN  reiger", "zilveren_reiger", "2026-11-22-aaaaaa"],
)
def test_a_session_goes_by_codenaam_and_id(folder: Path, name: str) -> None:
    assert find_session(name, folder) == folder / "2026-11-22-aaaaaa.toml"


def test_a_session_goes_by_its_file(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = folder / "stuk.toml"
    assert find_session(str(path), folder / "elders") == path
    assert find_session("stuk.toml", folder) == path
    assert find_session("stuk", folder) == path
    monkeypatch.chdir(folder)
    assert find_session("./stuk.toml", Path("elders")).resolve() == path


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("zilvren reiger", "Bedoel je 'Zilveren Reiger'?"),
        ("iets heel anders", "Geef een codenaam, een id of een .toml-bestand."),
        ("", "staat geen sessie ''"),
        ("weg/x.toml", "Het bestand 'weg/x.toml' is er niet."),
        ("gouden wilg", "heten er 2 sessies 'gouden wilg'. Noem de id: 2026-11-20-bbbbbb (besproken), 2026"),
    ],
)
def test_what_is_not_found_says_where_and_what_else(folder: Path, name: str, words: str) -> None:
    with pytest.raises(SessionNotFound) as caught:
        find_session(name, folder)
    assert words in str(caught.value)
    if ".toml" not in name:
        assert str(folder) in str(caught.value)


def test_a_long_text_does_not_hide_the_head(tmp_path: Path, large: Sessie) -> None:
    casus = attrs.evolve(large.casus, leefsituatie=own_words("é" * 9000))
    create_record(tmp_path, attrs.evolve(large, casus=casus))
    (found,) = list_sessions(tmp_path)
    assert isinstance(found, Summary)
