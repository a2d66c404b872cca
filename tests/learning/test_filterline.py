"""One line that filters: words, marks, and marks that are still being typed."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from akad.learning.filterline import MARKS, read_line
from akad.learning.filters import Selectie
from akad.learning.tables import Veld

KNOWN = {
    Veld.WIJKTAFEL: ("De Linde", "De Oever", "Noord"),
    Veld.KRING: ("eigen kracht", "buurt", "informele zorg", "formele zorg"),
    Veld.STATUS: ("besproken", "bezig", "teruggekoppeld"),
    Veld.UITKOMST: ("gelukt", "niet gelukt", "deels"),
}


@pytest.mark.parametrize(
    ("typed", "selectie", "words"),
    [
        ("", Selectie(), ""),
        ("fiets wandelen", Selectie(), "fiets wandelen"),
        ('"samen eten" fiets', Selectie(), '"samen eten" fiets'),
        ("status:bespr fiets", Selectie(status="besproken"), "fiets"),
        ('wijktafel:"de linde" fiets', Selectie(wijktafel="De Linde"), "fiets"),
        ("wijktafel:de linde fiets", Selectie(wijktafel="De Linde"), "fiets"),
        ("wijktafel:oever", Selectie(wijktafel="De Oever"), ""),
        ("kring:eigen kracht", Selectie(kring="eigen kracht"), ""),
        ("uitkomst:gelukt", Selectie(uitkomst="gelukt"), ""),
        ("jaar:2026", Selectie(van=date(2026, 1, 1), tot=date(2026, 12, 31)), ""),
        ("periode:2025..2026-K2", Selectie(van=date(2025, 1, 1), tot=date(2026, 6, 30)), ""),
        ("periode:2025-K2", Selectie(van=date(2025, 4, 1), tot=date(2025, 6, 30)), ""),
        ("van:2026-03 tot:2026-03", Selectie(van=date(2026, 3, 1), tot=date(2026, 3, 31)), ""),
        ("JAAR:2026 Status:bezig", Selectie(van=date(2026, 1, 1), tot=date(2026, 12, 31), status="bezig"), ""),
        ("status: fiets", Selectie(), "fiets"),
        ("om 10:30 uur", Selectie(), "om 10:30 uur"),
    ],
)
def test_what_a_line_asks_for(typed: str, selectie: Selectie, words: str) -> None:
    read = read_line(typed, KNOWN)
    assert (read.selectie, read.woorden, read.problem) == (selectie, words, "")


@pytest.mark.parametrize(
    ("typed", "says"),
    [
        ("status:weg", "Er is geen status 'weg'. Wel: besproken, bezig, teruggekoppeld."),
        ("status:be", "kan van alles zijn: besproken, bezig"),
        ("domein:lvb", "Bij geen enkele sessie is een domein bekend"),
        ("jaar:20x6", "is geen dag"),
        ("van:2026 tot:2025", "eindigt voordat ze begint"),
    ],
)
def test_what_cannot_be_followed_is_said_and_left_out(typed: str, says: str) -> None:
    read = read_line(typed, KNOWN)
    assert says in read.problem
    assert read.selectie == Selectie()


@pytest.mark.parametrize(
    ("typed", "shown", "line"),
    [
        ("fiets wij", "wijktafel:", "fiets wijktafel:"),
        ("wijktafel:", "De Linde", 'wijktafel:"De Linde" '),
        ("fiets status:terug", "teruggekoppeld", "fiets status:teruggekoppeld "),
    ],
)
def test_the_line_can_be_completed(typed: str, shown: str, line: str) -> None:
    first = read_line(typed, KNOWN).suggestions[0]
    assert (first.shown, first.line) == (shown, line)
    assert read_line(line, KNOWN).problem == ""


def test_a_whole_value_asks_for_no_more() -> None:
    assert read_line("status:besproken", KNOWN).suggestions == ()
    assert read_line("fiets ", KNOWN).suggestions == ()


@settings(max_examples=30, deadline=None)
@given(
    st.text(max_size=60)
    | st.lists(st.sampled_from([*MARKS, ":", '"', " ", "2026", "de", "linde", "..", "-K9"])).map("".join)
)
def test_nothing_that_is_typed_is_a_fault(typed: str) -> None:
    read_line(typed, KNOWN)
