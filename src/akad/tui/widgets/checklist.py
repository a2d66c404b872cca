"""A checklist with its answers: in a window over the work, or beside it."""

from collections.abc import Callable, Iterator
from typing import ClassVar

import attrs
from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.events import Key as KeyEvent
from textual.events import MouseDown, Resize
from textual.message import Message
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from akad.meeting import Bijeenkomst, Refusal
from akad.plugins import Antwoord, Checklist, Checklistpunt
from akad.tui.keys import Key
from akad.tui.plugin_help import Help
from akad.tui.widgets.keybar import KeyBar
from akad.tui.words import hanging, line, lines, plain

SHORT = {Antwoord.JA: "ja", Antwoord.NEE: "nee", Antwoord.WEET_NIET: "?", Antwoord.NVT: "nvt"}
"""How an answer stands before its point."""

_KEYS = (
    Key("", "J", "focused.answer('JA')", "ja", ""),
    Key("", "N", "focused.answer('NEE')", "nee", ""),
    Key("", "W", "focused.answer('WEET_NIET')", "weten we nog niet", ""),
    Key("", "V", "focused.answer('NVT')", "niet van toepassing", ""),
    Key("", "T", "focused.note", "notitie", ""),
)


@attrs.frozen
class Point:
    """A point of a checklist with the plugin that brings it."""

    plugin: str
    punt: Checklistpunt


