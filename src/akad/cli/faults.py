"""What is said of a fault of ours: what kind and where in the program, never what was in memory.

The message of an exception and the variables in a traceback may hold what somebody typed, and a terminal keeps what is
on it.
"""

import os
import sys
import threading
from types import TracebackType

_DEPTH = 3
# With these Textual would write what is typed, or pictures of the screen, to a file or to another program.
_TELLTALES = ("TEXTUAL", "TEXTUAL_LOG", "TEXTUAL_DEBUG", "TEXTUAL_PRESS", "TEXTUAL_SHOW_RETURN", "TEXTUAL_DRIVER")


def in_words(error: BaseException | None) -> str:
    """Return in a Dutch sentence what went wrong, without any value."""
    what = f" ({type(error).__name__}{_where(error.__traceback__)})" if error is not None else ""
    return f"Er ging iets mis in het programma{what}. Wat was opgeslagen, staat er nog."


def _where(trace: TracebackType | None) -> str:
    ours = []
    while trace is not None:
        name = str(trace.tb_frame.f_globals.get("__name__", ""))
        if name.startswith("akad"):
            ours.append(f"{name} regel {trace.tb_lineno}")
        trace = trace.tb_next
    return f", {' > '.join(ours[-_DEPTH:])}" if ours else ""


def keep_values_out() -> None:
    """Let no fault, in whatever thread, and no setting of the environment write down what was in memory."""
    sys.excepthook = lambda _kind, error, _trace: _say(error)
    sys.unraisablehook = lambda unraisable: _say(unraisable.exc_value)
    threading.excepthook = lambda arguments: _say(arguments.exc_value)
    for name in [name for name in os.environ if name in _TELLTALES or name.startswith("TEXTUAL_SCREENSHOT")]:
        del os.environ[name]
    _no_core_dumps()


def _say(error: BaseException | None) -> None:
    if error is None or isinstance(error, SystemExit) or sys.stderr is None:
        return
    if threading.current_thread() is threading.main_thread() or not sys.stderr.isatty():
        print(in_words(error), file=sys.stderr)
    # A thread beside a screen says nothing: its words would stand in the middle of the screen.


def _no_core_dumps() -> None:
    """Switch core dumps off: a dump of the memory holds what was typed.

    On Linux a limit of 0 does not count when dumps go to a program, and one of 1 byte does; no file fits in that.
    """
    try:
        import resource
    except ImportError:  # Windows has none
        return
    hard = resource.getrlimit(resource.RLIMIT_CORE)[1]
    most = 1 if sys.platform == "linux" else 0
    resource.setrlimit(resource.RLIMIT_CORE, (most if hard == resource.RLIM_INFINITY else min(most, hard), hard))
