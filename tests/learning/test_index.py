"""The index finds what a plain reading finds, follows every change, and holds nothing that the records do not."""

import os
import stat
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

import attrs
import pytest
from tests.learning.conftest import COUNT

from akad.archive import create_record, write_record
from akad.learning.archive import Archief, Broken
from akad.learning.index import building, worker
from akad.learning.plain import read_sessions, search_plainly
from akad.learning.tables import key_of, rows_of
from akad.learning.words import parse_query
from akad.model import BewustLeeg, Sessie
from akad.privacy import own_words
from factories import full_sessie

QUERIES = ("wandel", '"een keer me', "en", "café", "qqq")


def plainly(archief: Archief, tmp_path: Path) -> Archief:
    """Return the same archive without an index."""
    return Archief(archief.folders, tmp_path / "geen")


def assert_same_answers(archief: Archief) -> None:
    """Hold the index against a plain reading of every record."""
    folder = archief.folders[0]
    sessions = list(read_sessions(sorted(folder.glob("*.toml")), lambda path, reason: None))
    assert archief.count() == len(sessions)
    assert [found.path for found in archief.listed()] == [path for path, _ in sorted(sessions, key=lambda s: s[1].id)][
        ::-1
    ]
    for typed in QUERIES:
        with_index, without = (
            archief.search(typed, limit=8),
            search_plainly(sessions, parse_query(typed), limit=8, most=3),
        )
        assert with_index.indexed
        assert with_index.total == without.total, typed
        # Of two on one day either may come first.
        assert [found.dag for found in with_index.found] == [found.dag for found in without.found]
        assert len(set(archief.matching(typed))) == without.total
        assert all(found.hits for found in with_index.found)
    rows = [rows_of(sessie, str(path)) for path, sessie in sessions]
    con = archief.tables()
    for table in ("sessies", "ideeen", "verhalen"):
        counted = con.execute(f"SELECT * FROM {table}").fetchall()
        assert Counter(counted) == Counter(row for some in rows for row in some[table])


def everything_in(place: Path) -> Iterable[str]:
    """Yield every text that an index holds: the words, the rows, the ledger and the bytes of all its files."""
    import duckdb

    from akad.learning.index.textindex import TextPart

    for file in place.rglob("*"):
        if file.is_file():
            yield file.read_bytes().decode("latin-1")
        if file.name == "woorden":
            yield " ".join(TextPart(file).vocabulary())
        if file.suffix == ".parquet":
            yield str(duckdb.sql(f"SELECT * FROM read_parquet('{file}')").fetchall())


def change(path: Path, old: str, new: str) -> None:
    path.write_text(path.read_text("utf-8").replace(old, new), "utf-8")


def with_secret(sessie: Sessie, word: str) -> Sessie:
    """Return a session with `word` where the words, the rows and the ledger would take it from."""
    tafel = attrs.evolve(sessie.tafel, wijktafel=own_words(f"Tafel {word}"))
    leeg = (BewustLeeg(kring="formele zorg", reden=own_words(f"Vanwege {word}.")),)
    ideeen = tuple(attrs.evolve(idee, hulpbron=own_words(word), tekst=own_words(word)) for idee in sessie.ideeen)
    return attrs.evolve(sessie, tafel=tafel, bewust_leeg=leeg, ideeen=ideeen)


@pytest.mark.parametrize("processes", [0, 2])
def test_it_answers_as_a_plain_reading_does(archief: Archief, tmp_path: Path, processes: int) -> None:
    told: list[int] = []
    refreshed = archief.refresh(lambda progress: told.append(progress.total), processes=processes)
    assert (refreshed.added, refreshed.changed, refreshed.removed, refreshed.reason) == (COUNT, 0, 0, "")
    assert told[-1] == COUNT
    assert_same_answers(archief)
    assert archief.refresh() == attrs.evolve(refreshed, added=0)


