"""A real PostgreSQL of the test's own: in a folder that goes, on a socket in it, without a network."""

import os
import pwd
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import mkdtemp

PROGRAMS = sorted(Path("/usr/lib/postgresql").glob("*/bin"), reverse=True)


def is_there() -> bool:
    """Return whether a PostgreSQL is installed that this user can start."""
    return bool(PROGRAMS) and (os.getuid() != 0 or _other_user() is not None)


def _other_user() -> str | None:
    """Return whom to be: PostgreSQL refuses to run as root."""
    for name in ("postgres", "nobody"):
        try:
            pwd.getpwnam(name)
        except KeyError:
            continue
        return name
    return None


@contextmanager
def running() -> Iterator[str]:
    """Run a server and give the address of its database."""
    folder = Path(mkdtemp(prefix="akad-pg-"))
    user = _other_user() if os.getuid() == 0 else None
    if user:
        shutil.chown(folder, user)

    def run(program: str, *words: str) -> None:
        done = subprocess.run(
            [PROGRAMS[0] / program, *words], user=user, cwd=folder, capture_output=True, text=True, check=False
        )
        assert done.returncode == 0, done.stderr + done.stdout

    try:
        # Nothing here has to outlive a power cut.
        run("initdb", "-D", f"{folder}/data", "-U", "akad", "-A", "trust", "-E", "UTF8", "--locale=C", "--no-sync")
        options = f"-k {folder} -c listen_addresses='' -c fsync=off -c max_connections=10 -c shared_buffers=16MB"
        run("pg_ctl", "-D", f"{folder}/data", "-w", "-l", f"{folder}/log", "-o", options, "start")
        try:
            yield f"postgresql://akad@/postgres?host={folder}"
        finally:
            run("pg_ctl", "-D", f"{folder}/data", "-m", "immediate", "stop")
    finally:
        shutil.rmtree(folder, ignore_errors=True)
