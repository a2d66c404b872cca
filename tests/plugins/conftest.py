"""A configuration folder that is nobody's own, and a short patience."""

from pathlib import Path

import pytest

from akad.plugins import guard


@pytest.fixture
def config(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give a folder for settings and plugins that is nobody's own."""
    folder = tmp_path / "config"
    monkeypatch.setenv("AKAD_CONFIG", str(folder))
    return folder


@pytest.fixture
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    """Cut calls off after a quarter of a second instead of a whole one."""
    monkeypatch.setattr(guard, "LIMIT", 0.25)
