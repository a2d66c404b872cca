"""A conformance suite for plugins, to run with pytest.

A test file of a plugin needs no more than this::

from akad.testing import PluginContract
from akad_jeugd import plugin


class TestJeugd(PluginContract):
    plugin = plugin
    naam = "jeugd"
    released = ("trots", "school", "school-weet")
    ordinary = ("De tram rijdt een ander traject.",)
"""

from akad.testing.contract import PluginContract
from akad.testing.hosts import host_of, ids_of

__all__ = ["PluginContract", "host_of", "ids_of"]
