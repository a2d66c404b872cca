"""The commands as a person or a script meets them: as processes."""

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from tests.tui.screens import prepared_sessie

from akad.archive import create_record, read_record

ENGLISH = re.compile(r"\b(usage|options|positional|show this|error|arguments|invalid|choose|required|unrecognized)\b")


def akad(*words: str, cwd: Path | None = None, **env: str) -> subprocess.CompletedProcess[str]:
    """Run `akad` without a terminal."""
    return subprocess.run(
        [sys.executable, "-m", "akad", *words],
        capture_output=True,
        text=True,
        encoding="utf-8",
        stdin=subprocess.DEVNULL,
        cwd=cwd,
        env={**os.environ, "AKAD_CONFIG": str((cwd or Path.cwd()) / "geen-instellingen"), **env},
        timeout=60,
        check=False,
    )


@pytest.mark.parametrize("command", [[], ["demo"], ["bijeenkomst"], ["toon"], ["controleer"]])
def test_help_is_dutch(command: list[str], tmp_path: Path) -> None:
    done = akad(*command, "--help", cwd=tmp_path)
    assert done.returncode == 0
    assert done.stdout.startswith("gebruik: akad")
    assert not ENGLISH.search(done.stdout)


def test_help_does_not_import_textual(tmp_path: Path) -> None:
    program = (
        "import sys\nfrom akad.cli.main import main\n"
        "try:\n    main(['--help'])\nexcept SystemExit:\n    pass\n"
        "print(sorted(m for m in sys.modules if m.split('.')[0] in {'textual', 'rich', 'cattrs', 'pluggy'}))"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, cwd=tmp_path, check=True)
    assert done.stdout.splitlines()[-1] == "[]"


@pytest.mark.parametrize(
    "words",
    [
        ["onzin"],
        ["--onzin"],
        ["toon"],
        ["toon", "een", "twee"],
        ["controleer"],
        ["bijeenkomst", "--werkwijze"],
        ["demo", "extra"],
        ["toon", "--json=ja", "x"],
        ["--sess"],
    ],
)
def test_wrong_use_is_one_dutch_sentence(words: list[str], tmp_path: Path) -> None:
    done = akad(*words, cwd=tmp_path)
    assert done.returncode == 2
    assert done.stdout == ""
    assert len(done.stderr.splitlines()) == 1
    assert "--help" in done.stderr
    assert not ENGLISH.search(done.stderr)


@pytest.mark.parametrize("words", [[], ["bijeenkomst"]])
def test_the_screen_needs_a_terminal(words: list[str], tmp_path: Path) -> None:
    done = akad(*words, cwd=tmp_path)
    assert done.returncode == 2
    assert "terminal" in done.stderr
    assert list(tmp_path.iterdir()) == []


def test_demo_plays_itself_and_ends_with_its_record(tmp_path: Path) -> None:
    done = akad("demo", cwd=tmp_path, TMPDIR=str(tmp_path))
    assert done.returncode == 0
    assert done.stderr == ""
    last = Path(done.stdout.splitlines()[-1])
    assert last.suffix == ".toml"
    sessie = read_record(last).sessie
    assert sessie.status.value == "besproken"
    assert "geparkeerd voor formele zorg" in done.stdout
    assert "terug van de parkeerplek: Kan ze niet gewoon naar de dagbesteding?" in done.stdout
    assert [path for path in tmp_path.iterdir() if not path.name.startswith("akad-demo-")] == []
    assert akad("controleer", str(last), cwd=tmp_path).returncode == 0


def test_show_as_text_and_as_json(tmp_path: Path) -> None:
    create_record(tmp_path, prepared_sessie())
    for name in ("Zilveren Reiger", "zilveren-reiger", "2026-11-24-abcdef", "2026-11-24-abcdef.toml"):
        done = akad("toon", name, "--sessies", str(tmp_path), cwd=tmp_path)
        assert done.returncode == 0, done.stderr
        assert "1. Ik wil iets doen met mijn foto's" in done.stdout
    done = akad("toon", "zilveren reiger", "--json", "--sessies", str(tmp_path), cwd=tmp_path)
    assert json.loads(done.stdout)["casus"]["vragen"][0]["id"] == "v1"


def test_show_says_which_sessions_there_are_not(tmp_path: Path) -> None:
    create_record(tmp_path, prepared_sessie())
    done = akad("toon", "Zilveren Reier", "--sessies", str(tmp_path), cwd=tmp_path)
    assert done.returncode == 1
    assert "Bedoel je 'Zilveren Reiger'?" in done.stderr


