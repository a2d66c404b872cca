"""From a file to a TOML document, with every way in which that fails as one Dutch sentence."""

import codecs
import re
import tomllib
from pathlib import Path
from typing import Any

from akad.archive.errors import RecordError

Document = dict[str, Any]

_UTF16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_PLACE = re.compile(r" \(at (?:line (\d+), column \d+|end of document)\)$")
_END_OF_DATA = "unexpected end of data"
_SAVE_AS_UTF8 = "Open het in een teksteditor en bewaar het als UTF-8"
_REPAIR = "Verbeter de regel in een teksteditor, of zet een reservekopie terug"

# The beginnings of the messages of tomllib, and what they mean for a person with a text editor. Whatever is
# not in this list (a later Python may say it otherwise) becomes the last sentence.
_SYNTAX = (
    ("Unterminated string", "een tekst wordt niet afgesloten met aanhalingstekens"),
    ("Unclosed array", "een lijst wordt niet afgesloten met ]"),
    ("Unclosed inline table", "een tabel wordt niet afgesloten met }"),
    ("Expected '='", "na een sleutel hoort een = te staan"),
    ("Expected ']'", "de kop van een tabel wordt niet afgesloten met ]"),
    ("Expected newline", "er staat nog iets achter de waarde"),
    ("Expected", "er ontbreekt een teken"),
    ("Invalid value", "dit is geen geldige waarde; tekst hoort tussen aanhalingstekens"),
    ("Invalid statement", "deze regel is geen sleutel, geen tabel en geen commentaar"),
    ("Invalid initial character", "een sleutel begint met een letter of cijfer"),
    ("Invalid date", "deze datum of tijd bestaat niet"),
    ("Cannot overwrite", "deze sleutel staat er twee keer"),
    ("Duplicate", "deze sleutel staat er twee keer"),
    ("Cannot declare", "deze tabel staat er twee keer"),
    ("Cannot mutate", "deze tabel staat er twee keer"),
    ("Cannot redefine", "deze tabel staat er twee keer"),
    ("Illegal character", "er staat een onzichtbaar teken, of een regeleinde midden in een tekst"),
    ("Found invalid character", "er staat een teken dat hier niet mag"),
    ("Unescaped", "een \\ in een tekst hoort dubbel: \\\\"),
    ("Escaped character", "een \\ in een tekst hoort dubbel: \\\\"),
    ("Invalid hex", "een \\ in een tekst hoort dubbel: \\\\"),
)
_UNKNOWN_SYNTAX = "dit is geen geldige TOML"


class SyntaxTrouble(RecordError):
    """A text that is no TOML; `at_end` says that the text stops where more should come."""

    def __init__(self, file: Path, message: str, *, line: int | None, at_end: bool) -> None:
        super().__init__(file, message, line=line, advice=f"{_REPAIR}.")
        self.at_end = at_end


def read_text(path: Path) -> tuple[str, bool]:
    """Return the text of a file with plain newlines, and whether it is whole.

    It is not whole when the last character is cut in two; that half is left out. Raises RecordError.
    """
    try:
        data = path.read_bytes()
    except OSError as error:
        raise _unreadable(path, error) from error
    if not data.strip():
        raise RecordError(path, "het bestand is leeg", advice="Zet een reservekopie terug of gooi het weg.")
    data = data.removeprefix(codecs.BOM_UTF8)
    if data.startswith(_UTF16) or (b"\0" in data and data.count(b"\0") * 3 >= len(data)):
        raise RecordError(path, "het bestand is UTF-16, geen UTF-8", advice=f"{_SAVE_AS_UTF8}.")
    if b"\0" in data:
        raise RecordError(path, "dit is geen tekstbestand", advice="Zet een reservekopie van het verslag terug.")
    try:
        return data.decode().replace("\r\n", "\n"), True
    except UnicodeDecodeError as error:
        if error.reason == _END_OF_DATA:
            return data[: error.start].decode().replace("\r\n", "\n"), False
        line = data.count(b"\n", 0, error.start) + 1
        raise RecordError(path, "dit is geen UTF-8", line=line, advice=f"{_SAVE_AS_UTF8}.") from error


def parse(path: Path, text: str) -> Document:
    """Return the TOML document in `text`; `path` is only named in the SyntaxTrouble that is raised."""
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        english = str(error)
    except RecursionError:
        english = ""
    except ValueError:
        # tomllib lets int() complain about a number of more than 4,300 digits.
        english = "Invalid value"
    place = _PLACE.search(english)
    line = int(place[1]) if place and place[1] else None
    last_line = text.rstrip().count("\n") + 1
    message = next((dutch for start, dutch in _SYNTAX if english.startswith(start)), _UNKNOWN_SYNTAX)
    at_end = bool(place) and (line is None or line >= last_line)
    raise SyntaxTrouble(path, message, line=line, at_end=at_end)


def read_document(path: Path) -> tuple[str, Document]:
    """Return the text and the TOML document of a file that is not a record; raises RecordError."""
    text, whole = read_text(path)
    if not whole:
        raise RecordError(path, "het bestand is afgekapt, midden in een teken", advice=f"{_REPAIR}.")
    return text, parse(path, text)


def _unreadable(path: Path, error: OSError) -> RecordError:
    if isinstance(error, FileNotFoundError | NotADirectoryError):
        return RecordError(path, "dit bestand is er niet (meer)", advice=f"Kijk of '{path.parent}' de goede map is.")
    if isinstance(error, IsADirectoryError) or path.is_dir():
        return RecordError(path, "dit is een map, geen bestand", advice="Noem een bestand dat op .toml eindigt.")
    if isinstance(error, PermissionError):
        return RecordError(path, "je mag dit bestand niet lezen", advice="Pas de rechten van het bestand aan.")
    return RecordError(path, "het bestand is niet te lezen", advice="Controleer de schijf waarop het staat.")
