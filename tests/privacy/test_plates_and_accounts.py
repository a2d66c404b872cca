"""Plates of other countries, and names of accounts in games and chat."""

import pytest

from akad.privacy import Label, find


def found(text: str, label: Label) -> list[str]:
    return [text[each.start : each.end] for each in find(text) if each.label is label]


@pytest.mark.parametrize(
    ("before", "plate"),
    [
        ("Auto van de zwager, Pools:", "WPR 4410X"),
        ("slaapt in zijn Opel", "B-KL 4410"),
        ("rijdt in een witte caddy", "kx 331 b"),
        ("de vrachtwagen die haar bracht", "PO 4K812"),
        ("oude Passat", "KX 3310B"),
        ("auto met Bulgaars kenteken", "CB 4410 PK"),
    ],
)
def test_plates_of_other_countries(before: str, plate: str) -> None:
    assert found(f"{before} {plate}. Staat voor de deur.", Label.KENTEKEN) == [plate]


@pytest.mark.parametrize(
    "text",
    [
        "Volvo V70 uit 2004, Golf TDI 1600, Mercedes E 220 CDI, bus 15 om 10 uur",
        "De auto reed 120 km. Zijn scooter kost 900 euro, de bus 22 van 8 uur ook",
        "taxi om 10 uur, ford transit 2015, polo 12 jr oud, auto van 18 jr",
        "motor 650 CC, BMW X5 2019, APK 12 MEI 2025 van de wagen",
    ],
)
def test_makes_and_years_are_no_plates(text: str) -> None:
    assert found(text, Label.KENTEKEN) == []


@pytest.mark.parametrize(
    ("before", "account"),
    [
        ("via discord", "w1ntje#4410"),
        ("speelt online met", "MegaMax_NL"),
        ("app", "zus_van_daan"),
        ("insta", "mo_xo"),
        ("steam", "wolfje1988"),
        ("fortnite-naam", "xX_Storm_Xx"),
        ("roblox", "kwal_2013"),
    ],
)
def test_names_of_accounts(before: str, account: str) -> None:
    assert found(f"{before} {account}, elke avond", Label.URL) == [account]


@pytest.mark.parametrize(
    "text",
    ["zie verslag_kort.docx of map_a en blad_2", "ticket #4410 en nr #12", "speelt roblox 3x per week, steam 2 uur"],
)
def test_files_and_counts_are_no_accounts(text: str) -> None:
    assert found(text, Label.URL) == []


def test_four_digits_of_where_somebody_may_not_come() -> None:
    assert found("gebiedsverbod 1059, straatverbod voor 1058. postcode: 1057", Label.POSTCODE) == [
        "1059",
        "1058",
        "1057",
    ]
    assert found("gebiedsverbod 2025 tot 2026, verbod op 1200 euro", Label.POSTCODE) == []
