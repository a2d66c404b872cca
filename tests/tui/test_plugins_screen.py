"""What plugins do on the screen, and what they cannot do to it."""

import asyncio
import time
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace

import attrs
import pytest
from tests.tui.screens import prepared_sessie, text_of
from tests.tui.test_around import NASTY
from tests.tui.test_meeting import begin, flush, go_to, type_line
from textual.pilot import Pilot
from textual.widgets import Input

from akad.archive import create_record, read_record
from akad.model import Sessie
from akad.output.plain import plain_text
from akad.plugins import (
    Antwoord,
    Checklist,
    Checklistpunt,
    Domein,
    Domeinvraag,
    Herkenner,
    PluginHost,
    Woordsignaal,
    guard,
    hookimpl,
)
from akad.plugins.answers import answers
from akad.plugins.signals import Hit
from akad.privacy import own_words
from akad.tui.app import AkadApp
from akad.tui.desk import Desk
from akad.tui.plugin_help import News
from akad.tui.plugin_news import spread
from akad.tui.screens.begin import BeginScreen
from akad.tui.screens.checklist import ChecklistScreen
from akad.tui.screens.domains import DomainScreen
from akad.tui.screens.meeting import MeetingScreen
from akad.tui.word_offer import nearest, taken

SMALL, WIDE = (80, 24), (160, 45)
Saved = Callable[[], Sessie]
Install = Callable[..., None]


def plugin(naam: str, **hooks: object) -> SimpleNamespace:
    """Return a plugin with a domain, four questions, a checklist, a word signal and a shape of its own."""
    ordinary: dict[str, object] = {
        "akad_domein": lambda: Domein(naam=naam, titel=naam.upper(), kleur="groen", omschrijving=f"Alles van {naam}."),
        "akad_vragen": lambda: [
            Domeinvraag(id=f"v{n}", stap="welkom", tekst=f"Vraag {n} van {naam}?") for n in range(4)
        ],
        "akad_checklists": lambda: [
            Checklist(
                id="later", titel="Later", stap="buurt", punten=[Checklistpunt(id="later-1", tekst="Komt later?")]
            ),
            Checklist(
                id="nu",
                titel="Nu",
                stap="welkom",
                punten=[Checklistpunt(id="p1", tekst="Is er koffie?"), Checklistpunt(id="p2", tekst="Is er thee?")],
            ),
        ],
        "akad_woordsignalen": lambda: [Woordsignaal(vormen=["zeurpiet"], alternatief="iemand die iets wil")],
        "akad_herkenners": lambda: [Herkenner(label="CLIENTNUMMER", patroon=r"\bQ-\d{4}\b", vervanging="(nummer)")],
    }
    return SimpleNamespace(akad_versie=1, **{name: hookimpl(hook) for name, hook in (ordinary | hooks).items()})


@pytest.fixture
def install(monkeypatch: pytest.MonkeyPatch) -> Install:
    """Install plugins as if pip had done it: only these are found."""

    def entry_points(**plugins: object) -> None:
        points = [
            SimpleNamespace(name=naam, dist=None, load=lambda found=found: found) for naam, found in plugins.items()
        ]
        monkeypatch.setattr("akad.plugins.discovery._installed", lambda: points)

    entry_points(proef=plugin("proef"))
    return entry_points


@pytest.fixture
def chosen(desk: Desk, folder: Path, install: Install) -> AkadApp:
    """The program, about to begin a case for which the domain "proef" was chosen."""
    return AkadApp(desk, create_record(folder, prepared_sessie(domeinen=("proef",))))


def record(app: AkadApp) -> Sessie:
    """Return what is on disk."""
    flush(app)
    return read_record(app.desk.opened.path).sessie  # type: ignore[union-attr]


async def until(pilot: Pilot[str], is_so: Callable[[], object]) -> None:
    """Wait until the thread of the plugins has done its work and the screen shows it."""
    deadline = time.monotonic() + 10
    while not is_so():
        assert time.monotonic() < deadline, text_of(pilot.app)
        await asyncio.sleep(0.02)
        await pilot.pause()


def says(app: AkadApp, text: str) -> bool:
    return text in " ".join(text_of(app).split())


async def helped(pilot: Pilot[str]) -> None:
    """Begin, and wait for the help of the domain "proef"."""
    await begin(pilot)
    await until(pilot, lambda: says(pilot.app, "PROEF · Vraag"))  # type: ignore[arg-type]


# --- Loading -----------------------------------------------------------------------------------------------------


