"""`akad plugins`: which there are, how they stand, and help for who writes one."""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from akad.cli.options import add_pluginmap, lacks_pluginmap, pluginmap_of

if TYPE_CHECKING:
    from akad.plugins import PluginHost, PluginStatus


def add_parser(commands: "argparse._SubParsersAction[Any]") -> None:
    """Add `akad plugins` with its own commands."""
    parser = commands.add_parser(
        "plugins",
        help="welke plugins er zijn; aan, uit, nieuw, nakijken",
        description="Laat zien welke plugins er zijn, wat ze bijdragen en hoe het ermee staat.\n"
        "De uitkomst is 0 als alles klopt, 1 als een plugin niet werkt.",
    )
    parser.add_argument("--json", action="store_true", help="schrijf het als JSON")
    add_pluginmap(parser)
    parser.set_defaults(run=run)
    actions = parser.add_subparsers(title="commando's", metavar="COMMANDO", parser_class=type(parser))
    new = actions.add_parser(
        "nieuw",
        help="schrijf een voorbeeld om mee te beginnen",
        description="Schrijf een voorbeeld met uitleg. Een bestand dat er al is, blijft zoals het is.",
    )
    new.add_argument("naam", metavar="NAAM", help="kleine letters, cijfers en streepjes")
    new.set_defaults(run=run_new)
    check = actions.add_parser(
        "controleer",
        help="kijk een pluginbestand na",
        description="Kijk een pluginbestand na: welke regel, wat er niet klopt, en wat je doet.\n"
        "De uitkomst is 0 als het bestand werkt, 1 als er iets niet klopt.",
    )
    check.add_argument("bestand", type=Path, metavar="BESTAND", help="een bestand dat op .toml eindigt")
    check.set_defaults(run=run_check)
    for name, off in (("aan", False), ("uit", True)):
        switch = actions.add_parser(
            name,
            help=f"zet een plugin {name}, ook voor de volgende keer",
            description=f"Zet een plugin {name}.",
        )
        switch.add_argument("naam", metavar="NAAM", help="de naam zoals `akad plugins` die laat zien")
        switch.set_defaults(run=run_switch, off=off)


def add_asked_for(commands: "argparse._SubParsersAction[Any]", argv: Sequence[str]) -> None:
    """Add the commands of plugins when `argv` names a command that nobody has yet.

    So nobody else waits for plugins to load, help included.
    """
    first = next((word for word in argv if not word.startswith("-")), None)
    if first is None or first in commands.choices:
        return
    from akad.archive import ArchiveError, load_settings
    from akad.archive.hosting import open_host

    try:
        host = open_host(load_settings())
    except ArchiveError:
        return  # whatever command runs says what is wrong with the settings
    add_contributed(commands, host)
    for problem in host.problems():
        print(problem.regel, file=sys.stderr)


def add_contributed(commands: "argparse._SubParsersAction[Any]", host: "PluginHost") -> None:
    """Add the commands that plugins bring; they run unguarded, outside a meeting, as the user asked."""
    for commando in host.commands(taken=tuple(commands.choices)):
        parser = commands.add_parser(commando.naam, help=commando.uitleg, description=commando.uitleg)
        if commando.argumenten is not None:
            commando.argumenten(parser)
        parser.set_defaults(run=commando.uitvoeren)


def run(arguments: argparse.Namespace) -> int:
    """Show every plugin."""
    import json

    from akad.archive import load_settings
    from akad.archive.hosting import open_host
    from akad.plugins import Stand

    if lacks_pluginmap(arguments):
        return 2
    found = open_host(load_settings(), pluginmap_of(arguments)).plugins(counts=True)
    if arguments.json:
        print(json.dumps([_as_json(status) for status in found], ensure_ascii=False, indent=2))
    elif found:
        print("\n".join(line for status in found for line in _lines(status)))
    else:
        print("Er zijn geen plugins. Begin er zelf een: akad plugins nieuw NAAM")
    return 1 if any(status.stand is Stand.FOUT for status in found) else 0


