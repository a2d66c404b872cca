"""What fits with the line while a meeting goes on: earlier ideas, hulpbronnen, and how to say a tip more plainly."""

import contextlib
from pathlib import Path
from typing import TYPE_CHECKING

from textual.content import Content
from textual.message import Message
from textual.widgets import Static
from textual.worker import get_current_worker

from akad.archive import ArchiveError, change_kaart
from akad.archive.naming import same_name
from akad.meeting import EntryKind
from akad.meeting.lookback import Earlier
from akad.meeting.offers import Offer, offers_in
from akad.meeting.places import named_in, place_in
from akad.meeting.plain_dutch import look
from akad.meeting.targets import idee_of_along
from akad.model import CasusSoort, Hulpbron, SafeText, SocialeKaart, StapSoort
from akad.privacy.phrases import of_several_words
from akad.tui.knowledge import Knowledge, gather
from akad.tui.screens.flow import follow
from akad.tui.screens.hulpbron_flows import hear
from akad.tui.word_offer import about_solution
from akad.tui.words import Piece, fit, hanging, line, lines, plain

if TYPE_CHECKING:
    from akad.tui.app import AkadApp
    from akad.tui.screens.meeting import MeetingScreen

_HINTS = 2
_LOW = 30
_HEADING: tuple[Piece, ...] = (
    ("Misschien iets voor hier?", "bold $primary"),
    (" Ctrl+E", "bold $accent"),
    " neemt over",
)


class Learnt(Message):
    """The folder of the sessions was read."""

    def __init__(self, knowledge: Knowledge) -> None:
        self.knowledge = knowledge
        super().__init__()


class Kept(Message):
    """A hulpbron stands on the sociale kaart; `problem` says in Dutch why not, "" when it does."""

    def __init__(self, naam: str, problem: str) -> None:
        self.naam = naam
        self.problem = problem
        super().__init__()


