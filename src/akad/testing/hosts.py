"""A host with plugins that need not be installed."""

from functools import partial

from akad.plugins import PluginHost
from akad.plugins.discovery import Found


def host_of(**plugins: object) -> PluginHost:
    """Return a host with these plugins, by name: `host_of(lvb=plugin)`. A class is made into an object."""
    return PluginHost([Found(naam, "0", "test", partial(_itself, plugin)) for naam, plugin in plugins.items()])


def _itself(plugin: object) -> object:
    return plugin


def ids_of(host: PluginHost) -> frozenset[str]:
    """Return every id that a record may point at: of questions, of checklists and of their points."""
    domeinen = [domein.naam for domein in host.domeinen()]
    ids = {vraag.id for vraag in host.all_questions(domeinen)}
    for checklist in host.checklists(domeinen):
        ids |= {checklist.id, *(punt.id for punt in checklist.punten)}
    return frozenset(ids)
