"""Starting is quick because heavy libraries come in late."""

import subprocess
import sys

HEAVY = ("cattrs", "filelock", "tomli_w", "platformdirs", "textual", "rich")


def test_importing_the_archive_brings_nothing_heavy() -> None:
    code = f"import sys, akad.archive; print(*(m for m in {HEAVY} if m in sys.modules))"
    outcome = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert outcome.stdout.split() == []
