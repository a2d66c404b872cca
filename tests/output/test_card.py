"""The bewonerskaart: what stands on it, to whom it speaks, and that it is one A4 that can be read aloud."""

from io import BytesIO

import attrs
import pytest
from pypdf import PdfReader
from tests.factories import KRINGEN, full_sessie, make_sessie
from tests.output.test_pages import NASTY, read

from akad.meeting.plain_dutch import look
from akad.model import Casus, CasusSoort, Idee, Keuze, KeuzeAntwoord, Sessie, Tafel, Terugweg
from akad.output.card import Card, card_of, plainer, remarks
from akad.output.card_files import card_html, card_pdf
from akad.plugins import Woordsignaal
from akad.plugins.signals import WordSignals
from akad.privacy import own_words


def with_tips(count: int, text: str = "Ga een keer kijken bij de eettafel.", **changes: object) -> Sessie:
    """Return a session with `count` tips, the first said in the last kring."""
    ideeen = tuple(
        Idee(
            id=f"i{number}",
            kring=KRINGEN[-1 - number % len(KRINGEN)],
            tekst=own_words("zo zei de tafel het"),
            tip=own_words(f"{text} {number}"),
            gaat_mee=own_words("de buurvrouw"),
        )
        for number in range(count)
    )
    return make_sessie(ideeen=ideeen, **changes)


def texts(card: Card) -> str:
    """Return what can be read out of the PDF, on one line."""
    pages = PdfReader(BytesIO(card_pdf(card).data)).pages
    return " ".join(" ".join(page.extract_text() for page in pages).split())


def test_tips_stand_in_the_order_of_the_kringen_and_an_idea_that_is_no_tip_stays_out() -> None:
    sessie = full_sessie()
    extra = Idee(id="i3", kring="eigen kracht", tekst=own_words("x"), tip=own_words("Loop elke dag een rondje."))
    card = card_of(attrs.evolve(sessie, ideeen=(*sessie.ideeen, extra)))
    assert [(tip.number, tip.text, tip.along, tip.choice) for tip in card.tips] == [
        (1, "Loop elke dag een rondje.", "", None),
        (2, "Vraag in het café of er een wand vrij is.", "de buurvrouw", KeuzeAntwoord.PROBEREN),
    ]


def test_the_card_is_read_out_from_top_to_bottom() -> None:
    wanted = (
        "Tips voor jou",
        "Mensen dachten met je mee. Dit zijn hun tips. Jij kiest.",
        "1. Ga een keer kijken bij de eettafel. 1",
        "Er gaat iemand met je mee: de buurvrouw",
        "wil ik proberen misschien later nee",
        "Wat ik erbij wil zeggen:",
        "2. Ga een keer kijken bij de eettafel. 0",
        "Hoe gaat het verder?",
        "Wie praat hierover met je? de inbrenger",
        "Wanneer? deze week",
        "Wanneer spreken we elkaar weer? over een maand",
        "Wat wil je zelf nog zeggen of vragen?",
        "wijktafel De Oever · Zilveren Reiger",
    )
    card = card_of(with_tips(2, terug=full_sessie().terug, tafel=Tafel(wijktafel=own_words("De Oever"))))
    for text in (texts(card), " ".join("".join(read(card_html(card)).texts).split())):
        shown = text[text.index("Tips voor jou Mensen") :] if "Tips voor jou Mensen" in text else text
        spaceless = shown.replace(" ", "")
        places = [spaceless.find(part.replace(" ", "")) for part in wanted]
        assert -1 not in places
        assert places == sorted(places)


@pytest.mark.parametrize("soort", list(CasusSoort))
@pytest.mark.parametrize("count", [0, 1, 3])
def test_our_own_words_on_it_are_plain(soort: CasusSoort, count: int) -> None:
    card = card_of(with_tips(count, casus=Casus(soort=soort)))
    ours = (card.title, *card.intro, card.along, card.remark, card.onwards_title, card.own)
    ours += (*(words for _, words in card.choices), *(question for question, _ in card.onwards))
    assert [text for text in ours if look(text)] == []
    assert any("jullie" in text for text in ours) == (soort is CasusSoort.BUURT)


def test_nothing_but_the_tips_and_the_way_back_comes_on_it() -> None:
    """No label, no story, no choice of words of the table: those are for the table."""
    sessie = full_sessie()
    shown = texts(card_of(sessie)) + card_html(card_of(sessie))
    for private in ("Woont sinds kort alleen", "waarom het huis leeg moest", "zus", "lvb", "ggz", "expositie", "i1"):
        assert private not in shown.replace("Tips", "")


def test_a_choice_that_was_made_is_crossed() -> None:
    html = card_html(card_of(full_sessie()))
    assert html.count("checkbox") == 3
    assert html.count("checked") == 1
    assert "checked>wil ik proberen" in html


def test_without_tips_it_is_kind_and_says_so() -> None:
    sessie = with_tips(0)
    card = card_of(sessie)
    assert "Er staan nog geen tips op deze kaart." in texts(card)
    assert "nog geen tips" in next(remarks(card, sessie))


@pytest.mark.parametrize("count", [0, 1, 5])
def test_a_handful_fits_on_one_page(count: int) -> None:
    sessie = with_tips(count)
    card = card_of(sessie)
    assert card_pdf(card).pages == 1
    assert not any("handvol" in remark for remark in remarks(card, sessie))


def test_sixty_tips_are_all_there_on_more_pages() -> None:
    sessie = with_tips(60)
    card = card_of(sessie)
    made = card_pdf(card)
    text = " ".join(page.extract_text() for page in PdfReader(BytesIO(made.data)).pages)
    assert made.pages > 1
    assert f"bladzijde 1 van {made.pages}" in text
    assert all(f"eettafel. {number}" in " ".join(text.split()) for number in range(60))
    assert "60 tips" in next(remarks(card, sessie))


def test_nothing_typed_is_markup() -> None:
    sessie = with_tips(1, NASTY, terug=Terugweg(wie=own_words(NASTY)))
    card = card_of(sessie)
    assert texts(card).count("<b>v</b> [a](b) $1$ @q") == 2
    page = read(card_html(card))
    assert sum(NASTY in text for text in page.texts) == 2
    assert "script" not in page.tags


def test_the_page_needs_nothing_from_elsewhere() -> None:
    html = card_html(card_of(full_sessie()))
    assert "//" not in html.replace("*/", "")
    assert '<html lang="nl">' in html
    assert "@page" in html


def test_it_says_per_text_what_could_be_plainer() -> None:
    signal = Woordsignaal(vormen=("zorgmijder", "participeren"), alternatief="iemand die het zelf wil doen")
    sessie = with_tips(2, "Ga participeren met een zorgmijder.")
    card = card_of(sessie)
    for signals, count in ((None, 1), (WordSignals([("", signal)]), 2)):
        said = plainer(card, sessie, signals)
        assert list(said) == [f"Ga participeren met een zorgmijder. {number}" for number in (1, 0)]
        assert all("meedoen" in each[0] and len(each) == count for each in said.values())


def test_what_was_chosen_before_it_was_a_tip_no_longer_stays_out() -> None:
    idee = Idee(id="i1", kring="buurt", tekst=own_words("x"), keuze=Keuze(antwoord=KeuzeAntwoord.NEE))
    assert card_of(make_sessie(ideeen=(idee,))).tips == ()
