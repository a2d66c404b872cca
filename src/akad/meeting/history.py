"""Undo and redo: a list of sessions, in memory only. What was undone is on no disk."""

from collections.abc import Callable

import attrs

from akad.model import Sessie


@attrs.frozen
class _Moment:
    sessie: Sessie
    label: str


class History:
    """The sessions before and after the present one. `label` says in Dutch what a change did."""

    def __init__(self, sessie: Sessie) -> None:
        self.present = sessie
        self._past: list[_Moment] = []
        self._future: list[_Moment] = []

    def push(self, sessie: Sessie, label: str) -> None:
        """Make `sessie` the present; what was undone before can no longer be redone."""
        self._past.append(_Moment(self.present, label))
        self._future.clear()
        self.present = sessie

    def amend(self, change: Callable[[Sessie], Sessie]) -> None:
        """Change the present and everything that undo or redo could bring back; nothing of it can be undone."""
        self.present = change(self.present)
        for moments in (self._past, self._future):
            moments[:] = [attrs.evolve(moment, sessie=change(moment.sessie)) for moment in moments]

    def undo(self) -> str | None:
        """Go one change back and return what was undone, None when there is nothing."""
        return self._step(self._past, self._future)

    def redo(self) -> str | None:
        """Go one change forward and return what was done again, None when there is nothing."""
        return self._step(self._future, self._past)

    def _step(self, source: list[_Moment], target: list[_Moment]) -> str | None:
        if not source:
            return None
        moment = source.pop()
        target.append(_Moment(self.present, moment.label))
        self.present = moment.sessie
        return moment.label
