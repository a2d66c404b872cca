"""What stands under the line that filters, and what the help of the learning screen says."""

from textual.content import Content

from akad.learning.filterline import MARKS, FilterLine
from akad.learning.filters import Selectie
from akad.learning.listing import Volgorde
from akad.tui.widgets.key_help import KeyHelp
from akad.tui.words import Piece, plain

_HELP = (
    "Hier kijkt een leerbijeenkomst terug: wat dachten we toen, wat koos de bewoner, wat werkte, wat doen we anders?",
    "Typ gewoon: de lijst laat alleen zien waar je woorden in staan. Filteren kan ook met een merk en een dubbele "
    "punt. Tab vult aan wat je begon.",
)
_SHARED_HELP = (
    "Dit is het gedeelde archief, met sessies van veel tafels. Cijfers zijn er alleen van groepen vanaf vijf sessies: "
    "niet over woorden die je zocht, per heel kwartaal, en zonder te zeggen uit welke sessie een zin komt.",
)


def hint(
    typed: str, read: FilterLine, *, said: str, behind: str | None, known: bool, order: Volgorde | None
) -> list[Piece]:
    """Return what stands under the line `typed`, which was `read`.

    `said` is what somebody has to know now, `behind` the figure whose sessions are on the screen, `known` whether
    anything has been read yet, `order` how the list on the screen is sorted (None: there is no list).
    """
    if said:
        return [(said, "bold $warning")]
    if behind is not None:
        return [("Achter: ", "bold $accent"), behind, ("   Esc: weer alles", "$soft")]
    if read.problem:
        return [(read.problem, "bold $warning")]
    if read.suggestions:
        return [("Tab: ", "bold $accent"), "   ".join(each.shown for each in read.suggestions[:6])]
    if not known:
        return [("De sessies worden gelezen. De eerste keer duurt dat even; je kunt al typen.", "$soft")]
    if not typed:
        return [("Typ woorden. Filter met wijktafel: jaar: domein: kring: status: uitkomst:", "$soft")]
    if read.selectie != Selectie():
        return [(read.selectie.in_words, "$soft")]
    return [] if order is None else [(f"Lijst: {order.value}.", "$soft")]


def help_lines(*, shared: bool) -> list[Content | KeyHelp]:
    """Return what the help says before the keys; more of a `shared` archive."""
    marks = KeyHelp((f"{mark}:", text) for mark, text in MARKS.items())
    return [*(plain(text) for text in (*_HELP, *(_SHARED_HELP if shared else ()))), marks]
