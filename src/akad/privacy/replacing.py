"""What a finding becomes, so that the sentence still reads well, and the text after replacing."""

import re
from collections.abc import Sequence

from akad.privacy.finding import Finding, Label
from akad.privacy.lexicon import GENITIVE, KINDS, ROLE, TITLE, flags_of
from akad.privacy.names import NO_ROLE

_WORD_BEFORE = re.compile(r"([^\W\d_][\w'’-]*)(\.?)([ :=(-]{1,3})$")
_NEAR = frozenset(" :=(-")
_NEIGHBOUR = re.compile(
    r"\s(?:van de|vd|v\.d\.|van) (?:buren|boven|beneden|onder|overkant|hiernaast|tegenover|hierboven|hieronder)(?!\w)",
    re.IGNORECASE,
)
_ARTICLE = re.compile(r"(?<![\w'’])(de|het|een|'t) $", re.IGNORECASE)
_WHERE = re.compile(r"(?<![\w'’])(in|te|op|uit) $", re.IGNORECASE)
_ABBREVIATED = {
    "mw": "mevrouw", "mevr": "mevrouw", "mvr": "mevrouw", "mej": "mevrouw",
    "dhr": "meneer", "hr": "meneer", "mnr": "meneer",
    "dr": "dokter", "fam": "familie", "ds": "dominee", "drs": NO_ROLE, "ir": NO_ROLE, "mr": NO_ROLE, "ing": NO_ROLE,
}  # fmt: skip
_NAMING = frozenset(
    "roepnaam roepn bijnaam genaamd geheten heet heette heten voornaam achternaam meisjesnaam naam".split()
)
_FEMALE = re.compile(r"(?:a|ke|tje|ien|ine|elle|ette|nie|rie|lies|beth|greet|truus|ans|els)$", re.IGNORECASE)
_MALE = frozenset(
    "jan piet kees henk wim joop gerrit ahmed mohamed mohammed ali hassan mehmet mustafa bert peter paul".split()
)
_YEARS = re.compile(r"\s*(?:jaar|jr\.?|j(?!\w))(?:\s+(?:oud|jong))?(?!\w)", re.IGNORECASE)
_OF = (" van", " vd", " v.d", " Van")
_END_OF_SENTENCE = re.compile(r"(?:^|(?<!\.\w)[.!?\n]\s*)$")  # not "o.a. Piet"


def with_replacement(text: str, finding: Finding) -> Finding:
    """Return a person found in `text` with what stands there afterwards.

    After a role the name can simply go ("zijn zus Marijke" becomes "zijn zus"); "mw. de Vries" becomes "mevrouw",
    "Ria van de buren" becomes "buurvrouw", and a bare name becomes "iemand".
    """
    if finding.label is not Label.PERSOON or finding.replacement:
        return _fitted(text, finding)
    start, end = finding.start, finding.end
    name = text[start:end]
    if text.startswith(_OF, end) and (neighbour := _NEIGHBOUR.match(text, end)):
        return finding._replace(end=neighbour.end(), replacement=_cased(text, start, _neighbour(name)))
    before = _WORD_BEFORE.search(text, max(0, start - 24), start) if text[start - 1 : start] in _NEAR else None
    if before:
        word, dot, gap = before.groups()
        low = word.lower()
        flags = flags_of(low)
        if low in _ABBREVIATED and gap == " ":
            opens = before.start()
            return finding._replace(start=opens, replacement=_cased(text, opens, _ABBREVIATED[low]))
        if low in _NAMING:
            return _becoming(finding, "(naam)")
        if flags & (ROLE | TITLE) and gap == " " and not dot:
            return _becoming(finding, "")
    genitive = name[-1] == "s" and (name.endswith(("'s", "’s")) or _owns(name))
    return _becoming(finding, _cased(text, start, "iemands" if genitive else NO_ROLE))


def _owns(name: str) -> bool:
    flags = flags_of(name.lower())
    return " " not in name and (bool(flags & GENITIVE) or not flags & KINDS)


def _becoming(finding: Finding, replacement: str) -> Finding:
    return Finding(finding.start, finding.end, finding.label, replacement)


def _fitted(text: str, finding: Finding) -> Finding:
    """Return a finding whose replacement goes with the words around it: no "de de wijk"."""
    article, _, rest = finding.replacement.partition(" ")
    if rest and article in {"de", "een"}:
        before = _ARTICLE.search(text, max(0, finding.start - 5), finding.start)
        if before and before[1].lower() == article:
            return _becoming(finding, rest)
        if before and before[1].islower():
            return finding._replace(start=before.start(1))
    return finding


def _neighbour(name: str) -> str:
    first = name.split()[0].lower()
    if first in _MALE:
        return "buurman"
    return "buurvrouw" if _FEMALE.search(first) else "iemand van de buren"


def _cased(text: str, start: int, words: str) -> str:
    """Return `words` with a capital where the text before asks for one."""
    opens = text[start : start + 1].isupper() and _END_OF_SENTENCE.search(text[max(0, start - 4) : start]) is not None
    return words[:1].upper() + words[1:] if opens else words


def _with_preposition(text: str, done: int, start: int) -> int:
    """Return where the preposition begins that goes with a place: "in Hoorn" is "elders", not "in elders"."""
    before = _WHERE.search(text, max(done, start - 4), start)
    return before.start() if before else start


def _where(text: str, start: int, finding: Finding) -> str:
    """Return the replacement, with what takes the place of a preposition that went."""
    if start == finding.start or finding.replacement != "elders":
        return finding.replacement
    return _cased(text, start, "van elders" if text[start].lower() == "u" else "elders")


def replace(text: str, findings: Sequence[Finding]) -> str:
    """Return `text` with each finding replaced; a word that simply goes takes one space with it.

    `findings` stand from left to right and do not overlap.
    """
    parts: list[str] = []
    done = 0
    for finding in findings:
        start, end = finding.start, finding.end
        if finding.label is Label.LEEFTIJD and (years := _YEARS.match(text, end)):
            end = years.end()  # "72 jaar oud" is "in de zeventig", not "in de zeventig jaar oud"
        if finding.label is Label.PLAATS and finding.replacement == "elders":
            start = _with_preposition(text, done, start)
        if not finding.replacement:
            after = text[end : end + 1]
            if start > done and text[start - 1] == " " and (not after or after in " \n.,;:!?)"):
                start -= 1
            elif after == " " and (start == 0 or text[start - 1] == "\n"):
                end += 1
        parts += (text[done:start], _where(text, start, finding))
        done = end
    parts.append(text[done:])
    return "".join(parts)
