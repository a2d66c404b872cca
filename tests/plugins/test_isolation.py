"""A plugin that fails, in whatever way, is switched off with one line; everything of the others stays."""

import sys
import threading
import time
from collections.abc import Callable
from functools import partial
from types import SimpleNamespace

import attrs
import pytest
from plugin_making import found, good, host_with, session, vraag

from akad.plugins import Domein, PluginHost, Stand, hookimpl
from akad.plugins.discovery import Found, discover


def _raises() -> object:
    raise ValueError("het is stuk\nen wel hierom")


def _raises_nameless() -> object:
    class RudeError(Exception):
        def __str__(self) -> str:
            raise RuntimeError

    raise RudeError


def _exits() -> object:
    sys.exit(3)


def _interrupts() -> object:
    raise KeyboardInterrupt


def _recurses() -> object:
    return _recurses()


def _sleeps() -> object:
    time.sleep(0.6)
    return []


def _loops() -> object:
    while True:
        pass


def _holds_the_interpreter() -> object:
    # One C call that does not give the interpreter back: it cannot be cut, only noticed afterwards.
    return sum(range(30_000_000)) and []


BROKEN = {
    "raises": (_raises, "gaf een fout (ValueError: het is stuk en wel hierom)"),
    "raises something without words": (_raises_nameless, "gaf een fout (RudeError)"),
    "exits": (_exits, "gaf een fout (SystemExit: 3)"),
    "interrupts": (_interrupts, "gaf een fout (KeyboardInterrupt)"),
    "recurses": (_recurses, "gaf een fout (RecursionError"),
    "a number": (lambda: 42, "gaf int terug in plaats van een lijst van Domeinvraag"),
    "a text": (lambda: "vragen", "gaf str terug"),
    "a dict": (lambda: {"vragen": []}, "gaf dict terug"),
    "a generator": (lambda: (vraag() for _ in range(3)), "gaf generator terug"),
    "a list of texts": (lambda: ["Waarom?"], "gaf een lijst met iets anders erin dan Domeinvraag: str"),
    "ten thousand": (lambda: [vraag(f"v{n}") for n in range(10_000)], "gaf 10000 dingen terug"),
    "double ids": (lambda: [vraag(), vraag()], "gaf twee keer de id 'trots'"),
    "a wrong text": (
        lambda: [vraag(tekst="twee\nregels")],
        "gaf een fout (ValueError: tekst: moet één gewone",
    ),
    "a wrong type within": (lambda: [vraag(tekst=7)], "gaf een fout (TypeError: tekst: verwacht een tekst"),
}
SLOW = {"sleeps": _sleeps, "loops": _loops, "holds the interpreter": _holds_the_interpreter}


def _others_are_whole(host: object) -> None:
    assert [v.plugin for v in host.questions({"in beeld"}, {"een", "stuk", "drie"})] == ["een", "drie"]


@pytest.mark.parametrize("how", BROKEN)
def test_a_plugin_that_fails_is_switched_off_and_the_others_stay(how: str) -> None:
    hook, reason = BROKEN[how]
    host = host_with(
        found("een", good("een")), found("stuk", good("stuk", akad_vragen=hook)), found("drie", good("drie"))
    )
    _others_are_whole(host)
    (problem,) = host.problems()
    assert (problem.plugin, problem.hook) == ("stuk", "akad_vragen")
    assert problem.regel.startswith("Plugin 'stuk' staat deze keer uit: akad_vragen: " + reason)
    assert problem.regel.endswith("Meer: akad plugins")
    assert "\n" not in problem.regel
    assert [status.stand for status in host.plugins()] == [Stand.AAN, Stand.FOUT, Stand.AAN]
    # The domain cannot be chosen any more either, and asking again says nothing new.
    assert [domein.naam for domein in host.domeinen()] == ["een", "drie"]
    _others_are_whole(host)
    assert host.problems() == (problem,)


@pytest.mark.parametrize("how", SLOW)
@pytest.mark.usefixtures("impatient")
def test_a_plugin_that_is_slow_is_cut_off(how: str) -> None:
    host = host_with(
        found("een", good("een")),
        found("stuk", good("stuk", akad_vragen=SLOW[how])),
        found("drie", good("drie")),
    )
    _others_are_whole(host)
    assert "duurde langer dan" in host.problems()[0].regel


@pytest.mark.usefixtures("impatient")
def test_an_endless_loop_does_not_go_on_behind_our_back() -> None:
    host = host_with(found("stuk", good("stuk", akad_vragen=_loops)))
    host.questions({"in beeld"}, {"stuk"})
    threads = [thread for thread in threading.enumerate() if thread.name == "akad-plugin"]
    for thread in threads:
        thread.join(5)
    assert not any(thread.is_alive() for thread in threads)


def _import_error() -> object:
    raise ImportError("No module named 'pandas'")


@pytest.mark.parametrize("load", [_import_error, _exits, _interrupts, _raises])
def test_a_plugin_that_will_not_import_is_switched_off(load: Callable[[], object]) -> None:
    host = host_with(found("een", good("een")), Found("stuk", "1", "pakket", load), found("drie", good("drie")))
    _others_are_whole(host)
    assert host.problems()[0].regel.startswith("Plugin 'stuk' staat deze keer uit: gaf een fout (")


