"""What is written is what is read, and it looks the same whatever is in it."""

import tomllib
from datetime import datetime
from pathlib import Path

import attrs
import pytest
from hypothesis import HealthCheck, given, settings
from made_up import sessions

from akad.archive import (
    WriteError,
    accept_record,
    check_record,
    create_record,
    layout,
    read_record,
    record_path,
    record_text,
    write_record,
)
from akad.archive.record import RecordWriter
from akad.model import Sessie, WerkwijzeKern
from akad.privacy import own_words

GOLDEN = Path(__file__).with_name("volledig.toml")


def test_a_full_session_is_written_as_the_golden_file(sessie: Sessie) -> None:
    assert record_text(sessie) == GOLDEN.read_text("utf-8")


def test_the_golden_file_reads_as_the_session_and_is_well(sessie: Sessie) -> None:
    record = read_record(GOLDEN)
    assert record.sessie == sessie
    assert (record.hand_edited, record.remarks) == (False, ())
    assert check_record(GOLDEN) == ()


@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(made=sessions())
def test_read_gives_back_what_was_written(made: Sessie, tmp_path: Path) -> None:
    path = tmp_path / "x.toml"
    write_record(path, made)
    record = read_record(path)
    assert record.sessie == made
    assert not record.hand_edited
    assert record_text(record.sessie) == path.read_text("utf-8")


@settings(max_examples=15, deadline=None)
@given(first=sessions(), second=sessions())
def test_a_writer_that_knows_the_last_state_writes_the_same(first: Sessie, second: Sessie) -> None:
    writer = RecordWriter()
    mixed = attrs.evolve(first, ideeen=first.ideeen[::-1], notities=first.notities[1:])
    changed = attrs.evolve(mixed, ideeen=tuple(attrs.evolve(idee, id="x") for idee in mixed.ideeen))
    for state in (first, mixed, second, changed, first):
        assert writer.text(state) == record_text(state)


def test_a_writer_writes_out_only_what_is_new(large: Sessie, monkeypatch: pytest.MonkeyPatch) -> None:
    written: list[str] = []
    real = layout.item_text

    def count(name: str, item: object) -> str:
        written.append(name)
        return real(name, item)

    monkeypatch.setattr(layout, "item_text", count)
    writer = RecordWriter()
    writer.text(large)
    written.clear()
    writer.text(attrs.evolve(large, ideeen=(*large.ideeen, attrs.evolve(large.ideeen[0], id="nieuw"))))
    assert written == ["ideeen"]


def test_the_smallest_session(tmp_path: Path) -> None:
    small = Sessie(id="a", codenaam="b", werkwijze=WerkwijzeKern(id="c", naam="d", kringen=("e",)))
    path = create_record(tmp_path, small)
    assert read_record(path).sessie == small


def test_unknown_keys_stay_with_their_own_item_when_others_go_or_move(record: Path, sessie: Sessie) -> None:
    first, second = read_record(record).sessie.ideeen
    extra = attrs.evolve(second, id="i3")
    write_record(record, attrs.evolve(sessie, ideeen=(extra, second, first)))
    write_record(record, attrs.evolve(sessie, ideeen=read_record(record).sessie.ideeen[1:]))
    ideas = tomllib.loads(record.read_text("utf-8"))["ideeen"]
    assert [idea["id"] for idea in ideas] == ["i2", "i1"]
    assert ideas[1]["kleur"] == "groen"
    assert ideas[1]["extern"] == {"bron": "kaart", "leeg": {}}
    assert "kleur" not in ideas[0]


def test_an_unknown_key_called_overig_is_kept_too(record: Path) -> None:
    text = record.read_text("utf-8")
    record.write_text(text.replace("nieuw = [", 'overig = "los"\nnieuw = [', 1), "utf-8")
    accept_record(record)
    assert read_record(record).sessie.overig["overig"] == "los"


@pytest.mark.parametrize("length", [1, 90, 400])
def test_the_layout_does_not_depend_on_the_length_of_a_text(sessie: Sessie, length: int) -> None:
    idee = attrs.evolve(sessie.ideeen[0], tekst=own_words("x" * length))
    text = record_text(attrs.evolve(sessie, ideeen=(idee, sessie.ideeen[1])))
    headers = [line for line in text.splitlines() if line.startswith("[")]
    golden = [line for line in GOLDEN.read_text("utf-8").splitlines() if line.startswith("[")]
    assert headers == golden


def test_a_moment_is_written_in_utc_and_whole_seconds(sessie: Sessie, tmp_path: Path) -> None:
    moment = datetime.fromisoformat("2026-11-22T14:30:15.750+01:00")
    assert sessie.verloop is not None
    text = record_text(attrs.evolve(sessie, verloop=attrs.evolve(sessie.verloop, begin=moment)))
    assert "\nbegin = 2026-11-22 13:30:15+00:00\n" in text


def test_a_moment_without_a_zone_is_a_mistake_of_the_program(sessie: Sessie) -> None:
    assert sessie.verloop is not None
    naive = sessie.verloop.begin.replace(tzinfo=None)
    with pytest.raises(ValueError, match="time zone"):
        record_text(attrs.evolve(sessie, verloop=attrs.evolve(sessie.verloop, begin=naive)))


def test_a_new_session_never_takes_the_place_of_another_file(tmp_path: Path, sessie: Sessie) -> None:
    folder = tmp_path / "nieuw" / "sessies"
    path = create_record(folder, sessie)
    assert path == record_path(folder, sessie) == folder / "2026-11-22-k7m3qx.toml"
    path.write_text("van iemand anders", "utf-8")
    with pytest.raises(WriteError, match="er staat al een ander bestand"):
        create_record(folder, sessie)
    assert path.read_text("utf-8") == "van iemand anders"
    assert [entry.name for entry in folder.iterdir()] == [path.name]


def test_without_hard_links_a_new_session_still_takes_no_place(
    tmp_path: Path, sessie: Sessie, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise PermissionError(1, "no links here")

    monkeypatch.setattr("akad.archive.durable.os.link", refuse)
    path = create_record(tmp_path, sessie)
    assert read_record(path).sessie == sessie
    with pytest.raises(WriteError, match="er staat al een ander bestand"):
        create_record(tmp_path, sessie)


def test_a_folder_that_cannot_be_made_is_one_sentence(tmp_path: Path, sessie: Sessie) -> None:
    (tmp_path / "bestand").write_text("", "utf-8")
    with pytest.raises(WriteError, match=r"sessies kon niet worden opgeslagen: .*bestand"):
        create_record(tmp_path / "bestand" / "sessies", sessie)
