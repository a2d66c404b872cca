"""What plugins give to the screens, made in a thread of its own: no screen ever waits for a plugin.

The thread alone talks to the host. What it makes is a `Help` that does not change any more, so that a key costs no
more than looking in a table; what it wants to say are `News`.
"""

import threading
from collections.abc import Callable, Iterable, Mapping, Sequence
from queue import SimpleQueue
from typing import TYPE_CHECKING

import attrs

from akad.archive import ArchiveError
from akad.meeting import Bijeenkomst
from akad.meeting.offers import Offers
from akad.meeting.offers import of_plugin as of_plugin_offer
from akad.model import Idee, Sessie, Stap
from akad.plugins import Checklist, Domein, Domeinvraag, Herkenner, Hulpbron, Problem
from akad.plugins.signals import WordSignals

if TYPE_CHECKING:
    from akad.plugins import PluginHost

_BROKEN = "De plugins doen deze keer niet mee: er ging iets mis in het programma zelf."


@attrs.frozen(kw_only=True)
class Help:
    """What the plugins give to the session with these `domeinen`.

    `questions` and `now` (the checklists that belong to a step) are by the id of the step; `of_plugin` is the domain of
    each plugin that has one; `offers` are its hulpbronnen.
    """

    domeinen: tuple[str, ...] = ()
    questions: Mapping[str, tuple[Domeinvraag, ...]] = attrs.field(factory=dict)
    checklists: tuple[Checklist, ...] = ()
    now: Mapping[str, tuple[Checklist, ...]] = attrs.field(factory=dict)
    signals: WordSignals = attrs.field(factory=lambda: WordSignals(()))
    of_plugin: Mapping[str, Domein] = attrs.field(factory=dict)
    offers: Offers = attrs.field(factory=Offers)

    def title(self, plugin: str) -> str:
        """Return how a plugin is called on the screen: as its domain, or else by its own name."""
        domein = self.of_plugin.get(plugin)
        return domein.titel if domein else plugin.capitalize()

    def style(self, plugin: str) -> str:
        """Return the style of a plugin on the screen: the shade that the theme has for the colour of its domain."""
        domein = self.of_plugin.get(plugin)
        return f"bold $domein-{domein.kleur if domein else 'grijs'}"

    def points(self) -> dict[tuple[str, str], str]:
        """Return the text of every point of a checklist, by its plugin and its id."""
        return {(each.plugin, punt.id): punt.tekst for each in self.checklists for punt in each.punten}


NO_HELP = Help()


@attrs.frozen
class News:
    """Something for the screen to say: what plugins say to an idea, and one line about what went wrong, if anything."""

    reactions: tuple[str, ...] = ()
    problem: str = ""


