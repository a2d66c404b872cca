"""A program that adds ideas and saves without end; it prints how many ideas it was told are saved."""

import sys
from pathlib import Path

import attrs

from akad.archive import Saver, SaveState, SessionLock
from akad.model import Idee, Sessie, WerkwijzeKern
from akad.privacy import own_words


def idea(number: int) -> Idee:
    """Return an idea that says which one it is."""
    return Idee(id=f"i{number}", kring="buurt", tekst=own_words("Een gewoon idee, steeds weer."))


def main(path: Path, count: int) -> None:
    """Go on with a session of `count` ideas until killed."""
    ideas_of: dict[int, int] = {}

    def told(state: SaveState) -> None:
        if state.kind == "saved":
            sys.stdout.write(f"{ideas_of[state.revision]}\n")
            sys.stdout.flush()

    werkwijze = WerkwijzeKern(id="akad-1", naam="AKAD", kringen=("buurt",))
    ideas = tuple(idea(number) for number in range(1, count + 1))
    sessie = Sessie(id="2026-11-22-k7m3qx", codenaam="Zilveren Reiger", werkwijze=werkwijze, ideeen=ideas)
    revision = 0
    with SessionLock(path):
        saver = Saver(path, told)
        while True:
            count += 1
            revision += 1
            ideas_of[revision] = count
            sessie = attrs.evolve(sessie, ideeen=(*sessie.ideeen, idea(count)))
            saver.submit(sessie)
            # Now and then the writer is overtaken, as when somebody types fast.
            if count % 3:
                saver.flush(10)


main(Path(sys.argv[1]), int(sys.argv[2]))
