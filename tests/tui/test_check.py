"""The check before a meeting is closed, on the screen."""

from datetime import timedelta
from pathlib import Path

import attrs
from tests.tui.screens import StandingClock, prepared_sessie, text_of
from textual.pilot import Pilot
from textual.widgets import OptionList

from akad.archive import create_record, read_record
from akad.model import Idee, Nabijheid, Netwerkcontact, Sessie, Status, Verloop
from akad.privacy import Boundary, own_words
from akad.privacy.doubts import why_not_out
from akad.tui.app import AkadApp
from akad.tui.desk import Desk
from akad.tui.screens.check import CheckScreen
from akad.tui.screens.finish import FinishScreen
from akad.tui.screens.meeting import MeetingScreen
from akad.tui.screens.view import ViewScreen

KRINGEN = ("eigen kracht", "buurt", "informele zorg", "formele zorg")


def at_the_end(clock: StandingClock, *texts: str, leefsituatie: str, status: Status = Status.BEZIG) -> Sessie:
    """A session at its last step, with what somebody put in its file by hand."""
    sessie = prepared_sessie()
    ideeen = (Idee(id=f"i{number}", kring=KRINGEN[number], tekst=own_words(text)) for number, text in enumerate(texts))
    return attrs.evolve(
        sessie,
        status=status,
        casus=attrs.evolve(
            sessie.casus,
            leefsituatie=own_words(leefsituatie),
            netwerk=(Netwerkcontact(rol=own_words("nicht"), kring=Nabijheid.DICHTBIJ),),
        ),
        verloop=Verloop(stap="leren", begin=clock.now, stap_begin=clock.now, eind=clock.now + timedelta(minutes=9)),
        ideeen=tuple(ideeen),
    )


def opened(desk: Desk, sessie: Sessie) -> tuple[AkadApp, Path]:
    path = create_record(desk.folder, sessie)
    return AkadApp(desk, path), path


def says(app: AkadApp) -> str:
    return " ".join(text_of(app).replace("│", " ").split())


async def press(pilot: Pilot[str], *keys: str) -> None:
    for key in keys:
        await pilot.press(key)
        await pilot.pause()


async def test_every_doubt_comes_by_before_a_meeting_is_closed(desk: Desk, clock: StandingClock) -> None:
    told = "Hij is 72 jaar en gaat naar de kerk. Na het ziekenhuis woont hij bij zijn zus in Wormerveer."
    ideas = ("Zwaantje Jansen helpt mee", "Foto's in het café", "Bel 06-12345678", "Niets nodig")
    app, path = opened(desk, at_the_end(clock, *ideas, leefsituatie=told))
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "f9")
        assert isinstance(app.screen, CheckScreen)
        assert "plek 1 van 4" in says(app)
        assert "Leefsituatie" in says(app)
        assert "Hij is ▸72◂ jaar en gaat naar de kerk." in says(app)
        await press(pilot, "right", "right", "left", "left")
        assert "plek 1 van 4" in says(app)
        await press(pilot, "1")
        assert "plek 2 van 4" in says(app)
        assert "▸Wormerveer◂" in says(app)
        await press(pilot, "2")
        assert "Idee bij eigen kracht" in says(app)
        await press(pilot, "escape")
        assert isinstance(app.screen, MeetingScreen)
        assert "Nog niet afgerond" in says(app)
        await press(pilot, "f9")
        assert "plek 1 van 2" in says(app)
        role = app.screen.query_one(OptionList)
        place = next(at for at in range(role.option_count) if "nicht" in str(role.get_option_at_index(at).prompt))
        await press(pilot, *["down"] * place, "enter")
        assert "Dit is een telefoonnummer." in says(app)
        await press(pilot, "2")
        assert "Wat komt er in plaats van" in says(app)
        await press(pilot, *"het buurthuis", "enter")
        assert "Samen staat er: " in says(app)
        assert "wie kent deze persoon" in says(app)
        await press(pilot, "1")
        assert isinstance(app.screen, FinishScreen)
        assert "nagekeken: 2 plekken vervangen, 1 plek grover gemaakt en 1" in says(app)
        await press(pilot, "escape", "f9")
        assert isinstance(app.screen, FinishScreen)  # what was weighed is not asked again
        await press(pilot, "enter")
    sessie = read_record(path).sessie
    assert sessie.status is Status.BESPROKEN
    assert sessie.casus.leefsituatie == told.replace("72 jaar", "in de zeventig")
    assert [idee.tekst for idee in sessie.ideeen] == ["Nicht helpt mee", ideas[1], "Bel het buurthuis", ideas[3]]
    kept = sessie.anonimiteit
    assert kept is not None
    assert (dict(kept.vervangen), dict(kept.grover), dict(kept.gelaten)) == (
        *({"PERSOON": 1, "TELEFOON": 1}, {"LEEFTIJD": 1}, {"PLAATS": 1}),
    )
    assert why_not_out(sessie, Boundary()) is None


async def test_without_a_doubt_no_window_stands_in_the_way(desk: Desk, clock: StandingClock) -> None:
    app, path = opened(desk, at_the_end(clock, "een", "twee", "drie", "vier", leefsituatie="Woont alleen."))
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "f9")
        assert isinstance(app.screen, FinishScreen)
        assert "Anoniem: nagekeken, niets gevonden wat naar een persoon wijst" in says(app)
        await press(pilot, "enter")
    kept = read_record(path).sessie.anonimiteit
    assert kept is not None
    assert kept.nagekeken == clock.now


async def test_a_finished_session_with_doubts_asks_when_it_is_opened(
    desk: Desk, clock: StandingClock, folder: Path
) -> None:
    ideas = ("Zwaantje Jansen helpt mee", "een", "twee", "drie")
    sessie = at_the_end(clock, *ideas, leefsituatie="Woont alleen.", status=Status.BESPROKEN)
    assert why_not_out(sessie, Boundary()) is not None
    app, path = opened(desk, sessie)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        assert isinstance(app.screen, CheckScreen)
        await pilot.click(OptionList, offset=(6, 0))
        await pilot.pause()
        assert isinstance(app.screen, ViewScreen)
        assert "Iemand helpt mee" in says(app)
        await press(pilot, "escape")
    assert read_record(path).sessie.ideeen[0].tekst == "Iemand helpt mee"
    assert why_not_out(read_record(path).sessie, Boundary()) is None


async def test_many_doubts_with_very_long_words_and_nasty_text(desk: Desk, clock: StandingClock) -> None:
    told = f"[b]Hij[/] [@click=app.quit] {'x' * 200} is 72 jaar. " + "Zij is 68 jaar. " * 8 + "مرحبا 日本 is 41 jaar."
    app, path = opened(desk, at_the_end(clock, "een", "twee", "drie", "vier", leefsituatie=told))
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "f9")
        assert "Dit is een webadres of een account." in says(app)
        await press(pilot, "1")
        assert "▸72◂" in says(app)
        assert "1 Maak het grover" in says(app)
        for _ in range(10):
            await press(pilot, "1")
        assert isinstance(app.screen, FinishScreen)
        await press(pilot, "enter")
    assert "jaar" not in (read_record(path).sessie.casus.leefsituatie or "")
