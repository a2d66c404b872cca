"""The archive at size: making the index, keeping it, searching while somebody types; each against a peer.

    uv run python -m benchmarks.archive 1000 10000 [--map FOLDER] [--keep]

Building is held against the bare reading of the bytes, searching against ripgrep over the same folder. The records come
from `benchmarks/records.py`; with --map they stay in FOLDER for the next time, with --keep the index does too and
is not made again. What lasts of the figures are the
ratios: a machine whose speed drifts, drifts for both.
"""

import argparse
import os
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import TypeVar

from akad.learning.answers import Answers
from akad.learning.archive import Archief
from akad.learning.questions import WhichPage, WhichSessions
from benchmarks.records import write_all

T = TypeVar("T")
TYPED = ("wandelgroep", "koffie drinken", "buurvrouw leren", "repareercafé", "fietsen", "moestuinmaatje")
PEER = ("wandelgroep", "koffie", "buurvrouw", "repareer", "fiets", "moestuin")
CHANGES = 10


def timed(work: Callable[[], T]) -> tuple[float, T]:
    """Return the seconds that `work` took, and what it returned."""
    begin = time.perf_counter()
    result = work()
    return time.perf_counter() - begin, result


def bare_reading(folder: Path) -> int:
    """Read every byte of every record and return how many there were."""
    return sum(len(path.read_bytes()) for path in folder.iterdir())


def in_the_cache(folder: Path) -> None:
    """Read everything once, so that both sides find the files in the memory of the system."""
    bare_reading(folder)


def ripgrep(word: str, folder: Path) -> int | None:
    """Return how many records ripgrep finds `word` in; None when there is no ripgrep here."""
    program = shutil.which("rg")
    if program is None:
        return None
    found = subprocess.run([program, "-il", word, str(folder)], capture_output=True, text=True, check=False)
    return found.stdout.count("\n")


def typing(archief: Archief) -> tuple[list[float], list[float]]:
    """Type every search letter by letter; return the milliseconds of each key, and of each finished search."""
    keys, finished = [], []
    for typed in TYPED:
        for length in range(1, len(typed) + 1):
            seconds, _ = timed(lambda part=typed[:length]: archief.search(part, limit=20))  # type: ignore[misc]
            keys.append(1000 * seconds)
        finished.append(keys[-1])
    return keys, finished


