"""The walk through the steps: what a typed line becomes in each, and where it can go."""

import pytest

from akad.meeting import Bijeenkomst, EmptyText, Entry, EntryKind, NoConsent, NotNow, Target
from akad.model import CasusSoort, Nabijheid, Status, Toestemming
from akad.privacy import SessionNames
from factories import go_to, go_to_last, make_meeting, make_sessie, packaged, texts

NOTE_STEPS = ("welkom", "in-beeld", "terug", "leren")
ALL = [stap.id for stap in packaged().stappen]


def test_before_the_begin_it_stands_at_the_first_step() -> None:
    meeting = make_meeting(begun=False)
    assert (meeting.stap.id, meeting.stap_index, meeting.is_last_step) == ("welkom", 0, False)
    with pytest.raises(NotNow, match="nog niet begonnen"):
        meeting.next_step()
    with pytest.raises(NotNow, match="dit is de eerste stap"):
        meeting.previous_step()


def test_all_steps_from_the_first_to_the_last() -> None:
    meeting = make_meeting()
    seen = [meeting.stap.id]
    while not meeting.is_last_step:
        if meeting.stap.kring:
            meeting.say("een idee")
        meeting.next_step()
        seen.append(meeting.stap.id)
    assert seen == ALL
    with pytest.raises(NotNow, match="laatste stap; rond de bijeenkomst af"):
        meeting.next_step()


def test_the_matrix_comes_with_the_first_kring_and_stays() -> None:
    meeting = make_meeting()
    shown = []
    for stap_id in ALL:
        go_to(meeting, stap_id)
        shown.append(meeting.shows_matrix)
    assert shown == [False] * 4 + [True] * 6


@pytest.mark.parametrize("stap_id", NOTE_STEPS)
def test_a_line_is_a_note_in_the_steps_of_talking(stap_id: str) -> None:
    meeting = make_meeting()
    go_to(meeting, stap_id)
    ideas = texts(meeting)
    meeting.perspectief = "welzijn"
    said = meeting.say("  de koffie staat klaar ")
    assert (said.admitted.text, said.kring, said.is_parked) == ("de koffie staat klaar", None, False)
    (note,) = meeting.sessie.notities
    assert (note.id, note.stap, note.tekst, note.perspectief) == (
        "n1",
        stap_id,
        "de koffie staat klaar",
        "welzijn",
    )
    assert texts(meeting) == ideas
    assert meeting.entries()[-1] == Entry(EntryKind.NOTITIE, "n1", "de koffie staat klaar", "welzijn")


def test_a_note_is_listed_in_its_own_step_only() -> None:
    meeting = make_meeting()
    meeting.say("welkom allemaal")
    meeting.next_step()
    assert meeting.entries() == ()
    meeting.previous_step()
    assert [entry.text for entry in meeting.entries()] == ["welkom allemaal"]


def test_strengths_and_network() -> None:
    meeting = make_meeting()
    go_to(meeting, "krachten")
    assert [target.key for target in meeting.targets()] == [
        "kracht",
        "droom",
        "dichtbij",
        "vriend",
        "kennis",
        "betaald",
    ]
    assert meeting.target.key == "kracht"
    meeting.say("zingt graag")
    meeting.choose("betaald")
    meeting.say("huisarts")
    meeting.choose("dichtbij")
    meeting.say("zus")
    casus = meeting.sessie.casus
    assert casus.krachten == ("zingt graag",)
    assert [(each.rol, each.kring) for each in casus.netwerk] == [
        ("huisarts", Nabijheid.BETAALD),
        ("zus", Nabijheid.DICHTBIJ),
    ]
    assert [(entry.kind, entry.key, entry.text, entry.perspectief) for entry in meeting.entries()] == [
        (EntryKind.KRACHT, "0", "zingt graag", None),
        (EntryKind.CONTACT, "0", "huisarts", "betaald"),
        (EntryKind.CONTACT, "1", "zus", "dichtbij"),
    ]
    assert meeting.sessie.notities == ()


