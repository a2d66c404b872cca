"""What comes up while typing, and what a meeting opens with."""

import random
from datetime import UTC, date, datetime

import attrs
import pytest

from akad.meeting.dutch import stem, words_of
from akad.meeting.lookback import look_back
from akad.meeting.offers import Offer, Offers, of_hulpbron, of_plugin, of_sessie, offers_in
from akad.model import Hulpbron, Idee, Keuze, KeuzeAntwoord, Sessie, Status, Tafel, Terugkoppeling, Uitkomst, Verloop
from akad.plugins import Hulpbron as PluginHulpbron
from akad.privacy import own_words
from factories import full_sessie, make_sessie, make_werkwijze, packaged


@pytest.mark.parametrize(
    "forms",
    [
        "eten eet",
        "koken kook kookt",
        "brieven brief",
        "huizen huis huisje",
        "katten kat",
        "fietsen fiets",
        "feesten feest feestje",
        "tuinen tuin tuintje",
        "foto's foto",
        "café cafés CAFÉ",
        "wandelen wandel",
    ],
)
def test_forms_of_a_word_have_one_stem(forms: str) -> None:
    stems = {stem(words_of(form)[0]) for form in forms.split()}
    assert len(stems) == 1, stems


OFFERS = Offers(
    [
        Offer("de wandelgroep van vijf uur", "buurt"),
        Offer("samen eten aan de lange tafel", "buurt", worth=1.3, about="gekozen, gelukt"),
        Offer("een fietsenmaker leren kennen", "buurt"),
        Offer("een maatje om mee te koken", "informele zorg"),
        Offer("Eettafel De Ketel: samen koken", None, "sociale kaart", own_words("Eettafel De Ketel")),
        Offer("bij het café op de hoek", "buurt", words="Ik wil mensen leren kennen"),
    ]
)


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("wand", "wandelgroep"),
        ("wandelen", "wandelgroep"),
        ("een groep", "wandelgroep"),
        ("fietsen", "fietsenmaker"),
        ("iets met eten", "lange tafel"),
        ("ze eet graag", "lange tafel"),
        ("CAFE", "café"),
        ("buurtcafe ", "café"),
        ("kook", "Ketel"),
        ("ketel", "Ketel"),
    ],
)
def test_a_line_finds_forms_compounds_and_beginnings(typed: str, found: str) -> None:
    assert found in OFFERS.fitting("buurt", typed)[0].text


@pytest.mark.parametrize("typed", ["", "een", "met de", "xyz", "日本 مرحبا 🙂", "a" * 2000, "[/] \\"])
def test_anything_may_be_typed(typed: str) -> None:
    assert len(OFFERS.fitting("buurt", typed, "Ik wil mensen leren kennen")) in (0, 5)


def test_an_offer_comes_up_in_its_own_kring_only() -> None:
    assert [offer.text for offer in OFFERS.fitting("informele zorg", "koken")] == [
        "een maatje om mee te koken",
        "Eettafel De Ketel: samen koken",
    ]


def test_an_empty_line_finds_by_the_vraag_and_then_what_went_well() -> None:
    first, second, *_ = OFFERS.fitting("buurt", "", "Ik wil mensen ontmoeten")
    assert (first.text, second.text) == ("bij het café op de hoek", "samen eten aan de lange tafel")
    assert OFFERS.fitting("buurt", "", without=[offer.text for offer in OFFERS.fitting("buurt", "", most=9)]) == ()
    assert Offers().fitting("buurt", "") == ()


def test_what_is_there_already_does_not_come_up() -> None:
    assert OFFERS.fitting("buurt", "wandel", without=["De Wandelgroep van vijf uur"]) == ()


def test_the_same_idea_comes_up_once_as_it_went_best() -> None:
    twice = Offers(
        [Offer("Koor", "buurt"), Offer("koor", "buurt", "gekozen, gelukt", worth=1.3), Offer("koor", "zorg")]
    )
    assert [offer.about for offer in twice.fitting("buurt", "koor")] == ["gekozen, gelukt"]
    assert len(twice) == 2


def test_what_worked_goes_before_what_did_not() -> None:
    keuze = Keuze(antwoord=KeuzeAntwoord.PROBEREN)

    def idee(number: int, uitkomst: Uitkomst | None) -> Idee:
        told = Terugkoppeling(uitkomst=uitkomst) if uitkomst else None
        return Idee(id=f"i{number}", kring="buurt", tekst=own_words(f"koor {number}"), keuze=keuze, terugkoppeling=told)

    sessie = make_sessie(ideeen=(idee(1, Uitkomst.NIET_GELUKT), idee(2, None), idee(3, Uitkomst.GELUKT)))
    found = Offers(of_sessie(sessie)).fitting("buurt", "koor")
    assert [(offer.text, offer.about) for offer in found] == [
        ("koor 3", "gekozen, gelukt"),
        ("koor 2", "gekozen"),
        ("koor 1", "gekozen, niet gelukt"),
    ]


