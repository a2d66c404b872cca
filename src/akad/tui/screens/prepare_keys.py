"""The keys of the preparation, and which of them fit the page."""

import attrs

from akad.meeting import EntryKind
from akad.meeting.preparing import Page, PageKind
from akad.tui.keys import Key
from akad.tui.screens.meeting_keys import FOUND, PAGE_DOWN, PAGE_UP, STAYS, TAKE, UNDO

ENTER = Key("enter", "Enter", "screen.enter", "zet erbij", "Zet op de bladzijde wat in de regel staat.")
DOWN = Key("down", "↑↓", "screen.choose(1)", "kies", "Kies iets wat er al staat; met Enter verander je het.")
UP = Key("up", "", "screen.choose(-1)", "", "", on_bar=False)
RING = Key("tab", "Tab", "screen.ring(1)", "hoe dichtbij", "Kies hoe dichtbij iemand is.")
RING_BACK = Key("shift+tab", "", "screen.ring(-1)", "", "", on_bar=False)
NEXT = Key("f9,ctrl+s", "F9", "screen.page(1)", "verder", "Ga naar de volgende bladzijde. Leeg laten mag.")
BACK = Key("f8", "F8", "screen.page(-1)", "terug", "Ga naar de vorige bladzijde.")
SAFETY = Key(
    "f6",
    "F6",
    "screen.safety",
    "veilig",
    "Is het niet veilig? Laat zien wie je belt. Daar komt niets van in het verslag.",
    on_bar=False,
)
NAMES = Key("f7", "F7", "screen.names", "namen", "Geef namen op die niet bewaard mogen worden.")
EXPLAIN = Key("f1", "F1", "screen.explain", "uitleg", "Leg uit hoe dit gaat, en laat alle toetsen zien.")
REDO = Key("ctrl+y", "Ctrl+Y", "screen.redo", "opnieuw", "Doe opnieuw wat ongedaan is gemaakt.", on_bar=False)
NETWERK = Key(
    "ctrl+r",
    "Ctrl+R",
    "screen.netwerk",
    "netwerk",
    "Zet iemand uit het netwerk in de regel, of bekijk het netwerk.",
    on_bar=False,
)
DOMAINS = Key("ctrl+g", "Ctrl+G", "screen.domains", "domeinen", "Kies de domeinen die bij deze casus passen.")
LEAVE = Key("ctrl+q", "Ctrl+Q", "screen.leave", "stop", "Stop. Alles is bewaard; je kunt later verder.")

ALL = (
    *(ENTER, DOWN, UP, RING, RING_BACK, BACK, NEXT, SAFETY, NAMES, UNDO, REDO),
    *(FOUND, STAYS, NETWERK, DOMAINS, TAKE, EXPLAIN, PAGE_UP, PAGE_DOWN, LEAVE),
)


def of_page(page: Page, *, is_typing: bool, has_entries: bool) -> tuple[Key, ...]:
    """Return the keys that do something on a page."""
    hidden: set[Key] = set()
    labels: dict[Key, str] = {}
    if page.entry is not EntryKind.CONTACT:
        hidden |= {RING, RING_BACK}
    if page.kind is not PageKind.LINES:
        hidden |= {FOUND, STAYS, NETWERK, TAKE, *((DOWN, UP) if page.kind is PageKind.CONSENT else ())}
    elif not has_entries:
        hidden |= {DOWN, UP}
    if page.kind is PageKind.CONSENT:
        labels[ENTER] = "kies"
        hidden.add(BACK)
    elif page.kind is PageKind.READY:
        labels[ENTER], labels[DOWN], labels[NEXT] = "klaar", "lezen", "klaar"
        hidden.add(NEXT)
    elif not is_typing and has_entries:
        labels[ENTER] = "verander"
    return tuple(attrs.evolve(key, label=labels.get(key, key.label)) for key in ALL if key not in hidden)
