"""Who writes the parts: threads of this process for a few records, workers beside it for many."""

import queue
from collections.abc import Callable, Container, Sequence
from concurrent.futures import ThreadPoolExecutor, as_completed
from pathlib import Path

import attrs

from akad.learning.index.part import Outcome, remove_part
from akad.learning.index.place import IndexTrouble, Stopped
from akad.learning.index.worker import Answer, Done, Failed, Task, Told, Worker, do_task

_LISTEN = 0.1
# Thinning a part out is for the larger part waiting for the disk, outside the interpreter; reading records is not.
_THREADS = 4


@attrs.define
class Crew:
    """Does tasks, at most `processes` at once, or in this process when that is 0. Close it at the end.

    `stop` is asked now and then whether to end; then Stopped is raised. `told` hears how many files of the tasks at
    hand were read.
    """

    processes: int
    stop: Callable[[], bool]
    told: Callable[[int], None]
    _workers: list[Worker] = attrs.field(factory=list, init=False)
    _answers: "queue.Queue[tuple[Worker, Answer | None]]" = attrs.field(factory=queue.Queue, init=False)

    def do(self, tasks: Sequence[Task], done: Callable[[Task, tuple[Outcome, ...]], None]) -> None:
        """Do all tasks; `done` hears of each when it is done, in this thread.

        Raises Stopped, and IndexTrouble when one cannot be done; what is half written is thrown away then.
        """
        unfinished = list(tasks)
        try:
            if self.processes == 0:
                self._do_here(tasks, done, unfinished)
            else:
                self._do_beside(list(tasks), done, unfinished)
        finally:
            if unfinished:
                self.close()
            for task in unfinished:
                remove_part(task.new)

    def close(self) -> None:
        """End the processes."""
        for worker in self._workers:
            worker.end()
        self._workers.clear()

    def _do_here(self, tasks: Sequence[Task], done: Callable[..., None], unfinished: list[Task]) -> None:
        read: dict[Path, int] = {}

        def do(task: Task) -> Done | Failed:
            def told(count: int) -> None:
                read[task.new] = count
                self.told(sum(read.values()))
                if self.stop():
                    raise Stopped

            told(0)
            return do_task(task, told)

        with ThreadPoolExecutor(_THREADS if any(task.old for task in tasks) else 1) as threads:
            doing = {threads.submit(do, task): task for task in tasks}
            for future in as_completed(doing):
                self._finished(doing[future], future.result(), done, unfinished)

    def _do_beside(self, waiting: list[Task], done: Callable[..., None], unfinished: list[Task]) -> None:
        waiting.reverse()
        while len(self._workers) < min(self.processes, len(waiting)):
            self._workers.append(Worker(self._answers))
        idle = list(self._workers)
        busy: dict[Worker, Task] = {}
        read: dict[Worker, int] = {}
        while busy or waiting:
            while idle and waiting:
                worker = idle.pop()
                busy[worker] = waiting.pop()
                worker.give(busy[worker])
            if self.stop():
                raise Stopped
            heard = self._next_answer(busy)
            if heard is None:
                continue
            worker, answer = heard
            if isinstance(answer, Told):
                read[worker] = answer.done
                self.told(sum(read.values()))
            else:
                read.pop(worker, None)
                self._finished(busy.pop(worker), answer, done, unfinished)
                idle.append(worker)

    def _next_answer(self, busy: Container[Worker]) -> "tuple[Worker, Answer] | None":
        """Wait a moment for an answer of one of `busy`."""
        try:
            worker, answer = self._answers.get(timeout=_LISTEN)
        except queue.Empty:
            return None
        if worker not in busy:
            return None
        if answer is None:
            raise IndexTrouble("het programma dat de index maakt is gestopt; misschien is er te weinig geheugen")
        return worker, answer

    def _finished(self, task: Task, answer: Answer, done: Callable[..., None], unfinished: list[Task]) -> None:
        if isinstance(answer, Failed):
            raise IndexTrouble(answer.reason)
        if isinstance(answer, Done):
            done(task, answer.outcomes)
        unfinished.remove(task)