class Plugins:
    """The plugins of this run. Nothing happens before `start`; until then and a little longer there is no help.

    `told` is called from the thread when there is new help or something to say. `expected`: this is a program in which
    plugins come, so text that comes in waits a moment for the identifiers they know.
    """

    def __init__(self) -> None:
        self.host: PluginHost | None = None
        self.known: tuple[Domein, ...] = ()
        self.expected = False
        self.told: Callable[[News], None] = lambda _news: None
        self._help = NO_HELP
        self._asked: tuple[tuple[str, ...], tuple[Stap, ...]] | None = None
        self._recognisers: tuple[tuple[str, ...], tuple[Herkenner, ...]] | None = None
        self._arrived = threading.Event()
        self._seen = 0
        self._jobs: SimpleQueue[Callable[[PluginHost], News]] = SimpleQueue()
        self._thread: threading.Thread | None = None

    @property
    def is_ready(self) -> bool:
        """Whether it is known which plugins there are."""
        return self.host is not None

    def start(self, build: Callable[[], "PluginHost"]) -> None:
        """Build the host in a thread that nobody waits for, also not at the end; once per run."""
        if self._thread is None:
            self._thread = threading.Thread(target=self._work, args=(build,), name="akad-plugins", daemon=True)
            self._thread.start()

    def help_for(self, meeting: Bijeenkomst) -> Help:
        """Return what the plugins give to a session; asks for it, and gives nothing as long as it is not there."""
        asked = (meeting.sessie.domeinen, meeting.werkwijze.stappen)
        if asked != self._asked:
            self._asked = asked
            self._arrived.clear()
            self._jobs.put(self._prepare)
        return self._help if self._help.domeinen == asked[0] else NO_HELP

    def recognisers_for(self, meeting: Bijeenkomst, seconds: float = 0.0) -> tuple[Herkenner, ...]:
        """Return the identifiers that plugins know for a session, as far as they are there.

        Waits for them for at most `seconds`; what was waited for in vain is not waited for again.
        """
        self.help_for(meeting)
        if seconds and not self._arrived.wait(seconds):
            self._arrived.set()
        known = self._recognisers
        return known[1] if known is not None and known[0] == meeting.sessie.domeinen else ()

    def idea_added(self, idee: Idee, sessie: Sessie) -> None:
        """Tell the plugins about an idea that was added and saved; what they say to it comes as news."""

        def tell(host: "PluginHost") -> News:
            said = host.idea_added(idee, sessie)
            return News(tuple(f"{self._help.title(each.plugin)}: {each.tekst}" for each in said))

        self._jobs.put(tell)

    def ask_hulpbronnen(self, told: Callable[[tuple[Hulpbron, ...]], None]) -> None:
        """Ask for the hulpbronnen of every domain; `told` is called from the thread when they are there."""

        def ask(host: "PluginHost") -> News:
            told(host.hulpbronnen([domein.naam for domein in host.domeinen()]))
            return News()

        self._jobs.put(ask)

    # In the thread

    def _work(self, build: Callable[[], "PluginHost"]) -> None:
        try:
            try:
                self.host = build()
            except ArchiveError as problem:
                self._arrived.set()
                self.told(News(problem=str(problem)))
                return
            self.known = self.host.domeinen()
            self._say(self.host, News())
            while True:
                job = self._jobs.get()
                self._say(self.host, job(self.host))
        except Exception:
            # Not a plugin (the host catches those) but a fault of ours: the meeting goes on without plugins.
            self._arrived.set()
            self.told(News(problem=_BROKEN))

    def _prepare(self, host: "PluginHost") -> News:
        if self._asked is not None:
            domeinen, stappen = self._asked
            # First what keeps identifiers out: that may not wait for a plugin that is slow with something else.
            self._recognisers = domeinen, host.recognisers(domeinen)
            self._arrived.set()
            self._help = _help_of(host, domeinen, stappen)
        return News()

    def _say(self, host: "PluginHost", news: News) -> None:
        problems = host.problems()
        new = [problem for problem in problems[self._seen :] if problem.switched_off]
        self._seen = len(problems)
        if new:
            # What a plugin gave before it failed is taken away.
            self.known = host.domeinen()
            self._prepare(host)
            self._seen = len(host.problems())
            news = attrs.evolve(news, problem=_line_about(new))
        self.told(news)


def _line_about(problems: Sequence[Problem]) -> str:
    names = [f"'{problem.plugin}'" for problem in problems]
    if len(names) == 1:
        return problems[-1].regel
    return f"Plugins {', '.join(names[:-1])} en {names[-1]} staan deze keer uit. Meer: akad plugins"


def _help_of(host: "PluginHost", domeinen: tuple[str, ...], stappen: Iterable[Stap]) -> Help:
    host.prepare(domeinen)
    of_plugin = host.domain_of_plugin()
    questions, now = {}, {}
    checklists = host.checklists(domeinen)
    for stap in stappen:
        keys = {stap.soort.value, *((stap.kring,) if stap.kring else ())}
        # Without a domain the questions of the method are enough; with one, those of the domain go first.
        asked = host.questions(keys, domeinen) if domeinen else ()
        questions[stap.id] = tuple(sorted(asked, key=lambda vraag: vraag.plugin not in of_plugin))
        now[stap.id] = tuple(each for each in checklists if each.stap in keys)
    return Help(
        domeinen=domeinen,
        questions=questions,
        checklists=checklists,
        now=now,
        signals=host.word_finder(domeinen),
        of_plugin=of_plugin,
        offers=Offers(map(of_plugin_offer, host.hulpbronnen(domeinen))),
    )
