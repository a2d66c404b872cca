"""A document as Markdown (CommonMark with tables), for who goes on in another program."""

import re
from base64 import b64encode
from collections.abc import Iterator
from functools import singledispatch

from akad.output.document import Block, Bullets, Cell, Document, Facts, Heading, Paragraph, Picture, Quote, Table
from akad.privacy import clean

_MARKS = re.compile(r"[\\`*_\[\]<>#|~&$^{}]")
# At the start of a line these begin a list, a heading or a line across.
_OPENING = re.compile(r"^(\s*)(?:([-+=:])|(\d+)([.)]))")
# What some programs turn into a link by themselves.
_LINK = re.compile(r"(?i)\b(https?|ftp|mailto|www)([:.])")


def as_markdown(document: Document) -> str:
    """Return `document` as the text of a Markdown file."""
    return "\n".join(_lines(document))


def plain_markdown(text: str) -> str:
    """Return one line of `text` as Markdown that shows exactly that text."""
    marked = _MARKS.sub(lambda match: f"\\{match.group()}", clean(text))
    marked = _LINK.sub(lambda match: f"{match.group(1)}\\{match.group(2)}", marked)
    return _OPENING.sub(_not_opening, marked).strip()


def _not_opening(match: "re.Match[str]") -> str:
    space, mark, number, after = match.groups()
    return f"{space}\\{mark}" if mark else f"{space}{number}\\{after}"


def _lines(document: Document) -> Iterator[str]:
    yield f"# {plain_markdown(document.title)}"
    yield ""
    if document.subtitle:
        yield from (plain_markdown(document.subtitle), "")
    for block in document.blocks:
        yield from _markdown(block)
        yield ""


def _text(text: str) -> Iterator[str]:
    """Yield a text of several lines; a line ending in it stays one."""
    *first, last = [plain_markdown(line) for line in text.splitlines()] or [""]
    yield from (f"{line}\\" if line else "" for line in first)
    yield last


@singledispatch
def _markdown(block: Block) -> Iterator[str]:
    raise TypeError(type(block).__name__)


@_markdown.register
def _heading(block: Heading) -> Iterator[str]:
    yield f"{'#' * block.level} {plain_markdown(block.text)}"


@_markdown.register
def _paragraph(block: Paragraph) -> Iterator[str]:
    yield from _text(block.text)


@_markdown.register
def _quote(block: Quote) -> Iterator[str]:
    yield from (f"> {line}" for line in _text(block.text))
    if block.who:
        yield from (">", f"> {plain_markdown(block.who)}")


@_markdown.register
def _bullets(block: Bullets) -> Iterator[str]:
    for number, item in enumerate(block.items, 1):
        mark = f"{number}." if block.ordered else "-"
        first, *more = _text(item)
        yield f"{mark} {first}"
        yield from (f"{' ' * len(mark)} {line}" for line in more)


@_markdown.register
def _facts(block: Facts) -> Iterator[str]:
    for name, text in block.pairs:
        first, *more = _text(text)
        yield f"- **{plain_markdown(name)}**: {first}"
        yield from (f"  {line}" for line in more)


@_markdown.register
def _table(block: Table) -> Iterator[str]:
    if block.caption:
        yield from (plain_markdown(block.caption), "")
    yield _row(plain_markdown(column) for column in block.columns)
    yield _row("---" for _column in block.columns)
    yield from (_row(map(_cell, row)) for row in block.rows)


def _row(cells: Iterator[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _cell(cell: Cell) -> str:
    return "<br>".join(plain_markdown(line) for text in cell for line in text.splitlines())


@_markdown.register
def _picture(block: Picture) -> Iterator[str]:
    # Inside the file, so that it stays with the text wherever that goes; what is on it stands in the words as well.
    alt = plain_markdown(block.alt.replace("\n", " "))
    yield f"![{alt}](data:image/svg+xml;base64,{b64encode(block.svg.encode()).decode()})"
