"""What a search finds, and in which sentence."""

from pathlib import Path

import attrs
import pytest

from akad.archive import create_record, read_record
from akad.learning.archive import Archief
from akad.learning.found import label_of
from akad.privacy import own_words
from factories import full_sessie


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    sessie = full_sessie()
    create_record(tmp_path, sessie)
    casus = attrs.evolve(
        sessie.casus, leefsituatie=own_words("Woont aan de rand. Gaat graag wandelen met de hond. Slaapt goed.")
    )
    other = attrs.evolve(sessie, id="2026-12-01-bbbbbb", codenaam="Stille Eik", casus=casus, ideeen=(), verloop=None)
    create_record(tmp_path, other)
    return tmp_path


def test_a_hit_stands_in_its_sentence(folder: Path) -> None:
    hits = Archief([folder]).search("wandel")
    assert hits.total == 1
    assert hits.found[0].codenaam == "Stille Eik"
    (hit,) = hits.found[0].hits
    assert (hit.key, hit.waar) == ("casus.leefsituatie", "leefsituatie")
    assert hit.tekst == "Gaat graag wandelen met de hond."
    assert [piece.text for piece in hit.stukken if piece.hit] == ["wandelen"]


def test_a_hit_in_an_idea_says_which(folder: Path) -> None:
    (found,) = Archief([folder]).search('"foto\'s hangen"').found
    (hit,) = found.hits
    assert (hit.key, hit.idee, hit.kring) == ("ideeen[0].tekst", "i1", "buurt")
    assert hit.waar == "idee, buurt"


def test_all_words_must_stand_somewhere_and_the_newest_comes_first(folder: Path) -> None:
    archief = Archief([folder])
    assert archief.search("tentoonstelling hond").total == 1
    assert [found.id for found in archief.search("tentoonstelling", most=0).found] == [
        "2026-12-01-bbbbbb",
        "2026-11-22-k7m3qx",
    ]
    assert archief.search("tentoonstelling", most=0).found[0].meer == 1
    assert archief.search("tentoonstelling paard").total == 0


def test_every_word_is_shown_before_one_is_shown_twice(folder: Path) -> None:
    (found,) = Archief([folder]).search("een straat exp", most=2).found
    shown = [piece.text for hit in found.hits for piece in hit.stukken if piece.hit]
    assert {"een", "straat", "expositie"} >= set(shown)
    (found,) = Archief([folder]).search("foto expositie", most=2).found
    assert [hit.key for hit in found.hits] == ["casus.krachten[0]", "ideeen[0].terugkoppeling.wat"]


def test_what_must_not_come_to_the_table_is_not_found(folder: Path) -> None:
    assert read_record(folder / "2026-11-22-k7m3qx.toml").sessie.casus.niet_aan_tafel
    assert Archief([folder]).search("leeg moest").total == 0


@pytest.mark.parametrize("typed", ["", "   ", '"', "🙂", "(((", "a:b AND [1 TO", "\\", "\0", "é" * 500, '"' * 99])
def test_anything_may_be_typed(folder: Path, typed: str) -> None:
    assert Archief([folder]).search(typed).found == ()


@pytest.mark.parametrize(
    ("key", "label"),
    [
        ("ideeen[3].terugkoppeling.wat", "wat ervan kwam"),
        ("ideeen[3].tekst", "idee"),
        ("casus.netwerk[0].rol", "netwerk"),
        ("plugin.lvb.antwoorden.x.notitie", "checklist"),
        ("iets.nieuws", "verder"),
    ],
)
def test_where_a_text_stands(key: str, label: str) -> None:
    assert label_of(key) == label