@pytest.mark.usefixtures("impatient")
def test_a_plugin_that_is_slow_to_import_is_switched_off() -> None:
    host = host_with(found("een", good("een")), Found("stuk", "1", "pakket", _sleeps), found("drie", good("drie")))
    _others_are_whole(host)


def test_what_a_plugin_gave_before_it_failed_is_taken_away() -> None:
    host = host_with(found("stuk", good("stuk", akad_checklists=_raises)))
    assert len(host.questions({"in beeld"}, {"stuk"})) == 1
    host.checklists({"stuk"})
    assert host.questions({"in beeld"}, {"stuk"}) == ()


@pytest.mark.parametrize(
    ("hook", "result"),
    [
        ("akad_idee_toegevoegd", 3),
        ("akad_idee_toegevoegd", "x" * 301),
        ("akad_verslagdelen", ["kop"]),
        ("akad_domein", 1),
    ],
)
def test_the_other_hooks_are_checked_too(hook: str, result: object) -> None:
    host = host_with(found("stuk", good("stuk", **{hook: lambda: result})), found("een", good("een")))
    sessie = session("stuk", "een")
    assert host.idea_added(sessie.ideeen[0], sessie) == ()
    assert host.report_parts(sessie) == ()
    assert [(problem.plugin, problem.hook) for problem in host.problems()] == [("stuk", hook)]


@pytest.mark.parametrize("naam", ["buurt", "ggz", "lvb", "mobw"])
@pytest.mark.parametrize("hook", ["akad_checklists", "akad_woordsignalen", "akad_idee_toegevoegd"])
def test_each_of_the_four_may_break_in_the_middle_of_a_meeting(naam: str, hook: str) -> None:
    from akad.plugins import hookspecs

    def broken(item: Found) -> object:
        real = item.load()
        hooks = {name: getattr(real, name) for name in dir(hookspecs) if hasattr(real, name)}
        return SimpleNamespace(**hooks | {hook: hookimpl(_raises), "akad_versie": 1})

    host = PluginHost([attrs.evolve(f, load=partial(broken, f)) if f.naam == naam else f for f in discover()])
    four = ("buurt", "ggz", "lvb", "mobw")
    before = host.all_questions(four)
    assert naam in {v.plugin for v in before}
    host.prepare(four)
    sessie = session(*four)
    host.idea_added(sessie.ideeen[0], sessie)
    assert host.all_questions(four) == tuple(v for v in before if v.plugin != naam)
    assert host.word_signals("een cliënt", four)
    assert [(p.plugin, p.hook) for p in host.problems()] == [(naam, hook)]


def test_a_plugin_for_another_version_is_refused() -> None:
    plugin = good("oud")
    plugin.akad_versie = 2
    host = host_with(found("oud", plugin), found("een", good("een")))
    assert "is gemaakt voor versie 2 van de hooks, dit programma heeft versie 1" in host.problems()[0].regel
    assert [domein.naam for domein in host.domeinen()] == ["een"]


def test_a_hook_that_asks_for_an_unknown_argument_is_refused() -> None:
    host = host_with(found("stuk", good("stuk", akad_vragen=lambda taal: [])), found("een", good("een")))
    assert "een hook vraagt om iets dat er niet is" in host.problems()[0].regel
    assert [domein.naam for domein in host.domeinen()] == ["een"]


def test_a_wrapper_around_other_plugins_is_refused() -> None:
    plugin = good("stuk")

    def akad_vragen() -> object:
        return (yield)

    plugin.akad_vragen = hookimpl(wrapper=True)(akad_vragen)
    assert "is een wrapper om andere plugins" in host_with(found("stuk", plugin)).problems()[0].regel


def test_two_plugins_with_one_domain() -> None:
    host = host_with(found("een", good("jeugd")), found("twee", good("jeugd")))
    assert [domein.naam for domein in host.domeinen()] == ["jeugd"]
    assert "het domein 'jeugd' is al van een andere plugin" in host.problems()[0].regel
    assert [v.plugin for v in host.questions({"in beeld"}, {"jeugd"})] == ["een"]


def test_an_unknown_hook_is_reported_and_the_rest_works() -> None:
    host = host_with(found("een", good("een", akad_vraagen=lambda: [vraag()])))
    assert host.problems()[0].regel == (
        "Plugin 'een': 'akad_vraagen' is geen hook van akad en wordt nooit gebruikt; "
        "bedoel je 'akad_vragen'? Meer: akad plugins"
    )
    assert len(host.questions({"in beeld"}, {"een"})) == 1


def test_a_forgotten_mark_is_reported() -> None:
    plugin = good("een")
    plugin.akad_checklists = vraag
    host = host_with(found("een", plugin))
    assert "'akad_checklists' heeft geen @hookimpl" in host.problems()[0].regel
    assert host.plugins()[0].stand is Stand.AAN


def test_a_class_as_plugin_is_made_into_an_object() -> None:
    class Plugin:
        @hookimpl
        def akad_domein(self) -> Domein:
            return Domein(naam="klas", titel="Klas", omschrijving="Een klas.")

    assert [domein.naam for domein in host_with(found("klas", Plugin)).domeinen()] == ["klas"]
