"""Ages, each with an offer that says the same more coarsely."""

import re
from collections.abc import Iterator

from akad.privacy.age_behind import APPOSED, AROUND, CLOSED, does
from akad.privacy.age_other import special
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
from akad.privacy.age_years import LASTING, UNIT, in_years
from akad.privacy.finding import Finding, Label, without_full_stop
from akad.privacy.later import later
from akad.privacy.lexicon import FIRST, FUNCTION, NAME, ORDINARY, ROLE, flags_of

_SMALL = later(
    r"\d(?<![\w.:-]\d)(?<!\d,\d)(?<![\w)]/\d)\d{0,2}(?!\d|[.,:/]\d|['’])|\d(?<=(?<![\w-])[mvMV]/\d)\d?(?![\d/:])"
)
_HALF = later(r"\d(?<![\w.,/:-]\d)\d?(?:,5|½)[ -]?jaar(?:\soud)?(?!\w)")
_THINGS = later(r"(?:stoelen|tafels|borden|kopjes|plekken|plaatsen|mensen|dozen|boeken|stuks|flessen|tassen)\s\($")
_OPENS_BRACKET = later(r"[\w.,]\s?\((?:m|v|man|vrouw|j|mnl|vrl)?[\s,/]?$", re.IGNORECASE)
_CLOSES_BRACKET = later(r"\s?(?:\)|,|;|jr|jaar|j\b|m\b|v\b)", re.IGNORECASE)
_TWO_BY_COMMA = later(r"\d+, ?\d+")
_TWO_CLOSED = later(r"\d{1,2} en \d{1,2}(?=\s?[.,;)?!\n](?!\d)|\s?$)")
_TWO_NAMES = later(r"(?<![\w'’-])([^\W\d_]+) (?:en|&|\+) ([^\W\d_]+(?: [^\W\d_]+)?),? $")
_CUE_OF_TWO = later(
    r"(?<!\w)(?:(?:is|was) (?:er|bijna|ruim)|(?:is|was|wordt|werd) (?:hij|zij|ze|ik|(?:volgende|deze) \w+))[\s:]{0,2}$",
    re.IGNORECASE,
)
# "schat hem 60", "naar schatting 55", "denk 18"
_LETTER = later(r"(?<!\w)[a-z]\.\s$")
_UNIT_IS = later(r"\d\s?(?:mnd|maanden|weken|dagen|jaar|uur|euro|kilo|mg|ml)\s(?:wordt|werd|is|nu)\s$", re.IGNORECASE)
_GUESS = later(
    r"(?<!\w)(?:schat(?:te)?\s(?:hem|haar|ze|m|ik\s(?:hem|haar))|naar\sschatting|geschat|gok|denk(?:\sik)?|ik\s(?:schat|meen|gok)|"
    r"leeftijd\svan|(?:ze|hij|zij)\s(?:oogt|lijkt))\s(?:op\s|rond\s)?$",
    re.IGNORECASE,
)
_SHE_IS = later(r"(?<!\w)(?:hij|zij|ze|ik|die|[A-ZÀ-Ý][\w'’-]+|is)\s(?:is|was|werd|wordt|is er)\s$")
_OF = later(
    rf"(?:(?i:(?<![\w-]){PERSON}(?:\s[^\W\d_]+)?)|(?<![\w-])[A-Z]\w+)\s\(?"
    r"(?:van|vn|bijna|net|van bijna|van net|van al)\s$"
)
# "vader van 7": so many children. "leeft van 60": no age.
_PARENT = later(r"(?<!\w)(?:\w*(?:vader|moeder)|[mp]ap?a|mama|oma|opa|ouders)\svan\s$", re.IGNORECASE)
_BEFORE_BRACKET = later(r"([^\W\d_]+)\s\($")
_MORE = frozenset("zussen broers zonen dochters kinderen zusjes broertjes zoons".split())
_NO_PERSON = later(r"([^\W\d_]+)\s\(?(?:van|vn)\s$")
_NEIGHBOUR = later(r"(?:buur\w*|buren|bewo\w+|mensen)\s(?:van|vn)\s$", re.IGNORECASE)
_OF_CLOSED = later(
    r"\s?[.,;:)!?\n](?!\d)|\s?$|\s(?:en|die|met|in|uit|woont|op|heeft|is|naar|zit|gaat|werkt|moet|wil|kan|loopt|bij|"
    r"geeft|doet|slaapt|was|had|aan|ook|nog|wel|niet|om|ligt|al|zorgt|helpt|komt)\b",
    re.IGNORECASE,
)
_NOT_AFTER = later(
    r"[\w/-]|:\S|[.,]\d|\s?(?:jaar\b.{0,3}geleden|uur|u\b|euro|km|keer|mensen|personen|cent|kilo|weken|maanden|dagen|"
    r"(?:naar|tot|t/m)\s\d|p/?[wmdj]\b|per\s|meter|x\b|hoog|etage|%|punt|mg|ml|mcg|eenheden|inch|man\b|graden|min\b|minuten|kinderen|banen)",
    re.IGNORECASE,
)
_BESIDE = later(r"\s(?:[A-ZÀ-Ý]|wil|woont|heeft|is|werkt|kan|moet|gaat|zit|wordt|met|die|doet|zegt)")
_AND_ON = later(r"\s?[.,;)?!\n](?!\d)|\s?$|\s(?:en|maar|met|toen|als)\b|\sop\s\d")
_BETWEEN = later(r"(?:[(,] |\()(?:[A-ZÀ-Ý][\w'’-]+ |bijna )$|\(bijna $")
_GOES_ON = later(r" ?(?:,|/|\+|&|en) ?\d", re.IGNORECASE)
_LIST = later(
    r"\d{1,2}(?:, ?\d{1,2})* ?(?:en|&|,) ?\d{1,2}(?= ?\)| ?(?:jaar|jr)"
    rf"(?!\s(?:{LASTING})(?!\w))| zijn\b)",
    re.IGNORECASE,
)
_WHO_ARE = later(r"(?<!\w)(?:die|ze|zij)\s(?:nu\s|al\s|inmiddels\s)?$", re.IGNORECASE)
_TWO = later(r"\d{1,2}(?= en )")
_ROW = later(r"\d{1,2}(?:(?:, ?| ?/ ?| en | & | ?\+ ?)\d{1,2})+(?!\w|[.,]\d)")
_AND = later(
    r"\s(?:en|&)\s(?P<it>\d{1,2})(?=\s?(?:[.,;:)!?\n](?!\d)|$|jaar|jr|\s(?:die|jaar|jr|in|uit|wonen|zijn|gaan|"
    r"willen|hebben|samen|van|op|bij|zitten|slapen|leven|delen|komen|moeten|kunnen|mogen|werken|spelen|blijven|lopen)\b))"
)
# "de jongste, die pas 2 is", "als hij straks 18 wordt".
_AFTER_HE = ("hij ", "ik ", "zij ", "ze ", "Hij ", "Zij ", "Ze ", " is ", " was ", " al ", " bijna ")
_WHO_IS = later(
    r"(?<!\w)(?:hij|zij|ze|die|ik)\s(?:(?:pas|net|al|bijna|straks|nu|ook|morgen|nog geen)\s){0,2}$", re.IGNORECASE
)
_IS_BEHIND = later(r"\s(?:is|was|wordt|werd|zijn)(?!\w)(?!\s(?:het|er|de)\b)")
_ABOUT = later(r"(?<!\w)(?:ca\.?|circa|±|ongeveer|jaar of|jr of)\s?$", re.IGNORECASE)
_SOMEBODY = later(rf"(?<![\w-]){PERSON}(?!\w)", re.IGNORECASE)
_HE_IS_NOW = later(r"(?<!\w)(?:hij|zij|ze)\sis\s(?:nu|pas|net|al)\s$", re.IGNORECASE)
_ALSO = later(r",\s(?:ook|allebei|beiden?)\s$")
_NAME_ALONE = later(r"(?:^|[.!?\n]\s?)[^\W\d_]+\.\s$")
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
_NAMED_RELATIVE = later(rf"(?<![\w-]){PERSON}\s[^\W\d_]+,\s$", re.IGNORECASE)
_SENTENCE_OF_ITS_OWN = later(r"\.(?:\s[^\W\d_]|\s?$)")
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
        elif age <= _OLDEST and not _numbered(text, start, end, age) and (found := _at(text, start, end, age)):
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
    if row and _TWO_BY_COMMA.fullmatch(row.group()) and not text.startswith(")", row.end()):
        row = None  # "70, 30 jaar vrijwilliger"
    if row and text.startswith(" zijn", row.end()) and not _WHO_ARE.search(text, max(0, start - 16), start):
        row = None
    if row is None and text.startswith(" en ", end) and _two_names(text, start):
        row = _TWO_CLOSED.match(text, start)
    if row is None and after_people(text[max(0, start - 20) : start]):
        row = _ROW.match(text, start)
        two, listed = _TWO.match(text, start), text[start - 2 : start - 1] in {",", ":"}
        counted = row and len(row.group().split()) <= 3 and counts(text, row.end())
        if counted or (two and not listed and _AND.match(text, two.end())):
            row = None
    return row


