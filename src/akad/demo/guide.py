"""The guide of the demo on the screen: explains each step and hands over what the table says."""

from collections import Counter

from akad.demo.script import Script, ScriptLine, ScriptStep
from akad.meeting import Bijeenkomst

_NOTHING_LEFT = ScriptStep("", ())


class Guide:
    """Walks through a script, step by step, at the pace of whoever presses Enter."""

    def __init__(self, script: Script) -> None:
        self._script = script
        self._done: Counter[str] = Counter()

    def text(self, meeting: Bijeenkomst) -> str:
        """Return what the guide says now: what this step is, and what to press."""
        step = self._step(meeting)
        upcoming = self._upcoming(meeting)
        if upcoming is None:
            press = "Druk op F9 om verder te gaan, of typ zelf iets."
        elif upcoming.park:
            press = f"Druk op Enter: er komt een idee te vroeg. Druk dan op F2 en kies '{upcoming.park}'."
        else:
            press = "Druk op Enter om te horen wat de tafel zegt, en nog eens om het op te schrijven."
        return f"{step.guide} {press}"

    def next_line(self, meeting: Bijeenkomst) -> str | None:
        """Return what the table says next in this step, with who says it and where it goes already chosen."""
        upcoming = self._upcoming(meeting)
        if upcoming is None:
            return None
        self._done[meeting.stap.id] += 1
        meeting.perspectief = upcoming.who
        if upcoming.target is not None:
            meeting.choose(upcoming.target)
        return upcoming.text

    def is_done(self, meeting: Bijeenkomst) -> bool:
        """Return whether the table has said everything in this step."""
        return self._upcoming(meeting) is None

    def _step(self, meeting: Bijeenkomst) -> ScriptStep:
        return self._script.steps.get(meeting.stap.id, _NOTHING_LEFT)

    def _upcoming(self, meeting: Bijeenkomst) -> ScriptLine | None:
        done = self._done[meeting.stap.id]
        lines = self._step(meeting).lines
        return lines[done] if done < len(lines) else None
