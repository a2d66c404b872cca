"""What something is that the rules found in a line: who, no name at all, or better said more coarsely.

What is learnt is held in memory for this session; only a word that cannot be a name goes into the settings.
"""

import contextlib
from collections.abc import Callable
from typing import TYPE_CHECKING

from textual.widgets import Input

from akad.archive import ArchiveError
from akad.meeting import Bijeenkomst
from akad.privacy import Boundary, Finding, Label, clean
from akad.privacy.no_names import may_be_remembered
from akad.privacy.replacing import replace
from akad.tui.findings import to_ask
from akad.tui.roles import roles_of
from akad.tui.screens.dialogs import Choice, ChoiceScreen, LineScreen
from akad.tui.screens.flow import Flow

if TYPE_CHECKING:
    from akad.tui.app import AkadApp
    from akad.tui.screens.typing_screen import TypingScreen

_ELSE = "\0"


def ask(screen: "TypingScreen") -> Flow:
    """Ask about what is found in the line of a screen, and see to it."""
    yield from _of(screen).who()


def let_stay(screen: "TypingScreen") -> None:
    """Let what is found in the line of a screen stay."""
    _of(screen).let_stay()


def _of(screen: "TypingScreen") -> "Asking":
    def learnt() -> None:
        screen.say_what_is_found()
        screen.show_all()

    app: AkadApp = screen.app  # type: ignore[assignment]
    return Asking(app, screen.meeting.boundary, screen.line.input, say=screen.say, learnt=learnt)


class Asking:
    """Asks about what is found in `field`. `say` tells something to who types, `learnt` is called after an answer.

    With `only_must` nothing is said more coarsely.
    """

    def __init__(
        self,
        app: "AkadApp",
        boundary: Boundary,
        field: Input,
        *,
        say: Callable[[str], None],
        learnt: Callable[[], None],
        only_must: bool = False,
    ) -> None:
        self._app = app
        self._boundary = boundary
        self._field = field
        self._say = say
        self._learnt = learnt
        self._only_must = only_must

    @property
    def _meeting(self) -> Bijeenkomst | None:
        """The meeting for whose session is typed, None when it is for something else."""
        opened = self._app.desk.opened
        return opened.meeting if opened is not None and opened.meeting.boundary is self._boundary else None

    def _found(self) -> tuple[str, Finding] | None:
        """Return the line and what in it can be asked about; says so when there is nothing."""
        typed = clean(self._field.value)
        findings = [each for each in self._boundary.find(typed) if each.must or not self._only_must]
        asked = to_ask(findings, self._field.cursor_position)
        if asked is not None:
            return typed, asked
        self._say(
            "Dit wijst naar een persoon en wordt niet bewaard."
            if findings
            else "In de regel vind ik niets wat naar een persoon wijst. Een naam opgeven kan met F7."
        )
        return None

    def who(self) -> Flow:
        """Ask who a name is; make an age, a day or a place coarser at once."""
        found = self._found()
        if found is None:
            return
        typed, finding = found
        words = typed[finding.start : finding.end]
        if finding.label is not Label.PERSOON:
            self._put(typed, finding)
            self._learnt()
            return
        sessie = self._meeting.sessie if self._meeting is not None else None
        role = yield ChoiceScreen(
            f"Wie is {words}?",
            [*(Choice(role, role) for role in roles_of(sessie)), Choice(_ELSE, "Iemand anders", "typ wie")],
            explanation="De naam wordt vervangen door wie het is. Dat blijft zo tot je stopt en wordt niet bewaard. "
            "Is het geen naam? Ga terug, en druk op Ctrl+B.",
        )
        if role == _ELSE:
            role = yield LineScreen(f"Wie is {words}?", "Typ een rol, geen naam: 'de kapper', 'haar neef'.")
            role = role and self._boundary.admit(role).text
        if role:
            self._boundary.names.add(words, role)
            if self._meeting is not None:
                self._meeting.hide_names()
            self._learnt()

    def _put(self, typed: str, finding: Finding) -> None:
        after = len(typed) - self._field.cursor_position
        self._field.value = replace(typed, (finding,))
        self._field.cursor_position = max(0, len(self._field.value) - after)

    def let_stay(self) -> None:
        """Take the name for no name, or let an age, a day or a place stay."""
        found = self._found()
        if found is None:
            return
        typed, finding = found
        words = typed[finding.start : finding.end]
        for each in dict.fromkeys((words, *(words.split() if finding.must else ()))):
            self._boundary.let_stay(each)
            if finding.must:
                self._remember(each)
        self._learnt()

    def _remember(self, words: str) -> None:
        desk = self._app.desk
        sessie = self._meeting.sessie if self._meeting is not None else None
        hulpbronnen = [idee.hulpbron for idee in sessie.ideeen if idee.hulpbron] if sessie is not None else []
        folded = words.casefold()
        if folded not in desk.settings.geen_namen and may_be_remembered(words, hulpbronnen):
            with contextlib.suppress(ArchiveError):
                desk.change_settings(geen_namen=tuple(sorted({*desk.settings.geen_namen, folded})))
