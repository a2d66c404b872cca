"""Shared archives, on each engine: the same figures as the embedded one, a search, and taking back."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from tests.learning.archives import TODAY, figures_over, made_up, tables_of

from akad.learning.figures import Figures
from akad.learning.filters import Selectie
from akad.learning.results import Cijfers
from akad.learning.shared import SharedArchive, SharedTrouble, open_shared
from akad.learning.shared.base import Withdrawn, published_rows
from akad.learning.shared.postgres import PostgresArchive
from akad.model import Sessie
from akad.privacy.review import texts_of

COUNT = 24
# One server for all of them.
pytestmark = pytest.mark.xdist_group("gedeeld")
SESSIONS = [sessie for sessie, _ in made_up(COUNT)]


@pytest.fixture(scope="module", params=["folder", "postgres"])
def archive(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[SharedArchive]:
    where = (
        str(tmp_path_factory.mktemp("gedeeld") / "it's")
        if request.param == "folder"
        else request.getfixturevalue("postgres")
    )
    opened = open_shared(where, "a1")
    opened.publish([published_rows(sessie) for sessie in SESSIONS])
    yield opened
    opened.close()


def without_who(cijfers: Cijfers) -> list[object]:
    """Return what every engine has to agree on."""
    return [(each.id, each.groepen, [zin.tekst for zin in each.zinnen], each.samenvatting) for each in cijfers.cijfers]


def test_every_engine_counts_the_same(archive: SharedArchive) -> None:
    embedded = figures_over(tables_of(SESSIONS), shared=True)
    shared = Figures(archive.engine(), TODAY)
    for selectie, only in ((Selectie(), ()), (Selectie(domein="ggz", tot=date(2026, 12, 31)), ("keuze",))):
        expected, found = embedded.count(selectie, only), shared.count(selectie, only)
        assert (found.sessies, found.totaal, found.reden) == (expected.sessies, expected.totaal, expected.reden)
        assert without_who(found) == without_who(expected)
        assert all(zin.sessie == zin.codenaam == "" for each in found.cijfers for zin in each.zinnen)
    pair = (Selectie(domein="ggz"), Selectie(domein="lvb"), ("keuze",))
    beside, expected_beside = shared.compare(*pair), embedded.compare(*pair)
    assert (beside.reden, without_who(beside.links)) == (expected_beside.reden, without_who(expected_beside.links))


def has(sessie: Sessie, word: str) -> bool:
    return any(word in text.lower() for _, text in texts_of(sessie))


def test_a_search_finds_words_in_their_sentence(archive: SharedArchive) -> None:
    hits = archive.search("koffie", limit=5)
    assert 0 < len(hits.found) <= 5
    assert hits.total == sum(has(sessie, "koffie") for sessie in SESSIONS)
    for found in hits.found:
        assert all("koffie" in hit.tekst.lower() for hit in found.hits)
    days = [found.dag for found in hits.found if found.dag]
    assert days == sorted(days, reverse=True)
    assert archive.search('"met de fiets naar"').total > 0
    assert archive.search("koffie quasimodo").total == 0
    assert archive.search("KÓFFIE").total > 0


def test_anything_may_be_searched(archive: SharedArchive) -> None:
    for typed in ("", "'", '"', "\\", "%s", "a & b | !c", ":*", "\0", "🙂", "de", "'; DROP TABLE teksten; --"):
        archive.search(typed)
    assert archive.search("koffie").total > 0


def test_publishing_twice_counts_once_and_taking_back_takes_all(archive: SharedArchive) -> None:
    before = Figures(archive.engine(), TODAY).total
    mine = SESSIONS[3]
    archive.publish([published_rows(mine)])
    assert Figures(archive.engine(), TODAY).total == before
    assert archive.withdraw([mine.id, "nooit-geweest"]) == Withdrawn(1)
    assert archive.withdraw([mine.id]) == Withdrawn(0)
    engine = archive.engine()
    left = engine.query(f"SELECT COUNT(*) FROM sessies WHERE id = '{mine.id}'")
    assert (left, Figures(engine, TODAY).total) == ([(0,)], before - 1)
    said = max((text for _, text in texts_of(mine)), key=len)
    assert all(found.id != mine.id for found in archive.search(said[:40], limit=COUNT).found)
    archive.publish([published_rows(mine)])


def test_what_was_taken_back_is_in_no_table_of_postgres(postgres: str) -> None:
    folder = Path(postgres.split("host=")[1]) / "data" / "base"
    archive = PostgresArchive(postgres)
    mine = SESSIONS[5]
    archive.publish([published_rows(mine)])
    assert in_files(mine.id, archive, folder)
    archive.withdraw([mine.id])
    # What is left is in the log that PostgreSQL keeps for itself, for a while.
    assert not in_files(mine.id, archive, folder)
    archive.publish([published_rows(mine)])
    archive.close()


def in_files(text: str, archive: PostgresArchive, folder: Path) -> bool:
    archive._con.execute("CHECKPOINT")
    return any(text.encode() in path.read_bytes() for path in folder.rglob("*") if path.is_file())


def test_who_may_not_clear_away_says_so(postgres: str) -> None:
    archive = PostgresArchive(postgres)
    archive.publish([published_rows(SESSIONS[6])])
    archive._con.execute(
        "CREATE ROLE schrijver LOGIN; GRANT USAGE ON SCHEMA akad_1 TO schrijver; "
        "GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA akad_1 TO schrijver; CREATE ROLE lezer LOGIN"
    )
    archive.close()
    writer = PostgresArchive(postgres.replace("akad@", "schrijver@"))
    gone = writer.withdraw([SESSIONS[6].id])
    assert (gone.count, "VACUUM FULL" in gone.remark) == (1, True)
    writer.publish([published_rows(SESSIONS[6])])
    writer.close()
    reader = PostgresArchive(postgres.replace("akad@", "lezer@"))
    with pytest.raises(SharedTrouble, match="staat dit niet toe"):
        reader.withdraw(["x"])
    reader.close()


def test_what_was_taken_back_is_in_no_file(tmp_path: Path) -> None:
    for part, sessie in (("a1", SESSIONS[0]), ("b2", SESSIONS[1])):
        open_shared(str(tmp_path), part).publish([published_rows(sessie)])
    archive = open_shared(str(tmp_path), "b2")
    assert archive.withdraw([SESSIONS[0].id]) == Withdrawn(1)
    assert Figures(archive.engine(), TODAY).total == 1
    everything = b"".join(path.read_bytes() for path in tmp_path.rglob("*") if path.is_file())
    assert SESSIONS[1].id.encode() in everything
    assert SESSIONS[0].id.encode() not in everything


def test_a_session_that_moved_to_another_laptop_counts_once(tmp_path: Path) -> None:
    for part in ("a1", "b2"):
        open_shared(str(tmp_path), part).publish([published_rows(SESSIONS[0])])
    assert Figures(open_shared(str(tmp_path)).engine(), TODAY).total == 1


def test_a_half_written_part_does_not_count(tmp_path: Path) -> None:
    archive = open_shared(str(tmp_path), "a1")
    archive.publish([published_rows(SESSIONS[0])])
    (tmp_path / "deel-a1-99-s1").mkdir()
    (tmp_path / "deel-a1-99-s1" / "sessies.parquet").write_bytes(b"PAR1")
    assert Figures(archive.engine(), TODAY).total == 1
    archive.publish([published_rows(SESSIONS[1])])
    assert Figures(archive.engine(), TODAY).total == 2
    assert [path.name for path in tmp_path.iterdir()] == ["deel-a1-100-s1"]


def test_a_broken_file_is_one_sentence(tmp_path: Path) -> None:
    archive = open_shared(str(tmp_path), "a1")
    archive.publish([published_rows(SESSIONS[0])])
    engine = archive.engine()
    for name in ("sessies", "teksten"):
        (tmp_path / "deel-a1-1-s1" / f"{name}.parquet").write_bytes(b"stuk")
    with pytest.raises(SharedTrouble, match="bestand stuk"):
        Figures(engine, TODAY).count()
    for ask in (archive.engine, lambda: archive.search("koffie"), lambda: archive.withdraw([SESSIONS[0].id])):
        with pytest.raises(SharedTrouble, match="bestand stuk"):
            ask()


def test_what_is_not_there_is_one_sentence(tmp_path: Path) -> None:
    with pytest.raises(SharedTrouble, match="is er niet"):
        open_shared(str(tmp_path / "weg")).engine()
    secret = "geheim-woord"
    with pytest.raises(SharedTrouble, match="is niet bereikbaar") as caught:
        open_shared(f"postgresql://akad:{secret}@/postgres?host={tmp_path}")
    assert secret not in str(caught.value)
    assert caught.value.__suppress_context__ or caught.value.__context__ is None


def test_an_empty_database_says_so(postgres: str) -> None:
    empty = postgres.replace("/test_shared?", "/template1?")
    archive = PostgresArchive(empty)
    try:
        assert archive.search("koffie").total == 0
        assert archive.withdraw(["x"]) == Withdrawn(0)
        with pytest.raises(SharedTrouble, match="nog leeg"):
            archive.engine()
    finally:
        archive.close()
