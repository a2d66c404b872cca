"""Writing parts in processes beside the screen; `serve` is the other end.

Tasks and answers are pickles over standard input and output. When the program that asked is gone, so is the worker.
"""

import contextlib
import gc
import os
import pickle
import queue
import subprocess
import sys
import threading
from pathlib import Path
from typing import Any, BinaryIO

import attrs

from akad.learning.index.part import Outcome, write_part
from akad.learning.index.place import IndexTrouble, Stopped, why


@attrs.frozen
class Task:
    """A part to write; `write_part` says what its fields mean."""

    new: Path
    files: tuple[tuple[int, str], ...] = ()
    old: Path | None = None
    without: tuple[int, ...] = ()


@attrs.frozen
class Told:
    """How many files of its task a worker has read."""

    done: int


@attrs.frozen
class Done:
    """A task that is done."""

    outcomes: tuple[Outcome, ...]


@attrs.frozen
class Failed:
    """A task that could not be done, and why, in Dutch."""

    reason: str


Answer = Told | Done | Failed


def do_task(task: Task, told: Any) -> Done | Failed:
    """Do one task in this process."""
    try:
        outcomes, _ = write_part(task.new, task.files, old=task.old, without=task.without, told=told)
    except Stopped:
        raise
    except OSError as error:
        return Failed(why(task.new.parent, error))
    except IndexTrouble as trouble:
        return Failed(str(trouble))
    except MemoryError:
        return Failed("er is te weinig geheugen vrij")
    except Exception as error:
        # The libraries have errors of their own for a full disk; their words may hold text, so they go nowhere.
        return Failed(_guess(task.new.parent, error))
    return Done(tuple(outcomes))


class Worker:
    """A process that does one task at a time; its answers come into `answers`, None when it has ended."""

    def __init__(self, answers: "queue.Queue[tuple[Worker, Answer | None]]") -> None:
        self._process = subprocess.Popen(
            # Not -m: then the classes of the answers would be those of another module.
            [sys.executable, "-c", f"from {__name__} import serve; serve()"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env={**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, sys.path))},
        )
        self._answers = answers
        threading.Thread(target=self._listen, daemon=True).start()

    def give(self, task: Task) -> None:
        """Hand over a task."""
        assert self._process.stdin is not None
        with contextlib.suppress(OSError):  # a worker that died says so by its end
            pickle.dump(task, self._process.stdin)
            self._process.stdin.flush()

    def end(self) -> None:
        """End the process, whatever it is doing."""
        self._process.kill()
        self._process.wait()
        for stream in (self._process.stdin, self._process.stdout):
            if stream is not None:
                with contextlib.suppress(OSError):
                    stream.close()

    def _listen(self) -> None:
        assert self._process.stdout is not None
        try:
            while True:
                self._answers.put((self, pickle.load(self._process.stdout)))
        except (EOFError, OSError, ValueError, pickle.UnpicklingError):
            self._answers.put((self, None))


def _guess(place: Path, error: Exception) -> str:
    import shutil

    try:
        full = shutil.disk_usage(place).free < 32_000_000
    except OSError:
        full = False
    if full:
        return f"de schijf van '{place}' is vol; maak ruimte"
    return f"'{place}' is niet te gebruiken ({type(error).__name__})"


def serve() -> None:
    """Do tasks from standard input until there are no more."""
    # Nothing else may write between the answers.
    out = os.fdopen(os.dup(1), "wb")
    os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
    os.umask(0o077)
    if hasattr(os, "nice"):
        os.nice(5)
    # Millions of small frozen objects that live as long as a record: reference counts are enough.
    gc.disable()
    tasks: queue.Queue[Task] = queue.Queue()
    threading.Thread(target=_read_tasks, args=(sys.stdin.buffer, tasks), daemon=True).start()
    while True:
        answer = do_task(tasks.get(), lambda done: _answer(out, Told(done)))
        _answer(out, answer)
        gc.collect()


def _read_tasks(source: BinaryIO, tasks: "queue.Queue[Task]") -> None:
    with contextlib.suppress(EOFError, OSError, pickle.UnpicklingError):
        while True:
            tasks.put(pickle.load(source))
    os._exit(0)  # whoever asked is gone


def _answer(out: BinaryIO, answer: Answer) -> None:
    try:
        pickle.dump(answer, out)
        out.flush()
    except OSError:
        os._exit(0)
