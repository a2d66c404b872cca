"""The life of a session around its meeting, through the screens."""

from pathlib import Path

import attrs
import pytest
from tests.tui.screens import prepared_sessie, put, text_of
from textual.pilot import Pilot
from textual.widgets import Input

from akad.archive import SessionLock, change_kaart, create_record, kaart_path, read_kaart, read_record
from akad.model import Hulpbron, Idee, Keuze, KeuzeAntwoord, Sessie, Status, Tafel, Uitkomst
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
    """Press keys, type what stands behind a "=", and wait for what they did."""
    for key in keys:
        await (put(pilot, key.removeprefix("=")) if key.startswith("=") else pilot.press(key))
    await pilot.pause()


@pytest.fixture
def besproken(folder: Path) -> Path:
    return create_record(folder, discussed())


async def test_choices_and_feedback_are_entered_and_the_status_follows(desk: Desk, besproken: Path) -> None:
    # A place of the sociale kaart is nobody, also in feedback and also with the name of somebody.
    place = Hulpbron(naam=own_words("Café Piet"))
    change_kaart(kaart_path(desk.folder, None), lambda kaart: kaart.added(place))
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
        await press(pilot, "3", "down", "enter", "1", "=met Truus Jansen", "enter")
        first, second = saved().idee("i2"), saved().idee("i1")
        assert first.keuze is not None
        assert second.keuze is not None
        assert first.keuze.antwoord is KeuzeAntwoord.NEE
        assert second.keuze.antwoord is KeuzeAntwoord.PROBEREN
        assert "Truus" not in besproken.read_text("utf-8")
        assert saved().status is Status.BESPROKEN
        assert "hoe het ging met 1 tip" in " ".join(text_of(app).split())
        await press(pilot, "a", "=Het werd de tuin", "enter", "=Kijken bij Café Piet helpt Piet", "enter")
        told = saved().idee("i1").terugkoppeling
        assert told is not None
        assert (told.uitkomst, told.wat, told.geleerd) == (
            Uitkomst.ANDERS_GEGAAN,
            "Het werd de tuin",
            "Kijken bij Café Piet helpt iemand",
        )
        assert saved().status is Status.TERUGGEKOPPELD
        assert "teruggekoppeld" in text_of(app)
        await press(pilot, "delete")
        assert saved().status is Status.BESPROKEN
        await press(pilot, "ctrl+z")
        assert saved().idee("i1").terugkoppeling == told
        # Who begins to type a sentence in the list changes nothing, and hears how it can be done.
        await press(pilot, "g", "d")
        assert saved().idee("i1").terugkoppeling == told
        assert "Hier staat al: anders gegaan. Met Enter wijzig je dat" in " ".join(text_of(app).split())
        await press(pilot, "up", "n", "a")
        assert saved().idee("i2").terugkoppeling is None
        assert "Toch geprobeerd? Druk op Enter" in " ".join(text_of(app).split())
        await press(pilot, "1")
        assert "Het was: nee. Met Ctrl+Z komt dat terug" in " ".join(text_of(app).split())
        await press(pilot, "ctrl+z", "down")
        # An answer without words, and going back from a question.
        await press(pilot, "enter", "1", "escape", "t", "escape")
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


async def settle(pilot: Pilot[str]) -> None:
    """Wait until the folder of the sessions was read, and what was written stands on disk."""
    await pilot.pause()
    await pilot.app.workers.wait_for_complete()
    await pilot.pause()


@pytest.fixture
def neighbours(folder: Path) -> Path:
    """A finished session of the same table with a tip that waits, and one of another table."""
    keuze = Keuze(antwoord=KeuzeAntwoord.PROBEREN)
    waiting = discussed(
        id="2026-10-01-bbbbbb",
        codenaam="Bonte Kwikstaart",
        ideeen=(tip(1, "buurt", keuze=keuze), tip(2, "buurt", tekst=own_words("samen koken bij de eettafel"))),
        tafel=Tafel(wijktafel=own_words("De Oever")),
    )
    create_record(folder, discussed(id="2026-09-01-cccccc", codenaam="Stille Uil"))
    (folder / "kapot.toml").write_text("= =", "utf-8")
    return create_record(folder, waiting)


