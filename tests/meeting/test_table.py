"""Who is at the table, who was heard, and to whom the questions speak."""

import attrs
import pytest

from akad.meeting import for_buurt
from akad.model import Casus, CasusSoort, Tafel, Toestemming
from factories import go_to, make_meeting, make_sessie, make_stap, make_werkwijze, packaged

ALL = tuple(p.id for p in packaged().perspectieven)


def buurt_sessie(**changes: object) -> object:
    casus = Casus(soort=CasusSoort.BUURT, toestemming=Toestemming.ZONDER_SPOOR)
    return make_sessie(casus=casus, **changes)


def test_everybody_may_be_there_until_it_was_noted_who_is() -> None:
    meeting = make_meeting()
    assert meeting.present() == ALL
    assert meeting.not_heard() == ()
    meeting.set_present("gemeente", 2)
    meeting.set_present("buur", 1)
    assert meeting.present() == ("buur", "gemeente")
    assert meeting.sessie.tafel.perspectieven == {"gemeente": 2, "buur": 1}


def test_a_perspective_of_the_table_itself_comes_last() -> None:
    meeting = make_meeting(make_sessie(tafel=Tafel(perspectieven={"imam": 1, "buur": 1, "ggz": 0})))
    assert meeting.present() == ("buur", "imam")


@pytest.mark.parametrize("count", [0, -3])
def test_nobody_left_is_not_noted(count: int) -> None:
    meeting = make_meeting()
    meeting.set_present("buur", 1)
    meeting.perspectief = "buur"
    meeting.set_present("ggz", 1)
    meeting.set_present("buur", count)
    assert meeting.sessie.tafel.perspectieven == {"ggz": 1}
    assert meeting.perspectief is None


def test_who_speaks_goes_round_the_table_and_by_nobody_in_particular() -> None:
    meeting = make_meeting(make_sessie(tafel=Tafel(perspectieven={"buur": 1, "ggz": 2})))
    spoke = []
    for _ in range(4):
        meeting.move_perspectief()
        spoke.append(meeting.perspectief)
    assert spoke == ["buur", "ggz", None, "buur"]
    meeting.move_perspectief(-1)
    meeting.move_perspectief(-1)
    assert meeting.perspectief == "ggz"
    meeting.perspectief = "wijkagent"
    meeting.move_perspectief()
    assert meeting.perspectief == "buur"


def test_not_heard_until_a_note_or_an_idea() -> None:
    tafel = Tafel(perspectieven={"corporatie": 1, "buur": 1, "ervaringsdeskundige": 1})
    meeting = make_meeting(make_sessie(tafel=tafel))
    assert meeting.not_heard() == ("buur", "ervaringsdeskundige", "corporatie")
    meeting.perspectief = "buur"
    meeting.say("ik zie haar vaak")
    assert meeting.not_heard() == ("ervaringsdeskundige", "corporatie")
    meeting.perspectief = "corporatie"
    meeting.add_idea("een wand in de hal", "buurt")
    assert meeting.not_heard() == ("ervaringsdeskundige",)
    meeting.perspectief = None
    meeting.say("stilte")
    meeting.undo()
    meeting.undo()
    assert meeting.not_heard() == ("ervaringsdeskundige", "corporatie")


def test_the_bewoner_at_the_table_is_addressed() -> None:
    meeting = make_meeting()
    for stap in packaged().stappen:
        go_to(meeting, stap.id)
        assert meeting.vragen == stap.vragen
        assert meeting.toggle_bewoner() is True
        assert meeting.bewoner_is_here
        assert meeting.vragen == stap.vragen_met_bewoner
        assert meeting.toggle_bewoner() is False
        assert not meeting.bewoner_is_here
    assert "bewoner" not in meeting.sessie.tafel.perspectieven


def test_a_case_of_a_buurt_asks_about_the_buurt() -> None:
    meeting = make_meeting(buurt_sessie())
    for stap in packaged().stappen[:-1]:
        go_to(meeting, stap.id)
        assert meeting.vragen == stap.vragen_buurt
    go_to(meeting, "leren")
    assert meeting.vragen == packaged().stappen[-1].vragen


def test_bewoners_at_the_table_of_a_buurt_are_not_the_one_of_the_case() -> None:
    meeting = make_meeting(buurt_sessie(tafel=Tafel(perspectieven={"bewoner": 4})))
    assert not meeting.bewoner_is_here
    assert meeting.vragen == packaged().stappen[0].vragen_buurt


def test_questions_of_ones_own_werkwijze_speak_of_the_buurt_too() -> None:
    stap = make_stap("begin", vragen=("Wat wil de bewoner?", "De bewoner of de bewoners?"))
    werkwijze = make_werkwijze(before=(stap,))
    meeting = make_meeting(make_sessie(werkwijze), werkwijze)
    assert meeting.vragen == stap.vragen
    meeting.toggle_bewoner()
    assert meeting.vragen == stap.vragen
    casus = attrs.evolve(meeting.sessie.casus, soort=CasusSoort.BUURT)
    of_buurt = make_meeting(make_sessie(werkwijze, casus=casus), werkwijze)
    assert of_buurt.vragen == ("Wat wil de buurt?", "De buurt of de bewoners?")


@pytest.mark.parametrize(
    ("text", "spoken"),
    [
        ("Terug naar de bewoner", "Terug naar de buurt"),
        ("De bewoner kiest. Dat doet de bewoner zelf.", "De buurt kiest. Dat doet de buurt zelf."),
        ("de bewoners van de flat", "de bewoners van de flat"),
        ("een bewoner", "een bewoner"),
    ],
)
def test_texts_of_the_program_speak_of_the_buurt(text: str, spoken: str) -> None:
    assert for_buurt(text, buurt_sessie()) == spoken
    assert for_buurt(text, make_sessie()) == text


def test_no_text_of_a_step_is_about_one_bewoner_in_a_case_of_a_buurt() -> None:
    sessie = buurt_sessie()
    for stap in packaged().stappen:
        for text in (stap.naam, stap.uitleg, stap.let_op):
            assert "de bewoner" not in for_buurt(text, sessie).casefold()


def test_who_gave_a_strength_or_a_vraag_has_been_heard() -> None:
    meeting = make_meeting()
    meeting.set_present("welzijn", 1)
    meeting.set_present("buur", 1)
    go_to(meeting, "krachten")
    meeting.perspectief = "welzijn"
    meeting.say("zingt graag")
    assert meeting.not_heard() == ("buur",)
    go_to(meeting, "vraag")
    meeting.perspectief = "buur"
    meeting.say("Ik wil zingen")
    assert meeting.not_heard() == ()
    meeting.undo()
    assert meeting.not_heard() == ("buur",)


def test_after_undo_nobody_speaks_who_is_not_there() -> None:
    meeting = make_meeting()
    meeting.set_present("welzijn", 1)
    meeting.set_present("buur", 1)
    meeting.perspectief = "buur"
    meeting.undo()
    assert meeting.perspectief is None
