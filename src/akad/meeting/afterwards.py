"""After the meeting: what the bewoner chooses, and what comes of it. The bewoner decides; the status follows."""

from collections.abc import Callable
from datetime import date, datetime

import attrs

from akad.meeting.changing import Changing
from akad.meeting.entries import change_idee, from_left_to_right
from akad.meeting.refusals import NotNow
from akad.model import Idee, Keuze, KeuzeAntwoord, SafeText, Sessie, Status, Terugkoppeling, Uitkomst
from akad.privacy import Admitted


def tips(sessie: Sessie) -> tuple[Idee, ...]:
    """Return what went back to the bewoner, in the order of the kringen; also what has a choice but no tip any more."""
    return tuple(
        idee for idee in from_left_to_right(sessie) if idee.tip is not None or idee.keuze or idee.terugkoppeling
    )


def waits_for_choice(idee: Idee) -> bool:
    """Return whether the bewoner has not said yet what to do with this tip."""
    return idee.keuze is None and idee.terugkoppeling is None


def waits_for_feedback(idee: Idee) -> bool:
    """Return whether the bewoner wants to try this tip, and it is not known yet what came of it."""
    return idee.keuze is not None and idee.keuze.antwoord is KeuzeAntwoord.PROBEREN and idee.terugkoppeling is None


def status_of(sessie: Sessie) -> Status:
    """Return where a finished session stands in its life; a session that is not finished stays where it is.

    It is teruggekoppeld when there are tips, the bewoner chose for each of them, and of each that was to be tried it
    is known what came of it. "Misschien later" and "nee" are answers too: nothing more is waited for. In all other
    cases it is besproken; also again, when a choice changes or is taken back.
    """
    if not sessie.status.is_finished:
        return sessie.status
    given = tips(sessie)
    waiting = any(waits_for_choice(idee) or waits_for_feedback(idee) for idee in given)
    return Status.TERUGGEKOPPELD if given and not waiting else Status.BESPROKEN


class Afterwards(Changing):
    """The share of a session that belongs to the bewoner: choices and feedback, in the bewoner's own words."""

    _clock: Callable[[], datetime]

    def choose_for(self, idee_id: str, antwoord: KeuzeAntwoord) -> None:
        """Write down what the bewoner says to a tip; words that were given with it stay. Raises KeyError, NotNow."""
        self._change(
            idee_id,
            f"keuze: {antwoord.value}",
            lambda idee: attrs.evolve(
                idee, keuze=attrs.evolve(idee.keuze or Keuze(antwoord=antwoord), antwoord=antwoord, dag=self._today())
            ),
        )

    def explain_choice(self, idee_id: str, typed: str) -> Admitted | None:
        """Write down why the bewoner chose so, or nothing when nothing is typed. Raises KeyError, NotNow."""
        keuze = self.sessie.idee(idee_id).keuze
        if keuze is None:
            raise NotNow("kies eerst wat de bewoner met deze tip wil")
        admitted = self._words(typed)
        told = attrs.evolve(keuze, toelichting=admitted.text if admitted else None)
        self._change(idee_id, "toelichting bij de keuze", lambda idee: attrs.evolve(idee, keuze=told))
        return admitted

    def set_outcome(self, idee_id: str, uitkomst: Uitkomst) -> None:
        """Write down what came of a tip; words that were given with it stay. Raises KeyError, NotNow."""

        def change(idee: Idee) -> Idee:
            known = idee.terugkoppeling or Terugkoppeling(uitkomst=uitkomst)
            return attrs.evolve(idee, terugkoppeling=attrs.evolve(known, uitkomst=uitkomst, dag=self._today()))

        self._change(idee_id, f"terugkoppeling: {uitkomst.value}", change)

    def tell_outcome(self, idee_id: str, typed: str) -> Admitted | None:
        """Write down what happened, in the words of the bewoner; raises as `explain_choice`."""
        return self._tell(idee_id, "wat er gebeurde", typed, lambda known, text: attrs.evolve(known, wat=text))

    def tell_lesson(self, idee_id: str, typed: str) -> Admitted | None:
        """Write down what was learnt of it; raises as `explain_choice`."""
        return self._tell(idee_id, "wat ervan geleerd is", typed, lambda known, text: attrs.evolve(known, geleerd=text))

    def forget_answer(self, idee_id: str) -> bool:
        """Take back the feedback of a tip, or else the choice; return whether there was one. KeyError, NotNow."""
        idee = self.sessie.idee(idee_id)
        if idee.terugkoppeling is not None:
            self._change(idee_id, "weghalen van de terugkoppeling", lambda i: attrs.evolve(i, terugkoppeling=None))
        elif idee.keuze is not None:
            self._change(idee_id, "weghalen van de keuze", lambda i: attrs.evolve(i, keuze=None))
        else:
            return False
        return True

    def _tell(
        self,
        idee_id: str,
        label: str,
        typed: str,
        with_text: Callable[[Terugkoppeling, SafeText | None], Terugkoppeling],
    ) -> Admitted | None:
        known = self.sessie.idee(idee_id).terugkoppeling
        if known is None:
            raise NotNow("kies eerst hoe het ging")
        admitted = self._words(typed)
        told = with_text(known, admitted.text if admitted else None)
        self._change(idee_id, label, lambda idee: attrs.evolve(idee, terugkoppeling=told))
        return admitted

    def _words(self, typed: str) -> Admitted | None:
        """Return words as they may be kept; None for nothing, which takes away what stood there."""
        admitted = self._admit_even_empty(typed)
        return admitted if admitted.text else None

    def _change(self, idee_id: str, label: str, change: Callable[[Idee], Idee]) -> None:
        if not self.sessie.status.is_finished:
            raise NotNow("dit kan pas als de bijeenkomst is afgerond")
        changed = change_idee(self.sessie, idee_id, change)
        self._apply(label, attrs.evolve(changed, status=status_of(changed)))

    def _today(self) -> date:
        return self._clock().astimezone().date()
