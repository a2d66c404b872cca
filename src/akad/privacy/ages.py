"""Ages, each with an offer that says the same more coarsely."""

import re
from collections.abc import Iterator

from akad.privacy.age_people import (
    PERSON,
    Said,
    after_people,
    beside_person,
    counts,
    full_name,
    he_and_she,
    initials_before,
    is_known,
    is_measure,
    named,
    opens_with_pronoun,
    says,
    without_symbols,
)
from akad.privacy.age_words import coarse_age, said_after
from akad.privacy.finding import Finding, Label, without_full_stop
from akad.privacy.later import later
from akad.privacy.words import PERSON_VERBS

_SMALL = later(r"\d(?<![\w.,:-]\d)(?<![\w)]/\d)\d{0,2}(?!\d|[.,:/]\d|['’])|\d(?<=(?<![\w-])[mvMV]/\d)\d?(?![\d/:])")
_HALF = later(r"\d(?<![\w.,/:-]\d)\d?(?:,5|½)[ -]?jaar(?:\soud)?(?!\w)")
_YEARS = later(
    r"[ -]?(?P<unit>jr\b\.?|jaar(?!\w)(?:\soud|\sjong)?|jarige?n?\b|j\b\.?)"
    r"(?!\s(?:geleden|later|lang|terug|ervaring|samen|getrouwd|gewoond|gewerkt|cel|gevangenis|huwelijk|relatie|huur|"
    r"garantie|wacht|ingeschreven|in dienst|in de|in het|op de|niet|alleen|bij|dakloos|clean|nuchter|samen))",
    re.IGNORECASE,
)
_YOUNG = later(r"\s?(?:mnd|maanden|maand|wkn|wk|weken|dgn|dagen)\b\.?(?P<old>\s(?:oud|jong)\b)?", re.IGNORECASE)
_NO_AGE_BEFORE = later(
    r"(?:\b(?:al|samen|sinds|na|over|ruim|zo'n|binnen|ongeveer|elke|om|per|de|afgelopen|laatste|komende|eerste|"
    r"minstens|meer dan|pas|nu|dik|krap|kleine|half|ander|voor|vanaf|tot|boven|onder|tussen|en|of|loopt|duurt|duurde|"
    r"wacht|kost|woont|werkt|minimaal|maximaal|van \d+ tot)|\d\s?(?:-|à|a|tot|/))\s?$",
    re.IGNORECASE,
)
_THINGS = later(r"(?:stoelen|tafels|borden|kopjes|plekken|plaatsen|mensen|dozen|boeken|stuks|flessen|tassen)\s\($")
_OPENS_BRACKET = later(r"[\w.,]\s?\((?:m|v|man|vrouw|j|mnl|vrl)?[\s,/]?$", re.IGNORECASE)
_CLOSES_BRACKET = later(r"\s?(?:\)|,|;|jr|jaar|j\b|m\b|v\b)", re.IGNORECASE)
_CLOSED = later(
    r"\s?[.,;)?!\n](?!\d)|:\s|\s(?:[>/–→+-]|->|=>)\s|\s?$|(?<=\.)\s|\s[^\w\s.,:;()/&+*#%€$\"'’=<>!?-]|"
    r"\s(?:zoiets|ofzo|of\szo|ongeveer|misschien|denk\sik|schat\sik)\b"
)
_APPOSED = later(
    r"\s?[.,;)\n](?!\d)|\s?$|\s(?:en|met|woont|geworden|alleen|uit|getrouwd|gescheiden|weduwe|weduwnaar|net|die|"
    r"doet|zit|wil|heeft|gaat|werkt|is|toen)\b",
    re.IGNORECASE,
)
_CUE_OF_TWO = later(
    r"(?<!\w)(?:(?:is|was) (?:er|bijna|ruim)|(?:is|was|wordt|werd) (?:hij|zij|ze|ik|(?:volgende|deze) \w+))[\s:]{0,2}$",
    re.IGNORECASE,
)
_SHE_IS = later(r"(?<!\w)(?:hij|zij|ze|ik|die|[A-ZÀ-Ý][\w'’-]+|is)\s(?:is|was|werd|wordt|is er)\s$")
_OF = later(
    rf"(?:(?i:(?<![\w-]){PERSON}(?:\s[^\W\d_]+)?)|(?<![\w-])[A-Z]\w+)\s\(?"
    r"(?:van|vn|bijna|net|van bijna|van net|van al)\s$"
)
_NEIGHBOUR = later(r"(?:buur\w*|buren|bewo\w+|mensen)\s(?:van|vn)\s$", re.IGNORECASE)
_OF_CLOSED = later(
    r"\s?[.,;:)!?\n](?!\d)|\s?$|\s(?:en|die|met|in|uit|woont|op|heeft|is|naar|zit|gaat|werkt|moet|wil|kan|loopt|bij|"
    r"geeft|doet|slaapt|was|had|aan|ook|nog|wel|niet|om|ligt|al|zorgt|helpt|komt)\b",
    re.IGNORECASE,
)
_NOT_AFTER = later(
    r"[\w/-]|:\S|[.,]\d|\s?(?:jaar\b.{0,3}geleden|uur|u\b|euro|km|keer|mensen|personen|cent|kilo|weken|maanden|dagen|"
    r"meter|x\b|hoog|etage|%|punt|mg|ml|mcg|eenheden|inch|man\b|graden|min\b|minuten|kinderen|banen)",
    re.IGNORECASE,
)
_BESIDE = later(r"\s(?:[A-ZÀ-Ý]|wil|woont|heeft|is|werkt|kan|moet|gaat|zit|wordt|met|die|doet|zegt)")
_AND_ON = later(r"\s?[.,;)\n](?!\d)|\s?$|\s(?:en|maar|met)\b")
_BETWEEN = later(r"(?:[(,] |\()(?:[A-ZÀ-Ý][\w'’-]+ |bijna )$|\(bijna $")
_GOES_ON = later(r" ?(?:,|/|\+|&|en) ?\d", re.IGNORECASE)
_LIST = later(
    r"\d{1,2}(?:, ?\d{1,2})* ?(?:en|&|,) ?\d{1,2}(?= ?\)| ?(?:jaar|jr)"
    r"(?!\s(?:getrouwd|samen|lang|geleden|bij|later|weg)))",
    re.IGNORECASE,
)
_TWO = later(r"\d{1,2}(?= en )")
_ROW = later(r"\d{1,2}(?:(?:, ?| ?/ ?| en | & | ?\+ ?)\d{1,2})+(?!\w|[.,]\d)")
_AND = later(
    r"\s(?:en|&)\s(?P<it>\d{1,2})(?=\s?(?:[.,;:)!?\n](?!\d)|$|jaar|jr|\s(?:die|jaar|jr|in|uit|wonen|zijn|gaan|"
    r"willen|hebben|samen|van|op|bij|zitten|slapen|leven)\b))"
)
_AROUND = later(
    r"(?<!\w)(?:temp\w*|pols|score|bloeddruk|saturatie|gewicht|maat|stand|uitslag|cito\w*|toets|totaal|aantal|bedrag|"
    r"huur|prijs|glucose|dosis|weegt|bmi|iq|cijfer|van de|maximum|minimum|norm)(?:\s[^\W\d_]+){0,2}\s$",
    re.IGNORECASE,
)
# "een gat van 14 jaar", "paste 30 jr op": how long something lasted.
_LASTS = later(
    r"(?<!\w)(?:gat|\w*straf|cel|termijn|periode|contract|verbod|schuld|relatie|huwelijk|lening|achterstand|ervaring|verschil|"
    r"leeftijdsverschil|wachttijd|tijd|traject|looptijd)\s(?:van|is)\s$",
    re.IGNORECASE,
)
_DID = later(
    r"(?<!\w)(?:was|werkte|werkt|paste|woonde|zat|deed|heeft|had|leefde|reed|stond|kookte|vocht|zorgde|draaide|speelde|maakte)\s$",
    re.IGNORECASE,
)
# "de jongste, die pas 2 is", "als hij straks 18 wordt".
_AFTER_HE = ("hij ", "zij ", "ze ", "Hij ", "Zij ", "Ze ", " is ", " was ", " al ", " bijna ")
_WHO_IS = later(
    r"(?<!\w)(?:hij|zij|ze|die|ik)\s(?:(?:pas|net|al|bijna|straks|nu|ook|morgen|nog geen)\s){0,2}$", re.IGNORECASE
)
_IS_BEHIND = later(r"\s(?:is|was|wordt|werd|zijn)(?!\w)(?!\s(?:het|er|de)\b)")
_ABOUT = later(r"(?<!\w)(?:ca\.?|circa|±|ongeveer|jaar of|jr of)\s?$", re.IGNORECASE)
_SOMEBODY = later(rf"(?<![\w-]){PERSON}(?!\w)", re.IGNORECASE)
_ALSO = later(r",\s(?:ook|allebei|beiden?)\s$")
_NAME_ALONE = later(r"(?:^|[.!?\n]\s?)[^\W\d_]+\.\s$")
_DOING = PERSON_VERBS | {"ligt", "staat", "wonen", "gaan", "slapen", "zitten", "willen", "hebben", "spelen"}
_VERB_BEHIND = later(r"\s([a-z]+)(?!\w)")
_DECADE = later(
    r"(?<!\w)(?:rond|tegen|over|boven|in|richting|begin|eind|midden|half)(?:\sin)?\s(?:de\s)?$", re.IGNORECASE
)
_HOW_DECADE = later(r"^(?:begin|eind|midden|half)", re.IGNORECASE)
_PLUS = later(r"\s?\+(?![\d+])(?!\s?\d)|\s?plus(?:ser)?\b")
_OPENS_SPECIAL = "+p" + "esd" + "mwdMWD"  # "40+", "12e", "5 mnd"
_ORDINAL = later(
    r"(?:e|ste|de)(?!\w)(?!\s(?:keer|kind|baan|huis|plek|plaats|dag|week|maand|poging|opname|gesprek|"
    r"school|verdieping|klas|les|kop|auto|vrouw|man|relatie|huwelijk|kerst|verhuizing|ronde|fiets|bezoek))",
    re.IGNORECASE,
)
_HIS = later(
    r"(?<!\w)(?:vanaf|sinds|op|tot|na|voor|rond|van)\s(?:zijn|haar|zn|z['’]n|d['’]r|mijn|m['’]n|hun)\s$", re.IGNORECASE
)
_NEARLY = later(r"(?<!\w)(?:bijna|ruim|haast)\s$", re.IGNORECASE)
_NOUN = later(
    r"-?\s?jarige?\s(?P<noun>man|vrouw|jongen|meisje|bewoner|bewoonster|zoon|dochter|moeder|vader|broer|zus|buurman|"
    r"buurvrouw|weduwe|weduwnaar|kleinzoon|kleindochter|client|cliënt|cliënte|jongere|meneer|dame|heer|kind|oma|opa|"
    r"(?!eerder|verder|later|ander)[a-zë]{3,}(?:man|ster|ist|eur|aar|kundige|mer|ker|ver|ler|ner|ger|ter|zer|ser|per))"
    r"(?![\w-])",
    re.IGNORECASE,
)
_JARIGE = later(r"-?\s?jarigen?(?!\w)", re.IGNORECASE)
_SHORT_UNIT = later(r"\s?(?:jr|j)\b\.?(?!\w)(?!\.?\s?\n?$)|\s?(?:jr|j)\b")
_CHILD = later(
    r"(?:baby|kind|zoon|dochter|zoontje|dochtertje|jongen|meisje|hij is|ze is|zij is)[ ,:(]{0,2}$", re.IGNORECASE
)
_CHILD_OF = later(r"(?:baby|tweeling|kindje|kind|zoontje|dochtertje|zoon|dochter)\svan\s?$", re.IGNORECASE)
_SENTENCE_OF_ITS_OWN = later(r"\.\s[A-ZÀ-Ý]")
_OLDEST = 108


