"""The buurt plugin does what every plugin must do, and its ids stay."""

from pathlib import Path

from akad.testing import PluginContract
from akad_buurt import plugin

_HERE = Path(__file__).parent


class TestBuurt(PluginContract):
    plugin = plugin
    naam = "buurt"
    released = tuple((_HERE / "released_buurt.txt").read_text(encoding="utf-8").split())
    ordinary = tuple((_HERE / "ordinary_buurt.txt").read_text(encoding="utf-8").splitlines())
