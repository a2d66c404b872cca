"""Two selections side by side in SVG: the two bars of a line below each other, on one scale."""

from collections.abc import Iterator

from akad.learning.beside import Pair, level
from akad.learning.results import Cijfer, Groep
from akad.learning.wording import is_divided, value_words
from akad.output.document import escaped
from akad.output.figure_svg import BAR, FONT, HIGH, NAME, canvas, figure_svg, figure_words, fill, legend_svg, name_svg

_BESIDE = HIGH + 4
_LINE = 2 * _BESIDE + 10
_LEGEND = 24


def pair_pictures(pair: Pair, names: tuple[str, str]) -> Iterator[tuple[str, str]]:
    """Yield the pictures of a figure on two sides that are called `names`, each with what it says in words.

    A figure whose bars show their parts has one for each side.
    """
    words = [f"{name}. {figure_words(cijfer)}" for name, (_, cijfer) in zip(names, pair.sides, strict=True)]
    if is_divided(pair.links):
        for (side, cijfer), said in zip(pair.sides, words, strict=True):
            if cijfer.groepen:
                yield figure_svg(cijfer, f"naast-{cijfer.id}-{side}"), f"{cijfer.titel} {said}"
        return
    yield _svg(pair, names), f"{pair.links.titel} {' '.join(words)}"


def _svg(pair: Pair, names: tuple[str, str]) -> str:
    picture = f"naast-{pair.links.id}"
    top = 8 + _LEGEND * len(names)
    body = [*legend_svg(picture, names)]
    for place, line in enumerate(pair.lines):
        y = top + place * _LINE
        body.append(name_svg(line.naam, y))
        for (side, cijfer), group in zip(pair.sides, (line.links, line.rechts), strict=True):
            body += _bar(cijfer, group, pair.longest, (y + side * _BESIDE, fill(picture, side)))
    return canvas(picture, top + len(pair.lines) * _LINE, body)


def _bar(cijfer: Cijfer, group: Groep | None, longest: float, drawn: tuple[int, str]) -> Iterator[str]:
    y, filled = drawn
    if group is not None:
        part = level(cijfer, group) / longest if longest else 0.0
        # Something is never nothing.
        width = min(BAR, max(round(BAR * part), 2 if part else 0))
        yield f'<rect x="{NAME}" y="{y}" width="{width}" height="{HIGH}" stroke="#111" fill="{filled}"/>'
    words = "niets" if group is None else value_words(cijfer, group)
    yield f'<text x="{NAME + BAR + 8}" y="{y + 14}" {FONT}>{escaped(words)}</text>'
