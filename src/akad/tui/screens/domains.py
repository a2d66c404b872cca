"""Which domains fit this case."""

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.events import Key as KeyEvent
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from akad.meeting import Bijeenkomst
from akad.plugins import Domein
from akad.tui.keys import Key
from akad.tui.plugin_help import Plugins
from akad.tui.screens.flow import Flow
from akad.tui.screens.window import Window
from akad.tui.widgets.keybar import KeyBar
from akad.tui.words import enumerated, hanging, line, lines, plain

_MISSING = "niet geïnstalleerd, of uitgezet; wat ervan in het verslag staat, blijft"


class DomainScreen(Window[tuple[str, ...]]):
    """A list of domains to switch on and off. Gives those that are on, also those that are not installed."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,ctrl+g", "close", show=False, priority=True),
        Binding("space", "switch", show=False, priority=True),
    ]

    def __init__(self, chosen: tuple[str, ...], plugins: Plugins) -> None:
        super().__init__()
        self._chosen = list(chosen)
        self._before = chosen
        self._plugins = plugins
        self._listed: tuple[Domein | str, ...] = ()

    def compose(self) -> ComposeResult:
        """Hold the list."""
        with Vertical(classes="venster"):
            yield Static(plain("Welke domeinen passen bij deze casus?"), classes="venster-titel")
            yield Static(
                plain("Je krijgt dan vragen, een checklist en andere woorden uit dat domein. Geen is ook goed."),
                classes="venster-uitleg",
            )
            yield OptionList(id="keuzes")
            yield KeyBar(
                (
                    Key("", "Spatie", "screen.switch", "aan of uit", ""),
                    Key("", "1-9", "screen.switch", "meteen", ""),
                    Key("", "Esc", "screen.close", "klaar", ""),
                )
            )

    def on_mount(self) -> None:
        """Show the domains that there are."""
        self.show_help()

    def show_help(self) -> None:
        """Show the domains again: plugins may have come, or gone."""
        known = self._plugins.known
        names = [domein.naam for domein in known]
        missing = [naam for naam in self._before if naam not in names]
        listed: tuple[Domein | str, ...] = (*known, *missing)
        options = self.query_one(OptionList)
        if listed and listed == self._listed:
            return
        at = options.highlighted
        self._listed = listed
        options.clear_options()
        options.add_options(
            Option(self._text(place), disabled=isinstance(each, str)) for place, each in enumerate(listed)
        )
        if known:
            options.highlighted = min(at or 0, len(known) - 1)
        elif not listed:
            words = "Er zijn geen domeinen." if self._plugins.is_ready else "De domeinen worden nog geladen."
            options.add_option(Option(plain(words), disabled=True))

    def _text(self, place: int) -> Content:
        each = self._listed[place]
        naam = each if isinstance(each, str) else each.naam
        mark = f"{place + 1 if place < 9 else ' '} {'[x]' if naam in self._chosen else '[ ]'} "
        width = max(20, min(self.app.size.width * 9 // 10, 100) - 10)
        if isinstance(each, str):
            content = line((f"{naam} ", "bold"), f" · {_MISSING}")
        else:
            content = line((each.titel, "bold"), f"  {each.omschrijving}")
        return lines(hanging(content, width, mark))

    def on_key(self, event: KeyEvent) -> None:
        """Switch by number."""
        if event.key.isdecimal() and 0 < int(event.key) <= len(self._listed):
            event.stop()
            self._switch(int(event.key) - 1)

    @on(OptionList.OptionSelected)
    def _selected(self, event: OptionList.OptionSelected) -> None:
        event.stop()
        self._switch(event.option_index)

    def action_switch(self) -> None:
        """Switch the domain under the cursor on or off."""
        place = self.query_one(OptionList).highlighted
        if place is not None:
            self._switch(place)

    def _switch(self, place: int) -> None:
        each = self._listed[place] if place < len(self._listed) else ""
        if isinstance(each, str):
            return
        if each.naam in self._chosen:
            self._chosen.remove(each.naam)
        else:
            self._chosen.append(each.naam)
        options = self.query_one(OptionList)
        options.highlighted = place
        options.replace_option_prompt_at_index(place, self._text(place))

    def action_close(self) -> None:
        """Go back with what is on."""
        self.dismiss(tuple(self._chosen))


def choose_domains(meeting: Bijeenkomst, plugins: Plugins) -> Flow:
    """Ask which domains fit, and note them."""
    chosen = yield DomainScreen(meeting.sessie.domeinen, plugins)
    if chosen is not None:
        meeting.set_domeinen(chosen)


def in_words(meeting: Bijeenkomst, plugins: Plugins) -> str:
    """Return the domains of a session as people call them, "geen" when there are none."""
    titles = {domein.naam: domein.titel for domein in plugins.known}
    return enumerated([titles.get(naam, naam) for naam in meeting.sessie.domeinen]) or "geen"
