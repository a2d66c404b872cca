"""The demo as data: a prepared case, and per step what the table says."""

import tomllib
from collections.abc import Mapping
from datetime import date
from importlib.resources import files
from typing import Any

import attrs

from akad.model import (
    Band,
    Casus,
    Hulp,
    Nabijheid,
    Netwerkcontact,
    Sessie,
    Tafel,
    Toestemming,
    Werkwijze,
    WerkwijzeKern,
)
from akad.privacy import own_words

DEMO_ID = "demo"
CODENAAM = "Vrolijke Ekster"


@attrs.frozen
class ScriptLine:
    """Something the table says: who, what, where it goes, and the kring it is parked for when it comes too early."""

    text: str
    who: str | None = None
    target: str | None = None
    park: str | None = None


@attrs.frozen
class ScriptStep:
    """What happens in one step, and what the guide tells about it. `tips` are ids of ideas that go back."""

    guide: str
    lines: tuple[ScriptLine, ...]
    tips: tuple[str, ...] = ()


@attrs.frozen
class Script:
    """The whole demo."""

    casus: Casus
    perspectieven: Mapping[str, int]
    steps: Mapping[str, ScriptStep]

    def sessie(self, werkwijze: Werkwijze, today: date) -> Sessie:
        """Return the prepared session with which the demo begins."""
        return Sessie(
            id=f"{today.isoformat()}-{DEMO_ID}",
            codenaam=CODENAAM,
            werkwijze=WerkwijzeKern.of(werkwijze),
            casus=self.casus,
            tafel=Tafel(wijktafel=own_words("Demo"), perspectieven=self.perspectieven),
        )


def load_script() -> Script:
    """Return the demo that comes with the program."""
    raw: dict[str, Any] = tomllib.loads(files("akad.demo").joinpath("demo.toml").read_text("utf-8"))
    return Script(
        casus=Casus(
            toestemming=Toestemming.AKKOORD,
            leefsituatie=own_words(raw["leefsituatie"]),
            al_geprobeerd=own_words(raw["al_geprobeerd"]),
            krachten=tuple(own_words(kracht) for kracht in raw["krachten"]),
            netwerk=tuple(
                Netwerkcontact(
                    rol=own_words(each["rol"]),
                    kring=Nabijheid(each["kring"]),
                    band=Band(each["band"]),
                    hulp=tuple(Hulp(hulp) for hulp in each["hulp"]),
                )
                for each in raw["netwerk"]
            ),
        ),
        perspectieven=raw["perspectieven"],
        steps={
            each["stap"]: ScriptStep(
                each["uitleg"],
                tuple(
                    ScriptLine(regel["tekst"], regel.get("wie"), regel.get("bij"), regel.get("parkeer"))
                    for regel in each["regels"]
                ),
                tuple(each.get("tips", ())),
            )
            for each in raw["stappen"]
        },
    )
