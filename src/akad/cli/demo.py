"""`akad demo`: a fictional case, on the screen or as text. It never touches one's own sessions."""

import argparse
import sys
from pathlib import Path
from typing import Any

from akad.cli.options import add_pluginmap, lacks_pluginmap, pluginmap_of

_FOLDER = "akad-demo-"


def add_parser(commands: "argparse._SubParsersAction[Any]") -> None:
    """Add `akad demo`."""
    parser = commands.add_parser(
        "demo",
        help="loop met een verzonnen casus door alle stappen",
        description="Loop met een verzonnen casus door alle stappen. Je eigen sessies blijven waar ze zijn.\n"
        "Zonder terminal speelt de bijeenkomst zichzelf; de laatste regel is dan het pad van het verslag.",
    )
    add_pluginmap(parser)
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Guide somebody through the demo, or play it as text when there is no terminal."""
    if lacks_pluginmap(arguments):
        return 2
    if sys.stdin.isatty() and sys.stdout.isatty():
        return run_guided(pluginmap_of(arguments))
    import tempfile

    from akad.demo import play
    from akad.tui.desk import utc_now

    print(play(Path(tempfile.mkdtemp(prefix=_FOLDER)), utc_now(), print))
    return 0


def run_guided(pluginmap: Path | None = None) -> int:
    """Run the demo on the screen, in a folder that goes away with it."""
    import tempfile

    from akad.archive import create_record, load_settings, load_werkwijze
    from akad.cli.lead import finished
    from akad.demo import Guide, load_script
    from akad.tui.app import AkadApp
    from akad.tui.desk import Desk, utc_now

    with tempfile.TemporaryDirectory(prefix=_FOLDER) as folder:
        script = load_script()
        sessie = script.sessie(load_werkwijze(), utc_now().date())
        path = create_record(Path(folder), sessie)
        desk = Desk(folder=Path(folder), settings=load_settings(), remembers=False, pluginmap=pluginmap)
        app = AkadApp(desk, path, Guide(script))
        app.run()
        return finished(app, None)
