"""The check before closing: what is weighed, what becomes of it, and what the record keeps."""

from datetime import timedelta

import attrs
import pytest
from tests.factories import START, make_meeting, make_sessie

from akad.meeting import Bijeenkomst, Weighing
from akad.meeting.entries import of_idee
from akad.model import Anonimiteit, Casus, Idee, Nabijheid, Netwerkcontact, SafeText, Toestemming
from akad.plugins import Antwoord
from akad.privacy import RULES, Boundary, Finding, Label, own_words
from akad.privacy.doubts import Doubt, why_not_out
from akad.privacy.review import texts_of

RAW = ("Marijke de Vries", "Hamza", "06-12345678")


def edited_by_hand() -> Bijeenkomst:
    """A session in whose file somebody typed what should not be there."""
    texts = [
        "Marijke de Vries brengt soep. Hij is 72 jaar.",
        "Marijke de Vries woont in Wormerveer.",
        "Bel 06-12345678.",
        "Vraag Hamza mee.",
    ]
    ideeen = tuple(
        Idee(id=f"i{number}", kring="buurt", tekst=own_words(text), tip=own_words(text) if number == 2 else None)
        for number, text in enumerate(texts)
    )
    contact = Netwerkcontact(rol=own_words("zus Hamza"), kring=Nabijheid.DICHTBIJ)
    return make_meeting(make_sessie(casus=Casus(toestemming=Toestemming.AKKOORD, netwerk=(contact,)), ideeen=ideeen))


def first(weighing: Weighing, words: str) -> Doubt:
    return next(place.doubt for place in weighing.places if not place.stays and words in place.doubt.words)


def texts(meeting: Bijeenkomst) -> list[SafeText]:
    return [text for _, text in texts_of(meeting.sessie)]


def test_every_doubt_is_weighed_and_the_record_keeps_counts_only() -> None:
    meeting = edited_by_hand()
    weighing = Weighing(meeting)
    total = len(weighing.places)
    assert total == 8  # the tip repeats its idea
    weighing.say_who(first(weighing, "Marijke"), "de buurvrouw")
    assert [text for text in texts(meeting) if "uurvrouw" in text] == [
        "De buurvrouw brengt soep. Hij is 72 jaar.",
        "de buurvrouw woont in Wormerveer.",
    ]
    weighing.put(first(weighing, "72"), "in de zeventig")
    weighing.put(first(weighing, "06"), "(telefoonnummer)")
    weighing.let_stay(first(weighing, "Wormerveer"))
    assert not weighing.is_done
    while not weighing.is_done:
        doubt = next(place.doubt for place in weighing.places if not place.stays)
        weighing.put(doubt, "")
    weighing.complete(START + timedelta(minutes=59))
    kept = meeting.sessie.anonimiteit
    assert kept is not None
    assert kept.nagekeken == START + timedelta(minutes=59)
    assert kept.regels == RULES
    assert (kept.grover, kept.gelaten) == ({"LEEFTIJD": 1}, {"PLAATS": 1})
    assert kept.vervangen["TELEFOON"] == 1
    assert kept.vervangen["PERSOON"] >= 4
    assert not [text for text in texts(meeting) for raw in RAW if raw in text]
    assert "zus" in texts(meeting)
    assert why_not_out(meeting.sessie, Boundary()) is None


def test_undo_does_not_bring_a_name_back() -> None:
    meeting = edited_by_hand()
    meeting.add_idea("soep eten", "buurt")
    meeting.remove(of_idee(next(idee for idee in meeting.sessie.ideeen if "Hamza" in idee.tekst)))
    weighing = Weighing(meeting)
    weighing.say_who(first(weighing, "Marijke"), "de buurvrouw")
    weighing.say_who(first(weighing, "Hamza"), "de broer")
    while meeting.undo():
        assert not [text for text in texts(meeting) if "Marijke" in text or "Hamza" in text]


def test_a_name_that_is_all_of_a_text_leaves_a_word() -> None:
    idee = Idee(id="i1", kring="buurt", tekst=own_words("Fatima El Amrani"))
    meeting = make_meeting(make_sessie(ideeen=(idee,)))
    weighing = Weighing(meeting)
    weighing.put(weighing.places[0].doubt, "")
    assert meeting.sessie.ideeen[0].tekst == "iemand"


def test_other_words_pass_the_boundary_too() -> None:
    meeting = edited_by_hand()
    weighing = Weighing(meeting)
    weighing.put(first(weighing, "72"), "net zo oud als Fatima El Amrani")
    assert "Fatima" not in " ".join(texts(meeting))


