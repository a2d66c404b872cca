"""The learning screen over a shared archive: the same walk as over one's own folder, and an archive that goes away."""

from pathlib import Path

import attrs
import pytest
from tests.tui.test_learning_screen import until

from akad.archive import Settings, read_record
from akad.learning.shared import open_shared
from akad.learning.shared.base import published_rows
from akad.tui.app import AkadApp
from akad.tui.desk import Desk

EXAMPLES = sorted((Path(__file__).parents[2] / "sessies").glob("*.toml"))


@pytest.fixture
def shared(tmp_path: Path) -> Path:
    """Return a folder with the example records in it, as several tables published them."""
    where = tmp_path / "gedeeld"
    sessions = [read_record(path).sessie for path in EXAMPLES]
    open_shared(str(where), "a1").publish([published_rows(each) for each in sessions])
    return where


async def test_the_whole_walk_from_the_start_screen(desk: Desk, shared: Path) -> None:
    desk.settings = attrs.evolve(Settings(), gedeeld_archief=str(shared))
    app = AkadApp(desk)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        await pilot.press("l")
        await until(pilot, "Waarop kijken jullie terug?")
        await pilot.press("2")
        await until(pilot, f"{len(EXAMPLES)} sessies")
        await until(pilot, "Gedeeld archief ▸")
        await pilot.press(*"status:te", "tab")
        await until(pilot, f"van {len(EXAMPLES)} sessies")
        await pilot.press("escape", "f3", *"buurtk")
        await until(pilot, "Gevonden in")
        await pilot.press("down", "enter")
        await until(pilot, "moment")
        await pilot.press("escape", "f4")
        # Nothing about what was searched for, in an archive that is not one's own.
        await until(pilot, "In een gedeeld archief zijn er geen cijfers over wat je zocht")
        await pilot.press("escape")
        shown = await until(pilot, "Waar komen onze ideeën terecht?")
        assert "▆" in shown
        await pilot.press("down", "enter")
        await until(pilot, f"9 van {len(EXAMPLES)} sessies")
        await pilot.press("escape", "f5", "enter", "1")
        await until(pilot, "Links")
        await pilot.press("1")
        await until(pilot, "Rechts, naast 2026")
        await pilot.press("1")
        await until(pilot, "2026 naast ▒ 2025")
        await pilot.press("f1")
        await until(pilot, "Dit is het gedeelde archief")


async def test_an_archive_that_goes_away_and_comes_back(desk: Desk, shared: Path) -> None:
    desk.settings = attrs.evolve(Settings(), gedeeld_archief=str(shared))
    app = AkadApp(desk, learn=(desk.folder,), shared=True)
    async with app.run_test(size=(100, 30)) as pilot:
        await until(pilot, f"{len(EXAMPLES)} sessies")
        shared.rename(shared.with_name("weg"))
        await pilot.press("b")
        await until(pilot, "is er niet. Sluit de schijf aan")
        await pilot.press("ctrl+o")
        await until(pilot, "is er niet. Sluit de schijf aan")
        shared.with_name("weg").rename(shared)
        await pilot.press("ctrl+o", "backspace")
        shown = await until(pilot, f"{len(EXAMPLES)} sessies")
        assert "Sluit de schijf aan" not in shown


async def test_an_archive_that_is_not_there_from_the_start(desk: Desk, tmp_path: Path) -> None:
    desk.settings = attrs.evolve(Settings(), gedeeld_archief=str(tmp_path / "nergens"))
    app = AkadApp(desk, learn=(desk.folder,), shared=True)
    async with app.run_test(size=(80, 24)) as pilot:
        await until(pilot, "niet bereikbaar")
        await until(pilot, "is er niet. Sluit de schijf aan")