class _Points(OptionList):
    """The list itself; its keys are for answering."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("j,J,1", "answer('JA')", show=False),
        Binding("n,N,2", "answer('NEE')", show=False),
        Binding("w,W,3", "answer('WEET_NIET')", show=False),
        Binding("v,V,4", "answer('NVT')", show=False),
        Binding("backspace,delete", "answer('')", show=False),
        Binding("t,T,space", "note", show=False),
    ]

    def action_answer(self, name: str) -> None:
        """Answer the point under the cursor; without a name it is open again."""
        self._view.answer(Antwoord[name] if name else None)

    def action_note(self) -> None:
        """Write a note with the point under the cursor."""
        self._view.ask_note()

    def action_leave(self) -> None:
        """Go back to the work."""
        self._view.post_message(ChecklistView.Left())

    def key_escape(self, event: KeyEvent) -> None:
        """Go back to the work; the line there stays as it is."""
        event.stop()
        self.action_leave()

    @property
    def _view(self) -> "ChecklistView":
        return next(each for each in self.ancestors if isinstance(each, ChecklistView))


class ChecklistView(Vertical):
    """The points of all checklists, those of the current step first, with what the table said.

    `ends` are the keys with which this place is left. Messages say when the meeting has changed, when somebody wants
    more of a point than one key gives, and when somebody wants to leave.
    """

    class Changed(Message):
        """An answer was given."""

    class Left(Message):
        """Somebody goes back to the line."""

    class Chosen(Message):
        """Somebody wants to do something with a point: answer it from a window, or write a note."""

        def __init__(self, point: Point, only_note: bool) -> None:
            self.point = point
            self.only_note = only_note
            super().__init__()

    def __init__(
        self,
        meeting: Bijeenkomst,
        help_now: Callable[[], Help],
        ends: tuple[Key, ...],
        *,
        id: str | None = None,  # noqa: A002
    ) -> None:
        super().__init__(id=id)
        self._meeting = meeting
        self._help = help_now
        self._ends = ends
        self._refused = ""
        self._rows: list[Point | None] = []
        self._shown: list[Content] = []

    def compose(self) -> ComposeResult:
        """Hold the title with the count, the points and the keys."""
        yield Static("", id="lijst-titel", classes="venster-titel")
        yield _Points(id="punten")
        yield KeyBar((*_KEYS, *self._ends))

    @property
    def points(self) -> OptionList:
        """The list, for the focus."""
        return self.query_one(_Points)

    def on_mount(self) -> None:
        """Show the points."""
        self.show()

    def on_resize(self, _event: Resize) -> None:
        """Fold the points again for another width."""
        self.show()

    def on_mouse_down(self, _event: MouseDown) -> None:
        """Somebody who clicks here wants to be here."""
        self.points.focus()

    # --- Showing -----------------------------------------------------------------------------------------

    def show(self) -> None:
        """Show the points as they are now; the cursor stays where it is."""
        options = self.points
        width = options.content_size.width - options.styles.scrollbar_size_vertical - 2
        if width <= 0:
            return
        self._show_title()
        laid_out = list(self._lay_out(max(20, width)))
        rows, shown = [row for row, _ in laid_out], [content for _, content in laid_out]
        if rows == self._rows:
            for place, content in enumerate(shown):
                if content != self._shown[place]:
                    options.replace_option_prompt_at_index(place, content)
        else:
            at = self._rows[options.highlighted] if options.highlighted is not None else None
            options.clear_options()
            options.add_options(Option(content, disabled=row is None) for row, content in zip(rows, shown, strict=True))
            if any(rows):
                first = next(place for place, row in enumerate(rows) if row is not None)
                options.highlighted = rows.index(at) if at is not None and at in rows else first
        self._rows, self._shown = rows, shown

    def _show_title(self) -> None:
        every = [Point(each.plugin, punt) for each in self._help().checklists for punt in each.punten]
        done = sum(self._meeting.answer_of(each.plugin, each.punt.id).antwoord is not None for each in every)
        self.query_one("#lijst-titel", Static).update(
            line(
                "Checklist",
                (f" · {done} van {len(every)} beantwoord", "not bold $foreground"),
                f"\n{self._refused}".rstrip(),
            )
        )

    def _lay_out(self, width: int) -> Iterator[tuple[Point | None, Content]]:
        help_now = self._help()
        now = help_now.now.get(self._meeting.stap.id, ())
        later = tuple(each for each in help_now.checklists if each not in now)
        for title, checklists in (("Bij deze stap", now), ("Bij de andere stappen", later)):
            if checklists:
                gap = "" if checklists is now or not now else "\n"
                yield None, plain(f"{gap}{title}", "bold $primary")
            for each in checklists:
                yield from self._list_lines(help_now, each, width)
        if not help_now.checklists:
            yield None, plain("Er is nog geen checklist. Kies eerst een domein.")

    def _list_lines(self, help_now: Help, each: Checklist, width: int) -> Iterator[tuple[Point | None, Content]]:
        heading = line((f"{help_now.title(each.plugin)} · ", help_now.style(each.plugin)), (each.titel, "bold"))
        yield None, lines(hanging(heading, width))
        for punt in each.punten:
            given = self._meeting.answer_of(each.plugin, punt.id)
            mark = f"{SHORT[given.antwoord] if given.antwoord else '·':>4}  "
            parts = hanging(plain(punt.tekst), width, mark)
            if given.notitie:
                parts += hanging(plain(given.notitie, "italic"), width, "      ↳ ", "        ")
            yield Point(each.plugin, punt), lines(parts)

    # --- Answering ---------------------------------------------------------------------------------------

    def _here(self) -> Point | None:
        place = self.points.highlighted
        return self._rows[place] if place is not None and place < len(self._rows) else None

    def answer(self, antwoord: Antwoord | None) -> None:
        """Answer the point under the cursor and go on to the next; None: it is open again."""
        point = self._here()
        if point is not None:
            self.give(point, antwoord)
            if antwoord is not None and self.points.highlighted is not None and any(self._rows_after()):
                self.points.action_cursor_down()

    def _rows_after(self) -> list[Point | None]:
        return self._rows[(self.points.highlighted or 0) + 1 :]

    def give(self, point: Point, antwoord: Antwoord | None) -> None:
        """Answer a point."""
        try:
            self._meeting.answer(point.plugin, point.punt.id, antwoord)
        except Refusal as refusal:
            self.refuse(refusal)
        else:
            self.answered()

    def refuse(self, refusal: Refusal) -> None:
        """Say why something cannot be done, until something can."""
        self._refused = f"{str(refusal).capitalize()}."
        self.show()

    def ask_note(self) -> None:
        """Ask for a note with the point under the cursor."""
        if (point := self._here()) is not None:
            self.post_message(self.Chosen(point, only_note=True))

    @on(OptionList.OptionSelected)
    def _selected(self, event: OptionList.OptionSelected) -> None:
        event.stop()
        point = self._rows[event.option_index]
        if point is not None:
            self.post_message(self.Chosen(point, only_note=False))

    def answered(self) -> None:
        """Show what the meeting knows now, and say that it changed."""
        self._refused = ""
        self.show()
        self.post_message(self.Changed())
