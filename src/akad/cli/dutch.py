"""argparse in Dutch.

argparse looks up its own sentences with gettext under the module name `_`. It brings no Dutch, so we hand it a
table; a test provokes every sentence that a user can see and looks for English.
"""

import argparse
import re
from typing import Any, NoReturn

_SENTENCES = {
    "usage: ": "gebruik: ",
    "options": "opties",
    "positional arguments": "wat je opgeeft",
    "show this help message and exit": "laat deze hulp zien",
    "%(prog)s: error: %(message)s\n": "%(message)s\n",
    "the following arguments are required: %s": "er ontbreekt nog: %s",
    "unrecognized arguments: %s": "dit ken ik niet: %s",
    "expected one argument": "hier hoort iets achter te staan",
    "expected at least one argument": "hier hoort minstens één ding achter te staan",
    "ambiguous option: %(option)s could match %(matches)s": "%(option)s kan van alles zijn: %(matches)s",
    "invalid choice: %(value)r (choose from %(choices)s)": "'%(value)s' ken ik niet; kies uit %(choices)s",
    "argument %(argument_name)s: %(message)s": "bij %(argument_name)s: %(message)s",
    "not allowed with argument %s": "gaat niet samen met %s",
    "ignored explicit argument %r": "hier hoort niets achter: %r",
    "invalid %(type)s value: %(value)r": "'%(value)s' past hier niet",
}


def _dutch(sentence: str) -> str:
    return _SENTENCES.get(sentence, sentence)


argparse._ = _dutch  # type: ignore[attr-defined]


class Parser(argparse.ArgumentParser):
    """A parser whose help and errors are Dutch; wrong use is one sentence on standard error and exit code 2."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs["add_help"] = False
        kwargs.setdefault("formatter_class", argparse.RawDescriptionHelpFormatter)
        super().__init__(*args, **kwargs)
        self.add_argument("-h", "--help", action="help", help="laat deze hulp zien")

    def error(self, message: str) -> NoReturn:
        """Say what is wrong and what to do, and stop with 2."""
        message = re.sub(r"\bbij (COMMANDO|commando): ", "", message)
        self.exit(2, f"{message}. Zie: {self.prog} --help\n")
