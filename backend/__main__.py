"""``python -m backend``: the command line of Patchwork."""

import sys

from backend.cli.main import main

if __name__ == "__main__":
    sys.exit(main())
