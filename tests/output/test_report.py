"""The verslag: everything that was said stands in it, except what must not come to the table."""

import xml.etree.ElementTree as ET
from enum import Enum
from io import BytesIO

import attrs
import pytest
from pypdf import PdfReader
from tests.factories import full_sessie, go_to, make_meeting, make_sessie
from tests.output.test_pages import NASTY, read

from akad.model import Band, Casus, CasusSoort, Idee, Nabijheid, Netwerkcontact, SafeText, Sessie
from akad.output.as_html import as_html
from akad.output.as_markdown import as_markdown
from akad.output.as_pdf import as_pdf
from akad.output.document import Heading, Paragraph, Table
from akad.output.network_svg import in_words, network_svg
from akad.output.report import Names, report_of
from akad.plugins import Verslagdeel
from akad.privacy import own_words
from akad.privacy.review import rewritten, texts_of


def test_no_text_of_people_is_left_out_but_what_must_not_come_to_the_table() -> None:
    """Each text gets words of its own, so that one cannot stand in for the other."""
    numbers = iter(range(1000))
    sessie = rewritten(full_sessie(), lambda _text: own_words(f"tekst{next(numbers):03}"))
    document = report_of(sessie)
    pages = PdfReader(BytesIO(as_pdf(document).data)).pages
    for shown in (as_html(document), as_markdown(document), "".join(page.extract_text() for page in pages)):
        missing = [key for key, text in texts_of(sessie) if text not in shown]
        assert missing == ["casus.niet_aan_tafel[0]"]


def test_it_says_that_something_is_left_out_also_when_nothing_is() -> None:
    for sessie in (full_sessie(), make_sessie()):
        last = report_of(sessie).blocks[-1]
        assert isinstance(last, Paragraph)
        assert "niet aan tafel mocht komen" in last.text


def table(sessie: Sessie, first: str, names: Names | None = None) -> Table:
    """Return the table of the verslag whose first column is called `first`."""
    found = [b for b in report_of(sessie, names).blocks if isinstance(b, Table) and b.columns[0] == first]
    assert len(found) == 1
    return found[0]


def test_the_matrix_goes_from_left_to_right_with_a_row_for_what_has_no_vraag() -> None:
    matrix = table(full_sessie(), "Vraag", Names(perspectieven={"ervaringsdeskundige": "iemand met ervaring"}))
    assert matrix.columns == ("Vraag", "Eigen kracht", "Buurt", "Informele zorg", "Formele zorg")
    assert matrix.rows == (
        (("nog zonder vraag",), ("Elke dag één foto",), (), (), ()),
        (
            ("1. Ik wil iets doen met mijn foto's.",),
            (),
            ("Foto's hangen in het buurtcafé (iemand met ervaring)",),
            (),
            (),
        ),
        (("2. Ik wil minder alleen thuis zitten.",), (), (), (), ()),
    )


def test_time_and_who_was_heard() -> None:
    names = Names({"eigen-kracht": "eigen kracht"}, {"wijkzorg": "wijkzorg"})
    assert table(full_sessie(), "Stap", names).rows == (
        (("Eigen kracht",), ("7 minuten",), ("7 minuten",)),
        (("Samen",), ("7 minuten",), ("7 minuten",)),
    )
    assert table(full_sessie(), "Perspectief", names).rows == (
        (("bewoner",), ("1",), ("niet gehoord",)),
        (("wijkzorg",), ("3",), ("1",)),
        (("ervaringsdeskundige",), ("niet genoteerd",), ("1",)),
    )


def test_what_was_parked_and_what_still_waits() -> None:
    meeting = make_meeting()
    meeting.add_idea("samen koken", "buurt")
    meeting.add_idea("een indicatie", "formele zorg")
    go_to(meeting, "buurt")
    text = as_markdown(report_of(meeting.sessie))
    assert "- samen koken (gezegd bij welkom)" in text
    assert "- een indicatie (voor formele zorg)" in text


def test_what_plugins_add_comes_at_the_end_and_a_failure_is_one_line() -> None:
    parts = (Verslagdeel(kop="Jeugd <b>", alineas=("*Twee* regels.",)),)
    blocks = report_of(make_sessie(), parts=parts, problems=("De plugin 'x' doet het niet.",)).blocks
    assert Heading("Jeugd <b>") in blocks
    assert blocks.index(Paragraph("*Twee* regels.")) < blocks.index(
        Paragraph("De plugin 'x' doet het niet.", soft=True)
    )


