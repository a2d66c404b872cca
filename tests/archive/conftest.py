"""A session with everything in it, and keys that this version does not know, for the tests of the archive."""

from pathlib import Path

import attrs
import pytest

from akad.archive import write_record
from akad.model import Idee, Nabijheid, Netwerkcontact, Sessie, Stapverloop
from akad.privacy import own_words
from factories import full_sessie


@pytest.fixture
def sessie() -> Sessie:
    full = full_sessie()
    casus = attrs.evolve(
        full.casus,
        leefsituatie=own_words("Woont sinds kort alleen.\nDe ochtenden zijn goed, de avonden lang."),
        krachten=(*full.casus.krachten, own_words('zegt zelf: "ik zie alles"')),
        netwerk=(
            *full.casus.netwerk,
            Netwerkcontact(rol=own_words("begeleider"), kring=Nabijheid.BETAALD, toelichting=own_words("op donderdag")),
        ),
    )
    assert full.verloop is not None
    stappen = (Stapverloop(stap="welkom", gepland=5, besteed=287), *full.verloop.stappen)
    ideeen = (
        attrs.evolve(full.ideeen[0], overig={"kleur": "groen", "extern": {"bron": "kaart", "leeg": {}}}),
        Idee(id="i2", kring="eigen kracht", tekst=own_words("Elke dag één foto [voor zichzelf]")),
    )
    return attrs.evolve(
        full,
        casus=casus,
        verloop=attrs.evolve(full.verloop, stappen=stappen),
        ideeen=ideeen,
        plugin={"lvb": {"schema": 2, "checklist": [{"vraag": "lezen", "antwoord": "ja"}]}},
        overig={"nieuw": [1, 2], "later": {"x": True}, "reeks": [{"a": 1}, {"a": 2, "b": {"c": 3}}]},
    )


@pytest.fixture
def record(tmp_path: Path, sessie: Sessie) -> Path:
    """Return the path of the written session."""
    path = tmp_path / f"{sessie.id}.toml"
    write_record(path, sessie)
    return path


@pytest.fixture
def large(sessie: Sessie) -> Sessie:
    """Return the session with 120 ideas."""
    ideas = tuple(attrs.evolve(sessie.ideeen[n % 2], id=f"i{n}") for n in range(120))
    return attrs.evolve(sessie, ideeen=ideas)
