"""What makes steps, kringen and perspectives one way of working."""

import re
from typing import Any

import attrs
import pytest

from akad.model import Perspectief, StapSoort, Werkwijze, WerkwijzeKern
from factories import make_stap, make_werkwijze

GOOD = make_werkwijze()
OTHER_ORDER = (*GOOD.stappen[:2], GOOD.stappen[3], GOOD.stappen[2], *GOOD.stappen[4:])
ORDER = "stappen: elke kring krijgt één stap van de soort 'kring', in de volgorde van de kringen"


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ({"stappen": ()}, "stappen: er moet er minstens één zijn"),
        ({"kringen": ()}, "kringen: er moet er minstens één zijn"),
        ({"perspectieven": ()}, "perspectieven: er moet er minstens één zijn"),
        ({"stappen": (*GOOD.stappen, GOOD.stappen[0])}, "stappen: de id 'begin' komt meer dan eens voor"),
        ({"kringen": (*GOOD.kringen, GOOD.kringen[0])}, "kringen: de naam 'zelf' komt meer dan eens voor"),
        (
            {"perspectieven": (*GOOD.perspectieven, Perspectief(id="buur", naam="andere buur"))},
            "perspectieven: de id 'buur' komt meer dan eens voor",
        ),
        (
            {"stappen": (make_stap("kort", minuten=0), *GOOD.stappen)},
            "stappen: 'kort' moet minstens 1 minuut duren",
        ),
        (
            {"stappen": (make_stap("kort", minuten=-5), *GOOD.stappen)},
            "stappen: 'kort' moet minstens 1 minuut duren",
        ),
        (
            {"stappen": (make_stap("stil", vragen=()), *GOOD.stappen)},
            "stappen: 'stil' heeft geen vragen voor de procesbegeleider",
        ),
        ({"stappen": OTHER_ORDER}, ORDER),
        ({"stappen": GOOD.stappen[:3]}, ORDER),
        ({"kringen": GOOD.kringen[:2]}, ORDER),
        ({"stappen": (*GOOD.stappen, make_stap("nog eens", StapSoort.KRING, kring="zelf"))}, ORDER),
        ({"stappen": (make_stap("kringloos", StapSoort.KRING), *GOOD.stappen)}, ORDER),
    ],
)
def test_what_does_not_fit_is_one_sentence(changes: dict[str, Any], sentence: str) -> None:
    with pytest.raises(ValueError, match=f"^{re.escape(sentence)}"):
        attrs.evolve(GOOD, **changes)


def test_minutes_add_up() -> None:
    assert GOOD.minuten == 6 * 5


@pytest.mark.parametrize("place", range(len(GOOD.stappen)))
def test_steps_are_found_by_id(place: int) -> None:
    stap = GOOD.stappen[place]
    assert GOOD.index(stap.id) == place
    assert GOOD.stap(stap.id) is stap


def test_kringen_are_found_by_name_with_the_step_in_which_they_open() -> None:
    assert [GOOD.kring_index(kring.naam) for kring in GOOD.kringen] == [0, 1, 2]
    assert [GOOD.step_of(kring.naam) for kring in GOOD.kringen] == [2, 3, 4]
    assert GOOD.kring("samen").kort == "samen"


@pytest.mark.parametrize(
    "find", [Werkwijze.index, Werkwijze.stap, Werkwijze.kring, Werkwijze.kring_index, Werkwijze.step_of]
)
def test_what_is_not_there_is_not_found(find: Any) -> None:
    with pytest.raises(KeyError, match="maan"):
        find(GOOD, "maan")


def test_an_unknown_perspective_is_shown_as_it_is_written() -> None:
    werkwijze = attrs.evolve(GOOD, perspectieven=(Perspectief(id="mo-bw", naam="MO/BW"),))
    assert werkwijze.perspectief_naam("mo-bw") == "MO/BW"
    assert werkwijze.perspectief_naam("imam") == "imam"


def test_a_record_keeps_what_it_needs_to_be_read_without_the_werkwijze() -> None:
    assert WerkwijzeKern.of(GOOD) == WerkwijzeKern(
        id="eigen-1", naam="Eigen wijze", kringen=("zelf", "samen", "betaald")
    )
