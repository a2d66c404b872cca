"""The one place where the program and its plugins meet: one host per run.

Every call of a hook goes to one plugin at a time, guarded. A plugin that fails is switched off for the rest
of the run with one line in `problems`; everything it gave before is taken away, everything of the others
stays.
"""

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from functools import partial
from importlib.metadata import EntryPoint
from pathlib import Path
from typing import Any, TypeVar

import attrs
import pluggy

from akad.model import Idee, Sessie
from akad.plugins.content import (
    Checklist,
    Commando,
    Domein,
    Domeinvraag,
    Herkenner,
    Hulpbron,
    Verslagdeel,
    Woordsignaal,
)
from akad.plugins.discovery import Found, discover
from akad.plugins.guard import PluginFailure, call_guarded
from akad.plugins.loading import load, new_manager
from akad.plugins.results import COUNTED_HOOKS, checked
from akad.plugins.signals import Hit, WordSignals
from akad.plugins.status import PluginStatus, Problem, Stand

_T = TypeVar("_T")
_NOT_CALLED = object()


@attrs.frozen
class Reactie:
    """What a plugin says to an idea: one line, to show and not to keep."""

    plugin: str
    tekst: str


@attrs.define
class _Slot:
    """What the host knows of one plugin."""

    found: Found
    stand: Stand
    fout: str = ""
    domein: Domein | None = None
    loaded: bool = False
    results: dict[str, Any] = attrs.field(factory=dict)
    oddities: tuple[str, ...] = ()


def build_host(
    *,
    disabled: Collection[str] = (),
    folders: Sequence[Path] = (),
    entry_points: Iterable[EntryPoint] | None = None,
) -> "PluginHost":
    """Return a host with every plugin that is installed or stands in `folders`, except those in `disabled`.

    What is in `disabled` (names of plugins) is listed and not imported. `entry_points` takes the place of the
    installed ones. Never raises for a plugin: what went wrong is in `PluginHost.problems`.
    """
    return PluginHost(discover(folders, entry_points), disabled)


