"""The plugin host of a run, put together from the settings and the command line."""

from pathlib import Path
from typing import TYPE_CHECKING

import attrs

from akad.archive.errors import RecordError
from akad.archive.settings import Settings, settings_path

if TYPE_CHECKING:
    from akad.plugins import PluginHost

OFF = "plugins_uit"
FOLDER = "pluginmap"


def open_host(settings: Settings, pluginmap: Path | None = None) -> "PluginHost":
    """Return the host of this run: installed plugins and those of `plugin_folders`, without what is off.

    Raises RecordError when the settings about plugins are not what they should be.
    """
    from akad.plugins import build_host

    return build_host(disabled=disabled(settings), folders=plugin_folders(settings, pluginmap))


def disabled(settings: Settings) -> tuple[str, ...]:
    """Return the names of the plugins that the settings switch off; raises RecordError."""
    names = settings.overig.get(OFF, [])
    if isinstance(names, list | tuple) and all(isinstance(name, str) for name in names):
        return tuple(names)
    raise _wrong(OFF, 'verwacht een lijst van namen, zoals ["lvb"]')


def with_disabled(settings: Settings, naam: str, *, off: bool) -> Settings:
    """Return the settings with plugin `naam` switched off or on."""
    names = [name for name in disabled(settings) if name != naam]
    if off:
        names.append(naam)
    return attrs.evolve(settings, overig={**settings.overig, OFF: sorted(names)})


def plugin_folders(settings: Settings, pluginmap: Path | None = None) -> tuple[Path, ...]:
    """Return where TOML plugins are: `own_folder`, and the folder of the option or else of the settings.

    A relative folder in the settings is relative to the settings.
    Raises RecordError.
    """
    chosen = settings.overig.get(FOLDER)
    if chosen is not None and not isinstance(chosen, str):
        raise _wrong(FOLDER, "verwacht de naam van een map")
    own = own_folder()
    extra = pluginmap if pluginmap is not None else own.parent / Path(chosen).expanduser() if chosen else None
    return (own,) if extra is None else (own, extra)


def own_folder() -> Path:
    """Return the folder `plugins` beside the settings; it need not exist."""
    return settings_path().parent / "plugins"


def _wrong(key: str, message: str) -> RecordError:
    return RecordError(settings_path(), message, key=key, advice="Verbeter het in een teksteditor.")
