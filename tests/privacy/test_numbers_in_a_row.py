"""Numbers right after each other: none hides a part of the next."""

import pytest

from akad.privacy import anonymise


@pytest.mark.parametrize("before", ["123456782", "12", "3", "NL91ABNA0417164300", "12345", "020-1234567"])
@pytest.mark.parametrize("phone", ["06-48151623", "06 48 15 16 23", "0648151623", "020-4815162", "020 481 51 62"])
@pytest.mark.parametrize("between", [" ", ", "])
def test_nothing_of_a_phone_number_is_left(before: str, between: str, phone: str) -> None:
    said = anonymise(f"Bel hem even, {before}{between}{phone}, dan hoor je het.").text
    assert not [part for part in ("4815", "48 15", "481 51", "16 23", "51 62") if part in said]