def _two_names(text: str, start: int) -> bool:
    """Say whether two people are named before two numbers: "Ruby en Opal Mensah, 6 en 4."."""
    names = _TWO_NAMES.search(text, max(0, start - 50), start)
    return (
        names is not None
        and (is_known(names[1]) or names[1].istitle())
        and (named(names[2] + " ") or is_known(names[1]))
    )


def _at(text: str, start: int, end: int, age: int) -> tuple[Finding, ...]:
    """Return the age that this number is, with the second of two: "broers van 66 en 68"."""
    before = text[max(0, start - 34) : start]
    if before.endswith((",", ") ", "), ")):
        before = text[max(0, start - 90) : start] if before[-1] == " " else before + " "  # "Ria ,69 jr"
    if found := special(text, start, end, age, before):
        return (found,)
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


def _is_age(text: str, end: int, age: int, before: str) -> bool:
    years = UNIT.match(text, end) if text[end : end + 2].lstrip(" -")[:1] in "jJ" else None
    opened = "(" in before[-9:] or before.endswith("/")
    counted = years is None and (_NOT_AFTER.match(text, end) is not None or (age < 18 and text.startswith(": ", end)))
    if counted and not opened:
        return False
    said = says(before)
    if said.part:
        return False
    if years:
        closed = CLOSED.match(text, years.end()) is not None
        return in_years(
            without_symbols(before), years, age, closed=closed, apposed=APPOSED.match(text, years.end()) is not None
        )
    if opened and ((before.endswith("/") and age > 9) or _in_brackets(text, end, age, before)):
        return True
    if counted:
        return False
    if before.endswith(("van ", "vn ", "bijna ", "net ", "al ")) and (
        _OF.search(before) or (before.endswith(" van ") and is_known(before[:-5].rpartition(" ")[2]))
    ):
        if _NEIGHBOUR.search(before) or (age < 16 and _PARENT.search(before)) or _of_no_person(before):
            return False
        return _OF_CLOSED.match(text, end) is not None or (
            text[end : end + 1] == " " and age > 3 and not counts(text, end)
        )
    if said.number:
        return _by_cue(text, end, age, before, said, closed=False)  # "wordt deze 12 80": all else needs a word here
    closed = CLOSED.match(text, end) is not None
    if (bare := without_symbols(before)) != before:
        before, said = bare, says(bare)
    return (
        _by_sentence(text, end, age, before, closed=closed)
        or _by_cue(text, end, age, before, said, closed=closed)
        or _by_name(text, end, age, before, said, closed=closed)
        or _alone(text, end, age, before)
    )


