"""A whole meeting with the keyboard alone, and everything that can be asked of the meeting screen."""

from collections.abc import Callable
from pathlib import Path

import pytest
from tests.tui.screens import StandingClock, text_of
from textual.containers import VerticalScroll
from textual.pilot import Pilot
from textual.widgets import Input

from akad.model import Sessie, Status
from akad.tui.app import AkadApp
from akad.tui.desk import Desk
from akad.tui.screens.meeting import MeetingScreen
from akad.tui.widgets.board import Board

Saved = Callable[[], Sessie]


async def begin(pilot: Pilot[str]) -> None:
    """From the prepared case to the first step."""
    await pilot.pause()
    await pilot.press("enter")
    await pilot.pause()
    assert isinstance(pilot.app.screen, MeetingScreen)


async def type_line(pilot: Pilot[str], text: str) -> None:
    """Type a line and press Enter, as people do."""
    pilot.app.screen.query_one("#regel", Input).insert_text_at_cursor(text)
    await pilot.pause()
    await pilot.press("enter")
    await pilot.pause()


async def go_to(pilot: Pilot[str], step: int) -> None:
    """Go on to a step (from 1) from the first; a kring that is empty gets a reason."""
    for _ in range(step - 1):
        await pilot.press("f9")
        await pilot.pause()
        if not isinstance(pilot.app.screen, MeetingScreen):
            await pilot.press(*"niets", "enter")
            await pilot.pause()


def flush(app: AkadApp) -> None:
    """Wait until everything is on disk."""
    assert app.desk.opened is not None
    assert app.desk.opened.saver is not None
    assert app.desk.opened.saver.flush(5)


async def test_whole_meeting_of_forty_ideas(app: AkadApp, saved: Saved) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await begin(pilot)
        await type_line(pilot, "De tip van vorige keer is gelukt")
        await go_to(pilot, 5)
        for kring in range(4):
            for number in range(10):
                if number == 5:
                    await pilot.press("down")
                await type_line(pilot, f"idee {number} van kring {kring}")
            await pilot.press("down", "f9")
            await pilot.pause()
        await pilot.press("enter")
        for line in ("De indicatie kan geaccepteerd worden.", "de buurvrouw"):
            await type_line(pilot, line)
        await pilot.press("up", "up")
        await pilot.pause()
        # A hint, and no gate: what could be plainer stands there, and the tip is what was typed.
        assert "Gewoner?" in text_of(pilot.app)
        await pilot.press("ctrl+e", *" Doe het.", "enter", "down", "down", "enter", *["up"] * 6)
        assert "Wie brengt de tips terug?" not in text_of(pilot.app)
        await pilot.press("f9")
        await pilot.pause()
        assert "Wie brengt de tips terug?" in text_of(pilot.app)
        for line in ("wijkzorg", "donderdag", "over een maand", "samen kijken"):
            await type_line(pilot, line)
        await pilot.press("f9")
        await type_line(pilot, "korter praten")
        await pilot.press("f9")
        await pilot.pause()
        await pilot.press("enter")
        await pilot.pause()
    sessie = saved()
    assert sessie.status is Status.BESPROKEN
    assert len(sessie.ideeen) == 40
    for kring, name in enumerate(("eigen kracht", "buurt", "informele zorg", "formele zorg")):
        here = [idee for idee in sessie.ideeen if idee.kring == name]
        assert [idee.tekst for idee in here] == [f"idee {number} van kring {kring}" for number in range(10)]
        assert [idee.vraag for idee in here] == ["v1"] * 5 + ["v2"] * 5
    first, second = (idee for idee in sessie.ideeen if idee.tip)
    assert (first.tekst, first.tip) == ("idee 0 van kring 0", "De indicatie kan geaccepteerd worden. Doe het.")
    assert (first.gaat_mee, second.tip) == ("de buurvrouw", "idee 1 van kring 0")
    assert (sessie.terug.wie, sessie.terug.wanneer) == ("wijkzorg", "donderdag")
    assert sessie.terug.weer_spreken == "over een maand"
    assert [notitie.stap for notitie in sessie.notities] == ["welkom", "terug", "leren"]


