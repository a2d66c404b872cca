"""Where the data of the package stands. A path: `importlib.resources` costs an eighth of the start by its imports."""

from pathlib import Path

DATA = Path(__file__).parent / "data"
