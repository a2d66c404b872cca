"""`akad cijfers`: what many sessions say together, as text, as JSON and as files."""

import argparse
import sys
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from akad.cli.options import add_folders, folders_of

if TYPE_CHECKING:
    from akad.archive import Settings
    from akad.learning.engines import Engine
    from akad.learning.filters import Selectie
    from akad.learning.results import Cijfers

_DESCRIPTION = """\
Wat veel sessies samen zeggen: waar ideeën terechtkomen, wat de bewoner kiest, wat werkt.

Alle filters samen gelden. Een dag schrijf je als 2026, 2026-K2, 2026-03 of 2026-03-15.
Een groep kleiner dan vijf sessies splitsen we niet op, zodat niemand terug te vinden is."""

_FIELDS = {
    "wijktafel": "alleen deze wijktafel",
    "domein": "alleen dit domein, zoals lvb",
    "kring": "alleen sessies met een idee in deze kring",
    "status": "alleen sessies met deze status, zoals teruggekoppeld",
    "uitkomst": "alleen sessies waarin een tip zo afliep, zoals gelukt",
    "perspectief": "alleen sessies waarin dit perspectief aan tafel zat",
    "soort": "alleen de casus van een bewoner, of van een buurt",
}
_PERIOD = ("van", "tot", "periode")


def add_parser(commands: "argparse._SubParsersAction[Any]") -> None:
    """Add `akad cijfers`."""
    parser = commands.add_parser("cijfers", help="wat veel sessies samen zeggen", description=_DESCRIPTION)
    for name, about in _FIELDS.items():
        parser.add_argument(f"--{name}", metavar="NAAM", help=about)
    parser.add_argument("--periode", metavar="DAG", help="alleen dit jaar, dit kwartaal, deze maand of deze dag")
    parser.add_argument("--van", metavar="DAG", help="vanaf deze dag")
    parser.add_argument("--tot", metavar="DAG", help="tot en met deze dag")
    parser.add_argument("--woorden", metavar="TEKST", help="alleen sessies waarin deze woorden staan")
    parser.add_argument(
        "--naast",
        action="append",
        metavar="VELD=WAARDE",
        default=[],
        help="zet er een tweede keuze naast, die alleen hierin anders is: --periode 2026 --naast periode=2025",
    )
    parser.add_argument("--json", action="store_true", help="als JSON, voor andere programma's")
    parser.add_argument("--csv", type=Path, metavar="MAP", help="schrijf de cijfers als cijfers.csv in MAP")
    parser.add_argument("--parquet", type=Path, metavar="MAP", help="schrijf de cijfers als cijfers.parquet in MAP")
    parser.add_argument("--gedeeld", action="store_true", help="tel in het gedeelde archief van de instellingen")
    add_folders(parser)
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Count, and print or write what may be shown."""
    from akad.learning.filters import WrongFilter

    try:
        return _run(arguments)
    except WrongFilter as problem:
        print(problem, file=sys.stderr)
        return 2


def _run(arguments: argparse.Namespace) -> int:
    from akad.archive import load_settings
    from akad.learning.figures import Figures
    from akad.learning.telling import as_data, text_of, text_of_both

    typed = {name: getattr(arguments, name) for name in (*_FIELDS, *_PERIOD) if getattr(arguments, name)}
    first, second = selection(typed), beside(typed, arguments.naast)
    engine, first, second = _open(arguments, load_settings(), first, second)
    try:
        figures = Figures(engine, datetime.now().astimezone().date())
        if second is None:
            shown: tuple[Cijfers, ...] = (figures.count(first),)
            text, data = text_of(shown[0]), as_data(shown[0])
        else:
            both = figures.compare(first, second)
            shown = (both.links, both.rechts)
            text = text_of_both(both)
            data = {"links": as_data(both.links), "rechts": as_data(both.rechts), "reden": both.reden}
    finally:
        engine.close()
    _tell(arguments, shown, text, data)
    return 0


def _tell(arguments: argparse.Namespace, shown: "tuple[Cijfers, ...]", text: str, data: dict[str, Any]) -> None:
    from akad.privacy import clean

    written = []
    if arguments.csv:
        from akad.learning.export import write_csv

        written.append(write_csv(shown, arguments.csv))
    if arguments.parquet:
        from akad.learning.export import write_parquet

        written.append(write_parquet(shown, arguments.parquet))
    if arguments.json:
        import json

        print(json.dumps(data, ensure_ascii=False, indent=2))
    elif not written:
        print(clean(text), end="")
    for path in written:
        print(f"Geschreven: {path}", file=sys.stderr)


def selection(typed: dict[str, str]) -> "Selectie":
    """Return the selection that the options ask for; raises WrongFilter."""
    from akad.learning.filters import Grens, Selectie, read_day

    fields: dict[str, Any] = {name: value for name, value in typed.items() if name not in _PERIOD}
    for name, grens in (("van", Grens.VAN), ("tot", Grens.TOT)):
        text = typed.get(name) or typed.get("periode")
        if text:
            fields[name] = read_day(text, grens)
    return Selectie(**fields)


def beside(typed: dict[str, str], changes: list[str]) -> "Selectie | None":
    """Return the second selection: the first one with some fields changed; None when none is. Raises WrongFilter."""
    from akad.learning.filters import WrongFilter

    if not changes:
        return None
    changed = dict(typed)
    for change in changes:
        name, sign, value = change.partition("=")
        if not sign or name not in (*_FIELDS, *_PERIOD):
            raise WrongFilter(
                f"'{change}' past niet bij --naast. Schrijf veld=waarde, zoals periode=2025 of domein=ggz."
            )
        changed[name] = value
    return selection({name: value for name, value in changed.items() if value})


def _open(
    arguments: argparse.Namespace, settings: "Settings", first: "Selectie", second: "Selectie | None"
) -> "tuple[Engine, Selectie, Selectie | None]":
    """Return the engine over the sessions, and the selections with what a search found."""
    if arguments.gedeeld:
        return _open_shared(arguments, settings), first, second
    import attrs

    from akad.cli.search import refreshed
    from akad.learning.archive import Archief
    from akad.learning.engines import DuckEngine
    from akad.learning.filters import WrongFilter

    folders = folders_of(arguments, settings)
    if not any(folder.is_dir() for folder in folders):
        raise WrongFilter(f"De map '{folders[0]}' is er niet. Kijk of de naam klopt.")
    archive = Archief(folders)
    refreshed(archive)
    tables = archive.tables()
    if not archive.indexed:
        for broken in archive.broken:
            print(f"Telt niet mee: {broken.reason}", file=sys.stderr)
    if arguments.woorden:
        found = {"woorden": frozenset(archive.matching(arguments.woorden)), "woorden_naam": arguments.woorden}
        first = attrs.evolve(first, **found)
        second = None if second is None else attrs.evolve(second, **found)
    return DuckEngine(tables), first, second


def _open_shared(arguments: argparse.Namespace, settings: "Settings") -> "Engine":
    from akad.learning.filters import WrongFilter
    from akad.learning.shared import open_setting

    if arguments.woorden or hasattr(arguments, "sessies"):
        option = "--woorden" if arguments.woorden else "--sessies"
        raise WrongFilter(f"{option} gaat niet samen met --gedeeld: daar tellen de sessies van iedereen.")
    return open_setting(settings).engine()
