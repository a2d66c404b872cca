"""The rule of small numbers, against somebody who asks everything that may be asked and subtracts."""

from datetime import date
from itertools import combinations, product
from random import Random
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.factories import make_sessie
from tests.learning.archives import figures_over, tables_of

from akad.learning.figures import Figures
from akad.learning.filters import Selectie
from akad.learning.guard import blocks
from akad.learning.results import SMALL
from akad.learning.tables import Row
from akad.model import Idee, Sessie, Tafel
from akad.privacy import own_words

TABLES = ("oost", "west", "noord")
DOMAINS = ("lvb", "ggz")
SOORTEN = ("bewoner", "buurt")
QUARTERS = (date(2026, 1, 1), date(2026, 4, 1), date(2026, 7, 1), date(2026, 10, 1))
ENDS = (date(2026, 3, 31), date(2026, 6, 30), date(2026, 9, 30), date(2026, 12, 31))


def small_archive(random: Random, count: int) -> list[dict[str, Any]]:
    """Return sessions by what they can be filtered by."""
    weights = [random.randint(1, 5) for _ in range(3)]
    archive = []
    for _ in range(count):
        table = random.choices(TABLES, weights)[0]
        # A table is much of one domain: then a table and a domain nearly hold the same sessions.
        usual = frozenset(DOMAINS[: TABLES.index(table)])
        other = frozenset(random.sample(DOMAINS, random.choice((0, 1, 2))))
        archive.append(
            {
                "wijktafel": table,
                "domein": random.choices((usual, other), (6, 1))[0],
                "soort": random.choices(SOORTEN, (weights[0], 1))[0],
                "dag": random.choices(QUARTERS, (1, *weights))[0],
            }
        )
    return archive


def as_tables(archive: list[dict[str, Any]]) -> dict[str, list[Row]]:
    """Return just enough of the tables to ask for figures."""
    sessions: list[Row] = []
    marks: list[Row] = []
    rest = (True, 1, 1, 0, 0, 0, None)
    for key, each in enumerate(archive):
        day = each["dag"]
        quarter = f"{day.year}-{(day.month + 2) // 3}"
        sessions.append(
            (key, f"s{key}", "X", "", "besproken", each["soort"], each["wijktafel"], day, day.year, quarter, *rest)
        )
        marks += [(key, "wijktafel", each["wijktafel"]), (key, "soort", each["soort"]), (key, "kwartaal", quarter)]
        marks += [(key, "domein", name) for name in each["domein"]]
    return {"sessies": sessions, "kenmerken": marks}


def every_selection(archive: list[dict[str, Any]]) -> list[tuple[Selectie, frozenset[int]]]:
    """Return all selections of up to two demands with the sessions that they have."""
    there = {name: {each[name] for each in archive} for name in ("wijktafel", "soort")}
    single: list[dict[str, Any]] = [{}]
    single += [{"wijktafel": name} for name in TABLES if name in there["wijktafel"]]
    single += [{"soort": name} for name in SOORTEN if name in there["soort"]]
    single += [{"domein": name} for name in DOMAINS if any(name in each["domein"] for each in archive)]
    single += [{"van": a, "tot": b} for a, b in product(QUARTERS[::2], ENDS) if a < b]
    both = [one | two for one, two in combinations(single, 2) if not set(one) & set(two)]
    distinct = {tuple(sorted(demands.items())): demands for demands in [*single, *both]}
    return [(Selectie(**demands), _having(archive, demands)) for demands in distinct.values()]


def _having(archive: list[dict[str, Any]], demands: dict[str, Any]) -> frozenset[int]:
    def meets(each: dict[str, Any], name: str, value: Any) -> bool:
        if name in ("van", "tot"):
            return bool(each["dag"] >= value if name == "van" else each["dag"] <= value)
        return bool(value in each["domein"] if name == "domein" else each[name] == value)

    return frozenset(key for key, each in enumerate(archive) if all(meets(each, *demand) for demand in demands.items()))


def demands_of(selectie: Selectie) -> set[tuple[str, Any]]:
    period = {("periode", (selectie.van, selectie.tot))} if selectie.van else set()
    return period | set(selectie.marks.items())


def small(sessions: frozenset[int]) -> bool:
    return 0 < len(sessions) < SMALL


@given(st.integers(0, 10_000), st.integers(5, 90))
@settings(max_examples=3, deadline=None)
def test_no_two_figures_can_be_subtracted(seed: int, count: int) -> None:
    """Ask for everything, take one from the other where one holds the other: never a group of one to four."""
    archive = small_archive(Random(seed), count)
    figures = figures_over(as_tables(archive), shared=True)
    shown = []
    for selectie, sessions in every_selection(archive):
        cijfers = figures.count(selectie, only=["geen"])
        assert cijfers.sessies in (None, len(sessions))
        if cijfers.reden is None:
            shown.append((selectie, sessions))
            assert not small(sessions)
    for (one, more), (two, less) in product(shown, repeat=2):
        # Two selections of two demands each that share none is what docs/cijfers.md says is not covered.
        shares = min(len(demands_of(one)), len(demands_of(two))) < 2 or demands_of(one) & demands_of(two)
        if less < more and shares:
            assert not small(more - less), (one, two)
    assert_what_is_left_over_is_large(archive, shown)


def assert_what_is_left_over_is_large(
    archive: list[dict[str, Any]], shown: list[tuple[Selectie, frozenset[int]]]
) -> None:
    """Take away all values of one field that are shown, from all: what is left are none or at least five."""
    everybody = frozenset(range(len(archive)))
    for name in ("wijktafel", "soort", "domein"):
        alone = [(selectie, sessions) for selectie, sessions in shown if getattr(selectie, name) is not None]
        sets = [sessions for selectie, sessions in alone if selectie == Selectie(**{name: getattr(selectie, name)})]
        if sets:
            assert not small(everybody - frozenset().union(*sets)), name


