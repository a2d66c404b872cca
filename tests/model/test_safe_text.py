"""Words of people are safe text, or they do not get in."""

import ast
from collections.abc import Iterator
from enum import Enum
from pathlib import Path
from typing import Any

import attrs
import pytest

import akad
from akad import model
from akad.model import Leernotitie, SafeText
from akad.privacy import own_words
from factories import full_kaart, full_sessie

SOURCE = Path(akad.__file__).parent
CLASSES = [each for name in model.__all__ if attrs.has(each := getattr(model, name))]
# Every `str` of the model that is not words of a person: ids, and names out of a werkwijze. Whoever adds a
# field decides here on which side it belongs.
NAMES_AND_IDS = {
    "Anonimiteit.akad",
    "Anonimiteit.gelaten",
    "Anonimiteit.grover",
    "Anonimiteit.regels",
    "Anonimiteit.vervangen",
    "BewustLeeg.kring",
    "Hulpbron.inbreng",
    "Hulpbron.kring",
    "Idee.id",
    "Idee.kring",
    "Idee.perspectief",
    "Idee.stap",
    "Idee.vraag",
    "Inconsistency.message",
    "Inconsistency.path",
    "Kring.kort",
    "Kring.naam",
    "Kring.uitleg",
    "Leernotitie.cijfer",
    "Leernotitie.codenaam",
    "Leernotitie.id",
    "Leernotitie.moment",
    "Leernotitie.sessie",
    "Leernotitie.stap",
    "Leerverslag.id",
    "Notitie.id",
    "Notitie.perspectief",
    "Notitie.stap",
    "Perspectief.id",
    "Perspectief.naam",
    "Sessie.codenaam",
    "Sessie.domeinen",
    "Sessie.id",
    "Stap.id",
    "Stap.kring",
    "Stap.let_op",
    "Stap.naam",
    "Stap.uitleg",
    "Stap.vragen",
    "Stap.vragen_buurt",
    "Stap.vragen_met_bewoner",
    "Stapverloop.kring",
    "Stapverloop.stap",
    "Tafel.gehoord",
    "Tafel.perspectieven",
    "Verloop.stap",
    "Vraag.id",
    "Werkwijze.id",
    "Werkwijze.naam",
    "WerkwijzeKern.id",
    "WerkwijzeKern.kringen",
    "WerkwijzeKern.naam",
}
WORDS_OF_PEOPLE = {
    "BewustLeeg.reden",
    "Casus.al_geprobeerd",
    "Casus.bron",
    "Casus.dromen",
    "Casus.gaat_goed",
    "Casus.krachten",
    "Casus.leefsituatie",
    "Casus.niet_aan_tafel",
    "Casus.toestemming_toelichting",
    "Hulpbron.aanbod",
    "Hulpbron.contact",
    "Hulpbron.naam",
    "Hulpbron.open",
    "Hulpbron.voor_wie",
    "Hulpbron.waar",
    "Idee.gaat_mee",
    "Idee.hulpbron",
    "Idee.tekst",
    "Idee.tip",
    "Keuze.toelichting",
    "Leernotitie.tekst",
    "Netwerkcontact.rol",
    "Netwerkcontact.toelichting",
    "Notitie.tekst",
    "SocialeKaart.buurt",
    "Tafel.wijktafel",
    "Terugkoppeling.geleerd",
    "Terugkoppeling.wat",
    "Terugweg.wanneer",
    "Terugweg.weer_spreken",
    "Terugweg.wie",
    "Vraag.tekst",
}


def parts(value: Any) -> Iterator[Any]:
    """Yield every attrs object in `value`, itself first."""
    if isinstance(value, tuple):
        for item in value:
            yield from parts(item)
    elif attrs.has(type(value)) and not isinstance(value, Enum):
        yield value
        for field in attrs.fields(type(value)):
            yield from parts(getattr(value, field.name))


def fields_of(kind: str) -> set[str]:
    """Return the fields of the model whose type names `kind`, as "Class.field"; `overig` is raw by design."""
    return {
        f"{cls.__name__}.{field.name}"
        for cls in CLASSES
        for field in attrs.fields(attrs.resolve_types(cls))
        if field.name not in ("overig", "plugin") and kind in mentioned(field.type)
    }