@pytest.fixture
def running(folder: Path) -> Path:
    """A session of the table De Oever that stands at its first step."""
    sessie = prepared_sessie(tafel=Tafel(wijktafel=own_words("De  oever")))
    return create_record(folder, sessie)


async def test_a_meeting_opens_with_what_waits_and_hears_it_there(desk: Desk, neighbours: Path, running: Path) -> None:
    app = AkadApp(desk, running)
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "enter")
        await settle(pilot)
        shown = " ".join(text_of(app).split())
        assert "Bonte Kwikstaart: nog te horen: de keuze bij 1 tip en hoe het ging met 1 tip" in shown
        assert "Stille Uil" not in shown
        with SessionLock(neighbours):
            await press(pilot, "ctrl+e")
            assert "nu van iemand anders" in text_of(app)
            await press(pilot, "enter")
        await press(pilot, "ctrl+e", "g", "=Fijn", "enter", "enter")
        await press(pilot, "escape")
        await settle(pilot)
        # News by now, and the meeting goes on where it was.
        shown = " ".join(text_of(app).split())
        assert "Bonte Kwikstaart: gelukt · Ga eens kijken, nummer 1. · Fijn" in shown
        assert "nog te horen: de keuze bij 1 tip" in shown
        assert "stap 1 van 10" in shown
        await press(pilot, "=koffie", "enter")
    assert read_record(neighbours).sessie.idee("i1").terugkoppeling is not None
    assert [notitie.tekst for notitie in read_record(running).sessie.notities] == ["koffie"]
    assert list(neighbours.parent.glob(f".{neighbours.name}*")) == []


async def test_earlier_ideas_come_up_and_an_idea_becomes_a_hulpbron(
    desk: Desk, neighbours: Path, running: Path
) -> None:
    app = AkadApp(desk, running)
    kaart = kaart_path(desk.folder, "De Oever")
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "enter")
        await settle(pilot)
        await press(pilot, *["f9"] * 4, "=zelf iets", "enter")
        assert "Misschien iets voor hier" not in text_of(app)
        await press(pilot, "f9")
        # Against "there is nothing here": also with an empty line.
        assert "samen koken bij de eettafel" in text_of(app)
        await press(pilot, "=kook", "ctrl+e")
        field = app.screen.query_one("#regel", Input)
        assert field.value == "samen koken bij de eettafel"
        # The next one, when a plugin has one by now, and then what stood there.
        await press(pilot, "ctrl+e")
        if field.value != "kook":
            await press(pilot, "ctrl+e")
        assert field.value == "kook"
        await press(pilot, "ctrl+e", "enter", "ctrl+s", "enter")
        await settle(pilot)
        assert "staat op de sociale kaart" in text_of(app)
        assert [(each.naam, each.kring) for each in read_kaart(kaart).hulpbronnen] == [("Eettafel", "buurt")]
        # It is known from now on, also under a name that could be somebody's.
        await press(pilot, "=in Café Roos Jansen", "enter", "ctrl+s", "ctrl+u", "=Café Roos Jansen", "enter")
        assert "lijkt op de naam van een mens" in text_of(app)
        await press(pilot, "2")
        await settle(pilot)
        await press(pilot, "=nog eens naar Café Roos Jansen", "enter")
    ideeen = read_record(running).sessie.ideeen
    assert [idee.hulpbron for idee in ideeen] == [None, "Eettafel", "Café Roos Jansen", "Café Roos Jansen"]
    assert ideeen[-1].tekst == "nog eens naar Café Roos Jansen"
    assert [each.naam for each in read_kaart(kaart).hulpbronnen] == ["Eettafel", "Café Roos Jansen"]
