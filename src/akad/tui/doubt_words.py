"""The check in plain words: where something stands, what it looks like, what can be done with it, what was done."""

import re

from akad.model import Anonimiteit, Sessie
from akad.privacy import Label
from akad.privacy.doubts import Doubt
from akad.tui.words import counted, enumerated

_PLACES = (
    (r"casus\.leefsituatie", "Leefsituatie"),
    (r"casus\.gaat_goed.*", "Wat goed gaat"),
    (r"casus\.krachten.*", "Kracht"),
    (r"casus\.dromen.*", "Droom"),
    (r"casus\.al_geprobeerd", "Wat al geprobeerd is"),
    (r"casus\.niet_aan_tafel.*", "Wat niet aan tafel komt"),
    (r"casus\.toestemming_toelichting", "Waarom zonder spoor"),
    (r"casus\.netwerk.*", "Iemand in het netwerk"),
    (r"casus\.bron", "Bron"),
    (r"tafel\.wijktafel", "Naam van de wijktafel"),
    (r"ideeen.*\.keuze\..*", "Keuze van de bewoner"),
    (r"ideeen.*\.terugkoppeling\..*", "Wat ervan kwam"),
    (r"ideeen.*\.gaat_mee", "Wie er meegaat"),
    (r"ideeen.*\.hulpbron", "Plek in de buurt"),
    (r"terug\..*", "Terug naar de bewoner"),
    (r"plugin\..*", "Notitie bij de checklist"),
)
_OF_LIST = re.compile(r"(casus\.vragen|ideeen|bewust_leeg|notities)\[(\d+)\]\.(\w+)")

_LOOKS_LIKE = {
    Label.PERSOON: "Dit lijkt op een naam.",
    Label.ADRES: "Dit lijkt op een adres.",
    Label.POSTCODE: "Dit is een postcode.",
    Label.TELEFOON: "Dit is een telefoonnummer.",
    Label.EMAIL: "Dit is een e-mailadres.",
    Label.URL: "Dit is een webadres of een account.",
    Label.BSN: "Dit lijkt op een burgerservicenummer.",
    Label.IBAN: "Dit is een rekeningnummer.",
    Label.KENTEKEN: "Dit is een kenteken.",
    Label.CLIENTNUMMER: "Dit lijkt op een nummer van een cliënt of een zaak.",
    Label.GEBOORTEDATUM: "Dit is een geboortedatum.",
    Label.DATUM: "Een dag of een jaar. Samen met andere dingen kan dit naar één mens wijzen.",
    Label.LEEFTIJD: "Een leeftijd. Samen met andere dingen kan dit naar één mens wijzen.",
    Label.PLAATS: "Een plaats. Wonen daar weinig mensen, dan kan dit naar één mens wijzen.",
    Label.ORGANISATIE: "Werk, school, kerk of zorgteam. Samen met andere dingen kan dit naar één mens wijzen.",
}


_SEVERAL = {
    Label.DATUM: "dagen en jaren",
    Label.LEEFTIJD: "leeftijden",
    Label.PLAATS: "plaatsen",
    Label.ORGANISATIE: "organisaties",
}


def several(label: Label) -> str:
    """Return the word for more than one of a kind that is only offered coarser."""
    return _SEVERAL[label]


def looks_like(doubt: Doubt) -> str:
    """Return in a sentence what a doubt is about."""
    return _LOOKS_LIKE[doubt.finding.label]


def place_of(sessie: Sessie, key: str) -> str:
    """Return in plain words where a text stands: "Idee bij buurt"."""
    if listed := _OF_LIST.fullmatch(key):
        name, at, field = listed[1], int(listed[2]), listed[3]
        match name:
            case "casus.vragen":
                return f"Vraag {at + 1}"
            case "notities":
                return "Notitie"
            case "bewust_leeg":
                return f"Waarom '{sessie.bewust_leeg[at].kring}' leeg bleef"
            case "ideeen" if field in ("tekst", "tip"):
                return f"{'Idee' if field == 'tekst' else 'Tip'} bij {sessie.ideeen[at].kring}"
    return next((words for pattern, words in _PLACES if re.fullmatch(pattern, key)), "Tekst")


def done_in_words(kept: Anonimiteit | None) -> str:
    """Return in a sentence what the record says of the check."""
    if kept is None or kept.nagekeken is None:
        return "nog niet nagekeken"
    replaced, coarser, stayed = (sum(counts.values()) for counts in (kept.vervangen, kept.grover, kept.gelaten))
    parts = [
        *([f"{counted(replaced, 'plek', 'plekken')} vervangen"] if replaced else []),
        *([f"{counted(coarser, 'plek', 'plekken')} grover gemaakt"] if coarser else []),
        *([f"{counted(stayed, 'plek blijft', 'plekken blijven')} staan"] if stayed else []),
    ]
    return f"nagekeken: {enumerated(parts)}" if parts else "nagekeken, niets gevonden wat naar een persoon wijst"