def find_ages(text: str) -> Iterator[Finding]:
    """Yield the numbers in `text` that are somebody's age."""
    listed = done = -1
    for match in _SMALL.finditer(text):
        start, end = match.span()
        age = int(match.group())
        if start < done:
            continue
        if start < listed or (end - start < 3 and (row := _row_at(text, start, end))):
            if start >= listed:
                listed = row.end() if row else listed
            yield Finding(start, end, Label.LEEFTIJD, said_after(text, start, end, age))
        elif age <= _OLDEST and (found := _at(text, start, end, age)):
            yield from found
            done = found[-1].end
    if ",5" in text or "½" in text:
        for match in _HALF.finditer(text):
            age = int(re.findall(r"\d+", match.group())[0])
            yield Finding(*match.span(), Label.LEEFTIJD, said_after(text, *match.span(), age))


def _row_at(text: str, start: int, end: int) -> re.Match[str] | None:
    if text[end : end + 1] not in ", &e/+" or not _GOES_ON.match(text, end):
        return None
    row = _LIST.match(text, start)
    if row is None and after_people(text[max(0, start - 20) : start]):
        row = _ROW.match(text, start)
        two = _TWO.match(text, start)
        row = row if row and not counts(text, row.end()) and not (two and _AND.match(text, two.end())) else None
    return row


