"""Whether so many years are how old somebody is, or how long something lasted: "Ria, 72 jr," and "kent hem 25 jaar"."""

import re

from akad.privacy.age_people import PERSON, beside_person, named
from akad.privacy.later import later
from akad.privacy.lexicon import FIRST, FUNCTION, KNOWN, ORDINARY, STREETISH, flags_of

# What stands behind so many years that something lasted.
LASTING = "|".join(
    """geleden later lang terug ervaring samen getrouwd gewoond gewerkt cel gevangenis huwelijk relatie huur garantie
    wacht ingeschreven in\\sdienst in\\sde in\\shet op\\sde niet alleen bij dakloos clean nuchter dood weg al jonger
    ouder hier daar zonder als voorwaardelijk gezeten gestaan gevaren gereden gewacht gezorgd gespaard gevochten
    gezongen gehuurd gerookt gedronken gebruikt gelegen geleefd gehad geweest gedaan gespeeld gesjouwd gelopen gezwegen
    gediend gevist gekookt genaaid gebakken gezocht gekend gegeven geholpen gedraaid""".split()
)
UNIT = later(
    r"[ -]?(?P<unit>jr\b\.?|jaar(?!\w)(?:\soud|\sjong)?|jarige?n?\b|j\b\.?)"
    rf"(?P<lasts>\s(?:{LASTING})(?!\w))?",
    re.IGNORECASE,
)
_NO_AGE_BEFORE = later(
    r"(?:\b(?:al|samen|sinds|na|over|ruim|zo'n|binnen|ongeveer|elke|om|per|de|afgelopen|laatste|komende|eerste|"
    r"minstens|meer dan|pas|nu|dik|krap|kleine|half|ander|voor|vanaf|tot|boven|onder|tussen|en|of|loopt|duurt|duurde|"
    r"wacht|kost|woont|werkt|minimaal|maximaal|in|geldig|van \d+ tot)|\d\s?(?:-|à|a|tot|/))\s?$",
    re.IGNORECASE,
)
# "een gat van 14 jaar", "paste 30 jr op": how long something lasted.
_LASTS = later(
    r"(?<!\w)(?:gat|\w*straf|cel|termijn|periode|contract|verbod|schuld|relatie|huwelijk|lening|achterstand|ervaring|"
    r"verschil|leeftijdsverschil|wachttijd|tijd|traject|looptijd|hypotheek|abonnement|indicatie|beschikking|pauze|"
    r"vriendschap|verslaving|dienstverband|wachtlijst|opleiding|studie|stilte|verblijf|\w*vergunning|schorsing|"
    r"proeftijd|garantie|loopbaan|rust)\s(?:van|is)\s$",
    re.IGNORECASE,
)
_DID = later(
    r"(?<!\w)(?:was|werkte|werkt|paste|woonde|zat|deed|heeft|had|leefde|reed|stond|kookte|vocht|zorgde|draaide|speelde|maakte)\s$",
    re.IGNORECASE,
)
_OF_PERSON = later(
    rf"(?:(?i:(?<![\w-]){PERSON}(?:\s[^\W\d_]+)?)|(?<![\w-])[A-Z]\w+)\s\(?(?:van|vn|van bijna|van al)\s$"
)
_LAST_WORD = later(r"(?<![\w'’-])([^\W\d_][\w'’-]*)\s?$")
_MAY_STAND = frozenset("van vn wordt werd inmiddels m v man vrouw pt meen denk schat".split())
_IF_CLOSED = frozenset("hij zij ze ik is was ben bent".split())
_WITH_HER = later(r"(?<!\w)met (?:haar|zijn|z['’]?n) $", re.IGNORECASE)
_PERSONS = later(rf"{PERSON}$", re.IGNORECASE)


def in_years(before: str, years: re.Match[str], age: int, *, closed: bool, apposed: bool) -> bool:
    """Say whether so many years are an age; `closed` when the sentence ends behind them, `apposed` when it may."""
    unit = years["unit"].lower()
    if years["lasts"] or _LASTS.search(before) or (_DID.search(before) and not closed and unit[-3:] != "oud"):
        return False
    if unit.startswith("jarig"):
        return True
    if unit in {"j", "j."} and not closed:
        return False
    person = beside_person(before) or named(before) or _OF_PERSON.search(before) is not None
    if person and before.endswith(", ") and not (closed or apposed) and unit[-3:] not in {"oud", "ong"}:
        return False
    if not (age > 3 or unit.endswith("oud") or before.endswith("(") or person):
        return False
    if _NO_AGE_BEFORE.search(before[-14:]):
        return False
    return person or unit[-3:] in {"oud", "ong"} or _may_stand(before, open_end=not (closed or apposed))


def _may_stand(before: str, *, open_end: bool) -> bool:
    """Say whether an age may stand here: behind a word that may be somebody's, or a sign where the sentence ends."""
    last = _LAST_WORD.search(before)
    if last is None:
        return not open_end
    low = last[1].lower()
    if low in _IF_CLOSED:
        return not open_end
    if low in _MAY_STAND or _PERSONS.match(low) or _WITH_HER.search(before):
        return True
    flags = flags_of(last[1])
    return not flags & (FUNCTION | STREETISH) and (not flags & ORDINARY or bool(flags & (FIRST | KNOWN)))
