"""Where plugins meet the rest: their shapes at the privacy boundary, their answers in a record on disk."""

from pathlib import Path

import attrs
import pytest
from plugin_making import session

from akad.archive import create_record, read_record
from akad.plugins import Antwoord, Herkenner, build_host
from akad.plugins.answers import answers, with_answer
from akad.privacy import Boundary, Label, own_words
from akad.privacy.fields import finder_of


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("Trajectus nr. 88213 staat nog open", "Trajectus nr. (cliëntnummer) staat nog open"),
        ("RIS: 123456", "RIS: (cliëntnummer)"),
        ("bw-nummer 41234, vraag maar", "bw-nummer (cliëntnummer), vraag maar"),
        ("slaapt op kamer 3", "slaapt op kamer (nummer)"),
        ("de Wmo 2015 zegt er iets over", "de Wmo 2015 zegt er iets over"),
    ],
)
def test_numbers_of_the_field_are_replaced_before_they_are_kept(typed: str, kept: str) -> None:
    finder = finder_of(build_host().recognisers(["mobw"]))
    assert Boundary(finders=(finder,)).admit(typed).text == kept


def test_a_label_that_is_not_known_still_goes_out() -> None:
    shape = Herkenner(label="DOSSIER", patroon=r"D\d{4}", vervanging="(dossier)")
    (finding,) = finder_of([shape])("over D1234 dus")
    assert (finding.start, finding.end, finding.label) == (5, 10, Label.CLIENTNUMMER)


def test_a_group_that_took_no_part_is_nothing() -> None:
    shape = Herkenner(label="BSN", patroon=r"nr (?P<het>\d{4})?x", vervanging="(x)")
    assert list(finder_of([shape])("nr x")) == []


def test_answers_come_back_from_disk_and_stay_when_the_plugin_is_gone(tmp_path: Path) -> None:
    sessie = with_answer(session("lvb"), "lvb", "zelfde-woorden", Antwoord.WEET_NIET, own_words("samen vragen"))
    sessie = attrs.evolve(sessie, plugin={**sessie.plugin, "weg": {"schema": 4, "iets": ["van", "later"]}})
    sessie = attrs.evolve(sessie, id="2026-11-22-k7m3qx")
    back = read_record(create_record(tmp_path, sessie)).sessie
    assert answers(back, "lvb") == answers(sessie, "lvb")
    assert back.plugin["weg"] == {"schema": 4, "iets": ["van", "later"]}
