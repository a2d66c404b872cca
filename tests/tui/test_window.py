"""A screen gives its answer once."""

import pytest
from tests.tui.screens import text_of
from textual.screen import Screen

from akad.tui.app import AkadApp
from akad.tui.desk import Desk
from akad.tui.screens.dialogs import Choice, ChoiceScreen, LineScreen, TextScreen
from akad.tui.screens.start import StartScreen
from akad.tui.widgets.key_help import KeyHelp


@pytest.mark.parametrize(
    "window", [ChoiceScreen("Wat?", [Choice(1, "een")]), LineScreen("Wat?", ""), TextScreen("Zo", "is het")]
)
async def test_a_second_answer_closes_nothing_else(desk: Desk, window: Screen[object]) -> None:
    app = AkadApp(desk)
    given: list[object] = []
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        app.push_screen(window, given.append)
        await pilot.pause()
        window.dismiss("een")
        window.dismiss("twee")
        await pilot.pause()
        assert isinstance(app.screen, StartScreen)
        assert given == ["een"]


@pytest.mark.parametrize(
    "window", [ChoiceScreen("Wat?", [Choice(1, "een")]), LineScreen("Wat?", ""), TextScreen("Zo", "is het")]
)
async def test_the_key_that_stops_closes_a_window_only(desk: Desk, window: Screen[object]) -> None:
    app = AkadApp(desk)
    given: list[object] = []
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        app.push_screen(window, given.append)
        await pilot.press("ctrl+q")
        await pilot.pause()
        assert isinstance(app.screen, StartScreen)
        assert given == [None]


async def test_the_keys_stay_in_sight_in_a_low_window(desk: Desk) -> None:
    app = AkadApp(desk)
    choices = [Choice(number, f"keuze {number}") for number in range(30)]
    async with app.run_test(size=(60, 15)) as pilot:
        await pilot.pause()
        app.push_screen(ChoiceScreen("Wat?", choices, explanation="Een lange uitleg. " * 9))
        await pilot.pause()
        await pilot.press(*["pagedown"] * 4)
        await pilot.pause()
        assert "Esc terug" in text_of(app)
        assert "keuze 29" in text_of(app)
        await pilot.resize_terminal(80, 24)
        await pilot.pause()
        assert "Esc terug" in text_of(app)
        assert "keuze 21" in text_of(app)


async def test_a_long_line_of_help_goes_on_below_itself(desk: Desk) -> None:
    app = AkadApp(desk)
    async with app.run_test(size=(60, 30)) as pilot:
        await pilot.pause()
        app.push_screen(TextScreen("Hulp", KeyHelp([("F1", "leg uit"), ("Ctrl+N", "woord " * 12 + "eind")])))
        await pilot.pause()
        rows = [row.strip(" │") for row in text_of(app).splitlines()]
        first = next(row for row in text_of(app).splitlines() if "Ctrl+N" in row)
        last = next(row for row in text_of(app).splitlines() if "eind" in row)
        assert "F1  leg uit" in rows
        assert last.index("woord") == first.index("woord")
