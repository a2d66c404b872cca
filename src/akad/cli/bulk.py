"""Work through a large file on every processor; a small one, and what comes from a program, stays in this process."""

import os
import stat
import sys
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from typing import IO, Any, TypeVar

# Below this a second process costs more than it brings.
_LARGE = 250_000
_MOST_PROCESSES = 8
# What the processes work with: they are copies of this one, so that nothing has to be written for them.
_work: Callable[[Any], Any] | None = None
Piece = TypeVar("Piece")
Done = TypeVar("Done")


def mapped(work: Callable[[Piece], Done], pieces: Iterable[Piece], source: IO[bytes]) -> Iterator[Done]:
    """Yield what `work` makes of each piece, in order; in several processes when `source` is a large file."""
    processes = min(_MOST_PROCESSES, os.cpu_count() or 1) if is_large(source) else 1
    if processes == 1 or sys.platform != "linux":
        yield from map(work, pieces)
    else:
        yield from _in_processes(work, pieces, processes)


def is_large(source: IO[bytes]) -> bool:
    """Say whether `source` is a file so large that several processes are faster."""
    status = os.fstat(source.fileno())
    return stat.S_ISREG(status.st_mode) and status.st_size > _LARGE


def _in_processes(work: Callable[[Piece], Done], pieces: Iterable[Piece], processes: int) -> Iterator[Done]:
    from concurrent.futures import Future, ProcessPoolExecutor
    from multiprocessing import get_context

    global _work
    _work = work
    waiting: deque[Future[Done]] = deque()
    with ProcessPoolExecutor(processes, mp_context=get_context("fork")) as pool:
        try:
            for piece in pieces:
                waiting.append(pool.submit(_do, piece))
                if len(waiting) > 2 * processes:
                    yield waiting.popleft().result()
            while waiting:
                yield waiting.popleft().result()
        finally:
            for future in waiting:
                future.cancel()


def _do(piece: Any) -> Any:
    assert _work is not None
    return _work(piece)
