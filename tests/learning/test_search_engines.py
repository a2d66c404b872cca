"""One search on every engine: what the folders with records find, a shared archive finds too."""

from collections.abc import Iterator

import attrs
import pytest

from akad.archive import create_record
from akad.learning.archive import Archief
from akad.learning.shared import open_shared
from akad.learning.shared.base import SharedArchive, published_rows
from akad.model import Idee, Sessie
from akad.privacy import own_words
from factories import full_sessie

# One server for all of them.
pytestmark = pytest.mark.xdist_group("gedeeld")

SAID = {
    "bakfiets": "Elke week gaat de bakfiets langs.",
    "fietsmaatje": "Er is een fietsmaatje in de buurtkamer.",
    "fietsen": "Samen fietsen naar het park.",
    "cafe": "Koffie in Café De Brug.",
    "afspraak": "Een afspraak bij de bibliotheek.",
    "afspraken": "Zijn afspraken hangen op de koelkast.",
    "wandelgroep": "Meelopen met de wandelgroep op e-bikes.",
    "ochtend": "Een ochtendwandeling. De hond gaat mee.",
    "fotos": "Foto’s hangen in het Huis van de Wijk.",
    "turks": "İğde-thee bij de buurvrouw: çok güzel!",
    "arabisch": "Hij zegt مرحبا in de moskee.",
}
FOUND = [
    # Parts of words.
    ("fiets", "bakfiets fietsmaatje fietsen"),
    ("maatje", "fietsmaatje"),
    ("groep", "wandelgroep"),
    ("wandel", "wandelgroep ochtend"),
    ("wandeling", "ochtend"),
    # Their beginnings only, when it is short.
    ("he", "fietsen fotos"),
    ("e", "bakfiets fietsmaatje afspraak wandelgroep ochtend"),
    # Accents, capitals and signs.
    ("cafe", "cafe"),
    ("CAFÉ", "cafe"),
    ("koffie brug", "cafe"),
    ("foto", "fotos"),
    ("foto's", "fotos"),
    ("fotos", "fotos"),
    ("igde guzel", "turks"),
    ("İĞDE", "turks"),
    ("مرحبا", "arabisch"),
    ("bikes", "wandelgroep"),
    # Every word has to be there.
    ("koffie moskee", ""),
    ("fiets park", "fietsen"),
    # Phrases: as they are typed, within a sentence; the last word of an open one may go on.
    ('"huis van de wijk"', "fotos"),
    ('"Huis van de', "fotos"),
    ('"huis van de wij', "fotos"),
    ('"huis van de wij"', ""),
    ('"huis wijk"', ""),
    ('"ochtendwandeling de hond"', ""),
    ('"de hond" ochtend', "ochtend"),
    ('"fiets"', ""),
    # The name of the case.
    ("zilveren bakfiets", "bakfiets"),
]
FORMS = [
    # Forms of a word that is no part of the other.
    ("afspraak", "afspraak afspraken"),
    ("afspraken", "afspraak afspraken"),
    ("bibliotheken", "afspraak"),
    ("buurvrouwen", "turks"),
]
"""What a folder does not find: there is no index there."""


def session(name: str, said: str) -> Sessie:
    whole = full_sessie()
    bare = attrs.evolve(
        whole.casus,
        toestemming_toelichting=None,
        leefsituatie=None,
        gaat_goed=(),
        krachten=(),
        dromen=(),
        netwerk=(),
        vragen=(),
        al_geprobeerd=None,
        bron=None,
    )
    return attrs.evolve(
        whole,
        id=f"2026-01-01-{name[-6:]:a<6}",
        codenaam=f"Zilveren {name.capitalize()}",
        casus=bare,
        tafel=attrs.evolve(whole.tafel, wijktafel=None),
        notities=(),
        ideeen=(Idee(id="i1", kring="buurt", tekst=own_words(said)),),
        bewust_leeg=(),
        terug=None,
        plugin={},
    )


SESSIONS = {name: session(name, said) for name, said in SAID.items()}


@pytest.fixture(scope="module")
def folders(tmp_path_factory: pytest.TempPathFactory) -> Archief:
    folder = tmp_path_factory.mktemp("sessies")
    for sessie in SESSIONS.values():
        create_record(folder, sessie)
    archief = Archief([folder], tmp_path_factory.mktemp("kas"))
    archief.refresh(processes=0)
    assert archief.indexed
    return archief


@pytest.fixture(scope="module")
def server(postgres: str) -> Iterator[SharedArchive]:
    yield from published(postgres)


@pytest.fixture(scope="module")
def shared_folder(tmp_path_factory: pytest.TempPathFactory) -> Iterator[SharedArchive]:
    yield from published(str(tmp_path_factory.mktemp("gedeeld")))


def published(where: str) -> Iterator[SharedArchive]:
    archive = open_shared(where, "a1")
    archive.publish([published_rows(sessie) for sessie in SESSIONS.values()])
    yield archive
    archive.close()


def found(archive: Archief | SharedArchive, typed: str) -> dict[str, list[str]]:
    """Return which sessions were found, and in each the words that were marked."""
    hits = archive.search(typed, limit=50)
    assert hits.total == len(hits.found)
    assert {each.sessie for each in hits.found} == set(archive.matching(typed))
    return {
        each.codenaam.split()[1].lower(): sorted(piece.text for hit in each.hits for piece in hit.stukken if piece.hit)
        for each in hits.found
    }


@pytest.mark.parametrize(("typed", "names"), FOUND + FORMS)
def test_the_folders_with_records(folders: Archief, typed: str, names: str) -> None:
    assert set(found(folders, typed)) == set(names.split())


@pytest.mark.parametrize(("typed", "names"), FOUND + FORMS)
def test_postgres_finds_and_marks_the_same(server: SharedArchive, folders: Archief, typed: str, names: str) -> None:
    assert set(found(server, typed)) == set(names.split())
    assert found(server, typed) == found(folders, typed)


@pytest.mark.parametrize(("typed", "names"), FOUND)
def test_a_shared_folder_finds_the_same_but_for_forms(shared_folder: SharedArchive, typed: str, names: str) -> None:
    assert set(found(shared_folder, typed)) == set(names.split())


def test_words_of_a_session_that_was_taken_back_are_in_no_list(server: SharedArchive, postgres: str) -> None:
    import psycopg

    mine = SESSIONS["bakfiets"]
    with psycopg.connect(postgres, autocommit=True) as con:

        def listed() -> set[str]:
            return {word for (word,) in con.execute("SELECT woord FROM akad_1.woordenlijst")}

        before = listed()
        server.publish([published_rows(mine)])
        assert listed() == before
        server.withdraw([mine.id])
        # "week" stands nowhere else, "zilveren" in all of them.
        assert before - listed() == {"elke", "week", "bakfiets", "langs"}
        server.publish([published_rows(mine)])
        assert listed() == before


def test_only_some_sessions(server: SharedArchive, shared_folder: SharedArchive, folders: Archief) -> None:
    only = frozenset(folders.matching("park"))
    for archive in (folders, server, shared_folder):
        hits = archive.search("fiets", only=only)
        assert [each.id for each in hits.found] == [SESSIONS["fietsen"].id]
