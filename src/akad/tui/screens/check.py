"""The check before a session is closed or leaves the table: every doubt in its sentence, one after the other."""

from collections.abc import Callable, Generator
from typing import Any, ClassVar

import attrs
from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.events import Key as KeyEvent
from textual.screen import Screen
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from akad.meeting import Bijeenkomst, Place, Weighing
from akad.privacy import Label
from akad.privacy.doubts import Combination, Doubt
from akad.tui.doubt_words import looks_like, place_of, several
from akad.tui.keys import Key
from akad.tui.roles import roles_of
from akad.tui.screens.dialogs import LineScreen
from akad.tui.screens.window import Window
from akad.tui.widgets.keybar import KeyBar
from akad.tui.words import enumerated, line, lines, plain

# What may be let stay although it usually may not: a word that is no name, a place for everybody.
_MAY_STAY = frozenset({Label.PERSOON, Label.ADRES})
_MANY = 4  # of one kind, from when on they can be made coarser together
_KEYS = (
    Key("", "Enter", "screen.choose", "kies", ""),
    Key("", "←", "screen.go(-1)", "vorige", ""),
    Key("", "→", "screen.go(1)", "volgende", ""),
    Key("", "Esc", "screen.close", "later verder", ""),
)
_END_KEYS = (_KEYS[0], _KEYS[1], _KEYS[3])


@attrs.frozen
class _Way:
    """Something that can be done; with what `decides` on a doubt the next one comes."""

    label: str
    do: Callable[[], None]
    help: str = ""
    decides: bool = True


