"""Organisations that the sentence shows, in small letters too, and what everybody goes to."""

import re
import sys

import pytest

from akad.privacy import Label, anonymise, find
from akad.privacy.finding import is_before


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
    assert said == "zij zit op een vereniging en werkt bij een bedrijf"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        # Known by name, before anybody takes it for a person.
        ("de casemanager van jellinek belde", "jellinek"),
        ("mevrouw woont in een flat van Stadgenoot", "Stadgenoot"),
        ("Trudie van Buurtzorg Vogelbuurt komt om tien uur", "Buurtzorg Vogelbuurt"),
        ("zij maakt kantoren schoon voor Asito", "Asito"),
        ("stage bij Kruidvat op de Dorpsstraat", "Kruidvat"),
        # A word that says what it is, with its name in small letters.
        ("lid van zwemclub de dolfijnen", "zwemclub de dolfijnen"),
        ("hij eet elke avond bij eethuis gouden lepel", "eethuis gouden lepel"),
        ("ze werkt in wasserij blinkert.", "wasserij blinkert"),
        ("zijn vrouw woont in huize sonnevelt", "huize sonnevelt"),
        # A name that says at its end what it is.
        ("hij rijdt voor zwietering logistiek", "zwietering logistiek"),
        ("de jongste zit op het krommenie lyceum", "het krommenie lyceum"),
        ("schuld bij Vlugge Vinger Bewindvoering", "Vlugge Vinger Bewindvoering"),
        # What the words around say.
        ("oma speelt orgel, en preekt bij Kings Embassy, elke week", "Kings Embassy"),
        ("de kleinste gaat naar De Zonnestraal en de oudste niet", "De Zonnestraal"),
        ("school: De Waterlelie, groep 4", "De Waterlelie"),
        ("juf Anouk (De Waterlelie) belt", "De Waterlelie"),
        ("Zij zit op 't Kofschip", "'t Kofschip"),
        ("was timmerman en klust nu voor Bakker & Zonen, zwart", "Bakker & Zonen"),
    ],
)
def test_an_organisation_is_found_by_what_it_is_or_what_is_done_there(text: str, found: str) -> None:
    assert any(found in organisation for organisation in organisations(text))


@pytest.mark.parametrize(
    ("text", "somebody"),
    [
        ("Frits de Reade brengt soep", "Frits"),
        ("gisteren belde mevrouw Jellinek", "Jellinek"),
        ("wijkagent van Rivas kwam langs", "Rivas"),
        ("zijn broer logeert bij Elske, al een week", "Elske"),
        ("zij kookt voor Dolf, elke dag", "Dolf"),
        ("de boot is van Ouwe Gerrit, die slaapt er ook", "Gerrit"),
        ("gezinsvoogd Ruud van 't Hek zegt niks", "Ruud"),
        ("ze werkt in de winkel van Fatima", "Fatima"),
        ("de zoon van mw Kartal (Emirhan) belt", "Kartal"),
        ("juf De Vries komt ook", "Vries"),
        ("kerk: Ineke, Fred en Tjits", "Ineke"),
        ("boven winkel Aisha woont Aart", "Aisha"),
        ("Muziek: Radboud. Hapjes: Yusra.", "Radboud"),
        ("pastor Ivan van Petruskerk Zuid bidt mee", "Ivan"),
        ("Piet is ziek, vervangen door Ooms", "Ooms"),
        ("opvang is geregeld via Sneep, morgen al", "Sneep"),
        ("zijn behandelaar (Tim Zomers, FACT West) stopt", "Tim"),
    ],
)
def test_a_person_is_not_lost_in_an_organisation(text: str, somebody: str) -> None:
    found = " ".join(organisations(text))
    assert somebody not in found
    known = somebody not in {"Sneep", "Ooms", "Radboud"}  # who is found by the finder of persons or not at all
    assert not known or somebody not in anonymise(text).text


