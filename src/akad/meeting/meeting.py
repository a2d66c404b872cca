"""Leading one session: where a typed line goes and what it becomes, and who speaks. No widget, no file."""

import attrs

from akad.meeting import entries, matrix, targets
from akad.meeting.afterwards import Afterwards
from akad.meeting.casework import Casework
from akad.meeting.course import Clock, Course
from akad.meeting.entries import Entry
from akad.meeting.harvest import Harvest
from akad.meeting.questions import BEWONER, bewoner_at_table, questions
from akad.meeting.targets import Target
from akad.model import (
    Idee,
    Nabijheid,
    Netwerkcontact,
    Notitie,
    SafeText,
    Sessie,
    StapSoort,
    Vraag,
    Werkwijze,
)
from akad.privacy import Admitted, Boundary


@attrs.frozen
class Said:
    """What became of a typed line: the safe words, what was replaced, and the kring it waits for when parked."""

    admitted: Admitted
    kring: str | None = None
    is_parked: bool = False


# Not None, which is the key of the row without a vraag: that one is taken by choice only.
_NOTHING_CHOSEN = ""
_OF_THE_CASE = (StapSoort.BEELD, StapSoort.KRACHTEN)


class Bijeenkomst(Course, Casework, Harvest, Afterwards):
    """One meeting about one session. `clock` gives the present moment (aware, UTC)."""

    def __init__(self, sessie: Sessie, werkwijze: Werkwijze, boundary: Boundary, clock: Clock) -> None:
        super().__init__(sessie, werkwijze, boundary, clock)
        self.perspectief: str | None = None
        self._chosen: str | None = _NOTHING_CHOSEN

    # --- What is -----------------------------------------------------------------------------------------

    @property
    def shows_matrix(self) -> bool:
        """Whether the first kring has opened, from when on the compensatiematrix is on the screen."""
        return self.stap_index >= self.werkwijze.step_of(self.werkwijze.kringen[0].naam)

    @property
    def vragen(self) -> tuple[str, ...]:
        """The questions for the procesbegeleider in this step."""
        return questions(self.sessie, self.stap)

    @property
    def bewoner_is_here(self) -> bool:
        """Whether the bewoner whose case it is sits at the table."""
        return bewoner_at_table(self.sessie)

    def present(self) -> tuple[str, ...]:
        """Return the perspectives at the table, in the order of the werkwijze; all of them when none was noted."""
        noted = self.sessie.tafel.perspectieven
        known = [p.id for p in self.werkwijze.perspectieven]
        here = [name for name in known if noted.get(name, 0) > 0]
        here += [name for name, count in noted.items() if count > 0 and name not in known]
        return tuple(here or known)

    def not_heard(self) -> tuple[str, ...]:
        """Return the perspectives at the table from which nothing was said yet."""
        said: set[str | None] = {*self.sessie.tafel.gehoord}
        said |= {idee.perspectief for idee in self.sessie.ideeen}
        said |= {notitie.perspectief for notitie in self.sessie.notities}
        noted = self.sessie.tafel.perspectieven
        return tuple(name for name in self.present() if noted.get(name, 0) > 0 and name not in said)

    def parked(self) -> tuple[Idee, ...]:
        """Return the ideas on the parkeerplek."""
        return matrix.parked(self.sessie, self.werkwijze)

    def returned(self) -> tuple[Idee, ...]:
        """Return the ideas of the current kring that came back from the parkeerplek."""
        kring = self.stap.kring
        return tuple(i for i in self.sessie.ideeen if i.kring == kring and matrix.came_back(i, self.werkwijze))

    def entries(self) -> tuple[Entry, ...]:
        """Return what was written down in this step, and can be changed."""
        return entries.of_step(self.sessie, self.stap)

    # --- Where a line goes -------------------------------------------------------------------------------

    def targets(self) -> tuple[Target, ...]:
        """Return where a typed line can go in this step; empty when there is nothing to choose."""
        return targets.of_step(self.sessie, self.werkwijze, self.stap)

    @property
    def target(self) -> Target | None:
        """The chosen target; when nothing, or something that is gone, was chosen the first vraag, strength or idea."""
        choices = self.targets()
        # The row without a vraag is last in line, wherever it stands.
        in_line = sorted(choices, key=lambda choice: choice.key is None)
        return next((choice for choice in choices if choice.key == self._chosen), next(iter(in_line), None))

    def move_target(self, by: int = 1) -> None:
        """Choose the target so many places further, round and round."""
        choices, target = self.targets(), self.target
        if target is not None:
            self._chosen = choices[(choices.index(target) + by) % len(choices)].key

    def choose(self, key: str | None) -> None:
        """Choose the target with this key, as with the mouse."""
        self._chosen = key

    def move_perspectief(self, by: int = 1) -> None:
        """Choose who speaks: the perspectives at the table one after the other, and then nobody in particular."""
        choices = (None, *self.present())
        at = choices.index(self.perspectief) if self.perspectief in choices else 0
        self.perspectief = choices[(at + by) % len(choices)]

    # --- What is said ------------------------------------------------------------------------------------

    def say(self, typed: str, hulpbron: SafeText | None = None) -> Said:
        """Write down a line in the way of this step; raises `EmptyText`. `hulpbron` is the place that an idea uses."""
        target = self.target
        soort = self.stap.soort
        if soort is StapSoort.KRING and self.stap.kring:
            return self._write_idea(typed, self.stap.kring, target.key if target else None, hulpbron)
        harvested = self._take_in(target, typed) if soort is StapSoort.TERUG else None
        if harvested is not None:
            admitted, self._chosen = harvested
            return Said(admitted)
        admitted = self._admit(typed)
        text = admitted.text
        if soort is StapSoort.VRAAG:
            self._apply("vraag", self._heard(entries.add_vraag(self.sessie, text)))
        elif soort in _OF_THE_CASE and target is not None and (kind := targets.told_by(target)):
            self._apply(kind.value, self._heard(entries.add_told(self.sessie, kind, text)))
        elif soort is StapSoort.KRACHTEN and target is not None and target.key is not None:
            contact = Netwerkcontact(rol=text, kring=Nabijheid(target.key))
            self._apply("iemand in het netwerk", self._heard(entries.add_contact(self.sessie, contact)))
        else:
            self._apply("notitie", entries.add_notitie(self.sessie, self._note(text)))
        return Said(admitted)

    def add_idea(self, typed: str, kring: str, vraag: str | None = None) -> Said:
        """Write down an idea for a kring. Before that kring has opened it is parked; raises `EmptyText`, KeyError.

        Without a (known) vraag it is for the only one there is.
        """
        self.werkwijze.kring(kring)
        known = any(each.id == vraag for each in self.sessie.casus.vragen)
        return self._write_idea(typed, kring, vraag if known else self._only_vraag())

    def _write_idea(self, typed: str, kring: str, vraag: str | None, hulpbron: SafeText | None = None) -> Said:
        admitted = self._admit(typed)
        idee = Idee(
            id=entries.next_id("i", (i.id for i in self.sessie.ideeen)),
            kring=kring,
            vraag=vraag,
            tekst=admitted.text,
            stap=self.stap.id,
            minuut=self._minute(),
            perspectief=self.perspectief,
            hulpbron=hulpbron,
        )
        is_parked = kring not in matrix.open_kringen(self.sessie, self.werkwijze)
        self._apply("geparkeerd idee" if is_parked else "idee", entries.add_idee(self.sessie, idee))
        return Said(admitted, kring, is_parked)

    def move(self, idee_id: str, kring: str, vraag: str | None) -> bool:
        """Move an idea to another kring or vraag; return whether it waits on the parkeerplek there. KeyError."""
        self.werkwijze.kring(kring)
        if vraag is not None:
            self.sessie.casus.vraag(vraag)
        # Taken out and put back, so that a kring that was left empty on purpose is not empty any more.
        idee = attrs.evolve(self.sessie.idee(idee_id), kring=kring, vraag=vraag)
        moved = entries.change_idee(self.sessie, idee_id, lambda _: idee)
        leeg = tuple(item for item in moved.bewust_leeg if item.kring != kring)
        self._apply("verplaatsing", attrs.evolve(moved, bewust_leeg=leeg))
        return kring not in matrix.open_kringen(self.sessie, self.werkwijze)

    # --- The table ---------------------------------------------------------------------------------------

    def set_present(self, perspectief: str, count: int) -> None:
        """Note how many people speak from a perspective."""
        counts = dict(self.sessie.tafel.perspectieven)
        counts[perspectief] = max(0, count)
        tafel = attrs.evolve(self.sessie.tafel, perspectieven={k: v for k, v in counts.items() if v})
        self._apply("wie er aan tafel zit", attrs.evolve(self.sessie, tafel=tafel))
        self._forget_who_left()

    def toggle_bewoner(self) -> bool:
        """Note that the bewoner is at the table, or not; return whether they are."""
        here = self.sessie.tafel.perspectieven.get(BEWONER, 0) > 0
        self.set_present(BEWONER, 0 if here else 1)
        return not here

    # --- Inside ------------------------------------------------------------------------------------------

    def _moved(self, label: str | None) -> str | None:
        if label is not None:
            self._forget_who_left()
        return super()._moved(label)

    def _forget_who_left(self) -> None:
        if self.perspectief not in self.present():
            self.perspectief = None

    def _heard(self, sessie: Sessie) -> Sessie:
        """Return the session in which the one who speaks has been heard, by a line that does not say who it was."""
        heard = sessie.tafel.gehoord
        if self.perspectief is None or self.perspectief in heard:
            return sessie
        return attrs.evolve(sessie, tafel=attrs.evolve(sessie.tafel, gehoord=(*heard, self.perspectief)))

    def _go(self, index: int) -> None:
        self._chosen = _NOTHING_CHOSEN
        super()._go(index)

    def _only_vraag(self) -> str | None:
        """Return the vraag an idea must be for when there is only one."""
        vragen: tuple[Vraag, ...] = self.sessie.casus.vragen
        return vragen[0].id if len(vragen) == 1 else None

    def _note(self, text: SafeText) -> Notitie:
        return Notitie(
            id=entries.next_id("n", (n.id for n in self.sessie.notities)),
            stap=self.stap.id,
            tekst=text,
            perspectief=self.perspectief,
            minuut=self._minute(),
        )
