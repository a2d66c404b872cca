"""Which plugins there are, without importing or reading any of them."""

from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from importlib.metadata import EntryPoint, distributions, entry_points
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
    first is kept and the other comes back with its `problem`. A folder that is not there has no plugins, one that
    is named twice is looked at once.
    """
    found = [_of_entry_point(point) for point in (_installed() if points is None else points)]
    found.sort(key=lambda item: (item.naam, item.bron))
    for folder in {folder.resolve(): folder for folder in folders}.values():
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


def _installed() -> list[EntryPoint]:
    """Return the entry points of our group; a distribution whose list is broken is passed over."""
    try:
        return list(entry_points(group=GROUP))
    except Exception:
        # One broken list on the whole machine is enough to get here. Look one distribution at a time.
        points: list[EntryPoint] = []
        for distribution in distributions():
            with suppress(Exception):
                points.extend(distribution.entry_points.select(group=GROUP))
        return points


def _of_entry_point(point: EntryPoint) -> Found:
    distribution, version = "onbekend pakket", "?"
    if point.dist is not None:
        # Metadata may miss either of them.
        distribution, version = f"pakket {point.dist.name or '?'}", point.dist.version or "?"
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
