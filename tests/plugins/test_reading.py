"""The reader of TOML plugins: every mistake with its line, its key, what is wrong and what to do."""

import tomllib
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from akad.plugins import TomlPlugin
from akad.plugins.reading import SECTIONS, ContentError, read_content
from akad.plugins.template import write_example
from akad.testing import host_of, ids_of

GOOD = """\
schema = 1

[domein]
naam = "jeugd"
titel = "Jeugd"
kleur = "geel"
omschrijving = "Opgroeien in de wijk."

[[vragen]]
id = "trots"
stap = "in beeld"
tekst = "Waar is dit kind trots op?"

[[checklists]]
id = "school"
titel = "School"
stap = "krachten en netwerk"

[[checklists.punten]]
id = "school-weet"
tekst = "Weet school het?"

[[checklists.punten]]
id = "leuk-vak"
tekst = "Is er een leuk vak?"
"""


def mistakes(tmp_path: Path, text: str) -> list[str]:
    path = tmp_path / "jeugd.toml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(ContentError) as caught:
        read_content(path)
    assert str(caught.value).startswith("jeugd.toml: ")
    return [str(mistake) for mistake in caught.value.mistakes]


def test_a_good_file(tmp_path: Path) -> None:
    path = tmp_path / "jeugd.toml"
    path.write_text("\ufeff" + GOOD.replace("\n", "\r\n"), encoding="utf-8", newline="")
    content = read_content(path)
    assert content.domein is not None
    assert (content.domein.naam, content.vragen[0].id) == ("jeugd", "trots")
    assert [punt.id for punt in content.checklists[0].punten] == ["school-weet", "leuk-vak"]


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("schema = 1", "", "schema: ontbreekt; zet bovenaan: schema = 1"),
        ("schema = 1", "schema = 2", "regel 1: schema: is 2; dit programma kent schema 1"),
        ("schema = 1", "schema = true", "schema: ontbreekt"),
        ('stap = "in beeld"', 'stap = "in beld"', "regel 11: vragen[0].stap: verwacht een van 'welkom'"),
        ('stap = "in beeld"', 'stap = "in beld"', "kreeg 'in beld'; bedoel je 'in beeld'?"),
        ('kleur = "geel"', 'kleur = "geelig"', "regel 6: domein.kleur: verwacht een van 'blauw'"),
        ('id = "trots"', 'id = "Trots op!"', "regel 10: vragen[0].id: gebruik kleine letters"),
        ('id = "trots"', "id = 7", "regel 10: vragen[0].id: verwacht een tekst, kreeg een getal"),
        ('id = "trots"', 'naam = "trots"', "regel 9: vragen[0].id: ontbreekt; zet erbij: id = …"),
        ('id = "trots"', 'id = "x"\nstaap = 1', "regel 11: vragen[0].staap: deze naam kennen"),
        ("[[vragen]]", "[[vraagen]]", "regel 9: vraagen: deze naam kennen"),
        ("[[vragen]]", "[vragen]", "regel 9: vragen: begin elk deel met een eigen kopje: [[vragen]]"),
        ("[domein]", "[[domein]]", "regel 3: domein: begin met het kopje [domein]"),
        ('id = "leuk-vak"', 'id = "school-weet"', "regel 24: checklists[0].punten[1].id: de id"),
        ('"Is er een leuk vak?"', '""', "regel 25: checklists[0].punten[1].tekst: is leeg"),
        ('"Is er een leuk vak?"', '"a\\nb"', "regel 25: checklists[0].punten[1].tekst: moet één"),
        ('titel = "Jeugd"', 'titel = "Jeugd', "regel 5: "),
        ('titel = "Jeugd"', "titel = Jeugd", "regel 5: zet tekst tussen aanhalingstekens (bij: titel"),
        ('titel = "Jeugd"', 'titel "Jeugd"', 'regel 5: hier hoort te staan: naam = "waarde"'),
    ],
)  # fmt: skip
def test_one_mistake(tmp_path: Path, old: str, new: str, expected: str) -> None:
    assert old in GOOD
    assert any(expected in line for line in mistakes(tmp_path, GOOD.replace(old, new, 1)))


def test_all_mistakes_come_at_once_in_the_order_of_the_file(tmp_path: Path) -> None:
    text = GOOD.replace('kleur = "geel"', 'kleur = "x"').replace('stap = "in beeld"', 'stap = "x"')
    lines = mistakes(tmp_path, text.replace('id = "leuk-vak"\n', ""))
    assert [line.split(":")[0] for line in lines] == ["regel 6", "regel 11", "regel 23"]


def test_a_checklist_without_points(tmp_path: Path) -> None:
    text = GOOD[: GOOD.index("[[checklists.punten]]")]
    assert mistakes(tmp_path, text) == [
        "regel 14: checklists[0].punten: ontbreekt; zet eronder een [[checklists.punten]]"
    ]


def test_own_kringen_are_known_steps(tmp_path: Path) -> None:
    path = tmp_path / "jeugd.toml"
    text = GOOD.replace("schema = 1", 'schema = 1\nkringen = ["digitaal"]').replace("in beeld", "digitaal")
    path.write_text(text, encoding="utf-8")
    assert read_content(path).vragen[0].stap == "digitaal"


