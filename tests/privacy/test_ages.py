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


def _ages(text: str) -> list[str]:
    return [text[each.start : each.end] for each in find(text) if each.label is Label.LEEFTIJD]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("zij is 19, hij 52, en niemand zegt er iets van", ["19", "52"]),
        ("hij 88 zij 87, al lang samen", ["88", "87"]),
        ("wanda 27 studeert, joost 31 kapper", ["27", "31"]),
        ("haar dochter Parisa van 11 vertaalt alles", ["11"]),
        ("Hodan 💔 19, zwanger", ["19"]),
        ("Rozh (spreek uit rozj) 21, familie ver weg", ["21"]),
        ("de jongste, die pas 2 is", ["2"]),
        ("jongen, Roemeens, ca 22, slaapt buiten", ["22"]),
        ("Sjaak B., 71, alcohol", ["71"]),
        ("klant d.k., 38, treinen", ["38"]),
        ("buurvrouw Mies, ook 91.", ["91"]),
        ("mevrouw van der zee 92 wil niet weg", ["92"]),
        ("zoons van 12, 14 en 17", ["12", "14", "17"]),
        ("zusje Gifty 12 ❤️", ["12"]),
        ("mevrouw oumnia 36 weggelopen van huis", ["36"]),
        ("Jong is haar moeder, 26: zij belt", ["26"]),
        ("Dhr Zondag (C.J.), 69, komt", ["69"]),
        ("dochter toemini 61 kan niet meer", ["61"]),
        ("Is moe. Zij 34, woont buiten", ["34"]),
        ("mama > marwan 17 > yara 12 > baby", ["17", "12"]),
        ("Zij 36, hij (Selim) 39, beiden moe", ["36", "39"]),
        ("hun kind heet Prince, is 5, kan lezen", ["5"]),
        ("moeder van een tweeling van 4 mnd, moe", ["4 mnd"]),
    ],
)
def test_an_age_without_a_word_for_it(text: str, expected: list[str]) -> None:
    assert _ages(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "huurschuld (3 mnd), gat van 11 jaar in de AOW, een straf van 14 jaar",
        "paste 30 jr op, was 30 jr coupeuse, zij 64 jaar getrouwd",
        "volgens art. 64, arts erbij",
        "Fatma 40 uur per week, Jos 12 boeken, Wim 15 minuten te laat, Karim 20 euro kwijt",
        "Zij noemde er 14, hij 20. Zij rookt er 20 en hij 10.",
    ],
)
def test_numbers_beside_a_person_that_are_no_age(text: str) -> None:
    assert _ages(text) == []
