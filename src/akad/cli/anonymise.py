"""`akad anonimiseer`: text in, text without people out; nothing of the text is kept or logged."""

import argparse
import json
import os
import sys
from collections.abc import Iterator
from io import BufferedReader
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any

from akad.cli.bulk import mapped

if TYPE_CHECKING:
    from akad.privacy import Boundary, Finding
    from akad.privacy.boundary import Finder

FINE, WRONG_USE = 0, 2
# A long text is read in pieces that end with a line, so that a file of any size fits in memory.
_PIECE = 100_000
# So many bytes of lines are looked at together, and go to another process at once.
_BATCH = 50_000


class _Refused(Exception):
    """The input cannot be used; the message is the sentence for the user."""


def add_parser(subparsers: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the command `anonimiseer` to the commands of `akad`."""
    parser = subparsers.add_parser(
        "anonimiseer",
        help="haal uit een tekst wat naar een persoon wijst",
        description="Lees tekst en schrijf haar zonder namen, adressen, nummers en andere sporen naar een persoon. "
        "Er wordt niets bewaard. Lees altijd zelf na: geen programma vindt alles.",
        epilog="Afsluitcodes: 0 gelukt, 1 kon niet lezen of schrijven, 2 verkeerd gebruikt of onleesbare invoer.",
    )
    parser.add_argument("bestand", nargs="?", default="-", metavar="BESTAND|-", help="de tekst; - is standaardinvoer")
    shape = parser.add_mutually_exclusive_group()
    shape.add_argument("--json", action="store_true", help="schrijf niet de tekst maar wat er gevonden is, als JSON")
    shape.add_argument(
        "--jsonl",
        action="store_true",
        help='lees regels {"id", "text"} en schrijf regels {"id", "text", "spans"}; de tekst blijft zoals zij was',
    )
    parser.add_argument(
        "--grover",
        action="store_true",
        help="maak ook data, leeftijden, plaatsen en organisaties grover (anders worden zij alleen gevonden)",
    )
    parser.add_argument(
        "--namen",
        metavar="BESTAND|-|NUMMER",
        help="namen om naar te zoeken, een per regel of met komma's ertussen (Esther = de bewoner): uit een bestand, "
        "van standaardinvoer (-) of van een bestandsbeschrijver (een nummer)",
    )
    parser.add_argument("--laat-staan", metavar="BESTAND", help="woorden die blijven, een per regel (hulpbronnen)")
    parser.add_argument(
        "--domein",
        action="append",
        default=[],
        metavar="NAAM",
        help="herken ook de nummers van dit werkveld (zie akad plugins); mag vaker, en alle is alle velden",
    )
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Do the command and return its exit code."""
    try:
        boundary = _boundary(args)
        with _opened(args.bestand) as source:
            if args.jsonl:
                _lines(source, boundary)
            elif args.json:
                _spans(source, boundary)
            else:
                _text(source, boundary, quasi=args.grover)
        sys.stdout.flush()
    except _Refused as refusal:
        print(f"akad anonimiseer: {refusal}", file=sys.stderr)
        return WRONG_USE
    except BrokenPipeError:
        # Whoever read us has read enough; without this Python complains once more while it ends.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return FINE
    return FINE


def _boundary(args: argparse.Namespace) -> "Boundary":
    from akad.privacy import Boundary, SessionNames

    if args.namen == "-" and args.bestand == "-":
        raise _Refused(
            "de tekst en de namen kunnen niet allebei van standaardinvoer komen; geef een van beide als bestand."
        )
    names = SessionNames()
    if args.namen is not None:
        with _opened(int(args.namen) if args.namen.isdecimal() else args.namen) as source:
            for number, line in enumerate(source, 1):
                names.add_line(_decoded(line, args.namen, number))
    allow: list[str] = []
    if args.laat_staan is not None:
        with _opened(args.laat_staan) as source:
            allow = [_decoded(line, args.laat_staan, number).strip() for number, line in enumerate(source, 1)]
    return Boundary(names, allow=allow, extra=_of_fields(args.domein))


def _of_fields(wanted: list[str]) -> "tuple[Finder, ...]":
    """Return a finder for the numbers that the fields of `wanted` use, from their plugins."""
    if not wanted:
        return ()
    from akad.archive.errors import RecordError
    from akad.archive.hosting import open_host
    from akad.archive.settings import load_settings
    from akad.privacy.fields import finder_of

    try:
        host = open_host(load_settings())
    except RecordError as problem:
        raise _Refused(str(problem)) from None
    known = [domein.naam for domein in host.domeinen()]
    if "alle" in wanted:
        wanted = known
    for name in wanted:
        if name not in known:
            raise _Refused(f"--domein {name}: dat werkveld is er niet; kies uit {', '.join(known) or 'niets'} of alle.")
    return (finder_of(host.recognisers(wanted)),)


def _opened(where: str | int) -> IO[bytes]:
    if where == "-":
        return os.fdopen(os.dup(sys.stdin.fileno()), "rb")
    try:
        return open(where, "rb") if isinstance(where, int) else Path(where).open("rb")  # noqa: PTH123
    except OSError as problem:
        reason = {
            2: "bestaat niet",
            13: "mag niet gelezen worden",
            21: "is een map",
            9: "is geen open bestandsbeschrijver",
        }
        raise _Refused(
            f"{where}: {reason.get(problem.errno or 0, 'kan niet gelezen worden')}; kijk de naam na."
        ) from None


def _decoded(line: bytes, where: str, number: int) -> str:
    try:
        return line.decode("utf-8-sig" if number == 1 else "utf-8")
    except UnicodeDecodeError:
        named = "standaardinvoer" if where == "-" else where
        raise _Refused(
            f"{named} regel {number}: dit is geen UTF-8; bewaar de tekst als UTF-8 en probeer het opnieuw."
        ) from None


def _pieces(source: IO[bytes]) -> Iterator[str]:
    piece: list[str] = []
    size = 0
    where = getattr(source, "name", "-")
    for number, line in enumerate(source, 1):
        piece.append(_decoded(line, where if isinstance(where, str) else "-", number))
        size += len(line)
        if size >= _PIECE:
            yield "".join(piece)
            piece, size = [], 0
    if piece:
        yield "".join(piece)


def _write(text: str) -> None:
    sys.stdout.buffer.write(text.encode("utf-8"))


def _text(source: IO[bytes], boundary: "Boundary", quasi: bool) -> None:
    for text in mapped(lambda piece: boundary.anonymise(piece, quasi).text, _pieces(source), source):
        _write(text)


def _spans(source: IO[bytes], boundary: "Boundary") -> None:
    def spans_of(placed: tuple[int, str]) -> str:
        base, piece = placed
        spans = [
            _span(finding, base) | {"must": finding.must, "replacement": finding.replacement}
            for finding in boundary.find_in(piece)
        ]
        return json.dumps(spans, ensure_ascii=False)[1:-1]

    found = [spans for spans in mapped(spans_of, _placed(_pieces(source)), source) if spans]
    _write(f'{{"spans": [{", ".join(found)}]}}\n')


def _placed(pieces: Iterator[str]) -> Iterator[tuple[int, str]]:
    """Yield each piece with where it begins in the whole."""
    base = 0
    for piece in pieces:
        yield base, piece
        base += len(piece)


def _span(finding: "Finding", base: int = 0) -> dict[str, Any]:
    return {"start": base + finding.start, "end": base + finding.end, "label": str(finding.label)}


def _lines(source: IO[bytes], boundary: "Boundary") -> None:
    """Write each line with its spans; a wrong line ends it, after what was right before it is written."""
    where = getattr(source, "name", "-")
    named = where if isinstance(where, str) else "standaardinvoer"
    refusal: list[_Refused] = []
    for answer in mapped(lambda batch: _answers(boundary, batch), _batches(source, named, refusal), source):
        _write(answer)
        sys.stdout.buffer.flush()
    if refusal:
        raise refusal[0]


def _batches(source: IO[bytes], named: str, refusal: list[_Refused]) -> Iterator[str]:
    """Yield lines as JSON texts with "id" and "text", those together that came together: nobody waits for an answer."""
    number = 0
    for lines in _as_they_come(source):
        batch: list[str] = []
        for raw in lines:
            number += 1
            try:
                line = _checked(raw, named, number)
            except _Refused as problem:
                refusal.append(problem)
                break
            if line:
                batch.append(line)
        if batch:
            yield "\n".join(batch)
        if refusal:
            return


def _as_they_come(source: IO[bytes]) -> Iterator[list[bytes]]:
    """Yield the whole lines of each part of `source` that is there to be read."""
    assert isinstance(source, BufferedReader)
    begun: list[bytes] = []
    while part := source.read1(_BATCH):
        end = part.rfind(b"\n") + 1
        if end:
            yield b"".join((*begun, part[:end])).split(b"\n")[:-1]
            begun = []
        begun.append(part[end:])
    if last := b"".join(begun):
        yield [last]


def _checked(raw: bytes, named: str, number: int) -> str:
    line = _decoded(raw, named, number).strip()
    if not line:
        return ""
    try:
        record = json.loads(line)
        identity, text = record["id"], record["text"]
        if not isinstance(text, str):
            raise TypeError
        return json.dumps([identity, text])
    except (ValueError, KeyError, TypeError, RecursionError):
        raise _Refused(
            f'{named} regel {number}: verwacht een regel JSON met "id" en "text" (tekst); kijk deze regel na.'
        ) from None


def _answers(boundary: "Boundary", batch: str) -> str:
    given = [json.loads(line) for line in batch.split("\n")]
    found = boundary.find_in_each([text for _, text in given])
    answers = [
        json.dumps({"id": identity, "text": text, "spans": [_span(finding) for finding in findings]}) + "\n"
        for (identity, text), findings in zip(given, found, strict=True)
    ]
    return "".join(answers)