@pytest.mark.parametrize(
    "text",
    [
        "we gaan samen doen wat kan, en met een rode draad",
        "naar school de hele week, en dan naar de kerk de straat uit",
        "het café de hele dag dicht, en de garage ook",
        "een Vrouw zit in de Hal met de Krant en wacht op de Dokter in de Kamer",
        "HIJ WERKT BIJ DE BUREN EN SLAAPT IN DE SCHUUR",
        "zij werkt bij ons in de tuin en zit op haar kamer",
    ],
)
def test_an_ordinary_sentence_is_no_organisation(text: str) -> None:
    assert organisations(text) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("soep bij Buurtkeuken Reigersbos, elke week", "Buurtkeuken Reigersbos"),
        ("de consulent van WXP Oost belde", "WXP Oost"),
        ("hij zit op de Anna van Buurenschool, net als Piet", "Anna van Buurenschool"),
        ("woont op boot De Vrouwe Johanna, aan de kade", "De Vrouwe Johanna"),
        ("brief van incassobureau Van Dam & Zonen", "incassobureau Van Dam & Zonen"),
        ("gesprek met De Alliantie over de huur", "De Alliantie"),
        ("Marloes van MXE kwam langs", "MXE"),
        ("opa zit in huize st. jozef, beneden", "huize st. jozef"),
        ("dochter Noor (Kruidvat) werkt zaterdag", "Kruidvat"),
        ("Vuyo (Humanitas) rijdt mee", "Humanitas"),
        ("woco eigen haard dreigt", "eigen haard"),
        ("weggestuurd bij het zadelstra college zuidoost", "zadelstra college zuidoost"),
    ],
)
def test_where_it_is_or_whom_it_is_called_after_belongs_to_the_name(text: str, found: str) -> None:
    assert any(found in organisation for organisation in organisations(text))


def test_what_stands_before_is_read_as_an_expression_that_ignores_case_does() -> None:
    every = "".join(map(chr, (*range(0xD800), *range(0xE000, sys.maxunicode + 1))))
    for letter in "abcdefghijklmnopqrstuvwxyz":
        small = re.compile(letter)
        read = re.findall(letter, every, re.IGNORECASE)
        assert len(read) > 1
        assert all(is_before(small, odd, 1, 1) for odd in read)


def test_the_character_before_what_is_searched_is_seen() -> None:
    whole = re.compile(r"\bbij\s$")
    assert is_before(whole, "Werkt Bij ", 10, 4)
    assert not is_before(whole, "voorbij ", 8, 4)
    assert is_before(whole, "BIJ ", 4, 9)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("zij komt uit Bergen op Zoom", "Bergen op Zoom"),
        ("hij woont in Den Helder, met zus", "Den Helder"),
        ("opgegroeid in capelle aan den ijssel.", "capelle aan den ijssel"),
    ],
)
def test_a_place_of_several_words_is_found(text: str, found: str) -> None:
    assert [text[f.start : f.end] for f in find(text) if f.label is Label.PLAATS] == [found]


@pytest.mark.parametrize("text", ["it", "De", "Van", "(", "in de", "Het de", "'t", "op de st."])
def test_a_text_of_a_word_or_two_is_searched(text: str) -> None:
    assert find(text) == ()


@pytest.mark.parametrize(
    "text",
    [
        "Wat er mis is, weten we niet. De School zegt niets. De Kerk heeft een pot, de bewoner niet.",
        "De Flat heeft tocht, en de buren hebben de rest. Morgen verder.",
        "slaapt in de Winteropvang, eet bij de Overblijf",
        "gaat naar de grieks-orthodoxe kerk, vroeger naar een koreaanse kerk",
        "Geen Zorg, zei hij, en wil geen okt",
        "het schip ENI 02331887, pasnr zorg 12",
    ],
)
def test_a_kind_with_a_capital_is_no_name(text: str) -> None:
    assert organisations(text) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("het wijkteam noord komt dinsdag", "wijkteam noord"),
        ("belt met okt geuzenveld", "okt geuzenveld"),
        ("kind zit op bs de kraai", "bs de kraai"),
        ("logeert in pension de reiger", "pension de reiger"),
        ("bezig als beveiliger bij Sekurita, nachten", "Sekurita"),
        ("lid van vissersclub de stille vijver, en van meer", "vissersclub de stille vijver"),
        ("zwemt in bijlmer sportcentrum", "bijlmer sportcentrum"),
        ("was student scheikunde aan de vu", "vu"),
    ],
)
def test_a_team_of_a_quarter_and_more_kinds(text: str, found: str) -> None:
    assert any(found in each for each in organisations(text))
