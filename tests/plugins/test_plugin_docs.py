"""`docs/plugins.md` is right: its plugins work as they stand, and it names every hook as it is."""

import inspect
import os
import re
import subprocess
import sys
import tomllib
from pathlib import Path

import attrs
import pytest

import akad.plugins as api
from akad.plugins import KLEUREN, STAPPEN, TomlPlugin, hookspecs
from akad.plugins.checks import Texts, tips
from akad.plugins.loading import HOOKS
from akad.plugins.reading import SECTIONS, read_content
from akad.testing import host_of

DOCS = (Path(__file__).parents[2] / "docs" / "plugins.md").read_text(encoding="utf-8")
FILES = dict(re.findall(r"<!-- file: (\S+) -->\n```\w+\n(.*?)```", DOCS, re.DOTALL))
CLASSES = (
    "Domein",
    "Domeinvraag",
    "Checklist",
    "Checklistpunt",
    "Woordsignaal",
    "Herkenner",
    "Hulpbron",
    "Verslagdeel",
    "Commando",
)


@pytest.fixture
def written(tmp_path: Path) -> Path:
    """Write the files of the tutorial, and what an installer would write beside them."""
    for name, text in FILES.items():
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    project = tomllib.loads(FILES["akad-straat/pyproject.toml"])["project"]
    info = tmp_path / "akad-straat" / "src" / "akad_straat-0.1.0.dist-info"
    info.mkdir()
    (info / "METADATA").write_text(
        f"Metadata-Version: 2.1\nName: {project['name']}\nVersion: {project['version']}\n", encoding="utf-8"
    )
    points = "\n".join(f"{name} = {value}" for name, value in project["entry-points"]["akad"].items())
    (info / "entry_points.txt").write_text(f"[akad]\n{points}\n", encoding="utf-8")
    return tmp_path


def _run(written: Path, *command: str) -> str:
    environment = {
        **os.environ,
        "PYTHONPATH": str(written / "akad-straat" / "src"),
        "AKAD_CONFIG": str(written / "config"),
    }
    done = subprocess.run(
        [sys.executable, *command], cwd=written, env=environment, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def test_the_toml_plugin_of_the_tutorial(written: Path) -> None:
    content = read_content(written / "jeugd.toml")
    assert content.domein is not None
    fields = {field.name: getattr(content, field.name) for field in attrs.fields(Texts)}
    assert tips(Texts(**fields)) == ()
    host = host_of(jeugd=TomlPlugin.of_file(written / "jeugd.toml"))
    assert [vraag.id for vraag in host.questions({"in beeld"}, {"jeugd"})] == ["lacht-om"]
    assert host.word_signals("een probleemkind", {"jeugd"})
    assert host.problems() == ()
    main = "import sys; from akad.cli.main import main; sys.exit(main(sys.argv[1:]))"
    shown = _run(written, "-c", main, "plugins", "controleer", "jeugd.toml")
    assert shown in DOCS


def test_the_code_plugin_of_the_tutorial_shows_up(written: Path) -> None:
    main = "import sys; from akad.cli.main import main; sys.exit(main(sys.argv[1:]))"
    shown = _run(written, "-c", main, "plugins")
    block = re.search(r"^straat 0.1.0: aan \(pakket akad-straat\)\n   .*\n", shown, re.MULTILINE)
    assert block is not None
    assert block.group() in DOCS


def test_the_code_plugin_of_the_tutorial_does_what_it_says(written: Path) -> None:
    code = """
from akad.model import Idee, Sessie, WerkwijzeKern
from akad.plugins import build_host
from akad.privacy import own_words
kern = WerkwijzeKern(id="akad-1", naam="AKAD", kringen=("buurt",))
idee = Idee(id="i1", kring="buurt", tekst=own_words("samen eten op het plein"))
sessie = Sessie(id="s", codenaam="x", werkwijze=kern, domeinen=("straat",), ideeen=(idee,))
host = build_host()
print(host.idea_added(idee, sessie)[0].tekst)
print(host.report_parts(sessie)[0].alineas[0])
print(host.problems())
"""
    assert _run(written, "-c", code).splitlines() == [
        "Wie kan er niet bij zijn, en brengt iemand daar een bord?",
        "Over eten ging het 1 keer.",
        "()",
    ]


def test_the_test_of_the_tutorial_passes(written: Path) -> None:
    shown = _run(written, "-m", "pytest", "-q", "-p", "no:cacheprovider", "akad-straat")
    assert re.search(r"\b\d\d passed", shown)


@pytest.mark.parametrize("hook", HOOKS)
def test_every_hook_stands_in_the_docs_with_its_exact_signature(hook: str) -> None:
    signature = str(inspect.signature(getattr(hookspecs, hook)))
    plain = re.sub(r"\b(?:akad\.[a-z_.]+|collections\.abc|typing)\.", "", signature)
    assert f"### `{hook}{plain}`" in DOCS


@pytest.mark.parametrize("hook", HOOKS)
def test_every_hook_says_what_an_author_needs(hook: str) -> None:
    words = inspect.getdoc(getattr(hookspecs, hook)) or ""
    for part in (
        "Arguments:",
        "Returns:",
        "When:",
        "Not:",
        "On an error:",
        "Example::",
        "@hookimpl",
        f"def {hook}(",
    ):
        assert part in words, (hook, part)


@pytest.mark.parametrize("hook", HOOKS)
def test_every_example_in_a_docstring_works(hook: str) -> None:
    words = inspect.getdoc(getattr(hookspecs, hook)) or ""
    code = inspect.cleandoc(words.split("Example::")[1])
    space = {name: getattr(api, name) for name in api.__all__}
    exec(code, space)
    host = host_of(proef=type("Proef", (), {"akad_versie": 1, hook: staticmethod(space[hook])})())
    host.plugins(counts=True)
    assert host.problems() == ()


def test_the_docs_name_no_hook_that_is_not_there() -> None:
    named = set(re.findall(r"\bakad_(?!straat|lvb|versie)[a-z_]+", DOCS))
    assert named <= set(HOOKS)


@pytest.mark.parametrize("name", CLASSES)
def test_every_class_stands_in_the_docs_with_its_fields(name: str) -> None:
    shown = [
        field.name if field.default is attrs.NOTHING else f"{field.name}={field.default!r}"
        for field in attrs.fields(getattr(api, name))
        if field.init and field.name != "plugin"
    ]
    assert f"- `{name}({', '.join(shown)})`" in DOCS


def test_every_key_step_and_colour_stands_in_the_docs() -> None:
    reference = DOCS[DOCS.index("## Reference: the TOML file") : DOCS.index("## Reference: the hooks")]
    for section in SECTIONS:
        assert f"[{section}]" in reference
    for name in CLASSES[:7]:
        for field in attrs.fields(getattr(api, name)):
            if field.init and field.name not in ("plugin", "punten"):
                assert f"`{field.name}`" in reference, (name, field.name)
    assert all(f"`{stap}`" in reference for stap in STAPPEN)
    assert all(kleur in reference for kleur in KLEUREN)
