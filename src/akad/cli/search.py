"""`akad zoek`: words in many sessions, each hit in its sentence."""

import argparse
import sys
from datetime import date
from typing import TYPE_CHECKING, Any

from akad.cli.options import add_folders, folders_of

if TYPE_CHECKING:
    from akad.archive import Settings
    from akad.learning.archive import Archief
    from akad.learning.found import Found, Hit, Hits

_DESCRIPTION = """\
Zoek in alle sessies. Alle woorden moeten ergens in een sessie staan; hoofdletters en accenten maken niet uit.
Een woord wordt ook in langere woorden gevonden: wandel vindt wandelgroep. Tussen "aanhalingstekens" zoek je
precies die woorden achter elkaar."""
_MONTHS = "januari februari maart april mei juni juli augustus september oktober november december".split()
_BOLD, _PLAIN = "\033[1;4m", "\033[0m"


def add_parser(commands: "argparse._SubParsersAction[Any]") -> None:
    """Add `akad zoek`."""
    parser = commands.add_parser("zoek", help="zoek woorden in alle sessies", description=_DESCRIPTION)
    parser.add_argument("woorden", nargs="+", metavar="WOORDEN", help="wat je zoekt")
    parser.add_argument("--json", action="store_true", help="als JSON, voor andere programma's")
    parser.add_argument(
        "--aantal", type=_amount, default=20, metavar="N", help="laat zoveel sessies zien, de nieuwste eerst (20)"
    )
    parser.add_argument("--gedeeld", action="store_true", help="zoek in het gedeelde archief van de instellingen")
    add_folders(parser)
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Search, and show what was found."""
    from akad.archive import load_settings
    from akad.learning.words import parse_query

    typed = " ".join(_as_meant(words) for words in arguments.woorden)
    if not parse_query(typed):
        print("Hier staat geen woord in om te zoeken. Typ een of meer woorden.", file=sys.stderr)
        return 2
    if arguments.gedeeld and hasattr(arguments, "sessies"):
        print("--sessies gaat niet samen met --gedeeld: daar staan de sessies van iedereen.", file=sys.stderr)
        return 2
    find = _shared if arguments.gedeeld else _own
    hits = find(arguments, load_settings(), typed)
    if hits is None:
        return 2
    if arguments.json:
        import json

        print(json.dumps(_as_json(typed, hits), ensure_ascii=False, indent=2))
    else:
        print("\n".join(_lines(typed, hits, sys.stdout.isatty())))
    return 0


def _as_meant(words: str) -> str:
    """Return words of the command line with the quotes that the shell took away."""
    return f'"{words}"' if len(words.split()) > 1 and '"' not in words else words


def refreshed(archief: "Archief") -> None:
    """Bring the index up to date and say on standard error what somebody should know of it."""
    from akad.learning.archive import Progress

    shows = sys.stderr.isatty()
    told = False

    def progress(now: Progress) -> None:
        nonlocal told
        if shows and now.total > 200:
            told = True
            print(
                f"\rSessies lezen: {now.done} van {now.total}. Ctrl+C stopt; het gaat later verder. ",
                end="",
                file=sys.stderr,
                flush=True,
            )

    result = archief.refresh(progress)
    if told:
        print(file=sys.stderr)
    if result.reason:
        print(f"Het duurt nu langer, want {result.reason}.", file=sys.stderr)
    elif result.busy and archief.indexed:
        print(
            "Een ander venster van akad leest de sessies net opnieuw. Het nieuwste kan nog ontbreken.", file=sys.stderr
        )
    if (broken := len(archief.broken)) > 0:
        what = "1 bestand of map telt" if broken == 1 else f"{broken} bestanden of mappen tellen"
        print(f"{what} niet mee. Waarom zegt: akad controleer MAP", file=sys.stderr)
    if unequal := [copy for copy in archief.copies if not copy.same]:
        print(f"Van {len(unequal)} sessies is er een tweede bestand met iets anders erin:", file=sys.stderr)
        for copy in unequal[:5]:
            print(f"   {copy.path} (telt niet mee; wel {copy.counted.name})", file=sys.stderr)


def _own(arguments: argparse.Namespace, settings: "Settings", typed: str) -> "Hits | None":
    from akad.learning.archive import Archief

    folders = folders_of(arguments, settings)
    if not any(folder.is_dir() for folder in folders):
        print(f"De map '{folders[0]}' is er niet. Kijk of de naam klopt.", file=sys.stderr)
        return None
    archief = Archief(folders)
    refreshed(archief)
    hits = archief.search(typed, limit=arguments.aantal)
    if hits.partly:
        why = "nog niet alles is gelezen" if hits.indexed else "dit zijn er te veel om zonder index te lezen"
        print(f"Alleen in een deel van de sessies is gezocht: {why}.", file=sys.stderr)
    return hits


def _shared(arguments: argparse.Namespace, settings: "Settings", typed: str) -> "Hits":
    from akad.learning.shared import open_setting

    archive = open_setting(settings)
    try:
        hits = archive.search(typed, limit=arguments.aantal)
    finally:
        archive.close()
    if hits.partly:
        print("Alleen in de nieuwste sessies is gezocht: het zijn er te veel zonder index.", file=sys.stderr)
    return hits


def _amount(text: str) -> int:
    number = int(text)
    if not 0 < number <= 100_000:
        raise ValueError(text)
    return number


def _lines(typed: str, hits: "Hits", bold: bool) -> list[str]:
    from akad.learning.wording import sessions
    from akad.privacy import clean

    if not hits.total:
        return [f"Niets gevonden met: {clean(typed)}"]
    what = sessions(hits.total)
    more = f"; dit zijn de nieuwste {len(hits.found)}" if hits.total > len(hits.found) else ""
    lines = [f"{what} met: {clean(typed)}{more}"]
    for found in hits.found:
        lines += ["", clean(_head(found))]
        lines += [f"   {clean(hit.waar)}: {_sentence(hit, bold)}" for hit in found.hits]
        if found.reden:
            lines.append(f"   {clean(found.reden)}")
        if found.meer:
            lines.append(f"   … en nog {found.meer} {'zin' if found.meer == 1 else 'zinnen'}")
    return lines


def _head(found: "Found") -> str:
    day = None if found.dag is None else _day(found.dag)
    return " · ".join(filter(None, (found.codenaam, day, found.wijktafel, found.id)))


def _day(day: date) -> str:
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"


def _sentence(hit: "Hit", bold: bool) -> str:
    from akad.privacy import clean

    pieces = ((clean(piece.text).replace("\n", " "), piece.hit and bold) for piece in hit.stukken)
    return "".join(f"{_BOLD}{text}{_PLAIN}" if marked else text for text, marked in pieces)


def _as_json(typed: str, hits: "Hits") -> dict[str, object]:
    return {
        "gezocht": typed,
        "aantal": hits.total,
        "volledig": not hits.partly,
        "sessies": [
            {
                "id": found.id,
                "codenaam": found.codenaam,
                "bestand": str(found.path) if found.path.name else None,
                "status": found.status.value if found.status else None,
                "dag": found.dag.isoformat() if found.dag else None,
                "wijktafel": found.wijktafel,
                "zinnen": [
                    {
                        "sleutel": hit.key,
                        "waar": hit.waar,
                        "tekst": hit.tekst,
                        "gevonden": [piece.text for piece in hit.stukken if piece.hit],
                        "idee": hit.idee,
                        "kring": hit.kring,
                        "stap": hit.stap,
                        "perspectief": hit.perspectief,
                    }
                    for hit in found.hits
                ],
                "meer": found.meer,
                "reden": found.reden or None,
            }
            for found in hits.found
        ],
    }
