"""Plays the demo by itself, through the same meeting as the screen, and tells what happens."""

from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path

from akad.archive import load_werkwijze, record_path, write_record
from akad.demo.script import ScriptLine, load_script
from akad.meeting import Bijeenkomst, Said
from akad.meeting.targets import TERUG, WAY_BACK
from akad.privacy import Boundary


class _PlannedTime:
    """A clock that goes as the werkwijze planned: the demo does not take an hour."""

    def __init__(self, start: datetime) -> None:
        self.now = start

    def __call__(self) -> datetime:
        return self.now


def play(folder: Path, start: datetime, tell: Callable[[str], None]) -> Path:
    """Lead the demo meeting, write its record in `folder` after every line, and return the path of the record.

    `start` is the moment (aware) at which the meeting begins; `tell` gets every line of the story.
    Raises WriteError when the folder cannot be written.
    """
    script, werkwijze = load_script(), load_werkwijze()
    clock = _PlannedTime(start)
    meeting = Bijeenkomst(script.sessie(werkwijze, start.date()), werkwijze, Boundary(), clock)
    path = record_path(folder, meeting.sessie)
    meeting.on_change = lambda sessie: write_record(path, sessie)
    meeting.begin()
    steps = len(werkwijze.stappen)
    tell(f"Een verzonnen casus, codenaam {meeting.sessie.codenaam}, langs de {steps} stappen van {werkwijze.naam}.")
    while True:
        stap = meeting.stap
        step = script.steps[stap.id]
        tell(f"\nStap {meeting.stap_index + 1} van {steps} · {stap.naam} ({stap.minuten} min)")
        tell(f"  {meeting.vragen[0]}")
        for idee in meeting.returned():
            tell(f"  terug van de parkeerplek: {idee.tekst}")
        for line in step.lines:
            clock.now += timedelta(minutes=stap.minuten) / (len(step.lines) + 1)
            tell(_told(meeting, line, _say(meeting, line)))
        for idee_id in step.tips:
            meeting.toggle_tip(idee_id)
            tell(f"  tip voor de bewoner: {meeting.sessie.idee(idee_id).tekst}")
        clock.now += timedelta(minutes=stap.minuten) / (len(step.lines) + 1)
        if meeting.is_last_step:
            break
        meeting.next_step()
    meeting.finish()
    tell("\nKlaar. De bewoner beslist wat er met de tips gebeurt. Het verslag staat in:")
    return path


def _say(meeting: Bijeenkomst, line: ScriptLine) -> Said:
    meeting.perspectief = line.who
    if line.park:
        return meeting.add_idea(line.text, line.park)
    if line.target is not None:
        meeting.choose(line.target)
    return meeting.say(line.text)


def _told(meeting: Bijeenkomst, line: ScriptLine, said: Said) -> str:
    who = meeting.werkwijze.perspectief_naam(line.who) if line.who else "bewoner"
    parked = f" → komt te vroeg: geparkeerd voor {said.kring}" if said.is_parked else ""
    where = ""
    if meeting.stap.kring and line.target:
        where = f" (vraag {line.target.removeprefix('v')})"
    elif line.target is not None and line.target.startswith(TERUG):
        where = f" ({WAY_BACK[line.target.removeprefix(TERUG)]})"
    return f"  {who}{where}: {said.admitted.text}{parked}"