@pytest.mark.parametrize(
    ("pattern", "expected"),
    [
        ("(a", "geen goede reguliere expressie"),
        ("a*", "past ook op niets"),
        ("(a+)+b", "een herhaling binnen een herhaling"),
        ("(?:[a-z]+-?)*9", "een herhaling binnen een herhaling"),
        ("(?:x|(?:y+z)*)w", "een herhaling binnen een herhaling"),
    ],
)
def test_patterns_that_could_hang_are_refused(tmp_path: Path, pattern: str, expected: str) -> None:
    text = f"schema = 1\n[[herkenners]]\nlabel = 'BSN'\npatroon = '{pattern}'\nvervanging = 'x'\n"
    (line,) = mistakes(tmp_path, text)
    assert line.startswith("regel 4: herkenners[0].patroon: ")
    assert expected in line


def test_ordinary_patterns_are_accepted(tmp_path: Path) -> None:
    path = tmp_path / "x.toml"
    patroon = r"\b(?:ris|dos(?:sier)?)[- ]?(?:nr)?\.? {0,2}(?P<het>(?:[A-Z]{1,3}-)?\d{3,9})\b"
    path.write_text(f"schema = 1\n[[herkenners]]\nlabel = 'BSN'\npatroon = '{patroon}'\nvervanging = 'x'\n", "utf-8")
    (shape,) = read_content(path).herkenners
    found = shape.regex.search("zie Dossier nr 12345.")
    assert found is not None
    assert found["het"] == "12345"


def test_files_that_cannot_be_read(tmp_path: Path) -> None:
    with pytest.raises(ContentError, match=r"weg\.toml: bestaat niet"):
        read_content(tmp_path / "weg.toml")
    with pytest.raises(ContentError, match="is niet te lezen"):
        read_content(tmp_path)
    (tmp_path / "x.toml").write_bytes(b"schema = 1\n# caf\xe9\n")
    with pytest.raises(ContentError, match=r"x\.toml: regel 2: is geen UTF-8"):
        read_content(tmp_path / "x.toml")
    (tmp_path / "x.toml").write_text("x" * 1_000_001, "utf-8")
    with pytest.raises(ContentError, match="groter dan 1 MB"):
        read_content(tmp_path / "x.toml")
    (tmp_path / "x.toml").write_text("x = " + "[" * 5_000, "utf-8")
    with pytest.raises(ContentError, match=r"x\.toml"):
        read_content(tmp_path / "x.toml")


@settings(max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.binary(max_size=200), st.integers(0, len(GOOD)), st.integers(0, 30))
def test_whatever_stands_in_a_file_it_is_read_or_refused(tmp_path: Path, junk: bytes, at: int, cut: int) -> None:
    path = tmp_path / "junk.toml"
    raw = GOOD.encode()
    path.write_bytes(raw[:at] + junk + raw[at + cut :])
    _is_read_or_refused(path)


def _is_read_or_refused(path: Path) -> None:
    refusal = None
    try:
        read_content(path)
    except ContentError as error:
        refusal = error
    if refusal is not None:
        assert refusal.mistakes
        assert all("\n" not in str(mistake) for mistake in refusal.mistakes)


@settings(max_examples=100, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.recursive(
        st.one_of(st.text(max_size=5), st.integers(), st.booleans()),
        lambda inner: st.one_of(st.lists(inner, max_size=3), st.dictionaries(st.sampled_from(
            ["id", "stap", "tekst", "punten", "vormen", "naam"]), inner, max_size=3)),
        max_leaves=8,
    ),
    st.sampled_from([*SECTIONS, "kringen"]),
)  # fmt: skip
def test_whatever_value_a_section_has_it_is_read_or_refused(tmp_path: Path, value: object, section: str) -> None:
    import tomli_w

    path = tmp_path / "junk.toml"
    path.write_text(tomli_w.dumps({"schema": 1, section: value}), encoding="utf-8")
    _is_read_or_refused(path)


def test_the_example_is_a_plugin_that_works(tmp_path: Path) -> None:
    path = write_example(tmp_path / "nieuw", "jeugd-en-gezin")
    host = host_of(**{"jeugd-en-gezin": TomlPlugin.of_file(path)})
    assert [domein.titel for domein in host.domeinen()] == ["Jeugd en gezin"]
    assert ids_of(host) == {"trots", "wie-loopt-mee", "eerste-keer", "dag-afgesproken", "weer-weg-kunnen"}
    assert host.problems() == ()
    with pytest.raises(FileExistsError):
        write_example(tmp_path / "nieuw", "jeugd-en-gezin")


def test_the_commented_parts_of_the_example_work_too(tmp_path: Path) -> None:
    path = write_example(tmp_path, "jeugd")
    lines = path.read_text("utf-8").split("\n")
    start = lines.index("# [[herkenners]]")
    shown = [line.removeprefix("# ") for line in lines[start:]]
    path.write_text("\n".join([*lines[:start], *shown]), encoding="utf-8")
    assert len(read_content(path).herkenners) == 1
    assert tomllib.loads(path.read_text("utf-8"))["herkenners"][0]["label"] == "CLIENTNUMMER"


def test_a_section_in_the_file_of_another_section_is_not_lost_in_silence(tmp_path: Path) -> None:
    folder = tmp_path / "inhoud"
    folder.mkdir()
    (folder / "domein.toml").write_text(GOOD, encoding="utf-8")
    plugin = TomlPlugin.beside(str(tmp_path / "__init__.py"))
    with pytest.raises(ContentError, match=r"domein.toml: vragen: hoort in vragen.toml"):
        plugin.akad_domein()
