"""The werkwijze that comes with the program: ten steps, an hour, four kringen, in warm plain Dutch."""

import re
from collections.abc import Iterator

import pytest

from akad.model import Stap, StapSoort
from factories import KRINGEN, packaged

# What goes wrong at tables, and so must not come out of the program itself (DOMAIN: words).
SYSTEM_LANGUAGE = (
    r"cli[eë]nt\w*|indicati\w*|traject\w*|doorzet\w*|problemati\w*|zorgmijder\w*|borderliner\w*|lvb'?er\w*"
    r"|hulpvra\w*|zelfredzaam\w*|doelgroep\w*|casu[si]\w*|intake|plan van aanpak|diagnos\w*"
)
ENGLISH = r"the|and|with|your|what|who|how|please|step|question|time|next|previous|neighbou?rhood"
TEN_STEPS = {
    "welkom": 5,
    "in-beeld": 8,
    "krachten": 8,
    "vraag": 8,
    "eigen-kracht": 7,
    "buurt": 8,
    "informele-zorg": 6,
    "formele-zorg": 4,
    "terug": 4,
    "leren": 2,
}


def texts() -> Iterator[tuple[str, str]]:
    """Yield every text of the werkwijze that can get on a screen, with its place."""
    for stap in packaged().stappen:
        yield f"{stap.id}.naam", stap.naam
        yield f"{stap.id}.uitleg", stap.uitleg
        yield f"{stap.id}.let_op", stap.let_op
        for name in ("vragen", "vragen_met_bewoner", "vragen_buurt"):
            for text in getattr(stap, name):
                yield f"{stap.id}.{name}", text
    for kring in packaged().kringen:
        yield kring.naam, kring.uitleg


def questions(name: str) -> Iterator[tuple[Stap, tuple[str, ...]]]:
    for stap in packaged().stappen:
        yield stap, getattr(stap, name)


def test_ten_steps_in_an_hour() -> None:
    assert {stap.id: stap.minuten for stap in packaged().stappen} == TEN_STEPS
    assert packaged().minuten == 60


def test_four_kringen_from_left_to_right_each_with_its_own_step() -> None:
    assert tuple(kring.naam for kring in packaged().kringen) == KRINGEN
    opens = [stap.kring for stap in packaged().stappen if stap.soort is StapSoort.KRING]
    assert tuple(opens) == KRINGEN
    assert packaged().stappen[7].kring == "formele zorg"


def test_the_steps_do_what_their_names_say() -> None:
    others = [stap.soort for stap in packaged().stappen if stap.soort is not StapSoort.KRING]
    assert others == [soort for soort in StapSoort if soort is not StapSoort.KRING]


def test_the_perspectives_of_the_domain() -> None:
    assert [p.naam for p in packaged().perspectieven] == [
        "bewoner",
        "naaste",
        "buur",
        "ervaringsdeskundige",
        "vrijwilliger",
        "welzijn",
        "wijkzorg",
        "LVB-zorg",
        "GGZ",
        "MO/BW",
        "corporatie",
        "wijkagent",
        "gemeente",
    ]


@pytest.mark.parametrize("name", ["vragen", "vragen_met_bewoner", "vragen_buurt"])
def test_two_to_four_questions_a_step(name: str) -> None:
    amounts = {stap.id: len(asked) for stap, asked in questions(name)}
    # Only the last step asks a buurt the same as anybody.
    ordinary = {"leren"} if name == "vragen_buurt" else set()
    assert {stap_id for stap_id, amount in amounts.items() if not 2 <= amount <= 4} == ordinary


def test_no_question_is_asked_twice_in_a_step() -> None:
    for name in ("vragen", "vragen_met_bewoner", "vragen_buurt"):
        for _, asked in questions(name):
            assert len(set(asked)) == len(asked)


def test_the_bewoner_at_the_table_is_spoken_to_not_about() -> None:
    for stap, asked in questions("vragen_met_bewoner"):
        together = " ".join(asked)
        assert not re.search(r"\bde bewoner\b", together, re.IGNORECASE), stap.id
        assert re.search(r"\b(je|jij|jou|jouw)\b", together, re.IGNORECASE), stap.id


def test_a_buurt_is_not_called_a_bewoner() -> None:
    for stap, asked in questions("vragen_buurt"):
        assert not re.search(r"\bde bewoner\b", " ".join(asked), re.IGNORECASE), stap.id


def test_plain_dutch_without_system_language() -> None:
    for place, text in texts():
        assert not re.search(rf"\b({SYSTEM_LANGUAGE})\b", text, re.IGNORECASE), place
        assert not re.search(rf"\b({ENGLISH})\b", text, re.IGNORECASE), place


def test_texts_are_whole_sentences() -> None:
    for place, text in texts():
        assert text == text.strip()
        assert text[0].isupper() or text[0] == "'", place
        if not place.endswith(".naam"):
            assert text[-1] in ".?!", place


def test_questions_ask() -> None:
    """A question may end in a request, but every step asks something."""
    for name in ("vragen", "vragen_met_bewoner"):
        for stap, asked in questions(name):
            assert any("?" in each for each in asked), stap.id
