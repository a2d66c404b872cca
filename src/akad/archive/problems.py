"""What does not fit in a document, before and after its place in the file is known."""

from collections.abc import Iterable
from pathlib import Path

import attrs

from akad.archive.errors import RecordError
from akad.tomllines import Path as KeyPath
from akad.tomllines import find_line, key_path


@attrs.frozen
class Problem:
    """Something that does not fit: the keys down to it, what is wrong and what to do ("" when it says so)."""

    path: KeyPath
    message: str
    advice: str = ""


class Misfit(Exception):
    """A document that does not fit its class; `problems` has them all."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        super().__init__(problems)
        self.problems = problems


def located(file: Path, text: str, problems: Iterable[Problem]) -> tuple[RecordError, ...]:
    """Return the problems as errors with their line in `text`, from top to bottom."""
    errors = [
        RecordError(
            file,
            problem.message,
            key=key_path(problem.path),
            line=find_line(text, problem.path),
            advice=problem.advice,
        )
        for problem in problems
    ]
    return tuple(sorted(errors, key=lambda error: error.line or 0))


def first_of(errors: tuple[RecordError, ...]) -> RecordError:
    """Return the first of the errors; its advice says how many others there are."""
    first = errors[0]
    others = len(errors) - 1
    if others:
        more = "Er is nog 1 probleem" if others == 1 else f"Er zijn nog {others} problemen"
        first.advice = f"{first.advice} {more} in dit bestand.".strip()
    return first
