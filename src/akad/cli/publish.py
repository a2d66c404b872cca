"""`akad publiceer`: put a session in the archive that is shared with others, or take it back."""

import argparse
import re
import sys
from typing import TYPE_CHECKING, Any

from akad.cli.options import add_folder, add_pluginmap, folder_of, lacks_pluginmap, pluginmap_of

if TYPE_CHECKING:
    from akad.archive import Settings
    from akad.model import Sessie
    from akad.plugins import PluginHost

_DESCRIPTION = """\
Zet een sessie in het archief dat je met anderen deelt, om samen van te leren.

Eerst kijkt akad opnieuw of er niets in staat wat naar een persoon wijst. Dan zie je wat er gaat, en zeg je ja of nee.
Je kunt een sessie altijd weer terugtrekken: dan gaat alles van haar eruit."""
_ID = re.compile(r"\d{4}-\d{2}-\d{2}-\w+")
_YES = ("ja", "j")


def add_parser(commands: "argparse._SubParsersAction[Any]") -> None:
    """Add `akad publiceer`."""
    parser = commands.add_parser(
        "publiceer", help="deel een sessie met andere tafels, of trek haar terug", description=_DESCRIPTION
    )
    parser.add_argument("sessies_", nargs="+", metavar="SESSIE", help="codenaam, id of bestand van een sessie")
    parser.add_argument("--trek-terug", action="store_true", help="haal de sessie uit het gedeelde archief")
    parser.add_argument("--ja", action="store_true", help="vraag niets; voor andere programma's")
    add_folder(parser)
    add_pluginmap(parser)
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Publish, or take back."""
    from akad.archive import load_settings

    if lacks_pluginmap(arguments):
        return 2
    settings = load_settings()
    return _take_back(arguments, settings) if arguments.trek_terug else _publish(arguments, settings)


def _publish(arguments: argparse.Namespace, settings: "Settings") -> int:
    from akad.archive import find_session, read_record
    from akad.archive.hosting import open_host
    from akad.learning.shared.base import published_rows
    from akad.learning.signals import SignalFinder

    if not arguments.ja and not sys.stdin.isatty():
        print("Zonder terminal kan ik niets vragen. Met --ja gaat het zonder vraag.", file=sys.stderr)
        return 2
    folder = folder_of(arguments, settings)
    sessions = [read_record(find_session(name, folder)).sessie.for_the_table() for name in arguments.sessies_]
    archive = _opened(settings)
    try:
        host = open_host(settings, pluginmap_of(arguments))
        chosen = [sessie for sessie in sessions if _may_go(sessie, settings, host)]
        refused = len(sessions) - len(chosen)
        if not arguments.ja:
            chosen = [sessie for sessie in chosen if _wanted(sessie, archive.where)]
        if chosen:
            signals = SignalFinder(host)
            archive.publish([published_rows(sessie, signals) for sessie in chosen])
        for sessie in chosen:
            print(f"{sessie.codenaam} staat in het gedeelde archief ({archive.where}).")
            print(f"Terugtrekken kan met: akad publiceer --trek-terug {sessie.id}", file=sys.stderr)
    finally:
        archive.close()
    return 1 if refused else 0


def _take_back(arguments: argparse.Namespace, settings: "Settings") -> int:
    folder = folder_of(arguments, settings)
    ids = {name: _id_of(name, folder) for name in arguments.sessies_}
    missing = 0
    archive = _opened(settings)
    try:
        for name, sessie_id in ids.items():
            gone = archive.withdraw([sessie_id])
            if gone.count:
                print(f"{name} is uit het gedeelde archief gehaald: alles van deze sessie is daar weg.")
                if gone.remark:
                    print(gone.remark, file=sys.stderr)
            else:
                missing += 1
                print(f"{name} stond niet in het gedeelde archief ({archive.where}).", file=sys.stderr)
    finally:
        archive.close()
    return 1 if missing else 0


def _id_of(name: str, folder: Any) -> str:
    """Return the id that a name means; of a record that is no longer here the id itself is enough."""
    from akad.archive import ArchiveError, find_session, read_record

    try:
        return read_record(find_session(name, folder)).sessie.id
    except ArchiveError:
        if _ID.fullmatch(name):
            return name
        raise


def _opened(settings: "Settings") -> Any:
    """Return the shared archive; the first time this table gets the name that its files have there."""
    import attrs

    from akad.archive import save_settings
    from akad.learning.shared import open_setting

    if settings.gedeeld_archief is not None and settings.gedeeld_deel is None:
        import secrets

        settings = attrs.evolve(settings, gedeeld_deel=secrets.token_hex(4))
        save_settings(settings)
    return open_setting(settings)


def _may_go(sessie: "Sessie", settings: "Settings", host: "PluginHost") -> bool:
    """Return whether a session may go out, and say why not."""
    from akad.model import Toestemming
    from akad.output.export import NotOut, may_go_out

    if not sessie.status.is_finished:
        print(f"{sessie.codenaam} is nog niet besproken. Delen kan na de bijeenkomst.", file=sys.stderr)
        return False
    if sessie.casus.toestemming is Toestemming.NOG_NIET:
        print(f"Bij {sessie.codenaam} is de toestemming nog niet gevraagd. Vraag die eerst.", file=sys.stderr)
        return False
    try:
        may_go_out(sessie, settings, host)
    except NotOut as why:
        print(why, file=sys.stderr)
        return False
    return True


def _wanted(sessie: "Sessie", where: str) -> bool:
    """Show what goes, and ask."""
    from akad.output.plain import plain_text
    from akad.privacy import clean

    print(clean(plain_text(sessie)))
    print(f"Dit gaat naar het gedeelde archief: {where}. Anderen kunnen het lezen, erin zoeken en ermee tellen.")
    try:
        answer = input(f"{sessie.codenaam} delen? (ja/nee) ")
    except EOFError:
        answer = ""
    if answer.strip().lower() in _YES:
        return True
    print(f"{sessie.codenaam} blijft hier.")
    return False
