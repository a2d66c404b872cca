"""Tables differ: other steps, other minutes, three or six kringen. The meeting follows."""

from pathlib import Path

import pytest

from akad.archive import load_werkwijze
from akad.meeting import KringLeeg, build
from akad.model import StapSoort, Status
from factories import FakeClock, go_to, go_to_last, make_meeting, make_stap, make_werkwijze

THREE = ("zelf", "samen", "betaald")
SIX = ("ik", "thuis", "straat", "wijk", "vrijwillig", "zorg")


@pytest.mark.parametrize("kringen", [("alles",), THREE, SIX])
def test_a_whole_meeting_from_left_to_right(kringen: tuple[str, ...]) -> None:
    werkwijze = make_werkwijze(kringen)
    meeting = make_meeting(werkwijze=werkwijze)
    assert meeting.sessie.werkwijze.kringen == kringen
    assert meeting.add_idea("te vroeg", kringen[-1]).is_parked
    meeting.next_step()
    meeting.say("Wat kan er?")
    passed = []
    while not meeting.is_last_step:
        meeting.next_step()
        if meeting.stap.kring:
            passed.append(meeting.stap.kring)
            assert meeting.shows_matrix
            if meeting.stap.kring != kringen[-1]:
                with pytest.raises(KringLeeg):
                    meeting.next_step()
            meeting.say(f"iets bij {meeting.stap.kring}")
    assert tuple(passed) == kringen
    assert [idee.tekst for idee in meeting.sessie.ideeen if idee.kring == kringen[-1]] == [
        "te vroeg",
        f"iets bij {kringen[-1]}",
    ]
    rows = build(meeting.sessie, werkwijze)
    # What was parked before there was a vraag belongs to the only one there is.
    assert [len(row.cells) for row in rows] == [len(kringen)]
    meeting.finish()
    assert meeting.sessie.status is Status.BESPROKEN


def test_six_kringen_park_what_is_further_to_the_right() -> None:
    meeting = make_meeting(werkwijze=make_werkwijze(SIX))
    go_to(meeting, "stap-straat")
    for kring in SIX:
        meeting.add_idea("een idee", kring)
    assert [idee.kring for idee in meeting.parked()] == ["wijk", "vrijwillig", "zorg"]
    go_to(meeting, "stap-wijk")
    assert [idee.kring for idee in meeting.returned()] == ["wijk"]


def test_other_minutes_are_other_time() -> None:
    clock = FakeClock()
    werkwijze = make_werkwijze(THREE, before=(make_stap("lang", minuten=75),), after=())
    meeting = make_meeting(werkwijze=werkwijze, clock=clock)
    assert (meeting.time().words, meeting.time().meeting_words) == ("nog 75 min", "samen nog 90 min")
    clock.forward(minutes=30)
    meeting.next_step()
    assert meeting.time().words == "nog 20 min"


def test_kringen_can_be_spread_over_the_meeting() -> None:
    """A step between two kringen; the matrix stays, and the order as well."""
    werkwijze = make_werkwijze(("zelf",), before=(make_stap("begin"),), after=(make_stap("pauze", StapSoort.BEELD),))
    meeting = make_meeting(werkwijze=werkwijze)
    assert not meeting.shows_matrix
    go_to_last(meeting)
    assert meeting.shows_matrix
    meeting.say("thee")
    assert meeting.sessie.notities[0].stap == "pauze"


def test_a_werkwijze_that_begins_with_a_kring() -> None:
    meeting = make_meeting(werkwijze=make_werkwijze(("zelf", "samen"), before=()), begun=False)
    assert meeting.add_idea("vooraf", "zelf").is_parked
    meeting.begin()
    assert meeting.shows_matrix
    assert meeting.parked() == ()
    meeting.next_step()
    assert meeting.stap.kring == "samen"


def test_a_file_with_six_kringen_leads_a_meeting(tmp_path: Path) -> None:
    lines = ['id = "zes"', 'naam = "Zes"', "[[perspectieven]]", 'id = "buur"', 'naam = "buur"']
    for kring in SIX:
        lines += ["[[kringen]]", f'naam = "{kring}"', f'kort = "{kring}"', 'uitleg = "Hoort hier."']
    for kring in SIX:
        lines += [
            "[[stappen]]",
            f'id = "{kring}"',
            f'naam = "{kring}"',
            'soort = "kring"',
            f'kring = "{kring}"',
        ]
        lines += ["minuten = 10", 'vragen = ["Wat kan er?"]', 'uitleg = "Zo."', 'let_op = "Let op."']
    path = tmp_path / "zes.toml"
    path.write_text("\n".join(lines), "utf-8")
    meeting = make_meeting(werkwijze=load_werkwijze(path))
    go_to_last(meeting)
    assert [each.kring for each in meeting.sessie.verloop.stappen] == list(SIX)
    assert meeting.werkwijze.minuten == 60
