"""The first screen shows what is on disk now."""

import asyncio
import threading
from datetime import UTC, datetime
from pathlib import Path

import pytest
from tests.tui.screens import text_of
from textual.events import ScreenResume

from akad.archive import Summary
from akad.model import Status
from akad.tui.app import AkadApp
from akad.tui.desk import Desk


def summary(status: Status) -> Summary:
    changed = datetime(2026, 11, 24, tzinfo=UTC)
    return Summary(Path("a.toml"), "2026-11-24-abcdef", "Zilveren Reiger", status, changed)


async def test_a_session_that_just_ended_is_not_shown_as_running(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    status, slow, read = Status.BEZIG, threading.Event(), threading.Event()
    looks: list[Status] = []

    def sessions(_desk: Desk) -> list[Summary]:
        found = [summary(status)]
        looks.append(status)
        if len(looks) == 2:  # the look of the moment the screen is back, before the last save
            read.set()
            slow.wait(2)
        elif len(looks) == 3:
            slow.set()
        return found

    def close(_desk: Desk) -> bool:
        nonlocal status
        status = Status.BESPROKEN
        return True

    monkeypatch.setattr(Desk, "sessions", sessions)
    app = AkadApp(desk)
    async with app.run_test(size=(80, 24)) as pilot:
        await app.workers.wait_for_complete()
        await pilot.pause()
        assert "Bezig: ga verder" in text_of(app)
        with monkeypatch.context() as patch:
            patch.setattr(Desk, "close", close)
            app.screen.post_message(ScreenResume())
            await pilot.pause()
            assert await asyncio.to_thread(read.wait, 5)
            app._session_closed()
        await app.workers.wait_for_complete()
        slow.set()
        await pilot.pause()
        shown = text_of(app)
        assert "Besproken: wacht op terugkoppeling" in shown
        assert "Bezig: ga verder" not in shown
