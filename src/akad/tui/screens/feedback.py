"""After the meeting: what the bewoner chose per tip, and what came of it, in the words of the bewoner."""

from collections.abc import Callable
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.events import Resize
from textual.message import Message
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from akad.archive import SaveState
from akad.meeting import Refusal, for_buurt
from akad.meeting.afterwards import tips, waits_for_feedback
from akad.model import Idee, KeuzeAntwoord, Uitkomst
from akad.privacy import Admitted
from akad.tui.desk import OpenSession
from akad.tui.feedback_lines import tip_text, waiting
from akad.tui.keys import Key, bindings
from akad.tui.screens.dialogs import Choice, ChoiceScreen, LineScreen
from akad.tui.screens.flow import Flow, follow
from akad.tui.screens.window import WholeScreen
from akad.tui.widgets.keybar import KeyBar
from akad.tui.words import counted, line, plain

_MARGIN = 6
_ANSWERS = dict(zip("123", KeuzeAntwoord, strict=True))
_SHORT = {KeuzeAntwoord.PROBEREN: "proberen", KeuzeAntwoord.LATER: "later", KeuzeAntwoord.NEE: "nee"}
_OUTCOMES = dict(zip("gdna", Uitkomst, strict=True))

KEYS = (
    Key("enter", "Enter", "screen.fill_in", "vul in", "Vul in wat bij deze tip nog ontbreekt."),
    Key("up", "↑↓", "screen.move(-1)", "tip", "Kies een tip."),
    Key("down", "", "screen.move(1)", "", "", on_bar=False),
    Key("pageup", "", "screen.move(-5)", "", "", on_bar=False),
    Key("pagedown", "", "screen.move(5)", "", "", on_bar=False),
    *(
        Key(key, key, f"screen.choose('{key}')", _SHORT[answer], f"Keuze: {answer.value}.")
        for key, answer in _ANSWERS.items()
    ),
    *(
        Key(key, key.upper(), f"screen.outcome('{key}')", outcome.value, f"Hoe het ging: {outcome.value}.")
        for key, outcome in _OUTCOMES.items()
    ),
    Key("t", "T", "screen.tell", "woorden", "Schrijf erbij wat de bewoner zegt."),
    Key("delete", "Del", "screen.forget", "haal weg", "Haal weg wat het laatst bij deze tip kwam.", optional=True),
    Key("ctrl+z", "Ctrl+Z", "screen.undo", "ongedaan", "Maak het laatste ongedaan."),
    Key("ctrl+y", "", "screen.redo", "", "", on_bar=False),
    Key("escape,ctrl+q", "Esc", "screen.close", "terug", "Ga terug. Alles is bewaard."),
)


