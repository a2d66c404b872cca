"""Towns, quarters and where somebody comes from; and the numbers of files."""

import pytest

from akad.privacy import Label, anonymise, find


@pytest.mark.parametrize(
    ("typed", "becomes"),
    [
        ("zijn zus woont in Rotterdam en werkt", "zijn zus woont elders en werkt"),
        ("een dochter in hoorn, een zoon in malaga", "een dochter elders, een zoon elders"),
        ("hij komt uit Debrecen", "hij komt van elders"),
        ("zij verhuist naar Breda", "zij verhuist naar elders"),
        ("zij woont in de Kolenkit", "zij woont elders"),
        ("de zus (zus, Assen)", "de zus (zus, elders)"),
        ("nr bb 2207 van de wmo", "nr (nummer) van de wmo"),
        ("zaak kl 20931 loopt", "zaak (nummer) loopt"),
        ("de code wlz-99120 klopt", "de code (nummer) klopt"),
    ],
)
def test_what_is_found_reads_well(typed: str, becomes: str) -> None:
    assert anonymise(typed, quasi=True).text == becomes


@pytest.mark.parametrize(
    "text",
    [
        "in goede handen, uit bed, naar huis, in de put",
        "hij was in Amsterdam en in Nederland",
        "code 33, maat 43-44, wachten tot 20-30 minuten",
        "het schooljaar 2024-2025, covid-19, nen-7510, vmbo-2024",
    ],
)
def test_what_is_none(text: str) -> None:
    assert not {Label.PLAATS, Label.CLIENTNUMMER} & {finding.label for finding in find(text)}
