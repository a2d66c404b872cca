"""Reading a werkwijze: the steps and kringen of a table, ours or their own."""

from pathlib import Path

from akad.archive.errors import RecordError
from akad.archive.problems import Misfit, Problem, first_of, located
from akad.archive.source import read_document
from akad.model import StapSoort, Werkwijze

_PARTS = ("stappen", "kringen", "perspectieven")


def load_werkwijze(path: Path | None = None) -> Werkwijze:
    """Return the werkwijze in the file `path`, or the one of the package without a path.

    The keys are the fields of `akad.model.Werkwijze`; another key is a mistake. Raises RecordError.
    """
    if path is not None:
        return _load(path)
    from importlib.resources import as_file, files

    with as_file(files("akad") / "werkwijze" / "akad.toml") as packaged:
        return _load(packaged)


def _load(path: Path) -> Werkwijze:
    from akad.archive.structure import structure

    text, document = read_document(path)
    try:
        werkwijze = structure(document, Werkwijze, refuse_unknown=True)
    except Misfit as misfit:
        raise _first(path, text, tuple(_with_place(problem) for problem in misfit.problems)) from misfit
    advice = "Haal de regel weg, of maak de soort 'kring'."
    lost = tuple(
        Problem(("stappen", place, "kring"), "alleen een stap van de soort 'kring' heeft een kring", advice)
        for place, stap in enumerate(werkwijze.stappen)
        if stap.kring is not None and stap.soort is not StapSoort.KRING
    )
    if lost:
        raise _first(path, text, lost)
    return werkwijze


def _first(path: Path, text: str, problems: tuple[Problem, ...]) -> RecordError:
    return first_of(located(path, text, problems))


def _with_place(problem: Problem) -> Problem:
    """Give what the class itself refuses its place: its message begins with the part ("stappen: …")."""
    part, colon, message = problem.message.partition(": ")
    if problem.path or not colon or part not in _PARTS:
        return problem
    return Problem((part,), message, problem.advice)
