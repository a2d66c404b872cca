"""Which records are looked back on: a setting and an option say so, and nothing else differs."""

from collections.abc import Callable, Sequence
from pathlib import Path

from akad.archive import Settings
from akad.learning.records import Records


def opener(
    folders: Sequence[Path], settings: Settings, *, shared: bool = False, index_dir: Path | None = None
) -> Callable[[], Records]:
    """Return what opens the records in `folders`, or with `shared` those in the shared archive of the settings.

    Nothing is read or reached yet. `index_dir` is where the index of the folders is.
    """
    if shared:
        from akad.learning.shared.records import SharedRecords

        return lambda: SharedRecords(settings)
    from akad.learning.archive import Archief

    return lambda: Archief(folders, index_dir)
