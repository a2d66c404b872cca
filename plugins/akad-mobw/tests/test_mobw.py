"""The mobw plugin does what every plugin must do, and its ids stay."""

from pathlib import Path

from akad.testing import PluginContract
from akad_mobw import plugin

_HERE = Path(__file__).parent


class TestMobw(PluginContract):
    plugin = plugin
    naam = "mobw"
    released = tuple((_HERE / "released_mobw.txt").read_text(encoding="utf-8").split())
    ordinary = tuple((_HERE / "ordinary_mobw.txt").read_text(encoding="utf-8").splitlines())
