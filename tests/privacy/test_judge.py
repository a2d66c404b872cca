"""What is seen around a word, and what it weighs: code and learnt weights agree, and each sign works its way."""

from importlib.resources import files

import pytest

from akad.privacy import find
from akad.privacy.finding import Label
from akad.privacy.persons import PersonFinder
from akad.privacy.signs import signs_of
from akad.privacy.tokens import Tokens

DATA = files("akad.privacy") / "data"
TEXT = (
    "Zus Marijke (44) belt vaak. volgens buurman piet de boer is hij moe, en mw. El Idrissi zegt: rustig. Qozb? Qozb."
)


def odds(text: str, word: str) -> float:
    """Return how sure it is that the first `word` of the text is a name."""
    tokens = Tokens.of(text)
    weights = PersonFinder(tokens, frozenset()).weights()
    return next(odds for at, odds in weights.items() if tokens.words[at] == word)


def test_the_signs_that_are_seen_are_those_that_were_learnt() -> None:
    """A sign that is renamed in the code and not learnt anew would weigh nothing, and nobody would notice."""
    learnt = {sign.partition("=")[0] for sign in (DATA / "tekens.txt").read_text("utf-8").split("\n")}
    tokens = Tokens.of(TEXT)
    seen = [
        sign
        for at, shape, around in PersonFinder(tokens, frozenset()).seen()
        for sign in (*signs_of(tokens.words[at], shape), *around)
    ]
    assert {sign.partition("=")[0] for sign in seen} == learnt


def test_every_sign_has_a_weight_that_says_something() -> None:
    weights = (DATA / "gewichten.bin").read_bytes()
    assert len(weights) == len((DATA / "tekens.txt").read_text("utf-8").split("\n"))
    assert 128 not in weights


@pytest.mark.parametrize(
    ("more", "less", "word"),
    [
        ("vraag zijn zus Roos erbij", "geef haar een Roos erbij", "Roos"),
        ("mevrouw Bakker komt langs", "de Bakker komt langs", "Bakker"),
        ("iris (8) is jarig", "iris bloeit in maart", "iris"),
        ("vanavond eet Mert mee", "vanavond is er Voetbal", "Mert"),
    ],
)
def test_what_stands_beside_a_word_tells(more: str, less: str, word: str) -> None:
    other = word if word in less.split() else less.split()[-1]
    assert odds(more, word) > odds(less, other)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("bel adv van liempd even terug", ["van liempd"]),
        ("deurwaarder te velde heeft beslag gelegd", ["te velde"]),
        ("op de brief staat f.h.m. terpstra", ["f.h.m. terpstra"]),
        ("afwezig met bericht: J.P.", ["J.P."]),
        ("de moskee, daar kent si mohamed iedereen", ["si mohamed"]),
        ("dat vond Raven, en Raven weet het", ["Raven", "Raven"]),
        ("zusMarijke en MarijkeBel komen", ["Marijke", "MarijkeBel"]),
        ("MARJA KOOKT NOG STEEDS VOOR TINUS", ["MARJA", "TINUS"]),
    ],
)
def test_the_whole_name_goes(text: str, names: list[str]) -> None:
    assert [text[f.start : f.end] for f in find(text) if f.label is Label.PERSOON] == names


@pytest.mark.parametrize(
    "text",
    [
        "Radio aan: Bob Marley, Hazes, Bach",
        "Met Sint Maarten langs de deuren",
        "\n wil ",
        "YouTube, WhatsApp, PostNL, een iPhone en MijnOverheid",
        "Hulp: was, strijk, boodschappen",
    ],
)
def test_nobody_is_found_where_nobody_is(text: str) -> None:
    assert not [f for f in find(text) if f.label is Label.PERSOON]
