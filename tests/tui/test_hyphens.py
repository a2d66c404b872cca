"""A word that is longer than its column is broken where Dutch breaks it."""

import pytest
from textual.content import Content

from akad.tui.words import hanging, line, plain


@pytest.mark.parametrize(
    ("text", "width", "lines"),
    [
        ("een ontmoetingsmiddag", 13, ["een", "ontmoetings-", "middag"]),
        ("de wijkverpleegkundige, en zij", 12, ["de wijkver-", "pleegkundi-", "ge, en zij"]),
        ("past gewoon", 13, ["past gewoon"]),
        ("middag", 4, ["midd", "ag"]),  # too narrow for a hyphen
        ("www.eenadres.voorbeeld", 13, ["www.eenadres.", "voorbeeld"]),
        ("الاجتماعاتالطويلة", 10, ["الاجتماعات", "الطويلة"]),
    ],
)
def test_where_a_word_is_broken(text: str, width: int, lines: list[str]) -> None:
    assert [part.plain for part in hanging(plain(text), width)] == lines


def test_the_style_stays_and_the_indent_counts() -> None:
    parts = hanging(line(("ontmoetingsmiddag", "bold"), " buiten"), 15, "• ")
    assert [part.plain for part in parts] == ["• ontmoetings-", "  middag buiten"]
    assert all(isinstance(part, Content) and "bold" in {str(span.style) for span in part.spans} for part in parts)
