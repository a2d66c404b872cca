"""Selections: what people type, and what becomes of it."""

from datetime import date

import pytest

from akad.learning.filters import Grens, Selectie, WrongFilter, literal, read_day, resolve, whole_quarters
from akad.learning.tables import Veld


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2026", date(2026, 1, 1), date(2026, 12, 31)),
        ("2026-k2", date(2026, 4, 1), date(2026, 6, 30)),
        ("2026-K4", date(2026, 10, 1), date(2026, 12, 31)),
        (" 2024-02 ", date(2024, 2, 1), date(2024, 2, 29)),
        ("2026-3-15", date(2026, 3, 15), date(2026, 3, 15)),
    ],
)
def test_days(text: str, first: date, last: date) -> None:
    assert (read_day(text, Grens.VAN), read_day(text, Grens.TOT)) == (first, last)


@pytest.mark.parametrize("text", ["", "gisteren", "2026-K5", "2026-13", "2026-02-30", "1-1-1-1", "²", "9999", "99999"])
def test_what_is_no_day_is_one_sentence(text: str) -> None:
    with pytest.raises(WrongFilter, match="is geen dag"):
        read_day(text, Grens.TOT)


def test_values_are_found_as_people_write_them() -> None:
    known = {Veld.WIJKTAFEL: ["de oever", "west"], Veld.DOMEIN: ["lvb"]}
    assert resolve(Selectie(wijktafel="De-Oever", domein="LVB"), known).marks == {
        Veld.WIJKTAFEL: "de oever",
        Veld.DOMEIN: "lvb",
    }
    with pytest.raises(WrongFilter, match=r"Er is geen wijktafel 'oost'\. Wel: de oever, west"):
        resolve(Selectie(wijktafel="oost"), known)
    with pytest.raises(WrongFilter, match="geen enkele sessie"):
        resolve(Selectie(kring="buurt"), known)


def test_a_selection_in_words() -> None:
    assert Selectie().in_words == "alle sessies"
    both = Selectie(domein="ggz", van=date(2026, 1, 1), tot=date(2026, 6, 30))
    assert both.in_words == "domein: ggz, van 1-1-2026 tot en met 30-6-2026"
    assert whole_quarters(both)
    assert not whole_quarters(Selectie(tot=date(2026, 6, 29)))
    with pytest.raises(WrongFilter, match="eindigt voordat"):
        Selectie(van=date(2026, 2, 1), tot=date(2026, 1, 1))


def test_nothing_gets_out_of_its_quotes() -> None:
    assert literal("it's'; DROP TABLE sessies; --\0") == "'it''s''; DROP TABLE sessies; --'"
