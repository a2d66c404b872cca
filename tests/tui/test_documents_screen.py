"""The kaart and the verslag from the screen of a finished session: made beside it, and then it says where."""

import asyncio
from pathlib import Path

import attrs
import pytest
from tests.tui.screens import text_of

from akad.archive import create_record
from akad.model import Sessie
from akad.output.export import FOLDER, Kind
from akad.privacy import SessionNames, own_words
from akad.tui.app import AkadApp
from akad.tui.desk import Desk
from akad.tui.screens.dialogs import TextScreen
from akad.tui.screens.documents import outcome_of
from factories import full_sessie, make_sessie


def said(desk: Desk, folder: Path, sessie: Sessie, kind: Kind = Kind.CARD) -> tuple[str, str]:
    """Return the title and the text of the window."""
    outcome = outcome_of(desk, folder / FOLDER, sessie, kind)
    return outcome.title, "\n".join(part.plain for part in outcome.parts)


async def test_k_and_r_make_the_documents_and_tell_where(
    desk: Desk, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = create_record(folder, full_sessie())
    app = AkadApp(desk, path)
    opened: list[str] = []
    monkeypatch.setenv("DISPLAY", ":0")
    monkeypatch.setattr(app, "open_url", opened.append)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        for key, kind in (("k", "kaart"), ("r", "verslag")):
            await pilot.press(key)
            for _ in range(200):
                if isinstance(app.screen, TextScreen):
                    break
                await asyncio.sleep(0.02)
            await pilot.pause()
            assert "is klaar" in text_of(app)
            made = folder / FOLDER / f"{kind}-zilveren-reiger"
            assert made.with_suffix(".pdf").read_bytes().startswith(b"%PDF")
            assert made.with_suffix(".html").exists()
            await pilot.press("o", "enter")
            assert opened.pop() == made.with_suffix(".pdf").as_uri()
    # The folder is no session.
    assert [entry.codenaam for entry in desk.sessions()] == ["Zilveren Reiger"]


def test_it_tells_where_what_is_missing_and_what_could_be_plainer(desk: Desk, folder: Path) -> None:
    sessie = full_sessie()
    idee = attrs.evolve(sessie.ideeen[0], tip=own_words("Ga participeren [b]."))
    title, text = said(desk, folder, attrs.evolve(sessie, ideeen=(idee,)))
    assert title == "De kaart is klaar"
    assert str(folder / FOLDER / "kaart-zilveren-reiger.pdf") in text
    assert "Ga participeren [b].\n  'participeren' is een moeilijk woord. Gewoner: meedoen." in text


def test_a_name_that_the_table_told_keeps_it_in(desk: Desk, folder: Path) -> None:
    sessie = make_sessie(casus=attrs.evolve(make_sessie().casus, leefsituatie=own_words("woont bij zwaantje")))
    desk.names = SessionNames()
    desk.names.add_line("Zwaantje")
    title, text = said(desk, folder, sessie, Kind.REPORT)
    assert title == "Dit kan nog niet"
    assert "nog niet nagekeken" in text
    assert not (folder / FOLDER).exists()


def test_a_later_card_takes_the_place_of_the_earlier_one(desk: Desk, folder: Path) -> None:
    said(desk, folder, make_sessie())
    html = folder / FOLDER / "kaart-zilveren-reiger.html"
    before = html.read_text("utf-8")
    said(desk, folder, full_sessie())
    assert "nog geen tips" in before
    assert "nog geen tips" not in html.read_text("utf-8")
    assert len(list((folder / FOLDER).iterdir())) == 2


def test_a_folder_that_cannot_be_made_is_one_sentence(desk: Desk, folder: Path) -> None:
    (folder / FOLDER).write_text("in de weg", "utf-8")
    title, text = said(desk, folder, make_sessie())
    assert title == "Dit kan nog niet"
    assert "documenten kon niet worden opgeslagen" in text
