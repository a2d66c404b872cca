"""The ggz plugin does what every plugin must do, and its ids stay."""

from pathlib import Path

from akad.testing import PluginContract
from akad_ggz import plugin

_HERE = Path(__file__).parent


class TestGgz(PluginContract):
    plugin = plugin
    naam = "ggz"
    released = tuple((_HERE / "released_ggz.txt").read_text(encoding="utf-8").split())
    ordinary = tuple((_HERE / "ordinary_ggz.txt").read_text(encoding="utf-8").splitlines())