async def test_no_plugin_is_loaded_before_the_screen_is_there(chosen: AkadApp, monkeypatch: pytest.MonkeyPatch) -> None:
    shown: list[str] = []
    real = Desk.build_plugins

    def build(desk: Desk) -> None:
        shown.append(text_of(chosen))
        real(desk)

    monkeypatch.setattr(Desk, "build_plugins", build)
    async with chosen.run_test(size=SMALL) as pilot:
        await until(pilot, lambda: chosen.desk.plugins.is_ready)
    assert len(shown) == 1
    assert "klaar om te beginnen" in shown[0]


async def test_stopping_does_not_wait_for_a_plugin_that_loads(desk: Desk, install: Install, prepared: Path) -> None:
    install(traag=plugin("traag", akad_domein=lambda: time.sleep(0.9)))
    app = AkadApp(desk, prepared)
    async with app.run_test(size=SMALL) as pilot:
        await until(pilot, lambda: desk.plugins._thread is not None)
        begin_at = time.monotonic()
        await pilot.press("escape")
        await pilot.pause()
        assert not desk.plugins.is_ready
    assert time.monotonic() - begin_at < 0.9


async def test_wrong_settings_about_plugins_are_one_line(desk: Desk, prepared: Path) -> None:
    desk.settings = attrs.evolve(desk.settings, overig={"plugins_uit": 3})
    app = AkadApp(desk, prepared)
    async with app.run_test(size=(160, 45)) as pilot:
        await begin(pilot)
        await until(pilot, lambda: says(app, "verwacht een lijst van namen"))
        await type_line(pilot, "het gaat gewoon door")
        assert record(app).notities


async def test_a_plugin_that_is_switched_off_and_a_folder_of_ones_own(
    desk: Desk, prepared: Path, install: Install, tmp_path: Path
) -> None:
    file = tmp_path / "map" / "eigen.toml"
    file.parent.mkdir()
    file.write_text('schema = 1\n[domein]\nnaam = "eigen"\ntitel = "Eigen"\nomschrijving = "Van onszelf."\n', "utf-8")
    desk.settings = attrs.evolve(desk.settings, overig={"plugins_uit": ["proef"]})
    desk.pluginmap = file.parent
    async with AkadApp(desk, prepared).run_test(size=SMALL) as pilot:
        await until(pilot, lambda: desk.plugins.is_ready)
        assert [domein.naam for domein in desk.plugins.known] == ["eigen"]


# --- Domains -----------------------------------------------------------------------------------------------------


async def test_domains_are_chosen_before_the_meeting_and_kept(app: AkadApp, install: Install, saved: Saved) -> None:
    install(een=plugin("een"), twee=plugin("twee"))
    async with app.run_test(size=SMALL) as pilot:
        await pilot.pause()
        await pilot.press("d")
        await until(pilot, lambda: says(app, "Alles van twee."))
        await pilot.press("2", "space", "space", "escape")
        await pilot.pause()
        assert isinstance(app.screen, BeginScreen)
        assert says(app, "Domeinen: TWEE")
        flush(app)
    assert saved().domeinen == ("twee",)


async def test_domains_in_the_meeting_by_key_and_palette_and_undone(
    app: AkadApp, install: Install, saved: Saved
) -> None:
    async with app.run_test(size=SMALL) as pilot:
        await begin(pilot)
        await until(pilot, lambda: app.desk.plugins.is_ready)
        await pilot.press("ctrl+g")
        await pilot.pause()
        await pilot.click("#keuzes", offset=(5, 0))
        await pilot.press("escape")
        await until(pilot, lambda: says(app, "PROEF · Vraag 0 van proef?"))
        await pilot.press("ctrl+z")
        await pilot.pause()
        await until(pilot, lambda: not says(app, "PROEF · Vraag"))
        await pilot.press("ctrl+p", *"kies de domeinen", "enter")
        await until(pilot, lambda: isinstance(app.screen, DomainScreen))
        await pilot.press("1", "escape")
        await pilot.pause()
        assert app.focused is app.screen.query_one("#regel")
        flush(app)
    assert saved().domeinen == ("proef",)


