"""A moment of a retold session in lines: what happened large, and under it the matrix as it stood by then."""

from collections.abc import Mapping

import attrs
from textual.content import Content

from akad.learning.replay import Moment, MomentSoort, Row, parked_at, rows_at
from akad.model import BewustLeeg, Idee, Sessie, Werkwijze
from akad.tui.words import Piece, counted, fit, hanging, line, plain

_WIDE = 108  # from this width on every kring has a column with words
_FOLDED = 7
_LEAST = 20
_SEPARATOR = " │ "
_NEW = "▶ "


@attrs.frozen
class Names:
    """What steps, kringen and perspectives are called on the screen; what is not known is shown as it is written."""

    steps: Mapping[str, str] = attrs.field(factory=dict)
    kringen: Mapping[str, str] = attrs.field(factory=dict)
    perspectieven: Mapping[str, str] = attrs.field(factory=dict)

    @classmethod
    def of(cls, werkwijze: Werkwijze | None) -> "Names":
        """Return the names in a werkwijze; without one there are none."""
        if werkwijze is None:
            return cls()
        return cls(
            {stap.id: stap.naam for stap in werkwijze.stappen},
            {kring.naam: kring.kort for kring in werkwijze.kringen},
            {each.id: each.naam for each in werkwijze.perspectieven},
        )

    def step(self, stap: str) -> str:
        """Return the name of a step."""
        return self.steps.get(stap, stap)

    def short(self, kring: str) -> str:
        """Return the name of a kring for a narrow column."""
        return self.kringen.get(kring, kring)

    def who(self, perspectief: str) -> str:
        """Return the name of a perspective."""
        return self.perspectieven.get(perspectief, perspectief)


def moment_lines(moment: Moment, names: Names, width: int) -> list[Content]:
    """Return what happened at a moment: when and who, what was said, and what goes with it."""
    head: list[Piece] = [(moment.soort.value.capitalize(), "bold $accent")]
    if moment.perspectief:
        head += [" · ", names.who(moment.perspectief)]
    kring = _kring_of(moment)
    if kring and moment.soort is not MomentSoort.STAP:
        head += [" · ", kring]
    result = [*hanging(line(*head), width), Content("")]
    text = moment.tekst
    if moment.soort is MomentSoort.STAP and moment.stap:
        text = names.step(moment.stap)
    elif moment.soort is MomentSoort.BEGIN and not text:
        text = "Er staat niet bij hoe de bewoner leefde."
    if text:
        result += [part for piece in text.split("\n") for part in hanging(plain(piece, "bold"), width, "  ")]
    for more in moment.meer:
        result += hanging(plain(more), width, "  • ", "    ")
    return result


def matrix_at(sessie: Sessie, moment: Moment, names: Names, width: int) -> list[Content]:
    """Return the matrix as it stood at a moment, `width` cells wide. What is new has a mark before it."""
    focus = _kring_of(moment) or _last_open(sessie, moment)
    columns = _columns(sessie, focus, width)
    header = [fit(plain("Vraag", "bold"), columns[0])]
    for kring, cells in zip(sessie.werkwijze.kringen, columns[1:], strict=True):
        header.append(fit(_title(kring, moment, names, cells, is_focus=kring == focus), cells))
    separator = plain(_SEPARATOR, "$soft")
    result = [Content(""), separator.join(header), plain("─" * width, "$soft")]
    for number, row in enumerate(rows_at(sessie, moment)):
        if number:
            result.append(plain("┄" * width, "$soft"))
        result += _row(row, sessie, moment, columns)
    waiting = _waiting(moment, width)
    # What waits since now stands on top, where it is seen.
    return [*waiting, *result] if moment.soort is MomentSoort.GEPARKEERD else [*result, *waiting]


def _waiting(moment: Moment, width: int) -> list[Content]:
    waiting = parked_at(moment)
    result = [Content(""), plain("Op de parkeerplek, tot de kring aan de beurt is", "bold")] if waiting else []
    for idee in waiting:
        mark = _NEW if idee.id in moment.nieuw else "• "
        result += hanging(line(idee.tekst, (f" · {idee.kring}", "$soft")), width, mark)
    return [*result, Content("")] if waiting else []


