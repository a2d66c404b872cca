"""What a table takes from the domains: which ones fit the case, and the answers to their checklists."""

from collections.abc import Iterable

import attrs

from akad.meeting.changing import Changing
from akad.meeting.refusals import NotNow
from akad.model import SafeText
from akad.plugins import Antwoord
from akad.plugins.answers import Gegeven, answers, with_answer
from akad.privacy import Admitted

_OPEN = Gegeven(None)


class DomainHelp(Changing):
    """The domains of a session and the answers to the checklists of their plugins. Every change can be undone."""

    def set_domeinen(self, domeinen: Iterable[str]) -> None:
        """Choose the domains that fit the case; each counts once, in the order given."""
        self._apply("keuze van de domeinen", attrs.evolve(self.sessie, domeinen=tuple(dict.fromkeys(domeinen))))

    def answer_of(self, plugin: str, punt: str) -> Gegeven:
        """Return what the table said to a point of a checklist; an open point has neither answer nor note."""
        return answers(self.sessie, plugin).get(punt, _OPEN)

    def answer(self, plugin: str, punt: str, antwoord: Antwoord | None) -> None:
        """Answer a point of a checklist, None for open again; the note stays.

        Raises `NotNow` when a newer program wrote the answers of this plugin.
        """
        note = self.answer_of(plugin, punt).notitie
        # A note that was read back is no safe text any more: it passes the boundary anew.
        self._give("antwoord", plugin, punt, antwoord, self._admit_even_empty(note).text)

    def note(self, plugin: str, punt: str, typed: str) -> Admitted:
        """Write a note with a point of a checklist, nothing to take the note away; the answer stays.

        Raises `NotNow` when a newer program wrote the answers of this plugin.
        """
        admitted = self._admit_even_empty(typed)
        self._give("notitie", plugin, punt, self.answer_of(plugin, punt).antwoord, admitted.text)
        return admitted

    def _give(self, what: str, plugin: str, punt: str, antwoord: Antwoord | None, notitie: SafeText | None) -> None:
        try:
            changed = with_answer(self.sessie, plugin, punt, antwoord, notitie)
        except ValueError:
            raise NotNow("deze antwoorden zijn van een nieuwer programma; gebruik dat om ze te veranderen") from None
        self._apply(f"{what} op de checklist", changed)
