"""The checklist over the work, and what can be done with one of its points."""

from collections.abc import Callable
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical

from akad.meeting import Bijeenkomst, Refusal
from akad.plugins import Antwoord
from akad.tui.keys import Key
from akad.tui.plugin_help import Help
from akad.tui.screens.dialogs import Choice, ChoiceScreen, LineScreen
from akad.tui.screens.flow import Flow, follow
from akad.tui.screens.window import Window
from akad.tui.widgets.checklist import ChecklistView, Point

_NOTE, _OPEN = "note", "open"


class ChecklistScreen(Window[None]):
    """The checklist in a window; every answer can be undone afterwards."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape,ctrl+l", "close", show=False, priority=True)]
    AUTO_FOCUS = "#punten"

    def __init__(self, meeting: Bijeenkomst, help_now: Callable[[], Help]) -> None:
        super().__init__()
        self._meeting = meeting
        self._help = help_now

    def compose(self) -> ComposeResult:
        """Hold the checklist."""
        with Vertical(classes="venster"):
            yield ChecklistView(self._meeting, self._help, (Key("", "Esc", "screen.close", "terug", ""),))

    def show_help(self) -> None:
        """Show what plugins give now."""
        self.query_one(ChecklistView).show()

    @on(ChecklistView.Chosen)
    def _chosen(self, event: ChecklistView.Chosen) -> None:
        follow(self.app, about_point(self.query_one(ChecklistView), self._meeting, event.point, event.only_note))

    def action_close(self) -> None:
        """Go back to the work."""
        self.dismiss(None)


def about_point(view: ChecklistView, meeting: Bijeenkomst, point: Point, only_note: bool) -> Flow:
    """Answer one point from a window, or write a note with it."""
    if not only_note:
        given = meeting.answer_of(point.plugin, point.punt.id)
        choices: list[Choice[Antwoord | str]] = [Choice(each, each.value.capitalize()) for each in Antwoord]
        choices.append(Choice(_NOTE, "Notitie", given.notitie))
        if given.antwoord is not None:
            choices.append(Choice(_OPEN, "Weer open"))
        start = list(Antwoord).index(given.antwoord) if given.antwoord is not None else 0
        what = yield ChoiceScreen(point.punt.tekst, choices, start=start)
        if what is None:
            return
        if what != _NOTE:
            view.give(point, None if what == _OPEN else what)
            return
    typed = yield (
        LineScreen(
            point.punt.tekst,
            "Een notitie van een paar woorden. Namen en nummers worden vervangen, zoals overal. "
            "Maak je hem leeg, dan is hij weg.",
            value=meeting.answer_of(point.plugin, point.punt.id).notitie,
            may_be_empty=True,
            boundary=meeting.boundary,
        )
    )
    if typed is None:
        return
    try:
        meeting.note(point.plugin, point.punt.id, typed)
    except Refusal as refusal:
        view.refuse(refusal)
    else:
        view.answered()
