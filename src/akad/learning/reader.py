"""Reading an archive for a screen that goes on meanwhile: one thread brings it up to date, one answers questions.

Whoever asks gets the answer later, in a call from the thread that answered. A question takes the place of one of the
same kind that nobody has begun with, so that quick typing costs no more than slow.
"""

import contextlib
import threading
import time
from collections.abc import Callable
from datetime import date

from akad.archive import ArchiveError
from akad.learning.answers import Answers
from akad.learning.archive import Progress, Refreshed
from akad.learning.filters import WrongFilter
from akad.learning.questions import Failed, Reading, Ready, Renewed
from akad.learning.records import Records, SharedTrouble

_FIRST_ANSWER_SECONDS = 3.0
_RENEW_SECONDS = 10.0

Tell = Callable[[object], None]


class Reader:
    """Reads many records for one screen; `tell` is called from a thread with every answer.

    `open_records` opens them, once for each of the two threads.
    """

    def __init__(self, open_records: Callable[[], Records], today: date, tell: Tell) -> None:
        self._answers = Answers(open_records(), today)
        self._indexing = open_records()
        self._tell = tell
        self._wake = threading.Condition()
        self._waiting: dict[type, object] = {}
        self._closed = False
        self._stop_reading = False
        self._read_again = True
        self._may_answer = False
        self._stale = True
        self._threads = [
            threading.Thread(target=target, name=f"akad-{name}", daemon=True)
            for name, target in (("lezen", self._read_and_close), ("vragen", self._answer_and_close))
        ]

    def start(self) -> None:
        """Begin to read the folders and to answer."""
        for thread in self._threads:
            thread.start()

    def ask(self, question: object) -> None:
        """Ask a question; it takes the place of one of its kind that still waits."""
        with self._wake:
            self._waiting.pop(type(question), None)
            self._waiting[type(question)] = question
            self._wake.notify_all()

    def look_again(self) -> None:
        """Read what has changed in the folders since."""
        with self._wake:
            self._stop_reading = False
            self._read_again = True
            self._wake.notify_all()

    def stop_reading(self) -> None:
        """Stop reading; what was read by then counts. `look_again` goes on with the rest."""
        self._stop_reading = True

    def close(self) -> None:
        """Stop everything. What is being done is given up; what is on disk stays as it is."""
        with self._wake:
            self._closed = self._stop_reading = True
            self._wake.notify_all()

    # --- Reading -----------------------------------------------------------------------------------------

    def _read_and_close(self) -> None:
        try:
            self._keep_reading()
        finally:
            self._indexing.close()

    def _keep_reading(self) -> None:
        others = False
        while True:
            with self._wake:
                # What another program reads comes in by parts: look now and then.
                wait = _RENEW_SECONDS if others else None
                self._wake.wait_for(lambda: self._closed or self._read_again, wait)
                if self._closed:
                    return
                self._read_again = False
            others = self._read_once()

    def _read_once(self) -> bool:
        """Read what has changed; return whether another program is at it, so that nothing was done here."""
        begun = renewed = time.monotonic()

        def progress(now: Progress) -> None:
            nonlocal renewed
            self._say(Reading(done=now.done, total=now.total))
            wait = _RENEW_SECONDS if self._may_answer else _FIRST_ANSWER_SECONDS
            if time.monotonic() - renewed > wait and time.monotonic() - begun > _FIRST_ANSWER_SECONDS:
                renewed = time.monotonic()
                if self._has_something():  # else it would look like an empty folder
                    self._renew()
                    self._say(Renewed())

        problem = ""
        try:
            result = self._indexing.refresh(progress, lambda: self._stop_reading)
        except SharedTrouble as trouble:
            result, problem = Refreshed(), str(trouble)
        except Exception as error:  # whatever goes wrong with files must not end the screen
            result = Refreshed(reason=_sentence(error))
        broken, copies = tuple(self._indexing.broken), tuple(self._indexing.copies)
        ready = Ready(result=result, broken=broken, copies=copies, problem=problem)
        if not result.stopped or self._has_something():
            self._renew()
        self._say(ready)
        return result.busy

    def _has_something(self) -> bool:
        """Return whether there is anything to answer from; without an index counting would be reading."""
        return self._may_answer or (self._indexing.indexed and self._indexing.count() > 0)

    def _renew(self) -> None:
        with self._wake:
            self._stale = self._may_answer = True
            self._wake.notify_all()

    def _say(self, answer: object) -> None:
        if not self._closed:
            self._tell(answer)

    # --- Answering ---------------------------------------------------------------------------------------

    def _answer_and_close(self) -> None:
        try:
            self._keep_answering()
        finally:
            self._answers.close()

    def _keep_answering(self) -> None:
        while True:
            with self._wake:
                self._wake.wait_for(lambda: self._closed or (self._may_answer and self._waiting))
                if self._closed:
                    return
                question = self._waiting.pop(next(iter(self._waiting)))
                stale, self._stale = self._stale, False
            try:
                answer = self._answer(question, stale)
            except SharedTrouble as trouble:
                answer = Failed(question=question, problem=str(trouble))
                self._stale = True
            except Exception as error:  # as above: a sentence instead of an end
                answer = Failed(question=question, problem=_sentence(error))
                self._stale |= stale
            self._say(answer)

    def _answer(self, question: object, stale: bool) -> object:
        """Answer from the tables as they are; a shared archive may change under our hands, so look anew once."""
        if not stale:
            with contextlib.suppress(SharedTrouble):
                return self._answers.answer(question)
        self._answers.renew()
        return self._answers.answer(question)


def _sentence(error: Exception) -> str:
    """Return what went wrong in Dutch; of an error that is not ours only its kind, for its text may hold words."""
    if isinstance(error, ArchiveError | WrongFilter):
        return str(error)
    return f"Dat lukte nu niet ({type(error).__name__}). Druk op Ctrl+O om opnieuw te kijken."
