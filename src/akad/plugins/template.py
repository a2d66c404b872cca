"""The commented example that an author starts from."""

from pathlib import Path


def write_example(folder: Path, naam: str) -> Path:
    """Write the example as plugin `naam` into `folder`, which is made, and return its path.

    Raises FileExistsError when there is a file already: an example never takes the place of somebody's work.
    Raises OSError when it cannot be written.
    """
    text = Path(__file__).with_name("voorbeeld.toml").read_text(encoding="utf-8")
    title = naam.replace("-", " ").capitalize()[:30].strip()
    if folder.exists() and not folder.is_dir():
        raise NotADirectoryError(folder)
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f"{naam}.toml"
    with path.open("x", encoding="utf-8") as file:
        file.write(text.replace("NAAM", naam).replace("TITEL", title))
    return path
