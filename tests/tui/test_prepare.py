"""Preparing a case through the screens: whole walks, from the first key to the record."""

from collections.abc import Callable
from pathlib import Path

import attrs
from tests.tui.screens import prepared_sessie, text_of
from textual.events import Key
from textual.pilot import Pilot
from textual.widgets import Input

from akad.archive import create_record, read_record
from akad.meeting.preparing import PAGES
from akad.model import (
    Band,
    Casus,
    CasusSoort,
    Hulp,
    Nabijheid,
    Netwerkcontact,
    Sessie,
    Status,
    Toestemming,
    Vraag,
)
from akad.privacy import own_words
from akad.tui.app import AkadApp
from akad.tui.desk import Desk
from akad.tui.screens.begin import BeginScreen
from akad.tui.screens.netwerk import NetwerkScreen
from akad.tui.screens.prepare import PrepareScreen
from akad.tui.screens.start import StartScreen
from akad.tui.widgets.pagestrip import PageStrip

SIZE = (80, 24)
SECRET = "dat de rekening niet betaald is"


async def settle(pilot: Pilot[str]) -> None:
    await pilot.app.workers.wait_for_complete()
    await pilot.pause()


async def keys(pilot: Pilot[str], *names: str) -> None:
    for name in names:
        await pilot.press(name)
        await pilot.pause()


async def add(pilot: Pilot[str], *texts: str) -> None:
    """Type lines; all but the last letter at once, which is what takes a test its time."""
    for text in texts:
        pilot.app.screen.query_one(Input).value = text[:-1]
        pilot.app.screen.query_one(Input).cursor_position = len(text) - 1
        await keys(pilot, text[-1], "enter")


def only_record(folder: Path) -> Sessie:
    [path] = folder.glob("*.toml")
    return read_record(path).sessie


async def test_a_whole_preparation_and_what_the_table_hears(desk: Desk, folder: Path) -> None:
    app = AkadApp(desk)
    async with app.run_test(size=SIZE) as pilot:
        await settle(pilot)
        await keys(pilot, "v", "1", "1")
        await add(pilot, "Esther = de bewoner")
        assert isinstance(app.screen, PrepareScreen)
        assert "Hoe leeft de bewoner nu?" in text_of(app)
        await add(pilot, "woont alleen sinds haar zus Marijke weg is", "heeft een hond")
        assert "Anoniem gemaakt: 1 plek." not in text_of(app)  # the last line had none
        await keys(pilot, "f9")
        await add(pilot, "esther groet iedereen")
        await keys(pilot, "f9", "f9", "f9")  # strengths and dreams stay empty
        await add(pilot, "zus")
        await keys(pilot, "tab", "shift+tab", "shift+tab")
        await add(pilot, "begeleider")
        # What is chosen can be changed: closer, a strong tie, help, and who gives.
        await keys(pilot, "up", "enter", "3", "3", "3", "4", "8", "escape")
        screen = text_of(app)
        assert "1 van de 2 mensen is betaald." in screen
        assert "[zus ◂═══▸]" in screen
        await keys(pilot, "f9")
        await pilot.press(*"aanmelden bij de soos")
        await pilot.pause()
        assert '"aanmelden" klinkt als een oplossing. Wat wil de bewoner ermee bereiken?' in text_of(app)
        await keys(pilot, "f9")
        assert "Er staat nog iets in de regel" in text_of(app)
        await keys(pilot, "escape")
        await add(pilot, "Ik wil vaker naar buiten")
        await keys(pilot, "f9", "f9")
        await add(pilot, SECRET)
        await keys(pilot, "f9")
        ready = text_of(app)
        assert "Dit hoort de tafel straks." in ready
        assert SECRET not in ready
        await keys(pilot, "pagedown", "pagedown")
        rest = " ".join(text_of(app).split())
        assert "Nog leeg: krachten, dromen en geprobeerd." in rest
        assert "Niet aan tafel: 1 regel." in rest
        await keys(pilot, "enter")
        await settle(pilot)
        assert isinstance(app.screen, StartScreen)
        await keys(pilot, "enter")
        assert isinstance(app.screen, BeginScreen)
        begin = text_of(app)
        assert "Ik wil vaker naar buiten" in begin
        await keys(pilot, "pagedown", "pagedown")
        assert "aan tafel" not in text_of(app).casefold().replace("hij aan tafel", "")
        await keys(pilot, "v")
        assert isinstance(app.screen, PrepareScreen)
        assert "● niet aan tafel" in text_of(app)
        await keys(pilot, "ctrl+q")
        await settle(pilot)
    casus = only_record(folder).casus
    assert casus.leefsituatie == "woont alleen sinds haar zus weg is\nheeft een hond"
    assert casus.gaat_goed == ("de bewoner groet iedereen",)
    assert casus.niet_aan_tafel == (SECRET,)
    assert [vraag.tekst for vraag in casus.vragen] == ["Ik wil vaker naar buiten"]
    zus, begeleider = casus.netwerk
    assert (zus.rol, zus.kring, zus.band, zus.hulp) == ("zus", Nabijheid.DICHTBIJ, Band.STERK, (Hulp.PRAKTISCH,))
    assert zus.wederkerig
    assert begeleider.kring is Nabijheid.BETAALD
    assert only_record(folder).status is Status.VOORBEREID


