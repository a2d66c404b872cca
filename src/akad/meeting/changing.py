"""A session that changes: every change can be undone, and every text passes the privacy boundary."""

from collections.abc import Callable

from akad.meeting.history import History
from akad.meeting.refusals import EmptyText
from akad.model import Sessie
from akad.privacy import Admitted, Boundary
from akad.privacy.review import rewritten, texts_of


class Changing:
    """Holds a session. Every change makes a new `sessie`, can be undone, and is told to `on_change`.

    Text comes in as it was typed and passes `boundary`; methods that take text raise `EmptyText` when nothing is left
    of it.
    """

    def __init__(self, sessie: Sessie, boundary: Boundary) -> None:
        self.boundary = boundary
        self.on_change: Callable[[Sessie], None] = lambda _sessie: None
        self._history = History(sessie)

    @property
    def sessie(self) -> Sessie:
        """The session as it is now."""
        return self._history.present

    def undo(self) -> str | None:
        """Take the last change back; return in Dutch what it was, None when there is nothing to undo."""
        return self._moved(self._history.undo())

    def redo(self) -> str | None:
        """Do again what was undone last; return in Dutch what it was, None when there is nothing."""
        return self._moved(self._history.redo())

    def hide_names(self) -> int:
        """Replace the names of this session in everything written before; return in how many texts.

        Undo does not bring them back.
        """
        named = Boundary(self.boundary.names, finders=())
        count = sum(named.admit(text).text != text for _, text in texts_of(self.sessie))
        if count:
            self._history.amend(lambda sessie: rewritten(sessie, lambda text: named.admit(text).text))
            self.on_change(self.sessie)
        return count

    def look_at(self, sessie: Sessie) -> None:
        """Show the session as somebody else has made it by now. Nothing of it can be undone here."""
        self._history = History(sessie)

    def _moved(self, label: str | None) -> str | None:
        if label is not None:
            self.on_change(self.sessie)
        return label

    def _apply(self, label: str, sessie: Sessie) -> None:
        if sessie == self.sessie:
            return  # else undo would seem to do nothing
        self._history.push(sessie, label)
        self.on_change(sessie)

    def _admit(self, typed: str) -> Admitted:
        admitted = self.boundary.admit(typed)
        if not admitted.text:
            raise EmptyText
        return admitted
