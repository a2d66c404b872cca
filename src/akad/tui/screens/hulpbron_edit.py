"""Asking about one hulpbron: its name and what is known of it, one thing at a time."""

from collections.abc import Callable, Generator
from datetime import date
from typing import TYPE_CHECKING, Any

import attrs
from textual.screen import Screen

from akad.archive import ArchiveError
from akad.model import Hulpbron, SafeText, Werkwijze
from akad.privacy import Boundary
from akad.privacy.contact import contact_boundary
from akad.privacy.phrases import of_several_words
from akad.tui.kaart_work import KaartWork, Placed
from akad.tui.screens.dialogs import Choice, ChoiceScreen, LineScreen
from akad.tui.screens.flow import Flow
from akad.tui.screens.hulpbron_flows import named
from akad.tui.words import shortened

if TYPE_CHECKING:
    from akad.tui.app import AkadApp

_ASKED = {
    "naam": ("Naam", "Hoe heet de plek of club?"),
    "aanbod": ("Aanbod", "Wat is er te doen of te halen?"),
    "voor_wie": ("Voor wie", "Voor wie is het? Bijvoorbeeld: iedereen uit de wijk."),
    "waar": ("Waar", "Waar ongeveer? Bijvoorbeeld: bij het plein."),
    "open": ("Open", "Wanneer kun je er terecht?"),
    "contact": ("Contact", "Nummer, e-mail of website van de organisatie. Nooit van een mens."),
}
_KRING, _INBRENG, _CONFIRM, _REMOVE = "kring", "inbreng", "bevestigd", "weg"
_NONE = ""


class HulpbronEditing:
    """The questions about a hulpbron. `show` shows the list again, with something said and the one that was changed."""

    def __init__(
        self, app: "AkadApp", work: KaartWork, today: date, show: Callable[[str, Placed | None], None]
    ) -> None:
        self._app = app
        self._work = work
        self._today = today
        self._show = show
        allow = of_several_words(each.hulpbron.naam for each in work.placed)
        self._boundary = Boundary(app.desk.names, allow=allow)
        self._contact = contact_boundary(allow)

    def add(self, typed: str = "") -> Flow:
        """Ask for a name and what is offered, and then for what more is known."""
        name = yield from self._name(typed)
        if name is None:
            return
        offer = yield from self._words("aanbod", None)
        placed = self._work.add(Hulpbron(naam=name, aanbod=offer, bevestigd=self._today))
        self._show("Erbij gezet. Vul aan wat je weet, of ga terug met Escape.", placed)
        yield from self.edit(placed, start=2)

    def edit(self, placed: Placed, start: int = 0) -> Flow:
        """Ask what to change, again and again until Escape."""
        while True:
            choices = self._choices(placed.hulpbron)
            what = yield ChoiceScreen(placed.hulpbron.naam, choices, start=start)
            if what is None:
                return
            start = min(next(place for place, each in enumerate(choices) if each.value == what) + 1, len(choices) - 2)
            if what == _REMOVE:
                self._work.remove(placed)
                self._show("Weggehaald. Met Ctrl+Z komt het terug.", None)
                return
            changed = yield from self._changed(placed.hulpbron, what)
            if changed is not None:
                placed = self._work.change(placed, changed)
                self._show("Bewaard.", placed)

    def _choices(self, hulpbron: Hulpbron) -> list[Choice[str]]:
        choices = [
            Choice(field, title, shortened(getattr(hulpbron, field) or "nog niet ingevuld"))
            for field, (title, _) in _ASKED.items()
        ]
        werkwijze = self._werkwijze()
        inbreng = werkwijze.perspectief_naam(hulpbron.inbreng) if werkwijze and hulpbron.inbreng else hulpbron.inbreng
        day = f"voor het laatst op {hulpbron.bevestigd:%d-%m-%Y}" if hulpbron.bevestigd else "nog nooit bevestigd"
        return [
            *choices,
            Choice(_KRING, "Kring", hulpbron.kring or "past overal"),
            Choice(_INBRENG, "Ingebracht vanuit", inbreng or "nog niet ingevuld"),
            Choice(_CONFIRM, "Klopt nog", day),
            Choice(_REMOVE, "Weghalen", "met Ctrl+Z komt het terug"),
        ]

    def _changed(self, hulpbron: Hulpbron, what: str) -> Generator[Screen[Any], Any, Hulpbron | None]:
        """Return the hulpbron as it was answered, None when nothing was."""
        if what == _CONFIRM:
            return attrs.evolve(hulpbron, bevestigd=self._today)
        if what == "naam":
            name = yield from self._name(hulpbron.naam)
            return attrs.evolve(hulpbron, naam=name) if name is not None else None
        if what in (_KRING, _INBRENG):
            chosen = yield self._one_of(what, getattr(hulpbron, what))
            changes: dict[str, Any] = {what: chosen or None}
            return attrs.evolve(hulpbron, **changes) if chosen is not None else None
        before = getattr(hulpbron, what)
        words = yield from self._words(what, before)
        changes = {what: words}
        return attrs.evolve(hulpbron, **changes) if words != before else None

    def _name(self, value: str) -> Generator[Screen[Any], Any, SafeText | None]:
        title = "Hoe heet de plek of club?"
        typed = yield LineScreen(title, _NO_PEOPLE, value=value, boundary=self._boundary, is_place=True)
        if typed is None:
            return None
        return (yield from named(typed, self._boundary))

    def _words(self, field: str, before: SafeText | None) -> Generator[Screen[Any], Any, SafeText | None]:
        """Return what was typed as it may be kept; what stood there when nothing was answered."""
        boundary = self._contact if field == "contact" else self._boundary
        title, question = _ASKED[field]
        typed = yield LineScreen(
            title, f"{question} Leeg laten mag.", value=before or "", may_be_empty=True, boundary=boundary
        )
        if typed is None:
            return before
        return boundary.admit(typed).text or None

    def _one_of(self, what: str, before: str | None) -> ChoiceScreen[str]:
        werkwijze = self._werkwijze()
        if what == _KRING:
            kringen = [kring.naam for kring in werkwijze.kringen] if werkwijze else []
            choices = [Choice(_NONE, "Past overal"), *(Choice(naam, naam.capitalize()) for naam in kringen)]
            title = "Bij welke kring hoort het?"
        else:
            people = [(each.id, each.naam) for each in werkwijze.perspectieven] if werkwijze else []
            choices = [Choice(_NONE, "Dat weten we niet"), *(Choice(key, naam.capitalize()) for key, naam in people)]
            title = "Vanuit welk perspectief kwam het?"
        start = next((place for place, each in enumerate(choices) if each.value == (before or _NONE)), 0)
        return ChoiceScreen(title, choices, start=start)

    def _werkwijze(self) -> Werkwijze | None:
        try:
            return self._app.desk.werkwijze_of()
        except (ArchiveError, LookupError):
            return None


_NO_PEOPLE = "De naam van een plek of club. De naam van een mens komt niet op de sociale kaart."
