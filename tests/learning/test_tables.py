"""The rows of a session: flat, typed, nothing that must not come to the table."""

from collections.abc import Callable
from datetime import date

import attrs
from hypothesis import given, settings
from tests.archive.made_up import sessions
from tests.factories import full_sessie, make_sessie

from akad.learning.tables import TABLES, TEXTS, Kind, Signal, Table, key_of, rows_of, text_rows_of
from akad.model import Sessie
from akad.privacy import own_words

CLIENT = Signal("cliënt", "algemeen", "bewoner")
FITS: dict[Kind, Callable[[object], bool]] = {
    Kind.TEXT: lambda value: type(value) is str,
    Kind.NUMBER: lambda value: type(value) is int and 0 <= value < 2**31,
    Kind.LARGE: lambda value: type(value) is int and -(2**63) <= value < 2**63,
    Kind.DAY: lambda value: type(value) is date,
    Kind.YES_NO: lambda value: type(value) is bool,
}


def named(table: str, sessie: Sessie) -> list[dict[str, object]]:
    names = next(each for each in TABLES if each.name == table).names
    return [dict(zip(names, row, strict=True)) for row in rows_of(sessie)[table]]


def check(table: Table, rows: list[tuple[object, ...]]) -> None:
    for row in rows:
        for column, value in zip(table.columns, row, strict=True):
            assert value is None or FITS[column.kind](value), (table.name, column.name, value)


@given(sessions())
@settings(max_examples=20, deadline=None)
def test_every_value_fits_its_column(sessie: Sessie) -> None:
    rows = rows_of(sessie)
    assert list(rows) == [table.name for table in TABLES]
    for table in TABLES:
        check(table, rows[table.name])
        assert all(row[0] == key_of(sessie.id) for row in rows[table.name])
    check(TEXTS, text_rows_of(sessie))


def test_a_full_session() -> None:
    sessie = full_sessie()
    [row] = named("sessies", sessie)
    assert (row["dag"], row["kwartaal"], row["afgerond"]) == (date(2026, 11, 22), "2026-4", True)
    assert (row["ideeen"], row["tips"], row["gekozen"], row["teruggekoppeld"]) == (2, 1, 1, 1)
    assert row["laatste_bericht"] == date(2026, 12, 20)
    marks = {(mark["veld"], mark["waarde"]) for mark in named("kenmerken", sessie)}
    assert {("wijktafel", "de oever"), ("kwartaal", "2026-4"), ("domein", "lvb"), ("uitkomst", "gelukt")} <= marks
    heard = {row["perspectief"]: (row["mensen"], row["gehoord"]) for row in named("perspectieven", sessie)}
    assert heard == {"bewoner": (1, False), "wijkzorg": (3, True), "ervaringsdeskundige": (0, True)}
    assert [row["soort"] for row in named("verhalen", sessie)] == ["wat", "geleerd", "reden"]


def test_what_must_not_come_to_the_table_is_nowhere() -> None:
    sessie = full_sessie()
    secret = sessie.casus.niet_aan_tafel[0]
    assert secret not in str(rows_of(sessie)) + str(text_rows_of(sessie))
    assert "Woont sinds kort alleen." in str(text_rows_of(sessie))


def test_a_session_without_a_meeting_counts_for_the_day_of_its_id() -> None:
    assert named("sessies", make_sessie())[0]["dag"] == date(2026, 11, 22)
    assert named("sessies", make_sessie(id="mijn-eigen"))[0]["dag"] is None


def test_a_step_that_a_hand_edit_wrote_twice_counts_once() -> None:
    sessie = full_sessie()
    assert sessie.verloop is not None
    step = sessie.verloop.stappen[0]
    twice = attrs.evolve(sessie, verloop=attrs.evolve(sessie.verloop, stappen=(*sessie.verloop.stappen, step)))
    before, after = (named("stappen", each)[0] for each in (sessie, twice))
    assert len(named("stappen", sessie)) == len(named("stappen", twice))
    assert (after["gepland"], after["besteed"]) == (2 * step.gepland, 2 * step.besteed)
    assert (after["stap"], after["plaats"]) == (before["stap"], before["plaats"])


def test_signalled_words_are_counted_by_session() -> None:
    sessie = full_sessie()
    note = attrs.evolve(sessie.notities[0], tekst=own_words("cliënt en cliënt"))
    sessie = attrs.evolve(sessie, notities=(note,))
    found = rows_of(sessie, signals=lambda texts, domeinen: [CLIENT] * str(texts).count("cliënt"))
    assert found["signalen"] == [(key_of(sessie.id), "cliënt", "algemeen", "bewoner", 2)]
