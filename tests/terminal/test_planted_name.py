"""A planted person is typed everywhere it can be typed, the program is killed, and no file has anything of it.

`AKAD_PLANT_RUNS` says how often, beside the one walk along every screen: each of those takes screens in another order
and is killed at a random moment in another way. `AKAD_PLANT_RUNS=100 uv run pytest tests/terminal/test_planted_name.py
-n 0` is the long search.
"""

import os
import random
import re
import signal
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path

import pytest
from tests.terminal.planted import LINE, LONG, NAME, environment, found_in, left_behind, outside_the_screen
from tests.terminal.terminal import AKAD, ENTER, Terminal

from akad.archive import read_record

pytestmark = pytest.mark.skipif(os.name != "posix", reason="a pty and signals are of POSIX")
RUNS = int(os.environ.get("AKAD_PLANT_RUNS", "1"))
WAYS = ("SIGKILL", "SIGTERM", "SIGHUP", "SIGABRT", "window")
PASTED = f"\x1b[200~{LINE}\x1b[201~"
SAY = (PASTED, ENTER)
NEW = ("n", "?Waar gaat het", "2", "?Weten de", "1", "?Hoe heet")
BACK = ("escape", "escape", "escape")
# From the start screen and back to it. `?text` waits for a text: where letters are keys, nobody types on.
ROUTES = {
    "settings": ("i", "?Instellingen", LINE, "f9", "ctrl+u", "tab", LINE, "f9", "escape"),
    "learning": ("l", "?Zoek of filter", *SAY, "f9", *SAY, "f3", *SAY, "f4", "escape", "escape"),
    "sociale kaart": ("s", "?Sociale kaart", LINE, "f2", ENTER, *SAY, *SAY, *BACK),
    "preparation": (
        *("v", "?Wat wil je", "1", "?Weet de", "2", "?Zonder enig", *SAY, "?Welke namen", ENTER, "?Voorbereiden"),
        *(*SAY, "f9", "f9", "f9", "f9", *SAY, "f9", *SAY, "f9", "f9", *SAY, "f9", "?Klopt het", "f9"),
    ),
    "new": (*NEW, *SAY, *BACK),
    "meeting": (
        *(*NEW, ENTER, "?Welke namen", f"{NAME} = de buurman", ENTER, "?klaar om", ENTER, "?stap 1", LONG, ENTER),
        *(LINE, "f2", "1", *SAY, "ctrl+z", "ctrl+y", "f4", LINE, "escape", "f9", *SAY, "ctrl+r", "escape"),
        *("f9", *SAY, "f9", *SAY, "f6", "escape", "f9", "f9", *SAY, LINE, "ctrl+n", "1", "escape"),
        *("f7", *SAY, "ctrl+q"),
    ),
}


def walk(terminal: Terminal, keys: tuple[str, ...], pause: Callable[[], float]) -> None:
    """Press keys, and look after each what the program makes of it.

    A key that must open something is pressed again when it does not: on a busy machine Escape and the letter after it
    can be read together, and are Alt and that letter then.
    """
    for key, after in pairwise((*keys, "")):
        if key.startswith("?"):
            terminal.until(key[1:])
        elif after.startswith("?"):
            terminal.press_until(key, after[1:])
        else:
            terminal.type(key)
            terminal.read(pause())


def go_home(terminal: Terminal) -> None:
    """Go back to the start screen, however much of a route still has to be shown."""
    for _ in range(20):
        if "N nieuw" in terminal.read(0.2):
            return
        terminal.type("escape")
        screen = terminal.read(0.2)
        if "stap " in screen or "Voorbereiden ·" in screen:
            terminal.type("ctrl+q")
    terminal.until("N nieuw")


def test_along_every_screen(tmp_path: Path) -> None:
    folder = tmp_path / "sessies"
    words = ("--sessies", str(folder))
    with Terminal(*AKAD, *words, env=environment(tmp_path), cwd=tmp_path / "werkmap") as terminal:
        terminal.until("N nieuw")
        for keys in ROUTES.values():
            walk(terminal, keys, lambda: 0.03)
            go_home(terminal)
        # Whatever was typed did get somewhere: an empty search would find nothing too.
        assert found_in(bytes(terminal.raw))
        notities = [read_record(path).sessie.notities for path in folder.glob("*.toml")]
        assert any("buurman" in notitie.tekst for each in notities for notitie in each)
        terminal.kill(signal.SIGTERM)
        terminal.wait()
        assert found_in(outside_the_screen(bytes(terminal.raw))) == []
        assert b"\x1b]52;" not in terminal.raw  # nothing goes to the clipboard of the system
        assert not re.search(rb"\x1b\][012];", terminal.raw)  # nor to the title of the window
    assert left_behind(tmp_path) == []
    assert not (tmp_path / "werkmap" / "log").exists()


@pytest.mark.parametrize("number", range(RUNS))
def test_killed_at_any_moment(number: int, tmp_path: Path) -> None:
    chance = random.Random(number)
    way = WAYS[number % len(WAYS)]
    routes = chance.sample(list(ROUTES), len(ROUTES)) if RUNS > 1 else ["meeting"]
    left = chance.randint(12, 25 if RUNS == 1 else sum(len(ROUTES[route]) for route in routes))
    with Terminal(
        *AKAD, "--sessies", str(tmp_path / "sessies"), env=environment(tmp_path), cwd=tmp_path / "werkmap"
    ) as terminal:
        terminal.until("N nieuw")
        for route in routes:
            keys = ROUTES[route][:left]
            walk(terminal, keys, lambda: chance.choice((0.0, 0.01, 0.05)))
            left -= len(keys)
            if not left:
                break
            go_home(terminal)
        if way == "window":
            terminal.close_window()
        else:
            terminal.kill(getattr(signal, way))
        terminal.wait()
    assert left_behind(tmp_path) == []


def test_the_search_finds_what_it_looks_for(tmp_path: Path) -> None:
    texts = [LINE.encode(), NAME.upper().encode("utf-16-le"), b"x" + NAME.encode("utf-16-le"), b"een ander"]
    for number, data in enumerate(texts):
        (tmp_path / f"{number}").write_bytes(data)
    (tmp_path / "Wibbelink.txt").write_text("leeg")
    assert len(left_behind(tmp_path)) == 4
    assert outside_the_screen(b"a\x1b[?1049hb\x1b[?1049lc") == b"ac"
