"""Text on the screen: words of people are shown as they were typed, never read as markup."""

from collections.abc import Iterable, Sequence

from textual.content import Content

from akad.tui.hyphens import with_hyphens

Piece = tuple[str, str] | str | Content
"""Text with a style, text alone, or text that was put together before."""


def plain(text: str, style: str = "") -> Content:
    """Return `text` for the screen, exactly as it is."""
    return Content.styled(text, style) if style else Content(text)


def line(*pieces: Piece) -> Content:
    """Return pieces of text, each with its own style, as one line."""
    return Content.assemble(*((piece, "") if isinstance(piece, str) else piece for piece in pieces))


def hanging(content: Content, width: int, first: str = "", later: str | None = None) -> list[Content]:
    """Return `content` in lines of at most `width` cells, `first` before the first and `later` before the others.

    Without `later` the other lines are indented as far as `first`.
    """
    later = " " * len(first) if later is None else later
    room = max(1, width - len(first))
    parts = with_hyphens(content, room).wrap(room) or [Content("")]
    return [Content.assemble(first if number == 0 else later, part.rstrip()) for number, part in enumerate(parts)]


def fit(content: Content, width: int) -> Content:
    """Return `content` in exactly `width` cells: cut off, or with spaces behind it."""
    if content.cell_length > width:
        return content.truncate(width)
    return content.pad_right(width - content.cell_length)


def lines(parts: Iterable[Content]) -> Content:
    """Return lines as one text."""
    return Content("\n").join(list(parts))


def enumerated(words: Sequence[str]) -> str:
    """Return words as a Dutch enumeration: "a, b en c"."""
    if len(words) < 2:
        return "".join(words)
    return f"{', '.join(words[:-1])} en {words[-1]}"


def counted(count: int, one: str, many: str) -> str:
    """Return a count with its noun: "1 idee", "2 ideeën", "geen ideeën"."""
    return f"{count} {one}" if count == 1 else f"{count or 'geen'} {many}"


def shortened(text: str, most: int = 60) -> str:
    """Return `text` in at most so many characters, with an ellipsis where something was left out."""
    return text if len(text) <= most else f"{text[: most - 1].rstrip()}…"
