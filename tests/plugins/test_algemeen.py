"""The plugin that comes with the program does what every plugin must do."""

from pathlib import Path

from akad.plugins.algemeen import plugin
from akad.testing import PluginContract

_HERE = Path(__file__).parent


class TestAlgemeen(PluginContract):
    plugin = plugin
    naam = "algemeen"
    released = tuple((_HERE / "released_algemeen.txt").read_text(encoding="utf-8").split())
    ordinary = tuple((_HERE / "ordinary_algemeen.txt").read_text(encoding="utf-8").splitlines())