def _counted(before: str) -> bool:
    """Say whether what stands before a small number in brackets is a thing, or more than one person: "zussen (3)"."""
    last = _BEFORE_BRACKET.search(before)
    if last is None or beside_person(before[:-1]):
        return last is not None and last[1].lower() in _MORE
    flags = flags_of(last[1])
    return bool(flags & ORDINARY) and not flags & (ROLE | FIRST | FUNCTION) and not last[1].endswith("ste")


def _of_no_person(before: str) -> bool:
    """Say whether the word before "van" is an ordinary one, and nobody: "dosis van 20", "mw leeft van 60"."""
    last = _NO_PERSON.search(before)
    if last is None or beside_person(before[: last.end(1)] + " "):
        return False
    flags = flags_of(last[1])
    return bool(flags & ORDINARY) and not flags & ROLE and (not flags & NAME or bool(flags & FUNCTION))


def _numbered(text: str, start: int, end: int, age: int) -> bool:
    """Say whether it is one in a list: "1) sien 2) osman", "3. Mirjam, 4. Radboud"."""
    sign = text[end : end + 1]
    if age > 20 or sign not in {".", ")"}:
        return False
    if sign == ")" and text.rfind("(", max(0, start - 120), start) <= text.rfind(")", max(0, start - 120), start):
        return True
    before = f"{age - 1}{sign}"
    at = text.rfind(before, max(0, start - 90), start)
    return at == 0 or (at > 0 and not text[at - 1].isalnum())


