"""The last look before a session is besproken."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Static

from akad.meeting import Bijeenkomst, for_buurt
from akad.tui.doubt_words import done_in_words
from akad.tui.keys import Key
from akad.tui.screens.window import Window
from akad.tui.widgets.keybar import KeyBar
from akad.tui.words import counted, line, lines, plain


class FinishScreen(Window[bool]):
    """Says what there is. Gives True to end the meeting, False to go on."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter,f9", "done", show=False, priority=True),
        Binding("escape", "close", show=False, priority=True),
    ]

    def __init__(self, meeting: Bijeenkomst) -> None:
        super().__init__()
        self._meeting = meeting

    def compose(self) -> ComposeResult:
        """Hold the summary."""
        sessie = self._meeting.sessie
        with Vertical(classes="venster"):
            yield Static(plain(f"{sessie.codenaam}: klaar om af te ronden?"), classes="venster-titel")
            yield Static(self._summary(), classes="alinea")
            yield Static(
                plain(
                    for_buurt(
                        "Na het afronden staat de sessie bij 'besproken'. De bewoner kiest wat er met de tips gebeurt. "
                        "De kaart met de tips maak je dan met K.",
                        sessie,
                    )
                ),
                classes="alinea",
            )
            yield KeyBar(
                (
                    Key("", "Enter", "screen.done", "rond af", ""),
                    Key("", "Esc", "screen.close", "nog even niet", ""),
                )
            )

    def _summary(self) -> Content:
        meeting = self._meeting
        sessie = meeting.sessie
        rows = []
        for kring in meeting.werkwijze.kringen:
            count = sum(idee.kring == kring.naam for idee in sessie.ideeen)
            reden = next((leeg.reden for leeg in sessie.bewust_leeg if leeg.kring == kring.naam), None)
            text = f"bewust leeg: {reden}" if reden and not count else counted(count, "idee", "ideeën")
            rows.append(line((f"{kring.naam.capitalize()}: ", "bold"), text))
        tips = sum(idee.tip is not None for idee in sessie.ideeen)
        rows.append(line(("Tips die teruggaan: ", "bold"), str(tips) if tips else "nog geen; met F8 kun je terug"))
        if tips:
            told = [part for part in (sessie.terug.wie, sessie.terug.wanneer) if part]
            rows.append(
                line(("Wie brengt ze terug: ", "bold"), ", ".join(told) or "nog niet gezegd; met F8 kun je terug")
            )
        quiet = [meeting.werkwijze.perspectief_naam(name) for name in meeting.not_heard()]
        if quiet:
            rows.append(line(("Niet gehoord: ", "bold"), ", ".join(quiet)))
        rows.append(line(("Anoniem: ", "bold"), done_in_words(sessie.anonimiteit)))
        return lines(rows)

    def action_done(self) -> None:
        """End the meeting."""
        self.dismiss(True)

    def action_close(self) -> None:
        """Go on."""
        self.dismiss(False)
