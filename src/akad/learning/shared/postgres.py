"""A shared archive in PostgreSQL: many writers, rights and back-up, and full-text search in Dutch."""

from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar
from urllib.parse import urlsplit

from akad.learning.duck import TYPES
from akad.learning.engines import Answer
from akad.learning.found import Found, Hits
from akad.learning.shared.base import ALL_TABLES, SharedTrouble, Withdrawn
from akad.learning.shared.dialects import MISSING, translated
from akad.learning.shared.searching import Head, found_in_texts
from akad.learning.tables import SCHEMA, TEXTS, Row, Rows, Table, key_of
from akad.learning.words import Query, fold, parse_query

if TYPE_CHECKING:
    from psycopg import Connection

_T = TypeVar("_T")
_SCHEMA_NAME = f"akad_{SCHEMA}"
# So that two who publish for the first time at once do not both make the tables.
_LOCK = 4_150_230
_CONNECT_SECONDS = 10
_LOCK_SECONDS = 30
_NOWHERE = Path()
# PostgreSQL keeps samples of a column to plan with; of these they would outlive what was taken back.
_OF_ONE_SESSION = (
    ("sessies", "id"),
    ("sessies", "codenaam"),
    ("verhalen", "tekst"),
    ("teksten", "tekst"),
    ("teksten", "gevouwen"),
    ("teksten", "zoek"),
)


