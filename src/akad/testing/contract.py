"""What every plugin must do, as test methods; each failure says in Dutch what to change."""

import re
import timeit
from collections.abc import Collection, Sequence
from typing import ClassVar

from akad.plugins import HOOKS_VERSION, STAPPEN, PluginHost
from akad.plugins.algemeen import plugin as algemeen
from akad.plugins.checks import Texts, tips
from akad.privacy import Label
from akad.testing.hosts import host_of, ids_of

_SLOWEST = 150
_LINE = (
    "De bewoner wil graag weer eens meedoen met de wandelgroep op dinsdag, liefst samen met iemand die de "
    "weg weet, en daarna koffie drinken in de buurtkamer om de hoek bij de bakker."
)


class PluginContract:
    """Derive from this, give the class a name that begins with `Test`, and fill in `plugin` and `naam`."""

    plugin: ClassVar[object]
    """The module or object of the plugin, as its entry point names it."""
    naam: ClassVar[str]
    """The name of the plugin, as its entry point or its file names it."""
    kringen: ClassVar[Collection[str]] = ()
    """Names of kringen that only the werkwijze of your own table has."""
    released: ClassVar[Collection[str]] = ()
    """Every id that was ever released. Records may point at them: they stay."""
    ordinary: ClassVar[Sequence[str]] = ()
    """Sentences with the ordinary use of words: no word signal may go off."""

    def _host(self) -> PluginHost:
        return host_of(**{self.naam: type(self).plugin})

    def _domains(self, host: PluginHost) -> list[str]:
        return [domein.naam for domein in host.domeinen()]

    def _texts(self, host: PluginHost) -> Texts:
        domeinen = self._domains(host)
        return Texts(
            domein=next(iter(host.domeinen()), None),
            vragen=host.all_questions(domeinen),
            checklists=host.checklists(domeinen),
            woordsignalen=host.signals(domeinen),
            hulpbronnen=host.hulpbronnen(domeinen),
        )

    def test_every_hook_gives_what_it_should(self) -> None:
        """Each hook answers in time, with the right types, and nothing about the plugin is odd."""
        host = self._host()
        host.plugins(counts=True)
        lines = [problem.regel for problem in host.problems()]
        assert not lines, "\n".join(lines)

    def test_it_was_made_for_these_hooks(self) -> None:
        """The plugin says for which version of the hooks it was made."""
        version = getattr(type(self).plugin, "akad_versie", None)
        assert version == HOOKS_VERSION, f"zet erbij: akad_versie = {HOOKS_VERSION} (nu {version!r})"

    def test_it_brings_something(self) -> None:
        """The plugin contributes at least one thing."""
        (status,) = self._host().plugins(counts=True)
        assert status.bijdrage, "de plugin draagt niets bij; staat @hookimpl boven de functies?"

    def test_released_ids_stay(self) -> None:
        """No id that was released has gone."""
        gone = set(self.released) - ids_of(self._host())
        assert not gone, f"deze id's zijn weg, terwijl verslagen ernaar verwijzen: {sorted(gone)}"

    def test_steps_are_known(self) -> None:
        """Every step and kring exists."""
        host = self._host()
        domeinen = self._domains(host)
        known = {*STAPPEN, *self.kringen}
        wrong = {vraag.stap for vraag in host.all_questions(domeinen)} - known
        wrong |= {checklist.stap for checklist in host.checklists(domeinen)} - known
        wrong |= {hulpbron.kring for hulpbron in host.hulpbronnen(domeinen)} - known
        assert not wrong, f"deze stappen bestaan niet: {sorted(wrong)}; kies uit {sorted(known)}"

    def test_texts_are_plain_warm_dutch(self) -> None:
        """No label words, no system language, no markup, no English, one thing asked at a time."""
        host = self._host()
        more = host_of(algemeen=algemeen).signals(())
        found = [str(tip) for tip in tips(self._texts(host), more)]
        assert not found, "\n".join(found)

    def test_signals_find_all_their_forms(self) -> None:
        """Each form of a word signal is found, also in the middle of a line and in capitals."""
        host = self._host()
        domeinen = self._domains(host)
        for signal in host.signals(domeinen):
            for vorm in signal.vormen:
                for line in (vorm, f"Dus {vorm}, zei hij.", vorm.upper()):
                    assert host.word_signals(line, domeinen), f"'{vorm}' wordt niet gevonden in '{line}'"

    def test_ordinary_sentences_are_left_alone(self) -> None:
        """No word signal goes off in `ordinary`, and no shape of an identifier is found there."""
        host = self._host()
        domeinen = self._domains(host)
        for line in (*self.ordinary, _LINE):
            hits = [hit.woord for hit in host.word_signals(line, domeinen)]
            hits += [found.group() for shape in host.recognisers(domeinen) for found in shape.regex.finditer(line)]
            assert not hits, f"vals alarm {hits} in: {line}"

    def test_shapes_of_identifiers_have_a_known_label(self) -> None:
        """Each shape has a label that the program knows."""
        host = self._host()
        wrong = {shape.label for shape in host.recognisers(self._domains(host))} - set(Label)
        assert not wrong, f"deze labels bestaan niet: {sorted(wrong)}; kies uit {sorted(Label)}"

    def test_searching_a_line_is_fast(self) -> None:
        """Word signals cost a key no more than a small multiple of finding the words in the line."""
        host = self._host()
        domeinen = self._domains(host)
        host.prepare(domeinen)
        words = re.compile(r"\w+")
        bare = min(timeit.repeat(lambda: words.findall(_LINE), number=50, repeat=5))
        ours = min(timeit.repeat(lambda: host.word_signals(_LINE, domeinen), number=50, repeat=5))
        assert ours < bare * _SLOWEST, (
            f"zoeken naar woordsignalen kost {ours / bare:.0f} keer het splitsen van de regel"
        )
