"""How much a word looks like the name of a person: what it is, and what stands around it."""

import re

from akad.privacy import words as vocabulary
from akad.privacy.lexicon import (
    COMMON,
    FIRST,
    FUNCTION,
    KNOWN,
    LAST,
    NAME,
    PARTICLE,
    PLACE,
    RARE,
    ROLE,
    TITLE,
    WORD,
    is_word,
)
from akad.privacy.tokens import Tokens

ENOUGH = 2.0
_OPEN = frozenset(
    {" ", "-", ". ", ".", ": ", ":", " (", " = ", "  ", " - ", ": (", "(", ", ", ' "', " '", " “", " „", " ‘"}
)
_AGE_NEXT = re.compile(r"\s?[(,]\s?(?:[mv]\s?)?\d{1,3}\s?(?:[),]|jr|jaar|j\b)|\s\d{2}\s?(?:jr|jaar)\b", re.IGNORECASE)
_ROLE_NEXT = re.compile(
    r"\s?[(=:]\s?(?:(?:zijn|haar|de|hun|een|mijn|z'n|d'r|zn|hr)\s)?(?P<role>[^\W\d_][\w'’-]*)", re.IGNORECASE
)
_PRONOUN_BEFORE = frozenset("zijn haar hun mijn onze ons jouw je z'n d'r m'n uw zn mn hr dr".split())
_NAMING = frozenset(
    "roepnaam roepn bijnaam genaamd geheten heet heette heten voornaam achternaam meisjesnaam naam".split()
)
_ASKS = frozenset("wie die ik hij ze zij je jij u iemand niemand iedereen dat wat er men het ook wel niet".split())
_SUBJECTS = frozenset("we ik ze je jullie hij zij wij jij u".split())


