"""What a case, an idea, a session and a werkwijze are: frozen classes, no clock, no file, no widget."""

from akad.model.casus import Band, Casus, CasusSoort, Hulp, Nabijheid, Netwerkcontact, Toestemming, Vraag
from akad.model.consistency import Inconsistency, find_inconsistencies
from akad.model.hulpbron import Hulpbron, SocialeKaart
from akad.model.idee import Idee, Keuze, KeuzeAntwoord, Terugkoppeling, Uitkomst
from akad.model.leerverslag import Leernotitie, Leerverslag, Leervraag
from akad.model.sessie import (
    Anonimiteit,
    BewustLeeg,
    Notitie,
    Sessie,
    Stapverloop,
    Status,
    Tafel,
    Terugweg,
    Verloop,
    WerkwijzeKern,
)
from akad.model.text import SafeText
from akad.model.werkwijze import Kring, Perspectief, Stap, StapSoort, Werkwijze

__all__ = [
    "Anonimiteit",
    "Band",
    "BewustLeeg",
    "Casus",
    "CasusSoort",
    "Hulp",
    "Hulpbron",
    "Idee",
    "Inconsistency",
    "Keuze",
    "KeuzeAntwoord",
    "Kring",
    "Leernotitie",
    "Leerverslag",
    "Leervraag",
    "Nabijheid",
    "Netwerkcontact",
    "Notitie",
    "Perspectief",
    "SafeText",
    "Sessie",
    "SocialeKaart",
    "Stap",
    "StapSoort",
    "Stapverloop",
    "Status",
    "Tafel",
    "Terugkoppeling",
    "Terugweg",
    "Toestemming",
    "Uitkomst",
    "Verloop",
    "Vraag",
    "Werkwijze",
    "WerkwijzeKern",
    "find_inconsistencies",
]
