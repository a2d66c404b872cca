"""A missing tail is noticed, a hand edit is told apart, and both can be accepted."""

import random
from pathlib import Path

import attrs
import pytest

from akad.archive import RecordError, accept_record, check_record, read_record, record_text, write_record
from akad.model import Sessie
from akad.privacy import own_words

FAKE_SLOT = f'Dag.\n[slot]\nnetwerk = 0\nideeen = 0\nsha256 = "{"0" * 64}"\nEn verder.'


def refusal(path: Path) -> str:
    with pytest.raises(RecordError) as caught:
        read_record(path)
    assert path.name in str(caught.value)
    return str(caught.value)


def test_every_line_prefix_is_refused_as_cut_off(record: Path) -> None:
    lines = record.read_text("utf-8").splitlines(keepends=True)
    for count in range(1, len(lines)):
        record.write_text("".join(lines[:count]), "utf-8")
        message = refusal(record)
        # The very first line has no schema to go by only when it is not there.
        assert "afgekapt" in message, (count, message)
        assert "zet een reservekopie terug" in message.casefold()


def test_every_tail_of_bytes_and_many_others_are_refused(record: Path) -> None:
    data = record.read_bytes()
    rng = random.Random(7)
    places = {*range(len(data) - 400, len(data) - 1), *rng.sample(range(1, len(data)), 300)} - {len(data) - 1}
    for place in sorted(places):
        record.write_bytes(data[:place])
        refusal(record)


def test_without_its_last_line_ending_a_record_is_still_whole(record: Path, sessie: Sessie) -> None:
    record.write_bytes(record.read_bytes().removesuffix(b"\n"))
    assert read_record(record) == read_record(record, accept=True)
    assert read_record(record).sessie == sessie
    assert not read_record(record).hand_edited


def test_words_that_look_like_a_slot_do_not_close_a_record(record: Path, sessie: Sessie) -> None:
    idee = attrs.evolve(sessie.ideeen[1], tekst=own_words(FAKE_SLOT))
    tricky = attrs.evolve(sessie, ideeen=(sessie.ideeen[0], idee))
    write_record(record, tricky)
    assert read_record(record).sessie == tricky
    assert not read_record(record).hand_edited
    lines = record.read_text("utf-8").splitlines(keepends=True)
    for count in range(len(lines) - 30, len(lines)):
        record.write_text("".join(lines[:count]), "utf-8")
        assert "afgekapt" in refusal(record)


def test_what_is_left_is_named_and_can_be_accepted(record: Path, sessie: Sessie) -> None:
    text = record.read_text("utf-8")
    record.write_text(text[: text.index("[[bewust_leeg]]")], "utf-8")
    message = refusal(record)
    assert "2 vragen" in message
    assert "2 ideeën" in message
    assert f"akad controleer --accepteer {record.name}" in message
    assert read_record(record, accept=True).sessie.ideeen == sessie.ideeen
    accepted = accept_record(record)
    assert accepted.hand_edited
    assert check_record(record) == ()
    assert read_record(record).sessie == accepted.sessie
    assert accepted.sessie.bewust_leeg == ()


@pytest.mark.parametrize("marker", ['kring = "eigen kracht"\ntekst = "Elke dag é', '[[ideeen]]\nid = "i2"\nkr', "één"])
def test_a_last_part_that_is_not_whole_is_left_out_and_said(record: Path, sessie: Sessie, marker: str) -> None:
    data = record.read_bytes()
    place = data.index(marker.encode()) + len(marker.encode())
    # In the last case this cuts a character of two bytes in half.
    record.write_bytes(data[: place - (2 if marker == "één" else 0)])
    assert "afgekapt" in refusal(record)
    accepted = accept_record(record)
    assert accepted.sessie.ideeen == sessie.ideeen[:1]
    assert "onderaan niet heel" in accepted.remarks[-1]
    assert check_record(record) == ()


def test_too_little_is_left(record: Path) -> None:
    record.write_text("\n".join(record.read_text("utf-8").splitlines()[:4]), "utf-8")
    with pytest.raises(RecordError, match="te weinig over") as caught:
        accept_record(record)
    assert record.name in str(caught.value)
    assert "sha256" not in record.read_text("utf-8")


def test_a_hand_edit_opens_and_says_what_differs(record: Path) -> None:
    text = record.read_text("utf-8")
    start, end = text.index('[[ideeen]]\nid = "i2"'), text.index("[[bewust_leeg]]")
    record.write_text(text[:start] + text[end:], "utf-8")
    edited = read_record(record)
    assert edited.hand_edited
    assert edited.remarks == ("met de hand aangepast: het slot noemt 2 ideeën, er staan er 1",)
    (problem,) = check_record(record)
    assert "akad controleer --accepteer" in problem.advice
    assert accept_record(record).sessie == edited.sessie
    assert check_record(record) == ()
    assert not read_record(record).hand_edited


def test_a_changed_word_is_a_hand_edit_too(record: Path) -> None:
    record.write_text(record.read_text("utf-8").replace("buurtcafé", "buurthuis"), "utf-8")
    assert read_record(record).remarks == (
        "met de hand aangepast: de tekst is veranderd, de aantallen kloppen met het slot",
    )


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("ideeen = 2\n", "ideeen = 3\n"),
        ("[slot]\n", "[slot] # onderaan\n"),
        ("[slot]\n", "[ slot ]\n"),
    ],
)
def test_an_edit_of_the_slot_is_a_hand_edit(record: Path, old: str, new: str) -> None:
    record.write_text(record.read_text("utf-8").replace(old, new), "utf-8")
    assert read_record(record).hand_edited


def test_an_idea_added_below_the_slot_counts(record: Path, sessie: Sessie) -> None:
    with record.open("a", encoding="utf-8") as file:
        file.write('\n[[bewust_leeg]]\nkring = "buurt"\nreden = "later"\n')
    edited = read_record(record)
    assert edited.hand_edited
    assert edited.remarks == ("met de hand aangepast: het slot noemt 1 lege kring, er staan er 2",)
    assert len(accept_record(record).sessie.bewust_leeg) == 2
    assert check_record(record) == ()


@pytest.mark.parametrize("broken", ['sha256 = "abc"', "sha256 = 5", ""])
def test_a_slot_without_a_whole_checksum_is_no_slot(record: Path, broken: str) -> None:
    lines = record.read_text("utf-8").splitlines()
    record.write_text("\n".join([*lines[:-1], broken, ""]), "utf-8")
    assert "het slot onderaan is niet af" in refusal(record)


def test_windows_line_endings_are_no_hand_edit(record: Path, sessie: Sessie) -> None:
    record.write_bytes(b"\xef\xbb\xbf" + record_text(sessie).replace("\n", "\r\n").encode())
    assert read_record(record).sessie == sessie
    assert not read_record(record).hand_edited
    assert check_record(record) == ()
