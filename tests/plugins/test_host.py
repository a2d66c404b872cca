"""What the host gives the screen, and what it costs to ask again."""

import pytest
from plugin_making import entry_point, found, good, host_with, session, vraag

from akad.plugins import Commando, Hulpbron, Stand, Verslagdeel, Woordsignaal, build_host, hookimpl
from akad.plugins.discovery import Found

FOUR = ("buurt", "ggz", "lvb", "mobw")


def test_the_four_are_installed_and_well() -> None:
    host = build_host()
    assert tuple(domein.naam for domein in host.domeinen()) == FOUR
    host.prepare(FOUR)
    assert host.problems() == ()


@pytest.mark.parametrize("naam", FOUR)
def test_each_brings_enough_spread_over_the_steps(naam: str) -> None:
    host = build_host(disabled=("algemeen",))
    vragen = host.all_questions([naam])
    assert len(vragen) >= 30
    assert {v.stap for v in vragen} >= {
        "welkom", "in beeld", "krachten en netwerk", "vraag", "eigen kracht", "buurt", "informele zorg",
        "formele zorg", "terug naar de bewoner", "leren",
    }  # fmt: skip
    assert len(host.signals([naam])) >= 30
    assert sum(len(checklist.punten) for checklist in host.checklists([naam])) >= 20


def test_buurt_has_the_eight_conditions_and_the_buurt_dna() -> None:
    checklists = build_host().checklists(["buurt"])
    conditions = [c for c in checklists if c.titel.startswith("Voorwaarde")]
    assert [c.titel[11] for c in conditions] == list("12345678")
    assert all(len(c.punten) >= 4 for c in conditions)
    assert "buurt-dna" in {c.id for c in checklists}


@pytest.mark.parametrize("naam", FOUR)
def test_removing_one_leaves_the_others_as_they_were(naam: str) -> None:
    whole = build_host().all_questions(FOUR)
    without = build_host(disabled=(naam,)).all_questions(FOUR)
    assert without == tuple(v for v in whole if v.plugin != naam)
    assert len(without) < len(whole)


@pytest.mark.parametrize("naam", FOUR)
def test_switching_one_off_and_on_in_the_middle_of_a_run(naam: str) -> None:
    host = build_host()
    before = host.all_questions(FOUR)
    assert host.switch_off(naam)
    assert naam not in {v.plugin for v in host.all_questions(FOUR)}
    assert naam not in {d.naam for d in host.domeinen()}
    assert not host.switch_off(naam)
    assert host.switch_on(naam)
    assert host.all_questions(FOUR) == before


def test_questions_of_one_step_take_turns() -> None:
    een = good(
        "een",
        akad_vragen=lambda: [vraag("a"), vraag("b"), vraag("c", stap="buurt"), vraag("k", stap="kring")],
    )
    twee = good("twee", akad_vragen=lambda: (vraag("d"), vraag("e", stap="vraag")))
    host = host_with(found("een", een), found("twee", twee))
    both = {"een", "twee"}
    assert [v.id for v in host.questions(("in beeld",), both)] == ["a", "d", "b"]
    assert [v.id for v in host.questions({"kring", "buurt"}, both)] == ["c", "k"]
    assert [v.id for v in host.questions({"in beeld"}, ["twee"])] == ["d"]
    assert host.questions({"in beeld"}, ()) == ()


def test_a_plugin_without_a_domain_is_always_heard() -> None:
    host = host_with(found("altijd", good(akad_domein=lambda: None)), found("een", good("een")))
    assert [v.plugin for v in host.questions({"in beeld"}, ())] == ["altijd"]
    assert [v.plugin for v in host.questions({"in beeld"}, {"een"})] == ["altijd", "een"]


def test_content_is_asked_once_and_only_when_needed() -> None:
    asked: list[str] = []

    def akad_vragen() -> list[object]:
        asked.append("vragen")
        return [vraag()]

    host = host_with(found("een", good("een", akad_vragen=akad_vragen)))
    host.domeinen()
    assert asked == []
    for _ in range(3):
        host.questions({"in beeld"}, {"een"})
        host.questions({"buurt"}, {"een"})
    assert asked == ["vragen"]


def test_what_is_off_is_listed_and_not_imported() -> None:
    points = [entry_point("weg", "er_is_geen_module:plugin"), entry_point("ook-weg", "nergens:plugin")]
    host = build_host(disabled=("weg", "ook-weg"), entry_points=points)
    assert [(s.naam, s.stand) for s in host.plugins(counts=True)] == [
        ("ook-weg", Stand.UIT),
        ("weg", Stand.UIT),
    ]
    assert host.problems() == ()
    assert not host.switch_on("weg")
    assert "ModuleNotFoundError" in host.problems()[0].regel


