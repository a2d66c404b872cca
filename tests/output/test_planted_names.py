"""What was typed with names in it comes out without them, in every byte of every document."""

from io import BytesIO

import attrs
import pytest
from pypdf import PdfReader
from pypdf.generic import StreamObject
from tests.factories import go_to, go_to_last, make_meeting, make_sessie

from akad.archive import Settings
from akad.model import Casus, Nabijheid, Netwerkcontact, Sessie, Toestemming
from akad.output.export import FORMS, Form, Kind, make
from akad.plugins import build_host
from akad.privacy import SessionNames

PLANTED = ("Marjolein", "Özdemir", "Verhulst", "06-48231907", "Kastanjestraat 12", "123456782")
TYPED = "marjolein zei tegen mw. Verhulst: bel 06-48231907, ze woont op de Kastanjestraat 12 (bsn 123456782)"


def told() -> Sessie:
    """Return a session in which everybody typed names wherever they could."""
    names = SessionNames()
    for line in ("Marjolein = de bewoner", "Fatma Özdemir = buurvrouw"):
        names.add_line(line)
    meeting = make_meeting(names=names)

    def safe(text: str) -> object:
        return meeting.boundary.admit(text).text

    meeting.say(TYPED)
    go_to(meeting, "vraag")
    meeting.say("Ik wil met Fatma Özdemir naar de markt.")
    go_to(meeting, "eigen-kracht")
    meeting.say(f"Marjoleins idee: {TYPED}")
    meeting.toggle_tip("i1")
    meeting.reword_tip("i1", "Ga met Fatma Özdemir naar de markt. Vraag het aan Verhulst, 06-48231907.")
    meeting.set_along("i1", "Fatma Özdemir")
    meeting.set_way_back("wie", "mw. Verhulst")
    go_to_last(meeting)
    casus = attrs.evolve(
        meeting.sessie.casus,
        leefsituatie=safe(TYPED),
        krachten=(safe("Marjolein kookt met Özdemir"),),
        netwerk=(Netwerkcontact(rol=safe("Fatma Özdemir"), kring=Nabijheid.VRIEND, toelichting=safe(TYPED)),),
    )
    return attrs.evolve(meeting.sessie, casus=casus)


def everything_in(data: bytes, form: Form) -> str:
    """Return what a search through the file could come upon, packed streams of a PDF too."""
    parts = [data]
    if form is Form.PDF:
        reader = PdfReader(BytesIO(data))
        for number in range(1, int(reader.trailer["/Size"])):
            found = reader.get_object(number)
            parts.append(str(found).encode())
            if isinstance(found, StreamObject):
                parts.append(found.get_data())
        parts += [page.extract_text().encode() for page in reader.pages]
    return "\n".join(part.decode("utf-8", "replace") for part in parts).casefold()


@pytest.mark.parametrize(("kind", "form"), [(kind, form) for kind, forms in FORMS.items() for form in forms])
def test_no_planted_name_is_in_a_document(kind: Kind, form: Form) -> None:
    sessie = told()
    made = make(kind, form, sessie, Settings(), build_host(entry_points=()))
    text = everything_in(made.data, form)
    assert [name for name in PLANTED if name.casefold() in text] == []
    # The search can find something: roles have come in the place of names.
    assert "buurvrouw" in text


def test_what_must_not_come_to_the_table_is_in_no_document() -> None:
    sessie = make_sessie(
        casus=Casus(
            toestemming=Toestemming.AKKOORD,
            niet_aan_tafel=(make_meeting().boundary.admit("waarom het huis leeg moest").text,),
        )
    )
    for kind, forms in FORMS.items():
        for form in forms:
            data = make(kind, form, sessie, Settings(), build_host(entry_points=())).data
            assert "leeg moest" not in everything_in(data, form)