def _in_brackets(text: str, end: int, age: int, before: str) -> bool:
    opens = "(" in before[-9:] and _CLOSES_BRACKET.match(text, end) is not None
    opens = opens and _OPENS_BRACKET.search(before, max(0, len(before) - 11)) is not None
    if opens and age < 11 and not text.startswith("), (", end) and _counted(before):
        return False
    return opens and _THINGS.search(before) is None


def _by_cue(text: str, end: int, age: int, before: str, said: Said, *, closed: bool) -> bool:
    """Say whether a word before the number says that it is an age: "zij is 67", "man, 44"."""
    apposed = APPOSED.match(text, end) is not None
    cued = (
        not _UNIT_IS.search(before)
        and age > 9
        and apposed
        and not said.measure
        and (said.cue or _CUE_OF_TWO.search(before[-28:]) is not None)
    )
    if cued and (before.endswith(", ") or not AROUND.search(before)):
        return True
    person = age > 2 and (said.person or said.of_person)
    if person and beside_person(before):
        if apposed or closed or does(text, end):
            return True
        if said.of_person and not said.person and text[end : end + 2].strip().islower():
            return not counts(text, end)
    if (
        age > 2
        and closed
        and before.endswith(", ")
        and _NAMED_RELATIVE.search(before)
        and beside_person(before[:-2] + " ")
    ):
        return True
    is_so = (
        (age > 3 or (age > 1 and is_known(before[:-4].rpartition(" ")[2])))
        and before.endswith((" is ", " was ", " wordt "))
        and _is_somebody(before)
        and _AND_ON.match(text, end)
    )
    return bool(is_so) and not AROUND.search(before)


def _is_somebody(before: str) -> bool:
    return _SHE_IS.search(before) is not None or is_known(before.rsplit(" ", 3)[-3])


def _by_sentence(text: str, end: int, age: int, before: str, *, closed: bool) -> bool:
    """Say whether the sentence makes it one: "hij 52,", "die pas 2 is", "een jongen, ca 22,", "Sjaak B., 71,"."""
    if age > 3 and before.endswith(_AFTER_HE) and he_and_she(text, end, before):
        return True
    is_behind = before.endswith(" ") and text[end + 1 : end + 2] in "iwz" and _IS_BEHIND.match(text, end)
    if is_behind and _WHO_IS.search(before):
        return True
    if age > 9 and text[end : end + 1] == " " and _HE_IS_NOW.search(before):
        return not counts(text, end)
    if not closed:
        return False
    if age > 11 and opens_with_pronoun(before):
        return True
    if before.endswith(", is ") and (_SOMEBODY.search(before) or " heet " in before):
        return age > 2
    last = max(0, len(before) - 12)
    if age > 9 and _GUESS.search(before):
        return True
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
        small = text[end : end + 2].strip().islower() and not before.endswith(", ") and not counts(text, end)
        if small and (age > 9 or (age > 3 and does(text, end))) and is_known(before.rstrip(" ").rpartition(" ")[2]):
            return True
    if (
        (age > 17 or (age > 3 and does(text, end)))
        and said.word
        and full_name(before)
        and (closed or not counts(text, end))
    ):
        return text[end : end + 2].strip() == "" or not text[end : end + 2].strip().isdigit()
    if text[end : end + 1] in {",", ")"} and _BETWEEN.search(before):
        return not is_measure(before.split()[-1].strip("(,"))
    return False


def _alone(text: str, end: int, age: int, before: str) -> bool:
    """Say whether it opens a sentence, or is one: "88. Indisch, geboren in", "50, alleen, drinkt"."""
    if (
        before.endswith((". ", "! ", "? "))
        and before[-4:-2].isalpha()
        and age >= 18
        and _SENTENCE_OF_ITS_OWN.match(text, end)
    ):
        return True
    if age >= 18 and text.startswith(". ", end) and _NAME_ALONE.search(before):
        return True
    opens = not before or before.endswith((". ", "! ", "? ", ": ", "\n"))
    return opens and 18 <= age < 100 and text[end : end + 2] == ", " and text[end + 2 : end + 3].isalpha()
