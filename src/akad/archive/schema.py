"""The version of the record format, and the way from an older one to this one."""

from collections.abc import Callable, Mapping

from akad.archive.problems import Misfit, Problem
from akad.archive.source import Document

SCHEMA = 1
Migration = Callable[[Document], Document]

# From schema N to N + 1, by N: a function that takes a document of plain TOML values and returns a new one.
# Schema 1 is the first, so there is nothing to migrate yet. docs/record.md says how a migration is added.
MIGRATIONS: Mapping[int, Migration] = {}


def migrate(
    document: Document, migrations: Mapping[int, Migration] | None = None, current: int | None = None
) -> Document:
    """Return `document` as one of the schema `current` (ours), without its key `schema`.

    Raises Misfit when there is no schema, it is not a number, or it is newer than `current`.
    """
    steps = MIGRATIONS if migrations is None else migrations
    last = SCHEMA if current is None else current
    content = dict(document)
    schema = _schema_of(content, last)
    content.pop("schema")
    for step in range(schema, last):
        content = steps[step](content)
    return content


def _schema_of(document: Document, current: int) -> int:
    place = ("schema",)
    if "schema" not in document:
        advice = f"Zet bovenaan 'schema = {current}'; was het geen verslag van akad, haal het dan uit deze map."
        raise Misfit((Problem(place, "ontbreekt", advice),))
    schema = document["schema"]
    if type(schema) is not int or schema < 1:
        advice = f"Zet bovenaan 'schema = {current}'."
        raise Misfit((Problem(place, "verwacht een heel getal vanaf 1", advice),))
    if schema > current:
        message = f"is gemaakt met een nieuwere akad (schema {schema}); deze leest tot en met {current}"
        raise Misfit((Problem((), message, "Werk akad bij en probeer het opnieuw."),))
    return schema
