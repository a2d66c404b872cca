"""Killed at a random moment, the record reads whole and holds everything that was said to be saved."""

import os
import random
import subprocess
import sys
import time
from pathlib import Path

from akad.archive import SessionLock, clean_leftovers, read_record

PROGRAM = Path(__file__).with_name("saving_program.py")
KILLS = int(os.environ.get("AKAD_KILLS", "8"))


def test_a_kill_loses_nothing_that_was_saved(record: Path) -> None:
    rng = random.Random()
    for _ in range(KILLS):
        before = len(read_record(record).sessie.ideeen)
        command = [sys.executable, str(PROGRAM), str(record), str(before)]
        with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as child:
            assert child.stdout is not None
            first = child.stdout.readline()
            time.sleep(rng.uniform(0, 0.05))
            child.kill()
            told = [int(line) for line in (first + child.stdout.read()).split("\n")[:-1]]
        read = read_record(record)
        assert not read.hand_edited
        assert told[-1] > before
        assert [idee.id for idee in read.sessie.ideeen[: told[-1]]] == [f"i{n}" for n in range(1, told[-1] + 1)]
        with SessionLock(record):
            pass
        clean_leftovers(record.parent)
        assert [entry.name for entry in record.parent.iterdir()] == [record.name]
