"""What fits with the line while a meeting goes on: how to say a tip more plainly."""

from typing import TYPE_CHECKING

from textual.widgets import Static

from akad.meeting import EntryKind
from akad.meeting.plain_dutch import Hint, look
from akad.meeting.targets import idee_of_along
from akad.model import CasusSoort, StapSoort
from akad.tui.words import Piece, hanging, line, lines

if TYPE_CHECKING:
    from akad.tui.screens.meeting import MeetingScreen

_HINTS = 2


class Beside:
    """Fills the lines above the input of one meeting screen, and does what Ctrl+E means in a step."""

    def __init__(self, screen: "MeetingScreen") -> None:
        self._screen = screen

    def show(self) -> None:
        """Show what fits with the line as it is now."""
        shown = self._pieces()
        below = self._screen.query_one("#erbij", Static)
        below.display = bool(shown)
        width = max(20, self._screen.size.width - 6)
        below.update(lines(part for each in shown for part in hanging(line(*each), width, "", "  ")))

    def bring(self) -> None:
        """Put in the line what Ctrl+E brings in this step."""
        screen = self._screen
        if screen.meeting.stap.soort is not StapSoort.TERUG:
            return
        entry = screen.meeting.current_words(screen.meeting.target)
        if entry is None:
            screen.say("Hier staat nog niets om te wijzigen. Typ het, en druk op Enter.", "$soft")
        else:
            screen.edit(entry)

    def _pieces(self) -> list[tuple[Piece, ...]]:
        if self._screen.meeting.stap.soort is StapSoort.TERUG:
            return self._about_tip()
        return []

    # --- The harvest -------------------------------------------------------------------------------------

    def _about_tip(self) -> list[tuple[Piece, ...]]:
        """Return what could be plainer in the tip that is being typed, or else in the chosen one."""
        screen, meeting = self._screen, self._screen.meeting
        target, typed = meeting.target, screen.line.input.value.strip()
        if screen.editing is not None:
            text = typed if screen.editing.kind is EntryKind.TIP else ""
        elif target is None or target.key is None or idee_of_along(target.key) is not None:
            text = ""
        else:
            tip = next((idee.tip for idee in meeting.sessie.ideeen if idee.id == target.key), None)
            text = (typed or tip) if tip else ""
        if not text:
            return []
        hints = look(text, buurt=meeting.sessie.casus.soort is CasusSoort.BUURT)
        more = len(hints) - _HINTS
        told = [_told(hint, is_first=not place) for place, hint in enumerate(hints[:_HINTS])]
        if more > 0:
            told[-1] = (*told[-1], (f" En nog {more}.", "$soft"))
        return told


def _told(hint: Hint, *, is_first: bool) -> tuple[Piece, ...]:
    return (("Gewoner? " if is_first else "         ", "bold $primary"), hint.zin)
