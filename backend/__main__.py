"""``python -m backend``: the command line of Patchwork."""

import os
import sys

# Before anything loads OpenMP, which reads it once; why: see backend/jobs/threads.py.
os.environ.setdefault("OMP_WAIT_POLICY", "PASSIVE")

from backend.cli.main import main

if __name__ == "__main__":
    sys.exit(main())
