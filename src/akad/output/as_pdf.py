"""A document as PDF, set by typst: letters inside the file, tagged for who has it read aloud (PDF/UA-1), no network.

Texts go to typst as JSON, so nothing that somebody typed is ever typst markup. A letter that no font here has would
stop the typesetting (PDF/UA-1 does not allow empty boxes): a word takes its place, and the caller is told.
"""

import json
import re
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from importlib.util import find_spec
from pathlib import Path
from typing import Any
from unicodedata import category

import attrs

from akad.output.document import Document

_FONT_PACKAGES = ("fontpkg_atkinson_hyperlegible", "fontpkg_source_sans_3", "fontpkg_ibm_plex_sans_arabic")
_ROUNDS = 4
# What stands there for an emoji, and for a letter, that no font has.
_PICTURE, _LETTER = "(plaatje)", "(teken)"
# Invisible: these make one sign of several.
_JOINERS = "\ufe0e\ufe0f\u200d\u200b"
_NOT_SHOWN = re.compile(r"the text `\"(.*?)\"` could not be displayed", re.DOTALL)
# What the PDF says of itself, in a part that is never packed. Asking typst would set all pages once more.
_PAGES = re.compile(rb"<xmpTPg:NPages>(\d+)</xmpTPg:NPages>")
_ESCAPED = re.compile(r"\\u\{([0-9a-f]+)\}")
# A word that fits in no line is given places where it may break.
_LONG = re.compile(r"[^\s\u200b]{26,}")
_PIECE = 13


class NoTypesetting(Exception):
    """PDF cannot be made on this computer; `str(error)` is a Dutch sentence that says what can."""

    def __str__(self) -> str:
        return (
            "Een PDF maken lukt hier niet: het onderdeel 'typst' ontbreekt. Maak HTML (--html) en druk die af, "
            "of installeer akad opnieuw."
        )


@attrs.frozen
class Pdf:
    """A PDF: its bytes, how many pages it has, and the letters that it could not show."""

    data: bytes
    pages: int
    missing: tuple[str, ...] = ()


def as_pdf(document: Document, footer: str = "") -> Pdf:
    """Return `document` as a PDF on A4; `footer` stands at the bottom of every page. Raises NoTypesetting."""
    blocks = [{"kind": type(block).__name__.lower(), **attrs.asdict(block)} for block in document.blocks]
    data = {"title": document.title, "subtitle": document.subtitle, "footer": footer, "blocks": blocks}
    return typeset("document.typ", data)


def typeset(template: str, data: Mapping[str, Any]) -> Pdf:
    """Return what `template` (of this package) makes of `data`, which must have a `title`. Raises NoTypesetting."""
    try:
        import typst
    except ImportError as error:
        raise NoTypesetting from error
    folder = files("akad.output") / "templates"
    source = "\n".join((folder / name).read_text("utf-8") for name in ("basis.typ", template)).encode()
    fonts = _font_folders()
    shown = _breakable(dict(data))
    missing: list[str] = []
    # First with the letters of our own alone: quick, and the same on every computer. What they lack may be on this one.
    for with_others in (False, *(True,) * _ROUNDS):
        options: dict[str, Any] = {
            "sys_inputs": {"data": json.dumps(shown, ensure_ascii=False)},
            "font_paths": fonts,
            "ignore_system_fonts": not with_others,
        }
        try:
            made = typst.compile(source, format="pdf", pdf_standards=["ua-1"], **options)
        except typst.TypstError as error:
            gone = [letter for letter in _not_shown(error) if letter not in missing]
            if not gone:
                raise
            if with_others:
                missing += gone
                shown = _without(shown, "".join(missing))
            continue
        return Pdf(made, int(_PAGES.findall(made)[0]), tuple(missing))
    raise NoTypesetting  # never seen: every round takes letters away


def _not_shown(error: Exception) -> list[str]:
    """Return the letters that typst says no font has, each once."""
    said = "".join(_NOT_SHOWN.findall(str(getattr(error, "diagnostic", error))))
    letters = _ESCAPED.sub(lambda match: chr(int(match.group(1), 16)), said)
    return [letter for letter in dict.fromkeys(letters) if not letter.isascii() and letter not in _JOINERS]


@cache
def _font_folders() -> list[Path]:
    """Return the folders with our fonts; without them the letters of typst itself are used."""
    return [Path(str(files(name))) / "files" for name in _FONT_PACKAGES if find_spec(name) is not None]


def _breakable(value: Any) -> Any:
    def cut(match: "re.Match[str]") -> str:
        word = match.group()
        return "\u200b".join(word[at : at + _PIECE] for at in range(0, len(word), _PIECE))

    return _texts(value, lambda text: text if text.startswith("<svg") else _LONG.sub(cut, text))


def _without(value: Any, letters: str) -> Any:
    """Return JSON data in which every run of `letters` has become a word that says what was there."""
    run = re.compile(f"[{re.escape(letters)}][{re.escape(letters + _JOINERS)}]*")
    return _texts(value, lambda text: run.sub(lambda match: _PICTURE if _is_picture(match.group()) else _LETTER, text))


def _is_picture(text: str) -> bool:
    return any(category(letter) == "So" for letter in text)


def _texts(value: Any, change: Any) -> Any:
    """Return JSON data with every text as `change` makes it; keys stay."""
    if isinstance(value, str):
        return change(value)
    if isinstance(value, Mapping):
        return {key: _texts(item, change) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [_texts(item, change) for item in value]
    return value
