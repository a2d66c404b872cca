"""Plugins of many kinds, made on the spot."""

from collections.abc import Callable
from importlib.metadata import EntryPoint
from types import SimpleNamespace

from akad.model import Idee, Sessie, WerkwijzeKern
from akad.plugins import Domein, Domeinvraag, PluginHost, hookimpl
from akad.plugins.discovery import Found
from akad.privacy import own_words


def vraag(name: str = "trots", stap: str = "in beeld", tekst: str = "Waar is de bewoner trots op?") -> Domeinvraag:
    return Domeinvraag(id=name, stap=stap, tekst=tekst)


def good(naam: str = "goed", **hooks: Callable[..., object]) -> SimpleNamespace:
    """Return a plugin with a domain and a question; `hooks` come in place of, or beside, those."""
    ordinary: dict[str, Callable[..., object]] = {
        "akad_domein": lambda: Domein(naam=naam, titel=naam, omschrijving="Voor een proef."),
        "akad_vragen": lambda: [vraag()],
    }
    return SimpleNamespace(akad_versie=1, **{name: hookimpl(hook) for name, hook in (ordinary | hooks).items()})


def host_with(*found: Found, **options: object) -> PluginHost:
    return PluginHost(found, **options)


def found(naam: str, plugin: object) -> Found:
    return Found(naam, "1.0", f"pakket akad-{naam}", lambda: plugin)


def entry_point(naam: str, value: str) -> EntryPoint:
    return EntryPoint(naam, value, "akad")


def session(*domeinen: str) -> Sessie:
    kern = WerkwijzeKern(id="akad-1", naam="AKAD", kringen=("eigen kracht", "buurt"))
    idee = Idee(id="i1", kring="buurt", tekst=own_words("meedoen met de tuin"))
    return Sessie(id="s1", codenaam="Zilveren Reiger", werkwijze=kern, domeinen=domeinen, ideeen=(idee,))
