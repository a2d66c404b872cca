"""The keys of the meeting screen, and which of them fit the moment."""

import attrs

from akad.meeting import Bijeenkomst
from akad.model import CasusSoort, StapSoort
from akad.tui.keys import Key

ENTER = Key("enter", "Enter", "screen.enter", "zet erbij", "Zet op het scherm wat in de regel staat.")
DOWN = Key("down", "↑↓", "screen.target(1)", "vraag", "Kies waar de regel bij hoort.")
UP = Key("up", "", "screen.target(-1)", "", "", on_bar=False)
WHO = Key("tab", "Tab", "screen.who(1)", "wie", "Kies vanuit welk perspectief er gesproken wordt.")
WHO_BACK = Key("shift+tab", "", "screen.who(-1)", "", "", on_bar=False)
EXPLAIN = Key("f1", "F1", "screen.explain", "uitleg", "Leg deze stap uit, en laat alle toetsen zien.")
PARK = Key(
    "f2",
    "F2",
    "screen.park",
    "parkeer",
    "Zet wat in de regel staat bij een andere kring. Een latere kring wacht op de parkeerplek.",
)
ASK = Key(
    "f3",
    "F3",
    "screen.ask",
    "andere vraag",
    "Laat de volgende vraag voor de tafel zien, en de volgende van de domeinen.",
)
ENTRIES = Key("f4", "F4", "screen.entries", "lezen", "Lees alles na, en wijzig, verplaats of verwijder iets.")
PRESENT = Key("f5", "F5", "screen.present", "tafel", "Schrijf op vanuit welke perspectieven er mensen zitten.")
SAFETY = Key(
    "f6",
    "F6",
    "screen.safety",
    "veilig",
    "Is het niet veilig? Laat zien wie je belt. Daar komt niets van in het verslag.",
)
NAMES = Key(
    "f7",
    "F7",
    "screen.names",
    "namen",
    "Geef namen op die niet in het verslag mogen. Ze worden niet bewaard.",
)
FOUND = Key(
    "ctrl+n",
    "Ctrl+N",
    "screen.found",
    "wie is dit",
    "Zeg wie een naam in de regel is, dat het geen naam is, of maak een leeftijd of datum grover.",
    optional=True,
)
STAYS = Key(
    "ctrl+b",
    "Ctrl+B",
    "screen.stays",
    "laat staan",
    "Laat staan wat in de regel gemarkeerd is: het is geen naam, of niemand is eraan te herkennen.",
    on_bar=False,
)
BACK = Key("f8", "F8", "screen.back", "terug", "Ga een stap terug. Wat er later kwam, blijft staan.")
NEXT = Key("f9", "F9", "screen.next", "verder", "Ga naar de volgende stap.")
UNDO = Key("ctrl+z", "Ctrl+Z", "screen.undo", "ongedaan", "Maak het laatste ongedaan.")
REDO = Key("ctrl+y", "Ctrl+Y", "screen.redo", "opnieuw", "Doe opnieuw wat ongedaan is gemaakt.", optional=True)
TIME = Key("ctrl+t", "Ctrl+T", "screen.time", "tijd", "Pauze, of meer tijd.", optional=True)
CHECKLIST = Key(
    "ctrl+l",
    "Ctrl+L",
    "screen.checklist",
    "lijst",
    "Open de checklist: eerst wat bij deze stap past.",
    optional=True,
)
DOMAINS = Key(
    "ctrl+g", "Ctrl+G", "screen.domains", "domeinen", "Kies de domeinen die bij deze casus passen.", on_bar=False
)
TAKE = Key(
    "ctrl+o",
    "Ctrl+O",
    "screen.take",
    "ander woord",
    "Neem het andere woord over dat onder de regel staat.",
    on_bar=False,
)
BRING = Key(
    "ctrl+e",
    "Ctrl+E",
    "screen.bring",
    "neem over",
    "Neem over wat boven de regel staat; nog eens is het volgende. Bij stap 1: schrijf op wat er van tips kwam. "
    "Bij stap 9: wijzig wat er staat.",
    optional=True,
)
HULPBRON = Key(
    "ctrl+s",
    "Ctrl+S",
    "screen.hulpbron",
    "hulpbron",
    "Zet de plek van het laatste idee op de sociale kaart.",
    on_bar=False,
)
NETWERK = Key(
    "ctrl+r",
    "Ctrl+R",
    "screen.netwerk",
    "netwerk",
    "Zet iemand uit het netwerk in de regel, of bekijk en verander het netwerk.",
    optional=True,
)
PALETTE = Key("ctrl+p", "Ctrl+P", "screen.palette", "alles", "Zoek in alles wat je kunt doen.", optional=True)
LEAVE = Key("ctrl+q", "Ctrl+Q", "screen.leave", "stop", "Stop. Alles is bewaard; je kunt later verder.", optional=True)
BEWONER = Key(
    "",
    "",
    "screen.bewoner",
    "de bewoner zit aan tafel",
    "Spreek de bewoner in de vragen zelf aan, of juist niet.",
    on_bar=False,
)
THEME = Key("", "", "app.theme", "kleuren", "Kies donker, licht of hoog contrast.", on_bar=False)
CHECK = Key("", "", "screen.check", "nakijken", "Kijk na wat in deze sessie naar een persoon kan wijzen.", on_bar=False)
PAGE_UP = Key("pageup", "PgUp", "screen.scroll(-1)", "omhoog", "Blader omhoog.", on_bar=False)
PAGE_DOWN = Key("pagedown", "PgDn", "screen.scroll(1)", "omlaag", "Blader omlaag.", on_bar=False)