def test_sessions_folder_here_is_used(tmp_path: Path) -> None:
    (tmp_path / "sessies").mkdir()
    create_record(tmp_path / "sessies", prepared_sessie())
    assert akad("toon", "Zilveren Reiger", cwd=tmp_path).returncode == 0


def test_check_of_well_and_broken_records(tmp_path: Path) -> None:
    path = create_record(tmp_path, prepared_sessie())
    done = akad("controleer", str(tmp_path), cwd=tmp_path)
    assert (done.returncode, done.stdout) == (0, "1 sessie bekeken, alles klopt.\n")

    whole = path.read_text("utf-8")
    broken = {
        "leeg": b"",
        "afgekapt": whole[: len(whole) // 2].encode(),
        "binair": b"\x7fELF\x00\x01\x02\x80\xff",
        "utf16": whole.encode("utf-16"),
        "latin": whole.replace("foto's", "fotö").encode("latin-1"),
        "syntax": whole.replace("[casus]", "[casus").encode(),
        "type": whole.replace('codenaam = "Zilveren Reiger"', "codenaam = 7").encode(),
        "status": whole.replace('"voorbereid"', '"klaar"').encode(),
        "geen-id": whole.replace('id = "2026-11-24-abcdef"\n', "").encode(),
        "geen-schema": whole.replace("schema = 1\n", "").encode(),
        "toekomst": whole.replace("schema = 1\n", "schema = 9\n").encode(),
        "hand": whole.replace("Woont alleen", "Woont samen").encode(),
    }
    for name, content in broken.items():
        (tmp_path / f"{name}.toml").write_bytes(content)
    together = akad("controleer", str(tmp_path), cwd=tmp_path)
    assert together.returncode == 1
    assert f"bij {len(broken)} is er iets" in together.stderr
    assert "Traceback" not in together.stderr
    assert not ENGLISH.search(together.stdout), together.stdout
    # Every line begins with the file it is about, and every file that is not well has one.
    assert {line.partition(".toml")[0] for line in together.stdout.splitlines()} == set(broken)
    for name in ("leeg", "hand"):
        assert akad("controleer", str(tmp_path / f"{name}.toml"), cwd=tmp_path).returncode == 1


def test_a_hand_edit_can_be_accepted(tmp_path: Path) -> None:
    path = create_record(tmp_path, prepared_sessie())
    path.write_text(path.read_text("utf-8").replace("Woont alleen", "Woont samen"), "utf-8")
    assert akad("controleer", str(path), cwd=tmp_path).returncode == 1
    done = akad("controleer", "--accepteer", str(path), cwd=tmp_path)
    assert done.returncode == 0, done.stdout
    assert akad("controleer", str(path), cwd=tmp_path).returncode == 0
    assert "Woont samen" in path.read_text("utf-8")


def test_a_number_put_in_by_hand_is_found_and_not_printed(tmp_path: Path) -> None:
    path = create_record(tmp_path, prepared_sessie())
    path.write_text(path.read_text("utf-8").replace("Woont alleen", "Bel 06-12345678, woont alleen"), "utf-8")
    akad("controleer", "--accepteer", str(path), cwd=tmp_path)
    done = akad("controleer", str(path), cwd=tmp_path)
    assert done.returncode == 1
    assert "casus.leefsituatie" in done.stdout
    assert "06-12345678" not in done.stdout


def test_nothing_to_check_is_not_well(tmp_path: Path) -> None:
    assert akad("controleer", str(tmp_path), cwd=tmp_path).returncode == 1
    done = akad("controleer", str(tmp_path / "weg.toml"), cwd=tmp_path)
    assert done.returncode == 1
    assert "weg.toml" in done.stdout


def test_a_werkwijze_that_is_wrong_is_said_before_a_screen_opens(tmp_path: Path) -> None:
    file = tmp_path / "mijn.toml"
    file.write_text('id = "x"\nnaam = "X"\nstapen = []\n', "utf-8")
    done = akad("bijeenkomst", "--werkwijze", str(file), cwd=tmp_path)
    assert done.returncode == 1
    assert "mijn.toml" in done.stderr
    assert "Traceback" not in done.stderr


def test_reading_stops_early_without_a_word(tmp_path: Path) -> None:
    path = create_record(tmp_path, prepared_sessie())
    done = subprocess.run(
        f"{sys.executable} -m akad toon {path} --json | head -1",
        shell=True,
        capture_output=True,
        text=True,
        cwd=tmp_path,
        check=False,
    )
    assert done.stderr == ""
