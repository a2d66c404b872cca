"""Whatever goes in: the rest stays, twice is once, nothing breaks."""

import re
import unicodedata

from hypothesis import example, given, settings
from hypothesis import strategies as st

from akad.privacy import Boundary, anonymise, clean, find

BOUNDARY = Boundary()
WORDS = st.sampled_from(
    "zus Marijke mw. de Vries brengt soep roos "
    "wil 06-12345678 1057 GN Hudsonstraat 15 Ria van de buren , . ( ) 's "
    "Jan-Willem 72 12 maart 2024 bsn 123456782 jan@voorbeeld.nl : \n Storm broer IBAN NL91ABNA0417164300 é "
    "e\u0301".split(" ")
)
TYPED = st.lists(WORDS, max_size=14).map(" ".join)
ANYTHING = st.one_of(TYPED, st.text(max_size=60))


@given(ANYTHING)
@settings(max_examples=300, deadline=None)
@example("")
@example("e\u0301 \ud800 \u202e Jan\r\n")
@example("zijn zus Marijke Storm Jan Piet")
def test_twice_is_once(text: str) -> None:
    once = anonymise(text).text
    assert anonymise(once).text == once
    admitted = BOUNDARY.admit(text).text
    assert BOUNDARY.admit(admitted).text == admitted


@given(ANYTHING)
@settings(max_examples=300, deadline=None)
def test_findings_stand_in_the_text_in_order(text: str) -> None:
    end = 0
    for finding in find(text):
        assert end <= finding.start < finding.end <= len(text)
        end = finding.end


@given(st.lists(ANYTHING, max_size=6))
@settings(max_examples=100, deadline=None)
@example(["zus Marijke brengt soep", "", "marijke brengt soep " * 800, "Jan\r\n belt e\u0301n keer"])
def test_texts_together_are_searched_as_each_by_itself(texts: list[str]) -> None:
    boundary = Boundary()
    assert boundary.find_in_each(texts) == [boundary.find_in(text) for text in texts]


@given(TYPED)
@settings(max_examples=200, deadline=None)
def test_the_rest_of_the_text_stays(text: str) -> None:
    """Between two findings every letter survives one round, in its place; only a space may go with a name."""
    from akad.privacy.replacing import replace

    found = find(text)
    after = re.sub(r"\s+", "", replace(text, found))
    expected, done = "", 0
    for finding in found:
        expected += text[done : finding.start] + finding.replacement
        done = finding.end
    assert after == re.sub(r"\s+", "", expected + text[done:])


@given(
    st.lists(
        st.sampled_from(["René", "Zoë belt", "José", "Müller", "Ngọc", "à la carte", "soep", "한국", "Łukasz"]),
        max_size=8,
    )
)
@settings(deadline=None)
def test_decomposed_letters_are_found_in_the_same_places(words: list[str]) -> None:
    composed = " en ".join(words)
    decomposed = unicodedata.normalize("NFD", composed)
    there = [unicodedata.normalize("NFC", decomposed[f.start : f.end]) for f in find(decomposed)]
    assert there == [clean(composed)[f.start : f.end] for f in find(clean(composed))]


def test_text_without_anything_stays_letter_for_letter() -> None:
    text = "  de roos bloeit\r\n\ten \u202e wie wil\x00 mag mee  \n"
    assert anonymise(text).text == text