def _at(text: str, start: int, end: int, age: int) -> tuple[Finding, ...]:
    """Return the age that this number is, with the second of two: "broers van 66 en 68"."""
    before = text[max(0, start - 34) : start]
    if age % 10 == 0 or text[end : end + 2].lstrip(" ")[:1] in _OPENS_SPECIAL:
        special = _decade(text, start, end, age, before) or _ordinal(text, start, end, age, before)
        if special or (special := _young(text, start, end, before)):
            return (special,)
    if not _is_age(text, end, age, before):
        return ()
    found = _plain(text, start, end, age)
    second = _AND.match(text, end) if text[end + 1 : end + 2] in "e&" else None
    if second is None or not 0 < (other := int(second["it"])) <= _OLDEST:
        return (found,)
    if coarse_age(other) == coarse_age(age):
        return (Finding(found.start, second.end(), Label.LEEFTIJD, found.replacement),)
    said = said_after(text, start, end, other)
    return found, Finding(second.start("it"), second.end(), Label.LEEFTIJD, said)


def _plain(text: str, start: int, end: int, age: int) -> Finding:
    """Return the finding of an age, with as many words around it as its replacement takes the place of."""
    unit = "j" in text[end : end + 3].lower()
    if unit and (noun := _NOUN.match(text, end)):
        words = f"{noun['noun']} van {said_after('van ', 4, 4, age)}"
        return Finding(start, noun.end(), Label.LEEFTIJD, words)
    if unit and (jarige := _JARIGE.match(text, end)):
        return Finding(start, jarige.end(), Label.LEEFTIJD, said_after(text, start, jarige.end(), age, person=True))
    if nearly := _NEARLY.search(text, max(0, start - 8), start):
        return Finding(nearly.start(), end, Label.LEEFTIJD, said_after(text, nearly.start(), end, age))
    if unit and (years := _SHORT_UNIT.match(text, end)):
        end = without_full_stop(text, years.end())
    if text[start - 1 : start] == "/":
        return Finding(start - 1, end, Label.LEEFTIJD, f", {coarse_age(age)}")
    return Finding(start, end, Label.LEEFTIJD, said_after(text, start, end, age))


