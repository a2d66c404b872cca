"""Every hook that a plugin can fill in, and nothing else.

A plugin is a module or an object with functions that have these names and the mark `@hookimpl`. It may
leave out every hook, and every argument, that it does not need. Hooks about content take no arguments: they
are called once in a run, when their answer is first needed, and the answer is kept; `akad plugins` needs
all of them, to count. A plugin belongs to the
domain that its `akad_domein` returns and is heard only for cases with that domain; a plugin without a
domain is heard always.

What an error does is the same everywhere. A hook that raises, returns something else than its type, returns
`akad.plugins.MAX_ITEMS` items or more (parts counted too) or takes over a second switches its plugin off
for the rest of the run, with one line that says so; the results of all other plugins are kept. Of the
plugin that failed nothing is kept.

The set as a whole has the version `HOOKS_VERSION`. A plugin says for which version it was made with the
attribute `akad_versie = 1`; without it, it counts as made for version 1. A plugin for another version is
refused with one line.
"""

# mypy: disable-error-code="empty-body"
from collections.abc import Sequence

import pluggy

from akad.model import Idee, Sessie
from akad.plugins.content import (
    Checklist,
    Commando,
    Domein,
    Domeinvraag,
    Herkenner,
    Hulpbron,
    Verslagdeel,
    Woordsignaal,
)

HOOKS_VERSION = 1

hookspec = pluggy.HookspecMarker("akad")
hookimpl = pluggy.HookimplMarker("akad")


@hookspec
def akad_domein() -> Domein | None:
    """Name the domain of this plugin: what a table can choose for a case.

    Arguments: none.

    Returns: the domain, or None for a plugin that is always heard.

    When: once, at the start of the program, before any other hook of the plugin.
    Not: for a plugin that is switched off.

    On an error: the plugin is switched off for this run. A domain name that another plugin already has
    is an error of the plugin that comes later.

    Example::

        @hookimpl
        def akad_domein():
            return Domein(naam="jeugd", titel="Jeugd", kleur="oranje", omschrijving="Opgroeien in de wijk.")
    """


@hookspec
def akad_vragen() -> Sequence[Domeinvraag]:
    """Give extra questions for the procesbegeleider, each for one step.

    Arguments: none.

    Returns: a list or tuple of questions; ids are unique within the plugin and stay for ever. The
    screen shows two or three at a time, in this order.

    When: once, when the first case with this domain is opened.
    Not: as long as no case has the domain.

    On an error: the plugin is switched off for this run. A double id is an error.

    Example::

        @hookimpl
        def akad_vragen():
            return [Domeinvraag(id="trots", stap="in beeld", tekst="Waar is dit kind trots op?")]
    """


@hookspec
def akad_checklists() -> Sequence[Checklist]:
    """Give lists of things not to forget, each for one step.

    Arguments: none.

    Returns: a list or tuple of checklists; ids of lists and of points are unique within the plugin and
    stay for ever, because the answers stand in the record under the id of the point.

    When: once, when the first case with this domain is opened, or a record with answers is shown.
    Not: when an answer is given.

    On an error: the plugin is switched off for this run; answers that were given stay in the record.

    Example::

        @hookimpl
        def akad_checklists():
            punten = [Checklistpunt(id="school-weet", tekst="Weet school dat we hierover praten?")]
            return [Checklist(id="school", titel="School", stap="krachten en netwerk", punten=punten)]
    """


@hookspec
def akad_woordsignalen() -> Sequence[Woordsignaal]:
    """Give words and phrases that ask for plainer or kinder ones.

    Arguments: none.

    Returns: a list or tuple of word signals. The program searches for them itself, while somebody types; it
    is a nudge, never a block.

    When: once, when the first case with this domain is opened.
    Not: while somebody types.

    On an error: the plugin is switched off for this run.

    Example::

        @hookimpl
        def akad_woordsignalen():
            vormen = ["probleemkind", "probleemkinderen"]
            return [Woordsignaal(vormen=vormen, alternatief="een kind dat iets nodig heeft")]
    """


@hookspec
def akad_herkenners() -> Sequence[Herkenner]:
    r"""Give the shapes of identifiers that this field uses, such as case numbers.

    Arguments: none.

    Returns: a list or tuple of shapes. What they find is replaced before anything is kept.

    When: once, when the first case with this domain is opened.
    Not: while somebody types.

    On an error: the plugin is switched off for this run. An expression that could hang is an error.

    Example::

        @hookimpl
        def akad_herkenners():
            patroon = r"\bJZ-\d{5}\b"
            return [Herkenner(label="CLIENTNUMMER", patroon=patroon, vervanging="(dossiernummer)")]
    """


@hookspec
def akad_hulpbronnen() -> Sequence[Hulpbron]:
    """Give kinds of places and people that this field knows.

    Arguments: none.

    Returns: a list or tuple of hulpbronnen, never with the name of a person.

    When: once, when the first case with this domain is opened.
    Not: when an idea names one.

    On an error: the plugin is switched off for this run.

    Example::

        @hookimpl
        def akad_hulpbronnen():
            return [Hulpbron(naam="huiswerkklas", kring="buurt", uitleg="Samen leren na school.")]
    """


@hookspec
def akad_idee_toegevoegd(idee: Idee, sessie: Sessie) -> str | None:
    """React to an idea that was just added, with one line for the procesbegeleider.

    Arguments: `idee`, the new idea (its words have passed the privacy boundary), and `sessie`, the
    session that holds it. Both are for reading only.

    Returns: one line of at most 300 characters, or None. The line is shown for a while and not kept.

    When: after every idea that was added during a meeting, when it has been saved. Be quick: the table
    waits for your line.
    Not: for ideas that are read from a record, changed, or brought back by undo; not when the case does
    not have this domain.

    On an error: the plugin is switched off for this run; the idea stays.

    Example::

        @hookimpl
        def akad_idee_toegevoegd(idee):
            return "Wie loopt de eerste keer mee?" if idee.kring == "buurt" else None
    """


@hookspec
def akad_verslagdelen(sessie: Sessie) -> Sequence[Verslagdeel]:
    """Give parts for the end of the verslag.

    Arguments: `sessie`, the session the verslag is about, for reading only.

    Returns: a list or tuple of parts, plain text.

    When: each time a verslag is made of a session with this domain.
    Not: for the bewonerskaart, nor for figures over many records.

    On an error: the plugin is switched off for this run; the verslag is made without it.

    Example::

        @hookimpl
        def akad_verslagdelen(sessie):
            return [Verslagdeel(kop="Jeugd", alineas=[f"{len(sessie.ideeen)} ideeën voor dit gezin."])]
    """


@hookspec
def akad_commandos() -> Sequence[Commando]:
    """Give commands of its own: `akad NAAM`.

    Arguments: none.

    Returns: a list or tuple of commands. A name that `akad` or an earlier plugin already has is left
    out, with a line that says so.

    When: once, when `akad` is called with a command that it does not know itself.
    Not: in a meeting.

    On an error: the plugin is switched off for this run.

    Example::

        @hookimpl
        def akad_commandos():
            return [Commando(naam="jeugdkaart", uitleg="Maak de kaart voor jeugd.", uitvoeren=lambda args: 0)]
    """
