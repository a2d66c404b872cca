"""Making the files of a session: the bewonerskaart and the verslag, as the command and the screen ask for them.

Nothing leaves the table before the check of anonymity has nothing left to say (`may_go_out`).
"""

import unicodedata
from collections.abc import Sequence
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING

import attrs

from akad.archive import ArchiveError, Settings
from akad.archive.durable import write_durably
from akad.model import Sessie
from akad.output.report import Names
from akad.privacy import SessionNames

if TYPE_CHECKING:
    from akad.learning.questions import Told
    from akad.model import Leerverslag
    from akad.output.document import Document
    from akad.plugins import PluginHost

FOLDER = "documenten"
"""The folder beside the sessions in which the screen puts what it makes."""


class Kind(StrEnum):
    """What is made of a session."""

    CARD = "kaart"
    REPORT = "verslag"


class Form(StrEnum):
    """As what kind of file; the value is the end of its name."""

    PDF = "pdf"
    HTML = "html"
    MARKDOWN = "md"


FORMS = {Kind.CARD: (Form.PDF, Form.HTML), Kind.REPORT: (Form.PDF, Form.HTML, Form.MARKDOWN)}
"""What can be made of each; the first when nobody chose."""


class NotOut(ArchiveError):
    """The session may not leave the table yet; `str(error)` is a Dutch sentence that says why and what to do."""


@attrs.frozen
class Made:
    """A file that is ready: its bytes, and in Dutch what whoever made it should know."""

    data: bytes
    remarks: tuple[str, ...] = ()


def may_go_out(sessie: Sessie, settings: Settings, host: "PluginHost", names: SessionNames | None = None) -> None:
    """Raise NotOut when something in `sessie` may still point at a person; `names` are those the table told."""
    from akad.privacy import Boundary
    from akad.privacy.doubts import stays, why_not_out
    from akad.privacy.fields import finder_of

    fields = finder_of(host.recognisers(sessie.domeinen))
    boundary = Boundary(names, allow=(*stays(sessie), *settings.geen_namen), extra=(fields,))
    if (why := why_not_out(sessie, boundary)) is not None:
        raise NotOut(why)


def file_name(kind: Kind, sessie: Sessie, form: Form) -> str:
    """Return how the file is called: by the codenaam, in letters that every system takes."""
    plain = unicodedata.normalize("NFKD", sessie.codenaam).encode("ascii", "ignore").decode().lower()
    words = "".join(letter if letter.isalnum() else " " for letter in plain).split()
    return f"{kind.value}-{'-'.join(words)[:60] or 'sessie'}.{form.value}"


def make(kind: Kind, form: Form, sessie: Sessie, settings: Settings, host: "PluginHost") -> Made:
    """Return a document of a session that `may_go_out`. Raises NoTypesetting for a PDF that cannot be made here."""
    sessie = sessie.for_the_table()
    return _card(form, sessie) if kind is Kind.CARD else _report(form, sessie, settings, host)


def make_learning(
    form: Form,
    told: "Told",
    verslag: "Leerverslag | None",
    today: date,
    settings: Settings,
    host: "PluginHost",
) -> Made:
    """Return the report of a learning meeting over figures, and over what was put side by side.

    A sentence of a session that may not leave the table yet, or that is not among its sessions, is left out. In a
    shared archive no sentence says from which session it is: all of them were looked at when they were published.
    """
    from akad.output.learning_report import learning_report

    quoted = {zin.sessie for cijfer in told.cijfers.cijfers for zin in cijfer.zinnen if zin.sessie}
    may = {sessie.id for sessie in told.sessies if _goes_out(sessie, settings, host)}
    return written(form, learning_report(told.cijfers, verslag, today, quoted - may, told.naast), "Leerbijeenkomst")


def _goes_out(sessie: Sessie, settings: Settings, host: "PluginHost") -> bool:
    try:
        may_go_out(sessie, settings, host)
    except NotOut:
        return False
    return True


def save(path: Path, made: Made, *, replaces: bool, option: str = "-o") -> None:
    """Put the document in the file `path`; a file that is there is refused unless it `replaces`. Raises WriteError."""
    write_durably(path, made.data, fresh=not replaces, option=option)


def names_of(sessie: Sessie, settings: Settings) -> Names:
    """Return how the steps and perspectives of a session are called, as far as its werkwijze is known here."""
    from akad.archive import load_werkwijze

    try:
        werkwijze = load_werkwijze()
        if werkwijze.id != sessie.werkwijze.id:
            werkwijze = load_werkwijze(settings.werkwijzen[sessie.werkwijze.id])
    except (ArchiveError, KeyError):
        return Names()
    return Names(
        {stap.id: stap.naam for stap in werkwijze.stappen}, {each.id: each.naam for each in werkwijze.perspectieven}
    )


def _card(form: Form, sessie: Sessie) -> Made:
    from akad.output.card import card_of, remarks
    from akad.output.card_files import card_html, card_pdf

    card = card_of(sessie)
    said = tuple(remarks(card, sessie))
    if form is Form.HTML:
        return Made(card_html(card).encode(), said)
    made = card_pdf(card)
    pages = (f"De kaart heeft {made.pages} bladzijden: op één A4 past het niet.",) if made.pages > 1 else ()
    return Made(made.data, (*said, *pages, *_not_shown(made.missing)))


def _report(form: Form, sessie: Sessie, settings: Settings, host: "PluginHost") -> Made:
    from akad.output.report import report_of

    before = len(host.problems())
    parts = host.report_parts(sessie)
    problems = tuple(problem.regel for problem in host.problems()[before:] if problem.switched_off)
    points = {}
    if sessie.plugin:
        lists = host.checklists(sessie.domeinen)
        points = {(each.plugin, punt.id): punt.tekst for each in lists for punt in each.punten}
    document = report_of(sessie, names_of(sessie, settings), points, parts, problems)
    return written(form, document, sessie.codenaam, problems)


def written(form: Form, document: "Document", footer: str, remarks: tuple[str, ...] = ()) -> Made:
    """Return a document as a file of this form, with `footer` on every page of a PDF. Raises NoTypesetting."""
    match form:
        case Form.HTML:
            from akad.output.as_html import as_html

            return Made(as_html(document).encode(), remarks)
        case Form.MARKDOWN:
            from akad.output.as_markdown import as_markdown

            return Made(as_markdown(document).encode(), remarks)
        case Form.PDF:
            from akad.output.as_pdf import as_pdf

            made = as_pdf(document, footer)
            return Made(made.data, (*remarks, *_not_shown(made.missing)))


def _not_shown(missing: Sequence[str]) -> tuple[str, ...]:
    if not missing:
        return ()
    signs = " ".join(missing[:12])
    return (f"Deze tekens kent de PDF niet: {signs}. Er staat (plaatje) of (teken). In de HTML staan ze wel.",)
