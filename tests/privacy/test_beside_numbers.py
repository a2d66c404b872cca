"""What is kept with a word or a gap, and must say what a look at the whole text would say."""

import pytest

from akad.privacy import Label, find
from akad.privacy.age_people import says
from akad.privacy.tokens import Tokens


def test_numbers_are_known_with_the_words_around_them() -> None:
    text = "Els 72, b3 en 4-5 c 6."
    tokens = Tokens.of(text)
    starts = [end + behind for _, end, all_behind in tokens.numbers for behind in all_behind]
    assert [text[start] for start in starts] == ["7", "3", "4", "5", "6"]
    assert [tokens.words[at] for at in tokens.before_numbers()] == ["Els", "b", "en", "c"]
    assert not Tokens.of("12 34").numbers


@pytest.mark.parametrize(
    ("before", "what"),
    [
        ("woont bij dochter ", "person"),
        ("volgens Art. ", "part"),
        ("zoon van 3 en ", "word"),
        ("LEEFTİJD ", "cue"),
        ("vrouw, \n", "cue"),
        ("Wim, ", "cue"),
        ("Wim (", "name"),
        ("HB ", "measure"),
        ("metoprolol ", "measure"),
        ("06 12 ", "number"),
    ],
)
def test_the_last_word_says_it(before: str, what: str) -> None:
    assert getattr(says(before), what)


@pytest.mark.parametrize(
    ("before", "what"),
    [("cliëntdochter ", "person"), ("x-zoon ", "person"), ("kaart ", "part"), ("Wim", "cue"), ("12(", "number")],
)
def test_the_last_word_does_not_say_it(before: str, what: str) -> None:
    assert not getattr(says(before), what)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("bij lindengracht hoek tichelstraat hoek westerstraat.", "lindengracht hoek tichelstraat"),
        ("x\tlindengracht hoek tichelstraat", "lindengracht hoek tichelstraat"),
    ],
)
def test_a_corner_is_found_around_its_middle_word(text: str, found: str) -> None:
    assert found in next(text[each.start : each.end] for each in find(text))


@pytest.mark.parametrize("text", ["een man uit 1949", "begin 2019", "maart 3, 1950", "12-XII-'48", "per 5.03 gestopt"])
def test_a_rare_notation_of_a_date_is_found(text: str) -> None:
    assert {each.label for each in find(text)} & {Label.DATUM, Label.GEBOORTEDATUM}
