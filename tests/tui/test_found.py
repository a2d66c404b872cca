"""What is found while somebody types: in the line, in small windows, in the settings; and what is remembered of it."""

from collections.abc import Callable
from pathlib import Path

import pytest
from tests.tui.screens import prepared_sessie, text_of
from textual.pilot import Pilot
from textual.widgets import Input, TextArea

from akad.archive import create_record, load_settings
from akad.model import Sessie
from akad.privacy.engine import Engine
from akad.privacy.no_names import may_be_remembered
from akad.tui.app import AkadApp
from akad.tui.desk import SAFETY, Desk
from akad.tui.screens.meeting import MeetingScreen
from akad.tui.screens.settings import SettingsScreen, why_not_kept


async def begin(pilot: Pilot[str]) -> None:
    await pilot.pause()
    await pilot.press("enter")
    await pilot.pause()
    assert isinstance(pilot.app.screen, MeetingScreen)


async def type_in(pilot: Pilot[str], where: str, text: str) -> None:
    field = pilot.app.screen.query_one(where, Input)
    field.value = ""
    field.insert_text_at_cursor(text)
    await pilot.pause()


async def test_the_line_says_what_becomes_of_it_and_two_keys_change_that(
    app: AkadApp, saved: Callable[[], Sessie]
) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await begin(pilot)
        await type_in(pilot, "#regel", "Zwaantje is 72 en woont in Wormerveer")
        screen = " ".join(text_of(app).split())
        assert "Zwaantje → Iemand" in screen
        assert "Zwaantje: Ctrl+N wie is dit · Ctrl+B geen naam" in screen
        await pilot.press("ctrl+n")
        await pilot.pause()
        await pilot.press("end", "enter")  # somebody else
        await pilot.pause()
        await pilot.press(*"de kapper", "enter")
        await pilot.pause()
        assert "Zwaantje → de kapper" in text_of(app)
        assert "Wormerveer: Ctrl+N maak grover · Ctrl+B laat staan" in text_of(app)
        await pilot.press("ctrl+b")
        await pilot.pause()
        assert "Ctrl+N maak grover" in text_of(app)  # the age is left
        await pilot.press("ctrl+n", "enter")
        await pilot.pause()
        assert app.desk.opened is not None
        assert app.desk.opened.saver is not None
        app.desk.opened.saver.flush(5)
    assert saved().notities[0].tekst == "de kapper is in de zeventig en woont in Wormerveer"
    kept = saved().anonimiteit
    assert kept is not None
    assert kept.vervangen == {"PERSOON": 1}


async def test_a_small_window_marks_and_asks_too(app: AkadApp, saved: Callable[[], Sessie]) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await begin(pilot)
        for _ in range(5):
            await pilot.press("f9")
            await pilot.pause()
        assert "Waarom staat hier niets" in text_of(app)
        await type_in(pilot, "#antwoord", "Zwaantje is 72 jaar")
        assert "Zwaantje → Iemand" in text_of(app)
        await pilot.press("ctrl+n")
        await pilot.pause()
        assert "Wie is Zwaantje?" in text_of(app)
        await pilot.press("1")
        await pilot.pause()
        await pilot.press("ctrl+n")
        await pilot.pause()
        await pilot.press("enter")
        await pilot.pause()
        assert app.desk.opened is not None
        assert app.desk.opened.saver is not None
        app.desk.opened.saver.flush(5)
    assert saved().bewust_leeg[0].reden == "de bewoner is in de zeventig"


async def test_no_name_is_remembered_on_disk_only_when_it_is_an_ordinary_word(app: AkadApp) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await begin(pilot)
        for line in ("met Zwaantje Wibbelink praten", "Vraag Fietsenmaker mee"):
            await type_in(pilot, "#regel", line)
            await pilot.press("ctrl+b")
            await pilot.pause()
            assert "wordt anoniem" not in text_of(app)
    assert set(load_settings().geen_namen) <= {"fietsenmaker"}


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("Westhof", True),
        ("De Schakel", True),
        ("wijktafel Kersenbuurt", True),
        ("Marijke", False),
        ("Zwaantje Wibbelink", False),
        ("Marijke van de Brug", False),
        ("Dotterbloemstraat 12", False),
        ("0612345678", False),
    ],
)
def test_what_can_name_a_table(desk: Desk, typed: str, kept: bool) -> None:
    assert (desk.table_name(typed) == typed) is kept


@pytest.mark.parametrize(
    ("words", "may"),
    [("fietsenmaker", True), ("Marijke", False), ("roos", False), ("Xqvvst", False), ("", False), ("Café Bep", True)],
)
def test_what_may_be_remembered(words: str, may: bool) -> None:
    assert may_be_remembered(words, ["café bep"]) is may


def test_what_the_table_said_is_no_name_stays_the_next_time(desk: Desk, folder: Path) -> None:
    desk.change_settings(geen_namen=("zwaantje",))
    opened = desk.open(create_record(folder, prepared_sessie()))
    assert opened.meeting.boundary.admit("praat met Zwaantje").text == "praat met Zwaantje"
    desk.close()


@pytest.mark.parametrize(
    ("text", "word"),
    [
        (SAFETY, ""),
        ("Veilig Thuis Amsterdam 0800-2000\nCrisisdienst: 020-1234567, dag en nacht", ""),
        ("Bel Marijke Jansen 0612345678", "Marijke Jansen"),
        ("Ga naar Kerkstraat 14", "Kerkstraat 14"),
        ("bsn 123456782", "123456782"),
        (f"Marijke{SAFETY}", "Marijke"),  # typed before what was there
    ],
)
def test_the_safety_text_is_of_organisations(text: str, word: str) -> None:
    reason = why_not_kept(text)
    assert (word in reason) if word else (reason == "")


async def test_the_settings_refuse_a_name_and_keep_what_was_typed(desk: Desk) -> None:
    app = AkadApp(desk)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("i")
        await pilot.pause()
        app.screen.query_one("#veiligheid", TextArea).text = "Bel Marijke Jansen 0612345678"
        await pilot.press("f9")
        await pilot.pause()
        assert "lijkt op de naam van een mens" in text_of(app)
        assert isinstance(app.screen, SettingsScreen)
        assert load_settings().veiligheid is None


async def test_a_line_is_searched_once_per_key(app: AkadApp, monkeypatch: pytest.MonkeyPatch) -> None:
    searched: list[str] = []
    search = Engine.__call__

    def counted(engine: Engine, text: str) -> object:
        searched.append(text)
        return search(engine, text)

    async with app.run_test(size=(80, 24)) as pilot:
        await begin(pilot)
        await pilot.pause(0.1)
        monkeypatch.setattr(Engine, "__call__", counted)
        for letter in "praat met Zwaantje":
            await pilot.press(letter if letter != " " else "space")
        await pilot.pause()
    typed = [text for text in searched if text]
    assert len(typed) <= len("praat met Zwaantje") + 1
