"""A document as plain parts, which can be written as HTML, Markdown and PDF.

Every text in it is plain text: no part of it is ever read as markup, whoever wrote it.
"""

from html import escape

import attrs

from akad.privacy import clean


@attrs.frozen
class Heading:
    """A heading; level 1 is the title of the document, which `Document` brings itself."""

    text: str
    level: int = 2


@attrs.frozen
class Paragraph:
    """Running text; a line ending in it stays one. `soft` is for what is said beside the matter."""

    text: str
    soft: bool = False


@attrs.frozen
class Quote:
    """What somebody said, in their own words; `who` says from where, "" when that is not known."""

    text: str
    who: str = ""


@attrs.frozen
class Bullets:
    """Points, one under the other; `ordered` numbers them from 1."""

    items: tuple[str, ...]
    ordered: bool = False


@attrs.frozen
class Facts:
    """Short facts: what it is, and how it is."""

    pairs: tuple[tuple[str, str], ...]


Cell = tuple[str, ...]
"""What stands in one cell of a table: any number of texts, one under the other."""


@attrs.frozen
class Table:
    """A table with a heading for every column; the first cell of a row says what the row is about."""

    columns: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]
    caption: str = ""


@attrs.frozen
class Picture:
    """A picture as SVG, and in words what there is to see on it."""

    svg: str
    alt: str


Block = Heading | Paragraph | Quote | Bullets | Facts | Table | Picture


@attrs.frozen
class Document:
    """A whole document in Dutch."""

    title: str
    blocks: tuple[Block, ...]
    subtitle: str = ""


def escaped(text: str) -> str:
    """Return plain text for HTML or SVG: nothing in it is markup, or steers whatever shows it."""
    return escape(clean(text))
