"""The report of a learning meeting: what was said, figures with pictures, and nothing that may not leave the table."""

import re
from collections.abc import Sequence
from datetime import date
from html import unescape
from io import BytesIO
from pathlib import Path
from xml.etree import ElementTree

import attrs
import pytest
from pypdf import PdfReader
from tests.learning.archives import figures_over, made_up, tables_of

from akad.archive import Settings, add_note, create_record, read_record
from akad.archive.hosting import open_host
from akad.cli.main import main
from akad.learning.answers import Answers
from akad.learning.archive import Archief
from akad.learning.beside import Pair, pairs_of
from akad.learning.filterline import FilterLine
from akad.learning.filters import Selectie
from akad.learning.questions import Compared, SideBySide, Told, WhichTold
from akad.learning.results import Cijfer, Groep, Soort
from akad.learning.wording import value_words
from akad.model import Leernotitie, Leerverslag, Leervraag, Sessie
from akad.output.as_html import as_html
from akad.output.export import Form, make_learning
from akad.output.figure_svg import figure_svg
from akad.output.learning_report import learning_report
from akad.output.pair_svg import pair_pictures
from akad.privacy import own_words

TODAY = date(2026, 11, 25)
EXAMPLES = Path(__file__).parents[2] / "sessies"
NASTY = "</p><script>alert(1)</script> *[x](http://kwaad.nl)* & “ğ” مرحبا"
VERSLAG = Leerverslag(
    id="2026-11-25-k7m3qx",
    dag=TODAY,
    notities=(
        Leernotitie(id="n1", vraag=Leervraag.NU_DOEN, tekst=own_words(NASTY), codenaam="Zachte Koolmees", minuut=9),
        Leernotitie(id="n2", tekst=own_words("De eerste keer gaat er iemand mee.")),
    ),
)


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("AKAD_CONFIG", str(tmp_path / "instellingen"))
    monkeypatch.setenv("AKAD_CACHE", str(tmp_path / "kas"))
    folder = tmp_path / "sessies"
    for path in EXAMPLES.glob("*.toml"):
        create_record(folder, read_record(path).sessie)
    return folder


def told(folder: Path, line: str = "") -> Told:
    archief = Archief([folder])
    archief.refresh()
    answers = Answers(archief, TODAY)
    answers.renew()
    found = answers.answer(WhichTold(line=line))
    assert isinstance(found, Told)
    return found


def with_a_name(folder: Path) -> Sessie:
    """Let a sentence of the feedback of one session hold a name, as a hand edit may."""
    path = next(folder.glob("*wf6qmj.toml"))
    sessie = read_record(path).sessie
    ideeen = [
        attrs.evolve(i, terugkoppeling=attrs.evolve(i.terugkoppeling, wat=own_words("Marijke Storm was er blij mee.")))
        if i.terugkoppeling
        else i
        for i in sessie.ideeen
    ]
    changed = attrs.evolve(sessie, ideeen=tuple(ideeen))
    path.unlink()
    create_record(folder, changed)
    return changed


def test_what_was_said_and_every_figure_with_its_picture(folder: Path) -> None:
    found = told(folder)
    page = as_html(learning_report(found.cijfers, VERSLAG, TODAY))
    assert "Wat zouden we nu doen?" in page
    assert "Zachte Koolmees, minuut 9" in page
    assert "<script" not in page
    assert all(cijfer.titel in page for cijfer in found.cijfers.cijfers)
    assert page.count("<svg") == sum(bool(cijfer.groepen) for cijfer in found.cijfers.cijfers)
    assert not re.findall(r"(?:src|href)=.https?:", page)


@pytest.mark.parametrize("form", [Form.HTML, Form.MARKDOWN])
def test_a_sentence_of_a_session_that_may_not_go_out_stays_out(folder: Path, form: Form) -> None:
    with_a_name(folder)
    found = told(folder)
    assert any("Storm" in zin.tekst for cijfer in found.cijfers.cijfers for zin in cijfer.zinnen)
    made = make_learning(form, found, VERSLAG, TODAY, Settings(), open_host(Settings()))
    assert "Storm" not in made.data.decode()
    assert "die nog nagekeken moeten worden" in made.data.decode()


def test_small_selections_give_the_reason_instead_of_figures(folder: Path) -> None:
    page = as_html(learning_report(told(folder, "wijktafel:waterkant").cijfers, None, TODAY))
    assert "Er is niets opgeschreven." in page
    assert "<svg" not in page
    assert "vijf sessies" in page