def _decade(text: str, start: int, end: int, age: int, before: str) -> Finding | None:
    """Return "eind 40", "rond de 70", "40+"."""
    if not 20 <= age < 100:
        return None
    if text[end : end + 2].lstrip(" ")[:1] in "+p" and (plus := _PLUS.match(text, end)):
        return Finding(start, plus.end(), Label.LEEFTIJD, coarse_age(age))
    decade = _DECADE.search(before) if age % 10 == 0 and before.endswith(" ") else None
    if decade is None or not (before.endswith("de ") or _HOW_DECADE.match(decade.group())):
        return None
    if not (_APPOSED.match(text, end) or _does(text, end)) or _AROUND.search(before[: decade.start()]):
        return None
    return Finding(start - len(decade.group()), end, Label.LEEFTIJD, coarse_age(age))


def _ordinal(text: str, start: int, end: int, age: int, before: str) -> Finding | None:
    """Return "zijn 12e"."""
    if age < 4 or text[end : end + 1] not in {"e", "s", "d"}:
        return None
    ordinal, his = _ORDINAL.match(text, end), _HIS.search(before)
    if ordinal is None or his is None:
        return None
    if age < 20:
        return Finding(start, ordinal.end(), Label.LEEFTIJD, "kindertijd" if age < 13 else "tienertijd")
    return Finding(start - len(his.group()), ordinal.end(), Label.LEEFTIJD, f"als iemand van {coarse_age(age)}")


