"""Names that say nothing about a person: the id of a session and its codenaam."""

import secrets
import tomllib
import unicodedata
from collections.abc import Collection
from datetime import date
from functools import cache

# No letters and digits that look alike on a screen at four metres, and no vowels: an id never spells a word.
_ALPHABET = "cdfhjkmnpqrtvwxy3467"
_LENGTH = 6
_TRIES = 50


def new_id(today: date) -> str:
    """Return a fresh id for a session of `today`, such as `2026-11-22-k7m3qx`."""
    return f"{today.isoformat()}-{''.join(secrets.choice(_ALPHABET) for _ in range(_LENGTH))}"


def draw_codenaam(taken: Collection[str]) -> str:
    """Return a codenaam that is not in `taken` (case and dashes aside): two words, "Zilveren Reiger".

    When really every pair is taken a second adjective is put before it.
    """
    adjectives, things = _words()
    used = {same_name(name) for name in taken}
    for _ in range(_TRIES):
        name = f"{secrets.choice(adjectives)} {secrets.choice(things)}"
        if same_name(name) not in used:
            return name
    free = [f"{a} {t}" for a in adjectives for t in things if same_name(f"{a} {t}") not in used]
    if free:
        return secrets.choice(free)
    while True:
        name = f"{secrets.choice(adjectives)} {secrets.choice(adjectives)} {secrets.choice(things)}"
        if same_name(name) not in used:
            return name


def same_name(name: str) -> str:
    """Return what two ways of typing one codenaam have in common: "zilveren-reiger" is "Zilveren Reiger"."""
    return " ".join(unicodedata.normalize("NFC", name).casefold().replace("-", " ").replace("_", " ").split())


@cache
def _words() -> tuple[list[str], list[str]]:
    from importlib.resources import files

    words = tomllib.loads(files("akad.archive").joinpath("codenamen.toml").read_text("utf-8"))
    return words["bijvoeglijk"], words["zelfstandig"]
