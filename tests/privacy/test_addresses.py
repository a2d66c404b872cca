"""Addresses to their last letter: what stands behind a house number, corners, and a house without a street."""

import pytest

from akad.privacy import Label, find


def addresses(text: str) -> list[str]:
    return [text[each.start : each.end] for each in find(text) if each.label is Label.ADRES]


@pytest.mark.parametrize(
    "address",
    [
        "Tugelaweg 14 bel 2",
        "Zeilstraat 7b-3",
        "Meibergdreef 9 kamer f4-118",
        "Gulden Kruis 166",
        "Kinkerstraat 212 kelder",
        "Kinkerstraat 212 kelder 4",
        "Zeilstraat 7 achter",
        "Zeilstraat 7 achterhuis",
        "Wibautstraat 88 unit B12",
        "Wibautstraat 88 unit 12c",
        "Molukkenstraat 9 2e",
        "Molukkenstraat 9 (3e)",
        "Frederik Hendrikstraat 116 (3 hoog)",
        "Borneolaan 3, 2e verdieping, 3e deur links",
        "Jan Rebelstraat 40 wagen 3",
        "Eerste Jan Steenstraat 40 bed 3",
        "1e v.d. Helststraat 9 boven",
        "Ferdinand Bolstr. 14-II",
        "Zeilstraat 120 C 4",
        "Ceintuurbaan 201-hs/202-hs",
        "Da Costakade t/o 31",
        "Amstel t/o 122",
        "Zuideramstelkanaal t/o 14",
        "Prins Hendrikkade, nr 33",
        "Marnixstraat hoek Elandsgracht 3 hoog",
        "Marnixstraat 12 hoek Rozengracht",
        "Entrepotdok 12 hs",
        "Kadijksplein 4 zw",
        "Molukkenstraat 405 kamer links",
        "Molukkenstraat 12 dak",
        "Molukkenstraat 17, derde etage links",
        "Molukkenstraat, wagen 12b",
        "Gouden Winckelplantsoen 5/3",
        "albert cuypstraat 203 bel 3",
        "Molukkenstraat 160 1 achter",
        "Molukkenstraat 98 2v",
        "Molukkenstraat 88-3a",
        "Bos en Lommerweg 271-2",
        "Purperhoedenveem 14",
        "dr h colijnstraat 341 iv",
        "Molukkenstraat 210 3",
        "Haag en Veld 60 1R",
        "Zeilstraat 50 nr 7",
        "Zeilstraat 12 ark",
        "Zeilweg ligplaats 8",
        "Plantage Muidergracht 27 III",
        "Nieuw Hoogland 2 k. 118",
        "Zeilstraat 12, K2.08",
        "Zeilstraat 12–II",
        "Zeilstraat 4-6-8",
        "Zeilstraat 4, 6 en 8",
        "Zeilstraat nrs 4 en 6",
        "Zeilstraat ter hoogte van nr 4",
        "Zeilstraat 12 (achterkant)",
        "Zeilstraat 12 kelderbox 40",
        "Zeilstraat 12, 5de",
        "nz voorburgwal 12",
        "Zeilstraat 12, 7-B",
        "Zeilstraat 12 unit C-20",
        "Zeilstraat 12 kamer 3.11",
        "Zeilstraat 12, rechterkamer",
        "Zeilstraat 12 achterom",
        "Zeilstraat 12, II b",
        "Zeilstraat 12 III li",
        "Zeilstraat 12 lll",
        "Zeilstraat 4-1-L",
        "Zeilstraat 3 t/m 17",
        "Zeilstraat 12 A t/m C",
        "Borneokade 4 hut 20",
        "Borneokade 4 ws 6",
        "Zeilstraat 12, portiek 3, deur 41",
        "Zeilstraat hoek Amstelveenseweg, zolder",
        "zeilstraat hoek vaartstraat, 2e etage",
        "Zeilstraat, tegenover nummer 12",
        "van Hallplein 6 hs",
        "ter Kleefkade 6",
        "fatma elemanstraat 40",
        "Zeilstraat 12 atelier 3",
        "Zeilstraat 12, 4e et.",
        "Zeilstraat 12 II + zolder",
        "Zeilstraat 12 I+II",
        "Zeilstraat 12 / bel 4 / 2e",
        "Zeilstraat 12 binnenterrein",
        "Zeilstraat 12 op zolder",
        "Zeilstraat 12 links boven",
        "Zeilstraat 12 bovenste bel",
        "Zeilstraat 12 t.a.v. receptie",
        "Zeilstraat 12, via de poort",
        "Zeilstraat 12 II/l",
        "Zeilstraat 12-drie",
        "Zeilstraat 12 F-04",
        "Zeilstraat 12 flat 2 kamer 08",
        "Zeilstraat 12 (7e, galerij Zuid)",
        "Zeilstraat 12 tm 40",
        "Zeilkade 12 t/o",
        "Zeilkade 12, woonark De Meeuw",
        "zeilkade 12 ark de grote beer",
        "Zeilstraat deur 5-12",
        "Zeilstraat hoek Vaartstraat 3e verdieping",
        "lokaal 4, Zeilplantsoen 2",
        "portiek D bel 4, Zeilstraat 9",
        "tt zeilweg 15",
        "p.c. zeilstraat 12",
        "de savornin lohmanstraat 12",
        "jan zeilpl. 40",
        "Zeilstraat 40 op 3 hoog",
        "Zeilstraat 40 et 3",
        "kinkerstraat tweeënveertig",
    ],
)
def test_nothing_of_an_address_is_left(address: str) -> None:
    for text in (f"post naar {address}", f"Zij woont op {address}, alleen.", f"Adres: {address}. Zij belt."):
        assert addresses(text) == [address]