def test_questions_of_the_case() -> None:
    meeting = make_meeting()
    go_to(meeting, "vraag")
    assert meeting.targets() == ()
    assert meeting.target is None
    meeting.say("Ik wil zingen")
    meeting.say("Ik wil bezoek")
    assert [(vraag.id, vraag.tekst) for vraag in meeting.sessie.casus.vragen] == [
        ("v1", "Ik wil zingen"),
        ("v2", "Ik wil bezoek"),
    ]
    assert [entry.kind for entry in meeting.entries()] == [EntryKind.VRAAG, EntryKind.VRAAG]


@pytest.mark.parametrize("kring", [kring.naam for kring in packaged().kringen])
def test_a_line_in_the_step_of_a_kring_is_an_idea_for_the_chosen_vraag(kring: str) -> None:
    meeting = make_meeting()
    go_to(meeting, "vraag")
    meeting.say("Ik wil zingen")
    meeting.say("Ik wil bezoek")
    go_to(meeting, packaged().stappen[packaged().step_of(kring)].id)
    assert [(t.key, t.number) for t in meeting.targets() if t.key] == [("v1", 1), ("v2", 2)]
    meeting.choose("v2")
    meeting.perspectief = "corporatie"
    said = meeting.say("taart voor de buren")
    assert (said.kring, said.is_parked) == (kring, False)
    idee = meeting.sessie.ideeen[-1]
    assert (idee.vraag, idee.kring, idee.tekst) == ("v2", kring, "taart voor de buren")
    assert (idee.stap, idee.perspectief, idee.minuut) == (meeting.stap.id, "corporatie", 0)


def test_without_a_choice_a_line_goes_to_the_first_vraag() -> None:
    """Also when ideas without a vraag, parked before there was one, have a row of their own."""
    meeting = make_meeting()
    meeting.add_idea("te vroeg", "buurt")
    go_to(meeting, "vraag")
    meeting.say("Ik wil zingen")
    meeting.say("Ik wil bezoek")
    go_to(meeting, "eigen-kracht")
    assert {target.key for target in meeting.targets()} == {"v1", "v2", None}
    assert meeting.target.key == "v1"
    meeting.say("onder de douche")
    assert meeting.sessie.ideeen[-1].vraag == "v1"


def test_the_row_without_a_vraag_can_be_chosen() -> None:
    meeting = make_meeting()
    meeting.add_idea("te vroeg", "buurt")
    go_to(meeting, "vraag")
    meeting.say("Ik wil zingen")
    go_to(meeting, "eigen-kracht")
    meeting.choose(None)
    assert meeting.target == Target(None, "nog zonder vraag")
    meeting.say("voor alles goed")
    assert meeting.sessie.ideeen[-1].vraag is None


def test_a_chosen_vraag_that_goes_away_gives_way_to_the_first() -> None:
    meeting = make_meeting()
    go_to(meeting, "vraag")
    meeting.say("Ik wil zingen")
    meeting.say("Ik wil bezoek")
    second = meeting.entries()[1]
    go_to(meeting, "eigen-kracht")
    meeting.choose("v2")
    meeting.remove(second)
    assert meeting.target.key == "v1"


def test_targets_go_round() -> None:
    meeting = make_meeting()
    go_to(meeting, "krachten")
    order = [target.key for target in meeting.targets()]
    forward = []
    for _ in order:
        forward.append(meeting.target.key)
        meeting.move_target()
    assert forward == order
    assert meeting.target.key == "kracht"
    meeting.move_target(-1)
    assert meeting.target.key == "betaald"


def test_moving_the_target_where_there_is_none_does_nothing() -> None:
    meeting = make_meeting()
    meeting.move_target()
    assert meeting.target is None


def test_an_idea_for_the_only_vraag_needs_no_choice() -> None:
    meeting = make_meeting(make_sessie())
    meeting.add_idea("voor er een vraag was", "buurt")
    go_to(meeting, "vraag")
    meeting.say("Ik wil zingen")
    meeting.add_idea("een koor", "buurt")
    meeting.add_idea("ook een koor", "buurt", "onbekend")
    assert [idee.vraag for idee in meeting.sessie.ideeen] == [None, "v1", "v1"]


