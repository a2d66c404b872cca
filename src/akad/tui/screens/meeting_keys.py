"""The keys of the meeting screen, and which of them fit the moment."""

from akad.meeting import Bijeenkomst
from akad.model import StapSoort
from akad.tui.keys import Key

ENTER = Key("", "Enter", "screen.enter", "zet erbij", "Zet op het scherm wat in de regel staat.")
UP_DOWN = Key("down", "↑↓", "screen.target(1)", "kies vraag", "Kies waar de regel bij hoort.")
UP = Key("up", "", "screen.target(-1)", "", "", on_bar=False)
TAB = Key("tab", "Tab", "screen.who(1)", "wie zegt het", "Kies vanuit welk perspectief er gesproken wordt.")
SHIFT_TAB = Key("shift+tab", "", "screen.who(-1)", "", "", on_bar=False)
HELP = Key("f1", "F1", "screen.explain", "uitleg", "Leg deze stap uit, en laat alle toetsen zien.")
PARK = Key(
    "f2",
    "F2",
    "screen.park",
    "parkeer",
    "Zet wat in de regel staat bij een andere kring; een latere kring wacht op de parkeerplek.",
)
ASK = Key("f3", "F3", "screen.ask", "andere vraag", "Laat de volgende vraag voor de tafel zien.")
ENTRIES = Key(
    "f4", "F4", "screen.entries", "lees en wijzig", "Lees alles na, en wijzig, verplaats of verwijder iets."
)
PRESENT = Key(
    "f5",
    "F5",
    "screen.present",
    "wie zit er",
    "Schrijf op vanuit welke perspectieven er mensen aan tafel zitten.",
)
SAFETY = Key(
    "f6",
    "F6",
    "screen.safety",
    "veiligheid",
    "Is het niet veilig? Laat zien wie je belt. Daar komt niets van in het verslag.",
)
NAMES = Key(
    "f7",
    "F7",
    "screen.names",
    "namen",
    "Geef namen op die niet in het verslag mogen. Ze worden nergens bewaard.",
)
BACK = Key("f8", "F8", "screen.back", "stap terug", "Ga een stap terug. Wat er later kwam, blijft staan.")
NEXT = Key("f9", "F9", "screen.next", "verder", "Ga naar de volgende stap.")
TIME = Key("ctrl+t", "Ctrl+T", "screen.time", "tijd", "Pauze, of meer tijd.")
UNDO = Key("ctrl+z", "Ctrl+Z", "screen.undo", "ongedaan", "Maak het laatste ongedaan.")
REDO = Key("ctrl+y", "Ctrl+Y", "screen.redo", "opnieuw", "Doe opnieuw wat ongedaan is gemaakt.", on_bar=False)
PALETTE = Key("ctrl+p", "Ctrl+P", "screen.palette", "alles", "Zoek in alles wat je kunt doen.")
BEWONER = Key(
    "",
    "",
    "screen.bewoner",
    "de bewoner zit aan tafel",
    "Spreek de bewoner in de vragen zelf aan, of juist niet.",
    on_bar=False,
)
THEME = Key("", "", "app.theme", "kleuren", "Kies donker, licht of hoog contrast.", on_bar=False)
UP_PAGE = Key("pageup", "PgUp", "screen.scroll(-1)", "omhoog bladeren", "Blader omhoog.", on_bar=False)
DOWN_PAGE = Key("pagedown", "PgDn", "screen.scroll(1)", "omlaag bladeren", "Blader omlaag.", on_bar=False)
LEAVE = Key(
    "ctrl+q",
    "Ctrl+Q",
    "screen.leave",
    "stop",
    "Stop en ga terug naar het begin. Alles is bewaard; je kunt later verder.",
)

ALL = (
    ENTER, UP_DOWN, UP, TAB, SHIFT_TAB, HELP, PARK, ASK, ENTRIES, PRESENT, SAFETY, NAMES, BACK, NEXT, TIME, UNDO,
    REDO, PALETTE, BEWONER, THEME, UP_PAGE, DOWN_PAGE, LEAVE,
)  # fmt: skip

_TARGET_LABELS = {
    StapSoort.KRACHTEN: "kracht of netwerk",
    StapSoort.KRING: "kies vraag",
    StapSoort.TERUG: "kies idee",
}
_READING = {HELP, ASK, ENTRIES, SAFETY, PALETTE, LEAVE, THEME, UP_PAGE, DOWN_PAGE}


def of_this_moment(meeting: Bijeenkomst, *, is_typing: bool, can_write: bool = True) -> tuple[Key, ...]:
    """Return the keys that do something now, with labels that fit the step."""
    if not can_write:
        return tuple(key for key in ALL if key in _READING)
    fitting = []
    for key in ALL:
        if key is UP_DOWN:
            if len(meeting.targets()) < 2:
                continue
            key = _labelled(key, _TARGET_LABELS.get(meeting.stap.soort, key.label))  # noqa: PLW2901
        if key is ENTER and meeting.stap.soort is StapSoort.TERUG and not is_typing:
            key = _labelled(key, "tip erbij of eruit")  # noqa: PLW2901
        if key is PARK and meeting.stap.kring:
            key = _labelled(key, "andere kring")  # noqa: PLW2901
        if key is BACK and meeting.stap_index == 0:
            continue
        if key is NEXT and meeting.is_last_step:
            key = _labelled(key, "afronden")  # noqa: PLW2901
        fitting.append(key)
    return tuple(fitting)


def _labelled(key: Key, label: str) -> Key:
    return Key(key.key, key.shown, key.action, label, key.help, key.on_bar)