async def test_idea_for_ring_four_waits_until_step_eight(app: AkadApp, saved: Saved) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await begin(pilot)
        await pilot.press("f9", *"gewoon aanmelden", "f2")
        await pilot.pause()
        await pilot.press("4")
        await pilot.pause()
        assert "Op de parkeerplek: 1" in text_of(app)
        assert app.screen.query_one("#regel", Input).value == ""
        await go_to(pilot, 6)
        assert "gewoon aanmelden" not in text_of(app)
        assert "(1)" in text_of(app)
        await go_to(pilot, 2)
        screen = text_of(app)
        assert "stap 8 van 10" in screen
        assert "gewoon" in screen
        assert "parkeerplek" in screen
        flush(app)
    assert saved().ideeen[0].stap == "in-beeld"
    assert saved().ideeen[0].kring == "formele zorg"


async def test_an_empty_kring_asks_why(app: AkadApp, saved: Saved) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await begin(pilot)
        await go_to(pilot, 5)
        await pilot.press("f9")
        await pilot.pause()
        assert "Waarom staat hier niets" in text_of(app)
        await pilot.press("escape")
        await pilot.pause()
        assert "stap 5 van 10" in text_of(app)
        await pilot.press("f9")
        await pilot.pause()
        await pilot.press("enter")  # no reason is no answer
        await pilot.pause()
        assert "Waarom staat hier niets" in text_of(app)
        await pilot.press(*"kan nu niet", "enter")
        await pilot.pause()
        assert "stap 6 van 10" in text_of(app)
        flush(app)
    assert [(leeg.kring, leeg.reden) for leeg in saved().bewust_leeg] == [("eigen kracht", "kan nu niet")]


async def test_undo_and_redo_ten_times(app: AkadApp, saved: Saved) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await begin(pilot)
        await go_to(pilot, 5)
        for number in range(10):
            await type_line(pilot, f"idee {number}")
        await pilot.press(*["ctrl+z"] * 10)
        await pilot.pause()
        assert app.desk.opened is not None
        assert app.desk.opened.meeting.sessie.ideeen == ()
        assert "Ongedaan gemaakt: idee" in text_of(app)
        await pilot.press(*["ctrl+y"] * 10)
        await pilot.pause()
        flush(app)
    assert [idee.tekst for idee in saved().ideeen] == [f"idee {number}" for number in range(10)]


async def test_quit_half_way_and_go_on(desk: Desk, prepared: Path, clock: StandingClock) -> None:
    first = AkadApp(desk, prepared)
    async with first.run_test(size=(80, 24)) as pilot:
        await begin(pilot)
        await go_to(pilot, 6)
        await type_line(pilot, "foto's in het café")
        before = text_of(first)
        await pilot.press("ctrl+q")
        await pilot.pause()
    second = AkadApp(desk, prepared)
    async with second.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        after = text_of(second)
        assert "stap 6 van 10" in after
        assert "foto's in het café" in after
        # The header from the dots on, without the time of saving, is the same to the letter: so is the clock.
        assert after.splitlines()[1].split()[-3:] == before.splitlines()[1].split()[-3:]
        clock.wait(2)
        second.screen._tick()  # type: ignore[attr-defined]
        await pilot.pause()
        assert text_of(second).splitlines()[1] != after.splitlines()[1]


