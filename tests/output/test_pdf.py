"""A document as PDF: its text can be read out in order, it says what it is, and nothing somebody typed is markup."""

from io import BytesIO

import pytest
from pypdf import PdfReader
from tests.output.test_pages import NASTY, document

from akad.output import as_pdf as module
from akad.output.as_pdf import NoTypesetting, as_pdf
from akad.output.document import Bullets, Document, Heading, Paragraph, Table


def texts(data: bytes) -> str:
    """Return the text of all pages, with single spaces."""
    return " ".join(" ".join(page.extract_text() for page in PdfReader(BytesIO(data)).pages).split())


def test_every_text_comes_out_in_the_order_of_the_document() -> None:
    typed = Document(
        "Een titel",
        (
            Heading("Kop een"),
            Paragraph("Eerste alinea."),
            Bullets(("punt een", "punt twee")),
            Table(("vraag", "buurt"), ((("Wat is er?",), ("koffie", "soep")),)),
            Heading("Kop twee"),
        ),
        "Een onderkop",
    )
    made = as_pdf(typed, "Onderaan")
    text = texts(made.data)
    wanted = (
        "Een titel|Een onderkop|Kop een|Eerste alinea.|punt een|punt twee|vraag|buurt|Wat is er?|koffie|soep|Kop twee"
    )
    places = [text.find(part) for part in wanted.split("|")]
    assert -1 not in places
    assert places == sorted(places)
    assert text.endswith("Onderaan bladzijde 1 van 1")
    assert made.pages == 1


def test_it_says_what_it_is_and_nothing_about_when() -> None:
    reader = PdfReader(BytesIO(as_pdf(document("Ons verslag")).data))
    root = reader.trailer["/Root"]
    assert root["/Lang"] == "nl"
    assert root["/MarkInfo"]["/Marked"]
    assert reader.metadata is not None
    assert reader.metadata.title == "Ons verslag"
    assert "/CreationDate" not in reader.metadata
    assert "/Author" not in reader.metadata


def test_nothing_typed_is_markup() -> None:
    text = texts(as_pdf(document(NASTY)).data)
    for part in ("#x *y* _z_", "<b>v</b>", "[a](b)", "$1$ @q \\ `c`", "{{e}}", "<script>alert(1)</script>"):
        assert text.count(part) > 5


def test_letters_of_many_languages_and_what_no_font_has() -> None:
    typed = "👍🏽👨‍👩‍👧 en \U0002f9f4. Şule İçöz, Łódź, Nguyễn, Привет, قهوة"
    made = as_pdf(Document("t", (Paragraph(typed),)))
    text = texts(made.data)
    for part in ("(plaatje) en (teken).", "Şule İçöz, Łódź, Nguyễn, Привет", "قهوة"):
        assert part in text
    assert set("👍👨👩👧") <= set(made.missing)
    assert not set("Şİễقх") & set(made.missing)


@pytest.mark.parametrize("word", ["Donaudampfschifffahrt" * 8, "9" * 200, "🍲" * 100])
def test_a_word_that_fits_nowhere_is_broken(word: str) -> None:
    made = as_pdf(Document("t", (Table(("v", "a", "b", "c", "d"), (((word,), (word,), (), (), (word,)),)),)))
    page = PdfReader(BytesIO(made.data)).pages[0]
    places: list[float] = []
    page.extract_text(visitor_text=lambda text, _cm, matrix, *_: places.append(matrix[4]))
    assert max(places) < float(page.mediabox.width) - 40


@pytest.mark.parametrize(
    "odd", ["\ufeff", "\x18\x1b[2J", "\t", "\u200d\ufe0f", "\u2028", "\U000e0001", "\ue000", "\u202e"]
)
def test_signs_that_nobody_sees_stop_nothing(odd: str) -> None:
    made = as_pdf(Document("t", (Heading(f"voor{odd}na"), Paragraph(odd), Bullets((f"ook{odd}hier",)))))
    text = texts(made.data)
    assert "voor" in text
    assert "hier" in text
    assert "\x1b" not in text


def test_what_cannot_be_set_says_so_without_quoting_it() -> None:
    with pytest.raises(NoTypesetting, match="kan worden") as caught:
        as_pdf(Document("", (Paragraph("geheim"),)))
    assert "geheim" not in str(caught.value)
    assert caught.value.__suppress_context__


def test_without_typst_there_is_one_clear_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(__import__("sys").modules, "typst", None)
    with pytest.raises(NoTypesetting, match=r"typst.*--html"):
        as_pdf(document("x"))


def test_our_own_letters_are_there() -> None:
    assert len(module._font_folders()) == 3
