"""Make the pictures in docs/img: every screen and step, at three sizes.

    uv run python docs/pictures.py

The screens run without a terminal, over the demo and with a clock that stands still, so that a picture changes only
when the screen does. Fonts are named by family alone: no picture points at another host.
"""

import asyncio
import contextlib
import os
import re
import shutil
import sys
import tempfile
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

from textual.pilot import Pilot
from textual.widgets import Input

from akad.archive import Settings, create_record, load_werkwijze
from akad.demo import Guide, load_script
from akad.tui import desk
from akad.tui.app import AkadApp
from akad.tui.desk import Desk

IMAGES = Path(__file__).parent / "img"
SIZES = ((80, 24), (100, 30), (160, 45))
MOMENT = datetime(2026, 11, 24, 13, 0, tzinfo=UTC)
_FONT_FACE = re.compile(r"@font-face \{.*?\}", re.DOTALL)
_UNIQUE = re.compile(r"terminal-\d+")
_SAVED_AT = re.compile(r"(opgeslagen(?:&#160;| ))\d\d:\d\d")

Act = Callable[[Pilot[str]], Awaitable[None]]


class StandingClock:
    """A clock that goes on only when told to."""

    def __init__(self) -> None:
        self.now = MOMENT

    def __call__(self) -> datetime:
        """Return the moment at which it stands."""
        return self.now


async def picture(pilot: Pilot[str], name: str) -> None:
    """Write one picture of the screen as it is."""
    await pilot.pause()
    size = f"{pilot.app.size.width}x{pilot.app.size.height}"
    svg = pilot.app.export_screenshot(title="akad")
    svg = _SAVED_AT.sub(r"\g<1>14:00", _UNIQUE.sub("terminal", _FONT_FACE.sub("", svg)))
    path = IMAGES / size / f"{name}.svg"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(svg, "utf-8")


async def rest(pilot: Pilot[str]) -> None:
    """Wait for what runs beside the screen."""
    await pilot.pause()
    await pilot.app.workers.wait_for_complete()
    await pilot.pause()


async def press(pilot: Pilot[str], *keys: str) -> None:
    """Press keys, and wait for what they did."""
    for key in keys:
        await pilot.press(key)
        await rest(pilot)


async def type_lines(pilot: Pilot[str], *texts: str) -> None:
    """Type lines, each with Enter."""
    for text in texts:
        pilot.app.screen.query_one(Input).value = text
        await press(pilot, "enter")


async def start_screens(size: tuple[int, int], folder: Path, clock: StandingClock) -> None:
    """Take the screens around a meeting."""
    app = AkadApp(Desk(folder=folder, settings=Settings(), clock=clock, remembers=False))
    async with app.run_test(size=size) as pilot:
        await pilot.pause(0.3)
        await picture(pilot, "start")
        await pilot.press("f1")
        await picture(pilot, "start-hulp")
        await pilot.press("escape", "k")
        await picture(pilot, "kleuren")
        await pilot.press("escape", "i")
        await picture(pilot, "instellingen")
        await pilot.press("escape", "n")
        await picture(pilot, "nieuw-1-soort")
        await pilot.press("1")
        await picture(pilot, "nieuw-2-toestemming")
        await pilot.press("1")
        await picture(pilot, "nieuw-3-wijktafel")
        await pilot.press("enter")
        await picture(pilot, "nieuw-4-namen")


async def meeting_screens(size: tuple[int, int], folder: Path, clock: StandingClock) -> None:
    """Take every step of the demo meeting and the windows over it."""
    script, werkwijze = load_script(), load_werkwijze()
    path = create_record(folder, script.sessie(werkwijze, clock.now.date()))
    shared = Desk(folder=folder, settings=Settings(), clock=clock, remembers=False)
    app = AkadApp(shared, path, Guide(script))
    async with app.run_test(size=size) as pilot:
        await pilot.pause(0.2)
        for number, stap in enumerate(werkwijze.stappen, 1):
            for line in script.steps[stap.id].lines:
                await pilot.press("enter")
                if line.park:
                    await pilot.press("f2")
                    await picture(pilot, "venster-parkeren")
                    await pilot.press("4")
                else:
                    await pilot.press("enter")
                await pilot.pause()
                clock.now += timedelta(minutes=stap.minuten) / (len(script.steps[stap.id].lines) + 1)
            if stap.id == "terug":
                await pilot.press("down", "down", "down", "enter", "down", "enter")
            if stap.id == "buurt":
                await picture(pilot, "demo-gids")
                await windows(pilot)
            pilot.app.screen.query_one("#gids").display = False
            await picture(pilot, f"stap-{number:02}-{stap.id}")
            pilot.app.screen.query_one("#gids").display = True
            if stap.id == "leren":
                break
            await pilot.press("f9")
        await pilot.press("f9")
        await picture(pilot, "venster-afronden")


