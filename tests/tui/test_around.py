"""The screens around a meeting, and what must hold on every screen."""

import re
from datetime import UTC, datetime, timedelta
from pathlib import Path

import attrs
import pytest
from tests.tui.screens import prepared_sessie, text_of
from textual.pilot import Pilot
from textual.widgets import Input, OptionList

from akad.archive import SessionLock, create_record, load_settings, read_record, write_record
from akad.meeting import Bijeenkomst
from akad.model import Casus, CasusSoort, Status, Verloop
from akad.plugins import KLEUREN
from akad.privacy import own_words
from akad.tui.app import CRASHED, AkadApp
from akad.tui.desk import Desk
from akad.tui.screens.meeting import MeetingScreen
from akad.tui.themes import THEMES

SIZES = [(80, 24), (100, 30), (160, 45)]
NASTY = "[vet] [red]x[/] [/] [@click=app.quit]weg[/] \\[ $accent O'Brien-Gökçe 日本 é"


async def settle(pilot: Pilot[str]) -> None:
    """Wait until the list of sessions has been read and painted."""
    await pilot.app.workers.wait_for_complete()
    await pilot.pause()


async def test_start_lists_sessions_by_status(desk: Desk, folder: Path) -> None:
    for number, status in enumerate((Status.VOORBEREID, Status.BESPROKEN, Status.TERUGGEKOPPELD)):
        create_record(
            folder,
            prepared_sessie(id=f"2026-11-24-{number}", codenaam=f"Groene Vogel {number}", status=status),
        )
    (folder / "kapot.toml").write_text("dit is geen = = toml", "utf-8")
    app = AkadApp(desk)
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        lines = [line.strip() for line in text_of(app).splitlines()]
        order = [
            *("Voorbereid: klaar om te beginnen", "Groene Vogel 0", "Besproken: wacht op terugkoppeling"),
            *(
                "Groene Vogel 1",
                "Teruggekoppeld",
                "Groene Vogel 2",
                "Kan niet gelezen worden",
                "! kapot.toml",
            ),
        ]
        found = [next(i for i, line in enumerate(lines) if line.startswith(want)) for want in order]
        assert found == sorted(found)
        # The folder is said whole, however it is wrapped.
        assert str(folder) in "".join(lines)


async def test_empty_folder_says_what_to_do(desk: Desk) -> None:
    app = AkadApp(desk)
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        assert "Druk op D voor de demo" in text_of(app)
        await pilot.press("enter", "down", "up")
        assert "Druk op D voor de demo" in text_of(app)


async def test_a_new_session_from_nothing(desk: Desk, folder: Path) -> None:
    app = AkadApp(desk)
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await pilot.press("n")
        await pilot.pause()
        await pilot.press("2")
        await pilot.pause()
        await pilot.press("2")
        await pilot.pause()
        await pilot.press(*"Westhof", "enter")
        await pilot.pause()
        await pilot.press("enter")
        await pilot.pause()
        assert "klaar om te beginnen" in text_of(app)
        await pilot.press("enter")
        await pilot.pause()
        assert "één mens" in text_of(app) or "buurt" in text_of(app)
        await pilot.press("ctrl+q")
        await settle(pilot)
        assert "Bezig: ga verder" in text_of(app)
    [file] = folder.glob("*.toml")
    sessie = read_record(file).sessie
    assert sessie.casus.soort is CasusSoort.BUURT
    assert sessie.tafel.wijktafel == "Westhof"
    assert sessie.status is Status.BEZIG
    assert [path.name for path in folder.iterdir()] == [file.name]


@pytest.mark.parametrize("step", range(4))
async def test_going_back_from_new_writes_nothing(desk: Desk, folder: Path, step: int) -> None:
    app = AkadApp(desk)
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await pilot.press("n")
        for key in ["1", "1", "enter"][:step]:
            await pilot.pause()
            await pilot.press(key)
        await pilot.pause()
        await pilot.press("escape")
        await settle(pilot)
        assert "akad" in text_of(app).splitlines()[0]
    assert list(folder.iterdir()) == []


async def test_consent_is_asked_before_the_meeting(desk: Desk, folder: Path) -> None:
    path = create_record(folder, prepared_sessie(casus=Casus(leefsituatie=own_words("Woont hier pas."))))
    app = AkadApp(desk, path)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        await pilot.press("enter")
        await pilot.pause()
        assert "Weet de bewoner dat we dit bespreken?" in text_of(app)
        await pilot.press("escape")
        await pilot.pause()
        assert "klaar om te beginnen" in text_of(app)
        await pilot.press("enter")
        await pilot.pause()
        await pilot.press("2")
        await pilot.pause()
        assert isinstance(app.screen, MeetingScreen)