def run_new(arguments: argparse.Namespace) -> int:
    """Write the example, never over something else."""
    from akad.archive import load_settings
    from akad.archive.hosting import plugin_folders
    from akad.plugins.content import name_problem
    from akad.plugins.discovery import discover
    from akad.plugins.template import write_example

    settings, naam = load_settings(), arguments.naam
    problem = name_problem(naam)
    if problem is not None:
        print(f"Die naam kan niet: {problem}", file=sys.stderr)
        return 2
    folders = plugin_folders(settings, pluginmap_of(arguments))
    folder = folders[-1]
    path = folder / f"{naam}.toml"
    taken = [found.bron for found in discover(folders) if found.naam == naam]
    try:
        if taken and not path.exists():
            print(f"De naam '{naam}' is al van {taken[0]}. Kies een andere naam.", file=sys.stderr)
            return 1
        write_example(folder, naam)
    except FileExistsError:
        print(f"'{path}' is er al en blijft zoals het is. Kies een andere naam.", file=sys.stderr)
        return 1
    except OSError:
        print(f"In '{folder}' kan niet geschreven worden. Kies een andere map met --pluginmap.", file=sys.stderr)
        return 1
    print(f"Klaar: {path}\nVerander de voorbeelden en kijk daarna: akad plugins controleer {path}")
    return 0


def run_check(arguments: argparse.Namespace) -> int:
    """Say what is wrong in a file, and what could be better."""
    import attrs

    from akad.plugins.checks import Texts, tips
    from akad.plugins.content import name_problem
    from akad.plugins.reading import ContentError, read_content

    file: Path = arguments.bestand
    try:
        content = read_content(file)
    except ContentError as error:
        for mistake in error.mistakes:
            print(f"{file.name} {mistake}" if mistake.line else f"{file.name}: {mistake}")
        return 1
    problem = name_problem(file.stem)
    if problem is not None or file.suffix != ".toml":
        print(f"{file.name}: geef het bestand een andere naam; {problem or 'die eindigt op .toml'}")
        return 1
    texts = Texts(**{field.name: getattr(content, field.name) for field in attrs.fields(Texts)})
    for tip in tips(texts):
        print(f"{file.name}: tip: {tip}")
    counts = ", ".join(
        f"{name} {len(items)}"
        for name in ("vragen", "checklists", "woordsignalen", "herkenners", "hulpbronnen")
        if (items := getattr(content, name))
    )
    print(f"{file.name}: dit werkt; {counts or 'er staat alleen nog niets in'}.")
    return 0


def run_switch(arguments: argparse.Namespace) -> int:
    """Switch a plugin on or off in the settings."""
    from akad.archive import load_settings, save_settings
    from akad.archive.hosting import disabled, plugin_folders, with_disabled
    from akad.plugins.discovery import discover
    from akad.plugins.reading import suggest

    settings, naam = load_settings(), arguments.naam
    known = [found.naam for found in discover(plugin_folders(settings, pluginmap_of(arguments)))]
    if naam not in known and naam not in disabled(settings):
        print(f"Er is geen plugin '{naam}'{suggest(naam, known) or '.'} Zie: akad plugins", file=sys.stderr)
        return 1
    save_settings(with_disabled(settings, naam, off=arguments.off))
    print(f"Plugin '{naam}' staat nu {'uit' if arguments.off else 'aan'}.")
    return 0


def _as_json(status: "PluginStatus") -> dict[str, object]:
    return {
        "naam": status.naam,
        "versie": status.versie,
        "bron": status.bron,
        "stand": status.stand.value,
        "bijdrage": dict(status.bijdrage),
        "fout": status.fout or None,
        "opmerkingen": list(status.opmerkingen),
    }


def _lines(status: "PluginStatus") -> list[str]:
    version = f" {status.versie}" if status.versie else ""
    brings = ", ".join(f"{name} {count}" for name, count in status.bijdrage.items())
    lines = [f"{status.naam}{version}: {status.stand.value} ({status.bron})"]
    if brings:
        lines.append(f"   {brings}")
    if status.fout:
        lines.append(f"   fout: {status.fout}")
    lines.extend(f"   let op: {remark}" for remark in status.opmerkingen)
    return lines