class Beside:
    """Fills the lines above the input of one meeting screen, and does what Ctrl+E means in a step."""

    def __init__(self, screen: "MeetingScreen") -> None:
        self._screen = screen
        self.knowledge = Knowledge()
        self._offers: tuple[Offer, ...] = ()
        # Which offer was put in the line, and what stood there before.
        self._taken = -1
        self._before = ""

    @property
    def earlier(self) -> tuple[Earlier, ...]:
        """The earlier cases of this table that have something to tell."""
        return self.knowledge.earlier

    @property
    def brings(self) -> str:
        """What Ctrl+E does now, in a word; "" for nothing."""
        meeting = self._screen.meeting
        if meeting.stap.soort is StapSoort.TERUG:
            return "wijzig" if meeting.current_words(meeting.target) else ""
        if meeting.stap.soort is StapSoort.WELKOM:
            return "wat kwam ervan" if self.earlier else ""
        return "neem over" if self._offers else ""

    # --- The folder --------------------------------------------------------------------------------------

    def learn(self) -> None:
        """Read the folder of the sessions, in a thread."""
        self._screen.run_worker(self._gather, thread=True, exit_on_error=False, exclusive=True, group="kennis")

    def _gather(self) -> None:
        app: AkadApp = self._screen.app  # type: ignore[assignment]
        worker = get_current_worker()
        meeting = self._screen.meeting
        knowledge = gather(app.desk.folder, meeting.sessie, meeting.now(), lambda: worker.is_cancelled)
        if not worker.is_cancelled:
            with contextlib.suppress(RuntimeError):  # the program has stopped meanwhile
                self._screen.post_message(Learnt(knowledge))

    def learnt(self, knowledge: Knowledge) -> None:
        """Use what was read; the names of hulpbronnen are no names of people."""
        self.knowledge = knowledge
        for name in of_several_words(hulpbron.naam for hulpbron in knowledge.hulpbronnen):
            self._screen.meeting.boundary.let_stay(name)

    def keep(self, path: Path, hulpbron: Hulpbron, buurt: SafeText | None) -> None:
        """Put a hulpbron on the sociale kaart in the file `path`, in a thread; one of that name stays as it is."""

        def added(kaart: SocialeKaart) -> SocialeKaart:
            known = {same_name(each.naam) for each in kaart.hulpbronnen}
            return kaart if same_name(hulpbron.naam) in known else kaart.added(hulpbron)

        def work() -> None:
            problem = ""
            try:
                change_kaart(path, added, buurt)
            except ArchiveError as error:
                problem = str(error)
            with contextlib.suppress(RuntimeError):
                self._screen.post_message(Kept(hulpbron.naam, problem))

        self._screen.run_worker(work, thread=True, exit_on_error=False, group="kaart")

    def kept(self, event: Kept) -> None:
        """Say whether a hulpbron stands on the sociale kaart."""
        if event.problem:
            self._screen.say(f"Het idee is bijgewerkt, maar de sociale kaart niet. {event.problem}", "bold $warning")
        else:
            self._screen.say(f"'{event.naam}' staat op de sociale kaart.", "$soft")
            self.learn()

    # --- Showing -----------------------------------------------------------------------------------------

    def show(self) -> None:
        """Show what fits with the line as it is now."""
        screen = self._screen
        width = max(20, screen.size.width - 6)
        soort = screen.meeting.stap.soort
        shown: list[Content] = []
        least = 0
        if soort in (StapSoort.TERUG, StapSoort.VRAAG):
            said = self._about_tip() if soort is StapSoort.TERUG else self._about_vraag()
            shown = [part for each in said for part in hanging(line(*each), width, "", "  ")]
        elif self._find():
            # As high with one offer as with all of them: the board above must not jump at every letter.
            least = self._most + 1
            if self._offers:
                shown = [line(*_HEADING)]
            shown += [self._told(place, width) for place in range(len(self._offers))]
        shown += [plain("")] * (least - len(shown))
        below = screen.query_one("#erbij", Static)
        below.display = bool(shown)
        below.update(lines(shown))

    # --- Earlier ideas and hulpbronnen -------------------------------------------------------------------

    @property
    def _most(self) -> int:
        return 2 if self._screen.size.height < _LOW else 4

    def _find(self) -> bool:
        """Find what fits with the line; return whether offers come up in this step at all."""
        screen, meeting = self._screen, self._screen.meeting
        typed, kring = screen.line.input.value, meeting.stap.kring
        of_plugins = screen.help.help_now().offers
        can = kring is not None and offers_in(meeting.werkwijze, kring) and bool(self.knowledge.offers or of_plugins)
        if kring is None or not can or screen.editing is not None:
            self._offers, self._taken = (), -1
            return can
        if 0 <= self._taken < len(self._offers) and typed == self._offers[self._taken].text:
            return can
        self._taken = -1
        target = meeting.target
        vraag = target.label if target is not None and target.number else ""
        there = [idee.tekst for idee in meeting.sessie.ideeen]
        found = self.knowledge.offers.fitting(kring, typed, vraag, there, self._most)
        if len(found) < self._most:
            more = of_plugins.fitting(kring, typed, vraag, there, self._most - len(found))
            found += tuple(offer for offer in more if offer.text not in {each.text for each in found})
        self._offers = found
        return can

    def _told(self, place: int, width: int) -> Content:
        offer = self._offers[place]
        about = f" · {offer.about}" if offer.about else ""
        text = offer.text
        room = width - len(about) - 2
        if len(text) > room > 0:
            text = f"{text[: room - 1].rstrip()}…"
        is_taken = place == self._taken
        return fit(
            line(("▸ " if is_taken else "• ", "bold"), (text, "bold" if is_taken else ""), (about, "$soft")), width
        )

    def hulpbron_of(self, typed: str) -> SafeText | None:
        """Return the hulpbron that a line uses: of the offer that was taken over, or one that is named in it."""
        known: dict[str, SafeText] = {each.naam: each.naam for each in self.knowledge.hulpbronnen}
        if 0 <= self._taken < len(self._offers) and (taken := self._offers[self._taken].hulpbron) is not None:
            known[taken] = taken
        name = named_in(typed, known)
        return known[name] if name is not None else None

    def ask_place(self) -> str:
        """Return in Dutch how the place in the last idea gets on the sociale kaart; "" for no place, or a known one."""
        meeting = self._screen.meeting
        if meeting.stap.soort is not StapSoort.KRING or not meeting.sessie.ideeen:
            return ""
        idee = meeting.sessie.ideeen[-1]
        place = "" if idee.hulpbron else place_in(idee.tekst)
        return f"Ctrl+S zet '{place}' op de sociale kaart." if place else ""

    # --- Ctrl+E ------------------------------------------------------------------------------------------

    def bring(self) -> None:
        """Put in the line what Ctrl+E brings in this step, or ask about an earlier case."""
        screen = self._screen
        soort = screen.meeting.stap.soort
        if soort is StapSoort.WELKOM:
            follow(screen.app, hear(screen))
        elif soort is StapSoort.TERUG:
            self._bring_words()
        elif self._offers:
            self._bring_offer()
        else:
            screen.say("Hier past nog niets bij van eerder.", "$soft")

    def _bring_words(self) -> None:
        entry = self._screen.meeting.current_words(self._screen.meeting.target)
        if entry is None:
            self._screen.say("Hier staat nog niets om te wijzigen. Typ het, en druk op Enter.", "$soft")
        else:
            self._screen.edit(entry)

    def _bring_offer(self) -> None:
        """Put the first offer in the line, then the next, and at last what stood there."""
        field = self._screen.line.input
        if self._taken < 0:
            self._before = field.value
        self._taken += 1
        if self._taken >= len(self._offers):
            self._taken = -1
        field.value = self._offers[self._taken].text if self._taken >= 0 else self._before
        field.cursor_position = len(field.value)

    def _about_vraag(self) -> list[tuple[Piece, ...]]:
        """Return what to ask when a vraag is a solution already, and that it can wait for its own kring."""
        said = about_solution(self._screen.line.input.value, self._screen.meeting.sessie)
        return [(*said, " Of bewaar het idee met ", ("F2", "bold $accent"), ".")] if said else []

    # --- The harvest -------------------------------------------------------------------------------------

    def _about_tip(self) -> list[tuple[Piece, ...]]:
        """Return what could be plainer in the tip that is being typed, or else in the chosen one."""
        screen, meeting = self._screen, self._screen.meeting
        target, typed = meeting.target, screen.line.input.value.strip()
        if screen.editing is not None:
            text = typed if screen.editing.kind is EntryKind.TIP else ""
        elif target is None or target.key is None or idee_of_along(target.key) is not None:
            text = ""
        else:
            tip = next((idee.tip for idee in meeting.sessie.ideeen if idee.id == target.key), None)
            text = (typed or tip) if tip else ""
        if not text:
            return []
        hints = look(text, buurt=meeting.sessie.casus.soort is CasusSoort.BUURT)
        first = f"Gewoner ({len(hints)})? " if len(hints) > _HINTS else "Gewoner? "
        later = " " * len(first)
        shown = enumerate(hints[:_HINTS])
        return [((later if place else first, "bold $primary"), hint.zin) for place, hint in shown]