async def test_a_domain_that_is_not_installed_stays(desk: Desk, folder: Path, install: Install) -> None:
    answered = {"weg": {"schema": 1, "antwoorden": {"kind": {"antwoord": "ja", "notitie": "met voetbal"}}}}
    path = create_record(folder, prepared_sessie(domeinen=("weg", "proef"), plugin=answered))
    app = AkadApp(desk, path)
    async with app.run_test(size=(100, 30)) as pilot:
        await until(pilot, lambda: desk.plugins.is_ready)
        assert says(app, "Domeinen: weg en PROEF")
        await pilot.press("pagedown", *["down"] * 30)
        await pilot.pause()
        assert says(app, "Checklist weg - kind ja (met voetbal)")
        await pilot.press("d")
        await pilot.pause()
        assert says(app, "weg · niet geïnstalleerd")
        await pilot.press("2", "1", "escape")
        await pilot.pause()
        await pilot.press("enter")
        await pilot.pause()
        await type_line(pilot, "we gaan verder")
        sessie = record(app)
    assert sessie.domeinen == ("weg",)
    assert sessie.plugin == answered


# --- Questions ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("size", "count"), [(SMALL, 1), ((100, 30), 2), (WIDE, 3)])
async def test_a_few_questions_per_step_and_a_key_for_the_next(
    chosen: AkadApp, size: tuple[int, int], count: int
) -> None:
    def shown() -> list[int]:
        return [number for number in range(4) if f"Vraag {number} van proef?" in text_of(chosen)]

    async with chosen.run_test(size=size) as pilot:
        await helped(pilot)
        assert shown() == list(range(count))
        seen = set(shown())
        for _ in range(3):
            await pilot.press("f3")
            await pilot.pause()
            assert len(shown()) == count
            seen.update(shown())
        assert seen == {0, 1, 2, 3}
        await pilot.press("f9")
        await pilot.pause()
        assert shown() == []
        assert chosen.focused is chosen.screen.query_one("#regel")


async def test_without_a_domain_there_are_no_questions_of_plugins(app: AkadApp, install: Install) -> None:
    install(altijd=plugin("altijd", akad_domein=lambda: None))
    async with app.run_test(size=WIDE) as pilot:
        await begin(pilot)
        await until(pilot, lambda: app.desk.plugins.help_for(app.screen.meeting).checklists)  # type: ignore[attr-defined]
        assert "van altijd?" not in text_of(app)


# --- The checklist -----------------------------------------------------------------------------------------------


async def test_the_checklist_over_the_work(chosen: AkadApp) -> None:
    async with chosen.run_test(size=SMALL) as pilot:
        await helped(pilot)
        await pilot.press("ctrl+l")
        await pilot.pause()
        assert isinstance(chosen.screen, ChecklistScreen)
        screen = text_of(chosen)
        assert "0 van 3 beantwoord" in screen
        assert screen.index("Is er koffie?") < screen.index("Bij de andere stappen") < screen.index("Komt later?")
        await pilot.press("j", "w", "up", "t")
        await pilot.pause()
        await pilot.press(*"bel 06-12345678", "enter")
        await pilot.pause()
        screen = text_of(chosen)
        assert "2 van 3 beantwoord" in screen
        assert "↳ bel (telefoonnummer)" in screen
        await pilot.press("escape")
        await pilot.pause()
        assert chosen.focused is chosen.screen.query_one("#regel")
        given = answers(record(chosen), "proef")
        assert {punt: (each.antwoord, each.notitie) for punt, each in given.items()} == {
            "p1": (Antwoord.JA, ""),
            "p2": (Antwoord.WEET_NIET, "bel (telefoonnummer)"),
        }
        await pilot.press("ctrl+z", "ctrl+z")
        await pilot.pause()
        assert list(answers(record(chosen), "proef")) == ["p1"]


async def test_the_checklist_beside_the_work_lets_the_line_go_on(chosen: AkadApp) -> None:
    async with chosen.run_test(size=WIDE) as pilot:
        await helped(pilot)
        await pilot.press(*"half")
        await pilot.press("ctrl+l")
        await pilot.pause()
        assert isinstance(chosen.screen, MeetingScreen)
        await until(pilot, lambda: chosen.screen.help.has_focus)  # type: ignore[attr-defined]
        assert "Vraag 0 van proef?" in text_of(chosen)
        await pilot.press("n", "down", "v", "escape")
        await pilot.pause()
        await pilot.press(*" werk", "enter")
        await pilot.pause()
        assert "Is er koffie?" in text_of(chosen)
        sessie = record(chosen)
        assert [notitie.tekst for notitie in sessie.notities] == ["half werk"]
        assert {punt: each.antwoord for punt, each in answers(sessie, "proef").items()} == {
            "p1": Antwoord.NEE,
            "later-1": Antwoord.NVT,
        }
        await pilot.press("ctrl+l", "backspace", "ctrl+l")
        await pilot.pause()
        assert "Is er koffie?" not in text_of(chosen)
        assert chosen.focused is chosen.screen.query_one("#regel")
        assert list(answers(record(chosen), "proef")) == ["p1"]
        await pilot.press("ctrl+l")
        await pilot.pause()
        await pilot.resize_terminal(100, 30)
        await pilot.pause()
        assert "Is er koffie?" not in text_of(chosen)
        assert chosen.focused is chosen.screen.query_one("#regel")


