"""Names that the table knows to be names. They live in memory, for one session, and are written nowhere."""

import re

from akad.privacy.finding import Finding, Label
from akad.privacy.words import FUNCTION_WORDS, PARTICLES

NO_ROLE = "iemand"
# The part of a full name that is looked for by itself is longer than this: "Jo" alone is in too many sentences.
_SHORT = 2


# How far back a title or a role before a name is looked for.
_BEFORE = 60
_TITLE = re.compile(
    r"(?<!\w)(?:(?:mevr|mw|mej|dhr|hr)\.?|mevrouw|meneer|mijnheer|juffrouw|de heer)[ \t]+$", re.IGNORECASE
)
_ARTICLE = re.compile(r"^(?:de|het|een) ", re.IGNORECASE)
_OWNS = frozenset({"s", "'", "’"})


class SessionNames:
    """The names to look for, each with the role that takes its place."""

    def __init__(self) -> None:
        self._roles: dict[str, str] = {}
        self._parts: dict[str, str] = {}
        self._pattern: re.Pattern[str] | None = None

    def add(self, name: str, role: str = NO_ROLE) -> None:
        """Look for `name` (any case, also as genitive or diminutive) from now on; `role` takes its place.

        Of a full name the first name and the surname are looked for by themselves too, unless they are as common a
        word as "wil" or "van".
        """
        name = " ".join(name.split())
        if not name:
            return
        role = " ".join(role.split()) or NO_ROLE
        self._roles[name.casefold()] = role
        words = name.split()
        if len(words) > 1:
            for part in (words[0], words[-1]):
                low = part.casefold()
                if len(part) > _SHORT and "." not in part and low not in FUNCTION_WORDS | PARTICLES:
                    self._parts[low] = role
        longest_first = sorted({**self._parts, **self._roles}, key=len, reverse=True)
        alternatives = "|".join(re.escape(known).replace(r"\ ", r"\s+") for known in longest_first)
        # Also stuck to the word before it ("zusMarijke"), where the capital tells.
        begins = r"(?:(?<!\w)|(?-i:(?<=[^\W\d_])(?<![A-Z])(?=[A-Z])))"
        self._pattern = re.compile(rf"{begins}({alternatives})(['’]?s|['’]|tje|je)?(?!\w)", re.IGNORECASE)

    def add_line(self, line: str) -> int:
        """Add names as people type them: "Esther = de bewoner, Pieter". Return how many there were."""
        parts = [part for part in re.split(r"[,;\n]", line) if part.strip()]
        for part in parts:
            name, _, role = part.partition("=")
            self.add(name, role)
        return len(parts)

    def __len__(self) -> int:
        """Return how many names are known."""
        return len(self._roles)

    def items(self) -> tuple[tuple[str, str], ...]:
        """Return the names with their roles, in the order in which they came."""
        return tuple(self._roles.items())

    def find(self, text: str) -> list[Finding]:
        """Return where the names stand in `text`."""
        if self._pattern is None:
            return []
        return [self._finding(text, match) for match in self._pattern.finditer(text)]

    def _finding(self, text: str, match: re.Match[str]) -> Finding:
        """Return a name with the title before it; where its role stands there already ("zus Marijke") it just goes."""
        start, role = match.start(), self._role(match.group(1))
        owns = (match.group(2) or "")[-1:] in _OWNS
        before = text[max(0, start - _BEFORE) : start]
        if title := _TITLE.search(before):
            start -= len(before) - title.start()
        elif said := re.search(rf"(?<!\w){re.escape(_ARTICLE.sub('', role))}[ \t]+$", before, re.IGNORECASE):
            if not owns:
                return Finding(start, match.end(), Label.PERSOON, "")
            start -= len(before) - said.start()
            role = said.group().rstrip()
        return Finding(start, match.end(), Label.PERSOON, _genitive(role) if owns else role)

    def _role(self, found: str) -> str:
        key = " ".join(found.split()).casefold()
        # Some letters have two small forms, so that the pattern finds what the table writes otherwise: then no role.
        return self._roles.get(key) or self._parts.get(key, NO_ROLE)


def _genitive(role: str) -> str:
    """Return "de bewoners", "zus'", "oma's": somebody's."""
    if role[-1] in "sxz":
        return f"{role}'"
    return f"{role}'s" if role[-1] in "aiouy" else f"{role}s"
