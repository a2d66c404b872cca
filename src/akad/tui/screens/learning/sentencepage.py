"""What was said: the words that were typed, in the sentences in which they stand."""

import attrs
from textual import on
from textual.app import ComposeResult
from textual.content import Content
from textual.widgets import Static

from akad.learning.filters import dutch_day
from akad.learning.found import Found, Hit
from akad.learning.questions import Question, Sentences, WhichSentences, WhichSession
from akad.learning.wording import sessions
from akad.model import Sessie
from akad.tui.keys import Key
from akad.tui.screens.learning.listpage import READ
from akad.tui.screens.learning.page import Page
from akad.tui.widgets.rows import RowList
from akad.tui.words import line, plain

AT = "bij:"
"""Before the key of a text in the purpose of a question: open the session there."""


_FIRST, _MORE = 20, 40
"""How many sessions are looked through at first, and how many more when somebody comes to the end."""


class SentencePage(Page):
    """In which sentences words stand."""

    title = "Zinnen"
    keys = (
        Key("", "Enter", "screen.choose", "open daar", "Open de sessie op de plek van deze zin."),
        Key("", "↑↓", "screen.move(1)", "kies", "Ga langs de zinnen.", optional=True),
    )

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id)
        self._rows: list[tuple[Found, Hit | None]] = []
        self._asked = WhichSentences(limit=_FIRST)
        self._total = self._there = 0

    def compose(self) -> ComposeResult:
        """Hold what was found in words, and the sentences."""
        yield Static("", id="zinnen-kop")
        yield RowList(id="zinnen-rijen")

    @property
    def rows(self) -> RowList:
        """The list."""
        return self.query_one("#zinnen-rijen", RowList)

    def question(self, line: str, only: frozenset[str] | None) -> Question:
        """Ask for the sentences."""
        if (line, only) != (self._asked.line, self._asked.only):
            self._asked = WhichSentences(line=line, only=only, limit=_FIRST)
            self._told("Zoeken …")
        return self._asked

    def _told(self, sentence: str) -> None:
        self.query_one("#zinnen-kop", Static).update(plain(sentence))

    def take(self, answer: object) -> None:
        """Show the sentences."""
        if not isinstance(answer, Sentences) or answer.question != self._asked:
            return
        hits = answer.hits
        cursor = self.rows.place or 0 if self._there and answer.question.limit > _FIRST else 0
        self._total, self._there = hits.total, len(hits.found)
        if not answer.read.woorden:
            told = "Typ een woord dat je zoekt. Je ziet dan de zinnen waar het in staat."
        elif not hits.total:
            told = "Dit staat in geen enkele sessie. Probeer een deel van het woord."
        else:
            shown = "" if len(hits.found) >= hits.total else f", je ziet de nieuwste {len(hits.found)}"
            part = " Niet alle verslagen zijn bekeken." if hits.partly else ""
            told = f"Gevonden in {sessions(hits.total)}{shown}.{part}"
        self._told(told)
        self._rows = [row for found in hits.found for row in _rows_of(found)]
        self.rows.show(len(self._rows), self._row, cursor)

    def _row(self, place: int, _width: int) -> Content:
        found, hit = self._rows[place]
        if hit is None:
            day = f" · {dutch_day(found.dag)}" if found.dag else ""
            table = f" · {found.wijktafel}" if found.wijktafel else ""
            more = f" · en nog {found.meer}" if found.meer else ""
            return line((found.codenaam, "bold $primary"), f"{day}{table}", (f"{more}{found.reden}", "$soft"))
        pieces = [(piece.text, "bold underline $accent") if piece.hit else piece.text for piece in hit.stukken]
        return line((f"  {hit.waar}: ", "$soft"), *pieces)

    @on(RowList.Moved)
    def _moved(self, event: RowList.Moved) -> None:
        event.stop()
        limit = self._asked.limit
        if self._there == limit < self._total and event.place >= len(self._rows) - self.rows.page:
            self._asked = attrs.evolve(self._asked, limit=limit + _MORE)
            self.post_message(self.Ask(self._asked))

    @on(RowList.Chosen)
    def _chosen(self, event: RowList.Chosen) -> None:
        event.stop()
        self.choose()

    def move(self, by: int) -> None:
        """Go along the sentences."""
        self.rows.move(by)

    def turn(self, by: int) -> None:
        """Go along them by what fits on the screen."""
        self.rows.move(by * self.rows.page)

    def choose(self) -> None:
        """Open the session at this place."""
        place = self.rows.place
        if place is not None:
            found, hit = self._rows[place]
            purpose = READ if hit is None else f"{AT}{hit.key}"
            sentence = hit.tekst.strip("… ") if hit else ""
            self.post_message(self.Ask(WhichSession(id=found.id, purpose=purpose, sentence=sentence)))


def _rows_of(found: Found) -> list[tuple[Found, Hit | None]]:
    return [(found, None), *((found, hit) for hit in found.hits)]


def said_at(sessie: Sessie, purpose: str) -> str | None:
    """Return the id of the idea or the note where a text stands; None when it is neither."""
    key = purpose.removeprefix(AT)
    for name, items in (("ideeen", sessie.ideeen), ("notities", sessie.notities)):
        if key.startswith(f"{name}["):
            place = int(key[len(name) + 1 : key.index("]")])
            return items[place].id if place < len(items) else None
    return None
