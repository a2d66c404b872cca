"""The figures against the slow count, and what they look like when they are small."""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.factories import full_sessie
from tests.learning.archives import TODAY, figures_over, made_up, tables_of
from tests.learning.slow_count import chosen, count

from akad.learning import figures as figures_module
from akad.learning import guard
from akad.learning.figures import Figures
from akad.learning.filters import Selectie, WrongFilter
from akad.learning.results import Cijfer
from akad.learning.tables import Signal, key_of

COUNT = 60


@pytest.fixture(scope="module")
def over_all() -> Figures:
    return figures_over(tables_of(sessie for sessie, _ in made_up(COUNT)))


@pytest.fixture(scope="module")
def whole() -> Any:
    """Let nothing be held back: what is counted is tested here, what is shown in test_guard.py."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(guard, "SMALL", 1)
        patch.setattr(figures_module, "SMALL", 1)
        yield


def as_counted(cijfer: Cijfer) -> dict[str, Any]:
    return {
        group.sleutel: (
            group.waarde,
            group.van,
            group.sessies,
            {part.sleutel: (part.waarde, part.sessies) for part in group.delen},
        )
        for group in cijfer.groepen
    }


days = st.dates(date(2016, 1, 1), date(2026, 12, 31))
demands = st.fixed_dictionaries(
    {},
    optional={
        "wijktafel": st.sampled_from(sorted({str(sessie.tafel.wijktafel) for sessie, _ in made_up(COUNT)})),
        "van": days,
        "tot": days,
        "domein": st.sampled_from(["lvb", "ggz", "mobw", "buurt"]),
        "kring": st.sampled_from(["eigen kracht", "buurt", "informele zorg", "formele zorg"]),
        "status": st.sampled_from(["voorbereid", "besproken", "teruggekoppeld"]),
        "uitkomst": st.sampled_from(["gelukt", "deels", "niet gelukt", "anders gegaan"]),
        "perspectief": st.sampled_from(["bewoner", "ggz", "wijkagent"]),
        "soort": st.sampled_from(["bewoner", "buurt"]),
    },
)


@given(demands)
@settings(max_examples=8, deadline=None)
def test_every_figure_is_what_a_slow_obvious_program_counts(
    whole: None, over_all: Figures, demands: dict[str, Any]
) -> None:
    if "van" in demands and "tot" in demands and demands["tot"] < demands["van"]:
        demands["van"], demands["tot"] = demands["tot"], demands["van"]
    records = chosen((record for _, record in made_up(COUNT)), demands)
    try:
        cijfers = over_all.count(Selectie(**demands))
    except WrongFilter:
        assert records == []
        return
    assert cijfers.sessies == len(records)
    if records:
        expected = count(records, TODAY)
        assert {each.id: as_counted(each) for each in cijfers.cijfers if each.id != "woorden"} == expected


def test_without_a_filter_too(whole: None, over_all: Figures) -> None:
    expected = count([record for _, record in made_up(COUNT)], TODAY)
    assert {each.id: as_counted(each) for each in over_all.count().cijfers if each.id != "woorden"} == expected


def test_the_lines_stand_in_the_order_of_the_method(over_all: Figures) -> None:
    names = [group.sleutel for group in over_all.count(only=["ideeen"]).cijfer("ideeen").groepen]
    assert names == ["eigen kracht", "buurt", "informele zorg", "formele zorg"]
    steps = [group.naam for group in over_all.count(only=["tijd"]).cijfer("tijd").groepen]
    assert (steps[0], steps[-1]) == ("Welkom", "Leren")


def test_every_line_opens_the_sessions_behind_it(over_all: Figures) -> None:
    ggz = Selectie(domein="ggz")
    for cijfer in over_all.count(ggz, only=["keuze", "hulpbronnen"]).cijfers:
        for group in cijfer.groepen[:4]:
            behind = over_all.sessions_behind(ggz, cijfer.id, group.sleutel)
            assert len(behind) == group.sessies
            assert {each.id for each in behind} <= {s.id for s, _ in made_up(COUNT) if "ggz" in s.domeinen}
            for part in group.delen[:2]:
                parts = over_all.sessions_behind(ggz, cijfer.id, group.sleutel, part.sleutel)
                assert len(parts) == part.sessies
    days = [each.dag for each in over_all.sessions_behind(Selectie(), "ideeen")]
    assert days == sorted(days, reverse=True)


def test_a_search_is_a_filter_too(whole: None, over_all: Figures) -> None:
    some = [sessie.id for sessie, _ in made_up(COUNT)][:30]
    keys = frozenset(map(key_of, some))
    cijfers = over_all.count(Selectie(woorden=keys, woorden_naam="koffie"))
    assert (cijfers.selectie, cijfers.sessies) == ("woorden: koffie", 30)
    records = [record for _, record in made_up(COUNT)][:30]
    assert as_counted(cijfers.cijfer("keuze")) == count(records, TODAY)["keuze"]


def test_two_years_side_by_side(whole: None, over_all: Figures) -> None:
    years = [Selectie(van=date(year, 1, 1), tot=date(year, 12, 31)) for year in (2024, 2025)]
    both = over_all.compare(*years, only=["ideeen"])
    assert both.reden is None
    for side, year in ((both.links, 2024), (both.rechts, 2025)):
        records = chosen([r for _, r in made_up(COUNT)], {"van": date(year, 1, 1), "tot": date(year, 12, 31)})
        assert as_counted(side.cijfer("ideeen")) == count(records, TODAY)["ideeen"]


def test_words_of_plugins_are_counted(whole: None) -> None:
    def find(texts: Sequence[str], domeinen: Sequence[str]) -> list[Signal]:
        return [Signal("cliënt", "algemeen", "bewoner")] * sum(text.count("koffie") for text in texts)

    sessions = [sessie for sessie, _ in made_up(COUNT)]
    cijfer = figures_over(tables_of(sessions, find)).count(only=["woorden"]).cijfer("woorden")
    [group] = cijfer.groepen
    expected = [sum(str(t).count("koffie") for t in texts_of_record(s)) for s in sessions]
    assert (group.sleutel, group.toelichting) == ("cliënt", "bewoner")
    assert (group.waarde, group.sessies) == (sum(expected), sum(map(bool, expected)))


def texts_of_record(sessie: Any) -> list[str]:
    from akad.privacy.review import texts_of

    return [text for _, text in texts_of(sessie)]


def test_every_figure_has_a_sentence_beside_it(over_all: Figures) -> None:
    told = {zin for cijfer in over_all.count().cijfers for zin in cijfer.zinnen}
    assert len(told) > 6
    for cijfer in over_all.count().cijfers:
        assert bool(cijfer.zinnen) == bool(cijfer.groepen), cijfer.id
        assert len({zin.sessie for zin in cijfer.zinnen}) == len(cijfer.zinnen)
        assert cijfer.samenvatting.endswith(".")


def test_an_empty_archive_says_so() -> None:
    cijfers = figures_over({}).count()
    assert (cijfers.sessies, cijfers.totaal, cijfers.cijfers) == (0, 0, ())
    assert cijfers.reden == "Er zijn geen sessies die hieraan voldoen."


def test_a_waiting_session_waits_longer_by_the_day(whole: None) -> None:
    sessie = full_sessie()
    tables = tables_of([sessie])
    waiting = []
    for passed in (0, 40, 100, 400):
        figures = figures_over({**tables, "sessies": [(*row[:15], 0, None) for row in tables["sessies"]]})
        later = Figures(figures._engine, date(2026, 11, 22) + timedelta(days=passed))
        waiting.append(later.count(only=["zonder"]).cijfer("zonder").groepen[0].naam)
    assert waiting == [
        "korter dan een maand",
        "een tot drie maanden",
        "drie maanden tot een half jaar",
        "langer dan een half jaar",
    ]


def test_the_first_twenty_are_found_among_the_largest(monkeypatch: pytest.MonkeyPatch) -> None:
    figures = figures_over(tables_of(sessie for sessie, _ in made_up(COUNT)))
    expected = figures.count(only=["hulpbronnen"])
    for few in (20, 40, 80):  # of the fewest not all of the first twenty are sure to be among them
        monkeypatch.setattr(figures_module, "_CANDIDATES", few)
        assert figures.count(only=["hulpbronnen"]) == expected