def test_the_harvest_lists_all_ideas_from_left_to_right() -> None:
    meeting = make_meeting()
    meeting.add_idea("vierde", "formele zorg")
    meeting.add_idea("tweede", "buurt")
    meeting.add_idea("derde", "informele zorg")
    meeting.add_idea("eerste", "eigen kracht")
    go_to(meeting, "terug")
    assert [(t.label, t.number) for t in meeting.targets() if t.number] == [
        ("eerste", 1),
        ("tweede", 2),
        ("derde", 3),
        ("vierde", 4),
    ]
    assert meeting.toggle_tip(meeting.target.key) is True
    assert [(i.tekst, i.tip) for i in meeting.sessie.ideeen if i.tip] == [("eerste", "eerste")]
    assert meeting.toggle_tip(meeting.target.key) is False
    assert all(idee.tip is None for idee in meeting.sessie.ideeen)


@pytest.mark.parametrize("stap_id", ALL)
@pytest.mark.parametrize("typed", ["", "   ", "\t\n", "\x00\x1b"])
def test_nothing_is_never_written_down(stap_id: str, typed: str) -> None:
    meeting = make_meeting()
    go_to(meeting, stap_id)
    before = meeting.sessie
    with pytest.raises(EmptyText, match="er staat nog niets"):
        meeting.say(typed)
    assert meeting.sessie is before


def test_an_idea_for_a_kring_that_is_not_there() -> None:
    meeting = make_meeting()
    before = meeting.sessie
    for act in (
        lambda: meeting.add_idea("ver weg", "maan"),
        lambda: meeting.move("i1", "maan", None),
        lambda: meeting.leave_empty("maan", "te ver"),
    ):
        with pytest.raises(KeyError, match="maan"):
            act()
    assert meeting.sessie is before


def test_names_of_this_session_become_roles_in_what_is_typed() -> None:
    names = SessionNames()
    names.add_line("Esther = de bewoner, Pieter = buurman")
    meeting = make_meeting(names=names)
    said = meeting.say("Esther belt met pieter")
    assert said.admitted.text == "de bewoner belt met buurman"
    assert len(said.admitted.findings) == 2
    meeting.change(meeting.entries()[0], "Pieters hond, en mail naar x@voorbeeld.nl")
    assert "ieter" not in meeting.sessie.notities[0].tekst
    assert "@" not in meeting.sessie.notities[0].tekst
    names.add("Fatma", "vriendin")
    go_to(meeting, "krachten")
    meeting.say("kookt met Fatma")
    go_to(meeting, "vraag")
    meeting.say("Vaker naar Fatma")
    go_to(meeting, "eigen-kracht")
    with pytest.raises(EmptyText):
        meeting.leave_empty("eigen kracht", " ")
    meeting.leave_empty("eigen kracht", "Fatma doet het al")
    meeting.add_idea("Fatma vragen", "buurt")
    everything = repr(meeting.sessie)
    for name in ("Esther", "Pieter", "pieter", "Fatma"):
        assert name not in everything
    assert everything.count("vriendin") == 4


def test_ids_count_on_from_the_highest() -> None:
    meeting = make_meeting()
    for text in ("een", "twee", "drie"):
        meeting.add_idea(text, "buurt")
    go_to(meeting, "eigen-kracht")
    second = next(entry for entry in meeting.entries() if entry.key == "i2")
    meeting.remove(second)
    meeting.add_idea("vier", "buurt")
    assert [(idee.id, idee.tekst) for idee in meeting.sessie.ideeen] == [
        ("i1", "een"),
        ("i3", "drie"),
        ("i4", "vier"),
    ]


WHERE = {
    EntryKind.NOTITIE: ("welkom", None),
    EntryKind.LEEFSITUATIE: ("in-beeld", "leefsituatie"),
    EntryKind.GAAT_GOED: ("in-beeld", "gaat goed"),
    EntryKind.GEPROBEERD: ("in-beeld", "al geprobeerd"),
    EntryKind.KRACHT: ("krachten", "kracht"),
    EntryKind.DROOM: ("krachten", "droom"),
    EntryKind.CONTACT: ("krachten", "kennis"),
    EntryKind.VRAAG: ("vraag", None),
    EntryKind.IDEE: ("eigen-kracht", None),
}


