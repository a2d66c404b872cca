"""A new session in three questions; the case itself is told at the table."""

from typing import TYPE_CHECKING

from akad.archive import ArchiveError
from akad.model import CasusSoort
from akad.tui.screens.begin import CONSENT, CONSENT_BUURT
from akad.tui.screens.dialogs import Choice, ChoiceScreen, LineScreen, TextScreen
from akad.tui.screens.flow import Flow
from akad.tui.screens.settings import NOT_A_TABLE
from akad.tui.words import plain

if TYPE_CHECKING:
    from akad.tui.app import AkadApp


def new_session(app: "AkadApp") -> Flow:
    """Ask what a new session needs, write it and open it."""
    soort = yield (
        ChoiceScreen(
            "Waar gaat het over?",
            [
                Choice(CasusSoort.BEWONER, "Een bewoner", "iemand uit de buurt, met een eigen vraag"),
                Choice(CasusSoort.BUURT, "De buurt", "een vraag van een straat, een portiek of een blok"),
            ],
        )
    )
    if soort is None:
        return
    toestemming = yield (
        ChoiceScreen(
            "Weten de mensen om wie het gaat dat we dit bespreken?"
            if soort is CasusSoort.BUURT
            else "Weet de bewoner dat we dit bespreken?",
            CONSENT_BUURT if soort is CasusSoort.BUURT else CONSENT,
            explanation="Is het nog niet gevraagd? Ga dan terug met Escape, en vraag het eerst.",
        )
    )
    if toestemming is None:
        return
    wijktafel = yield table_screen(app.desk.settings.wijktafel or "")
    if wijktafel is None:
        return
    if wijktafel.strip() and app.desk.table_name(wijktafel) is None:
        yield TextScreen("Die naam bewaren we niet", plain(NOT_A_TABLE))
    names = yield names_screen()
    if names is None:
        return
    app.desk.names.add_line(names)
    try:
        path = app.desk.create(soort, toestemming, wijktafel)
    except (ArchiveError, LookupError) as problem:
        yield TextScreen("Dat is niet gelukt", plain(str(problem)))
        return
    app.desk.remember_table(app.desk.table_name(wijktafel))
    app.lead(path)


def table_screen(known: str) -> LineScreen:
    """Return the window that asks which wijktafel this is; `known` stands there already."""
    return LineScreen(
        "Hoe heet jullie wijktafel?",
        "De naam van de buurt is genoeg. Leeg laten mag ook.",
        value=known,
        may_be_empty=True,
    )


def names_screen() -> LineScreen:
    """Return the window that asks which names to keep out from the beginning."""
    return LineScreen(
        "Welke namen mogen niet in het verslag?",
        "Bijvoorbeeld: Truus = de bewoner, Piet = buurman. De namen zelf worden nergens bewaard. Leeg laten mag; "
        "met F7 kan het later ook.",
        may_be_empty=True,
    )
