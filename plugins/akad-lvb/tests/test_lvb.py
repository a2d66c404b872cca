"""The lvb plugin does what every plugin must do, and its ids stay."""

from pathlib import Path

from akad.testing import PluginContract
from akad_lvb import plugin

_HERE = Path(__file__).parent


class TestLvb(PluginContract):
    plugin = plugin
    naam = "lvb"
    released = tuple((_HERE / "released_lvb.txt").read_text(encoding="utf-8").split())
    ordinary = tuple((_HERE / "ordinary_lvb.txt").read_text(encoding="utf-8").splitlines())
