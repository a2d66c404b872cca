"""What each figure is, written once: which rows it counts, as SQL in the dialect of DuckDB.

Every definition gives the rows `sessie, groep, naam, deel, stuks, teller, noemer, volgorde`. What follows from them —
sums, the sessions behind a line, the rule of small numbers — is the same for all and stands in `figures.py`. Another
engine gets the same text in its own dialect.
"""

from datetime import date, timedelta

import attrs

from akad.learning.filters import literal
from akad.learning.results import Soort
from akad.learning.wording import TOLD

CHOSEN = "wil ik proberen"
NO_ANSWER = "nog geen antwoord"
NOT_HEARD = "nog niet gehoord"
JOINED = "|"
"""Between the years of a line that stands for several."""
_WORKED = "('gelukt', 'deels')"


@attrs.frozen(kw_only=True)
class Definition:
    """One figure.

    `rows` is the SQL up to its WHERE; `where` its conditions. `groep` and `deel` are expressions, as are `stuks` (how
    many things a row stands for), `teller` and `noemer`: what is added up for `Groep.waarde` and, for `Soort.AANDEEL`
    and `Soort.TIJD`, `Groep.van`. `naam` and `toelichting` are shown instead of and beside the key. `volgorde` puts the
    lines in order, "" the largest first. `top` keeps the first so many lines, `least` those with so many sessions;
    `over_time` says that lines are years, of which small neighbours are taken together, and `once` that no session has
    two rows in one line. `stories` is a condition on `verhalen`, and `skip` how many of those to pass over when there
    are enough, so that not every figure has the same beside it.
    """

    id: str
    titel: str
    uitleg: str
    waarde_naam: str
    soort: Soort
    rows: str
    where: str = ""
    groep: str
    naam: str = ""
    toelichting: str = ""
    deel: str = ""
    deel_order: tuple[str, ...] = ()
    stuks: str = "1"
    teller: str = "1"
    noemer: str = "1"
    volgorde: str = ""
    top: int | None = None
    least: int = 1
    over_time: bool = False
    once: bool = False
    stories: str = ""
    skip: int = 0
    leeg: str

    def keys(self, sleutel: str) -> tuple[str, ...]:
        """Return the values of `groep` that a line stands for: one, or several years taken together."""
        return tuple(sleutel.split(JOINED)) if self.over_time else (sleutel,)

    def base(self, selected: str) -> str:
        """Return the rows of this figure; `selected` is the relation with the sessions, "" for all."""
        conditions = [self.where, f"sessie IN (SELECT sessie FROM {selected})" if selected else ""]
        where = " AND ".join(filter(None, conditions))
        columns = (
            "sessie",
            f"{self.groep} AS groep",
            f"{self.naam or self.groep} AS naam",
            f"{self.toelichting or literal('')} AS toelichting",
            f"{self.deel or literal('')} AS deel",
            f"{self.stuks} AS stuks",
            f"{self.teller} AS teller",
            f"{self.noemer} AS noemer",
            f"{self.volgorde or '0'} AS volgorde",
        )
        return f"SELECT {', '.join(columns)} FROM {self.rows}{f' WHERE {where}' if where else ''}"


def figure_ids() -> tuple[str, ...]:
    """Return the ids of the figures in the order in which they are shown."""
    return tuple(each.id for each in definitions(date(2000, 1, 1)))


