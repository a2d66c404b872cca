"""The learning screen: a list that is filtered as one types, figures and the sessions behind them, two side by side."""

import shutil
import threading
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
from filelock import FileLock
from tests.tui.screens import prepared_sessie, text_of
from tests.tui.test_around import ENGLISH
from textual.pilot import Pilot

from akad.archive import create_record
from akad.learning.archive import Archief
from akad.learning.index import building
from akad.model import Idee
from akad.privacy import own_words
from akad.tui.app import AkadApp
from akad.tui.desk import Desk

EXAMPLES = sorted((Path(__file__).parents[2] / "sessies").glob("*.toml"))


async def until(pilot: Pilot[str], words: str) -> str:
    """Return the screen once `words` stand on it."""
    shown = ""
    for _ in range(200):
        await pilot.pause(0.03)
        shown = text_of(pilot.app)
        if words in " ".join(shown.split()):
            assert not ENGLISH.search(shown), ENGLISH.search(shown)
            return shown
    raise AssertionError(f"{words!r} never came:\n{shown}")


@asynccontextmanager
async def learning(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, size: tuple[int, int] = (80, 24)
) -> AsyncIterator[Pilot[str]]:
    monkeypatch.setenv("AKAD_CACHE", str(tmp_path / "kas"))
    app = AkadApp(desk, learn=(desk.folder,))
    async with app.run_test(size=size) as pilot:
        yield pilot