async def test_change_move_and_remove_an_idea(app: AkadApp, saved: Saved) -> None:
    async with app.run_test(size=(100, 30)) as pilot:
        await begin(pilot)
        await go_to(pilot, 6)
        await type_line(pilot, "eerste")
        await type_line(pilot, "tweede")
        await type_line(pilot, "derde")
        await pilot.press("f4", *"eerste", "enter", "1")  # read, find, change
        await pilot.pause()
        await type_line(pilot, " keer")
        await pilot.press("f4", *"tweede", "enter", "2")  # move to kring 1, vraag 2
        await pilot.pause()
        await pilot.press("1")
        await pilot.pause()
        await pilot.press("2")
        await pilot.pause()
        await pilot.press("f4", *"derde", "enter", "4")  # remove
        await pilot.pause()
        flush(app)
        assert [(i.tekst, i.kring, i.vraag) for i in saved().ideeen] == [
            ("eerste keer", "buurt", "v1"),
            ("tweede", "eigen kracht", "v2"),
        ]
        await pilot.press("ctrl+z")
        await pilot.pause()
        flush(app)
        assert [i.tekst for i in saved().ideeen] == ["eerste keer", "tweede", "derde"]


async def test_who_speaks_is_noted_and_who_is_silent_is_shown(app: AkadApp, saved: Saved) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await begin(pilot)
        await pilot.press("tab")
        await type_line(pilot, "hallo")
        assert "Nog niet gehoord: welzijn" in text_of(app)
        await pilot.press("tab")
        await type_line(pilot, "ook hallo")
        assert "Nog niet gehoord" not in text_of(app)
        flush(app)
    assert [notitie.perspectief for notitie in saved().notities] == ["ervaringsdeskundige", "welzijn"]


async def test_names_are_replaced_and_kept_nowhere(app: AkadApp, saved: Saved, tmp_path: Path) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await begin(pilot)
        await pilot.press("f7")
        await pilot.pause()
        await pilot.press(*"Zwaantje = zus", "enter")
        await pilot.pause()
        app.screen.query_one("#regel", Input).insert_text_at_cursor("zwaantje helpt, bel 06 12 34 56 78")
        await pilot.pause()
        assert "→ zus" in text_of(app)
        await pilot.press("enter")
        flush(app)
    assert saved().notities[0].tekst == "zus helpt, bel (telefoonnummer)"
    for file in tmp_path.rglob("*"):
        if file.is_file():
            assert b"waantje" not in file.read_bytes()


async def test_bewoner_at_the_table_changes_the_questions(app: AkadApp) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await begin(pilot)
        await go_to(pilot, 4)
        assert "Wat wil de bewoner zelf" in text_of(app)
        await pilot.press("ctrl+p", *"spreek de bewoner", "enter")
        await pilot.pause()
        await pilot.pause()
        assert "Wat wil jij zelf" in text_of(app)


async def test_safety_leaves_no_trace(app: AkadApp, saved: Saved, clock: StandingClock) -> None:
    app.desk.settings = app.desk.settings.__class__(veiligheid="Bel de crisisdienst van de wijk: 020-1234567")
    async with app.run_test(size=(80, 24)) as pilot:
        await begin(pilot)
        flush(app)
        before = saved()
        await pilot.press("f6")
        await pilot.pause()
        screen = text_of(app)
        assert "Bel de crisisdienst van de wijk: 020-1234567" in screen
        assert "meldcode" in screen
        await pilot.press("escape")
        await pilot.pause()
        flush(app)
    assert saved() == before


async def test_pause_stops_the_clock(app: AkadApp, clock: StandingClock) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await begin(pilot)
        await pilot.press("ctrl+t")
        await pilot.pause()
        await pilot.press("1")
        clock.wait(30)
        await pilot.pause()
        assert "pauze · nog 5 min" in text_of(app)
        await pilot.press("ctrl+t")
        await pilot.pause()
        await pilot.press("1")
        await pilot.pause()
        assert "nog 5 min" in text_of(app).splitlines()[1]
        clock.wait(6)
        app.screen._tick()  # type: ignore[attr-defined]
        await pilot.pause()
        assert "tijd voor de volgende stap" in text_of(app)


