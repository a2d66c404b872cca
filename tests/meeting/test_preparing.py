"""Preparing a case: the pages, what is still empty, and the words of a vraag."""

import pytest

from akad.meeting import EntryKind
from akad.meeting.preparing import (
    PAGES,
    Page,
    PageKind,
    ask_instead,
    entries_of,
    is_filled,
    lacking,
    may_stay_empty,
    solution_in,
    where_to_begin,
)
from akad.model import Casus, CasusSoort, Nabijheid, Toestemming
from factories import full_sessie, make_meeting, make_sessie

EMPTY = make_sessie(casus=Casus())
BUURT = make_sessie(casus=Casus(soort=CasusSoort.BUURT))

OF_THE_MEETING = (EntryKind.IDEE, EntryKind.NOTITIE, EntryKind.TIP, EntryKind.MEE, EntryKind.TERUG)


def page(name: str) -> Page:
    return next(each for each in PAGES if each.name == name)


def test_consent_comes_first_and_everything_of_the_case_has_one_page() -> None:
    assert PAGES[0].kind is PageKind.CONSENT
    assert PAGES[-1].kind is PageKind.READY
    asked = [each.entry for each in PAGES[1:-1]]
    assert sorted(kind.name for kind in asked if kind) == sorted(
        kind.name for kind in EntryKind if kind not in OF_THE_MEETING
    )
    assert len(asked) == len(set(asked)) == 8


def test_what_is_needed_and_what_may_stay_empty() -> None:
    assert [each.name for each in lacking(EMPTY)] == ["toestemming", "vragen"]
    assert len(may_stay_empty(EMPTY)) == 7
    assert where_to_begin(EMPTY) == 0
    full = full_sessie()
    assert (lacking(full), may_stay_empty(full)) == ((), ())
    assert where_to_begin(full) == len(PAGES) - 1
    assert all(is_filled(full, each) for each in PAGES)


def test_a_preparation_that_goes_on_opens_at_the_first_empty_page() -> None:
    meeting = make_meeting(make_sessie(casus=Casus(toestemming=Toestemming.AKKOORD)), begun=False)
    for kind in (EntryKind.LEEFSITUATIE, EntryKind.GAAT_GOED, EntryKind.VRAAG):
        meeting.tell(kind, "iets")
    assert PAGES[where_to_begin(meeting.sessie)].name == "krachten"
    assert lacking(meeting.sessie) == ()


def test_what_is_typed_stands_on_its_page() -> None:
    meeting = make_meeting(begun=False)
    meeting.add_contact("zus", Nabijheid.DICHTBIJ)
    for each in PAGES[1:-1]:
        if each.entry not in (EntryKind.CONTACT, None):
            meeting.tell(each.entry, f"over {each.name}")
    for each in PAGES[1:-1]:
        [entry] = entries_of(meeting.sessie, each)
        assert entry.text == ("zus" if each.entry is EntryKind.CONTACT else f"over {each.name}")


def test_a_buurt_is_no_bewoner() -> None:
    for each in PAGES:
        assert "bewoner " not in " ".join(each.texts(BUURT))
    assert any("de bewoner" in each.texts(EMPTY)[0] for each in PAGES)
    assert ask_instead(BUURT) == "Wat wil de buurt ermee bereiken?"


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("Aanmelden bij de dagbesteding", "dagbesteding"),
        ("Kunnen jullie haar aanmelden bij het koor?", "aanmelden"),
        ("hem doorverwijzen naar de ggz", "doorverwijzen"),
        ("een indicatie aanvragen", "indicatie"),
        ("meld haar maar aan bij de soos", "meld haar maar aan"),
        ("Ze moet aangemeld worden", "aangemeld"),
        ("hij krijgt een maatje", "een maatje"),
        ("Bewindvoering regelen", "Bewindvoering"),
    ],
)
def test_a_vraag_that_is_a_solution(typed: str, found: str) -> None:
    nudge = solution_in(typed, EMPTY)
    assert nudge is not None
    assert nudge.found == found
    assert nudge.instead.startswith(("Ik wil", "Hoe"))
    of_buurt = solution_in(typed, BUURT)
    assert of_buurt is not None
    assert of_buurt.instead.startswith("Wij willen")


@pytest.mark.parametrize(
    "typed",
    [
        "Ik wil iets doen met mijn foto's",
        "Hoe kom ik dichter bij mijn eigen hondje?",
        "Wie kan ik bellen als ik niet kan komen?",
        "Meer mensen om me heen, niet meer zo alleen en bang zijn",
        "Hoe heten we mensen welkom zonder dat het zorg wordt?",
        "Hoe regel ik een verhuizing?",
        "Ik wil weten wat ik aan mijn buren kan vragen",
        "",
    ],
)
def test_a_vraag_in_own_words_is_left_alone(typed: str) -> None:
    assert solution_in(typed, EMPTY) is None
