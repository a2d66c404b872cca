"""The lists that name the plugins agree, and what is built holds the words."""

import subprocess
import sys
import tomllib
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
MEMBERS = sorted(path.parent for path in ROOT.glob("plugins/akad-*/pyproject.toml"))
NAMES = [member.name for member in MEMBERS]


def test_every_plugin_is_in_every_list() -> None:
    assert PROJECT["tool"]["uv"]["workspace"]["members"] == ["plugins/akad-*"]
    assert PROJECT["tool"]["uv"]["default-groups"] == ["dev", "plugins"]
    assert sorted(PROJECT["dependency-groups"]["plugins"]) == NAMES
    sources = PROJECT["tool"]["uv"]["sources"]
    assert sorted(sources) == sorted([*NAMES, PROJECT["project"]["name"]])
    assert all(source == {"workspace": True} for source in sources.values())
    lines = (ROOT / "requirements-dev.txt").read_text(encoding="utf-8").splitlines()
    editable = [line.removeprefix("-e ") for line in lines if line.startswith("-e ")]
    assert sorted(editable) == sorted([".", *(f"plugins/{name}" for name in NAMES)])


def test_no_folder_of_a_plugin_without_its_own_project() -> None:
    assert sorted(path for path in (ROOT / "plugins").glob("akad-*")) == MEMBERS


@pytest.mark.parametrize("member", MEMBERS, ids=NAMES)
def test_each_plugin_names_itself_alike(member: Path) -> None:
    project = tomllib.loads((member / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    short = member.name.removeprefix("akad-")
    assert project["name"] == member.name
    assert project["dependencies"] == [PROJECT["project"]["name"]]
    assert project["entry-points"]["akad"] == {short: f"akad_{short}:plugin"}
    assert project["license"] == "EUPL-1.2"
    assert (member / "README.md").stat().st_size > 200


@pytest.mark.parametrize("member", [ROOT, *MEMBERS], ids=["akad-wijktafel", *NAMES])
def test_the_wheel_holds_the_data(member: Path, tmp_path: Path) -> None:
    command = [sys.executable, "-m", "hatchling", "build", "--target", "wheel", "--directory", str(tmp_path)]
    subprocess.run(command, cwd=member, check=True, capture_output=True)
    (wheel,) = tmp_path.glob("*.whl")
    inside = {name for name in zipfile.ZipFile(wheel).namelist() if name.endswith(".toml")}
    data = {path.relative_to(member / "src").as_posix() for path in (member / "src").rglob("*.toml")}
    assert len(data) >= 5
    assert inside == data


def test_the_source_distribution_leaves_the_plugins_out(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "hatchling", "build", "--target", "sdist", "--directory", str(tmp_path)]
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True)
    (archive,) = tmp_path.glob("*.tar.gz")
    listing = subprocess.run(["tar", "-tzf", archive], check=True, capture_output=True, text=True).stdout
    assert "/src/akad/plugins/algemeen/inhoud/vragen.toml" in listing
    assert "akad_lvb" not in listing
