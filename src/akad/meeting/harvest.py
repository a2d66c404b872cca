"""The harvest: what goes back to the bewoner, in plain words, and how: who brings it, when, and who goes along."""

from collections.abc import Iterator

import attrs

from akad.meeting.changing import Changing
from akad.meeting.entries import Entry, EntryKind, change_idee, from_left_to_right, with_way_back
from akad.meeting.targets import GEZEGD, TERUG, WAY_BACK, Target, along_key, idee_of_along
from akad.model import SafeText, Sessie
from akad.privacy import Admitted

MANY = 5
"""More tips than this are a lot for one page: a handful is enough."""


def lacks(sessie: Sessie) -> Iterator[str]:
    """Yield in Dutch what the way back still lacks, as questions for the table; nothing when all is there."""
    given = [idee for idee in sessie.ideeen if idee.tip is not None]
    if not given:
        yield "Er is nog geen tip gekozen."
        return
    if not any(idee.gaat_mee for idee in given):
        yield "Wie gaat de eerste keer mee?"
    if sessie.terug.wie is None:
        yield "Wie brengt de tips terug?"
    if sessie.terug.wanneer is None:
        yield "Wanneer?"


class Harvest(Changing):
    """What a line becomes in the step in which the tips are chosen. Every change can be undone."""

    def toggle_tip(self, idee_id: str) -> bool:
        """Take an idea into the tips for the bewoner, or out again; return whether it is a tip now. KeyError."""
        is_tip = self.sessie.idee(idee_id).tip is None
        changed = change_idee(self.sessie, idee_id, lambda idee: attrs.evolve(idee, tip=idee.tekst if is_tip else None))
        self._apply("tip" if is_tip else "tip eruit", changed)
        return is_tip

    def reword_tip(self, idee_id: str, typed: str) -> Admitted:
        """Say a tip in other words than its idea, which stays as it was; raises `EmptyText`, KeyError."""
        admitted = self._admit(typed)
        changed = change_idee(self.sessie, idee_id, lambda idee: attrs.evolve(idee, tip=admitted.text))
        self._apply("tip in gewone woorden", changed)
        return admitted

    def set_along(self, idee_id: str, typed: str) -> Admitted:
        """Note who goes along the first time; raises `EmptyText`, KeyError."""
        admitted = self._admit(typed)
        changed = change_idee(self.sessie, idee_id, lambda idee: attrs.evolve(idee, gaat_mee=admitted.text))
        self._apply("wie er meegaat", changed)
        return admitted

    def set_way_back(self, field: str, typed: str) -> Admitted:
        """Note who brings the tips back, when, or when they speak again (a key of `WAY_BACK`); raises `EmptyText`."""
        admitted = self._admit(typed)
        self._apply(WAY_BACK[field], with_way_back(self.sessie, field, admitted.text))
        return admitted

    def set_hulpbron(self, idee_id: str, hulpbron: SafeText) -> None:
        """Note which place or activity of the neighbourhood an idea uses; KeyError."""
        changed = change_idee(self.sessie, idee_id, lambda idee: attrs.evolve(idee, hulpbron=hulpbron))
        self._apply("hulpbron", changed)

    def current_words(self, target: Target | None) -> Entry | None:
        """Return what stands at a target of the harvest now, to change it; None when nothing stands there yet."""
        if target is None or target.key is None:
            return None
        if target.key.startswith(TERUG):
            text = getattr(self.sessie.terug, target.key.removeprefix(TERUG))
            return Entry(EntryKind.TERUG, target.key.removeprefix(TERUG), text) if text else None
        along = idee_of_along(target.key)
        for idee in self.sessie.ideeen:
            if along == idee.id and idee.gaat_mee:
                return Entry(EntryKind.MEE, idee.id, idee.gaat_mee)
            if target.key == idee.id and idee.tip:
                return Entry(EntryKind.TIP, idee.id, idee.tip)
        return None

    def harvested(self, target: Target) -> str:
        """Return in Dutch what a line becomes at a target of the harvest, "" when it is just said."""
        if target.key is None or target.key == GEZEGD.key:
            return ""
        if idee_of_along(target.key) is not None:
            return f"wie gaat mee bij {target.number}"
        if target.key.startswith(TERUG):
            return target.label
        is_tip = any(idee.id == target.key and idee.tip is not None for idee in self.sessie.ideeen)
        return f"tip {target.number}, in gewone woorden" if is_tip else ""

    def _take_in(self, target: Target | None, typed: str) -> tuple[Admitted, str] | None:
        """Write a line down at a target of the harvest; return that and the key of the target that comes next.

        None when it is an ordinary note: so is what is typed at an idea that is no tip.
        """
        if target is None or target.key is None or target.key == GEZEGD.key:
            return None
        if target.key.startswith(TERUG):
            fields = list(WAY_BACK)
            field = target.key.removeprefix(TERUG)
            later = [f"{TERUG}{each}" for each in fields[fields.index(field) + 1 :]]
            return self.set_way_back(field, typed), (*later, GEZEGD.key or "")[0]
        along = idee_of_along(target.key)
        ideeen = from_left_to_right(self.sessie)
        for place, idee in enumerate(ideeen):
            if along == idee.id:
                after = ideeen[place + 1].id if place + 1 < len(ideeen) else f"{TERUG}{next(iter(WAY_BACK))}"
                return self.set_along(idee.id, typed), after
            if target.key == idee.id and idee.tip is not None:
                return self.reword_tip(idee.id, typed), along_key(idee.id)
        return None
