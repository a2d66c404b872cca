"""`akad kaart` and `akad verslag`: documents of one session."""

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

from akad.cli.options import add_folder, add_pluginmap, folder_of, lacks_pluginmap, pluginmap_of

if TYPE_CHECKING:
    from akad.model import Sessie
    from akad.output.export import Form, Kind, Made
    from akad.plugins import PluginHost

_STDOUT = Path("-")
_KAART = """\
Maak de bewonerskaart: de tips op één A4, in grote letters en gewone woorden, met vakjes om te kiezen.
Zonder keuze wordt het een PDF in deze map."""
_VERSLAG = """\
Maak het verslag van een sessie voor de mensen aan tafel, met de matrix en het netwerk.
Zonder keuze wordt het een PDF in deze map."""


def add_parser(commands: "argparse._SubParsersAction[Any]") -> None:
    """Add `akad kaart` and `akad verslag`."""
    kaart = commands.add_parser("kaart", help="maak de kaart met tips voor de bewoner", description=_KAART)
    _add(kaart, "kaart", {"pdf": "als PDF, om af te drukken", "html": "als één webpagina"})
    kaart.add_argument(
        "--taal", action="store_true", help="maak niets; laat zien wat er op de kaart gewoner gezegd kan worden"
    )
    verslag = commands.add_parser("verslag", help="maak het verslag van een sessie", description=_VERSLAG)
    _add(
        verslag,
        "verslag",
        {"pdf": "als PDF", "html": "als één webpagina", "md": "als Markdown, om mee verder te werken"},
    )


def _add(parser: argparse.ArgumentParser, kind: str, forms: dict[str, str]) -> None:
    parser.add_argument("sessie", metavar="SESSIE", help="codenaam, id of bestand van een sessie")
    for form, text in forms.items():
        parser.add_argument(
            "--markdown" if form == "md" else f"--{form}", dest="vormen", action="append_const", const=form, help=text
        )
    parser.add_argument(
        "-o",
        "--uit",
        type=Path,
        metavar="BESTAND",
        help="in dit bestand of deze map; - is de standaarduitvoer",
    )
    parser.add_argument("--vervang", action="store_true", help="neem de plaats in van een bestand dat er al is")
    add_folder(parser)
    add_pluginmap(parser)
    parser.set_defaults(run=run, soort=kind, taal=False)


def run(arguments: argparse.Namespace) -> int:
    """Make what was asked for."""
    from akad.archive import find_session, load_settings, read_record
    from akad.archive.hosting import open_host
    from akad.output.as_pdf import NoTypesetting
    from akad.output.export import Kind, make, may_go_out

    if lacks_pluginmap(arguments):
        return 2
    kind = Kind(arguments.soort)
    forms = _forms(kind, arguments)
    if isinstance(forms, str):
        print(forms, file=sys.stderr)
        return 2
    settings = load_settings()
    sessie = read_record(find_session(arguments.sessie, folder_of(arguments, settings))).sessie
    host = open_host(settings, pluginmap_of(arguments))
    if arguments.taal:
        return _language(sessie, host)
    try:
        may_go_out(sessie, settings, host)
        made = [make(kind, form, sessie, settings, host) for form in forms]
    except NoTypesetting as problem:
        print(problem, file=sys.stderr)
        return 1
    for form, each in zip(forms, made, strict=True):
        put(each, _target(arguments.uit, kind, sessie, form), arguments.vervang)
    for remark in dict.fromkeys(remark for each in made for remark in each.remarks):
        print(_clean(remark), file=sys.stderr)
    if kind is Kind.CARD:
        _mention_language(sessie, host)
    return 0


def _forms(kind: "Kind", arguments: argparse.Namespace) -> "list[Form] | str":
    """Return which files to make, or a Dutch sentence about what cannot be."""
    from akad.output.export import FORMS, Form

    possible = FORMS[kind]
    asked = [Form(form) for form in dict.fromkeys(arguments.vormen or ())]
    target: Path | None = arguments.uit
    if target is None or target.is_dir():
        return asked or [possible[0]]
    if len(asked) > 1:
        return "Met -o kan er één bestand tegelijk. Kies één soort, of noem een map."
    if target == _STDOUT:
        form = (asked or [Form.HTML])[0]
        if form is Form.PDF and sys.stdout.isatty():
            return "Een PDF is geen tekst voor een terminal. Noem met -o een bestand."
        return [form]
    end = target.suffix.removeprefix(".").lower()
    ends = {"htm": Form.HTML, "markdown": Form.MARKDOWN, **{form.value: form for form in possible}}
    if asked:
        return asked
    if end in ends and ends[end] in possible:
        return [ends[end]]
    listed = ", ".join(f".{form.value}" for form in possible)
    return f"Aan '{target.name}' is niet te zien wat het moet worden. Laat de naam eindigen op een van {listed}."


def _target(asked: Path | None, kind: "Kind", sessie: "Sessie", form: "Form") -> Path:
    from akad.output.export import file_name

    if asked is None or asked.is_dir():
        return (asked or Path.cwd()) / file_name(kind, sessie, form)
    return asked


def put(made: "Made", target: Path, replaces: bool) -> None:
    """Write a document to a file, and say where, or to standard output. Raises WriteError."""
    from akad.archive import WriteError
    from akad.output.export import save

    if target == _STDOUT:
        sys.stdout.buffer.write(made.data)
        sys.stdout.buffer.flush()
        return
    if target.exists() and not replaces:
        raise WriteError(
            target, f"Er is al een bestand '{target}'. Kies met -o een andere naam, of geef --vervang erbij."
        )
    save(target, made, replaces=replaces)
    print(target)


def _plainer(sessie: "Sessie", host: "PluginHost") -> dict[str, tuple[str, ...]]:
    from akad.output.card import card_of, plainer

    return plainer(card_of(sessie), sessie, host.word_finder(sessie.domeinen))


def _language(sessie: "Sessie", host: "PluginHost") -> int:
    from akad.output.card import tips_of

    said = _plainer(sessie, host)
    for text, sentences in said.items():
        print(_clean(text))
        for sentence in sentences:
            print(f"  - {_clean(sentence)}")
    if not said:
        print("Op deze kaart staat niets wat gewoner kan." if tips_of(sessie) else "Op deze kaart staan nog geen tips.")
    return 0


def _mention_language(sessie: "Sessie", host: "PluginHost") -> None:
    count = len(_plainer(sessie, host))
    if count:
        what = "1 tekst kan" if count == 1 else f"{count} teksten kunnen"
        which = "Bekijk die" if count == 1 else "Bekijk ze"
        print(f"Op de kaart: {what} gewoner. {which} met: akad kaart {sessie.id} --taal", file=sys.stderr)


def _clean(text: str) -> str:
    """Return text for the terminal: what somebody put in by hand must not steer it."""
    from akad.privacy import clean

    return clean(text)
