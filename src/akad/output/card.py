"""The bewonerskaart: what goes back to the bewoner, on one A4, in large letters and plain words.

It speaks to who reads it, says no label and no name, and asks for a choice at every tip: the bewoner decides.
"""

from collections.abc import Iterator

import attrs

from akad.meeting.entries import from_left_to_right
from akad.meeting.harvest import MANY
from akad.meeting.plain_dutch import HintKind, look
from akad.model import CasusSoort, Idee, KeuzeAntwoord, Sessie
from akad.plugins.signals import WordSignals


@attrs.frozen
class CardTip:
    """One tip: its number on the card, its words, who goes along ("" when nobody does) and the choice made so far."""

    number: int
    text: str
    along: str = ""
    choice: KeuzeAntwoord | None = None


@attrs.frozen
class Card:
    """Everything on a card, from top to bottom.

    `choices` are the boxes below every tip with their words. `onwards` are questions with their answer; where the
    answer is "" there is a line to write on. `foot` says in small letters which session it is.
    """

    title: str
    intro: tuple[str, ...]
    tips: tuple[CardTip, ...]
    choices: tuple[tuple[KeuzeAntwoord, str], ...]
    along: str
    remark: str
    onwards_title: str
    onwards: tuple[tuple[str, str], ...]
    own: str
    foot: str


def tips_of(sessie: Sessie) -> tuple[Idee, ...]:
    """Return the ideas that go back as a tip, in the order of the kringen."""
    return tuple(idee for idee in from_left_to_right(sessie) if idee.tip)


def card_of(sessie: Sessie) -> Card:
    """Return the card of a session."""
    buurt = sessie.casus.soort is CasusSoort.BUURT
    you = "jullie" if buurt else "je"
    tips = tuple(
        CardTip(number, idee.tip or "", idee.gaat_mee or "", idee.keuze.antwoord if idee.keuze else None)
        for number, idee in enumerate(tips_of(sessie), 1)
    )
    if tips:
        whose = "Dit zijn hun tips. Jullie kiezen." if buurt else "Dit zijn hun tips. Jij kiest."
        intro = (f"Mensen dachten met {you} mee. {whose}", "Zet bij elke tip een kruisje.")
    else:
        intro = (f"Mensen dachten met {you} mee.", "Er staan nog geen tips op deze kaart. Dat geeft niet.")
    terug = sessie.terug
    wijktafel = sessie.tafel.wijktafel
    return Card(
        title="Tips voor jullie" if buurt else "Tips voor jou",
        intro=intro,
        tips=tips,
        choices=(
            (KeuzeAntwoord.PROBEREN, "willen we proberen" if buurt else "wil ik proberen"),
            (KeuzeAntwoord.LATER, "misschien later"),
            (KeuzeAntwoord.NEE, "nee"),
        ),
        along=f"Er gaat iemand met {you} mee:",
        remark="Wat we erbij willen zeggen:" if buurt else "Wat ik erbij wil zeggen:",
        onwards_title="Hoe gaat het verder?",
        onwards=(
            (f"Wie praat hierover met {you}?", terug.wie or ""),
            ("Wanneer?", terug.wanneer or ""),
            ("Wanneer spreken we elkaar weer?", terug.weer_spreken or ""),
        ),
        own=f"Wat {'willen jullie' if buurt else 'wil je'} zelf nog zeggen of vragen?",
        foot=" · ".join((*((f"wijktafel {wijktafel}",) if wijktafel else ()), sessie.codenaam)),
    )


def remarks(card: Card, sessie: Sessie) -> Iterator[str]:
    """Yield in Dutch what whoever makes the card should know: that there are no tips, or too many for one page."""
    count = len(card.tips)
    if not count:
        yield (
            "Er staan nog geen tips op de kaart. Kies ze in de stap 'Terug naar de bewoner': open de sessie, "
            "ga langs de ideeën en druk op Enter."
        )
    elif count > MANY:
        yield f"Er staan {count} tips op de kaart. Een handvol leest beter: laat de tafel kiezen wat echt mee moet."
    if count and not sessie.terug.wie:
        yield "Er staat nog niet bij wie de tips terugbrengt. Op de kaart is daar een lege regel voor."


def plainer(card: Card, sessie: Sessie, signals: WordSignals | None = None) -> dict[str, tuple[str, ...]]:
    """Return every text of people on the card that could be plainer, with Dutch sentences about what to change.

    `signals` are the words that plugins signal: labels and words of the system.
    """
    buurt = sessie.casus.soort is CasusSoort.BUURT
    texts = (*(text for tip in card.tips for text in (tip.text, tip.along)), *(text for _, text in card.onwards))
    said = {text: tuple(_sentences(text, buurt, signals)) for text in texts}
    return {text: sentences for text, sentences in said.items() if sentences}


def _sentences(text: str, buurt: bool, signals: WordSignals | None) -> Iterator[str]:
    hints = look(text, buurt=buurt)
    yield from (hint.zin for hint in hints)
    words = [hint for hint in hints if hint.kind not in (HintKind.SENTENCE, HintKind.PASSIVE)]
    for hit in signals.find(text) if signals is not None else ():
        if not any(hit.start < hint.end and hint.start < hit.end for hint in words):
            yield f"'{hit.woord}': {hit.uitleg or 'er is een gewoner woord.'} Gewoner: {hit.alternatief}."
