"""The records of many sessions as flat tables: what every figure is counted from, on every engine.

A star: `sessies` in the middle, and around it a table for each thing a session has more than one of. The column
`sessie` ties them together: a number made of the id of the record, the same on every machine. Only plain values, so
that DuckDB, Parquet, PostgreSQL and Spark hold the same. Nothing here is more than the record has, and what must not
come to the table is left out.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date
from enum import StrEnum
from hashlib import blake2b

import attrs

from akad.archive.naming import same_name
from akad.model import Idee, KeuzeAntwoord, Sessie
from akad.privacy.review import texts_of

SCHEMA = 1
"""The version of these tables: whatever holds rows made with another is made anew."""

Value = str | int | bool | date | None
Row = tuple[Value, ...]
Rows = dict[str, list[Row]]
"""Rows by the name of their table."""


# The largest number of 32 bits.
_LARGEST = 2**31 - 1


class Kind(StrEnum):
    """What a column holds. `LARGE` is a whole number of 64 bits."""

    TEXT = "text"
    NUMBER = "number"
    LARGE = "large"
    DAY = "day"
    YES_NO = "yes_no"


@attrs.frozen
class Column:
    """A column of a table; `about` says what stands in it."""

    name: str
    kind: Kind
    about: str


@attrs.frozen
class Table:
    """A table of the star. The first column is always `sessie`."""

    name: str
    about: str
    columns: tuple[Column, ...]

    @property
    def names(self) -> tuple[str, ...]:
        """The names of the columns, in their order."""
        return tuple(column.name for column in self.columns)


def _table(name: str, about: str, *columns: tuple[str, Kind, str]) -> Table:
    key = Column("sessie", Kind.LARGE, "which session")
    return Table(name, about, (key, *(Column(*column) for column in columns)))


_T, _N, _D, _B = Kind.TEXT, Kind.NUMBER, Kind.DAY, Kind.YES_NO

TABLES: tuple[Table, ...] = (
    _table(
        "sessies",
        "one row per session",
        ("id", _T, "the id of the record"),
        ("codenaam", _T, "the name by which the table knows the case"),
        ("herkomst", _T, "where the record stands; empty in a shared archive"),
        ("status", _T, "where it is in its life"),
        ("soort", _T, "bewoner or buurt"),
        ("wijktafel", _T, "the name of the table, as it is written"),
        ("dag", _D, "the day of the meeting, or of the preparation as long as there was none"),
        ("jaar", _N, "the year of `dag`"),
        ("kwartaal", _T, "the quarter of `dag`, 2026-4"),
        ("afgerond", _B, "whether the meeting was ended"),
        ("vragen", _N, "how many vragen"),
        ("ideeen", _N, "how many ideas"),
        ("tips", _N, "how many ideas went back to the bewoner"),
        ("gekozen", _N, "how many of those the bewoner wants to try"),
        ("teruggekoppeld", _N, "on how many ideas feedback came"),
        ("laatste_bericht", _D, "the last day on which feedback was written down"),
    ),
    _table(
        "kenmerken",
        "what a session can be filtered by, one row per value",
        ("veld", _T, "the field, see `Veld`"),
        ("waarde", _T, "the value"),
    ),
    _table(
        "kringen",
        "one row per kring of the werkwijze",
        ("kring", _T, "its name"),
        ("plaats", _N, "how far to the right it stands, from 0"),
        ("bereikt", _B, "whether its step was reached"),
        ("ideeen", _N, "how many ideas it has"),
        ("bewust_leeg", _B, "whether the table left it empty on purpose"),
    ),
    _table(
        "ideeen",
        "one row per idea",
        ("idee", _T, "its id in the record"),
        ("kring", _T, "its kring"),
        ("plaats", _N, "how far to the right that stands, from 0"),
        ("stap", _T, "the step in which it was said"),
        ("minuut", _N, "the minute in which it was said"),
        ("perspectief", _T, "from where it was said"),
        ("hulpbron", _T, "the hulpbron it uses, as it is written"),
        ("hulpbron_sleutel", _T, "the same without capitals and dashes: what is counted"),
        ("is_tip", _B, "whether it went back to the bewoner"),
        ("gaat_mee", _B, "whether somebody goes along"),
        ("keuze", _T, "what the bewoner answered"),
        ("uitkomst", _T, "what came of it"),
    ),
    _table(
        "stappen",
        "one row per step that was reached, each once",
        ("stap", _T, "its id"),
        ("plaats", _N, "its place in the meeting, from 0"),
        ("kring", _T, "its kring, when it has one"),
        ("gepland", _N, "planned minutes"),
        ("besteed", _N, "seconds spent, pauses not counted"),
    ),
    _table(
        "perspectieven",
        "one row per perspective that was at the table or was heard",
        ("perspectief", _T, "its id"),
        ("mensen", _N, "how many people at the table; 0 when none was written down"),
        ("gehoord", _B, "whether something came from there"),
    ),
    _table(
        "verhalen",
        "sentences that go with a figure",
        ("soort", _T, "`wat` and `geleerd` of the feedback, `reden` of a kring left empty"),
        ("idee", _T, "the id of the idea, when it is about one"),
        ("kring", _T, "the kring it is about"),
        ("uitkomst", _T, "what came of it"),
        ("hulpbron_sleutel", _T, "the hulpbron of the idea"),
        ("tekst", _T, "the sentence"),
    ),
    _table(
        "signalen",
        "words that plugins signalled, one row per word of a session",
        ("woord", _T, "the word, without capitals"),
        ("domein", _T, "the domain (or plugin) that says so"),
        ("alternatief", _T, "what one could say instead"),
        ("keren", _N, "how often it stands in the session"),
    ),
)

TEXTS = _table(
    "teksten",
    "every text of a session; only in a shared archive, to search in",
    ("sleutel", _T, "where it stands in the record, `ideeen[3].tekst`"),
    ("kring", _T, "the kring, when it is an idea"),
    ("tekst", _T, "the text"),
)

RECORDS = _table(
    "verslagen",
    "the record of a session; only in a shared archive, to read and to tell again",
    ("verslag", _T, "the record as TOML, without what must not come to the table"),
)


class Veld(StrEnum):
    """What sessions can be filtered by; the names that stand in `kenmerken.veld`."""

    WIJKTAFEL = "wijktafel"
    KWARTAAL = "kwartaal"
    DOMEIN = "domein"
    KRING = "kring"
    STATUS = "status"
    UITKOMST = "uitkomst"
    PERSPECTIEF = "perspectief"
    SOORT = "soort"


@attrs.frozen
class Signal:
    """A word that a plugin signalled in a text."""

    woord: str
    domein: str
    alternatief: str


FindSignals = Callable[[Sequence[str], Sequence[str]], Iterable[Signal]]
"""Finds every signalled word in the texts of a session (once for every time it is there), given its domains."""


def key_of(sessie_id: str) -> int:
    """Return the number that stands for a session in the tables, the same on every machine."""
    return int.from_bytes(blake2b(sessie_id.encode("utf-8", "surrogatepass"), digest_size=8).digest(), signed=True)


def rows_of(
    sessie: Sessie, herkomst: str = "", signals: FindSignals | None = None, texts: Sequence[str] | None = None
) -> Rows:
    """Return the rows of one session, a list for every table of `TABLES`.

    `herkomst` is where its record stands. With `signals` the words that plugins signal are counted too. Who has the
    `texts` of the session at hand (those for the table) spares this a walk through all of it.
    """
    sessie = sessie.for_the_table()
    key = key_of(sessie.id)
    places = {kring: place for place, kring in enumerate(sessie.werkwijze.kringen)}
    people = dict(_perspectives(sessie))
    rows: dict[str, Iterable[Row]] = {
        "sessies": [_session(sessie, herkomst)],
        "kenmerken": _marks(sessie, people),
        "kringen": _kringen(sessie),
        "ideeen": (_idea(idee, places[idee.kring]) for idee in sessie.ideeen),
        "stappen": _steps(sessie),
        "perspectieven": ((name, count, heard) for name, (count, heard) in people.items()),
        "verhalen": _stories(sessie),
        "signalen": _signals(sessie, texts, signals) if signals else (),
    }
    return {table.name: [(key, *row) for row in rows[table.name]] for table in TABLES}


def text_rows_of(sessie: Sessie) -> list[Row]:
    """Return the rows of `TEXTS` for one session."""
    sessie = sessie.for_the_table()
    key = key_of(sessie.id)
    rows: list[Row] = []
    for place, text in texts_of(sessie):
        kring = sessie.ideeen[int(place[7 : place.index("]")])].kring if place.startswith("ideeen[") else None
        rows.append((key, place, kring, str(text)))
    return rows


def day_of(sessie: Sessie) -> date | None:
    """Return the day a session counts for: of its meeting, else the day in its id; None when neither is known."""
    if sessie.verloop is not None:
        return sessie.verloop.begin.date()
    try:
        return date.fromisoformat(sessie.id[:10])
    except ValueError:
        return None


def quarter_of(day: date) -> str:
    """Return the quarter of a day as it stands in the tables: `2026-4`. As texts they sort by time."""
    return f"{day.year:04}-{(day.month + 2) // 3}"


def hulpbron_key(name: str) -> str:
    """Return what two ways of writing one hulpbron have in common."""
    return same_name(name)


def _session(sessie: Sessie, herkomst: str) -> Row:
    day = day_of(sessie)
    told = [idee.terugkoppeling for idee in sessie.ideeen if idee.terugkoppeling]
    days = [item.dag for item in told if item.dag]
    return (
        sessie.id,
        sessie.codenaam,
        herkomst,
        sessie.status.value,
        sessie.casus.soort.value,
        None if sessie.tafel.wijktafel is None else str(sessie.tafel.wijktafel),
        day,
        None if day is None else day.year,
        None if day is None else quarter_of(day),
        sessie.status.is_finished,
        len(sessie.casus.vragen),
        len(sessie.ideeen),
        sum(is_tip(idee) for idee in sessie.ideeen),
        sum(idee.keuze is not None and idee.keuze.antwoord is KeuzeAntwoord.PROBEREN for idee in sessie.ideeen),
        len(told),
        max(days) if days else None,
    )


def is_tip(idee: Idee) -> bool:
    """Return whether an idea went back to the bewoner; one with an answer or feedback did, whatever it lacks."""
    return bool(idee.tip) or idee.keuze is not None or idee.terugkoppeling is not None


def _marks(sessie: Sessie, people: Iterable[str]) -> Iterator[Row]:
    day = day_of(sessie)
    if sessie.tafel.wijktafel:
        yield Veld.WIJKTAFEL.value, same_name(sessie.tafel.wijktafel)
    if day is not None:
        yield Veld.KWARTAAL.value, quarter_of(day)
    yield Veld.STATUS.value, sessie.status.value
    yield Veld.SOORT.value, sessie.casus.soort.value
    for veld, values in (
        (Veld.DOMEIN, sessie.domeinen),
        (Veld.KRING, (idee.kring for idee in sessie.ideeen)),
        (Veld.UITKOMST, (item.terugkoppeling.uitkomst.value for item in sessie.ideeen if item.terugkoppeling)),
        (Veld.PERSPECTIEF, people),
    ):
        for value in dict.fromkeys(values):
            yield veld.value, value


def _kringen(sessie: Sessie) -> Iterator[Row]:
    reached = {item.kring for item in sessie.verloop.stappen} if sessie.verloop else set()
    empty = {leeg.kring for leeg in sessie.bewust_leeg}
    counts: dict[str, int] = {}
    for idee in sessie.ideeen:
        counts[idee.kring] = counts.get(idee.kring, 0) + 1
    for place, kring in enumerate(dict.fromkeys(sessie.werkwijze.kringen)):
        yield kring, place, kring in reached, counts.get(kring, 0), kring in empty


def _idea(idee: Idee, place: int) -> Row:
    return (
        idee.id,
        idee.kring,
        place,
        idee.stap,
        None if idee.minuut is None else _small(idee.minuut),
        idee.perspectief,
        str(idee.hulpbron) if idee.hulpbron else None,
        hulpbron_key(idee.hulpbron) or None if idee.hulpbron else None,
        is_tip(idee),
        bool(idee.gaat_mee),
        None if idee.keuze is None else idee.keuze.antwoord.value,
        None if idee.terugkoppeling is None else idee.terugkoppeling.uitkomst.value,
    )


def _steps(sessie: Sessie) -> Iterator[Row]:
    """Yield every step once: one that a hand edit wrote twice counts as one that took both times."""
    known: dict[str, tuple[int, str | None, int, int]] = {}
    for place, step in enumerate(sessie.verloop.stappen if sessie.verloop is not None else ()):
        first, kring, planned, spent = known.get(step.stap, (place, step.kring, 0, 0))
        known[step.stap] = first, kring, planned + _small(step.gepland), spent + _small(step.besteed)
    for stap, (place, kring, planned, spent) in known.items():
        yield stap, place, kring, _small(planned), _small(spent)


def _small(number: int) -> int:
    """Return a count as one that fits in a column: a hand edit may have made it anything."""
    return min(max(0, number), _LARGEST)


def _perspectives(sessie: Sessie) -> Iterator[tuple[str, tuple[int, bool]]]:
    """Yield every perspective with how many people it had at the table, and whether it was heard."""
    heard = dict.fromkeys(
        (
            *sessie.tafel.gehoord,
            *(idee.perspectief for idee in sessie.ideeen if idee.perspectief),
            *(note.perspectief for note in sessie.notities if note.perspectief),
        )
    )
    people: Mapping[str, int] = sessie.tafel.perspectieven
    for name in dict.fromkeys((*(name for name, count in people.items() if count > 0), *heard)):
        yield name, (_small(people.get(name, 0)), name in heard)


def _stories(sessie: Sessie) -> Iterator[Row]:
    for idee in sessie.ideeen:
        told = idee.terugkoppeling
        if told is None:
            continue
        key = hulpbron_key(idee.hulpbron) or None if idee.hulpbron else None
        for soort, text in (("wat", told.wat), ("geleerd", told.geleerd)):
            if text:
                yield soort, idee.id, idee.kring, told.uitkomst.value, key, str(text)
    for leeg in sessie.bewust_leeg:
        if leeg.reden:
            yield "reden", None, leeg.kring, None, None, str(leeg.reden)


def _signals(sessie: Sessie, texts: Sequence[str] | None, find: FindSignals) -> Iterator[Row]:
    counts: dict[Signal, int] = {}
    for signal in find([text for _, text in texts_of(sessie)] if texts is None else texts, sessie.domeinen):
        counts[signal] = counts.get(signal, 0) + 1
    for signal, count in counts.items():
        yield signal.woord, signal.domein, signal.alternatief, count
