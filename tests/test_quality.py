"""The checks of the tools: style, types, layers. They run with the tests, so that one command tells all."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent


def run(*words: str) -> None:
    """Run a tool of the development group in the root of the project."""
    done = subprocess.run(words, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


def tool(name: str) -> str:
    """Return the program of this name beside the running Python."""
    return str(Path(sys.executable).parent / name)


def test_style() -> None:
    run(tool("ruff"), "check", ".")


def test_format() -> None:
    run(tool("ruff"), "format", "--check", ".")


def test_types() -> None:
    run(tool("mypy"))


def test_layers() -> None:
    run(tool("lint-imports"))


def tracked() -> list[Path]:
    """Return the files of the project."""
    listed = subprocess.run(["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=False).stdout
    return [ROOT / name for name in listed.splitlines() if (ROOT / name).is_file()]


def test_readme_commands_are_what_ci_runs() -> None:
    readme = (ROOT / "README.md").read_text("utf-8")
    commands = re.findall(r"<!-- (\w+) -->\n+```sh\n(.*)\n```", readme)
    assert [name for name, _ in commands] == ["demo", "test"]
    assert all("\n" not in command for _, command in commands)
    assert "README.md" in (ROOT / ".ci" / "run").read_text("utf-8")


def test_no_package_host_is_named() -> None:
    host = re.compile(rb"(pypi|pythonhosted|registry\.npmjs)\.(org|io)|index[-]url")
    named = [path.name for path in tracked() if host.search(path.read_bytes()) and path != Path(__file__)]
    assert named == []


def test_every_test_file_has_a_name_of_its_own() -> None:
    # Tests are imported by their bare name: of two with the same one the second is not run.
    names = [path.name for path in tracked() if path.name.startswith("test_")]
    assert sorted(names) == sorted(set(names))


@pytest.mark.parametrize("name", ["uv.lock"])
def test_no_lock_file(name: str) -> None:
    assert ROOT / name not in tracked()
