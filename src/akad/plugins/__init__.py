"""Plugins: what a domain adds to the table.

For authors: `hookimpl` marks a function as a hook (see `akad.plugins.hookspecs`), the classes below are
what hooks return, `TomlPlugin` is a plugin that is data. For the program: `build_host`, and
`akad.plugins.answers`. Importing this package is cheap: what needs pluggy is imported when it is asked for.
"""

from typing import TYPE_CHECKING, Any

from akad.plugins.content import (
    KLEUREN,
    KRINGEN,
    STAPPEN,
    Antwoord,
    Checklist,
    Checklistpunt,
    Commando,
    Domein,
    Domeinvraag,
    Herkenner,
    Hulpbron,
    Verslagdeel,
    Woordsignaal,
)
from akad.plugins.signals import Hit
from akad.plugins.status import PluginStatus, Problem, Stand

if TYPE_CHECKING:
    from akad.plugins.hookspecs import HOOKS_VERSION, hookimpl
    from akad.plugins.host import PluginHost, Reactie, build_host
    from akad.plugins.results import MAX_ITEMS
    from akad.plugins.tomlplugin import TomlPlugin

_LATER = {
    "HOOKS_VERSION": "hookspecs",
    "MAX_ITEMS": "results",
    "PluginHost": "host",
    "Reactie": "host",
    "TomlPlugin": "tomlplugin",
    "build_host": "host",
    "hookimpl": "hookspecs",
}

__all__ = [
    "HOOKS_VERSION",
    "KLEUREN",
    "KRINGEN",
    "MAX_ITEMS",
    "STAPPEN",
    "Antwoord",
    "Checklist",
    "Checklistpunt",
    "Commando",
    "Domein",
    "Domeinvraag",
    "Herkenner",
    "Hit",
    "Hulpbron",
    "PluginHost",
    "PluginStatus",
    "Problem",
    "Reactie",
    "Stand",
    "TomlPlugin",
    "Verslagdeel",
    "Woordsignaal",
    "build_host",
    "hookimpl",
]


def __getattr__(name: str) -> Any:
    """Import the parts that need pluggy when somebody asks for them."""
    module = _LATER.get(name)
    if module is None:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module

    return getattr(import_module(f"{__name__}.{module}"), name)
