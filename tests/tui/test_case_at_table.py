"""The netwerk and the case at the table: named in a line, drawn, changed, and told."""

from collections.abc import Callable
from pathlib import Path

import attrs
from tests.tui.screens import prepared_sessie, text_of
from tests.tui.test_meeting import begin, flush, go_to, type_line
from textual.widgets import Input

from akad.archive import create_record, read_record
from akad.model import Band, Nabijheid, Netwerkcontact, Sessie
from akad.privacy import own_words
from akad.tui.app import AkadApp
from akad.tui.desk import Desk
from akad.tui.screens.meeting import MeetingScreen
from akad.tui.screens.netwerk import NetwerkScreen

Saved = Callable[[], Sessie]


async def test_somebody_of_the_netwerk_is_named_with_two_keys(desk: Desk, folder: Path) -> None:
    netwerk = tuple(
        Netwerkcontact(rol=own_words(rol), kring=kring)
        for rol, kring in (("huisarts", Nabijheid.BETAALD), ("buurvrouw", Nabijheid.KENNIS), ("zus", Nabijheid.VRIEND))
    )
    sessie = prepared_sessie()
    path = create_record(folder, attrs.evolve(sessie, casus=attrs.evolve(sessie.casus, netwerk=netwerk)))
    app = AkadApp(desk, path)
    async with app.run_test(size=(80, 24)) as pilot:
        await begin(pilot)
        await go_to(pilot, 5)
        await pilot.press(*"koken met", "ctrl+r")
        await pilot.pause()
        assert "1  zus " in text_of(app)  # from near to far
        await pilot.press("2", *"beneden", "enter")
        await pilot.pause()
        # The last of the list shows the netwerk itself, where it can be changed.
        await pilot.press("ctrl+r", "4")
        await pilot.pause()
        assert isinstance(app.screen, NetwerkScreen)
        await pilot.press("enter", "3", "escape")
        await pilot.pause()
        assert "[zus ~~~]" in text_of(app)
        await pilot.press("ctrl+z", "ctrl+z", "escape")
        await pilot.pause()
        assert isinstance(app.screen, MeetingScreen)
        flush(app)
    sessie = read_record(path).sessie
    # What was undone is the tie; the idea is no matter of the netwerk and stays.
    assert [contact.band for contact in sessie.casus.netwerk] == [Band.GEWOON] * 3
    assert [idee.tekst for idee in sessie.ideeen] == ["koken met buurvrouw beneden"]


async def test_what_was_told_becomes_the_leefsituatie(app: AkadApp, saved: Saved) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await begin(pilot)
        await go_to(pilot, 2)
        await type_line(pilot, "kookt elke dag")
        await pilot.press("down")
        await type_line(pilot, "heeft een balkon")
        await pilot.press("f4", *"kookt", "enter")
        await pilot.pause()
        await pilot.press("3")
        await pilot.pause()
        assert "Wat goed gaat" in text_of(app)
        flush(app)
    casus = saved().casus
    assert casus.leefsituatie == "Woont alleen en maakt foto's op straat.\nheeft een balkon"
    assert casus.gaat_goed == ("kookt elke dag",)
    assert saved().notities == ()


async def test_a_vraag_that_is_a_solution_is_nudged_and_can_wait(app: AkadApp, saved: Saved) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await begin(pilot)
        await go_to(pilot, 4)
        app.screen.query_one(Input).insert_text_at_cursor("een indicatie aanvragen")
        await pilot.pause()
        shown = " ".join(text_of(app).split())
        assert '"indicatie" klinkt als een oplossing. Wat wil de bewoner ermee bereiken?' in shown
        assert "Of bewaar het idee met F2." in shown
        await pilot.press("enter")  # never a refusal
        await pilot.pause()
        assert "klinkt als een oplossing" not in text_of(app)
        flush(app)
    assert saved().casus.vragen[-1].tekst == "een indicatie aanvragen"
