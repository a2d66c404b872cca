"""A document as one HTML file that needs nothing else: no script, no other file, no internet."""

from collections.abc import Iterable, Iterator
from functools import singledispatch

from akad.output.document import (
    Block,
    Bullets,
    Cell,
    Document,
    Facts,
    Heading,
    Paragraph,
    Picture,
    Quote,
    Table,
    escaped,
)

# Letters as they are on this computer: nothing is fetched. The first is made for who sees badly.
FONTS = '"Atkinson Hyperlegible", Verdana, "Segoe UI", "Noto Sans", sans-serif'

# A table with more columns has long rows.
_FEW = 4

_STYLE = f"""
@page {{ size: A4; margin: 16mm; }}
:root {{ color-scheme: light; }}
body {{ font: 1rem/1.5 {FONTS}; color: #111; background: #fff; max-width: 60rem; margin: 2rem auto; padding: 0 1rem;
  overflow-wrap: anywhere; hyphens: auto; }}
h1 {{ line-height: 1.2; margin: 0; }}
h2 {{ margin: 2rem 0 .5rem; border-bottom: 2px solid #333; break-after: avoid; }}
h3 {{ margin: 1.2rem 0 .3rem; break-after: avoid; }}
.onder {{ margin-top: .2rem; color: #444; }}
.zacht {{ color: #444; }}
.tekst {{ white-space: pre-line; }}
dl {{ display: grid; grid-template-columns: minmax(8rem, max-content) 1fr; gap: .2rem 1rem; }}
dt {{ font-weight: bold; }}
dd {{ margin: 0; white-space: pre-line; }}
.breed {{ overflow-x: auto; }}
table {{ border-collapse: collapse; width: 100%; margin: .5rem 0 1rem; }}
caption {{ text-align: left; color: #444; padding-bottom: .3rem; }}
th, td {{ border: 1px solid #777; padding: .4rem .5rem; text-align: left; vertical-align: top; min-width: 4rem; }}
thead th {{ background: #eee; }}
tr {{ break-inside: avoid; }}
td p, th p {{ margin: 0 0 .4rem; }}
td p:last-child, th p:last-child {{ margin-bottom: 0; }}
figure {{ margin: .5rem 0; break-inside: avoid; }}
figure svg {{ width: 100%; max-width: 36rem; height: auto; }}
blockquote {{ margin: .5rem 0; padding-left: .8rem; border-left: 4px solid #777; }}
@media print {{
  body {{ font-size: 10.5pt; margin: 0; padding: 0; max-width: none; }}
  h2 {{ margin-top: 1.2rem; }}
  p, ul, ol, dl {{ margin: .4em 0; }}
  figure svg {{ max-width: 118mm; display: block; margin: 0 auto; }}
  .breed {{ overflow: visible; }}
  .matrix {{ font-size: 9pt; }}
  .matrix tr {{ break-inside: auto; }}
}}
"""


def page(title: str, style: str, body: Iterable[str]) -> str:
    """Return a whole HTML page; `title` is plain text, `style` and `body` are HTML of our own."""
    # The policy also holds for what somebody might add to the file later: nothing is fetched, nothing runs.
    policy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:"
    return "\n".join(
        (
            "<!DOCTYPE html>",
            '<html lang="nl">',
            "<head>",
            '<meta charset="utf-8">',
            '<meta name="viewport" content="width=device-width, initial-scale=1">',
            f'<meta http-equiv="Content-Security-Policy" content="{policy}">',
            '<meta name="robots" content="noindex">',
            f"<title>{escaped(title)}</title>",
            f"<style>{style}</style>",
            "</head>",
            "<body>",
            *body,
            "</body>",
            "</html>",
            "",
        )
    )


def as_html(document: Document) -> str:
    """Return `document` as the text of one HTML file."""
    return page(document.title, _STYLE, _body(document))


def _body(document: Document) -> Iterator[str]:
    yield "<main>"
    yield f"<h1>{escaped(document.title)}</h1>"
    if document.subtitle:
        yield f'<p class="onder">{escaped(document.subtitle)}</p>'
    for block in document.blocks:
        yield from _html(block)
    yield "</main>"


@singledispatch
def _html(block: Block) -> Iterator[str]:
    raise TypeError(type(block).__name__)


@_html.register
def _heading(block: Heading) -> Iterator[str]:
    yield f"<h{block.level}>{escaped(block.text)}</h{block.level}>"


@_html.register
def _paragraph(block: Paragraph) -> Iterator[str]:
    kind = "zacht tekst" if block.soft else "tekst"
    yield f'<p class="{kind}" dir="auto">{escaped(block.text)}</p>'


@_html.register
def _quote(block: Quote) -> Iterator[str]:
    who = f'<p class="zacht">{escaped(block.who)}</p>' if block.who else ""
    yield f'<blockquote><p class="tekst" dir="auto">{escaped(block.text)}</p>{who}</blockquote>'


@_html.register
def _bullets(block: Bullets) -> Iterator[str]:
    kind = "ol" if block.ordered else "ul"
    yield f"<{kind}>"
    for item in block.items:
        yield f'<li class="tekst" dir="auto">{escaped(item)}</li>'
    yield f"</{kind}>"


@_html.register
def _facts(block: Facts) -> Iterator[str]:
    yield "<dl>"
    for name, text in block.pairs:
        yield f'<dt>{escaped(name)}</dt><dd dir="auto">{escaped(text)}</dd>'
    yield "</dl>"


@_html.register
def _table(block: Table) -> Iterator[str]:
    # Only a row of the matrix may be long enough to go on over the page.
    kind = ' class="matrix"' if len(block.columns) > _FEW else ""
    yield f'<div class="breed"><table{kind}>'
    if block.caption:
        yield f"<caption>{escaped(block.caption)}</caption>"
    columns = "".join(f'<th scope="col">{escaped(column)}</th>' for column in block.columns)
    yield f"<thead><tr>{columns}</tr></thead>"
    yield "<tbody>"
    for first, *others in block.rows:
        cells = "".join(f"<td>{_cell(cell)}</td>" for cell in others)
        yield f'<tr><th scope="row">{_cell(first)}</th>{cells}</tr>'
    yield "</tbody></table></div>"


def _cell(cell: Cell) -> str:
    return "".join(f'<p class="tekst" dir="auto">{escaped(text)}</p>' for text in cell)


@_html.register
def _picture(block: Picture) -> Iterator[str]:
    # Inside a page the picture needs no name of its kind, which looks like an address.
    svg = block.svg.replace(' xmlns="http://www.w3.org/2000/svg"', "", 1)
    yield f'<figure role="img" aria-label="{escaped(block.alt)}">{svg}</figure>'
