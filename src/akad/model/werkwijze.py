"""A werkwijze: the steps, kringen and perspectives of a table. Data, not code: tables differ."""

from enum import StrEnum

import attrs


class StapSoort(StrEnum):
    """What is done in a step, and so what one typed line becomes there."""

    WELKOM = "welkom"
    BEELD = "in beeld"
    KRACHTEN = "krachten en netwerk"
    VRAAG = "vraag"
    KRING = "kring"
    TERUG = "terug naar de bewoner"
    LEREN = "leren"


@attrs.frozen(kw_only=True)
class Kring:
    """A column of the compensatiematrix; `naam` is also its key in the record, so it is unique and stays."""

    naam: str
    kort: str
    uitleg: str


@attrs.frozen(kw_only=True)
class Perspectief:
    """From where somebody speaks. `id` stands in records, `naam` on the screen."""

    id: str
    naam: str


@attrs.frozen(kw_only=True)
class Stap:
    """A step of the method.

    `minuten` is its share of the planned time. `vragen` are two to four questions for the procesbegeleider;
    the other two tuples replace them when the bewoner is at the table and when the case is a buurt (empty: the
    ordinary ones are used). `kring` is set for steps of the kind `StapSoort.KRING` only.
    """

    id: str
    naam: str
    soort: StapSoort
    minuten: int
    vragen: tuple[str, ...]
    vragen_met_bewoner: tuple[str, ...] = ()
    vragen_buurt: tuple[str, ...] = ()
    uitleg: str
    let_op: str
    kring: str | None = None


@attrs.frozen(kw_only=True)
class Werkwijze:
    """A way of working: the order of the steps is the order of the meeting, the order of the kringen is left to right.

    Raises ValueError, in Dutch and with the place in the file, when the parts do not fit together.
    """

    id: str
    naam: str
    kringen: tuple[Kring, ...]
    perspectieven: tuple[Perspectief, ...]
    stappen: tuple[Stap, ...]

    def __attrs_post_init__(self) -> None:
        """Check that the steps, kringen and perspectives are one whole."""
        for what, names in (
            ("stappen: de id", [stap.id for stap in self.stappen]),
            ("kringen: de naam", [kring.naam for kring in self.kringen]),
            ("perspectieven: de id", [p.id for p in self.perspectieven]),
        ):
            if not names:
                raise ValueError(f"{what.split(':')[0]}: er moet er minstens één zijn")
            for name in names:
                if names.count(name) > 1:
                    raise ValueError(f"{what} '{name}' komt meer dan eens voor")
        for stap in self.stappen:
            if stap.minuten < 1:
                raise ValueError(f"stappen: '{stap.id}' moet minstens 1 minuut duren")
            if not stap.vragen:
                raise ValueError(f"stappen: '{stap.id}' heeft geen vragen voor de procesbegeleider")
        steps_of_kringen = [stap.kring for stap in self.stappen if stap.soort is StapSoort.KRING]
        if steps_of_kringen != [kring.naam for kring in self.kringen]:
            raise ValueError(
                "stappen: elke kring krijgt één stap van de soort 'kring', in de volgorde van de kringen "
                "(van links naar rechts)"
            )

    @property
    def minuten(self) -> int:
        """The planned length of the whole meeting, in minutes."""
        return sum(stap.minuten for stap in self.stappen)

    def stap(self, stap_id: str) -> Stap:
        """Return the step with this id; KeyError when the werkwijze has no such step."""
        return self.stappen[self.index(stap_id)]

    def index(self, stap_id: str) -> int:
        """Return the place of a step, from 0; KeyError when the werkwijze has no such step."""
        for index, stap in enumerate(self.stappen):
            if stap.id == stap_id:
                return index
        raise KeyError(stap_id)

    def kring(self, naam: str) -> Kring:
        """Return the kring with this name; KeyError when the werkwijze has no such kring."""
        return self.kringen[self.kring_index(naam)]

    def kring_index(self, naam: str) -> int:
        """Return how far to the right a kring stands, from 0; KeyError when there is no such kring."""
        for index, kring in enumerate(self.kringen):
            if kring.naam == naam:
                return index
        raise KeyError(naam)

    def step_of(self, kring: str) -> int:
        """Return the place of the step in which this kring opens, from 0; KeyError when there is none."""
        for index, stap in enumerate(self.stappen):
            if stap.kring == kring:
                return index
        raise KeyError(kring)

    def perspectief_naam(self, perspectief_id: str) -> str:
        """Return the name of a perspective for the screen; an unknown one is shown as it is written."""
        return next((p.naam for p in self.perspectieven if p.id == perspectief_id), perspectief_id)