def mentioned(annotation: Any) -> set[str]:
    """Return the names of all types in an annotation."""
    inside = getattr(annotation, "__args__", ())
    return {getattr(annotation, "__name__", "")}.union(*(mentioned(each) for each in inside)) - {"Mapping"}


@pytest.mark.parametrize("arguments", [(), ("tekst",), (b"tekst", "utf-8")])
def test_cannot_be_made_by_calling(arguments: tuple[object, ...]) -> None:
    with pytest.raises(TypeError, match=r"akad\.privacy"):
        SafeText(*arguments)


def test_fields_for_words_of_people_are_all_safe_text() -> None:
    assert fields_of("SafeText") == WORDS_OF_PEOPLE
    assert fields_of("str") == NAMES_AND_IDS


@pytest.mark.parametrize("field", sorted(WORDS_OF_PEOPLE))
def test_plain_text_is_refused_in_every_field_for_words(field: str) -> None:
    cls, name = field.split(".")
    part = next(
        each
        for each in (*parts(full_sessie()), *parts(full_kaart()), Leernotitie(id="n1", tekst=own_words("les")))
        if type(each).__name__ == cls
    )
    is_tuple = isinstance(getattr(part, name), tuple)
    safe = own_words("veilig")
    for unsafe in ("gewoon getypt", safe.upper(), 42, b"bytes"):
        with pytest.raises(TypeError, match=f"{name}: SafeText expected, got {type(unsafe).__name__}"):
            attrs.evolve(part, **{name: (safe, unsafe) if is_tuple else unsafe})
    changed = attrs.evolve(part, **{name: (safe,) if is_tuple else safe})
    assert getattr(changed, name) == ((safe,) if is_tuple else safe)


def test_operations_of_str_give_plain_text_again() -> None:
    safe = own_words(" Zus belt op zondag ")
    for result in (
        safe + "x",
        "x" + safe,
        safe * 2,
        safe[1:4],
        safe[:],
        safe.strip(),
        safe.lower(),
        safe.replace("Zus", "Truus"),
        own_words("bel {}").format("Truus"),
        own_words("bel %s") % "Truus",
        " ".join([safe, safe]),
        f"{safe}",
        str(safe),
        *safe.split(),
        *safe.partition("belt"),
    ):
        assert type(result) is str


def test_reads_as_text() -> None:
    safe = own_words("zus")
    assert safe == "zus"
    assert {safe: 1}["zus"] == 1
    assert not own_words("")


def uses_of(name: str, source: str) -> list[int]:
    """Return the lines that reach for `name`, as an attribute, as an imported name or as text for getattr."""
    return [
        node.lineno
        for node in ast.walk(ast.parse(source))
        if (isinstance(node, ast.Attribute) and node.attr == name)
        or (isinstance(node, ast.Name) and node.id == name)
        or (isinstance(node, ast.alias) and node.name == name)
        or (isinstance(node, ast.Constant) and node.value == name)
    ]


def places_of(name: str) -> set[str]:
    """Return the packages of akad in which `name` is used."""
    return {
        path.relative_to(SOURCE).parts[0] for path in SOURCE.rglob("*.py") if uses_of(name, path.read_text("utf-8"))
    }


@pytest.mark.parametrize(
    "code",
    ["SafeText._vouch('x')", "make = SafeText._vouch", "getattr(SafeText, '_vouch')('x')"],
)
def test_the_source_test_sees_every_way_to_vouch(code: str) -> None:
    assert uses_of("_vouch", f"import akad\n{code}\n") == [2]


def test_only_privacy_vouches_for_text() -> None:
    assert places_of("_vouch") == {"privacy"}


def test_unlooked_at_text_comes_from_a_record_or_from_the_program_itself() -> None:
    # Looking back publishes the answers that a plugin keeps in a record.
    assert places_of("from_record") == {"archive", "learning", "privacy"}
    assert places_of("own_words") <= {"demo", "plugins", "privacy"}
