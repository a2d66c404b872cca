"""Every way of breaking a record gives one clear Dutch sentence that names the file."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from akad.archive import RecordError, check_record, read_record

Breaking = Callable[[bytes], bytes]


def swap(old: str, new: str) -> Breaking:
    def change(data: bytes) -> bytes:
        assert old.encode() in data, old
        return data.replace(old.encode(), new.encode(), 1)

    return change


# What is done to the record, what the sentence says, what stands on the line that it names (None: no line).
CASES: dict[str, tuple[Breaking, str, str | None]] = {
    "empty": (lambda _: b"", "het bestand is leeg", None),
    "only white space": (lambda _: b"\n \n", "het bestand is leeg", None),
    "binary": (lambda _: b"\x89PNG\r\n\x1a\n" + bytes(range(20)) + b"abc" * 40, "geen tekstbestand", None),
    "utf-16": (lambda data: data.decode().encode("utf-16"), "UTF-16", None),
    "utf-16 without a mark": (lambda data: data.decode().encode("utf-16-le"), "UTF-16", None),
    "latin-1": (lambda data: data.decode().encode("latin-1"), "geen UTF-8", "Foto's hangen"),
    "syntax": (swap('status = "', "status = "), "geen geldige waarde", "status = "),
    "unclosed text": (
        swap('wijktafel = "De Oever"', 'wijktafel = "De Oever'),
        "regeleinde midden in een tekst",
        "wijktafel = ",
    ),
    "unclosed header": (swap("[tafel]", "[tafel"), "niet afgesloten met ]", "[tafel"),
    "a key twice": (swap("minuut = 31", 'stap = "dubbel"'), "twee keer", "dubbel"),
    "a table twice": (swap("[tafel]", "[casus] # weer"), "twee keer", "# weer"),
    "no equals sign": (swap("codenaam =", "codenaam"), "hoort een = te staan", "codenaam"),
    "too deep": (lambda _: b"schema = 1\nx = " + b"[" * 5000, "geen geldige TOML", None),
    "endless number": (swap("schema = 1", "schema = 1" + "0" * 5000), "geen geldige waarde", None),
    "wrong type": (
        swap("minuut = 31", 'minuut = "x"'),
        "ideeen[0].minuut: verwacht een heel getal, kreeg 'x'",
        'minuut = "x"',
    ),
    "number for text": (
        swap('"v1"\ntekst', "42\ntekst"),
        "casus.vragen[0].id: verwacht een tekst, kreeg het getal 42",
        "id = 42",
    ),
    "true for a number": (
        swap("minuut = 31", "minuut = true"),
        "kreeg ja of nee (true of false)",
        "minuut = true",
    ),
    "text for a list": (
        swap('domeinen = [\n    "lvb",\n    "ggz",\n]', 'domeinen = "lvb"'),
        "verwacht een lijst",
        "domeinen =",
    ),
    "table for a list": (
        swap("[[bewust_leeg]]", "[bewust_leeg]"),
        "bewust_leeg: verwacht een lijst, kreeg een tabel",
        "[bewust_leeg]",
    ),
    "list for a table": (swap("[tafel]", "[[tafel]]"), "", "[[tafel]]"),
    "no zone": (
        swap("13:00:00+00:00", "13:00:00"),
        "verloop.begin: verwacht een tijdstip met tijdzone",
        "begin = 2026-11-22 13:00:00",
    ),
    "a far moment": (
        swap("2026-11-22 13:00:00+00:00", "0001-01-01 00:00:00+09:00"),
        "ligt te ver weg",
        "begin = 0001",
    ),
    "count as text": (
        swap("wijkzorg = 3", 'wijkzorg = "3"'),
        "tafel.perspectieven.wijkzorg: verwacht een heel getal",
        "wijkzorg",
    ),
    "unknown status": (
        swap('"teruggekoppeld"', '"klaar"'),
        "status: verwacht een van 'voorbereid', 'bezig'",
        "status =",
    ),
    "unknown kring": (
        swap('"i2"\nkring = "eigen kracht"', '"i2"\nkring = "maan"'),
        "ideeen[1].kring: verwacht een van",
        '"maan"',
    ),
    "unknown band": (
        swap('"sterk"', '"stevig"'),
        "casus.netwerk[0].band: verwacht een van 'sterk'",
        "stevig",
    ),
    "unknown vraag": (swap('vraag = "v1"', 'vraag = "v9"'), "geen vraag met id 'v9'", '"v9"'),
    "no id": (swap('id = "2026-11-22-k7m3qx"\n', ""), "id: ontbreekt", None),
    "an empty id": (swap('id = "2026-11-22-k7m3qx"', 'id = " "'), "de id is leeg", 'id = " "'),
    "no text": (
        swap('tekst = "Loopt elke dag langs het water."\n', ""),
        "notities[0].tekst: ontbreekt",
        "[[notities]]",
    ),
    "a misspelt key": (
        swap("antwoord = ", "antwoort = "),
        "ideeen[0].keuze.antwoort: deze sleutel bestaat niet. Bedoel je 'antwoord'?",
        "antwoort",
    ),
    "no schema": (swap("schema = 1\n", ""), "schema: ontbreekt", None),
    "schema no number": (swap("schema = 1\n", 'schema = "1"\n'), "schema: verwacht een heel getal", "schema"),
    "schema true": (swap("schema = 1\n", "schema = true\n"), "schema: verwacht een heel getal", "schema"),
    "schema zero": (swap("schema = 1\n", "schema = 0\n"), "schema: verwacht een heel getal", "schema"),
    "from the future": (
        swap("schema = 1\n", "schema = 9\n"),
        "is gemaakt met een nieuwere akad (schema 9); deze leest tot en met 1",
        None,
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_one_sentence_that_names_the_file(record: Path, name: str) -> None:
    breaking, expected, mark = CASES[name]
    data = breaking(record.read_bytes())
    record.write_bytes(data)
    lines = data.decode("utf-8", "replace").split("\n")
    line = next(number for number, text in enumerate(lines, 1) if mark in text) if mark else None
    with pytest.raises(RecordError) as caught:
        read_record(record)
    error = caught.value
    sentence = str(error)
    assert expected in sentence
    assert "\n" not in sentence
    assert sentence.startswith(f"{record.name} regel {line}: " if line else f"{record.name}: ")
    assert sentence.endswith((".", "?"))
    assert error.advice
    assert not re.search(r"\b(expected|invalid|error|line|missing)\b", sentence, re.IGNORECASE)
    assert str(check_record(record)[0]).startswith(f"{record.name}")
    with pytest.raises(RecordError):
        read_record(record, accept=True)


def test_all_problems_of_a_file_are_collected_from_top_to_bottom(record: Path) -> None:
    data = record.read_bytes()
    for name in ("unknown status", "wrong type", "no text", "unknown band", "count as text"):
        data = CASES[name][0](data)
    record.write_bytes(data)
    found = check_record(record)
    keys = [error.key for error in found[:-1]]
    assert keys == [
        "status",
        "casus.netwerk[0].band",
        "tafel.perspectieven.wijkzorg",
        "notities[0].tekst",
        "ideeen[0].minuut",
    ]
    assert "met de hand aangepast" in str(found[-1])
    with pytest.raises(RecordError, match="Er zijn nog 4 problemen in dit bestand"):
        read_record(record)


def test_a_folder_a_missing_file_and_a_file_that_may_not_be_read(
    tmp_path: Path, record: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for path, expected in ((tmp_path, "dit is een map"), (tmp_path / "weg.toml", "is er niet (meer)")):
        with pytest.raises(RecordError, match=re.escape(expected)):
            read_record(path)
        assert len(check_record(path)) == 1

    def refuse(_: Path) -> bytes:
        raise PermissionError(13, "no")

    monkeypatch.setattr(Path, "read_bytes", refuse)
    with pytest.raises(RecordError, match="je mag dit bestand niet lezen"):
        read_record(record)


def test_a_line_is_found_past_texts_that_look_like_keys(record: Path) -> None:
    text = record.read_text("utf-8")
    trap = 'leefsituatie = """\n[[ideeen]]\nid = "i1"\n"minuut" = 1\n'
    text = text.replace('leefsituatie = """\n', trap).replace("minuut = 31", "minuut = 3.5")
    record.write_text(text, "utf-8")
    with pytest.raises(RecordError) as caught:
        read_record(record)
    assert caught.value.line == text.split("\n").index("minuut = 3.5") + 1
    assert "kreeg het getal 3.5" in str(caught.value)


def test_a_line_is_found_for_quoted_dotted_and_inline_keys(record: Path) -> None:
    text = record.read_text("utf-8").replace("[tafel.perspectieven]", "[tafel]\n[tafel.'perspectieven']", 1)
    text = text.replace('[tafel]\nwijktafel = "De Oever"\n', "").replace("bewoner = 1", '"de bewoner zelf" = "een"')
    text = text.replace("[ideeen.keuze]\nantwoord = ", "keuze.antwoord = ").replace('toelichting = "graag samen"\n', "")
    text = text.replace('"wil ik proberen"', '"wil ik"')
    record.write_text(text, "utf-8")
    lines = text.split("\n")
    found = {error.key: error.line for error in check_record(record)}
    assert found['tafel.perspectieven."de bewoner zelf"'] == lines.index('"de bewoner zelf" = "een"') + 1
    assert found["ideeen[0].keuze.antwoord"] == lines.index('keuze.antwoord = "wil ik"') + 1
