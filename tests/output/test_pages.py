"""A document as HTML, Markdown and PDF: everything is there, in order, and nothing somebody typed is markup."""

import re
from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from akad.output.as_html import as_html
from akad.output.as_markdown import as_markdown, plain_markdown
from akad.output.document import Bullets, Document, Facts, Heading, Paragraph, Picture, Quote, Table

NASTY = "#x *y* _z_ <b>v</b> [a](b) $1$ @q \\ `c` // d /* &amp; {{e}} | \"f\" 'g' ~h~ <script>alert(1)</script>"
SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><circle cx="4" cy="4" r="3"/></svg>'


def document(text: str) -> Document:
    """Return a document in which every place for a text holds `text`."""
    return Document(
        text,
        (
            Heading(text),
            Paragraph(text),
            Paragraph(text, soft=True),
            Quote(text, text),
            Bullets((text, text)),
            Facts(((text, text),)),
            Table((text, text), (((text,), (text, text)),), text),
            Picture(SVG, text),
        ),
        text,
    )


class Texts(HTMLParser):
    """Collects the text of a page, and its tags."""

    def __init__(self) -> None:
        super().__init__()
        self.texts: list[str] = []
        self.tags: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.texts.extend(value or "" for name, value in attrs if name == "aria-label")

    def handle_data(self, data: str) -> None:
        self.texts.append(data)


def read(html: str) -> Texts:
    reader = Texts()
    reader.feed(html)
    return reader


def test_html_shows_every_text_exactly() -> None:
    page = read(as_html(document(NASTY)))
    assert page.texts.count(NASTY) == 19
    assert not {"b", "script"} & set(page.tags)


@given(st.text(min_size=1, max_size=60))
def test_no_text_brings_a_tag(text: str) -> None:
    assert read(as_html(document(text))).tags == read(as_html(document("x"))).tags


def test_html_fetches_nothing() -> None:
    html = as_html(document("x"))
    assert not re.search(r"(https?:)?//|@import|url\(|<script|<link", html)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("- punt", "\\- punt"),
        ("12. april", "12\\. april"),
        ("# kop", "\\# kop"),
        ("a_b *c* <i>", "a\\_b \\*c\\* \\<i\\>"),
        ("x | y", "x \\| y"),
        ("zie www.voorbeeld.nl en https://a.nl", "zie www\\.voorbeeld.nl en https\\://a.nl"),
        ("gewone zin, met een streepje - en 3.5", "gewone zin, met een streepje - en 3.5"),
    ],
)
def test_markdown_shows_what_was_typed(text: str, shown: str) -> None:
    assert plain_markdown(text) == shown


def test_markdown_keeps_its_own_shape_whatever_the_text() -> None:
    shape = re.compile(r"^(#+ |- |> |\|)", re.MULTILINE)
    plain, nasty = as_markdown(document("x")), as_markdown(document("# - > | x"))
    assert shape.findall(plain) == shape.findall(nasty)


def test_lines_stay_lines() -> None:
    typed = Document(
        "t", (Paragraph("een\ntwee"), Bullets(("een\ntwee",)), Table(("a", "b"), ((("een",), ("x\ny",)),)))
    )
    markdown = as_markdown(typed)
    assert "een\\\ntwee" in markdown
    assert "- een\\\n  twee" in markdown
    assert "| een | x<br>y |" in markdown
    assert '<p class="tekst" dir="auto">een\ntwee</p>' in as_html(typed)
