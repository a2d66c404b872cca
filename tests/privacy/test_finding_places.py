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


def places(text: str) -> list[str]:
    return [text[f.start : f.end] for f in find(text) if f.label is Label.PLAATS]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("zijn moeder zit in ouarzazate, zijn vader hier", "ouarzazate"),
        ("oma (Pazardzhik) belt elke zondag", "Pazardzhik"),
        ("een broer, Targovishte, en een zus hier", "Targovishte"),
        ("de vader uit Port Harcourt preekt", "Port Harcourt"),
        ("zij verhuisde naar Den Helder met de kat", "Den Helder"),
        ("hij werkt in alphen aan den rijn", "alphen aan den rijn"),
        ("post gaat naar Diemen-Zuid", "Diemen-Zuid"),
        ("hij hangt bij station Muiderpoort rond", "station Muiderpoort"),
        ("een vrijwilliger uit de rivierenbuurt komt ook", "rivierenbuurt"),
        ("zij woont al jaren in de Jordaan", "de Jordaan"),
        ("woont nu wieringerwerf, boven de bakker", "wieringerwerf"),
        ("evert te spakenburg belt elke dag", "spakenburg"),
        ("met de boot onder de Torontobrug door", "Torontobrug"),
    ],
)
def test_towns_and_quarters_are_found(text: str, found: str) -> None:
    assert any(found in place for place in places(text))


@pytest.mark.parametrize(
    ("text", "somebody"),
    [
        ("dr Achterberg schreef iets voor", "Achterberg"),
        ("op het paspoort staat Rick van Bergeijk", "Bergeijk"),
        ("Trudie van Vogelbuurt belt", "Trudie"),
        ("mevrouw Den Helder is er weer", "Helder"),
        ("met Lodewijk vissen is zwijgen", "Lodewijk"),
        ("huisarts Abbenbroek schreef iets", "Abbenbroek"),
    ],
)
def test_a_person_is_not_lost_in_a_place(text: str, somebody: str) -> None:
    assert somebody not in " ".join(places(text))
    assert somebody not in anonymise(text).text


@pytest.mark.parametrize(
    "text",
    [
        "zonder iets te hoeven, en te voorbereid",
        "op de kerstmarkt en in het stadspark, onder de brug",
        "met Sint Maarten zingen de kinderen",
        "volgens Omaha gaat het beter",
        "een pijp in de mond en een brug te ver",
    ],
)
def test_words_that_only_look_like_a_place(text: str) -> None:
    assert places(text) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("tante Loubna (Utrecht) wil wel", "Utrecht"),
        ("golnaz (dochter, delft) belt", "delft"),
        ("nicht Farida (Rabat), broer Omar", "Rabat"),
        ("dochter Liesbeth – Alkmaar – bellen", "Alkmaar"),
        ("geboren op bonaire, schilder", "bonaire"),
        ("haar man ligt op muiderberg.", "muiderberg"),
        ("vrienden uit Zuidoost, allemaal", "Zuidoost"),
        ("hij woont in Noord, met zus", "Noord"),
        ("de winkel in watergraafsmeer, die is weg", "watergraafsmeer"),
    ],
)
def test_a_place_in_brackets_or_with_op(text: str, found: str) -> None:
    assert places(text) == [found]


@pytest.mark.parametrize("text", ["advocaat hazes (echt) belt", "monique (dochter), cor (duiven), de buurman"])
def test_an_ordinary_word_in_brackets_is_no_place(text: str) -> None:
    assert places(text) == []
