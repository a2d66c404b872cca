"""A real terminal for tests: a pty with the program in it, and pyte to read the screen."""

import contextlib
import fcntl
import os
import pty
import select
import signal
import struct
import subprocess
import sys
import termios
import time
from pathlib import Path

import pyte

ENTER = "\r"
AKAD = (sys.executable, "-m", "akad")
KEYS = {
    **{f"f{number}": f"\x1bO{letter}" for number, letter in enumerate("PQRS", 1)},
    **{f"f{number}": f"\x1b[{code}~" for number, code in zip(range(5, 10), (15, 17, 18, 19, 20), strict=True)},
    **{f"ctrl+{letter}": chr(ord(letter) - 96) for letter in "cglnopqrtuxyz"},
    "down": "\x1b[B",
    "up": "\x1b[A",
    "escape": "\x1b",
    "tab": "\t",
    "pagedown": "\x1b[6~",
}


class Terminal:
    """A program in a terminal of its own."""

    def __init__(self, *words: str, env: dict[str, str], cwd: Path, size: tuple[int, int] = (80, 24)) -> None:
        columns, rows = size
        self.screen = pyte.Screen(columns, rows)
        self._stream = pyte.ByteStream(self.screen)
        self.raw = bytearray()
        self.master, slave = pty.openpty()
        fcntl.ioctl(slave, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))
        self.process = subprocess.Popen(
            words,
            stdin=slave,
            stdout=slave,
            stderr=slave,
            cwd=cwd,
            env={**os.environ, "TERM": "xterm-256color", "COLORTERM": "truecolor", **env},
            start_new_session=True,
            preexec_fn=_take_the_terminal,
        )
        os.close(slave)
        self.closed = False

    def read(self, seconds: float = 0.0) -> str:
        """Take in what was written, for at most so long, and return the screen."""
        end = time.monotonic() + seconds
        while not self.closed:
            ready, _, _ = select.select([self.master], [], [], max(0.0, min(0.05, end - time.monotonic())))
            if ready:
                try:
                    data = os.read(self.master, 65536)
                except OSError:  # the other side is gone
                    self.closed = True
                    break
                self.raw += data
                self._stream.feed(data)
            elif time.monotonic() >= end:
                break
        return "\n".join(self.screen.display)

    def until(self, text: str, seconds: float = 40.0) -> str:
        """Wait until the screen shows `text` and return the screen."""
        end = time.monotonic() + seconds
        while text not in (screen := self.read(0.05)):
            if time.monotonic() > end or self.closed:
                raise AssertionError(f"no {text!r} on the screen:\n{screen}")
        return screen

    def press_until(self, key: str, text: str) -> str:
        """Press a key until the screen shows `text`, as somebody does whose key came before a busy screen was ready."""
        for _ in range(4):
            self.type(key)
            try:
                return self.until(text, 10)
            except AssertionError:
                if self.closed:
                    raise
        return self.until(text)

    def type(self, text: str) -> None:
        """Press keys; names of `KEYS` are those keys."""
        os.write(self.master, KEYS.get(text, text).encode())

    def kill(self, number: int) -> None:
        """Send the program a signal."""
        with contextlib.suppress(ProcessLookupError):
            self.process.send_signal(number)

    def close_window(self) -> None:
        """Close the terminal, as when somebody closes the window."""
        self.closed = True
        os.close(self.master)

    def wait(self, seconds: float = 20.0) -> int:
        """Wait for the end of the program and return its code."""
        end = time.monotonic() + seconds
        while self.process.poll() is None and time.monotonic() < end:
            if self.closed:
                time.sleep(0.02)
            else:
                self.read(0.05)
        return self.process.wait(1)

    def __enter__(self) -> "Terminal":
        return self

    def __exit__(self, *_: object) -> None:
        if self.process.poll() is None:
            self.kill(signal.SIGKILL)
            self.process.wait(5)
        if not self.closed:
            with contextlib.suppress(OSError):
                os.close(self.master)


def _take_the_terminal() -> None:
    fcntl.ioctl(0, termios.TIOCSCTTY, 0)