def _young(text: str, start: int, end: int, before: str) -> Finding | None:
    """Return an age in months or weeks, where somebody is named before it: "fenna 5 wkn", "baby van 6 maanden"."""
    opens = text[end : end + 1]
    if opens not in {" ", "m", "w", "d"} or text[end : end + 2].lstrip(" ")[:1] not in "mwdMWD":
        return None
    young = _YOUNG.match(text, end)
    if young is None:
        return None
    closed = _CLOSED.match(text, young.end()) and (named(before) or _CHILD.search(before))
    somebody = before.endswith("(") and (named(before) or beside_person(before[:-1]) or named(before[:-1]))
    bracketed = somebody and text.startswith(")", young.end())
    child_of = before.endswith("van ") and (_CHILD_OF.search(before) or is_known(before[:-5].rpartition(" ")[2]))
    if not (young["old"] or closed or bracketed or child_of):
        return None
    becomes = "een paar maanden" if before.endswith("van ") else "heel jong"
    return Finding(start, without_full_stop(text, young.end()), Label.LEEFTIJD, becomes)


def _does(text: str, end: int) -> bool:
    """Say whether what stands behind a number is what somebody does: "rond de 70 ligt", "sashko 9 woont"."""
    following = _VERB_BEHIND.match(text, end)
    return following is not None and following[1] in _DOING


def _is_age(text: str, end: int, age: int, before: str) -> bool:
    years = _YEARS.match(text, end) if text[end : end + 2].lstrip(" -")[:1] in "jJ" else None
    opened = "(" in before[-9:] or before.endswith("/")
    counted = years is None and (_NOT_AFTER.match(text, end) is not None or (age < 18 and text.startswith(": ", end)))
    if counted and not opened:
        return False
    said = says(before)
    if said.part:
        return False
    if years:
        return _in_years(text, before, years, age)
    if opened and ((before.endswith("/") and age > 9) or _in_brackets(text, end, before)):
        return True
    if counted:
        return False
    if before.endswith(("van ", "vn ", "bijna ", "net ", "al ")) and (
        _OF.search(before) or (before.endswith(" van ") and is_known(before[:-5].rpartition(" ")[2]))
    ):
        if _NEIGHBOUR.search(before):
            return False
        return _OF_CLOSED.match(text, end) is not None or (
            text[end : end + 1] == " " and age > 3 and not counts(text, end)
        )
    if said.number:
        return _by_cue(text, end, age, before, said, closed=False)  # "wordt deze 12 80": all else needs a word here
    closed = _CLOSED.match(text, end) is not None
    if (bare := without_symbols(before)) != before:
        before, said = bare, says(bare)
    return (
        _by_sentence(text, end, age, before, closed=closed)
        or _by_cue(text, end, age, before, said, closed=closed)
        or _by_name(text, end, age, before, said, closed=closed)
        or _alone(text, end, age, before)
    )


def _in_brackets(text: str, end: int, before: str) -> bool:
    opens = "(" in before[-9:] and _CLOSES_BRACKET.match(text, end) is not None
    opens = opens and _OPENS_BRACKET.search(before, max(0, len(before) - 11)) is not None
    return opens and _THINGS.search(before) is None


