"""A desk over a temporary folder, with a prepared case in it."""

from collections.abc import Callable
from pathlib import Path

import pytest
from tests.tui.screens import StandingClock, prepared_sessie

from akad.archive import Settings, create_record, read_record
from akad.model import Sessie
from akad.tui.app import AkadApp
from akad.tui.desk import Desk


@pytest.fixture
def clock() -> StandingClock:
    return StandingClock()


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("AKAD_CONFIG", str(tmp_path / "instellingen"))
    folder = tmp_path / "sessies"
    folder.mkdir()
    return folder


@pytest.fixture
def desk(folder: Path, clock: StandingClock) -> Desk:
    return Desk(folder=folder, settings=Settings(), clock=clock)


@pytest.fixture
def prepared(folder: Path) -> Path:
    """A prepared case with two questions."""
    return create_record(folder, prepared_sessie())


@pytest.fixture
def saved(prepared: Path) -> Callable[[], Sessie]:
    """Return what is in the record of the prepared case now."""
    return lambda: read_record(prepared).sessie


@pytest.fixture
def app(desk: Desk, prepared: Path) -> AkadApp:
    """The program, about to begin the prepared case."""
    return AkadApp(desk, prepared)