def definitions(today: date) -> tuple[Definition, ...]:
    """Return the figures in the order in which they are shown; `today` tells how long a session waits."""
    return (
        Definition(
            id="ideeen",
            titel="Waar komen onze ideeën terecht?",
            uitleg="Het aantal ideeën per kring, van alle ideeën samen.",
            waarde_naam="ideeën",
            soort=Soort.DEEL,
            # Counted by kring when the record was read: a table twenty times as small as that of all ideas.
            rows="kringen",
            where="ideeen > 0",
            groep="kring",
            stuks="ideeen",
            volgorde="plaats",
            once=True,
            stories="soort = 'wat'",
            leeg="Er zijn nog geen ideeën.",
        ),
        Definition(
            id="jaren",
            titel="Verschuift dat door de jaren?",
            uitleg="Het aantal ideeën per jaar, en welk deel daarvan in elke kring staat.",
            waarde_naam="ideeën",
            soort=Soort.DEEL,
            rows="kringen JOIN sessies USING (sessie)",
            where="jaar IS NOT NULL AND kringen.ideeen > 0",
            groep="CAST(jaar AS VARCHAR)",
            stuks="kringen.ideeen",
            deel="kring",
            deel_order=("eigen kracht", "buurt", "informele zorg", "formele zorg"),
            volgorde="jaar",
            over_time=True,
            stories="soort = 'geleerd'",
            leeg="Er zijn nog geen ideeën met een jaar.",
        ),
        Definition(
            id="keuze",
            titel="Wat kiest de bewoner?",
            uitleg="Per kring: hoeveel tips de bewoner wil proberen, van de tips waarop al een antwoord kwam.",
            waarde_naam="gekozen",
            soort=Soort.AANDEEL,
            rows="ideeen",
            where="is_tip",
            groep="kring",
            deel=f"COALESCE(keuze, '{NO_ANSWER}')",
            deel_order=(CHOSEN, "misschien later", "nee", NO_ANSWER),
            teller=f"CASE WHEN keuze = '{CHOSEN}' THEN 1 ELSE 0 END",
            noemer="CASE WHEN keuze IS NOT NULL THEN 1 ELSE 0 END",
            volgorde="plaats",
            stories="soort = 'wat'",
            skip=3,
            leeg="Er ging nog geen tip terug naar een bewoner.",
        ),
        Definition(
            id="uitkomst",
            titel="Wat kwam ervan?",
            uitleg="Per kring: hoeveel tips gelukt of deels gelukt zijn, van de tips waarop terugkoppeling kwam.",
            waarde_naam="gelukt of deels gelukt",
            soort=Soort.AANDEEL,
            rows="ideeen",
            where=f"(keuze = '{CHOSEN}' OR uitkomst IS NOT NULL)",
            groep="kring",
            deel=f"COALESCE(uitkomst, '{NOT_HEARD}')",
            deel_order=("gelukt", "deels", "niet gelukt", "anders gegaan", NOT_HEARD),
            teller=f"CASE WHEN uitkomst IN {_WORKED} THEN 1 ELSE 0 END",
            noemer="CASE WHEN uitkomst IS NOT NULL THEN 1 ELSE 0 END",
            volgorde="plaats",
            stories="soort = 'wat'",
            skip=6,
            leeg="Er is nog geen tip gekozen.",
        ),
        Definition(
            id="tijd",
            titel="Waar gaat de tijd heen?",
            uitleg="Per stap: hoe lang hij gemiddeld duurde, en hoe lang hij mocht duren. Van afgeronde sessies.",
            waarde_naam="minuten",
            soort=Soort.TIJD,
            rows="stappen JOIN sessies USING (sessie)",
            where="afgerond",
            groep="stap",
            teller="besteed",
            noemer="gepland * 60",
            volgorde="plaats",
            once=True,
            stories="soort = 'geleerd'",
            skip=3,
            leeg="Er is nog geen bijeenkomst afgerond.",
        ),
        Definition(
            id="gehoord",
            titel="Wie hebben we gehoord?",
            uitleg="Per perspectief: in hoeveel sessies er iets vandaan kwam, van de sessies waarin het aan tafel zat. "
            "Van afgeronde sessies.",
            waarde_naam="sessies waarin het gehoord is",
            soort=Soort.AANDEEL,
            rows="perspectieven JOIN sessies USING (sessie)",
            where="afgerond",
            groep="perspectief",
            teller="CASE WHEN gehoord THEN 1 ELSE 0 END",
            once=True,
            stories="soort = 'geleerd'",
            skip=6,
            leeg="Bij geen enkele afgeronde sessie staat wie er aan tafel zat.",
        ),
        Definition(
            id="hulpbronnen",
            titel="Welke hulpbronnen komen terug?",
            uitleg="Hulpbronnen die in meer dan één sessie genoemd zijn: in hoeveel ideeën.",
            waarde_naam="ideeën",
            soort=Soort.KEREN,
            rows="ideeen",
            where="hulpbron_sleutel IS NOT NULL",
            groep="hulpbron_sleutel",
            naam="hulpbron",
            deel=f"CASE WHEN keuze = '{CHOSEN}' THEN 'gekozen' WHEN is_tip THEN 'tip' ELSE 'genoemd' END",
            deel_order=("gekozen", "tip", "genoemd"),
            least=2,
            top=20,
            stories="soort = 'wat' AND hulpbron_sleutel IS NOT NULL",
            leeg="Er is nog geen hulpbron die in meer dan één sessie genoemd is.",
        ),
        Definition(
            id="leeg",
            titel="Welke kringen bleven leeg, en waarom?",
            uitleg="Per kring: in hoeveel sessies er niets in kwam, van de sessies waarin de kring aan de beurt was.",
            waarde_naam="sessies waarin de kring leeg bleef",
            soort=Soort.AANDEEL,
            rows="kringen",
            where="bereikt",
            groep="kring",
            deel="CASE WHEN ideeen > 0 THEN 'met ideeën' WHEN bewust_leeg THEN 'bewust leeg' ELSE 'leeg' END",
            deel_order=("met ideeën", "bewust leeg", "leeg"),
            teller="CASE WHEN ideeen = 0 THEN 1 ELSE 0 END",
            volgorde="plaats",
            once=True,
            stories="soort = 'reden'",
            leeg="Er is nog geen kring aan de beurt geweest.",
        ),
        Definition(
            id="woorden",
            titel="Welke woorden vielen op?",
            uitleg="Woorden waar een plugin een gewoner woord voor weet, en hoe vaak ze in de sessies staan.",
            waarde_naam="keer",
            soort=Soort.KEREN,
            rows="signalen",
            groep="woord",
            toelichting="alternatief",
            teller="keren",
            top=20,
            stories="soort = 'geleerd'",
            skip=9,
            leeg="Er viel geen woord op.",
        ),
        Definition(
            id="zonder",
            titel="Waar wachten we nog op terugkoppeling?",
            uitleg="Afgeronde sessies: hoe lang ze al zonder terugkoppeling zijn, en hoeveel er terugkoppeling hebben.",
            waarde_naam="sessies",
            soort=Soort.DEEL,
            rows="sessies",
            where="afgerond",
            groep=_waiting(today),
            volgorde=_waiting_order(today),
            once=True,
            stories="soort = 'geleerd'",
            skip=12,
            leeg="Er is nog geen bijeenkomst afgerond.",
        ),
    )


_WAITS = ((30, "korter dan een maand"), (91, "een tot drie maanden"), (182, "drie maanden tot een half jaar"))
_LONGEST, _UNKNOWN = "langer dan een half jaar", "dag onbekend"


def _waiting(today: date) -> str:
    return _by_wait(today, [literal(name) for _, name in _WAITS], *map(literal, (_LONGEST, TOLD, _UNKNOWN)))


def _waiting_order(today: date) -> str:
    return _by_wait(today, ["1", "2", "3"], "4", "0", "5")


def _by_wait(today: date, waits: list[str], longest: str, told: str, unknown: str) -> str:
    steps = " ".join(
        f"WHEN dag > {literal(today - timedelta(days=days))} THEN {result}"
        for (days, _), result in zip(_WAITS, waits, strict=True)
    )
    return f"CASE WHEN teruggekoppeld > 0 THEN {told} WHEN dag IS NULL THEN {unknown} {steps} ELSE {longest} END"
