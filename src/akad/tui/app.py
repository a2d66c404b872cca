"""The Textual program: themes, what happens when it must stop, and which screen comes first."""

import asyncio
import contextlib
import gc
import os
import signal
import sys
import threading
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.app import App
from textual.binding import Binding, BindingType

from akad.archive import ArchiveError
from akad.demo import Guide
from akad.privacy import Boundary
from akad.tui.desk import Desk, OpenSession
from akad.tui.plugin_help import News
from akad.tui.plugin_news import Told, spread
from akad.tui.themes import DARK, NAMES, THEMES

if TYPE_CHECKING:
    from akad.tui.screens.flow import Flow

_SIGNALS = ("SIGTERM", "SIGHUP")
_BY_SIGNAL = 128
CRASHED = 70
_GOODBYE_SECONDS = 5.0
_PLUGINS_AFTER_SECONDS = 0.15
DEMO = "demo"


class AkadApp(App[str]):
    """Runs the screens over one `Desk`.

    `first` is the record with which to begin; without it the start screen comes first. `guide` is for the demo.
    With `prepares` it is about preparing: that record, or the one that is chosen.
    With `learn`, folders with sessions, it begins and ends with the learning screen over those, or with `shared` over
    the shared archive of the settings.
    Ends with `DEMO` when somebody asked for the demo.
    """

    CSS_PATH = "akad.tcss"
    ENABLE_COMMAND_PALETTE = False
    TITLE = "akad"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+q", "quit", show=False, priority=False),
        Binding("ctrl+c", "say_how_to_stop", show=False, system=True),
    ]

    def __init__(
        self,
        desk: Desk,
        first: Path | None = None,
        guide: Guide | None = None,
        *,
        prepares: bool = False,
        learn: Sequence[Path] = (),
        shared: bool = False,
    ) -> None:
        super().__init__()
        self._prepares = prepares
        self._learn = tuple(learn)
        self._shared = shared
        self.desk = desk
        self._first = first
        self._guide = guide
        for name in list(self.available_themes):
            self.unregister_theme(name)
        for theme in THEMES:
            self.register_theme(theme)
        self.theme = desk.settings.thema if desk.settings.thema in NAMES else DARK

    def get_theme_variable_defaults(self) -> dict[str, str]:
        """Give the variables of our themes a value before a theme is chosen."""
        return dict(THEMES[0].variables)

    def on_mount(self) -> None:
        """Show the first screen."""
        self._listen_to_signals()
        self.desk.plugins.expected = True
        if self._first is not None:
            (self.prepare if self._prepares else self.lead)(self._first)
        elif self._learn:
            self.learn(self._learn, self._learnt, shared=self._shared)
        else:
            self._show_start()
        # What was made during the start is not looked through again at every collection (measured: the worst
        # key press gets three times quicker).
        self.call_after_refresh(_settle)
        # The plugins come when the screen is there and what it still had to do has been done.
        self.desk.plugins.told = self._hear
        self.call_after_refresh(self.set_timer, _PLUGINS_AFTER_SECONDS, self.desk.build_plugins)

    def _hear(self, news: News) -> None:
        # Called from the thread of the plugins; a message is how a thread talks to the program.
        with contextlib.suppress(RuntimeError):  # the program has stopped meanwhile
            self.post_message(Told(news))

    @on(Told)
    def _told(self, event: Told) -> None:
        spread(self, event.news)

    def _show_start(self) -> None:
        from akad.tui.screens.start import StartScreen

        self.push_screen(StartScreen())
        if self._prepares:
            from akad.tui.screens.flow import follow
            from akad.tui.screens.prepare_flows import choose

            follow(self, choose(self))

    def learn(
        self, folders: Sequence[Path] = (), then: Callable[[None], None] | None = None, *, shared: bool = False
    ) -> None:
        """Look back over the sessions in `folders`, by default those of the desk, or in the `shared` archive."""
        from akad.tui.screens.learning.screen import LearningScreen

        self.push_screen(LearningScreen(folders, shared=shared), then)

    def _learnt(self, _result: None) -> None:
        self.exit()

    def lead(self, path: Path) -> None:
        """Open a record: a finished one to read, any other to go on with. Says what is wrong when it cannot."""
        try:
            opened = self.desk.open(path)
        except (ArchiveError, LookupError) as problem:
            self._cannot_open(str(problem))
            return
        if opened.meeting.sessie.status.is_finished:
            from akad.tui.screens.view import ViewScreen

            self.push_screen(ViewScreen(opened), self._session_closed)
            return
        self.lead_opened(opened)

    def prepare(self, path: Path) -> None:
        """Open a record to prepare it. Says what is wrong when it cannot, or when the meeting has begun."""
        try:
            opened = self.desk.open(path)
        except (ArchiveError, LookupError) as problem:
            self._cannot_open(str(problem))
            return
        sessie = opened.meeting.sessie
        if opened.why_locked is not None or sessie.verloop is not None or sessie.status.is_finished:
            self.desk.close()
            began = (
                f"De bijeenkomst over {sessie.codenaam} is al begonnen. Ga daarmee verder; voorbereiden kan niet meer."
            )
            self._cannot_open(opened.why_locked or began)
            return
        self.prepare_opened(opened)

    def prepare_opened(self, opened: OpenSession) -> None:
        """Prepare a session that is open already."""
        from akad.tui.screens.prepare import PrepareScreen

        self.push_screen(PrepareScreen(opened), self._session_closed)

    def lead_opened(self, opened: OpenSession) -> None:
        """Go on with a session that is open already."""
        from akad.tui.screens.begin import BeginScreen
        from akad.tui.screens.meeting import MeetingScreen

        if opened.meeting.sessie.verloop is None and opened.why_locked is None and self._guide is None:
            self.push_screen(BeginScreen(opened), self._begun)
            return
        if self._guide is not None and opened.meeting.sessie.verloop is None:
            opened.meeting.begin()
        self.push_screen(MeetingScreen(opened, self._guide), self._session_closed)

    def _begun(self, what: str | None) -> None:
        from akad.tui.screens.begin import BEGINS, PREPARES
        from akad.tui.screens.meeting import MeetingScreen

        opened = self.desk.opened
        if what == BEGINS and opened is not None:
            self.push_screen(MeetingScreen(opened, self._guide), self._session_closed)
        elif what == PREPARES and opened is not None:
            self.prepare_opened(opened)
        else:
            self._session_closed(None)

    def _session_closed(self, _result: object = None) -> None:
        saved = self.desk.close()
        if not saved:
            self.notify("Niet alles kon worden opgeslagen. Kijk of de schijf vol is.", severity="error", markup=False)
        if self._first is not None:
            self.exit()
            return
        # The start screen was back before the last of it was on disk.
        from akad.tui.screens.start import StartScreen

        for screen in self.screen_stack:
            if isinstance(screen, StartScreen):
                screen.look()

    def _cannot_open(self, problem: str) -> None:
        if self._first is not None:
            self.exit(return_code=1, message=problem)
            return
        from akad.tui.screens.dialogs import TextScreen
        from akad.tui.words import plain

        self.push_screen(TextScreen("Deze sessie kan niet open", plain(problem)))

    # --- Colours -----------------------------------------------------------------------------------------

    def action_theme(self) -> None:
        """Choose the colours, and remember them."""
        from akad.tui.screens.flow import follow

        follow(self, self._choose_theme())

    def _choose_theme(self) -> "Flow":
        from akad.tui.screens.dialogs import Choice, ChoiceScreen

        names = list(NAMES)
        chosen = yield (
            ChoiceScreen("Kleuren", [Choice(name, NAMES[name]) for name in names], start=names.index(self.theme))
        )
        if chosen is None:
            return
        self.theme = chosen
        with contextlib.suppress(ArchiveError):
            self.desk.change_settings(thema=chosen)

    # --- Stopping ----------------------------------------------------------------------------------------

    def action_say_how_to_stop(self) -> None:
        """Ctrl+C is pressed by accident as well as on purpose."""
        say = getattr(self.screen, "say", None)
        sentence = "Stoppen doe je met Ctrl+Q."
        if say is not None:
            say(sentence)
        else:
            self.notify(sentence, markup=False)

    def copy_to_clipboard(self, text: str) -> None:
        """Keep what is copied inside the program: the clipboard of the system would keep it after the end."""
        self._clipboard = text

    def _listen_to_signals(self) -> None:
        loop = asyncio.get_running_loop()
        loop.set_exception_handler(lambda _loop, _context: None)  # it would print the task with what it holds
        for name in _SIGNALS:
            number = getattr(signal, name, None)
            if number is not None:
                with contextlib.suppress(NotImplementedError, RuntimeError):  # Windows, or not the main thread
                    loop.add_signal_handler(number, self._stop_for, number)

    def _stop_for(self, number: int) -> None:
        code = _BY_SIGNAL + number
        self.desk.close()
        if not _terminal_is_there():
            os._exit(code)  # nobody looks any more, and there is nothing to put back
        self._end_soon(code)
        self.exit(return_code=code)

    @property
    def fault(self) -> BaseException | None:
        """What it ended on, when that was a fault of ours."""
        return self._exception

    def panic(self, *_renderables: object) -> None:
        """Stop as after any other fault: what an exception says of itself may hold what was typed."""
        self._fatal_error()

    def _fatal_error(self) -> None:
        """Stop after a fault without showing what was in memory: a traceback with variables may hold a name."""
        self.desk.close()
        self._end_soon(CRASHED)
        self._exit_renderables.clear()
        self._return_code = CRASHED
        self._close_messages_no_wait()

    def _end_soon(self, code: int) -> None:
        """End in a few seconds even if saying goodbye to the terminal hangs, as it does when that has gone."""
        if not self.is_headless:
            timer = threading.Timer(_GOODBYE_SECONDS, os._exit, (code,))
            timer.daemon = True
            timer.start()


def _terminal_is_there() -> bool:
    """Return whether somebody can still see the screen: a window that was closed is gone for good."""
    try:
        import termios
    except ImportError:  # Windows ends a program with its window
        return True
    try:
        termios.tcgetattr(sys.__stdin__.fileno() if sys.__stdin__ else 0)
    except (OSError, termios.error):
        return False
    return True


def _settle() -> None:
    gc.collect()
    gc.freeze()
    # The lists of names are read beside the first screen, so that the first letter does not wait for them.
    threading.Thread(target=_read_lists, name="akad-lists", daemon=True).start()


def _read_lists() -> None:
    Boundary().find("Een eerste zin, over niemand.")
