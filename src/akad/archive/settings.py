"""What a table sets once: theme, name, the safety text, where the sessions are."""

import os
from collections.abc import Mapping
from pathlib import Path

import attrs

from akad.archive import layout
from akad.archive.durable import write_durably
from akad.archive.errors import RecordError, WriteError
from akad.archive.problems import Misfit, first_of, located
from akad.archive.source import read_document
from akad.model.text import unknown_keys
from akad.privacy import clean

FILE_NAME = "instellingen.toml"
# Also keeps the file from being empty when nothing is set, which would read as a file that was lost.
_HEADING = "# Instellingen van akad. Dit bestand mag je met de hand wijzigen.\n"


def _clean(text: str | None) -> str | None:
    return None if text is None else clean(text).strip() or None


@attrs.frozen(kw_only=True)
class Settings:
    """The settings of a table; nothing in it is about a case.

    `thema` is the name of a screen theme, `wijktafel` the name of the table, `veiligheid` the table's own
    text of one or more lines about whom to call, `sessies` the folder of the records, `leren` that of
    the learning meetings, `werkwijzen` the file of each werkwijze of the table's own, by id. `gedeeld_archief` is
    where the archive that is shared with others is (`postgresql://…`, or a folder), and `gedeeld_deel` the name that
    the files of this table have in such a folder. None or empty: not set.
    """

    thema: str | None = None
    wijktafel: str | None = attrs.field(default=None, converter=_clean)
    veiligheid: str | None = attrs.field(default=None, converter=_clean)
    sessies: Path | None = None
    leren: Path | None = None
    werkwijzen: Mapping[str, Path] = attrs.field(factory=dict)
    geen_namen: tuple[str, ...] = ()
    gedeeld_archief: str | None = attrs.field(default=None, converter=_clean, repr=False)
    gedeeld_deel: str | None = None
    overig: Mapping[str, object] = unknown_keys()


def settings_path() -> Path:
    """Return where the settings are: in the folder of AKAD_CONFIG, else where the system keeps such files."""
    folder = os.environ.get("AKAD_CONFIG")
    if folder:
        return Path(folder) / FILE_NAME
    import platformdirs

    return platformdirs.user_config_path("akad") / FILE_NAME


def load_settings(path: Path | None = None) -> Settings:
    """Return the settings of the file `path` (by default `settings_path()`); without a file all are unset.

    Raises RecordError.
    """
    from akad.archive.structure import structure

    file = settings_path() if path is None else path
    try:
        text, document = read_document(file)
    except RecordError as error:
        if isinstance(error.__cause__, FileNotFoundError | NotADirectoryError):
            return Settings()
        raise
    try:
        return structure(document, Settings)
    except Misfit as misfit:
        raise first_of(located(file, text, misfit.problems)) from misfit


def save_settings(settings: Settings, path: Path | None = None) -> None:
    """Make the settings durable; keys that this version does not know go along. Raises WriteError."""
    file = settings_path() if path is None else path
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise WriteError.of(file, error) from error
    write_durably(file, _HEADING + layout.toml_text(layout.plain(settings)))


def sessions_folder(option: Path | None, settings: Settings, cwd: Path) -> Path:
    """Return the folder of the sessions of this run; it need not exist.

    The option, else the setting, else `./sessies` where there is one, else `AKAD/sessies` in the documents.
    """
    if option is not None:
        return option
    if settings.sessies is not None:
        return settings.sessies
    here = cwd / "sessies"
    if here.is_dir():
        return here
    import platformdirs

    return platformdirs.user_documents_path() / "AKAD" / "sessies"