async def windows(pilot: Pilot[str]) -> None:
    """Take the windows that can be opened in a step."""
    for name, keys in (
        ("uitleg", ["f1"]),
        ("lezen", ["f4"]),
        ("tafel", ["f5"]),
        ("veiligheid", ["f6"]),
        ("namen", ["f7"]),
        ("tijd", ["ctrl+t"]),
        ("alles", ["ctrl+p"]),
    ):
        await pilot.press(*keys)
        await picture(pilot, f"venster-{name}")
        await pilot.press("escape")
        await pilot.pause()
    await pilot.press(*"bel 06-12345678")
    await picture(pilot, "anoniem-tijdens-typen")
    await pilot.press("escape")


async def plugin_screens(size: tuple[int, int], folder: Path, clock: StandingClock) -> None:
    """Take what plugins add: the choice of domains, their questions, the checklist, a kinder word."""
    path = create_record(folder, load_script().sessie(load_werkwijze(), clock.now.date()))
    shared = Desk(folder=folder, settings=Settings(), clock=clock, remembers=False)
    app = AkadApp(shared, path)
    async with app.run_test(size=size) as pilot:
        while not shared.plugins.is_ready:
            await pilot.pause(0.05)
        await pilot.press("d", "2", "3")
        await picture(pilot, "domeinen")
        await pilot.press("escape", "enter")
        while not shared.plugins.help_for(shared.opened.meeting).checklists:  # type: ignore[union-attr]
            await pilot.pause(0.05)
        await pilot.press("f9")
        await picture(pilot, "domein-vragen")
        await pilot.press("ctrl+l")
        await pilot.pause()
        await pilot.press("j", "n", "w")
        await picture(pilot, "checklist")
        await pilot.press("escape")
        await pilot.pause()
        await pilot.press(*"de cliënt wil graag zingen")
        await picture(pilot, "woordsignaal")


async def prepare_screens(size: tuple[int, int], folder: Path, clock: StandingClock) -> None:
    """Take the preparation of a case, the netwerk as it grows, and what the table will hear."""
    app = AkadApp(Desk(folder=folder, settings=Settings(wijktafel="De Oever"), clock=clock, remembers=False))
    async with app.run_test(size=size) as pilot:
        await rest(pilot)
        await press(pilot, "v")
        await picture(pilot, "voorbereiden-1-wat")
        await press(pilot, "1")
        await picture(pilot, "voorbereiden-2-toestemming")
        await press(pilot, "1", "enter")
        await type_lines(
            pilot, "Woont alleen, sinds een jaar in deze buurt.", "Loopt elke ochtend een rondje langs het water."
        )
        await picture(pilot, "voorbereiden-3-leefsituatie")
        await press(pilot, *["f9"] * 4)
        await type_lines(pilot, "zus", "buurvrouw van beneden")
        await press(pilot, "tab", "tab", "tab")
        await type_lines(pilot, "begeleider", "bewindvoerder")
        await picture(pilot, "voorbereiden-4-netwerk")
        await press(pilot, "f9")
        await type_lines(pilot, "Ik wil iemand om mee te wandelen.")
        await pilot.press(*"aanmelden bij de soos")
        await picture(pilot, "voorbereiden-5-vragen")
        await press(pilot, "escape", *["f9"] * 3)
        await picture(pilot, "voorbereiden-6-klaar")


