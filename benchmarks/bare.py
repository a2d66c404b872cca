"""The peers: a bare Textual app, with one Input when asked. What ours is compared with."""

import sys

from textual.app import App, ComposeResult
from textual.widgets import Input, Static


class Bare(App[None]):
    """Says that it is ready, and holds an input."""

    def compose(self) -> ComposeResult:
        """Hold a line of text and an input."""
        yield Static("klaar")
        yield Input()


if __name__ == "__main__":
    sys.exit(Bare().run())
