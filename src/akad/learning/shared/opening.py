"""Which shared archive a setting means."""

from pathlib import Path

from akad.archive.settings import Settings, settings_path
from akad.learning.records import SharedTrouble
from akad.learning.shared.base import SharedArchive

_POSTGRES = ("postgresql://", "postgres://")
_SPARK = "spark:"


def open_shared(where: str, part: str = "") -> SharedArchive:
    """Open the shared archive that `where` means; raises SharedTrouble.

    `postgresql://…` is a PostgreSQL, `spark:MAP` a folder with Parquet files that Spark counts over, anything else such
    a folder for DuckDB. `part` names the files of this publisher in a folder.
    """
    if where.startswith(_POSTGRES):
        from akad.learning.shared.postgres import PostgresArchive

        return PostgresArchive(where)
    from akad.learning.shared.folder import FolderArchive

    if where.startswith(_SPARK):
        from akad.learning.shared.spark import spark_engine

        return FolderArchive(Path(where.removeprefix(_SPARK)).expanduser(), part, spark_engine)
    return FolderArchive(Path(where).expanduser(), part)


def open_setting(settings: Settings) -> SharedArchive:
    """Open the shared archive of the settings; raises SharedTrouble, also when there is none."""
    if settings.gedeeld_archief is None:
        raise SharedTrouble(
            "Er is nog geen gedeeld archief ingesteld. Zet in "
            f'{settings_path()} een regel gedeeld_archief = "…", met een map of een adres dat begint met postgresql://'
        )
    return open_shared(settings.gedeeld_archief, settings.gedeeld_deel or "")
