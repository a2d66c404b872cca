"""The parts of the learning screen: a list of any length, and figures as pictures that never tell by colour alone."""

import attrs
import pytest
from tests.tui.screens import text_of
from textual.app import App, ComposeResult
from textual.content import Content

from akad.learning.results import Cijfer, Groep, Soort
from akad.learning.wording import summary
from akad.tui.screens.learning.figure_lines import detail_lines, figure_lines
from akad.tui.widgets.rows import RowList
from akad.tui.words import plain

WIDTH = 76


def groep(naam: str, waarde: int, van: int | None, **more: object) -> Groep:
    return attrs.evolve(Groep(sleutel=naam, naam=naam, waarde=waarde, van=van, sessies=3), **more)


def cijfer(soort: Soort, *groepen: Groep, name: str = "keuze") -> Cijfer:
    return Cijfer(id=name, titel="?", uitleg="u", waarde_naam="keer", soort=soort, groepen=groepen, leeg="Nog niets.")


def drawn(figure: Cijfer, width: int = WIDTH, height: int = 10, *, as_text: bool = False) -> list[str]:
    made, starts = figure_lines(figure, width, height, 0, as_text=as_text)
    assert all(each.cell_length <= width for each in made)
    assert len(starts) == len(figure.groepen)
    return [each.plain for each in made]


@pytest.mark.parametrize("width", [40, 76, 156])
@pytest.mark.parametrize("soort", list(Soort))
def test_every_bar_has_its_number_and_fits(soort: Soort, width: int) -> None:
    figure = cijfer(soort, groep("buurt", 3, 4), groep("Zeer lange naam van een hulpbron in de buurt", 0, 9))
    told = " ".join(drawn(figure, width))
    assert "▸ buurt" in told
    assert all(number in told for number in ("3 ", "0 "))
    assert "▆" not in "".join(drawn(figure, width, as_text=True))


def test_something_is_never_nothing_and_less_than_all_never_all() -> None:
    first, second, third, *_ = drawn(
        cijfer(Soort.AANDEEL, groep("a", 1, 999), groep("b", 998, 999), groep("c", 9, 9)), height=3
    )
    assert "▆·" in first
    assert "▆·" in second
    assert "·" not in third


def test_parts_of_a_bar_have_fillings_of_their_own_with_a_legend() -> None:
    parts = tuple(groep(name, 1, 2) for name in ("eigen kracht", "buurt"))
    told = drawn(cijfer(Soort.DEEL, groep("2026", 2, 2, delen=parts), name="jaren"))
    assert "██ eigen kracht" in told[0]
    assert "▓▓ buurt" in told[0]
    assert "█▓" in "".join(told[1:])


def test_the_name_of_a_period_is_not_cut_in_half() -> None:
    told = drawn(cijfer(Soort.AANDEEL, groep("2025 tot en met 2026", 3, 4)))
    assert "2025 tot en met 2026  " in told[0]


def test_a_small_group_says_why_it_has_no_parts() -> None:
    told = " ".join(each.plain for each in detail_lines(groep("buurt", 1, 2, reden="te weinig sessies"), WIDTH))
    assert "te weinig sessies" in told
    assert "Enter laat de 3 sessies" in told


def test_a_figure_without_groups_says_so() -> None:
    assert drawn(cijfer(Soort.DEEL)) == ["Nog niets."]


def test_large_numbers_have_points_and_a_shift_of_nothing_is_none() -> None:
    kringen = [groep("buurt", 100_000, 200_000), groep("formele zorg", 100_000, 200_000)]
    years = [groep(year, 200_000, 400_000, delen=tuple(kringen)) for year in ("2025", "2026")]
    figure = cijfer(Soort.DEEL, *years, name="jaren")
    assert "200.000 keer" in " ".join(drawn(figure))
    assert summary(figure) == "Tussen 2025 en 2026 verschoof er bijna niets."
    moved = attrs.evolve(years[1], delen=(groep("buurt", 150_000, 200_000), groep("formele zorg", 50_000, 200_000)))
    assert summary(attrs.evolve(figure, groepen=(years[0], moved))).startswith("Het meest verschoven: buurt, van 50%")


async def test_a_hundred_thousand_rows_make_only_those_on_the_screen() -> None:
    made: list[int] = []

    def row(place: int, _width: int) -> Content:
        made.append(place)
        return plain(f"rij {place} [/b] ğ☕")

    class Rows(App[None]):
        def compose(self) -> ComposeResult:
            yield RowList()

    app = Rows()
    async with app.run_test(size=(40, 10)) as pilot:
        rows = app.query_one(RowList)
        rows.show(100_000, row)
        await pilot.pause()
        assert "▸ rij 0 [/b] ğ☕" in text_of(app)
        rows.move(-1)
        rows.go_to(99_999)
        await pilot.pause()
        assert "▸ rij 99999" in text_of(app)
        rows.move(-rows.page)
        await pilot.pause()
        assert len(set(made)) < 60
        await pilot.click(RowList, offset=(3, 2))
        await pilot.pause()
        assert rows.place == int(text_of(app).splitlines()[2].split()[2])
        rows.show(0, row)
        await pilot.pause()
        assert rows.place is None
        rows.move(1)
