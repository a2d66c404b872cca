"""The bewonerskaart as HTML and as PDF."""

import math
from collections.abc import Iterator

import attrs

from akad.output.as_html import FONTS, page
from akad.output.as_pdf import Pdf, typeset
from akad.output.card import Card, CardTip
from akad.output.document import escaped

_SIZES = (20.0, 18.0, 16.0, 15.0, 14.0, 13.0, 12.0)
"""Points, from large to the smallest that is still easy to read."""

_MANY = 14.0
"""Points when it does not fit on one page anyhow."""

# A4 without the margins, in millimetres, and what stands on it whatever the tips are, in lines.
_WIDTH, _HEIGHT = 180.0, 262.0
_FIXED_LINES = 13.0
_LINES_OF_TIP = 4.1
_MM = 25.4 / 72
_LETTER = 0.56

_STYLE = f"""
@page {{ size: A4; margin: 12mm 15mm; }}
body {{ font: var(--maat)/1.35 {FONTS}; color: #000; background: #fff; max-width: 180mm; margin: 1rem auto;
  padding: 0 .5rem; overflow-wrap: anywhere; }}
h1 {{ font-size: 1.7em; line-height: 1.15; margin: 0; }}
h2 {{ font-size: 1.05em; margin: 0; }}
p {{ margin: .15em 0; }}
ol {{ list-style: none; margin: .5em 0; padding: 0; }}
li {{ border-top: 2px solid #000; padding: .35em 0 .45em; break-inside: avoid; }}
.vakjes {{ border: 0; margin: .2em 0; padding: 0; display: flex; flex-wrap: wrap; gap: .1em 1.4em; }}
.vakjes input {{ width: 1.3em; height: 1.3em; vertical-align: -.25em; margin: 0 .4em 0 0; accent-color: #000; }}
.regel {{ display: flex; gap: .5em; margin-top: .35em; font-size: .85em; }}
.regel i {{ flex: 1; border-bottom: 1px solid #000; min-width: 3em; }}
section {{ border-top: 2px solid #000; padding-top: .35em; break-inside: avoid; }}
.ruim {{ border: 1px solid #000; min-height: 3em; padding: .3em .5em; margin-top: .5em; font-size: .85em; }}
footer {{ font-size: 9pt; color: #444; margin-top: .5em; text-align: right; }}
@media print {{ body {{ margin: 0; padding: 0; max-width: none; }} }}
"""


def card_html(card: Card) -> str:
    """Return the card as the text of one HTML file that prints on A4."""
    style = f":root {{ color-scheme: light; --maat: {_size(card):g}pt; }}{_STYLE}"
    return page(card.title, style, _html(card))


def card_pdf(card: Card) -> Pdf:
    """Return the card as a PDF; on one page when its letters need not be smaller than 12 points for it.

    Raises NoTypesetting.
    """
    data = attrs.asdict(card, recurse=True)
    data["choices"] = [(choice.value, words) for choice, words in card.choices]
    return typeset("kaart.typ", {**data, "sizes": _SIZES, "many": _MANY})


def _size(card: Card) -> float:
    """Return how many points the letters of the HTML are; a guess, because the browser sets the lines."""

    def lines(size: float) -> float:
        letters = _WIDTH / (size * _LETTER * _MM)
        of_tips = sum(
            _LINES_OF_TIP + math.ceil(len(tip.text) / letters) - 1 + (1 if tip.along else 0) for tip in card.tips
        )
        return _FIXED_LINES + of_tips

    return next((size for size in _SIZES if lines(size) * size * 1.35 * _MM <= _HEIGHT), _MANY)


def _html(card: Card) -> Iterator[str]:
    yield "<main>"
    yield f"<h1>{escaped(card.title)}</h1>"
    for text in card.intro:
        yield f"<p>{escaped(text)}</p>"
    yield "<ol>"
    for tip in card.tips:
        yield from _tip(card, tip)
    yield "</ol>"
    yield f"<section><h2>{escaped(card.onwards_title)}</h2>"
    for question, answer in card.onwards:
        if answer:
            yield f'<p>{escaped(question)} <strong dir="auto">{escaped(answer)}</strong></p>'
        else:
            yield f'<p class="regel" style="font-size: 1em">{escaped(question)} <i></i></p>'
    yield f'</section><p class="ruim">{escaped(card.own)}</p>'
    yield "</main>"
    yield f"<footer>{escaped(card.foot)}</footer>"


def _tip(card: Card, tip: CardTip) -> Iterator[str]:
    yield f'<li><h2 dir="auto">{tip.number}. {escaped(tip.text)}</h2>'
    if tip.along:
        yield f'<p>{escaped(card.along)} <strong dir="auto">{escaped(tip.along)}</strong></p>'
    yield f'<fieldset class="vakjes" aria-label="Tip {tip.number}: kies">'
    for choice, words in card.choices:
        checked = " checked" if tip.choice is choice else ""
        yield f'<label><input type="checkbox"{checked}>{escaped(words)}</label>'
    yield "</fieldset>"
    yield f'<p class="regel">{escaped(card.remark)} <i></i></p></li>'
