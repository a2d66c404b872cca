"""The language check: what it says, where, and what it leaves alone."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from akad.archive.plain_words import load_plain_words
from akad.meeting.plain_dutch import MAX_WORDS, HintKind, look


def kinds(text: str, *, buurt: bool = False) -> list[HintKind]:
    return [hint.kind for hint in look(text, buurt=buurt)]


@pytest.mark.parametrize(
    ("text", "kind", "found", "plainer"),
    [
        ("Kom erbij, aangezien het leuk is.", HintKind.WORD, "aangezien", "omdat"),
        ("Vraag om een Warme overdracht.", HintKind.FIGURE, "Warme overdracht", "samen gaan"),
        ("Neem bijv. de bus.", HintKind.ABBREVIATION, "bijv.", "bijvoorbeeld"),
        ("Bel ivm de sleutel.", HintKind.ABBREVIATION, "ivm", "door, of om"),
        ("Kom maandag t/m vrijdag.", HintKind.ABBREVIATION, "t/m", "tot en met"),
        ("Vraag het aan de XYZ.", HintKind.ABBREVIATION, "XYZ", ""),
        ("Vraag een ervaringsdeskundige.", HintKind.LONG_WORD, "ervaringsdeskundige", "ervarings-deskundige"),
        ("De bewoner gaat kijken.", HintKind.ADDRESS, "De bewoner", "Je"),
        ("Dan wordt er een afspraak gemaakt.", HintKind.PASSIVE, "wordt er een afspraak gemaakt", ""),
        ("Kijk wat er gedaan wordt.", HintKind.PASSIVE, "gedaan wordt", ""),
        ("Wacht tot je wordt meegenomen.", HintKind.PASSIVE, "wordt meegenomen", ""),
    ],
)
def test_one_hint_with_its_place(text: str, kind: HintKind, found: str, plainer: str) -> None:
    [hint] = look(text)
    assert (hint.kind, text[hint.start : hint.end], hint.gewoner) == (kind, found, plainer)
    assert hint.zin.endswith(".")


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Ga de eerste keer met de buurvrouw mee naar de koffie beneden.",
        "Bel elke avond om half acht met je zus.",
        "Je wordt er blij van.",
        "Word lid van het koor.",
        "Word je gezond, dan wordt het gezellig.",
        "Vraag het aan Max. Hij kan tot tien tellen.",
        "KOM NAAR DE TUIN",
        "Kijk op www.voorbeeld.nl of mail naar iemand@voorbeeld.nl.",
        "قهوة مع الجار 👍",
        "Çay içmek için komşuya git.",
    ],
)
def test_nothing_to_say(text: str) -> None:
    assert look(text) == ()


def test_a_long_sentence_is_counted_without_its_neighbours() -> None:
    short = "Ga eens kijken. " * 5
    assert kinds(short) == []
    words = " ".join(["koffie"] * (MAX_WORDS + 1))
    [hint] = look(f"Ga kijken. {words}. Bel je zus.")
    assert hint.kind is HintKind.SENTENCE
    assert f"{MAX_WORDS + 1} woorden" in hint.zin
    assert kinds(" ".join(["koffie"] * MAX_WORDS)) == []
    assert kinds("koffie " * 8 + "nu: " + "thee " * 8) == []


def test_an_abbreviation_ends_no_sentence() -> None:
    text = "koffie " * 8 + "bijv. " + "thee " * 8
    assert HintKind.SENTENCE in kinds(text)


def test_a_buurt_is_not_one_bewoner() -> None:
    assert kinds("Geef elke bewoner een bloem.") == [HintKind.ADDRESS]
    assert kinds("Geef elke bewoner een bloem.", buurt=True) == []


def test_one_hint_for_one_word() -> None:
    """A hard word that is long as well is named once."""
    assert kinds("Vraag een maatwerkvoorziening aan.") == [HintKind.WORD]


def test_no_plainer_word_is_itself_called_hard() -> None:
    words = load_plain_words()
    texts = (*_alternatives(words.hard), *_alternatives(words.figures), *words.abbreviations.values())
    assert [text for text in texts if words.hard.find(text) or words.figures.find(text)] == []


def _alternatives(signals: object) -> list[str]:
    phrases = vars(signals)["_phrases"].values()
    return [signal.alternatief for entries in phrases for _keys, signal, _domein in entries]


@given(st.text(max_size=80))
def test_hints_lie_in_the_text_whatever_it_is(text: str) -> None:
    hints = look(text)
    assert list(hints) == sorted(hints, key=lambda hint: (hint.start, hint.end))
    assert all(0 <= hint.start < hint.end <= len(text) for hint in hints)
