"""Corners of two streets, with the floor or the door that is said behind them."""

import re
from collections.abc import Iterator

from akad.privacy import place_words as vocabulary
from akad.privacy.finding import Finding, Label
from akad.privacy.house_numbers import OF_A_CORNER, WITH_NUMBER
from akad.privacy.later import later

_CORNER_BECOMES = "in de wijk"
_STREET_WORD = (
    r"(?:[A-Z][\w'’-]+(?:\s(?:de|van|der|den|[A-Z][\w'’-]+))*|"
    rf"(?:[\w'’-]+\s)?[\w'’-]+(?:{'|'.join(vocabulary.STREET_ENDINGS)}))"
)
_CORNER = later(
    rf"hoek(?<!\whoek)(?:je)?\s(?:van\s|v/?d\s|met\s)?(?:de\s|het\s)?(?P<it>{_STREET_WORD}"
    rf"\s?(?:[/&+-]|en|met|hoek)\s?(?:de\s|het\s)?{_STREET_WORD})(?!\w)"
)
# "lindengracht hoek tichelstraat": looked for around the middle word.
_MIDDLE = later(r"h(?<=\sh)(?:/k|k\.?|oek)\s")
_FIRST = later(r"(?<![\w-])[\w'’-]+$")
_CORNER_LOWER = later(
    rf"(?P<first>[\w'’-]{{3,}}(?:{'|'.join(vocabulary.STREET_ENDINGS)}))\s(?:h/k|hk\.?|hoek)\s"
    rf"(?:van\s|met\s)?(?:de\s|het\s)?(?P<second>[\w'’-]{{3,}}(?:{'|'.join(vocabulary.STREET_ENDINGS)}))(?!\w)"
)
_CORNER_BETWEEN = later(
    r"\s?,?\s?(?:(?:op\s(?:de\s)?)?hoek(?:je)?|h/k|hk\.?|t/o)\s(?:(?:van|met|v)\s)?(?:(?:de|het)\s)?|\s?/\s?",
    re.IGNORECASE,
)
_CORNER_OPENS = later(r"(?<!\w)(?<!de )hoek\s(?:(?:van|met)\s)?(?:(?:de|het)\s)?$", re.IGNORECASE)


def find_corners(text: str) -> Iterator[Finding]:
    """Yield corners: "hoek Zeilstraat en Amstelveenseweg", "lindengracht hoek tichelstraat"."""
    for match in _CORNER.finditer(text):
        yield Finding(match.start("it"), match.end("it"), Label.ADRES, _CORNER_BECOMES)
    done = 0
    for middle in _MIDDLE.finditer(text):
        first = _FIRST.search(text, max(done, text.rfind(" ", 0, middle.start() - 1) + 1), middle.start() - 1)
        corner = _CORNER_LOWER.match(text, first.start()) if first else None
        if corner is None:
            continue
        done = corner.end()
        if not any(vocabulary.NO_STREET.search(corner[each].lower()) for each in ("first", "second")):
            yield Finding(corner.start(), corner.end(), Label.ADRES, _CORNER_BECOMES)


def joined(text: str, found: list[Finding]) -> Iterator[Finding]:
    """Yield addresses, two that make one corner as one: "Linnaeusstraat 40 hoek Pretoriusstraat"."""
    last: Finding | None = None
    for finding in sorted(found, key=lambda each: (each.start, -each.end)):
        if last is not None and finding.start >= last.end and _CORNER_BETWEEN.fullmatch(text, last.end, finding.start):
            with_number = WITH_NUMBER in {last.replacement, finding.replacement}
            becomes = WITH_NUMBER if with_number else _CORNER_BECOMES
            last = Finding(last.start, finding.end, Label.ADRES, becomes)
            continue
        if last is not None:
            yield last
        last = finding
    if last is not None:
        yield last


def with_tail(text: str, finding: Finding) -> Finding:
    """Return a corner with the floor or the door that is said behind it."""
    tail = OF_A_CORNER.match(text, finding.end) if finding.replacement == _CORNER_BECOMES else None
    if tail is None:
        return finding
    opens = _CORNER_OPENS.search(text, max(0, finding.start - 20), finding.start)
    return Finding(opens.start() if opens else finding.start, tail.end(), Label.ADRES, WITH_NUMBER)
