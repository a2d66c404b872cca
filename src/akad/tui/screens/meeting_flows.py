"""What the meeting screen asks in a small window first, each from question to result."""

from collections.abc import Generator
from typing import TYPE_CHECKING, Any

from textual.content import Content
from textual.screen import Screen

from akad.meeting import Entry, EntryKind, Refusal, for_buurt
from akad.model import StapSoort, Status
from akad.tui.desk import Desk
from akad.tui.doubt_words import done_in_words
from akad.tui.screens import meeting_keys
from akad.tui.screens.check import look_over
from akad.tui.screens.contact import edit_contact
from akad.tui.screens.dialogs import Choice, ChoiceScreen, LineScreen, TextScreen
from akad.tui.screens.domains import choose_domains
from akad.tui.screens.flow import Flow
from akad.tui.screens.hulpbron_flows import become_hulpbron
from akad.tui.screens.present import PresentScreen
from akad.tui.widgets.key_help import KeyHelp
from akad.tui.words import counted, line, lines, plain, shortened

if TYPE_CHECKING:
    from akad.tui.app import AkadApp
    from akad.tui.screens.meeting import MeetingScreen
    from akad.tui.screens.typing_screen import TypingScreen


def _desk(screen: "TypingScreen") -> Desk:
    app: AkadApp = screen.app  # type: ignore[assignment]
    return app.desk


def explanation(screen: "MeetingScreen") -> TextScreen:
    """Return the explanation of the step, with every key."""
    meeting = screen.meeting
    stap, sessie = meeting.stap, meeting.sessie
    parts: list[Content | KeyHelp] = [
        plain(for_buurt(stap.uitleg, sessie)),
        line(("Let op. ", "bold $primary"), for_buurt(stap.let_op, sessie)),
    ]
    parts.append(
        lines([plain("Vragen voor de tafel", "bold $primary"), *(plain(f"• {each}") for each in meeting.vragen)])
    )
    keys = meeting_keys.of_this_moment(meeting, is_typing=True, can_write=screen.can_write)
    parts.append(KeyHelp(((key.shown or "via Ctrl+P", key.help) for key in keys if key.help), "Toetsen"))
    return TextScreen(f"Uitleg · {for_buurt(stap.naam, sessie)}", *parts)


def safety(screen: "TypingScreen") -> Flow:
    """Let the method step aside. Nothing of it is kept; the time stands still meanwhile."""
    meeting = screen.meeting
    since = meeting.now()
    text = _desk(screen).safety_text()
    yield (
        TextScreen(
            "Veiligheid gaat voor",
            plain(
                "De werkwijze stapt nu opzij. Is er gevaar, of zijn er zorgen over geweld of een kind?",
                "bold",
            ),
            plain(text),
            plain(
                "Volg de meldcode van je eigen organisatie. Deze tafel is daar niet de plek voor: "
                "dit komt niet in het verslag, en dit scherm bewaart er niets van."
            ),
        )
    )
    if screen.can_write:
        meeting.stand_still(since)
    screen.show_all()


def leave_empty(screen: "MeetingScreen", kring: str) -> Flow:
    """Ask why a kring stays empty, and go on."""
    if (yield from _reason_given(screen, kring)):
        screen.meeting.next_step()
        screen.entered()


def _reason_given(screen: "MeetingScreen", kring: str) -> Generator[Screen[Any], Any, bool]:
    reason = yield (
        LineScreen(
            f"'{kring.capitalize()}' is nog leeg",
            "Een kring slaan we niet stil over. Waarom staat hier niets? Schrijf het kort op, dan gaan we verder. "
            "Met Escape ga je terug om nog even te zoeken.",
            boundary=screen.meeting.boundary,
        )
    )
    if reason is None:
        return False
    try:
        screen.meeting.leave_empty(kring, reason)
    except Refusal as refusal:
        screen.say(str(refusal).capitalize() + ".")
        return False
    return True


def finish(screen: "MeetingScreen") -> Flow:
    """End the meeting after a last look."""
    from akad.tui.screens.finish import FinishScreen

    if screen.meeting.sessie.status is not Status.BEZIG:
        return
    for kring in screen.meeting.werkwijze.kringen:
        if screen.meeting.is_empty(kring.naam) and not (yield from _reason_given(screen, kring.naam)):
            return
    if not (yield from look_over(screen.meeting)):
        screen.show_all()
        screen.say("Nog niet afgerond. Met F9 kijk je de rest na.", "$soft")
        return
    screen.say("")
    if (yield FinishScreen(screen.meeting)):
        screen.meeting.finish()
        screen.dismiss(None)


