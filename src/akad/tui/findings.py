"""What the rules find in a line while it is typed: marked in the line, and below it in words."""

from collections.abc import Sequence

from rich.highlighter import Highlighter
from rich.text import Text

from akad.privacy import Boundary, Finding, Label, clean
from akad.privacy.names import NO_ROLE
from akad.tui.words import Piece

_SHOWN = 3


class MarkFindings(Highlighter):
    """Strikes what will not be kept and underlines what may be recognised: in the line, not by colour alone.

    With `only_must` what may be recognised is left alone, as in the name of a place.
    """

    def __init__(self, boundary: Boundary, *, only_must: bool = False) -> None:
        self._boundary = boundary
        self._only_must = only_must

    def highlight(self, text: Text) -> None:
        """Mark the findings in `text`."""
        typed = text.plain
        findings = self._boundary.find(typed) if clean(typed) == typed else self._boundary.find_in(typed)
        for finding in findings:
            if self._only_must and not finding.must:
                continue
            text.stylize("reverse strike" if finding.must else "underline", finding.start, finding.end)


def to_ask(findings: Sequence[Finding], cursor: int) -> Finding | None:
    """Return the finding that somebody can say something of, the nearest to the cursor.

    First a name of which nobody said who it is, then what can be said more coarsely, then any other name.
    """

    def rank(finding: Finding) -> tuple[int, int]:
        is_bare = finding.replacement.lower().startswith(NO_ROLE)
        kind = 1 if not finding.must else 0 if is_bare else 2
        return kind, max(finding.start - cursor, cursor - finding.end, 0)

    return min((each for each in findings if not each.must or each.label is Label.PERSOON), key=rank, default=None)


def in_words(typed: str, findings: Sequence[Finding], cursor: int) -> tuple[Piece, ...]:
    """Return in words what will not be kept of a line, what could be said more coarsely, and the keys for it.

    Offsets are those of `clean(typed)`.
    """
    text = clean(typed)
    parts: list[Piece] = []
    for title, chosen in (
        ("wordt anoniem: ", [finding for finding in findings if finding.must]),
        ("herkenbaar? ", [finding for finding in findings if not finding.must]),
    ):
        if chosen:
            words = [f"{text[f.start : f.end]} → {f.replacement or 'gaat weg'}" for f in chosen[-_SHOWN:]]
            more = [f"en nog {len(chosen) - _SHOWN}"] if len(chosen) > _SHOWN else []
            parts += [(title, "bold $accent"), f"{'   '.join([*words, *more])}   "]
    asked = to_ask(findings, cursor)
    if asked is not None:
        parts += ["\n", *_keys(text[asked.start : asked.end], asked)]
    return tuple(parts)


def _keys(words: str, asked: Finding) -> tuple[Piece, ...]:
    first, second = (" wie is dit", " geen naam") if asked.must else (" maak grover", " laat staan")
    return (
        *((f"{words}: ", ""), ("Ctrl+N", "bold $accent"), first),
        *(" · ", ("Ctrl+B", "bold $accent"), second),
    )
