"""A folder of made records with an index beside it."""

import os
from pathlib import Path

import pytest
from benchmarks.records import write

from akad.learning.archive import Archief

COUNT = 16


@pytest.fixture(scope="session")
def made(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """Return made records by the name of their file."""
    folder = tmp_path_factory.mktemp("made")
    write(folder, COUNT, ideas=10)
    return {path.name: path.read_bytes() for path in sorted(folder.iterdir())}


@pytest.fixture
def folder(tmp_path: Path, made: dict[str, bytes]) -> Path:
    """Return a folder with the made records, written long enough ago to have settled."""
    folder = tmp_path / "sessies"
    folder.mkdir()
    for name, data in made.items():
        (folder / name).write_bytes(data)
        os.utime(folder / name, (1_700_000_000, 1_700_000_000))
    return folder


@pytest.fixture
def archief(folder: Path, tmp_path: Path) -> Archief:
    """Return the archive of that folder; its index is not made yet."""
    return Archief([folder], tmp_path / "index")