class FeedbackScreen(WholeScreen[None]):
    """The tips of a finished session, each with a few keys; every answer is saved at once and can be undone."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings(KEYS)]

    class Saved(Message):
        """The saver said how it is going."""

        def __init__(self, state: SaveState) -> None:
            self.state = state
            super().__init__()

    def __init__(self, opened: OpenSession) -> None:
        super().__init__()
        self._opened = opened
        self._meeting = opened.meeting
        self._said = ""

    def compose(self) -> ComposeResult:
        """Hold the title, what is waited for, the tips and a line in which things are said."""
        yield Static("", id="start-titel")
        yield OptionList(id="sessies")
        yield Static("", id="map")
        yield KeyBar(KEYS if self._can_write else KEYS[-1:], id="toetsen")

    @property
    def _can_write(self) -> bool:
        return self._opened.why_locked is None

    def on_mount(self) -> None:
        """Show the tips and listen to the saver."""
        self._opened.on_save_state = self._pass_on
        self._show()

    def _pass_on(self, state: SaveState) -> None:
        # Called from the thread that saves; a message is how a thread talks to a screen.
        self.post_message(self.Saved(state))

    def on_resize(self, _event: Resize) -> None:
        """Lay the tips out again for another width."""
        self._show()

    # --- Showing -----------------------------------------------------------------------------------------

    @property
    def _tips(self) -> tuple[Idee, ...]:
        return tips(self._meeting.sessie)

    @property
    def _tip(self) -> Idee | None:
        place = self.query_one(OptionList).highlighted
        return self._tips[place] if place is not None and place < len(self._tips) else None

    def _show(self) -> None:
        sessie = self._meeting.sessie
        self.query_one("#start-titel", Static).update(
            line((sessie.codenaam, "bold $accent"), f" · {sessie.status.value}", " · keuze en terugkoppeling")
        )
        options = self.query_one(OptionList)
        at = options.highlighted or 0
        options.clear_options()
        width = max(20, self.size.width - _MARGIN)
        for number, idee in enumerate(self._tips, 1):
            options.add_option(Option(tip_text(idee, number, width)))
        if self._tips:
            options.highlighted = min(at, len(self._tips) - 1)
        else:
            nothing = "In deze sessie zijn geen tips meegegeven. Met Escape ga je terug; met H heropen je de sessie."
            options.add_option(Option(plain(nothing), disabled=True))
        self._show_standing()

    def _show_standing(self) -> None:
        still = waiting(self._meeting.sessie)
        standing = f"Nog te horen: {still}." if still else "Alles is gehoord." if self._tips else ""
        standing = for_buurt(standing, self._meeting.sessie)
        parts = [part for part in (self._opened.why_locked or "", standing, self._said) if part]
        self.query_one("#map", Static).update(plain("\n".join(parts)))

    def _say(self, text: str) -> None:
        self._said = text
        self._show_standing()

    @on(Saved)
    def _saved(self, event: Saved) -> None:
        if event.state.kind == "failed":
            self._say(f"NIET opgeslagen: {event.state.problem}")

    # --- Answers -----------------------------------------------------------------------------------------

    def action_move(self, by: int) -> None:
        """Go to another tip."""
        options = self.query_one(OptionList)
        if self._tips:
            options.highlighted = max(0, min(len(self._tips) - 1, (options.highlighted or 0) + by))
            self._say("")

    @on(OptionList.OptionSelected)
    def _selected(self, event: OptionList.OptionSelected) -> None:
        event.stop()
        self.action_fill_in()

    def action_choose(self, key: str) -> None:
        """Write down what the bewoner says to the tip."""
        tip = self._tip
        if self._may_write and tip is not None:
            self._meeting.choose_for(tip.id, _ANSWERS[key])
            self._show()
            before = tip.keuze.antwoord if tip.keuze is not None else None
            more = (
                "Zei de bewoner er iets bij? Druk op T."
                if before in (None, _ANSWERS[key])
                else f"Het was: {before.value}. Met Ctrl+Z komt dat terug."
            )
            self._say(f"Keuze: {_ANSWERS[key].value}. {more}")

    def action_outcome(self, key: str) -> None:
        """Write down what came of a tip that waits for it, and ask for words.

        Who begins to type a sentence here changes nothing that was said before.
        """
        tip = self._tip
        if not self._may_write or tip is None:
            return
        if waits_for_feedback(tip):
            follow(self.app, self._outcome(tip, _OUTCOMES[key]))
        elif tip.terugkoppeling is not None:
            self._say(f"Hier staat al: {tip.terugkoppeling.uitkomst.value}. Met Enter wijzig je dat, met T de woorden.")
        elif tip.keuze is None:
            self._say("Kies eerst met 1, 2 of 3. Daarna kan hoe het ging.")
        else:
            self._say(f"Hier staat: {tip.keuze.antwoord.value}. Toch geprobeerd? Druk op Enter.")

    def action_tell(self) -> None:
        """Ask for words with what was answered last."""
        if self._may_write and self._tip is not None:
            follow(self.app, self._tell(self._tip))

    def action_fill_in(self) -> None:
        """Ask for what this tip still lacks."""
        if self._may_write and self._tip is not None:
            follow(self.app, self._fill_in(self._tip))

    def action_forget(self) -> None:
        """Take away what was answered last."""
        if self._may_write and self._tip is not None:
            gone = self._meeting.forget_answer(self._tip.id)
            self._show()
            self._say("Weggehaald. Met Ctrl+Z komt het terug." if gone else "Hier is nog niets om weg te halen.")

    def action_undo(self) -> None:
        """Undo the last answer."""
        label = self._meeting.undo() if self._may_write else None
        self._show()
        self._say(f"Ongedaan gemaakt: {label}." if label else "Er is niets om ongedaan te maken.")

    def action_redo(self) -> None:
        """Redo what was undone."""
        label = self._meeting.redo() if self._may_write else None
        self._show()
        self._say(f"Opnieuw gedaan: {label}." if label else "Er is niets om opnieuw te doen.")

    def action_close(self) -> None:
        """Go back."""
        self.dismiss(None)

    @property
    def _may_write(self) -> bool:
        self._said = ""
        return self._can_write

    # --- One question after the other --------------------------------------------------------------------

    def _fill_in(self, tip: Idee) -> Flow:
        if tip.keuze is None and tip.terugkoppeling is None:
            answer = yield ChoiceScreen(
                for_buurt("Wat wil de bewoner met deze tip?", self._meeting.sessie),
                [Choice(each, each.value.capitalize()) for each in KeuzeAntwoord],
                explanation=tip.tip or tip.tekst,
            )
            if answer is not None:
                self._meeting.choose_for(tip.id, answer)
                self._show()
                yield from self._explain(tip)
            return
        before = tip.terugkoppeling
        outcomes = list(Uitkomst)
        outcome = yield ChoiceScreen(
            "Hoe is het gegaan?",
            [Choice(each, each.value.capitalize()) for each in outcomes],
            explanation=f"{tip.tip or tip.tekst}\nOok een kleine stap telt. Is het nog niet bekend? Dan Escape.",
            start=outcomes.index(before.uitkomst) if before else 0,
        )
        if outcome is not None:
            yield from self._outcome(tip, outcome)

    def _outcome(self, tip: Idee, outcome: Uitkomst) -> Flow:
        self._meeting.set_outcome(tip.id, outcome)
        self._show()
        yield from self._tell(self._meeting.sessie.idee(tip.id))

    def _tell(self, tip: Idee) -> Flow:
        told = tip.terugkoppeling
        if told is None:
            yield from self._explain(tip)
            return
        title = f"{told.uitkomst.value.capitalize()}: wat gebeurde er?"
        what = yield self._ask(title, "In de woorden van de bewoner. Leeg laten mag.", told.wat)
        if what is None:
            return
        self._do(lambda: self._meeting.tell_outcome(tip.id, what))
        learnt = yield self._ask("Wat leren we ervan?", "Wat neemt de tafel mee? Leeg laten mag.", told.geleerd)
        if learnt is not None:
            self._do(lambda: self._meeting.tell_lesson(tip.id, learnt))

    def _explain(self, tip: Idee) -> Flow:
        keuze = self._meeting.sessie.idee(tip.id).keuze
        if keuze is None:
            self._say("Kies eerst: 1, 2 of 3 voor de keuze, of hoe het ging.")
            return
        why = yield self._ask(
            f"Keuze: {keuze.antwoord.value}", "Zei de bewoner er iets bij? Leeg laten mag.", keuze.toelichting
        )
        if why is not None:
            self._do(lambda: self._meeting.explain_choice(tip.id, why))

    def _ask(self, title: str, explanation: str, value: str | None) -> LineScreen:
        sessie = self._meeting.sessie
        return LineScreen(
            title,
            for_buurt(explanation, sessie),
            value=value or "",
            may_be_empty=True,
            boundary=self._meeting.boundary,
        )

    def _do(self, act: Callable[[], Admitted | None]) -> None:
        try:
            admitted = act()
        except Refusal as refusal:
            self._say(str(refusal).capitalize() + ".")
            return
        self._show()
        gone = sum(finding.must for finding in admitted.findings) if admitted else 0
        self._say(f"Opgeschreven. Anoniem gemaakt: {counted(gone, 'plek', 'plekken')}." if gone else "Opgeschreven.")