async def test_the_checklist_with_the_mouse(chosen: AkadApp) -> None:
    async with chosen.run_test(size=SMALL) as pilot:
        await helped(pilot)
        await pilot.press("ctrl+l")
        await pilot.pause()
        screen = text_of(chosen).splitlines()
        row = next(number for number, each in enumerate(screen) if "Is er thee?" in each)
        await pilot.click(offset=(screen[row].index("thee"), row))
        await pilot.pause()
        assert "Niet van toepassing" in text_of(chosen)
        await pilot.press("2")
        await pilot.pause()
        assert answers(record(chosen), "proef")["p2"].antwoord is Antwoord.NEE


async def test_answers_of_a_newer_program_are_left_alone(desk: Desk, folder: Path, install: Install) -> None:
    newer = {"proef": {"schema": 2, "iets": "anders"}}
    app = AkadApp(desk, create_record(folder, prepared_sessie(domeinen=("proef",), plugin=newer)))
    async with app.run_test(size=SMALL) as pilot:
        await helped(pilot)
        await pilot.press("ctrl+l")
        await pilot.pause()
        await pilot.press("j")
        await pilot.pause()
        await until(pilot, lambda: "nieuwer" in text_of(app))
        assert record(app).plugin == newer


# --- Words -------------------------------------------------------------------------------------------------------


async def test_a_word_signal_is_shown_and_taken(chosen: AkadApp) -> None:
    async with chosen.run_test(size=SMALL) as pilot:
        await helped(pilot)
        await pilot.press(*"hij is een zeurpiet zegt men")
        await pilot.pause()
        assert says(chosen, '"een zeurpiet" → liever: "iemand die iets wil" · Ctrl+O neemt het over')
        await pilot.press(*["left"] * 4, "ctrl+o")
        await pilot.pause()
        line = chosen.screen.query_one("#regel", Input)
        assert line.value == "hij is iemand die iets wil zegt men"
        assert line.value[line.cursor_position :] == " men"
        assert not says(chosen, "liever:")
        await pilot.press("ctrl+o")
        assert line.value == "hij is iemand die iets wil zegt men"


async def test_what_points_at_a_person_goes_first_and_after_enter_nothing_nags(chosen: AkadApp) -> None:
    async with chosen.run_test(size=SMALL) as pilot:
        await helped(pilot)
        await pilot.press(*"zeurpiet Q-1234 belt")
        await pilot.pause()
        screen = text_of(chosen)
        assert screen.index("Q-1234 → (nummer)") < screen.index("liever:")
        await pilot.press("enter")
        await pilot.pause()
        assert "liever:" not in text_of(chosen)
        assert record(chosen).notities[0].tekst == "zeurpiet (nummer) belt"


def test_the_word_nearest_to_the_cursor_is_offered() -> None:
    one, two = Hit(0, 3, "een", "1", "", "d"), Hit(10, 14, "twee", "2", "", "d")
    assert nearest((one, two), (), 0) is one
    assert nearest((one, two), (), 12) is two
    assert nearest((), (), 0) is None
    assert taken("een of de twee", 14, two) == ("een of de 2", 11)
    assert taken("een of de twee", 2, two) == ("een of de 2", 2)
    assert taken("een of de twee", 12, two) == ("een of de 2", 11)


# --- What goes wrong ---------------------------------------------------------------------------------------------


def _raises() -> object:
    raise ValueError("het is stuk")


def _sleeps() -> object:
    time.sleep(0.6)
    return []