async def test_from_the_list_to_a_session_and_back(
    desk: Desk, folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for path in EXAMPLES:
        shutil.copy(path, folder)
    (folder / "2026-01-01-kapoot.toml").write_text("schema = [", "utf-8")
    nasty = Idee(id="i1", kring="buurt", tekst=own_words("[/b] [@click=app.bell]gek[/] ☕ İ مرحبا"), vraag="v1")
    create_record(folder, prepared_sessie(ideeen=(nasty,)))
    count = len(EXAMPLES) + 1
    async with learning(desk, monkeypatch, tmp_path) as pilot:
        await until(pilot, f"{count} sessies")
        await pilot.press("f3", *"gek")
        await until(pilot, "idee, buurt: [/b] [@click=app.bell]gek[/] ☕")
        await pilot.press("escape", "f2")
        await until(pilot, "F7 let op: 1 bestand")
        await pilot.press(*"status:te")
        await until(pilot, "Tab: teruggekoppeld")
        await pilot.press("tab", *"buurtk")
        shown = await until(pilot, f"van {count} sessies")
        assert "Zachte Koolmees" in shown
        await pilot.press("f3")
        await until(pilot, "Gevonden in")
        await pilot.press("down", "enter")
        await until(pilot, "moment")
        await pilot.press("escape", "pagedown", "enter")
        await until(pilot, "PgDn volgende stap")
        await pilot.press("escape", "f2", "enter")
        await until(pilot, "vertel opnieuw")
        await pilot.press("escape")
        await pilot.press("f7")
        await until(pilot, "2026-01-01-kapoot.toml")
        await pilot.press("escape")


async def test_every_figure_opens_the_sessions_behind_it(
    desk: Desk, folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for path in EXAMPLES:
        shutil.copy(path, folder)
    async with learning(desk, monkeypatch, tmp_path) as pilot:
        await until(pilot, f"{len(EXAMPLES)} sessies")
        await pilot.press("f4")
        picture = await until(pilot, "Waar komen onze ideeën terecht?")
        assert "▆" in picture
        await pilot.press("down", "f8")
        text = await until(pilot, "buurt: 35%")
        assert "▆" not in text
        await pilot.press("enter")
        await until(pilot, "Achter: Waar komen onze ideeën terecht? buurt")
        await until(pilot, f"9 van {len(EXAMPLES)} sessies")
        await pilot.press("escape")
        await until(pilot, "Waar komen onze ideeën terecht?")
        await pilot.press("f9", *"Truus Jansen gaat mee, RIS 1234567", "enter")
        await until(pilot, "Opgeschreven in het verslag van vandaag.")
        await pilot.press("ctrl+r", "1")
        await until(pilot, "Het verslag staat in")
        report = (folder.parent / "leren" / "leerverslag-2026-11-24.html").read_text("utf-8")
        assert "gaat mee" in report
        assert not any(word in report for word in ("Truus", "Jansen", "1234567"))
        await pilot.press("ctrl+r", "4")
        await until(pilot, "De cijfers staan in")
        assert "38" in (folder.parent / "leren" / "cijfers.csv").read_text("utf-8")
        await pilot.press("pagedown", "down", "pageup", "up")
        await pilot.press(*"wijktafel:wa")
        await until(pilot, "Hier kunnen we geen cijfers van laten zien.")
        await pilot.press("escape", "f5", "enter", "1")
        await until(pilot, "Links")
        await pilot.press("1")
        await until(pilot, "Rechts, naast 2026")
        await pilot.press("1")
        await until(pilot, "2026 naast ▒ 2025")
        await until(pilot, "vijf sessies")


async def test_files_that_come_and_go_under_the_screen(
    desk: Desk, folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shutil.copy(EXAMPLES[0], folder)
    monkeypatch.setenv("AKAD_CACHE", str(tmp_path / "kas"))
    async with AkadApp(desk).run_test(size=(160, 45)) as pilot:
        await until(pilot, "L leren")
        await pilot.press("l")
        await until(pilot, "LEEFSITUATIE")
        (folder / EXAMPLES[0].name).write_text("[[[", "utf-8")
        await pilot.press("enter")
        await until(pilot, "Deze sessie kan nu niet gelezen worden")
        await pilot.press("escape")
        (folder / EXAMPLES[0].name).unlink()
        await pilot.press("enter")
        await until(pilot, "kan nu niet gelezen worden")
        await pilot.press("escape", "ctrl+o")
        await until(pilot, "Er zijn hier nog geen sessies")
        shutil.copy(EXAMPLES[1], folder)
        await pilot.press("ctrl+o")
        await until(pilot, "1 sessie")
        await pilot.press(*'[/b] "niets', "f3", "f4", "f5", "enter")
        await until(pilot, "Wat zet je naast elkaar?")
        await pilot.press("escape", "escape", "escape")
        await until(pilot, "L leren")


async def test_what_is_read_in_part_says_so_and_the_rest_comes_when_it_can(
    desk: Desk, folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for path in EXAMPLES:
        shutil.copy(path, folder)
    monkeypatch.setenv("AKAD_CACHE", str(tmp_path / "kas"))
    for name, few in (("FEW", 1), ("FIRST", 2), ("BATCH", 2)):
        monkeypatch.setattr(building, name, few)
    archief = Archief([folder])
    assert archief.refresh(stop=lambda: len(list(archief.index_dir.glob("deel-*/klaar.json"))) > 0, processes=0).partly
    assert archief.count() == 2
    last = min(path.stem for path in folder.iterdir())
    with FileLock(archief.index_dir / "schrijver.bezet") as lock:
        async with learning(desk, monkeypatch, tmp_path) as pilot:
            await until(pilot, "tot nu toe: 2")
            await until(pilot, "Een ander programma leest de sessies nu.")
            lock.release()
            await pilot.press("ctrl+o")
            await until(pilot, f"{len(EXAMPLES)} sessies")
            await pilot.press("ctrl+end")
            await until(pilot, f"▸ {archief.sessie(last).codenaam}")
            await pilot.press("ctrl+home")
            first = max(path.stem for path in folder.iterdir())
            await until(pilot, f"▸ {archief.sessie(first).codenaam}")
    archief.close()


async def test_a_report_that_is_ready_after_the_screen_was_left(
    desk: Desk, folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    may_go_on, done = threading.Event(), threading.Event()

    def slowly(*_: object) -> str:
        may_go_on.wait(10)
        done.set()
        raise RuntimeError("Truus Jansen")

    monkeypatch.setattr("akad.tui.screens.learning.screen.make_report", slowly)
    monkeypatch.setenv("AKAD_CACHE", str(tmp_path / "kas"))
    shutil.copy(EXAMPLES[0], folder)
    app = AkadApp(desk)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        await pilot.press("l")
        await until(pilot, "1 sessie")
        await pilot.press("ctrl+r", "1")
        await until(pilot, "Het verslag wordt gemaakt")
        await pilot.press("escape")
        await until(pilot, "de wijktafel denkt mee")
        may_go_on.set()
        assert done.wait(10)
        await pilot.press("l")
        await until(pilot, "1 sessie")
        await pilot.press("ctrl+r", "1")
        shown = await until(pilot, "Het verslag kon niet gemaakt worden (RuntimeError)")
        assert "Truus" not in shown
