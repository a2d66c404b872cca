"""A shared archive in PostgreSQL: many writers, rights and back-up."""

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any, TypeVar
from urllib.parse import urlsplit

from akad.learning.duck import TYPES
from akad.learning.engines import Answer
from akad.learning.found import Hits
from akad.learning.records import SharedTrouble
from akad.learning.shared.base import ALL_TABLES, Withdrawn, published_session
from akad.learning.shared.dialects import MISSING, translated
from akad.learning.shared.postgres_words import (
    COLUMNS,
    INDEXES,
    SENTENCES,
    TABLES,
    WORDS,
    SessionWords,
    add_words,
    conditions,
    expanded,
    take_words,
)
from akad.learning.shared.searching import Head, Text, bare, found_in_texts
from akad.learning.tables import RECORDS, SCHEMA, TEXTS, Rows, key_of
from akad.learning.words import Query, parse_query
from akad.model import Sessie

if TYPE_CHECKING:
    from psycopg import Connection

_T = TypeVar("_T")
_SCHEMA_NAME = f"akad_{SCHEMA}"
# So that two who publish at once do not both make the tables, or count words while the other does.
_LOCK = 4_150_230
_CONNECT_SECONDS = 10
# A screen that waits for a server that went away hears so after about half a minute.
_ALIVE: dict[str, Any] = {
    "keepalives_idle": 10,
    "keepalives_interval": 5,
    "keepalives_count": 3,
    "tcp_user_timeout": 25_000,
}
_LOCK_SECONDS = 30
_NAMES = (*(table.name for table in ALL_TABLES), SENTENCES)
# PostgreSQL keeps samples of a column to plan with; of these they would outlive what was taken back.
_OF_ONE_SESSION = (
    ("sessies", "id"),
    ("sessies", "codenaam"),
    ("verhalen", "tekst"),
    ("teksten", "tekst"),
    ("verslagen", "verslag"),
    ("zoeken", "gevouwen"),
    ("zoeken", "woorden"),
    ("woordenlijst", "woord"),
    ("woordenlijst", "stam"),
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
            lambda: psycopg.connect(url, autocommit=True, connect_timeout=_CONNECT_SECONDS, **_ALIVE)
        )
        self._try(lambda: self._con.execute(f"SET search_path TO {_SCHEMA_NAME}, pg_temp"))

    def publish(self, rows: Sequence[Rows]) -> None:
        """Put sessions in, all or none; those that are there already are replaced."""
        keys = [row[0] for each in rows for row in each["sessies"]]
        words = [_words_of(each) for each in rows]

        def put() -> None:
            self._make_tables()
            with self._con.transaction():
                self._wait_for_turn()
                self._delete(keys)
                for table in ALL_TABLES:
                    self._copy(table.name, table.names, (row for each in rows for row in each[table.name]))
                self._copy(SENTENCES, COLUMNS, (each.row for each in words))
                add_words(self._con.execute, words)

        self._try(put)

    def withdraw(self, ids: Iterable[str]) -> Withdrawn:
        """Delete everything of these sessions, and write the tables anew so that it is not in their files either."""
        keys = [key_of(each) for each in ids]

        def take() -> Withdrawn:
            if not self._has_tables():
                return Withdrawn(0)
            with self._con.transaction():
                self._wait_for_turn()
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
                for name in (*_NAMES, WORDS):
                    self._con.execute(f"VACUUM (FULL, ANALYZE) {_SCHEMA_NAME}.{name}")
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

    def search(self, typed: str, *, limit: int = 20, most: int = 3, only: Collection[int] | None = None) -> Hits:
        """Search as in the folders with records: parts of words, forms of a word, words between quotes."""
        query = parse_query(typed)
        if not query or not self._try(self._has_tables):
            return Hits()
        return self._try(lambda: self._search(query, limit, most, only))

    def matching(self, typed: str) -> list[int]:
        """Return all sessions that a search finds."""
        query = parse_query(typed)
        if not query or not self._try(self._has_tables):
            return []

        def find() -> list[int]:
            expansion = expanded(self._con.execute, query)
            if not expansion.possible:
                return []
            where, values = conditions(query, expansion)
            return [row[0] for row in self._by_index(f"SELECT sessie FROM {SENTENCES} WHERE {where}", values)]

        return self._try(find)

    def sessie(self, sessie_id: str) -> Sessie:
        """Return a session as it was published; raises KeyError when it is not there."""

        def read() -> tuple[str] | None:
            sql = f"SELECT verslag FROM {RECORDS.name} WHERE sessie = %s"
            return self._con.execute(sql, (key_of(sessie_id),)).fetchone()

        row = self._try(read)
        if row is None:
            raise KeyError(sessie_id)
        return published_session(sessie_id, row[0])

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
        found = self._con.execute("SELECT to_regclass(%s)", (f"{_SCHEMA_NAME}.{WORDS}",)).fetchone()
        return bool(found and found[0])

    def _make_tables(self) -> None:
        if self._has_tables():
            return
        with self._con.transaction():
            self._wait_for_turn()
            if self._has_tables():
                return
            self._con.execute(f"CREATE SCHEMA IF NOT EXISTS {_SCHEMA_NAME}")
            for table in ALL_TABLES:
                columns = ", ".join(f"{column.name} {TYPES[column.kind]}" for column in table.columns)
                self._con.execute(f"CREATE TABLE {_SCHEMA_NAME}.{table.name} ({columns})")
                self._con.execute(f"CREATE INDEX ON {_SCHEMA_NAME}.{table.name} (sessie)")
            for name, definition in TABLES.items():
                self._con.execute(f"CREATE TABLE {_SCHEMA_NAME}.{name} ({definition})")
            for index in INDEXES:
                self._con.execute(f"CREATE INDEX ON {_SCHEMA_NAME}.{index}")
            for name, column in _OF_ONE_SESSION:
                self._con.execute(f"ALTER TABLE {_SCHEMA_NAME}.{name} ALTER {column} SET STATISTICS 0")
            self._con.execute(f"CREATE INDEX ON {_SCHEMA_NAME}.kenmerken (veld, waarde)")

    def _wait_for_turn(self) -> None:
        """Let nobody else publish or take back before this transaction is done."""
        self._con.execute("SELECT pg_advisory_xact_lock(%s)", (_LOCK,))

    def _delete(self, keys: Sequence[Any]) -> int:
        count = 0
        take_words(self._con.execute, keys)
        for name in _NAMES:
            done = self._con.execute(f"DELETE FROM {_SCHEMA_NAME}.{name} WHERE sessie = ANY(%s)", (keys,))
            count = done.rowcount if name == "sessies" else count
        return count

    def _copy(self, name: str, columns: Sequence[str], rows: Iterable[Sequence[object]]) -> None:
        into = f"COPY {_SCHEMA_NAME}.{name} ({', '.join(columns)}) FROM STDIN"
        with self._con.cursor() as cursor, cursor.copy(into) as copy:
            for row in rows:
                # PostgreSQL keeps no NUL in a text.
                copy.write_row([value.replace("\0", "") if isinstance(value, str) else value for value in row])

    def _search(self, query: Query, limit: int, most: int, only: Collection[int] | None) -> Hits:
        expansion = expanded(self._con.execute, query)
        if not expansion.possible:
            return Hits()
        where, values = conditions(query, expansion)
        if only is not None:
            where, values = f"{where} AND sessie = ANY(%s)", (*values, list(only))
        heads = self._by_index(
            f"WITH f AS MATERIALIZED (SELECT sessie FROM {SENTENCES} WHERE {where}) "
            "SELECT (SELECT count(*) FROM f), s.sessie, id, codenaam, status, dag, wijktafel "
            "FROM sessies s JOIN f ON f.sessie = s.sessie ORDER BY dag DESC NULLS LAST, id LIMIT %s",
            (*values, limit),
        )
        texts = self._texts([sessie for _, sessie, *_ in heads])
        found = (
            found_in_texts(Head(*head), texts[sessie], expansion, most) or bare(Head(*head))
            for _, sessie, *head in heads
        )
        return Hits(total=heads[0][0] if heads else 0, found=tuple(found))

    def _by_index(self, sql: str, values: Sequence[object]) -> Answer:
        """Ask for sessions by their words. PostgreSQL thinks too lightly of comparing all words of every session."""
        with self._con.transaction():
            self._con.execute("SET LOCAL enable_seqscan = off")
            return self._con.execute(sql, values).fetchall()

    def _texts(self, keys: Sequence[int]) -> Mapping[int, list[Text]]:
        """Return the texts of sessions, asked for in one go: a server may be far away."""
        texts: dict[int, list[Text]] = {key: [] for key in keys}
        sql = f"SELECT sessie, sleutel, kring, tekst FROM {TEXTS.name} WHERE sessie = ANY(%s)"
        for key, *text in self._con.execute(sql, (list(keys),)).fetchall():
            texts[key].append((text[0], text[1], text[2]))
        return texts

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


def _words_of(rows: Rows) -> SessionWords:
    [(key, _, codenaam, *_)] = rows["sessies"]
    return SessionWords.of(key, (str(codenaam), *(str(row[-1]) for row in rows[TEXTS.name])))


def _own(sql: str) -> str:
    return translated(sql, "postgres")


def _without_password(url: str) -> str:
    try:
        parts = urlsplit(url)
        host = parts.hostname
    except ValueError:
        return "PostgreSQL"
    return f"PostgreSQL op {host or 'deze computer'}"
