"""The netwerk as a picture: rings around the bewoner, every contact a numbered dot with a line that shows the tie.

What the tie is like shows in the line itself, never in colour alone. A role is written beside its dot where there is
room; its number stands in the list that goes with the picture.
"""

import math
from collections.abc import Iterator, Sequence

import attrs

from akad.meeting.netwerk import RINGS, Ring, balance, middle, rings
from akad.model import Band, Netwerkcontact, Sessie
from akad.output.document import escaped

_WIDTH, _HEIGHT = 640.0, 500.0
_X, _Y = 320.0, 238.0
_RADII = ((82.0, 62.0), (150.0, 112.0), (218.0, 162.0), (286.0, 212.0))
_DOT = 12.0
# The name of a ring stands at its top; the dots begin a bit to the right of it and go round.
_FROM, _ROUND = math.radians(-68), math.radians(316)
# Each ring begins somewhere else, so that its lines do not run over the dots of another.
_SHIFT = (0.5, 0.25, 0.75, 0.4)
_LETTER, _LINE, _LONGEST = 7.0, 14.0, 22
# With more people the roles would fill the picture.
_LABELLED = 20
_FONT = 'font-family="Atkinson Hyperlegible, Verdana, sans-serif"'
_LINES = {
    Band.STERK: 'stroke="#111" stroke-width="4"',
    Band.GEWOON: 'stroke="#111" stroke-width="1.5"',
    Band.GESPANNEN: 'stroke="#111" stroke-width="1.5"',
    Band.VERBROKEN: 'stroke="#555" stroke-width="1.5" stroke-dasharray="3 6"',
}


@attrs.frozen
class _Box:
    left: float
    top: float
    right: float
    bottom: float

    def meets(self, other: "_Box") -> bool:
        return (
            self.left < other.right and other.left < self.right and self.top < other.bottom and other.top < self.bottom
        )


@attrs.frozen
class _Dot:
    number: int
    contact: Netwerkcontact
    x: float
    y: float
    size: float

    @property
    def box(self) -> _Box:
        return _Box(self.x - self.size, self.y - self.size, self.x + self.size, self.y + self.size)


def numbered(netwerk: Sequence[Netwerkcontact]) -> tuple[tuple[Ring, tuple[tuple[int, Netwerkcontact], ...]], ...]:
    """Return the rings from the middle outwards with their contacts numbered as in the picture."""
    result = []
    number = 1
    for ring in rings(netwerk):
        contacts = tuple(enumerate(ring.contacten, number))
        number += len(contacts)
        result.append((ring, contacts))
    return tuple(result)


def in_words(sessie: Sessie) -> str:
    """Return what there is to see on the picture: for who does not see it."""
    around = (
        f"{ring.nabijheid.value}: {', '.join(f'{number} {contact.rol}' for number, contact in contacts) or 'niemand'}"
        for ring, contacts in numbered(sessie.casus.netwerk)
    )
    return f"Ringen om {middle(sessie)}. {'; '.join(around)}. {balance(sessie.casus.netwerk)}"


def network_svg(sessie: Sessie) -> str:
    """Return the picture as SVG; what people typed is text in it, never markup."""
    netwerk = sessie.casus.netwerk
    dots = [dot for place, (_, contacts) in enumerate(numbered(netwerk)) for dot in _placed(place, contacts)]
    return "\n".join(
        (
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_WIDTH:g} {_HEIGHT:g}" {_FONT}>',
            *_rings(),
            *(line for dot in dots for line in _tie(dot)),
            *_middle(sessie),
            *(line for dot in dots for line in _point(dot)),
            *(_labels(dots) if len(dots) <= _LABELLED else ()),
            *_legend(netwerk),
            "</svg>",
        )
    )


def _placed(ring: int, contacts: Sequence[tuple[int, Netwerkcontact]]) -> Iterator[_Dot]:
    wide, high = _RADII[ring]
    count = len(contacts)
    # Smaller when the ring is full, so that no dot lies on another.
    size = min(_DOT, _ROUND * high / max(count, 1) / 2.2)
    for place, (number, contact) in enumerate(contacts):
        angle = _FROM + _ROUND * (place + _SHIFT[ring]) / count
        yield _Dot(number, contact, _X + wide * math.cos(angle), _Y + high * math.sin(angle), size)


def _rings() -> Iterator[str]:
    for (wide, high), ring in reversed(tuple(zip(_RADII, RINGS, strict=True))):
        look = 'fill="#f1f1f1" stroke-dasharray="8 5"' if ring is RINGS[-1] else 'fill="#fff"'
        yield f'<ellipse cx="{_X:g}" cy="{_Y:g}" rx="{wide:g}" ry="{high:g}" {look} stroke="#666" stroke-width="1.2"/>'
    for (_, high), ring in zip(_RADII, RINGS, strict=True):
        half = len(ring.value) * 3.4 + 5
        yield f'<rect x="{_X - half:g}" y="{_Y - high - 9:g}" width="{2 * half:g}" height="18" fill="#fff"/>'
        yield _text(_X, _Y - high + 4.5, ring.value, 13, 'font-style="italic" fill="#333"')


