"""`akad leren`: looking back over many sessions, on the screen or as a report."""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from akad.cli.documents import put
from akad.cli.lead import NO_TERMINAL
from akad.cli.options import add_folders, folders_of

if TYPE_CHECKING:
    from akad.archive import Settings
    from akad.learning.questions import SideBySide

_DESCRIPTION = """\
Kijk met elkaar terug: zoek en filter de sessies, vertel er een opnieuw, zie wat ze samen zeggen.
Met --verslag komt wat jullie vandaag opschreven met de cijfers in een bestand."""


def add_parser(commands: "argparse._SubParsersAction[Any]") -> None:
    """Add `akad leren`."""
    parser = commands.add_parser(
        "leren",
        help="kijk met elkaar terug op veel sessies",
        description=_DESCRIPTION,
    )
    add_folders(parser)
    parser.add_argument(
        "--verslag",
        type=Path,
        metavar="BESTAND",
        help="maak zonder scherm een verslag van de leerbijeenkomst van vandaag: .html, .pdf of .md",
    )
    parser.add_argument(
        "--filter",
        metavar="REGEL",
        default="",
        help="alleen deze sessies in het verslag, zoals 'jaar:2026 wijktafel:Noord wandelen'",
    )
    parser.add_argument(
        "--naast",
        metavar="VELD=A,B",
        default="",
        help="zet er in het verslag twee naast elkaar: jaar=2025,2026 of wijktafel=Noord,De Linde of domein=lvb,ggz",
    )
    parser.add_argument("--gedeeld", action="store_true", help="kijk in het gedeelde archief van de instellingen")
    parser.add_argument("--vervang", action="store_true", help="neem de plaats in van een bestand dat er al is")
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Show the learning screen."""
    from akad.archive import load_settings

    settings = load_settings()
    folders = folders_of(arguments, settings)
    if arguments.gedeeld:
        if hasattr(arguments, "sessies"):
            print("--sessies gaat niet samen met --gedeeld: daar staan de sessies van iedereen.", file=sys.stderr)
            return 2
        _reach(settings)
    missing = [folder for folder in folders if not folder.is_dir()]
    if len(missing) == len(folders) and not arguments.gedeeld:
        print(f"De map '{missing[0]}' is er niet. Kijk of de naam klopt.", file=sys.stderr)
        return 2
    if arguments.verslag is not None:
        return _report(arguments, folders, settings)
    if arguments.filter or arguments.naast:
        option = "--filter" if arguments.filter else "--naast"
        print(f"{option} hoort bij --verslag. Op het scherm kies je dat zelf.", file=sys.stderr)
        return 2
    if not (sys.stdin.isatty() and sys.stdout.isatty()):
        print(NO_TERMINAL, file=sys.stderr)
        return 2
    from akad.cli.lead import finished
    from akad.tui.app import AkadApp
    from akad.tui.desk import Desk

    app = AkadApp(Desk(folder=folders[0], settings=settings), learn=folders, shared=arguments.gedeeld)
    app.run()
    return finished(app, None)


def _reach(settings: "Settings") -> None:
    """Raise SharedTrouble when the shared archive cannot be counted in: better before the screen than on it."""
    from akad.learning.opening import opener

    records = opener((), settings, shared=True)()
    try:
        records.refresh()
    finally:
        records.close()


def _report(arguments: argparse.Namespace, folders: Sequence[Path], settings: "Settings") -> int:
    from datetime import datetime

    from akad.archive import learning_folder, leerverslag_of, read_leerverslag
    from akad.archive.hosting import open_host
    from akad.learning.answers import Answers
    from akad.learning.filters import WrongFilter
    from akad.learning.opening import opener
    from akad.learning.questions import Told, WhichTold
    from akad.output.as_pdf import NoTypesetting
    from akad.output.export import Form, make_learning

    target: Path = arguments.verslag
    form = next((each for each in Form if target.suffix.lower() == f".{each.value}"), None)
    if form is None:
        print(f"Laat '{target.name}' eindigen op .html, .pdf of .md.", file=sys.stderr)
        return 2
    try:
        naast = side_by_side(arguments.naast, arguments.filter) if arguments.naast else None
    except WrongFilter as problem:
        print(problem, file=sys.stderr)
        return 2
    today = datetime.now().astimezone().date()
    path = leerverslag_of(learning_folder(settings, folders[0]), today)
    verslag = read_leerverslag(path) if path.exists() else None
    records = opener(folders, settings, shared=arguments.gedeeld)()
    records.refresh()
    answers = Answers(records, today)
    answers.renew()
    try:
        told = answers.answer(WhichTold(line=arguments.filter, naast=naast))
    except WrongFilter as problem:  # one of the two is not there
        print(problem, file=sys.stderr)
        return 2
    finally:
        answers.close()
    if not isinstance(told, Told):
        raise TypeError(type(told).__name__)
    if told.read.problem:
        print(told.read.problem, file=sys.stderr)
        return 2
    try:
        made = make_learning(form, told, verslag, today, settings, open_host(settings))
    except NoTypesetting as problem:
        print(problem, file=sys.stderr)
        return 1
    put(made, target, arguments.vervang)
    for remark in made.remarks:
        print(remark, file=sys.stderr)
    return 0


def side_by_side(typed: str, line: str = "") -> "SideBySide":
    """Return what `jaar=2025,2026` puts side by side, within what the filter `line` leaves. Raises WrongFilter."""
    from akad.learning.filters import WrongFilter
    from akad.learning.questions import YEAR, SideBySide
    from akad.learning.tables import Veld

    field, sign, both = typed.partition("=")
    left, comma, right = (part.strip() for part in both.partition(","))
    if not (sign and comma and left and right) or field not in (YEAR, Veld.WIJKTAFEL, Veld.DOMEIN):
        raise WrongFilter(
            f"'{typed}' past niet bij --naast. Schrijf jaar=2025,2026 of wijktafel=Noord,De Linde of domein=lvb,ggz."
        )
    if field == YEAR and not all(len(year) == 4 and year.isdecimal() and year > "0000" for year in (left, right)):
        raise WrongFilter(f"'{both}' zijn geen twee jaren. Schrijf --naast jaar=2025,2026.")
    return SideBySide(line=line, field=field, left=left, right=right)