@pytest.mark.parametrize("kind", WHERE)
def test_each_kind_of_entry_can_be_changed_and_removed_and_nothing_else_moves(kind: EntryKind) -> None:
    meeting = make_meeting()
    for each, (stap_id, target) in WHERE.items():
        go_to(meeting, stap_id)
        if target is not None:
            meeting.choose(target)
        for number in ("een", "twee", "drie"):
            meeting.say(f"{each.value} {number}")
    while meeting.stap.id != WHERE[kind][0]:
        meeting.previous_step()

    def listed() -> list[str]:
        return [entry.text for entry in meeting.entries() if entry.kind is kind]

    first, second, third = (entry for entry in meeting.entries() if entry.kind is kind)
    assert meeting.change(second, "heel anders").text == "heel anders"
    assert listed() == [first.text, "heel anders", third.text]
    meeting.remove(first)
    assert listed() == ["heel anders", third.text]
    assert meeting.undo() == f"weghalen van {kind.value}"
    assert meeting.undo() == f"wijziging van {kind.value}"
    assert listed() == [first.text, second.text, third.text]


def test_a_change_of_nothing_is_refused() -> None:
    meeting = make_meeting()
    meeting.say("iets")
    with pytest.raises(EmptyText):
        meeting.change(meeting.entries()[0], "  ")
    assert meeting.sessie.notities[0].tekst == "iets"


def test_what_is_gone_cannot_be_changed() -> None:
    """Somebody chose an entry to change, undid it, and then pressed Enter."""
    meeting = make_meeting()
    go_to(meeting, "krachten")
    meeting.say("zingt")
    meeting.say("bakt")
    meeting.choose("kennis")
    meeting.say("buurman")
    go_to(meeting, "vraag")
    meeting.say("Meer zingen")
    go_to(meeting, "eigen-kracht")
    meeting.say("een koor")
    chosen = [*meeting.entries(), *_entries_at(meeting, "krachten")]
    assert {entry.kind for entry in chosen} == {
        EntryKind.IDEE,
        EntryKind.VRAAG,
        EntryKind.KRACHT,
        EntryKind.CONTACT,
    }
    while meeting.undo():
        pass
    for entry in chosen:
        for act in (
            lambda entry=entry: meeting.change(entry, "anders"),
            lambda entry=entry: meeting.remove(entry),
        ):
            with pytest.raises(NotNow, match="staat er niet meer"):
                act()
    assert meeting.sessie == make_sessie()


def test_a_place_that_another_strength_took_is_not_overwritten() -> None:
    meeting = make_meeting()
    go_to(meeting, "krachten")
    meeting.say("zingt")
    meeting.say("bakt")
    zingt, bakt = meeting.entries()
    meeting.remove(zingt)
    with pytest.raises(NotNow):
        meeting.change(zingt, "zingt in een koor")
    with pytest.raises(NotNow):
        meeting.remove(bakt)
    assert meeting.sessie.casus.krachten == ("bakt",)


def _entries_at(meeting: Bijeenkomst, stap_id: str) -> tuple[Entry, ...]:
    """Return the entries of an earlier step, and come back."""
    here = meeting.stap.id
    while meeting.stap.id != stap_id:
        meeting.previous_step()
    listed = meeting.entries()
    go_to(meeting, here)
    return listed


def test_other_words_for_an_idea_are_other_words_for_its_tip() -> None:
    """What was wrong, or pointed at somebody, must not stay behind in the tip."""
    meeting = make_meeting()
    go_to(meeting, "eigen-kracht")
    meeting.say("bij Truus zingen")
    meeting.toggle_tip("i1")
    meeting.change(meeting.entries()[0], "bij de buurvrouw zingen")
    assert meeting.sessie.idee("i1").tip == "bij de buurvrouw zingen"


def test_removing_a_vraag_keeps_its_ideas() -> None:
    meeting = make_meeting()
    go_to(meeting, "vraag")
    meeting.say("Ik wil zingen")
    meeting.say("Ik wil bezoek")
    first = meeting.entries()[0]
    go_to(meeting, "eigen-kracht")
    meeting.say("onder de douche")
    meeting.remove(first)
    assert [(idee.tekst, idee.vraag) for idee in meeting.sessie.ideeen] == [("onder de douche", None)]
    assert [vraag.id for vraag in meeting.sessie.casus.vragen] == ["v2"]
    meeting.undo()
    assert meeting.sessie.ideeen[0].vraag == "v1"


