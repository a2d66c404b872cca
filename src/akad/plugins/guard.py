"""Calling code of somebody else so that a meeting goes on, whatever that code does.

The call runs in a thread of its own; who asked waits for at most a second. So an error, `sys.exit`, an
endless loop in Python, `time.sleep` and a dead network all end in a `PluginFailure`. What this cannot do,
because nothing within one process can: stop C code that never gives back the interpreter (a regular
expression that explodes: those are refused beforehand, see `patterns`), survive `os._exit` or a crash of
the interpreter, or take back what the code already did. A thread that sleeps in C stays behind until it
wakes up; it no longer holds anybody up, and does not keep the program from ending.
"""

import threading
import time
from collections.abc import Callable
from typing import TypeVar

T = TypeVar("T")
LIMIT = 1.0
"""Seconds that a plugin may take for one hook, its import included."""
_MAX_REASON = 160


class PluginFailure(Exception):
    """A plugin did not do what was asked; the text says why, in one Dutch line."""


class _Cut(SystemExit):
    """Ends a loop that takes too long. A `SystemExit`, because a thread ends on that without a word."""


def call_guarded(function: Callable[[], T]) -> T:
    """Return what `function` returns; PluginFailure when it raises anything or takes over `LIMIT`."""
    outcome: list[tuple[T | None, BaseException | None]] = []

    def run() -> None:
        try:
            outcome.append((function(), None))
        except BaseException as error:
            outcome.append((None, error))

    thread = threading.Thread(target=run, name="akad-plugin", daemon=True)
    begin = time.monotonic()
    thread.start()
    thread.join(LIMIT)
    if thread.is_alive() and thread.ident is not None:
        _cut_off(thread.ident)
    # A call that held the interpreter all the while is done by now, and was still too slow.
    if not outcome or time.monotonic() - begin > LIMIT:
        raise PluginFailure(f"duurde langer dan {LIMIT:g} seconde")
    result, error = outcome[0]
    if error is not None:
        raise PluginFailure(describe(error)) from error
    return result  # type: ignore[return-value]


def _cut_off(thread: int) -> None:
    import ctypes

    ctypes.pythonapi.PyThreadState_SetAsyncExc(ctypes.c_ulong(thread), ctypes.py_object(_Cut))


def describe(error: BaseException) -> str:
    """Return `error` as one short line; our own failures are Dutch already and stay as they are."""
    try:
        text = " ".join(str(error).split())
    except Exception:
        text = ""
    if not isinstance(error, PluginFailure):
        kind = type(error).__name__
        text = f"gaf een fout ({kind}: {text})" if text else f"gaf een fout ({kind})"
    return text if len(text) <= _MAX_REASON else text[: _MAX_REASON - 1] + "…"
