"""Options that several commands have."""

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from akad.archive import Settings


def add_folder(parser: argparse.ArgumentParser) -> None:
    """Add `--sessies MAP`."""
    parser.add_argument(
        "--sessies",
        type=Path,
        metavar="MAP",
        default=argparse.SUPPRESS,
        help="de map met sessies (anders: de instelling, of ./sessies, of AKAD/sessies in je documenten)",
    )


def folder_of(arguments: argparse.Namespace, settings: "Settings") -> Path:
    """Return the folder of the sessions for this run."""
    from akad.archive import sessions_folder

    return sessions_folder(getattr(arguments, "sessies", None), settings, Path.cwd()).expanduser().absolute()
