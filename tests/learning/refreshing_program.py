"""A program that brings an index up to date in small batches, with processes beside it; made to be killed."""

import sys
from pathlib import Path

from akad.learning.archive import Archief
from akad.learning.index import building

building.FEW, building.BATCH = 3, 4

sys.stdout.write("begonnen\n")
sys.stdout.flush()
Archief([Path(sys.argv[1])], Path(sys.argv[2])).refresh(processes=2)