def side_by_side(left: str, right: str, only: Sequence[str] = ()) -> Compared:
    sessions = [sessie for sessie, _ in made_up(12)]
    halves = [attrs.evolve(each, domeinen=("ggz" if place % 2 else "lvb",)) for place, each in enumerate(sessions)]
    result = figures_over(tables_of(halves)).compare(Selectie(domein=left), Selectie(domein=right), only)
    return Compared(question=SideBySide(field="domein", left=left, right=right), result=result)


@pytest.mark.parametrize("form", Form)
def test_two_side_by_side_with_both_numbers_in_every_line(form: Form) -> None:
    naast = side_by_side("ggz", "lvb", ("keuze", "jaren"))
    assert naast.result.reden is None
    none = attrs.evolve(naast.result.links, cijfers=())
    found = Told(read=FilterLine(), cijfers=none, sessies=(), naast=naast)
    made = make_learning(form, found, VERSLAG, TODAY, Settings(), open_host(Settings())).data
    if form is Form.PDF:
        text = " ".join(page.extract_text() for page in PdfReader(BytesIO(made)).pages).replace("\u200b", "")
    else:
        text = made.decode()
    shown = " ".join(text.split())
    assert "Naast elkaar: ggz en lvb" in shown
    for pair in pairs_of(naast.result):
        for line in pair.lines:
            for cijfer, group in ((pair.links, line.links), (pair.rechts, line.rechts)):
                assert (value_words(cijfer, group) if group else "niets") in shown
    if form is Form.HTML:
        ids = re.findall(r'<pattern id="([^"]+)"', text)
        assert len(ids) == len(set(ids))  # of two pictures with one name the second would be filled as the first


def test_two_that_are_too_small_or_too_near_give_the_reason(folder: Path) -> None:
    found = told(folder)
    nearly = figures_over(tables_of([sessie for sessie, _ in made_up(12)])).compare(
        Selectie(domein="ggz"), Selectie(domein="lvb")
    )
    assert nearly.reden
    asked = SideBySide(field="domein", left="ggz", right="lvb")
    page = as_html(learning_report(found.cijfers, None, TODAY, naast=Compared(question=asked, result=nearly)))
    assert nearly.reden in unescape(page)
    assert page.count("<svg") == sum(bool(cijfer.groepen) for cijfer in found.cijfers.cijfers)


def test_the_picture_is_whole_whatever_stands_in_it() -> None:
    groep = Groep(sleutel="x", naam='<a href="x">&"ğ☕', waarde=3, van=4, sessies=2)
    for soort in Soort:
        cijfer = Cijfer(id="keuze", titel="t", uitleg="u", waarde_naam="<b>", soort=soort, groepen=(groep, groep))
        root = ElementTree.fromstring(figure_svg(cijfer))
        assert any("ğ☕" in (text.text or "") for text in root.iter("{http://www.w3.org/2000/svg}text"))
        one = attrs.evolve(cijfer, groepen=(groep,))
        other = attrs.evolve(cijfer, groepen=(attrs.evolve(groep, sleutel="y"),))
        for svg, _ in pair_pictures(Pair(one, other), (NASTY, "b")):
            assert sum("niets" in (each.text or "") for each in ElementTree.fromstring(svg).iter()) == 2
    assert figure_svg(attrs.evolve(cijfer, groepen=())) == ""


def test_the_command_makes_a_file_and_never_overwrites_one_unasked(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    add_note(tmp_path / "leren" / "leren-2000-01-01-k7m3qx.toml", date(2000, 1, 1), VERSLAG.notities[1])
    target = tmp_path / "v.pdf"
    assert main(["leren", "--sessies", str(folder), "--verslag", str(target)]) == 0
    assert target.read_bytes().startswith(b"%PDF")
    assert main(["leren", "--sessies", str(folder), "--verslag", str(target)]) == 1
    assert main(["leren", "--sessies", str(folder), "--verslag", str(tmp_path / "v.doc")]) == 2
    assert main(["leren", "--sessies", str(folder), "--verslag", str(tmp_path / "v.md"), "--filter", "status:x"]) == 2
    assert main(["leren", "--sessies", str(folder), "--filter", "x"]) == 2
    for naast in ("jaar=2025", "kring=a,b", "jaar=nu,straks", "domein=lvb,ruimtevaart"):
        assert main(["leren", "--sessies", str(folder), "--verslag", str(tmp_path / "v.md"), "--naast", naast]) == 2
    both = ["--verslag", str(tmp_path / "v.md"), "--naast", "jaar=2025,2026"]
    assert main(["leren", "--sessies", str(folder), *both]) == 0
    assert "Naast elkaar: 2025 en 2026" in (tmp_path / "v.md").read_text("utf-8")
    assert main(["leren", "--sessies", str(tmp_path / "weg")]) == 2
    said = capsys.readouterr().err
    assert "Er is al een bestand" in said
    assert "Er is geen status 'x'" in said
    assert "Traceback" not in said
