"""Numbers of files, passes and policies, plates and phones in the notations of a hurried hand."""

import pytest

from akad.privacy import Label, find


def found(text: str) -> list[str]:
    return [text[each.start : each.end] for each in find(text) if each.must]


@pytest.mark.parametrize(
    ("before", "number"),
    [
        ("zorgpas", "4410 2231 05"),
        ("polis uitvaart", "55 20 0918"),
        ("schuld bij het CJIB", "6 1180 4427 2"),
        ("ind", "280.114.5521"),
        ("dossier", "C/13/702/118 F"),
        ("akte", "2025.0922/mvb"),
        ("ref", "24.1187.kb"),
        ("briefadres", "SD-N/24/0908"),
        ("meldcode", "HV 20931"),
        ("meldcode", "hv 20931"),
        ("het stuk", "z2-4471002"),
        ("melding 22-00431 en", "24-01988"),
        ("parketnummer", "13/118322-24"),
        ("cl", "20931"),
        ("nummer aangemaakt,", "PZ 218-3390"),
        ("de raad heeft hem als", "PUR 51228-W"),
        ("haar pas is", "441-71546"),
        ("zaak", "8883102 CV EXPL 24-771"),
        ("de raad", "k-44 8207"),
        ("rolnr", "11290774 CV 25-880"),
        ("verzoek", "EB VERZ 25-1906"),
        ("zaak", "C/13/739.218 JE RK"),
        ("budgetnr", "PGB77 410 22"),
        ("melding", "m2023 0661 12"),
        ("kenmerk", "B&S 4471-09"),
        ("tel", "0 6 1 2 3 4 5 6 7 8"),
        ("tel", "06'1234'5678"),
        ("tel", "06_1234_5678"),
        ("meisje,", "0 6 1 2 3 4 5 6 7 8 9"),
        ("belt", "0 2 0 - 1 2 3 . 4 5 . 6 7"),
        ("belt", "0 6, 1 2, 3 4 5, 6 7 8"),
        ("belt", "nul zes, twaalf, vierendertig, nul acht, zestig"),
        ("belt", "06 - achttien 12 - nul 2 - 71"),
        ("belt", "020-123 45 6x"),
        ("belt", "0900-1234"),
        ("belt", "o6 12 34 56 78"),
        ("kenmerk", "8831 12-C"),
        ("pid", "77.310.05"),
        ("de politie schreef", "2024.118.7710-1"),
        ("de politie schreef", "PL1200 - 2024011990 - 1"),
        ("urgentie,", "URG 0087-31"),
        ("klantvolgnr", "HW_0417"),
        ("pasnr", "VB-K 5512"),
        ("bemiddeling", "BB 2024-117"),
        ("deurcode", "5512"),
        ("kluisje", "204"),
        ("inschrijfbon", "#318"),
        ("busje met Poolse plaat", "WA 12345"),
        ("bestelbus", "PB 3381 KX"),
        ("kent.", "XX.123.X"),
    ],
)
@pytest.mark.parametrize("after", ["", ", morgen", " ligt thuis"])
def test_nothing_of_a_number_is_left(before: str, number: str, after: str) -> None:
    assert number in found(f"{before} {number}{after}")


@pytest.mark.parametrize(
    ("text", "digits"),
    [
        ("mijn rekening eindigt op 961.", "961"),
        ("haar bankpas (eindcijfers 08 17) is weg", "08 17"),
        ("nieuw nummer, eindigt op ...08", "08"),
        ("machtiging PGB-041 338 2. Hij belt", "PGB-041 338 2"),
        ("patiëntnr 8120 114 B, OLVG", "8120 114 B"),
        ("huisarts, sein 4812; slaapwacht tst 3", "4812"),
        ("de poli (020) 1 23 45 67 toestel 5 1 9 1. Herhalen", "(020) 1 23 45 67 toestel 5 1 9 1"),
    ],
)
def test_the_last_piece_of_a_number(text: str, digits: str) -> None:
    assert digits in found(text)


@pytest.mark.parametrize(
    "text",
    [
        "voor 20-30 mensen, 10-12 per week, schooljaar 2024-2025",
        "van 10.00 tot 12.30u, 9.30 en 11.00, ma/di 13.00-14.30u",
        "3 200 000 mensen, 12.500.000 euro, € 1.250.000",
        "2022 2023 2024 2025",
        "hij staat op de lijst, nr 340, plek op de rij nr 12; boete 1.200, huurdersnr volgt. borg 300",
        "postcode volgt, code rood, bon 25 euro, kluis 2, code 2024, vakje 3, bon 2024",
        "nul euro, nul op nul, het contract eindigt op 12 mei, de cursus op 31-12",
        "(0.5, 0.25, 0.75, 0.4), om 07 uur een twee drie, 113 of 0800-0113 of 0800-2000",
        "kamer 12, blok 3, klas 4b, lijn 14, 112 bellen, 2e/3e keer",
    ],
)
def test_what_is_no_number_of_anybody(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "plate"),
    [
        ("de caravan met kenteken 42-WH-LS staat er nog", "42-WH-LS"),
        ("auto gk382t is naar de sloop", "gk382t"),
        ("brommer f 123 bc gestolen", "f 123 bc"),
        ("camper, kenteken ha 318 kx", "ha 318 kx"),
    ],
)
def test_a_plate_and_no_more(text: str, plate: str) -> None:
    assert [text[each.start : each.end] for each in find(text) if each.label is Label.KENTEKEN] == [plate]


@pytest.mark.parametrize(
    "text",
    [
        "DE BUS RIJDT VAN 9 TOT 17 U",
        "de buschauffeur van lijn 22 en een kat",
        "op de bus gezet om 6 uur",
        "bus 63 rijdt",
    ],
)
def test_what_is_no_plate(text: str) -> None:
    assert Label.KENTEKEN not in {each.label for each in find(text)}


@pytest.mark.parametrize("text", ["wij noemden 11 instanties. punt", "snapt 12.30 niet"])
def test_a_word_that_begins_like_a_site(text: str) -> None:
    assert Label.URL not in {each.label for each in find(text)}
