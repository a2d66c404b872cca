"""Signalled words in whole sessions: the same as line by line, only sooner."""

from hypothesis import given, settings
from hypothesis import strategies as st

from akad.learning.signals import SignalFinder
from akad.plugins import build_host
from akad.plugins.signals import without_article

HOST = build_host()
DOMAINS = ("ggz", "lvb")
FORMS = sorted({form for signal in HOST.signals(DOMAINS) for form in signal.vormen})
texts = st.lists(
    st.lists(st.sampled_from(FORMS) | st.sampled_from(["de", "Een", "koffie.", "CLIËNT", "e\u0301"]), max_size=4).map(
        " ".join
    ),
    max_size=4,
)


@given(texts)
@settings(max_examples=30, deadline=None)
def test_nothing_is_passed_over(lines: list[str]) -> None:
    found = [signal.woord for signal in SignalFinder(HOST)(lines, DOMAINS)]
    assert found == [without_article(hit.woord) for line in lines for hit in HOST.word_signals(line, DOMAINS)]


def test_of_other_domains_nothing_is_heard() -> None:
    finder = SignalFinder(HOST)
    one = {signal.domein for signal in finder(FORMS, ["lvb"])}
    assert "ggz" not in one
    assert {signal.domein for signal in finder(FORMS, DOMAINS)} > one


def test_words_are_counted_without_their_article() -> None:
    [one, two] = SignalFinder(HOST)(["De cliënt komt", "een cliënt belt"], [])
    assert one == two
    assert (one.woord, one.alternatief[:1].isupper()) == ("cliënt", False)
