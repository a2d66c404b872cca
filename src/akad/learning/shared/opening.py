"""Which shared archive a setting means."""

from pathlib import Path

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
