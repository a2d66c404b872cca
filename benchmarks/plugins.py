"""What plugins cost: at the start of the program, and at every key.

Run with `uv run python benchmarks/plugins.py`. Each figure stands beside its peer, measured in turns in the
same run: the start beside a host without plugins, the key beside finding the words in the line and beside
one regular expression of all forms. Aims: the four add under 20 ms to the start, a line of 200 characters
costs under 1 ms. Each figure is the shortest of many, so that other work on the machine counts least.
"""

import re
import subprocess
import sys
import timeit
from collections.abc import Callable

from akad.plugins import PluginHost, build_host

FOUR = ("buurt", "ggz", "lvb", "mobw")
START_RUNS = 15
KEY_RUNS = 20
LINE = (
    "De bewoner wil graag meedoen met de wandelgroep op dinsdag, samen met een cliënt die de weg weet, en "
    "daarna koffie in de buurtkamer. Het traject van de tram is anders; dus iemand loopt mee."
).ljust(200, "x")[:200]

# What a meeting has imported anyway when it builds its host.
_WARM = "import textual.app, attrs, tomllib, akad.model, akad.privacy, akad.archive, time\n"
_START = (
    _WARM + "begin = time.perf_counter()\n"
    "import akad.plugins\n"
    "host = akad.plugins.build_host({arguments})\n"
    "host.domeinen()\n"
    "print(1000 * (time.perf_counter() - begin))\n"
)
STARTS = {
    "importing importlib.metadata": _WARM
    + "begin = time.perf_counter()\nimport importlib.metadata\nprint(1000 * (time.perf_counter() - begin))\n",
    "a host without plugins": _START.format(arguments="entry_points=()"),
    "looking for them only": _START.format(arguments=f"disabled={('algemeen', *FOUR)!r}"),
    "with the four (and algemeen)": _START.format(arguments=""),
}


def starts() -> dict[str, float]:
    """Return the shortest of each start, in milliseconds, each run in a process of its own."""
    times: dict[str, list[float]] = {name: [] for name in STARTS}
    for _ in range(START_RUNS):
        for name, code in STARTS.items():
            done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
            times[name].append(float(done.stdout))
    return {name: min(found) for name, found in times.items()}


def keys(host: PluginHost) -> dict[str, float]:
    """Return the shortest of searching one line in each way, in milliseconds."""
    forms = sorted({vorm for signal in host.signals(FOUR) for vorm in signal.vormen}, key=len, reverse=True)
    every_form = re.compile(r"(?<!\w)(?:" + "|".join(map(re.escape, forms)) + r")(?!\w)", re.IGNORECASE)
    words = re.compile(r"\w+")
    ways: dict[str, Callable[[], object]] = {
        "finding the words": lambda: words.findall(LINE),
        f"one expression of {len(forms)} forms": lambda: [m.span() for m in every_form.finditer(LINE)],
        "word signals, all four domains": lambda: host.word_signals(LINE, FOUR),
    }
    times: dict[str, list[float]] = {name: [] for name in ways}
    for _ in range(KEY_RUNS):
        for name, way in ways.items():
            times[name].append(1000 * timeit.timeit(way, number=20) / 20)
    return {name: min(found) for name, found in times.items()}


def show(title: str, figures: dict[str, float], peer: str) -> None:
    """Print one table: milliseconds and the ratio to the peer."""
    print(f"\n{title}")
    for name, figure in figures.items():
        print(f"  {name:<42}{figure:9.3f} ms   {figure / figures[peer]:6.1f} x")


def main() -> None:
    """Measure and print."""
    start = starts()
    show("Start", start, "a host without plugins")
    added = start["with the four (and algemeen)"] - start["a host without plugins"]
    print(f"  the plugins add {added:.1f} ms to the layer itself (aim: under 20)")
    host = build_host()
    prepare = 1000 * timeit.timeit(lambda: host.prepare(FOUR), number=1)
    print(f"\nReading everything of the four, once, when a case is opened: {prepare:.0f} ms")
    key = keys(host)
    show("One line of 200 characters", key, "finding the words")
    print(f"  a key pays {key['word signals, all four domains']:.3f} ms (aim: under 1)")


if __name__ == "__main__":
    main()
