"""Answers to checklists: in the record, safe, and kept when the plugin is not there."""

import pytest
from plugin_making import session

from akad.plugins import Antwoord
from akad.plugins.answers import Gegeven, answers, with_answer
from akad.privacy import own_words


def test_an_answer_and_a_note_come_back() -> None:
    sessie = with_answer(session("lvb"), "lvb", "tempo", Antwoord.WEET_NIET, own_words("vragen we na"))
    sessie = with_answer(sessie, "lvb", "trots", None, own_words("de tuin"))
    sessie = with_answer(sessie, "ggz", "basis", Antwoord.JA)
    assert answers(sessie, "lvb") == {
        "tempo": Gegeven(Antwoord.WEET_NIET, "vragen we na"),
        "trots": Gegeven(None, "de tuin"),
    }
    assert sessie.plugin["lvb"]["antwoorden"]["tempo"] == {
        "antwoord": "weten we nog niet",
        "notitie": "vragen we na",
    }
    assert answers(sessie, "ggz") == {"basis": Gegeven(Antwoord.JA)}


def test_an_answer_can_be_taken_back() -> None:
    sessie = with_answer(session("lvb"), "lvb", "tempo", Antwoord.NEE, own_words("te snel"))
    assert answers(with_answer(sessie, "lvb", "tempo", None), "lvb") == {}


def test_a_session_is_not_changed_in_place() -> None:
    first = with_answer(session("lvb"), "lvb", "tempo", Antwoord.JA)
    with_answer(first, "lvb", "tempo", Antwoord.NEE)
    assert answers(first, "lvb")["tempo"].antwoord is Antwoord.JA


def test_a_note_that_did_not_pass_the_boundary_is_refused() -> None:
    with pytest.raises(TypeError, match="SafeText expected"):
        with_answer(session("lvb"), "lvb", "tempo", Antwoord.JA, "Marjolein belt")


def test_what_others_wrote_is_kept() -> None:
    import attrs

    raw = {
        "schema": 1,
        "extra": 3,
        "antwoorden": {"tempo": {"antwoord": "ja", "kleur": "rood"}, "x": {"antwoord": "?"}},
    }
    sessie = attrs.evolve(session("lvb"), plugin={"lvb": raw, "weg": {"schema": 9, "iets": [1]}})
    assert answers(sessie, "lvb") == {"tempo": Gegeven(Antwoord.JA)}
    changed = with_answer(sessie, "lvb", "tempo", Antwoord.NVT)
    assert changed.plugin["lvb"]["antwoorden"]["tempo"] == {
        "antwoord": "niet van toepassing",
        "kleur": "rood",
    }
    assert changed.plugin["lvb"]["antwoorden"]["x"] == {"antwoord": "?"}
    assert changed.plugin["lvb"]["extra"] == 3
    assert changed.plugin["weg"] == {"schema": 9, "iets": [1]}
    assert answers(sessie, "weg") == {}
    with pytest.raises(ValueError, match=r"plugin\.weg: geschreven door een nieuwer programma"):
        with_answer(sessie, "weg", "tempo", Antwoord.JA)


@pytest.mark.parametrize("raw", [3, [], {"schema": 1, "antwoorden": 3}, {"schema": 1, "antwoorden": {"a": 3}}])
def test_what_is_no_answer_is_passed_over(raw: object) -> None:
    import attrs

    sessie = attrs.evolve(session("lvb"), plugin={"lvb": raw})
    assert answers(sessie, "lvb") == {}
    assert answers(with_answer(sessie, "lvb", "b", Antwoord.JA), "lvb") == {"b": Gegeven(Antwoord.JA)}