def test_an_idea_moves_to_another_vraag() -> None:
    meeting = make_meeting()
    go_to(meeting, "vraag")
    meeting.say("Ik wil zingen")
    meeting.say("Ik wil bezoek")
    go_to(meeting, "eigen-kracht")
    meeting.say("onder de douche")
    assert meeting.move("i1", "eigen kracht", "v2") is False
    assert meeting.sessie.idee("i1").vraag == "v2"
    with pytest.raises(KeyError, match="v9"):
        meeting.move("i1", "eigen kracht", "v9")
    with pytest.raises(KeyError, match="i9"):
        meeting.move("i9", "eigen kracht", "v1")
    assert meeting.sessie.idee("i1").vraag == "v2"


@pytest.mark.parametrize("stap_id", ALL[:-1])
def test_the_end_comes_at_the_last_step_only(stap_id: str) -> None:
    meeting = make_meeting()
    go_to(meeting, stap_id)
    with pytest.raises(NotNow, match="nog niet bij de laatste stap"):
        meeting.finish()
    assert meeting.sessie.status is Status.BEZIG


def test_finish_and_reopen() -> None:
    meeting = make_meeting()
    go_to_last(meeting)
    meeting.say("we luisterden beter")
    meeting.finish()
    assert meeting.sessie.status is Status.BESPROKEN
    ended = meeting.sessie
    with pytest.raises(NotNow):
        meeting.finish()
    assert meeting.sessie is ended
    meeting.reopen()
    assert meeting.sessie.status is Status.BEZIG
    assert meeting.stap.id == "leren"
    assert meeting.sessie.notities == ended.notities
    assert meeting.sessie.ideeen == ended.ideeen
    meeting.previous_step()
    meeting.next_step()
    meeting.say("en nog iets")
    meeting.finish()
    assert [note.tekst for note in meeting.sessie.notities] == ["we luisterden beter", "en nog iets"]


def test_a_pause_at_the_end_ends_with_the_meeting() -> None:
    meeting = make_meeting()
    go_to_last(meeting)
    meeting.pause()
    meeting.finish()
    assert not meeting.is_paused


def test_what_is_not_finished_cannot_be_reopened() -> None:
    with pytest.raises(NotNow, match="nooit begonnen"):
        make_meeting(begun=False).reopen()
    meeting = make_meeting()
    running = meeting.sessie
    with pytest.raises(NotNow, match="loopt nog"):
        meeting.reopen()
    assert meeting.sessie is running


def test_what_is_finished_does_not_walk_on() -> None:
    """Undoing a reopening, the meeting stands finished again; then no time runs."""
    meeting = make_meeting()
    go_to_last(meeting)
    meeting.finish()
    meeting.reopen()
    meeting.undo()
    ended = meeting.sessie
    for act in (meeting.previous_step, meeting.finish):
        with pytest.raises(NotNow):
            act()
    meeting.pause()
    meeting.give_time(5)
    assert meeting.sessie is ended


def test_begin_needs_consent() -> None:
    meeting = make_meeting(begun=False)
    meeting.set_consent(Toestemming.NOG_NIET)
    with pytest.raises(NoConsent, match="vraag eerst of de bewoner het goed vindt"):
        meeting.begin()
    assert (meeting.sessie.status, meeting.sessie.verloop) == (Status.VOORBEREID, None)
    meeting.set_consent(Toestemming.ZONDER_SPOOR)
    meeting.begin()
    assert meeting.sessie.status is Status.BEZIG
    assert meeting.sessie.casus.toestemming is Toestemming.ZONDER_SPOOR


def test_beginning_twice_is_beginning_once() -> None:
    meeting = make_meeting()
    meeting.next_step()
    before = meeting.sessie
    meeting.begin()
    assert meeting.sessie is before


@pytest.mark.parametrize("soort", list(CasusSoort))
def test_every_change_is_told(soort: CasusSoort) -> None:
    meeting = make_meeting(begun=False)
    told = []
    meeting.on_change = told.append
    meeting.begin()
    meeting.say("iets")
    with pytest.raises(EmptyText):
        meeting.say("")
    meeting.next_step()
    meeting.undo()
    meeting.redo()
    meeting.redo()
    assert told[-1] is meeting.sessie
    assert len(told) == 5
