"""A werkwijze is a file of the table; a mistake in it is one sentence with its place."""

from pathlib import Path

import pytest

from akad.archive import RecordError, load_werkwijze
from akad.model import Kring, Perspectief, Stap, StapSoort, Werkwijze

TEXT = """\
id = "kort-1"
naam = "Kort"

[[perspectieven]]
id = "buur"
naam = "buur"

[[kringen]]
naam = "zelf"
kort = "zelf"
uitleg = "Wat kan iemand zelf?"

[[stappen]]
id = "begin"
naam = "Begin"
soort = "welkom"
minuten = 5
vragen = ["Wie zit hier?"]
uitleg = "u"
let_op = "l"

[[stappen]]
id = "zelf"
naam = "Zelf"
soort = "kring"
kring = "zelf"
minuten = 10
vragen = ["Wat kan er zelf?", "Wie helpt?"]
vragen_met_bewoner = ["Wat kun je zelf?"]
uitleg = "u"
let_op = "l"
"""


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "onze.toml"
    path.write_text(TEXT, "utf-8")
    return path


def test_a_file_becomes_a_werkwijze(file: Path) -> None:
    assert load_werkwijze(file) == Werkwijze(
        id="kort-1",
        naam="Kort",
        perspectieven=(Perspectief(id="buur", naam="buur"),),
        kringen=(Kring(naam="zelf", kort="zelf", uitleg="Wat kan iemand zelf?"),),
        stappen=(
            Stap(
                id="begin",
                naam="Begin",
                soort=StapSoort.WELKOM,
                minuten=5,
                vragen=("Wie zit hier?",),
                uitleg="u",
                let_op="l",
            ),
            Stap(
                id="zelf",
                naam="Zelf",
                soort=StapSoort.KRING,
                kring="zelf",
                minuten=10,
                vragen=("Wat kan er zelf?", "Wie helpt?"),
                vragen_met_bewoner=("Wat kun je zelf?",),
                uitleg="u",
                let_op="l",
            ),
        ),
    )


def test_the_werkwijze_of_the_package_has_ten_steps_in_an_hour() -> None:
    ours = load_werkwijze()
    assert (len(ours.stappen), ours.minuten, len(ours.kringen)) == (10, 60, 4)


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        (
            "minuten = 5",
            "minuut = 5",
            "regel 17: stappen[0].minuut: deze sleutel bestaat niet. Bedoel je 'minuten'?",
        ),
        (
            'naam = "Kort"',
            'naam = "Kort"\nxyzzy = 1',
            "Hier kan staan: id, naam, kringen, perspectieven, stappen.",
        ),
        ("minuten = 5", 'minuten = "5"', "regel 17: stappen[0].minuten: verwacht een heel getal, kreeg '5'"),
        ("minuten = 5", "minuten = 0", "regel 13: stappen: 'begin' moet minstens 1 minuut duren"),
        (
            'soort = "welkom"',
            'soort = "begroeting"',
            "regel 16: stappen[0].soort: verwacht een van 'welkom', 'in beeld'",
        ),
        (
            'soort = "welkom"',
            'soort = "welkom"\nkring = "zelf"',
            "stappen[0].kring: alleen een stap van de soort 'kring'",
        ),
        ('kort = "zelf"\n', "", "regel 8: kringen[0].kort: ontbreekt"),
        ('vragen = ["Wie zit hier?"]', "vragen = [1]", "regel 18: stappen[0].vragen[0]: verwacht een tekst"),
        ('soort = "kring"', 'soort = "leren"', "elke kring krijgt één stap van de soort 'kring'"),
        ("[[stappen]]", "[stappen]", "onze.toml regel"),
        ('id = "kort-1"\n', "", "onze.toml: id: ontbreekt"),
    ],
)
def test_a_mistake_is_one_sentence_with_its_place(file: Path, old: str, new: str, words: str) -> None:
    assert old in TEXT
    file.write_text(TEXT.replace(old, new, 1), "utf-8")
    with pytest.raises(RecordError) as caught:
        load_werkwijze(file)
    assert str(caught.value).startswith("onze.toml")
    assert words in str(caught.value)


@pytest.mark.parametrize("data", [b"", b"\xff\xfe", b"a = ", b'id = "\xc3'])
def test_a_file_that_is_no_toml(file: Path, data: bytes) -> None:
    file.write_bytes(data)
    with pytest.raises(RecordError, match=r"^onze\.toml"):
        load_werkwijze(file)


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(RecordError, match="dit bestand is er niet"):
        load_werkwijze(tmp_path / "weg.toml")
