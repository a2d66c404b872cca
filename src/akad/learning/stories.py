"""The sentences beside the figures: of the newest sessions that have one, each of another session."""

from akad.learning.definitions import Definition
from akad.learning.engines import Engine
from akad.learning.filters import literal
from akad.learning.results import Zin

_BESIDE = 3


class Stories:
    """Finds sentences for figures of one selection; several figures take theirs from the same sessions.

    `most` is how many of the newest sessions are passed over at most. `forget` when the selection becomes another.
    """

    def __init__(self, engine: Engine, most: int) -> None:
        self._engine = engine
        self._most = most
        self._known: dict[tuple[str, str], list[Zin]] = {}

    def forget(self) -> None:
        """Forget what was found: another selection comes."""
        self._known.clear()

    def beside(self, definition: Definition, selected: str) -> tuple[Zin, ...]:
        """Return up to three sentences for a figure; `selected` is the relation with the sessions, "" for all."""
        asked = (definition.stories, selected)
        if asked not in self._known:
            self._known[asked] = self._newest(*asked)
        return tuple(self._known[asked][: definition.skip + _BESIDE][-_BESIDE:])

    def _newest(self, condition: str, selected: str) -> list[Zin]:
        """Return one sentence of each of the newest sessions in which one meets the condition."""
        within = f" AND sessie IN (SELECT sessie FROM {selected})" if selected else ""
        sessions = self._engine.query(
            "SELECT sessie, id, codenaam FROM sessies "
            f"WHERE sessie IN (SELECT sessie FROM verhalen WHERE {condition}{within}) "
            f"ORDER BY dag DESC NULLS LAST, id LIMIT {self._most + _BESIDE}"
        )
        if not sessions:
            return []
        # By their numbers and not by a join: then an engine opens only the texts of these.
        keys = ", ".join(literal(key) for key, _, _ in sessions)
        told = self._engine.query(
            f"SELECT sessie, tekst, kring, uitkomst FROM verhalen WHERE {condition} AND sessie IN ({keys}) "
            "ORDER BY sessie, idee, soort, tekst"
        )
        first = {sessie: (text, ", ".join(filter(None, about))) for sessie, text, *about in reversed(told)}
        return [
            Zin(
                tekst=first[key][0],
                sessie="" if self._engine.shared else id_,
                codenaam="" if self._engine.shared else name,
                over=first[key][1],
            )
            for key, id_, name in sessions
            if key in first
        ]
