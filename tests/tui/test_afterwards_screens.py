"""The life of a session around its meeting, through the screens."""

from pathlib import Path

import attrs
import pytest
from tests.tui.screens import prepared_sessie, text_of
from textual.pilot import Pilot

from akad.archive import SessionLock, create_record, read_record
from akad.model import Idee, KeuzeAntwoord, Sessie, Status, Uitkomst
from akad.privacy import own_words
from akad.tui.app import AkadApp
from akad.tui.desk import Desk
from akad.tui.screens.feedback import FeedbackScreen


def tip(number: int, kring: str, **changes: object) -> Idee:
    text = own_words(f"Ga eens kijken, nummer {number}.")
    return attrs.evolve(Idee(id=f"i{number}", kring=kring, tekst=text, tip=text), **changes)


def discussed(**changes: object) -> Sessie:
    """A finished session with two tips; the last one stands in the first kring."""
    ideeen = (tip(1, "buurt"), tip(2, "eigen kracht"), tip(3, "buurt", tip=None))
    return prepared_sessie(**{"status": Status.BESPROKEN, "ideeen": ideeen} | changes)


async def press(pilot: Pilot[str], *keys: str) -> None:
    """Press keys, each after what the one before did."""
    for key in keys:
        await pilot.press(key)
        await pilot.pause()


@pytest.fixture
def besproken(folder: Path) -> Path:
    return create_record(folder, discussed())


async def test_choices_and_feedback_are_entered_and_the_status_follows(desk: Desk, besproken: Path) -> None:
    app = AkadApp(desk, besproken)

    def saved() -> Sessie:
        assert desk.opened is not None
        assert desk.opened.saver is not None
        assert desk.opened.saver.flush(5)
        return read_record(besproken).sessie

    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "t")
        assert isinstance(app.screen, FeedbackScreen)
        # In the order of the kringen; what is no tip is not there.
        shown = text_of(app)
        assert shown.index("nummer 2") < shown.index("nummer 1")
        assert "nummer 3" not in shown
        assert "de keuze bij 2 tips" in shown
        # One key; then with Enter, one question after the other.
        await press(pilot, "3", "down", "enter", "1", *"met Truus Jansen", "enter")
        first, second = saved().idee("i2"), saved().idee("i1")
        assert first.keuze is not None
        assert second.keuze is not None
        assert first.keuze.antwoord is KeuzeAntwoord.NEE
        assert second.keuze.antwoord is KeuzeAntwoord.PROBEREN
        assert "Truus" not in besproken.read_text("utf-8")
        assert saved().status is Status.BESPROKEN
        assert "hoe het ging met 1 tip" in " ".join(text_of(app).split())
        await press(pilot, "a", *"Het werd de tuin", "enter", *"Kijken helpt", "enter")
        told = saved().idee("i1").terugkoppeling
        assert told is not None
        assert (told.uitkomst, told.wat, told.geleerd) == (Uitkomst.ANDERS_GEGAAN, "Het werd de tuin", "Kijken helpt")
        assert saved().status is Status.TERUGGEKOPPELD
        assert "teruggekoppeld" in text_of(app)
        await press(pilot, "delete")
        assert saved().status is Status.BESPROKEN
        await press(pilot, "ctrl+z")
        assert saved().idee("i1").terugkoppeling == told
        # An answer without words, and going back from a question.
        await press(pilot, "g", "escape", "t", "escape")
        await press(pilot, "escape")
        await press(pilot, *["pagedown"] * 3)
        assert "terugkoppeling: gelukt. Het werd de tuin" in text_of(app)
    assert read_record(besproken).sessie.status is Status.TERUGGEKOPPELD


async def test_a_session_somebody_else_has_is_only_read(desk: Desk, besproken: Path) -> None:
    before = besproken.read_bytes()
    with SessionLock(besproken):
        app = AkadApp(desk, besproken)
        async with app.run_test(size=(80, 24)) as pilot:
            await press(pilot, "t", "1", "g", "t", "delete", "ctrl+z")
            assert isinstance(app.screen, FeedbackScreen)
            assert "Een ander venster van akad heeft deze sessie open" in text_of(app)
    assert besproken.read_bytes() == before


@pytest.mark.parametrize("count", [0, 60])
async def test_no_tips_and_sixty(desk: Desk, folder: Path, count: int) -> None:
    path = create_record(folder, discussed(ideeen=tuple(tip(n, "buurt") for n in range(count))))
    app = AkadApp(desk, path)
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "t")
        assert ("geen tips" in text_of(app)) is (count == 0)
        await press(pilot, "1", "pagedown", "enter", "escape", "t", "delete", "escape", "escape")
