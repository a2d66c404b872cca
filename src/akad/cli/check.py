"""`akad controleer`: whether records are whole, and whether the rules of today would let them through."""

import argparse
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any


def add_parser(commands: "argparse._SubParsersAction[Any]") -> None:
    """Add `akad controleer`."""
    parser = commands.add_parser(
        "controleer",
        help="kijk of sessies heel en anoniem zijn",
        description="Kijk of sessies heel zijn, en of er niets in staat wat naar een persoon wijst.\n"
        "De uitkomst is 0 als alles klopt, 1 als er iets is.",
    )
    parser.add_argument("paden", nargs="+", type=Path, metavar="PAD", help="een bestand, of een map met sessies")
    parser.add_argument(
        "--accepteer",
        action="store_true",
        help="neem over wat er staat na een wijziging met de hand, of wat er over is",
    )
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Check every file and say what is wrong with it."""
    checked = wrong = 0
    for path in arguments.paden:
        files = list(_records(path))
        if not files:
            print(f"In '{path}' staan geen sessies (bestanden die op .toml eindigen).", file=sys.stderr)
        for file in files:
            checked += 1
            problems = list(_accept(file) if arguments.accepteer else _problems(file))
            wrong += bool(problems)
            for problem in problems:
                print(problem)
    if checked and not wrong:
        print(f"{checked} {'sessie' if checked == 1 else 'sessies'} bekeken, alles klopt.")
    elif checked:
        print(
            f"{checked} {'sessie' if checked == 1 else 'sessies'} bekeken, bij {wrong} is er iets.",
            file=sys.stderr,
        )
    return 1 if wrong or not checked else 0


def _records(path: Path) -> Iterator[Path]:
    if not path.is_dir():
        yield path
        return
    yield from sorted(entry for entry in path.glob("*.toml") if not entry.name.startswith("."))


def _accept(file: Path) -> Iterator[str]:
    from akad.archive import ArchiveError, accept_record

    try:
        record = accept_record(file)
    except ArchiveError as problem:
        yield str(problem)
        return
    for remark in record.remarks:
        print(f"{file.name}: overgenomen. {remark}")


def _problems(file: Path) -> Iterator[str]:
    from akad.archive import check_record, read_record
    from akad.privacy import Boundary
    from akad.privacy.review import texts_of

    errors = check_record(file)
    yield from (str(error) for error in errors)
    if errors:
        return
    boundary = Boundary()
    for key, text in texts_of(read_record(file).sessie):
        # Ages, dates and places point at a person only together; the table weighed them, a rule cannot.
        for finding in (finding for finding in boundary.find(text) if finding.must):
            # What was found is not printed: the terminal keeps what is on it.
            yield (
                f"{file.name}: {key}: hier staat iets wat naar een persoon kan wijzen "
                f"({finding.label.value.lower()}, teken {finding.start + 1}). Maak het algemener."
            )
