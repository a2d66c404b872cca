"""The report of a learning meeting, made from the screen and put beside its record."""

from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING

from akad.archive import ArchiveError, WriteError
from akad.learning.questions import Told
from akad.output.export import Form
from akad.tui.screens.dialogs import Choice, ChoiceScreen
from akad.tui.screens.learning.notes import Notebook

if TYPE_CHECKING:
    from akad.tui.desk import Desk


class Output(StrEnum):
    """What can be made; the value is the end of the name of the file."""

    HTML = "html"
    PDF = "pdf"
    MARKDOWN = "md"
    CSV = "csv"
    PARQUET = "parquet"


_FORMS = (
    Choice(Output.HTML, "Een webpagina", "om te lezen en te delen; één bestand"),
    Choice(Output.PDF, "Een PDF", "om af te drukken"),
    Choice(Output.MARKDOWN, "Markdown", "om in een ander programma verder te gaan"),
    Choice(Output.CSV, "Alleen de cijfers, als CSV", "voor een rekenblad"),
    Choice(Output.PARQUET, "Alleen de cijfers, als Parquet", "voor wie zelf verder rekent"),
)


def ask_form() -> ChoiceScreen[Output]:
    """Return the window that asks what kind of file to make."""
    return ChoiceScreen(
        "Verslag van deze leerbijeenkomst",
        _FORMS,
        explanation="Met wat jullie vandaag opschreven, de cijfers van de sessies die je nu ziet, en wat je naast "
        "elkaar zette. Een zin uit een sessie die nog nagekeken moet worden, blijft eruit.",
    )


def make_report(desk: "Desk", notebook: Notebook, output: Output, told: Told) -> str:
    """Make the report and return in Dutch where it is, or why there is none. For a thread: it takes a moment."""
    try:
        notebook.folder.mkdir(parents=True, exist_ok=True)
        if output in (Output.CSV, Output.PARQUET):
            return told.cijfers.reden or f"De cijfers staan in {_figures(notebook.folder, output, told)}."
        target, remarks = _document(desk, notebook, Form(output.value), told)
    except OSError as problem:
        return f"De map '{notebook.folder}' kan niet gemaakt worden ({type(problem).__name__})."
    except ArchiveError as problem:
        return str(problem)
    return " ".join((f"Het verslag staat in {target}.", *remarks))


def _figures(folder: Path, output: Output, told: Told) -> Path:
    from akad.learning.export import write_csv, write_parquet

    sides = (told.naast.result.links, told.naast.result.rechts) if told.naast else ()
    return (write_csv if output is Output.CSV else write_parquet)((told.cijfers, *sides), folder)


def _document(desk: "Desk", notebook: Notebook, form: Form, told: Told) -> tuple[Path, tuple[str, ...]]:
    from akad.archive.hosting import open_host
    from akad.output.as_pdf import NoTypesetting
    from akad.output.export import make_learning, save

    target = notebook.folder / f"leerverslag-{notebook.today.isoformat()}.{form.value}"
    host = open_host(desk.settings, desk.pluginmap)
    try:
        made = make_learning(form, told, notebook.look(), notebook.today, desk.settings, host)
    except NoTypesetting as problem:
        raise WriteError(target, str(problem)) from problem
    save(target, made, replaces=True)
    return target, made.remarks
