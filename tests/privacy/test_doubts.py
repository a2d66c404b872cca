"""What the table still has to weigh, and what may leave the table."""

import attrs
import pytest
from tests.factories import make_sessie

from akad.model import Anonimiteit, Casus, Idee, Notitie, Sessie, Status, Tafel
from akad.privacy import RULES, Boundary, Label, own_words
from akad.privacy.doubts import combination, counted, doubts, not_weighed, why_not_out


def session(leefsituatie: str, **changes: object) -> Sessie:
    return make_sessie(casus=Casus(leefsituatie=own_words(leefsituatie)), **changes)


def weighed(sessie: Sessie, **gelaten: int) -> Sessie:
    return attrs.evolve(sessie, anonimiteit=Anonimiteit(akad="0.1.0", regels=RULES, gelaten=gelaten))


def test_doubts_stand_in_the_order_of_the_record_and_in_their_sentence() -> None:
    sessie = session(
        "Woont alleen. Hij is 72 jaar en kookt graag. Elke dag.",
        notities=(Notitie(id="n1", stap="welkom", tekst=own_words("Bel Marijke de Vries op 06-12345678.")),),
        plugin={"lvb": {"schema": 1, "antwoorden": {"tempo": {"notitie": "sinds 12 maart 2024"}}}},
    )
    found = doubts(sessie, Boundary())
    assert [doubt.key for doubt in found] == [
        *("casus.leefsituatie", "notities[0].tekst", "notities[0].tekst", "plugin.lvb.antwoorden.tempo.notitie")
    ]
    before, words, after = found[0].in_context()
    assert (before + words + after, words[:2]) == ("Hij is 72 jaar en kookt graag.", "72")
    assert counted(found) == {"PERSOON": 1, "TELEFOON": 1, "DATUM": 1, "LEEFTIJD": 1}


def test_of_what_must_not_come_to_the_table_only_the_words_are_shown() -> None:
    kept_back = own_words("Opgenomen op 12 maart 2024 na een ruzie.")
    [doubt] = doubts(make_sessie(casus=Casus(niet_aan_tafel=(kept_back,))), Boundary())
    assert "ruzie" not in "".join(doubt.in_context())
    assert doubt.in_context()[1] == "op 12 maart 2024"


def test_the_names_of_the_table_stay_and_a_number_in_them_does_not() -> None:
    idee = Idee(id="i1", kring="buurt", tekst=own_words("soep"), hulpbron=own_words("Café Marijke de Vries"))
    sessie = make_sessie(tafel=Tafel(wijktafel=own_words("Wormerveer")), ideeen=(idee,))
    assert doubts(sessie, Boundary()) == ()
    called = attrs.evolve(idee, hulpbron=own_words("Café Roos, bel 06-12345678"))
    found = doubts(attrs.evolve(sessie, ideeen=(called,)), Boundary())
    assert [doubt.finding.label for doubt in found] == [Label.TELEFOON]


def test_a_session_without_doubts_may_go() -> None:
    assert why_not_out(session("Woont alleen en kookt graag."), Boundary()) is None


def test_what_was_not_weighed_may_not_go_and_says_what_to_do() -> None:
    sessie = session("Hij is 72 jaar en woont in Wormerveer.")
    reason = why_not_out(sessie, Boundary())
    assert reason is not None
    assert "op 2 plekken" in reason
    assert "nog niet nagekeken" in reason
    assert "Rond eerst de bijeenkomst af in akad; dan loop je die plekken langs." in reason
    finished = why_not_out(attrs.evolve(sessie, status=Status.BESPROKEN), Boundary())
    assert finished is not None
    assert "Open de sessie met akad; dan" in finished
    assert "Wormerveer" not in reason
    assert "72" not in reason
    assert why_not_out(weighed(sessie, LEEFTIJD=1), Boundary()) is not None
    assert why_not_out(weighed(sessie, LEEFTIJD=1, PLAATS=1), Boundary()) is None


def test_what_came_later_is_weighed_anew() -> None:
    sessie = weighed(session("Hij is 72 jaar."), LEEFTIJD=1)
    later = attrs.evolve(sessie, notities=(Notitie(id="n1", stap="leren", tekst=own_words("Zij is 68 jaar.")),))
    assert not_weighed(later, doubts(later, Boundary())) == {"LEEFTIJD": 1}


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("Woont alleen en kookt graag.", 0),
        ("Hij is 72 jaar en gaat naar de kerk.", 0),
        ("Hij is 72 jaar, gaat naar de kerk en kwam uit het ziekenhuis.", 3),
        ("De enige Eritrese moeder van een tweeling, 41 jaar.", 3),
    ],
)
def test_three_kinds_together_point_at_one_person(text: str, kinds: int) -> None:
    found = combination(session(text), Boundary())
    assert (len(found.kinds) if found else 0) == kinds
    assert found is None or "wie kent deze persoon" in found.advice


def test_ideas_about_the_buurt_are_no_combination() -> None:
    idee = Idee(
        id="i1", kring="buurt", tekst=own_words("Koffie in de kerk, de moskee of het ziekenhuis, met de Poolse club")
    )
    assert combination(make_sessie(ideeen=(idee,)), Boundary()) is None
