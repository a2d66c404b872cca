"""What things become."""

import pytest

from akad.privacy import Boundary, Label, SessionNames, anonymise, find
from akad.privacy.age_words import coarse_age
from akad.privacy.dates import coarse_date
from akad.privacy.engine import Engine
from akad.privacy.numbers import passes_eleven_test, passes_iban_test


@pytest.mark.parametrize(
    ("typed", "becomes"),
    [
        ("zijn zus Marijke brengt soep", "zijn zus brengt soep"),
        ("Ria van de buren brengt soep", "Buurvrouw brengt soep"),
        ("mw. de Vries wil wel", "mevrouw wil wel"),
        ("Marijke brengt soep", "Iemand brengt soep"),
        ("soep van Fatima's moeder", "soep van iemands moeder"),
        ("bel 06-12345678 even", "bel (telefoonnummer) even"),
        ("Ria van de buren", "Buurvrouw"),
        ("zij woont in de Vrolikstraat", "zij woont in de wijk"),
        ("zij wil naar het Amstelplein", "zij wil naar de wijk"),
        ("roos bloeit in de tuin", "roos bloeit in de tuin"),
        ("hij is 72 jaar", "hij is 72 jaar"),
        ("Zlotnikova Przybylska belt", "Iemand belt"),
        ("met o.a. Abdel, i.p.v. Piet", "met o.a. iemand, i.p.v. iemand"),
    ],
)
def test_the_sentence_reads_on(typed: str, becomes: str) -> None:
    assert anonymise(typed).text == becomes


def test_a_church_by_its_name_is_no_town_that_ends_so() -> None:
    text = "hij zingt in de Pniëlkerk, niet in Ouderkerk"
    assert anonymise(text, quasi=True).text == "hij zingt in een geloofsgemeenschap, niet elders"


def test_quasi_identifiers_are_offered_and_not_replaced() -> None:
    text = "Dat was op 12 maart 2024"
    offers = [(f.label, f.replacement, f.must) for f in find(text)]
    assert offers == [(Label.DATUM, "in het voorjaar van 2024", False)]
    assert anonymise(text).text == text
    assert anonymise(text, quasi=True).text == "Dat was in het voorjaar van 2024"


@pytest.mark.parametrize(
    ("typed", "becomes"),
    [
        ("hij is 72", "hij is in de zeventig"),
        ("hij is 72 jaar oud", "hij is in de zeventig"),
        ("12 maart 2024", "voorjaar 2024"),
        ("zij zit op het Calandlyceum", "zij zit op een school"),
        ("zij zit op de school De Linde", "zij zit op een school"),
    ],
)
def test_what_is_offered_fits_in_the_sentence(typed: str, becomes: str) -> None:
    assert anonymise(typed, quasi=True).text == becomes


@pytest.mark.parametrize(
    "name", ["Transvaal", "Van Lennepbuurt", "Bos en Lommer", "Van der Pekbuurt", "Oud-Crooswijk", "Laakkwartier"]
)
def test_a_part_of_the_town_is_nobody(name: str) -> None:
    assert [finding.label for finding in find(name)] in ([], [Label.PLAATS])
    assert not any(finding.must for finding in find(f"wijktafel {name}"))


def test_the_names_of_the_session_are_found_however_they_are_written() -> None:
    names = SessionNames()
    names.add("Zonnestraal Waterval", "de bewoner")
    boundary = Boundary(names)
    assert boundary.admit("zonnestraals fiets, WATERVAL belt").text == "de bewoners fiets, de bewoner belt"
    assert [(f.start, f.end) for f in boundary.find("Zonnestraal Waterval!")] == [(0, 20)]


@pytest.mark.parametrize(
    ("typed", "becomes"),
    [
        ("Mevr. de Wit komt, en meneer Piet", "de bewoner komt, en de buurman"),
        ("zijn zus Marijke brengt soep", "zijn zus brengt soep"),
        ("zijn buurman Piet helpt", "zijn buurman helpt"),
        ("zus Marijkes hond en de Wits huis", "zus' hond en de bewoners huis"),
        ("de kluszus Marijke, busmw Piet", "de kluszus zus, busmw de buurman"),
        ("iemandMarijke, niet kompiet of HOOFDPIET", "iemandzus, niet kompiet of HOOFDPIET"),
    ],
)
def test_a_title_goes_with_a_name_of_the_session_and_its_role_is_said_once(typed: str, becomes: str) -> None:
    names = SessionNames()
    names.add_line("de Wit = de bewoner, Marijke = zus, Piet = de buurman")
    assert Boundary(names).admit(typed).text == becomes


