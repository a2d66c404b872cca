"""Answers to a screen: a list whose first page came quickly is the list that comes when somebody goes on in it."""

from datetime import date
from pathlib import Path

import pytest
from benchmarks.records import write

from akad.learning import answers, listing
from akad.learning.answers import Answers
from akad.learning.archive import Archief
from akad.learning.questions import Listed, Page, WhichPage, WhichSessions

PAGE = 3


@pytest.fixture
def asked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Answers:
    for module in (answers, listing):
        monkeypatch.setattr(module, "PAGE", PAGE)
    write(tmp_path / "sessies", 30, ideas=3)
    # Several of one day: the list puts them in an order of its own.
    for number, path in enumerate(sorted((tmp_path / "sessies").iterdir(), reverse=True)[:6]):
        text = path.read_text("utf-8").replace(path.stem, f"2026-11-25-{path.stem[11:]}")
        moved = text.replace(f"begin = {path.stem[:10]}", f"begin = 2026-11-{25 - number // 2}")
        path.unlink()
        (path.parent / f"2026-11-25-{path.stem[11:]}.toml").write_text(moved, "utf-8")
    archief = Archief([tmp_path / "sessies"], tmp_path / "index")
    archief.refresh(processes=0)
    found = Answers(archief, date(2026, 11, 26))
    found.renew()
    return found


def pages(asked: Answers, question: WhichSessions, *, quickly: bool) -> tuple[int, list[str]]:
    listed = asked.answer(question)
    assert isinstance(listed, Listed)
    assert (asked._not_made is not None) == quickly
    rows = list(listed.first)
    while len(rows) < listed.count:
        page = asked.answer(WhichPage(first=len(rows)))
        assert isinstance(page, Page)
        assert page.entries
        rows += page.entries
    return listed.count, [entry.id for entry in rows]


def test_what_comes_quickly_is_what_the_whole_list_begins_with(asked: Answers) -> None:
    for words in ("gemaakt", "een gemaakt", "gem"):
        found = pages(asked, WhichSessions(line=words), quickly=True)
        assert found[0] == len(set(found[1])) > 2 * PAGE
        assert found == pages(asked, WhichSessions(line=f"{words} van:2000"), quickly=False)
    rare = next(word for word in ("uurtje", "festival", "markt", "lab") if 0 < len(asked._matching(word)) <= 2 * PAGE)
    count, ids = pages(asked, WhichSessions(line=rare), quickly=False)
    assert count == len(ids) == len(asked._matching(rare))
    asked.close()
