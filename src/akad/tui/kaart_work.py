"""The sociale kaart while somebody works on it: what stands there, every change written at once, and the way back."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from pathlib import Path

import attrs

from akad.archive import ArchiveError, KaartFile, UnreadableKaart, change_kaart, kaart_path, list_kaarten
from akad.meeting.dutch import stem
from akad.model import Hulpbron, SafeText, SocialeKaart
from akad.plugins.signals import fold

Change = Callable[[SocialeKaart], SocialeKaart]
_CHANGED = "Dit is intussen door iemand anders gewijzigd. Kijk nog eens."


@attrs.frozen
class Placed:
    """A hulpbron and the file in which it stands."""

    path: Path
    hulpbron: Hulpbron


@attrs.frozen
class _Done:
    label: str
    before: Placed | None
    after: Placed | None


class KaartWork:
    """What stands in the files beside the sessions. `failed` is called, from a thread, with a Dutch sentence.

    A change is here at once, and on disk a moment later: one after the other, each from what is in the file by then.
    """

    def __init__(self, sessions: Path, buurt: SafeText | None, failed: Callable[[str], None]) -> None:
        self._sessions = sessions
        self._buurt = buurt
        self._failed = failed
        self._writer = ThreadPoolExecutor(1, "akad-kaart")
        self._past: list[_Done] = []
        self.placed: list[Placed] = []
        self.problems: tuple[str, ...] = ()
        self._own = kaart_path(sessions, buurt)

    def read(self) -> None:
        """Read the files as they are now. Raises RecordError when the folder cannot be read."""
        found = list_kaarten(self._sessions)
        files = [each for each in found if isinstance(each, KaartFile)]
        self.placed = [Placed(each.path, hulpbron) for each in files for hulpbron in each.kaart.hulpbronnen]
        self.problems = tuple(each.problem for each in found if isinstance(each, UnreadableKaart))
        if self._buurt is None and len(files) == 1:
            self._own = files[0].path

    def sorted(self, search: str = "") -> list[Placed]:
        """Return the hulpbronnen that have every word of `search`, by name."""
        words = [(word, stem(word)) for word in fold(search).split()]
        shown = []
        for each in self.placed:
            text = _all_words(each.hulpbron)
            if all(word in text or base in text for word, base in words):
                shown.append(each)
        return sorted(shown, key=lambda each: fold(each.hulpbron.naam))

    def add(self, hulpbron: Hulpbron) -> Placed:
        """Put a hulpbron on the kaart of this table."""
        placed = Placed(self._own, hulpbron)
        self._do(_Done(f"'{hulpbron.naam}' erbij", None, placed))
        return placed

    def change(self, placed: Placed, hulpbron: Hulpbron) -> Placed:
        """Give a hulpbron other words."""
        changed = attrs.evolve(placed, hulpbron=hulpbron)
        if changed != placed:
            self._do(_Done(f"wijziging van '{placed.hulpbron.naam}'", placed, changed))
        return changed

    def confirm(self, placed: Placed, today: date) -> Placed:
        """Note that it is still so."""
        return self.change(placed, attrs.evolve(placed.hulpbron, bevestigd=today))

    def remove(self, placed: Placed) -> None:
        """Take a hulpbron away."""
        self._do(_Done(f"weghalen van '{placed.hulpbron.naam}'", placed, None))

    def undo(self) -> str | None:
        """Take the last change back; return in Dutch what it was, None when there is nothing to undo."""
        if not self._past:
            return None
        done = self._past.pop()
        self._write(done.after, done.before)
        return done.label

    def close(self) -> None:
        """Wait until everything is on disk."""
        self._writer.shutdown()

    def _do(self, done: _Done) -> None:
        self._past.append(done)
        self._write(done.before, done.after)

    def _write(self, before: Placed | None, after: Placed | None) -> None:
        if before is not None and before in self.placed:
            at = self.placed.index(before)
            self.placed[at : at + 1] = [] if after is None else [after]
        elif after is not None:
            self.placed.append(after)
        known = after or before
        if known is not None:
            old, new = (each.hulpbron if each is not None else None for each in (before, after))
            self._writer.submit(self._on_disk, known.path, old, new)

    def _on_disk(self, path: Path, before: Hulpbron | None, after: Hulpbron | None) -> None:
        def change(kaart: SocialeKaart) -> SocialeKaart:
            if before is not None:
                return kaart.replaced(before, after)
            return kaart if after is None else kaart.added(after)

        try:
            change_kaart(path, change, self._buurt if path == self._own else None)
        except ArchiveError as problem:
            self._failed(str(problem))
        except KeyError:
            self._failed(_CHANGED)


def _all_words(hulpbron: Hulpbron) -> str:
    texts = (hulpbron.naam, hulpbron.aanbod, hulpbron.voor_wie, hulpbron.waar, hulpbron.open, hulpbron.contact)
    return fold(" ".join(text for text in (*texts, hulpbron.kring, hulpbron.inbreng) if text))
