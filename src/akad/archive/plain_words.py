"""The words of the package for plain Dutch: what is hard, what is figurative, what is short for something."""

from collections.abc import Iterator, Mapping
from functools import cache

import attrs

from akad.plugins import Woordsignaal
from akad.plugins.signals import WordSignals


@attrs.frozen
class PlainWords:
    """What `taal/gewone_woorden.toml` says, ready to search with.

    `hard`, `figures` and `address` find words and give a plainer one; `abbreviations` has them without points and in
    lower case, with what they are short for ("" when that has to be said in own words).
    """

    hard: WordSignals
    figures: WordSignals
    address: WordSignals
    abbreviations: Mapping[str, str]


@cache
def load_plain_words() -> PlainWords:
    """Return the words of the package; read once, on first need."""
    import tomllib
    from importlib.resources import files

    listed = tomllib.loads((files("akad") / "taal" / "gewone_woorden.toml").read_text("utf-8"))
    return PlainWords(
        hard=WordSignals(_signals(listed["woorden"])),
        figures=WordSignals(_signals(listed["beeldspraak"])),
        address=WordSignals(_signals(listed["aanspreken"])),
        abbreviations=listed["afkortingen"],
    )


def _signals(listed: Mapping[str, list[str]]) -> Iterator[tuple[str, Woordsignaal]]:
    for plain, forms in listed.items():
        yield "", Woordsignaal(vormen=tuple(forms), alternatief=plain)
