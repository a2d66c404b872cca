"""Asking one thing after another in small windows.

A flow is a generator: it yields the window to show and is sent what the window gives. A window is on the screen
before the next key is looked at, so that somebody who knows the way can type ahead of it.
"""

from collections.abc import Generator
from typing import Any

from textual.app import App
from textual.screen import Screen

Flow = Generator[Screen[Any], Any, None]


def follow(app: App[Any], flow: Flow) -> None:
    """Show the windows of a flow one after the other."""

    def go_on(result: object) -> None:
        try:
            window = flow.send(result)
        except StopIteration:
            return
        app.push_screen(window, go_on)

    go_on(None)
