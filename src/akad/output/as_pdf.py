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
from akad.privacy import clean

_FONT_PACKAGES = ("fontpkg_atkinson_hyperlegible", "fontpkg_source_sans_3", "fontpkg_ibm_plex_sans_arabic")
_ROUNDS = 6
# What stands there for an emoji, and for a letter, that no font has.
_PICTURE, _LETTER = "(plaatje)", "(teken)"
_UNSET = "er staat iets in de tekst wat niet gezet kan worden"
# Where a long word may break; and what makes one sign of several.
_BREAK = "\u200b"
_JOINERS = f"\ufe0e\ufe0f\u200d{_BREAK}"
_NOT_SHOWN = re.compile(r"the text (?:contains the disallowed codepoint )?`\"(.*?)\"`", re.DOTALL)
# What the PDF says of itself, in a part that is never packed. Asking typst would set all pages once more.
_PAGES = re.compile(rb"<xmpTPg:NPages>(\d+)</xmpTPg:NPages>")
_ESCAPED = re.compile(r"\\u\{([0-9a-f]+)\}")
# A word that fits in no line is given places where it may break.
_LONG = re.compile(r"[^\s\u200b]{26,}")
_PIECE = 13


class NoTypesetting(Exception):
    """PDF cannot be made here; `str(error)` is a Dutch sentence that says why and what can be done."""

    def __init__(self, why: str) -> None:
        super().__init__(f"Een PDF maken lukt hier niet: {why}. Maak HTML (--html) en druk die af.")


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
        raise NoTypesetting("het onderdeel 'typst' ontbreekt") from error
    folder = files("akad.output") / "templates"
    source = "\n".join((folder / name).read_text("utf-8") for name in ("basis.typ", template)).encode()
    fonts = _font_folders()
    missing: list[str] = []
    # First with the letters of our own alone: quick, and the same on every computer. What they lack may be on this one.
    for with_others in (False, *(True,) * _ROUNDS):
        options: dict[str, Any] = {
            "sys_inputs": {"data": json.dumps(_shown(data, "".join(missing)), ensure_ascii=False)},
            "font_paths": fonts,
            "ignore_system_fonts": not with_others,
        }
        try:
            made = typst.compile(source, format="pdf", pdf_standards=["ua-1"], **options)
        except typst.TypstError as error:
            gone = [letter for letter in _not_shown(error) if letter not in missing]
            if not gone:
                # What typst says may quote the text, so it goes no further.
                raise NoTypesetting(_UNSET) from None
            if with_others:
                missing += gone
            continue
        return Pdf(made, int(_PAGES.findall(made)[0]), tuple(letter for letter in missing if not _is_invisible(letter)))
    raise NoTypesetting(_UNSET)


def _not_shown(error: Exception) -> list[str]:
    """Return the letters that typst says no font has, each once."""
    said = "".join(_NOT_SHOWN.findall(str(getattr(error, "diagnostic", error))))
    letters = _ESCAPED.sub(lambda match: chr(int(match.group(1), 16)), said)
    return [letter for letter in dict.fromkeys(letters) if not letter.isascii()]


@cache
def _font_folders() -> list[Path]:
    """Return the folders with our fonts; without them the letters of typst itself are used."""
    return [Path(str(files(name))) / "files" for name in _FONT_PACKAGES if find_spec(name) is not None]


def _shown(data: Mapping[str, Any], missing: str) -> Any:
    """Return `data` as it can be set: a word for every run of `missing` letters, and long words with breaks in them."""
    invisible = "".join(filter(_is_invisible, missing))
    letters = "".join(letter for letter in missing if letter not in invisible)
    away = str.maketrans("", "", invisible)
    run = re.compile(f"[{re.escape(letters)}][{re.escape(letters + _JOINERS)}]*") if letters else None

    def cut(match: "re.Match[str]") -> str:
        word = match.group()
        return _BREAK.join(word[at : at + _PIECE] for at in range(0, len(word), _PIECE))

    def change(text: str) -> str:
        text = clean(text).translate(away).replace("\t", " ")
        if run is not None:
            text = run.sub(lambda match: _PICTURE if _is_picture(match.group()) else _LETTER, text)
        return text if text.startswith("<svg") or _BREAK in missing else _LONG.sub(cut, text)

    return _texts(data, change)


def _is_invisible(letter: str) -> bool:
    return letter in _JOINERS or category(letter) == "Cf"


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
