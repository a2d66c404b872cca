"""Which plugins there are, without importing or reading any of them."""

from collections.abc import Callable, Iterable, Sequence
from importlib.metadata import EntryPoint, entry_points
from pathlib import Path

import attrs

from akad.plugins.content import name_problem

GROUP = "akad"


@attrs.frozen
class Found:
    """A plugin that was found: its name, version and source (for people), and how to get hold of it.

    `problem` is why it cannot be used at all (a name that is taken); "" when nothing is the matter.
    """

    naam: str
    versie: str
    bron: str
    load: Callable[[], object]
    problem: str = ""


def discover(folders: Sequence[Path] = (), points: Iterable[EntryPoint] | None = None) -> tuple[Found, ...]:
    """Return the plugins of installed distributions and then those of `folders`, each in order of name.

    `points` takes the place of the installed entry points of the group `akad`. Of two with the same name the
    first is kept and the other comes back with its `problem`. A folder that is not there has no plugins.
    """
    found = [_of_entry_point(point) for point in (entry_points(group=GROUP) if points is None else points)]
    found.sort(key=lambda item: (item.naam, item.bron))
    for folder in folders:
        found.extend(_of_file(path) for path in _toml_files(folder))
    taken: dict[str, str] = {}
    return tuple(_checked(item, taken) for item in found)


def _checked(item: Found, taken: dict[str, str]) -> Found:
    problem = name_problem(item.naam)
    if problem is not None:
        return attrs.evolve(item, problem=f"de naam kan niet: {problem}")
    if item.naam in taken:
        return attrs.evolve(
            item, problem=f"de naam '{item.naam}' is al van {taken[item.naam]}; geef het een andere naam"
        )
    taken[item.naam] = item.bron
    return item


def _of_entry_point(point: EntryPoint) -> Found:
    distribution, version = "onbekend pakket", "?"
    if point.dist is not None:
        distribution, version = f"pakket {point.dist.name}", point.dist.version
    return Found(point.name, version, distribution, point.load)


def _of_file(path: Path) -> Found:
    def load() -> object:
        from akad.plugins.tomlplugin import TomlPlugin

        return TomlPlugin.of_file(path)

    return Found(path.stem, "", f"bestand {path}", load)


def _toml_files(folder: Path) -> list[Path]:
    try:
        return sorted(path for path in folder.iterdir() if path.suffix == ".toml" and path.is_file())
    except OSError:
        return []