def _in_years(text: str, before: str, years: re.Match[str], age: int) -> bool:
    unit = years["unit"].lower()
    if _LASTS.search(before) or (_DID.search(before) and not _CLOSED.match(text, years.end()) and unit[-3:] != "oud"):
        return False
    if unit.startswith("jarig"):
        return True
    if unit in {"j", "j."} and not _CLOSED.match(text, years.end()):
        return False
    if age > 3 or unit.endswith("oud") or before.endswith("(") or _in_person(before):
        return not _NO_AGE_BEFORE.search(before[-14:])
    return False


def _in_person(before: str) -> bool:
    return beside_person(before) or named(before) or _OF.search(before) is not None


def _by_cue(text: str, end: int, age: int, before: str, said: Said, *, closed: bool) -> bool:
    """Say whether a word before the number says that it is an age: "zij is 67", "man, 44"."""
    apposed = _APPOSED.match(text, end) is not None
    cued = age > 9 and apposed and not said.measure and (said.cue or _CUE_OF_TWO.search(before[-28:]) is not None)
    if cued and (before.endswith(", ") or not _AROUND.search(before)):
        return True
    person = age > 2 and (said.person or said.of_person)
    if person and (apposed or closed or _does(text, end)) and beside_person(before):
        return True
    is_so = age > 3 and before.endswith((" is ", " was ")) and _SHE_IS.search(before) and _AND_ON.match(text, end)
    return bool(is_so) and not _AROUND.search(before)


def _by_sentence(text: str, end: int, age: int, before: str, *, closed: bool) -> bool:
    """Say whether the sentence makes it one: "hij 52,", "die pas 2 is", "een jongen, ca 22,", "Sjaak B., 71,"."""
    if age > 3 and before.endswith(_AFTER_HE) and he_and_she(text, end, before):
        return True
    is_behind = before.endswith(" ") and text[end + 1 : end + 2] in "iwz" and _IS_BEHIND.match(text, end)
    if is_behind and _WHO_IS.search(before):
        return True
    if not closed:
        return False
    if age > 11 and opens_with_pronoun(before):
        return True
    if before.endswith(", is ") and (_SOMEBODY.search(before) or " heet " in before):
        return age > 2
    last = max(0, len(before) - 12)
    if age > 9 and _ABOUT.search(before, last):
        return _SOMEBODY.search(before) is not None
    return (age > 3 and initials_before(before)) or (age > 17 and _ALSO.search(before, last) is not None)


def _by_name(text: str, end: int, age: int, before: str, said: Said, *, closed: bool) -> bool:
    """Say whether it stands beside a name: "noor 22,", "Jeannet 54 Wim 57"."""
    if (said.name or said.name_if_first) and named(before):
        if closed or (age > 9 and _BESIDE.match(text, end)):
            return True
        if age > 3 and text.startswith((" en ", " - "), end) and not before.endswith(", "):
            return True
        if text[end : end + 2].strip().islower() and not before.endswith(", ") and not counts(text, end):
            return (age > 9 or (age > 3 and _does(text, end))) and is_known(before.rstrip(" ").rpartition(" ")[2])
    if age > 17 and said.word and full_name(before) and (closed or not counts(text, end)):
        return text[end : end + 2].strip() == "" or not text[end : end + 2].strip().isdigit()
    if text[end : end + 1] in {",", ")"} and _BETWEEN.search(before):
        return not is_measure(before.split()[-1].strip("(,"))
    return False


def _alone(text: str, end: int, age: int, before: str) -> bool:
    """Say whether it opens a sentence, or is one: "88. Indisch, geboren in", "50, alleen, drinkt"."""
    if before.endswith((". ", "! ", "? ")) and age >= 18 and _SENTENCE_OF_ITS_OWN.match(text, end):
        return True
    if age >= 18 and text.startswith(". ", end) and _NAME_ALONE.search(before):
        return True
    opens = not before or before.endswith((". ", "! ", "? ", ": ", "\n"))
    return opens and 20 <= age < 100 and text[end : end + 2] == ", " and text[end + 2 : end + 3].islower()
