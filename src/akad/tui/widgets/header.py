"""Which step of how many, how much time, and whether it is saved."""

from textual.content import Content
from textual.events import Resize
from textual.widgets import Static

from akad.meeting import Bijeenkomst, Pace, for_buurt
from akad.tui.words import line, plain

_PACE_STYLES = {
    Pace.CALM: "bold",
    Pace.NEARLY: "bold $warning",
    Pace.OVER: "bold $on-accent on $warning",
    Pace.PAUSED: "bold $soft",
}


class Header(Static, can_focus=False):
    """Two lines at the top of the meeting screen."""

    def __init__(self, meeting: Bijeenkomst, *, id: str | None = None) -> None:  # noqa: A002
        super().__init__("", id=id)
        self._meeting = meeting
        self._saved = ""
        self._shown: Content | None = None

    def show(self, saved: str | None = None) -> None:
        """Show the present state; `saved` says how the saving is going. Paints only what changed."""
        if saved is not None:
            self._saved = saved
        width = self.content_size.width
        if width <= 0:
            return
        content = Content("\n").join([self._first_line(width), self._second_line(width)])
        if self._shown is None or content.plain != self._shown.plain or content.spans != self._shown.spans:
            self._shown = content
            self.update(content)

    def on_resize(self, _event: Resize) -> None:
        """Divide the line again."""
        self._shown = None
        self.show()

    def _first_line(self, width: int) -> Content:
        meeting = self._meeting
        count = len(meeting.werkwijze.stappen)
        name = for_buurt(meeting.stap.naam, meeting.sessie)
        left = line((f"stap {meeting.stap_index + 1} van {count} · ", ""), (name, "bold $accent"))
        return spread(width, left, plain(meeting.sessie.codenaam, "$primary"))

    def _second_line(self, width: int) -> Content:
        meeting = self._meeting
        here = meeting.stap_index
        dots = [
            (f" {place + 1} ", "bold $on-accent on $accent") if place == here else ("●" if place < here else "○", "")
            for place in range(len(meeting.werkwijze.stappen))
        ]
        spaced = [piece for dot in dots for piece in (dot, " ")]
        reading = meeting.time()
        clock = Content("")
        if reading is not None:
            clock = plain(f" {reading.words} ", _PACE_STYLES[reading.pace])
            if width >= 100:
                clock = line(
                    (f"{reading.meeting_words}   ", "$soft"),
                    (f" {reading.words} ", _PACE_STYLES[reading.pace]),
                )
        return spread(width, line(*spaced), plain(self._saved, "$soft"), clock)


def spread(width: int, *parts: Content) -> Content:
    """Return the parts over the width: the first left, the last right, what is between in the middle."""
    shown = [part for part in parts if part.cell_length]
    free = max(len(shown) - 1, width - sum(part.cell_length for part in shown))
    gaps = max(1, len(shown) - 1)
    result = shown[0]
    for number, part in enumerate(shown[1:], 1):
        gap = free // gaps if number < gaps else free - free // gaps * (gaps - 1)
        result = result + " " * gap + part
    return result