async def test_a_step_with_a_line_half_typed_is_not_left(app: AkadApp) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await begin(pilot)
        await pilot.press(*"half", "f9")
        await pilot.pause()
        assert "stap 1 van 10" in text_of(app)
        assert "Er staat nog iets in de regel" in text_of(app)


async def test_back_and_forth_loses_nothing(app: AkadApp, saved: Saved) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await begin(pilot)
        await go_to(pilot, 6)
        await type_line(pilot, "later werk")
        await pilot.press("f8", "f8", "f8")
        await pilot.pause()
        assert "stap 3 van 10" in text_of(app)
        await go_to(pilot, 4)
        assert "later werk" in text_of(app)
        flush(app)
    assert [idee.tekst for idee in saved().ideeen] == ["later werk"]


async def test_strengths_and_network_in_step_three(app: AkadApp, saved: Saved) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await begin(pilot)
        await go_to(pilot, 3)
        await type_line(pilot, "lacht veel")
        await pilot.press("down", "down")
        await type_line(pilot, "zus")
        await pilot.press("up", "up", "up")
        await type_line(pilot, "wijkverpleegkundige")
        assert "1 van de 2 mensen is betaald." in text_of(app)
        flush(app)
    assert saved().casus.krachten == ("lacht veel",)
    assert [(contact.rol, contact.kring.value) for contact in saved().casus.netwerk] == [
        ("zus", "dichtbij"),
        ("wijkverpleegkundige", "betaald"),
    ]


async def test_mouse_bar_idea_and_vraag(app: AkadApp, saved: Saved) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await begin(pilot)
        await go_to(pilot, 5)
        await type_line(pilot, "zelf bellen")
        screen = text_of(app).splitlines()
        row = next(number for number, line in enumerate(screen) if "zelf bellen" in line)
        await pilot.click(offset=(screen[row].index("zelf bellen"), row))
        await pilot.pause()
        assert "Verplaatsen" in text_of(app)
        await pilot.press("escape")
        await pilot.pause()
        screen = text_of(app).splitlines()
        row = next(number for number, line in enumerate(screen) if "2 Ik wil minder" in line)
        await pilot.click(offset=(6, row))
        await pilot.pause()
        assert "vraag 2" in text_of(app)
        screen = text_of(app).splitlines()
        row = next(number for number, line in enumerate(screen) if "F9 verder" in line)
        await pilot.click(offset=(screen[row].index("F9 verder") + 1, row))
        await pilot.pause()
        assert "stap 6 van 10" in text_of(app)
        assert app.focused is app.screen.query_one("#regel")


@pytest.mark.parametrize("size", [(80, 24), (100, 30), (160, 45)])
async def test_two_hundred_ideas_stay_readable(app: AkadApp, size: tuple[int, int]) -> None:
    async with app.run_test(size=size) as pilot:
        await begin(pilot)
        await go_to(pilot, 5)
        meeting = app.desk.opened.meeting  # type: ignore[union-attr]
        for number in range(200):
            meeting.add_idea(f"idee nummer {number} met wat meer woorden erbij", "eigen kracht", "v1")
        await type_line(pilot, "het allerlaatste idee")
        assert "het allerlaatste idee" in " ".join(text_of(app).split())
        for _ in range(80):
            await pilot.press("pageup")
            if app.screen.query_one(Board).query_one(VerticalScroll).scroll_offset.y == 0:
                break
        await pilot.pause()
        assert "idee nummer 0 " in " ".join(text_of(app).split())


async def test_a_name_gets_a_role_with_one_key(app: AkadApp, saved: Saved) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await begin(pilot)
        await pilot.press(*"Zwaantje bakt")
        await pilot.pause()
        assert "Zwaantje → Iemand" in text_of(app)
        await pilot.press("ctrl+n")
        await pilot.pause()
        assert "Wie is Zwaantje?" in text_of(app)
        await pilot.press("1")  # de bewoner
        await pilot.pause()
        assert "→ de bewoner" in text_of(app)
        await pilot.press("enter")
        await type_line(pilot, "zwaantje zingt")
        flush(app)
    assert [notitie.tekst for notitie in saved().notities] == ["de bewoner bakt", "de bewoner zingt"]


