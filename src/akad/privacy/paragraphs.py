"""A text of several paragraphs that was typed line by line: every paragraph passed the boundary by itself."""

from collections.abc import Iterable

from akad.model.text import SafeText


def paragraphs(text: SafeText | None) -> tuple[SafeText, ...]:
    """Return the paragraphs of a safe text, without the empty ones; none for None."""
    lines = text.split("\n") if text is not None else ()
    return tuple(SafeText._vouch(line.strip()) for line in lines if line.strip())


def as_one_text(parts: Iterable[SafeText]) -> SafeText | None:
    """Return safe paragraphs as one safe text, None when there are none."""
    joined = "\n".join(parts)
    return SafeText._vouch(joined) if joined else None
