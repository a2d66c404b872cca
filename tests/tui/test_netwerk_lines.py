"""The drawing of the netwerk: rings around the bewoner, at every width, for nobody and for many."""

from itertools import cycle

import pytest

from akad.meeting.entries import contacten
from akad.model import Band, Casus, CasusSoort, Hulp, Nabijheid, Netwerkcontact, Sessie
from akad.privacy import own_words
from akad.tui.netwerk_lines import drawing_lines, in_order, legend, list_lines, tie, words_lines
from factories import make_sessie

LONG = "iemand die vroeger in dezelfde wedstrijdcommissie zat en nu in dezelfde straat is komen wonen"
WORD = "Verenigingsvoorzitterschapsverkiezingsuitslagenbekendmakingscommissielidmaatschap"
ROLES = ("zus", "buurvrouw", "vriend van het biljarten", "الجار", "komşu", "👋 buur", LONG, WORD, "[/] [red]x")


def with_people(count: int, soort: CasusSoort = CasusSoort.BEWONER) -> Sessie:
    people = zip(cycle(ROLES), cycle(Nabijheid), cycle((*Band, Band.GEWOON)), range(count), strict=False)
    netwerk = tuple(Netwerkcontact(rol=own_words(rol), kring=kring, band=band) for rol, kring, band, _ in people)
    return make_sessie(casus=Casus(soort=soort, netwerk=netwerk))


@pytest.mark.parametrize("count", [0, 1, 12, 40])
@pytest.mark.parametrize("width", [40, 50, 78, 100, 156])
def test_it_fits_and_everybody_is_there(count: int, width: int) -> None:
    sessie = with_people(count)
    lines = [*drawing_lines(sessie, width), *words_lines(sessie, width), *legend(sessie, width)]
    assert all(line.content.cell_length <= width for line in lines)
    assert {hit.what for line in lines for hit in line.hits} == set(contacten(sessie))


@pytest.mark.parametrize("width", [50, 78, 156])
def test_a_click_hits_the_one_under_the_mouse(width: int) -> None:
    sessie = with_people(40)
    for line in drawing_lines(sessie, width):
        for hit in line.hits:
            if line.content.cell_length == len(line.content.plain):  # no wide letters: cells are characters
                shown = line.content.plain[hit.start : hit.end].strip(" ═─~╳")
                assert "".join(shown.split()) in "".join(hit.what.text.split())


def test_rings_stand_around_the_middle() -> None:
    lines = [line.content.plain for line in drawing_lines(with_people(4), 78)]
    names = ["betaald", "kennis", "vriend", "dichtbij", "( de bewoner )"]
    found = [next(place for place, line in enumerate(lines) if name in line) for name in names]
    assert found == sorted(found)
    assert [line.count("│") for line in lines if "( de bewoner )" in line] == [8]
    assert any("( de buurt )" in line.content.plain for line in drawing_lines(with_people(1, CasusSoort.BUURT), 78))


def test_an_empty_ring_is_seen() -> None:
    text = "\n".join(line.content.plain for line in drawing_lines(with_people(0), 78))
    assert text.count("nog niemand") == 4


def test_ties_differ_without_colour_and_arrows_say_who_gives() -> None:
    def one(band: Band = Band.GEWOON, **more: object) -> str:
        return tie(Netwerkcontact(rol=own_words("zus"), kring=Nabijheid.VRIEND, band=band, **more))

    assert len({one(band) for band in Band}) == len(Band)
    assert (one(hulp=(Hulp.STEUN,)), one(wederkerig=True)) == ("───▸", "◂───")
    explained = " ".join(line.content.plain for line in legend(with_people(1), 78))
    assert all(one(band) in explained and band.value in explained for band in Band)


def test_the_chosen_one_is_marked_and_kept_in_view() -> None:
    sessie = with_people(40)
    chosen = in_order(sessie)[-1]
    lines = [line for line in drawing_lines(sessie, 78, chosen) if line.anchor]
    assert lines
    assert any(f"[{chosen.text}" in line.content.plain for line in lines)


def test_where_there_is_no_room_a_list_says_the_same() -> None:
    sessie = with_people(3)
    assert [line.content.plain for line in drawing_lines(sessie, 40)] == [
        "dichtbij: zus ═══",
        "vriend: buurvrouw ───",
        "kennis: vriend van het biljarten ~~~",
    ]
    assert [line.content for line in list_lines(sessie, 40)] == [line.content for line in drawing_lines(sessie, 40)]
