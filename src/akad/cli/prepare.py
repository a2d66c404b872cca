"""`akad voorbereiden`: prepare a case before the meeting."""

import argparse
from typing import Any

from akad.cli import lead


def add_parser(commands: "argparse._SubParsersAction[Any]") -> None:
    """Add `akad voorbereiden`."""
    parser = commands.add_parser(
        "voorbereiden",
        help="bereid een casus voor, alleen of met de bewoner",
        description="Bereid een casus voor, in een kwartier. Zonder SESSIE kies je of het een nieuwe is.",
    )
    parser.add_argument("sessie", nargs="?", metavar="SESSIE", help="codenaam, id of bestand van een sessie")
    lead.add_options(parser)
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Show the preparation."""
    return lead.run_screens(arguments, arguments.sessie, prepares=True)
