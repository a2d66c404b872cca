"""A planted person: what is typed everywhere, and the search through every file for what is left of it."""

import os
from pathlib import Path

NAME = "Zwaantje Wibbelink"
BSN, PHONE, MAIL, IBAN = "123456782", "06-48151623", "z.wibbelink@voorbeeld.nl", "NL91ABNA0417164300"
LINE = f"{NAME}, {BSN}, {PHONE}"
LONG = f"{LINE}, {MAIL}, {IBAN}"
# A part is enough: half a name is a name too.
_TRACES = ("zwaantje", "wibbelink", BSN, "48151623", "0417164300")
FOLDERS = ("thuis", "tmp", "instellingen", "voorraad", "config", "cache", "data", "staat", "sessies", "werkmap")


def environment(root: Path) -> dict[str, str]:
    """Return an environment in which everything a program writes lands under `root`."""
    for name in FOLDERS:
        (root / name).mkdir(exist_ok=True)
    return {
        "HOME": str(root / "thuis"),
        "TMPDIR": str(root / "tmp"),
        "AKAD_CONFIG": str(root / "instellingen"),
        "AKAD_CACHE": str(root / "voorraad"),
        "XDG_CONFIG_HOME": str(root / "config"),
        "XDG_CACHE_HOME": str(root / "cache"),
        "XDG_DATA_HOME": str(root / "data"),
        "XDG_STATE_HOME": str(root / "staat"),
        "XDG_RUNTIME_DIR": str(root / "tmp"),
        # Somebody who looks for a fault may have left these on.
        "TEXTUAL_LOG": str(root / "werkmap" / "log"),
        "TEXTUAL": "debug",
    }


def found_in(data: bytes) -> list[str]:
    """Return which traces stand in `data`, in whatever case, as UTF-8 or UTF-16."""
    texts = [data.decode("latin-1")]
    texts += [data[shift:].decode("utf-16-le", "replace") for shift in (0, 1)]
    folded = [text.casefold() for text in texts]
    return [trace for trace in _TRACES if any(trace in text for text in folded)]


def left_behind(root: Path) -> list[str]:
    """Return in which files under `root`, and in the names of which, something of the planted person stands."""
    bad = []
    for folder, names, files in os.walk(root):
        for name in (*names, *files):
            traces = found_in(os.fsencode(name))
            if name in files and not (Path(folder) / name).is_symlink():
                traces += found_in((Path(folder) / name).read_bytes())
            if traces:
                bad.append(f"{Path(folder) / name}: {', '.join(traces)}")
    return bad


def outside_the_screen(raw: bytes) -> bytes:
    """Return what a terminal keeps after the end: all that was written while the second screen was not there."""
    kept, rest = b"", raw
    while b"\x1b[?1049h" in rest:
        before, _, rest = rest.partition(b"\x1b[?1049h")
        kept += before
        _, _, rest = rest.partition(b"\x1b[?1049l")
    return kept + rest
