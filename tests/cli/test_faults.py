"""A fault of ours shows where it was and never what was in memory."""

import subprocess
import sys
from pathlib import Path

import pytest

NAME = "Zwaantje Wibbelink"
PROGRAM = f"""
import sys
from akad.cli import main as program
def fail(_arguments):
    typed = {NAME!r}
    {{fault}}
program.show.run = fail
sys.argv = ["akad", "toon", "x"]
sys.exit(program.main())
"""
FAULTS = {
    "value": "int(typed)",
    "key": "{}[typed]",
    "thread": "import threading; t = threading.Thread(target=int, args=(typed,)); t.start(); t.join(); return 0",
    "unraisable": "type('X', (), {'__del__': lambda self: int(typed)})(); return 0",
}


@pytest.mark.parametrize("fault", FAULTS)
def test_a_fault_shows_no_value(fault: str, tmp_path: Path) -> None:
    program = PROGRAM.replace("{fault}", FAULTS[fault])
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, cwd=tmp_path, check=False)
    assert "Er ging iets mis in het programma (" in done.stderr
    assert "Traceback" not in done.stderr
    assert NAME.split()[0] not in done.stdout + done.stderr
    assert done.returncode == (70 if fault in ("value", "key") else 0)
    assert fault not in ("value", "key") or "akad.cli.main regel" in done.stderr


def test_core_dumps_and_telltales_are_off(tmp_path: Path) -> None:
    pytest.importorskip("resource")
    program = (
        "import os, resource, sys\n"
        "from akad.cli.faults import keep_values_out\n"
        "keep_values_out()\n"
        "print(resource.getrlimit(resource.RLIMIT_CORE)[0] <= 1, [n for n in os.environ if n.startswith('TEXTUAL')])"
    )
    env = {"TEXTUAL_LOG": str(tmp_path / "log"), "TEXTUAL_SCREENSHOT": "1", "PATH": ""}
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, env=env, check=False)
    assert done.stdout.strip() == "True []", done.stderr
