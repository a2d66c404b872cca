"""Killing the program at random moments of a running meeting, in a real terminal.

`AKAD_SCREEN_KILLS` says how often; the suite does one of each kind, a release a hundred.
"""

import os
import random
import re
import signal
import time
from pathlib import Path

import pytest
from tests.terminal.terminal import AKAD, ENTER, Terminal
from tests.tui.screens import prepared_sessie

from akad.archive import check_record, create_record, read_record

pytestmark = [
    pytest.mark.skipif(os.name != "posix", reason="a pty and signals are of POSIX"),
    # One after the other: a program that has to share its core with three others shows its screen late.
    pytest.mark.xdist_group("terminal"),
]
KILLS = int(os.environ.get("AKAD_SCREEN_KILLS", "4"))
WAYS = ("SIGKILL", "SIGTERM", "SIGHUP", "window")
SAVED = re.compile(r"opgeslagen \d\d:\d\d")
IDEA = re.compile(r"idee(\d+)x")
MOUSE_ON, MOUSE_OFF = b"\x1b[?1003h", b"\x1b[?1003l"


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("home")


def environment(home: Path) -> dict[str, str]:
    return {"AKAD_CONFIG": str(home / "instellingen"), "HOME": str(home), "TMPDIR": str(home)}


@pytest.mark.parametrize("number", range(KILLS))
def test_what_was_shown_as_saved_is_in_the_record(number: int, home: Path) -> None:
    way = WAYS[number % len(WAYS)]
    chance = random.Random(number)
    folder = home / f"sessies{number}"
    path = create_record(folder, prepared_sessie())
    words = ("bijeenkomst", str(path), "--sessies", str(folder))
    shown: set[str] = set()
    with Terminal(*AKAD, *words, env=environment(home), cwd=home) as terminal:
        terminal.until("klaar om te beginnen")
        terminal.press_until(ENTER, "stap 1 van 10")
        end = time.monotonic() + chance.uniform(0.1, 1.5)
        count = 0
        while time.monotonic() < end:
            terminal.type(f"idee{count}x{ENTER}")
            count += 1
            screen = terminal.read(chance.choice((0.0, 0.02, 0.1)))
            if SAVED.search(screen):
                shown |= set(IDEA.findall(screen.split("gezegd")[0]))
        if way == "window":
            terminal.close_window()
        else:
            terminal.kill(getattr(signal, way))
        terminal.wait()
        if way in ("SIGTERM", "SIGHUP"):
            # A program that could still say goodbye leaves the terminal as it found it.
            assert terminal.raw.rfind(MOUSE_OFF) > terminal.raw.rfind(MOUSE_ON)
    assert check_record(path) == ()
    kept = {IDEA.findall(notitie.tekst)[0] for notitie in read_record(path).sessie.notities}
    assert shown <= kept

    with Terminal(*AKAD, "--sessies", str(folder), env=environment(home), cwd=home) as terminal:
        terminal.until("Bezig: ga verder")
        terminal.press_until(ENTER, "stap 1 van 10")
        terminal.press_until("ctrl+q", "Bezig: ga verder")
        terminal.type("q")
        assert terminal.wait() == 0
    assert [file.name for file in folder.iterdir()] == [path.name]


def test_the_guided_demo_from_welkom_to_leren(home: Path) -> None:
    """A newcomer presses what the guide says, and ends with nothing left behind."""
    before = set(home.rglob("*"))
    with Terminal(*AKAD, "demo", env=environment(home), cwd=home) as terminal:
        terminal.until("stap 1 van 10")
        for step in range(1, 11):
            terminal.until(f"stap {step} van 10")
            for _ in range(6):
                screen = terminal.read(0.3)
                if "Druk op F9" in screen:
                    break
                if "komt een idee te vroeg" in " ".join(screen.split()):
                    terminal.type(ENTER)
                    terminal.until("dagbesteding?")
                    terminal.type("f2")
                    terminal.until("Bij welke kring")
                    terminal.type("4")
                else:
                    terminal.type(ENTER)
                    terminal.read(0.2)
                    terminal.type(ENTER)
            if step == 9:
                terminal.type(ENTER)  # the harvest: one tip goes back
                terminal.until("[x]")
                terminal.type("f9")
                terminal.until("Wie gaat de eerste keer mee?")
            terminal.type("f9")
        terminal.until("klaar om af te ronden")
        terminal.type(ENTER)
        assert terminal.wait() == 0
    assert set(home.rglob("*")) == before
