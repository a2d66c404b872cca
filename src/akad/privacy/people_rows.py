"""Rows of people, as in the notes of a network: "betaald: gwen (okt), mo. Hai - man. Minh, An - kinderen"."""

from collections.abc import Iterator

import attrs

from akad.privacy import words as vocabulary
from akad.privacy.lexicon import (
    CAPITAL,
    COMMON,
    FIRST,
    FUNCTION,
    KINDS,
    KNOWN,
    LAST,
    NAME,
    ORDINARY,
    PLACE,
    ROLE,
    TITLE,
    WORD,
    flags_of,
)
from akad.privacy.tokens import Tokens

_ENOUGH = 2.0
_AND = frozenset({"en", "plus"})
_ROW_ENDS = frozenset("\n:;?!")
_DASHES = frozenset({"-", "–", "=", "("})
_ITEM_MARKS = frozenset(",&/+")
_TAIL_WORDS = frozenset("van vd v/d v.d v.d. uit bij op in".split())
_INNER = _AND | _TAIL_WORDS
# A row of people makes rows of people of the rows that are no further away.
_NEAR = 3
_LONGEST_HEAD = 3
_NO_MEMBERS = frozenset("geb tel nr wmo wlz pgb net oud jr jrg bsn zgn evt ivm nvt okt ggz hvo uwv svb".split())
# What is said of a thing in a row of things: "Beer, Haas en Vos".
_THINGS, _MEMBER = -1.6, 2.2


@attrs.define
class _Item:
    """One member of a row: its words, up to what is said of it ("(okt)", "van de garage", "- man")."""

    first: int
    last: int
    tailed: bool = False
    roled: bool = False


@attrs.define
class _Row:
    items: list[_Item]
    header: bool


def row_points(t: Tokens, scores: dict[int, float]) -> dict[int, float]:
    """Return the points that words get for what their row is: of people, or of things."""
    rows = [row for row in _Cutter(t).rows() if row.items]
    if not rows:
        return {}
    points: dict[int, float] = {}
    somebody = {at for at, score in scores.items() if score >= _ENOUGH}
    known = [
        (row, sum([not somebody.isdisjoint(range(item.first, item.last + 1)) for item in row.items])) for row in rows
    ]
    peopled = {at for at, (row, sure) in enumerate(known) if _is_of_people(t, row, sure, among=False)}
    for at, (row, sure) in enumerate(known):
        among = not peopled.isdisjoint(range(at - _NEAR, at + _NEAR + 1))
        if not row.header and not sure_first(t, row) and _is_of_things(t, row):
            points.update({item.last: _THINGS for item in row.items})
        elif at in peopled or (among and _is_of_people(t, row, sure, among=True)):
            for item in row.items:
                _add_member(t, item, points, several=row.header and sure > 1 and len(row.items) > 2, headed=row.header)
    return points


def sure_first(t: Tokens, row: _Row) -> bool:
    """Say whether somebody in the row has a first name that is no word."""
    return any(t.flags[item.last] & (FIRST | ORDINARY) == FIRST for item in row.items)


def _is_of_people(t: Tokens, row: _Row, sure: int, *, among: bool) -> bool:
    count = len(row.items)
    if not (sure or among or row.header or row.items[0].roled or row.items[-1].roled):
        return False
    if any(item.last - item.first >= _LONGEST_HEAD for item in row.items[1:-1]):
        return False
    things = sum(_is_thing(t, item) for item in row.items)
    if 2 * things >= count and not (row.header and sure):
        return False
    roled = sum(item.roled for item in row.items)
    short = all(item.last - item.first < _LONGEST_HEAD for item in row.items)
    if row.header:
        return sure > 0 or (among and short)
    if roled:
        return short and (sure > 0 or among or roled > 1 or t.capital(row.items[0].first))
    if count == 1:
        return short and among and row.items[0].tailed
    return short and (sure > 1 or (sure > 0 and (count > 2 or among)))


def _is_thing(t: Tokens, item: _Item) -> bool:
    flag = t.flags[item.last]
    return not flag & (NAME | ROLE | TITLE) and bool(flag & (ORDINARY | FUNCTION))


def _is_of_things(t: Tokens, row: _Row) -> bool:
    """Say whether a row of words with a capital are words, that are seldom names: "Kat, Kater en Muis"."""
    if len(row.items) < 3 or any(item.last > item.first for item in row.items[:-1]):
        return False
    flags = [t.flags[item.first] for item in row.items]
    if not all(flag & ORDINARY for flag in flags):
        return False
    small = all(flag & WORD and not flag & CAPITAL for flag in flags[1:])
    if not small and not all(flag & CAPITAL for flag in flags):
        return False
    for item in row.items:
        item.last = item.first
    return small or 2 * sum(not flag & FIRST for flag in flags) >= len(flags)


