"""How much a word looks like the name of a person, by itself and among the other words of the text."""

from akad.privacy import name_context as context
from akad.privacy import words as vocabulary
from akad.privacy.lexicon import (
    CAPITAL,
    COMMON,
    FIRST,
    FUNCTION,
    GLUED,
    KINDS,
    KNOWN,
    LAST,
    LISTED,
    NAME,
    ORDINARY,
    PARTICLE,
    PLACE,
    RARE,
    ROLE,
    STREETISH,
    TITLE,
    UPPER,
    WORD,
    likeness,
)
from akad.privacy.surnames import is_behind_title
from akad.privacy.tokens import Tokens

ENOUGH = 2.0
# From here on a name in one place of a text helps the same word elsewhere: with a capital, and without one.
_SURE, _VERY_SURE = 2.0, 2.6
_TITLED = 3.2
_NEVER = -9.0
# What may be said between somebody and the next in a row.
_ROW_WORDS = frozenset({"en", "of", "plus"})
_ROW = frozenset({",", "&", "/", "+", ";"})


class NamePoints:
    """Gives every word of one text points for being a name. `allow` are words (lower case) that are no names."""

    def __init__(self, tokens: Tokens, allow: frozenset[str]) -> None:
        self._t = tokens
        self._allow = allow
        self._sure: dict[str, float] = {}
        self._shouted = len(tokens.words) > 3 and len(tokens.where(UPPER)) > 0.6 * len(tokens.words)
        self._loose = tokens.loose = _loose_capitals(tokens)

    def score(self, at: int) -> float:
        """Return the points of a word, by itself and by what stands right beside it."""
        t = self._t
        low, flag = t.lows[at], t.flags[at]
        if self._allow and (low in self._allow or base(low) in self._allow):
            return _NEVER
        if (flag & (ROLE | TITLE) and not flag & NAME) or low in vocabulary.FOLK or _is_famous(t, at, low):
            return _NEVER
        if low == "wil" and t.low(at + 1) in {"je", "jij", "u", "jullie", "iemand", "men"} and self._opens(at):
            return _NEVER
        if len(low) == 1:
            return _NEVER
        capital = bool(flag & CAPITAL) and not self._shouted
        score = self._own_points(at, low, flag, capital)
        if score < -5:
            return score
        score += context.before(t, at, low, flag, capital) + context.after(t, at, flag, capital)
        if self._loose and capital and flag & ORDINARY and not flag & NAME and t.low(at - 1) not in vocabulary.KIN:
            score -= 1.5 * self._loose  # "zijn pastoor Mystiek": here a capital is no name
        return score

    def member(self, at: int, points: float) -> float:
        """Return the points of a word in a row of people that is no name elsewhere."""
        low = self._t.lows[at]
        if self._allow and (low in self._allow or base(low) in self._allow):
            return _NEVER
        return points

    def _own_points(self, at: int, low: str, flag: int, capital: bool) -> float:
        if flag & FUNCTION and not capital:
            if self._t.low(at - 1) in {"vd", "der", "den"} and is_behind_title(self._t, at):
                return -1.0
            return -1.0 if flag & FIRST and low in {"wil", "stem"} else _NEVER
        if flag & FUNCTION and flag & PARTICLE:
            return _NEVER
        if not flag & NAME:
            if flag & KNOWN:
                return _NEVER
            if flag & PLACE:
                return -1.5 if capital or self._t.flag(at - 1) & PARTICLE else _NEVER
            return self._unknown_points(at, low, capital)
        word = self._t.words[at]
        if capital and not flag & FIRST and _is_of_a_land(self._t, at, low):
            return _NEVER
        if capital and 1 < len(word) < 7 and word.isupper() and (flag & (RARE | KNOWN | WORD) or not flag & FIRST):
            return _NEVER
        if low in vocabulary.NEARLY_NAMES:
            if capital:
                return 2.3 if not self._opens(at) else 1.8 if len(low) > 3 else 1.2
            return 1.5 if len(low) > 3 else 0.9 if low in {"ab", "co"} else 1.35
        if flag & KNOWN and not (flag & LAST and self._t.low(at - 1) in vocabulary.WITH_SURNAME):
            return -1.2
        if flag & WORD:
            return self._word_points(at, flag, capital)
        opens = capital and self._opens(at)
        if flag & RARE:
            shape = max(-0.5, min(0.5, 0.4 * likeness(low)))
            if capital:
                return (2.4 if flag & FIRST else (2.1 if not opens else 1.5)) + min(shape, 0.3)
            return (1.52 + shape if len(low) > 3 else 0.8) if flag & FIRST else 0.9 + shape
        if flag & PLACE:
            return 1.2 if capital else 0.2
        if capital:
            return 3.0 if flag & FIRST else (2.4 if not opens else 2.0)
        return 2.2 if flag & FIRST else 1.0

    def _opens(self, at: int) -> bool:
        return self._t.gaps[at] != " " and self._t.opens_sentence(at, vocabulary.ABBREVIATIONS)

    def _word_points(self, at: int, flag: int, capital: bool) -> float:
        """Return points for a name that is a word as well: Roos, Wil, Kuiper."""
        points = 0.0 if flag & FIRST else -0.4
        if not capital:
            if flag & COMMON:
                points = -0.8 if flag & FIRST else -0.6
            return points - 0.8 if flag & ROLE and not flag & FIRST else points
        if self._opens(at):
            if flag & ROLE and not flag & FIRST:
                return points - 1.5  # "Kat heet Minoes"
            return points + (0.6 if not flag & RARE else -0.2) - 1.5 * self._loose
        common = flag & (FUNCTION | COMMON | RARE)
        points += (1.3 if common else 2.3) if flag & FIRST else (1.45 if common else 1.8)
        if flag & RARE and self._t.flag(at - 1) & CAPITAL and not self._t.flag(at - 1) & NAME:
            points -= 1.0  # "de Sociale Dienst"
        return points - 1.5 * self._loose

    def _unknown_points(self, at: int, low: str, capital: bool) -> float:
        t = self._t
        word = t.words[at]
        if word.isupper() and len(word) < 7 and not self._shouted:
            return _NEVER
        if low.endswith("nr") or ("-" in word and len(word.split("-")[0]) > 1 and word.split("-")[0].isupper()):
            return _NEVER
        if not self._shouted and any(letter.isupper() for part in word.split("-") for letter in part[2:]):
            return -2.0
        if capital and _is_of_a_land(t, at, low):
            return _NEVER
        opens = capital and self._opens(at)
        if t.flags[at] & ORDINARY or (low.endswith("s") and t.flags[at] & LISTED):
            return -1.0 if capital and not opens else -3.0
        shape = max(-0.8, min(0.6, 0.5 * likeness(low)))
        if capital:
            return (1.3 if opens else 2.0) + shape - min(0.5, self._loose)
        return (1.0 if len(low) > 3 else 0.2) + shape

    # -- among the others --------------------------------------------------------------------------------------

    def remember(self, at: int, score: float) -> None:
        """Keep a name that is sure, for the other places in the text where it stands."""
        low, flag = self._t.lows[at], self._t.flags[at]
        if score >= _SURE and len(low) > 1 and (not flag & FUNCTION or flag & CAPITAL):
            known = base(low)
            self._sure[known] = max(self._sure.get(known, 0.0), score)

    def call(self, words: str) -> None:
        """Keep what somebody is called ("noem mij maar de Kapitein"), for where it stands with a capital again."""
        self._sure[base(words.split()[-1].lower())] = _TITLED

    def again(self, scores: dict[int, float]) -> dict[int, float]:
        """Return the points of words with a capital that are no names, and were one elsewhere: "Oei", "Mams"."""
        sure = {low for low, score in self._sure.items() if score >= _TITLED}
        if not sure or self._shouted or self._loose:
            return {}
        t = self._t
        return {
            at: ENOUGH + 0.1
            for at in t.where(CAPITAL)
            if at not in scores and base(t.lows[at]) in sure and not t.flags[at] & (FUNCTION | ROLE | TITLE | KNOWN)
        }

    def seen_elsewhere(self, at: int) -> float:
        """Return points for being a sure name in another place of the same text."""
        t = self._t
        flag = t.flags[at]
        score = self._sure.get(base(t.lows[at]))
        if score is None or (flag & FUNCTION and not flag & CAPITAL):
            return 0.0
        if flag & CAPITAL or not flag & (WORD | ORDINARY):
            return 3.6 if score >= _TITLED and flag & CAPITAL else 2.0
        return (1.3 if flag & FIRST else 0.8) if score >= _VERY_SURE else 0.0

    def beside_another(self, at: int, scores: dict[int, float]) -> float:
        """Return points for standing in a row with a name: "Jaap, Kobus, Surin", "Emre & Eda"."""
        t = self._t
        flag = t.flags[at]
        if not _ROW_WORDS.isdisjoint((t.low(at - 1), t.low(at + 1))) or t.gaps[at] != " " or t.gap_behind(at) != " ":
            return self._in_row(at, flag, scores)
        return 0.0

    def _in_row(self, at: int, flag: int, scores: dict[int, float]) -> float:
        t = self._t
        capital = flag & CAPITAL
        unknown = not flag & (KINDS | ORDINARY)
        if not capital and (flag & (FUNCTION | ROLE | TITLE) or not (flag & NAME or unknown)):
            return 0.0
        points = 0.0
        for step in (-1, 1):
            beside = at + step
            if not 0 <= beside < len(t.lows):
                continue
            gap = t.gaps[at if step < 0 else beside]
            if t.lows[beside] in _ROW_WORDS and gap == " ":
                beside += step
                gap = "&"
            if gap.strip() not in _ROW:
                continue
            other = scores.get(beside, 0.0)
            both = capital and t.capital(beside) and flag & NAME and t.flag(beside) & NAME
            if other >= ENOUGH:
                points = max(points, 2.0 if both else (1.2 if flag & NAME or capital else 0.6))
            elif both and gap == "&":
                points = max(points, 1.0 if other >= 1.0 else 0.6)
            elif both and other >= 1.0:
                points = max(points, 1.0)
        return points