class CheckScreen(Window[bool]):
    """Asks about every doubt, and in the end about all of it together.

    Gives True when the check was done to its end, False when somebody wants to go on later: what was decided stays.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "close", show=False, priority=True),
        Binding("enter", "choose", show=False, priority=True),
        Binding("left,pageup", "go(-1)", show=False, priority=True),
        Binding("right,pagedown", "go(1)", show=False, priority=True),
    ]
    AUTO_FOCUS = "#keuzes"

    def __init__(self, meeting: Bijeenkomst, weighing: Weighing) -> None:
        super().__init__()
        self._meeting = meeting
        self._weighing = weighing
        self._total = len(weighing.places)
        self._at = 0
        self._ways: list[_Way] = []

    def compose(self) -> ComposeResult:
        """Hold the title, the sentence, what it is, and what can be done."""
        with Vertical(classes="venster"):
            yield Static("", id="nakijken-titel", classes="venster-titel")
            yield Static("", id="nakijken-zin", classes="alinea")
            yield Static("", id="nakijken-uitleg", classes="alinea")
            yield OptionList(id="keuzes")
            yield KeyBar(_KEYS, id="nakijken-toetsen")

    def on_mount(self) -> None:
        """Begin with the first doubt that is open."""
        self._next_open()

    # --- Showing -----------------------------------------------------------------------------------------

    def _next_open(self) -> None:
        places = self._weighing.places
        later = [at for at, place in enumerate(places) if not place.stays and at >= self._at]
        before = [at for at, place in enumerate(places) if not place.stays]
        self._at = next(iter(later or before), len(places))
        self._show()

    def _show(self) -> None:
        places = self._weighing.places
        if self._at < len(places):
            self._show_doubt(places[self._at])
        elif not self._weighing.is_done:
            self._next_open()
        else:
            self._show_end(self._weighing.combination())

    def _show_doubt(self, place: Place) -> None:
        doubt = place.doubt
        number = min(self._weighing.replaced + self._at + 1, self._total)
        before, words, after = doubt.in_context()
        already = " Je liet het staan." if place.stays else ""
        self._fill(
            line("Wijst dit naar iemand?", (f"   plek {number} van {self._total}", "not bold $foreground")),
            lines(
                [
                    plain(place_of(self._meeting.sessie, doubt.key), "$primary"),
                    line(before, (f"▸{words}◂", "bold reverse"), after),
                ]
            ),
            plain(looks_like(doubt) + already),
            self._ways_with(doubt),
            _KEYS,
        )

    def _show_end(self, together: Combination | None) -> None:
        count = self._weighing.replaced + len(self._weighing.places)
        if together is None or together.kinds == self._meeting.weighed_together:
            self._complete()
            return
        said = f"Alle {count} plekken zijn nagekeken." if count else "Losse plekken zijn er niet."
        self._fill(
            plain("Kijk nog één keer naar het geheel"),
            lines([plain(said), line("Samen staat er: ", (enumerated(together.kinds), "bold"), ".")]),
            plain(together.advice),
            [
                _Way("Zo kan het: niemand is hieraan te herkennen", self._complete, "", False),
                _Way("Nog iets wijzigen", self.action_close, "ga terug; met F4 kan alles anders", False),
            ],
            _END_KEYS if self._weighing.places else (_KEYS[0], _KEYS[3]),
        )

    def _fill(
        self, title: Content, sentence: Content, explanation: Content, ways: list[_Way], keys: tuple[Key, ...]
    ) -> None:
        self._ways = ways
        self.query_one("#nakijken-titel", Static).update(title)
        self.query_one("#nakijken-zin", Static).update(sentence)
        self.query_one("#nakijken-uitleg", Static).update(explanation)
        options = self.query_one(OptionList)
        options.clear_options()
        options.add_options(
            Option(
                line(
                    (f"{number}  " if number < 10 else "   ", "bold"), way.label, f"  · {way.help}" if way.help else ""
                )
            )
            for number, way in enumerate(ways, 1)
        )
        options.highlighted = 0
        self.query_one(KeyBar).show(keys)

    # --- What can be done --------------------------------------------------------------------------------

    def _ways_with(self, doubt: Doubt) -> list[_Way]:
        weighing, offer = self._weighing, doubt.finding.replacement
        is_name = doubt.finding.label is Label.PERSOON
        if not doubt.finding.must:
            put = _Way(f"Maak het grover: {offer}", lambda: weighing.put(doubt, offer))
        elif offer:
            put = _Way(f"Maak er '{offer}' van", lambda: weighing.put(doubt, offer))
        else:
            put = _Way("Haal de naam weg", lambda: weighing.put(doubt, offer), "wie het is staat er al")
        ways = [put]
        if not doubt.finding.must:
            ways.append(_Way("Laat staan", lambda: weighing.let_stay(doubt), "niemand is hieraan te herkennen"))
        elif doubt.finding.label in _MAY_STAY:
            label = "Dit is geen naam" if is_name else "Dit is een plek voor iedereen"
            ways.append(_Way(label, lambda: weighing.let_stay(doubt), "laat het staan"))
        ways.append(_Way("Andere woorden", lambda: self._ask_words(doubt), "typ wat er komt te staan", False))
        if not doubt.finding.must and (count := weighing.open_of(doubt.finding.label)) >= _MANY:
            label = doubt.finding.label
            ways.append(_Way(f"Maak alle {count} {several(label)} grover", lambda: weighing.put_all(label)))
        if is_name:
            ways += [self._who(doubt, role) for role in roles_of(self._meeting.sessie)]
        return ways

    def _who(self, doubt: Doubt, role: str) -> _Way:
        return _Way(role, lambda: self._weighing.say_who(doubt, role))

    def _ask_words(self, doubt: Doubt) -> None:
        before, words, after = doubt.in_context()

        def put(typed: str | None) -> None:
            if typed is not None:
                self._weighing.put(doubt, typed)
                self._next_open()

        self.app.push_screen(
            LineScreen(
                f"Wat komt er in plaats van '{words}'?",
                f"{before}… {after}".strip(),
                boundary=self._meeting.boundary,
            ),
            put,
        )

    def _complete(self) -> None:
        together = self._weighing.combination()
        self._meeting.weighed_together = together.kinds if together is not None else ()
        self._weighing.complete(self._meeting.now())
        self.dismiss(True)

    # --- Keys --------------------------------------------------------------------------------------------

    def on_key(self, event: KeyEvent) -> None:
        """Choose by number at once."""
        if event.key.isdecimal() and 0 < int(event.key) <= len(self._ways):
            event.stop()
            self._take(int(event.key) - 1)

    @on(OptionList.OptionSelected)
    def _selected(self, event: OptionList.OptionSelected) -> None:
        event.stop()
        self._take(event.option_index)

    def action_choose(self) -> None:
        """Do what the cursor is on."""
        place = self.query_one(OptionList).highlighted
        if place is not None:
            self._take(place)

    def _take(self, place: int) -> None:
        way = self._ways[place]
        way.do()
        if way.decides:
            self._next_open()

    def action_go(self, by: int) -> None:
        """Go to another doubt without deciding on this one."""
        last = len(self._weighing.places) - (0 if self._weighing.is_done else 1)
        self._at = max(0, min(last, self._at + by))
        self._show()

    def action_close(self) -> None:
        """Go on later; what was decided stays."""
        self.dismiss(False)


def look_over(meeting: Bijeenkomst) -> Generator[Screen[Any], Any, bool]:
    """Check a session, with a window only when there is something to weigh; return whether it was done to its end."""
    weighing = Weighing(meeting)
    together = weighing.combination()
    if weighing.is_done and (together is None or together.kinds == meeting.weighed_together):
        weighing.complete(meeting.now())
        return True
    return bool((yield CheckScreen(meeting, weighing)))