def _middle(sessie: Sessie) -> Iterator[str]:
    yield f'<circle cx="{_X:g}" cy="{_Y:g}" r="33" fill="#111"/>'
    for row, word in enumerate(middle(sessie).split()):
        yield _text(_X, _Y - 3 + row * 15, word, 13, 'fill="#fff"')


def _tie(dot: _Dot) -> Iterator[str]:
    look = _LINES[dot.contact.band]
    if dot.contact.band is Band.GESPANNEN:
        yield f'<polyline points="{_zigzag(_X, _Y, dot.x, dot.y)}" fill="none" {look}/>'
    else:
        yield f'<line x1="{_X:g}" y1="{_Y:g}" x2="{dot.x:.1f}" y2="{dot.y:.1f}" {look}/>'
    if dot.contact.band is Band.VERBROKEN:
        # A cross where the contact broke, near the dot.
        x, y = _X + (dot.x - _X) * 0.72, _Y + (dot.y - _Y) * 0.72
        yield f'<path d="M{x - 5:.1f} {y - 5:.1f}l10 10m0 -10l-10 10" stroke="#111" stroke-width="2"/>'


def _zigzag(x1: float, y1: float, x2: float, y2: float) -> str:
    length = math.hypot(x2 - x1, y2 - y1)
    steps = max(2, int(length / 7))
    across_x, across_y = (y1 - y2) / length * 4, (x2 - x1) / length * 4
    points = (
        (
            x1 + (x2 - x1) * step / steps + across_x * side,
            y1 + (y2 - y1) * step / steps + across_y * side,
        )
        for step in range(steps + 1)
        for side in ((0 if step in (0, steps) else 1 if step % 2 else -1),)
    )
    return " ".join(f"{x:.1f},{y:.1f}" for x, y in points)


def _point(dot: _Dot) -> Iterator[str]:
    yield _circle(dot.x, dot.y, dot.size, twice=dot.contact.wederkerig)
    yield _text(dot.x, dot.y + dot.size * 0.36, str(dot.number), min(12, dot.size), "")


def _circle(x: float, y: float, size: float, *, twice: bool) -> str:
    inner = f'<circle cx="{x:.1f}" cy="{y:.1f}" r="{size - 3:.1f}" fill="#fff" stroke="#111"/>' if twice else ""
    return f'<circle cx="{x:.1f}" cy="{y:.1f}" r="{size:.1f}" fill="#fff" stroke="#111" stroke-width="1.5"/>{inner}'


def _labels(dots: Sequence[_Dot]) -> Iterator[str]:
    """Yield the roles that fit beside their dot: below, above, to the right or to the left of it."""
    taken = [dot.box for dot in dots]
    taken.append(_Box(_X - 34, _Y - 34, _X + 34, _Y + 34))
    taken += [_Box(_X - 34, _Y - high - 9, _X + 34, _Y - high + 9) for _, high in _RADII]
    for dot in dots:
        role = dot.contact.rol
        if len(role) > _LONGEST:
            continue
        wide = len(role) * _LETTER
        for x, y in (
            (dot.x, dot.y + dot.size + _LINE - 3),
            (dot.x, dot.y - dot.size - 4),
            (dot.x + dot.size + 3 + wide / 2, dot.y + 4),
            (dot.x - dot.size - 3 - wide / 2, dot.y + 4),
        ):
            box = _Box(x - wide / 2, y - _LINE + 3, x + wide / 2, y + 3)
            inside = box.left > 2 and box.right < _WIDTH - 2
            if inside and not any(box.meets(other) for other in taken):
                taken.append(box)
                yield _text(
                    x, y, role, 12, 'stroke="#fff" stroke-width="3" paint-order="stroke" stroke-linejoin="round"'
                )
                break


def _legend(netwerk: Sequence[Netwerkcontact]) -> Iterator[str]:
    """Yield what the lines mean, as far as they are there."""
    bands = [band for band in Band if any(contact.band is band for contact in netwerk)]
    x, y = 24.0, _HEIGHT - 14
    for band in bands:
        look = _LINES[band]
        if band is Band.GESPANNEN:
            yield f'<polyline points="{_zigzag(x, y, x + 36, y)}" fill="none" {look}/>'
        else:
            yield f'<line x1="{x:g}" y1="{y:g}" x2="{x + 36:g}" y2="{y:g}" {look}/>'
        if band is Band.VERBROKEN:
            yield f'<path d="M{x + 13:g} {y - 5:g}l10 10m0 -10l-10 10" stroke="#111" stroke-width="2"/>'
        yield _text(x + 42, y + 4, band.value, 12, "", anchor="start")
        x += 60 + len(band.value) * _LETTER + 14
    if any(contact.wederkerig for contact in netwerk):
        yield _circle(x + 8, y, 8, twice=True)
        yield _text(x + 22, y + 4, "over en weer", 12, "", anchor="start")


def _text(x: float, y: float, text: str, size: float, look: str, anchor: str = "middle") -> str:
    place = f'x="{x:.1f}" y="{y:.1f}" font-size="{size:g}" text-anchor="{anchor}"'
    return f"<text {place} {look}>{escaped(text)}</text>"
