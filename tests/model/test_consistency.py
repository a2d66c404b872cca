"""Whether the parts of a session agree: every way in which they cannot, and where."""

from typing import Any

import attrs
import pytest

from akad.model import BewustLeeg, Sessie, Status, find_inconsistencies
from akad.privacy import own_words
from factories import full_sessie, make_sessie


def with_ideeen(**changes: Any) -> Sessie:
    """Return the full session with its second idea changed."""
    sessie = full_sessie()
    return attrs.evolve(sessie, ideeen=(sessie.ideeen[0], attrs.evolve(sessie.ideeen[1], **changes)))


def with_werkwijze(**changes: Any) -> Sessie:
    sessie = full_sessie()
    return attrs.evolve(sessie, werkwijze=attrs.evolve(sessie.werkwijze, **changes))


def twice(part: str) -> Sessie:
    """Return the full session with the first of `part` once more, and then again."""
    sessie = full_sessie()
    owner: Any = sessie.casus if part == "vragen" else sessie
    items = getattr(owner, part)
    changed = attrs.evolve(owner, **{part: (*items, items[0], items[0])})
    return attrs.evolve(sessie, casus=changed) if part == "vragen" else changed


def without_vragen() -> Sessie:
    sessie = full_sessie()
    return attrs.evolve(sessie, casus=attrs.evolve(sessie.casus, vragen=()))


KINDS: dict[str, tuple[Sessie, tuple[str | int, ...], str]] = {
    "no id": (attrs.evolve(full_sessie(), id=" \t"), ("id",), "geef de sessie een id"),
    "running without a course": (
        make_sessie(status=Status.BEZIG),
        ("verloop",),
        "er staat niet bij welke stap",
    ),
    "two vragen with one id": (twice("vragen"), ("casus", "vragen", 2, "id"), "'v1' komt meer dan eens voor"),
    "two ideas with one id": (twice("ideeen"), ("ideeen", 2, "id"), "'i1' komt meer dan eens voor"),
    "two notes with one id": (twice("notities"), ("notities", 1, "id"), "'n1' komt meer dan eens voor"),
    "less than nobody": (
        attrs.evolve(full_sessie(), tafel=attrs.evolve(full_sessie().tafel, perspectieven={"buur": 0, "ggz": -1})),
        ("tafel", "perspectieven", "ggz"),
        "-1 mensen kan niet",
    ),
    "an idea in an unknown kring": (
        with_ideeen(kring="maan"),
        ("ideeen", 1, "kring"),
        "verwacht een van 'eigen kracht', 'buurt', 'informele zorg', 'formele zorg', kreeg 'maan'",
    ),
    "an idea for an unknown vraag": (
        with_ideeen(vraag="v9"),
        ("ideeen", 1, "vraag"),
        "er is geen vraag met id 'v9'",
    ),
    "a vraag that is gone": (without_vragen(), ("ideeen", 0, "vraag"), "er is geen vraag met id 'v1'"),
    "a reason for an unknown kring": (
        attrs.evolve(full_sessie(), bewust_leeg=(BewustLeeg(kring="maan", reden=own_words("ver weg")),)),
        ("bewust_leeg", 0, "kring"),
        "kreeg 'maan'",
    ),
}


@pytest.mark.parametrize("sessie", [full_sessie(), make_sessie()], ids=["full", "new"])
def test_nothing_to_say_about_what_agrees(sessie: Sessie) -> None:
    assert find_inconsistencies(sessie) == ()


@pytest.mark.parametrize("kind", KINDS)
def test_each_contradiction_is_named_once_with_its_place(kind: str) -> None:
    sessie, path, words = KINDS[kind]
    (found,) = find_inconsistencies(sessie)
    assert found.path == path
    assert words in found.message


def test_a_werkwijze_without_kringen() -> None:
    first, *others = find_inconsistencies(with_werkwijze(kringen=()))
    assert first.path == ("werkwijze", "kringen")
    assert "noem ze van links naar rechts" in first.message
    # The ideas and the reason of this session have nowhere to be either.
    assert [found.path[0] for found in others] == ["ideeen", "ideeen", "bewust_leeg"]


def test_all_at_once_in_the_order_of_the_record() -> None:
    sessie = attrs.evolve(with_ideeen(kring="maan", vraag="v9"), id="")
    assert [found.path for found in find_inconsistencies(sessie)] == [
        ("id",),
        ("ideeen", 1, "kring"),
        ("ideeen", 1, "vraag"),
    ]


def test_ids_are_looked_up_in_the_session() -> None:
    sessie = full_sessie()
    assert sessie.idee("i2").tekst == "Elke dag één foto"
    assert sessie.casus.vraag("v2").tekst == "Ik wil minder alleen thuis zitten."
    with pytest.raises(KeyError, match="i9"):
        sessie.idee("i9")
    with pytest.raises(KeyError, match="v9"):
        sessie.casus.vraag("v9")
