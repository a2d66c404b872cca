"""The slot: the table that closes a record, so that a missing tail is noticed.

A TOML file that was cut off between two lines is nearly always valid TOML. So the last table says how much
there should be, and its last line has a checksum of everything above it: without that line the record is not
whole, and with another checksum somebody has edited it by hand.
"""

import hashlib
import re
from collections.abc import Mapping
from typing import Any

import attrs

from akad.archive.layout import Written

_WORDS = {
    "netwerk": ("contact", "contacten"),
    "vragen": ("vraag", "vragen"),
    "stappen": ("stap", "stappen"),
    "notities": ("notitie", "notities"),
    "ideeen": ("idee", "ideeën"),
    "bewust_leeg": ("lege kring", "lege kringen"),
}
_PLACES = {"netwerk": "casus", "vragen": "casus", "stappen": "verloop"}
_SLOT = re.compile(r'^\[slot\]\n(?:\w+ = \d+\n)*sha256 = "(?P<sum>[0-9a-f]{64})"\s*\Z', re.MULTILINE)
_SUM = re.compile("[0-9a-f]{64}")


@attrs.frozen
class Slot:
    """What a record says about itself: `counts` per kind, and whether the text above it is `untouched`."""

    counts: Mapping[str, int]
    untouched: bool


def close(body: str, document: Mapping[str, Any]) -> str:
    """Return the text of a record with its slot; `document` is what `body` says, as TOML values."""
    counts = "".join(f"{name} = {count}\n" for name, count in count_parts(document).items())
    return f'{body}\n[slot]\n{counts}sha256 = "{_sum(body + chr(10))}"\n'


def has_slot(text: str) -> bool:
    """Return whether `text` ends in a whole slot as we write it."""
    return _SLOT.search(text) is not None


def read_slot(text: str, document: Mapping[str, Any]) -> Slot | None:
    """Return the slot of a record, or None when it is not there or not whole."""
    slot = document.get("slot")
    if not isinstance(slot, dict) or not isinstance(slot.get("sha256"), str) or not _SUM.fullmatch(slot["sha256"]):
        return None
    counts = {name: slot.get(name) for name in _WORDS}
    if any(type(count) is not int for count in counts.values()):
        return None
    # A whole slot that is not at the very end, or is laid out otherwise, was moved there by hand.
    found = _SLOT.search(text)
    untouched = found is not None and found["sum"] == _sum(text[: found.start()])
    known = {name: count for name, count in counts.items() if count is not None}
    return Slot(known, untouched and known == count_parts(document))


def count_parts(document: Mapping[str, Any]) -> dict[str, int]:
    """Return how many parts of each kind a document has; what is not a list counts as none."""
    counts = {}
    for name in _WORDS:
        table = document.get(_PLACES[name], {}) if name in _PLACES else document
        parts = table.get(name, []) if isinstance(table, dict | Mapping) else []
        counts[name] = len(parts) if isinstance(parts, list | Written) else 0
    return counts


def differences(slot: Slot, document: Mapping[str, Any]) -> tuple[str, ...]:
    """Return as Dutch sentences what was changed by hand, as far as the counts tell."""
    there = count_parts(document)
    changed = [name for name in there if there[name] != slot.counts[name]]
    if not changed:
        return ("met de hand aangepast: de tekst is veranderd, de aantallen kloppen met het slot",)
    return tuple(
        f"met de hand aangepast: het slot noemt {_amount(name, slot.counts[name])}, er staan er {there[name]}"
        for name in changed
    )


def what_is_there(document: Mapping[str, Any]) -> str:
    """Return in Dutch how much is left of a record ("2 vragen, 11 ideeën")."""
    counts = count_parts(document)
    return ", ".join(_amount(name, count) for name, count in counts.items() if count) or "bijna niets"


def _amount(name: str, count: int) -> str:
    one, more = _WORDS[name]
    return f"{count} {one if count == 1 else more}"


def _sum(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()