async def finished_screens(size: tuple[int, int], folder: Path, clock: StandingClock) -> None:
    """Take a finished session, its netwerk, and what the bewoner chose and what came of it."""
    path = folder / "2026-01-13-d3xkwm.toml"
    app = AkadApp(Desk(folder=folder, settings=Settings(), clock=clock, remembers=False), path)
    async with app.run_test(size=size) as pilot:
        await rest(pilot)
        await picture(pilot, "besproken")
        await press(pilot, "n")
        await picture(pilot, "netwerk")
        await press(pilot, "escape", "t", "down")
        await picture(pilot, "terugkoppeling")


async def check_screens(size: tuple[int, int], folder: Path, clock: StandingClock) -> None:
    """Take the check before closing: a doubt in its sentence, and then all of it together."""
    script, werkwijze = load_script(), load_werkwijze()
    path = create_record(folder, script.sessie(werkwijze, clock.now.date()))
    app = AkadApp(Desk(folder=folder, settings=Settings(), clock=clock, remembers=False), path)
    async with app.run_test(size=size) as pilot:
        await rest(pilot)
        await press(pilot, "enter")
        await type_lines(
            pilot, "Zij is 72 en gaat naar de Boomkerk.", "Sinds 12 maart 2024 weer thuis uit het ziekenhuis."
        )
        await press(pilot, "ctrl+p")
        await pilot.press(*"nakijken")
        await press(pilot, "enter")
        await picture(pilot, "nakijken")


async def kaart_screens(size: tuple[int, int], folder: Path, clock: StandingClock) -> None:
    """Take the sociale kaart of the examples."""
    app = AkadApp(Desk(folder=folder, settings=Settings(wijktafel="De Linde"), clock=clock, remembers=False))
    async with app.run_test(size=size) as pilot:
        while not app.desk.plugins.is_ready:
            await pilot.pause(0.05)
        await press(pilot, "s")
        await picture(pilot, "sociale-kaart")


async def learning_screens(size: tuple[int, int], folder: Path, clock: StandingClock) -> None:
    """Take what a learning meeting sees: the list, a session told again, sentences, figures, two side by side."""
    app = AkadApp(Desk(folder=folder, settings=Settings(), clock=clock, remembers=False))
    async with app.run_test(size=size) as pilot:
        await rest(pilot)
        await press(pilot, "l")
        await pilot.pause(1)
        await picture(pilot, "leren-sessies")
        await press(pilot, "f4")
        await pilot.pause(1)
        await picture(pilot, "leren-samen")
        await press(pilot, "f8")
        await picture(pilot, "leren-samen-tekst")
        await press(pilot, "f8", "f3")
        await pilot.press(*"wandel")
        await pilot.pause(1)
        await picture(pilot, "leren-zinnen")


def examples(folder: Path) -> Path:
    """Copy the example records to `folder`, each changed last on its own day: no picture tells of a machine."""
    folder.mkdir()
    own = Path(__file__).parent.parent / "sessies"
    shutil.copytree(own / "sociale-kaart", folder / "sociale-kaart")
    for record in own.glob("*.toml"):
        copy = shutil.copy(record, folder)
        day = datetime.fromisoformat(record.name[: len("2026-11-22")]).replace(hour=12, tzinfo=UTC).timestamp()
        os.utime(copy, (day, day))
    return folder


async def main() -> None:
    """Take all pictures."""
    desk.draw_codenaam = lambda _taken: "Zilveren Reiger"  # the same in every picture
    for size in SIZES:
        with tempfile.TemporaryDirectory() as name:
            await meeting_screens(size, Path(name), StandingClock())
        with tempfile.TemporaryDirectory() as name:
            await plugin_screens(size, Path(name), StandingClock())
        with tempfile.TemporaryDirectory() as name, contextlib.chdir(name):
            await start_screens(size, examples(Path("sessies")), StandingClock())
        for take in (prepare_screens, check_screens):
            with tempfile.TemporaryDirectory() as name:
                await take(size, Path(name), StandingClock())
        for take in (finished_screens, kaart_screens, learning_screens):
            with tempfile.TemporaryDirectory() as name:
                os.environ["AKAD_CACHE"] = f"{name}/cache"
                await take(size, examples(Path(name) / "sessies"), StandingClock())


if __name__ == "__main__":
    sys.exit(asyncio.run(main()))
