"""Leading one session: steps, clock, parkeerplek, undo. No widget, no file."""

from akad.meeting.clock import Pace, Reading
from akad.meeting.entries import Entry, EntryKind
from akad.meeting.matrix import Cell, Row, build, came_back, open_kringen
from akad.meeting.meeting import Bijeenkomst, Said
from akad.meeting.new import new_sessie
from akad.meeting.questions import for_buurt
from akad.meeting.refusals import EmptyText, KringLeeg, NoConsent, NotNow, Refusal
from akad.meeting.targets import Target
from akad.meeting.weighing import Place, Weighing

__all__ = [
    "Bijeenkomst",
    "Cell",
    "EmptyText",
    "Entry",
    "EntryKind",
    "KringLeeg",
    "NoConsent",
    "NotNow",
    "Pace",
    "Place",
    "Reading",
    "Refusal",
    "Row",
    "Said",
    "Target",
    "Weighing",
    "build",
    "came_back",
    "for_buurt",
    "new_sessie",
    "open_kringen",
]