def test_a_buurt_is_no_bewoner() -> None:
    sessie = attrs.evolve(full_sessie(), casus=attrs.evolve(full_sessie().casus, soort=CasusSoort.BUURT))
    text = as_markdown(report_of(sessie))
    assert "## De buurt nu" in text
    assert "Terug naar de buurt" in text
    assert "Ringen om de buurt" in text


def test_an_empty_session_is_a_verslag_too() -> None:
    assert as_pdf(report_of(make_sessie())).pages == 1


def test_nothing_typed_is_markup() -> None:
    sessie = rewritten(full_sessie(), lambda _text: own_words(NASTY))
    document = report_of(sessie)
    page = read(as_html(document))
    assert not {"script", "b"} & set(page.tags)
    assert "<script>" not in as_html(document)
    text = " ".join(" ".join(p.extract_text() for p in PdfReader(BytesIO(as_pdf(document).data)).pages).split())
    assert text.count("[a](b) $1$ @q") > 10


def test_sixty_ideas() -> None:
    ideeen = tuple(
        Idee(id=f"i{n}", kring=kring, tekst=own_words(f"Idee {n}: Donaudampfschifffahrtsgesellschaft"), vraag="v1")
        for n in range(60)
        for kring in (full_sessie().werkwijze.kringen[n % 4],)
    )
    sessie = attrs.evolve(full_sessie(), ideeen=ideeen)
    text = "".join(page.extract_text() for page in PdfReader(BytesIO(as_pdf(report_of(sessie)).data)).pages)
    assert all(f"Idee {number}:" in text for number in range(60))


# The picture of the netwerk


def around(*contacts: Netwerkcontact) -> Sessie:
    return make_sessie(casus=Casus(netwerk=contacts))


def contact(rol: str, kring: Nabijheid = Nabijheid.VRIEND, **changes: object) -> Netwerkcontact:
    return Netwerkcontact(rol=own_words(rol), kring=kring, **changes)


@pytest.mark.parametrize("count", [0, 1, 12, 40])
@pytest.mark.parametrize("rol", ["zus", "iemand van het koor met een heel lange naam", NASTY, "قهوة 👍"])
def test_the_picture_is_whole_whatever_the_netwerk(count: int, rol: str) -> None:
    rings, bands = list(Nabijheid), list(Band)
    sessie = around(*(contact(rol, rings[n % 4], band=bands[n // 4 % 4]) for n in range(count)))
    picture = ET.fromstring(network_svg(sessie))
    shown = [element.text for element in picture.iter("{http://www.w3.org/2000/svg}text")]
    assert {str(number + 1) for number in range(count)} <= set(shown)
    assert {element.tag.split("}")[1] for element in picture.iter()} <= {
        "svg", "ellipse", "rect", "text", "circle", "line", "polyline", "path",
    }  # fmt: skip


def test_a_tie_shows_in_its_line() -> None:
    looks = {band: network_svg(around(contact("x", band=band))) for band in Band}
    assert len(set(looks.values())) == 4
    assert "polyline" in looks[Band.GESPANNEN]
    assert [band for band, picture in looks.items() if 'stroke-dasharray="3 6"' in picture] == [Band.VERBROKEN]
    assert "over en weer" in network_svg(around(contact("x", wederkerig=True)))


def test_the_picture_in_words() -> None:
    sessie = around(contact("koor"), contact("begeleider", Nabijheid.BETAALD), contact("zus", Nabijheid.DICHTBIJ))
    assert in_words(sessie) == (
        "Ringen om de bewoner. dichtbij: 1 zus; vriend: 2 koor; kennis: niemand; betaald: 3 begeleider. "
        "1 van de 3 mensen is betaald."
    )


def test_no_two_dots_lie_on_each_other() -> None:
    sessie = around(*(contact("x", ring) for ring in Nabijheid for _ in range(10)))
    picture = ET.fromstring(network_svg(sessie))
    dots = [
        (float(each.attrib["cx"]), float(each.attrib["cy"]), float(each.attrib["r"]))
        for each in picture.iter("{http://www.w3.org/2000/svg}circle")
    ]
    middle, *rest = dots
    assert middle[2] > 30
    for place, (x, y, r) in enumerate(rest):
        assert all((x - u) ** 2 + (y - v) ** 2 > (r + s) ** 2 for u, v, s in rest[place + 1 :])


def test_every_class_of_text_is_safe() -> None:
    """The document holds plain words; what the model holds is never changed by making it."""
    sessie = full_sessie()
    before = attrs.asdict(sessie)
    as_html(report_of(sessie))
    assert attrs.asdict(sessie) == before
    assert all(isinstance(text, SafeText) and not isinstance(text, Enum) for _, text in texts_of(sessie))