def test_what_was_off_is_loaded_when_switched_on() -> None:
    host = host_with(found("een", good("een")), disabled=("een",))
    assert host.domeinen() == ()
    assert host.switch_on("een")
    assert [d.naam for d in host.domeinen()] == ["een"]


def test_what_failed_stays_off_in_this_run() -> None:
    host = host_with(found("stuk", good("stuk", akad_domein=lambda: 1)))
    assert not host.switch_on("stuk")
    assert not host.switch_on("bestaat-niet")


def test_a_double_name_is_reported_and_the_first_is_kept() -> None:
    host = host_with(
        found("een", good("een")),
        Found("een", "2", "pakket ander", lambda: good("ander"), "de naam 'een' is bezet"),
    )
    assert [d.naam for d in host.domeinen()] == ["een"]
    assert [s.stand for s in host.plugins()] == [Stand.AAN, Stand.FOUT]
    assert host.switch_off("een")
    assert host.domeinen() == ()


def test_the_idea_hook_gets_what_it_asks_for_and_only_for_its_domain() -> None:
    def akad_idee_toegevoegd(idee: object) -> str:
        return f"Mooi:  {idee.tekst}"

    def with_session(sessie: object, idee: object) -> str:
        return f"{len(sessie.ideeen)} idee"

    host = host_with(
        found("een", good("een", akad_idee_toegevoegd=akad_idee_toegevoegd)),
        found("twee", good("twee", akad_idee_toegevoegd=with_session)),
        found("stil", good("stil", akad_idee_toegevoegd=lambda: None)),
    )
    sessie = session("een", "stil")
    assert [(r.plugin, r.tekst) for r in host.idea_added(sessie.ideeen[0], sessie)] == [
        ("een", "Mooi: meedoen met de tuin")
    ]
    sessie = session("twee")
    assert [r.tekst for r in host.idea_added(sessie.ideeen[0], sessie)] == ["1 idee"]


def test_report_parts_know_their_plugin() -> None:
    deel = Verslagdeel(kop="Jeugd", alineas=["Wat er is gezegd."])
    host = host_with(found("een", good("een", akad_verslagdelen=lambda sessie: [deel])))
    assert [(d.plugin, d.kop) for d in host.report_parts(session("een"))] == [("een", "Jeugd")]
    assert host.report_parts(session("twee")) == ()


def test_commands_with_a_name_that_is_taken_are_left_out() -> None:
    commando = Commando(naam="kaart", uitleg="Maak een kaart.", uitvoeren=lambda arguments: 0)
    ander = Commando(naam="jeugdkaart", uitleg="Maak een kaart.", uitvoeren=lambda arguments: 0)
    host = host_with(
        found("een", good("een", akad_commandos=lambda: [commando, ander])),
        found("twee", good("twee", akad_commandos=lambda: [ander])),
    )
    assert [(c.plugin, c.naam) for c in host.commands(taken=("kaart",))] == [("een", "jeugdkaart")]
    assert [p.plugin for p in host.problems()] == ["een", "twee"]
    assert not any(p.switched_off for p in host.problems())


def test_a_hulpbron_of_two_plugins_is_shown_once() -> None:
    een = good("een", akad_hulpbronnen=lambda: [Hulpbron(naam="Eettafel", uitleg="Samen eten.")])
    twee = good("twee", akad_hulpbronnen=lambda: [Hulpbron(naam="eettafel", uitleg="Aanschuiven.")])
    host = host_with(found("een", een), found("twee", twee))
    assert [(h.plugin, h.naam) for h in host.hulpbronnen({"een", "twee"})] == [("een", "Eettafel")]


def test_word_signals_know_their_domain_and_follow_the_switches() -> None:
    signal = Woordsignaal(vormen=["klantreis"], alternatief="weg")
    plugin = good("een", akad_woordsignalen=hookimpl(lambda: [signal]))
    host = host_with(found("een", plugin))
    assert [(h.woord, h.domein) for h in host.word_signals("een Klantreis", {"een"})] == [("Klantreis", "een")]
    assert host.word_signals("een Klantreis", {"twee"}) == ()
    host.switch_off("een")
    assert host.word_signals("een Klantreis", {"een"}) == ()
