"""The settings of a table: its name, and whom to call."""

import re
from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import VerticalScroll
from textual.widgets import Input, Static, TextArea

from akad.archive import ArchiveError
from akad.privacy import Boundary, Label, clean
from akad.tui.keys import Key, bindings
from akad.tui.screens.window import WholeScreen
from akad.tui.widgets.keybar import KeyBar
from akad.tui.words import plain

if TYPE_CHECKING:
    from akad.tui.app import AkadApp

KEYS = (
    Key("f9,ctrl+s", "F9", "screen.keep", "bewaar", "Bewaar de instellingen."),
    Key("tab", "Tab", "app.focus_next", "volgende veld", "Ga naar het volgende veld."),
    Key("escape,ctrl+q", "Esc", "screen.close", "terug", "Ga terug zonder te bewaren."),
)


NOT_A_TABLE = "Dit lijkt op de naam van een mens of op een adres. Noem de wijktafel naar de buurt, of laat het leeg."

_SERVICE_NUMBER = re.compile(r"\b0[89]00[ -]?\d{4}\b")
_OF_ORGANISATIONS = frozenset({Label.TELEFOON, Label.URL})
_WORDS = {
    Label.PERSOON: "lijkt op de naam van een mens. Noem de organisatie",
    Label.ADRES: "lijkt op een adres. Noem de organisatie",
    Label.EMAIL: "is een e-mailadres. Schrijf een telefoonnummer op",
}


def why_not_kept(text: str) -> str:
    """Return in a Dutch sentence why the safety text is not kept, "" when it is: whom to call are organisations."""
    text = _SERVICE_NUMBER.sub("…", text)  # a word before one reads as a street with a number
    for finding in Boundary().find(text):
        if finding.must and finding.label not in _OF_ORGANISATIONS:
            advice = _WORDS.get(finding.label, "wijst naar een persoon. Haal het weg")
            return f"'{text[finding.start : finding.end]}' {advice}."
    return ""


class SettingsScreen(WholeScreen[None]):
    """Two fields; colours have a key of their own."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings(KEYS)]
    AUTO_FOCUS = "#wijktafel"

    @property
    def akad(self) -> "AkadApp":
        """The program, with its own type."""
        app: AkadApp = self.app  # type: ignore[assignment]
        return app

    def compose(self) -> ComposeResult:
        """Hold the fields."""
        desk = self.akad.desk
        yield Static(plain("Instellingen", "bold $accent"), id="start-titel")
        with VerticalScroll(id="lezen", can_focus=False):
            yield Static(plain("Hoe heet jullie wijktafel?", "bold $primary"))
            yield Input(desk.settings.wijktafel or "", id="wijktafel", compact=True, select_on_focus=False)
            yield Static(
                plain("Wie bel je als het niet veilig is? Dit staat op het scherm bij F6.", "bold $primary"),
                classes="veld",
            )
            yield TextArea(desk.safety_text(), id="veiligheid", tab_behavior="focus", soft_wrap=True)
            yield Static(
                plain("Schrijf hier alleen nummers van organisaties op, geen namen van mensen.", "$soft"),
                classes="veld",
            )
        yield Static("", id="map")
        yield KeyBar(KEYS, id="toetsen")

    def action_keep(self) -> None:
        """Keep the settings."""
        wijktafel = clean(self.query_one("#wijktafel", Input).value).strip()
        veiligheid = clean(self.query_one("#veiligheid", TextArea).text).strip()
        refused = NOT_A_TABLE if wijktafel and self.akad.desk.table_name(wijktafel) is None else ""
        refused = refused or why_not_kept(veiligheid)
        if refused:
            self.query_one("#map", Static).update(plain(refused, "bold $warning"))
            return
        try:
            self.akad.desk.change_settings(wijktafel=wijktafel or None, veiligheid=veiligheid or None)
        except ArchiveError as problem:
            self.query_one("#map", Static).update(plain(str(problem), "bold $warning"))
            return
        self.dismiss(None)

    def action_close(self) -> None:
        """Go back."""
        self.dismiss(None)
