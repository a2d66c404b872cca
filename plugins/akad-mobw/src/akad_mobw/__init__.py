"""The domain mobw for akad: its words stand in the folder `inhoud`."""

from akad.plugins import TomlPlugin

plugin = TomlPlugin.beside(__file__)
