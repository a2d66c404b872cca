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

from akad.archive import Settings, create_record, load_werkwijze
from akad.demo import Guide, load_script
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
    desk = Desk(folder=folder, settings=Settings(), clock=clock, remembers=False)
    app = AkadApp(desk, path, Guide(script))
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
    desk = Desk(folder=folder, settings=Settings(), clock=clock, remembers=False)
    app = AkadApp(desk, path)
    async with app.run_test(size=size) as pilot:
        while not desk.plugins.is_ready:
            await pilot.pause(0.05)
        await pilot.press("d", "2", "3")
        await picture(pilot, "domeinen")
        await pilot.press("escape", "enter")
        while not desk.plugins.help_for(desk.opened.meeting).checklists:  # type: ignore[union-attr]
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


def examples(folder: Path) -> Path:
    """Copy the example records to `folder`, each changed last on its own day: no picture tells of a machine."""
    folder.mkdir()
    for record in (Path(__file__).parent.parent / "sessies").glob("*.toml"):
        copy = shutil.copy(record, folder)
        day = datetime.fromisoformat(record.name[: len("2026-11-22")]).replace(hour=12, tzinfo=UTC).timestamp()
        os.utime(copy, (day, day))
    return folder


async def main() -> None:
    """Take all pictures."""
    for size in SIZES:
        with tempfile.TemporaryDirectory() as name:
            await meeting_screens(size, Path(name), StandingClock())
        with tempfile.TemporaryDirectory() as name:
            await plugin_screens(size, Path(name), StandingClock())
        with tempfile.TemporaryDirectory() as name, contextlib.chdir(name):
            await start_screens(size, examples(Path("sessies")), StandingClock())


if __name__ == "__main__":
    sys.exit(asyncio.run(main()))
