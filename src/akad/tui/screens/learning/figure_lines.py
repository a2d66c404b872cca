"""A figure in lines: as a picture that reads from four metres, or as text for who does not see it.

A picture never tells by colour alone: every part of a bar has its own filling, and every bar its number beside it.
"""

from collections.abc import Sequence

from textual.content import Content

from akad.learning.beside import level, longest
from akad.learning.results import Cijfer, Groep, Soort, Zin
from akad.learning.wording import is_divided, sessions, share, value_words
from akad.tui.words import fit, hanging, line, plain

FILLINGS = "█▓▒▚▖░"
# The last ones are thin: on a light screen they are hardly there, and four kringen need none of them.
SIDES = "▆▒"
"""What bars are made of: the first leaves a line free above it, so that bars below each other stay apart."""

_REST = "·"
_PLAN = "│"
_NAME = 26
_LEAST_BAR = 10
_APART, _THICK = 2, 4
_OVER_SECONDS = 60  # less than a minute longer is no news
_STYLES = ("$primary", "$secondary", "$accent", "$soft")


def figure_lines(
    cijfer: Cijfer, width: int, height: int, cursor: int, *, as_text: bool
) -> tuple[list[Content], list[int]]:
    """Return the lines of a figure, and for each group the line on which it begins.

    Where `height` has room for it bars are two lines high, or apart by an empty line.
    """
    groups = cijfer.groepen
    if not groups:
        return hanging(plain(cijfer.leeg), width), []
    result: list[Content] = []
    starts: list[int] = []
    if not as_text and is_divided(cijfer):
        result += _legend(_part_names(groups), width)
    each_has = (height + 1 - len(result)) // len(groups)
    thick = each_has >= _THICK and not as_text
    apart = each_has >= _APART and not as_text
    for place, group in enumerate(groups):
        starts.append(len(result))
        is_here = place == cursor
        block = _as_text(cijfer, group, width) if as_text else _as_bar(cijfer, group, width, thick=thick)
        mark = plain("▸ ", "bold $accent") if is_here else plain("  ")
        result.append(mark + block[0])
        result += [plain("  ") + each for each in block[1:]]
        if apart and place < len(groups) - 1:
            result.append(Content(""))
    return result, starts


def detail_lines(group: Groep, width: int) -> list[Content]:
    """Return what more there is to say of one group: its parts, or why it has none, and what is behind it."""
    result = []
    if group.toelichting:
        result += hanging(line((f"{group.naam}: ", "bold"), group.toelichting), width)
    if group.delen:
        parts = ", ".join(f"{part.naam} {share(part.waarde, part.van or 0)}" for part in group.delen)
        result += hanging(line((f"{group.naam}: ", "bold"), parts), width)
    elif group.reden:
        result += hanging(line((f"{group.naam}: ", "bold"), group.reden), width)
    return [*result, *hanging(plain(f"Enter laat de {sessions(group.sessies)} hierachter zien.", "$soft"), width)]


def story_lines(zin: Zin, width: int) -> list[Content]:
    """Return a sentence of the feedback: what cannot be counted."""
    about = f" ({zin.over})" if zin.over else ""
    return hanging(line(f"“{zin.tekst}”", (f"  {zin.codenaam}{about}", "$soft")), width)


def _as_text(cijfer: Cijfer, group: Groep, width: int) -> list[Content]:
    text = f"{group.naam}: {value_words(cijfer, group)}, in {sessions(group.sessies)}."
    if is_divided(cijfer) and group.delen:
        text += " " + ", ".join(f"{part.naam} {share(part.waarde, part.van or 0)}" for part in group.delen) + "."
    return hanging(plain(text), width - 2)


def _as_bar(cijfer: Cijfer, group: Groep, width: int, *, thick: bool) -> list[Content]:
    words = value_words(cijfer, group)
    longest_name = max(plain(each.naam).cell_length for each in cijfer.groepen)
    name = max(min(_NAME, max(8, width // 4)), min(_NAME, longest_name, width // 3))  # half a name says something else
    # The same for every line: bars of one figure can be compared.
    room = width - name - max(len(value_words(cijfer, each)) for each in cijfer.groepen) - 6
    if room < _LEAST_BAR:  # the number goes below when there is no room beside
        room = max(_LEAST_BAR, width - name - 4)
        return [_named(group, name) + bar(cijfer, group, room), plain(words)]
    drawn = bar(cijfer, group, room)
    solid = Content(drawn.plain.replace(SIDES[0], FILLINGS[0]), spans=list(drawn.spans))
    below = [solid.pad_left(name + 2)] if thick else []
    return [_named(group, name) + drawn + f"  {words}", *below]


def _named(group: Groep, width: int) -> Content:
    return fit(plain(group.naam, "bold"), width) + "  "


def bar(cijfer: Cijfer, group: Groep, width: int, side: int = 0, most: float | None = None) -> Content:
    """Return the bar of one group in exactly `width` cells.

    `most` is what the longest bar stands for, by default of this figure; `side` sets two figures apart.
    """
    if is_divided(cijfer):
        return _stacked(cijfer, group, width)
    most = longest(cijfer) if most is None else most
    done = _cells(level(cijfer, group), most, width)
    body = (SIDES[side] * done, _STYLES[side])
    if cijfer.soort is Soort.AANDEEL:
        return line(body, (_REST * (width - done), "$soft"))
    if cijfer.soort is not Soort.TIJD:
        return line(body, " " * (width - done))
    plan = min(width - 1, round((group.van or 0) / most * (width - 1))) if most else 0
    row = [SIDES[side] if place < done else " " for place in range(width)]
    row[plan] = _PLAN
    ran_over = group.waarde >= (group.van or 0) + _OVER_SECONDS
    return plain("".join(row), "$warning" if ran_over else _STYLES[side])


def _stacked(cijfer: Cijfer, group: Groep, width: int) -> Content:
    names = _part_names(cijfer.groepen)
    if not group.delen:
        return plain(_REST * width, "$soft")
    whole = sum(part.waarde for part in group.delen) or 1
    pieces = []
    begin = counted = 0
    for part in sorted(group.delen, key=lambda each: names.index(each.naam)):
        counted += part.waarde
        end = round(counted / whole * width)
        place = names.index(part.naam)
        pieces.append((FILLINGS[place % len(FILLINGS)] * (end - begin), _STYLES[place % len(_STYLES)]))
        begin = end
    return line(*pieces)


def _legend(names: Sequence[str], width: int) -> list[Content]:
    pieces: list[tuple[str, str] | str] = []
    for place, name in enumerate(names):
        pieces += [(FILLINGS[place % len(FILLINGS)] * 2, _STYLES[place % len(_STYLES)]), f" {name}   "]
    return [*hanging(line(*pieces), width), Content("")]


def _part_names(groups: Sequence[Groep]) -> list[str]:
    return list(dict.fromkeys(part.naam for group in groups for part in group.delen))


def _cells(value: float, most: float, width: int) -> int:
    """Return how long a bar is: something is never nothing, and less than all never all."""
    cells = round(value / most * width) if most else 0
    if value > 0:
        cells = max(1, cells)
    return min(cells, width if value >= most else width - 1)
