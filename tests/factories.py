"""Invented ways of working, sessions and meetings, for every test that needs one."""

from collections.abc import Iterable
from datetime import UTC, date, datetime, timedelta
from functools import cache

import attrs

from akad.archive import load_werkwijze
from akad.meeting import Bijeenkomst, KringLeeg, new_sessie
from akad.model import (
    Anonimiteit,
    Band,
    BewustLeeg,
    Casus,
    CasusSoort,
    Hulp,
    Hulpbron,
    Idee,
    Keuze,
    KeuzeAntwoord,
    Kring,
    Nabijheid,
    Netwerkcontact,
    Notitie,
    Perspectief,
    Sessie,
    SocialeKaart,
    Stap,
    StapSoort,
    Stapverloop,
    Status,
    Tafel,
    Terugkoppeling,
    Terugweg,
    Toestemming,
    Uitkomst,
    Verloop,
    Vraag,
    Werkwijze,
    WerkwijzeKern,
)
from akad.privacy import Boundary, SessionNames, own_words

START = datetime(2026, 11, 22, 13, 0, tzinfo=UTC)
KRINGEN = ("eigen kracht", "buurt", "informele zorg", "formele zorg")


class FakeClock:
    """A clock that goes when the test says so."""

    def __init__(self, now: datetime = START) -> None:
        self.now = now

    def __call__(self) -> datetime:
        return self.now

    def forward(self, *, minutes: float = 0, seconds: float = 0) -> None:
        """Let time pass; a negative amount sets the clock back."""
        self.now += timedelta(minutes=minutes, seconds=seconds)


@cache
def packaged() -> Werkwijze:
    """Return the werkwijze of the package."""
    return load_werkwijze()


def make_stap(stap_id: str, soort: StapSoort = StapSoort.WELKOM, minuten: int = 5, **changes: object) -> Stap:
    """Return a step with invented words."""
    defaults: dict[str, object] = {
        "naam": stap_id.capitalize(),
        "vragen": (f"Wat doen we bij {stap_id}?",),
        "uitleg": f"Uitleg van {stap_id}.",
        "let_op": f"Let op bij {stap_id}.",
    }
    return Stap(id=stap_id, soort=soort, minuten=minuten, **(defaults | changes))


def make_werkwijze(
    kringen: Iterable[str] = ("zelf", "samen", "betaald"),
    before: Iterable[Stap] = (make_stap("begin"), make_stap("vraag", StapSoort.VRAAG)),
    after: Iterable[Stap] = (make_stap("oogst", StapSoort.TERUG),),
) -> Werkwijze:
    """Return a werkwijze with a step of five minutes per kring, between other steps."""
    names = tuple(kringen)
    return Werkwijze(
        id="eigen-1",
        naam="Eigen wijze",
        kringen=tuple(Kring(naam=naam, kort=naam[:6], uitleg=f"Wat hoort bij {naam}.") for naam in names),
        perspectieven=(Perspectief(id="bewoner", naam="bewoner"), Perspectief(id="buur", naam="buur")),
        stappen=(
            *before,
            *(make_stap(f"stap-{naam}", StapSoort.KRING, kring=naam) for naam in names),
            *after,
        ),
    )


def make_sessie(werkwijze: Werkwijze | None = None, **changes: object) -> Sessie:
    """Return a session that is ready to begin: the bewoner agrees, nothing was said yet."""
    sessie = new_sessie(
        sessie_id="2026-11-22-k7m3qx",
        codenaam="Zilveren Reiger",
        werkwijze=werkwijze or packaged(),
        soort=CasusSoort.BEWONER,
        toestemming=Toestemming.AKKOORD,
    )
    return attrs.evolve(sessie, **changes)


