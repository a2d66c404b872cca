"""A session that changes: every change can be undone, and every text passes the privacy boundary."""

from collections import Counter
from collections.abc import Callable, Mapping
from functools import cache
from types import MappingProxyType

from akad.meeting.history import History
from akad.meeting.refusals import EmptyText
from akad.meeting.weighing import noted
from akad.model import Sessie
from akad.privacy import Admitted, Boundary
from akad.privacy.boundary import Finder
from akad.privacy.review import Rewriting, texts_of

_NOTHING: Mapping[str, int] = MappingProxyType({})


class Changing:
    """Holds a session. Every change makes a new `sessie`, can be undone, and is told to `on_change`.

    Text comes in as it was typed and passes `boundary`; methods that take text raise `EmptyText` when nothing is left
    of it. The record counts what was replaced on the way. `before_admit` is called before a text comes in: what the
    boundary has to look for may still be on its way.
    """

    def __init__(self, sessie: Sessie, boundary: Boundary) -> None:
        self.boundary = boundary
        self.on_change: Callable[[Sessie], None] = lambda _sessie: None
        self.before_admit: Callable[[], None] = lambda: None
        self.weighed_together: tuple[str, ...] = ()  # kinds of things of which the table said: together they may stay
        self._history = History(sessie)
        self._replaced: Counter[str] | None = None  # in what came in since the last change; None: nothing came in

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
        return self._hide(Boundary(self.boundary.names, finders=()))

    def hide_found(self, finder: Finder) -> int:
        """Replace what one more finder finds in everything written before, as `hide_names` does."""
        return self._hide(Boundary(self.boundary.names, finders=(), extra=(finder,)))

    def _hide(self, boundary: Boundary) -> int:
        admit = cache(boundary.admit)  # the sessions of the history share nearly all their texts
        before = [text for _, text in texts_of(self.sessie)]
        changed = [admit(text) for text in before if admit(text).text != text]
        replaced = Counter(found.label.value for admitted in changed for found in admitted.findings if found.must)
        # Also when nothing of it stands there now: what was taken away may come back.
        self.put_for_good(Rewriting(lambda text: admit(text).text), replaced)
        return len(changed)

    def put_for_good(self, change: Callable[[Sessie], Sessie], replaced: Mapping[str, int] = _NOTHING) -> None:
        """Change the session in a way that undo does not take back; `replaced` counts by label what is gone."""
        before = self.sessie
        self._history.amend(lambda sessie: noted(change(sessie), replaced) if replaced else change(sessie))
        if self.sessie != before:
            self.on_change(self.sessie)

    def look_at(self, sessie: Sessie) -> None:
        """Show the session as somebody else has made it by now. Nothing of it can be undone here."""
        self._history = History(sessie)

    def _moved(self, label: str | None) -> str | None:
        if label is not None:
            self.on_change(self.sessie)
        return label

    def _apply(self, label: str, sessie: Sessie) -> None:
        replaced, self._replaced = self._replaced, None
        if sessie == self.sessie:
            return  # else undo would seem to do nothing
        if replaced is not None:
            sessie = noted(sessie, replaced)
        self._history.push(sessie, label)
        self.on_change(sessie)

    def _admit(self, typed: str) -> Admitted:
        admitted = self._admit_even_empty(typed)
        if not admitted.text:
            raise EmptyText
        return admitted

    def _admit_even_empty(self, typed: str) -> Admitted:
        self.before_admit()
        admitted = self.boundary.admit(typed)
        if admitted.text:
            self._replaced = self._replaced or Counter()
            self._replaced.update(found.label.value for found in admitted.findings if found.must)
        return admitted
