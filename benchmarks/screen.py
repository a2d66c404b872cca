"""How long until the screen can be used, and how long a key takes, against a bare Textual app in the same run.

    uv run python -m benchmarks.screen [--runs 7] [--keys 150]

The peer is `benchmarks/bare.py`: one line of text and one `Input`. Ours is measured to the list of sessions, and on
the meeting screen with 200 ideas in the matrix. Both run in a pty, in turn, run by run, so that the ratios hold on a
machine whose speed drifts. Absolute times mean little.
"""

import argparse
import os
import select
import statistics
import sys
import tempfile
import time
from datetime import UTC, datetime
from pathlib import Path

from tests.terminal.terminal import AKAD, ENTER, Terminal

from akad.archive import create_record, load_werkwijze
from akad.demo import load_script
from akad.meeting import Bijeenkomst
from akad.privacy import Boundary

IDEAS = 200
SIZE = (100, 30)
BARE = (sys.executable, str(Path(__file__).with_name("bare.py")))


def prepare(folder: Path) -> Path:
    """Write a session that stands at the first kring with 200 ideas, and return its record."""
    werkwijze = load_werkwijze()
    meeting = Bijeenkomst(
        load_script().sessie(werkwijze, datetime.now(UTC).date()), werkwijze, Boundary(), lambda: datetime.now(UTC)
    )
    meeting.begin()
    while meeting.stap.kring is None:
        if meeting.stap.id == "vraag":
            meeting.say("Ik wil weer zingen, met anderen")
            meeting.say("Ik wil dat er eens iemand binnenloopt")
        meeting.next_step()
    for number in range(IDEAS):
        meeting.move_target()
        meeting.say(f"idee {number}, met zoveel woorden als iemand er aan tafel voor nodig heeft")
    return create_record(folder, meeting.sessie)


def start_ms(command: tuple[str, ...], text: str, folder: Path) -> float:
    """Return how many milliseconds pass until `text` is on the screen."""
    begin = time.perf_counter()
    with Terminal(*command, env={"AKAD_CONFIG": str(folder / "instellingen")}, cwd=folder, size=SIZE) as terminal:
        terminal.until(text)
        return (time.perf_counter() - begin) * 1000


def keys_ms(terminal: Terminal, count: int) -> list[float]:
    """Return the milliseconds from each key to the first byte that the screen changes."""
    taken = []
    for number in range(count):
        terminal.read(0.02)
        key = "abcdefgh "[number % 9] if number % 20 < 12 else "\x7f"
        begin = time.perf_counter()
        terminal.type(key)
        select.select([terminal.master], [], [], 2)
        taken.append((time.perf_counter() - begin) * 1000)
    return taken


def memory_mib(terminal: Terminal) -> float:
    """Return the resident memory of the program (Linux)."""
    status = Path(f"/proc/{terminal.process.pid}/status").read_text("ascii")
    return next(int(line.split()[1]) for line in status.splitlines() if line.startswith("VmRSS")) / 1024


def idle_share(terminal: Terminal, seconds: float = 5.0) -> float:
    """Return the share of one processor that the program uses while nobody types (Linux)."""

    def ticks() -> int:
        fields = Path(f"/proc/{terminal.process.pid}/stat").read_text("ascii").rsplit(")", 1)[1].split()
        return int(fields[11]) + int(fields[12])

    before = ticks()
    terminal.read(seconds)
    return (ticks() - before) / os.sysconf("SC_CLK_TCK") / seconds


def report(name: str, ours: list[float], peer: list[float], unit: str = "ms") -> None:
    """Print medians, and the median of the ratios pair by pair."""
    ratio = statistics.median(a / b for a, b in zip(ours, peer, strict=True))
    print(f"{name:<42}{statistics.median(ours):9.1f} {unit}{statistics.median(peer):9.1f} {unit}{ratio:8.2f} x")


def main() -> int:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--runs", type=int, default=7)
    parser.add_argument("--keys", type=int, default=150)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        record = prepare(folder / "sessies")
        print(f"{'':<42}{'akad':>12}{'bare':>12}{'ratio':>10}")
        ours, peer = [], []
        for run in range(options.runs + 1):
            times = start_ms(AKAD, "Bezig: ga verder", folder), start_ms(BARE, "klaar", folder)
            if run:  # the first fills the caches
                ours.append(times[0])
                peer.append(times[1])
        report("start to a list that can be used", ours, peer)
        environment = {"AKAD_CONFIG": str(folder / "instellingen")}
        with (
            Terminal(*AKAD, "bijeenkomst", str(record), env=environment, cwd=folder, size=SIZE) as meeting,
            Terminal(*BARE, env={}, cwd=folder, size=SIZE) as bare,
        ):
            meeting.until("stap 5 van 10")
            bare.until("klaar")
            meeting.read(1.0)
            bare.read(1.0)
            mine, theirs = keys_ms(meeting, options.keys), keys_ms(bare, options.keys)
            report(f"key to screen, {IDEAS} ideas (median)", [statistics.median(mine)], [statistics.median(theirs)])
            worst = [sorted(each)[int(len(each) * 0.95)] for each in (mine, theirs)]
            report(f"key to screen, {IDEAS} ideas (95 of 100)", [worst[0]], [worst[1]])
            meeting.type("\x15")
            begin = time.perf_counter()
            meeting.type(f"nog een idee voor de matrix{ENTER}")
            meeting.until("Opgeschreven")
            print(f"{'a line of 27 letters and Enter':<42}{(time.perf_counter() - begin) * 1000:9.1f} ms")
            report("memory", [memory_mib(meeting)], [memory_mib(bare)], "MiB")
            print(f"{'idle, share of one processor':<42}{idle_share(meeting) * 100:9.2f} %")
    return 0


if __name__ == "__main__":
    sys.exit(main())
