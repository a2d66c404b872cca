"""What a meeting asks about earlier cases and about places: feedback, and an idea that becomes a hulpbron."""

from collections.abc import Generator
from typing import TYPE_CHECKING, Any

from textual.screen import Screen

from akad.archive import ArchiveError, kaart_path
from akad.meeting.places import guess_place
from akad.model import Hulpbron, Idee, SafeText
from akad.privacy import Boundary, Label, clean
from akad.privacy.phrases import of_several_words
from akad.tui.earlier_lines import told_short
from akad.tui.screens.dialogs import Choice, ChoiceScreen, LineScreen, TextScreen
from akad.tui.screens.flow import Flow
from akad.tui.words import plain

if TYPE_CHECKING:
    from akad.tui.app import AkadApp
    from akad.tui.screens.meeting import MeetingScreen


def hear(screen: "MeetingScreen", sessie_id: str | None = None) -> Flow:
    """Write down right here what came of an earlier case; asks which one when there are more."""
    from akad.tui.screens.feedback import FeedbackScreen

    earlier = screen.beside.earlier
    if not earlier:
        screen.say("Er is niets van eerder dat nog op een antwoord wacht.", "$soft")
        return
    if sessie_id is None and len(earlier) == 1:
        sessie_id = earlier[0].sessie_id
    elif sessie_id is None:
        choices = [Choice(each.sessie_id, each.codenaam, told_short(each)) for each in earlier]
        sessie_id = yield ChoiceScreen("Van welke casus horen we iets?", choices, searchable=len(choices) > 9)
    path = screen.beside.knowledge.paths.get(sessie_id or "")
    if path is None:
        return
    app: AkadApp = screen.app  # type: ignore[assignment]
    try:
        opened = app.desk.open_beside(path)
    except (ArchiveError, LookupError) as problem:
        yield TextScreen("Deze sessie kan niet open", plain(str(problem)))
        return
    if opened.why_locked is not None:
        app.desk.close_beside()
        yield TextScreen("Deze sessie is nu van iemand anders", plain(opened.why_locked), plain(_LATER))
        return
    yield FeedbackScreen(opened)
    if not app.desk.close_beside():
        screen.say("Niet alles kon worden opgeslagen. Kijk of de schijf vol is.", "bold $warning")
    screen.beside.learn()
    screen.show_all()


_LATER = "Vertel aan tafel wat ervan kwam. Opschrijven kan later, op het startscherm."


def become_hulpbron(screen: "MeetingScreen", idee: Idee | None = None) -> Flow:
    """Put the place that an idea names on the sociale kaart: by default of the idea that was said last."""
    meeting = screen.meeting
    if idee is None:
        idee = meeting.sessie.ideeen[-1] if meeting.sessie.ideeen else None
    if idee is None:
        screen.say("Er is nog geen idee dat een plek noemt.", "$soft")
        return
    boundary = meeting.boundary
    typed = yield LineScreen(
        "Hoe heet deze plek of club?",
        f"Hij komt op de sociale kaart. Het idee: {idee.tekst}",
        value=idee.hulpbron or guess_place(idee.tekst),
        boundary=boundary,
        is_place=True,
    )
    if typed is None:
        return
    name = yield from named(typed, boundary)
    if name is None:
        return
    for each in of_several_words((name,)):
        boundary.let_stay(each)
    if idee.hulpbron != name:
        meeting.set_hulpbron(idee.id, name)
    screen.show_all()
    app: AkadApp = screen.app  # type: ignore[assignment]
    table = meeting.sessie.tafel.wijktafel
    fresh = Hulpbron(naam=name, kring=idee.kring, bevestigd=meeting.now().astimezone().date(), inbreng=idee.perspectief)
    screen.beside.keep(kaart_path(app.desk.folder, table or app.desk.settings.wijktafel), fresh, table)


def named(typed: str, boundary: Boundary) -> Generator[Screen[Any], Any, SafeText | None]:
    """Return the name of a place as it may be kept, None for none; asks when it reads like that of somebody."""
    text = clean(typed)
    people = [text[f.start : f.end] for f in boundary.find(typed) if f.must and f.label is Label.PERSOON]
    if people:
        stays = yield ChoiceScreen(
            f"'{people[0]}' lijkt op de naam van een mens",
            # Who presses Enter without reading keeps nobody's name.
            [Choice(False, "Het is een mens", "de naam gaat weg"), Choice(True, "De plek heet zo", "de naam blijft")],
            explanation="De naam van een mens komt niet op de sociale kaart.",
        )
        if stays is None:
            return None
        if stays:
            # Here, as a whole; a word of it may be somebody elsewhere.
            return Boundary(boundary.names, allow=(text,)).admit(typed).text or None
    return boundary.admit(typed).text or None