def test_where_offers_come_up_follows_from_the_werkwijze() -> None:
    assert [kring.naam for kring in packaged().kringen if offers_in(packaged(), kring.naam)] == [
        "buurt",
        "informele zorg",
    ]
    other = make_werkwijze()
    assert [kring.naam for kring in other.kringen if offers_in(other, kring.naam)] == ["samen"]
    assert not offers_in(packaged(), None)


def test_hulpbronnen_become_offers() -> None:
    today = date(2026, 11, 24)
    fresh = Hulpbron(naam=own_words("Koor"), aanbod=own_words("zingen"), bevestigd=date(2026, 1, 1))
    assert of_hulpbron(fresh, today).text == "Koor: zingen"
    assert of_hulpbron(fresh, today).about == "sociale kaart"
    for old in (attrs.evolve(fresh, bevestigd=None), attrs.evolve(fresh, bevestigd=date(2025, 11, 1))):
        assert of_hulpbron(old, today).about == "sociale kaart, oud"
    plugin = PluginHulpbron(naam="eettafel", kring="buurt", uitleg="Samen eten.", woorden=("koken",), plugin="lvb")
    assert Offers([of_plugin(plugin)]).fitting("buurt", "kookt")[0].text == "eettafel"


def test_many_offers_are_searched_without_reading_them_all() -> None:
    """Not a time but work: a word looks at the offers that have it, not at all of them."""
    chance = random.Random(1)
    letters = "bdgklmnprt"
    words = ["".join(chance.choices(letters, k=5)) for _ in range(30_000)]
    many = Offers(Offer(" ".join(words[n * 10 : n * 10 + 10]), "buurt") for n in range(3000))
    scores: dict[int, float] = {}
    many._score(scores, words[0], 1.0, is_prefix=False)
    assert 0 < len(scores) < 100


# --- What a meeting opens with ------------------------------------------------------------------------------

NOW = datetime(2026, 11, 24, 13, 0, tzinfo=UTC)


def held(day: int, name: str = "De Oever", **changes: object) -> Sessie:
    begin = datetime(2026, 11, day, 12, 0, tzinfo=UTC)
    verloop = Verloop(stap="leren", begin=begin, stap_begin=begin, eind=begin)
    sessie = attrs.evolve(full_sessie(), id=f"2026-11-{day:02}-aaaaaa", codenaam=f"Sessie {day}", verloop=verloop)
    return attrs.evolve(sessie, tafel=Tafel(wijktafel=own_words(name)), **changes)


def with_tip(day: int, keuze: KeuzeAntwoord | None = None, heard: date | None = None, **changes: object) -> Sessie:
    told = Terugkoppeling(uitkomst=Uitkomst.GELUKT, dag=heard) if heard else None
    idee = Idee(
        id="i1",
        kring="buurt",
        tekst=own_words("koor"),
        tip=own_words("Ga eens zingen."),
        keuze=Keuze(antwoord=keuze) if keuze else None,
        terugkoppeling=told,
    )
    return held(day, status=Status.BESPROKEN, ideeen=(idee,), **changes)


PRESENT = held(24, status=Status.BEZIG)


def test_what_waits_and_what_came_in_since_the_last_time() -> None:
    others = [
        PRESENT,
        with_tip(3, KeuzeAntwoord.PROBEREN, date(2026, 11, 9)),
        with_tip(4, KeuzeAntwoord.PROBEREN, date(2026, 11, 10)),
        with_tip(5, KeuzeAntwoord.PROBEREN),
        with_tip(6, KeuzeAntwoord.NEE),
        with_tip(10),
        held(7, status=Status.BESPROKEN, ideeen=()),
        with_tip(11, name="Andere tafel"),
    ]
    found = look_back(PRESENT, others, NOW)
    assert [(each.codenaam, each.choices, each.outcomes, len(each.news)) for each in found] == [
        ("Sessie 4", 0, 0, 1),
        ("Sessie 10", 1, 0, 0),
        ("Sessie 5", 0, 1, 0),
    ]


def test_a_table_is_known_however_its_name_is_written() -> None:
    assert look_back(PRESENT, [with_tip(10, name="de  oever")], NOW)
    nameless = attrs.evolve(PRESENT, tafel=Tafel())
    assert look_back(nameless, [attrs.evolve(with_tip(10), tafel=Tafel())], NOW)
    assert look_back(nameless, [with_tip(10)], NOW) == ()


def test_a_first_meeting_hears_everything() -> None:
    other = with_tip(24, KeuzeAntwoord.PROBEREN, date(2026, 1, 1), codenaam="Andere")
    other = attrs.evolve(other, id="2026-11-24-bbbbbb")
    assert [len(each.news) for each in look_back(PRESENT, [other], NOW)] == [1]