def _add_member(t: Tokens, item: _Item, points: dict[int, float], *, several: bool, headed: bool) -> None:
    at = item.last
    if item.last - item.first >= _LONGEST_HEAD:
        return
    led = t.flags[at - 1] & (ROLE | TITLE) or t.lows[at - 1] in vocabulary.NICKNAMES
    named = t.capital(at) and t.capital(item.first) and t.flags[at] & FIRST
    led = led or (t.flags[at] & (FIRST | WORD) == FIRST and t.flags[at - 1] & FUNCTION)
    if item.last > item.first and not led and not named:
        return
    flag = t.flags[at]
    low = t.lows[at]
    if len(low) < 2 or (flag & (ROLE | TITLE) and not flag & NAME):
        return
    if not flag & CAPITAL and (low in _NO_MEMBERS or (flag & COMMON and (item.tailed or not headed))):
        return
    known = flag & KNOWN and low not in vocabulary.NEARLY_NAMES
    if flag & FIRST and not known and (not flag & FUNCTION or (flag & CAPITAL and low not in vocabulary.PARTICLES)):
        points[at] = _MEMBER if flag & CAPITAL or not flag & COMMON else _MEMBER + 0.8
    elif not flag & (KINDS | ORDINARY):
        points[at] = _MEMBER if flag & CAPITAL or len(low) < 4 else 1.4
    elif flag & LAST and not flag & (FUNCTION | KNOWN | PLACE | ROLE) and (several or flag & CAPITAL):
        points[at] = _MEMBER + 0.4


@attrs.define
class _Cutter:
    """Cuts a text into rows: what stands between two ends of a sentence, with what is between its commas."""

    t: Tokens
    items: list[_Item] = attrs.field(factory=list)
    first: int = 0
    tail: int = -1
    roled: bool = False
    bracketed: bool = False
    header: bool = False

    def rows(self) -> Iterator[_Row]:
        """Yield the rows from left to right."""
        t, count = self.t, len(self.t.lows)
        asked = [at for at, gap in enumerate(t.gaps) if at and (gap != " " or t.lows[at] in _INNER)]
        for at in (*asked, count) if count else ():
            gap = t.gaps[at] if at < count else "\n"
            if gap == " ":
                self._within(at)
                continue
            self._brackets(gap)
            ends = self._ends_row(at, gap)
            if self.bracketed and not ends:
                self._tail(at)
            elif ends or (gap == ") " and self.tail >= 0) or not _ITEM_MARKS.isdisjoint(gap):
                self._close(at, at)
            elif gap.strip() in _DASHES:
                self._tail(at)
            if ends:
                if self.items and (len(self.items) > 1 or self.header or self.items[0].tailed):
                    yield _Row(self.items, self.header)
                self.header = ":" in gap and _is_header(t, at)
                self.items = []

    def _within(self, at: int) -> None:
        word = self.t.lows[at]
        if word in _AND and (self.tail < 0 or (not self.bracketed and self.t.capital(at + 1))):
            self._close(at, at + 1)
        elif word in _TAIL_WORDS and self.tail < 0 and at > self.first:
            self.tail = at

    def _brackets(self, gap: str) -> None:
        if "(" in gap:
            self.bracketed = ")" not in gap[gap.rindex("(") :]
        elif ")" in gap or "\n" in gap:
            self.bracketed = False

    def _tail(self, at: int) -> None:
        if self.tail < 0:
            self.tail = at
            self.roled = at < len(self.t.lows) and _is_role(self.t.lows[at])

    def _close(self, end: int, then: int) -> None:
        last = (self.tail if self.tail >= 0 else end) - 1
        if self.first <= last:
            self.items.append(_Item(self.first, last, tailed=self.tail >= 0, roled=self.roled))
        self.first, self.tail, self.roled = then, -1, False

    def _ends_row(self, at: int, gap: str) -> bool:
        if at == len(self.t.lows) or not _ROW_ENDS.isdisjoint(gap):
            return True
        before = self.t.lows[at - 1]
        return "." in gap and not (len(before) == 1 or before in vocabulary.ABBREVIATIONS)


def _is_role(low: str) -> bool:
    plural = low.endswith("s") and flags_of(low[:-1]) & ROLE
    return bool(flags_of(low) & ROLE or plural) or low in vocabulary.OF_MORE


def _is_header(t: Tokens, at: int) -> bool:
    """Say whether what stands before a colon announces people: "betaald:", "om haar heen:", "maten van de haven:"."""
    for back in range(at - 1, max(-1, at - 6), -1):
        if t.lows[back] in vocabulary.ROW_HEADERS or t.flags[back] & ROLE:
            return True
        if back < at - 1 and t.gaps[back + 1] != " ":
            break
    return False
