"""Saving beside the meeting: a thread that makes the latest state durable and says so."""

import contextlib
import threading
import time
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Literal

import attrs

from akad.archive.errors import WriteError
from akad.archive.record import RecordWriter, write_record
from akad.model import Sessie

RETRY_SECONDS = 3.0


@attrs.frozen
class SaveState:
    """How the saving stands. `saved` for a revision means that its content is on disk, durably.

    `revision` is the number that `Saver.submit` gave, `at` the moment in UTC, `problem` a Dutch sentence
    when it failed.
    """

    kind: Literal["saving", "saved", "failed"]
    revision: int
    at: datetime
    problem: str = ""


class Saver:
    """Writes the record of one session, always the latest state; hold its SessionLock meanwhile.

    Nothing that was submitted is given up: while writing fails the latest state is kept in memory and tried
    again every `retry_seconds`, and at once when a newer one comes.
    """

    def __init__(
        self, path: Path, on_state: Callable[[SaveState], None], *, retry_seconds: float = RETRY_SECONDS
    ) -> None:
        """Start the writer; `on_state` is called from its thread after every change.

        `on_state` must not wait for a thread that is inside `flush` or `close`.
        """
        self.path = path
        self._on_state = on_state
        self._retry_seconds = retry_seconds
        self._writer = RecordWriter()
        self._change = threading.Condition()
        self._latest: Sessie | None = None
        self._submitted = 0
        self._saved = 0
        # Every submit and every flush asks for an attempt; an attempt answers all that was asked before it
        # began.
        self._asked = 0
        self._answered = 0
        self._closing = False
        # A daemon: a disk that hangs must not keep the program from ending. Whoever quits calls `close`.
        self._thread = threading.Thread(target=self._run, name="akad-saver", daemon=True)
        self._thread.start()

    def submit(self, sessie: Sessie) -> int:
        """Ask for `sessie` to be saved and return its revision at once; RuntimeError after `close`."""
        with self._change:
            if self._closing:
                raise RuntimeError("the saver is closed")
            self._latest = sessie
            self._submitted += 1
            self._ask()
            return self._submitted

    def flush(self, timeout: float) -> bool:
        """Wait until all that was submitted is durable and return True; False when that fails or takes long.

        `timeout` is in seconds. While saving fails this makes one more attempt.
        """
        with self._change:
            wanted = self._submitted
            if self._saved >= wanted or self._closing:
                return self._saved >= wanted
            ask = self._ask()
            self._change.wait_for(lambda: self._saved >= wanted or self._answered >= ask, timeout)
            return self._saved >= wanted

    def close(self, timeout: float) -> bool:
        """Flush, stop the thread and return whether everything is durable; may be called twice."""
        deadline = time.monotonic() + timeout
        durable = self.flush(timeout)
        with self._change:
            self._closing = True
            self._change.notify_all()
        self._thread.join(max(0.0, deadline - time.monotonic()))
        return durable

    def _ask(self) -> int:
        self._asked += 1
        self._change.notify_all()
        return self._asked

    def _run(self) -> None:
        tried = 0
        problem = ""
        while True:
            with self._change:
                self._change.wait_for(
                    lambda: self._closing or self._asked > self._answered,
                    self._retry_seconds if problem else None,
                )
                if self._closing or self._latest is None:
                    return
                if self._saved == self._submitted:
                    # A flush asked while the last attempt was under way, and that one did it.
                    self._answered = self._asked
                    continue
                sessie, revision, asked = self._latest, self._submitted, self._asked
            is_new, tried = revision > tried, revision
            if is_new:
                self._tell("saving", revision)
            known_problem, problem = problem, self._try(sessie)
            with self._change:
                self._answered = asked
                if not problem:
                    self._saved = revision
                self._change.notify_all()
            if not problem:
                self._tell("saved", revision)
            elif is_new or problem != known_problem:
                self._tell("failed", revision, problem)

    def _try(self, sessie: Sessie) -> str:
        """Write and return "", or the Dutch sentence that says why not."""
        try:
            write_record(self.path, sessie, self._writer)
        except WriteError as error:
            return str(error)
        except Exception as error:
            # A value that cannot be written (of a plugin, say) must not end all saving.
            odd = type(error).__name__
            return f"{self.path.name} kon niet worden opgeslagen: er staat iets in dat niet past ({odd})."
        return ""

    def _tell(self, kind: Literal["saving", "saved", "failed"], revision: int, problem: str = "") -> None:
        # A screen that is just closing must not end the saving.
        with contextlib.suppress(Exception):
            self._on_state(SaveState(kind, revision, datetime.now(UTC), problem))
