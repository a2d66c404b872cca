"""The meeting screen: one line that is always ready, and the table reads along."""

from datetime import timedelta
from typing import ClassVar

from textual import on
from textual.binding import BindingType
from textual.widgets import Input

from akad.demo import Guide
from akad.meeting import Entry, KringLeeg, Refusal
from akad.meeting.harvest import lacks
from akad.model import StapSoort, Status
from akad.tui.desk import OpenSession
from akad.tui.earlier_lines import EARLIER
from akad.tui.keys import bindings
from akad.tui.screens import meeting_flows as flows
from akad.tui.screens import meeting_keys
from akad.tui.screens.checklist import about_point
from akad.tui.screens.flow import follow
from akad.tui.screens.hulpbron_flows import become_hulpbron, hear
from akad.tui.screens.meeting_beside import Beside, Kept, Learnt
from akad.tui.screens.meeting_help import TYPING_ACTIONS
from akad.tui.screens.meeting_view import MeetingView
from akad.tui.screens.netwerk import NetwerkScreen, name_somebody
from akad.tui.widgets.board import Board
from akad.tui.widgets.checklist import ChecklistView
from akad.tui.words import counted

_LONG_AGO = timedelta(hours=1)


class MeetingScreen(MeetingView):
    """Leads one meeting. All that is decided is decided by `Bijeenkomst`; this shows it and passes on what is typed."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings(meeting_keys.ALL)]

    def __init__(self, opened: OpenSession, guide: Guide | None = None) -> None:
        super().__init__(opened, guide)
        self.beside = Beside(self)
        self._nudged = ""

    def on_mount(self) -> None:
        """Ask for new time when the meeting was left long ago."""
        self.beside.learn()
        time = self.meeting.time()
        if self.can_write and time is not None and time.meeting_left < -_LONG_AGO and not self.meeting.is_paused:
            follow(self.app, flows.overdue(self))

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:  # noqa: ARG002
        """Allow only what reads when somebody else has the record."""
        if self.help.has_focus and action in TYPING_ACTIONS:
            return False
        return self.can_write or action in meeting_keys.READING_ACTIONS

    # --- Typing ------------------------------------------------------------------------------------------

    @on(Input.Changed, "#regel")
    def _typed(self) -> None:
        # What it is by now: the line may have been taken in since, and then what was said of that must stay.
        if self.line.input.value:
            self.say_what_is_found()
        self.beside.show()
        self._show_keys()

    def say_what_is_found(self) -> None:
        """Say below the line, and show in it, what will not be kept; below that a kinder word for what is."""
        preview, offer = self.line.preview(), self.help.offer()
        self.line.say_below(*preview, *(("\n",) if preview and offer else ()), *offer)
        self.line.input.refresh()

    def action_enter(self) -> None:
        """Take the line in."""
        typed = self.line.input.value
        if not typed.strip() and self.editing is None:
            self._enter_nothing()
            return
        try:
            if self.editing is not None:
                admitted, done = self.meeting.change(self.editing, typed), "Gewijzigd."
            else:
                said = self.meeting.say(typed, self.beside.hulpbron_of(typed))
                if said.kring is not None:
                    self.help.idea_added()
                admitted, done = (
                    said.admitted,
                    f"Geparkeerd voor {said.kring}." if said.is_parked else f"Opgeschreven. {self.beside.ask_place()}",
                )
        except Refusal as refusal:
            self.say(str(refusal).capitalize() + ".")
            return
        if self.guide is not None and self.guide.is_done(self.meeting):
            self.meeting.choose("")  # what comes now is for whoever tries it: from the top
        self.clear_line()
        self.show_all()
        # What was only offered to be said more coarsely still stands there.
        gone = sum(finding.must for finding in admitted.findings)
        hidden = f"Anoniem gemaakt: {counted(gone, 'plek', 'plekken')}." if gone else ""
        self.say(" ".join(f"{done} {hidden}".split()), "$soft")

    def _enter_nothing(self) -> None:
        """Enter on an empty line: the next line of the demo, or a tip in or out."""
        target = self.meeting.target
        if self.guide is not None and (scripted := self.guide.next_line(self.meeting)) is not None:
            self.line.input.value = scripted
            self.line.input.cursor_position = len(scripted)
            self.show_line()
            self.show_board()
        elif self.meeting.stap.soort is StapSoort.TERUG and target is not None and self._is_idea(target.key):
            if self.meeting.toggle_tip(target.key or ""):
                self.say("Een tip. Typ hem in gewone woorden, of laat hem zo. ↓ is wie er meegaat.", "$soft")
            self.show_all()
        else:
            self.say("Typ wat er gezegd wordt en druk op Enter. Met F9 ga je verder.", "$soft")

    def _is_idea(self, key: str | None) -> bool:
        return any(idee.id == key for idee in self.meeting.sessie.ideeen)

    # --- The course --------------------------------------------------------------------------------------

    def action_target(self, by: int) -> None:
        """Choose where the line goes."""
        self.meeting.move_target(by)
        self.show_board()
        self.show_line()
        self._show_keys()
        self.beside.show()

    def action_who(self, by: int) -> None:
        """Choose who speaks."""
        self.meeting.move_perspectief(by)
        self.show_line()

    def action_ask(self) -> None:
        """Show the next question."""
        self._question += 1
        self.help.ask_next()
        self._show_question()
        self.help.show_questions()

    def action_next(self) -> None:
        """Go on to the next step, or end the meeting."""
        if self.is_half_typed() or self._wants_a_nudge():
            return
        if self.meeting.is_last_step:
            follow(self.app, flows.finish(self))
            return
        try:
            self.meeting.next_step()
        except KringLeeg as empty:
            follow(self.app, flows.leave_empty(self, empty.kring))
            return
        except Refusal as refusal:
            self.say(str(refusal).capitalize() + ".")
            return
        self.entered()

    def _wants_a_nudge(self) -> bool:
        """Say once what this step still lacks; the second time the table goes on."""
        stap, sessie = self.meeting.stap, self.meeting.sessie
        missing = {
            StapSoort.VRAAG: "" if sessie.casus.vragen else "Er staat nog geen vraag.",
            StapSoort.TERUG: " ".join(lacks(sessie)),
        }.get(stap.soort, "")
        if not missing or self._nudged == stap.id:
            return False
        self._nudged = stap.id
        self.say(f"{missing} Druk nog eens op F9 om toch verder te gaan.", "$warning")
        return True

    def entered(self) -> None:
        """Show a step that was just entered."""
        self._question = 0
        self.show_all()
        returned = self.meeting.returned()
        self.say(f"{counted(len(returned), 'idee komt', 'ideeën komen')} terug van de parkeerplek." if returned else "")

    def action_back(self) -> None:
        """Go a step back."""
        if not self.meeting.stap_index:
            return
        try:
            self.meeting.previous_step()
        except Refusal as refusal:
            self.say(str(refusal).capitalize() + ".")
            return
        self.entered()

    def action_undo(self) -> None:
        """Undo the last change."""
        label = self.meeting.undo()
        if label is not None and self.meeting.sessie.status is not Status.BEZIG:
            # Back to before the begin is nowhere: there is no step to stand at.
            self.meeting.redo()
            label = None
        self._question = 0
        self.show_all()
        self.say(f"Ongedaan gemaakt: {label}." if label else "Er is niets om ongedaan te maken.", "$soft")

    def action_redo(self) -> None:
        """Redo what was undone."""
        label = self.meeting.redo()
        self._question = 0
        self.show_all()
        self.say(f"Opnieuw gedaan: {label}." if label else "Er is niets om opnieuw te doen.", "$soft")

    def action_bewoner(self) -> None:
        """Note whether the bewoner is at the table."""
        here = self.meeting.toggle_bewoner()
        self.show_all()
        self.say(
            "De bewoner zit aan tafel: de vragen zijn nu voor hem of haar."
            if here
            else "De bewoner zit niet aan tafel."
        )

    # --- What asks something first -----------------------------------------------------------------------

    def action_explain(self) -> None:
        """Explain the step."""
        self.app.push_screen(flows.explanation(self))

    def action_park(self) -> None:
        """Put the line at another kring."""
        follow(self.app, flows.park(self))

    def action_entries(self) -> None:
        """Read everything and change something."""
        follow(self.app, flows.entries(self))

    def action_present(self) -> None:
        """Note who is at the table."""
        follow(self.app, flows.present(self))

    def action_netwerk(self) -> None:
        """Name somebody of the netwerk in the line, or show it; where the netwerk is the subject show it at once."""
        if self.can_write and self.meeting.stap.soort is not StapSoort.KRACHTEN:
            follow(self.app, name_somebody(self))
        else:
            self.app.push_screen(NetwerkScreen(self.meeting, can_write=self.can_write), lambda _: self.show_all())

    def action_check(self) -> None:
        """Look now already at what could point at somebody."""
        follow(self.app, flows.check(self))

    def action_time(self) -> None:
        """Pause or more time."""
        follow(self.app, flows.time(self))

    def action_checklist(self) -> None:
        """Open the checklist, go to it, or close it."""
        follow(self.app, self.help.checklist())

    def action_bring(self) -> None:
        """Put in the line what fits, or what can be changed."""
        self.beside.bring()

    def action_hulpbron(self) -> None:
        """Put the place of the last idea on the sociale kaart."""
        follow(self.app, become_hulpbron(self))

    @on(Learnt)
    def _learnt(self, event: Learnt) -> None:
        self.beside.learnt(event.knowledge)
        self.show_board()
        self.beside.show()
        self._show_keys()

    @on(Kept)
    def _kept(self, event: Kept) -> None:
        self.beside.kept(event)

    def action_take(self) -> None:
        """Take the other word."""
        self.help.take()

    @on(ChecklistView.Changed)
    def _answered(self) -> None:
        self.show_all()

    @on(ChecklistView.Left)
    def _left(self) -> None:
        self.help.leave_panel()

    @on(ChecklistView.Chosen)
    def _chosen(self, event: ChecklistView.Chosen) -> None:
        follow(self.app, about_point(self.query_one(ChecklistView), self.meeting, event.point, event.only_note))

    def action_palette(self) -> None:
        """Search in everything that can be done."""
        follow(self.app, flows.palette(self))

    @on(Board.Touch)
    def _touched(self, event: Board.Touch) -> None:
        if not self.can_write:
            return
        if isinstance(event.what, Entry):
            follow(self.app, flows.entry(self, event.what))
        elif event.what.startswith(EARLIER):
            follow(self.app, hear(self, event.what.removeprefix(EARLIER)))
        else:
            self.meeting.choose(event.what or None)
            self.show_all()
