"""What a table sets once, and where its sessions are."""

from pathlib import Path

import attrs
import platformdirs
import pytest

from akad.archive import (
    RecordError,
    Settings,
    WriteError,
    load_settings,
    save_settings,
    sessions_folder,
    settings_path,
)

FULL = Settings(
    thema="hoog-contrast",
    wijktafel="De Oever",
    veiligheid="Bij gevaar: 112.\nDe crisisdienst hangt bij de deur.",
    sessies=Path("/srv/tafel/sessies"),
    werkwijzen={"onze": Path("/srv/tafel/onze.toml")},
    overig={"nieuw": {"x": [1]}, "los": 2},
)


@pytest.fixture(autouse=True)
def config(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("AKAD_CONFIG", str(tmp_path / "config"))
    return tmp_path / "config"


def test_without_a_file_nothing_is_set() -> None:
    assert load_settings() == Settings()


def test_what_is_saved_is_loaded_and_unknown_keys_stay(config: Path) -> None:
    save_settings(FULL)
    assert load_settings() == FULL
    save_settings(attrs.evolve(load_settings(), thema=None))
    assert load_settings() == attrs.evolve(FULL, thema=None)
    assert [entry.name for entry in config.iterdir()] == ["instellingen.toml"]


def test_a_file_of_ones_own(tmp_path: Path) -> None:
    save_settings(FULL, tmp_path / "x.toml")
    assert load_settings(tmp_path / "x.toml") == FULL
    assert load_settings() == Settings()


def test_texts_are_cleaned() -> None:
    settings = Settings(wijktafel=" De\x00 Oe\u202ever \r\n", veiligheid="\x1b")
    assert settings.wijktafel == "De Oever"
    assert settings.veiligheid is None


def test_a_home_folder_may_be_short(config: Path) -> None:
    config.mkdir()
    settings_path().write_text('sessies = "~/tafel"\n', "utf-8")
    assert load_settings().sessies == Path.home() / "tafel"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", "instellingen.toml: het bestand is leeg"),
        ("thema = 3", "instellingen.toml regel 1: thema: verwacht een tekst, kreeg het getal 3"),
        ("x = 1\n[werkwijzen]\na = 1", "regel 3: werkwijzen.a: verwacht een tekst"),
        ("thema = ", "instellingen.toml"),
    ],
)
def test_a_broken_file_is_one_sentence(config: Path, text: str, words: str) -> None:
    config.mkdir()
    settings_path().write_text(text, "utf-8")
    with pytest.raises(RecordError) as caught:
        load_settings()
    assert words in str(caught.value)


def test_settings_that_cannot_be_saved_are_one_sentence(config: Path) -> None:
    config.write_text("a file", "utf-8")
    with pytest.raises(WriteError, match=r"instellingen\.toml kon niet worden opgeslagen"):
        save_settings(FULL)


def test_the_system_says_where_settings_are(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("AKAD_CONFIG")
    monkeypatch.setattr(platformdirs, "user_config_path", lambda name: tmp_path / name)
    assert settings_path() == tmp_path / "akad" / "instellingen.toml"


def test_the_folder_of_the_sessions(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(platformdirs, "user_documents_path", lambda: tmp_path / "documenten")
    option, unset = Path("optie"), Settings()
    here = tmp_path / "sessies"
    assert sessions_folder(None, unset, tmp_path) == tmp_path / "documenten" / "AKAD" / "sessies"
    here.mkdir()
    assert sessions_folder(None, unset, tmp_path) == here
    assert sessions_folder(None, FULL, tmp_path) == FULL.sessies
    assert sessions_folder(option, FULL, tmp_path) == option
    assert not (tmp_path / "documenten").exists()
