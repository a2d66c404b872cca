"""What something is that the rules found in the line: who, no name at all, or better said more coarsely."""

from akad.privacy import Finding, Label, clean
from akad.tui.screens.dialogs import Choice, ChoiceScreen
from akad.tui.screens.flow import Flow
from akad.tui.screens.typing_screen import TypingScreen

_ROLES = (
    *("de bewoner", "partner", "moeder", "vader", "dochter", "zoon", "zus", "broer", "vriend", "vriendin"),
    *("buurvrouw", "buurman", "begeleider", "vrijwilliger", "iemand van de buurt"),
)
_NO_NAME = "\0"
_COARSER = "grover"


def ask(screen: TypingScreen) -> Flow:
    """Ask what was meant, and see to it. What is learnt is held in memory for this session only."""
    typed = clean(screen.line.input.value)
    findings = screen.meeting.boundary.find(typed)
    if not findings:
        screen.say("In de regel vind ik niets wat naar een persoon wijst. Een naam opgeven kan met F7.", "$soft")
        return
    finding: Finding | None = findings[0]
    if len(findings) > 1:
        finding = yield ChoiceScreen(
            "Wat bedoel je?", [Choice(each, typed[each.start : each.end]) for each in findings]
        )
    if finding is None:
        return
    words = typed[finding.start : finding.end]
    if finding.label is Label.PERSOON:
        yield from _person(screen, words)
    elif not finding.must:
        yield from _coarser(screen, typed, finding, words)
    else:
        screen.say("Dit wijst naar een persoon en wordt niet bewaard.", "$soft")
        return
    screen.say_what_is_found()


def _person(screen: TypingScreen, name: str) -> Flow:
    in_network = tuple(dict.fromkeys(contact.rol for contact in screen.meeting.sessie.casus.netwerk))
    roles = (*in_network, *(role for role in _ROLES if role not in in_network))
    role = yield ChoiceScreen(
        f"Wie is {name}?",
        [Choice(_NO_NAME, "Dit is geen naam", "laat het staan"), *(Choice(role, role) for role in roles)],
        explanation="De naam wordt vervangen door wie het is. Dat blijft zo tot je stopt, en wordt nergens bewaard.",
    )
    if role == _NO_NAME:
        for word in (name, *name.split()):
            screen.meeting.boundary.let_stay(word)
    elif role is not None:
        screen.meeting.boundary.names.add(name, role)
        screen.meeting.hide_names()
        screen.show_all()


def _coarser(screen: TypingScreen, typed: str, finding: Finding, words: str) -> Flow:
    what = yield ChoiceScreen(
        f"Kan '{words}' iemand herkenbaar maken?",
        [Choice(_COARSER, f"Maak er '{finding.replacement}' van"), Choice(_NO_NAME, "Laat het staan")],
        explanation="Een leeftijd, een datum en een plek samen kunnen naar één mens wijzen.",
    )
    if what == _COARSER:
        screen.line.input.value = typed[: finding.start] + finding.replacement + typed[finding.end :]
        screen.line.input.cursor_position = len(screen.line.input.value)
    elif what == _NO_NAME:
        screen.meeting.boundary.let_stay(words)
