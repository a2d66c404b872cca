"""A session with everything in it, invented, for the tests of the archive."""

from datetime import UTC, datetime
from pathlib import Path

import attrs
import pytest

from akad.archive import write_record
from akad.model import (
    Band,
    BewustLeeg,
    Casus,
    Idee,
    Keuze,
    KeuzeAntwoord,
    Nabijheid,
    Netwerkcontact,
    Notitie,
    Sessie,
    Stapverloop,
    Status,
    Tafel,
    Terugkoppeling,
    Toestemming,
    Uitkomst,
    Verloop,
    Vraag,
    WerkwijzeKern,
)
from akad.privacy import own_words

KRINGEN = ("eigen kracht", "buurt", "informele zorg", "formele zorg")


@pytest.fixture
def sessie() -> Sessie:
    start = datetime(2026, 11, 22, 13, 0, tzinfo=UTC)
    return Sessie(
        id="2026-11-22-k7m3qx",
        codenaam="Zilveren Reiger",
        status=Status.TERUGGEKOPPELD,
        werkwijze=WerkwijzeKern(id="akad-1", naam="AKAD in tien stappen", kringen=KRINGEN),
        domeinen=("lvb", "ggz"),
        casus=Casus(
            toestemming=Toestemming.AKKOORD,
            leefsituatie=own_words("Woont sinds kort alleen.\nDe ochtenden zijn goed, de avonden lang."),
            krachten=(own_words("fotografeert op straat"), own_words('zegt zelf: "ik zie alles"')),
            al_geprobeerd=own_words("Een groep, maar dat was te druk."),
            netwerk=(
                Netwerkcontact(rol=own_words("zus"), kring=Nabijheid.DICHTBIJ, band=Band.STERK),
                Netwerkcontact(
                    rol=own_words("begeleider"),
                    kring=Nabijheid.BETAALD,
                    toelichting=own_words("op donderdag"),
                ),
            ),
            vragen=(
                Vraag(id="v1", tekst=own_words("Ik wil iets doen met mijn foto's.")),
                Vraag(id="v2", tekst=own_words("Ik wil minder alleen thuis zitten.")),
            ),
        ),
        tafel=Tafel(
            wijktafel=own_words("De Oever"),
            perspectieven={"bewoner": 1, "ervaringsdeskundige": 1, "wijkzorg": 3},
        ),
        verloop=Verloop(
            stap="buurt",
            begin=start,
            stap_begin=start.replace(minute=36),
            eind=start.replace(hour=14),
            stappen=(
                Stapverloop(stap="welkom", gepland=5, besteed=287),
                Stapverloop(stap="eigen-kracht", gepland=7, besteed=430, kring="eigen kracht"),
            ),
        ),
        notities=(Notitie(id="n1", stap="beeld", tekst=own_words("Loopt elke dag langs het water."), minuut=9),),
        ideeen=(
            Idee(
                id="i1",
                vraag="v1",
                kring="buurt",
                tekst=own_words("Foto's hangen in het buurtcafé"),
                stap="buurt",
                minuut=31,
                perspectief="ervaringsdeskundige",
                hulpbron=own_words("buurtcafé"),
                tip=own_words("Vraag in het café of er een wand vrij is."),
                keuze=Keuze(antwoord=KeuzeAntwoord.PROBEREN, toelichting=own_words("graag samen")),
                terugkoppeling=Terugkoppeling(
                    uitkomst=Uitkomst.GELUKT,
                    wat=own_words("Er kwam een expositie van."),
                    geleerd=own_words("Samen gaan helpt."),
                ),
                overig={"kleur": "groen", "extern": {"bron": "kaart", "leeg": {}}},
            ),
            Idee(id="i2", kring="eigen kracht", tekst=own_words("Elke dag één foto [voor zichzelf]")),
        ),
        bewust_leeg=(BewustLeeg(kring="formele zorg", reden=own_words("Er is nu niets nodig.")),),
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
