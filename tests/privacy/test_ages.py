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


@pytest.mark.parametrize(
    "text",
    [
        "Els kent hem 25 jaar, gaf 30 jaar les en woonde daar 41 jaar.",
        "Bep (30 jr samen), Koos, 12 jr gevaren, voor het eerst in 6 jaar, geldig 5 jaar",
        "Had een winkel. 31 jaar verkoper bij de Hema. Stond op het Waterlooplein 30 jaar, nu weg",
        "wie heeft wat: 1) sien 2) osman 3) slager Frits 4) kwijt",
        "agenda: 1. God, 2. de Kat, 3. Mirjam, 4. Radboud",
        "Mw leeft van 60 p/w. Dosis van 20 naar 10. Verzuim Karel van 61 naar 8 uur. Score van 22 naar 31.",
        "Psalm 84, suiker 18, radio 5. Zij woog 78, nu 47. Na 36 mnd wordt 18. Een bril, min 4.",
        "vader van 7, oma van 12, yoga voor dames 65+, de 55+ flat",
        "karima sollicitatie 45 was raak",
        "meneer is 40 jaar kok geweest, omdat hij 30 jaar nachts werkte; Ria, 40 jaar zee",
        "Huiskring (6), zussen (3). Piet 40 dgn droog. Level 60.",
    ],
)
def test_how_long_and_how_many(text: str) -> None:
    assert _ages(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("ik schat hem 60. naar schatting 55. zij is denk ik 74.", ["60", "55", "74"]),
        ("dhr sietse wiersma 93 zorgmijder", ["93"]),
        ("Ria ,69 jr. en Mick, 22(!)", ["69 jr.", "22"]),
        ("jet vink 15 loopt weg", ["15"]),
        ("dochter mila 7 niet op school, zoon bram, 8, wel", ["7", "8"]),
        ("baby levi 5 mnd is bij oma", ["5 mnd"]),
        ("kinderen die nu 21, 18 en 16 zijn", ["21", "18", "16"]),
        ("Jaya en Luna Mensah, 6 en 4. kids, 8 en 5, bij ex", ["6", "4", "8", "5"]),
        ("hij 64, ik 60.", ["64", "60"]),
        ("MW. T. KAMPERMAN, 59, BOOS", ["59"]),
        ("Semere uit Keren (Eritrea), 31, zit", ["31"]),
        ("mevr v. Ommen-Snel 92, doof", ["92"]),
        ("zusjes van 20 en 18, samen", ["20", "18"]),
        ("hij is nu 19 zn moeder weet het niet", ["19"]),
        ("vindt ze. 67, Moluks, en vergeet veel", ["67"]),
        ("dame van 88 die zingt", ["88"]),
        ("Haj Mohand, zesenzeventig, slaapt hier. Dochter Mai (negen) ook.", ["zesenzeventig", "negen"]),
    ],
)
def test_more_ages_without_a_word_for_it(text: str, expected: list[str]) -> None:
    assert _ages(text) == expected