class NamePoints:
    """Gives every word of one text points for being a name. `allow` are words (lower case) that are no names."""

    def __init__(self, tokens: Tokens, allow: frozenset[str]) -> None:
        self._t = tokens
        self._allow = allow
        self._sure: dict[str, float] = {}
        capitals = sum(1 for at, low in enumerate(tokens.lows) if tokens.words[at] != low)
        upper = sum(1 for word in tokens.words if len(word) > 2 and word.isupper())
        self._shouted = len(tokens.words) > 3 and upper > 0.6 * len(tokens.words)
        self._no_capitals = capitals <= 0.02 * len(tokens.words)

    def may_be(self, at: int, flag: int) -> bool:
        """Say whether a word can be a name at all, before anything dear is asked of it."""
        if flag:
            return bool(flag & NAME)
        t = self._t
        low = t.lows[at]
        if len(low) < 4 and t.words[at] == low:
            return False
        return not is_word(low) or (t.words[at] != low and at > 0 and bool(t.flags[at - 1] & (TITLE | ROLE)))

    # -- points ------------------------------------------------------------------------------------------------

    def score(self, at: int) -> float:
        """Return the points of a word, by itself and by what stands right beside it."""
        t = self._t
        low, flag = t.lows[at], t.flags[at]
        if low in self._allow or base(low) in self._allow:
            return -9.0
        if flag & (ROLE | TITLE) and not flag & NAME:
            return -9.0
        capital = t.capital(at) and not self._shouted
        if len(low) == 1:
            return -9.0
        opens = t.opens_sentence(at, vocabulary.ABBREVIATIONS)
        score = self._own_points(at, low, flag, capital, opens)
        if score < -5:
            return score
        return score + self._before(at, low, flag, capital) + self._after(at, flag, capital)

    def _own_points(self, at: int, low: str, flag: int, capital: bool, opens: bool) -> float:
        if flag & FUNCTION and not capital:
            return -1.0 if flag & FIRST and low in {"wil", "stem"} else -9.0
        if flag & KNOWN and not flag & NAME:
            return -9.0
        if flag & PLACE and not flag & NAME:
            return -1.5 if capital else -9.0
        if not flag & NAME:
            return self._unknown_points(at, low, capital, opens)
        if flag & KNOWN:
            return -1.2
        if flag & WORD:
            points = 0.0 if flag & FIRST else -0.4
            if flag & COMMON and not capital:
                points = -0.8 if flag & FIRST else -0.6
            if capital and not opens:
                points += (
                    (2.0 if not flag & (FUNCTION | COMMON) else 1.3)
                    if flag & FIRST
                    else (1.6 if not flag & (FUNCTION | COMMON) else 1.2)
                )
            elif capital:
                points += 0.6
            if flag & ROLE and not flag & FIRST and not capital:
                points -= 0.8
            return points
        if flag & RARE:
            if capital:
                return 2.3 if flag & FIRST else (2.0 if not opens else 1.4)
            return (1.6 if len(low) > 3 else 0.8) if flag & FIRST else 0.9
        if flag & PLACE:
            return 1.2 if capital else 0.2
        if capital:
            return 3.0 if flag & FIRST else (2.4 if not opens else 2.0)
        return 2.2 if flag & FIRST else 1.0

    def _unknown_points(self, at: int, low: str, capital: bool, opens: bool) -> float:
        t = self._t
        word = t.words[at]
        if word.isupper() and len(word) < 7 and not self._shouted:
            return -9.0
        if len(low) < 3 or any(letter.isupper() for letter in word[2:]):
            return -2.0
        if is_word(low) or (low.endswith("s") and is_word(low[:-1])):
            return -1.0 if capital and not opens else -3.0
        if capital:
            return 1.2 if opens else 2.0
        return 1.0 if len(low) > 3 else 0.0

    def _before(self, at: int, low: str, flag: int, capital: bool) -> float:
        t = self._t
        if at == 0:
            return 0.0
        gap, before, before_flag = t.gap(at), t.lows[at - 1], t.flags[at - 1]
        if gap not in _OPEN:
            return 0.0
        if len(before) == 1 and gap in {". ", ".", " "} and t.capital(at - 1) and capital:
            return 2.4 if gap != " " else 1.2
        opener = self._particles_before(at) if flag & LAST or capital else at
        if opener < at:
            return self._before_particles(at, opener, low, flag, capital)
        if before_flag & TITLE and gap in {" ", ". ", ".", ": ", ":", "  ", ' "', " '"}:
            if low in {"is", "was", "en", "of", "die", "wil"} and not capital:
                return 0.0
            if before in _NAMING:
                return 3.4 if capital else 2.4
            if capital and not (flag & NAME) and not flag & FUNCTION:
                return 3.2
            return (3.4 if flag & KNOWN else 2.7) if capital or flag & NAME else 2.0
        if before_flag & ROLE and gap in {" ", ": ", ":", " (", " = ", ". ", "-", ", "}:
            points = 2.3 if capital else 2.0
            if capital and not flag & NAME and before in vocabulary.KIN and gap == " ":
                points = 3.2  # "haar man Hub": right after these a capital is a name, whatever the word is
            if flag & ROLE and flag & LAST:
                points += 0.8
            if gap == ", ":
                return points - 1.5
            if gap == ". " and capital:
                return 0.0
            if flag & WORD and flag & LAST and not flag & FIRST and not capital:
                points -= 0.6
            return points
        if gap != " ":
            return 0.3 if gap in {" (", "("} and capital else 0.0
        if (
            capital
            and not before_flag
            and before.endswith(vocabulary.AGENT_ENDINGS)
            and not t.capital(at - 1)
            and len(before) > 5
        ):
            return 1.2 if flag & NAME or not is_word(low) else 0.0
        if before in vocabulary.DETERMINERS:
            if flag & NAME and not flag & WORD:
                return -0.3 if before in {"de", "den"} and flag & LAST else (-1.0 if flag & RARE else -0.4)
            return -1.6 if before not in _PRONOUN_BEFORE or not capital else -0.8
        if low == "wil" and before in _ASKS and not capital:
            return -5.0
        if before in vocabulary.TOPIC_WORDS:
            return 2.0 if flag & NAME or capital or not flag else 0.0
        if before in vocabulary.CONTACT_WORDS:
            if low == "wil":
                return 3.2
            return 2.0 if flag & FIRST else (1.2 if flag & LAST or capital else 0.6)
        if before in {"is", "was", "zijn", "waren"} and flag & FIRST and capital:
            return 0.8
        if before in vocabulary.PERSON_VERBS and flag & NAME:
            if low == "wil":
                return 3.2 if before not in {"kan", "wil", "moet", "zal"} else 0.0
            if flag & FIRST:
                return 1.0
        if before in _SUBJECTS and flag & FIRST and flag & WORD:
            return 0.8
        if before in {"ik", "ben"} and low != "ben" and capital:
            return 0.8
        if before in vocabulary.NAME_PREPOSITIONS:
            if low == "wil":
                return 3.0 if before in {"met", "bij", "van", "voor", "door", "aan"} else 0.0
            if before in {"met", "via", "voor", "door", "ivm", "ook"}:
                return 1.0 if flag & FIRST or capital or not flag else 0.4
            return 0.7 if flag & FIRST else 0.2
        return 0.0

    def _particles_before(self, at: int) -> int:
        """Return where the particles begin that stand right before this word ("van der" Meer), or this word."""
        t = self._t
        first = at
        while (
            first
            and t.gap(first) == " "
            and t.flags[first - 1] & PARTICLE
            and t.lows[first - 1] not in vocabulary.LOOSE_PARTICLES
        ):
            first -= 1
        while first < at and t.lows[first] in {"d", "o", "s"}:
            first += 1
        return first

    def _before_particles(self, at: int, opener: int, low: str, flag: int, capital: bool) -> float:
        """Return points for a word with particles before it: "mw de jong", "bij van der Meer", "Van den Akker"."""
        t = self._t
        chain = t.lows[opener:at]
        before, gap = t.flag(opener - 1) if opener else 0, t.gap(opener)
        named = flag & LAST or (capital and not is_word(low))
        if before & TITLE and named and gap in {" ", ". ", ": "}:
            return 2.9
        if before & ROLE and named and gap == " ":
            return 2.4 if chain != ["van"] and (capital or flag & LAST) else 0.3
        if opener and len(t.lows[opener - 1]) == 1 and gap in {". ", ".", " "} and named:
            return 2.9
        if before & FIRST and gap == " " and named and (capital or not flag & WORD):
            return 2.0
        if (
            any(
                part in {"der", "den", "vd", "'t", "ter", "ten", "el", "al", "ben", "ait", "bin", "ibn", "abu"}
                for part in chain
            )
            and flag & LAST
        ):
            return 2.6 if capital or chain[-1] in {"der", "el", "al", "ben", "ait"} or not is_word(low) else 1.0
        if t.capital(opener) and capital and named and not t.opens_sentence(opener, vocabulary.ABBREVIATIONS):
            return 2.6
        if (
            capital
            and chain == ["de"]
            and flag & LAST
            and opener
            and t.lows[opener - 1] in {"bij", "zei", "zag", "vraag", "bel", "van", "met", "en"}
        ):
            return 1.0
        if chain[-1] in {"de", "den"}:
            return -0.3 if flag & NAME and not flag & WORD else -1.6
        return (0.7 if flag & FIRST else 0.2) if chain[-1] == "van" else 0.0

    def _after(self, at: int, flag: int, capital: bool) -> float:
        t = self._t
        end = t.end(at)
        points = 0.0
        if _AGE_NEXT.match(t.text, end) and (capital or flag & NAME):
            points += 1.6 if not (flag & WORD and not capital) else 1.2
        role = _ROLE_NEXT.match(t.text, end)
        if role and t.flag(at + 1) | t.flag(at + 2) and (capital or flag & NAME):
            known = t.flag(at + 1) if t.low(at + 1) == role["role"].lower() else t.flag(at + 2)
            points += 2.0 if known & ROLE else 0.0
        if capital and flag & NAME and t.lows[at].endswith(("'s", "’s")):
            points += 1.5
        if capital and flag & NAME and t.text[end : end + 2] == ": " and t.opens_sentence(at, vocabulary.ABBREVIATIONS):
            points += 1.4
        if at + 1 >= len(t.lows) or t.gap(at + 1) != " ":
            return points
        following, next_flag = t.lows[at + 1], t.flags[at + 1]
        if flag & RARE and t.lows[at].endswith("s") and next_flag & ROLE:
            points += 1.0  # Marjoleins moeder
        if following in vocabulary.PERSON_VERBS:
            points += 1.6 if flag & NAME or capital else 1.2
            if t.lows[at] == "wil":
                points += 2.0
        elif following == "en" and t.low(at + 2) in {"haar", "zijn", "z'n", "zn", "hun", "ik"} and flag & FIRST:
            points += 1.4
        elif following in vocabulary.NEUTRAL_VERBS:
            points += 0.5 if flag & NAME or capital else 0.2
        elif (
            (capital and t.capital(at + 1) and next_flag & NAME and flag & NAME)
            or (flag & FIRST and next_flag & PARTICLE and self._surname_after(at + 1))
            or (not capital and flag & FIRST and next_flag & LAST and not next_flag & (FUNCTION | WORD))
        ):
            points += 1.5
        return points

    def seen_elsewhere(self, at: int) -> float:
        """Return points for being a sure name in another place of the same text."""
        t = self._t
        score = self._sure.get(base(t.lows[at]))
        if score is None or (t.flags[at] & FUNCTION and not t.capital(at)):
            return 0.0
        if t.capital(at) or (not t.flags[at] & WORD and not is_word(t.lows[at])):
            return 2.0
        return 0.8

    def beside_another(self, at: int, scores: dict[int, float]) -> float:
        """Return points for standing in a row with a name: "Jaap, Kobus, Surin", "Emre & Eda"."""
        t = self._t
        if (t.flags[at] & (FUNCTION | ROLE | TITLE) and not t.capital(at)) or (
            not t.capital(at) and not t.flags[at] & NAME
        ):
            return 0.0
        points = 0.0
        for step in (-1, 1):
            beside = at + step
            if not 0 <= beside < len(t.lows):
                continue
            gap = t.gap(at if step < 0 else beside)
            if t.lows[beside] in {"en", "of", "plus"} and gap == " ":
                beside += step
                gap = "&"
            if gap.strip() not in {",", "&", "/", "+", ";"}:
                continue
            other = scores.get(beside, 0.0)
            both = t.capital(at) and t.capital(beside) and t.flags[at] & NAME and t.flag(beside) & NAME
            if other >= ENOUGH:
                points = 2.0 if both else (1.2 if t.flags[at] & NAME or t.capital(at) else 0.5)
            elif both and gap == "&":
                points = max(points, 1.0 if other >= 1.0 else 0.6)
            elif both and other >= 1.0:
                points = max(points, 1.0)
        return points

    def _surname_after(self, at: int) -> int:
        """Return at which word a surname ends that opens with the particle here, or 0."""
        t = self._t
        loose = True
        while at < len(t.lows) and t.flags[at] & PARTICLE and t.gap(at) in {" ", "-", " '", " ’", ". "}:
            loose = loose and t.lows[at] in vocabulary.LOOSE_PARTICLES
            at += 1
        if loose or at >= len(t.lows) or t.gap(at) not in {" ", "-"} or at in t.taken:
            return 0
        flag = t.flags[at]
        if flag & (ROLE | TITLE) and not t.capital(at):
            return 0
        if (
            t.capital(at)
            and not (flag & KNOWN and not flag & NAME)
            and not (flag & PLACE and not flag & LAST and t.lows[at - 1] == "van")
        ):
            return at
        if flag & LAST and (not flag & (FUNCTION | KNOWN) or t.lows[at - 1] in {"der", "den", "van"}):
            return at
        return 0


def base(low: str) -> str:
    """Return a name without its genitive."""
    if low.endswith(("'s", "’s")):
        return low[:-2]
    return low
