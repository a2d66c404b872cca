"""The whole life of one session, from the preparation to what came of it, through the screens only."""

from pathlib import Path

from tests.tui.screens import put, text_of
from textual.pilot import Pilot

from akad.archive import Settings, read_record
from akad.model import KeuzeAntwoord, Status, Uitkomst
from akad.tui.app import AkadApp
from akad.tui.desk import Desk


async def press(pilot: Pilot[str], *keys: str) -> None:
    """Press keys, and wait for what they did, also in a thread."""
    await pilot.press(*keys)
    await pilot.pause()
    await pilot.app.workers.wait_for_complete()
    await pilot.pause()


async def add(pilot: Pilot[str], *texts: str) -> None:
    """Type lines, each with Enter."""
    for text in texts:
        await put(pilot, text)
        await press(pilot, "enter")


def shown(pilot: Pilot[str]) -> str:
    return " ".join(text_of(pilot.app).split())


async def test_from_voorbereid_to_teruggekoppeld(desk: Desk, folder: Path) -> None:
    desk.settings = Settings(wijktafel="De Brug")
    async with AkadApp(desk).run_test(size=(80, 24)) as pilot:
        await press(pilot)
        # Prepared: the bewoner agrees, how life is now, and a vraag.
        await press(pilot, "v", "1", "1")
        await add(pilot, "Esther = de bewoner", "Esther woont alleen")
        await press(pilot, *["f9"] * 5)
        await add(pilot, "Ik wil vaker naar buiten")
        await press(pilot, "f9", "f9", "f9", "enter")
        assert "Voorbereid: klaar om te beginnen" in shown(pilot)
        # Discussed: an idea per kring, a tip in plain words, who goes along and who brings it back.
        await press(pilot, "enter", "enter")
        assert "stap 1 van 10" in shown(pilot)
        await press(pilot, *["f9"] * 4)
        for line in ("met de hond lopen", "koffie in de buurtkamer", "een maatje", "de begeleider belt"):
            await add(pilot, line)
            await press(pilot, "f9")
        assert "stap 9 van 10" in shown(pilot)
        await press(pilot, "enter", "down", "down", "enter")
        await add(pilot, "Ga eens koffie drinken.", "de buurvrouw")
        while "wie brengt ze terug ▸" not in shown(pilot):
            await press(pilot, "up")
        await add(pilot, "de inbrenger", "donderdag", "over een maand")
        await press(pilot, "f9")
        await add(pilot, "eerst vragen, dan pas helpen")
        await press(pilot, "f9", "enter")
        assert "Besproken: wacht op terugkoppeling" in shown(pilot)
        # The bewoner chooses; later it is known what came of it.
        await press(pilot, "enter", "t", "3", "down", "1", "escape", "escape")
        assert "Besproken: wacht op terugkoppeling" in shown(pilot)
        await press(pilot, "enter", "t", "down", "g")
        await add(pilot, "Ze gaat nu elke week", "samen gaan helpt")
        assert "teruggekoppeld" in shown(pilot)
        await press(pilot, "escape", "escape")
        assert "Teruggekoppeld" in shown(pilot)
        assert "Besproken" not in shown(pilot)
        # The next meeting of this table opens with it.
        await press(pilot, "n", "1", "1", "enter", "enter", "enter")
        assert "gelukt · Ga eens koffie drinken. · Ze gaat nu elke week" in shown(pilot)
        await press(pilot, "ctrl+q")
    first = next(
        sessie for path in folder.glob("*.toml") if (sessie := read_record(path).sessie).status is not Status.BEZIG
    )
    assert first.status is Status.TERUGGEKOPPELD
    nee, tip = (idee for idee in first.ideeen if idee.tip)
    assert nee.keuze is not None
    assert tip.keuze is not None
    assert tip.terugkoppeling is not None
    assert (nee.keuze.antwoord, tip.keuze.antwoord) == (KeuzeAntwoord.NEE, KeuzeAntwoord.PROBEREN)
    assert (tip.tip, tip.gaat_mee) == ("Ga eens koffie drinken.", "de buurvrouw")
    assert tip.terugkoppeling.uitkomst is Uitkomst.GELUKT
    assert tip.terugkoppeling.geleerd == "samen gaan helpt"
    assert (first.terug.wie, first.terug.wanneer) == ("de inbrenger", "donderdag")
    assert first.tafel.wijktafel == "De Brug"
    assert "Esther" not in "".join(path.read_text("utf-8") for path in folder.rglob("*") if path.is_file())