def check(screen: "MeetingScreen") -> Flow:
    """Look now already at what could point at somebody."""
    done = yield from look_over(screen.meeting)
    screen.show_all()
    screen.say(f"Anoniem: {done_in_words(screen.meeting.sessie.anonimiteit)}." if done else "", "$soft")


def park(screen: "MeetingScreen") -> Flow:
    """Put what is in the line at another kring."""
    meeting = screen.meeting
    typed = screen.line.input.value
    if not typed.strip():
        screen.say("Typ eerst het idee; kies daarna met F2 bij welke kring het hoort.")
        return
    here = meeting.stap_index
    choices = [
        Choice(
            kring.naam,
            kring.naam.capitalize(),
            "wacht op de parkeerplek" if meeting.werkwijze.step_of(kring.naam) > here else "",
        )
        for kring in meeting.werkwijze.kringen
        if kring.naam != meeting.stap.kring
    ]
    kring = yield (
        ChoiceScreen(
            "Bij welke kring hoort dit?",
            choices,
            explanation="Dank voor het idee. Het blijft bewaard en komt vanzelf terug bij zijn eigen kring.",
        )
    )
    if kring is None:
        return
    target = meeting.target if meeting.stap.soort is StapSoort.KRING else None
    try:
        said = meeting.add_idea(typed, kring, target.key if target else None)
    except Refusal as refusal:
        screen.say(str(refusal).capitalize() + ".")
        return
    screen.help.idea_added()
    screen.clear_line()
    screen.show_all()
    screen.say(f"Geparkeerd. Het komt terug bij {kring}." if said.is_parked else f"Gezet bij {kring}.", "$soft")


def entries(screen: "MeetingScreen") -> Flow:
    """Show everything that can be changed, whole, and go on with what is chosen."""
    meeting = screen.meeting
    listed = meeting.entries()
    if not listed:
        screen.say("Er staat nog niets om te lezen of te wijzigen.")
        return
    choices = [Choice(each, each.text, _about(screen, each)) for each in listed]
    target = meeting.target if meeting.stap.soort is StapSoort.TERUG else None
    start = next((place for place, each in enumerate(listed) if target and each.key == target.key), 0)
    chosen = yield ChoiceScreen(
        "Lees en wijzig", choices, explanation="Kies wat je wilt wijzigen.", searchable=True, start=start
    )
    if chosen is not None and screen.can_write:
        yield from entry(screen, chosen)


def _about(screen: "MeetingScreen", each: Entry) -> str:
    meeting = screen.meeting
    parts = [each.kind.value]
    if each.kind is EntryKind.IDEE:
        idee = meeting.sessie.idee(each.key)
        parts = [idee.kring]
        numbers = {vraag.id: number for number, vraag in enumerate(meeting.sessie.casus.vragen, 1)}
        if idee.vraag in numbers:
            parts.append(f"vraag {numbers[idee.vraag]}")
        if idee in meeting.parked():
            parts.append("op de parkeerplek")
    if each.perspectief:
        parts.append(meeting.werkwijze.perspectief_naam(each.perspectief))
    return f"({', '.join(parts)})"


def entry(screen: "MeetingScreen", each: Entry) -> Flow:
    """Ask what to do with one entry, and do it; a contact has a window of its own."""
    if each.kind is EntryKind.CONTACT:
        yield from edit_contact(screen.meeting, each)
        screen.show_all()
        return
    what = yield (ChoiceScreen(shortened(each.text), _what_can_be_done(screen, each)))
    match what:
        case "change":
            screen.edit(each)
        case "move":
            yield from _move(screen, each)
        case "tip":
            screen.meeting.toggle_tip(each.key)
            screen.show_all()
        case "hulpbron":
            yield from become_hulpbron(screen, screen.meeting.sessie.idee(each.key))
        case "words":
            tip = screen.meeting.sessie.idee(each.key).tip
            screen.edit(Entry(EntryKind.TIP, each.key, tip or each.text))
        case "life" | "well":
            screen.meeting.take_up(each, EntryKind.LEEFSITUATIE if what == "life" else EntryKind.GAAT_GOED)
            screen.show_all()
        case "remove":
            screen.meeting.remove(each)
            screen.show_all()
            screen.say("Weggehaald. Met Ctrl+Z komt het terug.", "$soft")


def _what_can_be_done(screen: "MeetingScreen", each: Entry) -> list[Choice[str]]:
    choices = [Choice("change", "Wijzigen")]
    if each.kind is EntryKind.NOTITIE and screen.meeting.stap.soort is StapSoort.BEELD:
        choices.append(Choice("life", "Dit is de leefsituatie"))
        choices.append(Choice("well", "Dit gaat goed"))
    if each.kind is EntryKind.IDEE:
        choices.append(Choice("move", "Verplaatsen", "naar een andere kring of vraag"))
        is_tip = screen.meeting.sessie.idee(each.key).tip is not None
        choices.append(Choice("tip", "Niet meer meegeven als tip" if is_tip else "Meegeven als tip"))
        if is_tip:
            choices.append(Choice("words", "De tip in gewone woorden"))
    choices.append(Choice("remove", "Weghalen", "met Ctrl+Z komt het terug"))
    if each.kind is EntryKind.IDEE:
        choices.append(Choice("hulpbron", "Op de sociale kaart", "de plek die het idee noemt"))
    return choices


