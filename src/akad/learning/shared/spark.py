"""Counting over a folder of Parquet files with Spark, for what is larger than one machine can hold."""

import subprocess
import threading
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any, TypeVar

from akad.learning.engines import Answer, Engine
from akad.learning.records import SharedTrouble
from akad.learning.shared.dialects import MISSING, translated

_T = TypeVar("_T")
_ONE_AT_A_TIME = threading.Lock()
_running: Any = None


class SparkEngine:
    """The tables as views of a Spark session; where that runs is a matter of Spark's own settings."""

    shared = True

    def __init__(self, spark: Any, files: dict[str, list[Path]]) -> None:
        self._spark = spark
        self._kept: dict[str, Any] = {}

        def look() -> None:
            for name, paths in files.items():
                spark.read.parquet(*map(str, paths)).createOrReplaceTempView(name)

        _try(look)

    def query(self, sql: str) -> Answer:
        """Return the rows of a question in the dialect of DuckDB."""
        own = translated(sql, "spark")
        return _try(lambda: [tuple(row) for row in self._spark.sql(own).collect()])

    def keep(self, name: str, sql: str) -> None:
        """Keep the answer in the memory of Spark, instead of what had this name before."""
        own = translated(sql, "spark")

        def put() -> None:
            frame = self._spark.sql(own).cache()
            frame.createOrReplaceTempView(name)
            before = self._kept.get(name)
            self._kept[name] = frame
            if before is not None:
                before.unpersist()

        _try(put)

    def keep_keys(self, name: str, keys: Iterable[int]) -> None:
        """Keep keys of sessions."""
        rows = [(key,) for key in keys]
        _try(lambda: self._spark.createDataFrame(rows, "sessie long").createOrReplaceTempView(name))

    def close(self) -> None:
        """End the Spark session."""
        self._spark.stop()


def spark_engine(files: dict[str, list[Path]]) -> Engine:
    """Return Spark over the Parquet files of each table; raises SharedTrouble when it is not there.

    A program has one Spark, which lasts as long as the program or until an engine over it is closed.
    """
    global _running
    try:
        from pyspark import SparkContext
        from pyspark.java_gateway import launch_gateway
        from pyspark.sql import SparkSession
    except ImportError as error:
        raise SharedTrouble(MISSING.format(name="pyspark")) from error
    if not all(files.values()):
        raise SharedTrouble("Het gedeelde archief is nog leeg. Publiceer er eerst een sessie in.")

    def start() -> Any:
        # What Spark says of itself would stand in the middle of a screen.
        gateway = launch_gateway(popen_kwargs={"stdin": subprocess.PIPE, "stderr": subprocess.DEVNULL})
        context = SparkContext(appName="akad", gateway=gateway)
        context.setLogLevel("OFF")
        return SparkSession(context)

    why = "start niet. Kijk of Java op deze computer staat, en of de instellingen van Spark kloppen."
    with _ONE_AT_A_TIME:
        if _running is None or _running.sparkContext._jsc is None:  # as Spark itself knows that it was stopped
            _running = _try(start, why)
    # A session of its own: what is kept under a name is seen by nobody else.
    return SparkEngine(_try(_running.newSession), files)


_WHY = "gaf een fout. Er is een bestand veranderd of stuk, of Spark is gestopt."


def _try(do: Callable[[], _T], why: str = _WHY) -> _T:
    """Do something; what goes wrong becomes a sentence, without what Spark said about it."""
    try:
        return do()
    except Exception:  # Spark, its gateway and the network each have errors of their own
        pass
    raise SharedTrouble(f"Het gedeelde archief (Spark) {why}")
