"""What somebody is called, where the text says so: "noem mij maar de Kapitein", "iedereen zegt Mei"."""

from collections.abc import Iterator

from akad.privacy.finding import Finding, Label
from akad.privacy.later import later
from akad.privacy.lexicon import FIRST, FUNCTION, KNOWN, NAME, ORDINARY, PARTICLE, PLACE, ROLE, WORD, flags_of
from akad.privacy.tokens import Tokens

_CALL_OPENS = frozenset(
    "noem noemen noemde noemden noemt luistert aangesproken aanspreken bekend zeg kennen kent".split()
)
_SAY_OPENS = frozenset({"zegt", "zeggen"})
_OPENS = _CALL_OPENS | _SAY_OPENS
_SAYS = r"(?<!\w)(?:zegt|zeggen)(?:\s(?:iedereen|altijd|gewoon|men|ze))?\s"
_CALLS = (
    r"(?<!\w)(?:[Nn]oem(?:en|de|den|t)?\s(?:(?:ze|we|ik|iedereen|de\s\w+)\s)?(?:mij|me|(?P<other>hem|haar|['’]?[mr]|hen)|zich|zichzelf)"
    r"(?:\s(?:zelf|maar|gewoon|ook|altijd|hier|dan|meestal))*"
    r"|[Ll]uistert\snaar(?:\sde\snaam)?|(?:aangesproken\s(?:worden\s)?|aanspreken\s)(?:met|als)|bekend\sals|(?<!\w)(?:zeg|noem)\smaar"
    r"|(?:kennen|kent)\s(?:(?:ze|we|iedereen|de\s\w+)\s)?(?:hem|haar)\s(?:hier\s)?als)[\s:]+[\"'“„‘]?"
)
_CAPITALS = r"[^\W\d_a-z][^\W\d_]+(?:['’-][^\W\d_]+)*"
_WHO = rf"(?P<it>(?:(?:de|het|tante|oom|ome|opa|oma)\s)?{_CAPITALS}(?:\s{_CAPITALS})*|[^\W\d_]{{2,}})"
_CALLED = later(_CALLS + _WHO)
_SAID = later(rf"{_SAYS}(?P<it>{_CAPITALS}(?:-{_CAPITALS})?)(?=[^\w'’]|$)")


# "klant d.k., 38": initials in small letters behind who it is. They are looked for from the second one.
_SECOND_INITIAL = later(r"\.[a-z]\.")
_INITIALS = later(r"(?!(?:o\.a|e\.d|n\.a|t\.b|d\.d|i\.v|p\.w|b\.v|z\.g|m\.n|e\.a)\.)(?:[a-z]\.){2,3}(?!\w)")
_OF_WHOM = later(r"(?<!\w)(?:klant|cli[eë]nt|bewoner|bewoonster|mw|dhr|mevr|mevrouw|meneer|met|casus|betreft)\.?\s\Z")
_LONGEST_OF_WHOM = 12


def find_callings(tokens: Tokens) -> Iterator[Finding]:
    """Yield what somebody is called, whatever the word is when it has a capital."""
    text = tokens.text
    for second in _SECOND_INITIAL.finditer(text):
        first = second.start() - 1
        initials = _INITIALS.match(text, first) if first > 0 else None
        if initials and _OF_WHOM.search(text, max(0, first - _LONGEST_OF_WHOM), first):
            yield Finding(first, initials.end(), Label.PERSOON, "")
    if tokens.places.keys().isdisjoint(_OPENS):
        return
    for match in tokens.matches(_CALLED, _CALL_OPENS):
        if _may_be_called(match["it"]) and not (match["other"] and _describes(match["it"])):
            yield Finding(match.start("it"), match.end("it"), Label.PERSOON, "")
    for match in tokens.matches(_SAID, _SAY_OPENS):
        flags = flags_of(match["it"])
        if flags & FIRST and not flags & FUNCTION:
            yield Finding(match.start("it"), match.end("it"), Label.PERSOON, "")


def _describes(word: str) -> bool:
    """Say whether it tells what others think of somebody ("noemt hem Onbemiddelbaar") and is not "de Kapitein"."""
    flags = flags_of(word)
    return bool(flags & (ORDINARY | ROLE)) and not flags & FIRST


def _may_be_called(words: str) -> bool:
    last = words.split()[-1]
    flags = flags_of(last)
    if last[:1].isupper():
        return not flags & (FUNCTION | KNOWN) or bool(flags & FIRST and not flags & FUNCTION)
    return not flags & (FUNCTION | KNOWN | ROLE | PARTICLE | PLACE | ORDINARY | WORD) or bool(
        flags & NAME and not flags & (ORDINARY | WORD | FUNCTION)
    )