def full_sessie() -> Sessie:
    """Return a session in which every field of every class of the model has a value of its own."""
    return Sessie(
        id="2026-11-22-k7m3qx",
        codenaam="Zilveren Reiger",
        status=Status.TERUGGEKOPPELD,
        werkwijze=WerkwijzeKern(id="akad-1", naam="AKAD", kringen=KRINGEN),
        domeinen=("lvb", "ggz"),
        casus=Casus(
            toestemming=Toestemming.AKKOORD,
            toestemming_toelichting=own_words("De moeder vraagt het eerst aan haar zoon."),
            leefsituatie=own_words("Woont sinds kort alleen."),
            gaat_goed=(own_words("staat elke dag op tijd op"),),
            krachten=(own_words("fotografeert op straat"),),
            dromen=(own_words("een eigen tentoonstelling"),),
            al_geprobeerd=own_words("Een groep, maar dat was te druk."),
            niet_aan_tafel=(own_words("waarom het huis leeg moest"),),
            bron=own_words("verzonnen"),
            netwerk=(
                Netwerkcontact(
                    rol=own_words("zus"),
                    kring=Nabijheid.DICHTBIJ,
                    band=Band.STERK,
                    hulp=(Hulp.GEZELSCHAP, Hulp.STEUN),
                    wederkerig=True,
                    toelichting=own_words("belt op zondag"),
                ),
            ),
            vragen=(
                Vraag(id="v1", tekst=own_words("Ik wil iets doen met mijn foto's.")),
                Vraag(id="v2", tekst=own_words("Ik wil minder alleen thuis zitten.")),
            ),
        ),
        tafel=Tafel(wijktafel=own_words("De Oever"), perspectieven={"bewoner": 1, "wijkzorg": 3}),
        verloop=Verloop(
            stap="buurt",
            begin=START,
            stap_begin=START + timedelta(minutes=36),
            eind=START + timedelta(minutes=60),
            stappen=(Stapverloop(stap="eigen-kracht", gepland=7, besteed=430, kring="eigen kracht"),),
        ),
        notities=(
            Notitie(
                id="n1",
                stap="in-beeld",
                tekst=own_words("Loopt elke dag langs het water."),
                perspectief="wijkzorg",
                minuut=9,
            ),
        ),
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
                gaat_mee=own_words("de buurvrouw"),
                keuze=Keuze(
                    antwoord=KeuzeAntwoord.PROBEREN, toelichting=own_words("graag samen"), dag=date(2026, 11, 24)
                ),
                terugkoppeling=Terugkoppeling(
                    uitkomst=Uitkomst.GELUKT,
                    wat=own_words("Er kwam een expositie van."),
                    geleerd=own_words("Samen gaan helpt."),
                    dag=date(2026, 12, 20),
                ),
            ),
            Idee(id="i2", kring="eigen kracht", tekst=own_words("Elke dag één foto")),
        ),
        bewust_leeg=(BewustLeeg(kring="formele zorg", reden=own_words("Er is nu niets nodig.")),),
        terug=Terugweg(
            wie=own_words("de inbrenger"), wanneer=own_words("deze week"), weer_spreken=own_words("over een maand")
        ),
        anonimiteit=Anonimiteit(
            akad="0.1.0",
            regels="1",
            nagekeken=START + timedelta(minutes=58),
            vervangen={"PERSOON": 2},
            grover={"LEEFTIJD": 1},
            gelaten={"PLAATS": 1},
        ),
    )


def full_kaart() -> SocialeKaart:
    """Return a sociale kaart in which every field has a value of its own."""
    return SocialeKaart(
        buurt=own_words("De Oever"),
        hulpbronnen=(
            Hulpbron(
                naam=own_words("Eettafel De Ketel"),
                aanbod=own_words("elke woensdag samen koken en eten"),
                voor_wie=own_words("iedereen uit de wijk"),
                waar=own_words("bij het plein"),
                open=own_words("woensdag vanaf vijf uur"),
                contact=own_words("020 123 45 67"),
                kring="buurt",
                bevestigd=date(2026, 9, 1),
                inbreng="welzijn",
            ),
            Hulpbron(naam=own_words("Buurtkoor")),
        ),
    )


def make_meeting(
    sessie: Sessie | None = None,
    werkwijze: Werkwijze | None = None,
    *,
    clock: FakeClock | None = None,
    names: SessionNames | None = None,
    begun: bool = True,
) -> Bijeenkomst:
    """Return a meeting, begun unless told otherwise."""
    werkwijze = werkwijze or packaged()
    meeting = Bijeenkomst(sessie or make_sessie(werkwijze), werkwijze, Boundary(names), clock or FakeClock())
    if begun:
        meeting.begin()
    return meeting


def go_to(meeting: Bijeenkomst, stap_id: str) -> None:
    """Walk on to a step; a kring that is still empty on the way gets an idea."""
    while meeting.stap.id != stap_id:
        try:
            meeting.next_step()
        except KringLeeg as empty:
            meeting.add_idea(f"een idee voor {empty.kring}", empty.kring)


def go_to_last(meeting: Bijeenkomst) -> None:
    """Walk on to the last step."""
    go_to(meeting, meeting.werkwijze.stappen[-1].id)


def texts(meeting: Bijeenkomst) -> list[str]:
    """Return what the ideas of a meeting say, in their order."""
    return [idee.tekst for idee in meeting.sessie.ideeen]
