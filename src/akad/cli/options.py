"""Options that several commands have."""

import argparse
import sys
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


def add_pluginmap(parser: argparse.ArgumentParser) -> None:
    """Add `--pluginmap MAP`."""
    parser.add_argument(
        "--pluginmap",
        type=Path,
        metavar="MAP",
        default=argparse.SUPPRESS,
        help="zoek ook in deze map naar plugins",
    )


def pluginmap_of(arguments: argparse.Namespace) -> Path | None:
    """Return the folder with plugins for this run, None when none was named."""
    return getattr(arguments, "pluginmap", None)


def lacks_pluginmap(arguments: argparse.Namespace) -> bool:
    """Return whether a folder with plugins was named that is not there, and say so."""
    folder = pluginmap_of(arguments)
    if folder is None or folder.is_dir():
        return False
    print(f"De map '{folder}' is er niet. Kijk of de naam klopt.", file=sys.stderr)
    return True


def folder_of(arguments: argparse.Namespace, settings: "Settings") -> Path:
    """Return the folder of the sessions for this run."""
    from akad.archive import sessions_folder

    return sessions_folder(getattr(arguments, "sessies", None), settings, Path.cwd()).expanduser().absolute()


def add_folders(parser: argparse.ArgumentParser) -> None:
    """Add `--sessies MAP`, which may be given more than once."""
    parser.add_argument(
        "--sessies",
        type=Path,
        metavar="MAP",
        action="append",
        default=argparse.SUPPRESS,
        help="een map met sessies; mag vaker (anders: de instelling, of ./sessies, of AKAD/sessies in je documenten)",
    )


def folders_of(arguments: argparse.Namespace, settings: "Settings") -> tuple[Path, ...]:
    """Return the folders of the sessions for this run, each once."""
    from akad.archive import sessions_folder

    named = getattr(arguments, "sessies", None)
    # `akad --sessies MAP leren`: the option of the screens holds one folder.
    options = named if isinstance(named, list) else [named]
    found = (sessions_folder(option, settings, Path.cwd()).expanduser().absolute() for option in options)
    return tuple(dict.fromkeys(found))
