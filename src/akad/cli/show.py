"""`akad toon`: one session as text."""

import argparse
from typing import Any

from akad.cli.options import add_folder, folder_of


def add_parser(commands: "argparse._SubParsersAction[Any]") -> None:
    """Add `akad toon`."""
    parser = commands.add_parser(
        "toon", help="laat een sessie als tekst zien", description="Laat een sessie als tekst zien."
    )
    parser.add_argument("sessie", metavar="SESSIE", help="codenaam, id of bestand van een sessie")
    parser.add_argument("--json", action="store_true", help="als JSON, voor andere programma's")
    add_folder(parser)
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Print the session."""
    from akad.archive import find_session, load_settings, read_record

    path = find_session(arguments.sessie, folder_of(arguments, load_settings()))
    record = read_record(path)
    if arguments.json:
        import json

        from akad.archive.layout import plain

        print(json.dumps(plain(record.sessie), ensure_ascii=False, indent=2, default=str))
    else:
        from akad.output.plain import plain_text
        from akad.privacy import clean

        # Cleaned: what somebody put in by hand must not steer the terminal.
        print(clean(plain_text(record.sessie)), end="")
    return 0