@pytest.mark.parametrize(
    "address",
    ["oude kerkstraat 12 hs", "ringdijk 40 2 hoog", "gulden winckel 33", "kerkstraat 3", "uilenstede 44 kamer 3"],
)
def test_a_street_without_capitals(address: str) -> None:
    assert addresses(f"post gaat naar {address}, 1017 gc") == [address]
    assert [each.label for each in find(f"{address}, 1017 gc")][-1] is Label.POSTCODE


@pytest.mark.parametrize("letters", ["ze", "in", "ab"])
def test_letters_of_a_postcode_that_are_a_word(letters: str) -> None:
    found = {each.label for each in find(f"naar de zeilstraat 40, 1075 {letters}")}
    assert (Label.POSTCODE in found) == (letters == "ab")
    assert Label.POSTCODE in {each.label for each in find("naar de zeilstraat 40, 1075 mg")}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("op nummer 14 woont een oude dame", ["nummer 14"]),
        ("de vrouw van nummer 22b heeft een sleutel", ["nummer 22b"]),
        ("nr 17 klaagt, de mensen van nr 19 niet", ["nr 17", "nr 19"]),
        ("huisnummer 340 klopt", ["340"]),
        ("de man van nummer 26 souterrain", ["nummer 26 souterrain"]),
        (
            "Onder mij, nummer 8 souterrain, woont hij; zij op nummer 9, zolder",
            ["nummer 8 souterrain", "nummer 9, zolder"],
        ),
        ("ik (Sjaan, nr 41) help", ["nr 41"]),
        ("Fatma (nummer 41) helpt, dhr Bakker, nr 7, ook", ["nummer 41", "nr 7"]),
        ("gezin op nmr 8 vd zeilstraat", ["nmr 8 vd zeilstraat"]),
        ("Zeilstraat 7-1 klopt, Fatma 7-2 is ziek, 8-2 ook", ["Zeilstraat 7-1", "7-2"]),
        ("Zeilstraat 117 2e, de buurman op 115. Hij", ["Zeilstraat 117 2e", "115"]),
        ("Zeilstraat 40, Ali op de 44, zij van 38 drie hoog", ["Zeilstraat 40", "44", "38 drie hoog"]),
        ("rond Zeilstraat 19: nr 17 kookt, nr 21-2 klaagt", ["Zeilstraat 19", "nr 17", "nr 21-2"]),
        ("de haven, steiger C plek 12, met kat", ["steiger C plek 12"]),
        ("zijn adres is volkstuin 41 nu", ["volkstuin 41"]),
        ("deur 212 = oma", ["deur 212"]),
        ("bij blok 2, trappenhuis B, deur 14 aangebeld", ["blok 2, trappenhuis B, deur 14"]),
        ("ligplaats C-14, kelderbox K-9, unit B-07", ["ligplaats C-14", "kelderbox K-9", "unit B-07"]),
        ("camping De Vliet, plek 31 huurt hij", ["plek 31"]),
        ("hok 7 op de volkstuin, tuin 9 bij vtv Zeil", ["hok 7", "tuin 9"]),
        ("Zeilstraat 40, ik woon op 44.", ["Zeilstraat 40", "44"]),
        ("Zeilstraat 5, nee nr 7, niet 9 hs maar 11 hs", ["Zeilstraat 5", "nr 7", "9 hs", "11 hs"]),
    ],
)
def test_a_house_without_a_street(text: str, expected: list[str]) -> None:
    assert addresses(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "op nummer 1 staat soep, op nr 12 van de wachtlijst ook, op nummer 12 in de top 40",
        "hij is onderweg 3 keer gevallen en de snelweg 2 is druk",
        "Medicijnen: Start Madopar 62,5 vandaag",
        "Slaapt goed. Bereikbaar 06 en Uitgerekend 12 februari. Bij Steunkring 1: drie mensen",
        "zit op 12 hoog met een kapotte lift, op 3 hoog ook",
        "haar nieuw nummer, schrift nr 3, punt 12 a, lijn 14",
        "de molen 3 keer rond, het terras 12 stoelen",
        "bang voor cijfer 4, kamer 4. Wacht op Brief 2, stem af op Radio 5",
        "aan de deur 14.30 uur, deur 2 cm te smal, Deur 1: soep, plek 7 op de lijst, steiger 3: thee",
        "zekering 16A kapot; poort 3, blok 5, trap 2",
    ],
)
def test_numbers_that_are_no_house(text: str) -> None:
    assert addresses(text) == []