def test_many_files_come_in_batches(archief: Archief, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(building, "FEW", 5)
    monkeypatch.setattr(building, "BATCH", 7)
    archief.refresh()
    assert len(list(archief.index_dir.glob("deel-*"))) == 3
    assert_same_answers(archief)
    for path in sorted(archief.folders[0].iterdir())[::2]:
        change(path, "Woont sinds een tijd", "Woont een poos")
        change(path, "koffie", "thee")
    refreshed = archief.refresh()
    assert refreshed.changed == COUNT / 2
    assert_same_answers(archief)


def test_it_follows_what_is_added_changed_and_removed(archief: Archief, folder: Path, tmp_path: Path) -> None:
    archief.refresh()
    first, second, third, *_ = sorted(folder.iterdir())
    change(first, "koffie", "pannenkoeken")
    second.unlink()
    third.rename(tmp_path / third.name)
    create_record(folder, full_sessie())
    refreshed = archief.refresh()
    assert (refreshed.added, refreshed.changed, refreshed.removed) == (1, 1, 2)
    assert archief.search("pannenkoeken").found[0].path == first
    assert_same_answers(archief)
    (tmp_path / third.name).rename(third)
    assert archief.refresh().added == 1
    assert_same_answers(archief)


def test_a_change_that_keeps_the_times_and_the_size_is_found(archief: Archief, folder: Path) -> None:
    archief.refresh()
    path = min(folder.iterdir())
    before = path.stat()
    change(path, "gepland = 5", "gepland = 6")
    os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))
    assert path.stat().st_size == before.st_size
    assert archief.refresh().changed == 1


