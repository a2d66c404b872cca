"""Files that do not count, and why."""

from textual.content import Content

from akad.learning.questions import Ready
from akad.tui.words import line


def odd_lines(ready: Ready) -> list[Content]:
    """Return a line per file that does not count: what is wrong with it, or which file of that session counts."""
    broken = [line((each.path.name, "bold"), f": {each.reason}") for each in ready.broken]
    copies = [
        line(
            (each.path.name, "bold"),
            f": een tweede bestand van dezelfde sessie{'' if each.same else ', met iets anders erin'}. "
            f"{each.counted.name} telt.",
        )
        for each in ready.copies
    ]
    return broken + copies