def may_follow(flag: int) -> bool:
    """Say whether a word with these flags can be a name right after a role, where any unknown word can."""
    return not flag & KINDS and (bool(flag & CAPITAL) or not flag & ORDINARY)


def _is_of_a_land(t: Tokens, at: int, low: str) -> bool:
    """Say whether it is a word like Litouwse or Franstalig: with a capital, and nobody."""
    if low.endswith(("talig", "talige", "taligen")) or (len(low) > 6 and low.endswith(("nees", "iër", "iaan"))):
        return True
    return low.endswith("se") and len(low) > 5 and t.gap_behind(at) == " " and not t.flag(at + 1) & CAPITAL


def _is_famous(t: Tokens, at: int, low: str) -> bool:
    """Say whether it is a musician or a painter whom everybody knows: "Bob Marley", "Bach"."""
    known = low in vocabulary.FAMOUS_PEOPLE or (
        t.low(at + 1) in vocabulary.FAMOUS_PEOPLE and t.gap_behind(at) == " " and bool(t.flags[at] & CAPITAL)
    )
    return known and not t.flag(at - 1) & (TITLE | ROLE)


def _loose_capitals(tokens: Tokens) -> float:
    """Return how little a capital says here: who writes "de School" and "het Plan" writes "de Roos" as well."""
    loose = 0
    for at in tokens.where(CAPITAL):
        flag = tokens.flags[at]
        if not at or not flag & ORDINARY or flag & (NAME | KNOWN | PLACE | TITLE) or tokens.words[at].isupper():
            continue
        before = tokens.lows[at - 1]
        if (
            at in tokens.taken
            or flag & (STREETISH | GLUED)
            or before in context.STRONG_OPENERS
            or (flag & ROLE and before not in vocabulary.ARTICLES)
        ):
            continue
        if not tokens.flags[at - 1] & (CAPITAL | TITLE | ROLE) and not tokens.opens_sentence(at, frozenset()):
            loose += 1
            if loose == 3:
                break
    return (0.0, 0.4, 0.8, 1.1)[loose]


def base(low: str) -> str:
    """Return a name without its genitive."""
    if low.endswith(("'s", "’s")):
        return low[:-2]
    return low
