"""SQL in the dialect of another engine. The questions are written once, for DuckDB; sqlglot translates them."""

from functools import lru_cache

from akad.learning.records import SharedTrouble

MISSING = (
    "Voor dit gedeelde archief ontbreekt een onderdeel van akad ({name}). "
    "Installeer akad met het onderdeel 'gedeeld': akad-wijktafel[gedeeld]."
)


@lru_cache(maxsize=256)
def translated(sql: str, dialect: str) -> str:
    """Return a question in another dialect; raises SharedTrouble when the translator is not installed."""
    try:
        import sqlglot
    except ImportError as error:
        raise SharedTrouble(MISSING.format(name="sqlglot")) from error
    return sqlglot.transpile(sql, read="duckdb", write=dialect, unsupported_level=sqlglot.ErrorLevel.RAISE)[0]
