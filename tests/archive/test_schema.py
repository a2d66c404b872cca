"""An older record is brought to today's schema in single steps; nothing is invented for schema 1."""

from pathlib import Path
from typing import Any

import pytest

from akad.archive import read_record, schema
from akad.archive.problems import Misfit

Document = dict[str, Any]


def to_2(document: Document) -> Document:
    return {**document, "trail": [*document.get("trail", []), 2]}


def to_3(document: Document) -> Document:
    return {**document, "trail": [*document["trail"], 3]}


STEPS = {1: to_2, 2: to_3}


def test_each_step_is_taken_once_and_in_order() -> None:
    assert schema.migrate({"schema": 1}, STEPS, 3) == {"trail": [2, 3]}
    assert schema.migrate({"schema": 2, "trail": []}, STEPS, 3) == {"trail": [3]}
    assert schema.migrate({"schema": 3, "x": 1}, STEPS, 3) == {"x": 1}


def test_the_document_that_came_in_stays_as_it_was() -> None:
    document = {"schema": 1, "x": [1]}
    schema.migrate(document, STEPS, 2)
    assert document == {"schema": 1, "x": [1]}


@pytest.mark.parametrize("value", [4, 0, -1, "1", True, 1.0])
def test_what_is_no_schema_of_ours_is_refused(value: object) -> None:
    with pytest.raises(Misfit):
        schema.migrate({"schema": value}, STEPS, 3)


def test_every_schema_from_the_first_has_its_step() -> None:
    assert sorted(schema.MIGRATIONS) == list(range(1, schema.SCHEMA))


def test_a_record_of_an_older_schema_is_read_through_the_steps(record: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def rename(document: Document) -> Document:
        casus = {**document["casus"], "krachten": ["van vroeger"]}
        return {**document, "casus": casus}

    monkeypatch.setattr(schema, "SCHEMA", 2)
    monkeypatch.setattr(schema, "MIGRATIONS", {1: rename})
    read = read_record(record)
    assert read.sessie.casus.krachten == ("van vroeger",)
    assert not read.hand_edited
