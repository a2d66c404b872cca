"""What a preparation asks in small windows: what to prepare, consent, and what to do with a line."""

from typing import TYPE_CHECKING

from akad.archive import ArchiveError, Summary, read_record
from akad.meeting import Entry, EntryKind, for_buurt
from akad.meeting.preparing import PAGES
from akad.model import CasusSoort, Status, Toestemming
from akad.privacy import Boundary
from akad.tui.screens import prepare_keys
from akad.tui.screens.begin import CONSENT, CONSENT_BUURT
from akad.tui.screens.contact import edit_contact
from akad.tui.screens.dialogs import Choice, ChoiceScreen, LineScreen, TextScreen
from akad.tui.screens.flow import Flow
from akad.tui.screens.new import names_screen
from akad.tui.widgets.key_help import KeyHelp
from akad.tui.words import line, plain, shortened

if TYPE_CHECKING:
    from akad.tui.app import AkadApp
    from akad.tui.screens.prepare import PrepareScreen

_NOT_YET = "Vraag het eerst, en kom daarna terug. Wat er al staat, blijft bewaard."
_NUMBERED = 7  # with more preparations than this somebody types a few letters of the one that is meant
_WITHOUT_TRACE = "Zonder enig spoor"
_WHY = (
    "Waarom kan het niet gevraagd worden? Eén zin is genoeg. De tafel hoort dit aan het begin. "
    "Schrijf niets op waaraan iemand te herkennen is."
)


def choose(app: "AkadApp") -> Flow:
    """Ask which case to prepare: a new one, or one that was begun; and go there."""
    listed = [item for item in app.desk.sessions() if isinstance(item, Summary)]
    begun = [item for item in listed if item.status is Status.VOORBEREID]
    what = yield (
        ChoiceScreen(
            "Wat wil je voorbereiden?",
            [
                Choice(CasusSoort.BEWONER, "Een nieuwe casus van een bewoner"),
                Choice(CasusSoort.BUURT, "Een nieuwe casus van de buurt", "een straat, een portiek of een blok"),
                *(Choice(item.path, f"Verder met {item.codenaam}") for item in begun),
            ],
            explanation="Het kost een kwartier, en je kunt op elk moment stoppen. Alleen, of samen met de bewoner.",
            searchable=len(begun) > _NUMBERED,
        )
    )
    if what is None:
        return
    if not isinstance(what, CasusSoort):
        app.prepare(what)
        return
    answer = yield _consent_screen(what)
    if answer is None:
        return
    why = ""
    if answer is Toestemming.ZONDER_SPOOR:
        why = yield LineScreen(_WITHOUT_TRACE, _WHY, boundary=Boundary(app.desk.names))
        if why is None:
            return
    if answer is not Toestemming.NOG_NIET:
        names = yield names_screen()
        if names is None:
            return
        app.desk.names.add_line(names)
    try:
        path = app.desk.create(what, answer, app.desk.settings.wijktafel or "", why)
    except (ArchiveError, LookupError) as problem:
        yield TextScreen("Dat is niet gelukt", plain(str(problem)))
        return
    if answer is Toestemming.NOG_NIET:
        yield _stopped(read_record(path).sessie.codenaam)
        return
    app.prepare(path)


def consent(screen: "PrepareScreen") -> Flow:
    """Ask what the bewoner knows of it; without an answer that lets it be discussed, stop kindly."""
    meeting = screen.meeting
    casus = meeting.sessie.casus
    answer = yield _consent_screen(casus.soort)
    if answer is None:
        return
    why = ""
    if answer is Toestemming.ZONDER_SPOOR:
        before = casus.toestemming_toelichting or ""
        why = yield LineScreen(_WITHOUT_TRACE, _WHY, value=before, boundary=meeting.boundary)
        if why is None:
            return
    meeting.set_consent(answer, why)
    if answer is Toestemming.NOG_NIET:
        yield _stopped(meeting.sessie.codenaam)
        screen.dismiss(None)
        return
    screen.show_all()
    if PAGES[0] is screen.page:
        screen.action_page(1)


def _consent_screen(soort: CasusSoort) -> ChoiceScreen[Toestemming]:
    is_buurt = soort is CasusSoort.BUURT
    return ChoiceScreen(
        PAGES[0].question_buurt if is_buurt else PAGES[0].question,
        [*(CONSENT_BUURT if is_buurt else CONSENT), Choice(Toestemming.NOG_NIET, "Nog niet gevraagd")],
    )


def _stopped(codenaam: str) -> TextScreen:
    return TextScreen(
        "Dan stoppen we hier even",
        plain(_NOT_YET),
        line("Je vindt deze casus terug bij V (voorbereiden), onder de naam ", (codenaam, "bold"), "."),
    )


def entry(screen: "PrepareScreen", each: Entry) -> Flow:
    """Ask what to do with a line, and do it; a contact has a window of its own."""
    if each.kind is EntryKind.CONTACT:
        yield from edit_contact(screen.meeting, each)
        screen.show_all()
        return
    what = yield (
        ChoiceScreen(
            shortened(each.text),
            [Choice("change", "Wijzigen"), Choice("remove", "Weghalen", "met Ctrl+Z komt het terug")],
        )
    )
    if what == "change":
        screen.edit(each)
    elif what == "remove":
        screen.meeting.remove(each)
        screen.show_all()
        screen.say("Weggehaald. Met Ctrl+Z komt het terug.", "$soft")


def explanation(screen: "PrepareScreen") -> TextScreen:
    """Return how a preparation goes, with every key."""
    sessie = screen.meeting.sessie
    keys = [
        (key.shown, key.help) for key in prepare_keys.of_page(screen.page, is_typing=True, has_entries=True) if key.help
    ]
    return TextScreen(
        "Voorbereiden",
        plain(
            for_buurt(
                "Vul in wat je weet, het liefst samen met de bewoner. Elke bladzijde mag leeg blijven, behalve de "
                "toestemming en de vraag. Bovenaan zie je wat er al staat (●) en wat nog leeg is (○).",
                sessie,
            )
        ),
        plain("Typ kort, in gewone woorden. Namen worden vervangen door wie het is: zus, buurvrouw, coach."),
        KeyHelp(keys, "Toetsen"),
    )
