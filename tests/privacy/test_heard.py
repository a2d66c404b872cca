"""Names that a session has heard: gone in small letters too, and forgotten when the table says so."""

import pytest

from akad.privacy import Boundary


@pytest.mark.parametrize(
    ("first", "later", "kept"),
    [
        ("Hendrik Zwagerman loopt graag", "dat hendrik vroeger zong", "dat iemand vroeger zong"),
        ("mevrouw Youssra Benali komt", "bel youssra's moeder", "bel iemands moeder"),
        ("Wil Bakker komt graag", "wil de bakker dat ook", "wil de bakker dat ook"),  # both are words as well
    ],
)
def test_a_name_that_was_heard_goes_in_small_letters(first: str, later: str, kept: str) -> None:
    boundary = Boundary()
    boundary.admit(first)
    assert boundary.admit(later).text == kept


def test_a_line_is_marked_anew_when_a_name_was_heard() -> None:
    boundary = Boundary()
    assert not boundary.find("zo is haverkort")
    boundary.admit("dhr. Haverkort vertelt")
    assert [found.label.value for found in boundary.find("zo is haverkort")] == ["PERSOON"]


def test_what_the_table_called_no_name_is_forgotten() -> None:
    boundary = Boundary()
    boundary.admit("dhr. Haverkort vertelt")
    boundary.let_stay("haverkort")
    assert not boundary.find("zo is haverkort")


def test_the_check_before_closing_knows_what_was_heard() -> None:
    boundary = Boundary()
    boundary.admit("dhr. Haverkort vertelt")
    assert boundary.strictly(()).find("zo is haverkort")
