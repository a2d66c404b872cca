"""A figure as bars in SVG: parts are told apart by their hatching, and every bar has its number beside it."""

from collections.abc import Iterator, Sequence

from akad.learning.results import Cijfer, Groep, Soort
from akad.learning.wording import is_divided, value_words
from akad.output.document import escaped

_WIDTH = 640
_NAME, _BAR, _ROW = 190, 270, 30
_HIGH = 18
_FONT = 'font-family="Atkinson Hyperlegible, Verdana, sans-serif" font-size="13" fill="#111"'
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


def figure_svg(cijfer: Cijfer) -> str:
    """Return the bars of a figure; a figure without groups has no picture and gives ""."""
    if not cijfer.groepen:
        return ""
    names = list(dict.fromkeys(part.naam for group in cijfer.groepen for part in group.delen))
    stacked = is_divided(cijfer)
    legend = names if stacked else []
    top = 8 + 24 * len(legend)
    height = top + _ROW * len(cijfer.groepen) + 6
    body = [*_legend(cijfer.id, legend)]
    for place, group in enumerate(cijfer.groepen):
        body += _row(cijfer, group, names if stacked else [], top + place * _ROW)
    patterns = "".join(
        f'<pattern id="{cijfer.id}-{number}" width="8" height="8" patternUnits="userSpaceOnUse">{tile}</pattern>'
        for number, tile in enumerate(_TILES)
    )
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_WIDTH} {height}" width="{_WIDTH}" height="{height}">'
        f"<defs>{patterns}</defs>{''.join(body)}</svg>"
    )


def figure_words(cijfer: Cijfer) -> str:
    """Return a figure in words, for who does not see the picture."""
    return " ".join(f"{group.naam}: {value_words(cijfer, group)}." for group in cijfer.groepen)


def _legend(cijfer_id: str, names: Sequence[str]) -> Iterator[str]:
    for number, name in enumerate(names):
        y = 6 + 24 * number
        yield f'<rect x="{_NAME}" y="{y}" width="26" height="16" stroke="#111" fill="{_fill(cijfer_id, number)}"/>'
        yield f'<text x="{_NAME + 34}" y="{y + 13}" {_FONT}>{escaped(name)}</text>'


def _row(cijfer: Cijfer, group: Groep, names: Sequence[str], y: int) -> Iterator[str]:
    name = group.naam if len(group.naam) <= _LONGEST else f"{group.naam[: _LONGEST - 1]}…"
    yield f'<text x="{_NAME - 8}" y="{y + 14}" text-anchor="end" {_FONT}>{escaped(name)}</text>'
    if names:
        yield from _stacked(cijfer, group, names, y)
    else:
        whole = _whole(cijfer, group)
        done = round(_BAR * group.waarde / whole) if whole else 0
        done = max(done, 2) if group.waarde else 0
        if cijfer.soort is Soort.AANDEEL:  # what is left of the bar is what is left of the group
            yield f'<rect x="{_NAME}" y="{y}" width="{_BAR}" height="{_HIGH}" fill="none" stroke="#777"/>'
        yield f'<rect x="{_NAME}" y="{y}" width="{min(done, _BAR)}" height="{_HIGH}" fill="{_INK}"/>'
        if cijfer.soort is Soort.TIJD and whole:
            plan = _NAME + round(_BAR * (group.van or 0) / whole)
            yield f'<path d="M{plan} {y - 4}V{y + _HIGH + 4}" stroke="#111" stroke-width="3"/>'
    words = value_words(cijfer, group)
    yield f'<text x="{_NAME + _BAR + 8}" y="{y + 14}" {_FONT}>{escaped(words)}</text>'


def _stacked(cijfer: Cijfer, group: Groep, names: Sequence[str], y: int) -> Iterator[str]:
    whole = sum(part.waarde for part in group.delen)
    counted = begin = 0
    for part in sorted(group.delen, key=lambda each: names.index(each.naam)):
        counted += part.waarde
        end = round(_BAR * counted / whole) if whole else 0
        fill = _fill(cijfer.id, names.index(part.naam))
        yield (
            f'<rect x="{_NAME + begin}" y="{y}" width="{end - begin}" height="{_HIGH}" stroke="#111" fill="{fill}"/>'
        )
        begin = end


def _fill(cijfer_id: str, number: int) -> str:
    if number % len(_TILES) == 0:
        return _INK
    return f"url(#{cijfer_id}-{number % len(_TILES)})"


def _whole(cijfer: Cijfer, group: Groep) -> int:
    """Return what the whole length of a bar stands for."""
    match cijfer.soort:
        case Soort.AANDEEL:
            return group.van or 0
        case Soort.TIJD:
            return max(max(each.waarde, each.van or 0) for each in cijfer.groepen)
    return max(each.waarde for each in cijfer.groepen)