class PostgresArchive:
    """A shared archive in the PostgreSQL at `url`; its tables stand in a schema of their own."""

    def __init__(self, url: str) -> None:
        self.where = _without_password(url)
        try:
            import psycopg
        except ImportError as error:
            raise SharedTrouble(MISSING.format(name="psycopg")) from error
        self._psycopg = psycopg
        self._con: Connection[Any] = self._try(
            lambda: psycopg.connect(url, autocommit=True, connect_timeout=_CONNECT_SECONDS)
        )
        self._try(lambda: self._con.execute(f"SET search_path TO {_SCHEMA_NAME}, pg_temp"))

    def publish(self, rows: Sequence[Rows]) -> None:
        """Put sessions in, all or none; those that are there already are replaced."""
        keys = [row[0] for each in rows for row in each["sessies"]]

        def put() -> None:
            self._make_tables()
            with self._con.transaction():
                self._delete(keys)
                for table in ALL_TABLES:
                    self._copy(table, [row for each in rows for row in each[table.name]])

        self._try(put)

    def withdraw(self, ids: Iterable[str]) -> Withdrawn:
        """Delete everything of these sessions, and write the tables anew so that it is not in their files either."""
        keys = [key_of(each) for each in ids]

        def take() -> Withdrawn:
            if not self._has_tables():
                return Withdrawn(0)
            with self._con.transaction():
                count = self._delete(keys)
            return Withdrawn(count, self._cleared() if count else "")

        return self._try(take)

    def _cleared(self) -> str:
        """Clear away what was deleted; return what the keeper of the archive has to do when we may or can not."""
        # A table that is not ours PostgreSQL passes by with no more than a warning.
        ours = self._one(
            "SELECT bool_and(pg_has_role(tableowner, 'USAGE'))::int FROM pg_tables WHERE schemaname = %s",
            (_SCHEMA_NAME,),
        )
        if ours:
            try:
                self._con.execute(f"SET lock_timeout = '{_LOCK_SECONDS}s'")
                for table in ALL_TABLES:
                    self._con.execute(f"VACUUM (FULL, ANALYZE) {_SCHEMA_NAME}.{table.name}")
            except self._psycopg.Error:
                ours = 0
        return (
            "" if ours else "De beheerder van het archief moet nog VACUUM FULL draaien; dan is het ook van de schijf."
        )

    def engine(self) -> "PostgresArchive":
        """Return the archive itself: PostgreSQL does the counting."""
        if not self._try(self._has_tables):
            raise SharedTrouble(f"Het gedeelde archief ({self.where}) is nog leeg. Publiceer er eerst een sessie in.")
        return self

    def search(self, typed: str, *, limit: int = 20, most: int = 3) -> Hits:
        """Search with the full-text index: forms of a word and beginnings of words, in Dutch."""
        query = parse_query(typed)
        if not query or not self._try(self._has_tables):
            return Hits()
        return self._try(lambda: self._search(query, limit, most))

    def close(self) -> None:
        """Close the connection."""
        self._con.close()

    # --- As an engine --------------------------------------------------------------------------------------

    shared = True

    def query(self, sql: str) -> Answer:
        """Return the rows of a question in the dialect of DuckDB."""
        return self._try(lambda: self._con.execute(_own(sql)).fetchall())

    def keep(self, name: str, sql: str) -> None:
        """Keep the answer in a temporary table."""

        def make() -> None:
            self._con.execute(f"DROP TABLE IF EXISTS pg_temp.{name}")
            self._con.execute(f"CREATE TEMP TABLE {name} AS {translated(sql, 'postgres')}")
            self._con.execute(f"ANALYZE {name}")

        self._try(make)

    def keep_keys(self, name: str, keys: Iterable[int]) -> None:
        """Keep keys of sessions in a temporary table."""

        def make() -> None:
            self._con.execute(f"DROP TABLE IF EXISTS pg_temp.{name}")
            self._con.execute(f"CREATE TEMP TABLE {name} (sessie BIGINT)")
            with self._con.cursor() as cursor, cursor.copy(f"COPY {name} FROM STDIN") as copy:
                for key in keys:
                    copy.write_row((key,))

        self._try(make)

    # --- Inside --------------------------------------------------------------------------------------------

    def _has_tables(self) -> bool:
        found = self._con.execute("SELECT to_regclass(%s)", (f"{_SCHEMA_NAME}.{TEXTS.name}",)).fetchone()
        return bool(found and found[0])

    def _make_tables(self) -> None:
        if self._has_tables():
            return
        with self._con.transaction():
            self._con.execute("SELECT pg_advisory_xact_lock(%s)", (_LOCK,))
            if self._has_tables():
                return
            self._con.execute(f"CREATE SCHEMA IF NOT EXISTS {_SCHEMA_NAME}")
            for table in ALL_TABLES:
                columns = ", ".join(f"{column.name} {TYPES[column.kind]}" for column in table.columns)
                if table is TEXTS:
                    columns += ", gevouwen VARCHAR, zoek tsvector"
                    columns += " GENERATED ALWAYS AS (to_tsvector('dutch', gevouwen)) STORED"
                self._con.execute(f"CREATE TABLE {_SCHEMA_NAME}.{table.name} ({columns})")
                self._con.execute(f"CREATE INDEX ON {_SCHEMA_NAME}.{table.name} (sessie)")
            for name, column in _OF_ONE_SESSION:
                self._con.execute(f"ALTER TABLE {_SCHEMA_NAME}.{name} ALTER {column} SET STATISTICS 0")
            self._con.execute(f"CREATE INDEX ON {_SCHEMA_NAME}.{TEXTS.name} USING gin (zoek)")
            self._con.execute(f"CREATE INDEX ON {_SCHEMA_NAME}.kenmerken (veld, waarde)")

    def _delete(self, keys: Sequence[Any]) -> int:
        count = 0
        for table in ALL_TABLES:
            done = self._con.execute(f"DELETE FROM {_SCHEMA_NAME}.{table.name} WHERE sessie = ANY(%s)", (keys,))
            count = done.rowcount if table.name == "sessies" else count
        return count

    def _copy(self, table: Table, rows: Sequence[Row]) -> None:
        names = [*table.names, *(["gevouwen"] if table is TEXTS else [])]
        into = f"COPY {_SCHEMA_NAME}.{table.name} ({', '.join(names)}) FROM STDIN"
        with self._con.cursor() as cursor, cursor.copy(into) as copy:
            for row in rows:
                # PostgreSQL keeps no NUL in a text.
                values = [value.replace("\0", "") if isinstance(value, str) else value for value in row]
                if table is TEXTS:
                    values.append(fold(str(row[-1])))
                copy.write_row(values)

    def _search(self, query: Query, limit: int, most: int) -> Hits:
        wanted = [("to_tsquery('dutch', %s)", f"{word}:*") for word in query.words]
        wanted += [("phraseto_tsquery('dutch', %s)", " ".join(phrase)) for phrase in query.phrases]
        # A word that says nothing in Dutch ("de") is in no index and rules nothing out.
        telling = [pair for pair in wanted if self._one(f"SELECT numnode({pair[0]})", (pair[1],))]
        if not telling:
            return Hits()
        each = f"SELECT DISTINCT sessie FROM {_SCHEMA_NAME}.teksten WHERE zoek @@ "
        having = " INTERSECT ".join(each + expression for expression, _ in telling)
        words = tuple(word for _, word in telling)
        columns = "sessie, id, codenaam, status, dag, wijktafel"
        heads = self._con.execute(
            f"SELECT {columns} FROM sessies WHERE sessie IN ({having}) ORDER BY dag DESC NULLS LAST, id LIMIT %s",
            (*words, limit),
        ).fetchall()
        total = self._one(f"SELECT count(*) FROM ({having}) h", words)
        found = [self._found(sessie, Head(*head), query, most) for sessie, *head in heads]
        return Hits(total=total, found=tuple(found))

    def _found(self, sessie: int, head: Head, query: Query, most: int) -> Found:
        texts = self._con.execute("SELECT sleutel, kring, tekst FROM teksten WHERE sessie = %s", (sessie,)).fetchall()
        found = found_in_texts(head, texts, query, most)
        # PostgreSQL knows forms of words that we do not mark; then there is the session without a sentence.
        return found or Found(sessie=sessie, id=head.id, codenaam=head.codenaam, path=_NOWHERE, dag=head.dag)

    def _one(self, sql: str, values: tuple[object, ...]) -> int:
        row = self._con.execute(sql, values).fetchone()
        return int(row[0]) if row else 0

    def _try(self, do: Callable[[], _T]) -> _T:
        """Do something; what goes wrong becomes a sentence, without what the server or the driver said about it."""
        psycopg = self._psycopg
        try:
            return do()
        except psycopg.errors.InsufficientPrivilege:
            why = "staat dit niet toe. Vraag het de beheerder."
        except psycopg.OperationalError:
            why = (
                "is niet bereikbaar of laat je niet binnen. "
                "Kijk of het adres in de instellingen klopt en of er verbinding is."
            )
        except psycopg.Error:
            why = "gaf een fout. Probeer het later opnieuw."
        raise SharedTrouble(f"Het gedeelde archief ({self.where}) {why}")


def _own(sql: str) -> str:
    return translated(sql, "postgres")


def _without_password(url: str) -> str:
    try:
        parts = urlsplit(url)
        host = parts.hostname
    except ValueError:
        return "PostgreSQL"
    return f"PostgreSQL op {host or 'deze computer'}"
