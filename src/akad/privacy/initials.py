"""People of whom initials are written: alone ("mw. K."), or in small letters before a surname ("f. bakker")."""

from collections.abc import Iterator

from akad.privacy import words as vocabulary
from akad.privacy.candidates import past_particles
from akad.privacy.finding import Finding, Label
from akad.privacy.later import later
from akad.privacy.lexicon import CAPITAL, FUNCTION, INITIAL, LAST, ROLE, TITLE
from akad.privacy.tokens import Tokens

_LETTERS = later(r"(?:[A-Z]\.\s?){1,5}(?:(?:van |de |den |der |el |v\.? ?d\.? ){1,2}[A-Z]\.)?(?!\w)|[A-Z](?![\w'’.-])")
# "J., 19": an initial with an age.
_AGE_BEHIND = later(r",\s[1-9]\d(?![\w.:/]|,\d)")
# "majoor b.": in small letters these are no words, and no particles.
_SMALL_INITIALS = frozenset("abcefghijklmopqrwxyz")
# With these a list goes on: "a. bellen b. mailen".
_LISTS = frozenset("abc")
_BEFORE_INITIALS = frozenset({"", " ", "(", "/", ":", ">"})
_CLOSED_BEHIND = later(r"\.(?=\s|[,;:)]|$)")
# Letters with full stops that are no initials.
_NO_PERSONS = frozenset(
    "b.v. n.v. v.o.f. p.s. n.b. e.d. n.a. p.g.b. b.h.v. m.b.o. h.b.o. a.u.b. p.o. c.v. m.s.".split()
)


def behind_small_initials(t: Tokens) -> list[int]:
    """Return where the surnames stand that have an initial in small letters: "f. bakker", "m. de rijk"."""
    found = []
    for at in _small_letters(t):
        if t.gap_behind(at) != ". " or t.gaps[at][-1:] not in _BEFORE_INITIALS:
            continue
        if t.lows[at] in _LISTS and ":" not in t.gaps[at] and not t.flag(at - 1) & (TITLE | ROLE):
            continue
        name = past_particles(t, at + 1)
        if name not in t.taken and t.flags[name] & LAST and not t.flags[name] & (CAPITAL | FUNCTION):
            found.append(name)
    return found


def _small_letters(t: Tokens) -> Iterator[int]:
    """Yield where a small letter stands by itself that may be an initial."""
    for letter in t.places.keys() & _SMALL_INITIALS:
        yield from (at for at in t.places[letter] if not t.capital(at))


def initials_alone(t: Tokens) -> Iterator[Finding]:
    """Yield a person of whom only initials are written: "mw. K.", "dhr. S.B.", "M. wil graag koken"."""
    done = -1
    for at in t.where(INITIAL):
        if at in t.taken or t.starts[at] < done:
            continue
        start = t.starts[at]
        letters = _LETTERS.match(t.text, start)
        if letters is None:
            continue
        end = start + len(letters.group().rstrip())
        several = letters.group().count(".") > 1 and letters.group().strip().lower() not in _NO_PERSONS
        bracketed = t.gaps[at] in {" (", "("} and letters.group().count(".") > 1
        before = t.flag(at - 1) if at and (bracketed or t.gaps[at] in {" ", ". ", ": "}) else 0
        follows = t.text[end : end + 2]
        done = end
        if t.low(at - 1) in vocabulary.LETTER_CONTEXT:
            continue
        dotted = t.text[end - 1] == "."
        opens = not t.text[max(0, start - 1) : start].strip(" (\n\"'")
        verb = follows[1:2].islower() or t.low(at + letters.group().count(".")) in vocabulary.PERSON_VERBS
        aged = dotted and _AGE_BEHIND.match(t.text, end) is not None
        if before & (TITLE | ROLE) or several or aged or (dotted and follows[:1] == " " and verb and opens):
            yield Finding(start, end, Label.PERSOON, "")
    for at in _small_letters(t):
        end = t.end(at)
        roled = at and t.gaps[at] == " " and t.flags[at - 1] & (TITLE | ROLE)
        if roled and at not in t.taken and _CLOSED_BEHIND.match(t.text, end):
            yield Finding(t.starts[at], end + 1, Label.PERSOON, "")
