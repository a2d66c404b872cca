"""Dates as they are typed, what is no date, and how the coarser words read in the sentence."""

import pytest

from akad.privacy import Label, anonymise, find


@pytest.mark.parametrize(
    ("typed", "becomes"),
    [
        ("gesprek do 20/3 om 14.00 u", "gesprek in het voorjaar om 14.00 u"),
        ("sinds maart gestopt", "sinds het voorjaar gestopt"),
        ("hij is begin 2019 gekomen", "hij is in 2019 gekomen"),
        ("sinds begin 2019 in zorg", "sinds 2019 in zorg"),
        ("sinds zomer 2021 geen werk", "sinds 2021 geen werk"),
        ("is zaterdag 3 februari overleden", "is in de winter overleden"),
        ("update week 14: gebeld", "update onlangs: gebeld"),
        ("sinds week 9 gaat het", "sinds kort gaat het"),
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
        "van 13-15 uur inloop",
    ],
)
def test_what_is_no_date(text: str) -> None:
    assert Label.DATUM not in {finding.label for finding in find(text)}
