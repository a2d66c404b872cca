"""How the saving of the open session goes, for the screens that show it."""

from textual.message import Message

from akad.archive import SaveState
from akad.tui.desk import OpenSession


class Saved(Message):
    """The saver said how it is going: its thread talks to a screen by this message."""

    def __init__(self, state: SaveState) -> None:
        self.state = state
        super().__init__()


def in_words(opened: OpenSession) -> str:
    """Return what stands in the head of a screen. It says "opgeslagen" only for exactly what is on the screen."""
    state = opened.save_state
    if opened.why_locked is not None:
        return "alleen kijken"
    if state is None and not opened.revision:
        return ""
    if state is not None and state.kind == "failed":
        return "NIET opgeslagen"
    if state is not None and state.kind == "saved" and state.revision == opened.revision:
        return f"opgeslagen {state.at.astimezone():%H:%M}"
    return "opslaan…"