ALL = (
    *(ENTER, DOWN, UP, WHO, WHO_BACK, EXPLAIN, PARK, ASK),
    *(ENTRIES, PRESENT, SAFETY, NAMES, BACK, NEXT, UNDO),
    *(BRING, FOUND, STAYS, REDO, TIME, CHECKLIST, NETWERK, PALETTE, LEAVE),
    *(DOMAINS, TAKE, HULPBRON, BEWONER, CHECK, THEME, PAGE_UP, PAGE_DOWN),
)
_READING = {EXPLAIN, ASK, ENTRIES, SAFETY, NETWERK, PALETTE, LEAVE, THEME, PAGE_UP, PAGE_DOWN}
READING_ACTIONS = {key.action.removeprefix("screen.").partition("(")[0] for key in _READING}
"""The names of the actions that change nothing."""

_TARGETS = {StapSoort.BEELD: "soort", StapSoort.KRACHTEN: "soort", StapSoort.KRING: "vraag", StapSoort.TERUG: "idee"}


def of_this_moment(
    meeting: Bijeenkomst, *, is_typing: bool, can_write: bool = True, brings: str = BRING.label
) -> tuple[Key, ...]:
    """Return the keys that do something now, with labels that fit the step; `brings` is what Ctrl+E does."""
    if not can_write:
        return tuple(key for key in ALL if key in _READING)
    soort = meeting.stap.soort
    labels = {DOWN: _TARGETS.get(soort, DOWN.label)}
    hidden: set[Key] = set()
    if len(meeting.targets()) < 2:
        hidden |= {DOWN, UP}
    if soort is StapSoort.TERUG and not is_typing and _is_at_idea(meeting):
        labels[ENTER] = "tip aan/uit"
    labels[BRING] = brings
    hidden |= set() if brings else {BRING}
    hidden |= set() if meeting.sessie.ideeen else {HULPBRON}
    if meeting.sessie.casus.soort is CasusSoort.BUURT:
        hidden.add(BEWONER)
    if meeting.stap_index == 0:
        hidden.add(BACK)
    if meeting.is_last_step:
        labels[NEXT] = "afronden"
    shown = tuple(attrs.evolve(key, label=labels.get(key, key.label)) for key in ALL if key not in hidden)
    if meeting.sessie.domeinen:
        return shown
    return tuple(attrs.evolve(key, on_bar=False) if key.key == CHECKLIST.key else key for key in shown)


def _is_at_idea(meeting: Bijeenkomst) -> bool:
    target = meeting.target
    return target is not None and any(idee.id == target.key for idee in meeting.sessie.ideeen)
