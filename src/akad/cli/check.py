"""`akad controleer`: whether records are whole, and whether the rules of today would let them through."""

import argparse
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from akad.model import Sessie
    from akad.plugins import PluginHost
    from akad.privacy import Boundary


def add_parser(commands: "argparse._SubParsersAction[Any]") -> None:
    """Add `akad controleer`."""
    parser = commands.add_parser(
        "controleer",
        help="kijk of sessies heel en anoniem zijn",
        description="Kijk of sessies heel zijn, en of de regels van nu er niets in vinden wat naar een persoon wijst.\n"
        "Leeftijden, dagen en plaatsen die de tafel nog niet nakeek zijn een opmerking, geen fout.\n"
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
    from akad.cli.check_kaart import kaart_problems

    checked = wrong = wrong_kaart = 0
    rules = _Rules()
    for path in arguments.paden:
        for problem in kaart_problems(path) if path.is_dir() else ():
            wrong_kaart += 1
            print(problem)
        files = list(_records(path))
        if not files:
            print(f"In '{path}' staan geen sessies (bestanden die op .toml eindigen).", file=sys.stderr)
        for file in files:
            checked += 1
            problems = list(_accept(file) if arguments.accepteer else _problems(file, rules))
            wrong += bool(problems)
            for problem in problems:
                print(problem)
    if wrong_kaart:
        print("Aan de sociale kaart is iets te verbeteren.", file=sys.stderr)
    if checked and not wrong:
        print(f"{checked} {'sessie' if checked == 1 else 'sessies'} bekeken, alles klopt.")
    elif checked:
        print(
            f"{checked} {'sessie' if checked == 1 else 'sessies'} bekeken, bij {wrong} is er iets.",
            file=sys.stderr,
        )
    return 1 if wrong or wrong_kaart or not checked else 0


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


class _Rules:
    """The rules of today, with the identifiers that plugins know."""

    def __init__(self) -> None:
        self._host: PluginHost | None = None

    def boundary(self, sessie: "Sessie") -> "Boundary":
        """Return what looks at `sessie`."""
        from akad.archive import load_settings
        from akad.archive.hosting import open_host
        from akad.privacy import Boundary
        from akad.privacy.doubts import stays
        from akad.privacy.fields import finder_of

        if self._host is None:
            self._host = open_host(load_settings())
        return Boundary(allow=stays(sessie), extra=(finder_of(self._host.recognisers(sessie.domeinen)),))


def _problems(file: Path, rules: _Rules) -> Iterator[str]:
    from akad.archive import check_record, read_record
    from akad.privacy.doubts import doubts, not_weighed

    errors = check_record(file)
    yield from (str(error) for error in errors)
    if errors:
        return
    sessie = read_record(file).sessie
    found = doubts(sessie, rules.boundary(sessie))
    left = not_weighed(sessie, found)
    must = [doubt for doubt in found if doubt.finding.must and doubt.finding.label.value in left]
    for doubt in must:
        # What was found is not printed: the terminal keeps what is on it.
        yield (
            f"{file.name}: {doubt.key}: hier staat iets wat naar een persoon kan wijzen "
            f"({doubt.finding.label.value.lower()}, teken {doubt.finding.start + 1}). Maak het algemener."
        )
    if must:
        yield f"{file.name}: {_made_with(sessie)}"
    offered = {doubt.finding.label.value for doubt in found if not doubt.finding.must} & set(left)
    if offered and sessie.status.is_finished:
        # They point at a person only together; whether they do the table weighs, a rule cannot.
        places = sum(left[label] for label in offered)
        print(
            f"{file.name}: opmerking: {places} {'plek is' if places == 1 else 'plekken zijn'} nog niet nagekeken "
            f"({', '.join(sorted(label.lower() for label in offered))}). "
            "Open de sessie met akad; dan loop je ze langs."
        )


def _made_with(sessie: "Sessie") -> str:
    """Return with what program and rules a record was looked at last."""
    from akad import __version__
    from akad.privacy import RULES

    now = f"nu is dat akad {__version__} met regels {RULES}"
    made = sessie.anonimiteit
    if made is None:
        return f"waarmee dit gemaakt is staat er niet bij; {now}."
    return f"gemaakt met akad {made.akad} en regels {made.regels}; {now}."
