"""A plugin that is data: one TOML file of an organisation, or the TOML files of a distribution."""

from collections.abc import Mapping
from pathlib import Path
from typing import Self

from akad.plugins.content import Checklist, Domein, Domeinvraag, Herkenner, Hulpbron, Woordsignaal
from akad.plugins.hookspecs import hookimpl
from akad.plugins.reading import SECTIONS, Content, ContentError, Mistake, read_content

_NOTHING = Content()


class TomlPlugin:
    """Gives what stands in TOML files to the hooks. A file is read when a hook first needs it.

    So the start of the program, which only asks for the domain, does not read hundreds of word signals.
    """

    akad_versie = 1

    def __init__(self, files: Mapping[str, Path]) -> None:
        """Take the file of each section ("domein", "vragen", …); one file may serve several sections."""
        self._files = dict(files)
        self._read: dict[Path, Content] = {}

    @classmethod
    def of_file(cls, path: Path) -> Self:
        """Return the plugin that is the one file `path`."""
        return cls(dict.fromkeys(SECTIONS, path))

    @classmethod
    def beside(cls, module_file: str) -> Self:
        """Return the plugin whose files stand in the folder `inhoud` beside the module (`__file__`).

        Each section has a file with its name: `domein.toml`, `vragen.toml` and so on, all in the same format.
        """
        folder = Path(module_file).with_name("inhoud")
        paths = {section: folder / f"{section}.toml" for section in SECTIONS}
        return cls({section: path for section, path in paths.items() if path.is_file()})

    def _content(self, section: str) -> Content:
        path = self._files.get(section)
        if path is None:
            return _NOTHING
        if path not in self._read:
            content = read_content(path)
            for other in SECTIONS:
                if getattr(content, other) and self._files.get(other) != path:
                    raise ContentError(path, [Mistake(None, other, f"hoort in {other}.toml; zet het daar")])
            self._read[path] = content
        return self._read[path]

    @hookimpl
    def akad_domein(self) -> Domein | None:
        """Return the table [domein]."""
        return self._content("domein").domein

    @hookimpl
    def akad_vragen(self) -> tuple[Domeinvraag, ...]:
        """Return all [[vragen]]."""
        return self._content("vragen").vragen

    @hookimpl
    def akad_checklists(self) -> tuple[Checklist, ...]:
        """Return all [[checklists]]."""
        return self._content("checklists").checklists

    @hookimpl
    def akad_woordsignalen(self) -> tuple[Woordsignaal, ...]:
        """Return all [[woordsignalen]]."""
        return self._content("woordsignalen").woordsignalen

    @hookimpl
    def akad_herkenners(self) -> tuple[Herkenner, ...]:
        """Return all [[herkenners]]."""
        return self._content("herkenners").herkenners

    @hookimpl
    def akad_hulpbronnen(self) -> tuple[Hulpbron, ...]:
        """Return all [[hulpbronnen]]."""
        return self._content("hulpbronnen").hulpbronnen
