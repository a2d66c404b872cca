"""How a plugin stands, and what went wrong, as people read it."""

from collections.abc import Mapping
from enum import StrEnum

import attrs


class Stand(StrEnum):
    """Whether a plugin takes part in this run."""

    AAN = "aan"
    UIT = "uit"
    FOUT = "fout"


@attrs.frozen
class Problem:
    """What a plugin did wrong: its name, the hook ("" when it was before any hook) and the reason, in Dutch.

    With `switched_off` false the plugin still takes part: something about it is odd.
    """

    plugin: str
    hook: str
    reden: str
    switched_off: bool = True

    @property
    def kort(self) -> str:
        """The hook and the reason, without the name of the plugin."""
        return f"{self.hook}: {self.reden}" if self.hook else self.reden

    @property
    def regel(self) -> str:
        """The one line for the screen."""
        state = " staat deze keer uit" if self.switched_off else ""
        end = "" if self.kort.endswith(("?", ".", "…")) else "."
        return f"Plugin '{self.plugin}'{state}: {self.kort}{end} Meer: akad plugins"


@attrs.frozen(kw_only=True)
class PluginStatus:
    """One line of `akad plugins`.

    `bron` is the distribution or the file, `bijdrage` how many vragen, checklists, … it gives (nothing
    when that was not counted), `fout` why it does not take part, `opmerkingen` what is odd about it.
    """

    naam: str
    versie: str
    bron: str
    bijdrage: Mapping[str, int]
    stand: Stand
    fout: str = ""
    opmerkingen: tuple[str, ...] = ()
