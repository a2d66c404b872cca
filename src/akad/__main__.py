"""`python -m akad`."""

import sys

from akad.cli.main import main

if __name__ == "__main__":
    sys.exit(main())
