"""The report of a learning meeting, made from the screen and put beside its record."""

from typing import TYPE_CHECKING

from akad.archive import ArchiveError
from akad.learning.questions import Told
from akad.output.export import Form
from akad.tui.screens.dialogs import Choice, ChoiceScreen
from akad.tui.screens.learning.notes import Notebook

if TYPE_CHECKING:
    from akad.tui.desk import Desk

_FORMS = (
    Choice(Form.HTML, "Een webpagina", "om te lezen en te delen; één bestand"),
    Choice(Form.PDF, "Een PDF", "om af te drukken"),
    Choice(Form.MARKDOWN, "Markdown", "om in een ander programma verder te gaan"),
)


def ask_form() -> ChoiceScreen[Form]:
    """Return the window that asks what kind of file to make."""
    return ChoiceScreen(
        "Verslag van deze leerbijeenkomst",
        _FORMS,
        explanation="Met wat jullie vandaag opschreven, en de cijfers van de sessies die je nu ziet. Een zin uit een "
        "sessie die nog nagekeken moet worden, blijft eruit.",
    )


def make_report(desk: "Desk", notebook: Notebook, form: Form, told: Told) -> str:
    """Make the report and return in Dutch where it is, or why there is none. For a thread: it takes a moment."""
    from akad.archive.hosting import open_host
    from akad.output.as_pdf import NoTypesetting
    from akad.output.export import make_learning, save

    target = notebook.folder / f"leerverslag-{notebook.today.isoformat()}.{form.value}"
    try:
        host = open_host(desk.settings, desk.pluginmap)
        figures = (told.cijfers, told.sessies)
        made = make_learning(form, figures, notebook.look(), notebook.today, desk.settings, host)
        target.parent.mkdir(parents=True, exist_ok=True)
        save(target, made, replaces=True)
    except (ArchiveError, NoTypesetting) as problem:
        return str(problem)
    except OSError as problem:
        return f"De map '{target.parent}' kan niet gemaakt worden ({type(problem).__name__})."
    return " ".join((f"Het verslag staat in {target}.", *made.remarks))
