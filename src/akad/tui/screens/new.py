"""A new session in three questions; the case itself is told at the table."""

from pathlib import Path
from typing import TYPE_CHECKING

from akad.model import CasusSoort
from akad.tui.screens.begin import CONSENT
from akad.tui.screens.dialogs import Choice, ChoiceScreen, LineScreen

if TYPE_CHECKING:
    from akad.tui.app import AkadApp


async def ask_new(app: "AkadApp") -> Path | None:
    """Ask what a new session needs and write it; return its record, None when somebody went back.

    Raises WriteError or RecordError when it cannot be written.
    """
    soort = await app.push_screen_wait(
        ChoiceScreen(
            "Waar gaat het over?",
            [
                Choice(CasusSoort.BEWONER, "Een bewoner", "iemand uit de buurt, met een eigen vraag"),
                Choice(CasusSoort.BUURT, "De buurt", "een vraag van een straat, een portiek of een blok"),
            ],
        )
    )
    if soort is None:
        return None
    toestemming = await app.push_screen_wait(
        ChoiceScreen(
            "Weten de mensen om wie het gaat dat we dit bespreken?"
            if soort is CasusSoort.BUURT
            else "Weet de bewoner dat we dit bespreken?",
            CONSENT,
            explanation="Is het nog niet gevraagd? Ga dan terug met Escape, en vraag het eerst.",
        )
    )
    if toestemming is None:
        return None
    wijktafel = await app.push_screen_wait(
        LineScreen(
            "Hoe heet jullie wijktafel?",
            "De naam van de buurt is genoeg. Leeg laten mag ook.",
            value=app.desk.settings.wijktafel or "",
            may_be_empty=True,
        )
    )
    if wijktafel is None:
        return None
    names = await app.push_screen_wait(
        LineScreen(
            "Welke namen mogen niet in het verslag?",
            "Bijvoorbeeld: Truus = de bewoner, Piet = buurman. De namen zelf worden nergens bewaard. Leeg laten mag; "
            "met F7 kan het later ook.",
            may_be_empty=True,
        )
    )
    if names is None:
        return None
    app.desk.names.add_line(names)
    return app.desk.create(soort, toestemming, wijktafel)
