"""`akad leren`: looking back over many sessions, on the screen or as a report."""

import argparse
import sys
from typing import Any

from akad.cli.lead import NO_TERMINAL
from akad.cli.options import add_folders, folders_of


def add_parser(commands: "argparse._SubParsersAction[Any]") -> None:
    """Add `akad leren`."""
    parser = commands.add_parser(
        "leren",
        help="kijk met elkaar terug op veel sessies",
        description="Kijk met elkaar terug: zoek en filter de sessies, vertel er een opnieuw, zie wat ze samen zeggen.",
    )
    add_folders(parser)
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Show the learning screen."""
    from akad.archive import load_settings

    settings = load_settings()
    folders = folders_of(arguments, settings)
    missing = [folder for folder in folders if not folder.is_dir()]
    if len(missing) == len(folders):
        print(f"De map '{missing[0]}' is er niet. Kijk of de naam klopt.", file=sys.stderr)
        return 2
    if not (sys.stdin.isatty() and sys.stdout.isatty()):
        print(NO_TERMINAL, file=sys.stderr)
        return 2
    from akad.cli.lead import finished
    from akad.tui.app import AkadApp
    from akad.tui.desk import Desk

    app = AkadApp(Desk(folder=folders[0], settings=settings), learn=folders)
    app.run()
    return finished(app.return_code, None)
