"""A figure as bars in SVG: parts are told apart by their hatching, and every bar has its number beside it."""

from collections.abc import Iterable, Iterator, Sequence

from akad.learning.results import Cijfer, Groep, Soort
from akad.learning.wording import is_divided, value_words
from akad.output.document import escaped

WIDTH = 640
"""Of every picture; it scales."""
NAME, BAR, HIGH = 190, 270, 18
"""How much room there is for the name of a line, how long a bar is at most, and how high it is."""
_ROW = 30
FONT = 'font-family="Atkinson Hyperlegible, Verdana, sans-serif" font-size="13" fill="#111"'
_INK = "#0b4f8a"
_LONGEST = 28
# Each a tile of 8 by 8; typst and browsers both know plain patterns.
_TILES = (
    f'<rect width="8" height="8" fill="{_INK}"/>',
    '<rect width="8" height="8" fill="#fff"/><path d="M0 8L8 0M-2 2L2 -2M6 10L10 6" stroke="#111" stroke-width="2"/>',
    '<rect width="8" height="8" fill="#cfd8dc"/>',
    '<rect width="8" height="8" fill="#fff"/><circle cx="4" cy="4" r="2" fill="#111"/>',
    '<rect width="8" height="8" fill="#fff"/><path d="M0 4H8" stroke="#111" stroke-width="2"/>',
    '<rect width="8" height="8" fill="#555"/>',
)


def figure_svg(cijfer: Cijfer, name: str | None = None) -> str:
    """Return the bars of a figure; a figure without groups has no picture and gives "".

    `name` is what its patterns are called, by default the figure: on one page every picture has others.
    """
    if not cijfer.groepen:
        return ""
    name = name or cijfer.id
    names = list(dict.fromkeys(part.naam for group in cijfer.groepen for part in group.delen))
    stacked = is_divided(cijfer)
    legend = names if stacked else []
    top = 8 + 24 * len(legend)
    height = top + _ROW * len(cijfer.groepen) + 6
    body = [*legend_svg(name, legend)]
    for place, group in enumerate(cijfer.groepen):
        body += _row(cijfer, group, (name, names if stacked else []), top + place * _ROW)
    return canvas(name, height, body)


def canvas(name: str, height: int, body: Iterable[str]) -> str:
    """Return a picture with this in it; `name` is what its patterns are called."""
    patterns = "".join(
        f'<pattern id="{name}-{number}" width="8" height="8" patternUnits="userSpaceOnUse">{tile}</pattern>'
        for number, tile in enumerate(_TILES)
    )
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {height}" width="{WIDTH}" height="{height}">'
        f"<defs>{patterns}</defs>{''.join(body)}</svg>"
    )


def figure_words(cijfer: Cijfer) -> str:
    """Return a figure in words, for who does not see the picture."""
    return " ".join(f"{group.naam}: {value_words(cijfer, group)}." for group in cijfer.groepen)


def legend_svg(picture: str, names: Sequence[str]) -> Iterator[str]:
    """Yield what each hatching means, one below the other."""
    for number, name in enumerate(names):
        y = 6 + 24 * number
        yield f'<rect x="{NAME}" y="{y}" width="26" height="16" stroke="#111" fill="{fill(picture, number)}"/>'
        yield f'<text x="{NAME + 34}" y="{y + 13}" {FONT}>{escaped(name)}</text>'


def name_svg(name: str, y: int) -> str:
    """Return the name of a line before its bar."""
    shown = name if len(name) <= _LONGEST else f"{name[: _LONGEST - 1]}…"
    return f'<text x="{NAME - 8}" y="{y + 14}" text-anchor="end" {FONT}>{escaped(shown)}</text>'


def _row(cijfer: Cijfer, group: Groep, parts: tuple[str, Sequence[str]], y: int) -> Iterator[str]:
    yield name_svg(group.naam, y)
    if parts[1]:
        yield from _stacked(group, parts, y)
    else:
        whole = _whole(cijfer, group)
        done = round(BAR * group.waarde / whole) if whole else 0
        done = max(done, 2) if group.waarde else 0
        if cijfer.soort is Soort.AANDEEL:  # what is left of the bar is what is left of the group
            yield f'<rect x="{NAME}" y="{y}" width="{BAR}" height="{HIGH}" fill="none" stroke="#777"/>'
        yield f'<rect x="{NAME}" y="{y}" width="{min(done, BAR)}" height="{HIGH}" fill="{_INK}"/>'
        if cijfer.soort is Soort.TIJD and whole:
            plan = NAME + round(BAR * (group.van or 0) / whole)
            yield f'<path d="M{plan} {y - 4}V{y + HIGH + 4}" stroke="#111" stroke-width="3"/>'
    words = value_words(cijfer, group)
    yield f'<text x="{NAME + BAR + 8}" y="{y + 14}" {FONT}>{escaped(words)}</text>'


def _stacked(group: Groep, parts: tuple[str, Sequence[str]], y: int) -> Iterator[str]:
    picture, names = parts
    whole = sum(part.waarde for part in group.delen)
    counted = begin = 0
    for part in sorted(group.delen, key=lambda each: names.index(each.naam)):
        counted += part.waarde
        end = round(BAR * counted / whole) if whole else 0
        filled = fill(picture, names.index(part.naam))
        yield (
            f'<rect x="{NAME + begin}" y="{y}" width="{end - begin}" height="{HIGH}" stroke="#111" fill="{filled}"/>'
        )
        begin = end


def fill(picture: str, number: int) -> str:
    """Return how a part with this number is filled in a picture."""
    if number % len(_TILES) == 0:
        return _INK
    return f"url(#{picture}-{number % len(_TILES)})"


def _whole(cijfer: Cijfer, group: Groep) -> int:
    """Return what the whole length of a bar stands for."""
    match cijfer.soort:
        case Soort.AANDEEL:
            return group.van or 0
        case Soort.TIJD:
            return max(max(each.waarde, each.van or 0) for each in cijfer.groepen)
    return max(each.waarde for each in cijfer.groepen)
