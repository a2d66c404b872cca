"""Getting hold of one plugin: import it, see whether it was made for these hooks, and register it.

What pluggy passes over in silence is said here: a hook that nobody knows, and a function with the name of a
hook that was not marked.
"""

import inspect
from collections.abc import Iterator

import pluggy

from akad.plugins import hookspecs
from akad.plugins.discovery import Found
from akad.plugins.guard import PluginFailure, call_guarded
from akad.plugins.reading import suggest

HOOKS = tuple(name for name in vars(hookspecs) if name.startswith("akad_"))
_MARK = "akad_impl"
_VERSION = "akad_versie"


def new_manager() -> pluggy.PluginManager:
    """Return a manager that knows the hooks and no plugin."""
    manager = pluggy.PluginManager("akad")
    manager.add_hookspecs(hookspecs)
    return manager


def load(found: Found, manager: pluggy.PluginManager) -> tuple[str, ...]:
    """Import `found` and register it; return what is odd about it, as Dutch lines.

    Raises PluginFailure when it cannot be imported or was made for another version of the hooks.
    """

    def load_and_register() -> tuple[str, ...]:
        plugin = found.load()
        if isinstance(plugin, type):
            plugin = plugin()
        _check_version(plugin)
        oddities = tuple(_oddities(plugin))
        manager.register(plugin, name=found.naam)
        return oddities

    try:
        return call_guarded(load_and_register)
    except PluginFailure as failure:
        if isinstance(failure.__cause__, pluggy.PluginValidationError):
            wrong = str(failure.__cause__).partition("\n")[0]
            raise PluginFailure(f"een hook vraagt om iets dat er niet is ({wrong})") from failure
        raise


def _check_version(plugin: object) -> None:
    version = getattr(plugin, _VERSION, 1)
    if version != hookspecs.HOOKS_VERSION:
        raise PluginFailure(
            f"is gemaakt voor versie {version!r} van de hooks, dit programma heeft "
            f"versie {hookspecs.HOOKS_VERSION}; zoek een uitgave van de plugin die daarbij past"
        )


def _oddities(plugin: object) -> Iterator[str]:
    for name in dir(plugin):
        if not name.startswith("akad_") or name == _VERSION:
            continue
        function = getattr(plugin, name, None)
        if not inspect.isroutine(function):
            continue
        options = getattr(function, _MARK, None)
        if isinstance(options, dict) and (options.get("wrapper") or options.get("hookwrapper")):
            raise PluginFailure(f"{name} is een wrapper om andere plugins; dat kan hier niet")
        if name not in HOOKS and (options is not None or suggest(name, HOOKS)):
            yield f"'{name}' is geen hook van akad en wordt nooit gebruikt{suggest(name, HOOKS)}"
        elif name in HOOKS and options is None:
            yield f"'{name}' heeft geen @hookimpl en wordt nooit gebruikt; zet @hookimpl erboven"
