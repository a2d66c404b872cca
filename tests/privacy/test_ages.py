"""Ages as they are typed, what is no age, and how the coarser words read in the sentence."""

import pytest

from akad.privacy import Label, anonymise, find


@pytest.mark.parametrize(
    "text",
    [
        "noor 22, stopt ermee",
        "baby fenna 5 wkn oud",
        "fatima 54jr",
        "kind lio (3 jr).",
        "broers van 66 en 68",
        "zoon van 9",
        "ze is rond de 70",
        "eind 40, gescheiden",
        "dhr 40+, geen werk",
        "vanaf zn 12e.",
        "m/58, alleenst",
        "v 34 jr",
        "Dina, 31 j, alleen",
        "hij is er 71.",
        "kleinkind 10 mnd.",
        "Fenna is doof. 26. Tolk komt mee",
    ],
)
def test_an_age_is_found(text: str) -> None:
    assert Label.LEEFTIJD in {finding.label for finding in find(text)}


@pytest.mark.parametrize(
    "text",
    [
        "KPS 40, GAF 55, MMSE 24, Barthel 14",
        "Morfpleister 25, metoprolol 50, om de dag",
        "212 reacties en drie banen",
        "hij woont op 2 hoog met 3 kinderen",
        "de buurman van 24 en die van 26",
        "een vrouw met 3 tassen, een man met 2 banen",
        "de indicatie loopt 5 jaar, ze zijn 40 jaar getrouwd",
        "maat 43, lijn 22, kamer 12",
    ],
)
def test_another_number_is_no_age(text: str) -> None:
    assert Label.LEEFTIJD not in {finding.label for finding in find(text)}


@pytest.mark.parametrize(
    ("typed", "becomes"),
    [
        ("een 72-jarige man komt", "een man van in de zeventig komt"),
        ("de 72-jarige komt", "de zeventiger komt"),
        ("een jongen van 17 jaar", "een jongen van tienerleeftijd"),
        ("de bewoner (54) zingt", "de bewoner (in de vijftig) zingt"),
        ("zij is 7 jaar", "zij is in de basisschoolleeftijd"),
        ("een dochter van 7 jaar", "een dochter van basisschoolleeftijd"),
        ("zijn moeder werd 80", "zijn moeder werd een jaar ouder"),
        ("zij is bijna 75", "zij is in de zeventig"),
        ("hij is eind 40", "hij is in de veertig"),
        ("broers van 66 en 68 wonen samen", "broers van in de zestig wonen samen"),
        ("de 54-jarige timmerman zoekt werk", "de timmerman van in de vijftig zoekt werk"),
        ("zij is moeder van een baby van 8 maanden.", "zij is moeder van een baby van een paar maanden."),
        ("nu is hij 38, zonder werk", "nu is hij in de dertig, zonder werk"),
        ("een baby van 6 maanden", "een baby van een paar maanden"),
        ("hij drinkt vanaf zijn 12e", "hij drinkt vanaf zijn kindertijd"),
    ],
)
def test_the_coarser_words_read_well(typed: str, becomes: str) -> None:
    assert anonymise(typed, quasi=True).text == becomes
