"""The conformance suite finds what it is there to find: a bad plugin fails the test that is meant for it."""

from collections.abc import Callable, Sequence

import pytest
from plugin_making import good, vraag

from akad.plugins import Checklist, Checklistpunt, Herkenner, Hulpbron, Woordsignaal
from akad.testing import PluginContract

GOOD_SIGNAL = Woordsignaal(vormen=["klantreis"], alternatief="weg", uitzonderingen=["klantreis naar Rome"])


def contract(plugin: object, **options: object) -> PluginContract:
    return type("Contract", (PluginContract,), {"plugin": plugin, "naam": "proef", **options})()


def questions(*texts: str) -> Callable[[], Sequence[object]]:
    return lambda: [vraag(f"v{number}", tekst=text) for number, text in enumerate(texts)]


def signals(*items: Woordsignaal) -> Callable[[], Sequence[object]]:
    return lambda: list(items)


def checklists(tekst: str) -> Callable[[], Sequence[object]]:
    return lambda: [Checklist(id="c", titel="Lijst", stap="buurt", punten=[Checklistpunt(id="p", tekst=tekst)])]


TESTS = [name for name in dir(PluginContract) if name.startswith("test_")]
WORDS = "test_texts_are_plain_warm_dutch"
BAD = {
    "a hook that fails": ({"akad_vragen": lambda: 3}, {}, "test_every_hook_gives_what_it_should"),
    "a hook nobody knows": ({"akad_vraagje": lambda: 3}, {}, "test_every_hook_gives_what_it_should"),
    "another version": ({}, {"akad_versie": 7}, "test_it_was_made_for_these_hooks"),
    "nothing at all": ({"akad_vragen": questions()}, {}, "test_it_brings_something"),
    "an unknown step": ({"akad_vragen": lambda: [vraag(stap="beeldje")]}, {}, "test_steps_are_known"),
    "an unknown kring": (
        {"akad_hulpbronnen": lambda: [Hulpbron(naam="Plek", kring="ver weg", uitleg="Een plek.")]},
        {},
        "test_steps_are_known",
    ),
    "markup": ({"akad_vragen": questions("Waar is [b]de bewoner[/b] trots op?")}, {}, WORDS),
    "English": ({"akad_vragen": questions("What is de bewoner graag?")}, {}, WORDS),
    "system language": ({"akad_vragen": questions("Wat wil de cliënt?")}, {}, WORDS),
    "its own label": (
        {
            "akad_vragen": questions("Waar gaat de klantreis heen?"),
            "akad_woordsignalen": signals(GOOD_SIGNAL),
        },
        {},
        WORDS,
    ),
    "two questions in one": ({"akad_vragen": questions("Wat wil de bewoner? En wij?")}, {}, WORDS),
    "no question": ({"akad_vragen": questions("De bewoner wil iets.")}, {}, WORDS),
    "too long to read aloud": ({"akad_vragen": questions("Wat " + "en wat " * 12 + "nog?")}, {}, WORDS),
    "a label in a checklist": ({"akad_checklists": checklists("Is de cliënt er?")}, {}, WORDS),
    "an alternative that is a signal": (
        {"akad_woordsignalen": signals(Woordsignaal(vormen=["klant"], alternatief="cliënt"))},
        {},
        WORDS,
    ),
    "an exception that does nothing": (
        {"akad_woordsignalen": signals(Woordsignaal(vormen=["reis"], alternatief="weg", uitzonderingen=["de weg"]))},
        {},
        WORDS,
    ),
    "a form twice": (
        {"akad_woordsignalen": signals(GOOD_SIGNAL, Woordsignaal(vormen=["Klantreis"], alternatief="tocht"))},
        {},
        WORDS,
    ),
    "a form without letters": (
        {"akad_woordsignalen": signals(Woordsignaal(vormen=["!!"], alternatief="weg"))},
        {},
        "test_signals_find_all_their_forms",
    ),
    "an unknown label": (
        {"akad_herkenners": lambda: [Herkenner(label="DOSSIER", patroon="D-[0-9]{5}", vervanging="(nummer)")]},
        {},
        "test_shapes_of_identifiers_have_a_known_label",
    ),
}


@pytest.mark.parametrize("test", TESTS)
def test_a_good_plugin_passes(test: str) -> None:
    plugin = good("proef", akad_woordsignalen=signals(GOOD_SIGNAL))
    options = {"released": ("trots",), "ordinary": ("De klantreis naar Rome was lang.",)}
    getattr(contract(plugin, **options), test)()


@pytest.mark.parametrize("what", BAD)
def test_a_bad_plugin_fails(what: str) -> None:
    hooks, attributes, test = BAD[what]
    plugin = good("proef", **hooks)
    vars(plugin).update(attributes)
    with pytest.raises(AssertionError):
        getattr(contract(plugin), test)()


def test_an_id_that_went_is_found() -> None:
    with pytest.raises(AssertionError, match="weg-is-weg"):
        contract(good("proef"), released=("trots", "weg-is-weg")).test_released_ids_stay()


def test_a_false_alarm_is_found() -> None:
    plugin = good("proef", akad_woordsignalen=signals(GOOD_SIGNAL))
    with pytest.raises(AssertionError, match="vals alarm"):
        contract(plugin, ordinary=("Zij maakt een klantreis.",)).test_ordinary_sentences_are_left_alone()
    shape = Herkenner(label="BSN", patroon="[0-9]{2}", vervanging="(x)")
    plugin = good("proef", akad_herkenners=lambda: [shape])
    with pytest.raises(AssertionError, match="vals alarm"):
        contract(plugin, ordinary=("Om 10 uur is er soep.",)).test_ordinary_sentences_are_left_alone()


def test_searching_that_is_slow_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    from akad.plugins import PluginHost

    monkeypatch.setattr(PluginHost, "word_signals", lambda *_: sum(range(100_000)) and ())
    with pytest.raises(AssertionError, match="keer het splitsen van de regel"):
        contract(good("proef")).test_searching_a_line_is_fast()


def test_every_test_of_the_suite_can_fail() -> None:
    elsewhere = {
        "test_released_ids_stay", "test_ordinary_sentences_are_left_alone", "test_searching_a_line_is_fast"
    }  # fmt: skip
    assert {test for _hooks, _attributes, test in BAD.values()} | elsewhere == set(TESTS)