async def test_a_session_somebody_else_has_can_be_looked_at(app: AkadApp, prepared: Path) -> None:
    before = prepared.read_bytes()
    with SessionLock(prepared):
        async with app.run_test(size=(80, 24)) as pilot:
            await pilot.pause()
            screen = " ".join(text_of(app).split())
            assert "Je kunt meekijken, niet schrijven" in screen
            assert app.screen.query_one("#regel", Input).disabled
            await pilot.press(*"hallo", "enter", "f9", "f2", "ctrl+z")
            await pilot.pause()
            assert "stap 1 van 10" in text_of(app)
    assert prepared.read_bytes() == before


async def test_a_finished_session_is_read_and_can_go_on(desk: Desk, folder: Path) -> None:
    moment = datetime(2026, 11, 24, 12, 0, tzinfo=UTC)
    verloop = Verloop(stap="leren", begin=moment, stap_begin=moment, eind=moment)
    path = create_record(folder, prepared_sessie(status=Status.BESPROKEN, verloop=verloop))
    app = AkadApp(desk, path)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        assert "besproken" in text_of(app)
        assert "Woont alleen en maakt foto's op straat." in text_of(app)
        # One key does not open it again, nor does Enter without reading.
        await pilot.press("h", "enter")
        await pilot.pause()
        assert "besproken" in text_of(app)
        await pilot.press("h", "2")
        await pilot.pause()
        assert "stap 10 van 10" in text_of(app)
        await pilot.press("ctrl+q")
        await pilot.pause()
    assert read_record(path).sessie.status is Status.BEZIG


async def test_settings_are_kept_and_theme_is_remembered(desk: Desk) -> None:
    app = AkadApp(desk)
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await pilot.press("i")
        await pilot.pause()
        await pilot.press(*"Oosterpark", "f9")
        await pilot.pause()
        await pilot.press("k")
        await pilot.pause()
        await pilot.press("3")
        await settle(pilot)
        assert app.theme == "hoog-contrast"
    kept = load_settings()
    assert (kept.wijktafel, kept.thema) == ("Oosterpark", "hoog-contrast")
    assert AkadApp(attrs.evolve(desk, settings=kept)).theme == "hoog-contrast"


