"""The documents say what is there: links, commands, keys, the example of a werkwijze, the words of the glossary."""

import argparse
import re
from pathlib import Path

import pytest

import akad.model
from akad.archive import load_werkwijze
from akad.cli.main import build_parser
from akad.tui.screens import meeting_keys

ROOT = Path(__file__).parents[2]
PAGES = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").glob("*.md")])


def read(name: str) -> str:
    return (ROOT / name).read_text("utf-8")


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_every_link_leads_somewhere(page: Path) -> None:
    links = re.findall(r"\]\(([^)#\s]+)(?:#[^)]*)?\)", page.read_text("utf-8"))
    missing = [link for link in links if "://" not in link and not (page.parent / link).exists()]
    assert missing == []


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_every_link_within_a_page_has_its_heading(page: Path) -> None:
    text = page.read_text("utf-8")
    headings = {
        re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-")
        for heading in re.findall(r"^#+ (.+)$", text, re.MULTILINE)
    }
    assert [link for link in re.findall(r"\]\(#([^)]+)\)", text) if link not in headings] == []


def test_the_readme_has_every_command_and_no_other() -> None:
    named = set(re.findall(r"^\| `akad ([a-z]+)", read("README.md"), re.MULTILINE))
    subparsers = next(
        action
        for action in build_parser()._actions
        if isinstance(action, argparse._SubParsersAction)  # argparse has no other way to ask
    )
    assert named == set(subparsers.choices)


def test_the_handleiding_has_every_key_of_the_meeting() -> None:
    chapter = read("docs/handleiding.md").split("## 10.", 1)[1].split("## 11.", 1)[0]
    spelt_out = {"↑↓": "↑ ↓", "PgUp": "Page Up", "PgDn": "Page Down", "Esc": "Escape"}
    shown = [spelt_out.get(key.shown, key.shown) for key in meeting_keys.ALL if key.shown]
    assert [key for key in shown if not re.search(rf"(?<!\w){re.escape(key)}(?!\w)", chapter)] == []


def test_the_example_of_a_werkwijze_works(tmp_path: Path) -> None:
    example = re.search(r"```toml\n(.*?)```", read("docs/werkwijze.md"), re.DOTALL)
    assert example is not None
    file = tmp_path / "mijn.toml"
    file.write_text(example[1], "utf-8")
    werkwijze = load_werkwijze(file)
    assert (len(werkwijze.stappen), len(werkwijze.kringen), werkwijze.minuten) == (5, 3, 30)


def test_every_kind_of_step_is_described() -> None:
    text = read("docs/werkwijze.md")
    assert [soort for soort in akad.model.StapSoort if f"| `{soort}` |" not in text] == []


def test_the_glossary_has_every_domain_class() -> None:
    text = read("docs/glossary.md")
    ours = set(akad.model.__all__) - {"SafeText", "Inconsistency", "find_inconsistencies"}
    assert sorted(name for name in ours if f"`{name}" not in text and f"`akad.model.{name}" not in text) == []
