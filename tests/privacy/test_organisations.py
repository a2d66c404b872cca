"""Organisations that the sentence shows, in small letters too, and what everybody goes to."""

import pytest

from akad.privacy import Label, anonymise, find


def organisations(text: str) -> list[str]:
    return [text[f.start : f.end] for f in find(text) if f.label is Label.ORGANISATIE]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("hij traint bij boksschool tarik.", "boksschool tarik"),
        ("schoonmaak via uitzendbureau flexpunt.", "uitzendbureau flexpunt"),
        ("loopt stage bij garage van dijk.", "garage van dijk"),
        ("bidt in kerk de ark.", "kerk de ark"),
        ("werkte bij veldhuis transport.", "veldhuis transport"),
        ("hij werkt bij Bakkersland", "Bakkersland"),
        ("pb Niels (Triversum) gaat mee", "Triversum"),
        ("zit op duivenvereniging De Snelpost", "duivenvereniging De Snelpost"),
        ("begin bij kringloop rataplan.", "kringloop rataplan"),
    ],
)
def test_an_organisation_is_found(text: str, found: str) -> None:
    assert organisations(text) == [found]


@pytest.mark.parametrize(
    "text",
    [
        "de aanvraag ligt bij de gemeente, het UWV en de SVB",
        "boodschappen bij de Albert Heijn en de Lidl",
        "moeder werkt in de zorg en zit op haar praatstoel",
        "via een vriendin naar de kerk, en via de kerk naar een koor",
        "hij werkt bij de buren in de tuin, en traint bij mooi weer buiten",
        "zij is opgenomen in het ziekenhuis; daarna in de groep",
    ],
)
def test_what_everybody_goes_to_stays(text: str) -> None:
    assert organisations(text) == []


def test_an_organisation_is_said_more_coarsely() -> None:
    said = anonymise("zij zit op koor de Meerklank en werkt bij Bakkersland", quasi=True).text
    assert said == "zij zit op een vereniging en werkt bij een organisatie"
