"""A screen gives its answer once."""

import pytest
from textual.screen import Screen

from akad.tui.app import AkadApp
from akad.tui.desk import Desk
from akad.tui.screens.dialogs import Choice, ChoiceScreen, LineScreen, TextScreen
from akad.tui.screens.start import StartScreen


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
