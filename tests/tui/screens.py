"""What the screen tests share: a clock that stands still, a prepared case, and the screen as text."""

import io
from datetime import UTC, datetime, timedelta

import attrs
from rich.console import Console
from textual.app import App
from textual.pilot import Pilot
from textual.widgets import Input

from akad.archive import load_werkwijze
from akad.model import Casus, Sessie, Tafel, Toestemming, Vraag, WerkwijzeKern
from akad.privacy import own_words


class StandingClock:
    """A clock that goes on only when a test says so."""

    def __init__(self) -> None:
        self.now = datetime(2026, 11, 24, 13, 0, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.now

    def wait(self, minutes: float) -> None:
        self.now += timedelta(minutes=minutes)


def prepared_sessie(**changes: object) -> Sessie:
    sessie = Sessie(
        id="2026-11-24-abcdef",
        codenaam="Zilveren Reiger",
        werkwijze=WerkwijzeKern.of(load_werkwijze()),
        casus=Casus(
            toestemming=Toestemming.AKKOORD,
            leefsituatie=own_words("Woont alleen en maakt foto's op straat."),
            vragen=(
                Vraag(id="v1", tekst=own_words("Ik wil iets doen met mijn foto's")),
                Vraag(id="v2", tekst=own_words("Ik wil minder alleen thuis zitten")),
            ),
        ),
        tafel=Tafel(perspectieven={"welzijn": 1, "ervaringsdeskundige": 1}),
    )
    return attrs.evolve(sessie, **changes)


def text_of(app: App[object]) -> str:
    """Return the screen as it is, as plain text."""
    width, height = app.size
    console = Console(width=width, height=height, file=io.StringIO(), record=True, force_terminal=True)
    console.print(app.screen._compositor.render_update(full=True, screen_stack=app._background_screens))
    return "\n".join(line.rstrip() for line in console.export_text().splitlines())


async def put(pilot: Pilot[str], text: str) -> None:
    """Type a text in the line; all but the last letter at once, for each key takes a test its time."""
    field = pilot.app.screen.query_one(Input)
    field.value += text[:-1]
    field.cursor_position = len(field.value)
    await pilot.press(text[-1])
    await pilot.pause()
