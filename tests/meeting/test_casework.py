"""The case itself: what is told of it, and the people around the bewoner."""

import pytest

from akad.meeting import EmptyText, Entry, EntryKind, NotNow
from akad.meeting.entries import lines_of
from akad.model import Band, Hulp, Nabijheid, Toestemming
from factories import go_to, make_meeting


def test_a_text_grows_line_by_line_and_every_line_can_be_changed() -> None:
    meeting = make_meeting(begun=False)
    meeting.tell(EntryKind.LEEFSITUATIE, "Woont alleen.")
    meeting.tell(EntryKind.LEEFSITUATIE, "Staat vroeg op.")
    assert meeting.sessie.casus.leefsituatie == "Woont alleen.\nStaat vroeg op."
    first, second = lines_of(meeting.sessie, EntryKind.LEEFSITUATIE)
    meeting.change(first, "Woont met de hond.")
    assert meeting.sessie.casus.leefsituatie == "Woont met de hond.\nStaat vroeg op."
    meeting.remove(Entry(EntryKind.LEEFSITUATIE, "0", "Woont met de hond."))
    meeting.remove(Entry(EntryKind.LEEFSITUATIE, "0", second.text))
    assert meeting.sessie.casus.leefsituatie is None
    with pytest.raises(NotNow):
        meeting.remove(first)


@pytest.mark.parametrize("kind", [EntryKind.NIET_AAN_TAFEL, EntryKind.DROOM, EntryKind.VRAAG])
def test_every_line_passes_the_boundary(kind: EntryKind) -> None:
    meeting = make_meeting(begun=False)
    assert "06" not in meeting.tell(kind, "bel op 06-12345678").text
    assert "06" not in str(meeting.sessie.casus)
    with pytest.raises(EmptyText):
        meeting.tell(kind, "  ")


def test_ideas_and_contacts_are_not_told_that_way() -> None:
    for kind in (EntryKind.IDEE, EntryKind.CONTACT, EntryKind.NOTITIE):
        with pytest.raises(ValueError, match=kind.name):
            make_meeting().tell(kind, "iets")


def test_what_was_said_can_become_the_leefsituatie() -> None:
    meeting = make_meeting()
    go_to(meeting, "in-beeld")
    meeting.say("woont boven een winkel")
    meeting.take_up(meeting.entries()[0], EntryKind.LEEFSITUATIE)
    assert meeting.sessie.casus.leefsituatie == "woont boven een winkel"
    assert meeting.sessie.notities == ()
    meeting.undo()
    assert meeting.sessie.casus.leefsituatie is None
    assert [each.tekst for each in meeting.sessie.notities] == ["woont boven een winkel"]


def test_a_contact_can_be_changed_in_every_way() -> None:
    meeting = make_meeting(begun=False)
    meeting.add_contact("huisarts", Nabijheid.BETAALD)
    meeting.add_contact("zus", Nabijheid.KENNIS)
    meeting.move_contact(1, Nabijheid.DICHTBIJ)
    meeting.set_tie(1, Band.STERK)
    meeting.toggle_help(1, Hulp.STEUN)
    meeting.toggle_help(1, Hulp.PRAKTISCH)
    meeting.toggle_help(1, Hulp.ADVIES)
    meeting.toggle_help(1, Hulp.ADVIES)
    meeting.toggle_mutual(1)
    assert "06" not in meeting.explain_contact(1, "belt op zondag, 06-12345678").text
    huisarts, zus = meeting.sessie.casus.netwerk
    assert (zus.kring, zus.band, zus.wederkerig) == (Nabijheid.DICHTBIJ, Band.STERK, True)
    assert zus.hulp == (Hulp.PRAKTISCH, Hulp.STEUN)
    assert zus.toelichting is not None
    assert huisarts.band is Band.GEWOON
    meeting.explain_contact(1, "")
    assert meeting.contact(1).toelichting is None
    meeting.undo()
    assert meeting.contact(1).toelichting is not None


def test_a_contact_that_is_gone_cannot_be_changed() -> None:
    meeting = make_meeting(begun=False)
    with pytest.raises(NotNow):
        meeting.set_tie(0, Band.STERK)


def test_consent_with_the_reason_why() -> None:
    meeting = make_meeting(begun=False)
    meeting.set_consent(Toestemming.ZONDER_SPOOR, "het kan nu niet gevraagd worden, bel 06-12345678")
    casus = meeting.sessie.casus
    assert casus.toestemming is Toestemming.ZONDER_SPOOR
    assert casus.toestemming_toelichting is not None
    assert "06" not in casus.toestemming_toelichting
    meeting.set_consent(Toestemming.AKKOORD)
    assert meeting.sessie.casus.toestemming_toelichting is None
