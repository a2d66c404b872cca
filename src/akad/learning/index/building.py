"""Bringing an index up to date: what changed is found, read, and takes its place in whole steps."""

import os
import time
from collections.abc import Callable, Container, Iterable, Sequence
from pathlib import Path

import attrs

from akad.learning.index.copies import best_of, by_session, copy_entry, examine, families
from akad.learning.index.crew import Crew
from akad.learning.index.ledger import BROKEN, COPY, COUNTS, Entry, Ledger
from akad.learning.index.part import Outcome, is_whole, part_folder, remove_part
from akad.learning.index.place import Stopped
from akad.learning.index.reading import digest_of
from akad.learning.index.worker import Task
from akad.learning.sources import Look, Seen, family

FEW = 400
"""Up to so many files are read in one step that others see as a whole."""
BATCH = 1_400
"""At most so many records are a part of a large build; with each of them it can be stopped.

Ten changes in ten parts write ten parts anew, so they should not be large; and every search asks all of them, so they
should not be many.
"""
FIRST = 250
"""So many are the first part: somebody who waits soon has something to look at."""
_LARGEST = 2_500
"""A part grows no further than this: thinning it out has to stay quick, and tantivy must be able to (see finish)."""
# What is done here rather than in processes beside this one: starting those takes half a second.
_INSIDE = 100
_PARTS_INSIDE = 12
# A file this young may change again without its times showing it.
_YOUNG = 2_500_000_000
_NOTHING = digest_of(b"")


@attrs.define
class _Plan:
    """What a refresh has to do.

    `jobs` are to be read, `gone` are the sessions that each part loses, `forget` are files that went away, `copies` are
    entries of files that do not count beside another one.
    """

    jobs: list[Seen] = attrs.field(factory=list)
    gone: dict[int, set[int]] = attrs.field(factory=dict)
    forget: list[tuple[int, str]] = attrs.field(factory=list)
    copies: list[Entry] = attrs.field(factory=list)


@attrs.define
class Tally:
    """How many files were new, changed and gone."""

    added: int = 0
    changed: int = 0
    removed: int = 0


