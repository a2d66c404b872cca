"""Whatever a table does, in whatever order: everything can be undone and nothing goes astray."""

from pathlib import Path
from tempfile import TemporaryDirectory

import attrs
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from akad.archive import read_record, record_text
from akad.meeting import Bijeenkomst, EmptyText, NoConsent, Refusal, build
from akad.model import Casus, CasusSoort, Sessie, Toestemming, find_inconsistencies
from factories import FakeClock, make_meeting, make_sessie, make_werkwijze, packaged

WERKWIJZEN = (packaged(), make_werkwijze(), make_werkwijze(("ene", "andere"), before=(), after=()))
LINES = st.one_of(
    st.sampled_from(
        [
            "een koor",
            "[vet] en [/]",
            "bel 06-12345678",
            "zegt: \"\"\"nee\"\"\" en '''ja'''",
            "C:\\map\\ # geen commentaar",
            "eerste\ntweede\r\nderde\r",
            "  \t ",
            "half \ud800 teken",
            "e\u0301e\u0301n",
            "= true",
        ]
    ),
    st.text(max_size=30),
)
PLACES = st.integers(0, 30)


class MeetingMachine(RuleBasedStateMachine):
    """Does anything to a meeting, and keeps its own list of how the session was after every change."""

    def __init__(self) -> None:
        super().__init__()
        self._folder = TemporaryDirectory()
        self.told: list[Sessie] = []

    @initialize(
        werkwijze=st.sampled_from(WERKWIJZEN),
        soort=st.sampled_from(CasusSoort),
        toestemming=st.sampled_from(Toestemming),
        begins=st.booleans(),
    )
    def open(self, werkwijze, soort, toestemming, begins) -> None:
        casus = Casus(soort=soort, toestemming=toestemming)
        self.clock = FakeClock()
        self.meeting = make_meeting(make_sessie(werkwijze, casus=casus), werkwijze, clock=self.clock, begun=False)
        self.follow()
        if begins and toestemming is not Toestemming.NOG_NIET:
            self.meeting.begin()
            self.note()

    def follow(self) -> None:
        """Begin the own list of sessions at the present one."""
        self.sessions = [self.meeting.sessie]
        self.at = 0
        self.told = [self.meeting.sessie]
        self.meeting.on_change = self.told.append

    def note(self) -> None:
        """Take the session into the own list when it changed."""
        if self.meeting.sessie != self.sessions[self.at]:
            self.sessions[self.at + 1 :] = [self.meeting.sessie]
            self.at += 1

    def unchanged_content(self, act) -> None:
        """Do something that must leave alone everything that was said."""
        before = self.meeting.sessie
        try:
            act()
        except Refusal:
            assert self.meeting.sessie is before
        after = self.meeting.sessie
        vragen = after.casus.vragen
        for old, new in zip(before.ideeen, after.ideeen, strict=True):
            # What was parked without a vraag gets the only one there is when its kring opens.
            assert new == (old if new.vraag == old.vraag else attrs.evolve(old, vraag=vragen[0].id))
            assert new.vraag == old.vraag or (old.vraag is None and len(vragen) == 1)
        for part in ("notities", "casus", "tafel", "bewust_leeg", "plugin", "id", "codenaam"):
            assert getattr(after, part) == getattr(before, part)
        self.note()

    # --- What is said

    @rule(line=LINES)
    def say(self, line) -> None:
        before = self.meeting.sessie
        try:
            said = self.meeting.say(line)
        except EmptyText:
            assert self.meeting.sessie is before
        else:
            assert said.admitted.text
            assert "12345678" not in said.admitted.text
            assert self.meeting.sessie != before
        self.note()

    @rule(line=LINES.filter(str.strip), place=PLACES, data=st.data())
    def add_idea(self, line, place, data) -> None:
        kringen = self.meeting.sessie.werkwijze.kringen
        vragen = [None, *(vraag.id for vraag in self.meeting.sessie.casus.vragen)]
        before = self.meeting.sessie.ideeen
        try:
            said = self.meeting.add_idea(line, kringen[place % len(kringen)], vragen[place % len(vragen)])
        except EmptyText:
            return
        *others, idee = self.meeting.sessie.ideeen
        assert tuple(others) == before
        assert said.is_parked is (idee in self.meeting.parked())
        self.note()

    @precondition(lambda self: self.meeting.entries())
    @rule(line=LINES, place=PLACES)
    def change(self, line, place) -> None:
        listed = self.meeting.entries()
        try:
            self.meeting.change(listed[place % len(listed)], line)
        except EmptyText:
            return
        assert len(self.meeting.entries()) == len(listed)
        self.note()

    @precondition(lambda self: self.meeting.entries())
    @rule(place=PLACES)
    def remove(self, place) -> None:
        listed = self.meeting.entries()
        self.meeting.remove(listed[place % len(listed)])
        assert len(self.meeting.entries()) == len(listed) - 1
        self.note()

    @precondition(lambda self: self.meeting.sessie.ideeen)
    @rule(place=PLACES, kring=PLACES, vraag=PLACES)
    def move(self, place, kring, vraag) -> None:
        sessie = self.meeting.sessie
        idee = sessie.ideeen[place % len(sessie.ideeen)]
        kringen = sessie.werkwijze.kringen
        vragen = [None, *(each.id for each in sessie.casus.vragen)]
        waits = self.meeting.move(idee.id, kringen[kring % len(kringen)], vragen[vraag % len(vragen)])
        moved = self.meeting.sessie.idee(idee.id)
        assert waits is (moved in self.meeting.parked())
        assert [each.id for each in self.meeting.sessie.ideeen] == [each.id for each in sessie.ideeen]
        self.note()

    @precondition(lambda self: self.meeting.sessie.ideeen)
    @rule(place=PLACES)
    def toggle_tip(self, place) -> None:
        ideeen = self.meeting.sessie.ideeen
        idee = ideeen[place % len(ideeen)]
        is_tip = self.meeting.toggle_tip(idee.id)
        assert is_tip is (idee.tip is None)
        assert (self.meeting.sessie.idee(idee.id).tip is not None) is is_tip
        self.note()

    # --- The table

    @rule(who=st.sampled_from(["bewoner", "buur", "ggz", "imam"]), count=st.integers(-1, 3))
    def set_present(self, who, count) -> None:
        self.meeting.set_present(who, count)
        self.note()

    @rule()
    def toggle_bewoner(self) -> None:
        self.meeting.toggle_bewoner()
        self.note()

    @rule(toestemming=st.sampled_from(Toestemming))
    def consent(self, toestemming) -> None:
        self.meeting.set_consent(toestemming)
        self.note()

    @rule(by=st.integers(-2, 2))
    def choose(self, by) -> None:
        self.unchanged_content(lambda: (self.meeting.move_target(by), self.meeting.move_perspectief(by)))

    # --- The course

    @rule()
    def begin(self) -> None:
        try:
            self.unchanged_content(self.meeting.begin)
        except NoConsent:
            assert self.meeting.sessie.casus.toestemming is Toestemming.NOG_NIET

    @rule()
    def next_step(self) -> None:
        self.unchanged_content(self.meeting.next_step)

    @rule(line=LINES)
    def next_step_or_reason(self, line) -> None:
        kring = self.meeting.stap.kring
        if kring is not None and self.meeting.is_empty(kring):
            try:
                self.meeting.leave_empty(kring, line)
            except EmptyText:
                return
            self.note()
        self.unchanged_content(self.meeting.next_step)

    @rule()
    def previous_step(self) -> None:
        self.unchanged_content(self.meeting.previous_step)

    @rule(minutes=st.integers(1, 15))
    def time(self, minutes) -> None:
        self.unchanged_content(lambda: self.meeting.give_time(minutes))

    @rule()
    def pause_or_resume(self) -> None:
        self.unchanged_content(self.meeting.resume if self.meeting.is_paused else self.meeting.pause)

    @rule()
    def finish(self) -> None:
        self.unchanged_content(self.meeting.finish)

    @rule()
    def reopen(self) -> None:
        self.unchanged_content(self.meeting.reopen)

    @rule(seconds=st.one_of(st.integers(-600, 1200), st.floats(0, 90)))
    def wait(self, seconds) -> None:
        self.clock.forward(seconds=seconds)

    # --- Back and forth

    @rule()
    def undo(self) -> None:
        label = self.meeting.undo()
        assert (label is None) is (self.at == 0)
        self.at = max(self.at - 1, 0)
        assert self.meeting.sessie == self.sessions[self.at]

    @rule()
    def redo(self) -> None:
        label = self.meeting.redo()
        assert (label is None) is (self.at == len(self.sessions) - 1)
        self.at = min(self.at + 1, len(self.sessions) - 1)
        assert self.meeting.sessie == self.sessions[self.at]

    @rule()
    def all_the_way_back_and_forth(self) -> None:
        here = self.at
        undone = []
        while label := self.meeting.undo():
            undone.append(label)
        assert len(undone) == here
        assert self.meeting.sessie == self.sessions[0]
        redone = []
        while label := self.meeting.redo():
            redone.append(label)
        assert self.meeting.sessie == self.sessions[-1]
        assert redone[:here] == undone[::-1]
        self.at = len(self.sessions) - 1

    @rule()
    def restart(self) -> None:
        """Quit and come back: the record, and a meeting on what it says."""
        old = self.meeting
        again = Bijeenkomst(self.read_back(), old.werkwijze, old.boundary, self.clock)
        assert again.time() == old.time()
        assert (again.stap, again.parked(), again.returned()) == (old.stap, old.parked(), old.returned())
        self.meeting = again
        self.follow()

    # --- What is always so

    @invariant()
    def record_is_consistent(self) -> None:
        assert find_inconsistencies(self.meeting.sessie) == ()

    @invariant()
    def last_told_is_the_present(self) -> None:
        assert self.told[-1] is self.meeting.sessie

    @invariant()
    def every_idea_stands_in_one_cell(self) -> None:
        rows = build(self.meeting.sessie, self.meeting.werkwijze)
        shown = [idee.id for row in rows for cell in row.cells for idee in cell.ideeen]
        assert sorted(shown) == sorted(idee.id for idee in self.meeting.sessie.ideeen)
        waiting = sum(cell.waiting for row in rows for cell in row.cells)
        assert waiting == len(self.meeting.parked())

    @invariant()
    def no_kring_has_both_an_idea_and_a_reason(self) -> None:
        sessie = self.meeting.sessie
        filled = {idee.kring for idee in sessie.ideeen}
        assert not filled & {leeg.kring for leeg in sessie.bewust_leeg}

    @invariant()
    def the_screen_has_something_to_say(self) -> None:
        meeting = self.meeting
        assert meeting.vragen
        assert meeting.target is None or meeting.target in meeting.targets()
        reading = meeting.time()
        assert reading is None or (reading.words and reading.meeting_words)

    def read_back(self) -> Sessie:
        """Return the session as it comes back from its record."""
        path = Path(self._folder.name) / "sessie.toml"
        path.write_bytes(record_text(self.meeting.sessie).encode())
        record = read_record(path)
        assert not record.hand_edited
        assert record.sessie == self.meeting.sessie
        return record.sessie

    def teardown(self) -> None:
        if hasattr(self, "meeting"):
            self.read_back()
        self._folder.cleanup()


TestMeetingMachine = MeetingMachine.TestCase
TestMeetingMachine.settings = settings(
    max_examples=25, stateful_step_count=40, suppress_health_check=[HealthCheck.too_slow]
)
