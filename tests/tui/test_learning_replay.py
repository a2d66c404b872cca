"""One session told again on the screen: the matrix fills up, and what we would do now is kept apart."""

from datetime import date
from pathlib import Path

from tests.tui.screens import text_of

from akad.archive import load_werkwijze, read_leerverslag, read_record
from akad.tui.app import AkadApp
from akad.tui.desk import Desk
from akad.tui.screens.learning.notes import Notebook
from akad.tui.screens.learning.replay import ReplayScreen
from akad.tui.screens.learning.replay_lines import Names

EXAMPLE = next((Path(__file__).parents[2] / "sessies").glob("*hq7kdt.toml"))


async def test_a_session_is_told_again_with_room_for_what_we_would_do_now(desk: Desk, tmp_path: Path) -> None:
    app = AkadApp(desk)
    before = EXAMPLE.read_bytes()
    notebook = Notebook(tmp_path / "leren", date(2026, 11, 25))
    screen = ReplayScreen(read_record(EXAMPLE).sessie, Names.of(load_werkwijze()), notebook)
    async with app.run_test(size=(80, 24)) as pilot:
        await app.push_screen(screen)
        await pilot.pause()
        assert "moment 1 van" in text_of(app)
        await pilot.press("pagedown", "pagedown", "right", "right")
        await pilot.pause()
        shown = text_of(app)
        assert "Een idee dat nog even wacht" in shown
        assert "▶ Aanmelden voor een cursus" in shown
        await pilot.press("f9")  # as on the screen it came from
        await pilot.press(*"Truus Jansen vraagt", "enter")
        await pilot.pause()
        assert "Nu zouden we:" in text_of(app)
        await pilot.press("right")
        await pilot.pause()
        assert "Wat zouden we nu doen?" in text_of(app)
        await pilot.press("end")
        await pilot.pause()
        assert "na de bijeenkomst" in text_of(app)
        await pilot.press("left", "pageup", "pageup", "home", "left", "escape")
        await pilot.pause()
        assert app.screen is not screen
    note = read_leerverslag(notebook.path).notities[0]
    assert (note.moment, note.minuut, note.codenaam) == ("geparkeerd:i1", 9, "Zachte Koolmees")
    assert "Jansen" not in notebook.path.read_text("utf-8")
    assert EXAMPLE.read_bytes() == before
