"""The figures over many records, against the same questions as bare SQL: `uv run python -m benchmarks.figures 10000`.

The bare SQL asks for the numbers of one figure and nothing else: no rule of small numbers, no sentences beside it, no
parts of lines. Both ask the index of the embedded default. What is told is how many times as long the figure takes
for somebody who asks for it first, with the sentences and the rule of this selection, and the memory of the process.
With --index the index that `benchmarks.archive --keep` left is taken.
"""

import argparse
import resource
import statistics
import sys
import time
from collections.abc import Callable
from datetime import date
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, TypeVar

from akad.learning.archive import Archief
from benchmarks.records import write_all

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

T = TypeVar("T")

_ROUNDS = 5
_BARE = {
    "ideeen": "SELECT kring, COUNT(*), COUNT(DISTINCT sessie) FROM ideeen{in_} GROUP BY kring",
    "jaren": "SELECT jaar, kring, COUNT(*) FROM ideeen JOIN sessies USING (sessie){in_} GROUP BY jaar, kring",
    "keuze": "SELECT kring, keuze, COUNT(*), COUNT(DISTINCT sessie) FROM ideeen{in_} GROUP BY kring, keuze",
    "uitkomst": "SELECT kring, uitkomst, COUNT(*), COUNT(DISTINCT sessie) FROM ideeen{in_} GROUP BY kring, uitkomst",
    "tijd": "SELECT stap, AVG(besteed), AVG(gepland) FROM stappen{in_} GROUP BY stap",
    "gehoord": "SELECT perspectief, COUNT(*) FILTER (gehoord), COUNT(*) FROM perspectieven{in_} GROUP BY perspectief",
    "hulpbronnen": "SELECT hulpbron_sleutel, COUNT(*), COUNT(DISTINCT sessie) AS s FROM ideeen{in_} "
    "GROUP BY hulpbron_sleutel ORDER BY s DESC LIMIT 20",
    "leeg": "SELECT kring, COUNT(*) FILTER (ideeen = 0), COUNT(*) FROM kringen{in_} GROUP BY kring",
    "woorden": "SELECT woord, SUM(keren), COUNT(*) AS s FROM signalen{in_} GROUP BY woord ORDER BY s DESC LIMIT 20",
    "zonder": "SELECT teruggekoppeld > 0, dag > DATE '2026-06-01', COUNT(*) FROM sessies{in_} GROUP BY 1, 2",
}
_GGZ = " WHERE sessie IN (SELECT sessie FROM kenmerken WHERE veld = 'domein' AND waarde = 'ggz')"


def main() -> None:
    """Measure and tell."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("count", type=int, nargs="?", default=1000)
    parser.add_argument("--records", type=Path, help="take the records in this folder, instead of making them")
    parser.add_argument("--index", type=Path, help="take the index in this folder, and leave it there")
    arguments = parser.parse_args()
    with TemporaryDirectory() as temporary:
        folder = arguments.records or Path(temporary) / "sessies"
        if arguments.records is None:
            write_all(folder, arguments.count)
        archive = Archief([folder], arguments.index or Path(temporary) / "index")
        begun = time.perf_counter()
        archive.refresh()
        print(f"{archive.count()} records; the index took {time.perf_counter() - begun:.1f} s")
        before = _memory()
        _measure(archive.tables())
        print(f"memory: {before} MiB before the first figure, {_memory()} MiB at most")


def _measure(con: "DuckDBPyConnection") -> None:
    from akad.learning.engines import DuckEngine
    from akad.learning.figures import Figures
    from akad.learning.filters import Selectie

    def figures() -> Figures:
        """Return figures that know what there is, and nothing of any selection."""
        fresh = Figures(DuckEngine(con), date(2026, 11, 25))
        assert fresh.values
        assert fresh.total
        return fresh

    print(f"{'figure':<14}{'all: ms':>10}{'bare':>8}{'ratio':>7}{'ggz: ms':>12}{'bare':>8}{'ratio':>7}")
    for name, sql in _BARE.items():
        cells = []
        for selectie, within in ((Selectie(), ""), (Selectie(domein="ggz"), _GGZ)):
            ours = _median(figures, partial(Figures.count, selectie=selectie, only=[name]))
            bare = _median(lambda: con, partial(_ask, sql=sql.format(in_=within)))
            cells.append(f"{ours * 1000:>10.1f}{bare * 1000:>8.1f}{ours / bare:>7.1f}")
        print(f"{name:<14}{'  '.join(cells)}")
    every = [
        _median(figures, partial(Figures.count, selectie=selectie)) for selectie in (Selectie(), Selectie(domein="ggz"))
    ]
    print(f"all ten in one call: {every[0] * 1000:.0f} ms, of one domain {every[1] * 1000:.0f} ms")


def _ask(con: "DuckDBPyConnection", sql: str) -> object:
    return con.execute(sql).fetchall()


def _median(prepare: Callable[[], T], do: Callable[[T], object]) -> float:
    do(prepare())
    times = []
    for _ in range(_ROUNDS):
        prepared = prepare()
        begun = time.perf_counter()
        do(prepared)
        times.append(time.perf_counter() - begun)
    return statistics.median(times)


def _memory() -> int:
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak // (2**20 if sys.platform == "darwin" else 1024)


if __name__ == "__main__":
    main()
