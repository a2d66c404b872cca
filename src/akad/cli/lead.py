"""`akad` and `akad bijeenkomst`: the screens over one's own sessions."""

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

from akad.cli.options import add_folder, add_pluginmap, folder_of, lacks_pluginmap, pluginmap_of

if TYPE_CHECKING:
    from akad.tui.app import AkadApp

NO_TERMINAL = (
    "Voor het scherm is een terminal nodig. Start akad in een terminalvenster; "
    "zonder scherm werken: akad demo, akad toon en akad controleer."
)


def add_options(parser: argparse.ArgumentParser) -> None:
    """Add the options of the screens."""
    add_folder(parser)
    parser.add_argument(
        "--werkwijze",
        type=Path,
        metavar="BESTAND",
        default=argparse.SUPPRESS,
        help="een eigen werkwijze (TOML): andere stappen, minuten of kringen",
    )
    add_pluginmap(parser)


def add_parser(commands: "argparse._SubParsersAction[Any]") -> None:
    """Add `akad bijeenkomst`."""
    parser = commands.add_parser(
        "bijeenkomst",
        help="leid een bijeenkomst",
        description="Leid een bijeenkomst. Zonder SESSIE kies je er een op het startscherm.",
    )
    parser.add_argument("sessie", nargs="?", metavar="SESSIE", help="codenaam, id of bestand van een sessie")
    add_options(parser)
    parser.set_defaults(run=run_session)


def run_start(arguments: argparse.Namespace) -> int:
    """Show the start screen."""
    return run_screens(arguments, None)


def run_session(arguments: argparse.Namespace) -> int:
    """Lead the session that was named, or show the start screen."""
    return run_screens(arguments, arguments.sessie)


def run_screens(arguments: argparse.Namespace, name: str | None, *, prepares: bool = False) -> int:
    """Show the screens over the session that was named, or from the start; with `prepares` to prepare a case."""
    from akad.archive import find_session, load_settings, load_werkwijze

    if lacks_pluginmap(arguments):
        return 2
    pluginmap = pluginmap_of(arguments)
    settings = load_settings()
    folder = folder_of(arguments, settings)
    werkwijze: Path | None = getattr(arguments, "werkwijze", None)
    if werkwijze is not None:
        load_werkwijze(werkwijze)  # what is wrong with it is said before a screen opens
    first = find_session(name, folder) if name is not None else None
    if not (sys.stdin.isatty() and sys.stdout.isatty()):
        print(NO_TERMINAL, file=sys.stderr)
        return 2
    from akad.tui.app import DEMO, AkadApp
    from akad.tui.desk import Desk

    while True:
        desk = Desk(folder=folder, settings=load_settings(), werkwijze_file=werkwijze, pluginmap=pluginmap)
        app = AkadApp(desk, first, prepares=prepares)
        result = app.run()
        if result != DEMO:
            return finished(app, first)
        from akad.cli.demo import run_guided

        run_guided(pluginmap)
        prepares = False


def finished(app: "AkadApp", first: Path | None) -> int:
    """Return the exit code of a screen that has closed, and say so when it closed on a fault of ours."""
    from akad.tui.app import CRASHED

    if app.return_code == CRASHED:
        from akad.cli.faults import in_words

        where = f"Ga verder met: akad bijeenkomst {first}" if first else "Start akad opnieuw om verder te gaan."
        print(f"{in_words(app.fault)} {where}", file=sys.stderr)
    return app.return_code or 0
