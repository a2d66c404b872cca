"""A shared archive, beyond one machine: many tables put sessions in it, everybody counts over all of them.

Which engine it is on is a setting: PostgreSQL, or a folder with Parquet files that DuckDB or Spark reads. The figures
are the same ones.
"""

from akad.learning.records import SharedTrouble
from akad.learning.shared.base import SharedArchive
from akad.learning.shared.opening import open_setting, open_shared

__all__ = ["SharedArchive", "SharedTrouble", "open_setting", "open_shared"]