def on_the_screen(archief: Archief) -> tuple[float, float, list[float], float]:
    """Return the milliseconds until the list is there, its last page is, each key, and a filter of three demands."""
    answers = Answers(archief, date(2026, 11, 25))

    def ask(question: object) -> float:
        return 1000 * timed(lambda: answers.answer(question))[0]

    opening, _ = timed(answers.renew)
    listing = 1000 * opening + ask(WhichSessions())
    last = ask(WhichPage(first=archief.count() // 200 * 200))
    keys = [ask(WhichSessions(line=typed[:length])) for typed in TYPED for length in range(1, len(typed) + 1)]
    return listing, last, keys, ask(WhichSessions(line="domein:ggz jaar:2024 perspectief:buur"))


def size_of(folder: Path) -> int:
    """Return the bytes of all files below `folder`."""
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())


def cold(folder: Path, index: Path) -> float:
    """Return the seconds that a new process takes to open the index and answer its first search."""
    program = (
        "import sys; from pathlib import Path; from akad.learning.archive import Archief; "
        "print(Archief([Path(sys.argv[1])], Path(sys.argv[2])).search('wandelgroep').total)"
    )
    seconds, _ = timed(
        lambda: subprocess.run(
            [sys.executable, "-c", program, str(folder), str(index)], check=True, capture_output=True
        )
    )
    return seconds


def change(folder: Path) -> None:
    """Change ten records as a table does that comes back to them: spread over the archive."""
    paths = sorted(folder.iterdir())
    for path in paths[:: max(1, len(paths) // CHANGES)][:CHANGES]:
        path.write_text(path.read_text("utf-8").replace("deze week", "deze of volgende week"), "utf-8")


def restore(folder: Path) -> None:
    """Take the changes back."""
    for path in folder.iterdir():
        text = path.read_text("utf-8")
        if "deze of volgende week" in text:
            path.write_text(text.replace("deze of volgende week", "deze week"), "utf-8")


def measure(count: int, folder: Path, index: Path) -> None:
    """Measure one size and print it."""
    in_the_cache(folder)
    reading, volume = timed(lambda: bare_reading(folder))
    archief = Archief([folder], index)
    made = not index.exists()
    building, refreshed = timed(archief.refresh)
    if refreshed.reason:
        raise RuntimeError(refreshed.reason)
    # Now, before other programs are started: each is a copy of this one for a moment.
    workers = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    nothing, _ = timed(archief.refresh)
    change(folder)
    ten, refreshed = timed(archief.refresh)
    opening = min(cold(folder, index) for _ in range(3))
    first, _ = timed(lambda: archief.search("wandelgroep"))
    keys, finished = typing(archief)
    peer = [1000 * seconds for seconds, found in (timed(lambda w=w: ripgrep(w, folder)) for w in PEER) if found]  # type: ignore[misc]
    tables, _ = timed(lambda: archief.tables().execute("SELECT kring, count(*) FROM ideeen GROUP BY kring").fetchall())
    listing, last, screen, filtered = on_the_screen(archief)
    own = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024

    key, late = statistics.median(keys), statistics.quantiles(keys, n=20)[-1]
    print(f"\n{count:,} records, {volume / 1e6:,.0f} MB; index {size_of(index) / 1e6:,.1f} MB")
    print(f"  bare reading of the bytes      {reading:8.2f} s")
    if made:
        print(f"  building                       {building:8.2f} s    {building / reading:6.1f} x reading")
    print(f"  refresh, nothing changed       {nothing:8.3f} s    {nothing / reading:6.2f} x reading")
    print(
        f"  refresh, ten changed           {ten:8.3f} s    {ten / reading:6.2f} x reading ({refreshed.changed} changed)"
    )
    print(f"  new process, first search      {1000 * opening:8.0f} ms")
    print(f"  first search here              {1000 * first:8.1f} ms")
    print(f"  a key, twenty sessions shown   {key:8.1f} ms   95%: {late:.1f} ms")
    if peer:
        rg = statistics.median(peer)
        whole = statistics.median(finished)
        print(f"  a whole search                 {whole:8.1f} ms   ripgrep {rg:.0f} ms: {rg / whole:.0f} times as long")
    else:
        print("  ripgrep is not here, or found nothing: no peer for searching")
    screen_key, screen_late = statistics.median(screen), statistics.quantiles(screen, n=20)[-1]
    print(f"  the list of the screen is there{listing:8.0f} ms   its last page {last:.0f} ms")
    print(f"  a key, list of the screen      {screen_key:8.1f} ms   95%: {screen_late:.1f} ms")
    print(f"  a filter of three demands      {filtered:8.0f} ms")
    print(f"  tables opened, one figure      {1000 * tables:8.0f} ms")
    print(
        f"  memory at most                 {own:8.0f} MiB here" + (f", {workers:.0f} MiB in a worker" if made else "")
    )


def main() -> None:
    """Measure the sizes that the command line asks for."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("counts", nargs="*", type=int, default=[1_000, 10_000])
    parser.add_argument("--map", type=Path, help="keep the records here for the next time")
    parser.add_argument("--keep", action="store_true", help="keep the index there too, and do not make it again")
    arguments = parser.parse_args()
    print(f"{os.cpu_count()} cores")
    with tempfile.TemporaryDirectory(prefix="akad-meting-") as temporary:
        for count in arguments.counts:
            folder = (arguments.map or Path(temporary)) / f"records-{count}"
            if not folder.is_dir() or len(list(folder.iterdir())) != count:
                write_all(folder, count)
            try:
                place = arguments.map if arguments.map and arguments.keep else Path(temporary)
                measure(count, folder, place / f"index-{count}")
            finally:
                restore(folder)


if __name__ == "__main__":
    main()