def sessions(**counts: int) -> list[Sessie]:
    """Return sessions of tables, each with an idea in a kring."""
    return [
        make_sessie(
            id=f"2026-11-22-{table}{number}",
            tafel=Tafel(wijktafel=own_words(table)),
            ideeen=(Idee(id="i1", kring="buurt", tekst=own_words("een idee")),),
        )
        for table, count in counts.items()
        for number in range(count)
    ]


def over(**counts: int) -> Figures:
    return figures_over(tables_of(sessions(**counts)))


@pytest.mark.parametrize("count", [1, 4])
def test_a_group_under_five_is_counted_and_not_split(count: int) -> None:
    figures = over(oost=count, west=20)
    cijfers = figures.count(Selectie(wijktafel="oost"))
    assert (cijfers.sessies, cijfers.cijfers) == (count, ())
    assert "kleiner dan vijf" in (cijfers.reden or "")
    assert figures.sessions_behind(Selectie(wijktafel="oost"), "ideeen") == ()


def test_five_is_enough() -> None:
    assert over(oost=5, west=5).count(Selectie(wijktafel="oost")).cijfers


def test_what_is_left_over_is_a_group_too() -> None:
    assert over(oost=20, west=4).count(Selectie(wijktafel="oost")).cijfers == ()
    assert over(oost=20, west=5).count(Selectie(wijktafel="oost")).cijfers
    # Three may be asked for; together they would leave the fourth.
    assert over(oost=20, west=9, noord=8, zuid=2).count(Selectie(wijktafel="noord")).cijfers == ()
    assert over(oost=20, west=9, noord=8, zuid=2).count(Selectie(wijktafel="oost")).cijfers


def test_a_small_group_is_not_even_counted_by_a_second_filter() -> None:
    cijfers = over(oost=3, west=20).count(Selectie(wijktafel="oost", kring="buurt"))
    assert cijfers.sessies is None
    assert over(oost=3).count(Selectie(wijktafel="oost")).sessies is None


def with_tips(**counts: int) -> list[Sessie]:
    """Return nine sessions, of which so many have a tip in each kring."""
    made = []
    for number in range(9):
        kringen = [kring for kring, count in counts.items() if number < count]
        ideas = tuple(
            Idee(id=f"i{place}", kring=kring.replace("_", " "), tekst=own_words("x"), tip=own_words("y"))
            for place, kring in enumerate(kringen)
        )
        made.append(make_sessie(id=f"{2024 if number < 3 else 2025}-11-22-a{number}", ideeen=ideas))
    return made


def test_a_small_line_gets_no_parts_and_cannot_be_found_by_taking_away() -> None:
    cijfer = figures_over(tables_of(with_tips(buurt=9, informele_zorg=6, formele_zorg=3))).count().cijfer("keuze")
    assert {group.sleutel: bool(group.delen) for group in cijfer.groepen} == {
        "buurt": True,
        "informele zorg": False,
        "formele zorg": False,
    }
    assert all(group.delen or group.reden for group in cijfer.groepen)


def test_two_small_lines_hide_each_other_when_they_are_five_together() -> None:
    archive = with_tips(buurt=9, informele_zorg=7, formele_zorg=3)
    # Two more sessions with a tip in another small kring: together they are five.
    others = [
        make_sessie(
            id=f"2025-01-01-b{number}",
            ideeen=(Idee(id="i1", kring="eigen kracht", tekst=own_words("x"), tip=own_words("y")),),
        )
        for number in range(2)
    ]
    cijfer = figures_over(tables_of([*archive, *others])).count().cijfer("keuze")
    assert [group.sleutel for group in cijfer.groepen if not group.delen] == ["eigen kracht", "formele zorg"]


def test_a_small_year_goes_together_with_its_neighbour() -> None:
    [group] = figures_over(tables_of(with_tips(buurt=9))).count().cijfer("jaren").groepen
    assert (group.naam, group.waarde, group.sessies) == ("2024 tot en met 2025", 9, 9)
    assert [(part.naam, part.waarde) for part in group.delen] == [("buurt", 9)]


def test_two_that_differ_in_a_few_sessions_are_not_put_side_by_side() -> None:
    figures = over(oost=8, west=7, noord=6)
    one, two = Selectie(wijktafel="oost"), Selectie(wijktafel="west")
    assert figures.compare(one, two).rechts.cijfers
    assert over(oost=8, west=7, noord=2).compare(one, two).links.cijfers == ()
    both = figures.compare(one, Selectie())
    assert both.reden is None


def test_a_search_cannot_single_out_either() -> None:
    tables = tables_of(sessions(oost=12))
    keys = [row[0] for row in tables["sessies"]]
    figures = figures_over(tables)
    for found in (1, 4, 8, 11):
        assert figures.count(Selectie(woorden=frozenset(keys[:found]))).cijfers == (), found
    assert figures.count(Selectie(woorden=frozenset(keys[:6]))).cijfers
    shared = figures_over(tables, shared=True)
    assert shared.count(Selectie(woorden=frozenset(keys[:6]))).sessies is None
    assert "kwartaal" in (shared.count(Selectie(van=date(2026, 1, 2))).reden or "")


def test_neighbours_are_taken_together_until_they_are_five() -> None:
    assert blocks([("a", 2), ("b", 3), ("c", 9), ("d", 4)]) == [["a", "b"], ["c", "d"]]
    assert blocks([("a", 2)]) == [["a"]]
    assert blocks([]) == []
