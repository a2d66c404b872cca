"""Word signals: every form found, nothing ordinary, always at the right place."""

import unicodedata
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from akad.plugins import PluginHost, Woordsignaal, build_host
from akad.plugins.signals import WordSignals

NFD = unicodedata.normalize("NFD", "cliënt")
ROOT = Path(__file__).parents[2]
SIGNALS = WordSignals(
    [
        ("lvb", Woordsignaal(vormen=["LVB'er", "cliënt"], alternatief="bewoner")),
        (
            "lvb",
            Woordsignaal(vormen=["borderliner"], alternatief="iemand met grote gevoelens", uitleg="Wat zie je?"),
        ),
        (
            "ggz",
            Woordsignaal(
                vormen=["traject", "zorgtraject", "doorzetten naar"],
                alternatief="weg",
                uitzonderingen=["traject van de tram", "tram … traject"],
            ),
        ),
        ("ggz", Woordsignaal(vormen=["traject van de zorg"], alternatief="hulp")),
    ]
)


def found(text: str) -> list[tuple[str, str]]:
    return [(hit.woord, hit.alternatief) for hit in SIGNALS.find(text)]


@pytest.mark.parametrize(
    "word",
    ["LVB'er", "lvb'er", "lvb’er", "LVB-er", "lvb er", "cliënt", "CLIËNT", "client", "Client", NFD],
)  # fmt: skip
def test_capitals_accents_and_marks_do_not_matter(word: str) -> None:
    assert [w for w, _ in found(f"dus {word}, zei hij")] == [word]


@pytest.mark.parametrize("text", ["clienten", "opcliënt", "cliënt_2", "trajecten", "doorzetten, naar", "door naar"])
def test_only_whole_words_and_whole_phrases(text: str) -> None:
    assert found(text) == []


def test_the_longest_phrase_wins() -> None:
    assert found("het traject van de zorg is lang") == [("traject van de zorg", "hulp")]
    assert found("het traject van de wijk") == [("traject", "weg")]


def test_an_article_goes_when_the_alternative_needs_none() -> None:
    assert found("dat is een borderliner") == [("een borderliner", "iemand met grote gevoelens")]
    assert found("'n borderliner dus") == [("'n borderliner", "iemand met grote gevoelens")]
    assert found("zo'n borderliner") == [("zo'n borderliner", "iemand met grote gevoelens")]
    assert found("De borderliner belt") == [("De borderliner", "Iemand met grote gevoelens")]
    assert found("de cliënt belt") == [("cliënt", "bewoner")]
    assert found("een, borderliner") == [("borderliner", "iemand met grote gevoelens")]


def test_a_capital_at_the_begin_of_a_sentence_stays() -> None:
    assert found("Client belt. Cliënt komt. En de Client ook") == [
        ("Client", "Bewoner"),
        ("Cliënt", "Bewoner"),
        ("Client", "bewoner"),
    ]


def test_exceptions_take_the_word_away_and_nothing_else() -> None:
    assert found("het traject van de tram") == []
    assert found("de tram rijdt nu een heel ander traject") == []
    assert found("de tram rijdt en de cliënt kiest een traject") == [("cliënt", "bewoner")]
    assert found("de tram staat stil. wij gaan nu met z'n allen lopen langs een traject") == [("traject", "weg")]


def test_words_in_an_address_are_left_alone() -> None:
    assert found("zie https://voorbeeld.example/client/3 of client@voorbeeld.example") == []
    assert found("www.voorbeeld.example/traject en dan de cliënt") == [("cliënt", "bewoner")]


def test_a_hit_knows_where_and_why() -> None:
    (hit,) = SIGNALS.find("ja, een borderliner dus")
    assert (hit.start, hit.end, hit.domein, hit.uitleg) == (4, 19, "lvb", "Wat zie je?")


@given(
    st.text(
        alphabet=st.sampled_from("LVB'er cliënt borderliner een de traject van … . \u0308ß\n-x/@"),
        max_size=80,
    )
)
def test_offsets_are_right_for_any_text(text: str) -> None:
    end = 0
    for hit in SIGNALS.find(text):
        assert end <= hit.start < hit.end
        assert text[hit.start : hit.end] == hit.woord
        end = hit.end


@given(st.text(max_size=60))
def test_any_text_can_be_searched(text: str) -> None:
    host = _all()
    host.word_signals(text, DOMAINS)


DOMAINS = ("buurt", "ggz", "lvb", "mobw")


@cache
def _all() -> PluginHost:
    return build_host()


ORDINARY = [
    line
    for file in sorted([*ROOT.glob("plugins/*/tests/ordinary_*.txt"), *ROOT.glob("tests/plugins/ordinary_*.txt")])
    for line in file.read_text(encoding="utf-8").splitlines()
]


def test_no_false_alarm_in_ordinary_dutch_with_all_domains_together() -> None:
    host = _all()
    assert len(ORDINARY) >= 100
    alarms = {line: [hit.woord for hit in host.word_signals(line, DOMAINS)] for line in ORDINARY}
    assert {line: words for line, words in alarms.items() if words} == {}


@pytest.mark.parametrize(
    ("text", "plainer"),
    [
        ("Een borderliner die niet wil", "Iemand bij wie gevoelens hoog oplopen die niet wil"),
        ("we kunnen haar doorzetten naar de GGZ", "we kunnen haar laten kennismaken met de GGZ"),
        ("de cliënten hebben een indicatie", "de bewoners hebben het recht op hulp"),
        ("zij heeft een indicatie", "zij heeft recht op hulp"),
        ("na het traject en de intakegesprekken", "na de stappen die volgen en de intakegesprekken"),
        ("hij is een zorgmijder", "hij is iemand die liever zelf bepaalt"),
        ("een LVB'er uit de flat", "iemand die graag duidelijke taal heeft uit de flat"),
        ("daklozen in het portiek", "mensen zonder eigen plek in het portiek"),
        ("hangjongeren bij de ingang", "jongeren op het plein bij de ingang"),
    ],
)
def test_one_key_takes_the_alternative(text: str, plainer: str) -> None:
    for hit in reversed(_all().word_signals(text, DOMAINS)):
        text = text[: hit.start] + hit.alternatief + text[hit.end :]
    assert text == plainer


def test_no_two_domains_disagree_about_a_word() -> None:
    seen: dict[str, tuple[str, str]] = {}
    for naam in ("", *DOMAINS):
        own = build_host(disabled=[n for n in ("algemeen", *DOMAINS) if n != (naam or "algemeen")])
        for signal in own.signals([naam]):
            for vorm in signal.vormen:
                assert vorm not in seen, (vorm, naam, seen[vorm])
                seen[vorm] = (naam, signal.alternatief)
    assert len(seen) > 5 * 30
