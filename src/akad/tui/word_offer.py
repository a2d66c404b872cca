"""A kinder or plainer word for what is being typed: which one to show, in what words, and how it is taken over."""

from collections.abc import Sequence

from akad.plugins.signals import Hit
from akad.privacy import Finding
from akad.tui.words import Piece


def nearest(hits: Sequence[Hit], findings: Sequence[Finding], cursor: int) -> Hit | None:
    """Return the hit to show: the one nearest to the cursor, none where the text will be replaced anyhow."""
    free = [hit for hit in hits if not any(f.start < hit.end and hit.start < f.end for f in findings)]
    return min(free, key=lambda hit: max(hit.start - cursor, cursor - hit.end, 0), default=None)


def in_words(hit: Hit) -> tuple[Piece, ...]:
    """Return what stands below the line about a hit."""
    return (
        (f'"{hit.woord}" → liever: ', ""),
        (f'"{hit.alternatief}"', "bold"),
        (" · ", ""),
        ("Ctrl+O", "bold $accent"),
        " neemt het over",
    )


def taken(value: str, cursor: int, hit: Hit) -> tuple[str, int]:
    """Return the line with the alternative in it, and where the cursor belongs then."""
    changed = value[: hit.start] + hit.alternatief + value[hit.end :]
    if cursor <= hit.start:
        return changed, cursor
    return changed, hit.start + len(hit.alternatief) + max(0, cursor - hit.end)
