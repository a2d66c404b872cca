"""What came of earlier cases of this table, for the board of the first step."""

from collections.abc import Sequence

from akad.meeting.lookback import Earlier
from akad.tui.board_text import blank, heading
from akad.tui.feedback_lines import waiting_words
from akad.tui.widgets.board import BoardLine, Hit
from akad.tui.words import counted, hanging, line

EARLIER = "eerder:"
"""How the key of an earlier session on the board begins; the rest is its id."""

_MOST = 8
_MOST_NEWS = 3


def earlier_lines(earlier: Sequence[Earlier], width: int) -> list[BoardLine]:
    """Return per earlier session what came in and what is still waited for; nothing when there is none."""
    if not earlier:
        return []
    result = [*heading("Wat kwam er van eerdere tips? Met Ctrl+E vul je het in")]
    for each in earlier[:_MOST]:
        hits = (Hit(0, width, f"{EARLIER}{each.sessie_id}"),)
        name = f"{each.codenaam}: "
        told = [*_news(each), *_waiting(each)]
        for number, pieces in enumerate(told):
            first = ((name, "bold"),) if not number else (("  ", ""),)
            result += [BoardLine(part, hits) for part in hanging(line(*first, *pieces), width, "", "  ")]
    if len(earlier) > _MOST:
        more = counted(len(earlier) - _MOST, "andere sessie wacht", "andere sessies wachten")
        result += [BoardLine(line((f"En nog {more}.", "$soft")))]
    return [*result, blank()]


def told_short(each: Earlier) -> str:
    """Return in a few Dutch words what there is to tell of an earlier session."""
    news = f"{counted(len(each.news), 'tip', 'tips')} gehoord" if each.news else ""
    waits = waiting_words(each.choices, each.outcomes)
    return "; ".join(part for part in (news, f"nog te horen: {waits}" if waits else "") if part)


def _news(each: Earlier) -> list[tuple[tuple[str, str], ...]]:
    news: list[tuple[tuple[str, str], ...]] = []
    for idee in each.news[:_MOST_NEWS]:
        told = idee.terugkoppeling
        if told is not None:
            what = f" · {told.wat}" if told.wat else ""
            news.append(((told.uitkomst.value, "bold $accent"), (f" · {idee.tip or idee.tekst}{what}", "")))
    if len(each.news) > _MOST_NEWS:
        news.append(((f"en nog {len(each.news) - _MOST_NEWS}", "$soft"),))
    return news


def _waiting(each: Earlier) -> list[tuple[tuple[str, str], ...]]:
    words = waiting_words(each.choices, each.outcomes)
    return [(("nog te horen: ", "italic"), (words, ""))] if words else []
