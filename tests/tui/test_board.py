"""The board lays out its lines for a width; a line of help that comes and goes below it costs nothing."""

from textual.app import App, ComposeResult
from textual.content import Content

from akad.tui.widgets.board import Board, BoardLine


class OneBoard(App[None]):
    def compose(self) -> ComposeResult:
        yield Board(id="bord")


async def test_another_height_is_no_reason_to_lay_out_anew() -> None:
    widths: list[int] = []

    def lay_out(width: int) -> list[BoardLine]:
        widths.append(width)
        return [BoardLine(Content(f"regel {number}"), anchor=number == 99) for number in range(100)]

    app = OneBoard()
    async with app.run_test(size=(60, 20)) as pilot:
        board = app.query_one(Board)
        board.show(lay_out)
        await pilot.pause()
        count = len(widths)
        board.styles.height = 10
        await pilot.pause()
        assert len(widths) == count
        await pilot.resize_terminal(50, 20)
        await pilot.pause()
        assert len(widths) == count + 1
        assert widths[-1] < widths[0]