async def test_not_asked_yet_stops_kindly_and_keeps_it(desk: Desk, folder: Path) -> None:
    app = AkadApp(desk)
    async with app.run_test(size=SIZE) as pilot:
        await settle(pilot)
        await keys(pilot, "v", "2", "3")
        assert "Dan stoppen we hier even" in text_of(app)
        await keys(pilot, "enter")
        await settle(pilot)
        sessie = only_record(folder)
        assert sessie.casus.toestemming is Toestemming.NOG_NIET
        assert sessie.casus.soort is CasusSoort.BUURT
        # Later: the same case, and consent still comes first.
        await keys(pilot, "v", "3")
        assert "Weten de mensen om wie het gaat" in text_of(app)
        await keys(pilot, "f9")
        await keys(pilot, "2")
        await add(pilot, "de bewoners zijn nog niet te vragen, bel 06-12345678")
        assert "Hoe is het om hier te wonen?" in text_of(app)
        # Without a vraag it says so once, and lets it be.
        await keys(pilot, *["f9"] * 9)
        assert "Er staat nog geen vraag. Druk nog eens op Enter" in " ".join(text_of(app).split())
        await keys(pilot, "enter")
        await settle(pilot)
        assert isinstance(app.screen, StartScreen)
        assert [note.message.endswith("staat klaar.") for note in app._notifications] == [True]
    casus = only_record(folder).casus
    assert casus.toestemming is Toestemming.ZONDER_SPOOR
    assert casus.toestemming_toelichting is not None
    assert "0612345678" not in casus.toestemming_toelichting.replace("-", "")


async def test_going_back_from_a_new_preparation_writes_nothing(desk: Desk, folder: Path) -> None:
    app = AkadApp(desk)
    async with app.run_test(size=SIZE) as pilot:
        await settle(pilot)
        for pressed in (["v"], ["v", "1"], ["v", "1", "2"], ["v", "1", "1"]):
            await keys(pilot, *pressed, "escape")
            await settle(pilot)
            assert isinstance(app.screen, StartScreen)
    assert list(folder.iterdir()) == []


async def test_it_goes_on_where_it_was_and_lines_can_be_changed(
    desk: Desk, prepared: Path, saved: Callable[[], Sessie]
) -> None:
    app = AkadApp(desk, prepared, prepares=True)
    async with app.run_test(size=SIZE) as pilot:
        await keys(pilot, "f8")  # it opens at what goes well; back to how it is
        assert "Woont alleen en maakt foto's op straat." in text_of(app)
        await keys(pilot, "enter", "1", "backspace", *", met een kat", "enter")
        await add(pilot, "drinkt koffie")
        await keys(pilot, "enter", "2")
        assert "drinkt koffie" not in text_of(app)
        await keys(pilot, "ctrl+z")
        assert "drinkt koffie" in text_of(app)
        await pilot.click("#bladzijden", offset=(3, 0))
        assert "De bewoner weet dat we dit bespreken" in text_of(app)
        await keys(pilot, "ctrl+q")
    assert saved().casus.leefsituatie == "Woont alleen en maakt foto's op straat, met een kat\ndrinkt koffie"


async def test_what_has_begun_cannot_be_prepared(desk: Desk, folder: Path) -> None:
    path = create_record(folder, prepared_sessie(status=Status.BESPROKEN))
    app = AkadApp(desk, path, prepares=True)
    async with app.run_test(size=SIZE) as pilot:
        await settle(pilot)
    assert app.return_code == 1