async def test_a_disk_that_does_not_take_it_is_said(
    app: AkadApp, prepared: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        await pilot.press("enter")
        await pilot.pause()
        saver = app.desk.opened.saver  # type: ignore[union-attr]
        assert saver is not None
        assert saver.flush(5)

        def full(_path: Path, *_rest: object) -> None:
            from akad.archive import WriteError

            raise WriteError.of(_path, OSError(28, "No space left on device"))

        with monkeypatch.context() as patch:
            patch.setattr("akad.archive.saver.write_record", full)
            await pilot.press(*"idee", "enter")
            saver.flush(5)
            await pilot.pause()
            screen = text_of(app)
            assert "NIET opgeslagen" in screen
            assert "schijf" in screen
        await pilot.press(*"nog een", "enter")
        assert saver.flush(5)
        await pilot.pause()
        assert "opgeslagen" in text_of(app)
        assert "NIET" not in text_of(app)
    assert [notitie.tekst for notitie in read_record(prepared).sessie.notities] == ["idee", "nog een"]


async def test_a_fault_shows_no_variables_and_loses_nothing(
    app: AkadApp, prepared: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def broken(_self: Bijeenkomst) -> None:
        naam = "Zwaantje Geheim"
        raise RuntimeError(naam)

    with pytest.raises(RuntimeError):  # the pilot passes on what the terminal must not show
        async with app.run_test(size=(80, 24)) as pilot:
            await pilot.pause()
            await pilot.press("enter")
            await pilot.pause()
            await pilot.press(*"eerst dit", "enter")
            monkeypatch.setattr(Bijeenkomst, "previous_step", broken)
            await pilot.press("f9", "f8")
            await pilot.pause()
    assert app.return_code == CRASHED
    assert "Zwaantje" not in "".join(capsys.readouterr())
    assert [notitie.tekst for notitie in read_record(prepared).sessie.notities] == ["eerst dit"]


@pytest.mark.parametrize("size", SIZES)
async def test_words_of_people_are_shown_as_typed(desk: Desk, folder: Path, size: tuple[int, int]) -> None:
    """Brackets are no markup, on any screen that shows words of people."""
    casus = prepared_sessie().casus
    path = create_record(
        folder,
        prepared_sessie(
            casus=attrs.evolve(casus, leefsituatie=own_words(NASTY), krachten=(own_words(NASTY),)),
            codenaam="[b]Rood[/b]",
        ),
    )
    app = AkadApp(desk, path)

    def shown(what: str = "[vet] [red]x[/] [/]") -> bool:
        return what in " ".join(text_of(app).split())

    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        assert shown("[b]Rood[/b]")
        assert shown()
        await pilot.press("enter")
        await pilot.pause()
        await pilot.press("f9")
        for _ in range(4):
            await pilot.pause()
            if isinstance(app.screen, MeetingScreen):
                app.screen.query_one("#regel", Input).value = NASTY
                await pilot.press("enter")
                await pilot.pause()
                assert shown("[vet]"), app.screen.meeting.stap.id
                await pilot.press("f9")
        await pilot.pause()
        await pilot.press("f4")
        await pilot.pause()
        assert shown()
        await pilot.press("enter")
        await pilot.pause()
        assert shown("[vet] [red]x[/]")
        await pilot.press("escape", "f1")
        await pilot.pause()
        await pilot.press("escape")
    assert app.return_code in (0, None)


ENGLISH = re.compile(
    r"\b(the|and|search|quit|close|select|found|command|no results|palette|theme|save|cancel|press|help me|press|"
    r"minimum|default|screen|button|loading|error|warning)\b",
    re.IGNORECASE,
)


@pytest.mark.parametrize("size", SIZES)
async def test_no_english_and_nothing_cut(app: AkadApp, size: tuple[int, int]) -> None:
    """Every step with its explanation, and every window over the meeting: Dutch, with the keys in view."""
    windows = ("f1", "f4", "f5", "f6", "f7", "ctrl+t", "ctrl+p")

    def check(where: str) -> None:
        screen = text_of(app)
        assert not ENGLISH.search(screen), (where, ENGLISH.search(screen))
        assert "F1 uitleg" in screen or "Esc" in screen or "terug" in screen, where

    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        await pilot.press("enter")
        await pilot.pause()
        for step in range(1, 11):
            app.screen.query_one("#regel", Input).value = f"idee {step}"
            await pilot.press("enter")
            await pilot.pause()
            check(f"stap {step}")
            # The windows are the same in every step but for what stands in them, and tightest at the smallest size.
            smallest = size == SIZES[0]
            for key in windows if step in ((1, 3, 6, 9) if smallest else (6,)) else windows[:smallest]:
                await pilot.press(key)
                await pilot.pause()
                check(f"stap {step} {key}")
                await pilot.press("escape")
                await pilot.pause()
            assert app.focused is app.screen.query_one("#regel")
            if step < 10:
                await pilot.press("f9")
                await pilot.pause()
                if not isinstance(app.screen, MeetingScreen):
                    await pilot.press(*"leeg", "enter")
                    await pilot.pause()
        await pilot.press("ctrl+c")
        await pilot.pause()
        check("ctrl+c")


async def test_searching_the_palette_for_nothing_is_dutch(app: AkadApp) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        await pilot.press("enter")
        await pilot.pause()
        await pilot.press("ctrl+p", *"xyzzy")
        await pilot.pause()
        assert "Niets gevonden" in text_of(app)
        await pilot.press("enter")  # nothing to choose: nothing happens
        assert app.screen.query_one(OptionList)
        await pilot.press("escape", "ctrl+p", *"nakijken")
        await pilot.pause()
        assert "Kijk na wat in deze sessie" in text_of(app)


def _luminance(colour: str) -> float:
    channels = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.03928 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def _contrast(one: str, other: str) -> float:
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)
def test_contrast_of_every_pair_in_use(theme: object) -> None:
    least = 7.0 if theme.name == "hoog-contrast" else 4.5  # type: ignore[attr-defined]
    colours = {**{name: getattr(theme, name) for name in ("foreground", "primary", "secondary", "accent", "warning")}}
    colours["soft"] = theme.variables["soft"]  # type: ignore[attr-defined]
    colours |= {f"domein-{kleur}": theme.variables[f"domein-{kleur}"] for kleur in KLEUREN}  # type: ignore[attr-defined]
    for name, colour in colours.items():
        for ground in ("background", "surface", "panel"):
            assert _contrast(colour, getattr(theme, ground)) >= least, (name, ground)
    for ground in ("accent", "warning"):
        assert _contrast(theme.variables["on-accent"], getattr(theme, ground)) >= least, ground  # type: ignore[attr-defined]


async def test_another_werkwijze_and_the_screen_follows(desk: Desk, folder: Path, tmp_path: Path) -> None:
    file = tmp_path / "mijn.toml"
    file.write_text(
        """
id = "kort"
naam = "Kort"
perspectieven = [{ id = "bewoner", naam = "bewoner" }]
kringen = [
  { naam = "zelf", kort = "zelf", uitleg = "u" },
  { naam = "samen", kort = "samen", uitleg = "u" },
]
[[stappen]]
id = "begin"
naam = "Begin"
soort = "welkom"
minuten = 3
vragen = ["Wie zijn er?"]
uitleg = "u"
let_op = "l"
[[stappen]]
id = "zelf"
naam = "Zelf"
soort = "kring"
kring = "zelf"
minuten = 3
vragen = ["Wat kun je zelf?"]
uitleg = "u"
let_op = "l"
[[stappen]]
id = "samen"
naam = "Samen"
soort = "kring"
kring = "samen"
minuten = 3
vragen = ["Wat kunnen we samen?"]
uitleg = "u"
let_op = "l"
""",
        "utf-8",
    )
    app = AkadApp(attrs.evolve(desk, werkwijze_file=file))
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await pilot.press("n")
        for key in ("1", "1", "enter", "enter", "enter"):
            await pilot.pause()
            await pilot.press(key)
        await pilot.pause()
        assert "stap 1 van 3 · Begin" in text_of(app)
        await pilot.press("f9")
        await pilot.pause()
        assert "ZELF" in text_of(app)
        assert "samen" in text_of(app)
        await pilot.press("ctrl+q")
        await settle(pilot)
    # Later, without the option: the settings know where this werkwijze came from.
    again = AkadApp(Desk(folder=folder, settings=load_settings(), clock=desk.clock), next(folder.glob("*.toml")))
    async with again.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        assert "stap 2 van 3 · Zelf" in text_of(again)
    file.unlink()
    gone = AkadApp(Desk(folder=folder, settings=load_settings(), clock=desk.clock), next(folder.glob("*.toml")))
    async with gone.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
    assert gone.return_code == 1


async def test_escape_closes_every_window(app: AkadApp) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        await pilot.press("enter")
        await pilot.pause()
        for key in ("f1", "f5", "f6", "f7", "ctrl+t", "ctrl+p"):
            await pilot.press(key)
            await pilot.pause()
            assert not isinstance(app.screen, MeetingScreen), key
            await pilot.press("escape")
            await pilot.pause()
            assert isinstance(app.screen, MeetingScreen), key


async def test_who_looks_sees_what_the_other_writes(app: AkadApp, prepared: Path) -> None:
    with SessionLock(prepared):
        async with app.run_test(size=(80, 24)) as pilot:
            await pilot.pause()
            sessie = read_record(prepared).sessie
            casus = attrs.evolve(sessie.casus, leefsituatie=own_words("Zit nu op zangles."))
            write_record(prepared, attrs.evolve(sessie, casus=casus, codenaam="Blauwe Vink"))
            app.screen._tick()  # type: ignore[attr-defined]
            await pilot.pause()
            assert "Blauwe Vink" in text_of(app)


async def test_a_meeting_left_long_ago_asks_for_new_time(desk: Desk, folder: Path) -> None:
    long_ago = datetime(2026, 10, 1, 12, 0, tzinfo=UTC)
    verloop = Verloop(stap="buurt", begin=long_ago, stap_begin=long_ago, eind=long_ago + timedelta(hours=1))
    app = AkadApp(desk, create_record(folder, prepared_sessie(status=Status.BEZIG, verloop=verloop)))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        assert "De tijd van deze bijeenkomst is al lang om" in text_of(app)
        await pilot.press("1")
        await pilot.pause()
        assert "nog 8 min" in text_of(app)


async def test_names_of_one_session_are_not_those_of_the_next(desk: Desk, folder: Path, prepared: Path) -> None:
    other = create_record(folder, prepared_sessie(id="2026-11-24-ghijkm"))
    desk.open(prepared)
    desk.names.add("Zwaantje", "zus")
    desk.open(prepared)
    assert len(desk.names) == 1
    desk.open(other)
    assert len(desk.names) == 0
    desk.close()


async def test_a_name_of_somebody_is_no_name_of_a_table(desk: Desk, folder: Path, tmp_path: Path) -> None:
    app = AkadApp(desk)
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await pilot.press("i")
        await pilot.pause()
        await pilot.press(*"Marijke Jansen", "f9")
        await pilot.pause()
        assert "Dit lijkt op de naam van een mens" in text_of(app)
        await pilot.press("escape")
        await settle(pilot)
        await pilot.press("n")
        for key in ("1", "1"):
            await pilot.pause()
            await pilot.press(key)
        await pilot.pause()
        await pilot.press(*"Marijke Jansen", "enter")
        await pilot.pause()
        assert "Die naam bewaren we niet" in text_of(app)
        await pilot.press("enter")
        await pilot.pause()
        await pilot.press("enter")
        await pilot.pause()
        assert "klaar om te beginnen" in text_of(app)
    [file] = folder.glob("*.toml")
    assert read_record(file).sessie.tafel.wijktafel is None
    for kept in tmp_path.rglob("*"):
        assert not kept.is_file() or b"Marijke" not in kept.read_bytes()
