"""The list of sessions: what a filter leaves, in which order, a page at a time."""

from collections.abc import Iterator
from pathlib import Path

import attrs
import pytest

from akad.archive import read_record
from akad.learning.duck import connect, create_tables, fill
from akad.learning.engines import DuckEngine
from akad.learning.filters import Selectie
from akad.learning.listing import PAGE, Listing, Volgorde
from akad.learning.tables import key_of, rows_of
from akad.model import Sessie

EXAMPLES = [read_record(path).sessie for path in sorted((Path(__file__).parents[2] / "sessies").glob("*.toml"))]


@pytest.fixture(scope="module")
def listing() -> Iterator[Listing]:
    con = connect()
    create_tables(con)
    for sessie in EXAMPLES:
        fill(con, rows_of(sessie, f"/ergens/{sessie.id}.toml"))
    yield Listing(DuckEngine(con))
    con.close()


def ids(listing: Listing) -> list[str]:
    return [entry.id for entry in listing.page(0)]


def test_all_of_them_newest_first(listing: Listing) -> None:
    assert listing.select(Selectie()) == listing.total == len(EXAMPLES)
    assert ids(listing) == sorted((sessie.id for sessie in EXAMPLES), reverse=True)


def test_a_filter_leaves_what_an_obvious_count_leaves(listing: Listing) -> None:
    wanted = sorted(
        s.id for s in EXAMPLES if s.status == "teruggekoppeld" and any(i.kring == "buurt" for i in s.ideeen)
    )
    assert listing.select(Selectie(status="teruggekoppeld", kring="buurt"), Volgorde.OUDST) == len(wanted) > 0
    assert ids(listing) == wanted


def test_only_some_of_them(listing: Listing) -> None:
    some = [EXAMPLES[1].id, EXAMPLES[4].id]
    assert listing.select(Selectie(), Volgorde.OUDST, [key_of(each) for each in some]) == 2
    assert ids(listing) == sorted(some)
    assert set(listing.keys_of(Selectie(), [key_of(each) for each in some])) == {key_of(each) for each in some}
    assert listing.select(Selectie(), only=()) == 0


def test_by_ideas_and_by_what_waits(listing: Listing) -> None:
    listing.select(Selectie(), Volgorde.IDEEEN)
    counts = [entry.ideeen for entry in listing.page(0)]
    assert counts == sorted(counts, reverse=True)

    def waits(sessie: Sessie) -> bool:
        return (
            sessie.status.is_finished
            and any(i.tip for i in sessie.ideeen)
            and not any(i.terugkoppeling for i in sessie.ideeen)
        )

    listing.select(Selectie(), Volgorde.WACHT)
    first = [each for each in ids(listing) if waits(next(s for s in EXAMPLES if s.id == each))]
    assert ids(listing)[: len(first)] == first


def test_a_long_list_comes_in_pages() -> None:
    con = connect()
    create_tables(con)
    rows = [rows_of(attrs.evolve(EXAMPLES[-1], id=f"2026-01-01-{number:06}")) for number in range(PAGE + 3)]
    fill(con, {"sessies": [row for each in rows for row in each["sessies"]]})
    listing = Listing(DuckEngine(con))
    assert listing.select(Selectie()) == PAGE + 3
    assert [len(listing.page(first)) for first in (0, PAGE, 2 * PAGE)] == [PAGE, 3, 0]
    con.close()
