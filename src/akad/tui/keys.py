"""One list of keys per screen feeds the bindings, the bar at the bottom, the palette and the help."""

from collections.abc import Iterable

import attrs
from textual.binding import Binding


@attrs.frozen
class Key:
    """Something a person can do.

    `key` is Textual's name (several with commas), `shown` what stands on the bar, `label` one or two Dutch words,
    `help` a Dutch sentence. `on_bar` is False for what is found in the palette and the help only; what is `optional`
    is on the bar where it fits in two lines.
    """

    key: str
    shown: str
    action: str
    label: str
    help: str
    on_bar: bool = True
    optional: bool = False


def bindings(keys: Iterable[Key]) -> list[Binding]:
    """Return Textual bindings for `keys`; they go before what the focused widget does with the key."""
    return [
        Binding(key.key, key.action, key.label, show=False, priority=True, id=key.action) for key in keys if key.key
    ]