def first_new(lines_: list[Content]) -> int | None:
    """Return the line with the first thing that is new, None when nothing is."""
    return next((place for place, each in enumerate(lines_) if _NEW in each.plain), None)


def count_line(moment: Moment) -> Content:
    """Return in words how many ideas there are by now."""
    there = len(moment.ideeen)
    waiting = len(parked_at(moment))
    words = counted(there, "idee", "ideeën")
    return plain(f"{words}, {waiting} op de parkeerplek" if waiting else words)


def _kring_of(moment: Moment) -> str | None:
    if len(moment.nieuw) == 1:
        return next((idee.kring for idee in moment.ideeen if idee.id == moment.nieuw[0]), None)
    if moment.soort is MomentSoort.LEEG and moment.leeg:
        return moment.leeg[-1].kring
    return None


def _last_open(sessie: Sessie, moment: Moment) -> str | None:
    reached = [kring for kring in sessie.werkwijze.kringen if kring in moment.open]
    return reached[-1] if reached else None


def _columns(sessie: Sessie, focus: str | None, width: int) -> list[int]:
    """Return how wide the vraag and each kring are."""
    kringen = sessie.werkwijze.kringen
    room = width - len(_SEPARATOR) * len(kringen)
    if width >= _WIDE:
        vraag = min(32, room // 5)
        shares = [2 if kring == focus else 1 for kring in kringen]
        widths = [(room - vraag) * share // sum(shares) for share in shares]
        return [room - sum(widths), *widths]
    folded = _FOLDED if room - _FOLDED * (len(kringen) - 1) >= 2 * _LEAST else 3
    if focus is None:
        return [max(1, room - folded * len(kringen)), *(folded for _ in kringen)]
    rest = max(2, room - folded * (len(kringen) - 1))
    vraag = max(1, min(24, rest * 2 // 5))
    return [vraag, *(rest - vraag if kring == focus else folded for kring in kringen)]


def _title(kring: str, moment: Moment, names: Names, width: int, *, is_focus: bool) -> Content:
    text = kring if len(kring) <= width else names.short(kring)
    if is_focus:
        return plain(text.upper(), "bold $accent")
    return plain(text, "bold" if kring in moment.open else "$soft")


def _row(row: Row, sessie: Sessie, moment: Moment, columns: list[int]) -> list[Content]:
    text = row.vraag.tekst if row.vraag else "nog zonder vraag"
    blocks = [hanging(plain(text), columns[0], f"{row.number or '-'} ")]
    reasons = {leeg.kring: leeg for leeg in moment.leeg}
    for kring, cell, width in zip(sessie.werkwijze.kringen, row.cells, columns[1:], strict=True):
        shown = cell if kring in moment.open else ()
        blocks.append(_cell(shown, moment, reasons.get(kring), width))
    height = max(len(block) for block in blocks)
    separator = plain(_SEPARATOR, "$soft")
    return [
        separator.join(
            fit(block[number] if number < len(block) else Content(""), width)
            for block, width in zip(blocks, columns, strict=True)
        )
        for number in range(height)
    ]


def _cell(ideeen: tuple[Idee, ...], moment: Moment, leeg: BewustLeeg | None, width: int) -> list[Content]:
    is_new = any(idee.id in moment.nieuw for idee in ideeen)
    if width <= _FOLDED:
        if not ideeen:
            return [plain("leeg" if leeg else "·", "" if leeg else "$soft")]
        return [plain(f"{_NEW if is_new else ''}{len(ideeen)}", "bold $accent" if is_new else "")]
    if not ideeen:
        return hanging(line(("bewust leeg: ", "italic"), leeg.reden) if leeg else plain("·", "$soft"), width)
    result = []
    for idee in ideeen:
        mark, style = (_NEW, "bold $accent") if idee.id in moment.nieuw else ("• ", "")
        result += hanging(plain(idee.tekst, style), width, mark)
    return result