def test_what_is_allowed_stays() -> None:
    assert anonymise("ga naar Roelien", allow=["roelien"]).text == "ga naar Roelien"
    assert anonymise("koffie bij café Roos", allow=["Café Roos"]).text == "koffie bij café Roos"
    assert Engine(["Roelien"])("ga naar Roelien") == ()


def test_a_session_name_wins_from_what_is_only_offered() -> None:
    names = SessionNames()
    names.add("Linde")
    assert "Linde" not in Boundary(names).admit("hij woont bij RIBW De Linde").text


@pytest.mark.parametrize(
    ("age", "said"),
    [
        (2, "heel jong"),
        (9, "basisschoolleeftijd"),
        (15, "tiener"),
        (72, "in de zeventig"),
        (96, "hoogbejaard"),
    ],
)
def test_ages_become_coarser(age: int, said: str) -> None:
    assert coarse_age(age) == said


@pytest.mark.parametrize(
    ("date", "said"),
    [
        ("12 maart 2024", "voorjaar 2024"),
        ("1-12-2023", "winter van 2023"),
        ("20-6", "zomer"),
        ("2023-10-04", "najaar 2023"),
    ],
)
def test_dates_become_coarser(date: str, said: str) -> None:
    assert coarse_date(date) == said


def test_the_eleven_test() -> None:
    assert passes_eleven_test("123456782")
    assert not passes_eleven_test("123456789")


@pytest.mark.parametrize(
    ("text", "number"),
    [
        # The examples of the registry of IBANs: of countries with letters anywhere.
        ("rekening RO49AAAA1B31007593840000. Loon", "RO49AAAA1B31007593840000"),
        ("fr14 2004 1010 0505 0001 3m02 606 is van hem", "fr14 2004 1010 0505 0001 3m02 606"),
        ("bel 020-7788123 toestel 16, of kom", "020-7788123 toestel 16"),
        ("op (088) 400 71 22 tst 3.", "(088) 400 71 22 tst 3"),
    ],
)
def test_a_number_goes_with_all_that_belongs_to_it(text: str, number: str) -> None:
    assert [text[finding.start : finding.end] for finding in find(text)] == [number]


def test_letters_and_digits_that_fail_their_own_test_are_no_iban() -> None:
    assert passes_iban_test("ro49aaaa1b31007593840000")
    assert not passes_iban_test("ro49aaaa1b31007593840001")
    assert not passes_iban_test("ro49")


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("bsn 1234 56 782", Label.BSN),
        ("iban nl91 abna 0417 1643 00", Label.IBAN),
        ("woont Dotterbloemstraat 6 hs", Label.ADRES),
        ("op de Zuiderzeeweg 402 III-B", Label.ADRES),
        ("postcode 1057gn", Label.POSTCODE),
        ("kenteken XJ-458-T", Label.KENTEKEN),
        ("auto FBD12K staat fout", Label.KENTEKEN),
        ("cliëntnr AMS-99120", Label.CLIENTNUMMER),
        ("mail jan (at) voorbeeld.nl", Label.EMAIL),
        ("insta @nonnie_020", Label.URL),
        ("geb vijf februari 1961", Label.GEBOORTEDATUM),
        ("tel +597 8812345", Label.TELEFOON),
    ],
)
def test_kinds(text: str, label: Label) -> None:
    assert label in {finding.label for finding in find(text)}


def test_the_name_of_a_place_stays_as_a_whole_and_its_words_alone_do_not() -> None:
    boundary = Boundary(allow=["Café Roos Jansen"])
    boundary.let_stay("Huis van Piet")
    assert boundary.admit("nog eens naar café Roos Jansen").text == "nog eens naar café Roos Jansen"
    assert boundary.admit("eten in het Huis van Piet, met Piet").text == "eten in het Huis van Piet, met iemand"
    assert "Roos" not in boundary.admit("met Roos Jansen naar de markt").text
    assert boundary.strictly(["Café Roos Jansen"]).admit("Café Roos Jansen").text == "Café Roos Jansen"
    # What the table itself gave as a name goes all the same.
    boundary.names.add("Roos", "de buurvrouw")
    assert "Roos" not in boundary.admit("naar Café Roos Jansen").text
