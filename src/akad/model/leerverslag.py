"""What a learning meeting wrote down: a record of its own, beside the sessions it looked at."""

from collections.abc import Mapping
from datetime import date
from enum import StrEnum

import attrs

from akad.model.text import SafeText, safe_text, unknown_keys


class Leervraag(StrEnum):
    """The question that a note of a learning meeting answers."""

    NU_DOEN = "wat zouden we nu doen"
    MEENEMEN = "wat nemen we mee"


@attrs.frozen(kw_only=True)
class Leernotitie:
    """One thing the learning meeting said.

    `sessie` is the id of the session it is about and `codenaam` its name, None when it is about many. `stap`, `minuut`
    and `moment` say where in the retelling, `cijfer` which figure. None of them changes that session.
    """

    id: str
    vraag: Leervraag = Leervraag.MEENEMEN
    tekst: SafeText = safe_text()
    sessie: str | None = None
    codenaam: str | None = None
    stap: str | None = None
    minuut: int | None = None
    moment: str | None = None
    cijfer: str | None = None
    overig: Mapping[str, object] = unknown_keys()


@attrs.frozen(kw_only=True)
class Leerverslag:
    """The notes of one learning meeting; `dag` is when it was."""

    id: str
    dag: date
    notities: tuple[Leernotitie, ...] = ()
    overig: Mapping[str, object] = unknown_keys()
