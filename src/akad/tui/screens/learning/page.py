"""What the pages of the learning screen have in common."""

from collections.abc import Sequence

from textual.containers import Vertical
from textual.message import Message

from akad.learning.questions import Question
from akad.tui.keys import Key


class Answered(Message):
    """The reader has an answer (or news)."""

    def __init__(self, answer: object) -> None:
        super().__init__()
        self.answer = answer


class Page(Vertical):
    """One of the pages. The screen hands it the keys, the answers, and asks it what to ask."""

    title = ""
    keys: Sequence[Key] = ()

    class Ask(Message):
        """The page wants to know something of the reader."""

        def __init__(self, question: object) -> None:
            super().__init__()
            self.question = question

    class Tell(Message):
        """The page has something to say to whoever sits there."""

        def __init__(self, sentence: str) -> None:
            super().__init__()
            self.sentence = sentence

    def question(self, line: str, only: frozenset[str] | None) -> Question | None:
        """Return what this page has to ask about the line that filters, None when it needs nothing."""
        raise NotImplementedError

    def take(self, answer: object) -> None:
        """Show an answer, when it is one for this page."""
        raise NotImplementedError

    def move(self, by: int) -> None:
        """Move the cursor by rows."""
        raise NotImplementedError

    def turn(self, by: int) -> None:
        """Move by a page."""
        raise NotImplementedError

    def choose(self) -> None:
        """Do what Enter does here."""
        raise NotImplementedError