async def test_the_netwerk_before_the_meeting_begins(desk: Desk, folder: Path) -> None:
    empty = attrs.evolve(Casus(toestemming=Toestemming.AKKOORD), leefsituatie=own_words("Woont hier."))
    app = AkadApp(desk, create_record(folder, prepared_sessie(casus=empty)))
    async with app.run_test(size=SIZE) as pilot:
        await keys(pilot, "n")
        assert isinstance(app.screen, NetwerkScreen)
        assert "Er staat nog niemand in het netwerk." in text_of(app)
        await keys(pilot, "down", "enter", "ctrl+z", "n", "3")
        await add(pilot, "buurvrouw, belt op 06-12345678")
        shown = text_of(app)
        assert "[buurvrouw, belt op" in shown
        assert "06-1234" not in shown
        y, row = next((y, row) for y, row in enumerate(shown.splitlines()) if "[buurvrouw" in row)
        await pilot.click(offset=(row.index("buurvrouw") + 2, y))
        await pilot.pause()
        assert "Geeft gezelschap" in text_of(app)
        await keys(pilot, "escape")
        await keys(pilot, "ctrl+z")
        assert "Er staat nog niemand in het netwerk." in text_of(app)
        await keys(pilot, "escape")
        assert isinstance(app.screen, BeginScreen)


NASTY = "[vet] [red]x[/] [/] [@click=app.quit]weg[/] \\[ $accent Gökçe'nin الجار 日本 👋 " + "Verenigingsvoorzitter" * 5


async def test_every_page_shows_everything_as_it_was_typed(desk: Desk, folder: Path) -> None:
    words = own_words(NASTY)
    many = (words,) * 7
    casus = Casus(
        toestemming=Toestemming.ZONDER_SPOOR,
        toestemming_toelichting=words,
        leefsituatie=own_words("\n".join(many)),
        gaat_goed=many,
        krachten=many,
        dromen=many,
        al_geprobeerd=words,
        niet_aan_tafel=many,
        netwerk=tuple(Netwerkcontact(rol=words, kring=kring) for kring in Nabijheid for _ in range(3)),
        vragen=tuple(Vraag(id=f"v{number}", tekst=words) for number in range(1, 8)),
    )
    app = AkadApp(desk, create_record(folder, prepared_sessie(casus=casus)), prepares=True)
    async with app.run_test(size=SIZE) as pilot:
        await pilot.pause()
        for page in PAGES:
            await pilot.click(PageStrip, offset=_place_of(app, page.name))
            shown = text_of(app)
            assert isinstance(app.screen, PrepareScreen)
            assert app.screen.page is page
            assert "Ctrl+Q stop" in shown
            assert "[vet] [red]x[/]" in shown
            await keys(pilot, "up", "pagedown")


def _place_of(app: AkadApp, name: str) -> tuple[int, int]:
    """Return where a page stands on the strip."""
    rows = text_of(app).splitlines()[1:4]
    return next((row.index(name), y) for y, row in enumerate(rows) if f" {name}" in row)


async def test_nothing_is_lost_for_somebody_who_types_ahead(desk: Desk, folder: Path) -> None:
    """Every key comes at once, as when the machine is busy: each is for the window that is next by then."""
    app = AkadApp(desk)
    async with app.run_test(size=SIZE) as pilot:
        await settle(pilot)
        for key in ["v", "1", "1", *"Truus = de bewoner", "enter", *"Truus woont alleen", "enter", "f9", *"zingt"]:
            app.post_message(Key(key, key if len(key) == 1 else None))
        app.post_message(Key("enter", None))
        for _ in range(200):
            await pilot.pause(0.02)
            if isinstance(app.screen, PrepareScreen) and app.screen.meeting.sessie.casus.gaat_goed:
                break
        await keys(pilot, "ctrl+q")
        await settle(pilot)
    casus = only_record(folder).casus
    assert (casus.leefsituatie, casus.gaat_goed) == ("de bewoner woont alleen", ("zingt",))


async def test_the_table_and_the_names_are_said_before_a_prepared_case_begins(desk: Desk, folder: Path) -> None:
    casus = Casus(toestemming=Toestemming.AKKOORD, leefsituatie=own_words("Kwiebus woont hier pas."))
    path = create_record(folder, prepared_sessie(casus=casus))
    app = AkadApp(desk, path)
    async with app.run_test(size=SIZE) as pilot:
        await keys(pilot, "f7")
        await add(pilot, "Kwiebus = de bewoner")
        await keys(pilot, "w")
        pilot.app.screen.query_one(Input).value = ""
        await add(pilot, "De Linde")
        assert isinstance(app.screen, BeginScreen)
        assert "Wijktafel: De Linde · Namen: 1 naam" in text_of(app)
        await keys(pilot, "enter")
        await settle(pilot)
    sessie = only_record(folder)
    assert (sessie.tafel.wijktafel, desk.settings.wijktafel) == ("De Linde", "De Linde")
    assert "woont hier pas" in str(sessie.casus.leefsituatie)
    assert b"kwiebus" not in path.read_bytes().lower()