@pytest.mark.parametrize(
    ("text", "address"),
    [
        ("de winkel zit Zeilstraat 7 achter de kerk", "Zeilstraat 7"),
        ("Zeilstraat 12 rechts van de kerk", "Zeilstraat 12"),
        ("Zeilstraat 12, 3 kinderen en 2 honden", "Zeilstraat 12"),
        ("Zeilstraat 12, 16 uur en 18 uur", "Zeilstraat 12"),
        ("Zeilstraat 12, trap 2 keer gelopen", "Zeilstraat 12"),
        ("de buurvrouw van Zeilstraat 12 belt", "Zeilstraat 12"),
        ("Zeilstraat 12, bel haar morgen", "Zeilstraat 12"),
        ("Zeilstraat 12 2e kind op komst", "Zeilstraat 12"),
        ("Zeilstraat 12 + de kat", "Zeilstraat 12"),
        ("Zeilstraat 12 / 2 kinderen", "Zeilstraat 12"),
        ("Zeilstraat 40. Zij is 41, hij van 42", "Zeilstraat 40"),
        ("Zeilstraat 40. Een vrouw van 38, man van 44. Els van 42.", "Zeilstraat 40"),
        ("Zeilstraat 40, neem tuin 7 zakken aarde mee", "Zeilstraat 40"),
        ("zeilstraat 20 zolder. v-nr volgt", "zeilstraat 20 zolder"),
        ("Zeilstraat 12, zij komt op 14 mei, hij op 16/5, zij zit op 11 uur", "Zeilstraat 12"),
        ("om 11u. zeilstraat 204 huis. rolstoel", "zeilstraat 204 huis"),
        ("Zeilstraat 41 B, boven de bakker", "Zeilstraat 41 B"),
        ("ZEILSTRAAT 30 H I.P.V. thuis", "ZEILSTRAAT 30 H"),
        ("Vraag naar Aquacel. Lodewijk van Deysselstraat 66-1, graag", "Lodewijk van Deysselstraat 66-1"),
        ("Vertrokken van Zeilstraat 12 achter.", "Zeilstraat 12 achter"),
        ("Zij woont aan de Lairessestraat 7 bv.", "de Lairessestraat 7 bv"),
        ("Het gat is groot. Woont Zeilstraat 240. Hij belt.", "Zeilstraat 240"),
    ],
)
def test_an_address_takes_no_other_words(text: str, address: str) -> None:
    assert addresses(text) == [address]


@pytest.mark.parametrize(
    ("text", "address"),
    [
        ("Woont in Osdorp, Kemphaan 9. Werkt niet.", "Kemphaan 9"),
        ("Zilveren Maan 12 bg is leeg", "Zilveren Maan 12 bg"),
        ("Roerdomp 12, 3 hoog links. Ali belt", "Roerdomp 12, 3 hoog links"),
        ("hij woont op kemphaan 9, alleen", "kemphaan 9"),
        ("adres: regenboog 40", "regenboog 40"),
        ("ingeschreven aan vrijheid 8-1.", "vrijheid 8-1"),
        ("een kamertje regenboog 8 unit 4 in zuid", "regenboog 8 unit 4"),
        ("de opvang aan walbrugge 4. hij slaapt", "walbrugge 4"),
        ("Is verhuisd naar De Kemphaan 14.", "De Kemphaan 14"),
        ("Bij Lips (Realeneiland nr. 7 bis) staat een piano", "Realeneiland nr. 7 bis"),
        ("slaapt hoek zeilstraat en vaartstraat, naast nr 4.", "hoek zeilstraat en vaartstraat, naast nr 4"),
    ],
)
def test_a_street_that_only_what_is_around_it_shows(text: str, address: str) -> None:
    assert addresses(text) == [address]


@pytest.mark.parametrize(
    "text",
    [
        "woont op kamer 12. zit op groep 4, in klas 3 van het mbo 4",
        "woont in Oost, Bus 41 stopt daar. Woont in Oost, Januari 9 jaar geleden gekomen",
        "de opvang in week 4. huis op plek 3, bed in zaal 2",
        "Dinsdag 12, 3 hoog bezoek. Havo 5, unit 2 gehaald",
        "verhuisd naar locatie 4. ingeschreven op lijst 3.",
        "adres klopt 3 keer niet, adres volgt 12 mei",
    ],
)
def test_words_and_numbers_where_somebody_lives_that_are_no_street(text: str) -> None:
    assert addresses(text) == []


@pytest.mark.parametrize(
    ("text", "name", "address"),
    [
        ("Ria van de Lindengracht 12 komt", "Ria", "Lindengracht 12"),
        ("Fatima van de Kinkerstraat brengt soep", "Fatima", "Kinkerstraat"),
        ("woont Willem van de Veldestraat 3", None, "Willem van de Veldestraat 3"),
    ],
)
def test_somebody_of_a_street_is_no_part_of_its_name(text: str, name: str | None, address: str) -> None:
    persons = [text[each.start : each.end] for each in find(text) if each.label is Label.PERSOON]
    assert persons == ([name] if name else [])
    assert addresses(text) == [address]