class Builder:
    """One refresh of the index in `place`. The caller holds the lock of the writer."""

    def __init__(
        self,
        place: Path,
        folders: Sequence[Path],
        ledger: Ledger,
        told: Callable[[int, int], None],
        stop: Callable[[], bool],
        processes: int | None = None,
    ) -> None:
        self._place = place
        self._folders = folders
        self._ledger = ledger
        self._told = told
        self._stop = stop
        self._processes = processes
        self._total = self._before = 0
        self._now = time.time_ns()

    def run(self, looked: Look) -> Tally:
        """Make the index agree with `looked`. Raises Stopped, IndexTrouble and sqlite3.Error."""
        self.sweep()
        tally = Tally()
        plan = self._compare(looked, tally)
        self._total = len(plan.jobs)
        self._told(0, self._total)
        processes = self._processes
        if processes is None:
            few = len(plan.jobs) <= _INSIDE and len(plan.gone) <= _PARTS_INSIDE
            processes = 0 if few else max(1, min(4, os.cpu_count() or 1))
        crew = Crew(processes, self._stop, lambda read: self._told(self._before + read, self._total))
        try:
            self._apply(crew, plan)
            while (plan := self._unsettled()).jobs:
                self._total += len(plan.jobs)
                self._apply(crew, plan)
            if not self._ledger.whole:
                with self._ledger.change():
                    self._ledger.set_whole(True)
            return tally
        finally:
            crew.close()

    def sweep(self) -> None:
        """Throw away folders that no part is in, and forget parts that are not whole."""
        parts = self._ledger.parts()
        lost = [number for number in parts if not is_whole(part_folder(self._place, number))]
        if lost:
            with self._ledger.change():
                for number in lost:
                    self._ledger.drop_part(number)
        known = {part_folder(self._place, number).name for number in parts if number not in lost}
        for entry in self._place.glob("deel-*"):
            if entry.name not in known:
                remove_part(entry)

    def _compare(self, looked: Look, tally: Tally) -> "_Plan":
        """Return what there is to do."""
        stamps = self._ledger.stamps()
        closed = {
            number for number, folder in enumerate(self._folders) if folder in {path for path, _ in looked.closed}
        }
        new: list[Seen] = []
        touched: list[Seen] = []
        for seen in looked.files:
            try:
                stamp = stamps.pop((seen.folder, seen.name))
            except KeyError:
                new.append(seen)
            else:
                if stamp != seen.stamp:
                    touched.append(seen)
        removed = [where for where in stamps if where[0] not in closed]
        changed = self._really_changed(touched)
        tally.added, tally.changed, tally.removed = len(new), len(changed), len(removed)

        stirred = {family(seen.name) for seen in (*new, *changed)}
        fresh = {(seen.folder, seen.name) for seen in (*new, *changed)}
        plan = _Plan(forget=removed)
        near = (seen for seen in looked.files if family(seen.name) in stirred) if stirred else ()
        for members in families(near).values():
            if len(members) == 1:
                plan.jobs.extend(members)
            else:
                self._choose(members, fresh, plan)
        demoted = [entry.where for entry in plan.copies]
        for where in (*removed, *((seen.folder, seen.name) for seen in changed), *demoted):
            entry = self._ledger.entry(where)
            if entry is not None and entry.part is not None and entry.sessie is not None:
                plan.gone.setdefault(entry.part, set()).add(entry.sessie)
        return plan

    def _choose(self, members: Sequence[Seen], fresh: Container[tuple[int, str]], plan: "_Plan") -> None:
        """Choose which files of a family count: one for each session that is among them."""
        if self._stop():
            raise Stopped
        for group in by_session(examine(self._folders, seen) for seen in members):
            counts, *others = group
            if (counts.seen.folder, counts.seen.name) in fresh or not self._counts(counts.seen):
                plan.jobs.append(counts.seen)
            plan.copies.extend(copy_entry(known, self._settled(known.seen)) for known in others)

    def _really_changed(self, touched: Sequence[Seen]) -> list[Seen]:
        """Return those that hold something else than they did; of the others only the stamp is noted."""
        changed: list[Seen] = []
        same: list[Entry] = []
        for seen in touched:
            if self._stop():
                raise Stopped
            entry = self._ledger.entry((seen.folder, seen.name))
            try:
                digest = digest_of((self._folders[seen.folder] / seen.name).read_bytes())
            except OSError:
                digest = _NOTHING
            if entry is not None and entry.digest == digest:
                same.append(entry.moved_to(seen, self._settled(seen)))
            else:
                changed.append(seen)
        if same:
            with self._ledger.change():
                self._ledger.put(same)
        return changed

    def _counts(self, seen: Seen) -> bool:
        entry = self._ledger.entry((seen.folder, seen.name))
        return entry is not None and entry.state == COUNTS

    def _settled(self, seen: Seen) -> bool:
        return max(seen.mtime, seen.ctime) < self._now - _YOUNG

    def _apply(self, crew: Crew, plan: "_Plan") -> None:
        """Carry a plan out: in one step when few files are to be read, otherwise in batches."""
        jobs = plan.jobs
        if len(jobs) <= FEW:
            self._step(crew, plan)
            return
        forget = [*plan.forget, *((seen.folder, seen.name) for seen in jobs)]
        self._step(crew, attrs.evolve(plan, jobs=[], forget=forget))
        # The names begin with a day: the newest are there first.
        ordered = sorted(jobs, key=lambda seen: (seen.name, seen.folder), reverse=True)
        size = min(BATCH, -(-len(jobs) // max(1, crew.processes)))
        with self._ledger.change():
            self._ledger.set_whole(False)
            starts = [0, *range(min(FIRST, size), len(ordered), size)]
            numbers = [self._ledger.next_part() for _ in starts]
        batches: dict[Path, tuple[int, list[Seen]]] = {}
        tasks: list[Task] = []
        for number, start, end in zip(numbers, starts, [*starts[1:], len(ordered)], strict=True):
            some = ordered[start:end]
            tasks.append(self._task(number, some))
            batches[tasks[-1].new] = (number, some)

        def done(task: Task, outcomes: Iterable[Outcome]) -> None:
            number, some = batches[task.new]
            with self._ledger.change() as ledger:
                ledger.put(self._entry(some[outcome.number], outcome, number) for outcome in outcomes)
                ledger.put_part(number, ledger.count_in(number))
            self._before += len(some)

        crew.do(tasks, done)

    def _step(self, crew: Crew, plan: "_Plan") -> None:
        """Do everything in one step: parts that lose something, and one that takes what is new."""
        jobs, gone = plan.jobs, plan.gone
        parts = self._ledger.parts()
        target = self._target(parts, len(jobs), gone) if jobs else None
        touched = sorted({number for number in gone if number in parts} | ({target} if target is not None else set()))
        tasks: list[Task] = []
        renumbered: dict[int, int | None] = {}
        new: int | None = None
        with self._ledger.change():
            for old in touched:
                lost = gone.get(old, set())
                takes = jobs if old == target else []
                if not takes and len(lost) >= parts[old]:
                    renumbered[old] = None
                    continue
                number = renumbered[old] = self._ledger.next_part()
                tasks.append(self._task(number, takes, old, lost))
                if takes:
                    new = number
            if jobs and target is None:
                new = self._ledger.next_part()
                tasks.append(self._task(new, jobs))
        outcomes: list[Outcome] = []
        crew.do(tasks, lambda _, came: outcomes.extend(came))
        if not (renumbered or outcomes or plan.forget or plan.copies):
            return
        with self._ledger.change() as ledger:
            ledger.forget(plan.forget)
            for old, moved in renumbered.items():
                ledger.move_part(old, moved)
            ledger.put(plan.copies)
            if outcomes and new is not None:
                ledger.put(self._entry(jobs[outcome.number], outcome, new) for outcome in outcomes)
            for number in {*filter(None, renumbered.values()), *([new] if new is not None else [])}:
                ledger.put_part(number, ledger.count_in(number))
        self._before += len(jobs)
        for old in renumbered:
            remove_part(part_folder(self._place, old))

    def _target(self, parts: dict[int, int], count: int, gone: dict[int, set[int]]) -> int | None:
        """Return the part that takes new records: one that is written anew anyhow, else the smallest with room."""
        room = [number for number, records in parts.items() if records + count <= _LARGEST]
        return min(room, key=lambda number: (number not in gone, parts[number]), default=None)

    def _task(self, number: int, files: Sequence[Seen], old: int | None = None, without: Iterable[int] = ()) -> Task:
        paths = tuple((place, str(self._folders[seen.folder] / seen.name)) for place, seen in enumerate(files))
        before = None if old is None else part_folder(self._place, old)
        return Task(part_folder(self._place, number), paths, before, tuple(without))

    def _entry(self, seen: Seen, outcome: Outcome, part: int) -> Entry:
        counts = outcome.sessie is not None
        return Entry(
            *(seen.folder, seen.name, seen.size, seen.mtime, seen.ctime, seen.inode),
            # What could not be opened is tried again the next time.
            settled=self._settled(seen) and outcome.digest != _NOTHING,
            digest=outcome.digest,
            state=COUNTS if counts else BROKEN,
            reason=outcome.reason,
            part=part if counts else None,
            sessie=outcome.sessie,
            id=outcome.id,
            codenaam=outcome.codenaam,
            status=outcome.status,
            dag=outcome.day,
            wijktafel=outcome.wijktafel,
        )

    def _unsettled(self) -> "_Plan":
        """Return what to do about sessions of which two files count, or none does."""
        plan = _Plan()
        for key in self._ledger.doubles():
            counting = list(self._ledger.entries("sessie = ? AND state = ?", key, COUNTS))
            counts = best_of(counting)
            plan.jobs.append(_seen(counts))
            for entry in counting:
                if entry.part is not None:
                    plan.gone.setdefault(entry.part, set()).add(key)
                if entry is not counts:
                    plan.copies.append(attrs.evolve(entry, state=COPY, part=None))
        plan.jobs.extend(
            _seen(best_of(self._ledger.entries("sessie = ? AND state = ?", key, COPY)))
            for key in self._ledger.orphans()
        )
        return plan


def _seen(entry: Entry) -> Seen:
    return Seen(entry.folder, entry.name, entry.size, entry.mtime, entry.ctime, entry.inode)