def test_a_file_that_was_only_touched_is_not_read_again(
    archief: Archief, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    archief.refresh()
    for path in folder.iterdir():
        path.touch()
    monkeypatch.setattr(worker, "write_part", None)
    refreshed = archief.refresh()
    assert (refreshed.changed, refreshed.reason) == (0, "")


def test_what_was_removed_is_gone_from_every_byte(archief: Archief, folder: Path) -> None:
    secret = with_secret(full_sessie(), "zebrapaardje")
    path = create_record(folder, secret)
    other = attrs.evolve(with_secret(full_sessie(), "struisvogeltje"), id="2026-11-23-cccccc")
    create_record(folder, other)
    archief.refresh()
    assert archief.search("zebrapaardje").total == 1
    assert any("zebrapaardje" in text for text in everything_in(archief.index_dir))
    write_record(path, with_secret(secret, "eendje"))
    (folder / f"{other.id}.toml").unlink()
    archief.refresh()
    assert archief.search("zebrapaardje").total == archief.search("struisvogeltje").total == 0
    for text in everything_in(archief.index_dir):
        assert "zebrapaardje" not in text
        assert "struisvogeltje" not in text
    assert archief.search("eendje").total == 1


def test_it_holds_nothing_that_must_not_come_to_the_table(archief: Archief, folder: Path) -> None:
    sessie = full_sessie()
    casus = attrs.evolve(sessie.casus, niet_aan_tafel=(own_words("over de olifantsslurf"),))
    path = create_record(folder, attrs.evolve(sessie, casus=casus))
    assert "olifantsslurf" in path.read_text("utf-8")
    archief.refresh()
    assert archief.search("olifantsslurf").total == 0
    assert not any("olifantsslurf" in text for text in everything_in(archief.index_dir))


def test_only_the_owner_may_look_and_the_folder_of_the_sessions_stays_as_it_is(archief: Archief, folder: Path) -> None:
    before = sorted(folder.iterdir()), folder.stat().st_mtime_ns
    archief.refresh(processes=1)
    assert (sorted(folder.iterdir()), folder.stat().st_mtime_ns) == before
    for path in (archief.index_dir, *archief.index_dir.rglob("*")):
        own = 0o700 if path.is_dir() else 0o600
        # tantivy makes its own lock files; nothing is in them.
        assert stat.S_IMODE(path.stat().st_mode) == own or (path.suffix == ".lock" and path.stat().st_size == 0), path


def test_a_broken_record_is_listed_and_blocks_nothing(archief: Archief, folder: Path, tmp_path: Path) -> None:
    paths = sorted(folder.iterdir())
    paths[0].write_bytes(paths[0].read_bytes()[:900])
    change(paths[1], 'kring = "buurt"', 'kring = "maan"')
    (folder / "leeg.toml").write_bytes(b"")
    (folder / "link.toml").symlink_to(tmp_path / "nergens")
    (folder / "map.toml").mkdir()
    Path(os.fsdecode(bytes(folder) + b"/\xff.toml")).write_text("x", "utf-8")
    refreshed = archief.refresh()
    assert refreshed.broken == 3
    reasons = {broken.path.name: broken.reason for broken in archief.broken}
    assert "afgekapt" in reasons[paths[0].name]
    assert "kreeg 'maan'" in reasons[paths[1].name]
    assert "leeg" in reasons["leeg.toml"]
    assert_same_answers(archief)
    assert archief.refresh().broken == 3
    (folder / "leeg.toml").unlink()
    assert archief.refresh().broken == 2


def test_an_edit_by_hand_counts(archief: Archief, folder: Path) -> None:
    path = min(folder.iterdir())
    change(path, "[casus]", '[casus]\nnieuwe_sleutel = "krokodil"')
    archief.refresh()
    assert archief.broken == []
    assert archief.count() == COUNT
    # What this version does not know is in no search.
    assert archief.search("krokodil").total == 0


def test_a_folder_that_is_away_for_a_while_is_not_forgotten(tmp_path: Path, made: dict[str, bytes]) -> None:
    near, far = tmp_path / "hier", tmp_path / "stick"
    near.mkdir()
    far.mkdir()
    names = sorted(made)
    for folder, some in ((near, names[:5]), (far, names[5:9])):
        for name in some:
            (folder / name).write_bytes(made[name])
    archief = Archief([near, far], tmp_path / "index")
    archief.refresh()
    assert archief.count() == 9
    far.rename(tmp_path / "eruit")
    assert archief.refresh().removed == 0
    assert archief.broken == [Broken(far, "deze map is er nu niet")]
    away = next(found for found in archief.search("gemaakt", limit=20).found if found.path.parent == far)
    assert away.reden
    (tmp_path / "eruit").rename(far)
    assert archief.refresh() == attrs.evolve(archief.refresh())
    assert archief.broken == []


def test_without_an_index_all_is_read(archief: Archief, tmp_path: Path) -> None:
    archief.refresh()
    plain = plainly(archief, tmp_path)
    assert not plain.indexed
    assert plain.count() == COUNT
    assert plain.listed() == archief.listed()
    assert plain.search("wandel", limit=3) == attrs.evolve(archief.search("wandel", limit=3), indexed=False)
    assert sorted(plain.matching("café")) == sorted(archief.matching("café"))
    sql = "SELECT kring, count(*) FROM ideeen GROUP BY kring ORDER BY kring"
    assert plain.tables().execute(sql).fetchall() == archief.tables().execute(sql).fetchall()


@pytest.mark.parametrize(
    ("text", "typed"),
    [
        ("İstanbul'dan gelen komşu çay içiyor", "istanbul CAY"),
        ("قهوة مع الجيران في المساء", "الجيران"),
        ("Elke dag een 🌷 en één foto’s-middag", "fotos een"),
        ("Dat doet de " + "samen" * 80 + "koker", "samen" * 70),
        ("Łódź, Ærø, straße", "lodz aero STRASSE"),
        ("日本の庭", "日本の庭"),
    ],
)
def test_text_from_everywhere(archief: Archief, folder: Path, text: str, typed: str) -> None:
    sessie = full_sessie()
    create_record(folder, attrs.evolve(sessie, ideeen=(attrs.evolve(sessie.ideeen[0], tekst=own_words(text)),)))
    archief.refresh()
    hits = archief.search(typed)
    assert [found.id for found in hits.found] == [sessie.id]
    assert any(piece.hit for piece in hits.found[0].hits[0].stukken)


def test_only_some_sessions_are_looked_in(archief: Archief, tmp_path: Path) -> None:
    archief.refresh()
    keys = [key_of(found.id) for found in archief.search("gemaakt", limit=5).found[1:4]]
    for each in (archief, plainly(archief, tmp_path)):
        hits = each.search("gemaakt", limit=2, only=keys)
        assert hits.total == 3
        assert [found.sessie for found in hits.found] == keys[:2]


def test_the_record_of_a_session(archief: Archief, folder: Path) -> None:
    path = sorted(folder.iterdir())[3]
    for _ in range(2):
        assert archief.path_of(path.stem) == path
        assert archief.sessie(path.stem).id == path.stem
        with pytest.raises(KeyError):
            archief.path_of("2020-01-01-zzzzzz")
        archief.refresh()
