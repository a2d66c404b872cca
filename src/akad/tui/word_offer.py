"""A kinder or plainer word for what is being typed: which one to show, in what words, and how it is taken over."""

from collections.abc import Sequence

from textual.widgets import Input

from akad.meeting.preparing import ask_instead, solution_in
from akad.model import Sessie
from akad.plugins.signals import Hit, WordSignals
from akad.privacy import Boundary, Finding
from akad.tui.words import Piece


class WordOffer:
    """The word that is offered for the line as it is now, if any."""

    def __init__(self) -> None:
        self._hit: Hit | None = None

    def look(self, field: Input, signals: WordSignals, boundary: Boundary) -> tuple[Piece, ...]:
        """Look at the line, and return in words what could be said otherwise; nothing when all is well."""
        hits = signals.find(field.value)
        self._hit = None
        if hits:
            gone = [finding for finding in boundary.find(field.value) if finding.must]
            self._hit = nearest(hits, gone, field.cursor_position)
        return in_words(self._hit) if self._hit else ()

    def take(self, field: Input) -> None:
        """Put the word that was offered in the line."""
        hit = self._hit
        if hit is not None and field.value[hit.start : hit.end] == hit.woord:
            field.value, field.cursor_position = taken(field.value, field.cursor_position, hit)


def nearest(hits: Sequence[Hit], findings: Sequence[Finding], cursor: int) -> Hit | None:
    """Return the hit to show: the one nearest to the cursor, none where the text will be replaced anyhow."""
    free = [hit for hit in hits if not any(f.start < hit.end and hit.start < f.end for f in findings)]
    return min(free, key=lambda hit: max(hit.start - cursor, cursor - hit.end, 0), default=None)


def in_words(hit: Hit) -> tuple[Piece, ...]:
    """Return what stands below the line about a hit."""
    return (
        (f'"{hit.woord}" → liever: ', ""),
        (f'"{hit.alternatief}"', "bold"),
        (" · ", ""),
        ("Ctrl+O", "bold $accent"),
        " neemt het over",
    )


def taken(value: str, cursor: int, hit: Hit) -> tuple[str, int]:
    """Return the line with the alternative in it, and where the cursor belongs then."""
    changed = value[: hit.start] + hit.alternatief + value[hit.end :]
    if cursor <= hit.start:
        return changed, cursor
    return changed, hit.start + len(hit.alternatief) + max(0, cursor - hit.end)


def about_solution(typed: str, sessie: Sessie) -> tuple[Piece, ...]:
    """Return in words that a vraag sounds like a solution, and how a wish could sound; nothing when it does not."""
    nudge = solution_in(typed, sessie)
    if nudge is None:
        return ()
    asked = f'"{nudge.found}" klinkt als een oplossing. {ask_instead(sessie)} Bijvoorbeeld: '
    return asked, (f"{nudge.instead}.", "bold")
