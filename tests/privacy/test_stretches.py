"""What is looked at first around a number, before any expression is tried."""

import pytest

from akad.privacy import find
from akad.privacy.number_words import CODE, FILE, PHONE, VEHICLE
from akad.privacy.stretches import Stretch, stretches
from akad.privacy.tokens import Tokens


def whole(text: str) -> Stretch:
    return Stretch.of(Tokens.of(text), 0, len(text))


@pytest.mark.parametrize(
    ("text", "shape"),
    [
        ("Tel. 06-12345678, Jan", "Aaa- 99-99999999, Aaa"),
        ("zoë 12½ €3", "aaa 99a ,9"),
        ("İnci ٣٤ m²\n8031–5520", "Aaaa 99 a9 9999-9999"),
        ("", ""),
    ],
)
def test_the_shape_is_drawn_sign_for_sign(text: str, shape: str) -> None:
    assert whole(text).shape == shape


def test_every_long_number_is_a_row_of_digits() -> None:
    assert "9999999999" in whole("bel (0) 6 - 12.34 56 78 even").row()


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("rechtszaak 12", FILE),
        ("bouwdossier 12", FILE | CODE),
        ("haar opel 12", VEHICLE),
        ("mobieltje 12", PHONE),
        ("zij is 12", 0),
    ],
)
def test_what_the_words_say_of_the_number_behind_them(text: str, says: int) -> None:
    assert whole(text).says & (FILE | CODE | VEHICLE | PHONE) == says


def test_where_the_word_for_a_number_stands() -> None:
    near = whole("zijn dossier, al lang, is 1234")
    at = near.text.index("1234")
    assert near.opens(FILE, at, 46) == 5
    assert near.opens(FILE, at, 18) == at - 18
    assert near.opens(FILE, at, 8) is None
    assert near.opens(VEHICLE, at, 46) is None


def test_a_word_that_is_cut_in_two_says_what_its_end_says() -> None:
    text = "x" * 60 + "dossier 12345"
    start = text.index("dossier")
    near = Stretch.of(Tokens.of(text), start, len(text))
    assert near.says & FILE
    assert near.opens(FILE, len("dossier "), 46) == 0


def test_a_code_behind_a_word_that_is_glued_to_a_number() -> None:
    text = "bij 77polis kf_2207_x ligt het"
    assert "kf_2207_x" in [text[each.start : each.end] for each in find(text)]


def test_no_stretch_without_a_number_and_one_around_numbers_that_are_near() -> None:
    assert list(stretches("zij woont alleen")) == []
    assert len(list(stretches("op 3 mei en 4 juni"))) == 1
    assert len(list(stretches(f"op 3 mei {'en zo verder ' * 20} 4 juni"))) == 2