async def test_a_word_that_is_no_name_can_stay(app: AkadApp, saved: Saved) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await begin(pilot)
        await pilot.press(*"eten bij Marijke Jansen")
        await pilot.pause()
        await pilot.press("ctrl+b")
        await pilot.pause()
        assert "wordt anoniem" not in text_of(app)
        await pilot.press("enter")
        await pilot.pause()
        flush(app)
    assert [notitie.tekst for notitie in saved().notities] == ["eten bij Marijke Jansen"]


async def test_an_age_is_offered_coarser_and_kept_when_nobody_minds(app: AkadApp, saved: Saved) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await begin(pilot)
        await pilot.press(*"ze is 72 jaar")
        await pilot.pause()
        assert "herkenbaar?" in text_of(app)
        await pilot.press("enter", *"ze is 72 jaar")
        await pilot.pause()
        await pilot.press("ctrl+n")
        await pilot.pause()
        await pilot.press("enter")
        await pilot.pause()
        flush(app)
    first, second = (notitie.tekst for notitie in saved().notities)
    assert first == "ze is 72 jaar"
    assert "in de zeventig" in second


async def test_only_what_has_gone_is_called_anonymous(app: AkadApp) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await begin(pilot)
        await type_line(pilot, "ze is 72 en haar zus belt 06-12345678")
        assert "72" in text_of(app)
        assert "Anoniem gemaakt: 1 plek." in text_of(app)
        await type_line(pilot, "ze is 72")
        assert "Anoniem gemaakt" not in text_of(app)


async def test_nothing_half_typed_is_lost_by_leaving(app: AkadApp) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await begin(pilot)
        await pilot.press(*"half", "ctrl+q")
        await pilot.pause()
        assert "Er staat nog iets in de regel" in text_of(app)
        await pilot.press("ctrl+c")
        await pilot.pause()
        assert "Stoppen doe je met Ctrl+Q." in text_of(app)


async def test_a_step_without_its_harvest_is_nudged_once(app: AkadApp) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await begin(pilot)
        await go_to(pilot, 9)
        await pilot.press("f9")
        await pilot.pause()
        assert "Er is nog geen tip gekozen" in text_of(app)
        assert "stap 9 van 10" in text_of(app)
        await pilot.press("f9")
        await pilot.pause()
        assert "stap 10 van 10" in text_of(app)


async def test_undo_stops_at_the_begin(app: AkadApp) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await begin(pilot)
        await pilot.press("ctrl+z", "ctrl+z")
        await pilot.pause()
        assert "Er is niets om ongedaan te maken" in text_of(app)
        await pilot.press("f9")
        await pilot.pause()
        assert "stap 2 van 10" in text_of(app)


async def test_f7_also_changes_what_was_written(app: AkadApp, saved: Saved, prepared: Path) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await begin(pilot)
        await type_line(pilot, "de zon helpt")
        await pilot.press("f7")
        await pilot.pause()
        await pilot.press(*"zon = buurvrouw", "enter")
        await pilot.pause()
        assert "1 plek" in text_of(app)
        flush(app)
    assert saved().notities[0].tekst == "de buurvrouw helpt"
    assert b"zon" not in prepared.read_bytes()


async def test_what_was_saved_before_the_screen_stood_is_said_to_be_saved(app: AkadApp) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        opened = app.desk.opened
        assert opened is not None
        opened.meeting.begin()
        flush(app)  # the saver is done before there is a screen to hear it
        app.push_screen(MeetingScreen(opened))
        await pilot.pause()
        assert "opgeslagen" in text_of(app)
