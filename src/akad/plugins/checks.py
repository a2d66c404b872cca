"""Whether the words of a plugin are fit for a table: advice for authors, apart from what the reader refuses.

Used by `akad plugins controleer` and by `akad.testing`, so that both say the same.
"""

import re
from collections.abc import Iterator, Sequence

import attrs

from akad.plugins.content import Checklist, Domein, Domeinvraag, Hulpbron, Woordsignaal
from akad.plugins.signals import WordSignals, fold

MAX_WORDS = 22
_MARKUP = re.compile(r"[\[\]{}<>*_`#|\\]|://")
# Words that are never Dutch: one of them is enough to see that a sentence was not translated.
_ENGLISH = frozenset(
    {
        "the",
        "and",
        "with",
        "your",
        "you",
        "what",
        "which",
        "who",
        "how",
        "does",
        "this",
        "they",
        "their",
        "please",
        "should",
        "could",
        "would",
        "about",
        "from",
        "have",
        "has",
        "been",
        "can't",
        "don't",
        "question",
        "check",
    }
)


@attrs.frozen(kw_only=True)
class Texts:
    """What a plugin says, as far as people read it."""

    domein: Domein | None = None
    vragen: Sequence[Domeinvraag] = ()
    checklists: Sequence[Checklist] = ()
    woordsignalen: Sequence[Woordsignaal] = ()
    hulpbronnen: Sequence[Hulpbron] = ()


@attrs.frozen
class Tip:
    """Something that could be better: `where` it stands ("vragen: trots") and a Dutch sentence."""

    where: str
    message: str

    def __str__(self) -> str:
        """Return the tip as people read it."""
        return f"{self.where}: {self.message}"


def tips(texts: Texts, more_signals: Sequence[Woordsignaal] = ()) -> tuple[Tip, ...]:
    """Return what could be better in `texts`, in the order of the file.

    `more_signals` are word signals beside the plugin's own that its texts should not set off.
    """
    return (*_tips_on_texts(texts, more_signals), *_tips_on_signals(texts.woordsignalen))


def _tips_on_texts(texts: Texts, more_signals: Sequence[Woordsignaal]) -> Iterator[Tip]:
    signals = WordSignals(("", signal) for signal in (*texts.woordsignalen, *more_signals))
    for where, text in _all_texts(texts):
        if found := _MARKUP.search(text):
            yield Tip(where, f"het teken '{found.group()}' hoort niet in gewone tekst; laat het weg")
        for word in re.findall(r"[a-z']+", text.lower()):
            if word in _ENGLISH:
                yield Tip(where, f"'{word}' lijkt Engels; schrijf het in gewoon Nederlands")
        for hit in signals.find(text):
            yield Tip(where, f"'{hit.woord}' is zelf een woordsignaal; schrijf liever '{hit.alternatief}'")
    for where, text in _spoken(texts):
        if not text.endswith("?"):
            yield Tip(where, "eindigt niet met een vraagteken; maak er een vraag van")
        if text.count("?") > 1:
            yield Tip(where, "vraagt twee dingen; maak er twee vragen van")
        if len(text.split()) > MAX_WORDS:
            yield Tip(where, f"is lang om voor te lezen; hoogstens {MAX_WORDS} woorden")


def _spoken(texts: Texts) -> Iterator[tuple[str, str]]:
    yield from ((f"vragen: {vraag.id}", vraag.tekst) for vraag in texts.vragen)


def _all_texts(texts: Texts) -> Iterator[tuple[str, str]]:
    if texts.domein is not None:
        yield "domein: omschrijving", texts.domein.omschrijving
    yield from _spoken(texts)
    for checklist in texts.checklists:
        yield f"checklists: {checklist.id}", checklist.titel
        yield from ((f"checklists: {checklist.id}: {punt.id}", punt.tekst) for punt in checklist.punten)
    for signal in texts.woordsignalen:
        where = f"woordsignalen: {signal.vormen[0]}"
        yield where, signal.alternatief
        yield where, signal.uitleg
    for hulpbron in texts.hulpbronnen:
        yield f"hulpbronnen: {hulpbron.naam}", hulpbron.uitleg


def _tips_on_signals(signals: Sequence[Woordsignaal]) -> Iterator[Tip]:
    seen: dict[str, str] = {}
    for signal in signals:
        where = f"woordsignalen: {signal.vormen[0]}"
        for vorm in signal.vormen:
            key = " ".join(fold(word) for word in re.findall(r"[^\W_]+", vorm))
            if not key:
                yield Tip(where, f"'{vorm}' heeft geen letters; zo wordt er nooit iets gevonden")
            elif key in seen:
                yield Tip(where, f"'{vorm}' staat ook bij '{seen[key]}'; laat het één keer staan")
            seen[key] = signal.vormen[0]
        alone = WordSignals([("", attrs.evolve(signal, uitzonderingen=()))])
        spared = WordSignals([("", signal)])
        for phrase in signal.uitzonderingen:
            sample = phrase.replace("…", "x").replace("...", "x")
            if not alone.find(sample):
                yield Tip(where, f"uitzondering '{phrase}' bevat geen van de vormen en doet dus niets")
            elif spared.find(sample):
                yield Tip(where, f"uitzondering '{phrase}' dekt de vorm niet helemaal")
