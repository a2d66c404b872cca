"""Dates as they are typed, what is no date, and how the coarser words read in the sentence."""

import pytest

from akad.privacy import Label, anonymise, find


@pytest.mark.parametrize(
    ("typed", "becomes"),
    [
        ("gesprek do 20/3 om 14.00 u", "gesprek in het voorjaar om 14.00 u"),
        ("sinds maart 2023 gestopt", "sinds het voorjaar van 2023 gestopt"),
        ("werd begin mei 2022 geholpen", "werd in het voorjaar van 2022 geholpen"),
        ("hij is begin 2019 gekomen", "hij is in 2019 gekomen"),
        ("sinds begin 2019 in zorg", "sinds 2019 in zorg"),
        ("sinds zomer 2021 geen werk", "sinds 2021 geen werk"),
        ("is zaterdag 3 februari overleden", "is in de winter overleden"),
        ("Op 5 juli is de evaluatie", "In de zomer is de evaluatie"),
        ("komt 1 juli terug", "komt in de zomer terug"),
        ("hij is vorig jaar juni opgenomen", "hij is vorig jaar opgenomen"),
        ("rust. 20-6 evaluatie", "rust. zomer evaluatie"),
    ],
)
def test_a_date_is_said_more_coarsely(typed: str, becomes: str) -> None:
    assert anonymise(typed, quasi=True).text == becomes
    assert anonymise(becomes, quasi=True).text == becomes


@pytest.mark.parametrize(
    "text",
    [
        "stand 20-6, gewonnen met 18-9",
        "24/7 open, bloeddruk 130/80",
        "week 2 van het plan, per week 14 uur",
        "1e kerstdag eten we samen",
        "in maart is het vaak koud",
        "zij is sinds mei thuis, vanaf januari weer aan het werk",
        "loopt tot eind oktober, begin september de keuring, half februari klaar",
        "update week 47: gebeld, sinds wk 9 rustig, verlof tot week 31",
        "van 13-15 uur inloop",
    ],
)
def test_what_is_no_date(text: str) -> None:
    assert Label.DATUM not in {finding.label for finding in find(text)}


def _dates(text: str) -> list[str]:
    return [text[each.start : each.end] for each in find(text) if each.label in {Label.DATUM, Label.GEBOORTEDATUM}]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("ontruiming 15-4 als er niets gebeurt", ["15-4"]),
        ("zij rondt af 18-3.", ["18-3"]),
        ("Ontsl. 22/11?", ["22/11"]),
        ("MDO 6/5 14.00u", ["6/5"]),
        ("val 4/2 en weer 19/2", ["4/2", "19/2"]),
        ("kind geboren, 7-9, 3120 gram", ["7-9"]),
        ("uitspraak 31.05", ["31.05"]),
        ("werd 31 okt van zijn fiets gereden", ["31 okt"]),
        ("naar de rechter, 7 mei a.s. om tien uur", ["7 mei a.s."]),
        ("weg 6 t/m 12 juni", ["6 t/m 12 juni"]),
        ("cursus 12, 13 en 14 mei", ["12, 13 en 14 mei"]),
        ("nacht 28/29 mei", ["28/29 mei"]),
        ("kwam 12mrt weer", ["12mrt"]),
        ("overleden 24 mrt 05.40u", ["24 mrt"]),
        ("zij slaapt sinds 17.05 niet", ["17.05"]),
        ("vorige week 8/3 gevonden", ["8/3"]),
        ("zat op rij 1, 21 juni", ["21 juni"]),
        ("loopt tot eind maart, uiterlijk half aug", []),
        ("post naar 1e jan steenstr 4", []),
        ("won met 21-12, groep 7/8, MMSE 21/30, ratio 3/4, 24/7", []),
        ("om 14.05, weegt 31.05 kilo, € 31.05", []),
        ("van 1938/1939 en 2019-2020", []),
    ],
)
def test_days_as_they_are_jotted_down(text: str, expected: list[str]) -> None:
    assert _dates(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("° 1948, weduwe", "1948"),
        ("een man uit 1949 uit Fes", "1949"),
        ("Hamid ('51) belt", "'51"),
        ("bouwjaar 58, zegt hij zelf", "58"),
        ("geboren in het jaar 1938", "1938"),
        ("gebjaar 1938", "1938"),
        ("geboren winter 1944", "winter 1944"),
        ("geboren maart 3, 1950", "maart 3, 1950"),
        ("geb 07-1956", "07-1956"),
        ("gb 12-XII-'48", "12-XII-'48"),
        ("geb 12031965 te Fes", "12031965"),
        ("verjaart 7/9", "7/9"),
    ],
)
def test_when_somebody_was_born(text: str, expected: str) -> None:
    assert expected in [text[each.start : each.end] for each in find(text) if each.label is Label.GEBOORTEDATUM]
