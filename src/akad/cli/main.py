"""The command `akad`: which commands there are. Each imports what is heavy only when it runs."""

import argparse
import sys
from collections.abc import Sequence

from akad import __version__
from akad.cli import (
    anonymise,
    check,
    demo,
    documents,
    faults,
    figures,
    lead,
    learn,
    plugins,
    prepare,
    publish,
    search,
    show,
)
from akad.cli.dutch import Parser

FINE, FOUND, WRONG_USE, FAULT = 0, 1, 2, 70
"""Exit codes: fine, found something wrong, used wrongly, a fault of ours."""

_DESCRIPTION = """\
De wijktafel denkt mee, op de manier van AKAD: Anders Kijken, Anders Doen.

Zonder commando begint het startscherm. Nieuw hier? Probeer: akad demo"""


def build_parser(argv: Sequence[str] = ()) -> argparse.ArgumentParser:
    """Return the parser of all commands, with those of plugins when `argv` needs them."""
    parser = Parser(prog="akad", description=_DESCRIPTION)
    parser.add_argument("--version", action="version", version=f"akad {__version__}", help="laat de versie zien")
    lead.add_options(parser)
    parser.set_defaults(run=lead.run_start)
    commands = parser.add_subparsers(title="commando's", metavar="COMMANDO", parser_class=Parser)
    for module in (demo, prepare, lead, learn, search, figures, publish, show, documents, check, anonymise, plugins):
        module.add_parser(commands)
    plugins.add_asked_for(commands, argv)
    return parser


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code."""
    if argv is None:  # this is the whole process
        faults.keep_values_out()
    _speak_utf8()
    words = sys.argv[1:] if argv is None else argv
    arguments = build_parser(words).parse_args(words)
    try:
        return int(arguments.run(arguments))
    except _archive_errors() as problem:
        print(problem, file=sys.stderr)
        return FOUND
    except (KeyError, IndexError) as fault:  # the only ones of LookupError whose text is no sentence of ours
        print(faults.in_words(fault), file=sys.stderr)
        return FAULT
    except LookupError as problem:
        print(problem, file=sys.stderr)
        return FOUND
    except KeyboardInterrupt:
        return 130
    except BrokenPipeError:
        # Whoever read us stopped reading, as `head` does. Standard output must not complain once more at exit.
        sys.stdout = None
        return FINE
    except Exception as fault:
        print(faults.in_words(fault), file=sys.stderr)
        return FAULT


def _archive_errors() -> tuple[type[Exception], ...]:
    """Return what the archive raises; a command that never came to it has not imported it, and cannot raise it."""
    errors = sys.modules.get("akad.archive.errors")
    return () if errors is None else (errors.ArchiveError,)


def _speak_utf8() -> None:
    """Write UTF-8 whatever the locale says; a Dutch sentence has more than ASCII."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="replace")
