"""A folder of made records with an index beside it."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from benchmarks.records import write
from tests.learning import postgres_server

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


@pytest.fixture(scope="session")
def postgres_cluster() -> Iterator[str]:
    """Give the address of a PostgreSQL of the tests' own; those who use it are in the xdist group `gedeeld`."""
    if not postgres_server.is_there():
        pytest.skip("no PostgreSQL on this machine")
    with postgres_server.running() as url:
        yield url


@pytest.fixture(scope="module")
def postgres(request: pytest.FixtureRequest, postgres_cluster: str) -> str:
    """Return the address of an empty database for one file of tests."""
    import psycopg

    name = request.module.__name__.rpartition(".")[2]
    with psycopg.connect(postgres_cluster, autocommit=True) as con:
        con.execute(f"CREATE DATABASE {name} TEMPLATE template0")
    return postgres_cluster.replace("/postgres?", f"/{name}?")
