"""`akad toon`: one session as text."""

import argparse
from typing import TYPE_CHECKING, Any

from akad.cli.options import add_folder, folder_of

if TYPE_CHECKING:
    from akad.archive import Settings
    from akad.model import Sessie


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

    settings = load_settings()
    path = find_session(arguments.sessie, folder_of(arguments, settings))
    record = read_record(path)
    if arguments.json:
        import json

        from akad.archive.layout import plain

        print(json.dumps(plain(record.sessie.for_the_table()), ensure_ascii=False, indent=2, default=str))
    else:
        from akad.output.plain import plain_text
        from akad.privacy import clean

        # Cleaned: what somebody put in by hand must not steer the terminal.
        print(clean(plain_text(record.sessie, _points(record.sessie, settings))), end="")
    return 0


def _points(sessie: "Sessie", settings: "Settings") -> dict[tuple[str, str], str]:
    """Return the texts of the points that have answers; no plugin is loaded for a session without any."""
    if not sessie.plugin:
        return {}
    from akad.archive.hosting import open_host

    lists = open_host(settings).checklists(sessie.domeinen)
    return {(each.plugin, punt.id): punt.tekst for each in lists for punt in each.punten}
