"""What the folder of the sessions teaches a meeting, gathered in a thread that nobody waits for."""

import time
from collections.abc import Callable, Mapping
from datetime import datetime
from pathlib import Path

import attrs

from akad.archive import hulpbronnen_beside
from akad.archive.recent import recent_sessions
from akad.meeting.lookback import Earlier, look_back
from akad.meeting.offers import Offer, Offers, of_hulpbron, of_sessie
from akad.model import Hulpbron, Sessie

_MOST_SESSIONS = 300
_MOST_IDEAS = 2_000
# Between two records the screen gets its turn.
_BREATH_SECONDS = 0.005


@attrs.frozen
class Knowledge:
    """What came of earlier cases of this table, with where they stand, and what can be offered while typing."""

    earlier: tuple[Earlier, ...] = ()
    paths: Mapping[str, Path] = attrs.field(factory=dict)
    offers: Offers = attrs.field(factory=Offers)
    hulpbronnen: tuple[Hulpbron, ...] = ()


def gather(folder: Path, present: Sessie, now: datetime, is_stopped: Callable[[], bool] = lambda: False) -> Knowledge:
    """Read the sociale kaart and the sessions that changed last in `folder`; what cannot be read is passed over."""
    hulpbronnen = hulpbronnen_beside(folder)
    offers: list[Offer] = [of_hulpbron(each, now.astimezone().date()) for each in hulpbronnen]
    most = len(offers) + _MOST_IDEAS
    others: list[Sessie] = []
    paths: dict[str, Path] = {}
    for path, sessie in recent_sessions(folder, _MOST_SESSIONS):
        if is_stopped():
            break
        if sessie.id != present.id:
            others.append(sessie)
            paths.setdefault(sessie.id, path)
            if len(offers) < most:
                offers += of_sessie(sessie)
        time.sleep(_BREATH_SECONDS)
    return Knowledge(look_back(present, others, now), paths, Offers(offers[:most]), hulpbronnen)
