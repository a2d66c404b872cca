"""Which place an idea names."""

import pytest

from akad.meeting.places import guess_place, named_in, place_in


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Foto's hangen in het buurtcafé", "Buurtcafé"),
        ("Een keer eten bij Eettafel De Ketel op woensdag", "Eettafel De Ketel"),
        ("naar het Huis van de Wijk voor koffie", "Huis van de Wijk"),
        ("De bieb", "Bieb"),
        ("wandelen langs de Gaasperplas", "Gaasperplas"),
        ("mee met de hond", "Mee met de hond"),
    ],
)
def test_a_guess_stands_ready(text: str, place: str) -> None:
    assert guess_place(text) == place


def test_what_names_no_place_is_not_asked_about() -> None:
    for text in ("elke dag een foto", "ze zit toch thuis", "aan de keukentafel", "een rustige plek in huis"):
        assert place_in(text) == "", text
    assert place_in("x" * 3000) == ""
    assert len(guess_place("woord " * 500)) <= 60


def test_a_known_place_is_found_as_a_whole() -> None:
    names = ["Eettafel De Ketel", "De Ketel", "ket", "Café Zuid"]
    assert named_in("eten bij eettafel de ketel!", names) == "Eettafel De Ketel"
    assert named_in("een ketel thee", names) is None
    assert named_in("naar cafe zuid", names) == "Café Zuid"