class PluginHost:
    """The plugins of this run. Answers are kept, so asking again costs nothing."""

    def __init__(self, found: Sequence[Found], disabled: Collection[str] = ()) -> None:
        """Load every plugin in `found` that is not in `disabled`, and ask for its domain."""
        self._manager: pluggy.PluginManager | None = None
        self._problems: list[Problem] = []
        self._views: dict[object, Any] = {}
        self._slots: list[_Slot] = []
        for item in found:
            self._slots.append(_Slot(item, Stand.UIT if item.naam in disabled else Stand.AAN))
        for slot in self._slots:
            if slot.found.problem:
                self._fail(slot, "", slot.found.problem)
            elif slot.stand is Stand.AAN:
                self._load(slot)

    # What the screen asks for

    def domeinen(self) -> tuple[Domein, ...]:
        """Return the domains that a table can choose, in the order of the plugins."""
        return self._view("domeinen", lambda: tuple(s.domein for s in self._on() if s.domein is not None))

    def domain_of_plugin(self) -> dict[str, Domein]:
        """Return the domain of each plugin that has one, by the name of the plugin."""
        return {slot.found.naam: slot.domein for slot in self._on() if slot.domein is not None}

    def questions(self, stap_keys: Collection[str], domeinen: Collection[str]) -> tuple[Domeinvraag, ...]:
        """Return the questions for a step that belong to `domeinen`, the domains taking turns.

        `stap_keys` are the kind of the step and, in a step of a kring, the name of the kring:
        `{"kring", "buurt"}`.
        """
        steps = frozenset(stap_keys)

        def make() -> tuple[Domeinvraag, ...]:
            per_plugin = self._per_plugin("akad_vragen", domeinen)
            fitting = [[vraag for vraag in vragen if vraag.stap in steps] for vragen in per_plugin]
            longest = max(map(len, fitting), default=0)
            return tuple(vragen[turn] for turn in range(longest) for vragen in fitting if turn < len(vragen))

        return self._view(("vragen", steps, frozenset(domeinen)), make)

    def all_questions(self, domeinen: Collection[str]) -> tuple[Domeinvraag, ...]:
        """Return the questions of `domeinen` for every step, plugin by plugin."""
        return self._all("akad_vragen", domeinen)

    def checklists(self, domeinen: Collection[str]) -> tuple[Checklist, ...]:
        """Return the checklists of `domeinen`; each knows its step and its plugin."""
        return self._all("akad_checklists", domeinen)

    def signals(self, domeinen: Collection[str]) -> tuple[Woordsignaal, ...]:
        """Return the word signals of `domeinen`, plugin by plugin."""
        return self._all("akad_woordsignalen", domeinen)

    def word_signals(self, text: str, domeinen: Collection[str]) -> tuple[Hit, ...]:
        """Return the word signals in `text`, from left to right. Made for every key; see `prepare`."""
        return self.word_finder(domeinen).find(text)

    def word_finder(self, domeinen: Collection[str]) -> WordSignals:
        """Return the word signals of `domeinen`, ready to search with; it asks no plugin any more."""

        def make() -> WordSignals:
            return WordSignals(
                (slot.domein.naam if slot.domein else slot.found.naam, signal)
                for slot in self._for(domeinen)
                for signal in self._result(slot, "akad_woordsignalen") or ()
            )

        return self._view(("signalen", frozenset(domeinen)), make)

    def recognisers(self, domeinen: Collection[str]) -> tuple[Herkenner, ...]:
        """Return the shapes of identifiers that the fields of `domeinen` use."""
        return self._all("akad_herkenners", domeinen)

    def hulpbronnen(self, domeinen: Collection[str]) -> tuple[Hulpbron, ...]:
        """Return the kinds of places and people that the fields of `domeinen` know, each name once."""

        def make() -> tuple[Hulpbron, ...]:
            by_name: dict[str, Hulpbron] = {}
            for hulpbron in self._all("akad_hulpbronnen", domeinen):
                by_name.setdefault(hulpbron.naam.casefold(), hulpbron)
            return tuple(by_name.values())

        return self._view(("hulpbronnen", frozenset(domeinen)), make)

    def prepare(self, domeinen: Collection[str]) -> None:
        """Ask for everything of `domeinen` now, so that the first key of the meeting does not wait for it."""
        for hook in COUNTED_HOOKS[:-1]:
            self._all(hook, domeinen)
        self.word_finder(domeinen)

    def idea_added(self, idee: Idee, sessie: Sessie) -> tuple[Reactie, ...]:
        """Tell the plugins of this session that `idee` was added and saved; return what they say to it."""
        said = self._fresh("akad_idee_toegevoegd", sessie.domeinen, idee=idee, sessie=sessie)
        return tuple(Reactie(slot.found.naam, line) for slot, line in said if line is not None)

    def report_parts(self, sessie: Sessie) -> tuple[Verslagdeel, ...]:
        """Return what the plugins of this session add to its verslag."""
        parts = self._fresh("akad_verslagdelen", sessie.domeinen, sessie=sessie)
        return tuple(part for _slot, found in parts for part in found)

    def commands(self, taken: Collection[str] = ()) -> tuple[Commando, ...]:
        """Return the commands of all plugins; a name in `taken`, or of an earlier plugin, is left out."""
        kept: dict[str, Commando] = {}
        for slot in self._on():
            for commando in self._result(slot, "akad_commandos") or ():
                if commando.naam in taken or commando.naam in kept:
                    reason = f"het commando '{commando.naam}' bestaat al en is weggelaten"
                    self._note(Problem(slot.found.naam, "akad_commandos", reason, switched_off=False))
                else:
                    kept[commando.naam] = commando
        return tuple(kept.values())

    # What `akad plugins` and the settings ask for

    def problems(self) -> tuple[Problem, ...]:
        """Return what went wrong or is odd, in the order in which it came to light."""
        return tuple(self._problems)

    def plugins(self, *, counts: bool = False) -> tuple[PluginStatus, ...]:
        """Return every plugin that was found and how it stands; with `counts` also what it contributes."""
        found = [(slot, self._counts(slot) if counts else {}) for slot in self._slots]
        return tuple(
            PluginStatus(
                naam=slot.found.naam,
                versie=slot.found.versie or (slot.domein.versie if slot.domein else ""),
                bron=slot.found.bron,
                bijdrage=contribution if slot.stand is Stand.AAN else {},
                stand=slot.stand,
                fout=slot.fout,
                opmerkingen=slot.oddities,
            )
            for slot, contribution in found
        )

    def switch_off(self, naam: str) -> bool:
        """Switch a plugin off for this run; False when there is none of that name that is on."""
        slot = self._slot(naam)
        if slot is None or slot.stand is not Stand.AAN:
            return False
        slot.stand = Stand.UIT
        self._views.clear()
        return True

    def switch_on(self, naam: str) -> bool:
        """Switch a plugin on for this run; False when there is none of that name, or it fails.

        A plugin that failed stays off until the next run.
        """
        slot = self._slot(naam)
        if slot is None or slot.stand is Stand.FOUT:
            return False
        slot.stand = Stand.AAN
        self._views.clear()
        if not slot.loaded:
            self._load(slot)
        return slot.stand is Stand.AAN

    # How it is done

    def _slot(self, naam: str) -> _Slot | None:
        return next((slot for slot in self._slots if slot.found.naam == naam and not slot.found.problem), None)

    def _on(self) -> list[_Slot]:
        return [slot for slot in self._slots if slot.stand is Stand.AAN]

    def _for(self, domeinen: Collection[str]) -> list[_Slot]:
        return [slot for slot in self._on() if slot.domein is None or slot.domein.naam in domeinen]

    def _load(self, slot: _Slot) -> None:
        if self._manager is None:
            self._manager = new_manager()
        try:
            slot.oddities = load(slot.found, self._manager)
        except PluginFailure as failure:
            self._fail(slot, "", str(failure))
            return
        slot.loaded = True
        for oddity in slot.oddities:
            self._note(Problem(slot.found.naam, "", oddity, switched_off=False))
        domein = self._result(slot, "akad_domein")
        if domein is not None and any(s.domein is not None and s.domein.naam == domein.naam for s in self._slots):
            self._fail(slot, "akad_domein", f"het domein '{domein.naam}' is al van een andere plugin")
        slot.domein = domein if slot.stand is Stand.AAN else None

    def _fail(self, slot: _Slot, hook: str, reason: str) -> None:
        problem = Problem(slot.found.naam, hook, reason)
        slot.stand, slot.fout = Stand.FOUT, problem.kort
        slot.results.clear()
        self._views.clear()
        self._note(problem)

    def _note(self, problem: Problem) -> None:
        if problem not in self._problems:
            self._problems.append(problem)

    def _call(self, slot: _Slot, hook: str, arguments: Mapping[str, object]) -> Any:
        """Call one hook of one plugin; None when it has no such hook or fails."""
        manager = self._manager
        if manager is None:
            return None
        for implementation in getattr(manager.hook, hook).get_hookimpls():
            if implementation.plugin_name == slot.found.naam:
                wanted = (arguments[name] for name in implementation.argnames)
                call = partial(implementation.function, *wanted)
                try:
                    return checked(hook, call_guarded(call), slot.found.naam)
                except PluginFailure as failure:
                    self._fail(slot, hook, str(failure))
                    return None
        return None

    def _result(self, slot: _Slot, hook: str) -> Any:
        """Return what a hook about content gave, asking once."""
        kept = slot.results.get(hook, _NOT_CALLED)
        if kept is _NOT_CALLED:
            kept = self._call(slot, hook, {})
            if slot.stand is Stand.AAN:
                slot.results[hook] = kept
        return kept

    def _fresh(self, hook: str, domeinen: Collection[str], **arguments: object) -> list[tuple[_Slot, Any]]:
        results = [(slot, self._call(slot, hook, arguments)) for slot in self._for(domeinen)]
        return [(slot, result) for slot, result in results if result is not None]

    def _per_plugin(self, hook: str, domeinen: Collection[str]) -> list[tuple[Any, ...]]:
        return [self._result(slot, hook) or () for slot in self._for(domeinen)]

    def _all(self, hook: str, domeinen: Collection[str]) -> tuple[Any, ...]:
        def make() -> tuple[Any, ...]:
            return tuple(item for items in self._per_plugin(hook, domeinen) for item in items)

        return self._view((hook, frozenset(domeinen)), make)

    def _view(self, key: object, make: Callable[[], _T]) -> _T:
        """Return what `make` gave for `key`, until a plugin is switched on or off or fails."""
        if key not in self._views:
            made = make()
            # Making it may have switched a plugin off; the views were emptied then, and this one is right.
            self._views[key] = made
        kept: _T = self._views[key]
        return kept

    def _counts(self, slot: _Slot) -> dict[str, int]:
        if slot.stand is not Stand.AAN:
            return {}
        counts = {hook.removeprefix("akad_"): len(self._result(slot, hook) or ()) for hook in COUNTED_HOOKS}
        return {name: count for name, count in counts.items() if count}
