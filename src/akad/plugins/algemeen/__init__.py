"""What fits every case, whatever domains are chosen: an ordinary plugin that comes with the program.

The words of the system ("cliënt", "indicatie", "traject") stand here and not in the plugins of the domains,
so that a table without a domain is helped too, and nothing is said twice.
"""

from akad.plugins import TomlPlugin

plugin = TomlPlugin.beside(__file__)
