"""The case itself, while it is prepared and while it is told at the table: consent, lines, contacts."""

from typing import Any

import attrs

from akad.meeting import entries
from akad.meeting.domains import DomainHelp
from akad.meeting.entries import TOLD, Entry, EntryKind
from akad.meeting.refusals import NotNow
from akad.model import Band, Hulp, Nabijheid, Netwerkcontact, SafeText, Toestemming
from akad.privacy import Admitted


class Casework(DomainHelp):
    """What is known of a case. Every change can be undone; text passes the boundary (`EmptyText` when none is left)."""

    def set_consent(self, toestemming: Toestemming, typed: str = "") -> None:
        """Note what the bewoner knows of it, and `typed`: why it is discussed without any trace, when it is."""
        why = self._admit_even_empty(typed).text or None
        casus = attrs.evolve(self.sessie.casus, toestemming=toestemming, toestemming_toelichting=why)
        self._apply("toestemming", attrs.evolve(self.sessie, casus=casus))

    def set_wijktafel(self, name: SafeText | None) -> None:
        """Note at which wijktafel the case is discussed; an inbrenger who prepares at home may not know."""
        tafel = attrs.evolve(self.sessie.tafel, wijktafel=name)
        self._apply("wijktafel", attrs.evolve(self.sessie, tafel=tafel))

    # --- Lines -------------------------------------------------------------------------------------------

    def tell(self, kind: EntryKind, typed: str) -> Admitted:
        """Add a line of a kind of `TOLD`, or a vraag; raises `EmptyText`, ValueError for any other kind."""
        admitted = self._admit(typed)
        if kind is EntryKind.VRAAG:
            self._apply(kind.value, entries.add_vraag(self.sessie, admitted.text))
        elif kind in TOLD:
            self._apply(kind.value, entries.add_told(self.sessie, kind, admitted.text))
        else:
            raise ValueError(kind)
        return admitted

    def change(self, entry: Entry, typed: str) -> Admitted:
        """Give an entry other words; raises `EmptyText`, and `NotNow` when it is not there any more."""
        self._check(entry)
        admitted = self._admit(typed)
        self._apply(f"wijziging van {entry.kind.value}", entries.change_text(self.sessie, entry, admitted.text))
        return admitted

    def remove(self, entry: Entry) -> None:
        """Take an entry away; undo brings it back. Raises `NotNow` when it is not there any more."""
        self._check(entry)
        self._apply(f"weghalen van {entry.kind.value}", entries.remove(self.sessie, entry))

    def take_up(self, entry: Entry, kind: EntryKind) -> None:
        """Let a note be a line of a kind of `TOLD` from now on; raises `NotNow` when it is not there any more."""
        self._check(entry)
        note = next(each for each in self.sessie.notities if each.id == entry.key)
        without = entries.remove(self.sessie, entry)
        self._apply(f"verplaatsing naar {kind.value}", entries.add_told(without, kind, note.tekst))

    # --- Contacts ----------------------------------------------------------------------------------------

    def add_contact(self, typed: str, kring: Nabijheid) -> Admitted:
        """Add somebody to the netwerk, as a role; raises `EmptyText`."""
        admitted = self._admit(typed)
        contact = Netwerkcontact(rol=admitted.text, kring=kring)
        self._apply("iemand in het netwerk", entries.add_contact(self.sessie, contact))
        return admitted

    def contact(self, place: int) -> Netwerkcontact:
        """Return the contact at a place of the netwerk, from 0; raises `NotNow` when it is not there any more."""
        netwerk = self.sessie.casus.netwerk
        if not 0 <= place < len(netwerk):
            raise NotNow("dit contact staat er niet meer; kies opnieuw")
        return netwerk[place]

    def move_contact(self, place: int, kring: Nabijheid) -> None:
        """Move a contact to another ring; raises `NotNow`."""
        self._change_contact(place, "andere ring", kring=kring)

    def set_tie(self, place: int, band: Band) -> None:
        """Say what the tie with a contact is like; raises `NotNow`."""
        self._change_contact(place, "band", band=band)

    def toggle_help(self, place: int, hulp: Hulp) -> None:
        """Say that a contact gives this help, or does not any more; raises `NotNow`."""
        given = {*self.contact(place).hulp} ^ {hulp}
        self._change_contact(place, "hulp", hulp=tuple(each for each in Hulp if each in given))

    def toggle_mutual(self, place: int) -> None:
        """Say that the bewoner means something to a contact too, or does not; raises `NotNow`."""
        self._change_contact(place, "over en weer", wederkerig=not self.contact(place).wederkerig)

    def explain_contact(self, place: int, typed: str) -> Admitted:
        """Write what else is good to know of a contact, nothing to take it away; raises `NotNow`."""
        admitted = self._admit_even_empty(typed)
        self._change_contact(place, "toelichting", toelichting=admitted.text or None)
        return admitted

    def _change_contact(self, place: int, label: str, **changes: Any) -> None:
        changed = attrs.evolve(self.contact(place), **changes)
        netwerk = (changed if at == place else each for at, each in enumerate(self.sessie.casus.netwerk))
        casus = attrs.evolve(self.sessie.casus, netwerk=tuple(netwerk))
        self._apply(label, attrs.evolve(self.sessie, casus=casus))

    def _check(self, entry: Entry) -> None:
        # Undo may have taken it away since it was chosen, or put something else in its place.
        if not entries.is_there(self.sessie, entry):
            raise NotNow("dit staat er niet meer; kies opnieuw wat je wilt wijzigen")