def _move(screen: "MeetingScreen", each: Entry) -> Flow:
    meeting = screen.meeting
    idee = meeting.sessie.idee(each.key)
    kringen = [kring.naam for kring in meeting.werkwijze.kringen]
    kring = yield (
        ChoiceScreen(
            "Naar welke kring?",
            [Choice(naam, naam.capitalize(), "staat er nu" if naam == idee.kring else "") for naam in kringen],
            start=kringen.index(idee.kring),
        )
    )
    if kring is None:
        return
    vragen = meeting.sessie.casus.vragen
    vraag = idee.vraag
    if len(vragen) > 1 or (vragen and vraag is None):
        place = next((place for place, each in enumerate(vragen) if each.id == idee.vraag), 0)
        vraag = yield (ChoiceScreen("Bij welke vraag?", [Choice(each.id, each.tekst) for each in vragen], start=place))
        if vraag is None:
            return
    is_parked = meeting.move(idee.id, kring, vraag)
    screen.show_all()
    screen.say(f"Verplaatst naar {kring}{': het wacht op de parkeerplek' if is_parked else ''}.", "$soft")


def present(screen: "MeetingScreen") -> Flow:
    """Note how many people speak from each perspective."""
    yield (PresentScreen(screen.meeting))
    screen.show_all()


def names(screen: "TypingScreen") -> Flow:
    """Ask for names to keep out; they are held in memory only."""
    known = _desk(screen).names
    typed = yield (
        LineScreen(
            "Welke namen mogen niet in het verslag?",
            "Bijvoorbeeld: Truus = de bewoner, Piet = buurman, Fatma. "
            "Zo'n naam wordt voortaan vervangen. De namen zelf worden nergens bewaard: "
            f"na het stoppen zijn ze weg. Nu bekend: {counted(len(known), 'naam', 'namen')}.",
        )
    )
    if typed is not None:
        count = known.add_line(typed)
        hidden = screen.meeting.hide_names()
        screen.show_all()
        also = f" Ook vervangen waar hij al stond: {counted(hidden, 'plek', 'plekken')}." if hidden else ""
        screen.say(f"{counted(count, 'naam', 'namen')} onthouden tot je stopt.{also}", "$soft")


def overdue(screen: "MeetingScreen") -> Flow:
    """Ask how to go on with a meeting that was left long ago."""
    what = yield ChoiceScreen(
        "De tijd van deze bijeenkomst is al lang om",
        [
            Choice("renew", "Neem nieuwe tijd", "voor deze stap en wat er nog komt"),
            Choice("leave", "Ga verder zonder nieuwe tijd"),
        ],
    )
    if what == "renew":
        screen.meeting.renew_time()
        screen.show_all()


def domains(screen: "TypingScreen") -> Flow:
    """Choose the domains that fit."""
    yield from choose_domains(screen.meeting, _desk(screen).plugins)
    screen.show_all()


def time(screen: "MeetingScreen") -> Flow:
    """Pause, go on, or take more time."""
    meeting = screen.meeting
    pause = Choice("resume", "Verdergaan") if meeting.is_paused else Choice("pause", "Pauze", "de tijd staat stil")
    what = yield (
        ChoiceScreen(
            "De tijd",
            [
                pause,
                Choice("5", "5 minuten erbij"),
                Choice("10", "10 minuten erbij"),
                Choice("15", "15 minuten erbij"),
            ],
            explanation="Wat er aan tijd over is, verdelen we steeds over de stappen die nog komen.",
        )
    )
    match what:
        case "pause":
            meeting.pause()
        case "resume":
            meeting.resume()
        case str():
            meeting.give_time(int(what))
    screen.show_all()


def palette(screen: "MeetingScreen") -> Flow:
    """Search in everything that can be done now, and do it."""
    keys = meeting_keys.of_this_moment(screen.meeting, is_typing=False, can_write=screen.can_write)
    # With the word that the bar and the handleiding use: that is what somebody types to find it.
    choices = [Choice(key.action, key.help, f"{key.shown} {key.label}".strip()) for key in keys if key.help]
    action = yield (ChoiceScreen("Alles wat je kunt doen", choices, searchable=True))
    if action is not None:
        screen.call_after_refresh(screen.run_action, action)