@pytest.mark.parametrize("how", [_raises, _sleeps, lambda: 42])
@pytest.mark.parametrize("hook", ["akad_vragen", "akad_checklists", "akad_woordsignalen"])
async def test_a_plugin_that_breaks_is_one_line_and_the_meeting_goes_on(
    desk: Desk, folder: Path, install: Install, monkeypatch: pytest.MonkeyPatch, hook: str, how: Callable[[], object]
) -> None:
    monkeypatch.setattr(guard, "LIMIT", 0.25)
    install(proef=plugin("proef"), stuk=plugin("stuk", **{hook: how}))
    app = AkadApp(desk, create_record(folder, prepared_sessie(domeinen=("proef", "stuk"))))
    async with app.run_test(size=(160, 45)) as pilot:
        await begin(pilot)
        await until(pilot, lambda: says(app, f"Plugin 'stuk' staat deze keer uit: {hook}"))
        await type_line(pilot, "verder met de tafel")
        screen = text_of(app)
        assert "van proef?" in screen
        assert "van stuk?" not in screen
        assert record(app).notities[0].tekst == "verder met de tafel"


async def test_a_plugin_reacts_to_an_idea_or_breaks_on_it(desk: Desk, folder: Path, install: Install) -> None:
    def broken(idee: object) -> object:
        raise RuntimeError("te veel")

    install(
        proef=plugin("proef", akad_idee_toegevoegd=lambda idee: f"Mooi: {idee.tekst}"),
        stuk=plugin("stuk", akad_idee_toegevoegd=broken),
    )
    app = AkadApp(desk, create_record(folder, prepared_sessie(domeinen=("proef", "stuk"))))
    async with app.run_test(size=(160, 45)) as pilot:
        await helped(pilot)
        await go_to(pilot, 5)
        await type_line(pilot, "samen koken")
        await until(pilot, lambda: says(app, "PROEF: Mooi: samen koken"))
        assert isinstance(app.desk.plugins.host, PluginHost)
        assert [problem.plugin for problem in app.desk.plugins.host.problems()] == ["stuk"]
        await pilot.press(*"typt door", "enter")
        await pilot.pause()
        assert [idee.tekst for idee in record(app).ideeen] == ["samen koken", "typt door"]


@pytest.mark.parametrize("size", [SMALL, WIDE])
async def test_what_a_plugin_writes_is_shown_as_text(
    desk: Desk, folder: Path, tmp_path: Path, size: tuple[int, int]
) -> None:
    quoted = NASTY.replace("\\", "\\\\")
    file = tmp_path / "map" / "eng.toml"
    file.parent.mkdir()
    file.write_text(
        f"""schema = 1
[domein]
naam = "eng"
titel = "[b]Eng[/b]"
omschrijving = "{quoted}"
[[vragen]]
id = "v"
stap = "welkom"
tekst = "{quoted}"
[[checklists]]
id = "c"
titel = "[/]"
stap = "welkom"
[[checklists.punten]]
id = "p"
tekst = "{quoted}"
[[woordsignalen]]
vormen = ["zeurpiet"]
alternatief = "[red]x[/] [/]"
""",
        "utf-8",
    )
    desk.pluginmap = file.parent
    app = AkadApp(desk, create_record(folder, prepared_sessie(domeinen=("eng",))))
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        await pilot.press("d")
        await until(pilot, lambda: says(app, "[b]Eng[/b]"))
        assert says(app, "[vet] [red]x[/] [/]")
        await pilot.press("escape")
        await begin(pilot)
        await until(pilot, lambda: says(app, "[b]Eng[/b] · [vet] [red]x[/]"))
        await pilot.press(*"zeurpiet")
        await pilot.pause()
        assert says(app, '"[red]x[/] [/]"')
        await pilot.press("escape", "ctrl+l")
        await pilot.pause()
        assert says(app, "[b]Eng[/b] · [/]")
        assert says(app, "· [vet] [red]x[/]")
        await pilot.press("enter")
        await pilot.pause()
        assert says(app, "Niet van toepassing")
    assert app.return_code in (0, None)


def test_answers_are_shown_with_what_is_known() -> None:
    given = {"lvb": {"schema": 1, "antwoorden": {"tempo": {"antwoord": "nee"}, "ander": {"notitie": "later"}}}}
    sessie = prepared_sessie(plugin=given, tafel=attrs.evolve(prepared_sessie().tafel, wijktafel=own_words("West")))
    text = plain_text(sessie, {("lvb", "tempo"): "Is het tempo goed?"})
    assert "CHECKLIST LVB\n- Is het tempo goed? nee\n- ander nog open (later)\n" in text


async def test_news_that_comes_while_a_screen_is_put_together_waits_for_it(app: AkadApp) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        opened = app.desk.opened
        assert opened is not None
        opened.meeting.begin()
        app.push_screen(MeetingScreen(opened))
        assert not app.screen.is_mounted
        spread(app, News())
        await pilot.pause()
        assert isinstance(app.screen, MeetingScreen)
        assert "stap 1 van 10" in text_of(app)
