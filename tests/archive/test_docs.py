"""docs/record.md has every key of the record, its values and whether it may be left out."""

import re
from enum import StrEnum
from pathlib import Path
from types import UnionType
from typing import get_args

import attrs
import pytest

from akad import model
from akad.archive import slot

DOC = (Path(__file__).parents[2] / "docs" / "record.md").read_text("utf-8")
TABLES = {
    "The top": model.Sessie,
    "`[werkwijze]`": model.WerkwijzeKern,
    "`[casus]`": model.Casus,
    "`[[casus.netwerk]]`": model.Netwerkcontact,
    "`[[casus.vragen]]`": model.Vraag,
    "`[tafel]`": model.Tafel,
    "`[verloop]`": model.Verloop,
    "`[[verloop.stappen]]`": model.Stapverloop,
    "`[[notities]]`": model.Notitie,
    "`[[ideeen]]`": model.Idee,
    "`[ideeen.keuze]`": model.Keuze,
    "`[ideeen.terugkoppeling]`": model.Terugkoppeling,
    "`[[bewust_leeg]]`": model.BewustLeeg,
    "`[terug]`": model.Terugweg,
    "`[anonimiteit]`": model.Anonimiteit,
}


def rows(title: str) -> dict[str, tuple[str, str]]:
    section = re.split(r"^#+ ", DOC.split(f"# {title}\n", 1)[1], maxsplit=1, flags=re.MULTILINE)[0]
    found = re.findall(r"^\| `(\w+)` \| (.+?) \| (.+) \|$", section, re.MULTILINE)
    return {key: (kind, meaning) for key, kind, meaning in found}


@pytest.mark.parametrize("title", TABLES)
def test_every_key_is_described_in_its_order(title: str) -> None:
    fields = {field.name: field for field in attrs.fields(TABLES[title]) if field.name != "overig"}
    described = rows(title)
    own = [key for key in described if key not in ("schema", "slot")]
    if title == "The top":
        # The list of domains stands above the first table, as every plain value does.
        assert sorted(own) == sorted(fields)
    else:
        assert own == list(fields)
    for name, field in fields.items():
        kind, meaning = described[name]
        assert ("required" in kind) == (field.default is attrs.NOTHING), name
        types = get_args(field.type) if isinstance(field.type, UnionType) else (field.type,)
        for cls in types:
            if isinstance(cls, type) and issubclass(cls, StrEnum):
                assert all(f"`{value}`" in meaning for value in cls), name


def test_the_slot_is_described() -> None:
    assert list(rows("`[slot]`")) == [*slot.count_parts({}), "sha256"]
