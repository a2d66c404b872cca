"""Finding plugins: in distributions and in folders, without importing one of them."""

import subprocess
import sys
from pathlib import Path

import pytest
from plugin_making import entry_point

from akad.plugins import Stand, build_host
from akad.plugins.discovery import discover
from akad.plugins.template import write_example


def test_two_distributions_with_one_name() -> None:
    points = [
        entry_point("jeugd", "een:plugin"),
        entry_point("jeugd", "twee:plugin"),
        entry_point("Jeugd!", "drie"),
    ]
    found = discover((), points)
    assert [item.naam for item in found] == ["Jeugd!", "jeugd", "jeugd"]
    assert "de naam kan niet" in found[0].problem
    assert found[1].problem == ""
    assert "de naam 'jeugd' is al van onbekend pakket" in found[2].problem


def test_files_in_folders(tmp_path: Path) -> None:
    write_example(tmp_path / "a", "jeugd")
    write_example(tmp_path / "b", "jeugd")
    write_example(tmp_path / "b", "sport")
    (tmp_path / "b" / "lees-mij.txt").write_text("niet voor ons", encoding="utf-8")
    (tmp_path / "b" / "Mijn plugin.toml").write_text("schema = 1", encoding="utf-8")
    host = build_host(
        folders=[tmp_path / "a", tmp_path / "b", tmp_path / "weg", tmp_path / "b" / ".." / "a"], entry_points=[]
    )
    assert [(s.naam, s.stand) for s in host.plugins()] == [
        ("jeugd", Stand.AAN),
        ("Mijn plugin", Stand.FOUT),
        ("jeugd", Stand.FOUT),
        ("sport", Stand.AAN),
    ]
    assert [d.naam for d in host.domeinen()] == ["jeugd", "sport"]
    assert len(host.problems()) == 2


def test_a_file_with_a_mistake_is_switched_off_with_its_line(tmp_path: Path) -> None:
    path = write_example(tmp_path, "jeugd")
    path.write_text(path.read_text("utf-8").replace('"turquoise"', '"roze"'), encoding="utf-8")
    host = build_host(folders=[tmp_path])
    (problem,) = host.problems()
    line = path.read_text("utf-8").split("\n").index('kleur = "roze"') + 1
    assert f"jeugd.toml: regel {line}: domein.kleur: verwacht een van 'blauw'" in problem.regel
    assert "lvb" in {d.naam for d in host.domeinen()}


def test_importing_the_package_is_cheap() -> None:
    heavy = ("pluggy", "tomllib", "importlib.metadata", "textual", "difflib", "akad.privacy")
    code = f"import sys, akad.plugins; print([m for m in {heavy} if m in sys.modules])"
    seen = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert seen.stdout.strip() == "[]"


def test_the_start_does_not_read_questions_or_word_signals() -> None:
    code = (
        "import tomllib, akad.plugins as p\n"
        "read, loads = [], tomllib.loads\n"
        "tomllib.loads = lambda text: read.append(len(text)) or loads(text)\n"
        "host = p.build_host(); host.domeinen(); print(len(read), max(read) < 1000)\n"
    )
    seen = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert seen.stdout.strip() == "4 True"


def test_a_distribution_with_a_broken_list_hides_nobody_else(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    info = tmp_path / "kapot-1.0.dist-info"
    info.mkdir()
    (info / "entry_points.txt").write_text("[akad]\nzonder teken\n", encoding="utf-8")
    bare = tmp_path / "kaal-1.0.dist-info"
    bare.mkdir()
    (bare / "entry_points.txt").write_text("[akad]\nkaal = er_is_geen_module\n", encoding="utf-8")
    monkeypatch.syspath_prepend(str(tmp_path))
    host = build_host()
    assert {d.naam for d in host.domeinen()} == {"buurt", "ggz", "lvb", "mobw"}
    assert [p.plugin for p in host.problems()] == ["kaal"]
    assert next(s.versie for s in host.plugins() if s.naam == "kaal")