def test_what_was_let_stay_while_typing_is_counted_and_not_asked_again() -> None:
    meeting = make_meeting()
    meeting.boundary.let_stay("Wormerveer")
    meeting.say("Zij werkte in Wormerveer")
    weighing = Weighing(meeting)
    assert weighing.places == ()
    weighing.complete(START)
    assert meeting.sessie.anonimiteit is not None
    assert meeting.sessie.anonimiteit.gelaten == {"PLAATS": 1}
    assert why_not_out(meeting.sessie, Boundary()) is None


def test_what_was_weighed_before_is_not_asked_again_and_what_came_later_is() -> None:
    idee = Idee(id="i1", kring="buurt", tekst=own_words("Hij is 72 jaar."))
    weighed = Anonimiteit(akad="0.1.0", regels="oud", nagekeken=START, gelaten={"LEEFTIJD": 1})
    meeting = make_meeting(make_sessie(ideeen=(idee,), anonimiteit=weighed))
    assert Weighing(meeting).places == ()
    meeting.say("Zij is 68 jaar.")
    assert len(Weighing(meeting).places) == 2  # which of the two was weighed is not known


def test_a_check_that_was_left_goes_on() -> None:
    meeting = edited_by_hand()
    weighing = Weighing(meeting)
    weighing.let_stay(first(weighing, "72"))
    again = Weighing(meeting)
    assert len(again.places) == len(weighing.places) - 1
    assert not again.is_done


def test_what_is_replaced_while_typing_is_counted() -> None:
    meeting = make_meeting()
    assert meeting.sessie.anonimiteit is None
    meeting.say("Bel Marijke de Vries op 06-12345678")
    meeting.note("lvb", "tempo", "Hamza Yilmaz vragen")
    meeting.answer("lvb", "tempo", Antwoord.JA)
    kept = meeting.sessie.anonimiteit
    assert kept is not None
    assert kept.vervangen == {"PERSOON": 2, "TELEFOON": 1}
    assert kept.regels == RULES
    assert kept.nagekeken is None


def test_a_name_is_hidden_in_notes_of_the_checklist_as_well() -> None:
    given = {"tempo": {"notitie": "met Sjonnie"}}
    meeting = make_meeting(make_sessie(plugin={"lvb": {"schema": 1, "antwoorden": given}}))
    meeting.boundary.names.add("Sjonnie", "de broer")
    assert meeting.hide_names() == 1
    assert "met de broer" in texts(meeting)


def test_what_plugins_find_later_is_hidden_in_what_was_written() -> None:
    meeting = make_meeting()
    meeting.say("de blauwe map ophalen")

    def late(text: str, /) -> list[Finding]:
        at = text.find("blauwe map")
        return [] if at < 0 else [Finding(at, at + 10, Label.CLIENTNUMMER, "(nummer)")]

    assert meeting.hide_found(late) == 1
    assert texts(meeting) == ["de (nummer) ophalen"]
    assert meeting.sessie.anonimiteit is not None
    assert meeting.sessie.anonimiteit.vervangen == {"CLIENTNUMMER": 1}


@pytest.mark.parametrize("text", ["Woont alleen.", "Kookt graag, elke dag."])
def test_a_session_without_doubts_has_nothing_to_weigh(text: str) -> None:
    meeting = make_meeting(make_sessie(casus=Casus(toestemming=Toestemming.AKKOORD, leefsituatie=own_words(text))))
    weighing = Weighing(meeting)
    assert (weighing.places, weighing.combination(), weighing.is_done) == ((), None, True)
    weighing.complete(START)
    assert attrs.evolve(meeting.sessie, anonimiteit=None).casus.leefsituatie == text


def test_many_of_a_kind_are_made_coarser_together() -> None:
    texts_ = [f"Hij is {40 + number} jaar, zij is 68 jaar, in Wormerveer." for number in range(6)]
    ideeen = tuple(Idee(id=f"i{number}", kring="buurt", tekst=own_words(text)) for number, text in enumerate(texts_))
    meeting = make_meeting(make_sessie(ideeen=ideeen))
    weighing = Weighing(meeting)
    assert weighing.open_of(Label.LEEFTIJD) == 12
    weighing.put_all(Label.LEEFTIJD)
    assert weighing.open_of(Label.LEEFTIJD) == 0
    assert weighing.replaced == 12
    assert {idee.tekst for idee in meeting.sessie.ideeen} == {
        "Hij is in de veertig, zij is in de zestig, in Wormerveer."
    }
    assert meeting.sessie.anonimiteit is not None
    assert meeting.sessie.anonimiteit.grover == {"LEEFTIJD": 12}
