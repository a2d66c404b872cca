"""Counting over a folder of Parquet files with Spark, for what is larger than one machine can hold."""

from collections.abc import Iterable
from pathlib import Path
from typing import Any

from akad.learning.engines import Answer, Engine
from akad.learning.records import SharedTrouble
from akad.learning.shared.dialects import MISSING, translated


class SparkEngine:
    """The tables as views of a Spark session; where that runs is a matter of Spark's own settings."""

    shared = True

    def __init__(self, spark: Any, files: dict[str, list[Path]]) -> None:
        self._spark = spark
        for name, paths in files.items():
            spark.read.parquet(*map(str, paths)).createOrReplaceTempView(name)

    def query(self, sql: str) -> Answer:
        """Return the rows of a question in the dialect of DuckDB."""
        return [tuple(row) for row in self._spark.sql(translated(sql, "spark")).collect()]

    def keep(self, name: str, sql: str) -> None:
        """Keep the answer in the memory of Spark."""
        self._spark.sql(translated(sql, "spark")).cache().createOrReplaceTempView(name)

    def keep_keys(self, name: str, keys: Iterable[int]) -> None:
        """Keep keys of sessions."""
        rows = [(key,) for key in keys]
        self._spark.createDataFrame(rows, "sessie long").createOrReplaceTempView(name)

    def close(self) -> None:
        """End the Spark session."""
        self._spark.stop()


def spark_engine(files: dict[str, list[Path]]) -> Engine:
    """Return Spark over the Parquet files of each table; raises SharedTrouble when it is not installed."""
    try:
        from pyspark.sql import SparkSession
    except ImportError as error:
        raise SharedTrouble(MISSING.format(name="pyspark")) from error
    if not all(files.values()):
        raise SharedTrouble("Het gedeelde archief is nog leeg. Publiceer er eerst een sessie in.")
    return SparkEngine(SparkSession.builder.appName("akad").getOrCreate(), files)
