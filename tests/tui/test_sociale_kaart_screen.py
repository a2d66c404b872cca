"""The sociale kaart on the screen: every change on disk, and back."""

from datetime import date
from pathlib import Path

import attrs
import pytest
from tests.tui.screens import prepared_sessie, put, text_of
from textual.pilot import Pilot
from textual.widgets import OptionList

from akad.archive import Settings, change_kaart, create_record, kaart_path, read_kaart
from akad.model import Hulpbron
from akad.privacy import own_words
from akad.tui.app import AkadApp
from akad.tui.desk import Desk
from akad.tui.kaart_work import KaartWork
from factories import full_kaart


async def press(pilot: Pilot[str], *keys: str) -> None:
    for key in keys:
        await (put(pilot, key.removeprefix("=")) if key.startswith("=") else pilot.press(key))
    await pilot.pause()
    await pilot.app.workers.wait_for_complete()
    await pilot.pause()


@pytest.fixture
def kaart(desk: Desk) -> Path:
    """The kaart of De Oever: Eettafel De Ketel, and Buurtkoor that nobody ever confirmed."""
    desk.settings = Settings(wijktafel="De Oever")
    path = kaart_path(desk.folder, "De Oever")
    change_kaart(path, lambda _: full_kaart())
    return path


async def test_add_change_confirm_and_remove(desk: Desk, kaart: Path) -> None:
    (kaart.parent / "noord.toml").write_text("= =", "utf-8")
    app = AkadApp(desk)
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "s")
        shown = text_of(app)
        assert "2 hulpbronnen, 1 oud" in shown
        assert shown.index("Buurtkoor · oud") < shown.index("Eettafel De Ketel")
        assert "noord.toml regel 1" in shown
        # The first one is the old one.
        await press(pilot, "f5")
        assert "oud" not in text_of(app).replace("noord", "")
        # By searching, and one field after the other: the contact keeps its number and not its name.
        await press(pilot, "=kook", "enter", "6", "ctrl+u", "=Truus Jansen 020 765 43 21", "enter", "escape")
        # The name of a place is for finding it: nothing in it is offered more coarsely.
        await press(pilot, "escape", "f2", "=Buurtkamer in Osdorp", "ctrl+n")
        assert "Buurtkamer in Osdorp" in text_of(app)
        assert "herkenbaar?" not in text_of(app)
        await press(pilot, "escape", "f2", "=Kinderboerderij De Werf", "enter", "=helpen met de geiten", "enter")
        await press(pilot, "7", "3", "8", "6", "escape")
        assert "Kinderboerderij De Werf" in text_of(app)
        await press(pilot, "=koor", "enter", "pagedown", "pagedown", "enter")
        assert "Niets gevonden" in text_of(app)
        await press(pilot, "ctrl+z", "escape")
        await press(pilot, "escape")
    by_name = {str(each.naam): each for each in read_kaart(kaart).hulpbronnen}
    assert sorted(by_name) == ["Buurtkoor", "Eettafel De Ketel", "Kinderboerderij De Werf"]
    assert by_name["Buurtkoor"].bevestigd == date(2026, 11, 24)
    assert by_name["Eettafel De Ketel"].contact == "Iemand 020 765 43 21"
    werf = by_name["Kinderboerderij De Werf"]
    assert (werf.aanbod, werf.kring, werf.inbreng) == ("helpen met de geiten", "buurt", "vrijwilliger")


async def test_an_empty_kaart_and_a_long_one(desk: Desk) -> None:
    app = AkadApp(desk)
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "s")
        assert "Er staat nog niets" in text_of(app)
        await press(pilot, "enter", "f5", "ctrl+z", "down", "f2", "escape", "escape")
    long = attrs.evolve(
        full_kaart(),
        hulpbronnen=tuple(
            Hulpbron(naam=own_words(f"[b]{n} Çay evi مرحبا 🙂 {'lang' * 30}"), aanbod=own_words("[/] thee"))
            for n in range(120)
        ),
    )
    change_kaart(kaart_path(desk.folder, None), lambda _: long)
    app = AkadApp(desk)
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "s")
        assert "[b]0 Çay evi" in text_of(app)
        assert app.screen.query_one(OptionList).option_count < 200
        await press(pilot, "=cay 119")
        assert "[b]119" in text_of(app)


def test_what_somebody_else_changed_meanwhile_is_said_and_not_lost(tmp_path: Path) -> None:
    path = kaart_path(tmp_path, "x")
    change_kaart(path, lambda _: full_kaart())
    failed: list[str] = []
    work = KaartWork(tmp_path, None, failed.append)
    work.read()
    ketel = next(each for each in work.placed if each.hulpbron.naam.startswith("Eettafel"))
    theirs = attrs.evolve(ketel.hulpbron, open=own_words("vrijdag"))
    change_kaart(path, lambda kaart: kaart.replaced(ketel.hulpbron, theirs))
    work.confirm(ketel, date(2026, 11, 24))
    # In the only file that is there, though the table has no name.
    work.add(Hulpbron(naam=own_words("Soep")))
    work.close()
    assert failed == ["Dit is intussen door iemand anders gewijzigd. Kijk nog eens."]
    assert theirs in read_kaart(path).hulpbronnen
    assert read_kaart(path).hulpbronnen[-1].naam == "Soep"


def test_a_place_of_one_word_lets_nobody_of_that_name_stay(desk: Desk) -> None:
    path = create_record(desk.folder, prepared_sessie())
    for name in ("Fatma", "Café Roos"):
        hulpbron = Hulpbron(naam=own_words(name))
        change_kaart(kaart_path(desk.folder, None), lambda kaart, hulpbron=hulpbron: kaart.added(hulpbron))
    opened = desk.open(path)
    admit = opened.meeting.boundary.admit
    assert admit("naar Café Roos met Fatma").text == "naar Café Roos met iemand"
    desk.close()
